//! Criterion benches of the whole pipeline and of each stage, on the pages of the corpus; figures are bytes of text a second of one thread.

#[path = "measure/pages.rs"]
mod pages;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use nordtag::decode::decode;
use nordtag::document::{Document, Media, Packet, Raw};
use nordtag::entity::Findings;
use nordtag::extract::extract;
use nordtag::gazetteer::Gazetteer;
use nordtag::identify::identify;
use nordtag::options::{Options, Reading, Tagging};
use nordtag::page::Page;
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::segment::segment;
use nordtag::spot::{self, spot};
use nordtag::tag::{self, tag};
use nordtag::tie::tie;
use nordtag::write::json;

/// Mentions on all pages, at least: the bench knows its answer before its time counts.
const LEAST_MENTIONS: usize = 1_000;

/// The folders of `corpus/` that are read.
const FOLDERS: [&str; 4] = ["sv", "da", "en", "mixed"];

/// A page with all its layers.
#[derive(Default)]
struct Layered {
    document: Document,
    guesses: Vec<nordtag::lang::Guess>,
    sentences: Vec<nordtag::document::Sentence>,
    tokens: Vec<nordtag::document::Token>,
    facts: Vec<nordtag::gazetteer::Facts>,
    hits: Vec<nordtag::entity::Hit>,
    findings: Findings,
}

impl Layered {
    fn of(text: &str, gazetteer: &Gazetteer) -> Layered {
        let document = extract(Raw { text: text.to_owned(), ..Raw::default() }, &Reading::default());
        let mut layers = Layered { document, ..Layered::default() };
        let Layered { document, guesses, sentences, tokens, facts, hits, .. } = &mut layers;
        identify(&document.text, &document.blocks, &document.hints, guesses);
        segment(&document.text, &document.blocks, guesses, sentences, tokens);
        spot(&document.text, tokens, gazetteer, &mut spot::Scratch::default(), facts, hits);
        let mut findings = Findings::default();
        tag(&mut [(layers.page(gazetteer), &mut findings)], &Tagging::default(), &mut tag::Scratch::default());
        layers.findings = findings;
        layers
    }

    fn page<'a>(&'a self, gazetteer: &'a Gazetteer) -> Page<'a> {
        let Layered { document, guesses, sentences, tokens, facts, hits, .. } = self;
        Page { document, guesses, sentences, tokens, facts, hits, gazetteer }
    }
}

fn packet(bytes: &str, media: Media) -> Packet {
    Packet::new(bytes, media)
}

/// The group `stages`: each stage alone, on layers that those before it have made.
fn stages(criterion: &mut Criterion) {
    let (texts, gazetteer) = (pages::pages(&FOLDERS), Gazetteer::embedded());
    let layered: Vec<Layered> = texts.iter().map(|text| Layered::of(text, &gazetteer)).collect();
    let n_mentions: usize = layered.iter().map(|page| page.findings.entities.len()).sum();
    assert!(n_mentions >= LEAST_MENTIONS, "{n_mentions} mentions");

    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    let packets = || texts.iter().map(|text| packet(text, Media::Text)).collect::<Vec<_>>();
    group.bench_function("decode", |bencher| {
        let reading = Reading::default();
        bencher.iter_batched(
            packets,
            |packets| packets.into_iter().map(|packet| decode(packet, &reading).map_or(0, |raw| raw.text.len())).sum::<usize>(),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("extract, text", |bencher| {
        let raws = || texts.iter().map(|text| Raw { text: text.clone(), ..Raw::default() }).collect::<Vec<_>>();
        let extract = |raw| extract(raw, &Reading::default()).blocks.len();
        bencher.iter_batched(raws, |raws| raws.into_iter().map(extract).sum::<usize>(), BatchSize::LargeInput);
    });
    group.bench_function("identify", |bencher| {
        let mut guesses = Vec::new();
        bencher.iter(|| {
            for Layered { document, .. } in black_box(&layered) {
                guesses.clear();
                identify(&document.text, &document.blocks, &document.hints, &mut guesses);
            }
        });
    });
    group.bench_function("segment", |bencher| {
        let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
        bencher.iter(|| {
            for Layered { document, guesses, .. } in black_box(&layered) {
                sentences.clear();
                tokens.clear();
                segment(&document.text, &document.blocks, guesses, &mut sentences, &mut tokens);
            }
        });
    });
    group.bench_function("spot", |bencher| {
        let (mut scratch, mut facts, mut hits) = (spot::Scratch::default(), Vec::new(), Vec::new());
        bencher.iter(|| {
            for Layered { document, tokens, .. } in black_box(&layered) {
                facts.clear();
                hits.clear();
                spot(&document.text, tokens, &gazetteer, &mut scratch, &mut facts, &mut hits);
            }
        });
    });
    for (name, scorer) in [("tag", true), ("tag, no scorer", false)] {
        group.bench_function(name, |bencher| {
            let tagging = Tagging { scorer, ..Tagging::default() };
            let (mut scratch, mut findings) = (tag::Scratch::default(), vec![Findings::default(); layered.len()]);
            bencher.iter(|| {
                findings.iter_mut().for_each(Findings::clear);
                tag(&mut together(black_box(&layered), &gazetteer, &mut findings), &tagging, &mut scratch);
            });
        });
    }
    group.bench_function("tie", |bencher| {
        let findings = || layered.iter().map(|page| page.findings.clone()).collect::<Vec<_>>();
        bencher.iter_batched(
            findings,
            |mut findings| {
                tie(&mut together(&layered, &gazetteer, &mut findings));
                findings
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

/// Pages with what is found on them, as a batch goes through `tag` and `tie`.
fn together<'a>(layered: &'a [Layered], gazetteer: &'a Gazetteer, findings: &'a mut [Findings]) -> Vec<(Page<'a>, &'a mut Findings)> {
    layered.iter().map(|page| page.page(gazetteer)).zip(findings).collect()
}

/// The group `pipeline`: whole documents, from bytes to the record as a line.
fn pipeline(criterion: &mut Criterion) {
    let texts = pages::pages(&FOLDERS);
    let jsonl: Vec<String> = texts.iter().map(|text| serde_json::json!({"id": "a", "text": text}).to_string()).collect();
    let html: Vec<String> = texts.iter().map(|text| as_html(text)).collect();
    let mut group = criterion.benchmark_group("pipeline");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    let without = Options { tagging: Tagging { scorer: false, ..Tagging::default() }, ..Options::default() };
    for (name, inputs, media, options) in [
        ("text", &texts, Media::Text, Options::default()),
        ("JSON lines", &jsonl, Media::Json, Options::default()),
        ("HTML", &html, Media::Html, Options::default()),
        ("text, no scorer", &texts, Media::Text, without),
    ] {
        let pipeline = Pipeline::new(options, Gazetteer::embedded());
        let (mut worker, mut out) = (Worker::default(), Vec::new());
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                out.clear();
                for outcome in pipeline.take(black_box(inputs).iter().map(|input| packet(input, media)), &mut worker) {
                    pipeline.write(&pipeline.record_of(&worker, outcome.expect("the pages are readable")), &mut out);
                }
            });
        });
    }
    let pipeline = Pipeline::default();
    let mut workers: Vec<Worker> = texts.iter().map(|_| Worker::default()).collect();
    let records: Vec<_> = texts
        .iter()
        .zip(&mut workers)
        .map(|(text, worker)| pipeline.record(packet(text, Media::Text), worker).expect("text is always readable"))
        .collect();
    let mut out = Vec::new();
    group.bench_function("write alone", |bencher| {
        bencher.iter(|| {
            out.clear();
            black_box(&records).iter().for_each(|record| json::write(record, &mut out));
        });
    });
    group.finish();
}

/// A page of paragraphs, with a menu and a foot.
fn as_html(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let paragraphs: String = lines.map(|line| format!("<p>{}</p>\n", line.replace('&', "&amp;").replace('<', "&lt;"))).collect();
    format!(
        "<!doctype html><html><body><nav><ul><li><a href=/a>Start</a><li><a href=/b>Om oss</a></ul></nav><main>{paragraphs}</main></body></html>"
    )
}

criterion_group!(benches, stages, pipeline);
criterion_main!(benches);
