//! Firms by where they stand: a name behind the sign of copyright, in a list of sponsors or before a verb of appointing becomes an
//! organisation.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::cues;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// How likely such a name is.
const EMPLOYER: f32 = 0.55;
/// Words at most in such a name.
const WORDS: usize = 3;

/// First words of what stands behind the sign of copyright and is nobody.
const NOTICE: Cues = Cues::new(&["all", "alla", "alle", "cookie", "cookies", "copyright", "legal", "privacy", "terms"]);

/// Labels of those who pay for something or work with somebody.
const SUPPORT: Cues = Cues::new(&[
    "backers", "bronze", "clients", "customers", "exhibitors", "funders", "gold", "investors", "partner", "partnere", "partners",
    "platinum", "samarbejdspartnere", "samarbetspartner", "samarbetspartners", "silver", "sponsor", "sponsorer", "sponsors", "stockists",
    "suppliers", "supporters",
]);

/// What a firm does for a page or a thing, before `by`.
const BACKED: Cues = Cues::new(&[
    "backed", "built", "designed", "developed", "funded", "hosted", "organised", "organized", "powered", "published", "site", "sponsored",
    "supplied", "supported", "website",
]);

/// Verbs by which a firm takes somebody on, before the name.
const APPOINTS: Cues = Cues::new(&[
    "ansat", "anställer", "anställt", "ansætter", "appointed", "appoints", "hired", "hires", "named", "names", "promoted", "promotes",
    "recruited", "recruits", "rekryterar", "rekryterat", "udnævner", "utser", "utsett",
]);

/// Below this score a person is doubtful.
const DOUBTFUL: f32 = 0.6;

/// Bodies in the definite that there are many of: a capital makes no name of them.
const GENERIC: Cues = Cues::new(&[
    "banken", "bestyrelsen", "biblioteket", "bolaget", "børnehuset", "fonden", "forbundet", "foreningen", "friskolen", "förbundet",
    "föreningen", "företaget", "klubben", "kommunen", "koncernen", "museet", "partiet", "regionen", "selskabet", "skolan", "skolen",
    "stiftelsen", "styrelsen", "sällskapet", "universitetet", "virksomheden",
]);

/// Words at most of such a label.
const LABEL: usize = 4;

/// Adds unknown names behind the sign of copyright and the label of those who pay for something. `mentions` are in order of which no two
/// overlap, and stay so.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let (found, mut next) = (mentions.len(), 0);
    for sentence in page.sentences {
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        for token in capitals.within(first, last) {
            if token > first && is_capital(page, token - 1) {
                continue;
            }
            while next < found && mentions[next].end as usize <= token {
                next += 1;
            }
            if next < found && mentions[next].start as usize <= token {
                let it = mentions[next];
                let hires = it.score < DOUBTFUL && it.end - it.start == 1 && appoints(page, &mentions[next + 1..found], it.end as usize);
                let person = it.label == Label::Person && it.start as usize == token;
                if person && (supports(page, (first, last), (token, it.end as usize)) || hires) {
                    mentions[next].label = Label::Org;
                }
                continue;
            }
            let end = run_end(page, token, last);
            let free = next == found || mentions[next].start as usize >= end;
            if !free || end - token > WORDS || token > first && is_wide(page, token) {
                continue;
            }
            if owns_rights(page, (first, last), (token, end)) || supports(page, (first, last), (token, end)) {
                mentions.push(Mention { start: token as u32, end: end as u32, label: Label::Org, score: EMPLOYER });
            }
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// Whether a verb of appointing and a person stand at a token, as behind a firm: `Freeths has promoted Priyanka Desai`. `behind` are the
/// mentions behind it.
fn appoints(page: &Page<'_>, behind: &[Mention], token: usize) -> bool {
    let person = behind.first().filter(|mention| mention.label == Label::Person).map_or(0, |person| person.start as usize);
    (token + 1..token + 3).contains(&person) && APPOINTS.has(page.word(person - 1))
}

/// Whether a name of two words and more, or a word that is nothing else, stands behind the sign of copyright, with the years between or
/// not, or behind what its firm did: `© 2024 Wander Atlas Media`, `© UHMBT 2024`, `Powered by Bluemoor`.
fn owns_rights(page: &Page<'_>, (first, last): (usize, usize), (token, end): (usize, usize)) -> bool {
    let year = |token: usize| page.tokens[token].kind == TokenKind::Number || matches!(page.word(token), "-" | "–" | ",");
    let sign = (first..token).rev().find(|&token| !year(token)).is_some_and(|token| page.word(token) == "©");
    let by = token > first + 1 && cue::is(page.word(token - 1), "by") && BACKED.has(page.word(token - 2));
    if !sign && !by {
        return false;
    }
    let facts = page.facts[token];
    let name = (token..end).all(|token| page.facts[token].class() != Class::A && page.tokens[token].case != Case::Upper);
    let coined = facts.common(Lang::En) == 0 && facts.given().max(facts.surname()) < 3;
    let named = if end - token > 1 { name } else { coined };
    let other = end < last && page.tokens[end].case == Case::Lower;
    let generic = end - token == 1 && GENERIC.has(page.word(token));
    named && !other && !generic && !NOTICE.has(page.word(token)) && facts.given() < 4
}

/// Whether a name stands in a list of those who pay for something or work with somebody: `Gold: Bouvet, Knowit`, `Category sponsors:
/// Tiger Trailers | Fuelmate`.
fn supports(page: &Page<'_>, (first, last): (usize, usize), (token, end): (usize, usize)) -> bool {
    let mark = |token: usize| matches!(page.word(token), ":" | "," | ";" | "|" | "·" | "•" | "/");
    let item =
        token > first + 1 && mark(token - 1) && (end == last || mark(end) || matches!(page.word(end), "." | "(") || !adjoins(page, end));
    let colon = || (first + 1..token.min(first + LABEL + 1)).find(|&token| page.word(token) == ":");
    // `The Snug`
    let facts = page.facts[token + usize::from(end - token > 1 && page.word(token) == "The")];
    item && facts.class() != Class::A
        && facts.given() < 3
        && !(token..end).any(|token| page.facts[token].title() || page.facts[token].title_head())
        && !cues::is_thing(page.word(token))
        && colon().is_some_and(|colon| (first..colon).any(|token| SUPPORT.has(page.word(token))))
}

/// Whether only one space lies before a token.
fn adjoins(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].span.start == page.tokens[token - 1].span.end + 1
        && page.text().as_bytes()[page.tokens[token - 1].span.end as usize] == b' '
}
