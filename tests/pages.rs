//! Whole pages of the corpus go the whole way: what they state of themselves is found, and their records are sound.

use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::gold::found::Found;
use nordtag::gold::{Gold, folder};
use nordtag::pipeline::{Pipeline, Worker};

/// The corpus and a record of every page.
fn tagged() -> Vec<(Gold, Found)> {
    let gold = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).expect("marked pages");
    let pipeline = Pipeline::default();
    let mut worker = Worker::default();
    let mut record = |page: &Gold| {
        let hints = Hints { id: page.id.clone(), ..Hints::default() };
        Found::by(&pipeline, Packet { hints, ..Packet::new(page.text.clone(), Media::Text) }, &mut worker).expect("text is always readable")
    };
    gold.into_iter()
        .map(|page| {
            let found = record(&page);
            (page, found)
        })
        .collect()
}

#[test]
fn the_text_of_a_page_goes_through_unchanged() {
    for (page, found) in tagged() {
        assert!(page.text == found.text && page.id == found.id, "{}", page.id);
    }
}

#[test]
fn a_page_is_in_a_language_that_at_least_two_fifths_of_it_are_written_in() {
    for (page, found) in tagged() {
        let written = |lang: &str| -> u32 { page.lines.iter().filter(|line| line.lang == lang).map(|line| line.end - line.start).sum() };
        let all: u32 = page.lines.iter().map(|line| line.end - line.start).sum();
        assert!(5 * written(&found.lang) >= 2 * all, "{} is said to be in `{}`", page.id, found.lang);
    }
}

#[test]
fn no_mention_crosses_a_line_of_the_page() {
    for (page, found) in tagged() {
        let chars: Vec<char> = found.text.chars().collect();
        for mention in &found.ents {
            let of: String = chars[mention.start as usize..mention.end as usize].iter().collect();
            assert!(!of.contains("\n\n"), "{}: {of:?} by {}", page.id, mention.rule);
        }
    }
}
