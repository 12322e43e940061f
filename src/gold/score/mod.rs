//! Scores: gold and records become counts and figures, one module for each question asked.

pub mod dates;
pub mod ents;
pub mod langs;
pub mod posts;
pub mod sents;

use serde::Serialize;

use super::found::FoundMention;

/// How often something was right, found too much, and missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Right.
    pub right: u64,
    /// Found, but wrong.
    pub wrong: u64,
    /// In the gold, but not found.
    pub missed: u64,
}

/// Precision, recall and F1 in percent, rounded to two decimals, and how much gold there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// Precision.
    pub p: f64,
    /// Recall.
    pub r: f64,
    /// F1.
    pub f1: f64,
    /// Size of the gold.
    pub gold: u64,
}

impl Count {
    /// The figures of the count; where nothing could be right, they are 0.
    ///
    /// ```
    /// use nordtag::gold::score::Count;
    /// assert_eq!(Count { right: 1, wrong: 0, missed: 2 }.figures().r, 33.33);
    /// ```
    pub fn figures(self) -> Figures {
        let (p, r) = (share(self.right, self.right + self.wrong), share(self.right, self.right + self.missed));
        let f1 = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        Figures { p: percent(p), r: percent(r), f1: percent(f1), gold: self.right + self.missed }
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// `part` of `whole`, 0 to 1; 0 of nothing.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A share in percent, two decimals.
fn percent(share: f64) -> f64 {
    (share * 10_000.0).round() / 100.0
}

/// Whether a found mention shares a character with `start..end`.
fn overlaps(found: &FoundMention, start: u32, end: u32) -> bool {
    found.start < end && start < found.end
}
