//! The gazetteer: lists of names, compiled.

/// A row of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What a gazetteer row names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A person known by full name.
    Person,
    /// A title.
    Title,
    /// An organisation.
    Org,
    /// A place.
    Place,
}

/// What the lists know of one token, packed into 64 bits; made by `spot` for every token, once a distinct word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts(pub u64);

/// The compiled lists.
#[derive(Debug, Default)]
pub struct Gazetteer {}

impl Gazetteer {
    /// The lists that come with nordtag.
    pub fn embedded() -> Gazetteer {
        Gazetteer {}
    }
}
