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
///
/// ```compile_fail
/// const UNSORTED: nordtag::cue::Cues = nordtag::cue::Cues::new(&["blir", "becomes"]);
/// UNSORTED.has("blir");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Cues {
    words: &'static [&'static str],
    /// A bit for every [`look`] that a word of the set has: most words of a text are told by it.
    looks: [u64; LOOKS / 64],
    /// One more than the index of a word, at the place its look gives or the next free one; 0 where free.
    slots: [u16; SLOTS],
}

impl Cues {
    /// The set of some words. Words that are not sorted, not in lower case or there twice do not compile.
    pub const fn new(words: &'static [&'static str]) -> Cues {
        assert!(words.len() < SLOTS, "a search ends at a free slot");
        let (mut looks, mut slots) = ([0; LOOKS / 64], [0; SLOTS]);
        let mut at = 0;
        while at < words.len() {
            assert!(at == 0 || is_before(words[at - 1].as_bytes(), words[at].as_bytes()), "the words are sorted");
            assert!(!has_capital(words[at].as_bytes()), "the words are in lower case");
            let look = look(words[at].as_bytes()) as usize;
            looks[look % LOOKS / 64] |= 1 << (look % 64);
            let mut slot = look % SLOTS;
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            at += 1;
            slots[slot] = at as u16;
        }
        Cues { words, looks, slots }
    }

    /// Whether `word`, in lower case, is in the set.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        let look = look(word.as_bytes()) as usize;
        self.looks[look % LOOKS / 64] >> (look % 64) & 1 == 1 && self.finds(word, look)
    }

    #[inline(never)]
    fn finds(&self, word: &str, look: usize) -> bool {
        let mut slot = look % SLOTS;
        while self.slots[slot] != 0 {
            if is(word, self.words[self.slots[slot] as usize - 1]) {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        false
    }
}

/// Bits of a set's filter; a line of the processor's cache.
const LOOKS: usize = 512;

/// Places for the words of a set; the largest has 458.
const SLOTS: usize = 512;

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

/// Whether bytes come before others in the order of words.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

/// Whether there is a capital of ASCII among bytes.
const fn has_capital(word: &[u8]) -> bool {
    let mut at = 0;
    while at < word.len() {
        if word[at].is_ascii_uppercase() {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether a word in lower case ends as a Nordic noun with its article does: `vuggestuen`, `vuxenutbildningen`, `afdelingerne`.
pub fn has_article(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && ["an", "en", "et", "na", "ne"].into_iter().any(|ending| word.len() > 4 && word.ends_with(ending))
}

/// Whether `word`, in lower case, is `cue`, which is of letters of ASCII and Latin-1.
#[inline]
pub fn is(word: &str, cue: &str) -> bool {
    let mut last = 0;
    word.len() == cue.len()
        && word.bytes().zip(cue.bytes()).all(|(byte, cue)| {
            let same = byte == cue || byte | 0x20 == cue && is_small(last, cue);
            last = cue;
            same
        })
}

/// Whether a byte of a cue, behind the `last` one, ends a small letter whose capital stands 32 below it.
#[inline]
fn is_small(last: u8, byte: u8) -> bool {
    byte.is_ascii_lowercase() || last == 0xc3 && matches!(byte, 0xa0..=0xb6 | 0xb8..=0xbe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_compared_as_the_standard_library_puts_it_into_lower_case() {
        let letters = || (0..0x100).filter_map(char::from_u32).chain(['–', '’', '…']);
        for cue in letters().filter(|c| c.to_lowercase().eq([*c])) {
            for letter in letters() {
                let (cue, word) = (format!("å{cue}b"), format!("Å{letter}B"));
                assert_eq!(is(&word, &cue), word.to_lowercase() == cue, "{word} {cue}");
            }
        }
        assert!(is("–’s", "–’s") && is("ÄLVSTADEN", "älvstaden") && !is("älv", "älvstaden"));
    }

    #[test]
    fn a_set_has_its_words_whatever_falls_on_the_same_slot() {
        const MANY: Cues = Cues::new(&["a", "av", "b", "bl.a.", "och", "under", "vid", "à", "är", "–"]);
        for word in ["A", "AV", "Och", "ÄR", "À", "–", "Under"] {
            assert!(MANY.has(word), "{word}");
        }
        for word in ["", "ad", "ocj", "ör", "unden", "—", "bl,a."] {
            assert!(!MANY.has(word), "{word}");
        }
    }
}
