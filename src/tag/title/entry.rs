//! Posts in entries of registers and lists of lives, where the name stands before and no verb does: a title and its block become a yes or no.

use crate::document::{Case, TokenKind};
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::Nucleus;
use super::person::honorific;

/// Tokens at most between the beginning of a line and the post in brackets at its end.
const LINE: u32 = 14;

impl Context<'_> {
    /// `Elin Prosser – Legal & Governance (Monitoring Officer)`: in brackets at the end of a line that begins with a person and a mark.
    pub(super) fn closes_line_of_person(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let bracketed = nucleus.start > first + 2 && word(nucleus.start - 1) == "(" && nucleus.end < last && word(nucleus.end) == ")";
        if !bracketed || nucleus.start - first > LINE {
            return false;
        }
        let Some(end) = self.person_end(first + u32::from(honorific(self.page, first))) else { return false };
        matches!(word(end), "," | "–" | "—" | "-" | ":" | "|") && !self.person_between(end, nucleus.start)
    }

    /// `Farmer. High Sheriff 2018–19; President of the Shropshire Show` below a name, `Ann Castle, aged 91. Vicar of Bitton 1971–84`: behind
    /// a full stop or a semicolon, without a verb, below a person or behind another post of theirs.
    pub(super) fn is_in_entry(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, last) = self.tokens_of_block(sentence);
        let word = |token: u32| self.page.word(token as usize);
        let begins = nucleus.start == first || word(nucleus.start - 1).ends_with(['.', ';']);
        if nucleus.lang != Lang::En || !begins || self.page.tokens[nucleus.start as usize].case != Case::Initial {
            return false;
        }
        let stops = |token: &u32| matches!(word(*token), "." | ";");
        let end = (nucleus.end..last).find(stops).unwrap_or(last);
        let nominal = |token: u32| {
            let small = self.page.tokens[token as usize].case == Case::Lower && self.is_word(token);
            !small || cues::AT.has(word(token)) || cues::AND.has(word(token)) || cues::SPAN.has(word(token))
        };
        let dated = || (nucleus.end..end).any(|token| self.page.tokens[token as usize].kind == TokenKind::Number);
        if end - nucleus.end > LINE || !(nucleus.end..end).all(nominal) {
            return false;
        }
        // Another post of the person stands in the same block.
        let chained = self.last_found.is_some_and(|(found, _)| found >= first && found < nucleus.start);
        let another = chained && (dated() || end - nucleus.start > 1);
        if another || nucleus.start > first && dated() && self.person_between(first, nucleus.start) {
            return true;
        }
        let above = first.checked_sub(1).map(|token| self.line_around(token));
        nucleus.start == first
            && end < last
            && above.is_some_and(|(start, end)| end - start <= LINE && self.is_person_from(start + u32::from(honorific(self.page, start))))
    }

    /// `A dentist by day, he lives in Enugu`: what a sentence begins with is who it goes on with behind a comma.
    pub(super) fn opens_on_somebody(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let article = matches!(word(first), "A" | "An");
        let praised = |token: u32| cues::QUALITY.has(word(token)) || word(token).ends_with("ed");
        if !article || !(first + 1..nucleus.start).all(praised) || nucleus.start - first > 3 {
            return false;
        }
        let comma = (nucleus.end..last.min(nucleus.end + 8)).find(|&token| word(token) == ",");
        comma.is_some_and(|comma| comma + 1 < last && (cues::PERSONAL.has(word(comma + 1)) || self.is_person_from(comma + 1)))
    }
}
