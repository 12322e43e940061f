//! One record as one line of JSON, `nordtag.doc/1`: the keys and their order are those of docs/record.md.

use super::escape::{characters, integer, share, string};
use super::offsets::Counter;
use crate::entity::{Cluster, Entity, Findings, Relation};
use crate::page::Page;
use crate::record::{Record, Tool};
use crate::span::Span;

/// The schema every record names.
pub const SCHEMA: &str = "nordtag.doc/1";

/// Appends a record and a line feed to `out`.
pub fn write(record: &Record<'_>, out: &mut Vec<u8>) {
    write_pausing(record, out, &mut |_| {});
}

/// The same, where `pause` hears of `out` time and again and may take away what is in it: no more than [`PIECE`] bytes and one
/// item come between two pauses, so the line need never be held whole.
pub fn write_pausing(record: &Record<'_>, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    let Record { page, findings, tool } = *record;
    let document = page.document;
    let counter = Counter::new(&document.text, tool.offsets);
    name(b"{\"schema\":", SCHEMA, out);
    key(b",\"id\":", &document.hints.id, out);
    out.extend_from_slice(b",\"text\":");
    long_string(&document.text, out, pause);
    key(b",\"source\":", &document.place.path, out);
    key(b",\"title\":", &document.title, out);
    langs(record, out);
    key(b",\"date\":", findings.norms.get(findings.date), out);
    provenance(&page, out);
    segments(&page, &counter, out, pause);
    ents(&page, findings, &counter, out, pause);
    relations(findings, &counter, out, pause);
    entities(&page, findings, out, pause);
    alignments(&page, findings, out, pause);
    out.extend_from_slice(b",\"warnings\":");
    list(&document.reading.warnings, out, |warning, out| string(warning, out));
    write_tool(tool, out);
    out.extend_from_slice(b"}\n");
}

fn langs(record: &Record<'_>, out: &mut Vec<u8>) {
    let shares = record.shares();
    name(b",\"lang\":", shares.main.code(), out);
    out.extend_from_slice(b",\"langs\":");
    list(&shares.langs, out, |(lang, part), out| {
        name(b"{\"lang\":", lang.code(), out);
        out.extend_from_slice(b",\"share\":");
        share(*part, out);
        out.push(b'}');
    });
}

fn provenance(page: &Page<'_>, out: &mut Vec<u8>) {
    let document = page.document;
    key(b",\"provenance\":{\"path\":", &document.place.path, out);
    key(b",\"url\":", &document.hints.url, out);
    number(b",\"line\":", document.place.line, out);
    number(b",\"byte_start\":", document.place.byte_start, out);
    number(b",\"byte_end\":", document.place.byte_end, out);
    name(b",\"sha256\":", &document.reading.sha256, out);
    name(b",\"media_type\":", document.media.name(), out);
    name(b",\"charset\":", document.reading.charset, out);
    name(b",\"charset_source\":", document.reading.charset_source, out);
    number(b",\"repairs\":", document.reading.repairs, out);
    out.push(b'}');
}

fn segments(page: &Page<'_>, counter: &Counter<'_>, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.extend_from_slice(b",\"segments\":");
    let mut sentences = page.sentences;
    let mut id = 0u32;
    long_list(page.document.blocks.iter().zip(page.guesses), out, pause, |(block, guess), out| {
        number(b"{\"id\":", id, out);
        place(block.span, counter, out);
        name(b",\"kind\":", block.kind.name(), out);
        name(b",\"lang\":", guess.nearest.as_str(), out);
        out.extend_from_slice(b",\"lang_score\":");
        share(guess.confidence, out);
        out.extend_from_slice(b",\"boilerplate\":");
        share(block.boilerplate, out);
        out.extend_from_slice(b",\"sents\":");
        let count = sentences.iter().take_while(|sentence| sentence.block == id).count();
        let (own, others) = sentences.split_at(count);
        sentences = others;
        list(own, out, |sentence, out| {
            let (start, end) = counter.span(sentence.span);
            number(b"[", start, out);
            number(b",", end, out);
            out.push(b']');
        });
        out.push(b'}');
        id += 1;
    });
}

fn ents(page: &Page<'_>, findings: &Findings, counter: &Counter<'_>, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.extend_from_slice(b",\"ents\":");
    long_list(findings.entities.iter().enumerate(), out, pause, |(id, entity): (usize, &Entity), out| {
        number(b"{\"id\":", id as u64, out);
        place(entity.span, counter, out);
        key(b",\"text\":", entity.span.of(page.text()), out);
        name(b",\"label\":", entity.label.name(), out);
        number(b",\"seg\":", entity.block, out);
        number(b",\"entity\":", entity.cluster, out);
        key(b",\"norm\":", findings.norms.get(entity.norm), out);
        key(b",\"underspec\":", findings.norms.get(entity.underspec), out);
        out.extend_from_slice(b",\"score\":");
        share(entity.score, out);
        name(b",\"rule\":", entity.rule, out);
        out.push(b'}');
    });
}

fn relations(findings: &Findings, counter: &Counter<'_>, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.extend_from_slice(b",\"relations\":");
    long_list(findings.relations.iter().enumerate(), out, pause, |(id, relation): (usize, &Relation), out| {
        number(b"{\"id\":", id as u64, out);
        out.extend_from_slice(b",\"type\":\"holds_post\"");
        mention(b",\"person\":", relation.person, out);
        mention(b",\"title\":", relation.title, out);
        mention(b",\"org\":", relation.org, out);
        name(b",\"org_source\":", relation.org_source, out);
        name(b",\"status\":", relation.status.name(), out);
        mention(b",\"date_from\":", relation.date_from, out);
        mention(b",\"date_to\":", relation.date_to, out);
        place(relation.span, counter, out);
        out.extend_from_slice(b",\"score\":");
        share(relation.score, out);
        name(b",\"rule\":", relation.rule, out);
        out.push(b'}');
    });
}

fn entities(page: &Page<'_>, findings: &Findings, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.extend_from_slice(b",\"entities\":");
    // Mentions by cluster, in the order of the text: sorted once, then walked along.
    let mut mentions: Vec<(u32, u32)> = findings.entities.iter().zip(0..).map(|(entity, id)| (entity.cluster, id)).collect();
    mentions.sort_unstable();
    let mut rest = mentions.as_slice();
    long_list(findings.clusters.iter().zip(0u32..), out, pause, |(cluster, id): (&Cluster, u32), out| {
        number(b"{\"id\":", id, out);
        name(b",\"label\":", cluster.label.name(), out);
        key(b",\"name\":", findings.norms.get(cluster.name), out);
        out.extend_from_slice(b",\"names\":");
        list(cluster.entry.into_iter().flat_map(|entry| page.gazetteer.names(entry)), out, |(lang, text), out| {
            name(b"{\"lang\":", lang.code(), out);
            key(b",\"text\":", text, out);
            out.push(b'}');
        });
        out.extend_from_slice(b",\"kb\":");
        list(cluster.entry.into_iter().flat_map(|entry| page.gazetteer.kb(entry)), out, string);
        let before = rest.partition_point(|&(of, _)| of < id);
        let count = rest[before..].iter().take_while(|&&(of, _)| of == id).count();
        out.extend_from_slice(b",\"mentions\":");
        list(&rest[before..before + count], out, |&(_, id), out| integer(u64::from(id), out));
        rest = &rest[before + count..];
        out.push(b'}');
    });
}

fn alignments(page: &Page<'_>, findings: &Findings, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.extend_from_slice(b",\"alignments\":");
    long_list(&findings.alignments, out, pause, |alignment, out| {
        number(b"{\"a\":", alignment.a, out);
        number(b",\"b\":", alignment.b, out);
        name(b",\"lang_a\":", page.lang(alignment.a).code(), out);
        name(b",\"lang_b\":", page.lang(alignment.b).code(), out);
        out.extend_from_slice(b",\"score\":");
        share(alignment.score, out);
        out.push(b'}');
    });
}

fn write_tool(tool: &Tool, out: &mut Vec<u8>) {
    name(b",\"tool\":{\"name\":", env!("CARGO_PKG_NAME"), out);
    name(b",\"version\":", env!("CARGO_PKG_VERSION"), out);
    name(b",\"offsets\":", tool.offsets.name(), out);
    name(b",\"config\":", &tool.config, out);
    name(b",\"gazetteers\":", &tool.gazetteers, out);
    out.push(b'}');
}

/// A key, given with all that stands before its value, and a string.
fn key(key: &[u8], value: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(key);
    string(value, out);
}

/// A key, given with all that stands before its value, and a string that needs no escape: a name of ours.
fn name(key: &[u8], value: &str, out: &mut Vec<u8>) {
    out.reserve(key.len() + value.len() + 2);
    out.extend_from_slice(key);
    out.push(b'"');
    out.extend_from_slice(value.as_bytes());
    out.push(b'"');
}

/// A key, given with all that stands before its value, and a whole number.
fn number(key: &[u8], value: impl Into<u64>, out: &mut Vec<u8>) {
    out.extend_from_slice(key);
    integer(value.into(), out);
}

/// A key and the id of a mention, -1 where there is none.
fn mention(key: &[u8], value: Option<u32>, out: &mut Vec<u8>) {
    out.extend_from_slice(key);
    match value {
        Some(id) => integer(u64::from(id), out),
        None => out.extend_from_slice(b"-1"),
    }
}

/// The keys `start` and `end`.
fn place(span: Span, counter: &Counter<'_>, out: &mut Vec<u8>) {
    let (start, end) = counter.span(span);
    number(b",\"start\":", start, out);
    number(b",\"end\":", end, out);
}

/// A list with its brackets.
fn list<T>(items: impl IntoIterator<Item = T>, out: &mut Vec<u8>, write: impl FnMut(T, &mut Vec<u8>)) {
    long_list(items, out, &mut |_| {}, write);
}

/// A list that may be long, with its brackets and a pause after each item.
fn long_list<T>(
    items: impl IntoIterator<Item = T>,
    out: &mut Vec<u8>,
    pause: &mut impl FnMut(&mut Vec<u8>),
    mut write: impl FnMut(T, &mut Vec<u8>),
) {
    out.push(b'[');
    let mut first = true;
    for item in items {
        if !first {
            out.push(b',');
        }
        first = false;
        write(item, out);
        pause(out);
    }
    out.push(b']');
}

/// A string that may be long, with its quotes and pauses between.
fn long_string(text: &str, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    out.push(b'"');
    for piece in text.as_bytes().chunks(PIECE) {
        characters(piece, out);
        pause(out);
    }
    out.push(b'"');
}

/// Bytes of a text between two pauses.
pub const PIECE: usize = 64 << 10;
