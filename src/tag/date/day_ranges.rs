//! Days that share a month: `3–5 februari 2023`, `March 3–5`, *den 4* in `den 4 och 18 oktober`; a lexeme's place comes in, a mention goes out.

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::long_year;
use super::parser::{Cursor, Found, Parser};
use super::value::{Point, Value};
use crate::lang::Lang;

impl Parser<'_> {
    /// `3–5 februari 2023`, `den 4 till 6 maj`, `3.-5.9.2022`, `March 3–5, 2021`.
    pub fn day_range(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        if self.lexemes[index].is(Kind::Month) && !self.lexemes[index].is(Kind::MonthWeak)
            || self.lexemes[index].is(Kind::Month) && self.lang == Lang::En
        {
            return self.month_day_range(index);
        }
        // `måndag 24 – fredag 28 oktober`, `lördag–söndag 15–16 oktober`.
        let weekday = |at: usize| self.lexemes.get(at).is_some_and(|lexeme| lexeme.is(Kind::Weekday) || lexeme.is(Kind::WeekdayShort));
        let mut at = index;
        if weekday(at) {
            let cursor = self.after(at);
            at += 1;
            if self.gap(cursor) == Gap::Dash && weekday(at) {
                let end = self.after(at);
                self.next(end, &[Gap::Space, Gap::Dot])?;
                return self.day_range(end.next).map(|found| Found { start, ..found });
            }
            self.next(cursor, &[Gap::Space, Gap::Dot])?;
        }
        if self.lexemes.get(at)?.value(Kind::The) == Some(1) {
            at = self.next(self.after(at), &[Gap::Space, Gap::Dot]).map(|_| at + 1)?;
        }
        let lexeme = self.lexemes.get(at)?;
        let day = if matches!(lexeme.digits, 1 | 2) && (1..=31).contains(&lexeme.number) { lexeme.number as u8 } else { return None };
        let cursor = self.after(at);
        let next = self.connected(index, cursor)?;
        let ahead = if self.lexemes.get(next)?.value(Kind::The) == Some(1) { next + 1 } else { next };
        let opens_day = |lexeme: &super::lexeme::Lexeme| matches!(lexeme.digits, 1 | 2) || lexeme.is(Kind::Ordinal);
        if !(self.lexemes.get(ahead).is_some_and(opens_day) || at > index && weekday(ahead)) {
            return None;
        }
        let read = self.point(ahead, true)?;
        let Point::Day { year, month: Some(month), day: last, .. } = read.point else { return None };
        let before = self.char_before(lexeme.start);
        if at > index && self.gap(cursor) == Gap::Slash {
            return None;
        }
        let clean =
            !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | ':' | '-' | '§')) || before == Some('.') && at > index;
        if !clean || day > last || self.is_number_of(at) {
            return None;
        }
        let from = Parser::at(Point::Day { year, month: Some(month), day, weekday: None });
        let to = Parser::at(Point::Day { year, month: Some(month), day: last, weekday: None });
        Some(Found { start, cursor: read.cursor, value: Value::Range(from, to), rule: "date.day_range" })
    }

    fn month_day_range(&self, index: usize) -> Option<Found> {
        let lexeme = self.lexemes.get(index)?;
        let month = lexeme.value(Kind::Month)? as u8;
        let number = |cursor: Cursor, gaps: &[Gap]| {
            self.next(cursor, gaps)
                .filter(|next| matches!(next.digits, 1 | 2) && (1..=31).contains(&next.number))
                .map(|next| (self.after(cursor.next), next.number as u8))
        };
        let (cursor, day) = number(self.after(index), &[Gap::Space, Gap::Dot])?;
        let next = self.connected(index, cursor)?;
        let cursor = Cursor { next, end: self.lexemes[next].start };
        let (mut cursor, last) = number(cursor, &[Gap::Glued])?;
        if last <= day || !lexeme.capital || self.lang != Lang::En || self.lexemes[cursor.next - 1].glued_right {
            return None;
        }
        let mut year = None;
        if let Some(next) = self.next(cursor, &[Gap::Comma, Gap::Space])
            && let Some(found) = long_year(next)
        {
            year = Some(found);
            cursor = self.after(cursor.next);
        }
        let make = |day| Parser::at(Point::Day { year, month: Some(month), day, weekday: None });
        Some(Found { start: lexeme.start, cursor, value: Value::Range(make(day), make(last)), rule: "date.day_range" })
    }

    /// The lexeme that a dash, *to*, or *and* after *between* connects to.
    pub fn connected(&self, index: usize, cursor: Cursor) -> Option<usize> {
        if self.gap(cursor) == Gap::Dash {
            return Some(cursor.next);
        }
        let before = cursor.end as usize;
        let text = &self.text[before..self.to as usize];
        let spaces = text.len() - text.trim_start_matches([' ', ',', '.']).len();
        if let Some(used) =
            ["t.o.m.", "t o m", "t.o.m", "tom ", "til og med", "t.om."].iter().find(|word| text[spaces..].starts_with(**word))
        {
            let at = self.cursor_at((before + spaces + used.len()) as u32, cursor.next);
            return self.next(at, &[Gap::Space, Gap::Glued]).map(|_| at.next);
        }
        let gaps: &[Gap] = &[Gap::Space, Gap::Dot];
        if let Some((after, _)) = self.word_after(cursor, Kind::To, gaps) {
            return self.next(after, &[Gap::Space]).map(|_| after.next);
        }
        let between = (index.saturating_sub(2)..index)
            .any(|at| self.lexemes[at].is(Kind::Between) && self.lexemes[index].start - self.lexemes[at].end < 8);
        let (after, _) = self.word_after(cursor, Kind::And, gaps).filter(|_| between)?;
        self.next(after, &[Gap::Space]).map(|_| after.next)
    }

    /// A day whose month comes with a later day: *den 4* in `den 4 och 18 oktober`.
    pub fn listed_day(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        let led = self.lexemes[index].value(Kind::The) == Some(1);
        let at = if led { self.next(self.after(index), &[Gap::Space, Gap::Dot]).map(|_| index + 1)? } else { index };
        let lexeme = self.lexemes.get(at)?;
        if !matches!(lexeme.digits, 1 | 2) || !(1..=31).contains(&lexeme.number) || self.is_number_of(at) {
            return None;
        }
        let end = self.after(at);
        let mut cursor = end;
        for _ in 0..6 {
            let gap = self.gap(cursor);
            // `4.,` and `4. og`: the ordinal's full stop.
            let next = if matches!(gap, Gap::Comma | Gap::And) {
                cursor.next
            } else {
                self.word_after(cursor, Kind::And, &[Gap::Space, Gap::Dot]).map(|(after, _)| after.next)?
            };
            let step = if self.lexemes.get(next)?.value(Kind::The) == Some(1) { next + 1 } else { next };
            let number = self.lexemes.get(step).filter(|number| matches!(number.digits, 1 | 2) && (1..=31).contains(&number.number))?;
            if number.number <= lexeme.number {
                return None;
            }
            let read = self.point(step, false).filter(|read| !read.weak);
            if let Some(Point::Day { year, month: Some(month), .. }) = read.map(|read| read.point) {
                let clean = self.is_clean(lexeme.start, lexeme.end, false) && (led || end.next - index <= 2);
                let point = Point::Day { year, month: Some(month), day: lexeme.number as u8, weekday: None };
                let digits = read.is_some_and(|read| read.rule != "date.day_month_digits");
                return (clean && digits).then_some(Found {
                    start,
                    cursor: end,
                    value: Value::At(Parser::at(point)),
                    rule: "date.listed_day",
                });
            }
            cursor = self.after(step);
        }
        None
    }
}
