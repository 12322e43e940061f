//! Registers of people: lines of a page that name the surname first, `Hedman, Ingela`, become mentions of persons.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// How likely a line of a register names a person.
const NAMED: f32 = 0.85;
/// Lines of known names that make a register of a page.
const LINES: usize = 3;
/// Tokens at most before the comma, and behind it.
const PART: usize = 6;

/// A line that may name a person surname first.
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: usize,
    /// The first given name.
    given: usize,
    end: usize,
}

/// Makes one person of each line `Hedman, Ingela` of a page that has several such lines. `mentions` are in order of which no two
/// overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let entries = || page.sentences.iter().filter_map(|sentence| entry(page, sentence));
    let (mut known, mut others) = (0, 0);
    for entry in entries() {
        known += usize::from(is_known(page, &entry));
        others += usize::from(may_be_person(page, &entry));
    }
    if known < LINES || known * 2 < others {
        return;
    }
    let (mut kept, mut next): (Vec<Mention>, usize) = (Vec::with_capacity(mentions.len() + others), 0);
    for Entry { start, end, .. } in entries().filter(|entry| is_known(page, entry) || may_be_person(page, entry)) {
        let upto = next + mentions[next..].partition_point(|mention| (mention.end as usize) <= start);
        kept.extend_from_slice(&mentions[next..upto]);
        next = upto;
        let covered = mentions[next..].iter().take_while(|mention| (mention.start as usize) < end);
        let (number, beyond) = covered.fold((0, false), |(number, beyond), mention| {
            (number + 1, beyond || (mention.start as usize) < start || mention.end as usize > end)
        });
        if !beyond {
            kept.push(Mention { start: start as u32, end: end as u32, label: Label::Person, score: NAMED });
            next += number;
        }
    }
    kept.extend_from_slice(&mentions[next..]);
    *mentions = kept;
}

/// What stands at the beginning of a line if that is capitalised words, a comma, capitalised words, and then the line's end or a mark.
fn entry(page: &Page<'_>, sentence: &Sentence) -> Option<Entry> {
    let (start, last) = (sentence.token_start as usize, sentence.token_end as usize);
    if last - start < 3 || !begins_line(page, start) {
        return None;
    }
    // `von Essen Lilja, Charlotte`
    let capital = (start..last.min(start + 3)).find(|&token| is_capital(page, token))?;
    if !(start..capital).all(|token| page.facts[token].particle()) {
        return None;
    }
    let comma = run_end(page, capital, last.min(capital + PART));
    if comma + 1 >= last || page.word(comma) != "," || is_wide(page, comma) || !is_capital(page, comma + 1) {
        return None;
    }
    let given = comma + 1;
    let mut end = run_end(page, given, last.min(given + PART));
    // `Berg, Kirsten L.`
    if end < last && page.word(end) == "." && page.word(end - 1).chars().count() == 1 && end - given > 1 {
        end += 1;
    }
    let ends = end == last || is_wide(page, end) || page.tokens[end].kind != TokenKind::Word || begins_line(page, end);
    (ends && given - start <= PART).then_some(Entry { start, given, end })
}

/// Whether a token is the first of its line.
fn begins_line(page: &Page<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return true };
    page.text()[page.tokens[before].span.end as usize..page.tokens[token].span.start as usize].contains(['\n', '\t'])
}

/// Whether lists know the word behind the comma as a given name, and the one before it not as one before all.
fn is_known(page: &Page<'_>, entry: &Entry) -> bool {
    let (surname, given) = (page.facts[entry.given - 2], page.facts[entry.given]);
    may_be_person(page, entry) && given.given() >= 3 && given.given() > given.surname() && surname.given() <= surname.surname().max(2)
}

/// Whether no word of an entry is a title, an institution or a common word, and none behind the comma stands for a country or a firm.
fn may_be_person(page: &Page<'_>, entry: &Entry) -> bool {
    let given = page.facts[entry.given];
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().map(|lang| given.common(lang)).max().unwrap_or(0);
    let plain = (entry.start..entry.end).all(|token| {
        let facts = page.facts[token];
        let name = facts.given().max(facts.surname()) > 2;
        page.tokens[token].kind != TokenKind::Number
            && (name || !facts.title() && !facts.title_head() && !facts.org_head() && !facts.company_form())
    });
    let (place, company) = (given.place() > 2 && given.given() < 4, given.org() != OrgKind::None && given.given() < 3);
    plain
        && !place
        && !company
        && given.class() != Class::A
        && (common < 2 || given.given() > 2)
        && page.tokens[entry.given].case != Case::Upper
}
