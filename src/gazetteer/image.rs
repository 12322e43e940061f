//! The compiled form: one block of bytes with flat tables, read in place; every read is bounds-checked, so no bytes can do harm.

use crate::error::{Error, ErrorKind};
use crate::gazetteer::entries::Entries;
use crate::gazetteer::fold::hash;
use crate::gazetteer::nodes::Nodes;
use crate::gazetteer::view::View;
use crate::gazetteer::words::Words;
use crate::gazetteer::{Entry, Kind, OrgKind};
use crate::lang::Lang;

/// First bytes of every image.
pub const MAGIC: [u8; 8] = *b"nordtagz";
/// Changes whenever the tables do.
pub const VERSION: u32 = 5;
/// No word, no node.
pub const NONE: u32 = u32::MAX;
/// Bits of an output that hold the entry; the two above hold the [`Case`] rule.
pub const ENTRY_BITS: u32 = 28;

/// The tables, in their order in the image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Table {
    /// Where each bucket of words begins.
    Buckets,
    /// The words, bucket by bucket; a word's number is its place here.
    Words,
    /// The distinct facts.
    Facts,
    /// Hash table of transitions that do not begin at the root: node, word, next node.
    Transitions,
    /// Nodes of the automaton.
    Nodes,
    /// Entry and case rule of the names that end in a node, where there are several.
    Outputs,
    /// Entries.
    Entries,
    /// The letters of canonical names and identifiers.
    Names,
    /// Where the entries of each group begin in `Same`; one more at the end.
    Groups,
    /// Entries, group by group: those of a group are the same thing.
    Same,
    /// Words and their base forms, both as word numbers, by word.
    Bases,
    /// A bit for every hash of the last bytes of a head of compounds; most words are told from compounds by it.
    Tails,
}

/// Number of tables.
pub const TABLES: usize = 12;
const HEADER: usize = 24 + 8 * TABLES;

/// How a name must be written in text to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Case {
    /// In any way.
    Any,
    /// With a capital first.
    Capital,
    /// In capitals, as an acronym.
    Upper,
}

/// An image whose tables are within bounds.
#[derive(Debug)]
pub struct Image {
    bytes: Bytes,
    tables: [(usize, usize); TABLES],
}

#[derive(Debug)]
enum Bytes {
    Static(&'static [u8]),
    Owned(Vec<u8>),
}

impl Image {
    /// An image embedded in the program; it was made with the program and is not summed again.
    ///
    /// # Errors
    /// When it is no image.
    pub fn embedded(bytes: &'static [u8]) -> Result<Image, Error> {
        Image::open(Bytes::Static(bytes), false)
    }

    /// An image of a file or just compiled.
    ///
    /// # Errors
    /// When it is no image, of another version, cut, or its sum is wrong.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Image, Error> {
        Image::open(Bytes::Owned(bytes), true)
    }

    fn open(bytes: Bytes, sum: bool) -> Result<Image, Error> {
        let data = bytes.get();
        let bad = |message: &str| Error::new(ErrorKind::Gazetteer, format!("expected a compiled gazetteer, found {message}"));
        let word = |at: usize| data.get(at..at + 4).and_then(|piece| piece.try_into().ok()).map_or(0, u32::from_le_bytes);
        if data.len() < HEADER || data[..8] != MAGIC {
            return Err(bad("a file of another kind"));
        }
        if word(8) != VERSION {
            return Err(bad(&format!("version {}, not {VERSION}; compile it again", word(8))));
        }
        let mut tables = [(0, 0); TABLES];
        for (index, table) in tables.iter_mut().enumerate() {
            let (start, length) = (word(24 + 8 * index) as usize, word(28 + 8 * index) as usize);
            if start < HEADER || start.checked_add(length).is_none_or(|end| end > data.len()) {
                return Err(bad("one that is cut short"));
            }
            *table = (start, start + length);
        }
        if sum && checksum(data) != u64::from_le_bytes(data[16..24].try_into().expect("eight bytes are eight bytes")) {
            return Err(bad("one that is damaged: its checksum does not match"));
        }
        Ok(Image { bytes, tables })
    }

    /// All bytes, as written to a file.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get()
    }

    /// The checksum in the header.
    pub fn stamp(&self) -> u64 {
        self.bytes().get(16..24).and_then(|piece| piece.try_into().ok()).map_or(0, u64::from_le_bytes)
    }

    fn table(&self, table: Table) -> &[u8] {
        let (start, end) = self.tables[table as usize];
        &self.bytes()[start..end]
    }

    fn entries(&self) -> Entries<'_> {
        Entries {
            entries: self.table(Table::Entries).as_chunks().0,
            names: self.table(Table::Names),
            groups: self.table(Table::Groups).as_chunks().0,
            same: self.table(Table::Same).as_chunks().0,
        }
    }

    /// An entry by number, as [`View::entry`] has it.
    pub fn entry(&self, index: u32) -> Option<Entry<'_>> {
        self.entries().entry(index)
    }

    /// Kind, sort of organisation and language of an entry.
    pub fn sort(&self, index: u32) -> Option<(Kind, OrgKind, Lang)> {
        self.entries().sort(index)
    }

    /// The tables.
    pub fn view(&self) -> View<'_> {
        let table = |table: Table| self.table(table);
        View {
            words: Words { buckets: table(Table::Buckets).as_chunks().0, records: table(Table::Words) },
            facts: table(Table::Facts).as_chunks().0,
            nodes: Nodes {
                nodes: table(Table::Nodes).as_chunks().0,
                transitions: table(Table::Transitions).as_chunks().0,
                outputs: table(Table::Outputs).as_chunks().0,
            },
            entries: self.entries(),
            bases: table(Table::Bases).as_chunks().0,
            tails: table(Table::Tails),
        }
    }
}

impl Bytes {
    fn get(&self) -> &[u8] {
        match self {
            Bytes::Static(bytes) => bytes,
            Bytes::Owned(bytes) => bytes,
        }
    }
}

/// The sum over everything behind the header's first 24 bytes.
pub fn checksum(data: &[u8]) -> u64 {
    hash(data.get(24..).unwrap_or_default())
}

/// Number of bits of the table of tails.
pub const TAIL_BITS: usize = 1 << 18;

/// The bit of a word's last `N` bytes: 4 for heads of four bytes, 5 for longer ones.
pub fn tail<const N: usize>(word: &[u8]) -> Option<usize> {
    let bytes = word.last_chunk::<N>()?.iter().fold(N as u64, |bytes, byte| bytes << 8 | u64::from(*byte));
    Some((bytes.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 46) as usize)
}

/// The bit of a whole head in the table of tails, by its hash.
pub fn head_bit(hash: u64) -> usize {
    (hash >> 46) as usize
}

/// The first slot of a hash in a table of `capacity` slots.
#[inline]
pub(super) fn slot(hash: u64, capacity: usize) -> usize {
    (((hash & 0xffff_ffff) * capacity as u64) >> 32) as usize
}

/// A number of a record, from its lowest byte.
#[inline]
pub(super) fn part<const N: usize>(record: &[u8; N], at: usize) -> u32 {
    u32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]])
}
