//! The resolver: a value and the page's date come in, the ISO 8601 / TIMEX3 form goes out.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::away::{unknown, write_away, write_away_time, write_month_of, write_offset};
use super::calendar;
use super::forms::{part_form, write_amount, write_clock, write_date, write_set, write_turn, write_year};
use super::nearest::{NEAREST, SAME_YEAR, day_of_month, days_between, monday, season_year, weekday, year_for};
use super::numeric::last_day;
use super::value::{Moment, Point, Value};

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

/// Appends the value's form to `out`; without an anchor what the text leaves open is `X`.
pub fn write(value: &Value, anchor: Option<Anchor>, out: &mut String) {
    match value {
        Value::At(moment) => write_moment(moment, anchor, None, out),
        Value::Range(from, to) => {
            let anchor = anchor.map(|anchor| running(from, to, anchor).unwrap_or(anchor));
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

/// The anchor of a yearless range that has begun and not ended: `öppet 1 maj–15 september` on a page of June is this year's.
fn running(from: &Moment, to: &Moment, anchor: Anchor) -> Option<Anchor> {
    let of = |moment: &Moment, year: i16, end: bool| match moment.point? {
        Point::Day { year: None, month: Some(month), day, weekday: None } => Date::new(year, month as i8, day as i8).ok(),
        Point::Month { year: None, month } => {
            let day = if end { last_day(Some(i32::from(year)), u32::from(month)) } else { 1 };
            Date::new(year, month as i8, day as i8).ok()
        }
        _ => None,
    };
    let today = anchor.at.date();
    [today.year(), today.year() - 1].into_iter().find_map(|year| {
        let first = of(from, year, false)?;
        let last = of(to, year, true).filter(|last| *last >= first).or_else(|| of(to, year + 1, true))?;
        let seen = Date::new(year, 2, 15).ok()?;
        (first <= today && today <= last).then_some(Anchor { at: seen.to_datetime(anchor.at.time()), tense: SAME_YEAR, ..anchor })
    })
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
        out.push_str(part_form(part));
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

fn write_point(point: &Point, anchor: Option<Anchor>, not_before: Option<Date>, out: &mut String) {
    let today = anchor.map(|anchor| anchor.at.date());
    let tense = anchor.map_or(0, |anchor| anchor.tense);
    let weekday_tense = match tense {
        0 if anchor.is_some_and(|anchor| anchor.told) => 2,
        NEAREST => -1,
        tense => tense,
    };
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
            let this = today.filter(|today| today.month() == month as i8).map(|today| i32::from(today.year()));
            let year = year.or(this.filter(|_| not_before.is_none())).or_else(|| year_of(month, 15, None));
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
            let this = today.filter(|today| (today.month() + 2) / 3 == quarter as i8).map(|today| i32::from(today.year()));
            let year = year.or(counted).or(this).or_else(|| year_of(quarter * 3 - 1, 15, None));
            write_year(year, out);
            let _ = write!(out, "-Q{quarter}");
        }
        Point::Half { year, half } => {
            // The spring term below a school year is that of its second year.
            let year =
                year.or_else(|| today.map(|today| i32::from(today.year()) + i32::from(tense == 1 && half == 1 && today.month() > 6)));
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
            Some(today) => write_date(weekday(day, shift, today, weekday_tense, not_before), "", out),
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
        Point::Turn { year, month } => write_turn(year.or_else(|| year_of(month, 28, None)), month, out),
        Point::Offset { unit, count } => write_offset(unit, count, today, out),
        Point::MonthOf { month, day, shift } => write_month_of(month, day, shift, today, out),
        Point::Away { amount, sign, from } => {
            let today = today.and_then(|today| today.checked_add(from.days()).ok());
            write_away(&amount, sign, today, out);
        }
        Point::Anaphor(unit) => out.push_str(unknown(unit)),
    }
}
