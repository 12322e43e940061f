//! Languages: of whole documents, and of the lines of pages, with the share of furniture that was seen.

use std::collections::BTreeMap;

use crate::gold::Gold;
use crate::gold::found::Found;

use super::{Count, percent, share};

/// The classes that are told apart: nordtag reads three languages, all else is one class.
pub const CLASSES: [&str; 4] = ["sv", "da", "en", "other"];

/// Scores of languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// By class, see [`CLASSES`].
    pub rows: BTreeMap<&'static str, Count>,
    /// Items scored.
    pub items: u64,
    /// Items whose class is right.
    pub right: u64,
    /// Norwegian items.
    pub norwegian: u64,
    /// Norwegian items called Danish.
    pub norwegian_danish: u64,
    /// Furniture lines; all zero where the gold has no lines.
    pub furniture: Count,
}

impl Scores {
    /// Mean F1 of the four classes, in percent.
    pub fn macro_f1(&self) -> f64 {
        let sum: f64 = CLASSES.iter().map(|class| self.rows.get(class).copied().unwrap_or_default().figures().f1).sum();
        (sum / CLASSES.len() as f64 * 100.0).round() / 100.0
    }

    /// Percentage of items whose class is right.
    pub fn accuracy(&self) -> f64 {
        percent(share(self.right, self.items.max(1)))
    }

    /// Percentage of Norwegian items called Danish.
    pub fn norwegian_called_danish(&self) -> f64 {
        percent(share(self.norwegian_danish, self.norwegian.max(1)))
    }

    fn add(&mut self, gold: &str, found: &str) {
        let norwegian = matches!(gold, "nb" | "nn");
        self.norwegian += u64::from(norwegian);
        self.norwegian_danish += u64::from(norwegian && found == "da");
        self.items += 1;
        let (gold, found) = (class(gold), class(found));
        if gold == found {
            self.right += 1;
            self.rows.entry(gold).or_default().right += 1;
        } else {
            self.rows.entry(gold).or_default().missed += 1;
            self.rows.entry(found).or_default().wrong += 1;
        }
    }
}

/// Scores documents: the gold's languages against the records', both in order.
pub fn documents<'a>(gold: impl Iterator<Item = &'a str>, records: &[Found]) -> Scores {
    let mut scores = Scores::default();
    for (gold, record) in gold.zip(records) {
        scores.add(gold, &record.lang);
    }
    scores
}

/// Scores the lines of pages: each against the segment that holds its first character, joined by the documents' ids.
pub fn lines(gold: &[Gold], records: &[Found]) -> Scores {
    let by_id = Found::by_id(records);
    let mut scores = Scores::default();
    for document in gold {
        for line in &document.lines {
            let skip = document.text.chars().skip(line.start as usize).take_while(|c| c.is_whitespace()).count() as u32;
            let segment = by_id.get(document.id.as_str()).and_then(|record| record.segment_at(line.start + skip));
            scores.add(&line.lang, segment.map_or("und", |segment| &segment.lang));
            let furniture = segment.is_some_and(|segment| segment.kind == "furniture");
            scores.furniture.right += u64::from(line.furniture && furniture);
            scores.furniture.wrong += u64::from(!line.furniture && furniture);
            scores.furniture.missed += u64::from(line.furniture && !furniture);
        }
    }
    scores
}

fn class(lang: &str) -> &'static str {
    CLASSES[..3].iter().find(|class| **class == lang).unwrap_or(&"other")
}
