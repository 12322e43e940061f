//! One pass over the bytes of a block: its span comes in, its sentences and tokens go out.

use super::class::{LOWER, UPPER};
use super::run::{DIGIT, FULL_STOP, JOIN, LATIN, NEEDS_DIGIT, NEEDS_MORE, RUN, WORD_ENDS, is_plain};
use super::stop::{self, Before};
use super::{address, behind, word};
use crate::document::{Case, Sentence, Token, TokenKind};
use crate::lang::Lang;
use crate::span::Span;

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

/// A block that is being read.
pub(super) struct Scan<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) lang: Lang,
    index: u32,
    /// First byte of the block.
    pub(super) start: usize,
    /// Index of the open sentence's first token.
    pub(super) first: usize,
    sentences: &'a mut Vec<Sentence>,
    pub(super) tokens: &'a mut Vec<Token>,
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
    pub(super) fn long_word(&mut self, start: usize) -> usize {
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
    pub(super) fn before_stop_or_push(&mut self, start: usize, end: usize, kind: TokenKind, case: Case) -> usize {
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

    #[inline]
    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind, case: Case) {
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
    pub(super) fn close_after(&mut self, mut at: usize) -> usize {
        let end = behind::closers_end(self.bytes, at);
        while at < end {
            at = self.step(at, false);
        }
        let end = behind::free_closer_end(self.bytes, at);
        while at < end {
            at = self.step(at, false);
        }
        self.close_at(at)
    }

    #[inline]
    pub(super) fn close_at(&mut self, at: usize) -> usize {
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
