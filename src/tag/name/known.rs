//! `Known`: words the scorer has seen, and the sums of their features' weights from every place they were asked for.

use crate::lang::Lang;
use crate::page::Page;

use super::batch::Batch;
use super::hash;
use super::model::Row;
use super::word::{Place, Seen, Word, look};

/// Words kept at most. Then those are forgotten that were seen once since the last time.
const WORDS: usize = 1 << 15;

/// Words by their letters, kind, case and language.
#[derive(Debug, Default)]
pub struct Known {
    /// Open addressing: one past the index of a word; 0 is free.
    index: Vec<u32>,
    words: Vec<Kept>,
    /// Sums of each word, one a place.
    sums: Vec<[Row; Place::ALL.len()]>,
    /// Word, place and the number of the sum in the batch.
    asked: Vec<(u32, Place, u32)>,
    lower: String,
}

#[derive(Clone, Copy, Debug)]
struct Kept {
    key: u64,
    word: Word,
    /// Groups of places whose sums are worked out, a bit each.
    made: u8,
    /// Seen more than once since words were forgotten.
    again: bool,
}

/// Places whose sums are worked out together.
const GROUPS: [&[Place]; 3] = [&[Place::Here], &[Place::Before, Place::After, Place::Before2, Place::After2], &[Place::Left, Place::Right]];

/// The group of a place.
const fn group(place: Place) -> usize {
    match place {
        Place::Here => 0,
        Place::Before | Place::After | Place::Before2 | Place::After2 => 1,
        Place::Left | Place::Right => 2,
    }
}

impl Known {
    /// Forgets words where there are too many; numbers of words are new ones after it.
    pub fn make_room(&mut self) {
        if self.index.is_empty() {
            self.index.resize(4 * WORDS, 0);
        }
        if self.words.len() < WORDS {
            return;
        }
        self.index.fill(0);
        let mut n_kept = 0;
        for word in 0..self.words.len() {
            // Half of the room at most, so that this is seldom done.
            if self.words[word].again && n_kept < WORDS / 2 {
                self.words[n_kept] = Kept { again: false, ..self.words[word] };
                self.sums[n_kept] = self.sums[word];
                let slot = self.slot(self.words[n_kept].key);
                self.index[slot] = n_kept as u32 + 1;
                n_kept += 1;
            }
        }
        self.words.truncate(n_kept);
        self.sums.truncate(n_kept);
    }

    /// The key of a token's word.
    pub fn key(page: &Page<'_>, token: usize, lang: Lang) -> u64 {
        let (it, word) = (page.tokens[token], page.word(token));
        let form = (it.kind as u64) << 16 | (it.case as u64) << 8 | lang as u64;
        hash::join(hash::word(word.as_bytes()), form)
    }

    /// The numbers of words by their keys: `sought` are their tokens and keys, in a text of `lang`. Calls `act` with each token and number.
    ///
    /// Tables are glanced at for all words before they are used, so that the glances wait for memory together.
    pub fn numbers(&mut self, page: &Page<'_>, lang: Lang, sought: &[(usize, u64)], mut act: impl FnMut(usize, u32, Word)) {
        for &(_, key) in sought {
            std::hint::black_box(self.index[self.home(key)]);
        }
        for &(_, key) in sought {
            let found = self.index[self.home(key)] as usize;
            if let Some((word, sums)) = self.words.get(found.wrapping_sub(1)).zip(self.sums.get(found.wrapping_sub(1))) {
                std::hint::black_box((word.key, sums[0][0], sums[2][0], sums[4][0], sums[6][0]));
            }
        }
        for &(token, key) in sought {
            let number = self.number(page, token, lang, key);
            act(token, number, self.words[number as usize].word);
        }
    }

    fn number(&mut self, page: &Page<'_>, token: usize, lang: Lang, key: u64) -> u32 {
        let slot = self.slot(key);
        match self.index[slot] {
            0 => {
                let word = look(page, token, lang, &mut self.lower);
                self.words.push(Kept { key, word, made: 0, again: false });
                self.sums.push([[0; 16]; Place::ALL.len()]);
                self.index[slot] = self.words.len() as u32;
                self.words.len() as u32 - 1
            }
            found => {
                self.words[found as usize - 1].again = true;
                found - 1
            }
        }
    }

    /// Asks for the weights of a word seen from `place`, where they are not known. `token` is any token of that word and language.
    #[inline]
    pub fn ask(&mut self, number: u32, place: Place, page: &Page<'_>, token: usize, lang: Lang, batch: &mut Batch) {
        let group = group(place);
        let word = &mut self.words[number as usize];
        if word.made >> group & 1 == 1 {
            return;
        }
        word.made |= 1 << group;
        let seen = Seen::new(page, token, lang, &mut self.lower);
        for &place in GROUPS[group] {
            let sum = batch.begin(1);
            seen.tell(place, &mut |feature| batch.ask(feature, lang, sum));
            self.asked.push((number, place, sum));
        }
    }

    /// Takes the sums that were asked for from the batch.
    pub fn learn(&mut self, batch: &Batch) {
        for (number, place, sum) in self.asked.drain(..) {
            self.sums[number as usize][place as usize] = batch.sums[sum as usize];
        }
    }

    /// The sum of the weights of a word seen from a place, which was asked for and learnt.
    #[inline]
    pub fn sum(&self, number: u32, place: Place) -> &Row {
        &self.sums[number as usize][place as usize]
    }

    /// Where the search for a key begins.
    fn home(&self, key: u64) -> usize {
        (key >> 24) as usize & (self.index.len() - 1)
    }

    /// The slot of a key, or the free one where it would lie. A quarter of the slots is taken at most.
    fn slot(&self, key: u64) -> usize {
        let mask = self.index.len() - 1;
        let mut slot = self.home(key);
        while self.index[slot] != 0 && self.words[self.index[slot] as usize - 1].key != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}
