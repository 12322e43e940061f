//! What a mention's surroundings say: whether a weak word is a date here, and whether the sentence speaks of the past.

use super::kind::Kind;
use super::lexeme::{Gap, is_space};
use super::nearest::NEAREST;
use super::parser::{Parser, Read};
use super::value::Point;
use crate::lang::Lang;

/// How far a sentence is looked at for its tense, in bytes; keeps hostile text linear.
const REACH: usize = 240;

/// So many words behind *har* a verb makes it the perfect.
const SUPINE_WITHIN: i32 = 9;

/// No verb has more letters.
const NEAR: usize = 40;

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
        !self.text[lexeme.start as usize..lexeme.end as usize].chars().any(char::is_lowercase)
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
        let before = self.text[self.from as usize..self.lexemes[index].start as usize].trim_end_matches(is_space);
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
            let word = preceded.map(|before| &self.text[before.start as usize..before.end as usize]);
            let led = word.is_some_and(|word| {
                ["in", "since", "until", "till", "by", "during", "from", "to", "through", "between", "before", "after", "around", "and"]
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(word))
            });
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
        let before = self.text[self.from as usize..lexeme.start as usize].chars().rev();
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
                &self.text[before.start as usize..before.end as usize]
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

    /// -1 where the sentence around a byte speaks of the past, 1 where of what is to come, 0 where it does not say.
    /// [`NEAREST`] is said of a term in a sentence of the past.
    pub fn tense(&self, start: u32, end: u32) -> i8 {
        let sentence = || self.tense_of(self.sentence_start(start), self.sentence_end(end));
        if self.is_term(start) {
            return if sentence() < 0 { NEAREST } else { 1 };
        }
        match self.adjacent_tense(start, end) {
            0 => sentence(),
            tense => tense,
        }
    }

    /// Whether the word before says until when something is to be done: `senast den 1 maj`, `by 30 June`.
    fn is_term(&self, start: u32) -> bool {
        let before = self.near_before(start).trim_end_matches(' ');
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        ["senast", "senest", "inden", "innan", "till", "til", "by", "until", "tills"].contains(&word)
    }

    /// The tense of the verb beside a mention, which outweighs all others: `announced Friday that it will`, `Den 20 november stängdes`.
    fn adjacent_tense(&self, start: u32, end: u32) -> i8 {
        let near = self.near_before(start);
        let from = start as usize - near.len();
        let mut before = near.trim_end_matches(' ');
        // A preposition may stand between.
        for _ in 0..2 {
            let word = before.rsplit(' ').next().unwrap_or("");
            if ["sedan", "siden", "since"].iter().any(|since| since.eq_ignore_ascii_case(word)) {
                return -1;
            }
            if word.is_empty() || word.len() > 3 || self.tense_at(from + before.len() - word.len(), word) != 0 {
                break;
            }
            before = before[..before.len() - word.len()].trim_end_matches(' ');
        }
        let word = before.rsplit(' ').next().unwrap_or("");
        let tense = self.tense_at(from + before.len() - word.len(), word);
        // *Are closed*, *will be decided* are not past.
        let passive = self.lang == Lang::En
            && before[..before.len() - word.len()]
                .trim_end_matches(' ')
                .rsplit(' ')
                .next()
                .is_some_and(|aux| ["is", "are", "be", "being"].contains(&aux));
        if tense != 0 {
            return if passive { 0 } else { tense };
        }
        let rest = self.rest(end);
        let Some(next) = rest.strip_prefix(' ') else { return 0 };
        let letters = next.char_indices().take(NEAR).find(|(_, c)| !c.is_alphabetic()).map_or(0, |(at, _)| at);
        self.tense_at(self.to as usize - next.len(), &next[..letters])
    }

    /// The tense of a word that begins at a byte.
    fn tense_at(&self, start: usize, word: &str) -> i8 {
        let start = start as u32;
        let place = self.lexemes.partition_point(|lexeme| lexeme.start < start);
        let said = self.lexemes.get(place).filter(|lexeme| lexeme.start == start).and_then(|lexeme| lexeme.value(Kind::Tense));
        // What was planned lies ahead.
        let planned = ["planned", "scheduled", "expected", "slated", "planerade", "planerades", "planlagt", "ventede"].contains(&word);
        said.map_or(if !planned && self.is_past(word) { -1 } else { 0 }, |tense| tense as i8)
    }

    /// As [`Parser::tense`], of the whole sentence in which a byte lies.
    pub fn tense_before(&self, start: u32) -> i8 {
        self.tense_of(self.sentence_start(start), self.sentence_end(start))
    }

    fn sentence_start(&self, start: u32) -> usize {
        let text = &self.text[self.from as usize..start as usize];
        let mut from = text.len().saturating_sub(REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let bytes = text.as_bytes();
        let mut at = bytes.len();
        while at > from + 1 {
            at -= 1;
            let ends = matches!(bytes[at - 1], b'!' | b'?')
                || bytes[at - 1] == b'.' && at >= 3 && bytes[at - 2].is_ascii_lowercase() && bytes[at - 3].is_ascii_lowercase();
            if bytes[at] == b' ' && ends || bytes[at] == b'\n' {
                return self.from as usize + at;
            }
            // What is quoted is told apart from who says it.
            if bytes[at] == b'"' && bytes[at - 1] == b' ' || bytes[at..].starts_with("“".as_bytes()) {
                return self.from as usize + at;
            }
        }
        self.from as usize + from
    }

    fn sentence_end(&self, end: u32) -> usize {
        let text = self.rest(end);
        let mut to = text.len().min(REACH);
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let bytes = &text.as_bytes()[..to];
        let stop = (0..bytes.len()).find(|at| {
            bytes[*at] == b'\n'
                || bytes[*at] == b'"' && bytes.get(at + 1).is_none_or(|next| !next.is_ascii_alphanumeric())
                || bytes[*at..].starts_with("”".as_bytes())
                || matches!(bytes[*at], b'.' | b'!' | b'?')
                    && bytes.get(at + 1).is_none_or(|next| *next == b' ')
                    && (*at == 0 || !bytes[at - 1].is_ascii_digit())
        });
        end as usize + stop.unwrap_or(to)
    }

    fn tense_of(&self, from: usize, to: usize) -> i8 {
        let (mut past, mut ahead) = (0, 0);
        let first = self.lexemes.partition_point(|lexeme| (lexeme.start as usize) < from);
        for lexeme in self.lexemes[first..].iter().take_while(|lexeme| (lexeme.start as usize) < to) {
            match lexeme.value(Kind::Tense) {
                // `Kom og hør` bids.
                Some(-1) if lexeme.capital && lexeme.end - lexeme.start == 3 && self.lang != Lang::En => {}
                Some(-1) => past += 1,
                Some(_) => ahead += 1,
                None => {}
            }
        }
        // `har den 12 december beslutat`: the perfect.
        let mut has = 0;
        for word in self.text[from..to].split(|c: char| !c.is_alphabetic()) {
            past += i32::from(self.is_past(word) || has > 0 && self.is_supine(word));
            has = if ["har", "Har"].contains(&word) && self.lang != Lang::En { SUPINE_WITHIN } else { has - 1 };
        }
        if self.lang == Lang::En && ["are closed", "is closed", "be closed"].iter().any(|closed| self.text[from..to].contains(closed)) {
            // *Are closed* tells neither of the past nor of what is to come.
            ahead = past;
        }
        match (past, ahead) {
            (0, 0) => 0,
            (past, ahead) if past > ahead => -1,
            (past, ahead) if ahead > past => 1,
            _ => 0,
        }
    }

    /// Whether a word ends as a verb does behind *har*.
    fn is_supine(&self, word: &str) -> bool {
        let endings: &[&str] = if self.lang == Lang::Sv { &["at", "ats", "it", "its"] } else { &["et"] };
        word.len() > 4
            && word.starts_with(char::is_lowercase)
            && endings.iter().any(|ending| word.ends_with(ending))
            && !["lukket", "åbnet", "givet", "möjlighet", "mulighed"].contains(&word)
    }

    /// Whether a word ends as the language's weak verbs do in the past.
    pub fn is_past(&self, word: &str) -> bool {
        // Participles (`kommande`, `gældende`) end alike.
        let participle = ["ande", "ende", "andes", "endes"].iter().any(|ending| word.ends_with(ending)) && self.lang != Lang::En;
        if word.len() < 5 || participle || word.starts_with(char::is_uppercase) {
            return false;
        }
        let endings: &[&str] = match self.lang {
            Lang::Sv => &[
                "ade", "ades", "dde", "ddes", "nde", "ndes", "rde", "rdes", "gde", "gdes", "lde", "ldes", "kte", "ktes", "pte", "ptes",
                "ste", "stes", "xte", "tte", "ttes",
            ],
            // `hentes` and `ventes` are present passives.
            Lang::Da => &["bte", "dte", "ede", "edes", "gte", "kte", "lte", "nte", "rte", "ste", "tte"],
            _ => &["ed"],
        };
        endings.iter().any(|ending| word.ends_with(ending))
            && !["sista", "första", "första", "bedste", "første", "sidste", "bäste", "fjärde", "nästa"].contains(&word)
            // Participles of what is said of the present.
            && !["based", "located", "limited", "required", "needed", "interested", "related", "postponed", "cancelled"].contains(&word)
    }
}
