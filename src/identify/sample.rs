//! How much of a block is read: all of a short one, of a long one as many samples as make its language sure.

use super::model::{Evidence, Model};

/// Blocks up to so many bytes are read from their beginning until their language is sure.
const SHORT: usize = 320;
/// Bytes of a sample of a longer block.
const SAMPLE: usize = 96;
/// Most samples of a block that has no clear language; blocks shorter than these together are read whole.
const MOST_SAMPLES: usize = 24;
/// Lead of the first language, in the model's units, at which a short block is sure; that of three samples in different places.
const SURE: i32 = 400;

/// Adds a block's evidence. A long block is sampled at its beginning, its middle and its end first, so that a quotation cannot decide alone.
pub fn gather(model: &Model, text: &str, evidence: &mut Evidence) {
    let sure = |evidence: &Evidence| evidence.lead() >= SURE;
    if text.len() <= SHORT {
        return model.gather(text, evidence, sure);
    }
    let last = text.len() - SAMPLE;
    for start in [0, last / 2, last] {
        model.gather(sample(text, start), evidence, |_| false);
    }
    if sure(evidence) {
        return;
    }
    *evidence = Evidence::default();
    if text.len() <= SAMPLE * MOST_SAMPLES {
        return model.gather(text, evidence, |_| false);
    }
    for nth in 0..MOST_SAMPLES {
        model.gather(sample(text, nth * (last / (MOST_SAMPLES - 1))), evidence, |_| false);
    }
}

/// The words that lie whole within a sample's bytes.
fn sample(text: &str, start: usize) -> &str {
    let start = text.ceil_char_boundary(start);
    let end = text.floor_char_boundary(start + SAMPLE);
    let piece = &text[start..end];
    let first = if start == 0 { 0 } else { piece.find(' ').unwrap_or(0) };
    let past = if end == text.len() { piece.len() } else { piece.rfind(' ').unwrap_or(piece.len()) };
    &piece[first..past.max(first)]
}
