//! `tag`: tokens, facts and hits become entities with normal forms; overlaps are resolved.

mod bits;
pub mod date;
pub mod name;
pub mod title;

use crate::entity::{Entity, Findings};
use crate::options::Tagging;
use crate::page::Page;

/// What `tag` keeps from one document to the next: buffers and a cache of words. It changes the speed, never the findings.
#[derive(Debug, Default)]
pub struct Scratch {
    /// One a page.
    leaves: Vec<name::Leaf>,
    names: name::Scratch,
}

impl Scratch {
    /// Gives back what was kept for other pages than the first.
    pub fn shrink(&mut self) {
        self.leaves.truncate(1);
    }
}

/// Finds the mentions of each page and the page's own date: names on all of them, then dates, then titles, so that the code of each is at
/// hand for all.
pub fn tag(pages: &mut [(Page<'_>, &mut Findings)], options: &Tagging, scratch: &mut Scratch) {
    let Scratch { leaves, names } = scratch;
    if leaves.len() < pages.len() {
        leaves.resize_with(pages.len(), name::Leaf::default);
    }
    let leaves = &mut leaves[..pages.len()];
    name::tag(pages, options, leaves, names);
    for (page, findings) in &mut *pages {
        findings.entities.sort_by_key(|entity| entity.span);
        date::tag(page, options, findings);
    }
    for ((page, findings), leaf) in pages.iter_mut().zip(leaves) {
        title::tag(page, &mut leaf.marks.titles, findings);
        findings.entities.retain(|entity| entity.score >= options.min_score);
        findings.entities.sort_by_key(|entity| entity.span);
        part(&mut findings.entities);
    }
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
