//! Persons' names that punctuation cuts apart: nicknames in quotes, surnames first.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// Tokens at most in a line that may begin with a surname and a comma.
const LINE: u32 = 6;

/// Completes the persons among a sentence's mentions, `mentions[from..]`; `first` and `last` are the sentence's tokens.
pub fn complete(page: &Page<'_>, (first, last): (u32, u32), from: usize, mentions: &mut Vec<Mention>) {
    let mut kept = from;
    for at in from..mentions.len() {
        let mut mention = mentions[at];
        if kept > from && mentions[kept - 1].end > mention.start {
            // The name before took it in.
            continue;
        }
        if mention.label == Label::Person {
            let end = nickname(page, mention, last)
                .or_else(|| surname_first(page, mention, (first, last)))
                .or_else(|| epithet(page, mention, last));
            mention.end = end.unwrap_or(mention.end);
            while ends_in_post(page, &mention) {
                mention.end -= 1;
            }
            mention.end += u32::from(is_open_initial(page, mention, last));
            mention.start = behind_owner(page, &mention);
            let start = surname_quoted(page, mention, (first, last)).or_else(|| ambiguous_first(page, mention, first));
            if let Some(start) = start.or_else(|| initial_before(page, mention, first)) {
                mention.start = start;
                while kept > from && mentions[kept - 1].end > start {
                    kept -= 1;
                }
            }
        }
        mentions[kept] = mention;
        kept += 1;
    }
    mentions.truncate(kept);
}

/// Whether a full name ends in a post that begins with a capital and is no name, as in a table's row: `Yifan Deng Postdoktor`,
/// `Karl Lundh Vice ordförande`.
pub fn ends_in_post(page: &Page<'_>, mention: &Mention) -> bool {
    let last = mention.end as usize - 1;
    let facts = page.facts[last];
    let is_post = facts.title() || facts.title_head() && facts.compound();
    let vice = cue::is(page.word(last), "vice");
    mention.label == Label::Person
        && mention.end - mention.start > 2
        && page.tokens[last].case == Case::Initial
        && (vice || is_post && facts.given() + facts.surname() == 0)
}

/// The start of a name before which another stands in the genitive: `Randers' Bo Ek`.
fn behind_owner(page: &Page<'_>, mention: &Mention) -> u32 {
    let owner = mention.start as usize;
    let is_mark = |token: usize| page.word(token).ends_with(['\'', '’']);
    // `Harry 'Boots' Bolton` has a nickname.
    let apart = |token: usize| page.tokens[token].span.end < page.tokens[token + 1].span.start;
    let mark = (owner..owner + 2).find(|&token| token + 2 < mention.end as usize && is_mark(token) && apart(token));
    let given = mark.filter(|&mark| mark == owner || !apart(owner)).map(|mark| mark + 1);
    given.filter(|&given| page.facts[given].given() > 0).map_or(mention.start, |given| given as u32)
}

/// Whether a name ends in an initial whose full stop stands behind it: `Ejvind P.`
fn is_open_initial(page: &Page<'_>, mention: Mention, last: u32) -> bool {
    let (end, initial) = (mention.end as usize, mention.end as usize - 1);
    mention.end < last
        && mention.end - mention.start > 1
        && page.word(end) == "."
        && page.word(initial).chars().count() == 1
        && is_capital(page, initial)
}

/// The end of a name whose nickname stands in quotes: `Lars "Lasse" Norberg`.
fn nickname(page: &Page<'_>, mention: Mention, last: u32) -> Option<u32> {
    let quotes =
        |token: usize| page.tokens[token].kind == TokenKind::Punct && matches!(page.word(token), "\"" | "”" | "“" | "'" | "’" | "»" | "«");
    let open = (mention.start as usize + 1..=mention.end as usize).find(|&token| token + 3 < last as usize + 1 && quotes(token))?;
    let close = (open + 2..=open + 3).find(|&token| token < last as usize && quotes(token))?;
    let name = close + 1;
    let whole = name < last as usize && is_capital(page, name) && (open + 1..close).all(|token| is_capital(page, token));
    whole.then(|| run_end(page, name, last as usize) as u32)
}

/// The end of what somebody is called in quotes or brackets behind the given names: `"Skip"`, `(Bernie)`.
pub fn called(page: &Page<'_>, open: usize, last: usize) -> Option<usize> {
    let close = open + 2;
    if close >= last || !is_capital(page, open + 1) || is_wide(page, open) {
        return None;
    }
    let facts = page.facts[open + 1];
    let given = facts.given() > 1 && facts.given() >= facts.surname() && facts.place() < 3 && !facts.title();
    let called = match (page.word(open), page.word(close)) {
        ("(", ")") => given && page.tokens[open + 1].case == Case::Initial,
        ("\"", "\"") | ("“" | "”", "”") | ("‘" | "’" | "'", "’" | "'") | ("»", "«") => true,
        _ => false,
    };
    called.then_some(close + 1)
}

/// The comma of a name that begins with its surname at `start`; `given` is the first given name, before which `Prof.` may stand.
pub fn comma(page: &Page<'_>, start: usize, given: usize) -> usize {
    (start..given).rev().find(|&token| page.word(token) == ",").unwrap_or(given)
}

/// The end of a given name that an epithet follows: `Henry the Navigator`, `Gorm den Gamle`.
fn epithet(page: &Page<'_>, mention: Mention, last: u32) -> Option<u32> {
    let (given, article, end) = (mention.start as usize, mention.end as usize, mention.end + 2);
    let alone = mention.end - mention.start == 1 && end <= last && page.facts[given].given() > 3;
    if !alone || !["den", "the"].contains(&page.word(article)) || page.tokens[article + 1].case != Case::Initial {
        return None;
    }
    let named = page.facts[article + 1].place() > 2;
    let goes_on = end < last && is_capital(page, end as usize) && !is_wide(page, end as usize);
    (!named && !goes_on).then_some(end)
}

/// The start of a full name before which an initial stands: `R. David Henderson`.
fn initial_before(page: &Page<'_>, mention: Mention, first: u32) -> Option<u32> {
    let initial = mention.start.checked_sub(1).filter(|&initial| initial >= first)? as usize;
    let full = mention.end - mention.start > 1 && page.facts[mention.start as usize].given() > 2 && is_capital(page, initial);
    let letter = matches!(page.word(initial).as_bytes(), [b'A'..=b'H' | b'J'..=b'Z', b'.']);
    let free = letter && (initial == first as usize || !is_capital(page, initial - 1));
    (full && free && !is_wide(page, mention.start as usize)).then_some(initial as u32)
}

/// The start of a name of which only what follows the comma was found, where quotes hold all of it: `"Hedman, Ingela" <ih@example.se>`.
fn surname_quoted(page: &Page<'_>, mention: Mention, (first, last): (u32, u32)) -> Option<u32> {
    let surname = mention.start.checked_sub(2).filter(|&surname| surname > first)? as usize;
    let quoted = mention.end < last && page.word(surname - 1) == "\"" && page.word(mention.end as usize) == "\"";
    (quoted && page.word(surname + 1) == "," && is_capital(page, surname)).then_some(surname as u32)
}

/// The start of a name of which only the surname was found, because its given name is a month or a post as well: `Maj Sandelin`,
/// `Dean Longwell` at the beginning of a line.
fn ambiguous_first(page: &Page<'_>, mention: Mention, first: u32) -> Option<u32> {
    let given = mention.start.checked_sub(1).filter(|&given| given >= first)? as usize;
    let (facts, surname) = (page.facts[given], page.facts[mention.start as usize]);
    let begins = given == first as usize || page.tokens[given - 1].kind == TokenKind::Punct;
    // English writes months with a capital, and `Dean Anna Berg` is a dean.
    let lang = page.lang(page.sentences[page.sentences.partition_point(|sentence| sentence.token_end <= mention.start)].block);
    let month = facts.month() && lang != Lang::En;
    let post = facts.title() && begins && lang == Lang::En;
    let alone = mention.end - mention.start == 1 && (surname.surname() > surname.given() || surname.is_unknown());
    (alone && is_capital(page, given) && facts.given() >= 4 && (month || post) && !is_wide(page, mention.start as usize))
        .then_some(given as u32)
}

/// The end of a name that begins a line with its surname, which a column may end: `Hedman, Ingela`.
fn surname_first(page: &Page<'_>, mention: Mention, (first, last): (u32, u32)) -> Option<u32> {
    let comma = mention.end;
    let column = (comma + 2..last.min(first + LINE)).find(|&token| is_wide(page, token as usize));
    let last = column.unwrap_or(last);
    // `"Hedman, Ingela" <ih@example.se>`
    let quote = |token: u32| token < last && page.word(token as usize) == "\"";
    let quoted = mention.start > first && quote(mention.start - 1) && (comma + 2..comma + 5).any(quote);
    // `Baines, Anthony (1976)`
    let is_year = |token: u32| page.tokens[token as usize].kind == TokenKind::Number && page.tokens[token as usize].span.len() == 4;
    let cited = comma + 4 < last && (comma + 2..comma + 4).any(|open| page.word(open as usize) == "(" && is_year(open + 1));
    if !quoted && !cited && (mention.start != first || last - first > LINE)
        || mention.end - mention.start > 2
        || comma + 1 >= last
        || page.word(comma as usize) != ","
    {
        return None;
    }
    let (surname, given) = (page.facts[mention.start as usize], page.facts[comma as usize + 1]);
    let end = run_end(page, comma as usize + 1, last as usize) as u32;
    let fits = surname.surname() > surname.given() || surname.is_unknown();
    (is_capital(page, comma as usize + 1) && given.given() >= 3 && given.given() > given.surname() && fits).then_some(end)
}
