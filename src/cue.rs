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
        let mut lower = [0; LONGEST];
        match folded(word, &mut lower) {
            Some(lower) => {
                let first = prefix(lower);
                let order = |cue: &&str| prefix(cue.as_bytes()).cmp(&first).then_with(|| cue.as_bytes().cmp(lower));
                self.0.binary_search_by(order).is_ok()
            }
            None => self.0.binary_search_by(|cue| order(cue, word)).is_ok(),
        }
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

/// Longest word, in bytes, that is put into lower case once instead of at each comparison.
const LONGEST: usize = 32;

/// The bytes of a word of ASCII and the letters U+00C0 to U+00FF in lower case; `None` for other and longer words.
#[inline]
fn folded<'a>(word: &str, lower: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let lower = lower.get_mut(..word.len())?;
    let mut last = 0;
    for (lower, &byte) in lower.iter_mut().zip(word.as_bytes()) {
        *lower = match (last, byte) {
            (0xc3, 0x80..=0x96 | 0x98..=0x9e) => byte | 0x20,
            (0xc3, _) | (_, 0xc3) => byte,
            (_, 0x80..) => return None,
            _ => byte.to_ascii_lowercase(),
        };
        last = byte;
    }
    Some(lower)
}

/// The first eight bytes as a number that is ordered as they are; what is missing is 0.
#[inline]
fn prefix(bytes: &[u8]) -> u64 {
    match bytes.first_chunk::<8>() {
        Some(first) => u64::from_be_bytes(*first),
        None => bytes.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)) << (8 * (8 - bytes.len()) as u32 % 64),
    }
}

fn order(cue: &str, word: &str) -> Ordering {
    cue.chars().cmp(word.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_put_into_lower_case_as_the_standard_library_does() {
        for c in (0..0x500).filter_map(char::from_u32) {
            let word = format!("Å{c}b");
            if let Some(lower) = folded(&word, &mut [0; LONGEST]) {
                assert_eq!(lower, word.to_lowercase().as_bytes());
            }
        }
        assert_eq!(folded("ÄLVSTADEN", &mut [0; LONGEST]), Some("älvstaden".as_bytes()));
    }
}
