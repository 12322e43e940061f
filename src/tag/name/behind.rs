//! Places that a mention beside them tells: before a country and a date, behind a person, before a plural, behind another place.

use crate::cue::{self, Cues};
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::page::Page;

use super::placed::{Found, SURE, WORDS, is_listed, may_be_place};
use super::register::begins_line;
use super::run::{is_capital, run_end};
use super::scorer::Mention;
use super::state;

/// Below this score a person or a body behind a person is doubtful.
const DOUBTFUL: f32 = 0.6;
/// Plurals behind the names of several places of a kind.
const SEVERAL: Cues = Cues::new(&["boroughs", "counties", "prefectures", "provinces", "talukas", "townships"]);

/// Pushes the places that a mention and what stands beside it tell: before a country and a date, behind a person, before a plural.
pub fn push(page: &Page<'_>, mentions: &[Mention], at: usize, found: &mut Vec<Found>) {
    let mention = mentions[at];
    let (start, end) = (mention.start as usize, mention.end as usize);
    let Some(next) = page.tokens.get(end) else { return };
    match mention.label {
        Label::Place if start > 1 && page.word(start - 1) == "," => {
            found.extend(dateline(page, start, end).map(|(start, end)| (start, end, SURE)))
        }
        Label::Person if end - start > 1 => {
            found.extend(home(page, end).map(|(start, end)| (start, end, SURE)));
            found.extend(from(page, mentions.get(at + 1), end));
        }
        _ => {}
    }
    let alone = end - start == 1 && mention.label == Label::Person;
    // `Gary, Ind.`
    let cut = page.word(end) == "," && page.tokens.get(end + 1).is_some_and(|next| next.capital) && state::CUT.has(page.word(end + 1));
    if cut && (alone || mention.label == Label::Place) {
        found.extend([(start, end, SURE), (end + 1, end + 2, SURE)]);
    }
    if next.case == Case::Lower && SEVERAL.has(page.word(end)) {
        several(page, (start, end), found);
    }
}

/// The doubtful mention behind a person that lists have as a town: `Ann Lee, Hawes)`.
fn from(page: &Page<'_>, next: Option<&Mention>, end: usize) -> Option<Found> {
    let next = next.filter(|next| next.label != Label::Place && next.score < DOUBTFUL && next.end - next.start == 1)?;
    let (start, after) = (next.start as usize, next.end as usize);
    let closes = page.tokens.get(after).is_none_or(|_| begins_line(page, after) || matches!(page.word(after), "." | ")" | ";" | "("));
    let place = start == end + 1 && page.word(end) == "," && closes && is_listed(page, start, after);
    place.then_some((start, after, DOUBTFUL))
}

fn sentence_of<'a>(page: &Page<'a>, token: usize) -> &'a Sentence {
    &page.sentences[page.sentences.partition_point(|sentence| (sentence.token_end as usize) <= token)]
}

/// The town at the beginning of a line before a place and a day: `Calpe, Spain, 11 December 2024`, `SYLVA, N.C. –`.
fn dateline(page: &Page<'_>, place: usize, end: usize) -> Option<(usize, usize)> {
    let comma = place - 1;
    let start = (comma.saturating_sub(WORDS)..comma).find(|&token| begins_line(page, token))?;
    let date = end + usize::from(page.word(end) == ",");
    let day = |token: usize| page.tokens.get(token).is_some_and(|day| day.kind == TokenKind::Number && day.span.len() < 3);
    let month = |token: usize| page.facts.get(token).is_some_and(|facts| facts.month());
    let dated = day(date) && month(date + 1) || month(date) && day(date + 1) || matches!(page.word(end), "–" | "—" | "--");
    let whole = run_end(page, start, comma + 1) == comma && is_capital(page, start);
    (dated && whole && may_be_place(page, start, comma)).then_some((start, comma))
}

/// The listed place behind a person, or any behind somebody's age: `Ann Lee of Olive Hill`, `Ann Lee, 19, of Bitton`.
fn home(page: &Page<'_>, end: usize) -> Option<(usize, usize)> {
    let is = |token: usize, word: &str| page.tokens.get(token).is_some() && page.word(token) == word;
    let aged = is(end, ",") && is(end + 2, ",") && page.tokens[end + 1].kind == TokenKind::Number;
    let of = if aged { end + 3 } else { end };
    let start = of + 1;
    if !is(of, "of") || start >= page.tokens.len() || !is_capital(page, start) {
        return None;
    }
    let last = sentence_of(page, start).token_end as usize;
    let stop = run_end(page, start, last);
    (aged || is_listed(page, start, stop)).then_some((start, stop))
}

/// The names joined by commas and `and` before the plural at `end`, of which the last is `start..end`.
fn several(page: &Page<'_>, (start, end): (usize, usize), found: &mut Vec<Found>) {
    let joins = |token: usize| page.word(token) == "," || cue::is(page.word(token), "and") || page.word(token) == "&";
    if start < 2 || !joins(start - 1) {
        return;
    }
    let (mut start, mut end) = (start, end);
    loop {
        if !may_be_place(page, start, end) {
            return;
        }
        found.push((start, end, SURE));
        if start < 2 || !joins(start - 1) {
            return;
        }
        // `Franklin, and`
        end = start - 1 - usize::from(page.word(start - 1) != "," && page.word(start - 2) == ",");
        start = end;
        while start > 0 && end - start < WORDS && is_capital(page, start - 1) && !begins_line(page, start) {
            start -= 1;
        }
        if start == end {
            return;
        }
    }
}
