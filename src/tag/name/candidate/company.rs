//! Candidates for companies, told by their form.

use crate::cue;
use crate::lang::Lang;

use super::{Rules, is_post};
use crate::tag::name::cues;
use crate::tag::name::ends;
use crate::tag::name::rule::{Candidate, Rule, pusher};
use crate::tag::name::run::is_wide;

impl Rules<'_> {
    /// Companies in a run of capitalised words; whether it is one, and nothing else.
    pub(super) fn company(&self, start: usize, end: usize, candidates: &mut Vec<Candidate>) -> bool {
        let mut push = pusher(candidates);
        // `T. Burbage & Son`, `Jensen & Co`
        if self.inside(end + 1) && self.word(end) == "&" && cues::PARTNERS.has(self.word(end + 1)) && self.is_capital(end + 1) {
            push(start, end + 2, Rule::OrgCompany);
        }
        if end - start > 1 && self.is_form(end - 1) {
            // `Ordförande i Bufab AB och Nordic Holding AB`: a run goes on over `i` and `och`, a firm's name does not.
            let mut from = start;
            for token in start + 1..end - 1 {
                if self.is_capital(token) {
                    continue;
                }
                let two = cues::AND.has(self.word(token)) && self.is_form(token - 1);
                let behind = token == start + 1 && cues::SEAT.has(self.word(token)) && is_post(self.page, start);
                // `Utförs av Skorstensfejarna i Hälsingland AB`
                let by = token == start + 1 && start == self.first && ["af", "av"].into_iter().any(|by| cue::is(self.word(token), by));
                if two || behind || by {
                    from = token + 1;
                }
            }
            if end - from > 1 {
                push(from, self.public(end), Rule::OrgCompany);
            }
            return true;
        }
        if self.inside(end) && self.is_form(end) {
            push(start, self.public(end + 1), Rule::OrgCompany);
        }
        // `Kemp Developments (Broadstairs) Ltd`
        if let Some(end) = ends::bracketed_form(self.page, end, self.last) {
            push(start, end, Rule::OrgCompany);
        }
        // `Onstow Urgent Care, PLLC`; before a firm's name a letter has the sender's.
        let formed = self.inside(end + 1) && self.word(end) == "," && cues::LEGAL.has(self.word(end + 1));
        if formed && end - start <= 4 {
            let opens = end - start > 1 && ["copyright", "the"].into_iter().any(|word| cue::is(self.word(start), word));
            push(start + usize::from(opens), end + 2, Rule::OrgCompany);
        }
        false
    }

    /// Whether a token is a company form. In lower case some are common words: `as`, `se`.
    pub(super) fn is_form(&self, token: usize) -> bool {
        // `Woodhall Spa` is a town, `København NV` a part of one.
        let district = self.lang != Lang::En && self.word(token) == "NV" && token > self.first && self.facts(token - 1).place() > 0;
        // `CC BY-SA` is a licence, the `SAS` of `Finnair och SAS` an airline.
        let other = token > self.first && (self.word(token - 1) == "-" || cues::AND.has(self.word(token - 1)));
        self.facts(token).company_form()
            && self.word(token) != "Spa"
            && !district
            && !other
            && !is_wide(self.page, token)
            && (self.is_capital(token) || cues::FORM.has(self.word(token)))
    }

    /// The end of a firm with what says that it is a public one: `Nolato AB (publ)`.
    pub(super) fn public(&self, end: usize) -> usize {
        let is = |token: usize, word: &str| self.inside(token) && cue::is(self.word(token), word);
        end + if is(end, "(") && is(end + 1, "publ") && is(end + 2, ")") { 3 } else { 0 }
    }
}
