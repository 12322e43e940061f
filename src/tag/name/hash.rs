//! A hash of words and numbers that is the same on every machine: it is written into the weights.

use crate::letters;

/// An odd number without structure (the golden ratio in 64 bits).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of a word's bytes.
pub fn word(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64 ^ MULTIPLIER;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        hash = join(hash, u64::from_le_bytes(chunk.try_into().expect("chunks are eight bytes long")));
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        hash = join(hash, letters::number(rest));
    }
    hash
}

/// A hash of both; the order counts.
#[inline]
pub const fn join(hash: u64, value: u64) -> u64 {
    let product = (hash.rotate_left(23) ^ value).wrapping_mul(MULTIPLIER);
    product ^ product >> 29
}
