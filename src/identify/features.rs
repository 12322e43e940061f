//! Words and their n-grams: text goes in, 64-bit keys come out; training and tagging share this, so that both see the same.

/// Codes a word may have; what is longer is cut there and goes on as a new word, so that one endless word costs linear time.
const LONGEST: usize = 30;
/// Room for the longest word, a blank at each end, and eight codes more, so that any n-gram can be loaded eight codes at a time.
const ROOM: usize = LONGEST + 2 + 8;
/// Longest n-gram, in codes.
const LONGEST_GRAM: usize = 5;

/// What a byte of UTF-8 is to the scanner; codes of small letters stand for themselves.
const BREAK: u8 = 0;
const LATIN: u8 = 1;
const MARK_TWO: u8 = 2;
const OTHER: u8 = 3;
const MARK_THREE: u8 = 4;

/// Class of every byte: a code above 4 is an ASCII letter in lower case.
const CLASSES: [u8; 256] = {
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

/// One word as codes, a byte a letter: ASCII and Latin-1 letters as their lower case, all other letters folded to 64 codes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    codes: [u8; ROOM],
    len: usize,
    hash: u64,
}

impl Word {
    /// An empty word, to be filled by [`words`].
    pub const fn empty() -> Word {
        Word { codes: [0; ROOM], len: 1, hash: SEED }
    }

    fn push(&mut self, code: u8) {
        self.codes[self.len] = code;
        self.len += 1;
        self.hash = hash_step(self.hash, code);
    }

    /// Takes the letters of ASCII that stand at byte `at`, as far as there is room, and moves `at` behind them.
    #[inline(always)]
    fn push_ascii(&mut self, bytes: &[u8], at: &mut usize) {
        let (mut len, mut hash) = (self.len, self.hash);
        for byte in &bytes[*at..] {
            let code = CLASSES[usize::from(*byte)];
            if code <= MARK_THREE || len > LONGEST {
                break;
            }
            self.codes[len] = code;
            len += 1;
            hash = hash_step(hash, code);
            *at += 1;
        }
        (self.len, self.hash) = (len, hash);
    }

    /// Letters.
    pub fn n_letters(&self) -> usize {
        self.len - 1
    }

    /// Key of the word as a whole.
    pub fn key(&self) -> u64 {
        mix(self.hash)
    }

    /// Key of this word after another.
    pub fn pair_key(&self, before: u64) -> u64 {
        mix(before.rotate_left(23) ^ self.hash)
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

/// Calls back with every word of the text, and with the hash of what stands before it: a word, a comma, or 0 for the first word.
/// Digits and other marks only part words.
pub fn words(text: &str, mut each: impl FnMut(&Word, u64)) {
    let bytes = text.as_bytes();
    let mut word = Word::empty();
    word.codes[0] = b' ';
    let mut before = 0;
    let mut at = 0;
    loop {
        word.push_ascii(bytes, &mut at);
        let class = bytes.get(at).map_or(BREAK, |&byte| CLASSES[usize::from(byte)]);
        let (code, width) = match class {
            BREAK => (0, 1),
            LATIN => (latin(bytes[at + 1]), 2),
            MARK_TWO => (0, 2),
            MARK_THREE => (0, 3),
            OTHER => other(&text[at..]),
            letter => (letter, 1),
        };
        if code != 0 && word.len <= LONGEST {
            word.push(code);
            at += width;
            continue;
        }
        if word.len > 1 {
            word.codes[word.len] = b' ';
            word.codes[word.len + 1..][..8].fill(0);
            each(&word, before);
            before = word.hash;
            (word.len, word.hash) = (1, SEED);
        }
        if code == 0 {
            if bytes.get(at) == Some(&b',') {
                before = COMMA;
            }
            at += width;
        }
        if at >= bytes.len() {
            return;
        }
    }
}

/// Code of a letter `U+00C0` to `U+00FF`, by its second byte; 0 for the two that are signs.
fn latin(second: u8) -> u8 {
    match second {
        0x97 | 0xB7 => 0,
        upper @ 0x80..=0x9E => upper + 0x60,
        lower => lower + 0x40,
    }
}

/// Code and bytes of any other character; letters are folded to 0x80 to 0xBF by script and letter, all else is 0.
fn other(text: &str) -> (u8, usize) {
    let letter = text.chars().next().unwrap_or(' ');
    let width = letter.len_utf8();
    if !letter.is_alphabetic() && !(0x0300..0x0370).contains(&u32::from(letter)) {
        return (0, width);
    }
    let number = u32::from(letter.to_lowercase().next().unwrap_or(letter));
    (0x80 | ((number ^ (number >> 6)).wrapping_mul(0x9E37) >> 7 & 0x3F) as u8, width)
}
