//! Moments: points with the clock time or part of the day beside them, and clock times with their day.

use super::clock::Surety;
use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::parser::{Cursor, Found, Parser, Read, last_word};
use super::unit::{Part, Unit};
use super::value::{Clock, Moment, Point, Value};
use crate::lang::Lang;

impl Parser<'_> {
    /// Whether a point can bear a clock time.
    fn is_day(point: &Point) -> bool {
        matches!(
            point,
            Point::Day { .. }
                | Point::Weekday { .. }
                | Point::WeekdayOf { .. }
                | Point::NthWeekday { .. }
                | Point::Holiday { .. }
                | Point::Offset { unit: Unit::Day, .. }
                | Point::Anaphor(Unit::Day)
                | Point::MonthOf { day: Some(_), .. }
        )
    }

    /// A point with the clock time or part of the day that follows it.
    pub(super) fn with_clock(&self, start: u32, read: Read) -> Found {
        let plain = Found { start, cursor: read.cursor, value: Value::At(Parser::at(read.point)), rule: read.rule };
        if !Parser::is_day(&read.point) {
            return plain;
        }
        let (mut cursor, point) = self.with_weekday(&read);
        let plain = Found { cursor, value: Value::At(Parser::at(point)), ..plain };
        let mut moment = Parser::at(point);
        if let Some((after, part)) = self.part(cursor) {
            cursor = after;
            moment.part = Some(part);
        }
        if let Some(found) = self.clock_after(start, cursor, moment) {
            return found;
        }
        if moment.part.is_some() {
            return Found { start, cursor, value: Value::At(moment), rule: "time.part_of_day" };
        }
        plain
    }

    /// A date with the weekday behind it: `18 juli, fredag`, `2023-03-15 (onsdag)`.
    fn with_weekday(&self, read: &Read) -> (Cursor, Point) {
        let plain = (read.cursor, read.point);
        let Point::Day { year, month: Some(month), day, weekday: None } = read.point else { return plain };
        let Some(next) = self.next(read.cursor, &[Gap::Comma, Gap::Bracket]) else { return plain };
        let Some(named) = next.value(Kind::Weekday).or(next.value(Kind::WeekdayShort).filter(|_| next.capital)) else { return plain };
        let mut cursor = self.after(read.cursor.next);
        let bracket = self.gap(read.cursor) == Gap::Bracket;
        if bracket {
            cursor.end += u32::from(self.rest(cursor.end).starts_with(')'));
        }
        // `den 18 juli, fredag 19 juli` are two, and so is what the calendar does not have.
        let dated = self
            .lexemes
            .get(cursor.next)
            .is_some_and(|next| next.digits > 0 || next.is(Kind::The) || next.is(Kind::To) || next.is(Kind::And))
            && self.gap(cursor) != Gap::Other
            && !bracket;
        let fits = year.is_none_or(|year| {
            i16::try_from(year)
                .ok()
                .and_then(|year| jiff::civil::Date::new(year, month as i8, day as i8).ok())
                .is_some_and(|date| i16::from(date.weekday().to_monday_one_offset()) == named)
        });
        let closed = if bracket { self.rest(cursor.end - 1).starts_with(')') } else { !dated };
        if fits && closed { (cursor, Point::Day { year, month: Some(month), day, weekday: Some(named as u8) }) } else { plain }
    }

    fn clock_after(&self, start: u32, cursor: Cursor, moment: Moment) -> Option<Found> {
        let text = self.rest(cursor.end);
        // ISO 8601: `2022-09-23T08:15:42Z`.
        if text.starts_with(['T', 't']) && text[1..].starts_with(|c: char| c.is_ascii_digit()) {
            let at = self.cursor_at(cursor.end + 1, cursor.next);
            let read = self.clock_number(at.next, true).filter(|read| read.start == cursor.end + 1)?;
            let mut end = read.cursor;
            let rest = self.rest(end.end);
            // A fraction of a second and the time zone are part of the mention, not of the value.
            let fraction = if rest.starts_with(['.', ',']) {
                rest[1..].bytes().take_while(u8::is_ascii_digit).count().checked_add(1).filter(|used| *used > 1).unwrap_or(0)
            } else {
                0
            };
            let zone = rest.get(fraction..).unwrap_or("");
            let zone = match zone.as_bytes() {
                [b'Z' | b'z', ..] => 1,
                [b'+' | b'-', a, b, b':', c, d, ..] if [a, b, c, d].iter().all(|c| c.is_ascii_digit()) => 6,
                [b'+' | b'-', a, b, c, d, ..] if [a, b, c, d].iter().all(|c| c.is_ascii_digit()) => 5,
                _ => 0,
            };
            end = self.cursor_at(end.end + (fraction + zone) as u32, end.next);
            let moment = Moment { clock: Some(read.clock), ..moment };
            return Some(Found { start, cursor: end, value: Value::At(moment), rule: "time.iso" });
        }
        let gaps: &[Gap] = &[Gap::Space, Gap::Comma, Gap::Dot, Gap::Colon, Gap::Dash];
        let next = self.next(cursor, gaps)?;
        if self.gap(cursor) == Gap::Dash && next.value(Kind::Clock) != Some(1) {
            return None;
        }
        // A full stop ends a sentence rather than a date, unless `kl.` goes on.
        let shortened = cursor.next.checked_sub(1).is_some_and(|last| {
            let last = &self.lexemes[last];
            last.is(Kind::Month) && last.end - last.start <= 5 && last.end == cursor.end
        });
        if self.gap(cursor) == Gap::Dot && next.value(Kind::Clock) != Some(1) && cursor.end - start > 4 && !shortened {
            return None;
        }
        let mut at = cursor.next;
        if next.is(Kind::From) || next.is(Kind::Between) {
            self.next(self.after(at), &[Gap::Space, Gap::Dot])?;
            at += 1;
        }
        if self.lexemes[at].value(Kind::Clock) == Some(0) && self.lexemes.get(at + 1).is_some_and(|next| next.is(Kind::Part)) {
            let (after, part) = self.part(self.after(at)).filter(|(_, part)| matches!(part, Part::Noon | Part::Midnight))?;
            return Some(Found {
                start,
                cursor: after,
                value: Value::At(Moment { part: Some(part), ..moment }),
                rule: "time.day_and_clock",
            });
        }
        let (first, second) = self.hours(at, true)?;
        if first.surety < Surety::Sure && self.lexemes[at].digits > 0 {
            // `5 maj 8.30` is a time; `5 maj 8 personer` and `5 maj 3.2` are none.
            let end = second.map_or(first.cursor, |second| second.cursor);
            if self.word(end, Kind::Counted).is_some()
                || self.word(end, Kind::Unit).is_some()
                || self.gap(cursor) == Gap::Comma && second.is_none() && !self.is_time_alone(&first)
            {
                return None;
            }
        }
        let from = Moment { clock: Some(first.clock), ..moment };
        Some(match second {
            None => Found { start, cursor: self.zone(first.cursor), value: Value::At(from), rule: "time.day_and_clock" },
            Some(second) => {
                let to = Moment { clock: Some(second.clock), ..moment };
                Found { start, cursor: self.zone(second.cursor), value: Value::Range(from, to), rule: "time.day_and_hours" }
            }
        })
    }

    /// Past the name of a time zone.
    fn zone(&self, cursor: Cursor) -> Cursor {
        let rest = self.rest(cursor.end);
        let trimmed = rest.trim_start_matches(is_space);
        let name = ["CEST", "CET", "UTC", "GMT", "BST", "EST", "EDT", "PST", "PDT"].into_iter().find(|name| {
            trimmed.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
                && !trimmed[name.len()..].starts_with(char::is_alphanumeric)
        });
        match name {
            Some(name) if rest.len() > trimmed.len() => {
                self.cursor_at(cursor.end + (rest.len() - trimmed.len() + name.len()) as u32, cursor.next)
            }
            _ => cursor,
        }
    }

    /// What begins with a clock time: `kl. 14.30`, `15:00 i morgen`, `i kväll kl. 7`, `midnight`.
    pub(super) fn clock_led(&self, index: usize) -> Option<Found> {
        let lexeme = self.lexemes.get(index)?;
        if let Some(value) = lexeme.value(Kind::DayPart) {
            let moment = Moment {
                point: Some(Point::Offset { unit: Unit::Day, count: i32::from(value / 16 - 8) }),
                part: Some(Part::of(value % 16)),
                clock: None,
            };
            let cursor = self.after(index);
            let clocked = self.clock_after(lexeme.start, cursor, moment);
            return Some(clocked.unwrap_or(Found { start: lexeme.start, cursor, value: Value::At(moment), rule: "time.part_of_day" }));
        }
        if let Some(part) = lexeme
            .value(Kind::Part)
            .map(Part::of)
            .filter(|part| matches!(part, Part::Midnight) || self.lang == Lang::En && *part == Part::Noon)
        {
            let plain = self.after(index);
            // `midnight to 5am`.
            if let Some(second) = self.second_clock(index, plain).filter(|second| second.surety == Surety::Sure) {
                let hour = if part == Part::Noon { 12 } else { 0 };
                let clock = Clock { hour, minute: 0, second: None, either_half: false };
                let from = Moment { clock: Some(clock), ..Moment::default() };
                let value = Value::Range(from, Moment { clock: Some(second.clock), ..from });
                return Some(Found { start: lexeme.start, cursor: second.cursor, value, rule: "time.hours" });
            }
            let (cursor, point) = self.day_of(plain).map_or((plain, None), |(cursor, point, _)| (cursor, Some(point)));
            let moment = Moment { point, part: Some(part), clock: None };
            return Some(Found { start: lexeme.start, cursor, value: Value::At(moment), rule: "time.part_of_day" });
        }
        if let Some(value) = lexeme.value(Kind::DayOfPart) {
            let point = Point::Weekday { day: (value / 16) as u8, shift: None };
            let moment = Moment { point: Some(point), part: Some(Part::of(value % 16)), clock: None };
            let cursor = self.after(index);
            let clocked = self.clock_after(lexeme.start, cursor, moment);
            return Some(clocked.unwrap_or(Found { start: lexeme.start, cursor, value: Value::At(moment), rule: "time.part_of_day" }));
        }
        if let Some(hour) = lexeme.value(Kind::HourAbout) {
            let clock = Clock { hour: hour as u8, minute: 0, second: None, either_half: true };
            let moment = Moment { clock: Some(clock), ..Moment::default() };
            return Some(Found { start: lexeme.start, cursor: self.after(index), value: Value::At(moment), rule: "time.clock" });
        }
        let starts = self.gap(self.after(index)) == Gap::Dot && self.is_start(index);
        let (first, second) = self.hours(index, self.open || starts)?;
        // `Torp 7:46` is a piece of land, `Ps 7:46` a verse.
        if lexeme.digits > 0 && !first.half_said && second.is_none() && self.follows_name(index) {
            return None;
        }
        // A line of a programme: `18.30 Middag`.
        let row = lexeme.start == self.from
            && lexeme.digits == 2
            && first.surety == Surety::Dotted
            && first.clock.minute % 5 == 0
            && self.rest(first.cursor.end).starts_with(' ')
            && self.rest(first.cursor.end)[1..].starts_with(char::is_uppercase);
        // `insläpp 18.30`, `börjar 19.00`.
        let starts = starts && (first.clock.minute % 5 == 0 || lexeme.digits == 2) && self.is_clean(first.start, first.cursor.end, false);
        if second.is_none() && first.surety < Surety::Sure && !row && !starts {
            return None;
        }
        let end = second.map_or(first.cursor, |second| second.cursor);
        let end = self.zone(end);
        let (cursor, point, mut part) = self.day_of(end).map_or((end, None, None), |(cursor, point, part)| (cursor, Some(point), part));
        // `klokken 14.32 tirsdag eftermiddag`.
        let mut cursor = cursor;
        if let Some((after, named)) = self.part(cursor).filter(|_| point.is_some() && part.is_none() && !first.half_said) {
            (cursor, part) = (after, Some(named));
        }
        let from = Moment { point, clock: Some(first.clock), part };
        let (value, rule) = match second {
            None => (Value::At(from), if point.is_some() { "time.day_and_clock" } else { "time.clock" }),
            Some(second) => (Value::Range(from, Moment { clock: Some(second.clock), ..from }), "time.hours"),
        };
        Some(Found { start: first.start, cursor, value, rule })
    }

    /// The day that follows a clock time: `15:00 i morgen`, `noon on 31 March`.
    fn day_of(&self, end: Cursor) -> Option<(Cursor, Point, Option<Part>)> {
        let skipped = self.lexemes.get(end.next).filter(|next| self.gap(end) == Gap::Space && ["på", "on"].contains(&self.written(next)));
        let at = if skipped.is_some() { self.after(end.next) } else { end };
        if self.next(at, &[Gap::Space, Gap::Comma]).is_none() || skipped.is_some() && self.gap(at) == Gap::Comma {
            return None;
        }
        // `på måndagsmorgonen`.
        if let Some((after, value)) = self.word(at, Kind::DayOfPart) {
            return Some((after, Point::Weekday { day: (value / 16) as u8, shift: None }, Some(Part::of(value % 16))));
        }
        let read = self.point(at.next, false).filter(|read| Parser::is_day(&read.point))?;
        // `09:30 Monday to Friday`.
        if matches!(read.point, Point::Weekday { .. }) && self.days(at.next).is_some_and(|days| days.recur) {
            return None;
        }
        (!read.weak || self.gap(at) == Gap::Space || read.cursor.end == self.to).then_some((read.cursor, read.point, None))
    }

    /// Whether the word before says that something starts or ends then: `avgår 9.15`, `stänger vi 15.30`.
    fn is_start(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &self.lexemes[before]).filter(|before| before.is(Kind::Starts)) else {
            return false;
        };
        matches!(self.text.get(before.end as usize..self.lexemes[index].start as usize), Some(" " | ": " | " vi " | " we "))
    }

    fn follows_name(&self, index: usize) -> bool {
        let before = self.before(self.lexemes[index].start);
        let trimmed = before.trim_end_matches(is_space);
        let word = last_word(trimmed);
        let known = index.checked_sub(1).is_some_and(|at| self.lexemes[at].end as usize == self.from as usize + trimmed.len());
        trimmed.len() < before.len() && word.starts_with(char::is_uppercase) && !known
    }
}
