//! Marked sentences, `tests/cases/<language>/<kind>.txt`: one a line goes through the whole pipeline. A sentence with a `!` before it is known
//! to be missed; every other must be right. `nordtag-dev cases --write` sets the marks anew.

use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::gold::cases::{self, Kind};
use nordtag::gold::found::Found;
use nordtag::lang::Lang;
use nordtag::pipeline::{Pipeline, Worker};

/// Runs the cases of one kind in all three languages.
fn run(name: &str) {
    let pipeline = Pipeline::default();
    let (mut worker, mut wrong, kind) = (Worker::default(), Vec::new(), Kind::from_name(name).expect("a kind"));
    for lang in ["sv", "da", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(lang).join(format!("{name}.txt"));
        let file = std::fs::read_to_string(&path).expect("cases in every language");
        for case in cases::read(&file, lang, &format!("{lang}/{name}.txt")).expect("marked sentences") {
            let hints = Hints { lang: Lang::from_code(lang), date: case.gold.anchor.clone(), ..Hints::default() };
            let packet = Packet { hints, ..Packet::new(case.gold.text.clone(), Media::Text) };
            let found = Found::by(&pipeline, packet, &mut worker).expect("text is always readable");
            if !case.missed {
                wrong.extend(case.differences(&found, kind).iter().map(|difference| format!("{}: {difference}", case.gold.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn people_are_found_in_marked_sentences() {
    run("person");
}

#[test]
fn titles_are_found_in_marked_sentences() {
    run("title");
}

#[test]
fn organisations_are_found_in_marked_sentences() {
    run("org");
}

#[test]
fn places_are_found_in_marked_sentences() {
    run("place");
}

#[test]
fn posts_are_tied_in_marked_sentences() {
    run("relation");
}
