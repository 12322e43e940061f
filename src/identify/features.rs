//! Words and their n-grams: text goes in, 64-bit keys come out; training and tagging share this, so that both see the same.

/// Codes a word may have; what is longer is cut there and goes on as a new word, so that one endless word costs linear time.
const LONGEST: usize = 30;
/// Room for the longest word, a blank at each end, and eight codes more, so that any n-gram can be loaded eight codes at a time.
const ROOM: usize = LONGEST + 2 + 8;
/// Longest n-gram, in codes.
const LONGEST_GRAM: usize = 5;
/// The n-grams of a word are fewer.
pub const MOST_GRAMS: usize = (LONGEST + 2) * LONGEST_GRAM;

/// What a byte of UTF-8 is to the scanner; codes of small letters stand for themselves.
const BREAK: u8 = 0;
const LATIN: u8 = 1;
const MARK_TWO: u8 = 2;
const OTHER: u8 = 3;
const MARK_THREE: u8 = 4;

/// Class of every byte: a code above 4 is an ASCII letter in lower case.
static CLASSES: [u8; 256] = {
    let mut classes = [BREAK; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            letter @ b'a'..=b'z' => letter,
            letter @ b'A'..=b'Z' => letter | 0x20,
            0xC3 => LATIN,
            0xC2 => MARK_TWO,
            0xE2 => MARK_THREE,
            0xC4..=0xF4 => OTHER,
            _ => BREAK,
        };
        byte += 1;
    }
    classes
};

/// A word as it is found: where it begins, and a hash of its letters.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Its first byte.
    pub start: usize,
    hash: u64,
}

impl Found {
    /// Key of the word as a whole.
    #[inline(always)]
    pub fn key(self) -> u64 {
        mix(self.hash)
    }

    /// Key of this word after another.
    #[inline(always)]
    pub fn pair_key(self, before: u64) -> u64 {
        mix(before.rotate_left(23) ^ self.hash)
    }
}

/// One word as codes, a byte a letter: ASCII and Latin-1 letters as their lower case, all other letters folded to 64 codes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    codes: [u8; ROOM],
    len: usize,
}

impl Word {
    /// The word that is found at byte `start`.
    pub fn at(text: &str, start: usize) -> Word {
        let mut word = Word { codes: [0; ROOM], len: 1 };
        word.codes[0] = b' ';
        let mut at = start;
        spell(text, &mut at, |code| {
            word.codes[word.len] = code;
            word.len += 1;
        });
        word.codes[word.len] = b' ';
        word
    }

    /// Calls back with the key of every n-gram of 1 to 5 letters; from two letters on, the blanks around the word count as letters.
    pub fn grams(&self, mut each: impl FnMut(u64)) {
        let end = self.len + 1;
        for start in 0..end {
            let eight = u64::from_le_bytes(self.codes[start..start + 8].try_into().expect("eight codes fit behind every letter"));
            if start > 0 && start < self.len {
                each(gram_key(eight & 0xFF, 1));
            }
            for len in 2..=LONGEST_GRAM.min(end - start) {
                each(gram_key(eight & ((1 << (8 * len)) - 1), len));
            }
        }
    }
}

const SEED: u64 = 0x51_7C_C1_B7_27_22_0A_95;
/// Stands as the word before a word that follows a comma: Danish has commas before clauses where its neighbours have none.
const COMMA: u64 = 0x2C;
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline(always)]
fn hash_step(hash: u64, code: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(code)).wrapping_mul(MULTIPLIER)
}

fn gram_key(codes: u64, len: usize) -> u64 {
    mix(codes ^ ((len as u64) << 56))
}

/// Spreads a hash over all 64 bits; the table takes its row from the upper half and its check from the lower.
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash ^ (hash >> 32)
}

/// The words of a text, each with the hash of what stands before it: a word, a comma, or 0 for the first word. Digits and other marks
/// only part words.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
    before: u64,
}

impl Words<'_> {
    /// The words of a text.
    pub fn of(text: &str) -> Words<'_> {
        Words { text, at: 0, before: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = (Found, u64);

    #[inline(always)]
    fn next(&mut self) -> Option<(Found, u64)> {
        let bytes = self.text.as_bytes();
        loop {
            let (start, before, mut hash) = (self.at, self.before, SEED);
            spell(self.text, &mut self.at, |code| hash = hash_step(hash, code));
            let end = self.at;
            if end > start {
                self.before = hash;
            }
            // A word that ends at a letter is as long as words may be, and the letter begins another.
            match bytes.get(self.at) {
                Some(byte) if CLASSES[usize::from(*byte)] == BREAK => {
                    self.before = if *byte == b',' { COMMA } else { self.before };
                    self.at += 1;
                }
                Some(0x80..) => {
                    if let (0, width) = wide(self.text, self.at) {
                        self.at += width;
                    }
                }
                None if end == start => return None,
                _ => {}
            }
            if end > start {
                return Some((Found { start, hash }, before));
            }
        }
    }
}

/// Takes the codes of the letters that stand at byte `at`, [`LONGEST`] at most, and moves `at` behind them.
#[inline(always)]
fn spell(text: &str, at: &mut usize, mut take: impl FnMut(u8)) {
    let bytes = text.as_bytes();
    let mut left = LONGEST;
    while left > 0 {
        // Letters of ASCII, of which most words are.
        let run = &bytes[*at..bytes.len().min(*at + left)];
        let mut rest = run.iter();
        while let Some(byte) = rest.as_slice().first() {
            let class = CLASSES[usize::from(*byte)];
            if class <= MARK_THREE {
                break;
            }
            take(class);
            rest.next();
        }
        left = left - run.len() + rest.len();
        let end = *at + run.len() - rest.len();
        *at = end;
        if bytes.get(end).is_none_or(|byte| *byte < 0x80) || left == 0 {
            return;
        }
        let (code, width) = wide(text, end);
        if code == 0 {
            return;
        }
        take(code);
        left -= 1;
        *at += width;
    }
}

/// Code of the character beyond ASCII at byte `at`, 0 if it is no letter, and its length.
#[inline(always)]
fn wide(text: &str, at: usize) -> (u8, usize) {
    match CLASSES[usize::from(text.as_bytes()[at])] {
        LATIN => (latin(text.as_bytes()[at + 1]), 2),
        MARK_TWO => (0, 2),
        MARK_THREE => (0, 3),
        _ => other(&text[at..]),
    }
}

/// Code of a letter `U+00C0` to `U+00FF`, by its second byte; 0 for the two that are signs.
#[inline(always)]
fn latin(second: u8) -> u8 {
    match second {
        0x97 | 0xB7 => 0,
        upper @ 0x80..=0x9E => upper + 0x60,
        lower => lower + 0x40,
    }
}

/// Code and bytes of any other character; letters are folded to 0x80 to 0xBF by script and letter, all else is 0.
#[inline(never)]
fn other(text: &str) -> (u8, usize) {
    let letter = text.chars().next().unwrap_or(' ');
    let width = letter.len_utf8();
    if !letter.is_alphabetic() && !(0x0300..0x0370).contains(&u32::from(letter)) {
        return (0, width);
    }
    let number = u32::from(letter.to_lowercase().next().unwrap_or(letter));
    (0x80 | ((number ^ (number >> 6)).wrapping_mul(0x9E37) >> 7 & 0x3F) as u8, width)
}
