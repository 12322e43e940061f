//! `Model`: the scorer's weights as they are read from `weights.gen.bin`; a feature's id becomes a row of weights, one a label.

use std::borrow::Cow;

use wide::i16x8;

use crate::lang::Lang;

use super::chain::LANES;
use super::feature::Feature;
use super::label::{LABELS, OUTSIDE, follows};

/// What the file begins with.
const MAGIC: &[u8; 8] = b"nordtag3";
/// Bytes before the rows: the magic, the number of buckets, the scale, the weights of label pairs.
const HEADER: usize = 16 + 2 * LABELS * LABELS;
/// Bytes of a row: a weight a label.
const ROW: usize = LABELS;
/// Rows of a bucket.
const BUCKET: usize = 8;
/// Bytes of a bucket's checks, two a row.
const CHECKS: usize = 2 * BUCKET;
/// A row is read sixteen bytes at a time: so many follow the last one.
const PADDING: usize = 16 - ROW;
/// Features whose rows are looked for together.
const TOGETHER: usize = 64;
/// Odds below this many are worked out; further down they are 0.
const BELOW: usize = 1024;
/// The check of a free row.
const FREE: u16 = 0;
/// The check of no feature.
const NONE: u16 = u16::MAX;

/// A weight a label; the last three mean nothing.
pub type Row = [i16; LANES];

/// The scorer's weights.
///
/// The rows are a hash table of buckets of eight: the checks of all buckets, two bytes a row, then their rows. A feature lies in its
/// bucket or nowhere: what training did not keep weighs nothing.
#[derive(Clone, Debug)]
pub struct Model {
    /// Weight of a label after another; the least there is where it may not follow.
    pub pairs: [[i16; LANES]; LABELS],
    /// By how much weights are multiplied: a sum of weights divided by it is a logarithm of odds.
    pub scale: f32,
    /// Odds of a label after another: `pairs` as factors; 0 where it may not follow.
    pub factors: [[f32; LANES]; LABELS],
    /// Odds of a label before another.
    pub before: [[f32; LANES]; LABELS],
    /// Odds of a weight so much below another.
    below: Vec<f32>,
    n_buckets: u64,
    /// Checks and rows.
    table: Cow<'static, [u8]>,
}

/// Where a feature's rows lie, if they are kept: of the feature, and of the feature in its language.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question {
    bucket: u32,
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
            || bytes.len() as u64 != HEADER as u64 + n_buckets * (CHECKS + BUCKET * ROW) as u64 + PADDING as u64
            || scale.is_nan()
            || scale <= 0.0
        {
            return None;
        }
        let mut pairs = [[i16::MIN; LANES]; LABELS];
        for (at, pair) in rest[8..].chunks_exact(2).enumerate().filter(|(at, _)| follows(at / LABELS, at % LABELS)) {
            pairs[at / LABELS][at % LABELS] = i16::from_le_bytes([pair[0], pair[1]]);
        }
        let table = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[HEADER..]),
            Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(HEADER)),
        };
        let below = (0..BELOW).map(|weight| (-(weight as f32) / scale).exp()).collect();
        let mut model = Model { pairs, scale, factors: [[0.0; LANES]; LABELS], before: [[0.0; LANES]; LABELS], below, n_buckets, table };
        model.set_factors();
        Some(model)
    }

    fn set_factors(&mut self) {
        for last in 0..LABELS {
            for next in (0..LABELS).filter(|&next| follows(last, next)) {
                let factor = (f32::from(self.pairs[last][next]) / self.scale).exp();
                (self.factors[last][next], self.before[next][last]) = (factor, factor);
            }
        }
    }

    /// The bytes of a model of `n_buckets` buckets. `trained` goes from the most important feature to the least;
    /// one that finds its bucket full is left out, as is one whose check would be that of a free row or of none.
    pub fn to_bytes(pairs: &[[i16; LABELS]; LABELS], scale: f32, n_buckets: u32, trained: impl IntoIterator<Item = Trained>) -> Vec<u8> {
        let n = n_buckets as usize;
        let mut bytes = Vec::with_capacity(HEADER + n * (CHECKS + BUCKET * ROW) + PADDING);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&n_buckets.to_le_bytes());
        bytes.extend_from_slice(&scale.to_le_bytes());
        for weight in pairs.iter().flatten() {
            bytes.extend_from_slice(&weight.to_le_bytes());
        }
        bytes.resize(HEADER + n * (CHECKS + BUCKET * ROW) + PADDING, 0);
        let (checks, rows) = bytes[HEADER..].split_at_mut(n * CHECKS);
        for Trained { id, weights } in trained.into_iter().filter(|trained| ![FREE, NONE].contains(&check_of(trained.id))) {
            let bucket = bucket_of(id, u64::from(n_buckets)) as usize;
            let mut taken = checks[bucket * CHECKS..][..CHECKS].chunks_exact_mut(2);
            if let Some(at) = taken.position(|check| check == FREE.to_le_bytes()) {
                checks[bucket * CHECKS + 2 * at..][..2].copy_from_slice(&check_of(id).to_le_bytes());
                let row = &mut rows[(bucket * BUCKET + at) * ROW..][..ROW];
                row.iter_mut().zip(weights).for_each(|(byte, weight)| *byte = weight.to_le_bytes()[0]);
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

    /// What to ask for to have the weights of a feature in a text of `lang` added to sum number `sum`.
    #[inline]
    pub fn question(&self, feature: Feature, lang: Lang, sum: u32) -> Question {
        let check_in = if feature.by_language { check_of(feature.id_in(lang)) } else { NONE };
        Question { bucket: bucket_of(feature.id, self.n_buckets), check: check_of(feature.id), check_in, sum }
    }

    /// Adds the weights of many features, each to its sum. Items of a sum behind the labels' are of no meaning.
    ///
    /// The tables are larger than the processor's caches, so all that some features need is glanced at before it is used: the glances
    /// wait for memory together. What is asked for is taken without a branch on the answer.
    pub fn add_all(&self, questions: &[Question], sums: &mut [Row]) {
        let (checks, rows) = self.table.split_at(self.n_buckets as usize * CHECKS);
        let checks = checks.as_chunks::<CHECKS>().0;
        let row_at = |row: u32| rows[row as usize * ROW..].first_chunk::<16>().unwrap_or(&[0; 16]);
        // Numbers of the rows found, each with its sum.
        let mut found = [(0, 0); 2 * TOGETHER];
        for questions in questions.chunks(TOGETHER) {
            for question in questions {
                std::hint::black_box(checks[question.bucket as usize][0]);
            }
            let mut n_found = 0;
            for question in questions {
                let checks = read(&checks[question.bucket as usize]);
                for check in [question.check, question.check_in] {
                    let equal = equal(checks, check);
                    found[n_found % (2 * TOGETHER)] = (question.bucket * BUCKET as u32 + equal.trailing_zeros(), question.sum);
                    n_found += usize::from(equal != 0);
                }
            }
            for &(row, _) in &found[..n_found] {
                let row = row_at(row);
                std::hint::black_box((row[0], row[ROW - 1]));
            }
            for &(row, sum) in &found[..n_found] {
                for (sum, &weight) in sums[sum as usize].iter_mut().zip(row_at(row)) {
                    *sum = sum.saturating_add(i16::from(weight as i8));
                }
            }
        }
    }
}

/// Which of a bucket's rows have the check, a bit each.
#[inline]
fn equal(checks: i16x8, check: u16) -> u32 {
    checks.simd_eq(i16x8::splat(check as i16)).to_bitmask()
}

/// The checks of a bucket.
#[inline]
fn read(checks: &[u8; CHECKS]) -> i16x8 {
    i16x8::new(std::array::from_fn(|row| i16::from_le_bytes(checks.as_chunks::<2>().0[row])))
}

#[inline]
fn bucket_of(id: u64, n_buckets: u64) -> u32 {
    (((id >> 32) * n_buckets) >> 32) as u32
}

#[inline]
fn check_of(id: u64) -> u16 {
    id as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_says_which_of_its_rows_have_a_check() {
        let mut state = 1_u64;
        let mut random = || {
            state = super::super::hash::join(state, 7);
            state
        };
        for _ in 0..20_000 {
            // Few values, neighbours among them, so that many are equal.
            let values = [0, 1, 2, 0x7fff, 0x8000, 0xfffe, 0xffff];
            let own: [u16; BUCKET] = std::array::from_fn(|_| values[random() as usize % values.len()]);
            let check = values[random() as usize % values.len()];
            let mut checks = [0; CHECKS];
            own.iter().zip(checks.chunks_exact_mut(2)).for_each(|(own, bytes)| bytes.copy_from_slice(&own.to_le_bytes()));
            let expected = own.iter().enumerate().fold(0, |bits, (row, &own)| bits | u32::from(own == check) << row);
            assert_eq!(equal(read(&checks), check), expected, "{own:?} {check}");
        }
    }
}
