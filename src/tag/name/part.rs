//! A mention that is two names, joined by a word, a free slash or a comma, becomes two mentions.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::is_capital;
use super::scorer::Mention;

/// Parts the mentions `from..` that are two names; `parted` is room for them.
pub fn split(page: &Page<'_>, lang: Lang, from: usize, parted: &mut Vec<Mention>, mentions: &mut Vec<Mention>) {
    parted.clear();
    for mut mention in mentions.drain(from..) {
        if are_towns(page, &mention) {
            let town = |start: u32| Mention { start, end: start + 1, label: Label::Place, ..mention };
            parted.extend((mention.start..mention.end).map(town));
            continue;
        }
        if is_said_twice(page, &mention) {
            let middle = mention.start.midpoint(mention.end);
            parted.extend([Mention { end: middle, ..mention }, Mention { start: middle, ..mention }]);
            continue;
        }
        let rest = behind_a_mark(page, &mut mention);
        let second = if lang == Lang::En { None } else { beside(page, lang, &mut mention) };
        parted.push(mention);
        parted.extend(second.into_iter().chain(rest));
    }
    mentions.append(parted);
}

/// Whether what was taken for a body is three towns and more in a row, as in a menu: `Stockholm Malmö Helsinki`.
fn are_towns(page: &Page<'_>, mention: &Mention) -> bool {
    let town = |token: u32| {
        let facts = page.facts[token as usize];
        facts.place() > 2 && facts.given() < 4 && !facts.org_head() && page.tokens[token as usize].case == Case::Initial
    };
    mention.label == Label::Org && mention.end - mention.start > 2 && (mention.start..mention.end).all(town)
}

/// Whether a name of two words and more stands there twice, as beside its picture: `Olivia Minor Olivia Minor`.
fn is_said_twice(page: &Page<'_>, mention: &Mention) -> bool {
    let half = (mention.end - mention.start) / 2;
    let again = |token: u32| page.word(token as usize) == page.word((token + half) as usize);
    half > 1 && mention.start + 2 * half == mention.end && (mention.start..mention.start + half).all(again)
}

/// Cuts a mention at a slash that stands free, as in the path of a page (`AU / Health`), or at the comma between two given names
/// (`Anna, Bo och Cecilia Lind`) or behind a full name, and gives what stands behind it, if that is a name by itself.
fn behind_a_mark(page: &Page<'_>, mention: &mut Mention) -> Option<Mention> {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let given = |token: usize| page.facts[token].given() >= 3 && page.facts[token].given() >= page.facts[token].surname();
    let parts = |&mark: &usize| match page.word(mark) {
        "/" => page.tokens[mark - 1].span.end < page.tokens[mark].span.start,
        // `Pohde (Wellbeing Services County`, of which the scorer lost the closing bracket
        "(" => mention.label == Label::Org && !(mark..end).any(|token| page.word(token) == ")"),
        // `Hans Malm, Ljung`, not `Malm, Hans`
        "," if mention.label == Label::Org => is_between_bodies(page, mention, mark),
        "," => {
            mention.label == Label::Person && given(start) && (end - start == 3 && given(end - 1) || mark > start + 1 && end - mark == 2)
        }
        _ => false,
    };
    let mark = (start + 1..end.max(2) - 1).find(parts)?;
    let rest = Mention { start: mark as u32 + 1, ..*mention };
    mention.end = mark as u32;
    let is_name = |token: usize| {
        let facts = page.facts[token];
        facts.given() + facts.surname() + facts.place() > 0 || facts.org() != OrgKind::None || facts.org_head()
    };
    (mark + 1..end).any(is_name).then_some(rest)
}

/// Whether a comma parts two bodies of two words and more, neither of which says of what it is: `Brede Wood, Fysio Center Suomi`.
fn is_between_bodies(page: &Page<'_>, mention: &Mention, comma: usize) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    comma > start + 1 && end > comma + 2 && (start..comma).chain(comma + 1..end).all(|token| is_capital(page, token))
}

/// Cuts a Nordic mention before what stands beside it with nothing between, and gives that: a street behind a town or a body (`Ludvika
/// Storgatan 30`), a body named after a town behind another (`Svenska Golfförbundet Stockholms Golfförbund`), one that is named for
/// itself behind `och` (`Kronborg og Frihedsmuseet`), a farm behind a given name and `i` (`Anders i Håringe`).
fn beside(page: &Page<'_>, lang: Lang, mention: &mut Mention) -> Option<Mention> {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if end - start < 2 || mention.label == Label::Place {
        return None;
    }
    let is_town = |at: usize| at == start + 1 && page.facts[start].place() > 0;
    let label = |at: usize| if is_town(at) { Label::Place } else { Label::Org };
    let (at, before, behind) = if mention.label == Label::Person {
        (farm(page, start, end)?, Label::Person, Label::Place)
    } else if let Some(street) = street(page, start, end) {
        if lang == Lang::Da && is_town(street) {
            // `Gjellerup Kirkevej` is a street.
            mention.label = Label::Place;
            return None;
        }
        (street, label(street), Label::Place)
    } else if let Some(body) = named_beside(page, start, end) {
        (body, Label::Org, Label::Org)
    } else {
        let and = joined(page, start, end)?;
        (and, label(and), Label::Org)
    };
    let next = at + usize::from(!is_capital(page, at));
    (mention.end, mention.label) = (at as u32, before);
    let named = behind != Label::Place || page.facts[next].place_suffix() || page.facts[next].place_compound();
    named.then_some(Mention { start: next as u32, end: end as u32, label: behind, ..*mention })
}

/// The `i` between a person's name and where they live.
fn farm(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let at = (start + 1..end - 1).find(|&token| page.word(token) == "i")?;
    let home = page.facts[at + 1];
    (at + 2 == end && home.surname() < 3 && home.given() == 0).then_some(at)
}

/// The street that ends a mention: behind a body before its number, behind a town also at the line's end.
fn street(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let street = end - 1;
    if !page.facts[street].place_compound() || !is_capital(page, street) || !cues::ends_in(&cues::STREET, page.word(street)) {
        return None;
    }
    let numbered = page.tokens.get(end).is_some_and(|next| next.kind == TokenKind::Number);
    let before = page.facts[street - 1];
    let body = numbered && before.org_head();
    (body || street == start + 1 && before.place() > 1).then_some(street)
}

/// Where a body named after a town begins behind another body with nothing between.
fn named_beside(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let town = |token: usize| page.facts[token].genitive() && page.facts[token].place() > 1 && is_capital(page, token);
    let headed = page.facts[end - 1].org_head() && end - start > 2;
    let whole = |at: usize| {
        let (head, word) = (page.facts[at - 1], page.word(at - 1));
        let defined = head.org_head() && head.definite() && (at - start > 1 || !cues::ends_in(&cues::CALLED, word));
        defined || at - start > 1 && is_listed(page, start, at)
    };
    (start + 1..end - 1).find(|&at| headed && town(at) && whole(at))
}

/// The `och` or `og` between two organisations of which one is listed, or the second a definite compound.
fn joined(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let and = (start + 1..end - 1).find(|&token| matches!(page.word(token), "och" | "og"))?;
    // `Slots- og Kulturstyrelsen`
    if page.word(and - 1).ends_with('-') || page.word(and + 1).starts_with('-') || is_listed(page, start, end) {
        return None;
    }
    let (before, tail) = (page.facts[and - 1], page.facts[end - 1]);
    let common = |token: usize| Lang::READ.into_iter().any(|lang| page.facts[token].common(lang) > 0);
    let defined = and + 2 == end && tail.org_head() && tail.definite();
    let named = before.org_head() || !common(and - 1) && (before.place() > 0 || before.is_unknown());
    let first = is_listed(page, start, and) && !common(and + 1);
    (defined && named || first || is_listed(page, and + 1, end)).then_some(and)
}

/// Whether a list has an organisation of just these words; a word alone must be no common one.
fn is_listed(page: &Page<'_>, start: usize, end: usize) -> bool {
    let from = page.hits.partition_point(|hit| (hit.token_start as usize) < start);
    let mut hits = page.hits[from..].iter().take_while(|hit| hit.token_start as usize == start);
    let org = hits.any(|hit| hit.token_end as usize == end && page.gazetteer.sort(hit.entry).0 == Kind::Org);
    let facts = page.facts[start];
    org && (end - start > 1 || !Lang::READ.into_iter().any(|lang| facts.common(lang) > 0))
}
