//! A block of two languages, one after the other: where a sentence of the first ends and one of the second begins.

use super::model::{Evidence, Model};
use super::sample::boundary;

/// Bytes that each half must have.
const HALF: usize = 60;
/// Words that each half must have.
const WORDS: u32 = 8;
/// Lead of each half's language over the next, in the model's units: ten natural logarithms.
const SURE: i32 = 160;
/// Most borders between sentences that are looked at; of more, some are passed over.
const MOST: usize = 32;
/// Bytes read of what lies between two borders.
const READ: usize = 240;

/// Two halves of a block, each in a language of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Halves {
    /// One past the last byte of the first half.
    pub end: usize,
    /// First byte of the second half.
    pub start: usize,
    /// Evidence of both.
    pub evidence: [Evidence; 2],
}

/// Whether a text is long enough to be two.
pub fn may_be_two(text: &str) -> bool {
    text.len() > 2 * HALF
}

/// The two halves of a block whose languages differ most clearly, if both are long and sure.
pub fn halves(model: &Model, text: &str) -> Option<Halves> {
    let borders = borders(text);
    if borders.is_empty() {
        return None;
    }
    let starts = std::iter::once(0).chain(borders.iter().map(|border| border.1));
    let ends = borders.iter().map(|border| border.0).chain([text.len()]);
    let pieces: Vec<Evidence> = starts
        .zip(ends)
        .map(|(start, end)| {
            let mut evidence = Evidence::default();
            model.gather(&text[start..boundary(text, end.min(start + READ)).max(start)], &mut evidence);
            evidence
        })
        .collect();
    let mut second = Evidence::default();
    pieces.iter().for_each(|piece| second.add(piece, 1));
    let (mut first, mut best, mut found) = (Evidence::default(), i32::MIN, None);
    for (piece, &(end, start)) in pieces.iter().zip(&borders) {
        first.add(piece, 1);
        second.add(piece, -1);
        let both = [first, second];
        let differ = first.leading() != second.leading();
        if differ && both.iter().all(|half| half.lead() >= SURE && half.n_words >= WORDS) && first.lead() + second.lead() > best {
            best = first.lead() + second.lead();
            found = Some(Halves { end, start, evidence: both });
        }
    }
    found
}

/// Ends of sentences with the start of the next, far enough from both ends of the text.
fn borders(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut borders, mut from) = (Vec::new(), HALF);
    // A long text is not looked at everywhere.
    let apart = (text.len() / MOST).max(1);
    while let Some(found) = bytes.get(from..text.len().saturating_sub(HALF)).and_then(|rest| memchr::memchr3(b'.', b'!', b'?', rest)) {
        let mark = from + found;
        from = mark + 1;
        let rest = &text[from..];
        let closed = rest.trim_start_matches(['"', '\'', '”', '’', '»', ')', ']']);
        let next = closed.trim_start();
        let (end, start) = (text.len() - closed.len(), text.len() - next.len());
        if start > end && start + HALF <= text.len() && next.starts_with(|first: char| !first.is_lowercase() && !first.is_whitespace()) {
            borders.push((end, start));
            from = boundary(text, (start + apart - 1).min(text.len())).max(start);
        }
    }
    borders
}

#[cfg(test)]
mod tests {
    use super::*;

    const SV: &str = "Kommunen har under året arbetat med att förbättra servicen till företag och invånare.";
    const EN: &str = "During the year the council has worked to improve its services for all of its residents.";

    #[test]
    fn two_languages_are_parted_between_their_sentences() {
        let model = Model::built_in();
        let text = format!("{SV} {EN} {EN}");
        let halves = halves(&model, &text).expect("both are long");
        assert_eq!((&text[..halves.end], &text[halves.start..]), (SV, format!("{EN} {EN}").as_str()));
    }

    #[test]
    fn one_language_or_a_short_half_is_not_parted() {
        let model = Model::built_in();
        for text in [format!("{SV} {SV}"), format!("{SV} Thank you for coming."), format!("Hej! {EN}"), "ö. ".repeat(100), String::new()] {
            assert_eq!(halves(&model, &text), None, "{text}");
        }
    }
}
