//! What the scorer asks of a word alone: its letters, its shape and its facts, as features for itself and for the tokens around it.

use std::ops::Range;

use crate::document::{Case, Token, TokenKind};
use crate::gazetteer::{Facts, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::class::{self, WordClass};
use super::cluster::{self, Cluster};
use super::feature::{Feature, Template};
use super::hash;
use super::lower::Lower;

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

/// Some of all places, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places(u8);

impl Places {
    /// All of them.
    pub const ALL: Places = Places(u8::MAX);

    /// Those from which a word at `at` is seen by the tokens of a zone, runs of capitalised words left out.
    #[inline]
    pub fn seen_from(zone: &Range<usize>, at: usize) -> Places {
        let from = |token: usize, place: Place| u8::from(zone.contains(&token)) << place as u8;
        let near = from(at, Place::Here) | from(at + 1, Place::Before) | from(at.wrapping_sub(1), Place::After);
        Places(near | from(at + 2, Place::Before2) | from(at.wrapping_sub(2), Place::After2))
    }

    /// These and those.
    #[inline]
    pub fn with(self, others: Places) -> Places {
        Places(self.0 | others.0)
    }

    /// These that are none of those.
    #[inline]
    pub fn without(self, others: Places) -> Places {
        Places(self.0 & !others.0)
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// One after another.
    pub fn iter(self) -> impl Iterator<Item = Place> {
        Place::ALL.into_iter().filter(move |&place| self.0 >> place as u8 & 1 != 0)
    }
}

impl From<Place> for Places {
    fn from(place: Place) -> Places {
        Places(1 << place as u8)
    }
}

/// A word as the scorer sees it; that of no word stands for all beyond the sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of its letters in lower case.
    pub lower: u64,
    shape: u32,
    /// Its cluster.
    pub cluster: Cluster,
    /// Its class.
    pub class: WordClass,
}

/// A word with what is known of its form and its lists.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    word: Word,
    facts: Facts,
    case: Case,
    lang: Lang,
}

impl Sight {
    /// The word of a token.
    pub fn of(page: &Page<'_>, token: usize, lang: Lang, word: Word) -> Sight {
        Sight { word, facts: page.facts[token], case: page.tokens[token].case, lang }
    }

    /// Equal for words that have the same features but for those of their letters.
    pub fn kind(&self) -> u64 {
        let form = (self.case as u64) << 16 | (self.lang as u64) << 8 | u64::from(self.word.class.0);
        hash::join(hash::join(0, self.facts.0), form << 32 | u64::from(self.word.shape))
    }
}

/// A token's word; `lower` is room for its letters.
pub fn look(page: &Page<'_>, token: usize, lang: Lang, lower: &mut Lower) -> Word {
    let word = page.word(token);
    lower.set(word);
    let it = page.tokens[token];
    let hash = hash::word(lower.bytes());
    // The clusters are English; names are much the same in all three languages.
    let is_known = lang == Lang::En || lang == Lang::Und || it.case != Case::Lower && page.facts[token].common(lang) == 0;
    let cluster = if it.kind == TokenKind::Word && is_known { cluster::cluster(hash) } else { Cluster::NONE };
    Word { lower: hash, shape: shape(word, it), cluster, class: class::class(word, it, page.facts[token], lang) }
}

/// A word with all that its features are made of.
pub struct Seen<'a> {
    sight: Sight,
    lower: &'a Lower,
}

impl<'a> Seen<'a> {
    /// The word of a token; `lower` is room for its letters.
    pub fn new(page: &Page<'_>, token: usize, lang: Lang, lower: &'a mut Lower) -> Seen<'a> {
        let word = look(page, token, lang, lower);
        lower.spell(page.word(token));
        Seen::of(Sight::of(page, token, lang, word), lower)
    }

    /// The same of a word that was looked at before; `lower` has its letters.
    pub fn of(sight: Sight, lower: &'a Lower) -> Seen<'a> {
        Seen { sight, lower }
    }

    /// Calls `sink` with every feature the word has when it is seen from `place`.
    pub fn tell(&self, place: Place, sink: &mut impl FnMut(Feature)) {
        self.tell_letters(place, sink);
        self.tell_kind(place, sink);
    }

    /// Calls `sink` with the features of the word's letters.
    pub fn tell_letters(&self, place: Place, sink: &mut impl FnMut(Feature)) {
        let mut both = at(place, sink);
        both(Template::Word, self.sight.word.lower);
        let Word { cluster, class, .. } = self.sight.word;
        let (case, class) = (self.sight.case as u64, u64::from(class.0));
        if place == Place::Here {
            both(Template::Cluster, u64::from(cluster.0) << 4 | case);
            both(Template::ClusterCoarse, u64::from(cluster.coarse()) << 4 | case);
            both(Template::ClusterClass, u64::from(cluster.coarse()) << 8 | class);
            self.letters_here(&mut both);
        } else {
            if cluster != Cluster::NONE {
                both(Template::Cluster, u64::from(cluster.0) << 4);
            }
            // Two words away, endings say nothing that the words do not.
            if matches!(place, Place::Before | Place::After) {
                self.lower.endings().nth(2).into_iter().for_each(|ending| both(Template::Suffix, ending));
            }
        }
    }

    /// Calls `sink` with the features of its case, its shape and what the lists know of it.
    pub fn tell_kind(&self, place: Place, sink: &mut impl FnMut(Feature)) {
        let mut both = at(place, sink);
        let (class, shape) = (u64::from(self.sight.word.class.0), u64::from(self.sight.word.shape));
        both(Template::Class, class);
        match place {
            Place::Here => {
                both(Template::Shape, shape);
                both(Template::ShapeClass, hash::join(shape, class));
                self.facts_at(&mut both);
            }
            Place::Before | Place::After => {
                both(Template::Shape, shape);
                self.facts_beside(&mut both);
            }
            Place::Before2 | Place::After2 | Place::Left | Place::Right => both(Template::Coarse, self.coarse()),
        }
    }

    fn letters_here(&self, both: &mut impl FnMut(Template, u64)) {
        self.lower.endings().take(4).for_each(|ending| both(Template::Suffix, ending));
        let bytes = self.lower.bytes();
        if let Some(hyphen) = bytes.iter().rposition(|&byte| byte == b'-') {
            both(Template::AfterHyphen, hash::word(&bytes[hyphen + 1..]));
        }
        // What a name looks like in its midst; of small words it says nothing that their ends do not.
        if matches!(self.sight.case, Case::Lower | Case::None) {
            return;
        }
        both(Template::Stem, hash::word(bytes.strip_suffix(b"s").unwrap_or(bytes)));
        // Four letters at a time, the ends of the word included; sixteen bits a letter, the last one lowest.
        let mut window = u64::MAX / 0xffff * u64::from('^');
        for &letter in self.lower.letters().iter().chain([&u32::from('$')]).take(24) {
            window = window << 16 | u64::from(letter) & 0xffff;
            both(Template::Gram, window);
        }
    }

    fn facts_at(&self, both: &mut impl FnMut(Template, u64)) {
        let facts = self.sight.facts;
        if facts.is_unknown() {
            both(Template::Unknown, self.sight.case as u64);
            return;
        }
        let (given, surname, place) = (u64::from(facts.given()), u64::from(facts.surname()), u64::from(facts.place()));
        let common = u64::from(facts.common(self.sight.lang));
        let case = self.sight.case as u64;
        both(Template::Given, given << 4 | case);
        both(Template::Surname, surname << 4 | case);
        both(Template::PlaceSize, place << 4 | case);
        both(Template::Organisation, (facts.org() as u64) << 4 | case);
        both(Template::NameBins, given << 3 | surname);
        both(Template::Common, common << 4 | case);
        both(Template::Trust, (facts.class() as u64) << 8 | common << 4 | case);
        let home = u64::from(facts.given_in(self.sight.lang)) << 1 | u64::from(facts.surname_in(self.sight.lang));
        both(Template::Home, home << 4 | case);
        both(Template::Coarse, self.coarse());
        let all = (given / 2) << 12 | (surname / 2) << 10 | (place.div_ceil(2)) << 7 | u64::from(facts.org() != OrgKind::None) << 6;
        both(Template::Profile, all << 8 | common << 4 | case);
        flags(facts).for_each(|flag| both(Template::Flag, flag << 4 | case));
    }

    fn facts_beside(&self, both: &mut impl FnMut(Template, u64)) {
        both(Template::Coarse, self.coarse());
        let facts = self.sight.facts;
        if facts.is_unknown() {
            return;
        }
        let (given, surname, place) = (u64::from(facts.given()), u64::from(facts.surname()), u64::from(facts.place()));
        let all = (given / 2) << 12 | (surname / 2) << 10 | (place.div_ceil(2)) << 7 | u64::from(facts.org() != OrgKind::None) << 6;
        both(Template::Profile, all << 8 | u64::from(facts.common(self.sight.lang)) << 4 | self.sight.case as u64);
        flags(facts).for_each(|flag| both(Template::Flag, flag << 4 | self.sight.case as u64));
    }

    /// What lists know the word, yes or no, and its case.
    fn coarse(&self) -> u64 {
        let facts = self.sight.facts;
        let bits = [
            facts.given() > 0,
            facts.surname() > 0,
            facts.place() > 0,
            facts.org() != OrgKind::None,
            facts.title(),
            facts.org_head(),
            facts.title_head(),
            facts.common(self.sight.lang) > 1,
        ];
        bits.into_iter().fold(0, |value, bit| value << 1 | u64::from(bit)) << 4 | self.sight.case as u64
    }
}

/// Makes features that are seen from a place of templates and values. Those of words around the token are not told apart by language: what
/// training knew of them in one language only was mostly chance.
fn at<S: FnMut(Feature)>(place: Place, sink: &mut S) -> impl FnMut(Template, u64) {
    move |template, value| {
        let feature = Feature::seen_from(place, template, value);
        sink(if place == Place::Here && template.is_by_language() { feature.and_by_language() } else { feature });
    }
}

/// The numbers of the single properties that a word has.
fn flags(facts: Facts) -> impl Iterator<Item = u64> {
    let has = [
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
    ];
    let has = has.into_iter().rev().fold(0_u32, |all, flag| all << 1 | u32::from(flag));
    let left = std::iter::successors(Some(has), |left| Some(left & left.wrapping_sub(1)));
    left.take_while(|&left| left != 0).map(|left| u64::from(left.trailing_zeros()))
}

/// The word with every run of capitals, small letters, digits and other characters written as one sign, at most eight of them, and its length.
fn shape(word: &str, token: Token) -> u32 {
    let mut shape = token.kind as u32;
    let (mut last, mut signs, mut n_chars) = (0, 0, 0u32);
    for character in word.chars() {
        n_chars += 1;
        let sign = u32::from(match SIGNS.get(character as usize) {
            Some(&sign) => sign,
            None => sign(character),
        });
        if sign != last && signs < 8 {
            shape = shape << 3 | sign;
            signs += 1;
        }
        last = sign;
    }
    let long = if token.kind == TokenKind::Word { n_chars.min(8) } else { n_chars.min(3) };
    shape << 4 | long
}

/// The sign of a character in a shape.
fn sign(character: char) -> u8 {
    match character {
        c if c.is_lowercase() => 1,
        c if c.is_uppercase() => 2,
        c if c.is_numeric() => 3,
        '-' => 4,
        '.' => 5,
        '\'' | '’' => 6,
        _ => 7,
    }
}

/// Signs of the first characters, Latin-1.
const SIGNS: [u8; 256] = {
    let (mut signs, mut character) = ([7; 256], 0);
    while character < 256 {
        signs[character] = match character as u8 {
            b'a'..=b'z' | 0xaa | 0xb5 | 0xba | 0xdf..=0xf6 | 0xf8..=0xff => 1,
            b'A'..=b'Z' | 0xc0..=0xd6 | 0xd8..=0xde => 2,
            b'0'..=b'9' | 0xb2 | 0xb3 | 0xb9 | 0xbc..=0xbe => 3,
            b'-' => 4,
            b'.' => 5,
            b'\'' => 6,
            _ => 7,
        };
        character += 1;
    }
    signs
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_signs_says_what_is_said_of_characters_one_by_one() {
        for (character, sign_in_table) in SIGNS.into_iter().enumerate() {
            assert_eq!(sign_in_table, sign(char::from(character as u8)), "{character:x}");
        }
    }
}
