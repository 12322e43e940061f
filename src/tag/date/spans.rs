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
                    2 if !next.ordinal && self.is_tight(cursor) => {
                        let last = year - year % 100 + next.number as i32 + if year % 100 == 99 && next.number == 0 { 100 } else { 0 };
                        Some(last).filter(|last| *last > year && (!slash || *last == year + 1))
                    }
                    _ => None,
                };
                if let Some(last) = last {
                    let number = if first.weak { index } else { cursor.next - 1 };
                    let clean = self.is_clean(self.lexemes[number].start, end.end, false) && !self.is_number_of(index);
                    let span = last - year < 500 && (1000..2200).contains(&last);
                    let long = next.digits == 4
                        || slash
                        || (1000..2100).contains(&year) && next.number > 12
                        || self.lang == Lang::En
                        || (1900..2100).contains(&year);
                    let counted = self.word(end, Kind::Counted).is_some() || self.word(end, Kind::Unit).is_some();
                    if clean && span && long && !counted {
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
            let number = self.lexemes.get(next)?;
            let (last, end) = if matches!(number.digits, 1 | 2) {
                (number.number, self.after(next))
            } else if number.is(Kind::WeekWord) {
                let read = self.point(next, false)?;
                let Point::Week { week, .. } = read.point else { return None };
                (u32::from(week), read.cursor)
            } else {
                return None;
            };
            if !(1..=53).contains(&last) || number.glued_right {
                return None;
            }
            let (end, year) = self
                .next(end, &[Gap::Space, Gap::Comma])
                .and_then(|next| long_year(next).map(|year| (self.after(end.next), Some(year))))
                .unwrap_or((end, None));
            return found(end, Point::Week { year, week }, Point::Week { year, week: last as u8 }, "date.week_range");
        }
        let next = self.connected(index, cursor)?;
        let second = self.lexemes.get(next).and_then(|_| self.point(next, matches!(first.point, Point::Day { .. })))?;
        let (mut from, to) = (first.point, second.point);
        let rule = match (&mut from, to) {
            (Point::Day { year, month, .. }, Point::Day { year: last, month: Some(end), .. }) => {
                if month.is_none() {
                    *month = Some(end);
                }
                if year.is_none() {
                    *year = last.map(|last| if month.is_some_and(|month| month > end) { last - 1 } else { last });
                }
                "date.range"
            }
            (Point::Month { year, month }, Point::Month { year: last, month: end }) => {
                if year.is_none() {
                    *year = last.map(|last| if *month > end { last - 1 } else { last });
                }
                let weak = self.lexemes[index].is(Kind::MonthWeak)
                    && last.is_none()
                    && !self.lexemes[index].capital
                    && self.gap(cursor) != Gap::Dash;
                let phase = self.lexemes[index].is(Kind::Phase);
                if weak || self.lang == Lang::En && !self.lexemes[index].capital && !phase {
                    return None;
                }
                "date.month_range"
            }
            (Point::Year(first), Point::Year(last)) if *first < last => "date.year_range",
            (Point::Quarter { year, .. }, Point::Quarter { year: last, .. }) => {
                *year = year.or(last);
                "date.range"
            }
            (Point::Decade(_), Point::Decade(_)) | (Point::Century(_), Point::Century(_)) => "date.range",
            (Point::Holiday { .. }, Point::Holiday { .. }) | (Point::Season { .. }, Point::Season { .. }) => "date.range",
            (Point::Day { .. }, Point::Offset { unit: Unit::Day, .. }) | (Point::Offset { unit: Unit::Day, .. }, Point::Day { .. }) => {
                "date.range"
            }
            (Point::Year(_) | Point::Month { .. }, Point::Offset { unit: Unit::Day | Unit::Year, .. })
                if self.lexemes[next].is(Kind::DayShift) =>
            {
                "date.range"
            }
            _ => return None,
        };
        // A year that ends a range of weak years still has to be a year.
        if let (Point::Year(_), Point::Year(_)) = (from, to) {
            let end = second.cursor;
            if self.word(end, Kind::Counted).is_some()
                || second.weak && !self.is_clean(self.lexemes[next].start, self.lexemes[next].end, false) && self.gap(cursor) != Gap::Dash
            {
                return None;
            }
        }
        found(second.cursor, from, to, rule)
    }
}
