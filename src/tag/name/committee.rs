//! English bodies of several fields: an organisation found from the last field on becomes the whole name, `Amenities and Open Spaces Committee`.

use crate::cue::Cues;
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// Heads of bodies that deal with fields.
const HEAD: Cues = Cues::new(&[
    "academy", "agency", "board", "branch", "centre", "college", "commission", "committee", "council", "department", "directorate",
    "division", "faculty", "forum", "group", "inspectorate", "institute", "office", "panel", "partnership", "school", "secretariat",
    "service", "society", "sub-committee", "subcommittee", "tribes", "unit",
]);

/// Small words before the first field.
const OPENS: Cues = Cues::new(&["'s", "a", "its", "new", "our", "the", "their", "this", "’s"]);

/// Words of one field at most.
pub const WORDS: usize = 3;
/// Fields at most that a comma parts.
const FIELDS: usize = 4;

/// Widens the bodies among a sentence's mentions, `mentions[from..]`; `first` is the sentence's first token. Mentions stay in order,
/// and what a body takes in is no mention of its own.
pub fn widen(page: &Page<'_>, lang: Lang, first: u32, from: usize, mentions: &mut Vec<Mention>) {
    if lang != Lang::En {
        return;
    }
    let mut kept = from;
    for at in from..mentions.len() {
        let mut mention = mentions[at];
        if mention.label == Label::Org {
            fields(page, first, &mut mention);
            while kept > from && mentions[kept - 1].end > mention.start {
                kept -= 1;
            }
        }
        mentions[kept] = mention;
        kept += 1;
    }
    mentions.truncate(kept);
}

/// Takes in the fields before the one that a body's name was found to begin with.
fn fields(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let tail = mention.end as usize - 1;
    // `Open Spaces Committee` begins with a word that seldom begins a name.
    let first_field = mention.start as usize;
    let common = page.facts[first_field].class() == Class::A && page.word(first_field).len() > 3;
    if mention.end - mention.start < 2 || !HEAD.has(page.word(tail)) || !(common || may_be_field(page, first_field)) {
        return;
    }
    let mut start = mention.start;
    for part in 0..FIELDS {
        let joint = if start > first + 1 { page.word(start as usize - 1) } else { "" };
        if !(if part == 0 { cues::AND.has(joint) } else { joint == "," }) {
            break;
        }
        let mut field = start - 1;
        while field > first
            && ((start - 1 - field) as usize) < WORDS
            && !is_wide(page, field as usize)
            && may_be_field(page, field as usize - 1)
        {
            field -= 1;
        }
        if field == start - 1 {
            break;
        }
        start = field;
    }
    let opened = start == first || is_wide(page, start as usize) || OPENS.has(page.word(start as usize - 1));
    if opened {
        mention.start = start;
    }
}

/// Whether a capitalised word says what a body deals with, and is no name and no body itself.
pub fn may_be_field(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    is_capital(page, token)
        && (facts.common(Lang::En) > 0 || !facts.names_something())
        && facts.place() < 3
        && facts.class() != Class::A
        && !facts.org_head()
}
