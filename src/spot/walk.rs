//! The walk of one image's automaton over the words of a text: word numbers go in, hits come out at the word that ends a name.

use crate::document::{Case as Written, Token};
use crate::entity::Hit;
use crate::gazetteer::compile::MOST_ATOMS;
use crate::gazetteer::entry_id;
use crate::gazetteer::image::{Case, NONE};
use crate::gazetteer::lookup::{bare, begins};
use crate::gazetteer::view::View;

/// Atoms remembered: at least as many as the longest name has, a power of two.
const REMEMBERED: usize = 32;
const _: () = assert!(REMEMBERED >= MOST_ATOMS);

/// Where an atom stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// Its token.
    pub token: u32,
    /// It is the first of its token.
    pub first: bool,
    /// It is the last of its token.
    pub last: bool,
}

/// The state of the walk.
#[derive(Debug, Default)]
pub struct Walk {
    node: u32,
    atoms: usize,
    places: [Place; REMEMBERED],
}

impl Walk {
    /// Begins a document.
    pub fn restart(&mut self) {
        (self.node, self.atoms) = (0, 0);
    }

    /// Begins again behind something that no name contains.
    pub fn reset(&mut self) {
        self.node = 0;
    }

    /// Whether no name is open.
    #[inline]
    pub fn rests(&self) -> bool {
        self.node == 0
    }

    /// Takes one atom: its word number and that of its genitive stem, [`NONE`] where it is in no name.
    #[expect(clippy::too_many_arguments, reason = "the hot loop's registers; a struct would only be taken apart again")]
    #[inline]
    pub fn step(&mut self, view: &View<'_>, image: usize, word: u32, stem: u32, place: Place, tokens: &[Token], hits: &mut Vec<Hit>) {
        if word == NONE && stem == NONE || self.node == 0 && !begins(word) && !begins(stem) {
            self.node = 0;
            return;
        }
        self.places[self.atoms % REMEMBERED] = place;
        self.atoms += 1;
        let before = self.node;
        self.node = if word == NONE { 0 } else { next(view, before, word) };
        self.end(view, image, place, tokens, hits);
        if stem != NONE && place.last {
            let node = next(view, before, stem);
            if node != 0 {
                self.emit(view, image, node, place, tokens, hits);
            }
        }
    }

    /// Pushes the names that end at the last atom taken.
    #[inline]
    pub fn end(&self, view: &View<'_>, image: usize, place: Place, tokens: &[Token], hits: &mut Vec<Hit>) {
        if place.last && self.node != 0 {
            self.emit(view, image, self.node, place, tokens, hits);
        }
    }

    /// Pushes the names that end at a node; `place` is the last of its token.
    fn emit(&self, view: &View<'_>, image: usize, mut at: u32, place: Place, tokens: &[Token], hits: &mut Vec<Hit>) {
        while at != 0 {
            let node = view.node(at);
            let start = self.atoms.checked_sub(node.depth()).map(|start| self.places[start % REMEMBERED]);
            if let Some(start) = start.filter(|start| start.first && node.ends_names()) {
                let written = tokens.get(start.token as usize).map_or(Written::None, |token| token.case);
                for (entry, case) in view.outputs(at) {
                    let fits = match case {
                        Case::Any => true,
                        Case::Capital => written != Written::Lower,
                        Case::Upper => matches!(written, Written::Upper | Written::Mixed),
                    };
                    if fits {
                        // What it is will be asked when all hits are found.
                        view.prefetch_entry(entry);
                        hits.push(Hit { token_start: start.token, token_end: place.token + 1, entry: entry_id(image, entry) });
                    }
                }
            }
            // As below: a failure link of ours always points to a node of a lower number, a damaged image could point in circles.
            at = if node.links() && node.fail() < at { node.fail() } else { 0 };
        }
    }
}

/// Where `word` leads from `node`: over failure links, at most as many as the node is deep, so linear in the text.
fn next(view: &View<'_>, mut node: u32, word: u32) -> u32 {
    let (starts, word) = (begins(word), bare(word));
    while node != 0 {
        let of = view.node(node);
        if of.has_children()
            && let Some(next) = view.next(node, word)
        {
            return next;
        }
        // A damaged image could point in circles; ours always points to a node of less depth.
        node = if of.fail() < node { of.fail() } else { 0 };
    }
    if starts { view.next(0, word).unwrap_or(0) } else { 0 }
}
