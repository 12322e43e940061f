//! Mentions: which spans with which label were found, a language and label at a time.

use std::collections::BTreeMap;

use crate::entity::Label;
use crate::gold::found::{Found, FoundMention};
use crate::gold::{Gold, Mention};

use super::{Count, overlaps};

/// Scores of mentions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// By language and label.
    pub rows: BTreeMap<(String, Label), Row>,
    /// Gold documents.
    pub documents: usize,
    /// Gold documents without a record, or whose record has another text.
    pub lost: usize,
}

/// Scores of one label in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// A mention is right when label and span are.
    pub strict: Count,
    /// A mention is right when the label is and the spans share a character.
    pub overlapping: Count,
    /// Strictly right mentions whose normal form is right too.
    pub norms: u64,
}

/// Scores the mentions of `labels`. A gold mention that is optional counts neither way; every found mention answers one gold
/// mention at most. The language is that of the line where gold has lines, else that of the document.
pub fn score(gold: &[Gold], records: &[Found], labels: &[Label]) -> Scores {
    let by_id = Found::by_id(records);
    let mut scores = Scores { documents: gold.len(), ..Scores::default() };
    for document in gold {
        let record = by_id.get(document.id.as_str()).copied();
        scores.lost += usize::from(record.is_none_or(|record| record.text != document.text));
        let found = record.map_or(&[][..], |record| &record.ents[..]);
        let here = |label: Label| {
            labels.contains(&label) && document.labels.as_ref().is_none_or(|own| own.iter().any(|name| name == label.name()))
        };
        let mut count = |at: u32, label: Label, add: &dyn Fn(&mut Row)| {
            add(scores.rows.entry((document.lang_at(at).to_owned(), label)).or_default());
        };
        for strict in [true, false] {
            let fits = |found: &FoundMention, mention: &Mention| {
                found.label == mention.label && if strict { same_span(found, mention) } else { touches(found, mention) }
            };
            let mut used = vec![false; found.len()];
            for mention in document.ents.iter().filter(|mention| here(mention.label)) {
                let free = |wanted: &dyn Fn(&FoundMention) -> bool| (0..found.len()).find(|&i| !used[i] && wanted(&found[i]));
                let hit = free(&|found| found.label == mention.label && same_span(found, mention))
                    .or_else(|| free(&|found| fits(found, mention)));
                if let Some(index) = hit {
                    used[index] = true;
                }
                if mention.optional {
                    continue;
                }
                let normal = strict && hit.is_some_and(|index| same_norm(document, mention, &found[index]));
                count(mention.start, mention.label, &|row| {
                    let place = if strict { &mut row.strict } else { &mut row.overlapping };
                    *(if hit.is_some() { &mut place.right } else { &mut place.missed }) += 1;
                    row.norms += u64::from(normal);
                });
            }
            for (found, used) in found.iter().zip(used) {
                // A wrong span on an optional mention is not counted against.
                let optional = |mention: &Mention| mention.optional && mention.label == found.label && touches(found, mention);
                if !used && here(found.label) && !document.ents.iter().any(optional) {
                    let add = |row: &mut Row| (if strict { &mut row.strict } else { &mut row.overlapping }).wrong += 1;
                    count(found.start, found.label, &add);
                }
            }
        }
    }
    scores
}

impl Scores {
    /// The sum over the rows that `wanted` picks.
    pub fn sum(&self, wanted: impl Fn(&str, Label) -> bool) -> Row {
        let mut sum = Row::default();
        for (_, row) in self.rows.iter().filter(|((lang, label), _)| wanted(lang, *label)) {
            sum.strict += row.strict;
            sum.overlapping += row.overlapping;
            sum.norms += row.norms;
        }
        sum
    }
}

pub(in crate::gold) fn same_span(found: &FoundMention, mention: &Mention) -> bool {
    (found.start, found.end) == (mention.start, mention.end) || mention.also.contains(&(found.start, found.end))
}

pub(in crate::gold) fn touches(found: &FoundMention, mention: &Mention) -> bool {
    overlaps(found, mention.start, mention.end)
}

/// Whether the normal form is one of the gold's; where gold names none, it is the mention's own text.
fn same_norm(document: &Gold, mention: &Mention, found: &FoundMention) -> bool {
    match &mention.norm {
        Some(norm) => *norm == found.norm || mention.norm_alts.contains(&found.norm),
        None => document.text.chars().skip(mention.start as usize).take((mention.end - mention.start) as usize).eq(found.norm.chars()),
    }
}
