//! `tag`: tokens, facts and hits become entities with normal forms; overlaps are resolved.

mod bits;
pub mod date;
pub mod name;
pub mod title;

use crate::entity::{Entity, Findings};
use crate::options::Tagging;
use crate::page::Page;

/// What `tag` keeps from one document to the next: buffers and a cache of words. It changes the speed, never the findings.
pub use name::Scratch;

/// Finds the mentions of a page and the page's own date.
pub fn tag(page: &Page<'_>, options: &Tagging, scratch: &mut Scratch, findings: &mut Findings) {
    name::tag(page, options, scratch, findings);
    findings.entities.sort_by_key(|entity| entity.span);
    date::tag(page, options, findings);
    title::tag(page, &mut scratch.marks.titles, findings);
    findings.entities.retain(|entity| entity.score >= options.min_score);
    findings.entities.sort_by_key(|entity| entity.span);
    part(&mut findings.entities);
}

/// Keeps of two mentions that overlap the longer, at equal lengths the temporal one: `Martin Luther King Day` is a day, and
/// `Ugemagasinet Søndag` no Sunday. Mentions are ordered by span, before and after.
fn part(entities: &mut Vec<Entity>) {
    let weight = |entity: &Entity| (entity.span.len(), entity.label.is_temporal());
    // The last one kept ends behind all kept before it, so no other can overlap what comes.
    entities.dedup_by(|next, last| {
        let overlaps = next.span.overlaps(last.span);
        if overlaps && weight(next) > weight(last) {
            *last = *next;
        }
        overlaps
    });
}
