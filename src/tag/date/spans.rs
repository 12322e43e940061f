//! Spans: the longest moment or range that begins at a lexeme; points joined with each other.

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::long_year;
use super::parser::{Cursor, Found, Parser, Read};
use super::unit::Unit;
use super::value::{Point, Value};
use super::years::SHORT_YEAR;
use crate::lang::Lang;

impl Parser<'_> {
    /// The longest moment or range of moments that begins at a lexeme.
    pub fn span_or_moment(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        if let Some(found) = self.day_range(index).or_else(|| self.listed_day(index)) {
            return Some(found);
        }
        if let Some(read) = self.point(index, false) {
            if let Some(found) = self.point_range(index, &read) {
                return Some(found);
            }
            if !read.weak || self.fits(index, &read) {
                let mut found = self.with_clock(start, read);
                if self.is_about(index)
                    && found.rule.starts_with("date.")
                    && matches!(read.point, Point::Year(_) | Point::Month { .. } | Point::Day { .. })
                {
                    found.rule = "date.about";
                }
                if read.rule == SHORT_YEAR {
                    found.start -= self.char_before(start).map_or(0, char::len_utf8) as u32;
                }
                return Some(found);
            }
        }
        self.clock_led(index)
    }

    fn is_about(&self, index: usize) -> bool {
        self.preceded(index, Kind::About).is_some()
    }

    /// A range of points: `januari–mars 2024`, `1994 to 2002`, `2021/22`, `1/1 2022–31/12 2025`.
    fn point_range(&self, index: usize, first: &Read) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        let cursor = first.cursor;
        let found = |cursor: Cursor, from: Point, to: Point, rule: &'static str| {
            Some(Found { start, cursor, value: Value::Range(Parser::at(from), Parser::at(to)), rule })
        };
        if let Point::Year(year) = first.point {
            if matches!(self.gap(cursor), Gap::Dash | Gap::Slash) {
                let slash = self.gap(cursor) == Gap::Slash;
                let next = &self.lexemes[cursor.next];
                let end = self.after(cursor.next);
                let last = match next.digits {
                    4 => long_year(next).filter(|last| *last > year && (!slash || *last == year + 1)),
                    2 if self.is_tight(cursor) => {
                        let last = year - year % 100 + next.number as i32 + if year % 100 == 99 && next.number == 0 { 100 } else { 0 };
                        Some(last).filter(|last| *last > year && (!slash || *last == year + 1))
                    }
                    _ => None,
                };
                if let Some(last) = last {
                    let number = if first.weak { index } else { cursor.next - 1 };
                    let clean = self.is_clean(self.lexemes[number].start, end.end, false) && !self.is_number_of(index);
                    let span = last - year < 500;
                    let long = next.digits == 4 || slash || next.number > 12 || (1900..2100).contains(&year);
                    if clean && span && long {
                        return found(end, Point::Year(year), Point::Year(last), "date.year_range");
                    }
                }
            }
            if self.lexemes[index].digits > 0 && (!self.is_clean(start, self.lexemes[index].end, false) || self.is_number_of(index)) {
                return None;
            }
        }
        // `uge 27–32`, `weeks 28–30`.
        if let Point::Week { year: None, week } = first.point {
            let next = self.connected(index, cursor)?;
            let next = next + usize::from(self.lexemes.get(next)?.is(Kind::WeekWord));
            let number = self.lexemes.get(next).filter(|number| (1..=53).contains(&number.number))?;
            let (end, year) = self.week_year(self.after(next));
            return found(end, Point::Week { year, week }, Point::Week { year, week: number.number as u8 }, "date.week_range");
        }
        let next = self.connected(index, cursor)?;
        let second = self.lexemes.get(next).and_then(|_| self.point(next, matches!(first.point, Point::Day { .. })))?;
        let (mut from, to) = (first.point, second.point);
        let rule = match (&mut from, to) {
            (Point::Day { year, month, .. }, Point::Day { year: last, month: Some(end), .. }) => {
                if year.is_none() {
                    *year = last.map(|last| if month.is_some_and(|month| month > end) { last - 1 } else { last });
                }
                "date.range"
            }
            (Point::Month { year, month }, Point::Month { year: last, month: end }) => {
                if year.is_none() {
                    *year = last.map(|last| if *month > end { last - 1 } else { last });
                }
                let phase = self.lexemes[index].is(Kind::Phase);
                if self.lang == Lang::En && !self.lexemes[index].capital && !phase {
                    return None;
                }
                "date.month_range"
            }
            (Point::Year(first), Point::Year(last)) if *first < last => "date.year_range",
            (Point::Quarter { year, .. }, Point::Quarter { year: last, .. }) => {
                *year = year.or(last);
                "date.range"
            }
            (Point::Decade(_), Point::Decade(_))
            | (Point::Century(_), Point::Century(_))
            | (Point::Holiday { .. }, Point::Holiday { .. })
            | (Point::Season { .. }, Point::Season { .. })
            | (Point::Day { .. }, Point::Offset { unit: Unit::Day, .. })
            | (Point::Offset { unit: Unit::Day, .. }, Point::Day { .. }) => "date.range",
            (Point::Year(_) | Point::Month { .. }, Point::Offset { unit: Unit::Day | Unit::Year, .. })
                if self.lexemes[next].is(Kind::DayShift) =>
            {
                "date.range"
            }
            _ => return None,
        };
        // A year that ends a range of weak years still has to be a year.
        if let (Point::Year(_), Point::Year(_)) = (from, to) {
            if self.word(second.cursor, Kind::Counted).is_some() {
                return None;
            }
        }
        found(second.cursor, from, to, rule)
    }
}
