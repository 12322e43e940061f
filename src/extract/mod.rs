//! `extract`: markup and lines become a text and its blocks. After this the text never changes.

mod plain;

use crate::document::{Document, Raw};
use crate::options::Reading;

/// Finds the text and the blocks of a document.
pub fn extract(raw: Raw, options: &Reading) -> Document {
    let _ = options;
    let Raw { text, media, place, hints, reading } = raw;
    let mut document = Document { text, media, place, hints, reading, ..Document::default() };
    plain::blocks(&document.text, &mut document.blocks);
    document
}
