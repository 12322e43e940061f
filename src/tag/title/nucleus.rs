//! The words of a title: a listed title or a compound whose last part is a title head, with the modifiers that belong to it.

use crate::cue;
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::{NormId, Norms};
use crate::gazetteer::{EntryId, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::span::Span;

use super::cues;

/// Tokens that may be a title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nucleus {
    /// Index of the first token, modifiers included.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
    /// Index of the first token of the title without modifiers.
    pub head: u32,
    /// One past the index of the last token of the title without its field.
    pub tail: u32,
    /// The list entry behind it.
    pub entry: Option<EntryId>,
}

/// Pushes the title words of a sentence, longest first at each place, none overlapping.
pub fn find(page: &Page<'_>, sentence: &Sentence, nuclei: &mut Vec<Nucleus>) {
    let (first, last) = (sentence.token_start, sentence.token_end);
    let mut hit = page.hits.partition_point(|hit| hit.token_start < first);
    let mut token = first;
    while token < last {
        let mut found: Option<Nucleus> = None;
        while hit < page.hits.len() && page.hits[hit].token_start <= token {
            let h = page.hits[hit];
            let longer = found.is_none_or(|nucleus| h.token_end > nucleus.end);
            if h.token_start == token && h.token_end <= last && longer && page.gazetteer.entry(h.entry).kind == Kind::Title {
                found = Some(Nucleus { start: token, end: h.token_end, head: token, tail: h.token_end, entry: Some(h.entry) });
            }
            hit += 1;
        }
        if found.is_none() && page.tokens[token as usize].kind == TokenKind::Word && page.facts[token as usize].title_head() {
            found = Some(Nucleus { start: token, end: token + 1, head: token, tail: token + 1, entry: None });
        }
        match found {
            Some(nucleus) => {
                let floor = nuclei.last().map_or(first, |before| before.end);
                nuclei.push(nucleus.with_modifiers(page, floor).with_field(page, last));
                token = nuclei.last().map_or(token + 1, |nucleus| nucleus.end);
            }
            None => token += 1,
        }
    }
}

impl Nucleus {
    /// Where it lies.
    pub fn span(&self, page: &Page<'_>) -> Span {
        Span::new(page.tokens[self.start as usize].span.start, page.tokens[self.end as usize - 1].span.end)
    }

    /// Keeps the base form in lower case, English acronyms and names inside it as they are written.
    pub fn norm(&self, page: &Page<'_>, norms: &mut Norms) -> NormId {
        let mut norm = String::new();
        for token in self.start..self.head {
            norm.push_str(&lower(page, token));
            norm.push(' ');
        }
        match self.entry {
            Some(entry) => norm.push_str(page.gazetteer.entry(entry).canonical),
            None => {
                let word = lower(page, self.tail - 1);
                if !page.gazetteer.title_base(&word, &mut norm) {
                    norm.push_str(&word);
                }
            }
        }
        for token in self.tail..self.end {
            norm.push(' ');
            norm.push_str(&lower(page, token));
        }
        norms.add(&norm)
    }

    /// Takes in the modifiers to the left; in an English title also capitalised nouns: `Senior Policy Advisor`.
    fn with_modifiers(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        let english = page.facts[self.end as usize - 1].title_in(Lang::En);
        let capitalised = page.tokens[self.head as usize].case == Case::Initial;
        while self.start > floor {
            let before = self.start - 1;
            let word = page.word(before as usize);
            let facts = page.facts[before as usize];
            let noun = english
                && capitalised
                && page.tokens[before as usize].case == Case::Initial
                && before > floor
                && facts.given() == 0
                && facts.surname() == 0
                && facts.org() == OrgKind::None
                && facts.place() == 0;
            if !adjacent(page, before) || !(cues::MODIFIER.has(word) || noun) {
                break;
            }
            self.start = before;
        }
        self
    }

    /// Takes in the field of an English title: `Head of Communications`, `Minister for Health`.
    fn with_field(mut self, page: &Page<'_>, last: u32) -> Nucleus {
        let link = self.end;
        if link + 1 >= last || page.tokens[self.head as usize].case != Case::Initial || !page.facts[link as usize - 1].title_in(Lang::En) {
            return self;
        }
        let word = page.word(link as usize);
        if !(cue::is(word, "of") || cue::is(word, "for")) {
            return self;
        }
        let mut end = link + 1;
        while end < last && end < link + 4 {
            let (token, facts) = (page.tokens[end as usize], page.facts[end as usize]);
            let named = facts.org() != OrgKind::None || facts.place() != 0 || facts.org_head() || facts.given() != 0;
            if token.kind != TokenKind::Word || token.case != Case::Initial || named {
                break;
            }
            end += 1;
        }
        if end > link + 1 {
            self.end = end;
        }
        self
    }
}

/// Whether only white space lies between a token and the next, and no line break.
fn adjacent(page: &Page<'_>, token: u32) -> bool {
    let (a, b) = (page.tokens[token as usize].span, page.tokens[token as usize + 1].span);
    !page.text()[a.end as usize..b.start as usize].contains('\n')
}

fn lower(page: &Page<'_>, token: u32) -> String {
    page.word(token as usize).to_lowercase()
}
