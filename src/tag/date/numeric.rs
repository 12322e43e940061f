//! Dates in digits: `2022-09-23`, `23/9`, `220923` beside a cue.

use super::kind::Kind;
use super::lexeme::{Gap, Lexeme};
use super::parser::{Cursor, Parser, Read};
use super::value::Point;
use crate::lang::Lang;

/// Days of each month, February with its leap day; February 30 and the like are no dates.
const DAYS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Whether the month has the day, in some year or in the year that is named.
pub fn is_day(year: Option<i32>, month: u32, day: u32) -> bool {
    let Some(days) = (month as usize).checked_sub(1).and_then(|month| DAYS.get(month)) else { return false };
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    (1..=u32::from(*days)).contains(&day) && (month != 2 || day < 29 || leap)
}

/// The last day of a month; in February that of the year, 28 where none is named.
pub fn last_day(year: Option<i32>, month: u32) -> u32 {
    (28..=31).rev().find(|day| is_day(year.or(Some(2023)), month, *day)).unwrap_or(28)
}

/// The year a two-digit year means.
pub fn short_year(number: u32) -> i32 {
    number as i32 + if number < 50 { 2000 } else { 1900 }
}

/// The year of four digits, 1000 to 2199.
pub fn long_year(lexeme: &Lexeme) -> Option<i32> {
    (lexeme.digits == 4 && (1000..2200).contains(&lexeme.number)).then_some(lexeme.number as i32)
}

fn short(lexeme: &Lexeme) -> Option<u32> {
    (matches!(lexeme.digits, 1 | 2) && !lexeme.ordinal).then_some(lexeme.number)
}

impl Parser<'_> {
    /// A date in digits: `2022-09-23`, `23.9.2022`, `23/9-22`, `23/9`, `220923` beside a cue.
    pub fn numeric(&self, index: usize, cued: bool) -> Option<Read> {
        let first = self.lexemes.get(index)?;
        if first.digits == 0 {
            return None;
        }
        let read = self.year_first(index).or_else(|| self.day_first(index, cued)).or_else(|| self.packed(index, cued))?;
        (!self.is_number_of(index)).then_some(read)
    }

    fn year_first(&self, index: usize) -> Option<Read> {
        let year = long_year(self.lexemes.get(index)?)?;
        let cursor = self.after(index);
        let between = self.gap(cursor);
        if !matches!(between, Gap::Dash | Gap::Slash | Gap::Dot) || !self.is_tight(cursor) {
            return None;
        }
        let month_word = &self.lexemes[cursor.next];
        let month = if month_word.digits == 2 || month_word.digits == 1 && between != Gap::Dash {
            month_word.number
        } else {
            month_word.value(Kind::Month)? as u32
        };
        let after_month = self.after(cursor.next);
        let day = self.next(after_month, &[between])?;
        let number = day.number;
        if !matches!(day.digits, 1 | 2) || day.ordinal || !self.is_tight(after_month) || !is_day(Some(year), month, number) {
            return None;
        }
        let cursor = self.after(after_month.next);
        let clean = self.is_clean(self.lexemes[index].start, cursor.end, true) || self.is_date_range(index, cursor);
        clean.then_some(Read {
            cursor,
            point: Point::Day { year: Some(year), month: Some(month as u8), day: number as u8, weekday: None },
            rule: "date.ymd",
            weak: false,
        })
    }

    /// Whether only the dash of a range of dates makes the number look like a part of a longer one.
    fn is_date_range(&self, index: usize, cursor: Cursor) -> bool {
        let year_like = |at: usize| self.lexemes.get(at).is_some_and(|lexeme| long_year(lexeme).is_some() || lexeme.digits <= 2);
        let after = self.gap(cursor) == Gap::Dash && year_like(cursor.next) && self.rest(cursor.end).len() > 8;
        let start = self.lexemes[index].start;
        let before = self.char_before(start).is_some_and(super::lexeme::is_dash) && index >= 2 && self.lexemes[index - 1].digits > 0;
        after && self.lexemes.get(cursor.next + 2).is_some_and(|last| last.digits > 0 && last.digits <= 4) || before
    }

    fn day_first(&self, index: usize, cued: bool) -> Option<Read> {
        let start = self.lexemes.get(index)?.start;
        let a = short(self.lexemes.get(index)?)?;
        let cursor = self.after(index);
        let between = self.gap(cursor);
        if !matches!(between, Gap::Dash | Gap::Slash | Gap::Dot) {
            return None;
        }
        let second = &self.lexemes[cursor.next];
        let b = short(second)?;
        let tight = self.is_tight(cursor);
        let after_second = self.after(cursor.next);
        let year_gaps: &[Gap] = match between {
            Gap::Slash => &[Gap::Slash, Gap::Dash, Gap::Space],
            Gap::Dot => &[Gap::Dot, Gap::Space],
            _ => &[Gap::Dash],
        };
        if let Some(third) = self.next(after_second, year_gaps) {
            let third_gap = self.gap(after_second);
            let year = match (long_year(third), third.digits) {
                (Some(year), _) => Some(year),
                // `1/1-31/12` is a range.
                (None, 2) if third_gap == Gap::Dash && self.gap(self.after(after_second.next)) == Gap::Slash => None,
                (None, 2) if third_gap != Gap::Space && tight && self.is_tight(after_second) && !third.ordinal => {
                    // `21-17-19` and `10.4.22` look the same as dates; hyphens want two digits each.
                    let padded = self.lexemes[index].digits == 2 && second.digits == 2;
                    (between != Gap::Dash || padded || cued).then(|| short_year(third.number))
                }
                _ => None,
            };
            // Swedish writes the year first, also with two digits: `22-09-23`.
            if self.lang == Lang::Sv
                && between == Gap::Dash
                && third.digits == 2
                && year.is_some()
                && is_day(Some(short_year(a)), b, third.number)
            {
                let cursor = self.after(after_second.next);
                let point = Point::Day { year: Some(short_year(a)), month: Some(b as u8), day: third.number as u8, weekday: None };
                return self.is_clean(start, cursor.end, false).then_some(Read { cursor, point, rule: "date.ymd", weak: false });
            }
            let loose = third_gap == Gap::Space && between == Gap::Dot;
            if let Some(year) = year.filter(|_| !loose || cued || self.lexemes[index].digits + second.digits == 4) {
                // Months first are written with slashes and hyphens; `2.15.30` is a time.
                let day_first =
                    between == Gap::Dot && third.digits == 2 || between == Gap::Dash && third.digits == 2 && self.lang != Lang::En;
                let (day, month) = if is_day(Some(year), b, a) || day_first { (a, b) } else { (b, a) };
                let cursor = self.after(after_second.next);
                let full = third.digits == 4 && third_gap != Gap::Space;
                let clean = self.is_clean(start, cursor.end, full) || self.is_date_range(index, cursor);
                if is_day(Some(year), month, day) && (between != Gap::Dash || tight) && clean {
                    let point = Point::Day { year: Some(year), month: Some(month as u8), day: day as u8, weekday: None };
                    return Some(Read { cursor, point, rule: "date.dmy", weak: false });
                }
                return None;
            }
        }
        // Without a year only what a cue, its own form or the other end of a range speaks for.
        let cursor = after_second;
        let other_end = self.next(cursor, &[Gap::Dash]).is_some_and(|next| matches!(next.digits, 1 | 2)) && between == Gap::Slash && {
            let after = self.after(cursor.next);
            self.lang != Lang::En
                && self.next(after, &[Gap::Slash]).is_some_and(|next| is_day(None, next.number, self.lexemes[cursor.next].number))
        };
        // `9.3.-4.6.2023`.
        let dotted_end = between == Gap::Dot && self.next(cursor, &[Gap::Dash]).is_some_and(|day| matches!(day.digits, 1 | 2)) && {
            let (day, month) = (self.after(cursor.next), self.after((cursor.next + 1).min(self.lexemes.len() - 1)));
            self.next(day, &[Gap::Dot]).is_some_and(|next| is_day(None, next.number, self.lexemes[cursor.next].number))
                && self.next(month, &[Gap::Dot]).is_some_and(|year| long_year(year).is_some())
        };
        let cued = cued || other_end || dotted_end;
        if !is_day(None, b, a) || !(tight || cued) || between == Gap::Dash && !cued && self.word(cursor, Kind::Clock).is_none() {
            return None;
        }
        let ranged = self.gap(cursor) == Gap::Dash;
        let ends = cued && between == Gap::Slash && self.is_date_range(index, cursor);
        if !self.is_clean(start, cursor.end, false) && !ranged && !ends {
            return None;
        }
        let cued = cued || self.has_date_cue(index);
        let clock = self.word(cursor, Kind::Clock).is_some_and(|(_, sure)| sure == 1);
        let own_form = between == Gap::Slash && self.lang != Lang::En && (a > 12 || second.digits == 2 && b < 10);
        let counted = self.word(cursor, Kind::Counted).is_some();
        if counted || !(clock || own_form || cued && (between == Gap::Slash || self.is_bounded(cursor))) {
            return None;
        }
        let point = Point::Day { year: None, month: Some(b as u8), day: a as u8, weekday: None };
        Some(Read { cursor, point, rule: "date.day_month_digits", weak: false })
    }

    /// Whether the word before says that a day follows.
    fn has_date_cue(&self, index: usize) -> bool {
        self.preceded(index, Kind::The) == Some(1)
            || self.preceded(index, Kind::Weekday).is_some()
            || self.preceded(index, Kind::WeekdayShort).is_some()
            || self.preceded(index, Kind::Stated).is_some()
            || self.lang != Lang::En
                && (self.preceded(index, Kind::To).is_some()
                    || self.preceded(index, Kind::From).is_some()
                    || self.preceded(index, Kind::Before4) == Some(2) && self.preceded(index, Kind::Of).is_none())
    }

    /// Six or eight digits beside a cue: `justerades 220923`.
    fn packed(&self, index: usize, cued: bool) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let n = lexeme.number;
        let year = match lexeme.digits {
            6 => short_year(n / 10_000),
            8 if (1900..2100).contains(&(n / 10_000)) => (n / 10_000) as i32,
            _ => return None,
        };
        let (month, day) = (n / 100 % 100, n % 100);
        let cursor = self.after(index);
        let near = |lexeme: &&super::lexeme::Lexeme| lexeme.is(Kind::Stated) && self.lexemes[index].start - lexeme.end < 30;
        let alone = lexeme.digits == 6 && lexeme.start == self.from && lexeme.end == self.to && (15..40).contains(&(n / 10_000));
        let stated = self.lexemes[index.saturating_sub(3)..index].iter().any(|lexeme| near(&lexeme));
        let cue = cued
            || stated
            || alone
            || self.preceded(index, Kind::Before4) == Some(2) && lexeme.digits == 6 && self.preceded(index, Kind::Of).is_none();
        let point = Point::Day { year: Some(year), month: Some(month as u8), day: day as u8, weekday: None };
        (cue && is_day(Some(year), month, day) && self.is_clean(lexeme.start, lexeme.end, false)).then_some(Read {
            cursor,
            point,
            rule: "date.packed",
            weak: false,
        })
    }
}
