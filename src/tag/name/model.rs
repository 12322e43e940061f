//! `Model`: the scorer's weights as they are read from `weights.gen.bin.gz`, unpacked, its columns made records again; a feature's id becomes a row of weights, one a label.

use std::borrow::Cow;

use crate::columns::LINE;
use crate::lang::Lang;
use crate::prefetch::prefetch;
use crate::wide::widest;

use super::chain::LANES;
use super::feature::{Feature, Few};
use super::label::{LABELS, OUTSIDE, follows};

/// What the file begins with.
const MAGIC: &[u8; 8] = b"nordtag5";
/// Bytes before the buckets: the magic, the number of buckets, the scale, the weights of label pairs; as many as make whole lines of the
/// processor's cache.
const HEADER: usize = (16 + 2 * LABELS * LABELS).next_multiple_of(BUCKET);
/// Bytes of a row: a weight a label.
const ROW: usize = LABELS;
/// Rows of a bucket.
const ROWS: usize = 4;
/// Bytes of a bucket: the checks of its rows, two bytes each, its rows, and what is left of a line of the processor's cache.
const BUCKET: usize = LINE;
/// Bytes of a bucket's checks.
const CHECKS: usize = 2 * ROWS;
/// A row is read sixteen bytes at a time.
const _: () = assert!(CHECKS + (ROWS - 1) * ROW + 16 <= BUCKET);
/// Odds below this many are worked out; further down they are 0.
const BELOW: usize = 1024;
/// The check of a free row.
const FREE: u16 = 0;
/// The check of no feature.
const NONE: u16 = u16::MAX;

/// A weight a label; the last three mean nothing.
pub type Row = [i16; LANES];

/// Two rows of weights in one line of the processor's cache.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
struct Two([[u8; LANES]; 2]);

/// The scorer's weights.
///
/// The rows are a hash table of buckets of four, each in one line of the processor's cache. A feature lies in its bucket or nowhere: what
/// training did not keep weighs nothing.
#[derive(Clone, Debug)]
pub struct Model {
    /// Weight of a label after another; the least there is where it may not follow.
    pub pairs: [[i16; LANES]; LABELS],
    /// What pairs can add at most to a label in a name, more than to a token outside: the pair before it, and behind the last of a name
    /// the one with what is outside. The least there is for what is no label in a name.
    pub pull: Row,
    /// By how much weights are multiplied: a sum of weights divided by it is a logarithm of odds.
    pub scale: f32,
    /// Odds of a label after another: `pairs` as factors; 0 where it may not follow.
    pub factors: [[f32; LANES]; LABELS],
    /// Odds of a label before another.
    pub before: [[f32; LANES]; LABELS],
    /// Odds of a weight so much below another.
    below: Vec<f32>,
    /// Weights of the features of few values, two and two.
    few: Vec<Two>,
    n_buckets: u64,
    /// The buckets.
    table: Cow<'static, [u8]>,
}

/// Where a feature's rows lie, if they are kept: of the feature, and of the feature in its language.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question {
    bucket: u32,
    bucket_in: u32,
    check: u16,
    /// [`NONE`] for features that are not told apart by language.
    check_in: u16,
    /// The sum that the weights are added to.
    sum: u32,
}

/// A feature's weights, as training hands them over.
#[derive(Clone, Copy, Debug)]
pub struct Trained {
    /// The feature's id.
    pub id: u64,
    /// A weight a label.
    pub weights: [i8; LABELS],
}

impl Model {
    /// Reads the weights; `None` for bytes that are no weights, or of another version.
    pub fn read(bytes: &'static [u8]) -> Option<Model> {
        Model::from_bytes(Cow::Borrowed(bytes))
    }

    /// The same of bytes that are owned or borrowed.
    pub fn from_bytes(bytes: Cow<'static, [u8]>) -> Option<Model> {
        let header = bytes.get(..HEADER)?;
        let (magic, rest) = header.split_at(8);
        let n_buckets = u64::from(u32::from_le_bytes(rest[..4].try_into().ok()?));
        let scale = f32::from_le_bytes(rest[4..8].try_into().ok()?);
        if magic != MAGIC
            || n_buckets == 0
            || n_buckets % 4 != 0
            || bytes.len() as u64 != HEADER as u64 + n_buckets * BUCKET as u64
            || scale.is_nan()
            || scale <= 0.0
        {
            return None;
        }
        let mut pairs = [[i16::MIN; LANES]; LABELS];
        for (at, pair) in rest[8..][..2 * LABELS * LABELS].chunks_exact(2).enumerate().filter(|(at, _)| follows(at / LABELS, at % LABELS)) {
            pairs[at / LABELS][at % LABELS] = i16::from_le_bytes([pair[0], pair[1]]);
        }
        let table = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[HEADER..]),
            Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(HEADER)),
        };
        let below = (0..BELOW).map(|weight| (-(weight as f32) / scale).exp()).collect();
        let mut model = Model {
            pairs,
            pull: [i16::MIN; LANES],
            scale,
            factors: [[0.0; LANES]; LABELS],
            before: [[0.0; LANES]; LABELS],
            below,
            few: Vec::new(),
            n_buckets,
            table,
        };
        model.set_factors();
        model.few = vec![Two::default(); Few::ALL.div_ceil(2)];
        for few in Few::all() {
            let Question { bucket, check, .. } = model.question(few.feature(), Lang::Und, 0);
            model.few[few.place() / 2].0[few.place() % 2] = *row(&model.table.as_chunks::<BUCKET>().0[bucket as usize], check);
        }
        Some(model)
    }

    fn set_factors(&mut self) {
        let more = |last: usize, next: usize| self.pairs[last][next].saturating_sub(self.pairs[OUTSIDE][OUTSIDE]);
        for label in (0..LABELS).filter(|&label| label != OUTSIDE) {
            let before = (0..LABELS).filter(|&last| follows(last, label)).map(|last| more(last, label)).max();
            let behind = if follows(label, OUTSIDE) { more(label, OUTSIDE).max(0) } else { 0 };
            self.pull[label] = before.unwrap_or(i16::MIN).saturating_add(behind);
        }
        for last in 0..LABELS {
            for next in (0..LABELS).filter(|&next| follows(last, next)) {
                let factor = (f32::from(self.pairs[last][next]) / self.scale).exp();
                (self.factors[last][next], self.before[next][last]) = (factor, factor);
            }
        }
    }

    /// The bytes of a model of `n_buckets` buckets, a multiple of four. `trained` goes from the most important feature to the least;
    /// one that finds its bucket full is left out, as is one whose check would be that of a free row or of none.
    pub fn to_bytes(pairs: &[[i16; LABELS]; LABELS], scale: f32, n_buckets: u32, trained: impl IntoIterator<Item = Trained>) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + n_buckets as usize * BUCKET);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&n_buckets.to_le_bytes());
        bytes.extend_from_slice(&scale.to_le_bytes());
        for weight in pairs.iter().flatten() {
            bytes.extend_from_slice(&weight.to_le_bytes());
        }
        bytes.resize(HEADER + n_buckets as usize * BUCKET, 0);
        let buckets = bytes[HEADER..].as_chunks_mut::<BUCKET>().0;
        for Trained { id, weights } in trained.into_iter().filter(|trained| ![FREE, NONE].contains(&check_of(trained.id))) {
            let (checks, rows) = buckets[bucket_of(id, u64::from(n_buckets)) as usize].split_at_mut(CHECKS);
            let checks = checks.as_chunks_mut::<2>().0;
            if let Some(at) = checks.iter().position(|check| *check == FREE.to_le_bytes()) {
                checks[at] = check_of(id).to_le_bytes();
                rows[at * ROW..][..ROW].iter_mut().zip(weights).for_each(|(byte, weight)| *byte = weight.to_le_bytes()[0]);
            }
        }
        bytes
    }

    /// The odds of a weight that is `weight` below another; 0 where it is far below.
    #[inline]
    pub fn odds_below(&self, weight: i32) -> f32 {
        self.below.get(weight as usize).copied().unwrap_or(0.0)
    }

    /// Takes `odds`, a logarithm, from the weight of being in no name: more is found, and more of it is wrong.
    pub fn lean(&mut self, odds: f32) {
        for last in (0..LABELS).filter(|&last| follows(last, OUTSIDE)) {
            self.pairs[last][OUTSIDE] -= (odds * self.scale) as i16;
        }
        self.set_factors();
    }

    /// The weights of a feature in a text of `lang`; 0 where training kept none.
    pub fn weights(&self, feature: Feature, lang: Lang) -> Row {
        let mut sums = [[0; 16]];
        self.add_all(&[self.question(feature, lang, 0)], &mut sums);
        sums[0]
    }

    /// Asks for the memory of the weights of a feature of few values.
    #[inline]
    pub fn prefetch(&self, few: Few) {
        prefetch(&self.few[few.place() / 2]);
    }

    /// Adds the weights of a feature of few values to a sum.
    #[inline]
    pub fn add_few(&self, few: Few, sum: &mut Row) {
        add(sum, &self.few[few.place() / 2].0[few.place() % 2]);
    }

    /// What to ask for to have the weights of a feature in a text of `lang` added to sum number `sum`; its memory is asked for already.
    #[inline]
    pub fn question(&self, feature: Feature, lang: Lang, sum: u32) -> Question {
        let buckets = self.table.as_chunks::<BUCKET>().0;
        let bucket = bucket_of(feature.id, self.n_buckets);
        prefetch(&buckets[bucket as usize]);
        let (mut bucket_in, mut check_in) = (bucket, NONE);
        if feature.by_language {
            let id = feature.id_in(lang);
            (bucket_in, check_in) = (bucket_of(id, self.n_buckets), check_of(id));
            prefetch(&buckets[bucket_in as usize]);
        }
        Question { bucket, bucket_in, check: check_of(feature.id), check_in, sum }
    }

    /// Adds the weights of many features, each to its sum. Items of a sum behind the labels' are of no meaning.
    ///
    /// The table is larger than the processor's caches, so [`Model::question`] asks for the bucket's memory long before it is used here.
    /// What is asked for is taken without a branch on the answer.
    pub fn add_all(&self, questions: &[Question], sums: &mut [Row]) {
        widest!(add_all(model: &Model = self, questions: &[Question] = questions, sums: &mut [Row] = sums));
    }
}

#[inline(always)]
fn add_all(model: &Model, questions: &[Question], sums: &mut [Row]) {
    let buckets = model.table.as_chunks::<BUCKET>().0;
    // Questions of one sum mostly stand together: it is kept at hand.
    for of_one in questions.chunk_by(|one, next| one.sum == next.sum) {
        let sum = &mut sums[of_one[0].sum as usize];
        let mut added = *sum;
        for question in of_one {
            let bucket = &buckets[question.bucket as usize];
            add(&mut added, row(bucket, question.check));
            if question.check_in != NONE {
                add(&mut added, row(&buckets[question.bucket_in as usize], question.check_in));
            }
        }
        *sum = added;
    }
}

/// Adds a row of weights to a sum.
#[inline(always)]
fn add(sum: &mut Row, weights: &[u8; 16]) {
    for (sum, &weight) in sum.iter_mut().zip(weights) {
        *sum = sum.saturating_add(i16::from(weight as i8));
    }
}

/// The row of a bucket that has the check; zeros where there is none. What follows the labels' weights is of no meaning.
#[inline(always)]
fn row(bucket: &[u8; BUCKET], check: u16) -> &[u8; 16] {
    let checks = u64::from_le_bytes(*bucket.first_chunk().expect("a bucket begins with its checks"));
    let place = place(checks, check);
    let found = &bucket[CHECKS + place % ROWS * ROW..];
    if place < ROWS { found.first_chunk().unwrap_or(&[0; 16]) } else { &[0; 16] }
}

/// Which of four checks is this one; four where none is.
#[inline(always)]
fn place(checks: u64, check: u16) -> usize {
    const EACH: u64 = 0x0001_0001_0001_0001;
    const HIGH: u64 = 0x8000_8000_8000_8000;
    // The equal ones are 0 now. The lowest of them gets its highest bit set, and nothing below it does.
    let differ = checks ^ (u64::from(check) * EACH);
    let equal = differ.wrapping_sub(EACH) & !differ & HIGH;
    equal.trailing_zeros() as usize / 16
}

/// The bucket of a feature. The upper half of its id chooses four that stand together, two bits of the lower half one of them: a feature
/// and the same of each language lie near each other and do not fill one bucket.
#[inline]
fn bucket_of(id: u64, n_buckets: u64) -> u32 {
    let four = ((id >> 32) * (n_buckets / 4)) >> 32;
    ((4 * four) | (id >> 16 & 3)) as u32
}

#[inline]
fn check_of(id: u64) -> u16 {
    id as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_says_which_of_its_rows_has_a_check() {
        let mut state = 1_u64;
        let mut random = || {
            state = super::super::hash::join(state, 7);
            state
        };
        for _ in 0..20_000 {
            // Few values, neighbours among them, so that many are equal.
            let values = [0, 1, 2, 0x7fff, 0x8000, 0xfffe, 0xffff];
            let own: [u16; ROWS] = std::array::from_fn(|_| values[random() as usize % values.len()]);
            let check = values[random() as usize % values.len()];
            let all = own.iter().rev().fold(0, |all, &own| all << 16 | u64::from(own));
            let expected = own.iter().position(|&own| own == check).unwrap_or(ROWS);
            assert_eq!(place(all, check), expected, "{own:?} {check}");
        }
    }
}
