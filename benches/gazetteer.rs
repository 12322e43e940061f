//! The lists: ready at start, and matched on the tokens of the corpus pages, alone and with a million names more; the aho-corasick crate beside them.

#[path = "measure/on_core.rs"]
mod on_core;
#[path = "measure/pages.rs"]
mod pages;

use std::fmt::Write as _;
use std::hint::black_box;

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::document::{Raw, Token};
use nordtag::extract::extract;
use nordtag::gazetteer::{Gazetteer, Kind};
use nordtag::lang::{Guess, Lang};
use nordtag::options::Reading;
use nordtag::segment::segment;
use nordtag::spot::{Scratch, spot};
use on_core::OnCore;

/// The groups `lists` and `match`: the time to be ready, and bytes a second of one thread.
fn group(criterion: &mut Criterion<OnCore>) {
    let (text, tokens) = tokens();
    let lists = Gazetteer::embedded();
    let names: Vec<&str> =
        lists.entries().filter(|(_, entry)| matches!(entry.kind, Kind::Org | Kind::Place)).map(|(_, entry)| entry.canonical).collect();

    let mut group = criterion.benchmark_group("lists");
    group.bench_function("ready", |bencher| bencher.iter(|| Gazetteer::embedded().entries().next().map(|(id, _)| id)));
    group.sample_size(10);
    group.bench_function("organisations and places built by aho-corasick", |bencher| bencher.iter(|| automaton(&names).patterns_len()));
    group.finish();

    let million = (0..1_000_000).fold("# language: sv\n# kind: organisation\n".to_owned(), |mut list, number| {
        let _ = writeln!(list, "Verk{} Nord{number} AB\torg:{number}", number % 7919);
        list
    });
    let more = Gazetteer::embedded().with(Gazetteer::compile(&[("million.tsv", &million)]).expect("a good list"));
    let mut group = criterion.benchmark_group("match");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let mut scratch = Scratch::default();
    let (mut facts, mut hits) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    for (name, gazetteer) in [("all lists", &lists), ("all lists and a million names", &more)] {
        facts.clear();
        hits.clear();
        spot(&text, &tokens, gazetteer, &mut scratch, &mut facts, &mut hits);
        assert_eq!(facts.len(), tokens.len());
        found.push(hits.len());
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                facts.clear();
                hits.clear();
                spot(black_box(&text), &tokens, gazetteer, &mut scratch, &mut facts, &mut hits);
                hits.len()
            });
        });
        group.bench_function(format!("{name}, no word known yet"), |bencher| {
            bencher.iter_with_setup(Scratch::default, |mut scratch| {
                facts.clear();
                hits.clear();
                spot(black_box(&text), &tokens, gazetteer, &mut scratch, &mut facts, &mut hits);
                (hits.len(), scratch)
            });
        });
    }
    assert!(found[0] > 2_500 && found[0] == found[1], "{found:?}: names that are made up are in no page");
    let automaton = automaton(&names);
    assert!(whole_words(&automaton, &text) > 1_000);
    group.bench_function("aho-corasick, whole words, organisations and places alone", |bencher| {
        bencher.iter(|| whole_words(&automaton, black_box(&text)));
    });
    group.finish();
}

fn automaton(names: &[&str]) -> AhoCorasick {
    AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("some ten thousand names")
}

/// Matches that begin and end where words do, nested ones too, as `spot` gives them.
fn whole_words(automaton: &AhoCorasick, text: &str) -> usize {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |start: usize, end: usize| !word(text[..start].chars().next_back()) && !word(text[end..].chars().next());
    automaton.find_overlapping_iter(text).filter(|found| whole(found.start(), found.end())).count()
}

/// The corpus pages one after the other, in the order of their names, and their tokens.
fn tokens() -> (String, Vec<Token>) {
    let text = pages::pages(&["sv", "da", "en", "mixed", "blind/sv", "blind/da", "blind/en"]).join("\n\n");
    let document = extract(Raw { text, ..Raw::default() }, &Reading::default());
    let guesses = vec![Guess { lang: Lang::Sv, ..Guess::default() }; document.blocks.len()];
    let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
    segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
    (document.text, tokens)
}

criterion_group!(name = benches; config = Criterion::default().with_measurement(OnCore); targets = group);
criterion_main!(benches);
