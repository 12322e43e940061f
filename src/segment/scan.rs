//! One pass over the bytes of a block: its span comes in, its sentences and tokens go out.

use super::class::{self, LOWER, UPPER};
use super::stop::{self, Before};
use super::{address, word};
use crate::document::{Case, Sentence, Token, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

/// Bit of digits in `RUN`; letters have the bits of their case.
const DIGIT: u8 = 1;

/// Letters and digits of ASCII; 0 for every other byte.
static RUN: [u8; 256] = {
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
static LATIN: [u8; 64] = {
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
static JOIN: [u8; 256] = {
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
/// A colon behind fewer tokens names what follows: `Kontakt: Eva Ek`.
const COLON_REACH: usize = 4;
/// So many words before a colon may say that somebody speaks behind it.
const COLON_SIGHT: usize = 10;

const WORD_ENDS: u8 = 0;
const FULL_STOP: u8 = 1;
const NEEDS_DIGIT: u8 = 2;
const NEEDS_MORE: u8 = 3;
const MAY_JOIN: u8 = 4;

/// Pushes the sentences and tokens of one block.
pub fn block(text: &str, span: Span, index: u32, lang: Lang, sentences: &mut Vec<Sentence>, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    tokens.reserve(span.len() / 5);
    let mut scan = Scan { bytes: &text.as_bytes()[..span.end as usize], lang, index, start: span.start as usize, first, sentences, tokens };
    let mut at = scan.start;
    while at < scan.bytes.len() {
        at = scan.step(at, true);
    }
    scan.close();
}

struct Scan<'a> {
    bytes: &'a [u8],
    lang: Lang,
    index: u32,
    /// First byte of the block.
    start: usize,
    /// Index of the open sentence's first token.
    first: usize,
    sentences: &'a mut Vec<Sentence>,
    tokens: &'a mut Vec<Token>,
}

impl Scan<'_> {
    /// Takes what stands at byte `at`: white space, or a token and, where `may_close`, the end of the sentence behind it.
    #[inline(always)]
    fn step(&mut self, at: usize, may_close: bool) -> usize {
        let byte = self.bytes[at];
        if RUN[byte as usize] != 0 || byte == 0xc3 {
            return self.word(at);
        }
        match byte {
            b' ' | 0x09..=0x0d => at + 1,
            0x80.. => self.wide(at, may_close),
            _ => self.mark(at, may_close),
        }
    }

    /// A run of letters and digits, and what joins it.
    #[inline(always)]
    fn word(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        // The first letter or digit, and those behind it.
        let (first, length) = match RUN[bytes[start] as usize] {
            0 => (LATIN[(bytes[start + 1] & 63) as usize], 2),
            bits => (bits, 1),
        };
        if first == 0 {
            return self.wide(start, true);
        }
        let (mut at, mut seen) = (start + length, 0u8);
        loop {
            while let Some(&byte) = bytes.get(at)
                && RUN[byte as usize] != 0
            {
                seen |= RUN[byte as usize];
                at += 1;
            }
            if bytes.get(at) != Some(&0xc3) {
                break;
            }
            let bits = LATIN[(bytes[at + 1] & 63) as usize];
            if bits == 0 {
                break;
            }
            seen |= bits;
            at += 2;
        }
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        let plain = byte == b' '
            || match JOIN[byte as usize] {
                WORD_ENDS => true,
                FULL_STOP => !(next.is_ascii_alphanumeric() || next >= 0x80),
                NEEDS_DIGIT => !next.is_ascii_digit() && next < 0x80,
                // `Kontakt: Ek`: before a space they join nothing.
                NEEDS_MORE => next == b' ',
                _ => false,
            };
        if !plain {
            return self.long_word(start);
        }
        let kind = if (seen | first) & (LOWER | UPPER) != 0 { TokenKind::Word } else { TokenKind::Number };
        let case = match first {
            DIGIT => word::shape(bytes, start, at).1,
            UPPER if seen & UPPER == 0 => Case::Initial,
            UPPER if seen & LOWER == 0 => Case::Upper,
            LOWER if seen & UPPER == 0 => Case::Lower,
            _ => Case::Mixed,
        };
        if byte == b'.' {
            return self.before_stop_or_push(start, at, kind, case);
        }
        let plain = (seen | first) & DIGIT == 0;
        let capital = match case {
            Case::Mixed => first != LOWER,
            _ => kind == TokenKind::Word && matches!(case, Case::Initial | Case::Upper),
        };
        self.tokens.push(Token { span: Span::at(start, at), kind, case, plain, capital });
        // Behind most words stands a space, which is nothing.
        at + usize::from(byte == b' ' && at < bytes.len())
    }

    /// A word that marks or letters of other scripts may lengthen.
    #[inline(never)]
    fn long_word(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let end = word::end(bytes, start, self.lang);
        if let Some(past) = address::web(bytes, start, end) {
            self.push(start, past, TokenKind::Url, Case::None);
            return past;
        }
        if bytes.get(end) == Some(&b'@')
            && let Some(past) = self.mail(start, end)
        {
            return past;
        }
        let (kind, case) = word::shape(bytes, start, end);
        if kind == TokenKind::Word
            && self.lang == Lang::En
            && let Some(split) = word::clitic(bytes, start, end)
        {
            let (kind, case) = word::shape(bytes, start, split);
            self.push(start, split, kind, case);
            let case = word::shape(bytes, split, end).1;
            return self.before_stop_or_push(split, end, TokenKind::Word, case);
        }
        self.before_stop_or_push(start, end, kind, case)
    }

    #[inline]
    fn before_stop_or_push(&mut self, start: usize, end: usize, kind: TokenKind, case: Case) -> usize {
        if self.bytes.get(end) == Some(&b'.') {
            if self.bytes.get(end + 1) != Some(&b'.') {
                return self.before_stop(start, end, kind, case);
            }
            // Two full stops, no dots: the abbreviation's and the sentence's.
            let two = self.bytes.get(end + 2) != Some(&b'.');
            if two && kind == TokenKind::Word && stop::is_abbreviation(self.bytes, start, end, self.lang) {
                self.push(start, end + 1, kind, case);
                return end + 1;
            }
        }
        self.push(start, end, kind, case);
        end
    }

    /// A word with a single full stop behind it.
    #[inline(never)]
    fn before_stop(&mut self, start: usize, end: usize, kind: TokenKind, case: Case) -> usize {
        let first = self.tokens.len() == self.first;
        let previous = if first { &[][..] } else { self.tokens.last().map_or(&[][..], |token| &self.bytes[token.span.range()]) };
        let verdict = stop::full_stop(self.bytes, Before { start, end, kind, first, previous }, self.lang);
        if verdict.attached {
            self.push(start, end + 1, kind, case);
        } else {
            self.push(start, end, kind, case);
            self.push(end, end + 1, TokenKind::Punct, Case::None);
        }
        if verdict.ends {
            self.close_after(end + 1)
        } else if !verdict.attached && stop::is_glued_end(self.bytes, end) {
            self.close_at(end + 1)
        } else {
            end + 1
        }
    }

    /// Punctuation and symbols of ASCII.
    #[inline(always)]
    fn mark(&mut self, start: usize, may_close: bool) -> usize {
        let bytes = self.bytes;
        let byte = bytes[start];
        let next = bytes.get(start + 1).copied().unwrap_or(b' ');
        let mut end = start + 1;
        match byte {
            b'!' | b'?' if matches!(next, b'!' | b'?') => {
                end = start + bytes[start..].iter().take_while(|other| matches!(other, b'!' | b'?')).count();
            }
            b'.' | b'-' | b'=' | b'*' | b'<' | b'>' | b'$' | b'#' | b'~' | b'+' if next == byte => {
                end = start + bytes[start..].iter().take_while(|other| **other == byte).count();
            }
            b'_' => return self.long_word_or_mark(start),
            b'-' if self.lang != Lang::En && is_lower_at(bytes, start + 1) && is_space_before(bytes, start) => {
                // The second half of a pair: `barnomsorg och -utbildning`.
                let past = word::end(bytes, start + 1, self.lang);
                let (kind, case) = word::shape(bytes, start, past);
                return self.before_stop_or_push(start, past, kind, case);
            }
            b'\'' if self.lang == Lang::En && next.is_ascii_alphabetic() => {
                let past = word::end(bytes, start + 1, self.lang);
                if word::clitic(bytes, start - usize::from(start > 0), past) == Some(start) && start > 0 {
                    self.push(start, past, TokenKind::Word, word::shape(bytes, start, past).1);
                    return past;
                }
            }
            b':' | b';' => {
                if let Some(past) = stop::smiley_end(bytes, start) {
                    self.push(start, past, TokenKind::Symbol, Case::None);
                    return if may_close && stop::mark_ends(bytes, past, true, self.lang) { self.close_at(past) } else { past };
                }
            }
            b'@' => {
                if let Some(past) = self.mail(start, start) {
                    return past;
                }
            }
            _ => {}
        }
        let kind = if class::of_ascii(byte) & class::PUNCT != 0 { TokenKind::Punct } else { TokenKind::Symbol };
        self.push(start, end, kind, Case::None);
        if may_close && byte == b':' && self.tokens.len() - self.first > COLON_REACH {
            let before = self.tokens[self.first..].iter().rev().skip(1).take(COLON_SIGHT);
            let words = before.map(|token| &bytes[token.span.start as usize..token.span.end as usize]);
            if stop::colon_ends(bytes, end) || stop::colon_opens(bytes, end, self.lang, words) {
                return self.close_at(end);
            }
        }
        if may_close && matches!(byte, b'.' | b'!' | b'?') && stop::mark_ends(bytes, end, byte == b'.', self.lang) {
            return self.close_after(end);
        }
        end
    }

    /// Anything that begins with a character beyond ASCII.
    #[inline(never)]
    fn wide(&mut self, start: usize, may_close: bool) -> usize {
        let bytes = self.bytes;
        match class::space(bytes, start) {
            0 => {}
            length => return start + length,
        }
        if class::is_alphanumeric(class::at(bytes, start).0) {
            return self.long_word(start);
        }
        let end = self.long_word_or_mark(start);
        // A face ends a sentence as dots do, a heart in it does not.
        if may_close && bytes[start] == 0xf0 && self.tokens.len() - self.first > 1 {
            let past = stop::feelings_end(bytes, start);
            if past == end && bytes[start..].starts_with(b"\xf0\x9f\x98") && stop::mark_ends(bytes, end, true, self.lang) {
                return self.close_after(end);
            }
        }
        if may_close && bytes[start..].starts_with("…".as_bytes()) && stop::mark_ends(bytes, end, true, self.lang) {
            return self.close_after(end);
        }
        end
    }

    /// A token that ends where UAX #29 says, and before a narrow no-break space.
    fn long_word_or_mark(&mut self, start: usize) -> usize {
        let bytes = self.bytes;
        let mut end = super::uax29::word_end(bytes, start, bytes.len());
        if let Some(space) = memchr::memmem::find(&bytes[start..end], class::NARROW_SPACE) {
            end = start + space;
        }
        let (kind, case) = word::shape(bytes, start, end);
        self.push(start, end, kind, case);
        end
    }

    /// Takes the mail address around the `@` at byte `at`, with the tokens before it that are its beginning; what stands
    /// from byte `pending` up to it is taken by the standard's word boundaries (`Kontakt:` in `Kontakt:a@b.se`).
    fn mail(&mut self, pending: usize, at: usize) -> Option<usize> {
        let from = self.floor();
        let (mut start, end) = address::mail(self.bytes, from, at)?;
        while self.tokens.len() > self.first
            && let Some(last) = self.tokens.last()
            && last.span.end as usize > start
        {
            start = start.min(last.span.start as usize);
            self.tokens.pop();
        }
        let mut head = pending;
        while head < start {
            let past = super::uax29::word_end(self.bytes, head, start);
            let (kind, case) = word::shape(self.bytes, head, past);
            self.push(head, past, kind, case);
            head = past;
        }
        self.push(start, end, TokenKind::Email, Case::None);
        Some(end)
    }

    /// The first byte that belongs to no closed sentence of the block.
    fn floor(&self) -> usize {
        let closed = self.first.checked_sub(1).map_or(0, |last| self.tokens[last].span.end as usize);
        closed.max(self.start)
    }

    #[inline]
    fn push(&mut self, start: usize, end: usize, kind: TokenKind, case: Case) {
        let plain = kind == TokenKind::Word && is_plain(&self.bytes[start..end]);
        let capital = kind == TokenKind::Word
            && match case {
                Case::Initial | Case::Upper => true,
                Case::Mixed => begins_large(&self.bytes[start..end]),
                Case::None | Case::Lower => false,
            };
        self.tokens.push(Token { span: Span::at(start, end), kind, case, plain, capital });
    }

    /// Takes the closing marks at byte `at` and ends the sentence behind them.
    #[inline(never)]
    fn close_after(&mut self, mut at: usize) -> usize {
        let end = stop::closers_end(self.bytes, at);
        while at < end {
            at = self.step(at, false);
        }
        let end = stop::free_closer_end(self.bytes, at);
        while at < end {
            at = self.step(at, false);
        }
        self.close_at(at)
    }

    #[inline]
    fn close_at(&mut self, at: usize) -> usize {
        self.close();
        at
    }

    /// Ends the open sentence, if it has tokens.
    fn close(&mut self) {
        let tokens = &self.tokens[self.first..];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        self.sentences.push(Sentence {
            span: Span { start: first.span.start, end: last.span.end },
            block: self.index,
            token_start: self.first as u32,
            token_end: self.tokens.len() as u32,
        });
        self.first = self.tokens.len();
    }
}

/// Whether a word begins with a capital or a number.
fn begins_large(word: &[u8]) -> bool {
    let first = word.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// Whether a word is of nothing but letters of ASCII and Latin-1.
fn is_plain(mut word: &[u8]) -> bool {
    loop {
        word = match word {
            [] => return true,
            [0xc3, low, rest @ ..] if LATIN[(low & 63) as usize] != 0 => rest,
            [byte, rest @ ..] if RUN[*byte as usize] & (LOWER | UPPER) != 0 => rest,
            _ => return false,
        };
    }
}

fn is_lower_at(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && class::at(bytes, at).0 & LOWER != 0
}

fn is_space_before(bytes: &[u8], at: usize) -> bool {
    at > 0 && class::is_space(class::before(bytes, at))
}
