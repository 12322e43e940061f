//! The compiled form: one block of bytes with flat tables, read in place; every read is bounds-checked, so no bytes can do harm.

use crate::error::{Error, ErrorKind};
use crate::gazetteer::facts::{Facts, OrgKind};
use crate::gazetteer::fold::hash;
use crate::gazetteer::{Entry, Kind};
use crate::lang::Lang;
use crate::prefetch::prefetch;

/// First bytes of every image.
pub const MAGIC: [u8; 8] = *b"nordtagz";
/// Changes whenever the tables do.
pub const VERSION: u32 = 4;
/// No word, no node.
pub const NONE: u32 = u32::MAX;
/// Bits of an output that hold the entry; the two above hold the [`Case`] rule.
pub const ENTRY_BITS: u32 = 28;

/// The tables, in their order in the image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Table {
    /// The letters of all words.
    Letters,
    /// Hash table of words, each a `Record`; a word's number is its place here.
    Words,
    /// The distinct facts.
    Facts,
    /// Hash table of transitions: node, word, next node.
    Transitions,
    /// Nodes of the automaton: failure link, output link, first output, depth and number of outputs.
    Nodes,
    /// Entry and case rule of every name's end.
    Outputs,
    /// Entries.
    Entries,
    /// The letters of canonical names and identifiers.
    Names,
    /// Where the entries of each concept begin in `Same`; one more at the end.
    Concepts,
    /// Entries, concept by concept.
    Same,
    /// Words and their base forms, both as word numbers, by word.
    Bases,
    /// A bit for every hash of the last bytes of a head of compounds; most words are told from compounds by it.
    Tails,
}

/// Number of tables.
pub const TABLES: usize = 12;
const HEADER: usize = 24 + 8 * TABLES;

/// A word in the table of words: from the upper bits down where its letters begin (28), a tag of its hash (12), its facts as an index
/// (16), its length in bytes (8), which is 0 in a free record.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Record(pub u64);

impl Record {
    /// `None` where letters begin behind 256 MiB of others, or are more than 255 bytes.
    pub fn new(start: usize, hash: u64, facts: u16, length: usize) -> Option<Record> {
        let (start, length) = (u64::try_from(start).ok().filter(|start| start >> 28 == 0)?, u8::try_from(length).ok()?);
        Some(Record(start << 36 | Record::tag_of(hash) << 24 | u64::from(facts) << 8 | u64::from(length)))
    }

    pub fn is_free(self) -> bool {
        self.0 as u8 == 0
    }

    fn tag_of(hash: u64) -> u64 {
        hash >> 52
    }

    fn tag(self) -> u64 {
        self.0 >> 24 & 0xfff
    }

    fn letters(self, all: &[u8]) -> &[u8] {
        let start = (self.0 >> 36) as usize;
        all.get(start..start + usize::from(self.0 as u8)).unwrap_or_default()
    }

    fn facts(self) -> usize {
        usize::from((self.0 >> 8) as u16)
    }
}

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

/// The tables of an image, as slices.
#[derive(Clone, Copy, Debug, Default)]
pub struct View<'a> {
    letters: &'a [u8],
    words: &'a [[u8; 8]],
    facts: &'a [[u8; 8]],
    transitions: &'a [[u8; 12]],
    nodes: &'a [[u8; 16]],
    outputs: &'a [[u8; 4]],
    entries: &'a [[u8; ENTRY]],
    names: &'a [u8],
    concepts: &'a [[u8; 4]],
    same: &'a [[u8; 4]],
    bases: &'a [[u8; 8]],
    tails: &'a [u8],
}

/// A node of the automaton.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Node of the longest proper suffix.
    pub fail: u32,
    /// Nearest suffix node that ends a name; [`NONE`] where there is none.
    pub link: u32,
    /// First of its outputs.
    pub output: u32,
    /// Atoms from the root.
    pub depth: u16,
    /// How many outputs it has.
    pub outputs: u16,
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

    /// An entry by number, as [`View::entry`] has it.
    pub fn entry(&self, index: u32) -> Option<Entry<'_>> {
        Some(entry(self.table(Table::Entries).as_chunks().0.get(index as usize)?, self.table(Table::Names)))
    }

    /// Kind and language of an entry.
    pub fn sort(&self, index: u32) -> Option<(Kind, Lang)> {
        let entry = self.table(Table::Entries).as_chunks::<ENTRY>().0.get(index as usize)?;
        Some((Kind::from_code(entry[0]), lang(entry)))
    }

    /// The tables.
    pub fn view(&self) -> View<'_> {
        let table = |table: Table| self.table(table);
        View {
            letters: table(Table::Letters),
            words: table(Table::Words).as_chunks().0,
            facts: table(Table::Facts).as_chunks().0,
            transitions: table(Table::Transitions).as_chunks().0,
            nodes: table(Table::Nodes).as_chunks().0,
            outputs: table(Table::Outputs).as_chunks().0,
            entries: table(Table::Entries).as_chunks().0,
            names: table(Table::Names),
            concepts: table(Table::Concepts).as_chunks().0,
            same: table(Table::Same).as_chunks().0,
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

impl<'a> View<'a> {
    /// The number of a folded word.
    #[inline]
    pub fn word(&self, word: &str) -> Option<u32> {
        self.word_of(hash(word.as_bytes()), word)
    }

    /// The number of a folded word that may be a head of compounds; `None` also for most words that are none.
    #[inline]
    pub fn head(&self, word: &str) -> Option<u32> {
        let hash = hash(word.as_bytes());
        if self.has_tail(head_bit(hash)) { self.word_of(hash, word) } else { None }
    }

    /// The number of a folded word of this hash.
    #[inline]
    pub fn word_of(&self, hash: u64, word: &str) -> Option<u32> {
        let capacity = self.words.len();
        if capacity == 0 {
            return None;
        }
        let tag = Record::tag_of(hash);
        let mut at = slot(hash, capacity);
        // A table of ours is never full; a foreign one is left after one round.
        for _ in 0..capacity {
            let record = self.record(at as u32);
            if record.is_free() {
                return None;
            }
            if record.tag() == tag && record.letters(self.letters) == word.as_bytes() {
                return Some(at as u32);
            }
            at = if at + 1 == capacity { 0 } else { at + 1 };
        }
        None
    }

    /// Asks for the place of words of this hash, so that it is at hand when one of them is asked for.
    #[inline]
    pub fn prefetch_word(&self, hash: u64) {
        if let Some(record) = self.words.get(slot(hash, self.words.len())) {
            prefetch(record);
        }
    }

    /// Asks for letters and facts of the word of this hash, whose place is at hand.
    #[inline]
    pub fn prefetch_letters(&self, hash: u64) {
        let record = self.record(slot(hash, self.words.len()) as u32);
        if record.tag() == Record::tag_of(hash) {
            if let Some(first) = record.letters(self.letters).first() {
                prefetch(first);
            }
            if let Some(facts) = self.facts.get(record.facts()) {
                prefetch(facts);
            }
        }
    }

    /// Asks for the transition from the root on a word.
    #[inline]
    pub fn prefetch_next(&self, word: u32) {
        if let Some(edge) = self.transitions.get(slot(edge_hash(0, word), self.transitions.len())) {
            prefetch(edge);
        }
    }

    /// The record of a word number; a free one for a number out of range.
    #[inline]
    fn record(&self, word: u32) -> Record {
        Record(self.words.get(word as usize).map_or(0, |record| u64::from_le_bytes(*record)))
    }

    /// The letters of a word number.
    #[inline]
    pub fn letters(&self, word: u32) -> &'a [u8] {
        self.record(word).letters(self.letters)
    }

    /// What is known of a word number.
    #[inline]
    pub fn facts(&self, word: u32) -> Facts {
        Facts(self.facts.get(self.record(word).facts()).map_or(0, |facts| u64::from_le_bytes(*facts)))
    }

    /// The node after `node` on `word`.
    #[inline]
    pub fn next(&self, node: u32, word: u32) -> Option<u32> {
        let capacity = self.transitions.len();
        if capacity == 0 {
            return None;
        }
        let mut at = slot(edge_hash(node, word), capacity);
        for _ in 0..capacity {
            let edge = &self.transitions[at];
            let (from, on, to) = (part(edge, 0), part(edge, 4), part(edge, 8));
            if to == 0 {
                return None;
            }
            if from == node && on == word {
                return Some(to);
            }
            at = if at + 1 == capacity { 0 } else { at + 1 };
        }
        None
    }

    /// A node; the root for a number out of range.
    #[inline]
    pub fn node(&self, node: u32) -> Node {
        let Some(node) = self.nodes.get(node as usize) else {
            return Node { fail: 0, link: NONE, output: 0, depth: 0, outputs: 0 };
        };
        let last = part(node, 12);
        Node { fail: part(node, 0), link: part(node, 4), output: part(node, 8), depth: last as u16, outputs: (last >> 16) as u16 }
    }

    /// The outputs of a node: entry and case rule.
    pub fn outputs(&self, node: Node) -> impl Iterator<Item = (u32, Case)> + use<'a> {
        let start = node.output as usize;
        let outputs = self.outputs.get(start..start + node.outputs as usize).unwrap_or_default();
        outputs.iter().map(|output| {
            let output = u32::from_le_bytes(*output);
            let case = match output >> ENTRY_BITS {
                0 => Case::Any,
                1 => Case::Capital,
                _ => Case::Upper,
            };
            (output & ((1 << ENTRY_BITS) - 1), case)
        })
    }

    /// An entry by number.
    pub fn entry(&self, index: u32) -> Option<Entry<'a>> {
        Some(entry(self.entries.get(index as usize)?, self.names))
    }

    /// How many entries there are.
    pub fn entries(&self) -> u32 {
        self.entries.len() as u32
    }

    /// How many words there are.
    pub fn words(&self) -> u32 {
        self.words.iter().filter(|record| !Record(u64::from_le_bytes(**record)).is_free()).count() as u32
    }

    /// How many nodes the automaton has.
    pub fn nodes(&self) -> u32 {
        self.nodes.len() as u32
    }

    /// The entries of the same thing as entry `index`, itself among them.
    pub fn same(&self, index: u32) -> impl Iterator<Item = u32> + use<'a> {
        let concept = self.entries.get(index as usize).map_or(0, |entry| part(entry, 16)) as usize;
        let start = |concept: usize| self.concepts.get(concept).map_or(0, |start| u32::from_le_bytes(*start) as usize);
        self.same.get(start(concept)..start(concept + 1)).unwrap_or_default().iter().map(|entry| u32::from_le_bytes(*entry))
    }

    /// Whether a word may end in a head of compounds; where not, none needs to be looked for.
    #[inline]
    pub fn may_end_in_head(&self, word: &[u8]) -> bool {
        tail::<4>(word).is_some_and(|bit| self.has_tail(bit)) || tail::<5>(word).is_some_and(|bit| self.has_tail(bit))
    }

    #[inline]
    fn has_tail(&self, bit: usize) -> bool {
        self.tails.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// The base form of an inflected word.
    pub fn base(&self, word: u32) -> Option<&'a str> {
        let at = self.bases.binary_search_by_key(&word, |pair| part(pair, 0)).ok()?;
        std::str::from_utf8(self.letters(part(&self.bases[at], 4))).ok()
    }
}

fn entry<'a>(entry: &[u8; ENTRY], names: &'a [u8]) -> Entry<'a> {
    let lengths = part(entry, 20);
    let name = |start: u32, length: u32| {
        let start = start as usize;
        names.get(start..start + length as usize).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or("")
    };
    Entry {
        kind: Kind::from_code(entry[0]),
        org: OrgKind::from_code(entry[1]),
        lang: lang(entry),
        weight: part(entry, 4),
        canonical: name(part(entry, 8), lengths & 0xffff),
        id: name(part(entry, 12), lengths >> 16),
    }
}

fn lang(entry: &[u8; ENTRY]) -> Lang {
    Lang::READ.get(entry[2] as usize).copied().unwrap_or(Lang::Und)
}

/// Bytes of an entry.
const ENTRY: usize = 24;

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

/// The hash of a transition.
pub fn edge_hash(node: u32, word: u32) -> u64 {
    let h = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (h ^ h >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
}

/// The first slot of a hash in a table of `capacity` slots.
pub fn slot(hash: u64, capacity: usize) -> usize {
    (((hash & 0xffff_ffff) * capacity as u64) >> 32) as usize
}

fn part<const N: usize>(record: &[u8; N], at: usize) -> u32 {
    u32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]])
}
