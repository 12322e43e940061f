//! Surnames in capitals that head somebody's entry: before the full name, `MATHAI. The Revd Shiny Mathai`, or above the given names, as in
//! notices of elections.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::register::begins_line;
use super::scorer::Mention;

/// How likely such a word is a name.
const HEADED: f32 = 0.85;
/// Tokens at most from the beginning of a line to the full name.
const REACH: usize = 10;
/// Tokens at most of a surname.
const SURNAME: usize = 4;

/// Adds to `mentions` the surnames in capitals that head the entries of persons among them. `mentions` are in order of which no two
/// overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let people = mentions.iter().filter(|mention| mention.label == Label::Person);
    let found: Vec<(u32, u32)> = people.filter_map(|mention| before(page, mention)).collect();
    for (start, end) in found {
        let from = mentions.partition_point(|mention| mention.end <= start);
        let to = mentions.partition_point(|mention| mention.start < end);
        if mentions[from..to].iter().all(|mention| mention.start >= start && mention.end <= end) {
            mentions.splice(from..to, [Mention { start, end, label: Label::Person, score: HEADED }]);
        }
    }
}

/// The surname in capitals that heads the entry of a person.
fn before(page: &Page<'_>, mention: &Mention) -> Option<(u32, u32)> {
    let start = mention.start as usize;
    if !(start.saturating_sub(REACH)..start).any(|token| page.tokens[token].case == Case::Upper) {
        return None;
    }
    let line = (start.saturating_sub(REACH)..=start).rev().find(|&token| begins_line(page, token))?;
    let (line, end) = if line < start {
        let end = cried_end(page, line, start);
        // `WINNERS: Paul Winners`
        let label = page.word(end) == ":" && page.facts[line].common(Lang::En) > 0;
        let mark = end < start && !label && matches!(page.word(end), "." | ":" | "–" | "—" | "-");
        (line, end.min(if mark && ends_in(page, mention, line..end) { end } else { line }))
    } else {
        let above = start.checked_sub(1)?;
        let line = (above.saturating_sub(SURNAME)..=above).rev().find(|&token| begins_line(page, token))?;
        let end = mention.end as usize;
        let closes = page.tokens.get(end).is_none_or(|_| begins_line(page, end) || matches!(page.word(end), "," | "("));
        let whole = closes && cried_end(page, line, start) == start && is_given(page, mention);
        (line, if whole && (line..start).all(|token| is_surname(page, token)) { start } else { line })
    };
    (line < end).then_some((line as u32, end as u32))
}

/// One past the words in capitals, with hyphens between, that begin at a token.
fn cried_end(page: &Page<'_>, from: usize, last: usize) -> usize {
    let cried = |&token: &usize| page.tokens[token].case == Case::Upper && page.tokens[token].capital || page.word(token) == "-";
    (from..last.min(from + SURNAME)).take_while(cried).last().map_or(from, |token| token + 1)
}

/// Whether a name of several words ends in those in capitals.
fn ends_in(page: &Page<'_>, mention: &Mention, cried: std::ops::Range<usize>) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let letters = |token: usize| page.word(token).chars().flat_map(char::to_lowercase);
    let long = page.tokens[cried.start].span.len() > 2 || cried.len() > 1;
    long && end - start > cried.len()
        && page.tokens[end - 1].case != Case::Upper
        && cried.clone().all(|token| letters(token).eq(letters(end - cried.len() + token - cried.start)))
}

/// Whether a mention is given names alone.
fn is_given(page: &Page<'_>, mention: &Mention) -> bool {
    (mention.start as usize..mention.end as usize).all(|token| {
        let facts = page.facts[token];
        facts.given() > facts.surname().max(2) && page.tokens[token].case == Case::Initial
    })
}

/// Whether a word may be a surname, and is nothing else.
fn is_surname(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    let common = || Lang::READ.into_iter().any(|lang| facts.common(lang) > 0);
    let other = || facts.title() || facts.title_head() || facts.org_head() || facts.org() != OrgKind::None || facts.place_head();
    let letters = || page.word(token).chars().all(|letter| letter.is_alphabetic() || matches!(letter, '\'' | '’' | '-'));
    page.tokens[token].kind != TokenKind::Word
        || facts.particle()
        || page.tokens[token].span.len() > 2
            && letters()
            && !common()
            && !other()
            && facts.class() != Class::A
            && (facts.place() < 3 || facts.surname() > 2)
}
