//! What a page states of itself: the name of its site is an organisation and its author a person, wherever the text has them.

use std::ops::Range;

use memchr::memmem;

use crate::address;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// How likely a stated name is one.
const STATED: f32 = 0.85;
/// Other mentions of at least this score stay what they are.
const SURE: f32 = 0.9;
/// Words at most in the name of a site, of a person, and in one that an address spells.
const SITE: usize = 8;
const PERSON: usize = 4;
const SPELLED: usize = 4;

/// Adds such names to `mentions`, which are in order and do not overlap, and stay so. Where one is part of a longer name, of a product's or
/// of a headline it is left. `capitals` are the page's words with a capital.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let document = page.document;
    let site = if document.site.is_empty() { spelled(page, capitals) } else { Some(document.site.as_str()) };
    if let Some(site) = site {
        name(page, site, Label::Org, mentions);
    }
    if document.author.contains(' ') {
        name(page, &document.author, Label::Person, mentions);
    }
}

/// Adds one such name.
fn name(page: &Page<'_>, name: &str, label: Label, mentions: &mut Vec<Mention>) {
    let (mut usable, mut added) = (None, Vec::new());
    for at in memmem::find_iter(page.text().as_bytes(), name.as_bytes()) {
        let token = page.tokens.partition_point(|token| (token.span.start as usize) < at);
        let end = page.tokens.partition_point(|token| (token.span.start as usize) < at + name.len());
        let sentence = page.sentences.partition_point(|sentence| sentence.token_end as usize <= token);
        let whole = token < end
            && page.tokens[token].span.start as usize == at
            && page.tokens[end - 1].span.end as usize == at + name.len()
            && end <= page.sentences[sentence].token_end as usize;
        if !whole {
            continue;
        }
        let may_be = || match label {
            Label::Org => is_site(page, page.lang(page.sentences[sentence].block), token..end),
            _ => is_person(page, token..end),
        };
        if !*usable.get_or_insert_with(may_be) {
            return;
        }
        if is_part(page, token, end) {
            continue;
        }
        let from = mentions.partition_point(|mention| mention.end as usize <= token);
        let to = mentions.partition_point(|mention| (mention.start as usize) < end);
        let gives_way = |mention: &Mention| {
            let inside = mention.start as usize >= token && mention.end as usize <= end;
            let town = mention.label == Label::Place && ((mention.end - mention.start) as usize) < end - token;
            inside && (mention.label == label || mention.score < SURE || town)
        };
        if mentions[from..to].iter().all(gives_way) {
            let score = mentions[from..to].iter().map(|mention| mention.score).fold(STATED, f32::max);
            added.push(Mention { start: token as u32, end: end as u32, label, score });
        }
    }
    if !added.is_empty() {
        let mut next = added.iter().peekable();
        mentions.retain(|mention| {
            while next.next_if(|added| added.end <= mention.start).is_some() {}
            next.peek().is_none_or(|added| added.start >= mention.end)
        });
        mentions.append(&mut added);
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// The first words with a capital whose letters are those of the owner of the page's address: `Nord Grid` of `nordgrid.se`.
fn spelled<'a>(page: &Page<'a>, capitals: &Bits) -> Option<&'a str> {
    let url = page.document.hints.url.as_str();
    let (start, end) = address::owner(url, url.find("//")? + 2)?;
    let owner = &url[start..end];
    let spells = |&token: &usize| spelled_end(page, token, owner).is_some();
    let token = capitals.within(0, page.tokens.len()).find(spells)?;
    let end = spelled_end(page, token, owner)?;
    Some(&page.text()[page.tokens[token].span.start as usize..page.tokens[end - 1].span.end as usize])
}

/// One past the last of the words from a token on that spell the owner of an address.
fn spelled_end(page: &Page<'_>, token: usize, owner: &str) -> Option<usize> {
    let mut rest = owner;
    for next in token..page.tokens.len().min(token + SPELLED) {
        rest = address::behind(rest, page.word(next))?;
        if rest.is_empty() {
            return Some(next + 1);
        }
    }
    None
}

/// Whether words may name an organisation: with a capital or a dot, no person, and no single word that is common, or may be in a language
/// that is not read.
fn is_site(page: &Page<'_>, lang: Lang, name: Range<usize>) -> bool {
    let (start, end) = (name.start, name.end);
    let (first, last) = (page.facts[start], page.facts[end - 1]);
    let foreign = !Lang::READ.contains(&lang) && page.tokens[start].case == Case::Initial;
    let common = foreign || Lang::READ.iter().any(|lang| first.common(*lang) > 0) || first.class() != Class::None;
    let other = page.tokens[start].case != Case::Upper && (common || first.given() > 0 || first.place() > 0);
    let alone = end - start == 1 && first.org() == OrgKind::None && other;
    let person = first.given() > 2 && last.surname() > 0 && !name.clone().any(|token| page.facts[token].org_head());
    let written = is_capital(page, start) || page.tokens[start].case == Case::Mixed || page.word(start).contains('.');
    end - start <= SITE && written && !alone && !person
}

/// Whether words may name a person: some with a capital, of which lists know the first or the last as a name.
fn is_person(page: &Page<'_>, mut name: Range<usize>) -> bool {
    let (first, last) = (page.facts[name.start], page.facts[name.end - 1]);
    let known = first.given() > 0 || first.is_unknown() && last.surname() > 0;
    let length = (2..=PERSON).contains(&name.len());
    length
        && known
        && name.all(|token| {
            let facts = page.facts[token];
            let other = facts.org() != OrgKind::None || facts.org_head() || facts.company_form() || facts.title() || facts.title_head();
            page.tokens[token].capital && !other && facts.class() != Class::A || facts.particle()
        })
}

/// Whether words with a capital go on around some words: `Nordgrid Outlet`, `Manage Your Nordgrid Account`.
fn is_part(page: &Page<'_>, start: usize, end: usize) -> bool {
    let joined = |token: usize| {
        let gap = &page.text()[page.tokens[token - 1].span.end as usize..page.tokens[token].span.start as usize];
        matches!(gap, "" | " " | "\u{a0}") && !is_wide(page, token)
    };
    let goes_on = |token: usize| page.tokens[token].capital || page.tokens[token].kind == TokenKind::Number;
    // `At Nordgrid`
    let before = start > 0 && joined(start) && goes_on(start - 1) && page.facts[start - 1].class() != Class::A;
    // `FlowGuard® Pipes`
    let end = end + usize::from(end < page.tokens.len() && matches!(page.word(end), "®" | "™"));
    before || end < page.tokens.len() && joined(end) && goes_on(end)
}
