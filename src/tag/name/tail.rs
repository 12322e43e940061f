//! English bodies that end before the end of what was found of them.

use crate::cue::{self, Cues};
use crate::document::Case;
use crate::page::Page;

use super::run::is_capital;
use super::scorer::Mention;
use super::strip::listed;

/// What a body gives or has: it stands behind its name, and is no part of it.
const GIFT: Cues =
    Cues::new(&["auditorium", "award", "awards", "bursary", "chapel", "cup", "gym", "medal", "prize", "scholarship", "shield", "trophy"]);

/// Words at most between a body's name and its gift, this one included.
const GIFT_WORDS: usize = 3;

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
