//! `tag`: tokens, facts and hits become entities with normal forms; overlaps are resolved.

pub mod date;
pub mod title;

use crate::entity::Findings;
use crate::options::Tagging;
use crate::page::Page;

/// Finds the mentions of a page and the page's own date.
pub fn tag(page: &Page<'_>, options: &Tagging, findings: &mut Findings) {
    date::tag(page, options, findings);
    title::tag(page, findings);
    findings.entities.sort_by_key(|entity| entity.span);
}
