//! The words of a title: a listed title or a compound whose last part is a title head, with the modifiers that belong to it.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::{NormId, Norms};
use crate::gazetteer::{Class, EntryId, Kind, OrgKind};
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
                nuclei.push(nucleus.with_open_compounds(page, floor).with_modifiers(page, floor).with_field(page, last));
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

    /// Takes in the field of an English title: `Head of Communications`, `Secretary of State for Health and Social Care`,
    /// `director of public health`.
    fn with_field(mut self, page: &Page<'_>, last: u32) -> Nucleus {
        if !page.facts[self.tail as usize - 1].title_in(Lang::En) {
            return self;
        }
        let field = match page.tokens[self.head as usize].case {
            Case::Lower => plain_field,
            _ => capitalised_field,
        };
        // Two at most: `Professor of Economics of Education`.
        for _ in 0..2 {
            let link = self.end;
            let links = link + 1 < last && adjacent(page, link - 1) && cues::FIELD.has(page.word(link as usize));
            let end = if links { field(page, link + 1, last) } else { link + 1 };
            if end <= link + 1 {
                break;
            }
            self.end = end;
        }
        self
    }

    /// Takes in what a hyphen leaves open to the left: `klima-, energi- og forsyningsminister`.
    fn with_open_compounds(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        if self.start <= floor + 1 || !cues::AND.has(page.word(self.start as usize - 1)) {
            return self;
        }
        let mut before = self.start - 1;
        while let Some(start) = open_compound(page, before, floor) {
            self.start = start;
            if start <= floor + 1 || page.word(start as usize - 1) != "," {
                break;
            }
            before = start - 1;
        }
        self
    }
}

/// End of a field in capitals: words that are no names, joined by `and`, or by commas where an `and` follows.
fn capitalised_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    let capital = |token: u32| {
        let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
        let name = facts.org() != OrgKind::None || facts.place() > 2 || facts.given() > 3;
        token < last && is.kind == TokenKind::Word && matches!(is.case, Case::Initial | Case::Upper | Case::Mixed) && !name
    };
    let mut end = first;
    while end < last && end < first + 7 && capital(end) {
        end += 1;
        let word = if end + 1 < last { page.word(end as usize) } else { "" };
        let listed = word == "," && end + 3 < last && capital(end + 1) && cues::AND.has(page.word(end as usize + 2));
        if (cues::AND.has(word) || listed) && capital(end + 1) {
            end += 1;
        }
    }
    end
}

/// End of a field in lower case: at most three words that are no function words.
fn plain_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    let mut end = first;
    while end < last && end < first + 3 {
        let (token, facts) = (page.tokens[end as usize], page.facts[end as usize]);
        let content = facts.class() != Class::A && !cues::LINK.has(page.word(end as usize)) && !cues::AT.has(page.word(end as usize));
        if token.kind != TokenKind::Word || token.case != Case::Lower || !content || !adjacent(page, end - 1) {
            break;
        }
        end += 1;
    }
    // Three words and more behind them are a clause rather than a field.
    let goes_on = end == first + 3 && end < last && page.tokens[end as usize].case == Case::Lower && !cues::AT.has(page.word(end as usize));
    if goes_on { first } else { end }
}

/// First token of the word with an open hyphen that ends right before token `before`.
fn open_compound(page: &Page<'_>, before: u32, floor: u32) -> Option<u32> {
    let last = before.checked_sub(1).filter(|&last| last >= floor)?;
    let word = page.word(last as usize);
    if word.len() > 1 && word.ends_with('-') {
        return Some(last);
    }
    let start = last.checked_sub(1).filter(|&start| start >= floor && word == "-")?;
    (page.tokens[start as usize].span.end == page.tokens[last as usize].span.start).then_some(start)
}

/// Whether only white space lies between a token and the next, and no line break.
fn adjacent(page: &Page<'_>, token: u32) -> bool {
    let (a, b) = (page.tokens[token as usize].span, page.tokens[token as usize + 1].span);
    !page.text()[a.end as usize..b.start as usize].contains('\n')
}

fn lower(page: &Page<'_>, token: u32) -> String {
    page.word(token as usize).to_lowercase()
}
