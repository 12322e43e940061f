//! Days of the week that come again: `man–fre`, `mån, ons & fre`, `lørdage`, and the hours of each; a lexeme's place comes in, a mention goes out.

use super::clock::{ClockRead, Surety};
use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::parser::{Cursor, Found, Parser};
use super::value::{Recurring, Value};
use crate::lang::Lang;

/// Bytes around days in which a word of opening hours says that they come every week.
const NEAR: u32 = 60;

/// Bytes between a row of opening hours and the next one.
const APART: u32 = 16;

/// Days of the week as a text names them.
pub struct Days {
    /// How far they reach.
    pub cursor: Cursor,
    /// First and last of them.
    pub days: (u8, u8),
    /// Further ones, one by one.
    pub more: [u8; 3],
    /// They recur by their form alone: plural, group or range.
    pub recur: bool,
    /// Three or more, one by one.
    pub listed: bool,
}

impl Parser<'_> {
    /// Days, just read at a lexeme, as something that recurs: with hours, a part of the day, or by themselves.
    pub fn weekly(&self, index: usize, days: &Days) -> Option<Found> {
        let start = self.lexemes[index].start;
        let found = |cursor: Cursor, set: Recurring, rule: &'static str| Some(Found { start, cursor, value: Value::Set(set), rule });
        let line = self.opens_line(start);
        let known = days.recur || self.open || days.listed || self.follows_hours(start);
        let many = days.more[0] > 0;
        let next_day = days.more[0] == days.days.0 % 7 + 1;
        let mut set = Recurring { days: Some(days.days), more_days: days.more, ..Recurring::default() };
        if let Some(cursor) = self.hours_after(days.cursor, &mut set, known || line || many) {
            let range = set.hours[0].is_some_and(|(_, to)| to.is_some());
            // A line that is weekdays and their hours is a row of opening hours; days that lie apart and have the same hours come every week.
            let row = line && self.rest(cursor.end).find('\n').unwrap_or(self.rest(cursor.end).len()) < 2;
            let many_rows = range && !known && days.days.0 == days.days.1 && !many && self.rows_follow(cursor, days.days.0);
            let labelled = many && self.near_before(start).trim_end().ends_with(':');
            if days.recur || (known || row || labelled || many_rows || many && !next_day) && range {
                return found(cursor, set, "set.opening_hours");
            }
        }
        set.hours = Recurring::default().hours;
        // `Thursday evenings`.
        let plural = |cursor: Cursor| self.lang == Lang::En && self.text[..cursor.end as usize].ends_with('s');
        if let Some((cursor, part)) = self.part(days.cursor).filter(|(cursor, _)| days.recur || plural(*cursor)) {
            set.part = Some(part);
            return found(cursor, set, "set.weekdays");
        }
        let closed = (line || self.follows_hours(start)) && self.is_closed_after(days.cursor);
        // `Hon är här måndag, tisdag och torsdag`: three days of which some lie apart.
        let apart = days.listed && (days.days.0..).zip(days.more.into_iter().filter(|day| *day > 0)).any(|(before, day)| day != before + 1);
        // `tis och tors`, `Tue & Thu`.
        let short = many && self.lexemes[index..days.cursor.next].iter().all(|lexeme| !lexeme.is(Kind::Weekday)) && !next_day;
        let told = short || many && (self.is_told_open(index, days.cursor) || apart && self.tense_before(start) >= 0);
        if days.recur || closed || told { found(days.cursor, set, "set.weekdays") } else { None }
    }

    /// `man–fre`, `lørdage`, `vardagar`, `mån, ons och fre`.
    pub fn days(&self, index: usize) -> Option<Days> {
        let lexeme = self.lexemes.get(index)?;
        let cursor = self.after(index);
        if let Some(group) = lexeme.value(Kind::DayGroup) {
            return Some(Days { cursor, days: ((group / 10) as u8, (group % 10) as u8), more: [0; 3], recur: true, listed: false });
        }
        let day_of = |at: usize| {
            let lexeme = self.lexemes.get(at)?;
            let plural = lexeme.value(Kind::WeekdayPlural);
            let day = plural.or(lexeme.value(Kind::Weekday)).or(lexeme.value(Kind::WeekdayShort))?;
            Some((day as u8, plural.is_some()))
        };
        let Some((first, mut plural)) = day_of(index) else { return self.initials(index) };
        // `om mandagen`: every Monday.
        let about = index.checked_sub(1).filter(|_| self.lang == Lang::Da && self.preceded(index, Kind::In).is_some());
        plural |= about.is_some() && self.text[..lexeme.end as usize].ends_with("en");
        if lexeme.glued_left && !lexeme.capital {
            return None;
        }
        let dash = matches!(self.gap(cursor), Gap::Dash);
        let to = if dash {
            Some(cursor.next)
        } else {
            self.word_after(cursor, Kind::To, &[Gap::Space, Gap::Dot])
                .and_then(|(after, _)| self.next(after, &[Gap::Space]).map(|_| after.next))
        };
        if let Some((to, (last, _))) = to.and_then(|to| Some((to, day_of(to)?))) {
            let end = self.after(to);
            // `fredag 3 – söndag 5 maj` is a range of dates.
            let dated = self.next(end, &[Gap::Space, Gap::Dot]).is_some_and(|next| next.digits > 0)
                && (self.day_follows(end.next) || self.day_range(end.next).is_some());
            return (!dated).then_some(Days { cursor: end, days: (first, last), more: [0; 3], recur: true, listed: false });
        }
        let mut days = Days { cursor, days: (first, first), more: [0; 3], recur: plural, listed: false };
        // A list recurs only where its days do, hours follow it, or the text tells opening hours.
        for slot in 0..3 {
            let next = match self.gap(days.cursor) {
                Gap::Comma | Gap::Slash | Gap::And => days.cursor.next,
                _ => match self.word_after(days.cursor, Kind::And, &[Gap::Space, Gap::Dot]) {
                    Some((after, _)) if self.next(after, &[Gap::Space]).is_some() => after.next,
                    _ => break,
                },
            };
            let Some((day, more_plural)) = day_of(next).filter(|(_, more)| *more == plural) else { break };
            days.more[slot] = day;
            days.cursor = self.after(next);
            days.listed = !more_plural && slot > 0;
        }
        Some(days)
    }

    /// `Må-To 7-16`, `Fr 7-14` behind it: days by their first two letters, with hours.
    fn initials(&self, index: usize) -> Option<Days> {
        let day_of = |at: usize| {
            let lexeme = self.lexemes.get(at)?;
            lexeme.value(Kind::WeekdayInitials).or(lexeme.value(Kind::WeekdayShort)).map(|day| day as u8)
        };
        let first = day_of(index).filter(|_| self.lexemes[index].capital)?;
        let mut cursor = self.after(index);
        let mut last = first;
        if self.gap(cursor) == Gap::Dash && self.is_tight(cursor) {
            last = day_of(cursor.next)?;
            cursor = self.after(cursor.next);
        } else if !self.follows_hours(self.lexemes[index].start) {
            return None;
        }
        let mut set = Recurring::default();
        self.hours_after(cursor, &mut set, true)?;
        Some(Days { cursor, days: (first, last), more: [0; 3], recur: true, listed: false })
    }

    /// Whether the next two days follow with their hours: `Mån 12–18 | Tis 10–18 | Ons 10–18`.
    fn rows_follow(&self, cursor: Cursor, day: u8) -> bool {
        let (mut cursor, mut day) = (cursor, day);
        for _ in 0..2 {
            let Some(next) = self.lexemes.get(cursor.next).filter(|next| next.start - cursor.end <= APART) else { return false };
            let named = next.value(Kind::Weekday).or(next.value(Kind::WeekdayShort));
            let mut set = Recurring::default();
            let Some(end) =
                named.filter(|named| *named == i16::from(day) + 1).and_then(|_| self.hours_after(self.after(cursor.next), &mut set, true))
            else {
                return false;
            };
            (cursor, day) = (end, day + 1);
        }
        true
    }

    /// Whether a line begins at a byte.
    fn opens_line(&self, start: u32) -> bool {
        start == self.from || self.char_before(start) == Some('\n')
    }

    /// Whether hours of weekdays end just before a byte: `mandag-torsdag 9-15, fredag 9-13`.
    fn follows_hours(&self, start: u32) -> bool {
        let Some(between) = self.hours_end.filter(|end| *end <= start && start - end <= APART) else { return false };
        self.text[between as usize..start as usize]
            .split(|c: char| is_space(c) || c.is_ascii_punctuation())
            .all(|word| ["", "och", "samt", "og", "samt", "and", "•", "·", "–"].contains(&word))
    }

    /// Whether a word for *closed* follows: `Søndag: Lukket`.
    fn is_closed_after(&self, cursor: Cursor) -> bool {
        self.next(cursor, &[Gap::Space, Gap::Colon, Gap::Dash, Gap::Comma]).is_some_and(|next| next.value(Kind::Open) == Some(2))
    }

    /// Whether a word of opening hours stands in the same sentence, near a list of days.
    fn is_told_open(&self, index: usize, cursor: Cursor) -> bool {
        let start = self.lexemes[index].start;
        let ends = |from: u32, to: u32| self.text[from as usize..to as usize].contains(['.', '!', '?', '\n']);
        let before = self.lexemes[..index].iter().rev().take_while(|lexeme| start - lexeme.end < NEAR);
        let after = self.lexemes[cursor.next..].iter().take_while(|lexeme| lexeme.start - cursor.end < NEAR);
        let mut told = before.filter(|lexeme| lexeme.is(Kind::Open) && !ends(lexeme.end, start));
        let mut told_after = after.filter(|lexeme| lexeme.is(Kind::Open) && !ends(cursor.end, lexeme.start));
        told.next().is_some() || told_after.next().is_some()
    }

    /// Hours of which the second lie past noon: `9–3`, `10 to 4.30`; English only, where days that recur stand before.
    pub fn hours_past_noon(&self, index: usize, company: bool) -> Option<(ClockRead, Option<ClockRead>)> {
        let first = self.clock(index).filter(|_| self.lang == Lang::En && company)?;
        let mut second = self.second_clock(index, first.cursor)?;
        let bare = |read: &ClockRead| !read.half_said && read.surety < Surety::Sure;
        let fits = (6..12).contains(&first.clock.hour) && (1..=first.clock.hour.min(9)).contains(&second.clock.hour);
        if !bare(&first) || !bare(&second) || !fits || !self.is_clean(first.start, second.cursor.end, false) {
            return None;
        }
        second.clock.hour += 12;
        Some((first, Some(second)))
    }
}
