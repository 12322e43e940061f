//! The site's own name, as an HTML page states it: an organisation wherever the text has it.

use memchr::memmem;

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// How likely the site's name is an organisation's.
const SITE: f32 = 0.85;
/// Persons and places of at least this score stay what they are.
const SURE: f32 = 0.9;
/// Words at most in such a name.
const WORDS: usize = 8;

/// Adds the site's name to `mentions`, which are in order and do not overlap, and stay so. Where it is part of a longer name, of a
/// product's or of a headline it is left.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (site, text) = (page.document.site.as_str(), page.text());
    if site.is_empty() {
        return;
    }
    let mut usable = None;
    for at in memmem::find_iter(text.as_bytes(), site.as_bytes()) {
        let token = page.tokens.partition_point(|token| (token.span.start as usize) < at);
        let end = page.tokens.partition_point(|token| (token.span.start as usize) < at + site.len());
        let sentence = page.sentences.partition_point(|sentence| sentence.token_end as usize <= token);
        let whole = token < end
            && page.tokens[token].span.start as usize == at
            && page.tokens[end - 1].span.end as usize == at + site.len()
            && end <= page.sentences[sentence].token_end as usize;
        let lang = |sentence: usize| page.lang(page.sentences[sentence].block);
        if !whole || !*usable.get_or_insert_with(|| is_name(page, lang(sentence), token, end)) || is_part(page, token, end) {
            continue;
        }
        let from = mentions.partition_point(|mention| mention.end as usize <= token);
        let to = mentions.partition_point(|mention| (mention.start as usize) < end);
        let gives_way = |mention: &Mention| {
            let inside = mention.start as usize >= token && mention.end as usize <= end;
            let town = mention.label == Label::Place && ((mention.end - mention.start) as usize) < end - token;
            inside && (mention.label == Label::Org || mention.score < SURE || town)
        };
        if mentions[from..to].iter().all(gives_way) {
            let score = mentions[from..to].iter().map(|mention| mention.score).fold(SITE, f32::max);
            mentions.splice(from..to, [Mention { start: token as u32, end: end as u32, label: Label::Org, score }]);
        }
    }
}

/// Whether the words may name an organisation: with a capital or a dot, no person, and no single word that is common, or may be in a
/// language that is not read.
fn is_name(page: &Page<'_>, lang: Lang, start: usize, end: usize) -> bool {
    let (first, last) = (page.facts[start], page.facts[end - 1]);
    let foreign = !Lang::READ.contains(&lang) && page.tokens[start].case == Case::Initial;
    let common = foreign || Lang::READ.iter().any(|lang| first.common(*lang) > 0) || first.class() != Class::None;
    let other = page.tokens[start].case != Case::Upper && (common || first.given() > 0 || first.place() > 0);
    let alone = end - start == 1 && first.org() == OrgKind::None && other;
    let person = first.given() > 2 && last.surname() > 0 && !(start..end).any(|token| page.facts[token].org_head());
    let written = is_capital(page, start) || page.tokens[start].case == Case::Mixed || page.word(start).contains('.');
    end - start <= WORDS && written && !alone && !person
}

/// Whether words with a capital go on around some words: `REI Outlet`, `Manage Your Apple Account`.
fn is_part(page: &Page<'_>, start: usize, end: usize) -> bool {
    let joined = |token: usize| {
        let gap = &page.text()[page.tokens[token - 1].span.end as usize..page.tokens[token].span.start as usize];
        matches!(gap, "" | " " | "\u{a0}") && !is_wide(page, token)
    };
    let goes_on = |token: usize| page.tokens[token].capital || page.tokens[token].kind == TokenKind::Number;
    // `At Nordgrid`
    let before = start > 0 && joined(start) && goes_on(start - 1) && page.facts[start - 1].class() != Class::A;
    before || end < page.tokens.len() && joined(end) && goes_on(end)
}
