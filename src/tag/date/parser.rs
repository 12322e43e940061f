//! The grammar's frame: lexemes come in; at each one the longest production is taken and goes out as a `Found`.

use super::kind::Kind;
use super::lexeme::{Gap, Lexeme, gap, is_dash, is_space};
use super::value::{Moment, Point, Value};
use crate::lang::Lang;

/// Bytes before a mention in which the words beside it are looked for.
const NEAR: usize = 80;

/// The lexemes of one block and where they lie.
#[derive(Clone, Copy, Debug)]
pub struct Parser<'a> {
    /// The document's text.
    pub text: &'a str,
    /// First byte of the block.
    pub from: u32,
    /// One past the last byte of the block.
    pub to: u32,
    /// The lexemes of the block.
    pub lexemes: &'a [Lexeme],
    /// The language of the block.
    pub lang: Lang,
    /// The block tells opening hours.
    pub open: bool,
    /// One past the last byte of the hours of weekdays that were found last on the page.
    pub hours_end: Option<u32>,
}

/// How far a production has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The next lexeme.
    pub next: usize,
    /// One past the last byte read.
    pub end: u32,
}

/// A mention the grammar has found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// First byte.
    pub start: u32,
    /// How far it reaches.
    pub cursor: Cursor,
    /// What it means.
    pub value: Value,
    /// The rule that made it.
    pub rule: &'static str,
}

/// A point the grammar has read; a weak one needs company or a context that speaks for it.
#[derive(Clone, Copy, Debug)]
pub struct Read {
    /// How far it reaches.
    pub cursor: Cursor,
    /// What it means.
    pub point: Point,
    /// The rule that made it.
    pub rule: &'static str,
    /// Still to be judged by its context.
    pub weak: bool,
}

/// A point that needs no context.
pub fn strong(cursor: Cursor, point: Point, rule: &'static str) -> Option<Read> {
    Some(Read { cursor, point, rule, weak: false })
}

impl<'a> Parser<'a> {
    /// The cursor just after a lexeme.
    pub fn after(&self, index: usize) -> Cursor {
        Cursor { next: index + 1, end: self.lexemes[index].end }
    }

    /// What lies between the cursor and the next lexeme.
    pub fn gap(&self, cursor: Cursor) -> Gap {
        // The last one read may not be the block's last.
        let Some(next) = self.lexemes.get(cursor.next) else { return Gap::Other };
        match cursor.next.checked_sub(1).map(|before| &self.lexemes[before]) {
            Some(before) if before.end == cursor.end => before.gap,
            _ if next.start >= cursor.end => gap(&self.text[cursor.end as usize..next.start as usize]),
            _ => Gap::Other,
        }
    }

    /// Whether the next lexeme follows without white space.
    pub fn is_tight(&self, cursor: Cursor) -> bool {
        if let Some(before) =
            cursor.next.checked_sub(1).and_then(|before| self.lexemes.get(before)).filter(|before| before.end == cursor.end)
        {
            return !before.spaced && cursor.next < self.lexemes.len();
        }
        self.lexemes
            .get(cursor.next)
            .is_some_and(|next| next.start >= cursor.end && !self.text[cursor.end as usize..next.start as usize].contains(is_space))
    }

    /// The next lexeme, if one of `gaps` leads to it.
    pub fn next(&self, cursor: Cursor, gaps: &[Gap]) -> Option<&'a Lexeme> {
        let next = self.lexemes.get(cursor.next)?;
        gaps.contains(&self.gap(cursor)).then_some(next)
    }

    /// Reads a word of a kind after white space.
    pub fn word(&self, cursor: Cursor, kind: Kind) -> Option<(Cursor, i16)> {
        self.word_after(cursor, kind, &[Gap::Space])
    }

    /// Reads a word of a kind after one of `gaps`.
    pub fn word_after(&self, cursor: Cursor, kind: Kind, gaps: &[Gap]) -> Option<(Cursor, i16)> {
        let value = self.lexemes.get(cursor.next)?.value(kind)?;
        self.next(cursor, gaps)?;
        Some((self.after(cursor.next), value))
    }

    /// Reads a word of a kind if one is there; stays where it is otherwise.
    pub fn skip(&self, cursor: Cursor, kind: Kind) -> Cursor {
        self.word(cursor, kind).map_or(cursor, |(cursor, _)| cursor)
    }

    /// Whether the lexeme before `index` is of a kind, with white space or a full stop between.
    pub fn preceded(&self, index: usize, kind: Kind) -> Option<i16> {
        let before = index.checked_sub(1)?;
        let value = self.lexemes[before].value(kind)?;
        matches!(self.gap(self.after(before)), Gap::Space | Gap::Dot | Gap::Glued | Gap::Colon).then_some(value)
    }

    /// A lexeme as it is written.
    pub fn written(&self, lexeme: &Lexeme) -> &'a str {
        &self.text[lexeme.start as usize..lexeme.end as usize]
    }

    /// The text of the block before a byte.
    pub fn before(&self, at: u32) -> &'a str {
        &self.text[self.from as usize..at as usize]
    }

    /// The character before a byte of the block.
    pub fn char_before(&self, at: u32) -> Option<char> {
        self.before(at).chars().next_back()
    }

    /// The text of the block just before a byte, at most so much as a few words take: what is looked at for every mention.
    pub fn near_before(&self, at: u32) -> &'a str {
        let text = self.before(at);
        let from = (text.len().saturating_sub(NEAR)..text.len()).find(|from| text.is_char_boundary(*from)).unwrap_or(text.len());
        &text[from..]
    }

    /// The text from a byte to the end of the block.
    pub fn rest(&self, at: u32) -> &'a str {
        &self.text[at as usize..self.to as usize]
    }

    /// Whether one of these marks stands at a byte and a digit behind it: the number goes on.
    pub fn digit_behind(&self, at: u32, marks: &[char]) -> bool {
        self.rest(at).strip_prefix(marks).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Whether what ends at the cursor stands by itself: the block or clause ends, or a known small word follows.
    pub fn is_bounded(&self, cursor: Cursor) -> bool {
        let rest = self.rest(cursor.end);
        let mut chars = rest.chars();
        let Some(first) = chars.next() else { return true };
        if is_dash(first) {
            return !chars.next().is_some_and(char::is_alphanumeric);
        }
        if !is_space(first) {
            return !first.is_alphanumeric();
        }
        let trimmed = rest.trim_start_matches(is_space);
        if !trimmed.starts_with(char::is_alphanumeric) {
            return true;
        }
        self.lexemes.get(cursor.next).is_some_and(|next| {
            self.gap(cursor) == Gap::Space
                && [
                    Kind::After4,
                    Kind::Before4,
                    Kind::And,
                    Kind::To,
                    Kind::Of,
                    Kind::Tense,
                    Kind::The,
                    Kind::Clock,
                    Kind::Shift,
                    Kind::About,
                ]
                .iter()
                .any(|kind| next.is(*kind))
                && !next.is(Kind::Counted)
        })
    }

    /// Whether a number from `start` to `end` is no part of a longer number, code, price or law reference.
    ///
    /// `full` is said of dates with a four-digit year, which scraping may glue to words.
    pub fn is_clean(&self, start: u32, end: u32, full: bool) -> bool {
        let mut before = self.before(start).chars().rev();
        match before.next() {
            Some(c) if c.is_alphabetic() && !full => {
                return false;
            }
            Some(c) if c.is_numeric() => return false,
            Some('§' | '$' | '€' | '£' | '#' | '+' | '=' | '@' | '\\' | '_') => return false,
            // Pages of a journal: `300(11):1350-1352`.
            Some(':') if before.clone().next() == Some(')') => return false,
            Some(c)
                if (is_dash(c) || matches!(c, '/' | '.' | ':' | ',' | '*'))
                    && before.next().is_some_and(|c| c.is_alphanumeric() && !(full && c.is_alphabetic())) =>
            {
                return false;
            }
            _ => {}
        }
        let mut after = self.rest(end).chars();
        match after.next() {
            Some(c) if c.is_alphabetic() => full,
            Some(c) if c.is_numeric() => false,
            Some('%' | '°' | '§' | '€' | '£' | '$' | '_' | '=' | '*' | '+') => false,
            Some(c) if is_dash(c) => !after.next().is_some_and(|c| c.is_ascii_digit() || !full && c.is_alphanumeric()),
            // `1877:-` is a price.
            // and `2018/19:SoU5` a paper of parliament.
            Some(c @ ('/' | '.' | ':' | ',')) => {
                !after.next().is_some_and(|next| next.is_ascii_digit() || next == '-' || c == ':' && next.is_uppercase())
            }
            // `2022-10-03 § 112` is the day of a decision.
            Some(' ' | '\u{a0}') => {
                let next = after.next();
                full && next == Some('§') || !matches!(next, Some('%' | '§' | '€' | '°' | '£' | '$'))
            }
            _ => true,
        }
    }

    /// Whether a word before the lexeme says that its number counts or names something else.
    pub fn is_number_of(&self, index: usize) -> bool {
        if self.preceded(index, Kind::NumberOf).is_some() {
            // No floor has four digits: `plan 2024–2025`.
            let before = &self.lexemes[index - 1];
            return self.lexemes[index].digits < 4 || !self.written(before).eq_ignore_ascii_case("plan");
        }
        // `Sida 12 och 13`, `Resultat 0–7 (4–0)`: the whole run of numbers belongs to the word.
        let mut at = index;
        for _ in 0..4 {
            let Some(before) = at.checked_sub(1) else { return false };
            let lexeme = &self.lexemes[before];
            let near = self.lexemes[at].start.saturating_sub(lexeme.end) <= 3;
            if !near {
                return false;
            }
            if lexeme.is(Kind::NumberOf) && lexeme.digits == 0 {
                return true;
            }
            if lexeme.digits == 0 {
                return false;
            }
            at = before;
        }
        false
    }

    /// The longest production that begins at a lexeme.
    pub fn find(&self, index: usize) -> Option<Found> {
        let mut best: Option<Found> = None;
        for found in [self.recurring(index), self.span_or_moment(index), self.lasting(index)].into_iter().flatten() {
            if best.is_none_or(|best| found.cursor.end > best.cursor.end) {
                best = Some(found);
            }
        }
        best
    }

    /// A moment of one point.
    pub fn at(point: Point) -> Moment {
        Moment { point: Some(point), ..Moment::default() }
    }
}

/// The run of letters that a text ends with; empty where it ends with none.
pub fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("")
}
