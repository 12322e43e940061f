//! `Stopwatch`: how long each stage took, for those who measure. Times never reach a record.

use std::time::{Duration, Instant};

/// A part of a document's way that is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Stage {
    /// Bytes to characters.
    Decode,
    /// Characters to text and blocks.
    Extract,
    /// The language of every block.
    Identify,
    /// Sentences and tokens.
    Segment,
    /// What the lists know.
    Spot,
    /// Mentions.
    Tag,
    /// Of a document of many windows, all from `Identify` to `Tag`: there they go side by side.
    Windows,
    /// Entities and relations.
    Tie,
    /// The record as a line.
    Write,
}

impl Stage {
    /// All, in the order of the way.
    pub const ALL: [Stage; 9] =
        [Stage::Decode, Stage::Extract, Stage::Identify, Stage::Segment, Stage::Spot, Stage::Tag, Stage::Windows, Stage::Tie, Stage::Write];

    /// Its name in tables: `decode`, `extract`, …
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Extract => "extract",
            Stage::Identify => "identify",
            Stage::Segment => "segment",
            Stage::Spot => "spot",
            Stage::Tag => "tag",
            Stage::Windows => "windows",
            Stage::Tie => "tie",
            Stage::Write => "write",
        }
    }
}

/// Adds up how long each stage took, over any number of documents.
///
/// ```
/// use nordtag::stopwatch::{Stage, Stopwatch};
///
/// let mut watch = Stopwatch::default();
/// watch.start();
/// watch.lap(Stage::Decode);
/// assert!(watch.spent(Stage::Decode) <= watch.total());
/// ```
#[derive(Clone, Debug)]
pub struct Stopwatch {
    last: Instant,
    spent: [Duration; Stage::ALL.len()],
}

impl Default for Stopwatch {
    fn default() -> Stopwatch {
        Stopwatch { last: Instant::now(), spent: Default::default() }
    }
}

impl Stopwatch {
    /// What has passed since the last lap belongs to no stage.
    pub fn start(&mut self) {
        self.last = Instant::now();
    }

    /// What has passed since the start or the last lap belongs to `stage`.
    pub fn lap(&mut self, stage: Stage) {
        let now = Instant::now();
        self.spent[stage as usize] += now - self.last;
        self.last = now;
    }

    /// The time of one stage.
    pub fn spent(&self, stage: Stage) -> Duration {
        self.spent[stage as usize]
    }

    /// The time of all stages.
    pub fn total(&self) -> Duration {
        self.spent.iter().sum()
    }
}
