//! English bodies that end before the end of what was found of them.

use crate::cue::{self, Cues};
use crate::page::Page;

use super::scorer::Mention;
use super::strip::listed;

/// What a body gives or has: it stands behind its name, and is no part of it.
const GIFT: Cues =
    Cues::new(&["auditorium", "award", "awards", "bursary", "chapel", "cup", "gym", "medal", "prize", "scholarship", "shield", "trophy"]);

/// Words at most between a body's name and its gift, this one included.
const GIFT_WORDS: usize = 3;

/// Leaves out what a body gives or has: `Citizenship Cup` behind `Rotary Club of Bundley`, `Chapel` behind `Giddleswick School`.
pub fn trim(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if end - start < 3 || !GIFT.has(page.word(end - 1)) || listed(page, mention) {
        return;
    }
    let floor = (start + 1).max(end.saturating_sub(GIFT_WORDS + 1));
    let body = |token: &usize| page.facts[*token].org_head() || page.facts[*token].place() > 0 && cue::is(page.word(*token - 1), "of");
    if let Some(head) = (floor..end - 1).rev().find(body) {
        mention.end = head as u32 + 1;
    }
}
