//! Lookup of single words: a folded word becomes its facts, also by its genitive stem, its hyphenated parts, or the head it ends in.

use crate::gazetteer::IMAGES;
use crate::gazetteer::facts::Facts;
use crate::gazetteer::fold::{LONGEST, fold, hash, one_and, without_accents, without_genitive};
use crate::gazetteer::image::NONE;
use crate::gazetteer::sort::{Class, OrgKind};
use crate::gazetteer::view::View;
use crate::lang::Lang;

/// What the lists know of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its facts.
    pub facts: Facts,
    /// Its number in each image, marked where it [`begins`] names; [`NONE`] where it is in no name that is found as a hit.
    pub word: [u32; IMAGES],
    /// The same of the word without its genitive ending.
    pub stem: [u32; IMAGES],
}

/// Set in the number of a word that begins names: at the root of the automaton, others need no step.
const STARTS: u32 = 1 << 31;
/// Set besides where some of the names are found in lower case too.
const STARTS_SMALL: u32 = 1 << 30;

/// Whether a number is that of a word which begins names.
#[inline]
pub fn begins(word: u32) -> bool {
    word != NONE && word & STARTS != 0
}

/// The number of a word that is written in lower case: it begins only the names that are found so.
#[inline]
pub fn in_lower_case(word: u32) -> u32 {
    if word != NONE && word & STARTS_SMALL == 0 { word & !STARTS } else { word }
}

/// The number as the image has it, without what is set in it here.
#[inline]
pub fn bare(word: u32) -> u32 {
    word & !(STARTS | STARTS_SMALL)
}

/// Longest head in bytes, and shortest.
const HEADS: std::ops::RangeInclusive<usize> = 4..=22;

/// Shortest first part of a compound, in bytes.
const FIRST_PART: usize = 2;

/// What the lists know of a folded word.
pub fn lookup(views: &[View<'_>; IMAGES], folded: &str) -> Known {
    let mut known = Known { facts: Facts::default(), word: [NONE; IMAGES], stem: [NONE; IMAGES] };
    if folded.len() > LONGEST {
        return known;
    }
    let folded = if folded.len() > 1 { folded.trim_end_matches('.') } else { folded };
    let own = plain(views, folded, &mut known.word);
    let mut facts = own;
    let stem = without_genitive(folded);
    if let Some(stem) = stem {
        let of_stem = plain(views, stem, &mut known.stem);
        if of_stem.names_something() && (!own.names_something() || is_much_commoner(of_stem, own)) {
            facts = of_stem.merge(own).with_genitive();
        }
    }
    if !facts.names_something() && folded.contains('-') {
        facts = parts(views, folded).merge(facts);
    }
    // `Günther` may be listed as a surname alone: the statistics of given names have `Gunther`.
    let other = facts.place() > 0 || facts.org() != OrgKind::None || facts.title();
    if facts.given() == 0
        && !other
        && let Some(plain) = without_accents(folded)
    {
        facts = unaccented(views, &plain).merge(facts);
    }
    if !facts.title() && !facts.title_head() && !facts.org_head() {
        let mut head = head(views, folded);
        if let Some(stem) = stem.filter(|_| !head.names_something()) {
            let of_stem = self::head(views, stem);
            head = head.merge(if of_stem.names_something() { of_stem.with_genitive() } else { of_stem });
        }
        facts = facts.merge(head);
    }
    known.facts = facts;
    known
}

/// The numbers of one atom in each image, and of its genitive stem; [`NONE`] where it is in no name that is found as a hit.
pub fn numbers(views: &[View<'_>; IMAGES], atom: &str) -> ([u32; IMAGES], [u32; IMAGES]) {
    let (mut word, mut stem) = ([NONE; IMAGES], [NONE; IMAGES]);
    plain(views, atom, &mut word);
    if let Some(without) = without_genitive(atom) {
        plain(views, without, &mut stem);
    }
    (word, stem)
}

/// The base form of a title of one word, appended to `base`.
pub(super) fn title_base(views: &[View<'_>; IMAGES], word: &str, base: &mut String) -> bool {
    let mut folded = String::new();
    fold(word, &mut folded);
    for form in [Some(folded.as_str()), without_genitive(&folded)].into_iter().flatten() {
        let mut starts =
            form.char_indices().map(|(at, _)| at).filter(|at| *at == 0 || *at >= FIRST_PART && HEADS.contains(&(form.len() - at)));
        let found = starts.find_map(|at| views.iter().find_map(|view| Some((at, title_of(view, &form[at..], at > 0)?))));
        if let Some((at, title)) = found {
            // The first part keeps its letters (`IT-`, `EU-`) where folding did not move them.
            let first = if word.len() == folded.len() { word.get(..at) } else { None };
            base.push_str(first.unwrap_or(&form[..at]));
            base.push_str(title);
            return true;
        }
    }
    false
}

/// The base form of a title, or of a head that a compound ends in.
fn title_of<'a>(view: &View<'a>, form: &str, in_compound: bool) -> Option<&'a str> {
    let word = view.word(form)?;
    let facts = view.facts(word);
    let fits = if in_compound { facts.title_suffix() } else { facts.title() || facts.title_head() };
    let own = || std::str::from_utf8(view.letters(word)).ok();
    if fits { view.base(word).or_else(own) } else { None }
}

/// Facts of the word as it is, and its numbers.
fn plain(views: &[View<'_>; IMAGES], folded: &str, numbers: &mut [u32; IMAGES]) -> Facts {
    let mut facts = Facts::default();
    let (atom, hash) = (one_and(folded), hash(folded.as_bytes()));
    for (view, number) in views.iter().zip(numbers) {
        let word = view.word_of(hash, folded);
        if let Some(word) = word {
            facts = facts.merge(view.facts(word));
        }
        let in_names = if atom == folded { word } else { view.word(atom) };
        *number = match in_names.map(|word| (word, view.facts(word))) {
            Some((word, facts)) if facts.starts_small() => word | STARTS | STARTS_SMALL,
            Some((word, facts)) if facts.starts_names() => word | STARTS,
            Some((word, facts)) if facts.in_names() => word,
            _ => NONE,
        };
    }
    facts
}

/// Facts of a name that the lists have without its accents: statistics of names often do. Common words are none: `allé` is not `alle`.
fn unaccented(views: &[View<'_>; IMAGES], word: &str) -> Facts {
    let names = |word: &str| {
        let facts = plain(views, word, &mut [NONE; IMAGES]);
        let common = Lang::READ.into_iter().any(|lang| facts.common(lang) > 1);
        if common || facts.class() == Class::A { Facts::default() } else { facts.only_names() }
    };
    let own = names(word);
    match without_genitive(word) {
        Some(stem) if own == Facts::default() => {
            let of_stem = names(stem);
            if of_stem == Facts::default() { own } else { of_stem.with_genitive() }
        }
        _ => own,
    }
}

/// Whether a stem is so much commoner a name than the word itself that the word is its genitive: `Karls`, not `Hans`.
fn is_much_commoner(stem: Facts, word: Facts) -> bool {
    !word.title()
        && !word.title_head()
        && (stem.given() > word.given() + 2 || stem.surname() > word.surname() + 3 || stem.place() > word.place() + 3)
        && word.given() <= 3
        && word.surname() <= 3
}

/// Facts of a hyphenated word: a name where every part is one, and what its last part is.
fn parts(views: &[View<'_>; IMAGES], folded: &str) -> Facts {
    let (mut given, mut surname) = (7, 7);
    let mut last = Facts::default();
    for part in folded.split('-') {
        last = plain(views, part, &mut [NONE; IMAGES]);
        if last == Facts::default()
            && let Some(stem) = without_genitive(part)
        {
            last = plain(views, stem, &mut [NONE; IMAGES]);
            if last != Facts::default() {
                last = last.with_genitive();
            }
        }
        (given, surname) = (given.min(last.given()), surname.min(last.surname()));
    }
    let mut facts = Facts::default().with_given(given).with_surname(surname);
    if last.title() || last.title_head() {
        facts = facts.with_title_head().with_compound();
    }
    if last.org_head() {
        facts = facts.with_org_head().with_compound();
    }
    for (has, with) in [
        (last.definite(), Facts::with_definite as fn(Facts) -> Facts),
        (last.plural(), Facts::with_plural),
        (last.genitive(), Facts::with_genitive),
    ] {
        if has && facts != Facts::default() {
            facts = with(facts);
        }
    }
    if last.place_head() { facts.with_place_compound() } else { facts }
}

/// Facts of the longest head that a compound ends in; empty where it ends in none.
fn head(views: &[View<'_>; IMAGES], folded: &str) -> Facts {
    if !views.iter().any(|view| view.may_end_in_head(folded.as_bytes())) {
        return Facts::default();
    }
    let mut place = Facts::default();
    for (at, _) in folded.char_indices().skip(1) {
        if at < FIRST_PART || folded.len() - at > *HEADS.end() {
            continue;
        }
        if folded.len() - at < *HEADS.start() {
            break;
        }
        for view in views {
            let Some(word) = view.head(&folded[at..]) else { continue };
            let tail = view.facts(word);
            let mut facts = Facts::default();
            if tail.title_suffix() {
                facts = facts.with_title_head();
            }
            if tail.org_suffix() {
                facts = facts.with_org_head();
            }
            if tail.place_suffix() {
                place = place.with_place_compound();
            }
            if facts != Facts::default() {
                facts = if tail.definite() { facts.with_definite() } else { facts };
                facts = if tail.plural() { facts.with_plural() } else { facts };
                return facts.merge(place).with_compound();
            }
        }
    }
    place
}
