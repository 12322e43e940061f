//! Units of time and parts of the day.

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Unit {
    /// Second.
    Second,
    /// Minute.
    Minute,
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// Week.
    Week,
    /// Month.
    Month,
    /// Quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// Year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// Saturday and Sunday.
    Weekend,
    /// Thirty minutes.
    HalfHour,
    /// Fifteen minutes.
    QuarterHour,
}

impl Unit {
    /// All units in the order of their numbers.
    const ALL: [Unit; 14] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Half,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Weekend,
        Unit::HalfHour,
        Unit::QuarterHour,
    ];

    /// The unit of a number in a word list; days for a number that is none.
    pub fn of(value: i16) -> Unit {
        Unit::ALL.get(value as usize).copied().unwrap_or(Unit::Day)
    }
}

/// A part of the day, as TIMEX3 names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Morning, `TMO`.
    Morning,
    /// Midday, written as 12:00.
    Noon,
    /// Afternoon, `TAF`.
    Afternoon,
    /// Evening, `TEV`.
    Evening,
    /// Night, `TNI`.
    Night,
    /// Midnight, written as 24:00.
    Midnight,
}

impl Part {
    /// The part of a number in a word list; morning for a number that is none.
    pub fn of(value: i16) -> Part {
        [Part::Morning, Part::Noon, Part::Afternoon, Part::Evening, Part::Night, Part::Midnight]
            .get(value as usize)
            .copied()
            .unwrap_or(Part::Morning)
    }
}
