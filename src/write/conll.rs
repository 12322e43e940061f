//! One document as CoNLL: one token a line with its BIO label, sentences parted by blank lines, comments that say what begins.

use std::io::Write as _;

use super::json::PIECE;
use crate::document::Token;
use crate::record::Record;

/// Appends a document: comments, then its sentences, each with a blank line behind it. One without a sentence ends in a blank line too.
///
/// A row is the token, its label (`B-PERSON`, `I-PERSON`, `O`) and `SpaceAfter=No` where the next token of the sentence is glued
/// to it, else `_`. Labels are those of the JSON record. `pause` hears of `out` as in [`super::json::write_pausing`].
pub fn write_pausing(record: &Record<'_>, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    let Record { page, findings, tool } = *record;
    let document = page.document;
    comment(b"# newdoc id = ", &document.hints.id, out);
    comment(b"# lang = ", record.shares().main.code(), out);
    out.extend_from_slice(TOOL);
    // Writing to a buffer cannot fail.
    let _ = writeln!(out, "{} {}", tool.config, tool.gazetteers);
    if page.sentences.is_empty() {
        out.push(b'\n');
    }
    let mut entities = findings.entities.as_slice();
    let mut block = None;
    for sentence in page.sentences {
        if block != Some(sentence.block) {
            block = Some(sentence.block);
            let index = sentence.block as usize;
            let kind = document.blocks.get(index).map_or("", |block| block.kind.name());
            let lang = page.guesses.get(index).map_or("", |guess| guess.nearest.as_str());
            let _ = writeln!(out, "# newpar = {kind} {lang}");
        }
        comment(b"# text = ", sentence.span.of(page.text()), out);
        let mut tokens = page.tokens_of(sentence).iter().peekable();
        let mut inside = false;
        while let Some(token) = tokens.next() {
            while let [entity, others @ ..] = entities
                && entity.span.end <= token.span.start
            {
                (entities, inside) = (others, false);
            }
            plain(token.span.of(page.text()), out);
            match entities.first().filter(|entity| entity.span.overlaps(token.span)) {
                Some(entity) => {
                    out.extend_from_slice(if inside { b"\tI-" } else { b"\tB-" });
                    out.extend_from_slice(entity.label.name().as_bytes());
                    inside = true;
                }
                None => out.extend_from_slice(b"\tO"),
            }
            let glued = tokens.peek().is_some_and(|next: &&Token| next.span.start == token.span.end);
            out.extend_from_slice(if glued { b"\tSpaceAfter=No\n" } else { b"\t_\n" });
            if out.len() >= PIECE {
                pause(out);
            }
        }
        out.push(b'\n');
        pause(out);
    }
}

/// Lines at the beginning of a document among which `# tool` stands.
pub const HEAD: usize = 3;

/// What stands before the hashes of options and lists.
const TOOL: &[u8] = concat!("# tool = ", env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"), " ").as_bytes();

fn comment(key: &[u8], text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(key);
    plain(text, out);
    out.push(b'\n');
}

/// Text without what would end a row or a field: a sentence may run over lines, and identifiers may hold anything.
fn plain(text: &str, out: &mut Vec<u8>) {
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte) || byte >= 0xc3) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    for letter in text.chars() {
        let shown = if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter };
        out.extend_from_slice(shown.encode_utf8(&mut [0; 4]).as_bytes());
    }
}
