//! `Span`: a half-open range of bytes of [`Document::text`](crate::document::Document::text).

use std::ops::Range;

/// A half-open range of bytes into one document's text, always on character boundaries.
///
/// ```
/// use nordtag::span::Span;
///
/// let text = "Älvstadens stadsdirektör";
/// let title = Span::new(12, 26);
/// assert_eq!(title.of(text), "stadsdirektör"); // 13 letters, 14 bytes
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from byte `start` up to, not including, byte `end`.
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The span of two `usize` offsets; texts are at most `u32::MAX` bytes, which `decode` enforces.
    pub fn at(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span covers no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The bytes as a range of `usize`, for slicing.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The piece of `text` the span covers.
    ///
    /// # Panics
    /// When the span does not lie in `text` on character boundaries.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether the two spans share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
