//! Two mentions beside each other that are one, or of which one is no name.

use crate::entity::Label;
use crate::page::Page;

use super::cues;
use super::scorer::Mention;

/// Whether a mention is no more than honours that stand right behind a person: `Martin Randle FCA`, `Melissa Thorne, DDS`.
pub fn is_honour(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let comma = before.end + 1 == mention.start && page.word(before.end as usize) == ",";
    let behind = before.label == Label::Person && (comma || before.end == mention.start) && mention.end - mention.start == 1;
    behind && mention.label != Label::Place && cues::is_honour(page, mention.start as usize, before.end - before.start)
}
