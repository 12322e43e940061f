//! Points: the longest that begins at a lexeme, the year behind one, and what weekdays and articles lead to: `ons 28/9`, `den 15`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::{last_day, long_year, short_year};
use super::parser::{Cursor, Parser, Read, strong};
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

/// What may stand between the parts of a date in words.
pub const NEAR: &[Gap] = &[Gap::Space, Gap::Dot, Gap::Glued];

impl Parser<'_> {
    /// The longest point that begins at a lexeme.
    pub fn point(&self, index: usize, cued: bool) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let mut best: Option<Read> = None;
        let mut consider = |read: Option<Read>| {
            if let Some(read) = read.filter(|read| best.is_none_or(|best| read.cursor.end > best.cursor.end)) {
                best = Some(read);
            }
        };
        consider(self.day_month(index));
        consider(self.ordinal_led(index));
        consider(self.numbered(index));
        if lexeme.digits > 0 {
            consider(self.numeric(index, cued));
            consider(self.decade(index));
            consider(self.year(index));
        } else {
            consider(self.weekday(index, cued));
            consider(self.determined(index));
            consider(self.month_led(index, cued));
            consider(self.shifted(index));
            consider(self.season(index));
            consider(self.deictic(index));
            consider(self.turn(index));
            consider(self.decade_name(index));
            consider(self.phase(index));
        }
        best
    }

    /// A year after a date: four digits, an apostrophe and two, or words; else a year counted from the anchor's.
    pub fn year_after(&self, cursor: Cursor) -> Option<(Cursor, i32)> {
        let next = self.next(cursor, &[Gap::Space, Gap::Comma, Gap::Dot, Gap::Glued, Gap::Dash, Gap::Slash, Gap::Apostrophe])?;
        let after = self.after(cursor.next);
        if let Some(year) = long_year(next) {
            // `23 maj 2000-` and `maj 2000:1` go on as another number.
            let part_of_number = self.digit_behind(after.end, &[':']);
            let range_start = self.gap(cursor) == Gap::Dash && !self.is_tight(cursor);
            let decade = self.gap(after) != Gap::Space && self.decade(cursor.next).is_some();
            return (!part_of_number && !range_start && !decade && !self.counts(after, year)).then_some((after, year));
        }
        if next.digits == 2 && self.gap(cursor) == Gap::Apostrophe {
            return Some((after, short_year(next.number)));
        }
        if next.digits == 2
            && matches!(self.gap(cursor), Gap::Dash | Gap::Slash)
            && self.is_tight(cursor)
            && next.number > 12
            && !next.ordinal
            // `3 april–15 maj` goes on to another day.
            && self.word_after(after, Kind::Month, NEAR).is_none()
        {
            return Some((after, short_year(next.number)));
        }
        let spoken = next.value(Kind::Cardinal).map(i32::from).filter(|year| (1900..2100).contains(year))?;
        Some((after, spoken))
    }

    /// Whether `year`, just read, counts what follows: `den 5 maj 2000 personer`.
    fn counts(&self, after: Cursor, year: i32) -> bool {
        year % 100 == 0 && self.word(after, Kind::Counted).is_some()
    }

    /// Past the year after a date, where there is one.
    pub(super) fn year_behind(&self, cursor: Cursor) -> (Cursor, Option<i32>) {
        self.year_after(cursor).map_or((cursor, None), |(after, year)| (after, Some(year)))
    }

    /// A stretch counted from the anchor's: `i år`, `nästa år`, `förra veckan`.
    fn unit_shift(&self, cursor: Cursor, unit: Unit) -> Option<(Cursor, i8)> {
        if let Some((after, value)) = self.word(cursor, Kind::UnitShift) {
            return (value / 16 == unit as i16).then_some((after, (value % 16 - 8) as i8));
        }
        let (after, shift) = self.word(cursor, Kind::Shift)?;
        let (after, found) = self.word(after, Kind::Unit).or_else(|| self.word(after, Kind::UnitDefinite))?;
        (found == unit as i16 && shift > -2).then_some((after, shift as i8))
    }

    /// A year counted from the anchor's after a date: `den 30 november i år`, `juli nästa år`.
    pub fn year_shift_after(&self, cursor: Cursor) -> Option<(Cursor, i8)> {
        self.unit_shift(cursor, Unit::Year)
    }

    /// A month counted from the anchor's after a day: `den 15 i nästa månad`.
    pub fn month_shift(&self, cursor: Cursor) -> Option<(Cursor, i8)> {
        let of = self.word_after(cursor, Kind::Of, &[Gap::Space, Gap::Dot]).map_or(cursor, |(cursor, _)| cursor);
        self.unit_shift(of, Unit::Month)
    }

    /// What begins with a weekday: `Tirsdag den 27. september 2022`, `ons 28/9`, `söndag förra veckan`, `fredag`.
    pub fn weekday(&self, index: usize, cued: bool) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        if let Some(day) = lexeme.value(Kind::WeekdayPast) {
            return strong(self.after(index), Point::Weekday { day: day as u8, shift: Some(-1) }, "date.weekday_past");
        }
        let full = lexeme.value(Kind::Weekday);
        let day = full.or(lexeme.value(Kind::WeekdayShort))? as u8;
        let cursor = self.after(index);
        let gaps: &[Gap] = &[Gap::Space, Gap::Dot, Gap::Comma, Gap::Bracket, Gap::Glued];
        if self.next(cursor, gaps).is_some() {
            let bracket = self.gap(cursor) == Gap::Bracket;
            let tight = self.gap(cursor) == Gap::Glued;
            let date = self
                .determined(cursor.next)
                .or_else(|| self.day_month(cursor.next))
                .or_else(|| self.numeric(cursor.next, true))
                .or_else(|| self.month_led(cursor.next, true).filter(|read| matches!(read.point, Point::Day { .. })));
            if let Some(mut read) = date.filter(|_| !tight || full.is_some()) {
                if let Point::Day { weekday, .. } = &mut read.point {
                    *weekday = Some(day);
                    if bracket && self.rest(read.cursor.end).starts_with(')') {
                        read.cursor.end += 1;
                    }
                    read.weak = false;
                    read.rule = "date.weekday_day_month";
                    return Some(read);
                }
                if matches!(read.point, Point::MonthOf { .. }) {
                    return Some(read);
                }
            }
        }
        let of = self.skip(cursor, Kind::Of);
        for from in [cursor, of] {
            if let Some((after, weeks)) = self.unit_shift(from, Unit::Week) {
                return strong(after, Point::WeekdayOf { day, weeks: i32::from(weeks) }, "date.weekday_of_week");
            }
        }
        if full.is_none() && !cued && self.gap(cursor) != Gap::Dash {
            let company = self.has_company(index, cursor);
            if !company {
                return None;
            }
        }
        Some(Read { cursor, point: Point::Weekday { day, shift: None }, rule: "date.weekday", weak: true })
    }

    /// Whether a short weekday stands beside a clock time or is all the block says.
    fn has_company(&self, index: usize, cursor: Cursor) -> bool {
        let lexeme = &self.lexemes[index];
        let alone = lexeme.start == self.from && matches!(self.rest(cursor.end), "" | "." | ":");
        let upper = self.written(lexeme).chars().all(char::is_uppercase) && lexeme.start == self.from && lexeme.end - lexeme.start > 2;
        let clock = self
            .next(cursor, &[Gap::Space, Gap::Dot, Gap::Colon, Gap::Comma])
            .is_some_and(|next| (next.digits > 0 || next.value(Kind::Clock) == Some(1)) && self.hours(cursor.next, true).is_some());
        let prepared = self.preceded(index, Kind::Before4).is_some()
            && self.lang == Lang::Sv
            && self.is_bounded(cursor)
            && lexeme.end - lexeme.start > 3;
        alone || upper || clock || prepared
    }

    /// What begins with a determiner: `den 4 oktober`, `d. 23/9`, `the 12th of August`, `den 15`.
    fn determined(&self, index: usize) -> Option<Read> {
        let definite = self.lexemes.get(index)?.value(Kind::The)?;
        let cursor = self.after(index);
        if definite != 1 {
            // `de senere år`, `de kommande månaderna`.
            self.word(cursor, Kind::Shift)?;
            return self.shifted(cursor.next).filter(|read| matches!(read.point, Point::Anaphor(_) | Point::Offset { .. }));
        }
        let short = self.lexemes[index].end - self.lexemes[index].start == 1;
        self.next(cursor, if short { &[Gap::Dot, Gap::Space] } else { &[Gap::Space] })?;
        let at = cursor.next;
        if let Some(read) = self.day_month(at).or_else(|| self.numeric(at, true).filter(|_| self.lang != Lang::En)) {
            return Some(read);
        }
        if let Some(read) = self.ordinal_led(at) {
            let century = matches!(read.point, Point::Century(_)) || matches!(read.point, Point::Half { .. }) && self.lang != Lang::En;
            let outside = century || matches!(read.point, Point::NthWeekday { .. }) && self.lang == Lang::Sv;
            return (!outside).then_some(read);
        }
        if let Some(read) = self.season(at).filter(|read| self.lang == Lang::En && matches!(read.point, Point::Season { .. })) {
            return Some(read);
        }
        // `den sista april`: its last day.
        if self.lexemes[at].value(Kind::Ordinal) == Some(99)
            && let Some((after, month)) = self.word(self.after(at), Kind::Month).filter(|_| self.lang == Lang::Sv)
        {
            let (after, year) = self.year_behind(after);
            let day = last_day(year, month as u32) as u8;
            return strong(after, Point::Day { year, month: Some(month as u8), day, weekday: None }, "date.nth_day");
        }
        if let Some(read) = self.shifted(at) {
            let counted = matches!(read.point, Point::Offset { .. });
            return (self.lang == Lang::En || counted || self.lexemes[at].is(Kind::Anaphor)).then_some(read);
        }
        // The day alone.
        let day = self.day_number(at)?;
        let lexeme = self.lexemes.get(at)?;
        let end = self.after(at);
        if let Some((after, shift)) = self.month_shift(end) {
            return strong(after, Point::MonthOf { month: None, day: Some(day), shift }, "date.day_of_month");
        }
        let numeral = lexeme.digits > 0 && (self.lang != Lang::En || lexeme.ordinal);
        let spoken = lexeme.digits == 0 && lexeme.is(Kind::Ordinal) && (day > 12 || self.preceded(index, Kind::Weekday).is_some());
        let dash = self.gap(end) == Gap::Dash || self.rest(end.end).starts_with(['%', '/', ':']);
        let fits = (numeral || spoken) && self.is_bounded(end) && self.word(end, Kind::Unit).is_none() && !dash;
        let decimal = self.digit_behind(end.end, &[',', '.']);
        let point = Point::Day { year: None, month: None, day, weekday: None };
        (fits && !decimal).then_some(Read { cursor: end, point, rule: "date.day", weak: false })
    }
}
