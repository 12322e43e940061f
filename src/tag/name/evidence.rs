//! What a capitalised word is elsewhere in its document, as yes-or-no properties: candidates and what stands around become evidence.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::letters;
use crate::page::Page;
use crate::span::Span;
use crate::tag::bits::Bits;

use super::cues;
use super::hash;
use super::lower::Lower;
use super::rule::{Candidate, Rule};
use super::surroundings;

/// In lower case.
pub const LOWER: u16 = 1;
/// With a capital inside a sentence.
pub const MIDDLE: u16 = 2;
/// The first word of a person's name of two or more words.
pub const GIVEN: u16 = 4;
/// The last word of a person's name of two or more words.
pub const SURNAME: u16 = 8;
/// In the name of an organisation, as a rule says.
pub const ORG: u16 = 16;
/// After a title or an honorific.
pub const TITLED: u16 = 32;
/// After a preposition of place.
pub const LOCATED: u16 = 64;
/// Beside a noun for an organisation.
pub const NOUN: u16 = 128;

/// The evidence of one document.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Open addressing: a key of 0 is a free slot. A power of two long, or empty.
    slots: Vec<Slot>,
    /// One a token: what its own place says of it.
    own: Vec<u16>,
    /// One a token: one more than the place of a capitalised word among the slots, else 0.
    places: Vec<u32>,
    /// A bit for each beginning of a capitalised word of letters, so that most words in lower case are passed over.
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

impl Filter {
    #[inline]
    fn add(&mut self, beginning: usize) {
        self.0[beginning / 64] |= 1 << (beginning % 64);
    }

    #[inline]
    fn may_have(&self, beginning: usize) -> bool {
        self.0[beginning / 64] >> (beginning % 64) & 1 == 1
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    /// Said at least once.
    once: u16,
    /// Said at least twice.
    twice: u16,
    /// The document has the word with a capital more than once.
    again: bool,
}

impl Evidence {
    /// Takes up the evidence of a page, whose words with a capital are `capitals`; what was there before is forgotten.
    pub fn gather(&mut self, page: &Page<'_>, capitals: &Bits, candidates: &[Candidate]) {
        let (text, n_tokens) = (page.text().as_bytes(), page.tokens.len());
        self.filter = Filter::default();
        self.own.clear();
        self.own.resize(n_tokens, 0);
        self.places.clear();
        self.places.resize(n_tokens, 0);
        self.slots.clear();
        self.slots.resize((2 * capitals.count()).next_power_of_two().max(16), Slot::default());
        for token in capitals.within(0, n_tokens) {
            let key = self.key(page, token);
            let place = self.place(key);
            let slot = &mut self.slots[place];
            slot.again = slot.key == key;
            slot.key = key;
            self.places[token] = place as u32 + 1;
            self.filter.add(beginning(text, page.tokens[token].span));
        }
        self.own_bits(page, capitals, candidates);
        for token in capitals.within(0, n_tokens) {
            let (slot, bits) = (&mut self.slots[self.places[token] as usize - 1], self.own[token]);
            slot.twice |= slot.once & bits;
            slot.once |= bits;
        }
        for (token, it) in page.tokens.iter().enumerate() {
            if it.case == Case::Lower && it.kind == TokenKind::Word && (!it.plain || self.filter.may_have(beginning(text, it.span))) {
                let key = self.key(page, token);
                let place = self.place(key);
                let slot = &mut self.slots[place];
                if slot.key == key {
                    slot.once |= LOWER;
                    slot.twice |= LOWER;
                }
            } else if matches!(it.kind, TokenKind::Email | TokenKind::Url)
                && let Some(host) = surroundings::host(page, token)
            {
                let word = host.of(page.text());
                let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
                let key = if plain { key_of_letters(text, host) } else { self.key_of_other(word) };
                let place = self.place(key);
                let slot = &mut self.slots[place];
                if slot.key == key {
                    slot.once |= surroundings::HOST;
                    slot.twice |= surroundings::HOST;
                }
            }
        }
    }

    /// What the word of a token is elsewhere in the document; 0 for words without a capital.
    pub fn elsewhere(&self, token: usize) -> u16 {
        let Some(place) = self.places[token].checked_sub(1) else { return 0 };
        let slot = self.slots[place as usize];
        let own = self.own[token];
        slot.once & !own | slot.twice & own
    }

    fn own_bits(&mut self, page: &Page<'_>, capitals: &Bits, candidates: &[Candidate]) {
        for &Sentence { token_start, token_end, .. } in page.sentences {
            let (first, last) = (token_start as usize, token_end as usize);
            for token in capitals.within(first, last) {
                let again = self.slots[self.places[token] as usize - 1].again;
                let mut own = if again { surroundings::around(page, token, first, last) } else { 0 };
                if token > first {
                    own |= MIDDLE;
                    if page.tokens[token - 1].case == Case::Lower && cues::LOCATIVE.has(page.word(token - 1)) {
                        own |= LOCATED;
                    }
                }
                self.own[token] = own;
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

    /// The key of a token's word, the same in capitals and with an ending -s; never 0.
    #[inline]
    fn key(&mut self, page: &Page<'_>, token: usize) -> u64 {
        let it = page.tokens[token];
        if it.plain { key_of_letters(page.text().as_bytes(), it.span) } else { self.key_of_other(page.word(token)) }
    }

    /// The same for a word with marks, digits or letters beyond Latin-1; no word of letters alone is one of these.
    fn key_of_other(&mut self, word: &str) -> u64 {
        self.lower.set(word);
        let lower = self.lower.bytes();
        hash::word(lower.strip_suffix(b"s").filter(|stem| stem.len() > 2).unwrap_or(lower)) | 1
    }

    /// The place of the slot of a key, or of the free one where it would lie.
    #[inline]
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

/// A number of twelve bits made of the first three bytes of a word of letters whatever their case, which an ending -s never reaches.
#[inline]
fn beginning(text: &[u8], word: Span) -> usize {
    let (start, length) = (word.start as usize, word.len().min(3));
    let bytes = match text[start..].first_chunk::<4>() {
        Some(four) => u32::from_le_bytes(*four) & 0x00ff_ffff >> (24 - 8 * length),
        None => letters::number(&text[start..start + length]) as u32,
    };
    ((bytes | 0x0020_2020).wrapping_mul(0x9e37_79b1) >> 20) as usize
}

/// The key of a word of letters of ASCII and Latin-1, read sixteen at a time.
#[inline]
fn key_of_letters(text: &[u8], word: Span) -> u64 {
    let genitive = word.len() > 3 && text[word.end as usize - 1] | 0x20 == b's';
    let (mut start, end) = (word.start as usize, word.end as usize - usize::from(genitive));
    let mut key = (end - start) as u64;
    while start < end {
        let piece = sixteen(text, start, end.min(start + 16));
        key = hash::join(hash::join(key, piece as u64), (piece >> 64) as u64);
        start += 16;
    }
    key | 1
}

/// The bytes of a piece of at most sixteen, in lower case where they are letters. Capitals stand 32 below their small letters, in the
/// second byte of Latin-1 letters too.
#[inline]
fn sixteen(text: &[u8], start: usize, end: usize) -> u128 {
    let bytes = match text[start..].first_chunk::<16>() {
        // One load, and what lies behind is cut off.
        Some(bytes) => u128::from_le_bytes(*bytes) & u128::MAX >> (128 - 8 * (end - start)),
        None => {
            let mut bytes = [0; 16];
            bytes[..end - start].copy_from_slice(&text[start..end]);
            u128::from_le_bytes(bytes)
        }
    };
    bytes | 0x2020_2020_2020_2020_2020_2020_2020_2020
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_key_whatever_its_case_and_genitive() {
        let key = |word: &str| key_of_letters(word.as_bytes(), Span::at(0, word.len()));
        assert_eq!(key("Älvstadens"), key("älvstaden"));
        assert_eq!(key("ÖREBROS"), key("Örebro"));
        assert_eq!(key("sammanträdestiderna"), key("SAMMANTRÄDESTIDERNAS"));
        for (one, other) in [("Ås", "Å"), ("hus", "hu"), ("sammanträdestider", "sammanträdestid"), ("bro", "brö")] {
            assert_ne!(key(one), key(other), "{one}");
        }
        let text = "x bron y, och så vidare, så länge det går";
        assert_eq!(key_of_letters(text.as_bytes(), Span::new(2, 6)), key("Bron"));
        assert_eq!(beginning(text.as_bytes(), Span::new(2, 6)), beginning(b"BRONS", Span::new(0, 5)));
        assert_eq!(beginning("på fri".as_bytes(), Span::new(0, 3)), beginning("PÅ".as_bytes(), Span::new(0, 3)));
        assert_eq!(beginning(b"i fri", Span::new(0, 1)), beginning(b"I", Span::new(0, 1)));
    }
}
