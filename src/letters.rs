//! The bytes of words as numbers, up to eight at a time, so that words are hashed and compared by few instructions.

/// At most eight bytes as a number, the first the lowest; what is missing is 0.
///
/// ```
/// use nordtag::letters::number;
///
/// assert_eq!(number("på".as_bytes()), 0xa5c370);
/// ```
#[inline(always)]
pub fn number(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // Where the two overlap they say the same.
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4) as u32 % 64);
    }
    // Of three, two or one bytes, the first, the middle and the last are all.
    let at = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at as u32 % 64));
    at(0) | at(length / 2) | at(length.saturating_sub(1))
}

/// The first eight bytes of `bytes[start..end]`, which are at least one, or all if they are fewer, as [`number`] has them.
///
/// # Panics
/// When `start` is not below `end`, or `end` lies behind the bytes.
#[inline(always)]
pub fn number_at(bytes: &[u8], start: usize, end: usize) -> u64 {
    let length = end - start;
    match bytes[start..].first_chunk::<8>() {
        // One load, whatever the length, and what lies behind is cut off.
        Some(eight) if length < 8 => u64::from_le_bytes(*eight) & (u64::MAX >> ((64 - 8 * length as u32) % 64)),
        Some(eight) => u64::from_le_bytes(*eight),
        None => number(&bytes[start..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_every_byte_at_its_place() {
        for length in 0..=8 {
            let bytes: Vec<u8> = (1..=length).collect();
            let mut all = [0; 8];
            all[..bytes.len()].copy_from_slice(&bytes);
            assert_eq!(number(&bytes), u64::from_le_bytes(all), "{length}");
            let longer: Vec<u8> = (0..=20).collect();
            for text in [&longer[..], &longer[..=length as usize]].into_iter().filter(|_| length > 0) {
                assert_eq!(number_at(text, 1, 1 + length as usize), u64::from_le_bytes(all), "{length}");
            }
        }
    }
}
