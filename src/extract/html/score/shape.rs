//! What each piece of a page looks like, and sums over pieces.

use super::super::tag::Tag;
use super::super::tree::{Node, Piece, Tree};

/// What a piece looks like, apart from where it stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape {
    /// Length in characters.
    pub len: f32,
    /// Characters of it that are no link text.
    pub own: f32,
    /// Share of link text, 0 to 1.
    pub link: f32,
    /// Share of digits, 0 to 1.
    pub digits: f32,
    /// Whether it reads like a sentence or more.
    pub prose: bool,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    /// Whether it would be prose if it were no link.
    pub linked: bool,
}

impl Shape {
    fn of(piece: &Piece, text: &str) -> Shape {
        let text = piece.span.of(text);
        let link = piece.link as f32 / text.len().max(1) as f32;
        let (mut stops, mut digits, mut chars) = (0usize, 0usize, 0usize);
        for byte in text.bytes() {
            // All bytes of a character but the first lie between 0x80 and 0xbf.
            chars += usize::from(!(0x80..0xc0).contains(&byte));
            stops += usize::from(matches!(byte, b'.' | b',' | b'!' | b'?' | b':' | b';'));
            digits += usize::from(byte.is_ascii_digit());
        }
        let len = chars as f32;
        let own = len * (1.0 - link);
        let digits = digits as f32 / len.max(1.0);
        let prose = own >= 80.0 && link < 0.5 && (stops >= 1 || own > 200.0) && digits < 0.2;
        let ends = len >= 20.0 && text.ends_with(['.', '!', '?', '…', ':', '”', '"']);
        let linked = len >= 80.0 && link >= 0.5 && stops >= 1 && ends;
        Shape { len, own, link, digits, prose, ends, linked }
    }

    /// Characters of prose in it.
    pub fn sentences(&self) -> f32 {
        if self.prose { self.own } else { 0.0 }
    }

    /// Whether it is above all a link.
    pub fn is_link(&self) -> bool {
        self.link > 0.5
    }
}

/// The shapes of all pieces.
pub fn shapes(tree: &Tree) -> Vec<Shape> {
    let shape = |piece: &Piece| {
        let mut shape = Shape::of(piece, &tree.text);
        // What a form has filled in, markup to be copied above all, is no running text of the page.
        shape.prose &= tree.nodes[piece.node as usize].tag != Tag::Textarea;
        shape
    };
    tree.pieces.iter().map(shape).collect()
}

/// Running sums over pieces, so that the sum over any element is one subtraction.
#[derive(Debug)]
pub struct Sums(Vec<f64>);

impl Sums {
    /// The sums of one value a piece.
    pub fn of(values: impl Iterator<Item = f32>) -> Sums {
        let mut total = 0.0;
        let mut sums = vec![0.0];
        sums.extend(values.map(|value| {
            total += f64::from(value);
            total
        }));
        Sums(sums)
    }

    /// The sum over all pieces.
    pub fn all(&self) -> f32 {
        self.0.last().copied().unwrap_or(0.0) as f32
    }

    /// The sum over the pieces of an element.
    pub fn over(&self, node: &Node) -> f32 {
        self.between(node.first, node.end)
    }

    /// The sum over the pieces from `first` up to, not including, `end`.
    pub fn between(&self, first: u32, end: u32) -> f32 {
        (self.0[end as usize] - self.0[first as usize]) as f32
    }
}
