//! Years that headings give to the days below them: `Läsåret 2024/2025`, `Efterår 2023`, `Mars 2024`; the mentions of a page come in, one
//! after the other, the day from which a yearless one is seen goes out.

use jiff::civil::{Date, Time};

use super::lexeme::Lexeme;
use super::nearest::SAME_YEAR;
use super::numeric::long_year;
use super::resolve::Anchor;
use super::value::{Moment, Point, Value};

/// A longer block, in bytes, is no heading.
const HEADING: usize = 60;

/// A longer block, in bytes, is told from the page's date.
const ROW: usize = 160;

/// A page without a date has a heading that names its year within so many blocks.
const FIRST: usize = 12;

/// So many blocks below a heading are its own.
const BELOW: usize = 40;

/// The heading that was read last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Heading {
    /// The day from which what is below it is seen, and the place of its block.
    said: Option<(Anchor, usize)>,
    /// It names a day, so that weekdays are counted from it.
    exact: bool,
}

impl Heading {
    /// Reads a mention; `length` is its block's in bytes, `dated` says that the page has a date of its own.
    pub fn read(&mut self, value: &Value, block: usize, length: usize, alone: bool, dated: bool) {
        if length > ROW && dated {
            self.said = None;
        }
        if length > HEADING {
            return;
        }
        let first = !dated && block < FIRST;
        let seen = |year: i32, month: u8, day: u8, tense: i8| {
            let date = Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()?;
            Some(Anchor { at: date.to_datetime(Time::midnight()), tense, told: true })
        };
        let (anchor, exact) = match *value {
            Value::Range(Moment { point: Some(Point::Year(from)), .. }, Moment { point: Some(Point::Year(to)), .. }) if to == from + 1 => {
                (seen(from, 8, 14, 1), false)
            }
            Value::At(Moment { point: Some(point), .. }) | Value::Range(Moment { point: Some(point), .. }, _) => match point {
                Point::Half { year: Some(year), half } => (seen(year, if half == 1 { 1 } else { 7 }, 1, 1), false),
                Point::Season { year: Some(year), season, .. } => (seen(year, [1, 5, 8, 11][usize::from(season.min(3))], 15, 1), false),
                Point::Month { year: Some(year), month } => (seen(year, month, 1, 1), false),
                Point::Year(year) if alone || first => (seen(year, 2, 15, SAME_YEAR), false),
                Point::Day { year: Some(year), month: Some(month), day, .. } if first => (seen(year, month, day, SAME_YEAR), true),
                _ => return,
            },
            _ => return,
        };
        // Of a page without a date the first that it names.
        if let Some(anchor) = anchor.filter(|anchor| dated || self.said.is_none() && (1990..2100).contains(&anchor.at.year()) || alone) {
            (self.said, self.exact) = (Some((anchor, block)), exact);
        }
    }

    /// Reads the last lexeme of a heading on a page without a date: `Kyrkobladet nr 3 2019`.
    pub fn read_issue(&mut self, last: Option<&Lexeme>, block: usize, length: usize, end: u32) {
        if self.said.is_none()
            && block < FIRST
            && length <= HEADING
            && let Some(year) = last.filter(|last| last.end == end).and_then(long_year)
        {
            let year = Moment { point: Some(Point::Year(year)), ..Moment::default() };
            self.read(&Value::At(year), block, length, false, false);
        }
    }

    /// The day from which a mention in a block is seen, where that is the heading's matter.
    pub fn anchor(&self, value: &Value, block: usize, length: usize, dated: bool) -> Option<Anchor> {
        let (anchor, place) = self.said?;
        if dated && (length > ROW || block > place + BELOW) {
            return None;
        }
        let yearless = |moment: &Moment| match moment.point {
            Some(Point::Day { year: None, month: Some(_), .. })
            | Some(Point::Month { year: None, .. })
            | Some(Point::Week { year: None, .. })
            | Some(Point::Half { year: None, .. })
            | Some(Point::Holiday { year: None, shift: None, .. }) => true,
            Some(Point::Weekday { shift: None, .. }) => self.exact && !dated,
            _ => false,
        };
        let own = match value {
            Value::At(moment) => yearless(moment),
            Value::Range(from, to) => yearless(from) && yearless(to),
            _ => false,
        };
        own.then_some(anchor)
    }
}
