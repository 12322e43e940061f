//! The gazetteer: lists of names, compiled once into an image that is looked up in, never built at start.

pub mod facts;

pub use facts::{Class, Facts, OrgKind};

use crate::lang::Lang;

/// A thing the gazetteer knows: a title, an organisation, a place, a person known by full name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What an entry names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A person known by full name.
    Person,
    /// A title.
    Title,
    /// An organisation.
    Org,
    /// A place.
    #[default]
    Place,
}

/// What the gazetteer says of one entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it names.
    pub kind: Kind,
    /// Its full name or, for a title, its base form.
    pub canonical: &'a str,
    /// Its identifiers, separated by `;` (`wd:Q1754;scb:0180`); empty where none is known.
    pub id: &'a str,
    /// Inhabitants, bearers or importance; only ranks entries of one kind.
    pub weight: u32,
    /// What sort of organisation it is; `None` for other kinds.
    pub org: OrgKind,
    /// Language of the name; `Und` where it is the same in all.
    pub lang: Lang,
}

/// The compiled lists.
#[derive(Debug, Default)]
pub struct Gazetteer {}

impl Gazetteer {
    /// The lists that come with nordtag.
    pub fn embedded() -> Gazetteer {
        Gazetteer {}
    }

    /// What is known of an entry; an empty `Entry` for an id of another gazetteer.
    pub fn entry(&self, _id: EntryId) -> Entry<'_> {
        Entry::default()
    }

    /// The names of the same thing in all languages, first its own.
    pub fn names(&self, id: EntryId) -> impl Iterator<Item = (Lang, &str)> {
        let entry = self.entry(id);
        std::iter::once((entry.lang, entry.canonical))
    }

    /// The identifiers of an entry: `wd:Q1754`, `scb:0180`, …
    pub fn kb(&self, id: EntryId) -> impl Iterator<Item = &str> {
        self.entry(id).id.split(';').filter(|id| !id.is_empty())
    }

    /// What the lists know of a single word, without the word cache of `spot`.
    pub fn facts(&self, _word: &str) -> Facts {
        Facts::default()
    }

    /// Appends the base form of a title of one word to `base`: `stadsdirektörens` gives `stadsdirektör`.
    /// Compounds are reduced by their heads. `false`, and nothing appended, where no title or title head is known.
    pub fn title_base(&self, _word: &str, _base: &mut String) -> bool {
        false
    }
}
