//! The temporal words of a language, looked up by a hash: a word's letters come in, its senses go out.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::kind::Kind;
use super::senses::{KNOWN, Sense, Senses};
use super::{da, en, sv};
use crate::cue::look;
use crate::lang::Lang;
use crate::letters::number_at;

/// A word and its senses; phrases are found from their last word.
#[derive(Debug, Default)]
pub struct Entry {
    hash: u32,
    word: String,
    /// The senses of the word by itself; none where it only ends phrases.
    pub senses: Senses,
    /// Phrases that end in this word, longest first.
    pub phrases: Vec<Phrase>,
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
    /// Upper half of a hash and index of its entry; 0 where free.
    slots: Vec<u32>,
    /// A bit for every slot that a word may be found from: most words of a text are told by it.
    homes: Vec<u64>,
    entries: Vec<Entry>,
    /// What the words with a [`look`] are together: [`KNOWN`], and the flags of their senses.
    looks: Vec<u8>,
}

/// A row of a language's table: words or phrases, lower case, `|` between them, their kind and value.
pub type Row = (&'static str, Kind, i16);

/// The rows of a table one word each.
pub fn spell_out(rows: &'static [Row]) -> impl Iterator<Item = (String, Kind, i16)> {
    rows.iter().flat_map(|(words, kind, value)| words.split('|').map(|word| (word.to_owned(), *kind, *value)))
}

/// A hash of a run of letters whatever its case.
#[inline(always)]
fn hash(letters: &[u8]) -> u32 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let (mut hash, mut start) = (letters.len() as u64, 0);
    while start < letters.len() {
        // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too.
        hash = (hash.rotate_left(23) ^ (number_at(letters, start, letters.len()) | 0x2020_2020_2020_2020)).wrapping_mul(K);
        start += 8;
    }
    (hash >> 32) as u32
}

const SLOTS: usize = 8192;

/// Looks told apart.
const LOOKS: usize = 8192;

#[inline(always)]
const fn slot(hash: u32) -> usize {
    ((hash ^ (hash >> 15)) as usize) & (SLOTS - 1)
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
        let mut vocabulary =
            Vocabulary { slots: vec![0; SLOTS], homes: vec![0; SLOTS / 64], entries: vec![Entry::default()], looks: vec![0; LOOKS] };
        // Only read while building; its order never shows.
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut place = |entries: &mut Vec<Entry>, word: &str| -> usize {
            *places.entry(word.to_owned()).or_insert_with(|| {
                entries.push(Entry { word: word.to_owned(), hash: hash(word.as_bytes()), ..Entry::default() });
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
        }
        for (index, entry) in vocabulary.entries.iter().enumerate().skip(1) {
            let look = look(entry.word.as_bytes()) as usize % LOOKS;
            let own = KNOWN | entry.senses.flags;
            vocabulary.looks[look] |= entry.phrases.iter().fold(own, |flags, phrase| flags | phrase.senses.flags);
            let mut at = slot(entry.hash);
            vocabulary.homes[at / 64] |= 1 << (at % 64);
            while vocabulary.slots[at] != 0 {
                at = (at + 1) & (SLOTS - 1);
            }
            vocabulary.slots[at] = entry.hash & 0xffff_0000 | index as u32;
        }
        vocabulary
    }

    /// What a run of letters can be, whatever its case: [`KNOWN`] and the flags of its senses, never too little; 0 for most words that are none of these.
    #[inline(always)]
    pub fn glance(&self, letters: &[u8]) -> u8 {
        self.looks[look(letters) as usize % LOOKS]
    }

    /// The entry of a run of letters.
    #[inline(always)]
    pub fn find(&'static self, letters: &str) -> Option<&'static Entry> {
        let hash = hash(letters.as_bytes());
        let mut at = slot(hash);
        if self.homes[at / 64] >> (at % 64) & 1 == 0 {
            return None;
        }
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return None;
            }
            if (slot ^ hash) >> 16 == 0 {
                let entry = &self.entries[(slot & 0xffff) as usize];
                if entry.hash == hash && entry.is(letters) {
                    return Some(entry);
                }
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
}

impl Entry {
    /// Whether a run of letters of Latin-1, as the text has it, is this entry's word, case aside.
    fn is(&self, word: &str) -> bool {
        // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too; no word has the few letters that do not.
        self.word.len() == word.len() && self.word.bytes().zip(word.bytes()).all(|(own, other)| own | 0x20 == other | 0x20)
    }
}
