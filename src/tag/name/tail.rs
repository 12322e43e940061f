//! English bodies that begin before what was found of them, go on behind it, or end before its end.

use crate::cue::{self, Cues};
use crate::document::Case;
use crate::gazetteer::OrgKind;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;
use super::strip::listed;

/// What stands before a given name that a school or a hospital is called after.
const STYLE: Cues = Cues::new(&[
    "admiral", "archbishop", "bishop", "captain", "cardinal", "dame", "king", "lady", "lord", "prince", "princess", "queen", "sir",
]);

/// Heads of what is called after somebody.
const CALLED: Cues =
    Cues::new(&["academy", "centre", "college", "foundation", "hospice", "hospital", "institute", "library", "school", "trust"]);

/// Words that begin the names of villages, of which the sentence's first word looks like any other.
const PART: Cues = Cues::new(&["great", "greater", "little", "lower", "middle", "nether", "upper"]);

/// Houses open to all, which one name joins by two and two: `Gallery and Museum`, `School and Nursery`.
const HOUSE: Cues = Cues::new(&[
    "abbey", "archive", "archives", "bank", "cathedral", "church", "club", "college", "gallery", "garden", "gardens", "hospice",
    "hospital", "institute", "library", "museum", "nursery", "priory", "school", "society", "theatre", "trust",
]);

/// What may stand behind the `and` of such a name, or end it.
const ANNEX: Cues = Cues::new(&[
    "archive", "archives", "cadets", "centre", "church", "club", "estate", "form", "friends", "gallery", "garden", "gardens", "grounds",
    "heritage", "home", "library", "museum", "nursery", "pre-school", "society", "spa", "technology", "theatre", "trust",
]);

/// What a body gives or has: it stands behind its name, and is no part of it.
const GIFT: Cues =
    Cues::new(&["auditorium", "award", "awards", "bursary", "chapel", "cup", "gym", "medal", "prize", "scholarship", "shield", "trophy"]);

/// Words at most between a body's name and its gift, this one included.
const GIFT_WORDS: usize = 3;

/// Sets the ends of an English organisation right; `first` and `last` are the sentence's tokens.
pub fn set(page: &Page<'_>, (first, last): (u32, u32), mention: &mut Mention) {
    before(page, first, mention);
    annex(page, last, mention);
}

/// Takes from the end of an English organisation what is no part of it; `last` is the end of the sentence's tokens.
pub fn trim(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let tail = mention.end as usize - 1;
    let (given, held) = (GIFT.has(page.word(tail)), page.facts[tail].title() || page.facts[tail].title_head());
    if mention.end - mention.start < 3 || !given && !held || listed(page, mention) {
        return;
    }
    if given {
        gift(page, mention);
    } else {
        post(page, last, mention);
    }
}

/// Takes in what stands before a body's name: `Sir` before `John Leeman High School`, `Middle` before `Wollop Liaison Group`.
fn before(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, last) = (mention.start as usize, mention.end as usize - 1);
    if mention.start == first || last == start || !is_capital(page, start - 1) || is_wide(page, start) {
        return;
    }
    let named = page.facts[start].given() > 2 && STYLE.has(page.word(start - 1)) && CALLED.has(page.word(last));
    let village =
        mention.start == first + 1 && PART.has(page.word(start - 1)) && page.facts[last].org_head() && page.facts[start].place() > 0;
    mention.start -= u32::from(named || village);
}

/// Takes in the second of two houses that are one: `and Museum Friends` behind `Pendle House Gallery`, `and Trust` behind `Street Bank`.
fn annex(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (end, next) = (mention.end as usize, mention.end as usize + 1);
    let joins = mention.end + 1 < last && cues::AND.has(page.word(end)) && is_capital(page, next) && HOUSE.has(page.word(end - 1));
    if !joins || mention.end - mention.start < 2 || is_wide(page, end) {
        return;
    }
    let to = run_end(page, next, last as usize);
    let part = |token: usize| page.facts[token].place() == 0 && page.facts[token].org() == OrgKind::None && page.facts[token].given() < 3;
    if to - next <= 2 && ANNEX.has(page.word(to - 1)) && (next..to - 1).all(part) {
        mention.end = to as u32;
    }
}

/// Leaves out what a body gives or has: `Citizenship Cup` behind `Rotary Club of Bundley`, `Chapel` behind `Giddleswick School`.
fn gift(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let floor = (start + 1).max(end.saturating_sub(GIFT_WORDS + 1));
    let body = |token: &usize| page.facts[*token].org_head() || page.facts[*token].place() > 0 && cue::is(page.word(*token - 1), "of");
    if let Some(head) = (floor..end - 1).rev().find(body) {
        mention.end = head as u32 + 1;
    }
}

/// Leaves out the post of whoever is named behind it: `Secretary` behind `Friends of Spurley`.
fn post(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (start, tail) = (mention.start as usize, mention.end as usize - 1);
    let facts = page.facts[tail];
    if facts.org_head() || facts.plural() || page.tokens[tail].case == Case::Lower {
        return;
    }
    let body = (start..tail).any(|token| page.facts[token].org_head() || cue::is(page.word(token), "friends"));
    let own = (start..tail).any(|token| cue::is(page.word(token), "the")) || cue::is(page.word(start), "office");
    let comma = mention.end < last && page.word(tail + 1) == ",";
    let name = mention.end + u32::from(comma);
    let person = name + 1 < last && page.facts[name as usize].given() > 2 && is_capital(page, name as usize + 1);
    if body && !own && person {
        mention.end -= 1;
    }
}
