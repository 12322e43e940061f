//! `Cues`: a small closed set of function words, asked without regard to case and without allocation.

use std::cmp::Ordering;

/// A set of lower-case words in the order of their bytes.
///
/// ```
/// use nordtag::cue::Cues;
///
/// const BECOMES: Cues = Cues(&["becomes", "blir", "bliver"]);
/// assert!(BECOMES.has("Blir"));
/// assert!(!BECOMES.has("bli"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Cues(pub &'static [&'static str]);

impl Cues {
    /// Whether `word`, in lower case, is in the set.
    pub fn has(&self, word: &str) -> bool {
        self.0.binary_search_by(|cue| order(cue, word)).is_ok()
    }

    /// Whether the set is sorted and without doubles, as [`Cues::has`] needs it.
    pub fn is_sorted(&self) -> bool {
        self.0.windows(2).all(|pair| pair[0] < pair[1])
    }
}

/// Whether `word`, in lower case, is `cue`.
pub fn is(word: &str, cue: &str) -> bool {
    order(cue, word) == Ordering::Equal
}

fn order(cue: &str, word: &str) -> Ordering {
    cue.chars().cmp(word.chars().flat_map(char::to_lowercase))
}
