//! English titles that are names of things as well: a nucleus and the words around it become a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;

use super::context::{Context, REACH};
use super::cues;
use super::nucleus::{Nucleus, adjacent};
use super::person::is_copula;

/// Tokens at most between `such as` and the last of several titles.
const EXAMPLES: u32 = 20;
/// Tokens at most between the verb of being behind a body and what the body is.
const PRAISE: u32 = 6;

impl Context<'_> {
    /// Whether an English title is a machine, a program or the first word of a thing's name, unless somebody is named beside it: `our bread
    /// maker`, `the Captain seat`, `The Head Chef 900`, `the Mayor's Cup`.
    pub(super) fn is_thing(&self, nucleus: &Nucleus, last: u32) -> bool {
        if nucleus.lang != Lang::En {
            return false;
        }
        let word = |token: u32| self.page.word(token as usize);
        let next = if nucleus.end < last && adjacent(self.page, nucleus.end - 1) { word(nucleus.end) } else { "" };
        let office = (nucleus.start..nucleus.tail - 1).any(|token| self.makes_office(token));
        let machine = cues::ALSO_THING.has(word(nucleus.tail - 1)) && nucleus.tail - nucleus.head == 1 && !office && !cues::SAYS.has(next);
        machine || !next.is_empty() && self.names_thing(nucleus, last)
    }

    /// Whether a word makes an office of the English title behind it.
    pub(super) fn makes_office(&self, token: u32) -> bool {
        let word = self.page.word(token as usize);
        cues::MODIFIER.has(word) || cues::OWNING_BODY.has(word) || cues::SUBJECT_MATTER.has(word)
    }

    /// Whether what stands right behind a title makes one name with it: a noun in lower case, a number, what is called after its holder.
    fn names_thing(&self, nucleus: &Nucleus, last: u32) -> bool {
        let (next, facts, word) =
            (self.page.tokens[nucleus.end as usize], self.page.facts[nucleus.end as usize], self.page.word(nucleus.end as usize));
        let capital = self.page.tokens[nucleus.tail as usize - 1].case != Case::Lower;
        match next.kind {
            TokenKind::Number => capital,
            TokenKind::Word if matches!(word, "'s" | "’s") => self.is_called_after(nucleus, last),
            TokenKind::Word if next.case == Case::Lower => {
                let verb = cues::SAYS.has(word)
                    || cues::VERB.has(word)
                    || ["ed", "s", "ly", "ing", "self"].into_iter().any(|ending| word.ends_with(ending));
                let link = cues::AT.has(word) || cues::AND.has(word) || cues::LINK.has(word);
                facts.class() != Class::A && facts.common(Lang::En) > 0 && !verb && !link
            }
            _ => false,
        }
    }

    /// Whether something with a capital is called after the holder of a post: `the Mayor's Cup`.
    pub(super) fn is_called_after(&self, nucleus: &Nucleus, last: u32) -> bool {
        let owned = nucleus.end + 1;
        owned < last
            && matches!(self.page.word(nucleus.end as usize), "'s" | "’s" | "'S" | "’S")
            && matches!(self.page.tokens[owned as usize].case, Case::Initial | Case::Upper)
            && adjacent(self.page, nucleus.end)
    }

    /// Whether a sentence says that a body is what the title names: `Acme is a certified partner of …`, `Acme was named a leader in …`.
    pub(super) fn is_bodys(&self, nucleus: &Nucleus, first: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let article = |token: u32| ["a", "an", "en", "et", "ett"].into_iter().any(|article| cue::is(word(token), article));
        let floor = nucleus.start.saturating_sub(PRAISE).max(first + 2);
        let Some(article) = (floor..nucleus.start).rev().find(|&token| article(token)) else { return false };
        let (mut verb, named) = (article - 1, cues::ELECTED.has(word(article - 1)));
        while named && verb > first + 1 && (is_copula(word(verb - 1)) || cues::BEEN.has(word(verb - 1)) || cues::HAVE.has(word(verb - 1))) {
            verb -= 1;
        }
        // `Acme named a chief executive` names somebody else.
        let active = named && verb == article - 1 && !cues::BODY_ROLE.has(word(nucleus.tail - 1));
        let subject = self.name_until(verb).filter(|name| name.label == Label::Org && !active);
        // `The director of the National Museum is a historian`
        let part = |start: u32| {
            let of = start - u32::from(start > first && cue::is(word(start - 1), "the"));
            of > first && cues::AT.has(word(of - 1))
        };
        (is_copula(word(verb)) || named) && subject.is_some_and(|name| !part(name.start)) || self.is_no_ones(verb, nucleus)
    }

    /// Whether a verb of being has a subject that is nobody, before what bodies are more often than people: `Kestrix is an Elite Partner`.
    fn is_no_ones(&self, verb: u32, nucleus: &Nucleus) -> bool {
        let (subject, word) = (verb as usize - 1, self.page.word(verb as usize - 1));
        let facts = self.page.facts[subject];
        let named = self.page.tokens[subject].capital
            && (facts.given() + facts.surname() == 0 || self.page.tokens[subject].case == Case::Upper)
            && facts.common(Lang::En) == 0
            && !facts.title()
            && !facts.title_head();
        cues::BODY_ROLE.has(self.page.word(nucleus.tail as usize - 1))
            && is_copula(self.page.word(verb as usize))
            && (named && !cues::PRONOUN.has(word) || cues::BODY.has(word))
            && !self.is_person_until(verb)
    }

    /// Whether `MD` behind a person is a doctor's degree: nothing behind it says of which firm somebody is managing director.
    pub(super) fn is_degree(&self, nucleus: &Nucleus, last: u32) -> bool {
        let letters = nucleus.entry.is_some_and(|entry| self.page.gazetteer.entry(entry).canonical == "MD");
        let comma = nucleus.start.wrapping_sub(1);
        if !letters || nucleus.start == 0 || self.page.word(comma as usize) != "," || !self.is_person_until(comma) {
            return false;
        }
        let next = if nucleus.end < last { self.page.word(nucleus.end as usize) } else { "" };
        let firm = nucleus.end + u32::from(next == ",");
        let named = firm < last && self.name_from(firm).is_some_and(|name| name.label == Label::Org);
        !(named || cues::AT.has(next) || cues::AND.has(next))
    }

    /// Whether a title is one of some that stand for all of their kind, and nobody is named behind it: `roles such as Chair, Secretary`.
    pub(super) fn is_example(&self, nucleus: &Nucleus, first: u32) -> bool {
        if nucleus.lang != Lang::En || self.is_person_from(nucleus.end) {
            return false;
        }
        let word = |token: u32| self.page.word(token as usize);
        let between = |token: u32| {
            matches!(word(token), "," | "or" | "a" | "an")
                || cues::AND.has(word(token))
                || self.is_title(token)
                || cues::MODIFIER.has(word(token))
        };
        let floor = nucleus.start.saturating_sub(EXAMPLES).max(first + 1);
        let Some(like) = (floor..nucleus.start).rev().find(|&token| !between(token)) else { return false };
        cue::is(word(like), "as") && cue::is(word(like - 1), "such")
    }

    /// Whether a title is what the reader or anybody may be: `your career as a freelance developer`, `How do I start as a tutor?`.
    pub(super) fn is_anybodys(&self, nucleus: &Nucleus, first: u32) -> bool {
        let small = |token: u32| self.is_word(token) && self.page.tokens[token as usize].case == Case::Lower;
        if nucleus.lang != Lang::En || nucleus.start == first || !small(nucleus.start) || self.is_person_from(nucleus.end) {
            return false;
        }
        let word = |token: u32| self.page.word(token as usize);
        let floor = nucleus.start.saturating_sub(3).max(first);
        let mut before = (floor..nucleus.start).rev().take_while(|&token| small(token));
        let Some(article) = before.find(|&token| matches!(word(token), "a" | "an")) else { return false };
        let reader = || (article.saturating_sub(REACH).max(first)..article).any(|token| cues::READER.has(word(token)));
        (cues::HOW.has(word(first)) || reader()) && !self.person_between(first, nucleus.start)
    }

    /// Whether a title is what a shop or a board says of somebody: `Verified Owner`, `Ohio's Best Plumber`.
    pub(super) fn is_badge(&self, nucleus: &Nucleus) -> bool {
        let badge = |token: u32| self.page.tokens[token as usize].case == Case::Initial && cues::BADGE.has(self.page.word(token as usize));
        badge(nucleus.start) || nucleus.start > 0 && badge(nucleus.start - 1)
    }

    /// Whether a title is the surname behind initials: `B.B. King`.
    pub(super) fn is_initialled(&self, nucleus: &Nucleus, first: u32) -> bool {
        let alone = nucleus.end - nucleus.head == 1 && self.page.tokens[nucleus.head as usize].case == Case::Initial;
        let initials =
            |word: &str| word.ends_with('.') && word.len() < 7 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.');
        alone
            && nucleus.head > first
            && adjacent(self.page, nucleus.head - 1)
            && self.page.facts[nucleus.head as usize].surname() > 2
            && initials(self.page.word(nucleus.head as usize - 1))
    }
}
