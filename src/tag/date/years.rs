//! Years by themselves: `2016 års budget`, `since '82`, and what beside four digits says that they are one.

use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::numeric::{long_year, short_year};
use super::parser::{Cursor, Parser, Read, last_word};
use super::value::Point;
use crate::lang::Lang;

/// The rule of a year of two digits, whose mention begins at the apostrophe before them.
pub const SHORT_YEAR: &str = "date.short_year";

impl Parser<'_> {
    /// A bare year, weak.
    pub fn year(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        if lexeme.digits == 2 && self.is_shortened(index) {
            return Some(Read { cursor: self.after(index), point: Point::Year(short_year(lexeme.number)), rule: SHORT_YEAR, weak: false });
        }
        let year = long_year(lexeme)?;
        let mut cursor = self.after(index);
        let mut weak = true;
        if let Some((after, _)) = self.word(cursor, Kind::YearGenitive) {
            // `2016 års budget`, but `2000 års erfarenhet` counts.
            weak = !(1500..2100).contains(&year);
            cursor = after;
        }
        Some(Read { cursor, point: Point::Year(year), rule: "date.year", weak })
    }

    /// Whether two digits are what is left of a year behind an apostrophe: `since '82`, `in '98`.
    fn is_shortened(&self, index: usize) -> bool {
        let lexeme = &self.lexemes[index];
        let before = self.before(lexeme.start);
        let Some(before) = before.strip_suffix(['\'', '\u{2019}']) else { return false };
        let led = index.checked_sub(1).map(|before| &self.lexemes[before]).is_some_and(|led| {
            led.end as usize + 1 == self.from as usize + before.len()
                && [Kind::Before4, Kind::Of, Kind::In, Kind::To].into_iter().any(|kind| led.is(kind))
        });
        led && before.ends_with(' ')
            && !lexeme.ordinal
            && self.is_bounded(self.after(index))
            && !self.rest(lexeme.end).starts_with(['\'', '\u{2019}'])
    }

    /// Whether a year stands before what it is the year of: `the 1991 agreement`, `its 2019 report`.
    fn is_attribute(&self, start: u32, cursor: Cursor) -> bool {
        let before = self.before(start);
        let Some(word) = before.strip_suffix(' ').and_then(|before| before.rsplit(' ').next()) else { return false };
        let led = ["the", "a", "an", "its", "his", "her", "their", "our", "this"].into_iter().any(|known| known.eq_ignore_ascii_case(word))
            || word.ends_with("'s")
            || word.ends_with("’s");
        self.lang == Lang::En && led && self.rest(cursor.end).starts_with(' ') && self.following(cursor).len() > 2
    }

    /// Whether the context of a bare year speaks for it.
    pub fn is_year_here(&self, index: usize, cursor: Cursor) -> bool {
        let lexeme = &self.lexemes[index];
        let year = lexeme.number;
        let start = lexeme.start;
        if !self.is_clean(start, lexeme.end, false) || self.is_number_of(index) || !(1000..2100).contains(&year) {
            return false;
        }
        if self.is_in_name(start) {
            return false;
        }
        if self.gap(cursor) == Gap::Space {
            let next = &self.lexemes[cursor.next];
            // A number after a number, and what is counted.
            if next.is(Kind::Counted) || next.digits > 0 || next.is(Kind::Unit) && !next.is(Kind::YearWord) {
                return false;
            }
        }
        let before = index.checked_sub(1).map(|before| &self.lexemes[before]);
        let touching = before.is_some_and(|before| match self.gap(Cursor { next: index, end: before.end }) {
            Gap::Space => true,
            // `ca. 1450`.
            Gap::Dot => before.is(Kind::About),
            _ => false,
        });
        let recent = (1950..2036).contains(&year) && !year.is_multiple_of(100) && self.closes_clause(cursor);
        if touching && before.is_some_and(|before| before.digits > 0 && !before.ordinal || before.is(Kind::Counted) && !recent) {
            return false;
        }
        let cue = if touching { before.and_then(|before| before.value(Kind::Before4)).unwrap_or(0) } else { 0 };
        let cue = if cue == 0 && self.is_of_yearly(start) { 2 } else { cue };
        let round = year.is_multiple_of(100);
        let likely = (1800..2060).contains(&year);
        let c = self.char_before(start);
        let rest = self.rest(cursor.end);
        let closes = rest.chars().next().is_none_or(|c| matches!(c, ')' | ']'));
        let bracketed = matches!(c, Some('(' | '[')) || matches!(c, Some(' ' | ',')) && closes && !rest.is_empty();
        let bounded = self.is_bounded(cursor);
        if (1950..2036).contains(&year) && !round && self.is_attribute(start, cursor) {
            return true;
        }
        // The block is the year alone, or a line of years in a list.
        if c.is_none() && rest.is_empty() {
            return likely && !round;
        }
        if bracketed && (closes || self.gap(cursor) == Gap::Dash || rest.starts_with([',', ';'])) {
            return (1400..2060).contains(&year);
        }
        match cue {
            2 => (1000..2100).contains(&year) && (bounded || !round || before.is_some_and(|before| before.end - before.start > 3)),
            1 => bounded && (likely || !round) || likely && !round && self.verb_follows(cursor),
            _ => {
                let copyright = self.before(start).trim_end().ends_with('©');
                let opens = c.is_none() || self.opens_clause(start);
                let follows_word = c.is_some_and(is_space);
                let after_word = follows_word && self.before(start).trim_end().ends_with(char::is_alphabetic);
                copyright
                    || likely && !round && self.is_year_row(start, cursor)
                    || likely
                        && !round
                        && opens
                        && !rest.trim_start().is_empty()
                        && (bounded || self.verb_follows(cursor) || self.lang == Lang::Sv && !self.noun_follows(cursor))
                    || (1500..2060).contains(&year)
                        && !round
                        && after_word
                        && self.lang == Lang::Sv
                        && (bounded || likely && self.verb_follows(cursor))
                    || (1900..2060).contains(&year) && !round && follows_word && self.closes_clause(cursor)
            }
        }
    }

    /// Whether the word before a byte makes a name with the year behind it: `Agenda 2030`, `Vision 2040`.
    fn is_in_name(&self, start: u32) -> bool {
        let before = self.before(start).trim_end_matches(' ');
        let word = last_word(before);
        let named = |name: &str| {
            let tail = word.len().checked_sub(name.len()).and_then(|at| word.get(at..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name))
        };
        ["agenda", "horisont", "horizon", "strategi", "vision"].into_iter().any(named)
    }

    /// Whether the word before a byte is of what comes every year: `Årsregnskab 2024`, `delårsbokslut 2023`.
    fn is_of_yearly(&self, start: u32) -> bool {
        let Some(before) = self.near_before(start).strip_suffix(' ') else { return false };
        let word = last_word(before);
        ["regnskab", "budget", "rapport", "bokslut", "redovisning", "berättelse", "beretning", "accounts"]
            .iter()
            .any(|end| word.ends_with(end))
    }

    fn following(&self, cursor: Cursor) -> &str {
        let rest = self.rest(cursor.end).trim_start();
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        &rest[..end]
    }

    /// Whether a year opens a row of a list of years: `2008 Cand.mag. i historie` between two like it.
    fn is_year_row(&self, start: u32, cursor: Cursor) -> bool {
        let (above, below) = (&self.text[..start as usize], &self.text[cursor.end as usize..]);
        let year = |line: &str| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            digits == 4 && (line.starts_with("19") || line.starts_with("20"))
        };
        let opens = above.is_empty() || above.ends_with('\n');
        let titled = below.strip_prefix([' ', ':', '\t']).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
        let lines = |line: &&str| !line.is_empty();
        opens && titled && (above.rsplit('\n').filter(lines).take(1).any(year) || below.split('\n').skip(1).filter(lines).take(1).any(year))
    }

    fn verb_follows(&self, cursor: Cursor) -> bool {
        self.is_past(self.following(cursor))
    }

    /// Whether a plural, or a word in capitals, follows: what a number counts.
    fn noun_follows(&self, cursor: Cursor) -> bool {
        let word = self.following(cursor);
        !word.starts_with(char::is_lowercase)
            || ["er", "or", "ar", "are", "na"].iter().any(|ending| word.ends_with(ending))
            || word.len() < 3
    }

    fn opens_clause(&self, start: u32) -> bool {
        let before = self.before(start).trim_end();
        before.ends_with(['.', '!', '?', ':', '"', '”', ';']) && !before.ends_with("nr.") && !before.ends_with("no.")
    }

    fn closes_clause(&self, cursor: Cursor) -> bool {
        let mut chars = self.rest(cursor.end).chars();
        match chars.next() {
            None => true,
            Some('.' | ',' | ';' | ':' | ')' | '!' | '?') => chars.next().is_none_or(|next| next.is_whitespace() || ".,;".contains(next)),
            _ => false,
        }
    }
}
