//! How many, and of what: the number and the unit of an amount of time.

use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser};
use crate::lang::Lang;

/// How many, before its unit.
pub(super) struct Count {
    pub(super) cursor: Cursor,
    /// Hundredths; -1 where the text counts without a number.
    pub(super) hundredths: i32,
    /// Said by an article: `en`, `a`.
    pub(super) article: bool,
    /// Written in digits.
    pub(super) digits: bool,
}

impl Parser<'_> {
    pub(super) fn count(&self, index: usize) -> Option<Count> {
        let lexeme = self.lexemes.get(index)?;
        let mut cursor = self.after(index);
        if lexeme.digits > 0 {
            if lexeme.digits > 4 || lexeme.ordinal || lexeme.glued_left {
                return None;
            }
            let mut number = lexeme.number as i32;
            // Thousands: `10 000 år`, `10.000 år`.
            while let Some(next) =
                self.next(cursor, &[Gap::Space]).filter(|next| next.digits == 3 && lexeme.digits <= 3 && number < 1_000_000)
            {
                number = number * 1000 + next.number as i32;
                cursor = self.after(cursor.next);
            }
            if let Some(next) =
                self.next(cursor, &[Gap::Dot]).filter(|next| next.digits == 3 && lexeme.digits <= 3 && self.is_tight(cursor))
            {
                number = number.saturating_mul(1000).saturating_add(next.number as i32);
                cursor = self.after(cursor.next);
            }
            let mut hundredths = number.saturating_mul(100);
            if matches!(self.gap(cursor), Gap::Comma | Gap::Dot) && self.is_tight(cursor) {
                let part = &self.lexemes[cursor.next];
                match part.digits {
                    1 => hundredths += part.number as i32 * 10,
                    2 => hundredths += part.number as i32,
                    _ => return None,
                }
                cursor = self.after(cursor.next);
            } else {
                // `3½ år`, `3 ½ år`.
                let rest = self.rest(cursor.end);
                let trimmed = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
                if let Some(behind) = trimmed.strip_prefix('½') {
                    hundredths = hundredths.saturating_add(50);
                    cursor.end += (rest.len() - behind.len()) as u32;
                }
            }
            return Some(Count { cursor, hundredths, article: false, digits: true });
        }
        if let Some(n) = lexeme.value(Kind::Cardinal).filter(|n| *n < 100) {
            return Some(Count { cursor, hundredths: i32::from(n) * 100, article: false, digits: false });
        }
        if lexeme.is(Kind::Vague) {
            return Some(Count { cursor, hundredths: -1, article: false, digits: false });
        }
        lexeme.is(Kind::Article).then_some(Count { cursor, hundredths: 100, article: true, digits: false })
    }

    /// A unit after a count.
    pub(super) fn unit(&self, cursor: Cursor, digits: bool) -> Option<(Cursor, i16)> {
        let gap = self.gap(cursor);
        let allowed = match gap {
            Gap::Space => true,
            Gap::Glued => digits,
            Gap::Dash => self.lang == Lang::En && self.is_tight(cursor),
            _ => false,
        };
        let lexeme = self.lexemes.get(cursor.next).filter(|_| allowed)?;
        let unit = lexeme.value(Kind::Unit)?;
        let word = self.written(lexeme);
        // `min`, `mån` and `tim` are short forms only after digits; `2m` and `3 min dag` are none.
        if !digits && matches!(word, "min" | "mån" | "tim" | "Min" | "hr" | "dags")
            || lexeme.glued_right
            || gap == Gap::Glued && lexeme.end - lexeme.start < 2
        {
            return None;
        }
        Some((self.after(cursor.next), unit))
    }

    pub(super) fn is_clean_count(&self, start: u32) -> bool {
        let mut before = self.before(start).chars().rev();
        match before.next() {
            Some(c) if c.is_alphanumeric() => false,
            Some('/' | ',' | '.' | ':' | '-' | '–' | ' ' | '\u{a0}') => {
                // `10 000 år` begins at its first digits.
                let digit = before.next().is_some_and(|c| c.is_ascii_digit());
                !digit || self.char_before(start).is_some_and(|c| c == ' ')
            }
            _ => true,
        }
    }
}
