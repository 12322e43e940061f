//! `Lower`: the letters of a word in lower case, as bytes and as numbers, in room that is used again.

use crate::glance::{Glance, WIDTH};
use crate::letters::number_at;

use super::hash;

/// Letters of a word in lower case.
#[derive(Debug, Default)]
pub struct Lower {
    bytes: Vec<u8>,
    letters: Vec<u32>,
}

impl Lower {
    /// Takes a word; its letters are not known yet. What becomes of a letter is what [`char::to_lowercase`] says, whatever stands beside it.
    pub fn set(&mut self, word: &str) {
        let bytes = &mut self.bytes;
        bytes.clear();
        let (mut wide, mut at) = (0, 0);
        while at < word.len() {
            let eight = Glance(number_at(word.as_bytes(), at, word.len()));
            wide |= eight.wide();
            bytes.extend_from_slice(&(eight.0 | eight.capitals() >> 2).to_le_bytes());
            at += WIDTH;
        }
        bytes.truncate(word.len());
        if wide == 0 {
            return;
        }
        // Letters of Latin-1 have two bytes, of which the second says the case.
        let mut greatest = 0;
        for at in 1..bytes.len() {
            greatest = bytes[at - 1].max(greatest);
            let is_capital = bytes[at - 1] == 0xc3 && bytes[at] <= 0x9e && bytes[at] != 0x97;
            bytes[at] |= u8::from(is_capital) << 5;
        }
        if greatest > 0xc3 {
            bytes.clear();
            for letter in word.chars().flat_map(char::to_lowercase) {
                bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }

    /// Takes a word and its letters.
    pub fn spell(&mut self, word: &str) {
        self.set(word);
        let Lower { bytes, letters } = self;
        letters.clear();
        letters.reserve(bytes.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                0..=0x7f => letters.push(u32::from(byte)),
                0xc2 | 0xc3 => {
                    at += 1;
                    letters.push(u32::from(byte & 3) << 6 | u32::from(bytes[at] & 0x3f));
                }
                _ => {
                    let rest = std::str::from_utf8(&bytes[at..]).expect("letters were encoded one by one");
                    letters.extend(rest.chars().map(u32::from));
                    return;
                }
            }
            at += 1;
        }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its letters, by their numbers in Unicode, after [`Lower::spell`].
    pub fn letters(&self) -> &[u32] {
        &self.letters
    }

    /// Hashes of its last letter, the last two, and so on; never of the whole word. After [`Lower::spell`].
    pub fn endings(&self) -> impl Iterator<Item = u64> {
        let mut hash = 0;
        self.letters.get(1..).unwrap_or_default().iter().rev().map(move |&letter| {
            hash = hash::join(hash, u64::from(letter));
            hash
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_becomes_what_its_letters_become_one_by_one() {
        let words = [
            "",
            "A",
            "AZaz@[`{",
            "Åkersberga",
            "ÆRØSKØBING",
            "×÷ÀÞßÿ",
            "İstanbul",
            "ŁÓDŹ",
            "Σίσυφος",
            "a-very-long-word-of-ASCII-Letters",
            "ﬀ",
            "🙂B",
        ];
        let mut lower = Lower::default();
        for word in words {
            lower.spell(word);
            let expected: String = word.chars().flat_map(char::to_lowercase).collect();
            assert_eq!(lower.bytes(), expected.as_bytes(), "{word}");
            assert_eq!(lower.letters(), expected.chars().map(u32::from).collect::<Vec<_>>(), "{word}");
        }
    }
}
