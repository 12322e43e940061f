//! What a mention vouches for: short names, acronyms, and its words elsewhere in the document.

use crate::cue::Cues;
use crate::document::Case;
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::{ALONE, EXPLAINED, Names, Repeats, key};
use crate::tag::name::run::is_capital;
use crate::tag::name::scorer::Mention;

/// From here on a mention is sure enough to vouch for others.
const SURE: f32 = 0.7;

/// From here on an organisation of several words is looked for in all of the document.
const BODY: f32 = 0.8;

/// Firms whose name is short where it is named again: `Frøs` of `Frøs Sparekasse`.
const FIRM: Cues =
    Cues::new(&["andelskasse", "bank", "bryggeri", "ejendomme", "energi", "fastigheter", "mejeri", "sparbank", "sparekasse"]);

impl Repeats {
    /// Remembers what a mention vouches for.
    pub(super) fn vouch(&mut self, page: &Page<'_>, mention: &Mention) {
        let Repeats { known, firms, bodies, .. } = self;
        let (start, end) = (mention.start as usize, mention.end as usize);
        if mention.label == Label::Org
            && let Some(token) = explained(page, start, end)
        {
            known.insert(key(page.word(token)), (Label::Org, EXPLAINED));
        }
        if mention.label == Label::Org
            && let Some(end) = firm(page, start, end)
        {
            firms.entry(key(page.word(start))).or_insert((start, end));
        }
        // A word that is nothing else, taken for an organisation once.
        if mention.label == Label::Org && end - start == 1 && is_made_up(page, start) {
            known.entry(key(page.word(start))).or_insert((Label::Org, ALONE));
        }
        if mention.score < SURE {
            return;
        }
        let vouches = mention.label == Label::Org && mention.score >= BODY && is_read(page, start);
        if vouches && end - start > 1 && page.tokens[start].case != Case::Upper && is_capital(page, start) {
            remember(page, bodies.entry(key(page.word(start))).or_default(), (start, end));
            if is_coined(page, start, end) {
                firms.entry(key(page.word(start))).or_insert((start, start + 1));
            }
        }
        // Both names of `Amina Farah`, neither if it is a common word or a place as well.
        if mention.label == Label::Person && (2..=4).contains(&(end - start)) {
            for token in [start, end - 1] {
                let facts = page.facts[token];
                // `Jo`, `Bo`: short, but given names.
                let long = page.word(token).chars().count() > 2 || token == start && facts.given() > 4;
                if long && !facts.month() && facts.place() < 3 && facts.common(Lang::En) < 3 {
                    let known = known.entry(key(page.word(token))).or_insert((Label::Person, ALONE));
                    // Who is called so weighs more than a word alone.
                    if *known == (Label::Org, ALONE) {
                        known.0 = Label::Person;
                    }
                }
            }
        }
    }
}

/// Keeps a name among those that begin with the same word, in place of the shortest where there is no more room.
fn remember(page: &Page<'_>, names: &mut Names, (start, end): (usize, usize)) {
    let length = |&(start, end): &(usize, usize)| end - start;
    let same =
        |name: &(usize, usize)| length(name) == end - start && (0..end - start).all(|at| page.word(name.0 + at) == page.word(start + at));
    let last = names.len() - 1;
    if !names.iter().any(same) && end - start > length(&names[last]) {
        names[last] = (start, end);
        names.sort_by_key(|name| std::cmp::Reverse(length(name)));
    }
}

/// The end of a firm's name before its form, where the name is nothing else: `Aqualinje` of `Aqualinje AB`.
fn firm(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let form = (start + 1..end).find(|&token| page.facts[token].company_form())?;
    let first = page.facts[start];
    let name = if form - start == 1 { first.given().max(first.surname()) > 0 } else { first.given() > 2 };
    // `BILA-MEK A/S`
    let joined = page.tokens[start].case == Case::Upper && page.word(start).contains('-');
    let other = name && !joined || first.place() > 0 || first.class() != Class::None || page.word(start).chars().count() < 3;
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| first.common(lang) > 0);
    (form - start <= 3 && !other && !common && (start..form).all(|token| is_capital(page, token))).then_some(form)
}

/// Whether a capitalised word is on no list at all.
fn is_made_up(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 0);
    let long = page.tokens[token].span.len() > 4 && matches!(page.tokens[token].case, Case::Initial | Case::Mixed);
    long && is_capital(page, token) && facts.is_unknown() && !common && facts.class() == Class::None && is_read(page, token)
}

/// Whether a token stands in a sentence of a language that names were learnt in.
fn is_read(page: &Page<'_>, token: usize) -> bool {
    let sentence = page.sentences.partition_point(|sentence| (sentence.token_end as usize) <= token);
    matches!(page.lang(page.sentences[sentence].block), Lang::Sv | Lang::Da | Lang::En)
}

/// Whether an organisation's name of two or three words begins with one that is made for it, so that it stands for all of it: `Trellis` of
/// `Trellis Robotics`, where the others are common words.
fn is_coined(page: &Page<'_>, start: usize, end: usize) -> bool {
    let first = page.facts[start];
    let name = first.given().max(first.surname()) > 2 || first.place() > 0 || first.class() != Class::None || first.demonym();
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| first.common(lang) > 0);
    // What clubs, schools and councils are called after is a place.
    let others = (start + 1..end).all(|token| {
        is_capital(page, token)
            && (FIRM.has(page.word(token))
                || (page.facts[token].common(Lang::En) > 0 || page.facts[token].is_unknown())
                    && !page.facts[token].org_head()
                    && !page.facts[token].title_head())
    });
    let word = page.word(start);
    let field = ["ing", "logy", "ment", "ics", "ion"].into_iter().any(|ending| word.ends_with(ending));
    end - start < 4 && !name && !common && !first.title() && !first.org_head() && others && word.len() > 3 && !field
}

/// The token of an acronym in brackets behind an organisation, made of the first letters of its words and of their parts:
/// `Sveriges Kommuner och Regioner (SKR)`, `Naturvårdsverket (NVV)`.
fn explained(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let token = end + 1;
    if token + 1 >= page.tokens.len() || page.word(end) != "(" || page.word(token + 1) != ")" || page.tokens[token].case != Case::Upper {
        return None;
    }
    let mut letters = page.word(token).chars().flat_map(char::to_lowercase).peekable();
    let mut begun = false;
    for word in start..end {
        for (at, letter) in page.word(word).chars().flat_map(char::to_lowercase).enumerate() {
            if (begun || at == 0) && Some(letter) == letters.peek().copied() {
                letters.next();
                begun = true;
            }
        }
    }
    letters.peek().is_none().then_some(token)
}
