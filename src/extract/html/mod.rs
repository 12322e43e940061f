//! HTML becomes a text and its blocks, furniture marked, and what the page says of itself.
//!
//! `token` reads markup, `builder`, `attribute` and `flow` make a `tree` of it, text and elements, `cue` reads the names of elements, `score` tells
//! text from furniture, and `extract` here writes blocks.

mod attribute;
mod builder;
mod cue;
mod flow;
mod ingredient;
mod metadata;
mod raw;
mod reference;
mod score;
mod site;
mod state;
mod stated;
mod tag;
mod token;
mod tree;

pub use tag::Tag;
pub use token::{Token, Tokens};

use crate::document::{Block, BlockKind, Document};
use crate::lang::Lang;
use crate::options::Reading;
use crate::span::Span;

/// Takes the markup from `document.text` and leaves text, blocks, title, author and hints.
pub fn extract(document: &mut Document, options: &Reading) {
    let tree = builder::tree(&document.text, &document.hints.url);
    let mut furniture = Vec::new();
    score::score(&tree, &mut furniture);
    let mut text = String::new();
    let mut blocks = Vec::with_capacity(tree.pieces.len());
    for (piece, &boilerplate) in tree.pieces.iter().zip(&furniture) {
        let node = &tree.nodes[piece.node as usize];
        let mut span = piece.span;
        if options.main_only {
            if boilerplate >= 0.5 {
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(piece.span.of(&tree.text));
            span = Span::at(start, text.len());
        }
        let kind = if boilerplate >= 0.5 { BlockKind::Furniture } else { node.kind };
        blocks.push(Block { span, kind, boilerplate });
    }
    document.text = if options.main_only { text } else { tree.text };
    document.blocks = blocks;
    let metadata = tree.metadata;
    document.title = if metadata.title.is_empty() { metadata.headline } else { metadata.title };
    document.author = metadata.author;
    let hints = &mut document.hints;
    for (hint, stated) in [(&mut hints.url, metadata.url), (&mut hints.date, metadata.date)] {
        if hint.is_empty() {
            *hint = stated;
        }
    }
    hints.lang = hints.lang.or_else(|| Lang::from_code(&metadata.lang));
    document.site = site::name(&metadata.site, &document.title, &hints.url).to_owned();
}
