//! A hasher for maps whose keys are hashes, ids or pairs of them: numbers go in, and one multiplication mixes each.

use std::hash::{BuildHasherDefault, Hasher};

/// A map of keys that are numbers.
pub type NumberMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<NumberHasher>>;

/// Mixes numbers; the same on every machine and in every run.
///
/// ```
/// use nordtag::hasher::NumberMap;
///
/// let mut seen: NumberMap<u64, u32> = NumberMap::default();
/// *seen.entry(7).or_default() += 1;
/// assert_eq!(seen[&7], 1);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct NumberHasher(u64);

impl NumberHasher {
    #[inline]
    fn mix(&mut self, number: u64) {
        // All 128 bits of the product: a map takes its places from the low bits and its tags from the high ones.
        let product = u128::from(self.0 ^ number ^ 0x9e37_79b9_7f4a_7c15) * 0xd6e8_feb8_6659_fd93;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }
}

impl Hasher for NumberHasher {
    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.chunks(8).for_each(|chunk| self.mix(crate::letters::number(chunk)));
    }

    #[inline]
    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    #[inline]
    fn write_isize(&mut self, number: isize) {
        self.mix(number as u64);
    }
}
