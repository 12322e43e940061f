//! Normal forms of names: without genitive, on one line, for listed places the name from the list, for organisations that in the page's language.

use crate::document::{Case, TokenKind};
use crate::entity::{Hit, Label, NormId, Norms};
use crate::gazetteer::EntryId;
use crate::lang::Lang;
use crate::page::Page;

use super::scorer::Mention;

/// The entry of a hit, or that of another with its tokens and kind in the language of the block, else of the page: Danish and Swedish lists
/// have a `Socialstyrelsen` each.
pub fn entry(page: &Page<'_>, [lang, main]: [Lang; 2], hit: u32) -> EntryId {
    let Hit { token_start, token_end, entry } = page.hits[hit as usize];
    let is_same = |other: &&Hit| (other.token_start, other.token_end) == (token_start, token_end);
    let from = page.hits[..hit as usize].iter().rev().take_while(is_same).count();
    let same = || page.hits[hit as usize - from..].iter().take_while(is_same);
    let kind = page.gazetteer.sort(entry).0;
    let of = |lang: Lang| {
        let mut sorted = same().map(|hit| (page.gazetteer.sort(hit.entry), hit.entry));
        sorted.find(|((other, _, of), _)| (*other, *of) == (kind, lang)).map(|(_, entry)| entry)
    };
    if same().nth(1).is_none() { entry } else { of(lang).or_else(|| of(main)).unwrap_or(entry) }
}

/// Keeps the normal form of a mention in a block and on a page of these languages, and gives its id.
pub fn norm(page: &Page<'_>, [lang, main]: [Lang; 2], mention: &Mention, entry: Option<EntryId>, norms: &mut Norms) -> NormId {
    if let Some(entry) = entry
        && mention.label != Label::Person
    {
        let canonical = match mention.label {
            Label::Org => page.gazetteer.name_in(main, entry),
            _ => page.gazetteer.entry(entry).canonical,
        };
        if !canonical.is_empty() {
            return norms.add(canonical);
        }
    }
    let (start, end) = (mention.start as usize, mention.end as usize);
    let text = &page.text()[page.tokens[start].span.start as usize..page.tokens[end - 1].span.end as usize];
    let text = if is_genitive(page, lang, mention) { without_ending(text) } else { text };
    // `Hedman, Ingela` is Ingela Hedman.
    if mention.label == Label::Person
        && text.contains(',')
        && let Some(comma) = (start + 1..end - 1).find(|&token| page.word(token) == ",")
    {
        return norms.add(&given_first(page, (start, comma, end), text));
    }
    if mention.label == Label::Person && page.tokens[start..end].iter().all(|token| !matches!(token.case, Case::Lower | Case::Initial)) {
        return norms.add(&out_of_capitals(page, mention, text));
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

/// A person's name that begins with the surname, tokens `start..comma`, with the given names first: `BERG-LIND, Prof. Eva` is Eva Berg-Lind.
fn given_first(page: &Page<'_>, (start, comma, end): (usize, usize, usize), text: &str) -> String {
    let from = page.tokens[start].span.start as usize;
    let addressed = page.facts[comma + 1].honorific() && comma + 2 < end && page.tokens[comma + 2].capital;
    let given = page.tokens[comma + 1 + usize::from(addressed)].span.start as usize - from;
    let surname = &text[..page.tokens[comma - 1].span.end as usize - from];
    let cried = (start..comma).all(|token| !matches!(page.tokens[token].case, Case::Lower | Case::Initial));
    let mut name = format!("{} ", text.get(given..).unwrap_or_default().trim());
    match cried && page.tokens[comma + 1].case == Case::Initial && surname.chars().count() > 2 {
        true => lower(surname, &mut name),
        false => name.push_str(surname),
    }
    name
}

/// Pushes a word in capitals with its first letter alone so, and those behind hyphens and the like.
fn lower(word: &str, name: &mut String) {
    for part in word.split_inclusive(['-', '\'', '’', ' ']) {
        let mut letters = part.chars();
        name.extend(letters.next());
        name.push_str(&letters.as_str().to_lowercase());
    }
}

/// A person's name out of capitals on one line: `CATHARINA VON EK-LIND` is Catharina von Ek-Lind. Letters that may be initials stay, as
/// does what is not all in capitals.
fn out_of_capitals(page: &Page<'_>, mention: &Mention, text: &str) -> String {
    let tokens = mention.start as usize..mention.end as usize;
    let words = tokens.clone().filter(|token| page.tokens[*token].kind == TokenKind::Word).count();
    let from = page.tokens[tokens.start].span.start as usize;
    let mut name = String::with_capacity(text.len());
    let mut before = from;
    for token in tokens {
        let (it, facts) = (page.tokens[token], page.facts[token]);
        let (start, end) = (it.span.start as usize, (it.span.end as usize).min(from + text.len()));
        if start > before {
            name.push(' ');
        }
        before = end;
        let word = &page.text()[start..end];
        let initials = word.chars().count() < 3 && facts.given() == 0 && facts.surname() == 0;
        if words < 2 || initials || word.chars().any(char::is_lowercase) {
            name.push_str(word);
        } else if facts.particle() {
            name.push_str(&word.to_lowercase());
        } else {
            lower(word, &mut name);
        }
    }
    name
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

/// Whether the last word of a name stands in the genitive: lists know it without the ending, well or with what is owned behind it, or none
/// knows it and what is owned follows in lower case.
fn is_genitive(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let token = mention.end as usize - 1;
    let (word, facts) = (page.word(token), page.facts[token]);
    if !word.ends_with(['s', 'S']) || word.chars().count() < 4 || lang == Lang::En {
        return false;
    }
    let owned = page.tokens.get(token + 1).filter(|next| {
        let gap = &page.text()[page.tokens[token].span.end as usize..next.span.start as usize];
        let next_word = page.word(token + 1);
        next.kind == TokenKind::Word && gap == " " && !super::cues::STOP.has(next_word) && !super::cues::AND.has(next_word)
    });
    if facts.genitive() {
        // `Johan Eriks` at the end of a line bears a name of his own.
        let alone = mention.end - mention.start == 1;
        return mention.label != Label::Person || owned.is_some() || facts.surname() > 4 || alone && facts.given() > 3;
    }
    let known = !facts.is_unknown() && !facts.compound();
    // `Domus`, `Bennis`: few names end in these letters without the ending.
    let own = ["us", "is", "øs", "ös"].into_iter().any(|ending| word.ends_with(ending));
    !known && !own && owned.is_some_and(|next| next.case == Case::Lower)
}

fn without_ending(text: &str) -> &str {
    let text = text.strip_suffix(['\'', '’']).unwrap_or(text);
    text.strip_suffix(":s").or_else(|| text.strip_suffix("-s")).or_else(|| text.strip_suffix(['s', 'S'])).unwrap_or(text)
}
