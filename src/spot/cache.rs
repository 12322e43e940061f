//! The word cache: a word seen before is known without folding or looking it up again.

use crate::gazetteer::fold::{atoms, fold, hash};
use crate::gazetteer::image::{NONE, View};
use crate::gazetteer::lookup::lookup;
use crate::gazetteer::{Facts, IMAGES};

/// Words kept; a power of two. 16,384 words of 64 bytes are a mebibyte; a miss costs a score of look-ups in an image of eleven.
const WORDS: usize = 1 << 14;

/// Longest word kept, in bytes; others are looked up each time.
const LONGEST: usize = 28;

/// What is kept of a word.
#[derive(Clone, Copy, Debug)]
pub struct Cached {
    /// Its facts.
    pub facts: Facts,
    /// Its number in each image.
    pub word: [u32; IMAGES],
    /// The number of its genitive stem in each image.
    pub stem: [u32; IMAGES],
    /// How many atoms it has, at most 255.
    pub atoms: u8,
    length: u8,
    letters: [u8; LONGEST],
}

/// A direct-mapped cache; two words of one place push each other out.
#[derive(Debug, Default)]
pub struct Cache {
    stamp: u64,
    words: Vec<Cached>,
}

const EMPTY: Cached = Cached { facts: Facts(0), word: [NONE; IMAGES], stem: [NONE; IMAGES], atoms: 0, length: 0, letters: [0; LONGEST] };

impl Cache {
    /// Forgets all where the lists are other ones than before.
    pub fn serve(&mut self, stamp: u64) {
        if self.stamp != stamp || self.words.is_empty() {
            self.stamp = stamp;
            self.words.clear();
            self.words.resize(WORDS, EMPTY);
        }
    }

    /// What is known of a word.
    #[inline]
    pub fn know(&mut self, views: &[View<'_>; IMAGES], word: &str, folded: &mut String) -> Cached {
        let bytes = word.as_bytes();
        if bytes.len() > LONGEST {
            return made(views, word, folded);
        }
        let place = &mut self.words[hash(bytes) as usize % WORDS];
        if place.length as usize != bytes.len() || place.letters[..bytes.len()] != *bytes {
            let mut cached = made(views, word, folded);
            cached.length = bytes.len() as u8;
            cached.letters[..bytes.len()].copy_from_slice(bytes);
            *place = cached;
        }
        *place
    }
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
