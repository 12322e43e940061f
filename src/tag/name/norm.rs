//! Normal forms of names: without genitive, on one line, for listed organisations and places the name from the list.

use crate::document::{Case, TokenKind};
use crate::entity::{Label, NormId, Norms};
use crate::gazetteer::EntryId;
use crate::lang::Lang;
use crate::page::Page;

use super::scorer::Mention;

/// Keeps the normal form of a mention in a block of `lang`, and gives its id.
pub fn norm(page: &Page<'_>, lang: Lang, mention: &Mention, entry: Option<EntryId>, norms: &mut Norms) -> NormId {
    if let Some(entry) = entry
        && mention.label != Label::Person
    {
        let canonical = page.gazetteer.entry(entry).canonical;
        if !canonical.is_empty() {
            return norms.add(canonical);
        }
    }
    let (start, end) = (mention.start as usize, mention.end as usize);
    let text = &page.text()[page.tokens[start].span.start as usize..page.tokens[end - 1].span.end as usize];
    let text = if is_genitive(page, lang, end - 1) { without_ending(text) } else { text };
    // `Hedman, Ingela` is Ingela Hedman.
    if mention.label == Label::Person
        && text.contains(',')
        && let Some((surname, given)) = text.split_once(", ")
    {
        return norms.add(&format!("{} {}", given.trim(), surname.trim()));
    }
    if is_on_line(text) {
        return norms.add(text);
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    norms.add(&line)
}

/// Whether single spaces are all the white space of a text.
fn is_on_line(text: &str) -> bool {
    let mut before = 0;
    text.bytes().all(|byte| {
        let other = matches!(byte, b'\n' | b'\t') || (before, byte) == (b' ', b' ') || (before, byte) == (0xc2, 0xa0);
        before = byte;
        !other
    })
}

/// Whether the last word of a name stands in the genitive: lists know it without the ending, or none knows it and what is owned follows.
fn is_genitive(page: &Page<'_>, lang: Lang, token: usize) -> bool {
    let (word, facts) = (page.word(token), page.facts[token]);
    if !word.ends_with(['s', 'S']) && !word.ends_with(['\'', '’']) || word.chars().count() < 4 || lang == Lang::En {
        return false;
    }
    if facts.genitive() || word.ends_with(['\'', '’']) {
        return true;
    }
    if !facts.is_unknown() && !facts.compound() {
        return false;
    }
    let Some(next) = page.tokens.get(token + 1) else { return false };
    let gap = &page.text()[page.tokens[token].span.end as usize..next.span.start as usize];
    next.kind == TokenKind::Word
        && next.case == Case::Lower
        && gap == " "
        && !super::cues::STOP.has(page.word(token + 1))
        && !super::cues::AND.has(page.word(token + 1))
}

fn without_ending(text: &str) -> &str {
    let text = text.strip_suffix(['\'', '’']).unwrap_or(text);
    text.strip_suffix(":s").or_else(|| text.strip_suffix("-s")).or_else(|| text.strip_suffix(['s', 'S'])).unwrap_or(text)
}
