//! Offsets in bytes become offsets in characters or UTF-16 units: one forward sweep over the text, then any offset at once.

use crate::letters::number;
use crate::options::Offsets;
use crate::span::Span;

/// Bytes between two marks; the rest of an offset is counted from the mark before it.
const STRIDE: usize = 64;

/// Turns byte offsets of one text into offsets of another unit.
#[derive(Clone, Debug)]
pub struct Counter<'a> {
    bytes: &'a [u8],
    unit: Offsets,
    /// Units before every `STRIDE`-th byte; empty where a byte is a unit.
    marks: Vec<u32>,
}

impl<'a> Counter<'a> {
    /// A counter over a text of at most `u32::MAX` bytes.
    pub fn new(text: &'a str, unit: Offsets) -> Counter<'a> {
        let bytes = text.as_bytes();
        let mut marks = Vec::new();
        if unit != Offsets::Byte && !text.is_ascii() {
            marks.reserve_exact(bytes.len() / STRIDE + 1);
            let mut count = 0;
            for piece in bytes.chunks(STRIDE) {
                marks.push(count);
                count += units(piece, unit);
            }
            marks.push(count);
        }
        Counter { bytes, unit, marks }
    }

    /// The offset of a byte, which must lie on a character boundary.
    pub fn at(&self, byte: u32) -> u32 {
        if self.marks.is_empty() {
            return byte;
        }
        let byte = byte as usize;
        let mark = byte / STRIDE;
        self.marks[mark] + units(&self.bytes[mark * STRIDE..byte], self.unit)
    }

    /// Start and end of a span.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

/// How many characters, or UTF-16 units, begin in at most [`STRIDE`] bytes of UTF-8.
#[inline]
fn units(bytes: &[u8], unit: Offsets) -> u32 {
    // Eight bytes at a time: a one in each that continues a character, 0x80 to 0xbf. The sums of 64 bytes fit one.
    const ONES: u64 = 0x0101_0101_0101_0101;
    let continued = |eight: u64| eight >> 7 & !(eight >> 6) & ONES;
    let (eights, rest) = bytes.as_chunks::<8>();
    let sums = eights.iter().fold(continued(number(rest)), |sums, eight| sums + continued(u64::from_le_bytes(*eight)));
    let chars = bytes.len() as u32 - (sums.wrapping_mul(ONES) >> 56) as u32;
    match unit {
        // Characters of two units begin from 0xf0 on.
        Offsets::Utf16 => chars + bytes.iter().map(|&byte| u32::from(byte >= 0xf0)).sum::<u32>(),
        Offsets::Char | Offsets::Byte => chars,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_is_counted_as_the_standard_library_counts_it() {
        let text = "Åsa 🎉 Öberg, förvaltningschef i Ängelholm – och 𝒜 därtill. ".repeat(9);
        let (chars, utf16) = (Counter::new(&text, Offsets::Char), Counter::new(&text, Offsets::Utf16));
        for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
            assert_eq!(chars.at(byte as u32) as usize, text[..byte].chars().count());
            assert_eq!(utf16.at(byte as u32) as usize, text[..byte].encode_utf16().count());
            assert_eq!(Counter::new(&text, Offsets::Byte).at(byte as u32) as usize, byte);
        }
    }
}
