//! What a page consists of: its text, the pieces of it, and the elements they lie in, a flat list of nodes, each a range of pieces.

use super::cue::Cues;
use super::metadata::Metadata;
use super::tag::Tag;
use crate::document::BlockKind;
use crate::span::Span;

/// An element that breaks the flow of text. Children stand after their parents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Node {
    /// Index of the element it lies in; its own for the first.
    pub parent: u32,
    /// What it is.
    pub tag: Tag,
    /// What its names say; not what its parents' names say.
    pub cues: Cues,
    /// What text in it is, by the nearest element that says so.
    pub kind: BlockKind,
    /// Level of the heading it lies in, 1 to 6; 0 for none.
    pub heading: u8,
    /// Says which elements look alike: a hash of tag and first class name, without digits.
    pub likeness: u32,
    /// Whether it lies in an `article`.
    pub in_article: bool,
    /// Whether it lies in a `main`.
    pub in_main: bool,
    /// Whether its text is stated as data and not shown.
    pub is_stated: bool,
    /// First piece in it.
    pub first: u32,
    /// One past its last piece.
    pub end: u32,
}

/// A run of text without a break in it: what becomes a block.
#[derive(Clone, Copy, Debug, Default)]
pub struct Piece {
    /// Where it lies in the text.
    pub span: Span,
    /// Index of the innermost element it lies in.
    pub node: u32,
    /// Bytes of it that are the text of links.
    pub link: u32,
    /// Bytes of it that are set in bold or italics.
    pub emphasis: u32,
    /// Bytes of it that are the text of links to other sites.
    pub outward: u32,
    /// Number of links that begin in it.
    pub links: u16,
    /// Whether it is, alone or with its neighbours, an ingredient or a step that the page states as data.
    pub is_stated: bool,
}

/// What a page consists of.
#[derive(Debug, Default)]
pub struct Tree {
    /// All pieces, one a line.
    pub text: String,
    /// In order.
    pub pieces: Vec<Piece>,
    /// In order of their start tags; the first holds all.
    pub nodes: Vec<Node>,
    /// What the page says of itself.
    pub metadata: Metadata,
}
