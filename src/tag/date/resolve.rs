//! The resolver: a value and the page's date come in, the ISO 8601 / TIMEX3 form goes out.

use std::fmt::Write;

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

use super::calendar;
use super::value::{Amount, Clock, Moment, Point, Recurring, Value};
use super::vocabulary::{Part, Unit};

/// What relative and yearless dates are seen from.
#[derive(Clone, Copy, Debug)]
pub struct Anchor {
    /// The page's date; midnight where it states no time.
    pub at: DateTime,
    /// -1 where the sentence speaks of the past, 1 of what is to come, 0 where it does not say.
    pub tense: i8,
    /// The mention stands in a sentence, not by itself in a list or field.
    pub told: bool,
}

/// Yearless dates up to so many days back are read as past where the sentence does not say; found on pages, where
/// a recent day is reported and a day long gone is next year's.
const RECENT_DAYS: i32 = 80;

/// Appends the value's form to `out`; without an anchor what the text leaves open is `X`.
pub fn write(value: &Value, anchor: Option<Anchor>, out: &mut String) {
    match value {
        Value::At(moment) => write_moment(moment, anchor, None, out),
        Value::Range(from, to) => {
            let start = anchor.and_then(|anchor| first_day(from, anchor));
            write_moment(from, anchor, None, out);
            out.push('/');
            // The end is looked for from the start on, so that a range never runs backwards.
            write_moment(to, anchor, start, out);
        }
        Value::Lasting(amount) => write_amount(amount, out),
        Value::LastingRange(from, to) => {
            write_amount(from, out);
            out.push('/');
            write_amount(to, out);
        }
        Value::Set(set) => write_set(set, out),
    }
}

fn write_moment(moment: &Moment, anchor: Option<Anchor>, not_before: Option<Date>, out: &mut String) {
    let start = out.len();
    match moment.point {
        Some(Point::Away { amount, sign, .. }) if amount.has_time() => {
            write_away_time(&amount, sign, anchor, out);
            return;
        }
        Some(point) => write_point(&point, anchor, not_before, out),
        None => {}
    }
    if let Some(clock) = moment.clock {
        let day_is_whole = out.len() == start || out.len() - start == 10;
        if day_is_whole {
            write_clock(&clock, moment.part, out);
        }
    } else if let Some(part) = moment.part {
        out.push_str(match part {
            Part::Morning => "TMO",
            Part::Noon => "T12:00",
            Part::Afternoon => "TAF",
            Part::Evening => "TEV",
            Part::Night => "TNI",
            Part::Midnight => "T24:00",
        });
    }
}

fn write_clock(clock: &Clock, part: Option<Part>, out: &mut String) {
    let later = match part {
        Some(Part::Afternoon | Part::Evening) => clock.hour < 12,
        Some(Part::Night) => (6..12).contains(&clock.hour),
        // Read as a reader would: small hours without a half of the day are those after noon.
        None => clock.either_half && (1..7).contains(&clock.hour),
        _ => false,
    };
    let hour = if later { clock.hour + 12 } else { clock.hour };
    let _ = write!(out, "T{hour:02}:{:02}", clock.minute);
    if let Some(second) = clock.second {
        let _ = write!(out, ":{second:02}");
    }
}

fn write_amount(amount: &Amount, out: &mut String) {
    let mut h = amount.hundredths;
    // Halves are said in the next smaller unit, as far as that is exact.
    for (place, times) in [(6, 12), (2, 60), (1, 60)] {
        let rest = h[place] % 100;
        if rest > 0 && (rest * times) % 100 == 0 && (place != 6 || rest == 50) {
            h[place] -= rest;
            h[place - 1] += rest * times;
        }
    }
    out.push('P');
    for (place, letter) in [(6, 'Y'), (5, 'M'), (4, 'W'), (3, 'D')] {
        write_count(h[place], letter, out);
    }
    if h[..3].iter().any(|n| *n != 0) {
        out.push('T');
        for (place, letter) in [(2, 'H'), (1, 'M'), (0, 'S')] {
            write_count(h[place], letter, out);
        }
    }
}

fn write_count(hundredths: i32, letter: char, out: &mut String) {
    match (hundredths / 100, hundredths % 100) {
        _ if hundredths == 0 => return,
        _ if hundredths < 0 => out.push('X'),
        (whole, 0) => drop(write!(out, "{whole}")),
        (whole, part) if part % 10 == 0 => drop(write!(out, "{whole}.{}", part / 10)),
        (whole, part) => drop(write!(out, "{whole}.{part:02}")),
    }
    out.push(letter);
}

fn write_set(set: &Recurring, out: &mut String) {
    let start = out.len();
    if let Some((from, to)) = set.days {
        let _ = write!(out, "XXXX-WXX-{from}");
        if to != from {
            let _ = write!(out, "/XXXX-WXX-{to}");
        }
        for day in set.more_days.into_iter().filter(|day| *day > 0) {
            let _ = write!(out, ",XXXX-WXX-{day}");
        }
    }
    if let Some(part) = set.part {
        out.push_str(match part {
            Part::Morning => "TMO",
            Part::Noon => "T12:00",
            Part::Afternoon => "TAF",
            Part::Evening => "TEV",
            Part::Night => "TNI",
            Part::Midnight => "T24:00",
        });
    }
    for (index, (from, to)) in set.hours.iter().flatten().enumerate() {
        match index {
            0 if out.len() == start => {}
            0 => out.push(' '),
            _ => out.push(','),
        }
        write_clock(from, Some(Part::Morning), out);
        if let Some(to) = to {
            out.push('/');
            write_clock(to, Some(Part::Morning), out);
        }
    }
    if let Some((unit, count)) = set.period {
        if set.days.is_some() && count == 1 {
            return;
        }
        if out.len() > start {
            out.push(' ');
        }
        write_amount(&Amount::of(unit, i32::from(count) * 100), out);
    }
}

/// The day on which a moment begins, where it can be told.
fn first_day(moment: &Moment, anchor: Anchor) -> Option<Date> {
    let mut text = String::new();
    write_point(&moment.point?, Some(anchor), None, &mut text);
    match text.len() {
        10 => text.parse().ok(),
        7 => format!("{text}-01").parse().ok(),
        4 => format!("{text}-01-01").parse().ok(),
        _ => None,
    }
}

fn write_date(date: Option<Date>, unknown: &str, out: &mut String) {
    match date {
        Some(date) => drop(write!(out, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())),
        None => out.push_str(unknown),
    }
}

fn write_point(point: &Point, anchor: Option<Anchor>, not_before: Option<Date>, out: &mut String) {
    let today = anchor.map(|anchor| anchor.at.date());
    let tense = anchor.map_or(0, |anchor| anchor.tense);
    // The year in which a yearless stretch of `days` from (month, day) lies.
    let year_of = |month: u8, day: u8, weekday: Option<u8>| -> Option<i32> {
        let today = today?;
        Some(year_for(month, day, weekday, today, tense, not_before))
    };
    match *point {
        Point::Day { year, month: Some(month), day, weekday } => {
            let year = year.or_else(|| year_of(month, day, weekday));
            write_year(year, out);
            let _ = write!(out, "-{month:02}-{day:02}");
        }
        Point::Day { month: None, day, weekday, .. } => {
            let near = today.and_then(|today| day_of_month(day, weekday, today, tense));
            match near {
                Some(date) => write_date(Some(date), "", out),
                None => drop(write!(out, "XXXX-XX-{day:02}")),
            }
        }
        Point::Month { year, month } => {
            let year = year.or_else(|| year_of(month, 15, None));
            write_year(year, out);
            let _ = write!(out, "-{month:02}");
        }
        Point::Year(year) => drop(write!(out, "{year:04}")),
        Point::Week { year, week } => {
            let year = year.or_else(|| {
                let today = today?;
                let this = today.iso_week_date();
                let weeks = i32::from(week) - i32::from(this.week());
                let year = i32::from(this.year());
                Some(match tense {
                    -1 if weeks > 0 => year - 1,
                    1 if weeks < 0 => year + 1,
                    0 if weeks < -26 => year + 1,
                    _ => year,
                })
            });
            write_year(year, out);
            let _ = write!(out, "-W{week:02}");
        }
        Point::Quarter { year, quarter, shift } => {
            let counted = shift.and_then(|shift| Some(i32::from(today?.year()) + i32::from(shift)));
            let year = year.or(counted).or_else(|| year_of(quarter * 3 - 1, 15, None));
            write_year(year, out);
            let _ = write!(out, "-Q{quarter}");
        }
        Point::Half { year, half } => {
            let year = year.or_else(|| today.map(|today| i32::from(today.year())));
            write_year(year, out);
            let _ = write!(out, "-H{half}");
        }
        Point::Season { year, season, shift } => {
            write_year(year.or_else(|| today.map(|today| season_year(season, shift, today, tense))), out);
            out.push_str(["-SP", "-SU", "-FA", "-WI"][usize::from(season.min(3))]);
        }
        Point::Decade(digits) => drop(write!(out, "{digits:03}")),
        Point::Century(digits) => drop(write!(out, "{digits:02}")),
        Point::Weekday { day, shift } => match today {
            Some(today) => write_date(
                weekday(day, shift, today, if tense == 0 && anchor.is_some_and(|anchor| anchor.told) { 2 } else { tense }, not_before),
                "",
                out,
            ),
            None => drop(write!(out, "XXXX-WXX-{day}")),
        },
        Point::WeekdayOf { day, weeks } => match today {
            Some(today) => write_date(monday(today).and_then(|m| m.checked_add((weeks * 7 + i32::from(day) - 1).days()).ok()), "", out),
            None => drop(write!(out, "XXXX-WXX-{day}")),
        },
        Point::NthWeekday { nth, day, year, month, months } => {
            let found = (|| {
                let (year, month) = match (month, today) {
                    (Some(month), _) => (year.or_else(|| year_of(month, 15, None))?, month as i8),
                    (None, Some(today)) => {
                        let moved = today.first_of_month().checked_add(months.months()).ok()?;
                        (i32::from(moved.year()), moved.month())
                    }
                    _ => return None,
                };
                calendar::nth_weekday(i16::try_from(year).ok()?, month, nth, day)
            })();
            match (found, month) {
                (Some(date), _) => write_date(Some(date), "", out),
                (None, Some(month)) => drop(write!(out, "XXXX-{month:02}-WXX-{day}")),
                (None, None) => drop(write!(out, "XXXX-XX-WXX-{day}")),
            }
        }
        Point::Holiday { id, year, shift } => {
            let year = year.or_else(|| {
                let today = today?;
                let this = i32::from(today.year());
                if let Some(shift) = shift {
                    return Some(this + i32::from(shift));
                }
                let day = calendar::holiday(id, this)?;
                let away = days_between(today, day);
                Some(match tense {
                    -1 if away > 0 => this - 1,
                    -1 => this,
                    _ if away < -20 => this + 1,
                    _ => this,
                })
            });
            match (year.and_then(|year| calendar::holiday(id, year)), calendar::fixed(id)) {
                (Some(date), _) => write_date(Some(date), "", out),
                (None, Some((month, day))) => drop(write!(out, "XXXX-{month:02}-{day:02}")),
                (None, None) => out.push_str("XXXX-XX-XX"),
            }
        }
        Point::Offset { unit, count } => write_offset(unit, count, today, out),
        Point::MonthOf { month, day, shift } => write_month_of(month, day, shift, today, out),
        Point::Away { amount, sign, from } => {
            let today = today.and_then(|today| today.checked_add(from.days()).ok());
            write_away(&amount, sign, today, out);
        }
        Point::Anaphor(unit) => out.push_str(unknown(unit)),
    }
}

fn write_year(year: Option<i32>, out: &mut String) {
    match year {
        Some(year) => drop(write!(out, "{year:04}")),
        None => out.push_str("XXXX"),
    }
}

/// The form of a unit of which nothing is known.
fn unknown(unit: Unit) -> &'static str {
    match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn monday(day: Date) -> Option<Date> {
    day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The year of a yearless day as a reader of the page takes it.
fn year_for(month: u8, day: u8, weekday: Option<u8>, today: Date, tense: i8, not_before: Option<Date>) -> i32 {
    let this = i32::from(today.year());
    let of = |year: i32| {
        let year = i16::try_from(year).ok()?;
        Date::new(year, month as i8, day as i8).or_else(|_| Date::new(year, month as i8, 1)).ok()
    };
    if let Some(start) = not_before {
        let year = i32::from(start.year());
        return if of(year).is_some_and(|date| date >= start) { year } else { year + 1 };
    }
    if let Some(weekday) = weekday {
        let fits = |year: &i32| of(*year).is_some_and(|date| date.weekday().to_monday_one_offset() == weekday as i8);
        if let Some(year) = [this, this + 1, this - 1].into_iter().find(fits) {
            return year;
        }
    }
    if month == 2 && day == 29 {
        // The next year that has the day, or the last that had it.
        let leap = |year: &i32| i16::try_from(*year).is_ok_and(|year| Date::new(year, 2, 29).is_ok_and(|date| tense < 0 || date >= today));
        let found = if tense < 0 { (this - 8..=this).rev().find(leap) } else { (this..this + 9).find(leap) };
        return found.unwrap_or(this);
    }
    let Some(date) = of(this) else { return this };
    let away = days_between(today, date);
    match tense {
        // A month that has not ended is this year's, also where the past speaks of it.
        -1 if away > 15 => this - 1,
        -1 => this,
        1 if away < -15 => this + 1,
        1 => this,
        _ if away < -RECENT_DAYS => this + 1,
        // In January `December` is the month just gone.
        _ if away > 365 - RECENT_DAYS / 2 => this - 1,
        _ => this,
    }
}

/// The day of a month named without its month: the nearest one that fits.
fn day_of_month(day: u8, weekday: Option<u8>, today: Date, tense: i8) -> Option<Date> {
    let first = today.first_of_month();
    let order: &[i32] = if tense < 0 { &[0, -1, 1, -2] } else { &[0, 1, 2, -1] };
    let candidates = order.iter().filter_map(|months| {
        let month = first.checked_add(months.months()).ok()?;
        Date::new(month.year(), month.month(), day as i8).ok()
    });
    match weekday {
        Some(weekday) => {
            candidates.clone().find(|date| date.weekday().to_monday_one_offset() == weekday as i8).or(candidates.clone().next())
        }
        None => candidates
            .clone()
            .find(|date| if tense < 0 { *date <= today } else { *date >= today || days_between(*date, today) < 4 })
            .or(candidates.clone().next()),
    }
}

fn weekday(day: u8, shift: Option<i8>, today: Date, tense: i8, not_before: Option<Date>) -> Option<Date> {
    let from = not_before.unwrap_or(today);
    let ahead = (i32::from(day) - i32::from(from.weekday().to_monday_one_offset())).rem_euclid(7);
    let days = match shift {
        Some(-1) => {
            if ahead == 0 {
                -7
            } else {
                ahead - 7
            }
        }
        Some(1) => return monday(today)?.checked_add((7 + i32::from(day) - 1).days()).ok(),
        _ if not_before.is_some() => ahead,
        None if tense < 0 => {
            if ahead == 0 {
                0
            } else {
                ahead - 7
            }
        }
        Some(_) => ahead,
        // By itself `fredag` on a Friday is the next; in a sentence that says nothing else it is the day of the page.
        None => {
            if ahead == 0 && tense != 2 {
                7
            } else {
                ahead
            }
        }
    };
    from.checked_add(days.days()).ok()
}

fn season_year(season: u8, shift: Option<i8>, today: Date, tense: i8) -> i32 {
    let this = i32::from(today.year());
    let month = today.month();
    // First and last month of each season; winter bears the year of its December.
    let (first, last) = [(3, 5), (6, 8), (9, 11), (12, 14)][usize::from(season.min(3))];
    let running = if season == 3 && month <= 2 { this - 1 } else { this };
    let month = if season == 3 && month <= 2 { month + 12 } else { month };
    match shift {
        Some(-8) if month < first => running - 1,
        Some(-8) => running,
        Some(-1) if month <= last => running - 1,
        Some(-1) => running,
        Some(1) if month < first && season != 3 => this + 1,
        Some(1) => running + 1,
        Some(_) if season == 3 && month < 12 && tense < 0 => running - 1,
        Some(_) => running,
        None if tense < 0 && month < first => running - 1,
        None if tense >= 0 && month > last => running + 1,
        None => running,
    }
}

fn write_offset(unit: Unit, count: i32, today: Option<Date>, out: &mut String) {
    let start = out.len();
    let moved = |span: Span| today.and_then(|today| today.checked_add(span).ok());
    match unit {
        Unit::Week | Unit::Weekend => {
            if let Some(date) = moved(count.weeks()) {
                let week = date.iso_week_date();
                let _ = write!(out, "{:04}-W{:02}", week.year(), week.week());
                if unit == Unit::Weekend {
                    out.push_str("-WE");
                }
            }
        }
        Unit::Month => {
            if let Some(date) = today.and_then(|today| today.first_of_month().checked_add(count.months()).ok()) {
                let _ = write!(out, "{:04}-{:02}", date.year(), date.month());
            }
        }
        Unit::Quarter => {
            if let Some(date) = today.and_then(|today| today.first_of_month().checked_add((count * 3).months()).ok()) {
                let _ = write!(out, "{:04}-Q{}", date.year(), (date.month() + 2) / 3);
            }
        }
        Unit::Half => {
            if let Some(date) = today.and_then(|today| today.first_of_month().checked_add((count * 6).months()).ok()) {
                let _ = write!(out, "{:04}-H{}", date.year(), (date.month() + 5) / 6);
            }
        }
        Unit::Year => {
            if let Some(today) = today {
                let _ = write!(out, "{:04}", i32::from(today.year()) + count);
            }
        }
        Unit::Decade => {
            if let Some(today) = today {
                let _ = write!(out, "{:03}", i32::from(today.year()) / 10 + count);
            }
        }
        Unit::Century => {
            if let Some(today) = today {
                let _ = write!(out, "{:02}", i32::from(today.year()) / 100 + count);
            }
        }
        _ => {
            if today.is_some() {
                write_date(moved(count.days()), "", out);
            }
        }
    }
    if out.len() == start {
        out.push_str(unknown(unit));
    }
}

fn write_month_of(month: Option<u8>, day: Option<u8>, shift: i8, today: Option<Date>, out: &mut String) {
    let (year, month) = match (today, month) {
        (Some(today), Some(month)) if shift == 9 => {
            let year = i32::from(today.year());
            (Some(if month as i8 > today.month() { year } else { year + 1 }), Some(month))
        }
        (Some(today), Some(month)) if shift == -9 => {
            let year = i32::from(today.year());
            (Some(if (month as i8) < today.month() { year } else { year - 1 }), Some(month))
        }
        (Some(today), Some(month)) => (Some(i32::from(today.year()) + i32::from(shift)), Some(month)),
        (Some(today), None) => match today.first_of_month().checked_add(i32::from(shift).months()) {
            Ok(date) => (Some(i32::from(date.year())), Some(date.month() as u8)),
            Err(_) => (None, None),
        },
        (None, month) => (None, month),
    };
    write_year(year, out);
    match month {
        Some(month) => drop(write!(out, "-{month:02}")),
        None => out.push_str("-XX"),
    }
    if let Some(day) = day {
        let _ = write!(out, "-{day:02}");
    }
}

/// The span of an amount, its halves in days and hours.
fn span_of(amount: &Amount) -> Span {
    let h = amount.hundredths.map(|n| n.clamp(0, 1_000_000));
    let whole = |place: usize| h[place] / 100;
    let half = |place: usize, times: i32| (h[place] % 100) * times / 100;
    Span::new()
        .years(whole(6))
        .months(whole(5) + half(6, 12))
        .weeks(whole(4))
        .days(whole(3) + half(4, 7) + half(5, 30))
        .hours(whole(2) + half(3, 24))
        .minutes(whole(1) + half(2, 60))
        .seconds(whole(0) + half(1, 60))
}

fn write_away(amount: &Amount, sign: i8, today: Option<Date>, out: &mut String) {
    let h = amount.hundredths;
    let finest = h.iter().position(|n| *n != 0).unwrap_or(3);
    let unit = [Unit::Day, Unit::Day, Unit::Day, Unit::Day, Unit::Day, Unit::Month, Unit::Year][finest];
    let Some(today) = today.filter(|_| !amount.is_vague()) else {
        out.push_str(unknown(if finest == 4 { Unit::Week } else { unit }));
        return;
    };
    let span = span_of(amount);
    let moved = if sign < 0 { today.checked_sub(span) } else { today.checked_add(span) };
    let Ok(date) = moved else {
        out.push_str(unknown(unit));
        return;
    };
    match unit {
        Unit::Year if h[6] % 100 == 0 => drop(write!(out, "{:04}", date.year())),
        Unit::Month | Unit::Year => drop(write!(out, "{:04}-{:02}", date.year(), date.month())),
        _ => write_date(Some(date), "", out),
    }
}

fn write_away_time(amount: &Amount, sign: i8, anchor: Option<Anchor>, out: &mut String) {
    let moved = anchor.filter(|_| !amount.is_vague()).and_then(|anchor| {
        let span = span_of(amount);
        if sign < 0 { anchor.at.checked_sub(span).ok() } else { anchor.at.checked_add(span).ok() }
    });
    match moved {
        Some(at) => {
            write_date(Some(at.date()), "", out);
            let second = Some(at.second() as u8).filter(|second| *second > 0);
            write_clock(&Clock { hour: at.hour() as u8, minute: at.minute() as u8, second, either_half: false }, None, out);
        }
        None => out.push_str("XXXX-XX-XXTXX:XX"),
    }
}
