//! Speed of `tag::date` on sentences dense in dates, on the corpus pages, on prose without dates and on lines of numbers that are none; the
//! mentions found are counted first.

#[path = "measure/on_core.rs"]
mod on_core;
#[path = "measure/pages.rs"]
mod pages;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::document::{Block, Document};
use nordtag::entity::Findings;
use nordtag::gazetteer::Gazetteer;
use nordtag::lang::{Code, Guess, Lang};
use nordtag::options::Tagging;
use nordtag::page::Page;
use nordtag::segment::segment;
use nordtag::span::Span;
use nordtag::tag::date;
use on_core::OnCore;

/// Marked sentences of each language, dense in dates, then prose and numbers; with the least and the most mentions that are right for one copy.
const INPUTS: &[(&str, Lang, &str, usize, usize)] = &[
    ("dense sv", Lang::Sv, include_str!("../tests/cases/sv/date.txt"), 150, 400),
    ("dense da", Lang::Da, include_str!("../tests/cases/da/date.txt"), 150, 400),
    ("dense en", Lang::En, include_str!("../tests/cases/en/date.txt"), 150, 400),
    (
        "prose",
        Lang::Sv,
        "Kommunen ansvarar för skola, omsorg och vägar, och den som vill veta mer kan vända sig till växeln.\nVi söker en chef som har god vana vid att leda.\n",
        0,
        0,
    ),
    (
        "numbers",
        Lang::Da,
        "Tlf. +45 40 12 34 56\nCVR-nr. 29 18 99 22\nEAN 5798006623354\nKampen endte 3-2\nSide 12 af 40\nVersion 15.7.24\n47.997 indbyggere\n",
        0,
        0,
    ),
];

fn bench(criterion: &mut Criterion<OnCore>) {
    let gazetteer = Gazetteer::embedded();
    let mut group = criterion.benchmark_group("dates");
    let pages = [("pages sv", Lang::Sv, "sv"), ("pages da", Lang::Da, "da"), ("pages en", Lang::En, "en")]
        .map(|(name, lang, folder)| (name, lang, pages::pages(&[folder]).join("\n\n"), 60, 400));
    let inputs = INPUTS.iter().map(|(name, lang, text, least, most)| (*name, *lang, (*text).to_owned(), *least, *most)).chain(pages);
    for (name, lang, text, least, most) in inputs {
        let copies = 200_000 / text.len() + 1;
        let mut document = Document { text: text.repeat(copies), ..Document::default() };
        document.hints.date = "2023-03-15".to_owned();
        let mut start = 0;
        for line in document.text.split_inclusive('\n') {
            let end = start + line.trim_end().len();
            if end > start {
                document.blocks.push(Block { span: Span::at(start, end), ..Block::default() });
            }
            start += line.len();
        }
        let guesses = vec![Guess { lang, nearest: Code::new(lang.code()), confidence: 1.0 }; document.blocks.len()];
        let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
        segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
        let page = Page {
            document: &document,
            guesses: &guesses,
            sentences: &sentences,
            tokens: &tokens,
            facts: &[],
            hits: &[],
            gazetteer: &gazetteer,
        };
        let (options, mut findings) = (Tagging::default(), Findings::default());
        date::tag(&page, &options, &mut findings);
        let each = findings.entities.len() / copies;
        assert!((least..=most).contains(&each), "{name}: {each} mentions in one copy");
        group.throughput(Throughput::Bytes(document.text.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                findings.clear();
                date::tag(black_box(&page), &options, &mut findings);
            });
        });
    }
    group.finish();
}

criterion_group!(name = benches; config = Criterion::default().with_measurement(OnCore); targets = bench);
criterion_main!(benches);
