//! Tells text from furniture: every piece is weighed by its shape and by the names of the elements around it, then the
//! element is found that holds the most text for the least furniture, then all is weighed together.
//!
//! All weights are set by hand; `nordtag-dev extraction` shows what a change does. Positive weights speak for text.

mod naming;
mod plan;
mod region;
mod shape;

use std::collections::HashSet;

use self::plan::{Away, Plan};
use self::shape::{Shape, shapes};
use super::tree::Tree;

/// Pushes for each piece how likely it is furniture, 0 to 1.
pub fn score(tree: &Tree, furniture: &mut Vec<f32>) {
    let shapes = shapes(tree);
    let page = Plan::of(tree, &shapes);
    let mut away = Away::default();
    let mut seen = HashSet::new();
    furniture.extend((0..tree.pieces.len() as u32).map(|index| {
        let piece = &tree.pieces[index as usize];
        if piece.is_stated || tree.nodes[piece.node as usize].is_stated {
            return 0.2;
        }
        let again = match page.is_said_again(index, &mut seen) {
            true if shapes[index as usize].prose => 3.0,
            true => 2.0,
            false => 0.0,
        };
        let weight = page.weight(index) + page.said(index, &mut away) - again;
        1.0 / (1.0 + weight.exp())
    }));
    if page.is_article {
        empty_headings(tree, &shapes, furniture);
    }
}

/// Headings below the first level with no text under them become furniture: they lead what is furniture.
fn empty_headings(tree: &Tree, shapes: &[Shape], furniture: &mut [f32]) {
    // For each level whether text was kept since the last heading of that level or above, seen from the end.
    let mut kept = [false; 7];
    for ((piece, shape), furniture) in tree.pieces.iter().zip(shapes).zip(furniture).rev() {
        let level = usize::from(tree.nodes[piece.node as usize].heading);
        // A sentence set as a heading is a quotation or a claim, and leads nothing.
        if level == 0 || shape.prose {
            if *furniture < 0.5 {
                kept = [true; 7];
            }
            continue;
        }
        if level > 1 && !kept[level] {
            *furniture = furniture.max(0.6);
        }
        kept[level..].fill(false);
    }
}
