//! The lexer: a block's text becomes its temporal words and digit runs; what lies between them stays text.

use super::kind::Kind;
use super::lexeme::{Gap, Lexeme, MOST_BETWEEN, gap, is_dash, is_space};
use super::senses::{CARDINAL, KNOWN, PAST, SHORT, STATED, TELLS};
use super::vocabulary::{Entry, Vocabulary};
use crate::document::{Case, Token, TokenKind};
use crate::span::Span;

const OTHER: u8 = 0;
const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 3;
const HIGH: u8 = 4;

/// What each byte begins.
static CLASS: [u8; 256] = {
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

/// Reads the blocks of a page; its buffers are used again.
#[derive(Default)]
pub struct Lexer {
    lexemes: Vec<Lexeme>,
    blocks: Vec<Read>,
    /// The tokens of a block that have a digit or a word that the vocabulary knows.
    wanted: Vec<Wanted>,
}

/// A token that is worth reading.
#[derive(Clone, Copy)]
struct Wanted {
    span: Span,
    /// What the vocabulary has of it where it is one word and nothing else.
    entry: Option<&'static Entry>,
}

/// The lexemes of a block among those of its page.
struct Read {
    first: usize,
    last: usize,
    telling: bool,
}

impl Lexer {
    /// Begins a page.
    pub fn clear(&mut self) {
        self.lexemes.clear();
        self.blocks.clear();
    }

    /// The lexemes of the block that was read at this place.
    pub fn of(&self, block: usize) -> &[Lexeme] {
        &self.lexemes[self.blocks[block].first..self.blocks[block].last]
    }

    /// Whether a lexeme of the block that was read at this place can begin or hold a temporal expression.
    pub fn tells(&self, block: usize) -> bool {
        self.blocks[block].telling
    }

    /// Reads the next block, whose text and tokens these are. Where nothing tells of time and no word is of a kind [`Kind::Stated`],
    /// there need not be any lexemes.
    ///
    /// Words are runs of letters of Latin-1; a small letter before a capital ends a word, since scraping glues words.
    pub fn read(&mut self, text: &str, block: Span, tokens: &[Token], vocabulary: &'static Vocabulary) {
        let (first, mut telling) = (self.lexemes.len(), false);
        if self.want(text, tokens, vocabulary) {
            let mut at = block.start as usize;
            for Wanted { span, entry } in &self.wanted {
                at = at.max(span.start as usize);
                telling |= match entry {
                    Some(entry) if at == span.start as usize => {
                        at = span.end as usize;
                        word(text, block, *span, entry, &mut self.lexemes, first)
                    }
                    _ => lex(text, block, &mut at, span.end as usize, vocabulary, &mut self.lexemes, first),
                };
            }
            if telling {
                link(text, &mut self.lexemes[first..]);
            }
        }
        self.blocks.push(Read { first, last: self.lexemes.len(), telling });
    }

    /// Finds the tokens that are worth reading; returns whether the block may be.
    fn want(&mut self, text: &str, tokens: &[Token], vocabulary: &'static Vocabulary) -> bool {
        self.wanted.clear();
        let bytes = text.as_bytes();
        let (mut seen, mut before) = (0, Span::default());
        for (index, token) in tokens.iter().enumerate() {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            let mut entry = None;
            let mut flags = match token.kind {
                TokenKind::Punct => 0,
                TokenKind::Word if token.plain && token.case != Case::Mixed => {
                    entry = vocabulary.find(bytes, start, end);
                    let flags = entry.map_or(0, |entry| entry.flags);
                    let tells = flags & SHORT != 0 && (index == 0 || token.case != Case::Lower || end - start > 3);
                    if tells { flags | TELLS } else { flags }
                }
                TokenKind::Number => KNOWN | TELLS,
                _ => glance(bytes, start, end, vocabulary),
            };
            // A run of letters may go on behind its token: `can|not`.
            if token.span.start == before.end && CLASS[bytes[start] as usize] != OTHER && index > 0 && is_letter_or_beyond(bytes[start - 1])
            {
                (entry, flags) = (None, flags | KNOWN | TELLS);
                self.wanted.pop_if(|last| last.span == before);
                self.wanted.push(Wanted { span: before, entry: None });
            }
            before = token.span;
            seen |= flags;
            if flags & KNOWN != 0 {
                self.wanted.push(Wanted { span: token.span, entry });
            }
        }
        seen & (TELLS | STATED) != 0 || seen & (PAST | CARDINAL) == PAST | CARDINAL
    }
}

/// Works out once what lies between each lexeme and the next.
fn link(text: &str, lexemes: &mut [Lexeme]) {
    for index in 1..lexemes.len() {
        let (from, to) = (lexemes[index - 1].end as usize, lexemes[index].start as usize);
        // Most lexemes have other words between them.
        if to.wrapping_sub(from) <= MOST_BETWEEN {
            (lexemes[index - 1].gap, lexemes[index - 1].spaced) = match &text.as_bytes()[from..to] {
                [] => (Gap::Glued, false),
                [b' '] => (Gap::Space, true),
                [b' ', letter, ..] if letter.is_ascii_alphanumeric() => (Gap::Other, true),
                _ => (gap(&text[from..to]), text[from..to].contains(is_space)),
            };
        }
    }
    // `den gamle`, `a small`: what needs another word begins nothing where none beside it, and none beside that one, tells of time.
    let (mut told, mut to) = (false, false);
    for lexeme in lexemes.iter_mut().rev() {
        let alone = lexeme.gap == Gap::Other;
        // `ten to three` tells of time where other words of its block do.
        let counts = to && !alone && lexeme.is(Kind::Cardinal);
        told = told && !alone || counts || lexeme.digits > 0 || lexeme.senses.flags & (TELLS | SHORT | PAST) != 0;
        to = lexeme.is(Kind::Before);
        lexeme.begins &= told && !(alone && lexeme.digits == 0 && lexeme.senses.leans);
    }
}

/// What a token that is no plain word can be: all that its runs of letters can, and more where it has a digit.
fn glance(text: &[u8], mut at: usize, end: usize, vocabulary: &'static Vocabulary) -> u8 {
    let token = &text[..end];
    let mut flags = 0;
    while at < end {
        match CLASS[token[at] as usize] {
            OTHER => at += 1,
            DIGIT => return KNOWN | TELLS,
            _ => {
                let start = at;
                at = run(token, at);
                let found = vocabulary.find(token, start, at).map_or(0, |entry| entry.flags);
                flags |= if found & SHORT != 0 { found | TELLS } else { found };
            }
        }
    }
    flags
}

fn is_letter_or_beyond(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// One past the last byte of the run of letters that begins at byte `at`.
#[inline(always)]
fn run(bytes: &[u8], mut at: usize) -> usize {
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
fn lex(
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
fn word(text: &str, block: Span, word: Span, entry: &'static Entry, lexemes: &mut Vec<Lexeme>, first: usize) -> bool {
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
