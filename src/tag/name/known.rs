//! `Known`: words the scorer has seen, and the sums of their features' weights from every place they were asked for.

use crate::lang::Lang;
use crate::page::Page;

use super::batch::{Batch, add};
use super::hash;
use super::lower::Lower;
use super::model::Row;
use super::place::{Place, Places};
use super::table::Table;
use super::word::{Seen, Sight, Word, look};

/// Words kept at most.
const WORDS: usize = 1 << 15;
/// Kinds of words kept at most.
const KINDS: usize = 1 << 13;

/// Words by their letters, kind, case and language.
///
/// What case, shape and lists say of a word, they say of many: those sums are kept for a kind of words, and added to what the letters say
/// where a word is new.
#[derive(Debug, Default)]
pub struct Known {
    words: Table<Word>,
    kinds: Table<()>,
    /// What was asked for of a kind of words: its number, the place and the number of the sum in the batch.
    asked_of_kinds: Vec<(u32, Place, u32)>,
    /// The same of a word's letters, with the word's number and that of its kind.
    asked_of_letters: Vec<(u32, u32, Place, u32)>,
    lower: Lower,
}

/// A word to be looked up: that of a token at a place in a text of some language.
#[derive(Clone, Copy, Debug)]
pub struct Sought {
    place: u32,
    token: u32,
    lang: Lang,
    key: u64,
}

impl Sought {
    /// The word of a token at a place.
    #[inline]
    pub fn new(page: &Page<'_>, place: usize, token: usize, lang: Lang) -> Sought {
        let (it, word) = (page.tokens[token], page.word(token));
        let form = (it.kind as u64) << 16 | (it.case as u64) << 8 | lang as u64;
        let key = hash::join(hash::word(word.as_bytes()), form);
        Sought { place: place as u32, token: token as u32, lang, key }
    }
}

impl Known {
    /// Forgets words where there are too many; numbers of words are new ones after it.
    pub fn make_room(&mut self) {
        self.words.make_room(WORDS);
        self.kinds.make_room(KINDS);
    }

    /// The numbers of words by their keys. Calls `act` with each place that is sought, and with the number and the word found there.
    ///
    /// The tables' memory is asked for for all words before it is used, so that it is waited for together.
    pub fn numbers(&mut self, page: &Page<'_>, sought: &[Sought], mut act: impl FnMut(u32, u32, Word)) {
        sought.iter().for_each(|sought| self.words.prefetch(sought.key));
        sought.iter().for_each(|sought| self.words.prefetch_further(sought.key));
        let Known { words, kinds, lower, .. } = self;
        for &Sought { place, token, lang, key } in sought {
            let number = words.number(key, || {
                let word = look(page, token as usize, lang, lower);
                kinds.prefetch(Sight::of(page, token as usize, lang, word).kind());
                word
            });
            act(place, number, words.item(number));
        }
    }

    /// Asks for the weights of a word seen from some places, where they are not known. `any` gives a token of that word and its language.
    #[inline]
    pub fn ask<'a>(&mut self, number: u32, places: Places, any: impl FnOnce() -> (&'a Page<'a>, usize, Lang), batch: &mut Batch) {
        let new = self.words.new_among(number, places);
        if !new.is_empty() {
            let (page, token, lang) = any();
            self.make(number, new, page, token, lang, batch);
        }
    }

    #[cold]
    fn make(&mut self, number: u32, places: Places, page: &Page<'_>, token: usize, lang: Lang, batch: &mut Batch) {
        self.lower.spell(page.word(token));
        let sight = Sight::of(page, token, lang, self.words.item(number));
        let seen = Seen::of(sight, &self.lower);
        let kind = self.kinds.number(sight.kind(), || ());
        for place in self.kinds.new_among(kind, places).iter() {
            let sum = batch.begin(1);
            seen.tell_kind(place, &mut |feature| batch.ask(feature, lang, sum));
            self.asked_of_kinds.push((kind, place, sum));
        }
        for place in places.iter() {
            let sum = batch.begin(1);
            seen.tell_letters(place, &mut |feature| batch.ask(feature, lang, sum));
            self.asked_of_letters.push((number, kind, place, sum));
        }
    }

    /// Takes the sums that were asked for from the batch.
    pub fn learn(&mut self, batch: &Batch) {
        for (kind, place, sum) in self.asked_of_kinds.drain(..) {
            *self.kinds.sum_mut(kind, place) = batch.sums[sum as usize];
        }
        for (number, kind, place, sum) in self.asked_of_letters.drain(..) {
            let mut sum = batch.sums[sum as usize];
            add(&mut sum, self.kinds.sum(kind, place));
            *self.words.sum_mut(number, place) = sum;
        }
    }

    /// The sum of the weights of a word seen from a place, which was asked for and learnt.
    #[inline]
    pub fn sum(&self, number: u32, place: Place) -> &Row {
        self.words.sum(number, place)
    }
}
