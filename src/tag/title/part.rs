//! English titles that fill their part of a line beside a person: a nucleus and the words around it up to commas, columns and line
//! ends become the whole title.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::context::Context;
use super::cues;
use super::nucleus::{Nucleus, adjacent, is_joint};
use super::person::honorific;

/// Tokens at most that a title takes in on one side.
const SIDE: u32 = 6;

impl Context<'_> {
    /// `Dev Rao, Peatland ACTION Programme Manager`, `Derek Pothecary, Parks Foreman`, `Cook in Charge: Carol Dagworthy`: the words
    /// between marks, where a person stands right before or behind them; `None` where the nucleus is all of it, or no person does.
    pub fn whole_part(&self, (first, last): (u32, u32), nucleus: &Nucleus) -> Option<Nucleus> {
        let tail = self.page.facts[nucleus.tail as usize - 1];
        let english = nucleus.lang == Lang::En || tail.title_in(Lang::En);
        // `Harry Potter and the Half-Blood Prince`
        let royal = ["prince", "princess"].into_iter().any(|royal| cue::is(self.page.word(nucleus.tail as usize - 1), royal));
        if !english || royal || self.page.tokens[nucleus.tail as usize - 1].case == Case::Lower {
            return None;
        }
        let start = self.part_start(first, nucleus.start);
        // `Head of Department Professor Gary Wilson`: the first post ends before the second.
        let scholar = cue::is(self.page.word(nucleus.start as usize), "professor");
        if scholar && self.last_found.is_some_and(|(_, end)| start < end) {
            return None;
        }
        let end = self.part_end(last, nucleus);
        if (start, end) == (nucleus.start, nucleus.end) {
            return None;
        }
        // `We are hiring a Mooring Engineer`: whether somebody holds it is asked later.
        let article = start > first && start < nucleus.start && end == nucleus.end && {
            let before = self.page.word(start as usize - 1);
            self.page.tokens[start as usize - 1].case == Case::Lower
                && (cues::DETERMINER.has(before) || cues::CHANGE.has(before) || cue::is(before, "as"))
        };
        let beside =
            article || self.person_ends_part(start, first) || self.person_begins_behind(end, last) || self.goes_on_from_title(start);
        if !beside {
            return None;
        }
        let from = self.names.partition_point(|name| name.end <= start);
        let free = self.names.get(from).is_none_or(|name| name.start >= end);
        free.then_some(Nucleus { start, end, lang: Lang::En, ..*nucleus })
    }

    /// Where the capitalised words begin that end before a nucleus, if a mark, a column or a small word such as `the` stands before
    /// them; else where the nucleus does.
    fn part_start(&self, first: u32, start: u32) -> u32 {
        let mut at = start;
        while at > first && start - at < SIDE && adjacent(self.page, at - 1) && !self.is_person_until(at) {
            // `HR & Office Manager`; `Town Clerk & RFO` are two.
            let and = at > first + 1
                && cues::AND.has(self.page.word(at as usize - 1))
                && !self.is_title(at - 2)
                && (at < start || may_be_part(self.page, at - 2));
            if !(may_be_part(self.page, at - 1) || and || is_joint(self.page, at)) {
                break;
            }
            at -= 1;
        }
        // `Our Head of Catering`, `Contact Talent Manager Shona Rendall`
        while at < start && (cues::BEFORE_PART.has(self.page.word(at as usize)) || self.page.facts[at as usize].class() == Class::A) {
            at += 1;
        }
        at += u32::from(at + 1 == start && cues::KNOWN_AS.has(self.page.word(at as usize)));
        if at == start {
            return start;
        }
        let before = if at > first && adjacent(self.page, at - 1) { self.page.word(at as usize - 1) } else { "" };
        // `Director of Care and Registered Manager` are two.
        if cues::AND.has(self.page.word(start as usize - 1)) && cues::FIELD.has(before) {
            return start;
        }
        let opens = before.is_empty()
            || cues::BEFORE_PART.has(before)
            || matches!(before, "," | ";" | ":" | "(" | "|" | "–" | "—" | "-" | "·" | "•" | "/")
            || cue::is(before, "as")
            || cues::AT.has(before);
        if opens { at } else { start }
    }

    /// Where the words end that say behind a nucleus what it deals with, if its part of the line ends there; else where the nucleus does.
    fn part_end(&self, last: u32, nucleus: &Nucleus) -> u32 {
        let end = nucleus.end;
        let mut at = end;
        while at < last && at - end < SIDE && adjacent(self.page, at - 1) && !self.is_person_from(at) && !honorific(self.page, at) {
            let word = self.page.word(at as usize);
            let next = |step: u32| at + step < last && may_be_part(self.page, at + step) && !self.is_person_from(at + step);
            let links = cues::AND.has(word) && next(1) && (at > end || nucleus.end > nucleus.tail)
                || at == end && (cue::is(word, "to") || cue::is(word, "in"));
            // `Clerk of the Committee:`
            let of = at == end
                && cue::is(word, "of")
                && at + 2 < last
                && cue::is(self.page.word(at as usize + 1), "the")
                && cues::OWNER_CUT.has(self.page.word(at as usize + 2));
            let links = links || of;
            let article = at == end + 1 && cue::is(word, "the") && next(1);
            // Words behind a title without a link are the field of a rank, `Vice-Principal Research`.
            let ranked = at > end || cues::RANK.has(self.page.word(nucleus.tail as usize - 1));
            let (token, facts) = (self.page.tokens[at as usize], self.page.facts[at as usize]);
            let begins = facts.common(Lang::En) > 1 || facts.common(Lang::En) == 1 && !facts.names_something() || token.case == Case::Upper;
            let field = ranked && may_be_part(self.page, at) && (at > end || begins || cues::MARKET.has(word));
            if !(links || article || field) {
                break;
            }
            at += 1;
        }
        if at == end || !may_be_part(self.page, at - 1) {
            return end;
        }
        let behind = if at < last && adjacent(self.page, at - 1) { self.page.word(at as usize) } else { "" };
        let closes = behind.is_empty() || matches!(behind, "," | ";" | ":" | "(" | ")" | "|" | "–" | "—" | "·" | "•");
        // `General Manager Infrastructure Bevan Gray`
        let closes = closes || at <= end + 3 && self.is_person_from(at);
        let post = |token: u32| self.is_title(token);
        if closes && !(end..at).any(post) { at } else { end }
    }

    /// Whether a person stands before a part of a line that begins at a token, with at most a mark between.
    fn person_ends_part(&self, start: u32, first: u32) -> bool {
        let mark = start > first && matches!(self.page.word(start as usize - 1), "," | "(" | "|" | "–" | "—" | "-" | "·" | "/");
        let at = start - u32::from(mark);
        // A person on the line before stands in the same block of contacts.
        at > 0 && (mark || at == first || !adjacent(self.page, at - 1)) && self.is_person_until(at)
    }

    /// Whether a person stands behind a part of a line that ends before a token.
    fn person_begins_behind(&self, end: u32, last: u32) -> bool {
        let word = if end < last { self.page.word(end as usize) } else { "" };
        let mark = matches!(word, "," | ":" | "|" | "–" | "—" | "-" | "·");
        let next = end + u32::from(mark);
        let next = next + u32::from(honorific(self.page, next));
        next < self.page.tokens.len() as u32 && self.is_person_from(next)
    }

    /// Whether a title has been found right before a mark or an `and` before a token.
    fn goes_on_from_title(&self, start: u32) -> bool {
        let Some((_, end)) = self.last_found else { return false };
        let mark = |token: u32| {
            let word = self.page.word(token as usize);
            matches!(word, "," | ";" | "/" | "|") || cues::AND.has(word)
        };
        end + 1 == start && mark(end)
    }
}

/// Whether a token may be one of the capitalised words of a title: common words, letters in capitals, short numbers.
fn may_be_part(page: &Page<'_>, token: u32) -> bool {
    let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
    match is.kind {
        TokenKind::Number => is.span.len() < 3,
        TokenKind::Word => match is.case {
            Case::Initial if facts.class() == Class::A && facts.common(Lang::En) > 2 => false,
            Case::Initial => !facts.company_form() && !facts.honorific(),
            // `Anti-Fraud Manager`
            Case::Mixed if page.word(token as usize).contains('-') => !facts.names_something(),
            Case::Upper | Case::Mixed => {
                (2..9).contains(&is.span.len()) && facts.org() == OrgKind::None && !facts.company_form() && facts.place() < 5
            }
            _ => false,
        },
        _ => false,
    }
}
