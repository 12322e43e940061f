//! What stands so far from the page's date: `nästa vecka`, `för två år sedan`, `in ten minutes`, in its ISO 8601 / TIMEX3 form.

use std::fmt::Write;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::forms::{write_clock, write_date, write_year};
use super::numeric::is_day;
use super::resolve::Anchor;
use super::unit::Unit;
use super::value::{Amount, Clock};

/// The form of a unit of which nothing is known.
pub fn unknown(unit: Unit) -> &'static str {
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

/// `förra veckan`, `next month`: the unit so many after that of the page's date.
pub fn write_offset(unit: Unit, count: i32, today: Option<Date>, out: &mut String) {
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

/// A month so many years away, or the month so many after that of the page's date; 9 is the next of its name, -9 the last.
pub fn write_month_of(month: Option<u8>, day: Option<u8>, shift: i8, today: Option<Date>, out: &mut String) {
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
    // `den 31 denna månad` in June is no day.
    if let Some(day) = day
        && month.is_none_or(|month| is_day(year, u32::from(month), u32::from(day)))
    {
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

/// `för två år sedan`, `om tre veckor`: an amount before or behind the page's date, no finer than it was said.
pub fn write_away(amount: &Amount, sign: i8, today: Option<Date>, out: &mut String) {
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

/// The same of hours and minutes.
pub fn write_away_time(amount: &Amount, sign: i8, anchor: Option<Anchor>, out: &mut String) {
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
