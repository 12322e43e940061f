//! Decades and centuries: `1980-talet`, `90'erne`, `the 1980s`, in letters too: `åttiotalet`, `the nineties`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser, Read, strong};
use super::value::Point;
use crate::lang::Lang;

/// What a century has, behind its genitive.
const HALVES: [&str; 15] = [
    "första hälft", "andra hälft", "senare hälft", "första del", "senare del", "början", "mitt", "slut", "första decennier",
    "første halvdel", "anden halvdel", "sidste halvdel", "begyndelse", "slutning", "midte",
];

impl Parser<'_> {
    /// `1980-talet`, `90'erne`, `the 1980s`, `1500-tallet`.
    pub fn decade(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        if !matches!(lexeme.digits, 2 | 4) || lexeme.ordinal || lexeme.number % 10 != 0 {
            return None;
        }
        let cursor = self.after(index);
        let ending =
            self.next(cursor, &[Gap::Dash, Gap::Apostrophe, Gap::Glued]).filter(|next| next.is(Kind::Decade) && self.is_tight(cursor))?;
        let end = self.after(cursor.next);
        let before = self.char_before(lexeme.start);
        if ending.glued_right || before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '$' | '£' | '€' | ',' | '.')) {
            return None;
        }
        if lexeme.digits == 2 && self.is_age_in_tens(index) {
            return None;
        }
        let n = lexeme.number as i32;
        let word = self.written(ending);
        // `ett 30-tal` counts, `tidigt 1900-tal` does not.
        if word == "tal" && (lexeme.digits == 2 || self.preceded(index, Kind::Phase).is_none()) {
            return None;
        }
        let end = self.half_after(end, word);
        let english = self.lang == Lang::En;
        let point = if lexeme.digits == 2 {
            if english && !(20..100).contains(&n) && n != 0 {
                return None;
            }
            Point::Decade(if n < 20 { 200 + n / 10 } else { 190 + n / 10 })
        } else if n % 100 == 0 && (word.starts_with("tal") || english && n < 1900) && (500..2200).contains(&n) {
            Point::Century(n / 100)
        } else if (1000..2200).contains(&n) {
            Point::Decade(n / 10)
        } else {
            return None;
        };
        strong(end, point, if matches!(point, Point::Century(_)) { "date.century" } else { "date.decade" })
    }

    /// Past the half that a genitive leads to: `1800-talets andra hälft`, `1800-tallets slutning`.
    fn half_after(&self, end: Cursor, word: &str) -> Cursor {
        if !word.ends_with("ets") {
            return end;
        }
        let rest = self.rest(end.end);
        let part = HALVES.iter().find(|part| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(**part)));
        match part {
            Some(part) if !rest[1 + part.len()..].starts_with(char::is_alphanumeric) => {
                self.cursor_at(end.end + 1 + part.len() as u32, end.next)
            }
            _ => end,
        }
    }

    /// `åttiotalet`, `firserne`, `the early nineties`, `nittonhundratalet`.
    pub fn decade_name(&self, index: usize) -> Option<Read> {
        let digits = i32::from(self.lexemes.get(index)?.value(Kind::DecadeName)?);
        let led = match self.lang {
            // *In her nineties* is an age.
            Lang::En => {
                let phase = self.preceded(index, Kind::Phase).is_some()
                    || self.gap(Cursor { next: index, end: self.end_before(index) }) == Gap::Dash;
                self.preceded(index, Kind::The) == Some(1)
                    || phase
                        && index > 1
                        && (self.preceded(index - 1, Kind::The) == Some(1)
                            || self.lexemes[index - 1].end - self.lexemes[index - 1].start > 5)
            }
            Lang::Da => !self.is_age_in_tens(index),
            _ => true,
        };
        let point = if digits < 100 { Point::Century(digits) } else { Point::Decade(digits) };
        if led { strong(self.after(index), point, if digits < 100 { "date.century" } else { "date.decade" }) } else { None }
    }

    fn end_before(&self, index: usize) -> u32 {
        index.checked_sub(1).map_or(self.from, |before| self.lexemes[before].end)
    }
}
