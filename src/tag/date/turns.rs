//! Words that hold a whole stretch: turns of the year (`årsskiftet 2021/22`), and what a year or another stretch is half of
//! (`första halvan av maj`).

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::long_year;
use super::parser::{Cursor, Parser, Read, strong};
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

/// The year that the turn of a century without a number stands for.
const CENTURY_TURN: i32 = 1900;

impl Parser<'_> {
    /// `årsskiftet 2021/22`, `halvårsskiftet 2024`, `månadsskiftet april/maj`, `sekelskiftet 1900`.
    pub fn turn(&self, index: usize) -> Option<Read> {
        let month = self.lexemes.get(index)?.value(Kind::Turn)?;
        let cursor = self.after(index);
        let rule = "date.turn";
        if month == 0 {
            let first = self.next(cursor, &[Gap::Space])?.value(Kind::Month)? as u8;
            let between = self.after(cursor.next);
            let second = self.next(between, &[Gap::Slash, Gap::Dash])?.value(Kind::Month)? as u8;
            let end = self.after(between.next);
            let (end, year) = self.year_behind(end);
            return if second == first % 12 + 1 { strong(end, Point::Turn { year, month: first }, rule) } else { None };
        }
        let number = self.next(cursor, &[Gap::Space]);
        let year = number.and_then(long_year);
        let end = number.map_or(cursor, |_| self.after(cursor.next));
        if month == 100 {
            return match year.filter(|year| year % 100 == 0) {
                Some(year) => strong(end, Point::Year(year), rule),
                None => strong(cursor, Point::Year(CENTURY_TURN), rule),
            };
        }
        let month = month as u8;
        // `2021/22`, `21/22`: the turn from the one to the other.
        let short = number.filter(|number| number.digits == 2 && !number.ordinal).map(|number| super::numeric::short_year(number.number));
        if let Some(from) = year.or(short)
            && let Some(to) = self.next(end, &[Gap::Slash, Gap::Dash]).filter(|_| self.is_tight(end) && month == 12)
            && matches!(to.digits, 2 | 4)
            && (to.number as i32) % 100 == (from + 1) % 100
        {
            return strong(self.after(end.next), Point::Turn { year: Some(from), month }, rule);
        }
        match year {
            // `årsskiftet 2022` is that into the year.
            Some(year) => strong(end, Point::Turn { year: Some(year - i32::from(month == 12)), month }, rule),
            None => strong(cursor, Point::Turn { year: None, month }, rule),
        }
    }

    /// What a half or another part is of: a month, season, decade, century or a stretch counted from the page's date.
    pub fn whole(&self, cursor: Cursor) -> Option<Read> {
        let cursor = match self.lexemes.get(cursor.next) {
            Some(next) if next.is(Kind::The) && self.gap(cursor) == Gap::Space => self.after(cursor.next),
            _ => cursor,
        };
        self.next(cursor, &[Gap::Space])?;
        let at = cursor.next;
        let numbered = self.lexemes.get(at + 1).and_then(|next| next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)));
        // Asked before, so that halves of halves of halves do not go deep.
        let century = numbered == Some(Unit::Century as i16);
        let read = self
            .month_led(at, true)
            .or_else(|| self.decade(at))
            .or_else(|| self.decade_name(at))
            .or_else(|| if century { self.ordinal_led(at) } else { None })
            .or_else(|| self.shifted(at))
            .or_else(|| self.season(at))?;
        let fits = matches!(
            read.point,
            Point::Month { .. }
                | Point::MonthOf { day: None, .. }
                | Point::Decade(_)
                | Point::Century(_)
                | Point::Offset { .. }
                | Point::Season { .. }
        );
        let lower_month = self.lang == Lang::En && self.lexemes[at].is(Kind::Month) && !self.lexemes[at].capital;
        (fits && !lower_month).then_some(Read { weak: false, rule: "date.part_of", ..read })
    }
}
