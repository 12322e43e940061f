//! One record as one line of JSON, `nordtag.doc/1`.

use serde_json::{Value, json};

use crate::options::Writing;
use crate::record::Record;
use crate::span::Span;

/// Appends a record and a line feed to `out`.
pub fn write(record: &Record<'_>, options: &Writing, out: &mut Vec<u8>) {
    let _ = options;
    let text = record.page.text();
    let chars = |span: Span| -> (usize, usize) {
        let start = text[..span.start as usize].chars().count();
        (start, start + span.of(text).chars().count())
    };
    let page = &record.page;
    let segments: Vec<Value> = page
        .document
        .blocks
        .iter()
        .zip(page.guesses)
        .enumerate()
        .map(|(id, (block, guess))| {
            let (start, end) = chars(block.span);
            let sents: Vec<_> = page.sentences.iter().filter(|s| s.block as usize == id).map(|s| chars(s.span)).collect();
            json!({"id": id, "start": start, "end": end, "kind": block.kind.name(), "lang": guess.nearest,
                "lang_score": guess.confidence, "boilerplate": block.boilerplate, "sents": sents})
        })
        .collect();
    let ents: Vec<Value> = record
        .findings
        .entities
        .iter()
        .enumerate()
        .map(|(id, e)| {
            let (start, end) = chars(e.span);
            json!({"id": id, "start": start, "end": end, "text": e.span.of(text), "label": e.label.name(), "seg": e.block,
                "norm": record.findings.norms.get(e.norm), "underspec": record.findings.norms.get(e.underspec), "score": e.score, "rule": e.rule})
        })
        .collect();
    let lang = page.guesses.first().map_or("zxx", |g| g.lang.code());
    let line = json!({"schema": "nordtag.doc/1", "id": page.document.hints.id, "text": text, "lang": lang,
        "date": record.findings.norms.get(record.findings.date), "segments": segments, "ents": ents});
    out.extend_from_slice(line.to_string().as_bytes());
    out.push(b'\n');
}
