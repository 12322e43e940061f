//! Sentences: which spans of one text were found.

use std::collections::BTreeSet;

use crate::gold::found::Found;

use super::Count;

/// Scores the sentences of a record against the gold's spans.
pub fn score(gold: &[(u32, u32)], record: &Found) -> Count {
    let want: BTreeSet<(u32, u32)> = gold.iter().copied().collect();
    let have: BTreeSet<(u32, u32)> = record.segments.iter().flat_map(|segment| segment.sents.iter().copied()).collect();
    let right = want.intersection(&have).count() as u64;
    Count { right, wrong: have.len() as u64 - right, missed: want.len() as u64 - right }
}
