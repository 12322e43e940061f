//! Stretches that bear a number: `3. kvartal 2023`, `första söndagen i juli`, `v. 35`, `läsåret 2021/22`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::numeric::{last_day, long_year, short_year};
use super::parser::{Cursor, Parser, Read, strong};
use super::points::NEAR;
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

/// The second to fourth Sunday of Advent as holidays, less their number.
const ADVENT: i16 = 47;

/// Weeks at most that are told one after another behind one word.
const WEEKS: usize = 8;

impl Parser<'_> {
    /// What begins with an ordinal: `första söndagen i juli`, `3. kvartal 2023`, `the first half of 2022`, `16th century`.
    pub fn ordinal_led(&self, index: usize) -> Option<Read> {
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
                    let (after, year) = self.year_behind(after);
                    return strong(after, make(year, Some(month as u8), 0), "date.nth_weekday");
                }
                if let Some((after, shift)) = self.month_shift(cursor) {
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
        // `1:a advent`, `2:a söndagen i advent`.
        if next.is(Kind::Advent) && (1..=4).contains(&nth) {
            let id = if nth == 1 { 37 } else { ADVENT + nth } as u8;
            let (cursor, year) = self.year_behind(cursor);
            return strong(cursor, Point::Holiday { id, year, shift: None }, "date.holiday");
        }
        // `2. juledag`, `1. påskedag`, `3. søndag i advent`.
        let days = |id: i16| match id {
            10 | 26 | 30 => 2,
            37 => 4,
            _ => 0,
        };
        if let Some(id) = next.value(Kind::Holiday).filter(|id| (1..=days(*id)).contains(&nth)) {
            let mut read = self.season(cursor.next - 1)?;
            if let Point::Holiday { id: named, .. } = &mut read.point {
                *named = (if id == 37 && nth > 1 { ADVENT + nth } else { id + nth - 1 }) as u8;
            }
            return Some(read);
        }
        if next.is(Kind::QuarterWord) && nth == -1 {
            let (after, year) = self.year_after(self.skip(cursor, Kind::Of))?;
            return strong(after, Point::Quarter { year: Some(year), quarter: 4, shift: None }, "date.quarter");
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
            // `första hälften av maj`, `anden halvdel af 1800-tallet`; `första hälften av matchen` is none.
            let word = self.written(next);
            if word.contains(char::is_whitespace) {
                return self.whole(cursor);
            }
            return strong(cursor, Point::Half { year: None, half }, "date.half_year");
        }
        if (1..=30).contains(&nth)
            && matches!(next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)), Some(unit) if unit == Unit::Century as i16)
        {
            return strong(cursor, Point::Century(i32::from(nth) - 1), "date.century");
        }
        if let Some(unit) = next.value(Kind::Unit).or(next.value(Kind::UnitDefinite)).filter(|_| (1..=31).contains(&nth) || nth == -1) {
            let (of, _) = self.word(cursor, Kind::Of)?;
            let (after, month) = self.word(of, Kind::Month)?;
            let (after, year) = self.year_behind(after);
            if unit == Unit::Day as i16 && nth == -1 {
                let point = Point::Day { year, month: Some(month as u8), day: last_day(year, month as u32) as u8, weekday: None };
                return strong(after, point, "date.nth_day");
            }
            if unit == Unit::Day as i16 {
                return strong(after, Point::Day { year, month: Some(month as u8), day: nth as u8, weekday: None }, "date.nth_day");
            }
            if unit == Unit::Week as i16 && (1..=5).contains(&nth) {
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
    pub fn numbered(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(sure) = lexeme.value(Kind::WeekWord) {
            let number =
                self.next(cursor, NEAR).filter(|next| matches!(next.digits, 1 | 2) && (1..=53).contains(&next.number) && !next.ordinal);
            if let Some(number) = number {
                let end = self.after(cursor.next);
                let clean = !number.glued_right && !self.rest(end.end).starts_with(['%', ':']);
                let decimal = self.digit_behind(end.end, &[',', '.']);
                let led = sure == 1
                    || !lexeme.glued_left && !self.char_before(lexeme.start).is_some_and(|c| c.is_ascii_digit()) && !lexeme.capital;
                let spaced = sure == 1 || self.gap(cursor) != Gap::Space || self.is_bounded(end);
                if clean && !decimal && led && spaced {
                    let (after, year) = self.week_year(end).map_or((end, None), |(after, year)| (after, Some(year)));
                    return strong(after, Point::Week { year, week: number.number as u8 }, "date.week");
                }
            }
        }
        if self.goes_on_weeks(index) {
            let (after, year) = self.week_year(cursor).map_or((cursor, None), |(after, year)| (after, Some(year)));
            return strong(after, Point::Week { year, week: lexeme.number as u8 }, "date.week");
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
        if lexeme.is(Kind::HalfLetter) {
            let number = self.next(cursor, &[Gap::Glued]).filter(|next| next.digits == 1 && (1..=2).contains(&next.number))?;
            if number.glued_right || lexeme.glued_left || !lexeme.capital {
                return None;
            }
            let (after, year) = self.year_after(self.after(cursor.next))?;
            return strong(after, Point::Half { year: Some(year), half: number.number as u8 }, "date.half_year");
        }
        if lexeme.is(Kind::QuarterWord) {
            let number = self.next(cursor, &[Gap::Space]).filter(|next| next.digits == 1 && (1..=4).contains(&next.number))?;
            let (after, year) = self.year_after(self.after(cursor.next))?;
            return strong(after, Point::Quarter { year: Some(year), quarter: number.number as u8, shift: None }, "date.quarter");
        }
        if let Some(term) = lexeme.value(Kind::Term) {
            let half = term as u8;
            if let Some((after, year)) = self.year_after(self.skip(cursor, Kind::Of)).or_else(|| self.year_after(cursor)) {
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
            // `FY2022` is glued.
            let gaps: &[Gap] = if lexeme.end - lexeme.start == 2 { &[Gap::Space, Gap::Glued] } else { &[Gap::Space] };
            let number = self.next(cursor, gaps)?;
            let end = self.after(cursor.next);
            // `läsåret 22/23`: the range is read from its first year on.
            if kind > 0
                && number.digits == 2
                && self.next(end, &[Gap::Slash, Gap::Dash]).is_some_and(|next| next.digits == 2 && next.number == number.number + 1)
                && self.is_tight(end)
            {
                return strong(end, Point::Year(short_year(number.number)), "date.year_of_work");
            }
            let year = long_year(number)?;
            let plural = self.written(lexeme).ends_with('s') && self.lang == Lang::En;
            let glued = self.gap(cursor) == Gap::Glued && !number.glued_right;
            if !glued && !self.is_clean(number.start, number.end, false) && self.gap(end) != Gap::Slash && self.gap(end) != Gap::Dash
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

    /// Whether a number is one more week of those before it: the `29` of `uge 27, 28 og 29`.
    fn goes_on_weeks(&self, index: usize) -> bool {
        let week = |at: usize| {
            let lexeme = &self.lexemes[at];
            matches!(lexeme.digits, 1 | 2) && (1..=53).contains(&lexeme.number) && !lexeme.ordinal && !lexeme.glued_right
        };
        let end = self.after(index);
        if !week(index) || !self.is_bounded(end) || !self.is_clean(self.lexemes[index].start, end.end, false) {
            return false;
        }
        let mut at = index;
        for _ in 0..WEEKS {
            let joint = at.checked_sub(1).filter(|&before| self.lexemes[before].is(Kind::And)).unwrap_or(at);
            let joined = joint < at && self.gap(self.after(joint)) == Gap::Space;
            let Some(before) = joint.checked_sub(1).filter(|&before| week(before)) else { return false };
            if self.gap(self.after(before)) != if joined { Gap::Space } else { Gap::Comma } {
                return false;
            }
            if before.checked_sub(1).is_some_and(|word| self.lexemes[word].is(Kind::WeekWord)) {
                return true;
            }
            at = before;
        }
        false
    }

    fn week_year(&self, cursor: Cursor) -> Option<(Cursor, i32)> {
        let gap = self.gap(cursor);
        let next = self.next(cursor, &[Gap::Space, Gap::Comma, Gap::Slash, Gap::Dash])?;
        let year = long_year(next)?;
        let after = self.after(cursor.next);
        ((gap != Gap::Dash || self.is_tight(cursor)) && self.word(after, Kind::Counted).is_none()).then_some((after, year))
    }

    /// A quarter or half behind the genitive of its year: `årets första kvartal`; `shift` is the year's from the anchor's.
    pub fn of_year(&self, index: usize, cursor: Cursor, shift: i8) -> Option<Read> {
        if !self.text[self.lexemes[index].start as usize..cursor.end as usize].ends_with("årets") {
            return None;
        }
        let ordinal = self.next(cursor, &[Gap::Space])?.value(Kind::Ordinal)?;
        let named = self.word(self.after(cursor.next), Kind::QuarterWord).map(|(end, _)| end)?;
        let quarter = if ordinal == 99 { 4 } else { ordinal };
        if !(1..=4).contains(&quarter) {
            return None;
        }
        strong(named, Point::Quarter { year: None, quarter: quarter as u8, shift: Some(shift) }, "date.quarter")
    }
}
