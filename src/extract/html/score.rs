//! Tells text from furniture: every piece is weighed by its shape and by the names of the elements around it, then the
//! element is found that holds the most text for the least furniture, then neighbours lend each other weight.
//!
//! All weights are set by hand; `nordtag-dev extraction` shows what a change does. Positive weights speak for text.

use super::cue::Cues;
use super::tag::Tag;
use super::tree::{Node, Piece, Tree};

/// What a piece looks like, apart from where it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    /// Length in bytes.
    len: f32,
    /// Bytes of it that are no link text.
    own: f32,
    /// Share of link text, 0 to 1.
    link: f32,
    /// Whether it reads like a sentence or more.
    prose: bool,
}

/// Pushes for each piece how likely it is furniture, 0 to 1.
pub fn score(tree: &Tree, furniture: &mut Vec<f32>) {
    let shapes: Vec<Shape> = tree.pieces.iter().map(|piece| shape(piece, &tree.text)).collect();
    let prose = sums(shapes.iter().map(|shape| if shape.prose { shape.own } else { 0.0 }));
    let (cues, weights) = names(tree, &prose);
    let values = sums(tree.pieces.iter().zip(&shapes).map(|(piece, shape)| value(shape, weights[piece.node as usize])));
    let main = main_node(tree, &values);
    let _ = cues;
    furniture.extend(tree.pieces.iter().zip(&shapes).enumerate().map(|(index, (piece, shape))| {
        let inside = main.first <= index as u32 && (index as u32) < main.end;
        let mut weight = weights[piece.node as usize] + if inside { 1.5 } else { -3.0 };
        weight += if shape.prose { 1.0 } else { 0.0 };
        weight -= if shape.link > 0.5 { 2.0 } else { 0.0 };
        1.0 / (1.0 + weight.exp())
    }));
}

/// Running sums, so that the sum over pieces `a..b` is `sums[b] - sums[a]`.
fn sums(values: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut total = 0.0f64;
    let mut sums = vec![0.0];
    sums.extend(values.map(|value| {
        total += f64::from(value);
        total as f32
    }));
    sums
}

fn over(sums: &[f32], node: &Node) -> f32 {
    sums[node.end as usize] - sums[node.first as usize]
}

fn shape(piece: &Piece, text: &str) -> Shape {
    let len = piece.span.len() as f32;
    let own = len - piece.link as f32;
    let link = piece.link as f32 / len.max(1.0);
    let text = piece.span.of(text);
    let stops = text.bytes().filter(|byte| matches!(byte, b'.' | b',' | b'!' | b'?' | b':' | b';')).count();
    let prose = own >= 80.0 && link < 0.5 && (stops >= 1 || own > 200.0);
    Shape { len, own, link, prose }
}

/// For each node the cues and the weight of all names around it.
fn names(tree: &Tree, prose: &[f32]) -> (Vec<Cues>, Vec<f32>) {
    let all = prose.last().copied().unwrap_or(0.0);
    let (mut cues, mut weights) = (Vec::with_capacity(tree.nodes.len()), Vec::with_capacity(tree.nodes.len()));
    for (id, node) in tree.nodes.iter().enumerate() {
        let (above, mut weight) =
            if id == 0 { (Cues::default(), 0.0) } else { (cues[node.parent as usize], weights[node.parent as usize]) };
        let mut own = node.cues;
        // What holds most of the page's prose is no sidebar, whatever its name.
        if matches!(node.tag, Tag::Body | Tag::Html) || over(prose, node) > 0.4 * all {
            own = own.without(Cues::FURNITURE);
        }
        // A name said again deeper inside adds nothing.
        weight += cue_weight(own.without(above), above, node);
        cues.push(above.with(own));
        weights.push(weight);
    }
    (cues, weights)
}

fn cue_weight(new: Cues, above: Cues, node: &Node) -> f32 {
    let mut weight = 0.0;
    let table: [(Cues, f32); 20] = [
        (Cues::NAV, -4.0),
        (Cues::HEAD, if node.in_article || node.in_main { -0.5 } else { -3.0 }),
        (Cues::FOOT, if node.in_article { -2.0 } else { -4.0 }),
        (Cues::SIDE, -3.0),
        (Cues::RELATED, -3.0),
        (Cues::SHARE, -3.0),
        (Cues::COMMENT, -3.0),
        (Cues::CONSENT, -5.0),
        (Cues::ADVERT, -3.0),
        (Cues::FORM, -3.0),
        (Cues::POPUP, -3.0),
        (Cues::META, -1.5),
        (Cues::HIDDEN, -3.0),
        (Cues::TAGS, -3.0),
        (Cues::AUTHOR, -2.0),
        (Cues::TOC, -1.5),
        (Cues::BUTTON, -1.5),
        (Cues::BODY, 1.5),
        (Cues::TEASER, -1.0),
        (Cues::CAPTION, -0.5),
    ];
    for (cue, each) in table {
        if new.any(cue) && !above.any(cue) {
            weight += each;
        }
    }
    weight
}

/// What a piece is worth to an element that holds it, in words.
fn value(shape: &Shape, weight: f32) -> f32 {
    let words = shape.len / 6.0;
    if weight <= -1.9 {
        -(words.min(8.0) * 0.5)
    } else if shape.link > 0.5 {
        -words.min(10.0)
    } else if shape.prose {
        shape.own / 6.0
    } else {
        0.1 * words
    }
}

/// The element whose pieces are worth most; of equals the innermost.
fn main_node<'a>(tree: &'a Tree, values: &[f32]) -> &'a Node {
    let mut best = (&tree.nodes[0], over(values, &tree.nodes[0]));
    for node in &tree.nodes[1..] {
        let worth = over(values, node);
        if worth >= best.1 {
            best = (node, worth);
        }
    }
    best.0
}
