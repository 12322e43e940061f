//! A hash of words and numbers that is the same on every machine: it is written into the weights.

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
        hash = join(hash, short(rest));
    }
    hash
}

/// At most seven bytes as a number, the first byte lowest; read without a loop.
fn short(bytes: &[u8]) -> u64 {
    let n = bytes.len();
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (n - 4)),
        _ => u64::from(bytes[0]) | u64::from(bytes[n / 2]) << (8 * (n / 2)) | u64::from(bytes[n - 1]) << (8 * (n - 1)),
    }
}

/// A hash of both; the order counts.
#[inline]
pub const fn join(hash: u64, value: u64) -> u64 {
    let product = (hash.rotate_left(23) ^ value).wrapping_mul(MULTIPLIER);
    product ^ product >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_bytes_are_the_number_that_their_places_make() {
        let bytes = [0x81, 2, 0xf3, 4, 5, 0x96, 7];
        for n in 1..=7 {
            assert_eq!(short(&bytes[..n]), bytes[..n].iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)), "{n}");
        }
    }
}
