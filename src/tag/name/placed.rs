//! Places that what stands around them tells, most of them in English, whatever they were taken for: `Ward: Melin`, `Vicar of Bitton`,
//! before a postcode, in a column of countries.

use crate::cue::Cues;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, Kind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::behind;
use super::register::begins_line;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;
use super::state;

/// How likely such a place is.
const PLACED: f32 = 0.75;
/// Mentions of at least this score stay what they are.
pub const SURE: f32 = 0.9;
/// Words at most in such a place's name.
pub const WORDS: usize = 3;
/// From this size on a place is a country.
const COUNTRY: u8 = 6;

/// Labels before a colon behind which a place stands.
const LABEL: Cues = Cues::new(&[
    "birthplace", "borough", "city", "constituency", "country", "county", "district", "division", "electorate", "hometown", "location",
    "municipality", "parish", "province", "region", "riding", "state", "suburb", "town", "village", "ward",
]);
/// Posts behind whose `of` the place stands that they are for.
const POST: Cues = Cues::new(&["archdeacon", "bishop", "curate", "dean", "mayor", "mayoress", "prebendary", "rector", "vicar"]);

/// A place, first and one past the last token, and below which score what was found there gives way to it.
pub type Found = (usize, usize, f32);

/// Adds such places to `mentions`, which are in order and do not overlap, and stay so. `capitals` are the page's words with a capital.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let mut found: Vec<Found> = Vec::new();
    for sentence in page.sentences {
        let english = page.lang(sentence.block) == Lang::En;
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        for token in capitals.within(first, last) {
            let place = if english { told(page, (first, last), token) } else { cell(page, token, last) };
            found.extend(place.map(|(start, end)| (start, end, SURE)));
        }
    }
    for at in 0..mentions.len() {
        behind::push(page, mentions, at, &mut found);
    }
    for (start, end, under) in found {
        let (start, end) = (start as u32, end as u32);
        let from = mentions.partition_point(|mention| mention.end <= start);
        let to = mentions.partition_point(|mention| mention.start < end);
        let gives_way = |mention: &Mention| mention.start >= start && mention.end <= end && mention.score < under;
        let same = matches!(mentions[from..to], [Mention { label: Label::Place, .. }]);
        if !same && mentions[from..to].iter().all(gives_way) {
            mentions.splice(from..to, [Mention { start, end, label: Label::Place, score: PLACED }]);
        }
    }
}

/// The place that begins at a word with a capital, or ends before it, as what stands before the word says.
fn told(page: &Page<'_>, (first, last): (usize, usize), token: usize) -> Option<(usize, usize)> {
    let (span, text) = (page.tokens[token].span, page.text().as_bytes());
    let before = (span.start as usize).checked_sub(2).map_or(0, |at| text[at]);
    let named = match before {
        b':' => token > first + 1 && page.word(token - 1) == ":" && LABEL.has(page.word(token - 2)),
        b'f' => token > first + 1 && page.word(token - 1) == "of" && POST.has(page.word(token - 2)),
        b' ' | b'\t' => return cell(page, token, last),
        _ if text[span.end as usize - 1].is_ascii_digit() || span.len() < 4 => return before_code(page, (first, last), token),
        _ => false,
    };
    if !named {
        return None;
    }
    let end = run_end(page, token, last);
    let closes = end == last || page.tokens[end].kind != TokenKind::Word || is_wide(page, end) || begins_line(page, end) || before == b'f';
    (closes && may_be_place(page, token, end)).then_some((token, end))
}

/// A country that is all of a column's cell.
fn cell(page: &Page<'_>, token: usize, last: usize) -> Option<(usize, usize)> {
    let end = token + 1;
    let facts = page.facts[token];
    let country = facts.place() >= COUNTRY && facts.given() < 4 && is_wide(page, token);
    (country && (end == last || is_wide(page, end) || begins_line(page, end))).then_some((token, end))
}

/// The town before a postcode, or before a state and one: `Cullercoats, NE30 4NT`, `Sylva, NC 28779`.
fn before_code(page: &Page<'_>, (first, last): (usize, usize), code: usize) -> Option<(usize, usize)> {
    let next = code + 1;
    if next >= last || code < first + 2 || !is_code(page.word(code), page.word(next)) {
        return None;
    }
    let comma = usize::from(page.word(code - 1) == ",");
    let end = code - comma;
    let mut start = end;
    while start > first && end - start < WORDS && is_capital(page, start - 1) {
        start -= 1;
    }
    let begins = start == first || page.word(start - 1) == ",";
    let street = (start..end).any(|token| page.facts[token].place_head());
    (begins && start < end && !street && may_be_place(page, start, end)).then_some((start, end))
}

/// Whether two words are a postcode or a state and a number of its post.
fn is_code(word: &str, next: &str) -> bool {
    let (code, next) = (word.as_bytes(), next.as_bytes());
    let outward = (2..=4).contains(&code.len()) && code[0].is_ascii_uppercase() && code[1..].iter().any(u8::is_ascii_digit);
    let inward = matches!(next, [digit, a, b] if digit.is_ascii_digit() && a.is_ascii_uppercase() && b.is_ascii_uppercase());
    let number = (4..=5).contains(&next.len()) && next.iter().all(u8::is_ascii_digit);
    let state = code.iter().all(u8::is_ascii_uppercase) && state::LETTERS.has(word);
    outward && inward || state && number
}

/// Whether lists have some words as a place, and not as a body.
pub fn is_listed(page: &Page<'_>, start: usize, end: usize) -> bool {
    let from = page.hits.partition_point(|hit| (hit.token_start as usize) < start);
    let here = || page.hits[from..].iter().take_while(|hit| hit.token_start as usize == start).filter(|hit| hit.token_end as usize == end);
    let has = |kind: Kind| here().any(|hit| page.gazetteer.sort(hit.entry).0 == kind);
    has(Kind::Place) && !has(Kind::Org)
}

/// Whether words may name a place: no post, no body, no common word that no list has as a place.
pub fn may_be_place(page: &Page<'_>, start: usize, end: usize) -> bool {
    let plain = |token: usize| {
        let facts = page.facts[token];
        let common = facts.common(Lang::En) > 0 && facts.place() == 0 && end - start == 1;
        !facts.title() && !facts.org_head() && !facts.honorific() && !common
    };
    let first = page.facts[start];
    (start..end).all(plain) && first.class() != Class::A && page.tokens[start].case == Case::Initial
}
