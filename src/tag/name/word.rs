//! What the scorer asks of a word alone: its letters, its shape and its facts, as features for itself and for the tokens around it.

use crate::document::{Case, TokenKind};
use crate::gazetteer::{Facts, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::class::{self, WordClass};
use super::cluster::{self, Cluster};
use super::feature::{Feature, Template};
use super::hash;
use super::lower::Lower;
use super::place::Place;
use super::shape::shape;

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
