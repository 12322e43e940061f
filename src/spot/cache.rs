//! The word cache: a word seen before is known without folding or looking it up again.

use crate::document::{Token, TokenKind};
use crate::gazetteer::fold::{atoms, fold, hash, without_genitive};
use crate::gazetteer::image::{NONE, View};
use crate::gazetteer::lookup::lookup;
use crate::gazetteer::{Facts, IMAGES};

/// Words kept; a power of two. At 64 bytes each they take 4 MiB a thread. On 6.4 MB of news and web text, four times 16,384 took 3 to 10 %
/// of the time of the whole pipeline away.
const WORDS: usize = 65_536;

/// Tokens looked up together.
pub const AHEAD: usize = 64;

/// Longest word kept, in bytes; others are looked up each time.
const LONGEST: usize = 32;

/// What is kept of a word; one line of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub struct Cached {
    letters: [u64; LONGEST / 8],
    /// Its facts.
    pub facts: Facts,
    /// Its number in each image.
    pub word: [u32; IMAGES],
    /// The number of its genitive stem in each image.
    pub stem: [u32; IMAGES],
    /// How many atoms it has, at most 255.
    pub atoms: u8,
    length: u8,
}

/// A direct-mapped cache; two words of one place push each other out.
#[derive(Debug, Default)]
pub struct Cache {
    stamp: u64,
    words: Vec<Cached>,
}

/// Nothing known.
pub const EMPTY: Cached =
    Cached { facts: Facts(0), word: [NONE; IMAGES], stem: [NONE; IMAGES], atoms: 0, length: 0, letters: [0; LONGEST / 8] };

impl Cache {
    /// Forgets all where the lists are other ones than before.
    pub fn serve(&mut self, stamp: u64) {
        if self.stamp != stamp || self.words.is_empty() {
            self.stamp = stamp;
            self.words.clear();
            self.words.resize(WORDS, EMPTY);
        }
    }

    /// What is known of some tokens: as many are written to `known`. Words and numbers are looked up, of other tokens nothing is known.
    ///
    /// Memory is asked for in rounds, for all tokens together: the places in the cache, then in the lists those of the words not kept, then
    /// their letters.
    pub fn know(&mut self, views: &[View<'_>; IMAGES], text: &str, tokens: &[Token], folded: &mut String, known: &mut [Cached; AHEAD]) {
        let mut keys = [Key::default(); AHEAD];
        let wanted = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
        for (key, token) in keys.iter_mut().zip(tokens).filter(|(_, token)| wanted(token)) {
            *key = self.key(token.span.of(text));
        }
        let mut hashes = [0; 2 * AHEAD];
        let mut n_hashes = 0;
        for (key, token) in keys.iter().zip(tokens).filter(|(_, token)| wanted(token)) {
            let word = token.span.of(text);
            if self.words.get(key.place).is_some_and(|kept| kept.is(key, word)) || word.len() > LONGEST {
                continue;
            }
            fold(word, folded);
            for form in [Some(folded.as_str()), without_genitive(folded)].into_iter().flatten() {
                hashes[n_hashes] = hash(form.as_bytes());
                views.iter().for_each(|view| view.glance(hashes[n_hashes]));
                n_hashes += 1;
            }
        }
        for hash in &hashes[..n_hashes] {
            views.iter().for_each(|view| view.glance_behind(*hash));
        }
        for ((known, key), token) in known.iter_mut().zip(&keys).zip(tokens) {
            *known = if wanted(token) { self.know_one(views, key, token.span.of(text), folded) } else { EMPTY };
        }
    }

    /// Where a word is kept, and a first glance at that place.
    #[inline]
    fn key(&self, word: &str) -> Key {
        let bytes = word.as_bytes();
        if bytes.len() > LONGEST {
            return Key { letters: [0; LONGEST / 8], place: usize::MAX };
        }
        let letters = letters(bytes);
        let place = mixed(&letters) % WORDS;
        std::hint::black_box(self.words[place].length);
        Key { letters, place }
    }

    #[inline]
    fn know_one(&mut self, views: &[View<'_>; IMAGES], key: &Key, word: &str, folded: &mut String) -> Cached {
        let Some(place) = self.words.get_mut(key.place) else { return made(views, word, folded) };
        if !place.is(key, word) {
            *place = Cached { letters: key.letters, length: word.len() as u8, ..made(views, word, folded) };
        }
        *place
    }
}

impl Cached {
    #[inline]
    fn is(&self, key: &Key, word: &str) -> bool {
        self.letters == key.letters && self.length as usize == word.len()
    }
}

/// Where a word is kept.
#[derive(Clone, Copy, Debug, Default)]
struct Key {
    letters: [u64; LONGEST / 8],
    place: usize,
}

/// The letters of a word of at most [`LONGEST`] bytes as numbers, so that words are compared without a call.
#[inline]
fn letters(bytes: &[u8]) -> [u64; LONGEST / 8] {
    let mut letters = [0; LONGEST / 8];
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (number, chunk) in letters.iter_mut().zip(chunks) {
        *number = u64::from_le_bytes(*chunk);
    }
    if let Some(number) = letters.get_mut(chunks.len()) {
        *number = rest.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
    }
    letters
}

#[inline]
fn mixed(letters: &[u64; LONGEST / 8]) -> usize {
    let mixed = letters.iter().fold(0_u64, |mixed, number| (mixed.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (mixed >> 40) as usize
}

/// Looks a word up.
fn made(views: &[View<'_>; IMAGES], word: &str, folded: &mut String) -> Cached {
    if word.len() > 4 * crate::gazetteer::fold::LONGEST {
        return Cached { atoms: 1, ..EMPTY };
    }
    fold(word, folded);
    let known = lookup(views, folded);
    let count = atoms(folded).take(255).count() as u8;
    // A full stop at the end is no atom, so one atom is the word itself or the word before its stop.
    Cached { facts: known.facts, word: known.word, stem: known.stem, atoms: count.max(1), ..EMPTY }
}
