//! Months in words, with a day or a year or by themselves: `den 23:e september 2022`, `March 3, 2021`, `maj 2021`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::is_day;
use super::parser::{Cursor, Parser, Read, strong};
use super::points::NEAR;
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

impl Parser<'_> {
    pub(super) fn day_number(&self, index: usize) -> Option<u8> {
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
            let text = self.written(word);
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
        let mut before = self.before(start).chars().rev();
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
            let (end, year) = self.year_behind(end);
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
                let clock_follows = self.digit_behind(end.end, &[':', '.']);
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
}
