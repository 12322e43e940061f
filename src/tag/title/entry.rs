//! Posts in entries of registers and lists of lives, where the name stands before and no verb does: a title and its block become a yes or no.

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
