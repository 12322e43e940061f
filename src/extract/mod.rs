//! `extract`: markup and lines become a text and its blocks. After this the text never changes.

pub mod chain;
pub mod clue;
mod frame;
mod furniture;
pub mod html;
mod kind;
mod lines;
mod notice;
mod phrase;
mod plain;
pub mod prose;
mod section;
mod wording;

use crate::document::{Document, Media, Raw};
use crate::options::Reading;

/// Finds the text and the blocks of a document.
pub fn extract(raw: Raw, options: &Reading) -> Document {
    let Raw { text, media, place, hints, reading } = raw;
    let mut document = Document { text, media, place, hints, reading, ..Document::default() };
    match media {
        Media::Html => html::extract(&mut document, options),
        Media::Text | Media::Json => plain::blocks(&document.text, &mut document.blocks),
    }
    document
}
