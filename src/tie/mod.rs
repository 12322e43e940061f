//! `tie`: entities become clusters of the same thing, relations and alignments.

mod align;
mod alike;
mod cluster;
mod cues;
mod dates;
mod employer;
mod gap;
mod holder;
mod lines;
mod names;
mod organisation;
mod post;
mod remote;
mod section;
mod status;

use crate::entity::Findings;
use crate::page::Page;

/// Finds on each page which mentions are the same thing, who holds which post, and which blocks say the same.
pub fn tie(pages: &mut [(Page<'_>, &mut Findings)]) {
    for (page, findings) in &mut *pages {
        cluster::cluster(page, findings);
    }
    for (page, findings) in &mut *pages {
        post::relate(page, findings);
    }
    for (page, findings) in pages {
        align::align(page, &findings.entities, &mut findings.alignments);
    }
}
