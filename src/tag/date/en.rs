//! The temporal words of English.

use super::kind::Kind::{self, *};
use super::vocabulary::{Row, spell_out};
use super::{beside, holidays, seasons, verbs};

/// Full names of the months.
pub const MONTHS: &[Row] = &[
    ("january", Month, 1),
    ("february", Month, 2),
    ("march", Month, 3),
    ("april", Month, 4),
    ("may", Month, 5),
    ("june", Month, 6),
    ("july", Month, 7),
    ("august", Month, 8),
    ("september", Month, 9),
    ("october", Month, 10),
    ("november", Month, 11),
    ("december", Month, 12),
];

const ONES: [&str; 20] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const FIRSTS: [&str; 20] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// All rows of the language.
pub fn rows() -> Vec<(String, Kind, i16)> {
    let mut rows: Vec<(String, Kind, i16)> =
        [MONTHS, WORDS, seasons::ENGLISH, holidays::ENGLISH, beside::ENGLISH, verbs::ENGLISH].into_iter().flat_map(spell_out).collect();
    for (index, day) in WEEKDAYS.iter().enumerate() {
        let value = index as i16 + 1;
        rows.push((day.to_string(), Weekday, value));
        rows.push((format!("{day}s"), WeekdayPlural, value));
    }
    let compound = |n: usize, ones: &[&str; 20]| match (n / 10, n % 10) {
        (0 | 1, _) => ones[n].to_owned(),
        (ten, 0) => TENS[ten - 2].to_owned(),
        (ten, one) => format!("{} {}", TENS[ten - 2], ones[one]),
    };
    for (index, ten) in TENS.iter().enumerate() {
        let decade = format!("{}ies", ten.trim_end_matches('y'));
        rows.push((decade, DecadeName, 192 + index as i16));
    }
    for n in 1..100 {
        if n > 1 {
            rows.push((compound(n, &ONES), Cardinal, n as i16));
        }
        match n {
            20 => rows.push(("twentieth".to_owned(), Ordinal, 20)),
            30 => rows.push(("thirtieth".to_owned(), Ordinal, 30)),
            0..=31 => rows.push((compound(n, &FIRSTS), Ordinal, n as i16)),
            _ => {}
        }
    }
    rows
}

/// Words and phrases of a kind, `|` between those that mean the same.
const WORDS: &[Row] = &[
    ("march", MonthName, 3),
    ("april", MonthName, 4),
    ("may", MonthName, 5),
    ("june", MonthName, 6),
    ("august", MonthName, 8),
    ("jan", Month, 1),
    ("jan", MonthWeak, 1),
    ("feb", Month, 2),
    ("mar", Month, 3),
    ("mar", MonthWeak, 3),
    ("apr", Month, 4),
    ("apr", MonthWeak, 4),
    ("jun", Month, 6),
    ("jun", MonthWeak, 6),
    ("jul", Month, 7),
    ("jul", MonthWeak, 7),
    ("aug", Month, 8),
    ("aug", MonthWeak, 8),
    ("sep", Month, 9),
    ("sep", MonthWeak, 9),
    ("sept", Month, 9),
    ("oct", Month, 10),
    ("oct", MonthWeak, 10),
    ("nov", Month, 11),
    ("nov", MonthWeak, 11),
    ("dec", Month, 12),
    ("dec", MonthWeak, 12),
    ("mon", WeekdayShort, 1),
    ("tue|tues", WeekdayShort, 2),
    ("wed", WeekdayShort, 3),
    ("thu|thur|thurs", WeekdayShort, 4),
    ("fri", WeekdayShort, 5),
    ("sat", WeekdayShort, 6),
    ("sun", WeekdayShort, 7),
    ("mo", WeekdayInitials, 1),
    ("tu", WeekdayInitials, 2),
    ("we", WeekdayInitials, 3),
    ("th", WeekdayInitials, 4),
    ("fr", WeekdayInitials, 5),
    ("sa", WeekdayInitials, 6),
    ("su", WeekdayInitials, 7),
    ("weekdays|weekday", DayGroup, 15),
    ("weekends", DayGroup, 67),
    ("one|a|an", Article, 1),
    ("two thousand", Cardinal, 2000),
    ("a few|few|several|many|some", Vague, 0),
    ("a couple of|couple of", Vague, 2),
    ("a number of|dozens of|hundreds of|thousands of", Vague, 0),
    ("second|seconds|secs", Unit, 0),
    ("minute|minutes|min|mins", Unit, 1),
    ("hour|hours|hrs|hr", Unit, 2),
    ("day|days|working day|working days|business day|business days", Unit, 3),
    ("week|weeks|wk|wks", Unit, 4),
    ("month|months|calendar months", Unit, 5),
    ("quarter|quarters", Unit, 6),
    ("year|years|yrs", Unit, 8),
    ("decade|decades", Unit, 9),
    ("century|centuries", Unit, 10),
    ("full hours|whole hours|long hours|straight hours|consecutive hours|successive hours", Unit, 2),
    ("full days|whole days|long days|straight days|consecutive days|successive days", Unit, 3),
    ("full weeks|whole weeks|long weeks|straight weeks|consecutive weeks|successive weeks", Unit, 4),
    ("full months|whole months|long months|straight months|consecutive months|successive months", Unit, 5),
    ("full years|whole years|long years|straight years|consecutive years|successive years", Unit, 8),
    ("trading days|trading day", Unit, 3),
    ("consecutive quarters|straight quarters", Unit, 6),
    ("quarters of an hour", Unit, 13),
    ("a quarter of an hour", Minutes, 15),
    ("weekend", Unit, 11),
    ("annually|yearly", Frequency, 129),
    ("monthly", Frequency, 81),
    ("quarterly", Frequency, 97),
    ("weekly", Frequency, 65),
    ("fortnightly|biweekly", Frequency, 66),
    ("daily", Frequency, 49),
    ("hourly", Frequency, 33),
    ("nightly", Frequency, 49),
    ("last", Shift, -1),
    ("last", Ordinal, 99),
    ("past|previous", Shift, -1),
    ("next|coming|upcoming", Shift, 1),
    ("following", Anaphor, -1),
    ("this", Shift, 0),
    ("this past", Shift, -1),
    ("this coming", Shift, 1),
    ("these|current", Shift, 0),
    ("same", Anaphor, -1),
    ("the day after|the day before", Anaphor, 3),
    ("the week after|the week before", Anaphor, 4),
    ("the month after|the month before", Anaphor, 5),
    ("the year after|the year before|the year previous", Anaphor, 8),
    ("today", DayShift, 0),
    ("yesterday", DayShift, -1),
    ("day before yesterday|the day before yesterday", DayShift, -2),
    ("tomorrow|tmrw", DayShift, 1),
    ("day after tomorrow|the day after tomorrow", DayShift, 2),
    ("yesteryear", UnitShift, 135),
    ("ago", Ago, 0),
    ("in", In, 0),
    ("from now|from today|hence", FromNow, 0),
    ("later", Later, 1),
    ("earlier", Later, -1),
    ("the", The, 1),
    ("of|in", Of, 0),
    ("to|till|until|through|thru", To, 0),
    ("and", And, 0),
    ("from", From, 0),
    ("between", Between, 0),
    ("at", Clock, 0),
    ("half", Half, 0),
    ("half", HalfUnit, 0),
    ("half a|half an", HalfUnit, 1),
    ("a half|one half", HalfUnit, 0),
    ("quarter|a quarter", Quarter, 0),
    ("past|after", Past, 0),
    ("to", Before, 0),
    ("o'clock|oclock", OClock, 1),
    ("year|years", YearWord, 0),
    ("school year|academic year|fiscal year|financial year|fy|fiscal", YearWord, 1),
    ("season", YearWord, 2),
    ("week|weeks", WeekWord, 1),
    ("quarter", QuarterWord, 0),
    ("q", QuarterLetter, 0),
    ("h", HalfLetter, 0),
    ("half of", HalfYear, 0),
    ("every|each", Every, 1),
    ("every other|every second|alternate", Every, 2),
    ("times", Times, 0),
    ("once", Often, 1),
    ("twice", Often, 2),
    ("a|an|per", Per, 0),
    ("per", Rate, 0),
    ("s", Decade, 1),
    ("early|early in|the beginning of|beginning of|start of|the start of", Phase, 1),
    ("early part of|the early part of|first part of|the first part of", Phase, 1),
    ("latter part of|the latter part of|latter half of|the latter half of", Phase, 3),
    ("mid|middle of|the middle of", Phase, 2),
    ("late|late in|end of|the end of", Phase, 3),
    ("earlier|later", Phase, 4),
];
