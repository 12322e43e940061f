//! Runs of letters and digits: which bytes are in them, and what a byte behind one may do.

use super::class::{LOWER, UPPER};

/// Bit of digits in `RUN`; letters have the bits of their case.
pub(super) const DIGIT: u8 = 1;

/// Letters and digits of ASCII; 0 for every other byte.
pub(super) static RUN: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// The letters U+00C0 to U+00FF by their second byte; 0 for the two signs among them.
pub(super) static LATIN: [u8; 64] = {
    let mut table = [0; 64];
    let mut low = 0;
    while low < 64 {
        table[low] = match low {
            0x17 | 0x37 => 0,
            0x00..=0x1e => UPPER,
            _ => LOWER,
        };
        low += 1;
    }
    table
};

/// What a byte behind a run of letters and digits may do.
pub(super) static JOIN: [u8; 256] = {
    let mut table = [WORD_ENDS; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'.' => FULL_STOP,
            b',' | b';' => NEEDS_DIGIT,
            b':' | b'/' | b'&' => NEEDS_MORE,
            b'\'' | b'-' | b'_' | b'@' | 0x80.. => MAY_JOIN,
            _ => WORD_ENDS,
        };
        byte += 1;
    }
    table
};

pub(super) const WORD_ENDS: u8 = 0;
pub(super) const FULL_STOP: u8 = 1;
pub(super) const NEEDS_DIGIT: u8 = 2;
pub(super) const NEEDS_MORE: u8 = 3;
const MAY_JOIN: u8 = 4;

/// Whether a word is of nothing but letters of ASCII and Latin-1.
pub(super) fn is_plain(mut word: &[u8]) -> bool {
    loop {
        word = match word {
            [] => return true,
            [0xc3, low, rest @ ..] if LATIN[(low & 63) as usize] != 0 => rest,
            [byte, rest @ ..] if RUN[*byte as usize] & (LOWER | UPPER) != 0 => rest,
            _ => return false,
        };
    }
}
