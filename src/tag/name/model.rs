//! `Model`: the scorer's weights as they are read from `weights.gen.bin`; a feature's id becomes a row of weights, one a label.

use std::borrow::Cow;

use super::label::{LABELS, OUTSIDE};

/// What the file begins with.
const MAGIC: &[u8; 8] = b"nordtag2";
/// Bytes before the rows: the magic, the number of buckets, the scale, the weights of label pairs.
const HEADER: usize = 16 + 2 * LABELS * LABELS;
/// Bytes of a row: a check of the feature's id, then a weight a label.
const ROW: usize = 2 + LABELS;
/// Rows of a bucket.
const BUCKET: usize = 4;

/// A weight a label; the last three are always 0.
pub type Row = [i16; 16];

/// The scorer's weights.
///
/// The rows are a hash table of buckets of four. A feature lies in its bucket or nowhere: what training did not keep weighs nothing.
#[derive(Clone, Debug)]
pub struct Model {
    /// Weight of a label after another.
    pub pairs: [[i16; LABELS]; LABELS],
    /// By how much weights are multiplied: a sum of weights divided by it is a logarithm of odds.
    pub scale: f32,
    /// Odds of a label after another: `pairs` as factors.
    pub factors: [[f32; LABELS]; LABELS],
    n_buckets: u64,
    rows: Cow<'static, [u8]>,
    /// The checks of each bucket's rows, side by side: most features have no row, and asking these half a megabyte says so.
    checks: Vec<u64>,
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
            || bytes.len() as u64 != HEADER as u64 + n_buckets * (BUCKET * ROW) as u64
            || scale.is_nan()
            || scale <= 0.0
        {
            return None;
        }
        let mut pairs = [[0; LABELS]; LABELS];
        for (at, pair) in rest[8..].chunks_exact(2).enumerate() {
            pairs[at / LABELS][at % LABELS] = i16::from_le_bytes([pair[0], pair[1]]);
        }
        let rows = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[HEADER..]),
            Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(HEADER)),
        };
        let factors = pairs.map(|row| row.map(|weight| (f32::from(weight) / scale).exp()));
        let check = |row: &[u8]| u64::from(u16::from_le_bytes([row[0], row[1]]));
        let checks_of = |bucket: &[u8]| bucket.chunks_exact(ROW).rev().fold(0, |checks, row| checks << 16 | check(row));
        let checks = rows.chunks_exact(BUCKET * ROW).map(checks_of).collect();
        Some(Model { pairs, scale, factors, n_buckets, rows, checks })
    }

    /// The bytes of a model of `n_buckets` buckets. `trained` goes from the most important feature to the least;
    /// one that finds its bucket full is left out.
    pub fn to_bytes(pairs: &[[i16; LABELS]; LABELS], scale: f32, n_buckets: u32, trained: impl IntoIterator<Item = Trained>) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + n_buckets as usize * BUCKET * ROW);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&n_buckets.to_le_bytes());
        bytes.extend_from_slice(&scale.to_le_bytes());
        for weight in pairs.iter().flatten() {
            bytes.extend_from_slice(&weight.to_le_bytes());
        }
        bytes.resize(HEADER + n_buckets as usize * BUCKET * ROW, 0);
        for Trained { id, weights } in trained {
            let start = HEADER + bucket_of(id, u64::from(n_buckets)) * BUCKET * ROW;
            let bucket = &mut bytes[start..start + BUCKET * ROW];
            if let Some(row) = bucket.chunks_exact_mut(ROW).find(|row| row[..2] == [0, 0]) {
                row[..2].copy_from_slice(&check_of(id).to_le_bytes());
                for (byte, weight) in row[2..].iter_mut().zip(weights) {
                    *byte = weight.to_le_bytes()[0];
                }
            }
        }
        bytes
    }

    /// Takes `odds`, a logarithm, from the weight of being in no name: more is found, and more of it is wrong.
    pub fn lean(&mut self, odds: f32) {
        for row in &mut self.pairs {
            row[OUTSIDE] -= (odds * self.scale) as i16;
        }
        self.factors = self.pairs.map(|row| row.map(|weight| (f32::from(weight) / self.scale).exp()));
    }

    /// Adds the weights of a feature to `sum`.
    #[inline]
    pub fn add(&self, id: u64, sum: &mut Row) {
        if let Some(row) = self.row(id) {
            for (sum, &weight) in sum.iter_mut().zip(row) {
                *sum = sum.saturating_add(i16::from(weight as i8));
            }
        }
    }

    /// The weights of a feature; 0 where training kept none.
    pub fn weights(&self, id: u64) -> Row {
        let mut sum = [0; 16];
        self.add(id, &mut sum);
        sum
    }

    /// Adds the weights of many features to `sum`; `found` is room for it.
    ///
    /// First all features are asked for, without a branch on the answer, so that the processor waits for many at once; then the few
    /// that have rows are added.
    pub fn add_all(&self, ids: &[u64], found: &mut Vec<u32>, sum: &mut Row) {
        found.resize(ids.len(), 0);
        let mut n_found = 0;
        for &id in ids {
            let (row, is_kept) = self.number(id);
            found[n_found] = row as u32;
            n_found += usize::from(is_kept);
        }
        for &row in &found[..n_found] {
            let start = row as usize * ROW;
            for (sum, &weight) in sum.iter_mut().zip(&self.rows[start + 2..start + ROW]) {
                *sum = sum.saturating_add(i16::from(weight as i8));
            }
        }
    }

    #[inline]
    fn row(&self, id: u64) -> Option<&[u8]> {
        let (row, is_kept) = self.number(id);
        if is_kept { self.rows.get(row * ROW + 2..(row + 1) * ROW) } else { None }
    }

    /// The number of a feature's row, and whether there is one.
    #[inline]
    fn number(&self, id: u64) -> (usize, bool) {
        const ONES: u64 = 0x0001_0001_0001_0001;
        const TOPS: u64 = 0x8000_8000_8000_8000;
        let bucket = bucket_of(id, self.n_buckets);
        // Four comparisons at once: a lane that is equal is 0 here, and borrows its top bit. The lowest such lane is exact.
        let lanes = self.checks[bucket] ^ (u64::from(check_of(id)) * ONES);
        let equal = lanes.wrapping_sub(ONES) & !lanes & TOPS;
        (bucket * BUCKET + equal.trailing_zeros() as usize / 16, equal != 0)
    }
}

fn bucket_of(id: u64, n_buckets: u64) -> usize {
    (((id >> 32) * n_buckets) >> 32) as usize
}

/// Never 0, which marks a free row.
fn check_of(id: u64) -> u16 {
    (id as u16).max(1)
}
