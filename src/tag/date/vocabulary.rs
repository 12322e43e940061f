//! The temporal words of a language, looked up by a hash: a word's letters come in, its senses go out.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::kind::Kind;
use super::senses::{KNOWN, Sense, Senses};
use super::{da, en, sv};
use crate::lang::Lang;
use crate::letters::number_at;

/// A word and its senses; phrases are found from their last word.
#[derive(Debug, Default)]
pub struct Entry {
    word: String,
    /// What the word can be, alone or at the end of a phrase: [`KNOWN`] and the flags of its senses.
    pub flags: u8,
    /// The senses of the word by itself; none where it only ends phrases.
    pub senses: Senses,
    /// Phrases that end in this word, longest first.
    pub phrases: Vec<Phrase>,
    /// A bit for the last letter of each word that stands before this one in a phrase, by its five lowest bits, which know no case.
    endings: u32,
}

/// Several words with one sense: `i går`.
#[derive(Debug)]
pub struct Phrase {
    /// The words before the last, the nearest first.
    pub before: Vec<String>,
    /// The senses of the whole.
    pub senses: Senses,
}

/// The words of one language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Index of an entry; 0 where free.
    slots: Vec<u16>,
    /// The beginning of each entry's word, see [`beginning`].
    beginnings: Vec<u64>,
    entries: Vec<Entry>,
}

/// A row of a language's table: words or phrases, lower case, `|` between them, their kind and value.
pub type Row = (&'static str, Kind, i16);

/// The rows of a table one word each.
pub fn spell_out(rows: &'static [Row]) -> impl Iterator<Item = (String, Kind, i16)> {
    rows.iter().flat_map(|(words, kind, value)| words.split('|').map(|word| (word.to_owned(), *kind, *value)))
}

/// The first eight bytes of the run of letters `start..end`, whatever their case: capitals stand 32 below their small letters, in the second
/// byte of Latin-1 letters too.
#[inline(always)]
fn beginning(text: &[u8], start: usize, end: usize) -> u64 {
    number_at(text, start, end) | 0x2020_2020_2020_2020
}

/// Slots of a vocabulary; a power of two, and so many that most words that it does not know fall on a free one.
const SLOTS: usize = 8192;

/// The slot where a word is looked for first.
#[inline(always)]
const fn slot(beginning: u64, length: usize) -> usize {
    ((beginning ^ length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize
}

impl Vocabulary {
    /// The vocabulary of a language; that of English for a language that nordtag does not read.
    pub fn of(lang: Lang) -> &'static Vocabulary {
        static SV: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&sv::rows(), &[da::MONTHS, en::MONTHS]));
        static DA: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&da::rows(), &[sv::MONTHS, en::MONTHS]));
        static EN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&en::rows(), &[sv::MONTHS, da::MONTHS]));
        match lang {
            Lang::Sv => &SV,
            Lang::Da => &DA,
            _ => &EN,
        }
    }

    fn new(rows: &[(String, Kind, i16)], foreign_months: &[&[Row]]) -> Vocabulary {
        let mut vocabulary = Vocabulary { slots: vec![0; SLOTS], beginnings: Vec::new(), entries: vec![Entry::default()] };
        // Only read while building; its order never shows.
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut place = |entries: &mut Vec<Entry>, word: &str| -> usize {
            *places.entry(word.to_owned()).or_insert_with(|| {
                entries.push(Entry { word: word.to_owned(), ..Entry::default() });
                entries.len() - 1
            })
        };
        for (text, kind, value) in rows {
            let mut words: Vec<&str> = text.split(' ').collect();
            let last = words.pop().unwrap_or("");
            // A word with an apostrophe inside is found from its last part.
            let (last, lead) = match last.rsplit_once('\'') {
                Some((lead, last)) => (last, format!("{lead}'")),
                None => (last, String::new()),
            };
            let at = place(&mut vocabulary.entries, last);
            let sense = Sense { kind: *kind, value: *value };
            if words.is_empty() && lead.is_empty() {
                vocabulary.entries[at].senses.add(sense);
            } else {
                let before: Vec<String> =
                    Some(lead).filter(|l| !l.is_empty()).into_iter().chain(words.iter().rev().map(|w| w.to_string())).collect();
                let phrases = &mut vocabulary.entries[at].phrases;
                match phrases.iter_mut().find(|phrase| phrase.before == before) {
                    Some(phrase) => phrase.senses.add(sense),
                    None => {
                        let mut senses = Senses::default();
                        senses.add(sense);
                        phrases.push(Phrase { before, senses });
                    }
                }
            }
        }
        for (word, _, value) in foreign_months.iter().copied().flatten() {
            let at = place(&mut vocabulary.entries, word);
            let senses = &mut vocabulary.entries[at].senses;
            if !senses.has(Kind::Month) {
                senses.add(Sense { kind: Kind::Month, value: *value });
                senses.add(Sense { kind: Kind::MonthWeak, value: *value });
            }
        }
        for entry in &mut vocabulary.entries {
            entry.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.before.len()));
            entry.flags = entry.phrases.iter().fold(KNOWN | entry.senses.flags, |flags, phrase| flags | phrase.senses.flags);
            entry.endings = entry.phrases.iter().fold(0, |endings, phrase| endings | ending_bit(&phrase.before[0]));
        }
        for (index, entry) in vocabulary.entries.iter().enumerate() {
            let word = entry.word.as_bytes();
            if word.is_empty() {
                vocabulary.beginnings.push(0);
                continue;
            }
            let beginning = beginning(word, 0, word.len());
            vocabulary.beginnings.push(beginning);
            let mut at = slot(beginning, word.len());
            while vocabulary.slots[at] != 0 {
                at = (at + 1) & (SLOTS - 1);
            }
            vocabulary.slots[at] = index as u16;
        }
        vocabulary
    }

    /// The entry of the run of letters of Latin-1 `start..end`, which are at least one, whatever their case.
    #[inline(always)]
    pub fn find(&'static self, text: &[u8], start: usize, end: usize) -> Option<&'static Entry> {
        let beginning = beginning(text, start, end);
        let mut at = slot(beginning, end - start);
        loop {
            let index = self.slots[at] as usize;
            if index == 0 {
                return None;
            }
            if self.beginnings[index] == beginning {
                let entry = &self.entries[index];
                if entry.word.len() == end - start && (end - start <= 8 || entry.ends_as(&text[start..end])) {
                    return Some(entry);
                }
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
}

/// See [`Entry::endings`]; all bits for a word that ends in no letter of ASCII, as `på` and `o'`.
fn ending_bit(word: &str) -> u32 {
    match word.as_bytes() {
        [.., last] if last.is_ascii_alphanumeric() => 1 << (last & 31),
        _ => u32::MAX,
    }
}

impl Entry {
    /// Whether a longer word as the text has it is this entry's behind the first eight bytes, case aside.
    #[inline(never)]
    fn ends_as(&self, word: &[u8]) -> bool {
        // No word has the few letters whose capitals do not stand 32 below them.
        self.word.bytes().zip(word).skip(8).all(|(own, other)| own | 0x20 == other | 0x20)
    }

    /// Whether a phrase may end in the word, as far as the text before it tells: where that ends in a letter and one blank, only if
    /// the letter ends the word before in a phrase.
    #[inline(always)]
    pub fn may_end_phrase(&self, before: &[u8]) -> bool {
        match before {
            _ if self.endings == 0 => false,
            [.., letter, b' '] if letter.is_ascii_alphanumeric() => self.endings >> (letter & 31) & 1 == 1,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_any_case_and_no_part_of_one() {
        for lang in Lang::READ {
            let vocabulary = Vocabulary::of(lang);
            for entry in &vocabulary.entries[1..] {
                let in_text = [format!("{} och annat", entry.word), entry.word.to_uppercase(), format!("{}x", entry.word)];
                for text in in_text.iter().filter(|text| text.len() >= entry.word.len()) {
                    let found = vocabulary.find(text.as_bytes(), 0, entry.word.len()).map(|found| &found.word);
                    assert_eq!(found, Some(&entry.word), "{text}");
                }
                let longer = format!("{}qx", entry.word);
                assert!(vocabulary.find(longer.as_bytes(), 0, longer.len()).is_none(), "{longer}");
            }
        }
    }
}
