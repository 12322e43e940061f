//! What a capitalised word is elsewhere in its document, as eight yes-or-no properties: candidates become evidence.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::letters::number_at;
use crate::page::Page;

use super::candidate::is_capital;
use super::cues;
use super::hash;
use super::lower::Lower;
use super::rule::{Candidate, Rule};

/// In lower case.
pub const LOWER: u8 = 1;
/// With a capital inside a sentence.
pub const MIDDLE: u8 = 2;
/// The first word of a person's name of two or more words.
pub const GIVEN: u8 = 4;
/// The last word of a person's name of two or more words.
pub const SURNAME: u8 = 8;
/// In the name of an organisation, as a rule says.
pub const ORG: u8 = 16;
/// After a title or an honorific.
pub const TITLED: u8 = 32;
/// After a preposition of place.
pub const LOCATED: u8 = 64;
/// Beside a noun for an organisation.
pub const NOUN: u8 = 128;

/// The evidence of one document.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Open addressing: a key of 0 is a free slot. A power of two long, or empty.
    slots: Vec<Slot>,
    /// One a token: what its own place says of it.
    own: Vec<u8>,
    /// One a token: the key of a capitalised word, else 0.
    keys: Vec<u64>,
    /// A bit for each beginning of a capitalised word, so that most words in lower case are passed over.
    filter: Filter,
    lower: Lower,
}

#[derive(Debug)]
struct Filter([u64; 64]);

impl Default for Filter {
    fn default() -> Filter {
        Filter([0; 64])
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    /// Said at least once.
    once: u8,
    /// Said at least twice.
    twice: u8,
}

impl Evidence {
    /// Takes up the evidence of a page; what was there before is forgotten.
    pub fn gather(&mut self, page: &Page<'_>, candidates: &[Candidate]) {
        let (text, n_tokens) = (page.text().as_bytes(), page.tokens.len());
        self.own.clear();
        self.own.resize(n_tokens, 0);
        self.keys.clear();
        self.keys.resize(n_tokens, 0);
        self.filter = Filter::default();
        let mut n_keys = 0;
        for token in 0..n_tokens {
            if is_capital(page, token) {
                n_keys += 1;
                let key = self.key(page.word(token));
                self.keys[token] = key;
                let place = beginning(self.lower.bytes());
                self.filter.0[place / 64] |= 1 << (place % 64);
            }
        }
        self.slots.clear();
        self.slots.resize((2 * n_keys as usize).next_power_of_two().max(16), Slot::default());
        self.own_bits(page, candidates);
        for token in 0..n_tokens {
            if self.keys[token] != 0 {
                let (key, bits) = (self.keys[token], self.own[token]);
                let slot = self.slot(key);
                slot.key = key;
                slot.twice |= slot.once & bits;
                slot.once |= bits;
            }
        }
        for (token, it) in page.tokens.iter().enumerate() {
            if it.case != Case::Lower || it.kind != TokenKind::Word {
                continue;
            }
            let place = beginning(&text[it.span.range()]);
            if self.filter.0[place / 64] >> (place % 64) & 1 == 1 {
                let key = key_of(page.word(token).as_bytes());
                let slot = self.slot(key);
                if slot.key == key {
                    slot.once |= LOWER;
                    slot.twice |= LOWER;
                }
            }
        }
    }

    /// What the word of a token is elsewhere in the document; 0 for words without a capital.
    pub fn elsewhere(&self, token: usize) -> u8 {
        let key = self.keys[token];
        if key == 0 {
            return 0;
        }
        let slot = self.slots[self.place(key)];
        let own = self.own[token];
        slot.once & !own | slot.twice & own
    }

    fn own_bits(&mut self, page: &Page<'_>, candidates: &[Candidate]) {
        for &Sentence { token_start, token_end, .. } in page.sentences {
            for token in token_start as usize + 1..token_end as usize {
                if self.keys[token] == 0 {
                    continue;
                }
                self.own[token] |= MIDDLE;
                if page.tokens[token - 1].case == Case::Lower && cues::LOCATIVE.has(page.word(token - 1)) {
                    self.own[token] |= LOCATED;
                }
            }
        }
        for candidate in candidates {
            let (start, end) = (candidate.start as usize, candidate.end as usize);
            match candidate.rule {
                Rule::PersonAfterTitle => self.own[start] |= TITLED,
                Rule::OrgAfterNoun => self.own[start] |= NOUN,
                _ => {}
            }
            match candidate.rule.label() {
                Label::Person if end - start > 1 => {
                    self.own[start] |= GIVEN;
                    self.own[end - 1] |= SURNAME;
                }
                Label::Org if !matches!(candidate.rule, Rule::OrgLetters | Rule::OrgAfterNoun) => {
                    self.own[start..end].iter_mut().for_each(|bits| *bits |= ORG);
                }
                _ => {}
            }
        }
    }

    fn key(&mut self, word: &str) -> u64 {
        self.lower.set(word);
        key_of(self.lower.bytes())
    }

    /// The slot of a key, or the free one where it would lie.
    fn slot(&mut self, key: u64) -> &mut Slot {
        let place = self.place(key);
        &mut self.slots[place]
    }

    fn place(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (key >> 20) as usize & mask;
        // Half of the slots stay free, so that the search ends.
        while self.slots[place].key != 0 && self.slots[place].key != key {
            place = (place + 1) & mask;
        }
        place
    }
}

/// A number of twelve bits made of the first three bytes of a word in lower case, which an ending -s never reaches.
fn beginning(word: &[u8]) -> usize {
    let bytes = number_at(word, 0, word.len().min(3)) as u32;
    (bytes.wrapping_mul(0x9e37_79b1) >> 20) as usize
}

/// The key of a word in lower case, the same with and without an ending -s; never 0.
fn key_of(lower: &[u8]) -> u64 {
    let stem = lower.strip_suffix(b"s").filter(|stem| stem.len() > 2).unwrap_or(lower);
    hash::word(stem) | 1
}
