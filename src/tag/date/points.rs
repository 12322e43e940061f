//! Days, months and weekdays in words: `den 23:e september 2022`, `Tuesday, September 27`, `maj 2021`, `ons 28/9`.

use super::kind::{Kind, Unit};
use super::lexeme::Gap;
use super::numeric::{is_day, last_day, long_year, short_year};
use super::parser::{Cursor, Parser, Read, strong};
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
            let part_of_number =
                self.rest(after.end).starts_with(':') && self.rest(after.end)[1..].starts_with(|c: char| c.is_ascii_digit());
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

    /// A year counted from the anchor's after a date: `den 30 november i år`, `juli nästa år`.
    pub fn year_shift_after(&self, cursor: Cursor) -> Option<(Cursor, i8)> {
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
    pub fn day_month(&self, index: usize) -> Option<Read> {
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
    pub fn month_led(&self, index: usize, cued: bool) -> Option<Read> {
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
        // `February the fifteenth`.
        if self.lang == Lang::En
            && lexeme.capital
            && let Some((after, _)) = self.word(cursor, Kind::The)
            && let Some(day) = self.next(after, &[Gap::Space]).and_then(|_| self.day_number(after.next))
            && (self.lexemes[after.next].ordinal || self.lexemes[after.next].digits == 0)
            && is_day(None, u32::from(month), u32::from(day))
        {
            let end = self.after(after.next);
            let (end, year) = self.year_after(end).map_or((end, None), |(end, year)| (end, Some(year)));
            return strong(end, Point::Day { year, month: Some(month), day, weekday: None }, "date.month_day");
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
                    && self.rest(end.end)[1..].starts_with(|c: char| c.is_ascii_digit())
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
            let (after, year) = self.year_after(after).map_or((after, None), |(after, year)| (after, Some(year)));
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

    pub fn month_shift(&self, cursor: Cursor) -> Option<(i8, Cursor)> {
        let cursor = self.word_after(cursor, Kind::Of, &[Gap::Space, Gap::Dot]).map_or(cursor, |(cursor, _)| cursor);
        let (after, shift) = self.word(cursor, Kind::Shift)?;
        let (after, unit) = self.word(after, Kind::Unit).or_else(|| self.word(after, Kind::UnitDefinite))?;
        (unit == Unit::Month as i16 && shift > -2).then_some((shift as i8, after))
    }
}
