//! The gazetteer: lists of names, compiled once into an image that is looked up in, never built at start.

mod automaton;
pub mod check;
pub mod compile;
pub mod entries;
pub mod expand;
pub mod facts;
pub mod fold;
pub mod image;
pub mod lookup;
mod merge;
pub mod nodes;
mod sort;
pub mod source;
pub mod view;
pub mod words;
mod write;

pub use facts::Facts;
pub use sort::{Class, OrgKind};

use crate::error::Error;
use crate::gazetteer::image::Image;
use crate::gazetteer::view::View;
use crate::lang::Lang;

/// A thing the gazetteer knows: a title, an organisation, a place, a person known by full name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// Bits of an [`EntryId`] that count within one image; those above number the image.
const ENTRY_BITS: u32 = image::ENTRY_BITS;

/// Most images a gazetteer has: the one that comes with nordtag and the one of the user's lists.
pub const IMAGES: usize = 2;

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

impl Kind {
    /// The label of records: `PERSON`, `TITLE`, `ORG`, `PLACE`.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Person => "PERSON",
            Kind::Title => "TITLE",
            Kind::Org => "ORG",
            Kind::Place => "PLACE",
        }
    }

    /// The kind of a number; a place for a number out of range.
    pub const fn from_code(code: u8) -> Kind {
        match code {
            0 => Kind::Person,
            1 => Kind::Title,
            2 => Kind::Org,
            _ => Kind::Place,
        }
    }
}

/// What the gazetteer says of one entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it names.
    pub kind: Kind,
    /// Its full name or, for a title, its base form.
    pub canonical: &'a str,
    /// Its identifiers, separated by `;` (`scb:1488;gn:2667302`); empty where none is known.
    pub id: &'a str,
    /// Inhabitants, bearers or importance; only ranks entries of one kind.
    pub weight: u32,
    /// What sort of organisation it is; `None` for other kinds.
    pub org: OrgKind,
    /// Language of the name; `Und` where it is the same in all.
    pub lang: Lang,
}

/// The compiled lists: none, those that come with nordtag, the user's, or both.
#[derive(Debug, Default)]
pub struct Gazetteer {
    images: Vec<Image>,
}

impl Gazetteer {
    /// A gazetteer of one compiled image.
    pub fn of(image: Image) -> Gazetteer {
        Gazetteer { images: vec![image] }
    }

    /// The same gazetteer with the user's lists beside its own; in place of the user's lists it had.
    pub fn with(mut self, image: Image) -> Gazetteer {
        self.images.truncate(IMAGES - 1);
        self.images.push(image);
        self
    }

    /// Compiles lists, each a path for messages and its text: TSV, or JSONL where the path ends in `.jsonl`.
    ///
    /// ```
    /// use nordtag::gazetteer::Gazetteer;
    ///
    /// let list = "# language: sv\n# kind: organisation\nÄlvstadens Energi AB\torg:1\n";
    /// let gazetteer = Gazetteer::of(Gazetteer::compile(&[("own.tsv", list)])?);
    /// assert_eq!(gazetteer.entries().next().map(|(_, entry)| entry.id), Some("org:1"));
    /// # Ok::<(), nordtag::error::Error>(())
    /// ```
    ///
    /// # Errors
    /// At the first row that cannot be read or compiled, with its path, line and column.
    pub fn compile(lists: &[(&str, &str)]) -> Result<Image, Error> {
        let mut compiler = compile::Compiler::default();
        for (path, text) in lists {
            let jsonl = path.ends_with(".jsonl");
            compiler.add(&if jsonl { source::read_jsonl(path, text)? } else { source::read_tsv(path, text, None)? })?;
        }
        Image::from_bytes(compiler.finish()?)
    }

    /// The images, in the order of their numbers.
    pub fn images(&self) -> &[Image] {
        &self.images
    }

    /// The tables of every image; empty ones where there are fewer.
    pub fn views(&self) -> [View<'_>; IMAGES] {
        std::array::from_fn(|index| self.images.get(index).map_or(View::default(), Image::view))
    }

    /// Changes whenever the lists do.
    pub fn stamp(&self) -> u64 {
        self.images.iter().fold(1, |stamp, image| stamp.rotate_left(1) ^ image.stamp())
    }

    /// What is known of an entry; an empty `Entry` for an id of another gazetteer.
    pub fn entry(&self, id: EntryId) -> Entry<'_> {
        self.image_of(id).and_then(|(image, index)| image.entry(index)).unwrap_or_default()
    }

    /// Kind, sort of organisation and language of an entry, without its names; those of an empty `Entry` for an id of another gazetteer.
    pub fn sort(&self, id: EntryId) -> (Kind, OrgKind, Lang) {
        self.image_of(id).and_then(|(image, index)| image.sort(index)).unwrap_or_default()
    }

    /// The names of the same thing in all languages, first its own.
    pub fn names(&self, id: EntryId) -> impl Iterator<Item = (Lang, &str)> {
        let own = self.entry(id);
        let others = self.image_of(id).into_iter().flat_map(move |(image, index)| {
            let view = image.view();
            view.same(index).filter(move |other| *other != index).filter_map(move |other| view.entry(other))
        });
        std::iter::once(own).chain(others).map(|entry| (entry.lang, entry.canonical))
    }

    /// The name of the same thing in a language, the entry's own where there is none.
    /// A city council is called by what its name says: `City of Malmö` is `Malmö stad`, `Malmö Municipality` is `Malmö kommun`.
    pub fn name_in(&self, lang: Lang, id: EntryId) -> &str {
        let own = self.entry(id);
        if own.lang == lang {
            return own.canonical;
        }
        let city = own.canonical.starts_with("City of ");
        let mut names = self.names(id).filter(|(of, name)| *of == lang && name.ends_with(" stad") == city);
        names.next().map_or(own.canonical, |(_, name)| name)
    }

    /// The first of the entries of the same thing in all languages: one for each thing.
    pub fn thing(&self, id: EntryId) -> EntryId {
        let same = self.image_of(id).and_then(|(image, index)| image.view().same(index).next());
        same.map_or(id, |index| entry_id((id.0 >> ENTRY_BITS) as usize, index))
    }

    /// The identifiers of an entry: `scb:1488`, `gn:2667302`, …
    pub fn kb(&self, id: EntryId) -> impl Iterator<Item = &str> {
        self.entry(id).id.split(';').filter(|id| !id.is_empty())
    }

    /// All entries, image by image.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, Entry<'_>)> {
        self.images.iter().enumerate().flat_map(|(number, image)| {
            let view = image.view();
            (0..view.entries()).filter_map(move |index| Some((entry_id(number, index), view.entry(index)?)))
        })
    }

    /// What the lists know of a single word, without the word cache of `spot`.
    pub fn facts(&self, word: &str) -> Facts {
        let mut folded = String::new();
        fold::fold(word, &mut folded);
        lookup::lookup(&self.views(), &folded).facts
    }

    /// Appends the base form of a title of one word to `base`: `stadsdirektörens` gives `stadsdirektör`.
    /// Compounds are reduced by their heads. `false`, and nothing appended, where no title or title head is known.
    pub fn title_base(&self, word: &str, base: &mut String) -> bool {
        lookup::title_base(&self.views(), word, base)
    }

    fn image_of(&self, id: EntryId) -> Option<(&Image, u32)> {
        self.images.get((id.0 >> ENTRY_BITS) as usize).map(|image| (image, id.0 & ((1 << ENTRY_BITS) - 1)))
    }
}

/// The id of an entry by the numbers of its image and its own.
pub(crate) const fn entry_id(image: usize, index: u32) -> EntryId {
    EntryId((image as u32) << ENTRY_BITS | index)
}
