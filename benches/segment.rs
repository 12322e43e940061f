//! Plain text to blocks, blocks to sentences and words, on the corpus pages; UAX #29 by `unicode-segmentation` beside them.

#[path = "measure/pages.rs"]
mod pages;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::document::{Document, Raw};
use nordtag::extract::extract;
use nordtag::lang::{Guess, Lang};
use nordtag::options::Reading;
use nordtag::segment::segment;
use unicode_segmentation::UnicodeSegmentation;

/// The group `segment`: bytes a second of one thread.
fn group(criterion: &mut Criterion) {
    let text = pages::pages(&["sv", "da", "en", "mixed"]).join("\n\n");
    let document = blocks(&text);
    let guesses = vec![Guess { lang: Lang::Sv, ..Guess::default() }; document.blocks.len()];
    let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
    segment(&text, &document.blocks, &guesses, &mut sentences, &mut tokens);
    let covered: usize = tokens.iter().map(|token| token.span.of(&text).chars().filter(|c| !c.is_whitespace()).count()).sum();
    assert_eq!(covered, text.chars().filter(|c| !c.is_whitespace()).count(), "tokens and white space are the text");

    let mut group = criterion.benchmark_group("segment");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("sentences and words", |bencher| {
        bencher.iter(|| {
            sentences.clear();
            tokens.clear();
            segment(black_box(&text), &document.blocks, &guesses, &mut sentences, &mut tokens);
            tokens.len()
        });
    });
    group.bench_function("words of unicode-segmentation", |bencher| bencher.iter(|| black_box(&text).split_word_bounds().count()));
    group.bench_function("sentences of unicode-segmentation", |bencher| bencher.iter(|| black_box(&text).split_sentence_bounds().count()));
    group.bench_function("plain text to blocks", |bencher| bencher.iter(|| blocks(black_box(&text)).blocks.len()));
    group.finish();
}

fn blocks(text: &str) -> Document {
    extract(Raw { text: text.to_owned(), ..Raw::default() }, &Reading::default())
}

criterion_group!(benches, group);
criterion_main!(benches);
