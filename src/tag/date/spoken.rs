//! Clock times in words: `halv tre`, `kvart över sju`, `half past eight`, `fem på kvällen`.

use super::clock::{ClockRead, Surety};
use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser};
use super::unit::Part;
use super::value::Clock;
use crate::lang::Lang;

impl Parser<'_> {
    /// Times in words: `halv tre`, `half past eight`, `kvart i fem`, `tre`.
    pub fn clock_words(&self, index: usize, led: bool) -> Option<ClockRead> {
        let lexeme = self.lexemes.get(index)?;
        let start = lexeme.start;
        let cursor = self.after(index);
        if lexeme.is(Kind::Half) {
            if self.lang == Lang::En {
                let (cursor, _) = self.word(cursor, Kind::Past)?;
                let (cursor, hour) = self.hour_word(cursor)?;
                return Some(self.in_words(start, cursor, hour, 30));
            }
            let (cursor, hour) = self.hour_word(cursor)?;
            // `halv tre` is half an hour before three.
            let hour = if hour == 1 { 12 } else { hour - 1 };
            let unit = self.lexemes.get(cursor.next).is_some_and(|next| self.gap(cursor) == Gap::Space && next.is(Kind::Unit));
            return (!unit).then(|| self.in_words(start, cursor, hour, 30));
        }
        if lexeme.is(Kind::Quarter) {
            return self.past_or_before(index, led);
        }
        if let Some(read) = self.past_or_before(index, led) {
            return Some(read);
        }
        let hour = lexeme.value(Kind::Cardinal).or(lexeme.value(Kind::Article).filter(|_| led)).filter(|hour| (1..=12).contains(hour))?;
        if let Some((after, _)) = self.word(cursor, Kind::OClock) {
            return Some(self.in_words(start, after, hour as u8, 0));
        }
        if let Some((end, after_noon)) = self.half_of_day(cursor.end) {
            let clock = Clock { hour: hour as u8 % 12 + if after_noon { 12 } else { 0 }, minute: 0, second: None, either_half: false };
            return Some(ClockRead { start, cursor: self.cursor_at(end, cursor.next), clock, surety: Surety::Sure, half_said: true });
        }
        let mut read = self.in_words(start, cursor, hour as u8, 0);
        read.surety = Surety::Bare;
        led.then_some(read)
    }

    fn in_words(&self, start: u32, cursor: Cursor, hour: u8, minute: u8) -> ClockRead {
        let clock = Clock { hour, minute, second: None, either_half: true };
        let mut read = ClockRead { start, cursor, clock, surety: Surety::Sure, half_said: false };
        if let Some((end, after_noon)) = self.half_of_day(cursor.end).filter(|_| hour <= 12) {
            read.clock.hour = hour % 12 + if after_noon { 12 } else { 0 };
            read.clock.either_half = false;
            read.cursor = self.cursor_at(end, cursor.next);
            read.half_said = true;
        } else if let Some((end, hour)) = self.part_of_day(read.cursor.end, hour) {
            read.clock.hour = hour;
            read.clock.either_half = false;
            read.cursor = self.cursor_at(end, read.cursor.next);
            read.half_said = true;
        }
        read
    }

    /// `på kvällen`, `om morgenen`, `in the afternoon` after a byte: where it ends, and which hour of 24 is meant. `None` where the hour is
    /// none of that part of the day.
    pub fn part_of_day(&self, at: u32, hour: u8) -> Option<(u32, u8)> {
        let phrases: &[(&str, Part)] = match self.lang {
            Lang::Sv => &[
                (" på morgonen", Part::Morning),
                (" på förmiddagen", Part::Morning),
                (" på eftermiddagen", Part::Afternoon),
                (" på kvällen", Part::Evening),
                (" på natten", Part::Night),
            ],
            Lang::Da => &[
                (" om morgenen", Part::Morning),
                (" om formiddagen", Part::Morning),
                (" om eftermiddagen", Part::Afternoon),
                (" om aftenen", Part::Evening),
                (" om natten", Part::Night),
            ],
            _ => &[
                (" in the morning", Part::Morning),
                (" in the afternoon", Part::Afternoon),
                (" in the evening", Part::Evening),
                (" at night", Part::Night),
            ],
        };
        let rest = self.rest(at);
        let (phrase, part) = phrases.iter().find(|(phrase, _)| rest.starts_with(phrase))?;
        let hour = match (part, hour) {
            (Part::Morning, 1..=11) | (Part::Night, 1..=5 | 21..=24) | (Part::Afternoon, 12..=18) | (Part::Evening, 16..=24) => hour,
            (Part::Afternoon, 1..=7) | (Part::Evening, 4..=11) | (Part::Night, 8..=11) => hour + 12,
            (Part::Night, 12) => 0,
            _ => return None,
        };
        (!rest[phrase.len()..].starts_with(char::is_alphanumeric)).then_some((at + phrase.len() as u32, hour))
    }

    fn hour_word(&self, cursor: Cursor) -> Option<(Cursor, u8)> {
        let next = self.next(cursor, &[Gap::Space])?;
        let hour = if next.digits > 0 && next.digits <= 2 && !next.ordinal { Some(next.number as i16) } else { None };
        let hour = hour.or_else(|| next.value(Kind::Cardinal)).or_else(|| next.value(Kind::Article).filter(|_| self.lang != Lang::En))?;
        let after = self.after(cursor.next);
        (hour > 0 && hour <= 24).then_some((after, hour as u8))
    }

    /// `kvart över sju`, `ti minutter i fem`, `20 over 15`, `quarter to nine`.
    pub fn past_or_before(&self, index: usize, led: bool) -> Option<ClockRead> {
        let lexeme = self.lexemes.get(index)?;
        let start = lexeme.start;
        let mut cursor = self.after(index);
        let quarter = lexeme.is(Kind::Quarter);
        let minute = if quarter {
            15
        } else if lexeme.digits > 0 && lexeme.digits <= 2 {
            lexeme.number
        } else {
            lexeme.value(Kind::Cardinal)? as u32
        };
        if minute == 0 || minute >= 60 {
            return None;
        }
        let mut minutes_said = false;
        if let Some((after, 1)) = self.word(cursor, Kind::Unit) {
            cursor = after;
            minutes_said = true;
        }
        let (past, before) = (self.word(cursor, Kind::Past), self.word(cursor, Kind::Before));
        let (cursor, back) = match (past, before) {
            (Some((cursor, _)), _) => (cursor, false),
            (None, Some((cursor, _))) => (cursor, true),
            _ => return None,
        };
        // `fem över halv åtta`.
        let half = self.word(cursor, Kind::Half).filter(|_| self.lang != Lang::En).and_then(|(after, _)| self.hour_word(after));
        if let Some((after, hour)) = half.filter(|_| minute < 30) {
            let hour = if hour == 1 { 12 } else { hour - 1 };
            return Some(self.in_words(start, after, hour, if back { 30 - minute } else { 30 + minute } as u8));
        }
        let (after, hour) = self.hour_word(cursor)?;
        // `five to ten people` and `tre över tio` are no times unless something says so.
        let plain = minute % 5 == 0 && !back && self.lang != Lang::En;
        let figures = self.lexemes[cursor.next].digits > 0 && back;
        // `fem i tolv` by itself; `tio i tre kommuner` goes on.
        let words = back && self.lang != Lang::En && lexeme.digits == 0 && matches!(minute, 5 | 10 | 20 | 25) && !figures;
        let plain = plain || words && self.is_bounded(after);
        if !(quarter && (!figures || self.is_bounded(after))
            || led
            || minutes_said && minute % 5 == 0 && !figures
            || quarter && led
            || plain)
        {
            return None;
        }
        let article = self.lexemes[cursor.next].is(Kind::Article);
        if (quarter || minutes_said) && !led && (self.word(after, Kind::Unit).is_some() || article && !self.is_bounded(after)) {
            return None;
        }
        let (hour, minute) = if back { (if hour == 1 { 12 } else { hour - 1 }, 60 - minute) } else { (hour, minute) };
        Some(self.in_words(start, after, hour, minute as u8))
    }
}
