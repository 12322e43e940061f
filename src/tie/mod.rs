//! `tie`: entities become clusters of the same thing, relations and alignments.

mod align;
mod alike;
mod cluster;
mod cues;
mod employer;
mod gap;
mod lines;
mod post;
mod remote;
mod status;

use crate::entity::Findings;
use crate::page::Page;

/// Finds which mentions are the same thing, who holds which post, and which blocks say the same.
pub fn tie(page: &Page<'_>, findings: &mut Findings) {
    cluster::cluster(page, findings);
    post::relate(page, findings);
    align::align(page, &findings.entities, &mut findings.alignments);
}
