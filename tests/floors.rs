//! The floors of `corpus/floors.tsv` hold: what was once found on the corpus is still found.

use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::entity::Label;
use nordtag::gold::floors::{self, Floors};
use nordtag::gold::found::Found;
use nordtag::gold::score::ents;
use nordtag::gold::{Gold, folder};
use nordtag::pipeline::{Pipeline, Worker};

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)).expect("a file of the corpus")
}

#[test]
fn no_label_falls_below_its_floor() {
    let gold = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).expect("marked pages");
    let floors = Floors::from_tsv(&read("floors.tsv"), "floors.tsv").expect("floors");
    assert_eq!(
        floors.hash,
        floors::hash(folder::jsonl(&gold).as_bytes()),
        "the corpus has changed; run `nordtag-dev floors` and say why in the commit"
    );
    let pipeline = Pipeline::default();
    let mut worker = Worker::default();
    let mut found = |page: &Gold| {
        let hints = Hints { id: page.id.clone(), ..Hints::default() };
        Found::by(&pipeline, Packet { hints, ..Packet::new(page.text.clone(), Media::Text) }, &mut worker).expect("text is always readable")
    };
    let records: Vec<Found> = gold.iter().map(&mut found).collect();
    let scores = ents::score(&gold, &records, &Label::ALL);
    assert_eq!(scores.lost, 0, "pages whose text is another in the record");
    let below: Vec<String> = floors
        .below(&scores)
        .iter()
        .map(|(floor, f1)| format!("{} {}: F1 {f1:.2}, floor {:.2}", floor.lang, floor.label, floor.f1))
        .collect();
    assert!(below.is_empty(), "below the floor:\n{}", below.join("\n"));
}

#[test]
fn a_floor_is_a_language_a_label_and_a_number() {
    let floors = Floors::from_tsv("# why\nhash\tab\nsv\tPERSON\t90.5\n", "floors.tsv").expect("floors");
    assert_eq!((floors.hash.as_str(), floors.rows.len(), floors.rows[0].f1), ("ab", 1, 90.5));
    let broken = Floors::from_tsv("sv\tPERSON\n", "floors.tsv").expect_err("no number");
    assert_eq!(broken.to_string(), "floors.tsv:1: expected `lang<TAB>label<TAB>f1`, found `sv\tPERSON`");
}
