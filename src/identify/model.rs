//! The language model: words go in, a sum of evidence for each class comes out, and probabilities from the sum.

use crate::embedded::Aligned;
use crate::prefetch::prefetch;
use crate::wide::widest;

use super::features::{MOST_GRAMS, Word, Words};

/// The classes, in the order of a row's scores. Only the first three are languages nordtag reads; `xx` is every other language.
pub const CLASSES: [&str; 11] = ["sv", "da", "en", "nb", "nn", "de", "nl", "is", "fo", "fi", "xx"];
/// How many classes nordtag reads: they stand first.
pub const N_READ: usize = 3;
/// Scores are whole numbers of a sixteenth of a natural logarithm.
pub const SCORE_UNIT: f32 = 1.0 / 16.0;
/// Bytes before the rows: the command that makes the file as a line of text, filled up with blanks, then the calibration.
pub const HEADER: usize = 256;
/// Where the calibration lies in the header: a little-endian `f32` for each of [`N_BINS`].
pub const CALIBRATION: usize = 192;
/// Bins of calibration: texts of 0, 1, 2, 3–4, 5–8, 9–16, 17–32 and more words.
pub const N_BINS: usize = 8;
/// Rows that share a line of the processor's cache; a row is looked for in one such bucket and nowhere else.
pub const BUCKET_ROWS: usize = 4;
/// Bytes of a bucket: four checks of four bytes, then four times twelve scores of which the last is not used.
pub const BUCKET_BYTES: usize = 64;
/// Scores of a row: one more than there are classes, which makes three words of four bytes.
const ROW_SCORES: usize = 12;
/// Lead of the first language over the next, in units of [`SCORE_UNIT`], from which on unknown words are not read letter by letter.
const CLEAR: i32 = 160;

/// Words that wait for their rows.
const WAITING: usize = 8;
/// Words the table does not know that wait for the others.
const UNKNOWN: usize = 32;

static FILE: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/languages.gen.bin")));

/// A table of words and n-grams with their evidence for each class.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    buckets: &'a [[u8; BUCKET_BYTES]],
    calibration: [f32; N_BINS],
}

/// Evidence gathered from a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// For each class, in units of [`SCORE_UNIT`]; the last is not used.
    sums: [i32; ROW_SCORES],
    /// Words it was gathered from.
    pub n_words: u32,
}

impl Model<'static> {
    /// The model that is part of the program.
    pub fn built_in() -> Model<'static> {
        Model::new(&FILE.0)
    }
}

/// A word that waits for its row: its first byte, and its keys, its own and that of the pair it makes with the word before.
#[derive(Clone, Copy, Default)]
struct Waiting {
    start: usize,
    key: u64,
    pair_key: Option<u64>,
}

/// Words that the table does not know: their first bytes.
#[derive(Default)]
struct Unknown {
    starts: [usize; UNKNOWN],
    count: usize,
}

impl<'a> Model<'a> {
    /// The model of a file's bytes; what lies behind the last whole bucket is not used.
    pub fn new(file: &'a [u8]) -> Model<'a> {
        let (header, rows) = file.split_at(HEADER.min(file.len()));
        let mut calibration = [1.0; N_BINS];
        for (factor, bytes) in calibration.iter_mut().zip(header.get(CALIBRATION..).unwrap_or_default().as_chunks::<4>().0) {
            *factor = f32::from_le_bytes(*bytes);
        }
        Model { buckets: rows.as_chunks::<BUCKET_BYTES>().0, calibration }
    }

    /// Adds the evidence of a text's words.
    ///
    /// A word the table knows has one row, into which its n-grams were summed when the table was made; any other word is read by its
    /// n-grams, unless the language is clear by the words that are known.
    pub fn gather(&self, text: &str, evidence: &mut Evidence) {
        widest!(gather(model: &Model<'_> = self, text: &str = text, read_unknown: bool = true, evidence: &mut Evidence = evidence))
    }

    /// The same of the words that the table knows alone.
    pub fn gather_known(&self, text: &str, evidence: &mut Evidence) {
        widest!(gather(model: &Model<'_> = self, text: &str = text, read_unknown: bool = false, evidence: &mut Evidence = evidence))
    }

    #[inline(always)]
    fn prefetch(&self, key: u64) {
        if let Some(bucket) = self.buckets.get(bucket_of(key, self.buckets.len())) {
            prefetch(bucket);
        }
    }

    /// Adds the rows of a word and of its pair; a word without one joins those that wait.
    #[inline(always)]
    fn add_word(&self, text: &str, read_unknown: bool, waiting: &Waiting, unknown: &mut Unknown, evidence: &mut Evidence) {
        if !self.add_row(waiting.key, evidence) && read_unknown {
            if unknown.count == UNKNOWN {
                self.add_unknown(text, unknown, evidence);
            }
            unknown.starts[unknown.count] = waiting.start;
            unknown.count += 1;
        }
        if let Some(key) = waiting.pair_key {
            self.add_row(key, evidence);
        }
    }

    /// Reads the words that wait letter by letter, as long as the language is not clear.
    #[inline(never)]
    fn add_unknown(&self, text: &str, unknown: &mut Unknown, evidence: &mut Evidence) {
        let mut keys = [0; MOST_GRAMS];
        for &start in &unknown.starts[..unknown.count] {
            if evidence.lead() >= CLEAR {
                break;
            }
            let mut n_keys = 0;
            Word::at(text, start).grams(|key| {
                self.prefetch(key);
                keys[n_keys] = key;
                n_keys += 1;
            });
            keys[..n_keys].iter().for_each(|key| {
                self.add_row(*key, evidence);
            });
        }
        unknown.count = 0;
    }

    /// Adds the row of a key, if there is one. Which of a bucket's rows it is, and whether it is any, cannot be foretold, so there is
    /// no branch on it: a row that is not the key's adds zeros.
    #[inline(always)]
    fn add_row(&self, key: u64, evidence: &mut Evidence) -> bool {
        let Some(bucket) = self.buckets.get(bucket_of(key, self.buckets.len())) else { return false };
        let check = check_of(key);
        let (checks, rows) = bucket.split_at(4 * BUCKET_ROWS);
        let checks = checks.as_chunks::<4>().0;
        let is_at = |place: usize| usize::from(u32::from_le_bytes(checks[place]) == check);
        let place = is_at(1) + 2 * is_at(2) + 3 * is_at(3);
        let found = is_at(place) == 1;
        let mask = -i32::from(found);
        for (sum, &score) in evidence.sums.iter_mut().zip(&rows.as_chunks::<ROW_SCORES>().0[place]) {
            *sum += i32::from(score as i8) & mask;
        }
        found
    }

    /// Probability of each class, given the evidence; without any, all are alike.
    pub fn probabilities(&self, evidence: &Evidence) -> [f32; CLASSES.len()] {
        let factor = self.calibration[bin_of(evidence.n_words)] * SCORE_UNIT;
        let scores = evidence.scores();
        let best = scores.iter().copied().max().unwrap_or(0);
        let mut probabilities = scores.map(|score| ((score - best) as f32 * factor).exp());
        let sum: f32 = probabilities.iter().sum();
        probabilities.iter_mut().for_each(|probability| *probability /= sum);
        probabilities
    }
}

/// See [`Model::gather`].
#[inline(always)]
fn gather(model: &Model<'_>, text: &str, read_unknown: bool, evidence: &mut Evidence) {
    // Words wait a little, so that their rows are at hand when their turn comes.
    let mut waiting = [Waiting::default(); WAITING];
    let mut unknown = Unknown::default();
    let mut words = Words::of(text);
    let (mut n_found, mut n_added) = (0, 0);
    loop {
        let next = words.next();
        if let Some((word, before)) = next {
            let next = Waiting { start: word.start, key: word.key(), pair_key: (before != 0).then(|| word.pair_key(before)) };
            model.prefetch(next.key);
            if let Some(key) = next.pair_key {
                model.prefetch(key);
            }
            waiting[n_found % WAITING] = next;
            n_found += 1;
        }
        if n_found - n_added == WAITING || next.is_none() && n_added < n_found {
            model.add_word(text, read_unknown, &waiting[n_added % WAITING], &mut unknown, evidence);
            n_added += 1;
        } else if next.is_none() {
            break;
        }
    }
    model.add_unknown(text, &mut unknown, evidence);
    evidence.n_words += n_found as u32;
}

impl Evidence {
    /// For each class, in units of [`SCORE_UNIT`].
    pub fn scores(&self) -> [i32; CLASSES.len()] {
        std::array::from_fn(|class| self.sums[class])
    }

    /// Adds the evidence of another text so many times; takes it away where they are negative.
    pub fn add(&mut self, other: &Evidence, times: i32) {
        self.sums.iter_mut().zip(other.sums).for_each(|(sum, score)| *sum += times * score);
        self.n_words = self.n_words.wrapping_add_signed(times.wrapping_mul(other.n_words as i32));
    }

    /// The best of `sv`, `da`, `en` and all others, 0 to 3.
    pub fn leading(&self) -> usize {
        let other = self.sums[N_READ..CLASSES.len()].iter().copied().max().unwrap_or(0);
        (0..N_READ).filter(|&class| self.sums[class] >= other).max_by_key(|&class| self.sums[class]).unwrap_or(N_READ)
    }

    /// By how much the best of `sv`, `da`, `en` and all others leads the next, in units of [`SCORE_UNIT`].
    pub fn lead(&self) -> i32 {
        let other = self.sums[N_READ..CLASSES.len()].iter().copied().max().unwrap_or(0);
        let (mut best, mut next) = (other, i32::MIN);
        for &score in &self.sums[..N_READ] {
            next = next.max(score.min(best));
            best = best.max(score);
        }
        best - next
    }
}

/// The bucket a key belongs to, of so many.
pub fn bucket_of(key: u64, n_buckets: usize) -> usize {
    (((key >> 32) * n_buckets as u64) >> 32) as usize
}

/// What a row keeps of its key; never 0, which marks an empty row.
pub fn check_of(key: u64) -> u32 {
    (key as u32).max(1)
}

/// The bin of calibration for a text of so many words.
pub fn bin_of(n_words: u32) -> usize {
    match n_words {
        0..=2 => n_words as usize,
        3..=4 => 3,
        5..=8 => 4,
        9..=16 => 5,
        17..=32 => 6,
        _ => 7,
    }
}
