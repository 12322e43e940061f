//! Places that hasty English writes small (`driving through florida`): a page's tokens and its mentions become mentions with these among them.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
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
            if !inside && is_place(page, token as usize, sentence.token_start as usize) {
                mentions.push(Mention { start: token, end: token + 1, label: Label::Place, score: SMALL });
            }
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// Whether a word in lower case names a place and nothing else; `first` is the first token of its sentence.
fn is_place(page: &Page<'_>, token: usize, first: usize) -> bool {
    let (it, facts) = (page.tokens[token], page.facts[token]);
    it.kind == TokenKind::Word
        && it.case == Case::Lower
        && facts.place() > 0
        && facts.class() != Class::A
        && facts.common(Lang::En) == 0
        && facts.common(Lang::Sv).max(facts.common(Lang::Da)) < 2
        && facts.given().max(facts.surname()) < 4
        && facts.org() == OrgKind::None
        && !(facts.title() || facts.demonym() || facts.genitive() || facts.month() || facts.weekday() || facts.particle())
        && it.span.len() > 3
        && (facts.place() >= LARGE || token > first && cues::LOCATIVE.has(page.word(token - 1)))
}
