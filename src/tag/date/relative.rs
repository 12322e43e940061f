//! Stretches told from the page's date or by their season: `förra veckan`, `i fjol`, `samma år`, `julafton`.

use super::calendar;
use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser, Read, strong};
use super::points::NEAR;
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

/// Years in one of which a holiday has to have the day that stands beside it.
const YEARS: std::ops::Range<i32> = 1990..2060;

impl Parser<'_> {
    /// What begins with *last*, *this*, *next* or *the same*: `förra veckan`, `next Wednesday`, `sidste sommer`, `samma år`.
    pub fn shifted(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(value) = lexeme.value(Kind::Anaphor) {
            if value >= 0 {
                return strong(cursor, Point::Anaphor(Unit::of(value)), "date.same");
            }
            let (after, unit) = self.word(cursor, Kind::Unit).or_else(|| self.word(cursor, Kind::UnitDefinite))?;
            if let Some((after, year)) =
                self.word(cursor, Kind::YearWord).and_then(|(after, _)| self.year_after(after)).filter(|_| unit == Unit::Year as i16)
            {
                return strong(after, Point::Year(year), "date.year");
            }
            // `samma månad förra året`, `the same month a year ago`.
            let back = match Unit::of(unit) {
                Unit::Month => 12,
                Unit::Quarter => 4,
                _ => 0,
            };
            if let Some((after, years)) = self.year_shift_after(after).or_else(|| self.year_ago(after)).filter(|_| back > 0) {
                return strong(after, Point::Offset { unit: Unit::of(unit), count: back * i32::from(years) }, "date.same");
            }
            return if !(Unit::Day as i16..=Unit::Weekend as i16).contains(&unit) {
                None
            } else {
                strong(after, Point::Anaphor(Unit::of(unit)), "date.same")
            };
        }
        let shift = lexeme.value(Kind::Shift)?;
        let sign = shift.clamp(-1, 1) as i8;
        let next = self.next(cursor, &[Gap::Space])?;
        let after = self.after(cursor.next);
        // `de senaste åren`, but `det senaste året`.
        let several = self.preceded(index, Kind::The) == Some(0) && {
            let the = &self.lexemes[index - 1];
            the.end - the.start == 2
        };
        if let Some(unit) = next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)) {
            let unit = Unit::of(unit);
            let short = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour | Unit::HalfHour | Unit::QuarterHour)
                || unit == Unit::Day && (sign <= 0 || self.lang == Lang::En);
            if short {
                return None;
            }
            let word = self.written(next);
            // `de senaste åren`, `the coming months`: how many, the text does not say.
            let plural = several
                || lexeme.value(Kind::Shift) == Some(-2)
                || self.lang == Lang::En && word.ends_with('s')
                || ["disse", "dessa"].contains(&&*self.written(lexeme).to_lowercase());
            if self.lang == Lang::En && plural && word == "quarters" {
                return None;
            }
            if let Some(read) = self.of_year(cursor.next, after, sign).filter(|_| unit == Unit::Year) {
                return Some(read);
            }
            let point = if plural { Point::Anaphor(unit) } else { Point::Offset { unit, count: i32::from(sign) } };
            return strong(after, point, "date.relative");
        }
        if let Some(season) = next.value(Kind::Season).or(next.value(Kind::SeasonBare)) {
            if shift == -1 && self.lang == Lang::En && next.is(Kind::Part) {
                return None;
            }
            let (after, year) = self.year_behind(after);
            return strong(after, Point::Season { year, season: season as u8, shift: Some(sign) }, "date.season");
        }
        if let Some(day) = next.value(Kind::Weekday).or(next.value(Kind::WeekdayShort).filter(|_| self.lang == Lang::En && next.capital)) {
            let word = self.written(lexeme).to_lowercase();
            // *Coming* is the first such day, *next* that of the next week.
            let coming = ["kommande", "kommende", "førstkommende", "nästkommande", "coming", "upcoming", "this coming"].contains(&&*word);
            let shift = match sign {
                1 if coming => Some(0),
                0 => return strong(after, Point::WeekdayOf { day: day as u8, weeks: 0 }, "date.weekday_shift"),
                sign => Some(sign),
            };
            return strong(after, Point::Weekday { day: day as u8, shift }, "date.weekday_shift");
        }
        if let Some(month) = next.value(Kind::Month).filter(|_| !next.is(Kind::MonthWeak)) {
            if self.lang == Lang::En && !next.capital {
                return None;
            }
            if let Some((after, year)) = self.year_after(after) {
                return strong(after, Point::Month { year: Some(year), month: month as u8 }, "date.month_year");
            }
            let shift = match sign {
                0 => 0,
                sign => 9 * sign,
            };
            return strong(after, Point::MonthOf { month: Some(month as u8), day: None, shift }, "date.month_shift");
        }
        if let Some(id) = next.value(Kind::Holiday) {
            return strong(after, Point::Holiday { id: id as u8, year: None, shift: Some(sign) }, "date.holiday");
        }
        None
    }

    /// Seasons and holidays.
    pub fn season(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(id) = lexeme.value(Kind::Holiday) {
            if let Some(read) = self.dated_holiday(id as u8, cursor) {
                return Some(read);
            }
            let year = self.year_after(cursor).filter(|_| self.gap(cursor) == Gap::Space);
            if let Some((after, year)) = year {
                return strong(after, Point::Holiday { id: id as u8, year: Some(year), shift: None }, "date.holiday");
            }
            if let Some((after, shift)) = self.year_shift_after(cursor) {
                return strong(after, Point::Holiday { id: id as u8, year: None, shift: Some(shift) }, "date.holiday");
            }
            let month_first = lexeme.is(Kind::Month) && self.next(cursor, NEAR).is_some_and(|next| next.digits > 0);
            return if month_first {
                None
            } else {
                strong(cursor, Point::Holiday { id: id as u8, year: None, shift: None }, "date.holiday")
            };
        }
        if let Some(season) = lexeme.value(Kind::SeasonPast) {
            return strong(cursor, Point::Season { year: None, season: season as u8, shift: Some(-8) }, "date.season");
        }
        if let Some(season) = lexeme.value(Kind::SeasonNow) {
            return strong(cursor, Point::Season { year: None, season: season as u8, shift: Some(0) }, "date.season");
        }
        let bare = lexeme.value(Kind::SeasonBare);
        let season = lexeme.value(Kind::Season).or(bare)? as u8;
        let of = self.skip(cursor, Kind::Of);
        for from in [cursor, of] {
            if let Some((after, year)) = self.year_after(from).filter(|_| matches!(self.gap(from), Gap::Space | Gap::Apostrophe)) {
                return strong(after, Point::Season { year: Some(year), season, shift: None }, "date.season");
            }
            if let Some((after, shift)) = self.year_shift_after(from) {
                return strong(after, Point::Season { year: None, season, shift: Some(shift) }, "date.season");
            }
        }
        // `in the autumn`; `the spring water`, `the fall of Rome` are none.
        let english = self.lang == Lang::En
            && self.preceded(index, Kind::The) == Some(1)
            && self.written(lexeme) != "fall"
            && (self.preceded(index - 1, Kind::Before4) == Some(2) || self.preceded(index - 1, Kind::In).is_some())
            && self.is_bounded(cursor);
        if bare.is_some() && !english {
            return None;
        }
        strong(cursor, Point::Season { year: None, season, shift: None }, "date.season")
    }

    /// Days and units named from the page's own: `i går`, `i fjol`, `helgen`, `this morning`.
    pub fn deictic(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        // `under veckan`, `i veckan`, but not the rate of `30 timmar i veckan`.
        if lexeme.value(Kind::UnitDefinite) == Some(Unit::Week as i16) && self.lang != Lang::En {
            let led = index
                .checked_sub(1)
                .filter(|before| self.lexemes[*before].is(Kind::Before4) && self.gap(self.after(*before)) == Gap::Space)?;
            let word = self.written(&self.lexemes[led]);
            let rate = led.checked_sub(1).is_some_and(|at| {
                let counted = &self.lexemes[at];
                self.gap(self.after(at)) == Gap::Space
                    && (counted.is(Kind::Unit) || counted.is(Kind::Counted) || counted.is(Kind::Times) || counted.digits > 0)
            });
            let named = word.eq_ignore_ascii_case("under") || self.lang == Lang::Sv && word.eq_ignore_ascii_case("i") && !rate;
            return named.then_some(Read {
                cursor,
                point: Point::Offset { unit: Unit::Week, count: 0 },
                rule: "date.relative",
                weak: false,
            });
        }
        if lexeme.value(Kind::UnitDefinite) == Some(Unit::Year as i16) {
            return self.of_year(index, cursor, 0);
        }
        if let Some(days) = lexeme.value(Kind::DayShift) {
            return strong(cursor, Point::Offset { unit: Unit::Day, count: i32::from(days) }, "date.day_shift");
        }
        if let Some(value) = lexeme.value(Kind::UnitShift) {
            return strong(cursor, Point::Offset { unit: Unit::of(value / 16), count: i32::from(value % 16 - 8) }, "date.relative");
        }
        if lexeme.value(Kind::UnitDefinite) == Some(Unit::Weekend as i16) {
            return strong(cursor, Point::Offset { unit: Unit::Weekend, count: 0 }, "date.weekend");
        }
        if self.lang == Lang::En && lexeme.value(Kind::The) == Some(1) {
            let (after, unit) = self.word(cursor, Kind::Unit)?;
            return if unit == Unit::Weekend as i16 {
                strong(after, Point::Offset { unit: Unit::Weekend, count: 0 }, "date.weekend")
            } else {
                None
            };
        }
        None
    }

    /// `a year ago`, `et år siden` behind what it is counted for.
    fn year_ago(&self, cursor: Cursor) -> Option<(Cursor, i8)> {
        let cursor = self.skip(cursor, Kind::For);
        let (after, unit) = self.word(self.word(cursor, Kind::Article)?.0, Kind::Unit)?;
        let (after, _) = self.word(after, Kind::Ago)?;
        (unit == Unit::Year as i16).then_some((after, -1))
    }

    /// A holiday with the date it has beside it: `långfredagen den 7 april`, `Good Friday, 7 April`.
    fn dated_holiday(&self, id: u8, cursor: Cursor) -> Option<Read> {
        self.next(cursor, &[Gap::Space, Gap::Comma, Gap::Bracket])?;
        let bracket = self.gap(cursor) == Gap::Bracket;
        let at = if self.lexemes[cursor.next].value(Kind::The) == Some(1) {
            self.next(self.after(cursor.next), &[Gap::Space, Gap::Dot]).map(|_| cursor.next + 1)?
        } else {
            cursor.next
        };
        // `Midsommarafton fredag 20 juni`.
        let spaced = self.gap(cursor) == Gap::Space;
        let mut read = self
            .day_month(at)
            .or_else(|| self.numeric(at, true))
            .or_else(|| self.weekday(at, false).filter(|read| spaced && matches!(read.point, Point::Day { .. })))?;
        let Point::Day { year, month: Some(month), day, .. } = read.point else { return None };
        let is_so = |year: i32| calendar::holiday(id, year).is_some_and(|date| (date.month() as u8, date.day() as u8) == (month, day));
        if bracket {
            read.cursor.end += u32::from(self.rest(read.cursor.end).starts_with(')'));
        }
        year.map_or_else(|| YEARS.into_iter().any(is_so), is_so).then_some(Read { weak: false, rule: "date.holiday", ..read })
    }
}
