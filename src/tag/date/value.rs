//! What the grammar understands before the resolver knows the page's date: `Value` and its parts.

use super::unit::{Part, Unit};

/// A day, or something longer, as the text says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Point {
    /// A day; what the text leaves out is `None`.
    Day {
        /// Year.
        year: Option<i32>,
        /// Month, 1 to 12.
        month: Option<u8>,
        /// Day of the month.
        day: u8,
        /// Weekday named beside it, 1 to 7.
        weekday: Option<u8>,
    },
    /// A month.
    Month {
        /// Year.
        year: Option<i32>,
        /// Month, 1 to 12.
        month: u8,
    },
    /// A year.
    Year(i32),
    /// An ISO week.
    Week {
        /// Year.
        year: Option<i32>,
        /// Week, 1 to 53.
        week: u8,
    },
    /// A quarter.
    Quarter {
        /// Year.
        year: Option<i32>,
        /// Quarter, 1 to 4.
        quarter: u8,
        /// Years from the anchor's, where the text says so.
        shift: Option<i8>,
    },
    /// A half-year.
    Half {
        /// Year.
        year: Option<i32>,
        /// Half, 1 or 2.
        half: u8,
    },
    /// A season, 0 spring to 3 winter; a winter bears the year in which it begins.
    Season {
        /// Year.
        year: Option<i32>,
        /// Season.
        season: u8,
        /// -1 last, 0 this year's, 1 next, -8 the one just past; `None` where the text does not say.
        shift: Option<i8>,
    },
    /// A decade by its first digits: 198.
    Decade(i32),
    /// A century by its first digits: 18.
    Century(i32),
    /// Where two stretches meet, as the days on both sides of it.
    Turn {
        /// Year of the day before; for a century the year that begins it.
        year: Option<i32>,
        /// Month of the day before.
        month: u8,
    },
    /// A weekday; shift as of a season, 2 where it is named in the week after.
    Weekday {
        /// Weekday, 1 to 7.
        day: u8,
        /// -1 past, 1 of the next week; `None` where the text does not say.
        shift: Option<i8>,
    },
    /// A weekday of a week counted from the anchor's.
    WeekdayOf {
        /// Weekday, 1 to 7.
        day: u8,
        /// Weeks from the anchor's.
        weeks: i32,
    },
    /// The n-th weekday of a month, -1 the last.
    NthWeekday {
        /// Which one.
        nth: i8,
        /// Weekday, 1 to 7.
        day: u8,
        /// Year.
        year: Option<i32>,
        /// Month; `None` counts months from the anchor's.
        month: Option<u8>,
        /// Months from the anchor's, where `month` is `None`.
        months: i32,
    },
    /// A holiday.
    Holiday {
        /// See `holidays`.
        id: u8,
        /// Year.
        year: Option<i32>,
        /// Years from the anchor's, where the text says so.
        shift: Option<i8>,
    },
    /// A unit counted from the anchor's.
    Offset {
        /// The unit.
        unit: Unit,
        /// How many.
        count: i32,
    },
    /// A month of a year counted from the anchor's, or a day in it.
    MonthOf {
        /// Month; `None` counts from the anchor's.
        month: Option<u8>,
        /// Day of the month.
        day: Option<u8>,
        /// Years (or months where `month` is `None`) from the anchor's; 9 is the next such month.
        shift: i8,
    },
    /// An amount of time away from the anchor.
    Away {
        /// How long.
        amount: Amount,
        /// 1 ahead, -1 back.
        sign: i8,
        /// Days from the anchor to where the amount is counted from: 1 in `two days after tomorrow`.
        from: i32,
    },
    /// A date that only the story knows: `samma år`.
    Anaphor(Unit),
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// Hour, 0 to 24.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
    /// Second, where the text says one.
    pub second: Option<u8>,
    /// The text leaves open whether it is before or after noon.
    pub either_half: bool,
}

/// A point in time: at least one of its parts is there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// The day, or something longer.
    pub point: Option<Point>,
    /// The clock time.
    pub clock: Option<Clock>,
    /// The part of the day.
    pub part: Option<Part>,
}

/// An amount of time: hundredths of each of seconds, minutes, hours, days, weeks, months, years.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// Hundredths, shortest unit first; -1 where the text counts without a number.
    pub hundredths: [i32; 7],
}

impl Amount {
    /// `hundredths` of a unit; quarters, half-years, decades and centuries are given in months and years.
    pub fn of(unit: Unit, hundredths: i32) -> Amount {
        let (place, times) = match unit {
            Unit::Second => (0, 1),
            Unit::Minute => (1, 1),
            Unit::QuarterHour => (1, 15),
            Unit::HalfHour => (1, 30),
            Unit::Hour => (2, 1),
            Unit::Day => (3, 1),
            Unit::Weekend => (3, 2),
            Unit::Week => (4, 1),
            Unit::Month => (5, 1),
            Unit::Quarter => (5, 3),
            Unit::Half => (5, 6),
            Unit::Year => (6, 1),
            Unit::Decade => (6, 10),
            Unit::Century => (6, 100),
        };
        let mut amount = Amount::default();
        amount.hundredths[place] = if hundredths < 0 { -1 } else { hundredths.saturating_mul(times) };
        amount
    }

    /// Both amounts together.
    pub fn and(mut self, other: Amount) -> Amount {
        for (mine, other) in self.hundredths.iter_mut().zip(other.hundredths) {
            *mine = mine.saturating_add(other);
        }
        self
    }

    /// Whether it counts without a number.
    pub fn is_vague(&self) -> bool {
        self.hundredths.contains(&-1)
    }

    /// Whether it has hours, minutes or seconds.
    pub fn has_time(&self) -> bool {
        self.hundredths[..3].iter().any(|n| *n != 0)
    }
}

/// Something that recurs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recurring {
    /// First and last weekday.
    pub days: Option<(u8, u8)>,
    /// Further days, one by one.
    pub more_days: [u8; 3],
    /// A day of the month: its number, or 0 and a weekday.
    pub month_day: Option<(u8, u8)>,
    /// Hours of each day.
    pub hours: [Option<(Clock, Option<Clock>)>; 3],
    /// Every how many of a unit.
    pub period: Option<(Unit, u16)>,
    /// A holiday or date that comes every year.
    pub part: Option<Part>,
}

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A point in time.
    At(Moment),
    /// From one to another, both included.
    Range(Moment, Moment),
    /// An amount of time.
    Lasting(Amount),
    /// An amount between two.
    LastingRange(Amount, Amount),
    /// Something that recurs.
    Set(Recurring),
}
