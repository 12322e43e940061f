//! Temporal expressions: how many were touched, spanned exactly and understood, and how many documents without any were tagged.

use crate::gold::Gold;
use crate::gold::found::{Found, FoundMention};

use super::{Count, overlaps, percent, share};

/// Scores of temporal expressions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// A mention is right when something found shares a character with it.
    pub overlapping: Count,
    /// A mention is right when something found has its span. Something found elsewhere, or with another span, is wrong.
    pub exact: Count,
    /// Gold mentions that have a value.
    pub valued: u64,
    /// Those whose value is the one found.
    pub values: u64,
    /// Documents without a temporal expression.
    pub negatives: u64,
    /// Those in which one was found.
    pub negatives_tagged: u64,
}

impl Scores {
    /// Percentage of gold values that were found.
    pub fn value_accuracy(&self) -> f64 {
        percent(share(self.values, self.valued.max(1)))
    }
}

/// Scores the mentions labelled DATE, TIME, DURATION or SET, whichever of the four.
pub fn score(gold: &[Gold], records: &[Found]) -> Scores {
    let by_id = Found::by_id(records);
    let mut scores = Scores::default();
    for document in gold {
        let record = by_id.get(document.id.as_str());
        let found: Vec<&FoundMention> =
            record.map_or_else(Vec::new, |record| record.ents.iter().filter(|found| found.label.is_temporal()).collect());
        let mentions: Vec<_> = document.ents.iter().filter(|mention| mention.label.is_temporal()).collect();
        scores.negatives += u64::from(mentions.is_empty());
        scores.negatives_tagged += u64::from(mentions.is_empty() && !found.is_empty());
        let mut used = vec![false; found.len()];
        for mention in &mentions {
            let over = || (0..found.len()).filter(|&i| !used[i] && overlaps(found[i], mention.start, mention.end));
            let exact = over().find(|&i| (found[i].start, found[i].end) == (mention.start, mention.end));
            let best = exact.or_else(|| over().next());
            if let Some(index) = best {
                used[index] = true;
            }
            if mention.optional {
                continue;
            }
            *(if best.is_some() { &mut scores.overlapping.right } else { &mut scores.overlapping.missed }) += 1;
            *(if exact.is_some() { &mut scores.exact.right } else { &mut scores.exact.missed }) += 1;
            scores.exact.wrong += u64::from(best.is_some() && exact.is_none());
            if let Some(value) = mention.norm.as_ref().filter(|value| !value.is_empty()) {
                scores.valued += 1;
                let right = |norm: &String| norm == value || mention.norm_alts.contains(norm);
                scores.values += u64::from(best.is_some_and(|index| right(&found[index].norm)));
            }
        }
        if document.complete {
            let optional = |found: &FoundMention| mentions.iter().any(|m| m.optional && overlaps(found, m.start, m.end));
            let spurious = found.iter().zip(used).filter(|(found, used)| !used && !optional(found)).count() as u64;
            scores.overlapping.wrong += spurious;
            scores.exact.wrong += spurious;
        }
    }
    scores
}
