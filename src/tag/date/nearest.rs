//! Which of many days a reader takes a yearless one for: a day without its year and the page's date come in, a year or a day goes out.

use jiff::ToSpan;
use jiff::civil::Date;

/// Yearless dates up to so many days back are read as past where the sentence does not say; found on pages, where
/// a recent day is reported and a day long gone is next year's.
const RECENT_DAYS: i32 = 80;

/// What is said for a tense of a term in a sentence of the past: the day nearest to the page's.
pub const NEAREST: i8 = 3;

/// What is said for a tense where a heading names the year of all days below it.
pub const SAME_YEAR: i8 = 4;

/// Days from one day to another.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Option<Date> {
    day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The year of a yearless day as a reader of the page takes it.
pub fn year_for(month: u8, day: u8, weekday: Option<u8>, today: Date, tense: i8, not_before: Option<Date>) -> i32 {
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
        // The day nearest to the page's.
        NEAREST if away < -183 => this + 1,
        NEAREST if away > 183 => this - 1,
        NEAREST => this,
        SAME_YEAR => this,
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
pub fn day_of_month(day: u8, weekday: Option<u8>, today: Date, tense: i8) -> Option<Date> {
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

/// The day meant by a weekday; `tense` 2 is said of a sentence that names neither past nor future.
pub fn weekday(day: u8, shift: Option<i8>, today: Date, tense: i8, not_before: Option<Date>) -> Option<Date> {
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

/// The year of a season; a winter bears the year in which it begins.
pub fn season_year(season: u8, shift: Option<i8>, today: Date, tense: i8) -> i32 {
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
