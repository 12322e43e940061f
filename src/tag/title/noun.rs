//! Nouns before a title that say what kind it is: a nucleus becomes the nucleus with them.

use crate::document::{Case, TokenKind};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::field::is_content;
use super::modifier::follows_article;
use super::nucleus::{Nucleus, adjacent, is_joint};

impl Nucleus {
    /// Takes in what stands before an English title in lower case and says what kind it is: `a coal merchant`, `our publicity officer`,
    /// `to act as tree warden`. Words that only praise or date somebody are no part of it: `a retired bus driver`.
    pub(super) fn with_plain_nouns(mut self, page: &Page<'_>, (first, floor): (u32, u32), last: u32) -> Nucleus {
        if self.lang != Lang::En || page.tokens[self.start as usize].case != Case::Lower {
            return self;
        }
        let kind = |token: u32| {
            let word = page.word(token as usize);
            let said = cues::QUALITY.has(word) || cues::SAYS.has(word) || cues::VERB.has(word);
            // `school-based therapist`, `front-end developer`, not `well-known architect`; `HGV driver`
            let joint = is_joint(page, token);
            let kind = joint
                && cues::JOINED.has(word)
                && (page.tokens[token as usize - 2].case == Case::Lower
                    || page.tokens[token as usize - 2].case == Case::Initial && !crate::cue::is(word, "based"));
            let letters = page.tokens[token as usize].case == Case::Upper && cues::FIELD_LETTERS.has(word);
            // `a CNC setter`
            let short = page.tokens[token as usize].case == Case::Upper && word.len() < 5 && follows_article(page, token, floor);
            kind || !joint && is_content(page, token) && !said && !word.ends_with("ed") && !word.ends_with("ly")
                || (letters || short) && adjacent(page, token)
        };
        // `chief brand officer`
        let chief = |back: &u32| self.start >= floor + back && crate::cue::is(page.word((self.start - back) as usize), "chief");
        if crate::cue::is(page.word(self.tail as usize - 1), "officer")
            && let Some(back) = (2..4).find(chief)
        {
            self.start -= back;
            return self;
        }
        let mut at = self.start;
        while at > floor && self.start - at < 2 && kind(at - 1) {
            at -= 1;
        }
        // `Front-end developer`
        if at < self.start && at >= floor + 2 && is_joint(page, at) {
            at -= 2;
        }
        let before = if at > floor && adjacent(page, at - 1) { page.word(at as usize - 1) } else { "" };
        // `third-generation cattle rancher`
        let opens = at >= floor + 3 && at < self.start && is_joint(page, at - 1)
            || cues::DETERMINER.has(before)
            || matches!(before, "'s" | "’s")
            || cues::QUALITY.has(before)
            || at > floor && page.facts[at as usize - 1].demonym()
            || cues::ELECTED.has(before)
            || ["as", "is", "was"].into_iter().any(|word| crate::cue::is(before, word));
        // `said tribal liaison Noah White-Eagle`, `homemaker and church pianist`: less sure, so something must end the title.
        let next = if self.end < last { Some(page.tokens[self.end as usize]) } else { None };
        let ends = next.is_none_or(|next| next.kind == TokenKind::Punct || next.case == Case::Initial)
            || matches!(before, "," | "(" | ";") && at + 1 == self.start && cues::AT.has(page.word(self.end as usize));
        let follows =
            cues::SAYS.has(before) || cues::AND.has(before) || cues::AT.has(before) || matches!(before, "," | ";" | "(" | "·" | "–" | "—");
        let capital = |token: u32| matches!(page.tokens[token as usize].case, Case::Initial | Case::Upper);
        let name = at > floor && capital(at - 1) && adjacent(page, at - 1);
        let marked = |token: u32| matches!(page.tokens[token as usize].kind, TokenKind::Punct | TokenKind::Number);
        let begins = name && (at - 1 == first || marked(at - 2) || !adjacent(page, at - 2));
        let labels = next.is_some() && page.word(self.end as usize) == ":";
        let followed = labels || next.is_some_and(|next| next.case == Case::Initial);
        if at < self.start && page.tokens[at as usize].case == Case::Initial && followed {
            self.start = at;
        } else if begins && followed && begins_title(page, at - 1) {
            // `Board president Wes Hanrahan` begins a sentence.
            self.start = at - 1;
        } else if opens || ends && at < self.start && (follows || name && (!begins || is_body(page, at - 1))) {
            self.start = at;
        }
        self
    }

    /// Takes in what a hyphen leaves open to the left: `klima-, energi- og forsyningsminister`.
    pub(super) fn with_open_compounds(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        if self.start <= floor + 1 || !cues::AND.has(page.word(self.start as usize - 1)) {
            return self;
        }
        let mut before = self.start - 1;
        while let Some(start) = open_compound(page, before, floor) {
            self.start = start;
            if start <= floor + 1 || page.word(start as usize - 1) != "," {
                break;
            }
            before = start - 1;
        }
        self
    }
}

/// Whether a list has a word as an organisation.
fn is_body(page: &Page<'_>, token: u32) -> bool {
    page.facts[token as usize].org() != OrgKind::None
}

/// Whether the first word of a sentence may be part of the title in lower case behind it: a common word that is no function word.
fn begins_title(page: &Page<'_>, token: u32) -> bool {
    let (facts, word) = (page.facts[token as usize], page.word(token as usize));
    let other = cues::QUALITY.has(word) || cues::VERB.has(word);
    facts.common(Lang::En) > 0 && facts.class() != Class::A && facts.place() == 0 && !other && !word.ends_with("ed")
}

/// First token of the word with an open hyphen that ends right before token `before`.
fn open_compound(page: &Page<'_>, before: u32, floor: u32) -> Option<u32> {
    let last = before.checked_sub(1).filter(|&last| last >= floor)?;
    let word = page.word(last as usize);
    if word.len() > 1 && word.ends_with('-') {
        return Some(last);
    }
    let start = last.checked_sub(1).filter(|&start| start >= floor && word == "-")?;
    (page.tokens[start as usize].span.end == page.tokens[last as usize].span.start).then_some(start)
}

/// Whether a token is a capitalised word that may belong to an English title.
pub(super) fn is_capital_noun(page: &Page<'_>, token: u32) -> bool {
    page.tokens[token as usize].case == Case::Initial && is_noun(page, token)
}

/// Whether a capitalised word may belong to an English title: a common word, or one that is no name.
pub(super) fn is_noun(page: &Page<'_>, token: u32) -> bool {
    let facts = page.facts[token as usize];
    let name = facts.given() > 0 || facts.surname() > 0 || facts.place() > 0;
    facts.class() != Class::A
        && !facts.honorific()
        && !cues::LINK.has(page.word(token as usize))
        && !cues::CALLS.has(page.word(token as usize))
        && (facts.common(Lang::En) >= 2
            || facts.common(Lang::En) == 1 && facts.given().max(facts.surname()) < 5
            || facts.demonym()
            || !name)
}
