//! Holidays: an id and a year come in, a day goes out. The ids are those of the word lists.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Easter Sunday of a year (the Gregorian rule of Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, month as i8, day as i8).ok()
}

/// The first day on or after `from` that is the weekday 1 (Monday) to 7.
fn on_or_after(from: Date, weekday: i8) -> Option<Date> {
    let ahead = (weekday - from.weekday().to_monday_one_offset()).rem_euclid(7);
    from.checked_add(i32::from(ahead).days()).ok()
}

/// The n-th weekday of a month, -1 the last; `None` where the month has none.
pub fn nth_weekday(year: i16, month: i8, nth: i8, weekday: u8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    if nth == -1 {
        let last = first.last_of_month();
        let back = (last.weekday().to_monday_one_offset() - weekday as i8).rem_euclid(7);
        return last.checked_sub(i32::from(back).days()).ok();
    }
    let found = on_or_after(first, weekday as i8)?.checked_add((i32::from(nth) - 1).weeks()).ok()?;
    (found.month() == month).then_some(found)
}

/// Month and day of a holiday that has the same in every year.
pub fn fixed(id: u8) -> Option<(u8, u8)> {
    Some(match id {
        0 => (1, 1),
        1 => (1, 5),
        2 => (1, 6),
        3 => (1, 13),
        4 => (2, 14),
        5 => (4, 30),
        6 => (6, 6),
        7 => (6, 5),
        8 => (12, 13),
        9 => (12, 24),
        10 | 40 => (12, 25),
        11 => (12, 26),
        12 => (12, 31),
        13 => (6, 23),
        14 => (11, 10),
        15 => (12, 23),
        16 => (7, 4),
        17 => (10, 31),
        18 => (3, 17),
        19 => (11, 1),
        53 => (3, 8),
        54 => (3, 25),
        55 => (10, 4),
        56 => (10, 24),
        57 => (5, 5),
        58 => (5, 4),
        59 => (6, 15),
        60 => (5, 1),
        61 => (11, 11),
        62 => (4, 23),
        63 => (1, 25),
        64 => (11, 5),
        65 => (6, 19),
        66 => (7, 1),
        67 => (4, 22),
        68 => (11, 6),
        _ => return None,
    })
}

/// The day of a holiday in a year.
pub fn holiday(id: u8, year: i32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1583..=4000).contains(year))?;
    if let Some((month, day)) = fixed(id) {
        return Date::new(year, month as i8, day as i8).ok();
    }
    let from_easter = |days: i32| easter(year)?.checked_add(days.days()).ok();
    match id {
        20 => from_easter(-46),
        21 => from_easter(-47),
        22 => from_easter(-7),
        23 => from_easter(-3),
        24 => from_easter(-2),
        25 => from_easter(-1),
        26 => from_easter(0),
        27 => from_easter(1),
        28 => from_easter(39),
        29 => from_easter(48),
        30 => from_easter(49),
        31 => from_easter(50),
        32 => on_or_after(date(year, 6, 19), 5),
        33 => on_or_after(date(year, 6, 20), 6),
        34 => on_or_after(date(year, 10, 31), 6),
        35 => nth_weekday(year, 5, -1, 7),
        36 => nth_weekday(year, 11, 2, 7),
        37 => on_or_after(date(year, 11, 27), 7),
        38 => from_easter(-49),
        39 => from_easter(26),
        41 => on_or_after(date(year, 10, 30), 5),
        42 => nth_weekday(year, 5, 2, 7),
        43 => nth_weekday(year, 9, 1, 1),
        44 => nth_weekday(year, 5, -1, 1),
        45 => nth_weekday(year, 11, 4, 4),
        46 => nth_weekday(year, 1, 3, 1),
        47 => nth_weekday(year, 6, 3, 7),
        48 => nth_weekday(year, 11, 4, 4)?.checked_add(1.days()).ok(),
        49..=51 => on_or_after(date(year, 11, 27), 7)?.checked_add((i32::from(id) - 48).weeks()).ok(),
        69 => from_easter(56),
        70 => from_easter(60),
        71 => nth_weekday(year, 10, 2, 1),
        72 => nth_weekday(year, 2, 3, 1),
        _ => None,
    }
}
