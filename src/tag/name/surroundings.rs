//! What a name stands beside, as yes-or-no properties: words that go with bodies, people, places or wares, wherever its page has it.

use crate::address;
use crate::cue::Cues;
use crate::document::{Case, TokenKind};
use crate::page::Page;
use crate::span::Span;

/// Behind the post, the work or the staff of something: `founder of`, `arbetar på`, `direktør i`.
pub const ROLE: u16 = 1 << 8;
/// Behind what brings in an agent or a partner: `by`, `hos`, `med`.
pub const AGENT: u16 = 1 << 9;
/// Before what bodies do: `launches`, `anställer`, `blev grundlagt`.
pub const ACTS: u16 = 1 << 10;
/// Beside a word of saying.
pub const SAYS: u16 = 1 << 11;
/// It owns what bodies have: `'s website`, `kunder`.
pub const OWNS: u16 = 1 << 12;
/// Behind an article or a pronoun that owns.
pub const NOUN: u16 = 1 << 13;
/// The page has an address that is called so.
pub const HOST: u16 = 1 << 14;
/// Before a number.
pub const NUMBERED: u16 = 1 << 15;

/// How many properties there are.
pub const PROPERTIES: usize = 8;

/// Prepositions before what somebody serves.
const SERVED: Cues = Cues::new(&["at", "for", "för", "hos", "i", "of", "på", "ved", "vid", "with"]);

/// What bodies have, and those who belong to them.
const STAFF: Cues = Cues::new(&[
    "ansat", "ansatte", "anställd", "anställda", "arbeidet", "arbejde", "arbejder", "arbejdet", "arbeta", "arbetar", "arbetat", "client",
    "clients", "customer", "customers", "del", "ejer", "employees", "founder", "grundare", "job", "jobb", "jobba", "jobbar", "jobbat",
    "jobber", "jobbet", "jobs", "kund", "kunder", "medarbejder", "medarbejdere", "medarbetare", "medlem", "medlemmar", "medlemmer",
    "member", "members", "part", "praktik", "shareholders", "spokesperson", "staff", "subsidiary", "team", "users", "work", "worked",
    "working", "works", "ägare",
]);

/// What brings in an agent or a partner.
const BY: Cues = Cues::new(&["af", "av", "by", "hos", "med", "with"]);

/// What bodies do.
const ACT: Cues = Cues::new(&[
    "acquired", "acquires", "anlitar", "announced", "announces", "anordnar", "ansatte", "anställer", "anställt", "ansætter", "appointed",
    "appoints", "arrangerar", "arrangerer", "bought", "buys", "bygger", "driver", "ejer", "employs", "erbjuder", "etablerar", "etablerer",
    "flyttar", "flytter", "fremstiller", "hired", "hires", "hosts", "hyr", "indvier", "investerar", "investerer", "inviger", "köper",
    "köpte", "køber", "købte", "lancerer", "lanserar", "launched", "launches", "lejer", "leverer", "levererar", "makes", "manufactures",
    "meddelar", "meddeler", "offers", "omsatte", "omsätter", "omsætter", "opened", "operates", "organises", "organizes", "owns",
    "producerar", "producerer", "provides", "publicerar", "publishes", "rekryterar", "runs", "satsar", "sells", "sold", "specialises",
    "specializes", "sponsors", "sponsrar", "supplies", "supports", "säljer", "sælger", "tilbyder", "tillverkar", "udgiver", "udnævner",
    "utser", "varslar", "äger", "åbner", "öppnar",
]);

/// Forms of being before what was done to a body: `was founded`.
const WAS: Cues = Cues::new(&["blev", "er", "is", "var", "was", "were", "är"]);

/// What is done to a body.
const FOUNDED: Cues = Cues::new(&[
    "acquired", "ejet", "established", "etableret", "founded", "grundat", "grundlagt", "incorporated", "launched", "owned", "startat",
    "startet", "stiftet", "ägt",
]);

/// What is done to a body, in one word.
const WAS_FOUNDED: Cues = Cues::new(&["bildades", "etablerades", "grundades", "grundlagdes", "köptes", "startades", "såldes", "ägs"]);

/// Words of saying.
const SAY: Cues = Cues::new(&[
    "added", "adds", "berättar", "explained", "explains", "forklarer", "fortalte", "fortæller", "förklarar", "konstaterar", "konstaterer",
    "menar", "mener", "sa", "sade", "sagde", "said", "says", "siger", "skriver", "säger", "tells", "told", "tycker", "udtaler", "writes",
    "wrote",
]);

/// What bodies own, besides posts and parts of theirs.
const OWNED: Cues = Cues::new(&[
    "aktie", "app", "bestyrelse", "board", "brand", "butik", "butiker", "butikker", "customers", "employees", "fabrik", "fabriker",
    "fabrikker", "headquarters", "hemsida", "hjemmeside", "hovedkontor", "huvudkontor", "kontor", "kunder", "ledelse", "ledning",
    "medarbejdere", "medarbetare", "members", "office", "offices", "platform", "products", "produkter", "revenue", "service", "services",
    "shares", "staff", "store", "stores", "styrelse", "team", "webbplats", "website",
]);

/// Articles, and pronouns that own.
const ARTICLE: Cues = Cues::new(&[
    "a", "an", "de", "den", "det", "en", "et", "ett", "hans", "hennes", "her", "his", "its", "min", "my", "our", "sin", "that", "the",
    "their", "this", "vores", "vår", "your",
]);

/// The properties of the place of a capitalised word in its sentence, the tokens `first..last`.
pub fn around(page: &Page<'_>, token: usize, first: usize, last: usize) -> u16 {
    let mut properties = 0;
    if token > first {
        let before = page.word(token - 1);
        if ARTICLE.has(before) {
            properties |= NOUN;
        } else if page.tokens[token - 1].case == Case::Lower {
            if SERVED.has(before) && token > first + 1 && is_role(page, token - 2) {
                properties |= ROLE;
            }
            if BY.has(before) {
                properties |= AGENT;
            } else if SAY.has(before) {
                properties |= SAYS;
            }
        }
    }
    if token + 1 < last {
        properties |= behind(page, token, last);
    }
    properties
}

fn behind(page: &Page<'_>, token: usize, last: usize) -> u16 {
    let next = token + 1;
    let it = page.tokens[next];
    match it.kind {
        TokenKind::Number if it.span.start <= page.tokens[token].span.end + 1 => return NUMBERED,
        TokenKind::Word => {}
        _ => return 0,
    }
    let after = page.word(next);
    if matches!(after, "'s" | "’s") {
        return if next + 1 < last && is_owned(page, next + 1) { OWNS } else { 0 };
    }
    if it.case != Case::Lower {
        return 0;
    }
    let founded = |token: usize| token < last && FOUNDED.has(page.word(token));
    if ACT.has(after) || WAS_FOUNDED.has(after) || WAS.has(after) && founded(next + 1) {
        ACTS
    } else if SAY.has(after) {
        SAYS
    } else if page.word(token).ends_with('s') && is_owned(page, next) {
        OWNS
    } else {
        0
    }
}

/// Whether a word is a post, work or staff.
fn is_role(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    page.tokens[token].case == Case::Lower && (facts.title() || facts.title_head() || STAFF.has(page.word(token)))
}

/// Whether a word is a post or part of a body, or what bodies own.
fn is_owned(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    page.tokens[token].case == Case::Lower && (facts.title() || facts.title_head() || facts.org_head() || OWNED.has(page.word(token)))
}

/// The part of a token that is an address which names whose it is: `nordgrid` of `post@mail.nordgrid.co.uk`.
pub fn host(page: &Page<'_>, token: usize) -> Option<Span> {
    let it = page.tokens[token];
    let text = it.span.of(page.text());
    let from = match it.kind {
        TokenKind::Email => text.find('@')? + 1,
        TokenKind::Url => text.find("//").map_or(0, |at| at + 2),
        _ => return None,
    };
    let (start, end) = address::owner(text, from)?;
    Some(Span::new(it.span.start + start as u32, it.span.start + end as u32))
}
