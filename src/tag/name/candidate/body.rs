//! Candidates for bodies named by a noun: where they sit, what they are for.

use crate::cue;
use crate::gazetteer::OrgKind;
use crate::lang::Lang;

use super::Rules;
use crate::tag::name::rule::{Candidate, Rule, pusher};
use crate::tag::name::{cues, headed, series};

impl Rules<'_> {
    /// `Högskolan i Gävle`, `Länsstyrelsen i Gävleborgs län`, `Retten i Aarhus`: a head in its definite form, capitalised, and where it is.
    pub(super) fn seat(&self, end: usize, candidates: &mut Vec<Candidate>) {
        let (head, facts) = (end - 1, self.facts(end - 1));
        let seated =
            facts.org_head() && facts.definite() && self.inside(end + 1) && cues::SEAT.has(self.word(end)) && self.is_capital(end + 1);
        if !seated || self.facts(end + 1).place() == 0 {
            return;
        }
        pusher(candidates)(head, self.run_end(end + 1), Rule::OrgHeadAt);
    }

    /// `socialnämnden`, `kultur- och fritidsnämnden`, `kontoret för levande landsbygd`: bodies named in lower case.
    pub(super) fn body(&self, token: usize, candidates: &mut Vec<Candidate>) {
        let facts = self.facts(token);
        // `Klimatilpasningsudvalget holder møde`: the capital is the sentence's.
        let opens = token == self.first && self.inside(token + 1) && self.is_lower(token + 1);
        let lower = self.is_lower(token);
        let bare = !lower && headed::FOR_HEAD.has(self.word(token));
        if !bare && (!facts.org_head() || !facts.definite()) {
            return;
        }
        let mut push = pusher(candidates);
        // `Bestyrelsen for Odense Boligforening` is the board of another.
        let bureau = cues::ends_in(&cues::BUREAU, self.word(token)) && !cue::is(self.word(token), "bestyrelsen");
        // `Sjöräddningssällskapet för insatsen` is thanked.
        let whole = facts.org() != OrgKind::None && self.inside(token + 2) && self.is_lower(token + 2);
        let bureau = bureau && !whole;
        if let Some(end) = self.purpose(token + 1).filter(|_| bare || bureau) {
            push(token, end, Rule::OrgBody);
        } else if (lower || opens) && self.is_board(token) {
            let joined = token >= self.first + 2 && cues::AND.has(self.word(token - 1)) && self.word(token - 2).ends_with('-');
            // `regionala utvecklingsnämnden`
            let field = token > self.first && cues::BOARD_FIELD.has(self.word(token - 1));
            push(if joined { token - 2 } else { token - usize::from(field) }, token + 1, Rule::OrgBody);
        } else if lower {
            push(token, token + 1, Rule::OrgGeneric);
        }
    }

    /// `socialnämnden`: a compound with the head of a board.
    fn is_board(&self, token: usize) -> bool {
        let word = self.word(token);
        self.facts(token).compound() && cues::ends_in(&cues::BOARD, word) && !cues::AD_HOC.has(word)
    }

    /// The end of what a body is for: `för levande landsbygd`, `for kultur og fritid`; at most three words and a coordinated one.
    pub(super) fn purpose(&self, token: usize) -> Option<usize> {
        if !self.inside(token) || !cues::FOR.has(self.word(token)) {
            return None;
        }
        // `Udvalget for Kultur og Fritid` is a name, `styrelsen för Teknikföretagen` is not.
        let capital = token > self.first && self.is_capital(token - 1);
        let word = |token: usize| self.is_lower(token) || capital && self.inside(token) && self.is_capital(token);
        let content = |token: usize| word(token) && !cues::STOP.has(self.word(token)) && !cues::AND.has(self.word(token));
        // `Udvalget for det nære sundhedsvæsen`
        let article = self.inside(token + 1) && ["det", "den"].into_iter().any(|article| cue::is(self.word(token + 1), article));
        let begin = token + 1 + usize::from(article);
        if !content(begin) {
            return None;
        }
        // All in capitals or none; a second word in lower case is a noun behind an adjective, or no longer the name: `för datavetenskap söker`.
        let upper = self.is_capital(begin);
        let content = |token: usize| content(token) && self.is_capital(token) == upper;
        let more = content(begin + 1) && (upper || cues::is_adjective(self.word(begin)));
        let end = begin + 1 + usize::from(more);
        let field = |token: usize| match content(token) {
            true => 1 + usize::from(!upper && cues::is_adjective(self.word(token)) && content(token + 1)),
            false => 0,
        };
        if let Some(end) = series::end(self.page, end, self.last, field) {
            return Some(end);
        }
        let and = self.inside(end) && cues::AND.has(self.word(end)) && content(end + 1);
        // Two adjectives share a noun: `nære og sammenhængende sundhedsvæsen`.
        let adjectives = and && self.word(end - 1).ends_with(['a', 'e']) && content(end + 2);
        // `för yrkeshögskolan och anordnas av`
        let and = and && !(self.lang == Lang::Sv && self.word(end + 1).ends_with("as"));
        Some(match () {
            () if adjectives => end + 3,
            () if and && !content(end + 2) => end + 2,
            () => end,
        })
    }
}
