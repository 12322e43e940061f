//! `Place`: where a word stands, seen from the token that is being labelled.

use std::ops::Range;

/// Where a word stands, seen from the token that is being labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Place {
    /// It is the token.
    Here,
    /// One before.
    Before,
    /// One after.
    After,
    /// Two before.
    Before2,
    /// Two after.
    After2,
    /// The last word before the run of capitalised words the token stands in.
    Left,
    /// The first word after that run.
    Right,
}

impl Place {
    /// All places, in the order of their numbers.
    pub const ALL: [Place; 7] = [Place::Here, Place::Before, Place::After, Place::Before2, Place::After2, Place::Left, Place::Right];
}

/// Some of all places, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places(u8);

impl Places {
    /// All of them.
    pub const ALL: Places = Places(u8::MAX);

    /// Those from which a word at `at` is seen by the tokens of a zone, runs of capitalised words left out.
    #[inline]
    pub fn seen_from(zone: &Range<usize>, at: usize) -> Places {
        let from = |token: usize, place: Place| u8::from(zone.contains(&token)) << place as u8;
        let near = from(at, Place::Here) | from(at + 1, Place::Before) | from(at.wrapping_sub(1), Place::After);
        Places(near | from(at + 2, Place::Before2) | from(at.wrapping_sub(2), Place::After2))
    }

    /// These and those.
    #[inline]
    pub fn with(self, others: Places) -> Places {
        Places(self.0 | others.0)
    }

    /// These that are none of those.
    #[inline]
    pub fn without(self, others: Places) -> Places {
        Places(self.0 & !others.0)
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// One after another.
    pub fn iter(self) -> impl Iterator<Item = Place> {
        Place::ALL.into_iter().filter(move |&place| self.0 >> place as u8 & 1 != 0)
    }
}

impl From<Place> for Places {
    fn from(place: Place) -> Places {
        Places(1 << place as u8)
    }
}
