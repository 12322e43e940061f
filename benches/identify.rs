//! Speed of `identify` beside `whatlang`, on sentences, one document of mixed lines, and documents of 2 KB; each input's answer is checked first.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::document::{Block, Hints};
use nordtag::identify::identify;
use nordtag::lang::Lang;
use nordtag::span::Span;

/// Words to make sentences of, so that the bench needs no file: common ones and long ones that no table knows.
const WORDS: [(Lang, &str); 3] = [
    (
        Lang::Sv,
        "Kommunen har under året arbetat med att förbättra servicen till företag och invånare i hela vattenskyddsområdet sedan hösten",
    ),
    (
        Lang::Da,
        "Kommunen har i løbet af året arbejdet med at forbedre servicen til virksomheder og borgere i hele vandbeskyttelsesområdet siden efteråret",
    ),
    (
        Lang::En,
        "During the year the municipality has worked to improve its services for companies and residents throughout the floodwater area",
    ),
];

/// Texts of about so many bytes, with the language each has.
fn texts(bytes: usize) -> Vec<(Lang, String)> {
    let mut texts = Vec::new();
    for turn in 0..100 {
        let (lang, words) = WORDS[turn % WORDS.len()];
        let words: Vec<&str> = words.split(' ').collect();
        let mut text = String::new();
        for nth in 0.. {
            if text.len() >= bytes {
                break;
            }
            text += words[(turn * 7 + nth * (1 + turn % 3)) % words.len()];
            text.push(' ');
        }
        texts.push((lang, text.trim_end().to_owned()));
    }
    texts
}

fn bench(criterion: &mut Criterion) {
    for (name, bytes) in [("sentences", 110), ("documents of 2 KB", 2000)] {
        let texts = texts(bytes);
        let blocks: Vec<[Block; 1]> = texts.iter().map(|(_, text)| [Block { span: Span::at(0, text.len()), ..Block::default() }]).collect();
        let hints = Hints::default();
        let mut guesses = Vec::new();
        for ((lang, text), block) in texts.iter().zip(&blocks) {
            guesses.clear();
            identify(text, block, &hints, &mut guesses);
            assert_eq!(guesses[0].lang, *lang, "{text}");
        }
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(texts.iter().map(|(_, text)| text.len() as u64).sum()));
        group.bench_function("nordtag", |bencher| {
            bencher.iter(|| {
                for ((_, text), block) in texts.iter().zip(&blocks) {
                    guesses.clear();
                    identify(black_box(text), block, &hints, &mut guesses);
                }
            });
        });
        group.sample_size(10).bench_function("whatlang", |bencher| {
            bencher.iter(|| texts.iter().filter_map(|(_, text)| whatlang::detect(black_box(text))).count());
        });
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
