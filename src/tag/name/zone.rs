//! `Zone`: tokens of one sentence that the scorer looks at together, by their places in a scene.

use std::ops::Range;

use crate::lang::Lang;

/// Tokens of a sentence that may hold names.
#[derive(Clone, Copy, Debug)]
pub struct Zone {
    /// Their first place.
    pub start: u32,
    /// One past their last.
    pub end: u32,
    /// The language of the block.
    pub lang: Lang,
    /// What sort of line the sentence is.
    pub(super) line: u8,
    /// The first place of the sentence.
    pub(super) first: u32,
    /// One past its last.
    pub(super) last: u32,
    /// Index of its first token.
    pub(super) token: u32,
}

impl Zone {
    /// Its places.
    #[inline]
    pub fn places(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Those from which a token of it is two words away at most.
    #[inline]
    pub fn around(&self) -> Range<usize> {
        self.start.max(self.first + 2) as usize - 2..(self.end + 2).min(self.last) as usize
    }

    /// The places of its sentence.
    #[inline]
    pub fn sentence(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }

    /// Its tokens.
    #[inline]
    pub fn tokens(&self) -> Range<usize> {
        self.token(self.start as usize)..self.token(self.end as usize)
    }

    /// The token at a place of its sentence.
    #[inline]
    pub fn token(&self, place: usize) -> usize {
        place - self.first as usize + self.token as usize
    }
}
