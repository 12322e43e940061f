//! Where on a page the text lies: the element that says it is the main one, the one that holds the most text for the least
//! furniture, rows of cards, and what lies around.

use std::ops::Range;

use super::super::cue::Cues;
use super::super::stated::Letters;
use super::super::tag::Tag;
use super::super::tree::{Node, Piece, Tree};
use super::naming::FURNITURE;
use super::shape::{Shape, Sums};

/// What a piece is worth to an element that holds it, in words; `body` says that it stands in the body of an article by its name.
pub fn worth(shape: &Shape, weight: f32, card: bool, body: bool) -> f32 {
    let words = shape.len / 6.0;
    if weight <= FURNITURE {
        -(words.min(8.0) * 0.5)
    } else if shape.is_link() {
        -words.min(10.0)
    } else if shape.prose {
        shape.own / 6.0 * if card { 0.2 } else { 1.0 }
    } else {
        words * if body { 0.25 } else { 0.1 }
    }
}

/// The element in `area` whose pieces are worth most; of equals the innermost.
pub fn richest(tree: &Tree, worths: &Sums, area: usize) -> usize {
    let outer = &tree.nodes[area];
    let mut best = (area, worths.over(outer));
    for (id, node) in tree.nodes.iter().enumerate().skip(area) {
        let worth = worths.over(node);
        if worth >= best.1 && outer.first <= node.first && node.end <= outer.end {
            best = (id, worth);
        }
    }
    best.0
}

/// The element that says it is the main one, and holds a good part of what is no furniture.
pub fn area(tree: &Tree, shapes: &[Shape], weights: &[f32]) -> Option<usize> {
    let kept = Sums::of(
        tree.pieces.iter().zip(shapes).map(|(piece, shape)| if weights[piece.node as usize] > FURNITURE { shape.len } else { 0.0 }),
    );
    let mut found: Option<usize> = None;
    for (id, node) in tree.nodes.iter().enumerate() {
        if node.tag != Tag::Main && (!node.cues.any(Cues::MAIN) || matches!(node.tag, Tag::Body | Tag::Html)) {
            continue;
        }
        let least = match found.map(|found| &tree.nodes[found]) {
            // The tag is seldom wrong, a class name may be; what lies around it may be long: conditions in all languages, a plea.
            None if node.tag == Tag::Main => 0.15 * kept.all(),
            None => 0.4 * kept.all(),
            // Of one in the other the inner, if it has nearly all of the outer.
            Some(found) if found.end > node.first => 0.8 * kept.over(found),
            Some(found) => kept.over(found),
        };
        if kept.over(node) > least {
            found = Some(id);
        }
    }
    found
}

/// Whether an element is a list of things to follow rather than a text; sentences in cards are no text.
pub fn is_listing(tree: &Tree, shapes: &[Shape], weights: &[f32], cards: &[bool], area: &Node) -> bool {
    let (mut text, mut sentences, mut links) = (0.0, 0.0, 0);
    let pieces = area.first as usize..area.end as usize;
    for (piece, shape) in tree.pieces[pieces.clone()].iter().zip(&shapes[pieces]) {
        let node = piece.node as usize;
        if weights[node] > FURNITURE {
            text += shape.len;
            sentences += if cards[node] { 0.0 } else { shape.sentences() };
            links += u32::from(shape.is_link());
        }
    }
    sentences < 0.4 * text && links >= 15
}

/// The first heading of the first level that says what the page says its title is.
pub fn title(tree: &Tree) -> Option<u32> {
    let stated = [&tree.metadata.headline, &tree.metadata.title].map(|title| Letters::of(title));
    let is_title = |piece: &Piece| {
        let said = Letters::of(piece.span.of(&tree.text));
        stated.iter().any(|title| said.are_part_of(title))
    };
    // What opens over the page may say its title again.
    let mut over = Vec::with_capacity(tree.nodes.len());
    for (id, node) in tree.nodes.iter().enumerate() {
        over.push(node.cues.any(Cues::POPUP) || id > 0 && over[node.parent as usize]);
    }
    let is_title = |piece: &Piece| tree.nodes[piece.node as usize].heading == 1 && !over[piece.node as usize] && is_title(piece);
    tree.pieces.iter().position(is_title).map(|index| index as u32)
}

/// The heading that says what the page says its title is, above the text or first in it.
pub fn headline(tree: &Tree, main: &Node) -> Option<u32> {
    let stated = [&tree.metadata.headline, &tree.metadata.title].map(|title| Letters::of(title));
    for (piece, index) in tree.pieces.iter().zip(0..main.end) {
        if matches!(tree.nodes[piece.node as usize].heading, 1..=3) {
            let said = Letters::of(piece.span.of(&tree.text));
            if stated.iter().any(|title| said.are_most_of(title)) {
                return Some(index);
            } else if index >= main.first {
                return None;
            }
        }
    }
    None
}

/// Whether a piece is a heading below the first level with a sentence, and no card, right below it.
pub fn leads_text(tree: &Tree, shapes: &[Shape], cards: &[bool], index: u32) -> bool {
    let below = index as usize + 1;
    tree.nodes[tree.pieces[index as usize].node as usize].heading > 1
        && shapes.get(below).is_some_and(|shape| shape.prose)
        && !cards[tree.pieces[below].node as usize]
}

/// For each element whether it lies in one of three or more cards in a row: alike, each with a link and little text.
pub fn cards(tree: &Tree, shapes: &[Shape], prose: &Sums) -> Vec<bool> {
    let links = Sums::of(shapes.iter().map(|shape| if shape.is_link() || (shape.link > 0.1 && !shape.prose) { 1.0 } else { 0.0 }));
    let is_card = |node: &Node| links.over(node) >= 1.0 && prose.over(node) < 400.0 && prose.over(node) > 0.0;
    let count = tree.nodes.len();
    let (mut last, mut before) = (vec![u32::MAX; count], vec![u32::MAX; count]);
    // Length of the row of siblings alike up to each element, and how many of them are cards.
    let mut row = vec![(0u16, 0u16); count];
    for (id, node) in tree.nodes.iter().enumerate().skip(1) {
        let sibling = std::mem::replace(&mut last[node.parent as usize], id as u32);
        let alike = tree.nodes.get(sibling as usize).is_some_and(|other| other.likeness == node.likeness);
        let (length, cards) = if alike { row[sibling as usize] } else { (0, 0) };
        before[id] = if alike { sibling } else { u32::MAX };
        row[id] = (length.saturating_add(1), cards.saturating_add(u16::from(is_card(node))));
    }
    // The end of a row tells all of it.
    for id in (1..count).rev() {
        if before[id] != u32::MAX {
            row[before[id] as usize] = row[id];
        }
    }
    let mut inside = vec![false; count];
    for id in 1..count {
        let (length, cards) = (u32::from(row[id].0), u32::from(row[id].1));
        inside[id] = inside[tree.nodes[id].parent as usize] || (length >= 3 && cards * 3 >= length * 2);
    }
    inside
}

/// The largest element around one that holds next to nothing of menus, heads and feet.
pub fn surrounding(tree: &Tree, cues: &[Cues], inner: usize) -> Option<usize> {
    const CHROME: Cues = Cues::NAV.with(Cues::HEAD).with(Cues::FOOT).with(Cues::CONSENT);
    let chrome = Sums::of(tree.pieces.iter().map(|piece| if cues[piece.node as usize].any(CHROME) { 1.0 } else { 0.0 }));
    let (mut id, mut found) = (inner, None);
    loop {
        let node = &tree.nodes[id];
        if id == 0 || node.tag == Tag::Body || chrome.over(node) > 0.15 * (node.end - node.first) as f32 {
            return found;
        }
        (found, id) = (Some(id), node.parent as usize);
    }
}

/// The pieces around an element that one comes to from its text without crossing much furniture.
pub fn reach(tree: &Tree, shapes: &[Shape], weights: &[f32], main: &Node) -> Range<u32> {
    let walk = |indices: &mut dyn Iterator<Item = u32>, start: u32| {
        let (mut gap, mut last) = (0.0f32, start);
        for index in indices {
            let (piece, shape) = (&tree.pieces[index as usize], &shapes[index as usize]);
            if weights[piece.node as usize] < -0.9 || shape.is_link() {
                gap += 1.0;
            } else if shape.prose {
                (gap, last) = (0.0, index);
            } else {
                gap += 0.3;
            }
            if gap > 3.0 {
                break;
            }
        }
        last
    };
    let first = walk(&mut (0..main.first).rev(), main.first);
    let last = walk(&mut (main.end..tree.pieces.len() as u32), main.end);
    first..last + 1
}
