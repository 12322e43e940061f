//! Days and longer stretches in words: `den 23:e september 2022`, `Tuesday, September 27`, `i fjol`, `v. 35`, `1980-talet`.

use super::lexer::Gap;
use super::numeric::{is_day, long_year, short_year};
use super::parser::{Cursor, Parser, Read};
use super::value::Point;
use super::vocabulary::{Kind, Unit};
use crate::lang::Lang;

const NEAR: &[Gap] = &[Gap::Space, Gap::Dot, Gap::Glued];

fn strong(cursor: Cursor, point: Point, rule: &'static str) -> Option<Read> {
    Some(Read { cursor, point, rule, weak: false })
}

impl Parser<'_> {
    /// The longest point that begins at a lexeme.
    pub fn point(&self, index: usize, cued: bool) -> Option<Read> {
        let candidates = [
            self.weekday(index, cued),
            self.determined(index),
            self.numeric(index, cued),
            self.day_month(index),
            self.month_led(index, cued),
            self.shifted(index),
            self.ordinal_led(index),
            self.numbered(index),
            self.decade(index),
            self.season(index),
            self.deictic(index),
            self.phase(index),
            self.year(index),
        ];
        let mut best: Option<Read> = None;
        for read in candidates.into_iter().flatten() {
            if best.is_none_or(|best| read.cursor.end > best.cursor.end) {
                best = Some(read);
            }
        }
        best
    }

    /// A year after a date: four digits, an apostrophe and two, or words; else a year counted from the anchor's.
    fn year_after(&self, cursor: Cursor) -> Option<(Cursor, i32)> {
        let next = self.next(cursor, &[Gap::Space, Gap::Comma, Gap::Dot, Gap::Glued, Gap::Dash, Gap::Slash, Gap::Apostrophe])?;
        let after = self.after(cursor.next);
        if let Some(year) = long_year(next) {
            // `23 maj 2000-` and `maj 2000:1` go on as another number.
            let part_of_number =
                self.rest(after.end).starts_with(':') && self.rest(after.end)[1..].starts_with(|c: char| c.is_ascii_digit());
            let range_start = self.gap(cursor) == Gap::Dash && !self.is_tight(cursor);
            return (!part_of_number && !range_start && !self.counts(after, year)).then_some((after, year));
        }
        if next.digits == 2 && self.gap(cursor) == Gap::Apostrophe {
            return Some((after, short_year(next.number)));
        }
        if next.digits == 2
            && matches!(self.gap(cursor), Gap::Dash | Gap::Slash)
            && self.is_tight(cursor)
            && next.number > 12
            && !next.ordinal
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

    /// A year counted from the anchor's after a date: `den 30 november i år`, `juli nästa år`.
    fn year_shift_after(&self, cursor: Cursor) -> Option<(Cursor, i8)> {
        if let Some((after, value)) = self.word(cursor, Kind::UnitShift) {
            return (value / 16 == Unit::Year as i16).then_some((after, (value % 16 - 8) as i8));
        }
        let (after, shift) = self.word(cursor, Kind::Shift)?;
        let (after, unit) = self.word(after, Kind::Unit).or_else(|| self.word(after, Kind::UnitDefinite))?;
        (unit == Unit::Year as i16 && shift > -2).then_some((after, shift as i8))
    }

    fn day_number(&self, index: usize) -> Option<u8> {
        let lexeme = self.lexemes.get(index)?;
        if matches!(lexeme.digits, 1 | 2) {
            return (1..=31).contains(&lexeme.number).then_some(lexeme.number as u8);
        }
        lexeme.value(Kind::Ordinal).filter(|day| (1..=31).contains(day)).map(|day| day as u8)
    }

    /// `23 september 2022`, `3:e maj`, `1. august`, `3rd of March`, `15-jun-2021`, `första maj`.
    fn day_month(&self, index: usize) -> Option<Read> {
        let day = self.day_number(index)?;
        let lexeme = self.lexemes.get(index)?;
        if lexeme.digits > 0 && !self.is_clean_day(lexeme.start) {
            return None;
        }
        let mut cursor = self.after(index);
        let said = lexeme.ordinal || lexeme.digits == 0;
        let mut of = false;
        if self.lang == Lang::En
            && let Some((after, _)) = self.word(cursor, Kind::Of)
        {
            cursor = after;
            of = true;
        }
        let between = self.gap(cursor);
        let tight_dash = matches!(between, Gap::Dash | Gap::Slash) && self.is_tight(cursor);
        if !(NEAR.contains(&between) || tight_dash) {
            return None;
        }
        let word = &self.lexemes[cursor.next];
        let month = word.value(Kind::Month)? as u8;
        if of && !said && !word.capital {
            return None;
        }
        let mut end = self.after(cursor.next);
        // `maj måned`, `mars månad`.
        if let Some((after, unit)) = self.word(end, Kind::Unit)
            && unit == Unit::Month as i16
        {
            end = after;
        }
        let year = self.year_after(end);
        if year.is_none() {
            let text = &self.text[word.start as usize..word.end as usize];
            if self.lang == Lang::En && !word.capital && !said && matches!(text, "may" | "march" | "mar" | "sat") {
                return None;
            }
            // `4 maj` stands; `4 Maj Larsson` and `2 Jan Olsson` name somebody.
            let named = word.capital && !said && lexeme.digits > 0 && self.lang != Lang::En && word.is(Kind::MonthWeak);
            if named && self.rest(end.end).starts_with(' ') && self.rest(end.end).trim_start().starts_with(char::is_uppercase) {
                return None;
            }
            if word.glued_right && !self.rest(end.end).starts_with(char::is_uppercase) {
                return None;
            }
            if let Some((after, shift)) = self.year_shift_after(end) {
                return strong(after, Point::MonthOf { month: Some(month), day: Some(day), shift }, "date.day_month");
            }
        }
        let (cursor, year) = year.map_or((end, None), |(cursor, year)| (cursor, Some(year)));
        if !is_day(year, u32::from(month), u32::from(day)) {
            return None;
        }
        let rule = if year.is_some() { "date.day_month_year" } else { "date.day_month" };
        strong(cursor, Point::Day { year, month: Some(month), day, weekday: None }, rule)
    }

    /// A day number is no part of a longer number on its left.
    fn is_clean_day(&self, start: u32) -> bool {
        let mut before = self.text[self.from as usize..start as usize].chars().rev();
        match before.next() {
            Some(c) if c.is_numeric() => false,
            Some('§' | '$' | '€' | '£' | '#' | '+') => false,
            Some('.' | ',' | ':' | '/') => !before.next().is_some_and(|c| c.is_ascii_digit()),
            _ => true,
        }
    }

    /// What begins with a month: `March 3, 2021`, `mars 2024`, `maj`.
    fn month_led(&self, index: usize, cued: bool) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let month = lexeme.value(Kind::Month)? as u8;
        let mut cursor = self.after(index);
        let weak_word = lexeme.is(Kind::MonthWeak);
        if let Some((after, unit)) = self.word(cursor, Kind::Unit)
            && unit == Unit::Month as i16
            && !weak_word
        {
            cursor = after;
        }
        if lexeme.glued_left && !cued {
            return None;
        }
        // A month after a number that is no day of it: `30 feb`, `107.31 August`.
        if let Some(before) = index.checked_sub(1).map(|before| &self.lexemes[before]).filter(|before| matches!(before.digits, 1..=3))
            && matches!(self.gap(Cursor { next: index, end: before.end }), Gap::Space | Gap::Dot)
        {
            return None;
        }
        if let Some(next) = self.next(cursor, &[Gap::Space, Gap::Dot, Gap::Glued, Gap::Comma]) {
            let day = if next.digits > 0 && next.digits <= 2 || self.lang == Lang::En && next.is(Kind::Ordinal) {
                self.day_number(cursor.next)
            } else {
                None
            };
            let comma = self.gap(cursor) == Gap::Comma;
            if let Some(day) = day.filter(|_| !comma && (lexeme.capital || self.lang != Lang::En || cued)) {
                let end = self.after(cursor.next);
                let year = self.year_after(end).filter(|_| matches!(self.gap(end), Gap::Comma | Gap::Space | Gap::Dash));
                let clock_follows = self.rest(end.end).starts_with(':')
                    || self.rest(end.end).starts_with('.') && self.rest(end.end)[1..].starts_with(|c: char| c.is_ascii_digit());
                let alone = self.lang == Lang::En || cued || next.ordinal || lexeme.capital && self.is_bounded(end);
                let counted = self.word(end, Kind::Counted).is_some() || self.word(end, Kind::Unit).is_some();
                let free = !next.glued_right && !clock_follows && !counted && !self.rest(end.end).starts_with('%');
                if is_day(None, u32::from(month), u32::from(day)) && free && (year.is_some() || alone) {
                    let (cursor, year) = year.map_or((end, None), |(cursor, year)| (cursor, Some(year)));
                    let rule = if year.is_some() { "date.month_day_year" } else { "date.month_day" };
                    return strong(cursor, Point::Day { year, month: Some(month), day, weekday: None }, rule);
                }
            }
        }
        let of = self.word(cursor, Kind::Of).map_or(cursor, |(after, _)| after);
        for from in [cursor, of] {
            if let Some((after, year)) =
                self.year_after(from).filter(|_| self.gap(from) != Gap::Dot || !self.is_tight(from) || lexeme.end - lexeme.start < 5)
            {
                return strong(after, Point::Month { year: Some(year), month }, "date.month_year");
            }
            if let Some((after, shift)) = self.year_shift_after(from) {
                return strong(after, Point::MonthOf { month: Some(month), day: None, shift }, "date.month_year");
            }
        }
        if weak_word || lexeme.glued_right {
            // Alone it says nothing, but in a range it may.
            let range = self.gap(cursor) == Gap::Dash || self.word(cursor, Kind::To).is_some();
            if !(range || cued) || lexeme.glued_right {
                return None;
            }
        }
        Some(Read { cursor, point: Point::Month { year: None, month }, rule: "date.month", weak: true })
    }

    /// What begins with a weekday: `Tirsdag den 27. september 2022`, `ons 28/9`, `söndag förra veckan`, `fredag`.
    fn weekday(&self, index: usize, cued: bool) -> Option<Read> {
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
            if let Some((weeks, after)) = self.week_shift(from) {
                return strong(after, Point::WeekdayOf { day, weeks }, "date.weekday_of_week");
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
        let upper = self.text[lexeme.start as usize..lexeme.end as usize].chars().all(char::is_uppercase)
            && lexeme.start == self.from
            && lexeme.end - lexeme.start > 2;
        let clock = self
            .next(cursor, &[Gap::Space, Gap::Dot, Gap::Colon, Gap::Comma])
            .is_some_and(|next| (next.digits > 0 || next.value(Kind::Clock) == Some(1)) && self.hours(cursor.next, true).is_some());
        let prepared = self.preceded(index, Kind::Before4).is_some()
            && self.lang == Lang::Sv
            && self.is_bounded(cursor)
            && lexeme.end - lexeme.start > 3;
        alone || upper || clock || prepared
    }

    fn week_shift(&self, cursor: Cursor) -> Option<(i32, Cursor)> {
        if let Some((after, value)) = self.word(cursor, Kind::UnitShift) {
            return (value / 16 == Unit::Week as i16).then(|| (i32::from(value % 16 - 8), after));
        }
        let (after, shift) = self.word(cursor, Kind::Shift)?;
        let (after, unit) = self.word(after, Kind::Unit).or_else(|| self.word(after, Kind::UnitDefinite))?;
        (unit == Unit::Week as i16 && shift > -2).then(|| (i32::from(shift), after))
    }

    /// What begins with a determiner: `den 4 oktober`, `d. 23/9`, `the 12th of August`, `den 15`.
    fn determined(&self, index: usize) -> Option<Read> {
        let definite = self.lexemes.get(index)?.value(Kind::The)?;
        let cursor = self.after(index);
        if definite != 1 {
            // `de senere år`, `de kommande månaderna`.
            self.word(cursor, Kind::Shift)?;
            return self.shifted(cursor.next).filter(|read| matches!(read.point, Point::Anaphor(_)));
        }
        let short = self.lexemes[index].end - self.lexemes[index].start == 1;
        self.next(cursor, if short { &[Gap::Dot, Gap::Space] } else { &[Gap::Space] })?;
        let at = cursor.next;
        if let Some(read) = self.day_month(at).or_else(|| self.numeric(at, true).filter(|_| self.lang != Lang::En)) {
            return Some(read);
        }
        if let Some(read) = self.ordinal_led(at) {
            let century = matches!(read.point, Point::Century(_) | Point::Half { .. });
            let outside = century || matches!(read.point, Point::NthWeekday { .. }) && self.lang == Lang::Sv;
            return (!outside).then_some(read);
        }
        if let Some(read) = self.shifted(at) {
            return (self.lang == Lang::En || self.lexemes[at].is(Kind::Anaphor)).then_some(read);
        }
        // The day alone.
        let day = self.day_number(at)?;
        let lexeme = self.lexemes.get(at)?;
        let end = self.after(at);
        if let Some((weeks, month)) = self.month_shift(end) {
            return strong(month, Point::MonthOf { month: None, day: Some(day), shift: weeks }, "date.day_of_month");
        }
        let numeral = lexeme.digits > 0 && (self.lang != Lang::En || lexeme.ordinal);
        let spoken = lexeme.digits == 0 && lexeme.is(Kind::Ordinal) && (day > 12 || self.preceded(index, Kind::Weekday).is_some());
        let dash = self.gap(end) == Gap::Dash || self.rest(end.end).starts_with(['%', '/', ':']);
        let fits = (numeral || spoken) && self.is_bounded(end) && self.word(end, Kind::Unit).is_none() && !dash;
        let decimal = self.rest(end.end).starts_with([',', '.']) && self.rest(end.end)[1..].starts_with(|c: char| c.is_ascii_digit());
        let point = Point::Day { year: None, month: None, day, weekday: None };
        (fits && !decimal).then_some(Read { cursor: end, point, rule: "date.day", weak: false })
    }

    fn month_shift(&self, cursor: Cursor) -> Option<(i8, Cursor)> {
        let cursor = self.skip(cursor, Kind::Of);
        let (after, shift) = self.word(cursor, Kind::Shift)?;
        let (after, unit) = self.word(after, Kind::Unit).or_else(|| self.word(after, Kind::UnitDefinite))?;
        (unit == Unit::Month as i16 && shift > -2).then_some((shift as i8, after))
    }

    /// What begins with *last*, *this*, *next* or *the same*: `förra veckan`, `next Wednesday`, `sidste sommer`, `samma år`.
    fn shifted(&self, index: usize) -> Option<Read> {
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
            return if unit < Unit::Day as i16 { None } else { strong(after, Point::Anaphor(Unit::of(unit)), "date.same") };
        }
        let shift = lexeme.value(Kind::Shift)?;
        let sign = shift.clamp(-1, 1) as i8;
        let next = self.next(cursor, &[Gap::Space])?;
        let after = self.after(cursor.next);
        let several = self.preceded(index, Kind::The) == Some(0);
        if let Some(unit) = next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)) {
            let unit = Unit::of(unit);
            let short =
                matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) || unit == Unit::Day && (sign <= 0 || self.lang == Lang::En);
            if short {
                return None;
            }
            let word = &self.text[next.start as usize..next.end as usize];
            // `de senaste åren`, `the coming months`: how many, the text does not say.
            let plural = several
                || lexeme.value(Kind::Shift) == Some(-2)
                || self.lang == Lang::En && word.ends_with('s')
                || ["disse", "dessa"].contains(&&*self.text[lexeme.start as usize..lexeme.end as usize].to_lowercase());
            if self.lang == Lang::En && plural && word == "quarters" {
                return None;
            }
            let point = if plural { Point::Anaphor(unit) } else { Point::Offset { unit, count: i32::from(sign) } };
            return strong(after, point, "date.relative");
        }
        if let Some(season) = next.value(Kind::Season).or(next.value(Kind::SeasonBare)) {
            if shift == -1 && self.lang == Lang::En && next.is(Kind::Part) {
                return None;
            }
            let (after, year) = self.year_after(after).map_or((after, None), |(after, year)| (after, Some(year)));
            return strong(after, Point::Season { year, season: season as u8, shift: Some(sign) }, "date.season");
        }
        if let Some(day) = next.value(Kind::Weekday).or(next.value(Kind::WeekdayShort).filter(|_| self.lang == Lang::En && next.capital)) {
            let word = self.text[lexeme.start as usize..lexeme.end as usize].to_lowercase();
            // *Coming* is the first such day, *next* that of the next week.
            let coming = ["kommande", "kommende", "førstkommende", "nästkommande", "coming", "upcoming", "this coming"].contains(&&*word);
            let shift = match sign {
                1 if coming => None,
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

    /// What begins with an ordinal: `första söndagen i juli`, `3. kvartal 2023`, `the first half of 2022`, `16th century`.
    fn ordinal_led(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let mut cursor = self.after(index);
        let nth = match lexeme.value(Kind::Ordinal) {
            Some(99) => -1,
            Some(nth) => nth,
            None if matches!(lexeme.digits, 1 | 2) && (lexeme.ordinal || self.lang == Lang::Da && self.gap(cursor) == Gap::Dot) => {
                lexeme.number as i16
            }
            // `kvartal 3` is read elsewhere; `3 kvartalet 2022` is loose Swedish.
            None => return None,
        };
        let next = self.next(cursor, &[Gap::Space, Gap::Dot, Gap::Dash])?;
        cursor = self.after(cursor.next);
        if let Some(day) = next.value(Kind::Weekday).filter(|_| (-1..=5).contains(&nth) && nth != 0) {
            let make = |year, month, months| Point::NthWeekday { nth: nth as i8, day: day as u8, year, month, months };
            if let Some((of, _)) = self.word(cursor, Kind::Of) {
                if let Some((after, month)) = self.word(of, Kind::Month) {
                    let (after, year) = self.year_after(after).map_or((after, None), |(after, year)| (after, Some(year)));
                    return strong(after, make(year, Some(month as u8), 0), "date.nth_weekday");
                }
                if let Some((shift, after)) = self.month_shift(cursor) {
                    return strong(after, make(None, None, i32::from(shift)), "date.nth_weekday");
                }
            }
            return (nth > 0 && self.lang == Lang::Sv).then_some(Read {
                cursor,
                point: make(None, None, 0),
                rule: "date.nth_weekday",
                weak: false,
            });
        }
        // `2. juledag`, `1. påskedag`.
        if let Some(id) = next.value(Kind::Holiday).filter(|id| matches!(id, 10 | 26 | 30) && matches!(nth, 1 | 2)) {
            let mut read = self.season(cursor.next - 1)?;
            if let Point::Holiday { id: named, .. } = &mut read.point {
                *named = (id + nth - 1) as u8;
            }
            return Some(read);
        }
        if next.is(Kind::QuarterWord) && (1..=4).contains(&nth) {
            let of = self.skip(cursor, Kind::Of);
            let year = self.year_after(of).or_else(|| self.year_after(cursor));
            if let Some((after, shift)) = self.year_shift_after(of) {
                return strong(after, Point::Quarter { year: None, quarter: nth as u8, shift: Some(shift) }, "date.quarter");
            }
            let (after, year) = year.map_or((cursor, None), |(after, year)| (after, Some(year)));
            return strong(after, Point::Quarter { year, quarter: nth as u8, shift: None }, "date.quarter");
        }
        if next.is(Kind::HalfYear) && (1..=2).contains(&nth) || next.is(Kind::HalfYear) && nth == -1 {
            let half = if nth == 1 { 1 } else { 2 };
            let of = self.skip(cursor, Kind::Of);
            let year = self.year_after(of).or_else(|| self.year_after(cursor));
            if let Some((after, year)) = year {
                return strong(after, Point::Half { year: Some(year), half }, "date.half_year");
            }
            if self.lang == Lang::En {
                return None;
            }
            return strong(cursor, Point::Half { year: None, half }, "date.half_year");
        }
        if (1..=30).contains(&nth)
            && matches!(next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)), Some(unit) if unit == Unit::Century as i16)
        {
            return strong(cursor, Point::Century(i32::from(nth) - 1), "date.century");
        }
        if let Some(unit) = next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)).filter(|_| (1..=31).contains(&nth)) {
            let (of, _) = self.word(cursor, Kind::Of)?;
            let (after, month) = self.word(of, Kind::Month)?;
            let (after, year) = self.year_after(after).map_or((after, None), |(after, year)| (after, Some(year)));
            if unit == Unit::Day as i16 {
                return strong(after, Point::Day { year, month: Some(month as u8), day: nth as u8, weekday: None }, "date.nth_day");
            }
            if unit == Unit::Week as i16 && nth <= 5 {
                return strong(
                    after,
                    Point::NthWeekday { nth: nth as i8, day: 1, year, month: Some(month as u8), months: 0 },
                    "date.nth_week",
                );
            }
        }
        None
    }

    /// What bears a number: `vecka 35`, `Q3 2023`, `år 2000`, `läsåret 2021/22`.
    fn numbered(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(sure) = lexeme.value(Kind::WeekWord) {
            let number =
                self.next(cursor, NEAR).filter(|next| matches!(next.digits, 1 | 2) && (1..=53).contains(&next.number) && !next.ordinal);
            if let Some(number) = number {
                let end = self.after(cursor.next);
                let clean = !number.glued_right && !self.rest(end.end).starts_with(['%', ':']);
                let decimal =
                    self.rest(end.end).starts_with([',', '.']) && self.rest(end.end)[1..].starts_with(|c: char| c.is_ascii_digit());
                let led = sure == 1
                    || !lexeme.glued_left && !self.char_before(lexeme.start).is_some_and(|c| c.is_ascii_digit()) && !lexeme.capital;
                let spaced = sure == 1 || self.gap(cursor) != Gap::Space || self.is_bounded(end);
                if clean && !decimal && led && spaced {
                    let (after, year) = self.week_year(end).map_or((end, None), |(after, year)| (after, Some(year)));
                    return strong(after, Point::Week { year, week: number.number as u8 }, "date.week");
                }
            }
        }
        if lexeme.is(Kind::QuarterLetter) {
            let number =
                self.next(cursor, &[Gap::Glued, Gap::Space, Gap::Dot]).filter(|next| next.digits == 1 && (1..=4).contains(&next.number))?;
            if number.glued_right || lexeme.glued_left {
                return None;
            }
            let end = self.after(cursor.next);
            let of = self.skip(end, Kind::Of);
            let year = self.year_after(of);
            if year.is_none() && (self.gap(cursor) != Gap::Glued || !lexeme.capital) {
                return None;
            }
            let (after, year) = year.map_or((end, None), |(after, year)| (after, Some(year)));
            return strong(after, Point::Quarter { year, quarter: number.number as u8, shift: None }, "date.quarter");
        }
        if lexeme.is(Kind::QuarterWord) {
            let number = self.next(cursor, &[Gap::Space]).filter(|next| next.digits == 1 && (1..=4).contains(&next.number))?;
            let (after, year) = self.year_after(self.after(cursor.next))?;
            return strong(after, Point::Quarter { year: Some(year), quarter: number.number as u8, shift: None }, "date.quarter");
        }
        if let Some(term) = lexeme.value(Kind::Term) {
            let half = term as u8;
            if let Some((after, year)) = self.year_after(cursor) {
                return strong(after, Point::Half { year: Some(year), half }, "date.term");
            }
            let two = self
                .next(cursor, &[Gap::Glued, Gap::Space])
                .filter(|next| next.digits == 2 && (10..50).contains(&next.number) && lexeme.end - lexeme.start == 2);
            if let Some(two) = two {
                return strong(self.after(cursor.next), Point::Half { year: Some(short_year(two.number)), half }, "date.term");
            }
            return (lexeme.end - lexeme.start > 2).then_some(Read {
                cursor,
                point: Point::Half { year: None, half },
                rule: "date.term",
                weak: false,
            });
        }
        if let Some(kind) = lexeme.value(Kind::YearWord) {
            let number = self.next(cursor, &[Gap::Space])?;
            let year = long_year(number)?;
            let end = self.after(cursor.next);
            let plural = self.text[lexeme.start as usize..lexeme.end as usize].ends_with('s') && self.lang == Lang::En;
            if !self.is_clean(number.start, number.end, false) && self.gap(end) != Gap::Slash && self.gap(end) != Gap::Dash
                || plural
                || kind == 2
            {
                return None;
            }
            // `De 3 åren 2000 personer …` is no year.
            if self.word(end, Kind::Counted).is_some() && year % 100 == 0 {
                return None;
            }
            return strong(end, Point::Year(year), if kind == 1 { "date.year_of_work" } else { "date.year" });
        }
        // `2023 Q3`, `2023-Q3`.
        let year = long_year(lexeme)?;
        let letter = self.next(cursor, &[Gap::Space, Gap::Dash])?;
        if letter.is(Kind::QuarterLetter) {
            let after = self.after(cursor.next);
            let number =
                self.next(after, &[Gap::Glued]).filter(|next| next.digits == 1 && (1..=4).contains(&next.number) && !next.glued_right)?;
            return strong(
                self.after(after.next),
                Point::Quarter { year: Some(year), quarter: number.number as u8, shift: None },
                "date.quarter",
            );
        }
        None
    }

    fn week_year(&self, cursor: Cursor) -> Option<(Cursor, i32)> {
        let gap = self.gap(cursor);
        let next = self.next(cursor, &[Gap::Space, Gap::Comma, Gap::Slash, Gap::Dash])?;
        let year = long_year(next)?;
        let after = self.after(cursor.next);
        ((gap != Gap::Dash || self.is_tight(cursor)) && self.word(after, Kind::Counted).is_none()).then_some((after, year))
    }

    /// `1980-talet`, `90'erne`, `the 1980s`, `1500-tallet`.
    fn decade(&self, index: usize) -> Option<Read> {
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
        let n = lexeme.number as i32;
        let word = &self.text[ending.start as usize..ending.end as usize];
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

    /// Seasons and holidays.
    fn season(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(id) = lexeme.value(Kind::Holiday) {
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
            if let Some((after, year)) = self.year_after(from).filter(|_| self.gap(from) == Gap::Space) {
                return strong(after, Point::Season { year: Some(year), season, shift: None }, "date.season");
            }
            if let Some((after, shift)) = self.year_shift_after(from) {
                return strong(after, Point::Season { year: None, season, shift: Some(shift) }, "date.season");
            }
        }
        if bare.is_some() {
            return None;
        }
        strong(cursor, Point::Season { year: None, season, shift: None }, "date.season")
    }

    /// Days and units named from the page's own: `i går`, `i fjol`, `helgen`, `this morning`.
    fn deictic(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        // `under veckan`, `i veckan`, but not the rate of `30 timmar i veckan`.
        if lexeme.value(Kind::UnitDefinite) == Some(Unit::Week as i16) && self.lang != Lang::En {
            let led = index
                .checked_sub(1)
                .filter(|before| self.lexemes[*before].is(Kind::Before4) && self.gap(self.after(*before)) == Gap::Space)?;
            let word = &self.text[self.lexemes[led].start as usize..self.lexemes[led].end as usize];
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

    /// A part of a longer stretch: `slutet av 1800-talet`, `mid-May`, `early 2023`.
    fn phase(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let mut cursor = self.after(index);
        self.next(cursor, &[Gap::Space, Gap::Dash])?;
        // `tidigare i år`, `senere i dag`: earlier and later in it.
        if lexeme.is(Kind::Later) {
            return self
                .deictic(cursor.next)
                .or_else(|| self.shifted(cursor.next))
                .filter(|read| matches!(read.point, Point::Offset { .. }));
        }
        let mut phase = lexeme.value(Kind::Phase)?;
        if phase > 10 {
            phase -= 10;
            cursor = self.word(cursor, Kind::Of)?.0;
        }
        let gap = self.gap(cursor);
        let whole = self.skip(cursor, Kind::The);
        if phase < 4 && gap == Gap::Space {
            for from in [cursor, whole] {
                let definite = self.word(from, Kind::UnitDefinite).or_else(|| self.word(from, Kind::Unit).filter(|_| from != cursor));
                if let Some((after, unit)) = definite.filter(|(_, unit)| (Unit::Week as i16..=Unit::Century as i16).contains(unit)) {
                    return strong(after, Point::Offset { unit: Unit::of(unit), count: 0 }, rule_of(phase));
                }
            }
        }
        if self.lexemes.get(cursor.next).is_some_and(|next| next.is(Kind::The)) {
            let inner = self.after(cursor.next);
            if self.decade(inner.next).is_some() || self.ordinal_led(inner.next).is_some() || self.season(inner.next).is_some() {
                cursor = inner;
            }
        }
        let at = cursor.next;
        let read = self
            .month_led(at, true)
            .or_else(|| self.decade(at))
            .or_else(|| self.ordinal_led(at))
            .or_else(|| self.shifted(at))
            .or_else(|| self.season(at))
            .or_else(|| self.deictic(at))
            .or_else(|| self.numbered(at))
            .or_else(|| self.year(at))?;
        let day = matches!(read.point, Point::Day { .. } | Point::Weekday { .. });
        let later = phase == 4 && read.rule != "date.relative";
        let lower_month = self.lang == Lang::En && self.lexemes[at].is(Kind::Month) && !self.lexemes[at].capital;
        (!day && !later && !lower_month).then_some(Read { weak: false, rule: rule_of(phase), ..read })
    }
}

const fn rule_of(phase: i16) -> &'static str {
    match phase {
        1 => "date.start_of",
        2 => "date.middle_of",
        3 => "date.end_of",
        _ => "date.relative",
    }
}
