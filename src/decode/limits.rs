//! `Limits`: how much one document and one compressed stream may hold.

/// How much one document and one compressed stream may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one document; larger ones are errors. At most `u32::MAX`, for spans count in `u32`.
    pub document: u64,
    /// Decompressed bytes before `ratio` is looked at.
    pub inflated: u64,
    /// Decompressed bytes a compressed byte; text of people stays below 30, and a stream of one repeated byte reaches 1,000.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { document: 256 << 20, inflated: 256 << 20, ratio: 250 }
    }
}
