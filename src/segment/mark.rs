//! Marks and what begins beyond ASCII: punctuation, symbols, faces, mail addresses, words of other scripts.

use super::scan::Scan;
use super::{address, behind, class, stop, uax29, word};
use crate::document::{Case, TokenKind};
use crate::lang::Lang;

/// A colon behind fewer tokens names what follows: `Kontakt: Eva Ek`.
const COLON_REACH: usize = 4;
/// So many words before a colon may say that somebody speaks behind it.
const COLON_SIGHT: usize = 10;

impl Scan<'_> {
    /// Punctuation and symbols of ASCII.
    #[inline(always)]
    pub(super) fn mark(&mut self, start: usize, may_close: bool) -> usize {
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
            b'-' if self.lang != Lang::En && class::is_lower_at(bytes, start + 1) && is_space_before(bytes, start) => {
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
                if let Some(past) = behind::smiley_end(bytes, start) {
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
    pub(super) fn wide(&mut self, start: usize, may_close: bool) -> usize {
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
            let past = behind::feelings_end(bytes, start);
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
        let mut end = uax29::word_end(bytes, start, bytes.len());
        if let Some(space) = memchr::memmem::find(&bytes[start..end], class::NARROW_SPACE) {
            end = start + space;
        }
        let (kind, case) = word::shape(bytes, start, end);
        self.push(start, end, kind, case);
        end
    }

    /// Takes the mail address around the `@` at byte `at`, with the tokens before it that are its beginning; what stands
    /// from byte `pending` up to it is taken by the standard's word boundaries (`Kontakt:` in `Kontakt:a@b.se`).
    pub(super) fn mail(&mut self, pending: usize, at: usize) -> Option<usize> {
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
            let past = uax29::word_end(self.bytes, head, start);
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
}

fn is_space_before(bytes: &[u8], at: usize) -> bool {
    at > 0 && class::is_space(class::before(bytes, at))
}
