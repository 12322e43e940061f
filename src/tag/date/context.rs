//! What a mention's surroundings say: whether a weak word is a date here.

use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::parser::{Parser, Read};
use super::value::Point;
use crate::lang::Lang;

impl Parser<'_> {
    /// Whether the context of a weak point speaks for it.
    pub fn fits(&self, index: usize, read: &Read) -> bool {
        match read.point {
            Point::Year(_) => self.is_year_here(index, read.cursor),
            Point::Month { .. } => self.is_month_here(index, read),
            Point::Weekday { .. } => self.is_weekday_here(index, read),
            _ => true,
        }
    }

    fn is_shouted(&self, index: usize) -> bool {
        let lexeme = &self.lexemes[index];
        !self.written(lexeme).chars().any(char::is_lowercase)
    }

    /// Whether the word after is capitalised and no temporal word: a surname, say.
    fn is_before_name(&self, read: &Read) -> bool {
        let rest = self.rest(read.cursor.end);
        let next = rest.trim_start_matches(is_space);
        let known =
            self.lexemes.get(read.cursor.next).is_some_and(|lexeme| self.gap(read.cursor) == Gap::Space && !lexeme.is(Kind::NumberOf));
        next.len() < rest.len() && next.starts_with(char::is_uppercase) && !known
    }

    fn opens(&self, index: usize) -> bool {
        let before = self.before(self.lexemes[index].start).trim_end_matches(is_space);
        !before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
    }

    fn has_preposition(&self, index: usize) -> bool {
        self.preceded(index, Kind::Before4).is_some()
            || self.preceded(index, Kind::Of).is_some()
            || self.preceded(index, Kind::To).is_some()
    }

    fn is_month_here(&self, index: usize, read: &Read) -> bool {
        let lexeme = &self.lexemes[index];
        if lexeme.glued_left || lexeme.glued_right || self.touches_hyphen(index) {
            return false;
        }
        let name = lexeme.is(Kind::MonthName);
        if lexeme.is(Kind::MonthWeak) && !name {
            return false;
        }
        if self.lang == Lang::En {
            if !lexeme.capital {
                return false;
            }
            let preceded = index.checked_sub(1).map(|before| &self.lexemes[before]).filter(|_| self.has_preposition(index));
            let word = preceded.map(|before| self.written(before));
            let led = word.is_some_and(|word| {
                ["in", "since", "until", "till", "by", "during", "from", "to", "through", "between", "before", "after", "around", "and"]
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(word))
            });
            let before = self.near_before(lexeme.start).trim_end_matches(' ');
            let led = led || [" its", " our", " their", " his", " her"].iter().any(|owner| before.ends_with(owner));
            return !name || led && !self.is_before_name(read) && !self.is_shouted(index);
        }
        if !lexeme.capital {
            return true;
        }
        if self.is_shouted(index) {
            return !name;
        }
        let led = self.has_preposition(index);
        // `från Mars`, `av August`: sender and maker rather than month.
        let source = self.preceded(index, Kind::From).is_some()
            || self.preceded(index, Kind::Of).is_some() && self.preceded(index, Kind::Per).is_none();
        if name { led && !source && !self.is_before_name(read) } else { led || self.opens(index) && !self.is_before_name(read) }
    }

    fn touches_hyphen(&self, index: usize) -> bool {
        let lexeme = &self.lexemes[index];
        let before = self.before(lexeme.start).chars().rev();
        let mut before = before.take(2);
        let left = before.next().is_some_and(super::lexeme::is_dash) && before.next().is_some_and(char::is_alphabetic);
        let mut after = self.rest(lexeme.end).chars();
        left || after.next().is_some_and(super::lexeme::is_dash) && after.next().is_some_and(char::is_alphabetic)
    }

    fn is_weekday_here(&self, index: usize, read: &Read) -> bool {
        let lexeme = &self.lexemes[index];
        if lexeme.is(Kind::WeekdayShort) && !lexeme.is(Kind::Weekday) {
            return true;
        }
        if lexeme.glued_left && !lexeme.capital
            || lexeme.glued_right && !self.rest(lexeme.end).starts_with(char::is_uppercase)
            || self.touches_hyphen(index)
            || self.rest(lexeme.end).strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_lowercase))
        {
            return false;
        }
        // *A Monday* is any, *a Wednesday statement* was made on one.
        if self.preceded(index, Kind::Article).is_some() && read.rule == "date.weekday" {
            let next = self.rest(read.cursor.end).trim_start_matches(' ');
            let known =
                self.lexemes.get(read.cursor.next).is_some_and(|next| self.gap(read.cursor) == Gap::Space && !next.is(Kind::NumberOf));
            let noun = next.bytes().take_while(u8::is_ascii_lowercase).count() > 4;
            return self.lang == Lang::En && noun && !known && self.rest(read.cursor.end).starts_with(' ');
        }
        if self.lang == Lang::En {
            let word = index.checked_sub(1).filter(|_| self.preceded(index, Kind::Before4).is_some()).map(|before| {
                let before = &self.lexemes[before];
                self.written(before)
            });
            let led = word.is_some_and(|word| {
                ["on", "by", "from", "to", "since", "until", "before", "after"].iter().any(|known| known.eq_ignore_ascii_case(word))
            });
            return led || !self.is_before_name(read);
        }
        !lexeme.capital
            || self.opens(index) && !self.is_before_name(read)
            || self.has_preposition(index)
            || self.is_shouted(index)
            || read.cursor.end == self.to
    }
}
