//! Firms, houses and streets called like people and places, Swedish and Danish: what stands beside the name says so.

use crate::cue::Cues;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::page::Page;

use super::cues;
use super::run::is_wide;
use super::scorer::Mention;

/// Streets behind whom they are named after.
const STREET: Cues = Cues::new(&["allé", "boulevard", "gade", "gata", "gränd", "plads", "stræde", "torg", "torv", "vej", "väg"]);

/// Makes a firm of a person's name behind a shop or a definite noun for a firm, which it takes in where that has a capital of its own:
/// `ved Foto Nørholm`, `Murer: Murerfirmaet Karl Toft`, `Byggbolaget Sven Ekdahl`.
pub fn firm(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let Some(before) = mention.start.checked_sub(1).filter(|&before| before >= first).map(|before| before as usize) else { return };
    let (word, initial) = (page.word(before), page.tokens[before].case == Case::Initial);
    let opens = before == first as usize;
    if cues::ends_in(&cues::FIRM, word) {
        mention.start -= u32::from(initial && !opens);
        mention.label = Label::Org;
    }
}

/// Makes a place of the street that is named after a person, before its number or at the end of its part of a line: `Olof Palmes gata 31`,
/// `Nils Ericsonsgatan`, `J.C. Holms Allé 43B`; not `Olof Palmes väg till makten`, `Lars Gade, formand`.
pub fn street(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let numbers = |token: u32| token < last && page.word(token as usize).starts_with(|first: char| first.is_ascii_digit());
    let noun = |token: u32| STREET.has(page.word(token as usize)) && !is_wide(page, token as usize);
    let whole = mention.start + 1;
    let within = mention.end - u32::from(mention.end > whole && numbers(mention.end - 1));
    let (end, owner) = if within > whole && noun(within - 1) {
        (within, within - 2)
    } else if within < last && noun(within) {
        (within + 1, within - 1)
    } else if mention.label == Label::Person && within > whole && is_compound(page, within as usize - 1) {
        (within, within)
    } else {
        return;
    };
    // Many given names end as a genitive does, some are called `Gade`, and a number of more digits is a telephone's.
    let numbered = numbers(end) && page.tokens[end as usize].span.len() < 5;
    let surname = page.tokens[end as usize - 1].case != Case::Lower && page.facts[end as usize - 1].surname() > 0;
    let over = || end == last || page.tokens[end as usize].kind == TokenKind::Punct || is_wide(page, end as usize);
    let closed = || owner > mention.start && !surname && over();
    if (owner == end || page.word(owner as usize).ends_with('s')) && (numbered || closed()) {
        (mention.end, mention.label) = (end, Label::Place);
    }
}

/// Whether a word is a street and whom it is named after: `Ericsonsgatan`.
fn is_compound(page: &Page<'_>, token: usize) -> bool {
    let word = page.word(token);
    page.facts[token].surname() == 0 && !word.contains('-') && cues::ends_in(&cues::STREET, word)
}

/// Whether what was taken for a place is where somebody has a post, in a town that stands behind it: `afdelingsleder på Solbakken i
/// Hedensted`.
pub fn is_institution(page: &Page<'_>, (first, last): (u32, u32), mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if mention.start < first + 2 || mention.end + 1 >= last || page.word(end) != "i" {
        return false;
    }
    mention.label != Label::Person
        && cues::EMPLOYED_AT.has(page.word(start - 1))
        && page.facts[start - 2].title()
        && page.facts[end + 1].place() > 0
        && page.facts[end - 1].place() < 4
}
