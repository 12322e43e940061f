//! Places that hasty English writes small (`driving through florida`): a page's tokens and its mentions become mentions with these among them.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, Kind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::scorer::Mention;

/// How likely a listed place in lower case is one.
const SMALL: f32 = 0.7;
/// From this size on a place is known without anything that says so; smaller ones stand behind a preposition.
const LARGE: u8 = 4;

/// Adds places in lower case to `mentions`, which are in order and do not overlap, and stay so. Only words that are nothing else count.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (found, mut next) = (mentions.len(), 0);
    for sentence in page.sentences.iter().filter(|sentence| page.lang(sentence.block) == Lang::En) {
        for token in sentence.token_start..sentence.token_end {
            if page.facts[token as usize].place() == 0 {
                continue;
            }
            while next < found && mentions[next].end <= token {
                next += 1;
            }
            let inside = next < found && mentions[next].start <= token;
            if !inside && is_place(page, sentence, token) {
                mentions.push(Mention { start: token, end: token + 1, label: Label::Place, score: SMALL });
            }
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// Whether a word in lower case names a place and nothing else. Lists say which places are written so; where a sentence begins small,
/// others may be behind a preposition: `bath` and `rugby` mostly are none.
fn is_place(page: &Page<'_>, sentence: &Sentence, token: u32) -> bool {
    let (it, facts) = (page.tokens[token as usize], page.facts[token as usize]);
    let located = || token > sentence.token_start && cues::LOCATIVE.has(page.word(token as usize - 1));
    it.case == Case::Lower
        && facts.class() != Class::A
        && facts.common(Lang::En) == 0
        && facts.common(Lang::Sv).max(facts.common(Lang::Da)) < 2
        && facts.given().max(facts.surname()) < 4
        && (facts.place() >= LARGE && is_listed_small(page, token) || located() && is_hasty(page, sentence))
}

/// Whether the first word of a sentence is in lower case.
fn is_hasty(page: &Page<'_>, sentence: &Sentence) -> bool {
    page.tokens_of(sentence).iter().find(|token| token.kind == TokenKind::Word).is_some_and(|token| token.case == Case::Lower)
}

/// Whether a list has the word in lower case as a place.
fn is_listed_small(page: &Page<'_>, token: u32) -> bool {
    let from = page.hits.partition_point(|hit| hit.token_start < token);
    let mut here = page.hits[from..].iter().take_while(|hit| hit.token_start == token);
    here.any(|hit| hit.token_end == token + 1 && page.gazetteer.sort(hit.entry).0 == Kind::Place)
}
