//! Runs of letters and digits become lexemes: words with the phrase that ends in them, numbers with their ordinal ending.

use super::kind::Kind;
use super::lexeme::{Lexeme, is_dash, is_space};
use super::senses::{PAST, SHORT, TELLS};
use super::vocabulary::{Entry, Vocabulary};
use crate::span::Span;

pub(super) const OTHER: u8 = 0;
const LOWER: u8 = 1;
const UPPER: u8 = 2;
pub(super) const DIGIT: u8 = 3;
const HIGH: u8 = 4;

/// What each byte begins.
pub(super) static CLASS: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            0xc3 => HIGH,
            _ => OTHER,
        };
        byte += 1;
    }
    table
};

/// One past the last byte of the run of letters that begins at byte `at`.
#[inline(always)]
pub(super) fn run(bytes: &[u8], mut at: usize) -> usize {
    let mut was_lower = false;
    while at < bytes.len() {
        match CLASS[bytes[at] as usize] {
            LOWER => {
                was_lower = true;
                at += 1;
            }
            UPPER => {
                if was_lower {
                    break;
                }
                at += 1;
            }
            HIGH => {
                let low = bytes.get(at + 1).copied().unwrap_or(0);
                let small = (0x9f..=0xbf).contains(&low);
                if was_lower && !small {
                    break;
                }
                was_lower = small;
                at += 2;
            }
            _ => break,
        }
    }
    at
}

/// Pushes the lexemes that begin at byte `at` of a block or behind it and before `until`; `at` becomes the first byte not read. The block's
/// lexemes begin with the `first`.
/// Returns whether one of them can begin or hold a temporal expression.
pub(super) fn lex(
    text: &str,
    block: Span,
    at: &mut usize,
    until: usize,
    vocabulary: &'static Vocabulary,
    lexemes: &mut Vec<Lexeme>,
    first: usize,
) -> bool {
    let from = block.start as usize;
    let bytes = &text.as_bytes()[..block.end as usize];
    let mut telling = false;
    while *at < until {
        match CLASS[bytes[*at] as usize] {
            OTHER => *at += 1,
            DIGIT => {
                *at = number(text, bytes, from, *at, lexemes);
                telling = true;
            }
            _ => {
                let start = *at;
                *at = run(bytes, start);
                let Some(entry) = vocabulary.find(bytes, start, *at) else { continue };
                telling |= word(text, block, Span::at(start, *at), entry, lexemes, first);
            }
        }
    }
    telling
}

/// Pushes the lexeme of a word that the vocabulary knows, or of the phrase that ends in it; the block's lexemes begin with the `first`.
/// Returns whether it can begin or hold a temporal expression.
pub(super) fn word(text: &str, block: Span, word: Span, entry: &'static Entry, lexemes: &mut Vec<Lexeme>, first: usize) -> bool {
    let (from, to) = (block.start as usize, block.end as usize);
    let (start, end) = (word.start as usize, word.end as usize);
    let bytes = &text.as_bytes()[..to];
    let capital = match bytes[start] {
        0xc3 => (0x80..=0x9e).contains(&bytes.get(start + 1).copied().unwrap_or(0)),
        letter => letter.is_ascii_uppercase(),
    };
    let mut lexeme = Lexeme {
        start: word.start,
        end: word.end,
        capital,
        glued_left: start > from && bytes[start - 1] != b' ' && is_word_before(text, start),
        glued_right: end < to && bytes[end] != b' ' && is_word_at(text, end),
        senses: &entry.senses,
        ..Lexeme::default()
    };
    if entry.may_end_phrase(&bytes[from..start]) {
        for phrase in &entry.phrases {
            if let Some(begin) = before(&text[from..start], &phrase.before) {
                let begin = (from + begin) as u32;
                while lexemes.len() > first && lexemes.last().is_some_and(|last| last.end > begin) {
                    lexemes.pop();
                }
                lexeme.start = begin;
                lexeme.senses = &phrase.senses;
                lexeme.capital = text[begin as usize..].starts_with(char::is_uppercase);
                break;
            }
        }
    }
    if lexeme.senses.is_empty() {
        return false;
    }
    let flags = lexeme.senses.flags;
    lexeme.begins = lexeme.senses.begins || capital && lexeme.is(Kind::WeekdayInitials);
    let past = flags & PAST != 0 && lexemes[first..].last().is_some_and(|last| last.is(Kind::Cardinal));
    lexemes.push(lexeme);
    past || flags & TELLS != 0 || flags & SHORT != 0 && (capital || start == from || end - start > 3)
}

/// Whether a letter or digit ends at byte `at`, which is not the first.
fn is_word_before(text: &str, at: usize) -> bool {
    match text.as_bytes()[at - 1] {
        byte @ 0..0x80 => byte.is_ascii_alphanumeric(),
        _ => is_word(text[..at].chars().next_back()),
    }
}

/// Whether a letter or digit begins at byte `at`, which is not the end.
fn is_word_at(text: &str, at: usize) -> bool {
    match text.as_bytes()[at] {
        byte @ 0..0x80 => byte.is_ascii_alphanumeric(),
        _ => is_word(text[at..].chars().next()),
    }
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Reads a run of digits that begins at `at`, and the ordinal ending after it; returns where it ends.
fn number(text: &str, bytes: &[u8], from: usize, start: usize, lexemes: &mut Vec<Lexeme>) -> usize {
    let mut at = start;
    let mut number = 0u32;
    while at < bytes.len() && bytes[at].is_ascii_digit() {
        number = number.wrapping_mul(10).wrapping_add(u32::from(bytes[at] - b'0'));
        at += 1;
    }
    let digits = (at - start).min(255) as u8;
    if digits > 8 {
        return at;
    }
    let mut ordinal = false;
    if digits <= 2 {
        let ending = match bytes.get(at..).unwrap_or(&[]) {
            [b':', b'a' | b'e', ..] => 2,
            [a, b, ..] if matches!([a | 0x20, b | 0x20], [b's', b't'] | [b'n', b'd'] | [b'r', b'd'] | [b't', b'h']) => 2,
            _ => 0,
        };
        if ending > 0 && !text[at + ending..bytes.len()].starts_with(char::is_alphanumeric) {
            ordinal = true;
            at += ending;
        }
    }
    lexemes.push(Lexeme {
        start: start as u32,
        end: at as u32,
        digits,
        number,
        ordinal,
        begins: true,
        glued_left: start > from && is_word_before(text, start),
        glued_right: at < bytes.len() && is_word_at(text, at),
        ..Lexeme::default()
    });
    at
}

/// Where `words` (the nearest first) begin, if `text` ends in them and white space.
fn before(text: &str, words: &[String]) -> Option<usize> {
    let mut rest = text;
    for word in words {
        if let Some(stem) = word.strip_suffix('\'') {
            rest = rest.strip_suffix(['\'', '\u{2019}'])?;
            rest = ends_in(rest, stem)?;
        } else {
            // Most often one blank and another word.
            if let ([.., found @ 0..0x80, b' '], [.., wanted @ 0..0x80]) = (rest.as_bytes(), word.as_bytes())
                && found.is_ascii_alphanumeric()
                && !found.eq_ignore_ascii_case(wanted)
            {
                return None;
            }
            let trimmed = rest.trim_end_matches(|c| is_space(c) || is_dash(c));
            // Bounded, so that a page of spaces is not walked again and again.
            if trimmed.len() == rest.len() || rest.len() - trimmed.len() > 8 {
                return None;
            }
            rest = ends_in(trimmed, word)?;
        }
    }
    if is_word(rest.chars().next_back()) { None } else { Some(rest.len()) }
}

fn ends_in<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.char_indices().rev();
    let mut at = text.len();
    for c in word.chars().rev() {
        let (place, found) = rest.next()?;
        let same = found == c || found.to_lowercase().eq([c]) || c == '\'' && found == '\u{2019}';
        if !same {
            return None;
        }
        at = place;
    }
    Some(&text[..at])
}
