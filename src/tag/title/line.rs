//! What lines say of titles: labels before a colon, contact lines, lines of a life; a title and its line become a yes or no.

use crate::cue;
use crate::document::{BlockKind, Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::{Nucleus, adjacent};
use super::person::honorific;

impl Context<'_> {
    /// `Ägare: Norvestor` below a person: the label of a firm.
    pub(super) fn labels_firm(&self, nucleus: &Nucleus) -> bool {
        let end = nucleus.end as usize;
        let label = nucleus.lang != Lang::En && self.page.tokens.get(end).is_some() && self.page.word(end) == ":";
        let begins = nucleus.start > 0 && !adjacent(self.page, nucleus.start - 1);
        label && begins && self.name_from(nucleus.end + 1).is_some()
    }

    /// `Teamleder, drift: Samira Haddad`: the title begins the line, a colon ends the label, a person follows.
    pub(super) fn labels_person(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        nucleus.start == first
            && (nucleus.end..last.min(nucleus.end + 7)).find(|&token| self.page.word(token as usize) == ":").is_some_and(|colon| {
                // `Bestyrelsesformand: advokat Tue Brandenborg`
                // `President: Vice Admiral Sir Jock Penhale`
                // `Likvidator: aukt. revisor Mona Tengblad`
                let skipped =
                    |&next: &u32| honorific(self.page, next) || self.is_title(next) || self.page.word(next as usize).ends_with('.');
                let next = (colon + 1..last.min(colon + 5)).find(|next| !skipped(next));
                // `Internal Auditor: Hale & Orr LLP`
                let firm = || self.name_from(colon + 1).is_some();
                self.is_person_from(colon + 1)
                    || cues::FIRM_POST.has(self.page.word(nucleus.tail as usize - 1)) && firm()
                    || next.is_some_and(|next| self.is_person_from(next))
            })
    }

    /// A short line that begins with the title, beside a line with a person, or with a person in it.
    pub(super) fn contact_line(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let block = self.page.sentences[sentence].block as usize;
        let (first, last) = self.tokens_of_block(sentence);
        let line =
            matches!(self.page.document.blocks[block].kind, BlockKind::Contact | BlockKind::Label | BlockKind::List | BlockKind::Caption)
                || last - first <= 8;
        if !line || nucleus.start > first + 1 || nucleus.end < last && self.page.word(nucleus.end as usize) == ":" {
            return false;
        }
        if self.page.tokens[nucleus.start as usize].case == Case::Lower && last - first > 4 {
            // Another post of the same person stands above.
            let above = first.checked_sub(1).map(|token| self.line_around(token));
            let second = above.is_some_and(|(start, _)| self.last_found.is_some_and(|(found, _)| (start..start + 2).contains(&found)));
            return second;
        }
        if self.person_between(first, last) {
            return true;
        }
        if self.is_staff(nucleus) {
            return false;
        }
        let mut above = first.checked_sub(1).map(|token| self.line_around(token));
        // A second post of the person stands below the first.
        if let Some((start, end)) = above
            && start > 0
            && self.last_found.is_some_and(|(found, _)| (start..start + 2).contains(&found))
            && !self.person_between(start, end)
        {
            above = Some(self.line_around(start - 1));
        }
        let around = [above, (last < self.page.tokens.len() as u32).then(|| self.line_around(last))];
        around.into_iter().flatten().any(|(first, last)| last - first <= 12 && self.person_between(first, last))
    }

    /// Whether a title is written like its plural in a heading or a menu: `Medarbetare`.
    pub(super) fn is_staff(&self, nucleus: &Nucleus) -> bool {
        ["medarbejdere", "medarbetare"].into_iter().any(|staff| cue::is(self.page.word(nucleus.tail as usize - 1), staff))
    }

    /// A line that is a title and no more, below or above one that is an organisation: in a life, in an advertisement.
    pub(super) fn beside_organisation(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, last) = self.tokens_of_block(sentence);
        let whole = nucleus.end == last || matches!(self.page.word(nucleus.end as usize), "," | "(" | "–" | "·" | "|");
        let capital = self.page.tokens[first as usize].case != Case::Lower;
        // `Publisher` above whose name it is
        let long = nucleus.end - nucleus.start > 1 || self.page.facts[nucleus.tail as usize - 1].compound();
        if nucleus.start != first || !whole || !capital || !long {
            return false;
        }
        let above = first.checked_sub(1);
        let below = Some(last).filter(|&token| token < self.page.tokens.len() as u32 && nucleus.end == last);
        above.into_iter().chain(below).map(|token| self.line_around(token)).any(|(start, end)| {
            let at = self.names.partition_point(|name| name.start < start);
            // `Severnside Water – Gloucester`
            let closes = |name_end: u32| name_end == end || matches!(self.page.word(name_end as usize), "–" | "·" | "|");
            self.names.get(at).is_some_and(|name| name.start == start && closes(name.end))
        })
    }

    /// `Signed: ______________ Chairman`, `Underskrift ............ Formand`: whose name belongs on a line.
    pub(super) fn signs(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, _) = self.tokens_of_block(sentence);
        let signed = ["signed", "underskrift"].into_iter().any(|word| cue::is(self.page.word(first as usize), word));
        let blank = |token: u32| matches!(self.page.tokens[token as usize].kind, TokenKind::Punct | TokenKind::Symbol);
        signed && (first + 1..nucleus.start).all(blank)
    }

    /// `2008–2010 Projektmedarbejder ved Vikingeskibsmuseet`, `1998-2009: Lærer`: a line of a life begins with years.
    pub(super) fn in_years(&self, nucleus: &Nucleus, first: u32) -> bool {
        let (start, capital) = (nucleus.start, self.page.tokens[nucleus.start as usize].case == Case::Initial);
        let year = |token: u32| {
            let word = self.page.word(token as usize);
            word.len() >= 4 && word.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        };
        let marks = |token: u32| matches!(self.page.word(token as usize), ":" | "-" | "–" | "•" | ",") || year(token);
        capital && start > first && start - first <= 6 && (first..start).all(marks) && (first..start).any(year)
    }

    /// `Role` above `Director`: a line of its own below a label of what somebody is.
    pub(super) fn is_labelled(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let (first, last) = self.tokens_of_block(sentence);
        if nucleus.start != first || nucleus.end != last || first == 0 {
            return false;
        }
        let (above, end) = self.line_around(first - 1);
        end == first && end - above <= 2 && cues::POST_LABEL.has(self.page.word(above as usize))
    }

    /// The tokens of the block a sentence lies in.
    pub(super) fn tokens_of_block(&self, sentence: usize) -> (u32, u32) {
        let sentences = self.page.sentences;
        let block = sentences[sentence].block;
        let from = sentences.partition_point(|s| s.block < block);
        let to = sentences.partition_point(|s| s.block <= block);
        (sentences[from].token_start, sentences[to - 1].token_end)
    }

    /// The tokens of the block a token lies in.
    pub(super) fn line_around(&self, token: u32) -> (u32, u32) {
        let sentence = self.page.sentences.partition_point(|sentence| sentence.token_end <= token);
        self.tokens_of_block(sentence)
    }

    pub(super) fn person_between(&self, first: u32, last: u32) -> bool {
        let from = self.names.partition_point(|name| name.start < first);
        self.names[from..].iter().take_while(|name| name.start < last).any(|name| name.label == Label::Person)
    }

    /// `A dentist by day, he lives in Enugu`: what a sentence begins with is who it goes on with behind a comma.
    pub(super) fn opens_on_somebody(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let article = matches!(word(first), "A" | "An");
        let comma = (nucleus.end..last.min(nucleus.end + 8)).find(|&token| word(token) == ",");
        article && comma.is_some_and(|comma| comma + 1 < last && (cues::PERSONAL.has(word(comma + 1)) || self.is_person_from(comma + 1)))
    }
}
