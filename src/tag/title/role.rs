//! What stands around a title and says that somebody holds it: a role phrase, its organisation or place, an owner, a change of holders.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::Nucleus;
use super::person::is_copula;

impl Context<'_> {
    /// `Ambassador to Denmark`, `borgmesteren i Aarhus`: a post that belongs to a place.
    pub(super) fn of_place(&self, nucleus: &Nucleus, last: u32) -> bool {
        nucleus.end + 1 < last
            && cues::PLACE_POST.has(self.page.word(nucleus.tail as usize - 1))
            && ["of", "to", "i"].into_iter().any(|of| cue::is(self.page.word(nucleus.end as usize), of))
            && self.name_from(nucleus.end + 1).is_some_and(|name| name.label == Label::Place)
    }

    /// Whether a word before the title says that it changes hands: `former`, `den nya`; not `a new owner`.
    pub(super) fn changes(&self, nucleus: &Nucleus, first: u32) -> bool {
        let word =
            |back: u32| nucleus.start.checked_sub(back).filter(|&token| token >= first).map_or("", |token| self.page.word(token as usize));
        let small = nucleus.end - nucleus.start == 1 && self.page.tokens[nucleus.start as usize].case == Case::Lower;
        // `Tidigare leverantör: Bravida AB`
        let firm =
            self.name_from(nucleus.end + 1).is_some_and(|name| name.label == Label::Org) && self.page.word(nucleus.end as usize) == ":";
        if firm || nucleus.lang != Lang::En && self.is_staff(nucleus) {
            return false;
        }
        // `två nya partner`, `Tre nya skolledare` are several.
        let bare = nucleus.lang == Lang::Sv && small && cue::is(word(1), "nya") && !self.page.facts[nucleus.start as usize].definite();
        if bare && (cues::SEVERAL.has(word(2)) || ["för", "inga", "många", "några", "alla"].into_iter().any(|many| cue::is(word(2), many)))
        {
            return false;
        }
        let article = ["a", "an"].into_iter().any(|article| cue::is(word(1), article));
        // `Formerly a product manager at FreeAgent`, `Past CFO of Standard Life` begin a line on somebody.
        let before = nucleus.start.checked_sub(1 + u32::from(article)).filter(|&token| token == first);
        if before.is_some_and(|token| cues::HELD_BEFORE.has(self.page.word(token as usize))) {
            return true;
        }
        // `…; formerly Chief of Urology, ECU Health`
        let behind = nucleus.start.checked_sub(1 + u32::from(article)).filter(|&token| token > first + 1);
        let marked = |token: u32| matches!(self.page.word(token as usize - 1), "," | ";" | "(" | "–" | ".");
        let held = behind.is_some_and(|token| cues::HELD_BEFORE.has(self.page.word(token as usize)) && marked(token));
        if held {
            return true;
        }
        // `a new owner`, `your new garden planner`, `the all-new`
        let any = small && cues::ANY.has(word(2)) || cues::READER.has(word(2)) || word(2) == "-";
        cues::CHANGE.has(word(1)) && !(any && nucleus.lang == Lang::En)
    }

    /// `ledamot i Miljömålsberedningen`, `chair of the Faculty of Public Health`; in a list of posts `2015–2022: Rektor, Odense Katedralskole`.
    pub(super) fn at_organisation(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let token = nucleus.end;
        if token + 1 >= last {
            return false;
        }
        // `Selskabet er medlem af …`: bodies are members too.
        let member = ["medlem", "member"].into_iter().any(|member| cue::is(self.page.word(nucleus.tail as usize - 1), member));
        if member && nucleus.start > first + 1 && is_copula(self.page.word(nucleus.start as usize - 1)) {
            return false;
        }
        let word = self.page.word(token as usize);
        let listed = nucleus.start == first || !matches!(self.page.tokens[nucleus.start as usize - 1].kind, TokenKind::Word);
        let listed = listed && self.page.tokens[nucleus.start as usize].case != Case::Lower;
        // `Business interests: pharmacist (Superdrug)`
        let mark = nucleus.start > first && self.page.tokens[nucleus.start as usize - 1].kind == TokenKind::Punct;
        if word == "(" && mark {
            let name = self.name_from(token + 1).filter(|name| name.label == Label::Org && name.end < last);
            // `Local Area Planner (LAP)`
            let letters = self.page.tokens[token as usize + 1].case == Case::Upper
                && self.page.word(token as usize + 1).as_bytes()[0] == self.page.word(nucleus.start as usize).as_bytes()[0];
            return !letters && name.is_some_and(|name| self.page.word(name.end as usize) == ")");
        }
        // `Lab Technician – Spirax Sarco`
        let dash = matches!(word, "–" | "·" | "|") && nucleus.start == first;
        if !(listed && (word == "," || dash) || cues::AT.has(word)) {
            return false;
        }
        // `det nya Centrum för hamnforskning`.
        let between = |token: u32| cues::BEFORE_NAME.has(self.page.word(token as usize));
        let mut from = token + 1;
        while self.name_from(from).is_none() && from + 1 < last && from < token + 3 && between(from) {
            from += 1;
        }
        // `Förskollärare, Vittangi` in a list of vacancies: the line begins with a title that is no common word.
        let seated = word == "," && nucleus.start == first && self.page.facts[nucleus.tail as usize - 1].compound();
        self.name_from(from).is_some_and(|name| name.label == Label::Org || seated && name.label == Label::Place)
    }

    /// `tjänsten som enhetschef`, `utsetts till chef`, `appointed Head of Communications`.
    pub(super) fn role_phrase(&self, token: u32, first: u32, last: u32) -> bool {
        let Some(mut at) = token.checked_sub(1).filter(|&at| at >= first) else { return false };
        // Words that may stand between the preposition and the title.
        for _ in 0..3 {
            if at > first && cues::LINK.has(self.page.word(at as usize)) && !cues::AS.has(self.page.word(at as usize)) {
                at -= 1;
            }
        }
        if self.is_to_be(token, first) {
            return true;
        }
        let word = self.page.word(at as usize);
        // `Till ordförande på ett år valdes Mathias Carlring`
        let to = ["til", "till"].into_iter().any(|to| cue::is(word, to));
        if at == first && to && (token + 1..last.min(token + 9)).any(|token| cues::ELECTED.has(self.page.word(token as usize))) {
            return true;
        }
        // `Become a trustee`, `Bli medlem` call upon the reader.
        if at == first && cues::CALL.has(word) {
            return false;
        }
        if cues::ELECTED.has(word) || cues::ELECTED.has(self.page.word(token as usize - 1)) {
            return true;
        }
        // `in the role of`, `to the post of`
        if cue::is(word, "of") && at > first && cues::POST.has(self.page.word(at as usize - 1)) {
            return true;
        }
        if !cues::AS.has(word) {
            return false;
        }
        let floor = at.saturating_sub(8).max(first);
        (floor..at).rev().map(|token| self.page.word(token as usize)).any(|word| cues::ROLE.has(word) || cues::ELECTED.has(word))
    }

    /// `Vicar of Holt (Norwich), to be also Rural Dean of Lynn`: a mark, then the post that somebody comes to.
    fn is_to_be(&self, token: u32, first: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let also = token > first && ["also", "now"].into_iter().any(|also| cue::is(word(token - 1), also));
        let be = token - u32::from(also);
        be > first + 2
            && self.page.tokens[token as usize].case != Case::Lower
            && cue::is(word(be - 1), "be")
            && cue::is(word(be - 2), "to")
            && matches!(word(be - 3), "," | ";" | ")" | ".")
    }

    /// `kommunens stadsdirektör`, `Odense Kommunes stadsdirektør`.
    pub(super) fn owned(&self, token: u32, first: u32) -> bool {
        // `the company's first General Counsel`
        let counted = |token: u32| {
            let word = if token > first { self.page.word(token as usize - 1) } else { "" };
            cues::CHANGE.has(word) || ["first", "next"].into_iter().any(|count| cue::is(word, count))
        };
        let token = if counted(token) { token - 1 } else { token };
        if token <= first {
            return false;
        }
        let before = token - 1;
        // `Natural England's area director`
        let owns = |before: u32| {
            matches!(self.page.word(before as usize), "'s" | "’s" | "'" | "’")
                && self.name_until(before).is_some_and(|name| name.label == Label::Org)
        };
        self.owner(token, first) > 0
            || before > first && owns(before)
            || self.name_until(token).is_some_and(|name| name.label == Label::Org && self.page.facts[before as usize].genitive())
    }
}
