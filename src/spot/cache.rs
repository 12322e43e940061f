//! The word cache: a word seen before is known without folding or looking it up again.

use crate::document::{Case, Token, TokenKind};
use crate::gazetteer::fold::{atoms, fold_behind, hash, without_genitive};
use crate::gazetteer::image::NONE;
use crate::gazetteer::lookup::{bare, begins, in_lower_case, lookup, numbers};
use crate::gazetteer::view::View;
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
    begins: bool,
    begins_small: bool,
}

/// Nothing known.
const EMPTY: Cached = Cached {
    facts: Facts(0),
    word: [NONE; IMAGES],
    stem: [NONE; IMAGES],
    atoms: 1,
    begins: false,
    begins_small: false,
    length: 0,
    letters: [0; LONGEST / 8],
};

/// A cache of two places for each word, side by side; a new word takes the first where that is free, and else the second.
#[derive(Debug)]
pub struct Cache {
    stamp: u64,
    /// Those kept, and behind them those of the tokens looked ahead to that were not.
    words: Vec<Cached>,
    /// Of the tokens that [`Cache::look_ahead`] was given.
    keys: [Key; AHEAD],
    /// The words among them that were not kept.
    fresh: Vec<Fresh>,
    /// These folded, one behind the other.
    folded: String,
}

impl Default for Cache {
    fn default() -> Cache {
        Cache { stamp: 0, words: Vec::new(), keys: [Key::default(); AHEAD], fresh: Vec::new(), folded: String::new() }
    }
}

/// A word that was not kept: which of the tokens looked ahead to, and where it lies folded.
#[derive(Clone, Copy, Debug)]
struct Fresh {
    index: usize,
    folded: (usize, usize),
    /// Of the word and of its genitive stem.
    hashes: [u64; 2],
}

impl Cache {
    /// Forgets all where the lists are other ones than before.
    pub fn serve(&mut self, stamp: u64) {
        if self.stamp != stamp || self.words.is_empty() {
            self.stamp = stamp;
            self.fresh.clear();
            self.words.clear();
            self.words.resize(WORDS + AHEAD, EMPTY);
        }
    }

    /// Prepares [`Cache::know`] for some tokens, at most [`AHEAD`].
    ///
    /// Memory is asked for in rounds, for all tokens together: the places in the cache, then in the lists those of the words not kept, then
    /// their letters, and where walks of the kept words begin and go on.
    pub fn look_ahead(&mut self, views: &[View<'_>; IMAGES], text: &str, tokens: &[Token]) {
        self.keep();
        for (key, token) in self.keys.iter_mut().zip(tokens).filter(|(_, token)| is_wanted(token)) {
            *key = Key::of(text.as_bytes(), token.span);
            prefetch(&self.words[key.place]);
        }
        let mut begun = [(0, 0); AHEAD];
        let mut n_begun = 0;
        for (index, token) in tokens.iter().enumerate().filter(|(_, token)| is_wanted(token)) {
            let key = &mut self.keys[index % AHEAD];
            let mut known = &self.words[key.place];
            if !known.is(key) {
                known = &self.words[key.place ^ 1];
                key.place ^= 1;
                if !known.is(key) {
                    self.fold(views, index, token.span.of(text));
                    continue;
                }
            }
            if known.may_begin(token) {
                for (view, word) in views.iter().zip(known.word).filter(|(_, word)| begins(*word)) {
                    view.prefetch_next(bare(word));
                }
                begun[n_begun % AHEAD] = (key.place, index + 1);
                n_begun += 1;
            }
        }
        for fresh in &self.fresh {
            fresh.hashes.iter().for_each(|hash| views.iter().for_each(|view| view.prefetch_letters(*hash)));
        }
        for &(place, behind) in &begun[..n_begun] {
            let behind = self.keys.get(behind).filter(|key| key.place < WORDS).map_or(&EMPTY, |key| &self.words[key.place]);
            for (image, view) in views.iter().enumerate() {
                let word = self.words[place].word[image];
                if begins(word) {
                    view.prefetch_second(bare(word), bare(behind.word[image]));
                }
            }
        }
        self.look_up(views, text, tokens);
    }

    /// Makes ready to look up a word that is not kept.
    #[inline(never)]
    fn fold(&mut self, views: &[View<'_>; IMAGES], index: usize, word: &str) {
        self.keys[index].place = WORDS + index;
        let start = self.folded.len();
        fold_behind(word, &mut self.folded);
        let word = &self.folded[start..];
        let hashes = [Some(word), without_genitive(word)].map(|form| hash(form.unwrap_or(word).as_bytes()));
        hashes.iter().for_each(|hash| views.iter().for_each(|view| view.prefetch_word(*hash)));
        self.fresh.push(Fresh { index, folded: (start, self.folded.len()), hashes });
    }

    /// Looks up the words that are not kept.
    #[inline(never)]
    fn look_up(&mut self, views: &[View<'_>; IMAGES], text: &str, tokens: &[Token]) {
        for &Fresh { index, folded: (start, end), .. } in &self.fresh {
            let Key { letters, length, .. } = self.keys[index];
            self.words[WORDS + index] = Cached { letters, length, ..made(views, tokens[index].span.of(text), &self.folded[start..end]) };
        }
    }

    /// Keeps the words that were new when last looked ahead.
    #[inline(never)]
    fn keep(&mut self) {
        self.folded.clear();
        for Fresh { index, .. } in self.fresh.drain(..) {
            let (word, key) = (self.words[WORDS + index], &self.keys[index]);
            let first = mixed(&key.letters);
            // A word may be new twice, and one too long is not kept.
            if usize::from(key.length) <= LONGEST && !self.words[first].is(key) && !self.words[first ^ 1].is(key) {
                let place = if self.words[first].length == 0 { first } else { first ^ 1 };
                self.words[place] = word;
            }
        }
    }

    /// What is known of the token of this number, which was looked ahead to; it is a word or number.
    #[inline]
    pub fn know(&self, index: usize) -> &Cached {
        &self.words[self.keys[index % AHEAD].place]
    }
}

/// The number of a token's word: in lower case it begins fewer names.
#[inline]
pub fn as_written(word: u32, token: &Token) -> u32 {
    if token.case == Case::Lower { in_lower_case(word) } else { word }
}

/// Whether a token is looked up.
#[inline]
pub fn is_wanted(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
}

impl Cached {
    /// Whether the word begins names as the token is written, or one of its atoms does.
    #[inline]
    pub fn may_begin(&self, token: &Token) -> bool {
        if token.case == Case::Lower { self.begins_small } else { self.begins }
    }

    #[inline]
    fn is(&self, key: &Key) -> bool {
        self.letters == key.letters && self.length == key.length
    }
}

/// Where a word is kept.
#[derive(Clone, Copy, Debug, Default)]
struct Key {
    letters: [u64; LONGEST / 8],
    /// Above [`LONGEST`] for a word too long to be kept.
    length: u8,
    place: usize,
}

impl Key {
    #[inline]
    fn of(text: &[u8], span: Span) -> Key {
        let length = span.len();
        if length > LONGEST {
            return Key { length: u8::MAX, ..Key::default() };
        }
        let letters = letters(text, span);
        Key { letters, length: length as u8, place: mixed(&letters) }
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
    let [first, second, third, fourth] = *letters;
    let one = (first ^ third.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (one ^ second.rotate_left(17) ^ fourth).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed >> 40) as usize % WORDS
}

/// Looks a word up.
fn made(views: &[View<'_>; IMAGES], word: &str, folded: &str) -> Cached {
    if word.len() > 4 * crate::gazetteer::fold::LONGEST {
        return EMPTY;
    }
    let known = lookup(views, folded);
    let one = folded.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let count = if one { 1 } else { atoms(folded).take(255).count() as u8 };
    if count > 1 {
        let begins = atoms(folded).map(|atom| numbers(views, atom)).any(|(word, stem)| word.into_iter().chain(stem).any(begins));
        return Cached { facts: known.facts, atoms: count, begins, begins_small: begins, ..EMPTY };
    }
    // A full stop at the end is no atom, so one atom is the word itself or the word before its stop; but `'s` is not `s`.
    let atom = if folded.starts_with(['\'', '’']) { atoms(folded).next() } else { None };
    let (word, stem) = atom.map_or((known.word, known.stem), |atom| numbers(views, atom));
    let all = || word.into_iter().chain(stem);
    let (begins, begins_small) = (all().any(begins), all().map(in_lower_case).any(begins));
    Cached { facts: known.facts, word, stem, begins, begins_small, ..EMPTY }
}
