//! `spot`: text and tokens become gazetteer hits and, for every token, what the lists know of it.

mod cache;
mod walk;

use crate::document::{Token, TokenKind};
use crate::entity::Hit;
use crate::gazetteer::fold::{atoms, fold};
use crate::gazetteer::{Facts, Gazetteer, IMAGES};
use crate::spot::cache::{AHEAD, Cache, as_written, is_wanted};
use crate::spot::walk::{Place, Walk};

/// What `spot` keeps from one document to the next: a cache of words. It changes the speed, never the findings.
#[derive(Debug, Default)]
pub struct Scratch {
    cache: Cache,
    folded: String,
    walks: [Walk; IMAGES],
}

/// Pushes one `Facts` a token, and the hits in order of their first token, longest first; nested ones are kept.
///
/// Hits cover whole tokens and never cross a comma, a bracket or an empty line; where sentences were cut in the midst of a name, they may cross those.
pub fn spot(text: &str, tokens: &[Token], gazetteer: &Gazetteer, scratch: &mut Scratch, facts: &mut Vec<Facts>, hits: &mut Vec<Hit>) {
    let views = gazetteer.views();
    let Scratch { cache, folded, walks } = scratch;
    cache.serve(gazetteer.stamp());
    walks.iter_mut().for_each(Walk::restart);
    let first_hit = hits.len();
    facts.reserve(tokens.len());
    let mut resting = true;
    for (index, token) in tokens.iter().enumerate() {
        if index % AHEAD == 0 {
            cache.look_ahead(&views, text, &tokens[index..(index + AHEAD).min(tokens.len())]);
        }
        let known = if is_wanted(token) { Some(cache.know(index)) } else { None };
        facts.push(known.map_or(Facts::default(), |known| known.facts));
        // Most tokens stand in no name and begin none.
        if resting && !known.map_or_else(|| token.span.of(text) == "&", |known| known.may_begin(token)) {
            continue;
        }
        let end_before = index.checked_sub(1).map_or(0, |before| tokens[before].span.end);
        let gap = &text.as_bytes()[end_before as usize..token.span.start as usize];
        if gap.len() > 1 && is_empty_line(gap) {
            walks.iter_mut().for_each(Walk::reset);
        }
        let mark = token.span.of(text);
        match known {
            Some(known) if known.atoms == 1 => {
                let place = Place { token: index as u32, first: true, last: true };
                for (image, walk) in walks.iter_mut().enumerate() {
                    let (word, stem) = (as_written(known.word[image], token), as_written(known.stem[image], token));
                    walk.step(&views[image], image, word, stem, place, tokens, hits);
                }
            }
            Some(_) => walk_atoms(&views, mark, folded, index, walks, tokens, hits),
            None => match token.kind {
                TokenKind::Punct | TokenKind::Symbol if mark == "&" => walk_atoms(&views, mark, folded, index, walks, tokens, hits),
                TokenKind::Punct | TokenKind::Symbol if joins(mark, gap.is_empty() && index > 0, index, tokens) => {}
                _ => walks.iter_mut().for_each(Walk::reset),
            },
        }
        resting = walks.iter().all(Walk::rests);
    }
    hits[first_hit..].sort_unstable_by_key(|hit| (hit.token_start, std::cmp::Reverse(hit.token_end), hit.entry));
}

/// Whether the white space between two tokens has an empty line.
fn is_empty_line(gap: &[u8]) -> bool {
    gap.iter().filter(|byte| **byte == b'\n').count() > 1
}

/// A token of several atoms (`Anna-Karin`, `A/S`) or of `&`: the automaton sees each, but names begin and end at the token's own ends.
fn walk_atoms(
    views: &[crate::gazetteer::view::View<'_>; IMAGES],
    word: &str,
    folded: &mut String,
    index: usize,
    walks: &mut [Walk; IMAGES],
    tokens: &[Token],
    hits: &mut Vec<Hit>,
) {
    // What is longer than any name is walked over as one unknown word.
    if word.len() > 4 * crate::gazetteer::fold::LONGEST {
        walks.iter_mut().for_each(Walk::reset);
        return;
    }
    fold(word, folded);
    let count = atoms(folded).count();
    for (number, atom) in atoms(folded).enumerate() {
        let place = Place { token: index as u32, first: number == 0, last: number + 1 == count };
        let known = crate::gazetteer::lookup::numbers(views, atom);
        let genitive = place.last || number + 2 == count && folded.ends_with(['s']) && folded[..folded.len() - 1].ends_with([':', '\'']);
        for (image, walk) in walks.iter_mut().enumerate() {
            let stem = if place.last { known.1[image] } else { crate::gazetteer::image::NONE };
            walk.step(&views[image], image, known.0[image], stem, place, tokens, hits);
            if genitive && !place.last {
                walk.end(&views[image], image, Place { last: true, ..place }, tokens, hits);
            }
        }
    }
}

/// Whether a mark stands inside a name: a hyphen, slash or apostrophe without spaces, the full stop of `St. Louis`.
fn joins(mark: &str, joined: bool, index: usize, tokens: &[Token]) -> bool {
    let next_joined = tokens.get(index + 1).is_some_and(|next| next.span.start == tokens[index].span.end);
    match mark {
        "-" | "‐" | "‑" | "/" => joined && next_joined,
        "'" | "’" => joined,
        "." => joined && (next_joined || tokens[index - 1].span.len() <= 3),
        _ => false,
    }
}
