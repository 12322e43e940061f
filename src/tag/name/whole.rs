//! A place's whole name: what belongs to it at either end.

use crate::cue::Cues;
use crate::document::TokenKind;
use crate::entity::Label;
use crate::page::Page;

use super::placed::is_listed;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// Words with a capital before a place that say which part of it or which of two it is.
const PART: Cues = Cues::new(&[
    "central", "east", "eastern", "far", "great", "greater", "inner", "little", "lower", "mid", "nether", "north", "northern", "outer",
    "south", "southern", "upper", "west", "western",
]);
/// Small words between hyphens in the names of places.
const BETWEEN: Cues = Cues::new(&[
    "a", "am", "an", "ar", "by", "cum", "de", "der", "in", "la", "le", "les", "next", "on", "super", "sur", "the", "under", "upon", "y",
    "yn", "yr",
]);

/// Makes a place of what the lists have as one behind `in`, and takes in what belongs to a place's name at either end: `Far` before
/// `Headingley`, `-y-moch` behind `Nant`.
pub fn extend(page: &Page<'_>, (first, last): (u32, u32), mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let inside = mention.start > first && page.word(start - 1) == "in";
    if mention.label == Label::Org && inside && end - start > 1 && is_listed(page, start, end) {
        mention.label = Label::Place;
    }
    if mention.label != Label::Place {
        return;
    }
    let before = |back: u32| mention.start >= first + back && is_capital(page, (mention.start - back) as usize);
    if before(1) && mention.start > first + 1 && !before(2) && PART.has(page.word(start - 1)) && !is_wide(page, start) {
        mention.start -= 1;
    }
    let adjoins = |token: usize| page.tokens[token].span.start == page.tokens[token - 1].span.end;
    let small = |token: usize| page.word(token) == "-" && page.word(token + 2) == "-" && BETWEEN.has(page.word(token + 1));
    if end + 3 < last as usize && small(end) && (end..end + 4).all(adjoins) && page.tokens[end + 3].kind == TokenKind::Word {
        mention.end += 4;
    }
}
