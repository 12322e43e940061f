//! Registers of people: lines and items that name the surname first, `Hedman, Ingela`, `Gentry, Kay; Osei, Nana`, become mentions of
//! persons.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, Facts};
use crate::lang::Lang;
use crate::page::Page;

use super::person;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// How likely a line of a register names a person.
const NAMED: f32 = 0.85;
/// Entries of known names that make a register of a page.
const LINES: usize = 3;
/// Tokens at most before the comma, and behind it.
const PART: usize = 6;

/// Words that may name a person surname first.
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: usize,
    /// The first given name.
    given: usize,
    end: usize,
    /// Behind a number.
    numbered: bool,
}

/// How sure it is that an entry names a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    /// It hardly does.
    No,
    /// It does where most entries do.
    Maybe,
    /// Lists know the names.
    Known,
    /// Lists know the names, and the surname is in capitals: it does wherever it stands.
    Sure,
}

/// Makes one person of each entry `Hedman, Ingela` of a page that has several such entries. `mentions` are in order of which no two
/// overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let mut entries: Vec<(Entry, Likeness)> = Vec::new();
    let mut push = |entry: Entry| {
        let likeness = likeness(page, &entry);
        let found = likeness == Likeness::Maybe && is_found(mentions, &entry);
        entries.push((entry, if found { Likeness::Known } else { likeness }));
    };
    for sentence in page.sentences {
        let start = sentence.token_start as usize;
        if page.tokens[start].capital || page.tokens[start].kind == TokenKind::Number || page.facts[start].particle() {
            entry(page, start, sentence.token_end as usize).into_iter().for_each(&mut push);
        }
    }
    items(page, &mut push);
    if entries.is_empty() {
        return;
    }
    let count = |among: &[Likeness]| entries.iter().filter(|(_, likeness)| among.contains(likeness)).count();
    let known = count(&[Likeness::Known, Likeness::Sure]);
    let register = known >= LINES && known >= count(&[Likeness::Maybe]);
    entries.retain(|(_, likeness)| match likeness {
        Likeness::No => false,
        Likeness::Maybe | Likeness::Known => register,
        Likeness::Sure => true,
    });
    if entries.is_empty() {
        return;
    }
    entries.sort_by_key(|(entry, _)| entry.start);
    let (mut kept, mut next): (Vec<Mention>, usize) = (Vec::with_capacity(mentions.len() + entries.len()), 0);
    for &(Entry { start, end, .. }, _) in &entries {
        let upto = next + mentions[next..].partition_point(|mention| (mention.end as usize) <= start);
        kept.extend_from_slice(&mentions[next..upto]);
        next = upto;
        next += mentions[next..].iter().take_while(|mention| (mention.start as usize) < end).count();
        kept.push(Mention { start: start as u32, end: end as u32, label: Label::Person, score: NAMED });
    }
    kept.extend_from_slice(&mentions[next..]);
    *mentions = kept;
}

/// Whether an entry was found as a person already.
fn is_found(mentions: &[Mention], entry: &Entry) -> bool {
    let from = mentions.partition_point(|mention| (mention.start as usize) < entry.start);
    let same = |mention: &Mention| (mention.start as usize, mention.end as usize) == (entry.start, entry.end);
    mentions.get(from).is_some_and(|mention| mention.label == Label::Person && same(mention))
}

/// Gives the entries behind semicolons, bars and dots, and before the first of a row of them.
fn items(page: &Page<'_>, mut push: impl FnMut(Entry)) {
    let mut ended = 0;
    let text = page.text().as_bytes();
    // The last byte of `·`
    for at in memchr::memchr3_iter(b';', b'|', 0xb7, text).filter(|&at| text.get(at + 1) == Some(&b' ')) {
        let mark = page.tokens.partition_point(|token| (token.span.end as usize) <= at);
        if mark == 0 || mark + 1 >= page.tokens.len() || !is_mark(page.word(mark)) {
            continue;
        }
        let sentence = page.sentences[page.sentences.partition_point(|sentence| (sentence.token_end as usize) <= mark)];
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        // `Approved: Gentry, Kay;`
        let label = (first.max(mark.saturating_sub(2 * PART)).max(ended)..mark).rev().find(|&token| page.word(token) == ":");
        if let Some(entry) = label.and_then(|label| entry(page, label + 1, last)).filter(|entry| entry.end == mark) {
            push(entry);
        }
        ended = mark;
        let closes = |end: usize| end >= last || is_mark(page.word(end)) || matches!(page.word(end), "." | "(");
        if let Some(entry) = entry(page, mark + 1, last).filter(|entry| closes(entry.end)) {
            push(entry);
        }
    }
}

/// Whether a word is a mark between the items of a row.
fn is_mark(word: &str) -> bool {
    matches!(word, ";" | "|" | "·")
}

/// What stands at the beginning of a line or behind a mark, if that is capitalised words, a comma, capitalised words, and then the line's
/// end or a mark.
fn entry(page: &Page<'_>, start: usize, last: usize) -> Option<Entry> {
    if last < start + 3 || !(begins_line(page, start) || page.word(start - 1) == ":" || is_mark(page.word(start - 1))) {
        return None;
    }
    // `3 Sandbæk Holm, Maj-Britt, murer`: a list of candidates.
    let numbered = page.tokens[start].kind == TokenKind::Number && page.tokens[start].span.len() < 4;
    let start = start + usize::from(numbered) + usize::from(numbered && matches!(page.word(start + 1), "." | ")"));
    // `von Essen Lilja, Charlotte`
    let capital = (start..last.min(start + 3)).find(|&token| is_capital(page, token))?;
    if !(start..capital).all(|token| page.facts[token].particle()) {
        return None;
    }
    let comma = run_end(page, capital, last.min(capital + PART));
    if comma + 1 >= last || page.word(comma) != "," || is_wide(page, comma) || !is_capital(page, comma + 1) {
        return None;
    }
    // `Garside, Prof. Eunice`
    let addressed = usize::from(comma + 2 < last && page.facts[comma + 1].honorific() && is_capital(page, comma + 2));
    let given = comma + 1 + addressed;
    let mut end = run_end(page, given, last.min(given + PART));
    // `Berg, Kirsten L.`
    if end < last && page.word(end) == "." && page.word(end - 1).chars().count() == 1 && end - given + addressed > 1 {
        end += 1;
    }
    end = person::called(page, end, last).unwrap_or(end);
    let ends = end == last || is_wide(page, end) || page.tokens[end].kind != TokenKind::Word || begins_line(page, end);
    (ends && given - start <= PART).then_some(Entry { start, given, end, numbered })
}

/// Whether a token is the first of its line.
pub(super) fn begins_line(page: &Page<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return true };
    page.text()[page.tokens[before].span.end as usize..page.tokens[token].span.start as usize].contains(['\n', '\t'])
}

/// How sure it is that an entry names a person: whether lists know the word behind the comma as a given name, and the one before it not as
/// one before all.
fn likeness(page: &Page<'_>, entry: &Entry) -> Likeness {
    let (comma, given) = (person::comma(page, entry.start, entry.given), page.facts[entry.given]);
    let (first, surname) = (page.facts[entry.start], page.facts[comma - 1]);
    let upper = (entry.start..comma).all(|token| page.tokens[token].case == Case::Upper || page.tokens[token].kind == TokenKind::Punct)
        && page.tokens[comma - 1].span.len() > 2
        && page.tokens[entry.given].case == Case::Initial;
    let known = given.given() >= 3 && (given.given() > given.surname() || upper) && surname.given() <= surname.surname().max(2);
    // `Caroline Ogunsola, Robin Pike, Rubina Shah` are three.
    let full = !upper && is_capital(page, entry.start + 1) && first.given() > first.surname().max(2) && entry.end - entry.given > 1;
    match may_be_person(page, entry) {
        _ if full && !entry.numbered || given.month() || first.class() == Class::A && !first.particle() => Likeness::No,
        true if full => Likeness::Maybe,
        true if known && upper && !is_town(surname, given) => Likeness::Sure,
        true if known => Likeness::Known,
        true if !upper => Likeness::Maybe,
        _ => Likeness::No,
    }
}

/// Whether a town and what it lies in have names that people bear as well: `PARIS, Madison`.
fn is_town(surname: Facts, given: Facts) -> bool {
    surname.place() > 4 && given.place() > 3
}

/// Whether no word of an entry is a title, an institution or a common word, and none behind the comma stands for a country or a firm.
fn may_be_person(page: &Page<'_>, entry: &Entry) -> bool {
    let comma = person::comma(page, entry.start, entry.given);
    let (surname, given) = (page.facts[comma - 1], page.facts[entry.given]);
    let common_as = |facts: Facts| Lang::READ.into_iter().map(|lang| facts.common(lang)).max().unwrap_or(0);
    let common = common_as(given);
    // `Hans Malm, Ljung`
    let first = page.facts[entry.start];
    let two = comma - entry.start > 1 && first.given() >= 4 && first.given() > first.surname();
    if two && !entry.numbered && given.place() > 0 {
        return false;
    }
    // `Citat, Lene Berg`
    if !entry.numbered && surname.surname() == 0 && common_as(surname) > 0 {
        return false;
    }
    let plain = (entry.start..entry.end).all(|token| {
        let facts = page.facts[token];
        let name = facts.given().max(facts.surname()) > 2;
        name || !facts.title() && !facts.org_head()
    });
    let place = given.place() > 2 && given.given() < 4;
    plain && !place && given.class() != Class::A && (common < 2 || given.given() > 2) && page.tokens[entry.given].case != Case::Upper
}
