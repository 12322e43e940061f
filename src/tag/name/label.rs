//! The chain's labels: nothing, or the first, inner, last or only token of a person, an organisation or a place.

use crate::entity::Label;

/// How many labels there are.
pub const LABELS: usize = 13;

/// The label of a token that is in no name.
pub const OUTSIDE: usize = 0;

/// What the chain tells apart, in the order of the labels' numbers.
pub const KINDS: [Label; 3] = [Label::Person, Label::Org, Label::Place];

/// Where a token stands in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Part {
    /// The first of several.
    First,
    /// Neither first nor last.
    Inner,
    /// The last of several.
    Last,
    /// The only one.
    Only,
}

impl Part {
    /// The part a token has in a name of tokens `start..end`.
    pub fn of(token: usize, start: usize, end: usize) -> Part {
        match (token == start, token + 1 == end) {
            (true, true) => Part::Only,
            (true, false) => Part::First,
            (false, true) => Part::Last,
            (false, false) => Part::Inner,
        }
    }
}

/// The number of a label.
pub fn number(kind: usize, part: Part) -> usize {
    1 + 4 * kind + part as usize
}

/// The place of a label in [`KINDS`]; `None` for labels the chain does not know.
pub fn kind_of(label: Label) -> Option<usize> {
    KINDS.iter().position(|&kind| kind == label)
}

/// Whether label `next` may follow label `last`.
///
/// ```
/// use nordtag::tag::name::label::{Part, follows, number};
/// assert!(follows(number(0, Part::First), number(0, Part::Last)));
/// assert!(!follows(number(0, Part::First), number(1, Part::Last)));
/// ```
pub const fn follows(last: usize, next: usize) -> bool {
    match (is_open(last), begins(next)) {
        (false, begins) => begins,
        (true, true) => false,
        (true, false) => (last - 1) / 4 == (next - 1) / 4,
    }
}

/// Whether the name goes on after a token of this label.
pub const fn is_open(label: usize) -> bool {
    label != OUTSIDE && (label - 1) % 4 < 2
}

/// Whether a token of this label begins a name or is in none.
pub const fn begins(label: usize) -> bool {
    label == OUTSIDE || matches!((label - 1) % 4, 0 | 3)
}
