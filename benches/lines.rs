//! Criterion benches of the edges: lines of JSON in, records out, offsets. `cargo bench --bench lines`; figures are bytes of text a second.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::decode::jsonl::fields;
use nordtag::document::{Media, Packet};
use nordtag::options::Offsets;
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::span::Span;
use nordtag::write::{escape, json, offsets::Counter};

/// A Swedish page of about 100 KB with quotes and line feeds as pages have them.
fn text() -> String {
    "Åsa Lind är kommundirektör i Ängelholms kommun.\n\n”Vi söker \"nya\" medarbetare till förvaltningen”, säger hon.\n".repeat(900)
}

fn edges(criterion: &mut Criterion) {
    let text = text();
    let mut group = criterion.benchmark_group("lines");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let line = serde_json::json!({"id": "a", "text": text}).to_string();
    group.bench_function("fields of a line", |bencher| {
        bencher.iter(|| fields(black_box(&line), &["text", "id"]).expect("the line is JSON"))
    });
    let mut out = Vec::new();
    group.bench_function("a string", |bencher| {
        bencher.iter(|| {
            out.clear();
            escape::string(black_box(&text), &mut out);
            assert!(out.len() > text.len());
        });
    });
    group.bench_function("offsets", |bencher| {
        bencher.iter(|| Counter::new(black_box(&text), Offsets::Char).span(Span::at(0, text.len())));
    });
    let pipeline = Pipeline::default();
    let mut worker = Worker::default();
    let packet = Packet::new(text.clone(), Media::Text);
    let record = pipeline.record(packet, &mut worker).expect("text is always readable");
    assert!(record.findings.entities.len() > 900, "the bench knows its answer");
    group.bench_function("a record", |bencher| {
        bencher.iter(|| {
            out.clear();
            json::write(black_box(&record), &mut out);
        });
    });
    let length = out.len() as u64;
    group.throughput(Throughput::Bytes(length));
    group.bench_function("a record, by bytes written", |bencher| {
        bencher.iter(|| {
            out.clear();
            json::write(black_box(&record), &mut out);
        });
    });
    group.finish();
}

criterion_group!(benches, edges);
criterion_main!(benches);
