//! Bodies named after several people, places or fields: what stands before an `and` becomes part of the name behind it.

use crate::cue;
use crate::gazetteer::Class;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// English heads of what serves two places together.
const SERVICE: [&str; 11] =
    ["association", "authority", "board", "commerce", "constabulary", "council", "league", "partnership", "police", "service", "trust"];
/// Words at most before the `and`.
const WORDS: usize = 3;

/// Takes in what an organisation is named after besides.
pub fn take(page: &Page<'_>, first: u32, mention: &mut Mention) {
    founders(page, first, mention);
    districts(page, first, mention);
}

/// Takes in the first of two founders: `Knut and` before `Alice Wallenberg Foundation`.
fn founders(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let founded = end - start > 2 && page.facts[end - 1].org_head() && page.facts[start].given() > 3 && mention.start > first + 1;
    if founded && cues::AND.has(page.word(start - 1)) && page.facts[start - 2].given() > 3 {
        let before = start.checked_sub(3).filter(|&before| before >= first as usize);
        let alone = before.is_none_or(|before| !is_capital(page, before) || page.facts[before].class() == Class::A);
        mention.start -= 2 * u32::from(alone);
    }
}

/// Takes in the first of two places served: `Norfolk and` before `Suffolk NHS Foundation Trust`.
fn districts(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let serves = end - start > 2 && SERVICE.iter().any(|head| cue::is(page.word(end - 1), head));
    if !serves || mention.start < first + 2 || !["and", "&"].into_iter().any(|and| cue::is(page.word(start - 1), and)) {
        return;
    }
    let placed = (start..end - 1).take(2).any(|token| page.facts[token].place() > 0);
    // `Cheshire West and Chester Council`, `NHS Cheshire and Merseyside Integrated Care Board`: up to three words before.
    let floor = (first as usize).max((start - 2).saturating_sub(WORDS));
    let mut place = start - 1;
    while place > floor && is_capital(page, place - 1) && !is_wide(page, place) {
        place -= 1;
    }
    // `They met in Leeds and Bradford City Council paid`
    let apart = |token: usize| is_capital(page, token) || page.word(token) == "," || cues::LOCATIVE.has(page.word(token));
    let alone = place == first as usize || !apart(place - 1);
    let two = placed && (place..start - 1).any(|token| page.facts[token].place() > 0);
    if alone && two {
        mention.start = place as u32;
    } else if place + 1 == start - 1 && place >= first as usize + 2 {
        // `Barking, Havering and Redbridge University Hospitals NHS Trust`; other bodies of three places begin a line: `Newry, Mourne and
        // Down District Council`.
        let other = place - 2;
        let begins = other == first as usize || ["from", "of"].into_iter().any(|of| cue::is(page.word(other - 1), of));
        if begins && page.word(place - 1) == "," {
            mention.start = other as u32;
        }
    }
}
