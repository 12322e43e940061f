//! Rows of people and whom they work for, `Haakon Meland, Entur`: what stands behind the comma in most rows of a page is an organisation
//! in the others too, and a town where it is a town in most.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// How likely such a name is.
const EMPLOYER: f32 = 0.6;
/// Rows with an organisation that make a page one of such rows.
const ROWS: usize = 3;
/// So many organisations outweigh a town.
const TOWNS: usize = 4;
/// Below this score a person behind the comma is doubtful.
const DOUBTFUL: f32 = 0.75;
/// Words at most of the post between person and organisation, and of the organisation.
const PART: usize = 5;

/// Makes organisations of what ends the rows of a page that has several rows of a person and an organisation, and hardly any of a person
/// and a town; and towns where it is the other way about. `mentions` are in order of which no two overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (mut bodies, mut towns) = (0, 0);
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (at, person) in mentions.iter().enumerate().filter(|(_, mention)| mention.label == Label::Person) {
        let Some((start, end)) = row(page, person) else { continue };
        match mentions.get(at + 1).filter(|next| (next.start as usize) < end) {
            Some(next) if next.label == Label::Org && next.end as usize == end => bodies += 1,
            Some(next) if next.label == Label::Place => {
                towns += 1;
                open.push((start, end));
            }
            Some(next) if next.label == Label::Person && next.score >= DOUBTFUL => {}
            _ => open.push((start, end)),
        }
    }
    let label = match () {
        _ if open.is_empty() => return,
        _ if bodies >= ROWS && bodies >= TOWNS * towns => Label::Org,
        _ if towns >= ROWS && towns >= TOWNS * bodies => Label::Place,
        _ => return,
    };
    // A town found in the row stays one.
    let town = |start: usize| mentions.iter().any(|mention| mention.label == Label::Place && mention.start as usize == start);
    open.retain(|&(start, end)| may_be_body(page, start, end) && (label == Label::Org || may_be_town(page, start, end) && !town(start)));
    let inside = |mention: &Mention| {
        let next = open.partition_point(|&(_, end)| end <= mention.start as usize);
        open.get(next).is_some_and(|&(start, _)| start < mention.end as usize)
    };
    mentions.retain(|mention| !inside(mention));
    mentions.extend(open.iter().map(|&(start, end)| Mention { start: start as u32, end: end as u32, label, score: EMPLOYER }));
    mentions.sort_by_key(|mention| mention.start);
}

/// The capitalised words that end the line behind a person and a comma, or behind a post of theirs and another.
fn row(page: &Page<'_>, person: &Mention) -> Option<(usize, usize)> {
    let mark = |token: usize| page.tokens.get(token).is_some() && !is_wide(page, token) && page.word(token) == ",";
    let comma = person.end as usize;
    if !mark(comma) {
        return None;
    }
    let post = (comma + 1..page.tokens.len().min(comma + 2 + PART)).find(|&token| page.tokens[token].kind == TokenKind::Punct);
    let post = post.filter(|&next| mark(next) && (page.facts[next - 1].title() || page.facts[next - 1].title_head()));
    let start = post.unwrap_or(comma) + 1;
    if start >= page.tokens.len() || !is_capital(page, start) {
        return None;
    }
    let end = run_end(page, start, page.tokens.len().min(start + PART + 1));
    let gap = page.tokens[person.start as usize].span.start..page.tokens[end - 1].span.end;
    let closes = page.tokens.get(end).is_none_or(|next| {
        let between = page.tokens[end - 1].span.end as usize..next.span.start as usize;
        page.text()[between].contains('\n') || page.word(end) == "("
    });
    let line = !page.text()[gap.start as usize..gap.end as usize].contains('\n');
    (closes && line && end - start < PART).then_some((start, end))
}

/// Whether the words at the end of a row may name a body: no post, no honour, no common word.
fn may_be_body(page: &Page<'_>, start: usize, end: usize) -> bool {
    let (facts, word) = (page.facts[start], page.word(start));
    let post = (start..end).any(|token| page.facts[token].title() || page.facts[token].title_head() || page.facts[token].demonym());
    let letters = cues::HONOUR.has(word) || cues::DEGREE.has(word) || cues::THING.has(word);
    let field = facts.common(Lang::En) > 1 && page.tokens[start].case != Case::Upper;
    !post && !letters && !field && facts.class() != Class::A && !facts.honorific() && !facts.month() && !facts.weekday()
}

/// Whether the words at the end of a row may name a town: one or two that no list has as anything but a place or a surname.
fn may_be_town(page: &Page<'_>, start: usize, end: usize) -> bool {
    end - start < 3
        && (start..end).all(|token| {
            let facts = page.facts[token];
            let body = facts.org_head() || facts.company_form() || facts.org() != OrgKind::None && facts.place() == 0;
            page.tokens[token].case == Case::Initial && !body && facts.given() < 4
        })
}
