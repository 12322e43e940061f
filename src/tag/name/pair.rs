//! Two mentions beside each other that are one, or of which one is no name.

use crate::entity::Label;
use crate::page::Page;

use super::cues;
use super::run::is_wide;
use super::scorer::Mention;

/// Whether an organisation goes on with where it is: `Age UK` before `Wirral`.
pub fn goes_on(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let start = mention.start as usize;
    before.label == Label::Org
        && mention.label == Label::Org
        && before.end == mention.start
        && mention.end - mention.start == 1
        && page.facts[start].place() > 0
        && !is_wide(page, start)
}

/// Whether a mention is no more than honours that stand right behind a person: `Martin Randle FCA`, `Melissa Thorne, DDS`.
pub fn is_honour(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let comma = before.end + 1 == mention.start && page.word(before.end as usize) == ",";
    let behind = before.label == Label::Person && (comma || before.end == mention.start) && mention.end - mention.start == 1;
    behind && mention.label != Label::Place && cues::is_honour(page, mention.start as usize, before.end - before.start)
}
