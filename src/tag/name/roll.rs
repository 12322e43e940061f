//! Rolls of bodies: lines in capitals that are each all of a name, and cells of tables beside a country.

use crate::cue;
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::page::Page;

use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// How likely a line or a cell of a roll names a body.
const NAMED: f32 = 0.7;
/// Lines or cells that make a roll of a page.
const LINES: usize = 3;
/// Tokens at most in such a line or cell.
const LENGTH: usize = 10;
/// A place of this size is a country or a large town.
const COUNTRY: u8 = 5;

/// Makes one organisation of each line or cell of a page's rolls. `mentions` are in order of which no two overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (mut upper, mut wide) = (0, 0);
    for mention in mentions.iter().filter(|mention| mention.label == Label::Org) {
        let (start, end) = (mention.start as usize, mention.end as usize);
        upper += usize::from(end - start > 1 && page.tokens[start].case == Case::Upper);
        wide += usize::from(page.tokens.get(end).is_some() && is_wide(page, end));
    }
    if upper >= LINES {
        let lines = page.sentences.iter().filter_map(|sentence| line_in_capitals(page, sentence));
        fill(mentions, lines, |covered| covered.iter().any(|mention| mention.label == Label::Org));
    }
    if wide >= LINES {
        let cells = page.sentences.iter().filter_map(|sentence| cell(page, sentence));
        fill(mentions, cells, |_| true);
    }
}

/// Makes organisations of `parts`, where enough of them are ones already, and more than are persons: of those that hold what `may_be` says.
fn fill(mentions: &mut Vec<Mention>, parts: impl Iterator<Item = (usize, usize)>, may_be: impl Fn(&[Mention]) -> bool) {
    let (mut bodies, mut people, mut open) = (0, 0, Vec::new());
    for (start, end) in parts {
        let from = mentions.partition_point(|mention| mention.end as usize <= start);
        let covered = &mentions[from..from + mentions[from..].partition_point(|mention| (mention.start as usize) < end)];
        let whole = covered.first().is_some_and(|mention| (mention.start as usize, mention.end as usize) == (start, end));
        match covered.first() {
            Some(mention) if whole && mention.label == Label::Org => bodies += 1,
            Some(mention) if whole && mention.label == Label::Person && mention.score > NAMED => people += 1,
            _ if may_be(covered) && covered.iter().all(|mention| start <= mention.start as usize && mention.end as usize <= end) => {
                open.push((start, end));
            }
            _ => {}
        }
    }
    if bodies < LINES || bodies < 2 * people || open.is_empty() {
        return;
    }
    let inside = |mention: &Mention| {
        let next = open.partition_point(|&(_, end)| end <= mention.start as usize);
        open.get(next).is_some_and(|&(start, _)| start < mention.end as usize)
    };
    mentions.retain(|mention| !inside(mention));
    mentions.extend(open.iter().map(|&(start, end)| Mention { start: start as u32, end: end as u32, label: Label::Org, score: NAMED }));
    mentions.sort_by_key(|mention| mention.start);
}

/// A line all in capitals, without its article: `THE MISSION TO MINERS`.
fn line_in_capitals(page: &Page<'_>, sentence: &Sentence) -> Option<(usize, usize)> {
    let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
    let upper = |token: usize| {
        let it = page.tokens[token];
        it.case == Case::Upper
            || it.kind == TokenKind::Word && it.span.len() == 1
            || matches!(page.word(token), "&" | "'" | "’" | "'S" | "’S" | "-")
    };
    let start = first + usize::from(last > first + 1 && cue::is(page.word(first), "the"));
    let line = last - first <= LENGTH && last - start > 1 && page.tokens[first].case == Case::Upper && (start..last).all(upper);
    let plain = || !(start..last).any(|token| page.facts[token].title() || page.facts[token].title_head() || page.facts[token].honorific());
    (line && plain() && (start + 1..last).all(|token| !is_wide(page, token))).then_some((start, last))
}

/// The cell of a table's row that a country follows, and nothing or a number stands before: `B114  Arlion Trawl  Denmark`.
fn cell(page: &Page<'_>, sentence: &Sentence) -> Option<(usize, usize)> {
    let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
    let next = |from: usize| (from + 1..last.min(from + LENGTH)).find(|&token| is_wide(page, token));
    let code =
        |token: usize| page.tokens[token].kind == TokenKind::Number || page.word(token).ends_with(|last: char| last.is_ascii_digit());
    let mut start = first;
    let mut end = next(start)?;
    if end - start == 1 && code(start) {
        start = end;
        end = next(start)?;
    }
    let country =
        page.facts[end].place() >= COUNTRY || page.facts[end].demonym() && end + 1 < last && page.facts[end + 1].place() >= COUNTRY;
    let close = next(end).unwrap_or(last);
    // `Danske Bank, Fisheries desk`: what the mark parts from it is said of it, or another.
    let name = (start..end).find(|&token| matches!(page.word(token), "," | "/" | "(" | "–" | "|")).unwrap_or(end);
    (country && close - end < 4 && is_capital(page, end) && is_capital(page, start) && name > start).then_some((start, name))
}
