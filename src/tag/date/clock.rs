//! Clock times: `kl. 14.30`, `2.30 p.m.`.

use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::parser::{Cursor, Parser};
use super::unit::Part;
use super::value::Clock;
use crate::lang::Lang;

/// How much a clock time says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// A bare number: `8`.
    Bare,
    /// Hour and minute with a full stop: `8.30`.
    Dotted,
    /// A clock time beyond doubt.
    Sure,
}

/// A clock time the grammar has read.
#[derive(Clone, Copy, Debug)]
pub struct ClockRead {
    /// First byte of the mention.
    pub start: u32,
    /// How far it reaches.
    pub cursor: Cursor,
    /// The time.
    pub clock: Clock,
    /// What it says by itself.
    pub surety: Surety,
    /// Said to be before or after noon.
    pub half_said: bool,
}

/// Lines above and below that are looked at for another row of a programme.
const NEARBY: usize = 3;

/// The time a row of a programme begins with, in minutes: `19.45 Hvad siger modellerne`. Before six it is rather the number of a heading.
fn row(line: &str) -> Option<u32> {
    let (hour, rest) = line.split_once('.').filter(|(hour, _)| (1..=2).contains(&hour.len()))?;
    let (minute, rest) = rest.split_at_checked(2)?;
    let digits = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse::<u32>().ok()).flatten();
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    let title = rest.strip_prefix(' ')?.trim_start_matches(['–', '-', ' ', '"', '”']);
    ((6..24).contains(&hour) && minute < 60 && minute.is_multiple_of(5) && title.starts_with(char::is_uppercase))
        .then_some(60 * hour + minute)
}

impl Parser<'_> {
    /// A clock time that begins at a lexeme, its word `kl.` included.
    pub fn clock(&self, index: usize) -> Option<ClockRead> {
        let lexeme = self.lexemes.get(index)?;
        let Some(kind) = lexeme.value(Kind::Clock) else { return self.clock_number(index, false) };
        let mut cursor = self.after(index);
        if let Some((after, _)) = self.word(cursor, Kind::About) {
            cursor = after;
        }
        self.next(cursor, &[Gap::Space, Gap::Dot, Gap::Colon, Gap::Glued])?;
        let mut read = self.clock_number(cursor.next, true)?;
        if kind == 1 {
            read.start = lexeme.start;
            if read.surety < Surety::Sure && !self.is_clean(self.lexemes[cursor.next].start, read.cursor.end, false) {
                let dash = self.gap(read.cursor) == Gap::Dash;
                if !dash {
                    return None;
                }
            }
            read.surety = Surety::Sure;
            return Some(read);
        }
        // *Tonight at 7*: a day before it has to speak for the hour.
        if read.surety == Surety::Bare && self.lexemes[cursor.next].digits > 0 && self.is_bounded(read.cursor) && read.clock.hour <= 12 {
            read.surety = Surety::Dotted;
            read.clock.either_half = true;
        }
        // `leaves at 7.42`, `at 07.42`.
        let led = index > 0 && self.preceded(index, Kind::Starts).is_some()
            || read.clock.minute.is_multiple_of(15) && self.is_time_alone(&read) && self.is_bounded(read.cursor);
        if read.surety == Surety::Dotted
            && !read.clock.either_half
            && (led || self.text[self.lexemes[cursor.next].start as usize..].starts_with('0'))
        {
            read.surety = Surety::Sure;
        }
        (read.surety > Surety::Bare).then_some(read)
    }

    /// A clock time without the word before it.
    pub fn clock_number(&self, index: usize, led: bool) -> Option<ClockRead> {
        let lexeme = self.lexemes.get(index)?;
        if lexeme.digits == 0 || lexeme.is(Kind::Half) || lexeme.is(Kind::Quarter) {
            return self.clock_words(index, led);
        }
        if lexeme.digits > 2 || lexeme.number > 24 || lexeme.ordinal {
            return None;
        }
        if let Some(read) = self.past_or_before(index, led) {
            return Some(read);
        }
        let start = lexeme.start;
        let hour = lexeme.number as u8;
        let mut clock = Clock { hour, minute: 0, second: None, either_half: false };
        let mut cursor = self.after(index);
        let mut surety = Surety::Bare;
        let between = self.gap(cursor);
        if matches!(between, Gap::Colon | Gap::Dot) && self.is_tight(cursor) {
            let minute = &self.lexemes[cursor.next];
            if minute.digits == 2 && minute.number < 60 && !minute.ordinal {
                clock.minute = minute.number as u8;
                cursor = self.after(cursor.next);
                surety = if between == Gap::Colon { Surety::Sure } else { Surety::Dotted };
                if let Some(second) = self.next(cursor, &[between]).filter(|s| s.digits == 2 && s.number < 60 && self.is_tight(cursor)) {
                    // `10.12.20` is rather a date or an address.
                    if between == Gap::Dot && !led {
                        return None;
                    }
                    clock.second = Some(second.number as u8);
                    cursor = self.after(cursor.next);
                }
            } else if minute.digits > 0 {
                return None;
            }
        }
        if clock.hour == 24 && clock.minute > 0 {
            return None;
        }
        if surety == Surety::Dotted && self.is_row(start, cursor.end) {
            surety = Surety::Sure;
        }
        let mut half_said = false;
        if self.lang == Lang::En
            && hour == 12
            && surety == Surety::Bare
            && let Some((after, part)) = self.part(cursor).filter(|(_, part)| matches!(part, Part::Noon | Part::Midnight))
        {
            clock.hour = if part == Part::Noon { 12 } else { 24 };
            cursor = after;
            surety = Surety::Sure;
            half_said = true;
        } else if let Some((end, after_noon)) = self.half_of_day(cursor.end).filter(|_| (1..=12).contains(&hour)) {
            clock.hour = hour % 12 + if after_noon { 12 } else { 0 };
            cursor = self.cursor_at(end, cursor.next);
            surety = Surety::Sure;
            half_said = true;
        } else if led && let Some((end, hour)) = self.part_of_day(cursor.end, hour) {
            clock.hour = hour;
            cursor = self.cursor_at(end, cursor.next);
            surety = Surety::Sure;
            half_said = true;
        } else if let Some((after, _)) = self.word_after(cursor, Kind::OClock, &[Gap::Space, Gap::Dash]) {
            let whole = self.lang != Lang::En || hour <= 12;
            if whole {
                cursor = after;
                surety = Surety::Sure;
                clock.either_half = self.lang == Lang::En;
                if let Some((end, hour)) = self.part_of_day(cursor.end, hour) {
                    (clock.hour, clock.either_half, half_said) = (hour, false, true);
                    cursor = self.cursor_at(end, cursor.next);
                }
            }
        }
        if surety == Surety::Sure && !led && !half_said && !self.is_clean_clock(start, cursor.end) {
            return None;
        }
        if !led && self.is_number_of(index) {
            return None;
        }
        // `o'clock` without a half of the day is the morning's first reading: eight.
        clock.either_half &= clock.hour < 7;
        Some(ClockRead { start, cursor, clock, surety, half_said })
    }

    /// Whether a time opens a row of a programme: it begins its line, a word in capitals follows, and one of the lines nearby begins
    /// in the same way, earlier above or later below.
    fn is_row(&self, start: u32, end: u32) -> bool {
        let (above, below) = (&self.text[..start as usize], &self.text[start as usize..]);
        let lines = |line: &&str| !line.trim().is_empty();
        let Some(own) = row(below).filter(|_| above.is_empty() || above.ends_with('\n')) else { return false };
        let later = || self.text[end as usize..].split('\n').skip(1).filter(lines).take(NEARBY).any(|line| row(line) > Some(own));
        let earlier = || above.rsplit('\n').filter(lines).take(NEARBY).any(|line| row(line).is_some_and(|time| time < own));
        later() || earlier()
    }

    /// Whether hour and minute with a full stop look like a time and nothing follows in their clause: *18.00* in `tis 19 mars, 18.00`.
    pub fn is_time_alone(&self, read: &ClockRead) -> bool {
        let rest = self.rest(read.cursor.end).trim_start_matches(is_space);
        read.surety == Surety::Dotted
            && read.clock.minute.is_multiple_of(5)
            && self.is_clean(read.start, read.cursor.end, false)
            && !rest.starts_with(|c: char| c.is_lowercase() || c.is_numeric())
    }

    fn is_clean_clock(&self, start: u32, end: u32) -> bool {
        // A dash on either side is a range's.
        let before = self.char_before(start);
        let after = self.rest(end).chars().next();
        let dash = |c: Option<char>| c.is_some_and(super::lexeme::is_dash);
        let glued = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, ':' | '/' | '$' | '§' | '#'));
        // `1:25 000` is a scale.
        if self
            .rest(end)
            .strip_prefix([' ', '\u{a0}'])
            .is_some_and(|rest| rest.len() >= 3 && rest.bytes().take(3).all(|byte| byte.is_ascii_digit()))
        {
            return false;
        }
        let colon_ends = after == Some(':') && !self.rest(end)[1..].starts_with(|c: char| c.is_ascii_digit());
        (dash(before) || !glued(before) || before == Some('T') || before == Some(':')) && (dash(after) || !glued(after) || colon_ends)
    }

    /// `am`, `a.m.`, `pm` after a byte: where it ends, and whether it is after noon.
    pub fn half_of_day(&self, at: u32) -> Option<(u32, bool)> {
        let rest = self.rest(at);
        let trimmed = rest.trim_start_matches(is_space);
        let bytes = trimmed.as_bytes();
        let after_noon = match bytes.first()? | 0x20 {
            b'a' => false,
            b'p' => true,
            _ => return None,
        };
        let dotted = bytes.get(1) == Some(&b'.');
        let mut used = 1 + usize::from(dotted);
        used += usize::from(dotted && bytes.get(used) == Some(&b' '));
        if bytes.get(used)? | 0x20 != b'm' {
            return None;
        }
        used += 1;
        if trimmed[used..].starts_with(char::is_alphanumeric) {
            return None;
        }
        if dotted && bytes.get(used) == Some(&b'.') {
            used += 1;
        }
        Some(((at as usize + rest.len() - trimmed.len() + used) as u32, after_noon))
    }

    /// The cursor at a byte, past all lexemes that begin before it.
    pub fn cursor_at(&self, end: u32, mut next: usize) -> Cursor {
        while self.lexemes.get(next).is_some_and(|lexeme| lexeme.start < end) {
            next += 1;
        }
        Cursor { next, end }
    }

    /// A part of the day after a day: `lördag morgon`, `i går kväll`, `tomorrow morning`.
    pub fn part(&self, cursor: Cursor) -> Option<(Cursor, Part)> {
        let (cursor, part) = self.word(cursor, Kind::Part)?;
        Some((cursor, Part::of(part)))
    }
}
