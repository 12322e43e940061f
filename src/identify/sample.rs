//! How much of a block is read: all of a short one, of a long one as many samples as make its language sure.

use super::model::{Evidence, Model};

/// Blocks up to so many bytes are read whole: one may begin with a quotation that seems sure.
const SHORT: usize = 320;
/// Bytes of a sample of a longer block.
const SAMPLE: usize = 64;
/// Most samples of a block that has no clear language; blocks shorter than these together are read whole.
const MOST_SAMPLES: usize = 24;
/// Lead of the first language over the next, in the model's units, at which three samples in different places are enough.
const SURE: i32 = 300;

/// Lead for each word below which a block may be of two languages, in the model's units: a whole block of one has more.
const LEAD_A_WORD: i32 = 16;

/// Adds a block's evidence, and says whether the block may be of two languages. Of a long block the known words of its beginning, its middle
/// and its end are read first, so that a quotation cannot decide alone.
pub fn gather(model: &Model, text: &str, evidence: &mut Evidence) -> bool {
    if text.len() <= SHORT {
        model.gather(text, evidence);
        return evidence.lead() < LEAD_A_WORD * evidence.n_words as i32;
    }
    let last = text.len() - SAMPLE;
    let mut langs = [0; 3];
    for (lang, start) in langs.iter_mut().zip([0, last / 2, last]) {
        let mut own = Evidence::default();
        model.gather_known(sample(text, start), &mut own);
        *lang = own.leading();
        evidence.add(&own, 1);
    }
    let differ = langs[0] != langs[1] || langs[0] != langs[2];
    if evidence.lead() >= SURE {
        return differ;
    }
    *evidence = Evidence::default();
    if text.len() <= SAMPLE * MOST_SAMPLES {
        model.gather(text, evidence);
        return true;
    }
    for nth in 0..MOST_SAMPLES {
        model.gather(sample(text, nth * (last / (MOST_SAMPLES - 1))), evidence);
    }
    true
}

/// The words that lie whole within a sample's bytes.
fn sample(text: &str, start: usize) -> &str {
    let start = boundary(text, start);
    let end = boundary(text, start + SAMPLE);
    let piece = &text[start..end];
    let first = if start == 0 { 0 } else { piece.find(' ').unwrap_or(0) };
    let past = if end == text.len() { piece.len() } else { piece.rfind(' ').unwrap_or(piece.len()) };
    &piece[first..past.max(first)]
}

/// The last border between characters up to a byte.
pub fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}
