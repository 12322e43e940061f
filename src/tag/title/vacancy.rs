//! Posts to be filled and posts left: an advertisement's or a headline's words around a title become a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};

use super::context::Context;
use super::cues;
use super::nucleus::Nucleus;

/// Words at most of a label or a heading above a list of posts.
const LABEL: u32 = 4;

impl Context<'_> {
    /// `Fritidsledare sökes`, `vd utses av styrelsen`.
    pub(super) fn sought(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let vacant = nucleus.start >= first + 2
            && cues::VACANT.has(self.page.word(nucleus.start as usize - 2))
            && matches!(self.page.word(nucleus.start as usize - 1), "," | ":");
        // `Vice ordförande: vakant`, `IT Support Officer – vacant`.
        let behind = nucleus.end + 1 < last
            && matches!(self.page.word(nucleus.end as usize), ":" | "," | "–" | "-" | "(")
            && (nucleus.end + 1..last.min(nucleus.end + 4)).any(|token| cues::VACANT.has(self.page.word(token as usize)));
        // `School Counselor position posted`
        let capital = self.page.tokens[nucleus.start as usize].case != Case::Lower;
        let next = if nucleus.end < last { self.page.word(nucleus.end as usize) } else { "" };
        vacant || behind || cues::SOUGHT.has(next) || capital && matches!(next, "position" | "vacancy")
    }

    /// `Kock till Rosengården`, `Som enhetschef ansvarar du`, `We are looking for a Finance Business Partner`: a post to be filled.
    pub(super) fn advertised(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, last) = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        let word = |token: u32| self.page.word(token as usize);
        let capital = self.page.tokens[nucleus.start as usize].case != Case::Lower;
        let goes_to = nucleus.start == first && capital && nucleus.end + 1 < last && last - first <= 14;
        if goes_to && ["til", "till"].into_iter().any(|to| cue::is(word(nucleus.end), to)) {
            return word(last - 1) != "." && (nucleus.end + 1..last).all(|token| !cues::LINK.has(word(token)) || cues::AT.has(word(token)));
        }
        let you = nucleus.start == first + 1
            && ["as", "som"].into_iter().any(|like| cue::is(word(first), like))
            && (nucleus.end..last.min(nucleus.end + 8)).any(|token| cues::READER.has(word(token)));
        if you {
            return true;
        }
        // `Community Development Worker (part time)`, `Trustee – voluntary`, `Ward Clerk, 25 hours`
        let hours = |token: u32| {
            let number = self.page.tokens[token as usize].kind == TokenKind::Number;
            number && token + 1 < last && ["hours", "hrs", "hours/week"].contains(&word(token + 1))
        };
        let terms = nucleus.start == first
            && capital
            && nucleus.end + 1 < last
            && matches!(word(nucleus.end), "(" | "–" | "-" | "," | ":")
            && (cues::TERMS.has(word(nucleus.end + 1)) || hours(nucleus.end + 1));
        // `Certified Diving Instructor (CDI)` is what one can become.
        let letters = |token: u32| self.page.tokens[token as usize].case == Case::Upper && word(token + 1) == ")";
        let certificate = || cues::CERTIFIED.has(word(nucleus.start)) && letters(nucleus.end + 1);
        // `Research Software Engineer (two years)` is all of its line.
        let alone = nucleus.lang == crate::lang::Lang::En
            && nucleus.start == first
            && capital
            && nucleus.end - nucleus.start > 1
            && nucleus.end + 2 < last
            && !certificate()
            && word(nucleus.end) == "("
            && (word(last - 1) == ")" || (nucleus.end..last).any(|token| matches!(word(token), "–" | ",")));
        if terms || alone || capital && self.is_listed_vacancy(sentence, nucleus) {
            return true;
        }
        // Articles and adjectives lie between who seeks and the post.
        let floor = nucleus.start.saturating_sub(4).max(first);
        let plain = |&token: &u32| self.is_word(token) && self.page.tokens[token as usize].case == Case::Lower;
        (floor..nucleus.start).rev().take_while(plain).any(|token| {
            let looking = cue::is(word(token), "for") && token > first && cue::is(word(token - 1), "looking");
            let opening = capital && cue::is(word(token), "for") && token > first && cues::OPENING.has(word(token - 1));
            let needs = capital && cue::is(word(token), "need") && token > first && cue::is(word(token - 1), "we");
            opening || (looking || needs || cues::SEEKS.has(word(token))) && !self.seeks_any(token - u32::from(looking), first)
        })
    }

    /// `Now hiring: Jail Deputy · Plow Driver`, `Night Care Assistant, Anchor` below `JOBS`: an item of a list that a label or the heading
    /// above says to be of posts to be filled.
    fn is_listed_vacancy(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, last) = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        let word = |token: u32| self.page.word(token as usize);
        let mark = |token: u32| matches!(word(token), "," | ";" | ":" | "·" | "•" | "|" | "–" | "-" | "*");
        let item = (nucleus.start == first || mark(nucleus.start - 1))
            && (nucleus.end == last || mark(nucleus.end) || matches!(word(nucleus.end), "(" | "." | "with" | "at"));
        if !item {
            return false;
        }
        // `Work with us`, `Join the team`
        let invites = |token: u32, end: u32| {
            ["join", "work"].into_iter().any(|verb| cue::is(word(token), verb))
                && (token + 1..end.min(token + 4)).any(|token| ["team", "us"].into_iter().any(|us| cue::is(word(token), us)))
        };
        let hiring = |start: u32, end: u32| (start..end).any(|token| cues::HIRING.has(word(token)) || invites(token, end));
        let colon = (first..nucleus.start).take(LABEL as usize + 1).find(|&token| word(token) == ":");
        let (block, _) = self.line_around(first);
        let above = || {
            let (start, end) = if block > 0 { self.line_around(block - 1) } else { (0, 0) };
            // `Careers` in a menu heads what there is to be, more often than what is to be filled.
            end - start <= LABEL && hiring(start, end) && !(end - start == 1 && cue::is(word(start), "careers"))
        };
        colon.is_some_and(|colon| hiring(first, colon)) || above()
    }

    /// Whether those who seek are the readers or anybody: `anyone looking for a tutor`, `how to hire a planner`.
    fn seeks_any(&self, verb: u32, first: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let near = verb.saturating_sub(5).max(first)..verb;
        let any = near.clone().any(|token| cues::READER.has(word(token)) || cues::ANYBODY.has(word(token)));
        let doing = word(verb).ends_with("ing") && !near.is_empty() && self.is_word(verb - 1);
        any || doing && !cues::BEING.has(word(verb - 1)) && !word(verb - 1).ends_with("ly")
    }

    /// `Från rektor till förvaltningschef`: what somebody leaves and comes to.
    pub(super) fn leaves_for(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let is = |token: u32, words: [&str; 3]| words.into_iter().any(|other| cue::is(word(token), other));
        nucleus.start > first
            && nucleus.end + 1 < last
            && is(nucleus.start - 1, ["fra", "från", "from"])
            && is(nucleus.end, ["til", "till", "to"])
            && [nucleus.end + 1, nucleus.end + 2].into_iter().filter(|&token| token < last).any(|token| {
                let facts = self.page.facts[token as usize];
                facts.title() || facts.title_head()
            })
    }
}
