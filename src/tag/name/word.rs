//! What the scorer asks of a word alone: its letters, its shape and its facts, as features for itself and for the tokens around it.

use std::ops::RangeInclusive;

use crate::document::{Case, Token, TokenKind};
use crate::gazetteer::{Facts, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::class::{self, WordClass};
use super::feature::{Feature, Template};
use super::hash;

/// Where a word stands, seen from the token that is being labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Place {
    /// It is the token.
    Here,
    /// One before.
    Before,
    /// One after.
    After,
    /// Two before.
    Before2,
    /// Two after.
    After2,
    /// The last word before the run of capitalised words the token stands in.
    Left,
    /// The first word after that run.
    Right,
}

impl Place {
    /// All places, in the order of their numbers.
    pub const ALL: [Place; 7] = [Place::Here, Place::Before, Place::After, Place::Before2, Place::After2, Place::Left, Place::Right];
}

/// A word as the scorer sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Hash of its letters in lower case.
    pub lower: u64,
    /// Its class.
    pub class: WordClass,
}

impl Word {
    /// Stands for all beyond the sentence.
    pub const EDGE: Word = Word { lower: 0, class: WordClass::EDGE };
}

/// Appends `word` in lower case to `lower`.
pub fn fold(word: &str, lower: &mut String) {
    let start = lower.len();
    if word.is_ascii() {
        lower.push_str(word);
        lower[start..].make_ascii_lowercase();
        return;
    }
    lower.reserve(word.len());
    for character in word.chars() {
        match character {
            '\0'..='\x7f' => lower.push(character.to_ascii_lowercase()),
            'ß'..='ÿ' => lower.push(character),
            _ => lower.extend(character.to_lowercase()),
        }
    }
}

/// What context features need of a token's word; `lower` is room for its letters.
pub fn look(page: &Page<'_>, token: usize, lang: Lang, lower: &mut String) -> Word {
    let word = page.word(token);
    lower.clear();
    fold(word, lower);
    Word { lower: hash::word(lower.as_bytes()), class: class::class(word, page.tokens[token], page.facts[token], lang) }
}

/// A word with all that its features are made of.
pub struct Seen<'a> {
    lower: &'a str,
    letters: u64,
    class: WordClass,
    shape: u64,
    facts: Facts,
    lang: Lang,
    case: Case,
}

impl<'a> Seen<'a> {
    /// The word of a token; `lower` is room for its letters.
    pub fn new(page: &Page<'_>, token: usize, lang: Lang, lower: &'a mut String) -> Seen<'a> {
        let Word { lower: letters, class } = look(page, token, lang, lower);
        let it = page.tokens[token];
        Seen { lower, letters, class, shape: shape(page.word(token), it), facts: page.facts[token], lang, case: it.case }
    }

    /// Calls `sink` with every feature the word has when it is seen from `place`.
    pub fn tell(&self, place: Place, sink: &mut impl FnMut(Feature)) {
        let mut both = |template: Template, value: u64| {
            let feature = Feature::new(template, hash::join(value, place as u64));
            sink(if template.is_by_language() { feature.and_by_language() } else { feature });
        };
        both(Template::Word, self.letters);
        both(Template::Class, u64::from(self.class.0));
        match place {
            Place::Here => {
                both(Template::Shape, self.shape);
                both(Template::ShapeClass, hash::join(self.shape, u64::from(self.class.0)));
                self.letters_here(&mut both);
                self.facts_at(&mut both);
            }
            Place::Before | Place::After => {
                self.suffixes(3..=3, &mut both);
                both(Template::Shape, self.shape);
                self.facts_beside(&mut both);
            }
            Place::Before2 | Place::After2 | Place::Left | Place::Right => {
                self.suffixes(3..=3, &mut both);
                both(Template::Coarse, self.coarse());
            }
        }
    }

    fn letters_here(&self, both: &mut impl FnMut(Template, u64)) {
        self.suffixes(1..=6, both);
        for (end, _) in self.lower.char_indices().skip(1).take(4) {
            both(Template::Prefix, hash::word(&self.lower.as_bytes()[..end]));
        }
        let stem = self.lower.strip_suffix('s').unwrap_or(self.lower);
        both(Template::Stem, hash::word(stem.as_bytes()));
        // Three and four letters at a time, the ends of the word included.
        let mut window = ['^'; 4];
        for letter in self.lower.chars().chain(['$']).take(24) {
            window = [window[1], window[2], window[3], letter];
            let all = |seed: u64, letters: &[char]| letters.iter().fold(seed, |value, &letter| hash::join(value, u64::from(letter)));
            both(Template::Gram, all(0, &window[1..]));
            both(Template::Gram, all(1, &window));
        }
        if let Some((_, last)) = self.lower.rsplit_once('-') {
            both(Template::AfterHyphen, hash::word(last.as_bytes()));
        }
    }

    /// The last letters, so many as `lengths` say; never the whole word.
    fn suffixes(&self, lengths: RangeInclusive<usize>, both: &mut impl FnMut(Template, u64)) {
        let starts = self.lower.char_indices().rev().map(|(at, _)| at);
        for at in starts.take(*lengths.end()).skip(*lengths.start() - 1).filter(|&at| at > 0) {
            both(Template::Suffix, hash::word(&self.lower.as_bytes()[at..]));
        }
    }

    fn facts_at(&self, both: &mut impl FnMut(Template, u64)) {
        let facts = self.facts;
        if facts.is_unknown() {
            both(Template::Unknown, self.case as u64);
            return;
        }
        let (given, surname, place) = (u64::from(facts.given()), u64::from(facts.surname()), u64::from(facts.place()));
        let common = u64::from(facts.common(self.lang));
        let case = self.case as u64;
        both(Template::Given, given << 4 | case);
        both(Template::Surname, surname << 4 | case);
        both(Template::PlaceSize, place << 4 | case);
        both(Template::Organisation, (facts.org() as u64) << 4 | case);
        both(Template::NameBins, given << 3 | surname);
        both(Template::Common, common << 4 | case);
        both(Template::Trust, (facts.class() as u64) << 8 | common << 4 | case);
        let home = u64::from(facts.given_in(self.lang)) << 1 | u64::from(facts.surname_in(self.lang));
        both(Template::Home, home << 4 | case);
        both(Template::Coarse, self.coarse());
        let all = (given / 2) << 12 | (surname / 2) << 10 | (place.div_ceil(2)) << 7 | u64::from(facts.org() != OrgKind::None) << 6;
        both(Template::Profile, all << 8 | common << 4 | case);
        for (bit, flag) in flags(facts).into_iter().enumerate() {
            if flag {
                both(Template::Flag, (bit as u64) << 4 | case);
            }
        }
    }

    fn facts_beside(&self, both: &mut impl FnMut(Template, u64)) {
        both(Template::Coarse, self.coarse());
        let facts = self.facts;
        if facts.is_unknown() {
            return;
        }
        let (given, surname, place) = (u64::from(facts.given()), u64::from(facts.surname()), u64::from(facts.place()));
        let all = (given / 2) << 12 | (surname / 2) << 10 | (place.div_ceil(2)) << 7 | u64::from(facts.org() != OrgKind::None) << 6;
        both(Template::Profile, all << 8 | u64::from(facts.common(self.lang)) << 4 | self.case as u64);
        for (bit, flag) in flags(facts).into_iter().enumerate() {
            if flag {
                both(Template::Flag, (bit as u64) << 4 | self.case as u64);
            }
        }
    }

    /// What lists know the word, yes or no, and its case.
    fn coarse(&self) -> u64 {
        let facts = self.facts;
        let bits = [
            facts.given() > 0,
            facts.surname() > 0,
            facts.place() > 0,
            facts.org() != OrgKind::None,
            facts.title(),
            facts.org_head(),
            facts.title_head(),
            facts.common(self.lang) > 1,
        ];
        bits.into_iter().fold(0, |value, bit| value << 1 | u64::from(bit)) << 4 | self.case as u64
    }
}

fn flags(facts: Facts) -> [bool; 18] {
    [
        facts.title(),
        facts.title_head(),
        facts.org_head(),
        facts.org_head() && facts.definite(),
        facts.title_head() && facts.definite(),
        facts.company_form(),
        facts.honorific(),
        facts.particle(),
        facts.month(),
        facts.weekday(),
        facts.genitive(),
        facts.acronym(),
        facts.demonym(),
        facts.title_word(),
        facts.org_word(),
        facts.place_word(),
        facts.plural(),
        facts.compound(),
    ]
}

/// The word with every run of capitals, small letters, digits and other characters written as one sign, at most eight of them, and its length.
fn shape(word: &str, token: Token) -> u64 {
    let mut shape = token.kind as u64;
    let (mut last, mut signs, mut n_chars) = (0, 0, 0u64);
    for character in word.chars() {
        n_chars += 1;
        let sign = match character {
            c if c.is_lowercase() => 1,
            c if c.is_uppercase() => 2,
            c if c.is_numeric() => 3,
            '-' => 4,
            '.' => 5,
            '\'' | '’' => 6,
            _ => 7,
        };
        if sign != last && signs < 8 {
            shape = shape << 3 | sign;
            signs += 1;
        }
        last = sign;
    }
    let long = if token.kind == TokenKind::Word { n_chars.min(8) } else { n_chars.min(3) };
    shape << 4 | long
}
