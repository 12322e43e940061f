//! Whether a sentence speaks of the past or of what is to come: a mention's place comes in, -1, 0 or 1 goes out.

use super::kind::Kind;
use super::nearest::NEAREST;
use super::parser::{Parser, last_word};
use crate::lang::Lang;

/// How far a sentence is looked at for its tense, in bytes; keeps hostile text linear.
const REACH: usize = 240;

/// So many words behind *har* a verb makes it the perfect.
const SUPINE_WITHIN: i32 = 9;

/// No verb has more letters.
const NEAR: usize = 40;

impl Parser<'_> {
    /// -1 where the sentence around a byte speaks of the past, 1 where of what is to come, 0 where it does not say.
    /// [`NEAREST`] is said of a term in a sentence of the past.
    pub fn tense(&self, start: u32, end: u32) -> i8 {
        let sentence = || self.tense_of(self.sentence_start(start), self.sentence_end(end));
        if self.is_term(start) {
            return if sentence() < 0 { NEAREST } else { 1 };
        }
        let adjacent = self.adjacent_tense(start, end);
        if adjacent != 0 {
            return adjacent;
        }
        match self.clause_start(start).map(|from| self.tense_of(from, start as usize)) {
            Some(0) if self.is_present_clause(start) => 0,
            Some(tense) if tense != 0 => tense,
            _ => sentence(),
        }
    }

    /// Whether one of the first words of the clause before a byte ends as verbs of the present do: `og behandles igen den 26. september`.
    fn is_present_clause(&self, start: u32) -> bool {
        let endings: &[&str] = match self.lang {
            Lang::Sv => &["as", "ar", "er", "år"],
            Lang::Da => &["es", "er", "år"],
            _ => return false,
        };
        let clause = self.clause_start(start).map_or("", |from| &self.text[from..start as usize]);
        let mut words = clause.split(' ').filter(|word| word.len() > 1).skip(1).take(2);
        words.any(|word| word.len() > 2 && endings.iter().any(|ending| word.ends_with(ending)) && word.starts_with(char::is_lowercase))
    }

    /// Where the clause begins that joins its sentence by *and* and holds a byte: `… og dommen falder den 5. juni`; none where it holds
    /// no words that may be a verb's.
    fn clause_start(&self, start: u32) -> Option<usize> {
        let from = self.sentence_start(start);
        let text = &self.text[from..start as usize];
        let joint = [" och ", " og ", " and ", " men ", " but "].into_iter().filter_map(|joint| text.rfind(joint)).max()?;
        (text[joint + 1..].split(' ').skip(1).filter(|word| word.len() > 2).count() > 1).then_some(from + joint)
    }

    /// Whether the word before says until when something is to be done: `senast den 1 maj`, `by 30 June`.
    fn is_term(&self, start: u32) -> bool {
        let before = self.near_before(start).trim_end_matches(' ');
        let word = last_word(before);
        ["senast", "senest", "inden", "innan", "före", "till", "til", "by", "until", "tills", "before"].contains(&word)
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
        let text = self.before(start);
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
        let (mut has, mut before) = (0, "");
        for word in self.text[from..to].split(|c: char| !c.is_alphabetic()) {
            if word == "closed" && self.lang == Lang::En {
                // *Road closed* tells nothing of the past, nor *are closed* of what is to come.
                ahead -= i32::from(["are", "is"].contains(&before));
                continue;
            }
            // *Will be sentenced*, *shall be published* lie ahead.
            let passive = before == "be" && self.lang == Lang::En;
            past += i32::from(!passive && self.is_past(word) || has > 0 && self.is_supine(word));
            before = word;
            has = if ["har", "Har"].contains(&word) && self.lang != Lang::En { SUPINE_WITHIN } else { has - 1 };
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
            Lang::Da => &["bte", "dte", "ede", "edes", "gte", "kte", "lte", "nte", "rte", "ste", "satte"],
            _ => &["ed"],
        };
        endings.iter().any(|ending| word.ends_with(ending)) && !self.is_no_verb(word)
    }

    /// Whether a word only ends as verbs do: superlatives, nouns, infinitives, and participles of what is said of the present.
    fn is_no_verb(&self, word: &str) -> bool {
        let (endings, words): (&[&str], &[&str]) = match self.lang {
            Lang::Sv => (
                &["aste", "åste", "rste", "nste", "ldste", "område"],
                &["första", "fjärde", "nästa", "bäste", "värde", "hundrade", "direkte", "boende", "både", "tyste"],
            ),
            Lang::Da => (
                &["este", "ørste", "rste", "nste", "ndste", "ldste", "ivste"],
                &[
                    "bedste", "første", "sidste", "næste", "fleste", "liste", "allerede", "ægte", "direkte", "perfekte", "korrekte",
                    "rente", "vente", "hente", "plante", "skilte", "spalte", "korte", "sorte", "hjerte", "starte", "smerte", "ansatte",
                    "skatte", "rigtigste", "miste", "punkte", "projekte", "tilstede",
                ],
            ),
            _ => (
                &[],
                &[
                    "indeed", "hundred", "speed", "exceed", "proceed", "succeed", "united", "based", "located", "limited", "required",
                    "needed", "interested", "related", "postponed", "cancelled", "registered", "advised", "invited", "permitted",
                ],
            ),
        };
        words.contains(&word) || endings.iter().any(|ending| word.ends_with(ending))
    }
}
