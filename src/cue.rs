//! `Cues`: a small closed set of function words, asked without regard to case and without allocation.

/// A set of words and marks in the order of their bytes, the words in lower case and of letters of ASCII and Latin-1.
///
/// ```
/// use nordtag::cue::Cues;
///
/// const BECOMES: Cues = Cues::new(&["becomes", "blir", "bliver"]);
/// assert!(BECOMES.has("Blir"));
/// assert!(!BECOMES.has("bli"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Cues {
    words: &'static [&'static str],
    /// A bit for every [`look`] that a word of the set has: most words of a text are told by it.
    looks: [u64; LOOKS / 64],
}

impl Cues {
    /// The set of some words, which must be sorted.
    pub const fn new(words: &'static [&'static str]) -> Cues {
        let mut looks = [0; LOOKS / 64];
        let mut at = 0;
        while at < words.len() {
            let look = look(words[at].as_bytes()) as usize % LOOKS;
            looks[look / 64] |= 1 << (look % 64);
            at += 1;
        }
        Cues { words, looks }
    }

    /// Whether `word`, in lower case, is in the set.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        let look = look(word.as_bytes()) as usize % LOOKS;
        self.looks[look / 64] >> (look % 64) & 1 == 1 && self.finds(word)
    }

    #[inline(never)]
    fn finds(&self, word: &str) -> bool {
        let mut lower = [0; LONGEST];
        let Some(lower) = folded(word, &mut lower) else { return false };
        let first = prefix(lower);
        let order = |cue: &&str| prefix(cue.as_bytes()).cmp(&first).then_with(|| cue.as_bytes().cmp(lower));
        self.words.binary_search_by(order).is_ok()
    }

    /// Whether the set is sorted and without doubles, and of words that [`Cues::has`] can find.
    pub fn is_sorted(&self) -> bool {
        self.words.windows(2).all(|pair| pair[0] < pair[1]) && self.words.iter().all(|word| self.has(word))
    }
}

/// Bits of a set's filter; a line of the processor's cache. The largest sets have eighty words.
const LOOKS: usize = 512;

/// A number that words of the same letters share whatever their case, as far as letters are of ASCII and Latin-1: made of the
/// length and three bytes, so that it costs next to nothing. 0 for the empty word.
#[inline(always)]
pub const fn look(word: &[u8]) -> u32 {
    let length = word.len();
    if length == 0 {
        return 0;
    }
    // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too.
    let letters = u32::from_le_bytes([word[0] | 0x20, word[length / 2] | 0x20, word[length - 1] | 0x20, length as u8]);
    letters.wrapping_mul(0x9e37_79b1) >> 16
}

/// Whether `word`, in lower case, is `cue`, which is of letters of ASCII and Latin-1.
pub fn is(word: &str, cue: &str) -> bool {
    word.len() == cue.len() && folded(word, &mut [0; LONGEST]).is_some_and(|lower| lower == cue.as_bytes())
}

/// Longest word, in bytes, that is put into lower case once instead of at each comparison.
const LONGEST: usize = 32;

/// The bytes of a word, of ASCII and the letters U+00C0 to U+00FF in lower case, of other characters as they are; `None` for longer words.
#[inline]
fn folded<'a>(word: &str, lower: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let lower = lower.get_mut(..word.len())?;
    let mut last = 0;
    for (lower, &byte) in lower.iter_mut().zip(word.as_bytes()) {
        *lower = match (last, byte) {
            (0xc3, 0x80..=0x96 | 0x98..=0x9e) => byte | 0x20,
            (0xc3, _) | (_, 0xc3) => byte,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_put_into_lower_case_as_the_standard_library_does() {
        for c in (0..0x100).filter_map(char::from_u32) {
            let word = format!("Å{c}b");
            if let Some(lower) = folded(&word, &mut [0; LONGEST]) {
                assert_eq!(lower, word.to_lowercase().as_bytes());
            }
        }
        assert_eq!(folded("–’s", &mut [0; LONGEST]), Some("–’s".as_bytes()));
        assert_eq!(folded("ÄLVSTADEN", &mut [0; LONGEST]), Some("älvstaden".as_bytes()));
    }
}
