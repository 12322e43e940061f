//! The word cache: a word seen before is known without folding or looking it up again.

use crate::document::{Case, Token, TokenKind};
use crate::gazetteer::fold::{atoms, fold_behind, hash, without_genitive};
use crate::gazetteer::image::{NONE, View};
use crate::gazetteer::lookup::{bare, begins, in_lower_case, lookup, numbers};
use crate::gazetteer::{Facts, IMAGES};
use crate::prefetch::prefetch;
use crate::span::Span;

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

/// Nothing known.
const EMPTY: Cached =
    Cached { facts: Facts(0), word: [NONE; IMAGES], stem: [NONE; IMAGES], atoms: 0, length: 0, letters: [0; LONGEST / 8] };

/// A direct-mapped cache; two words of one place push each other out.
#[derive(Debug)]
pub struct Cache {
    stamp: u64,
    words: Vec<Cached>,
    /// Of the tokens that [`Cache::look_ahead`] was given.
    keys: [Key; AHEAD],
    /// The folded words among them that were not kept, one behind the other.
    folded: String,
    /// The word that is too long to be kept.
    long: Cached,
}

impl Default for Cache {
    fn default() -> Cache {
        Cache { stamp: 0, words: Vec::new(), keys: [Key::default(); AHEAD], folded: String::new(), long: EMPTY }
    }
}

impl Cache {
    /// Forgets all where the lists are other ones than before.
    pub fn serve(&mut self, stamp: u64) {
        if self.stamp != stamp || self.words.is_empty() {
            self.stamp = stamp;
            self.words.clear();
            self.words.resize(WORDS, EMPTY);
        }
    }

    /// Prepares [`Cache::know`] for some tokens, at most [`AHEAD`].
    ///
    /// Memory is asked for in rounds, for all tokens together: the places in the cache, then in the lists those of the words not kept, then
    /// their letters, and where walks of the kept words begin and go on.
    pub fn look_ahead(&mut self, views: &[View<'_>; IMAGES], text: &str, tokens: &[Token]) {
        let Cache { words, keys, folded, .. } = self;
        for (key, token) in keys.iter_mut().zip(tokens).filter(|(_, token)| is_wanted(token)) {
            *key = Key::of(text.as_bytes(), token.span);
            if let Some(place) = words.get(key.place) {
                prefetch(place);
            }
        }
        folded.clear();
        let mut hashes = [0; 2 * AHEAD];
        let mut n_hashes = 0;
        let mut begun = [(0, 0); AHEAD];
        let mut n_begun = 0;
        for (index, (key, token)) in keys.iter_mut().zip(tokens).enumerate().filter(|(_, (_, token))| is_wanted(token)) {
            let Some(place) = words.get(key.place) else { continue };
            if place.is(key) {
                let mut is_begun = false;
                for (view, word) in views.iter().zip(place.word) {
                    if begins(as_written(word, token)) {
                        view.prefetch_next(bare(word));
                        is_begun = true;
                    }
                }
                begun[n_begun % AHEAD] = (key.place, index + 1);
                n_begun += usize::from(is_begun);
                continue;
            }
            key.folded_start = folded.len() as u32;
            fold_behind(token.span.of(text), folded);
            key.folded_end = folded.len() as u32;
            let word = &folded[key.folded_start as usize..];
            for form in [Some(word), without_genitive(word)].into_iter().flatten() {
                hashes[n_hashes] = hash(form.as_bytes());
                views.iter().for_each(|view| view.prefetch_word(hashes[n_hashes]));
                n_hashes += 1;
            }
        }
        for hash in &hashes[..n_hashes] {
            views.iter().for_each(|view| view.prefetch_letters(*hash));
        }
        for &(place, behind) in &begun[..n_begun] {
            let behind = keys.get(behind).and_then(|key| words.get(key.place).filter(|place| place.is(key)));
            for (image, view) in views.iter().enumerate() {
                let word = words[place].word[image];
                if begins(word) {
                    view.prefetch_second(bare(word), behind.map_or(NONE, |behind| bare(behind.word[image])));
                }
            }
        }
    }

    /// What is known of the token at this place among those looked ahead to; it is a word or number.
    #[inline]
    pub fn know(&mut self, views: &[View<'_>; IMAGES], index: usize, text: &str, span: Span) -> &Cached {
        let Cache { words, keys, folded, long, .. } = self;
        let key = &keys[index];
        let place = words.get_mut(key.place);
        let word = || span.of(text);
        if place.as_ref().is_none_or(|place| !place.is(key)) {
            let mut range = key.folded_start as usize..key.folded_end as usize;
            // A word is too long, or it was kept and has been pushed out by one before it.
            if range.is_empty() {
                range.start = folded.len();
                fold_behind(word(), folded);
                range.end = folded.len();
            }
            let made = Cached { letters: key.letters, length: key.length, ..made(views, word(), &folded[range]) };
            let place = place.unwrap_or(long);
            *place = made;
            return place;
        }
        place.unwrap_or(long)
    }
}

/// The number of a token's word: in lower case it begins fewer names.
#[inline]
pub fn as_written(word: u32, token: &Token) -> u32 {
    if token.case == Case::Lower { in_lower_case(word) } else { word }
}

fn is_wanted(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
}

impl Cached {
    #[inline]
    fn is(&self, key: &Key) -> bool {
        self.letters == key.letters && self.length == key.length
    }
}

/// Where a word is kept.
#[derive(Clone, Copy, Debug, Default)]
struct Key {
    letters: [u64; LONGEST / 8],
    length: u8,
    /// [`WORDS`] for a word too long to be kept.
    place: usize,
    /// Where the folded word lies; nowhere if it was kept.
    folded_start: u32,
    folded_end: u32,
}

impl Key {
    #[inline]
    fn of(text: &[u8], span: Span) -> Key {
        let length = span.len();
        if length > LONGEST {
            return Key { place: WORDS, ..Key::default() };
        }
        let letters = letters(text, span);
        Key { letters, length: length as u8, place: mixed(&letters), folded_start: 0, folded_end: 0 }
    }
}

/// The letters of a word of at most [`LONGEST`] bytes as numbers, so that words are compared without a call.
#[inline]
fn letters(text: &[u8], span: Span) -> [u64; LONGEST / 8] {
    let (start, length) = (span.start as usize, span.len());
    let mut padded = [0; LONGEST];
    let bytes = match text.get(start..).and_then(|bytes| bytes.first_chunk()) {
        Some(bytes) => bytes,
        None => {
            padded[..length].copy_from_slice(&text[start..start + length]);
            &padded
        }
    };
    let (numbers, _) = bytes.as_chunks::<8>();
    std::array::from_fn(|index| u64::from_le_bytes(numbers[index]) & LEFT[length][index])
}

/// The bits that the letters of a word take, by its length in bytes.
static LEFT: [[u64; LONGEST / 8]; LONGEST + 1] = {
    let mut left = [[0; LONGEST / 8]; LONGEST + 1];
    let mut length = 0;
    while length <= LONGEST {
        let mut at = 0;
        while at < length {
            left[length][at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        length += 1;
    }
    left
};

/// The place of a word in the cache.
#[inline]
fn mixed(letters: &[u64; LONGEST / 8]) -> usize {
    let mixed = letters.iter().fold(0_u64, |mixed, number| (mixed.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (mixed >> 40) as usize % WORDS
}

/// Looks a word up.
fn made(views: &[View<'_>; IMAGES], word: &str, folded: &str) -> Cached {
    if word.len() > 4 * crate::gazetteer::fold::LONGEST {
        return Cached { atoms: 1, ..EMPTY };
    }
    let known = lookup(views, folded);
    let one = folded.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let count = if one { 1 } else { atoms(folded).take(255).count() as u8 };
    // A full stop at the end is no atom, so one atom is the word itself or the word before its stop; but `'s` is not `s`.
    let (word, stem) = match atoms(folded).next() {
        Some(atom) if count == 1 && folded.starts_with(['\'', '’']) => numbers(views, atom),
        _ => (known.word, known.stem),
    };
    Cached { facts: known.facts, word, stem, atoms: count.max(1), ..EMPTY }
}
