//! What recurs: opening hours, `varje onsdag`, `hver anden uge`, `twice a year`, `årligen`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Found, Parser};
use super::unit::{Part, Unit};
use super::value::{Recurring, Value};
use crate::lang::Lang;

impl Parser<'_> {
    /// The longest recurring expression that begins at a lexeme.
    pub fn recurring(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        let found = |cursor: Cursor, set: Recurring, rule: &'static str| Some(Found { start, cursor, value: Value::Set(set), rule });
        if let Some(days) = self.days(index) {
            return self.weekly(index, &days);
        }
        if let Some(value) = self.lexemes[index].value(Kind::DaysOfPart) {
            let day = (value / 16) as u8;
            let set = Recurring { days: Some((day, day)), part: Some(Part::of(value % 16)), ..Recurring::default() };
            return found(self.after(index), set, "set.weekdays");
        }
        self.monthly(index).or_else(|| self.every(index)).or_else(|| self.often(index)).or_else(|| self.hours_first(index))
    }

    pub fn day_follows(&self, index: usize) -> bool {
        self.numeric(index, false).is_some() || self.point(index, false).is_some_and(|read| !read.weak)
    }

    /// Hours after days; fills `set.hours`.
    pub fn hours_after(&self, cursor: Cursor, set: &mut Recurring, company: bool) -> Option<Cursor> {
        let mut cursor = cursor;
        for slot in 0..set.hours.len() {
            let gaps: &[Gap] =
                if slot == 0 { &[Gap::Space, Gap::Colon, Gap::Comma, Gap::Dot] } else { &[Gap::Comma, Gap::Slash, Gap::And] };
            let mut at = if self.next(cursor, gaps).is_some() {
                cursor.next
            } else {
                match self.word(cursor, Kind::And).filter(|_| slot > 0) {
                    Some((after, _)) if self.next(after, &[Gap::Space]).is_some() => after.next,
                    _ => break,
                }
            };
            if slot > 0 && self.lexemes[at].capital && self.lexemes[at].is(Kind::WeekdayInitials) {
                break;
            }
            if self.lexemes[at].is(Kind::From) || self.lexemes[at].is(Kind::Between) {
                if self.next(self.after(at), &[Gap::Space, Gap::Dot]).is_none() {
                    break;
                }
                at += 1;
            }
            // A date after a weekday is no hour.
            if slot == 0 && self.lexemes[at].digits > 0 && self.day_follows(at) {
                return None;
            }
            let hours = self.hours(at, company).filter(|(_, second)| second.is_some());
            let Some((first, second)) = hours.or_else(|| self.hours_past_noon(at, company)).or_else(|| self.hours(at, company)) else {
                break;
            };
            if slot > 0 && second.is_none() {
                break;
            }
            if second.is_none() && first.surety < super::clock::Surety::Sure {
                break;
            }
            set.hours[slot] = Some((first.clock, second.map(|second| second.clock)));
            cursor = second.map_or(first.cursor, |second| second.cursor);
        }
        set.hours[0].is_some().then_some(cursor)
    }

    /// `8–16 vardagar`, `kl. 9-15 mandag til fredag`.
    fn hours_first(&self, index: usize) -> Option<Found> {
        let lexeme = self.lexemes.get(index)?;
        if lexeme.digits == 0 && !lexeme.is(Kind::Clock) {
            return None;
        }
        let (first, second) = self.hours(index, true)?;
        if second.is_none() && first.surety < super::clock::Surety::Sure {
            return None;
        }
        let cursor = second.map_or(first.cursor, |second| second.cursor);
        let at = match self.lexemes.get(cursor.next) {
            Some(next) if self.gap(cursor) == Gap::Space && next.is(Kind::Before4) && !next.is(Kind::Weekday) => self.after(cursor.next),
            _ => cursor,
        };
        self.next(at, if second.is_some() { &[Gap::Space, Gap::Comma] } else { &[Gap::Space] })?;
        let days = self.days(at.next).filter(|days| days.recur)?;
        let mut set = Recurring { days: Some(days.days), more_days: days.more, ..Recurring::default() };
        set.hours[0] = Some((first.clock, second.map(|second| second.clock)));
        Some(Found { start: first.start, cursor: days.cursor, value: Value::Set(set), rule: "set.opening_hours" })
    }

    /// `varje onsdag`, `hver anden uge`, `every three weeks`, `var tredje månad`, `every morning`.
    fn every(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        let step = self.lexemes.get(index)?.value(Kind::Every)?;
        let mut cursor = self.after(index);
        let mut count = step.max(0) as u16;
        let next = self.next(cursor, &[Gap::Space])?;
        let counted = if (step > 0 || next.ordinal) && matches!(next.digits, 1 | 2) {
            Some(next.number as i16)
        } else {
            next.value(Kind::Ordinal).or(next.value(Kind::Cardinal)).filter(|n| (2..=31).contains(n))
        };
        if let Some(n) = counted {
            cursor = self.after(cursor.next);
            count = n as u16;
        } else if step == 0 {
            return None;
        }
        // `hver 14. dag`.
        let gaps: &[Gap] = if counted.is_some() && self.lang == Lang::Da { &[Gap::Space, Gap::Dot] } else { &[Gap::Space] };
        let next = self.next(cursor, gaps)?;
        let after = self.after(cursor.next);
        let mut set = Recurring::default();
        // `varje vardag`.
        if let Some(group) = next.value(Kind::DayGroup).filter(|_| count == 1) {
            set.days = Some(((group / 10) as u8, (group % 10) as u8));
            let cursor = self.hours_after(after, &mut set, true).unwrap_or(after);
            return Some(Found { start, cursor, value: Value::Set(set), rule: "set.every" });
        }
        if let Some(day) = next.value(Kind::Weekday).or(next.value(Kind::WeekdayPlural)).or(next.value(Kind::WeekdayShort)) {
            set.days = Some((day as u8, day as u8));
            set.period = Some((Unit::Week, count));
            let mut end = after;
            if let Some((after, part)) = self.part(end) {
                set.part = Some(part);
                end = after;
            }
            if let Some(cursor) = self.hours_after(end, &mut set, true) {
                end = cursor;
            }
            return Some(Found { start, cursor: end, value: Value::Set(set), rule: "set.every_weekday" });
        }
        // `hvert halve år`, `every half hour`.
        if next.is(Kind::HalfUnit)
            && let Some((end, unit)) = self.word(after, Kind::Unit).filter(|_| count == 1)
        {
            let half = match Unit::of(unit) {
                Unit::Hour => Unit::HalfHour,
                Unit::Year => Unit::Half,
                _ => return None,
            };
            set.period = Some((half, 1));
            return Some(Found { start, cursor: end, value: Value::Set(set), rule: "set.every" });
        }
        if let Some(unit) = next.value(Kind::Unit).or(next.value(Kind::YearWord).map(|_| Unit::Year as i16)) {
            let unit = Unit::of(unit);
            set.period = Some(match unit {
                Unit::Weekend => (Unit::Week, count),
                unit => (unit, count),
            });
            if unit == Unit::Weekend {
                set.days = Some((6, 7));
            }
            if unit == Unit::Second {
                return None;
            }
            return Some(Found { start, cursor: after, value: Value::Set(set), rule: "set.every" });
        }
        if let Some(part) = next.value(Kind::Part) {
            set.part = Some(Part::of(part));
            set.period = Some((Unit::Day, count));
            return Some(Found { start, cursor: after, value: Value::Set(set), rule: "set.every" });
        }
        let yearly = step > 0 && next.is(Kind::SeasonBare)
            || next.is(Kind::Holiday)
            || next.is(Kind::Month) && !next.is(Kind::MonthWeak) && (self.lang != Lang::En || next.capital);
        if yearly {
            set.period = Some((Unit::Year, count));
            return Some(Found { start, cursor: after, value: Value::Set(set), rule: "set.every" });
        }
        None
    }

    /// `årligen`, `två gånger per år`, `once a month`, `om året`.
    fn often(&self, index: usize) -> Option<Found> {
        let lexeme = self.lexemes.get(index)?;
        let start = lexeme.start;
        let cursor = self.after(index);
        let set = |unit: i16, count: u16| Recurring { period: Some((Unit::of(unit), count)), ..Recurring::default() };
        if let Some(value) = lexeme.value(Kind::Frequency) {
            let mut set = set(value / 16, (value % 16) as u16);
            // *Daily* before a name is a newspaper: `Daily Mail`.
            let name =
                lexeme.capital && self.rest(cursor.end).starts_with(' ') && self.rest(cursor.end)[1..].starts_with(char::is_uppercase);
            if name && self.lang == Lang::En {
                return None;
            }
            if let Some(cursor) = self.hours_after(cursor, &mut set, true) {
                return Some(Found { start, cursor, value: Value::Set(set), rule: "set.opening_hours" });
            }
            return Some(Found { start, cursor, value: Value::Set(set), rule: "set.frequency" });
        }
        // `450 kr per år`, `£15 per year`; speed is no time.
        if lexeme.is(Kind::Rate) {
            let gaps: &[Gap] = &[Gap::Space, Gap::Dot];
            let (cursor, unit) = self.word_after(cursor, Kind::UnitDefinite, gaps).or_else(|| self.word_after(cursor, Kind::Unit, gaps))?;
            let known = (Unit::Day as i16..=Unit::Year as i16).contains(&unit);
            return known.then_some(Found { start, cursor, value: Value::Set(set(unit, 1)), rule: "set.per" });
        }
        let per = |cursor: Cursor| -> Option<(Cursor, i16)> {
            let (after, _) = self.word(cursor, Kind::Per).or_else(|| self.word_after(cursor, Kind::Per, &[Gap::Dot]))?;
            let after = if self.gap(after) == Gap::Dot { self.next(after, &[Gap::Dot]).map(|_| after)? } else { after };
            let gaps: &[Gap] = &[Gap::Space, Gap::Dot];
            self.word_after(after, Kind::UnitDefinite, gaps).or_else(|| self.word_after(after, Kind::Unit, gaps))
        };
        // `fire gange årligt`.
        let frequency = |cursor: Cursor| {
            self.word(cursor, Kind::Frequency).filter(|(_, value)| value % 16 == 1).map(|(after, value)| (after, value / 16))
        };
        if lexeme.is(Kind::Often) {
            let (cursor, unit) = per(cursor).or_else(|| frequency(cursor))?;
            return Some(Found { start, cursor, value: Value::Set(set(unit, 1)), rule: "set.often" });
        }
        let counts = matches!(lexeme.digits, 1 | 2) || lexeme.is(Kind::Cardinal) || lexeme.is(Kind::Article) || lexeme.is(Kind::Vague);
        if counts {
            let (after, _) = self.word(cursor, Kind::Times)?;
            if let Some((after, _)) = self.word(after, Kind::Every) {
                let (cursor, unit) = self.word(after, Kind::Unit)?;
                return Some(Found { start, cursor, value: Value::Set(set(unit, 1)), rule: "set.often" });
            }
            let (cursor, unit) = per(after).or_else(|| frequency(after))?;
            return Some(Found { start, cursor, value: Value::Set(set(unit, 1)), rule: "set.often" });
        }
        if lexeme.is(Kind::Per) && self.lang != Lang::En && self.text[start as usize..lexeme.end as usize].eq_ignore_ascii_case("om") {
            let (cursor, unit) = self.word(cursor, Kind::UnitDefinite).filter(|(_, unit)| *unit != Unit::Weekend as i16)?;
            return Some(Found { start, cursor, value: Value::Set(set(unit, 1)), rule: "set.per" });
        }
        None
    }

    /// A day of every month: `första tisdagen i varje månad`, `den 1. i måneden`, `the last Friday of each month`.
    fn monthly(&self, index: usize) -> Option<Found> {
        let start = self.lexemes.get(index)?.start;
        let every = self.lexemes[index].value(Kind::Every) == Some(1);
        let led = every || self.lexemes[index].value(Kind::The) == Some(1);
        let at = if led { self.next(self.after(index), &[Gap::Space, Gap::Dot]).map(|_| index + 1)? } else { index };
        let lexeme = self.lexemes.get(at)?;
        let number = if matches!(lexeme.digits, 1 | 2) && (1..=31).contains(&lexeme.number) { Some(lexeme.number as i16) } else { None };
        let nth = number.or(lexeme.value(Kind::Ordinal))?;
        let mut cursor = self.after(at);
        let named = self.next(cursor, &[Gap::Space, Gap::Dot])?;
        let mut set = Recurring { period: Some((Unit::Month, 1)), ..Recurring::default() };
        let mut kind = DayOfMonth::Number;
        if let Some(day) = named.value(Kind::Weekday) {
            kind = DayOfMonth::Weekday;
            set.month_day = Some((0, day as u8));
        } else if named.value(Kind::Unit) == Some(Unit::Day as i16)
            || named.value(Kind::UnitDefinite) == Some(Unit::Day as i16)
            || named.value(Kind::DayGroup) == Some(15)
        {
            kind = DayOfMonth::Day;
        } else if (1..=31).contains(&nth) && (led || self.lang == Lang::En) && !every {
            set.month_day = Some((nth as u8, 0));
        } else {
            return None;
        }
        if kind != DayOfMonth::Number {
            cursor = self.after(cursor.next);
        }
        let of = self.word_after(cursor, Kind::Of, &[Gap::Space, Gap::Dot]).map(|(after, _)| after);
        let each = |from: Cursor| {
            let (after, _) = self.word(from, Kind::Every).filter(|(_, step)| *step == 1)?;
            self.word(after, Kind::Unit).filter(|(_, unit)| *unit == Unit::Month as i16).map(|(after, _)| after)
        };
        // `den 1. i måneden` is that of every month, `sista dagen i månaden` that of a story's.
        let definite = |from: Cursor| {
            let from = if self.lang == Lang::En { self.word(from, Kind::The)?.0 } else { from };
            let kind = if self.lang == Lang::En { Kind::Unit } else { Kind::UnitDefinite };
            self.word(from, kind).filter(|(_, unit)| *unit == Unit::Month as i16).map(|(after, _)| after)
        };
        let end = of.and_then(each).or_else(|| each(cursor)).or_else(|| of.filter(|_| kind != DayOfMonth::Day).and_then(definite))?;
        let cursor = self.hours_after(end, &mut set, true).unwrap_or(end);
        Some(Found { start, cursor, value: Value::Set(set), rule: "set.day_of_month" })
    }
}

/// How a day of the month is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DayOfMonth {
    Number,
    Weekday,
    Day,
}
