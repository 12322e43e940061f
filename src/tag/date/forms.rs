//! The forms of what no anchor changes: clock times, amounts, what recurs, days and years that are known.

use std::fmt::Write;

use jiff::civil::Date;

use super::numeric::last_day;
use super::unit::Part;
use super::value::{Amount, Clock, Recurring};

/// Appends a time of day, `T14:30`; the part of the day says which half of it.
pub fn write_clock(clock: &Clock, part: Option<Part>, out: &mut String) {
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

pub(super) fn write_amount(amount: &Amount, out: &mut String) {
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

pub(super) fn write_set(set: &Recurring, out: &mut String) {
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
    match set.month_day {
        Some((0, weekday)) => drop(write!(out, "XXXX-XX-WXX-{weekday}")),
        Some((day, _)) => drop(write!(out, "XXXX-XX-{day:02}")),
        None => {}
    }
    if let Some(part) = set.part {
        out.push_str(part_form(part));
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

/// Appends a day, or `unknown` where there is none.
pub fn write_date(date: Option<Date>, unknown: &str, out: &mut String) {
    match date {
        Some(date) => drop(write!(out, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())),
        None => out.push_str(unknown),
    }
}

/// Appends a year of four digits, `XXXX` where there is none.
pub fn write_year(year: Option<i32>, out: &mut String) {
    match year {
        Some(year) => drop(write!(out, "{year:04}")),
        None => out.push_str("XXXX"),
    }
}

/// The last day of a month and the first of the next.
pub(super) fn write_turn(year: Option<i32>, month: u8, out: &mut String) {
    write_year(year, out);
    let _ = write!(out, "-{month:02}-{:02}/", last_day(year, u32::from(month)));
    write_year(year.map(|year| year + i32::from(month == 12)), out);
    let _ = write!(out, "-{:02}-01", month % 12 + 1);
}

/// The form of a part of the day.
pub(super) const fn part_form(part: Part) -> &'static str {
    match part {
        Part::Morning => "TMO",
        Part::Noon => "T12:00",
        Part::Afternoon => "TAF",
        Part::Evening => "TEV",
        Part::Night => "TNI",
        Part::Midnight => "T24:00",
    }
}
