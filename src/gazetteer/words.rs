//! The words of an image: a table of where each bucket begins, and records of a few words a bucket, letters and all, so that a word is
//! found by two reads of memory. Every read is bounds-checked, so no bytes can do harm.

use crate::gazetteer::fold::{LONGEST, hash};
use crate::gazetteer::image::{NONE, slot};
use crate::prefetch::prefetch;

/// Words a bucket holds on the average. Of 2, 4 and 8, 4 was as fast as 2 on pages whose words are all new.
const BUCKET: usize = 4;
/// Bytes of a record before its letters: length (7 bits), whether the word begins names (1), a tag of its hash (8), its facts as an index (16).
const HEAD: usize = 4;
/// Of the head: the word begins names, and the number of its node stands behind its letters.
const BEGINS: u32 = 0x80;
const LENGTH: u32 = 0x7f;
const _: () = assert!(LONGEST <= LENGTH as usize);
/// All records take at most this many bytes, so that a word's number leaves four bits to those who mark it.
const MOST_BYTES: usize = 1 << 28;

/// The words of an image. A word's number is the place of its record.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    /// Where each bucket begins, and where the last one ends.
    pub(super) buckets: &'a [[u8; 4]],
    pub(super) records: &'a [u8],
}

impl<'a> Words<'a> {
    /// The number of a folded word of this hash.
    #[inline]
    pub fn find(&self, hash: u64, word: &str) -> Option<u32> {
        let (mut at, end) = self.bucket(hash);
        let sought = tag(hash) << 8 | u32::try_from(word.len()).ok().filter(|length| *length <= LENGTH)?;
        while at < end {
            let head = self.head(at);
            if head & !BEGINS & 0xffff == sought && self.letters_of(at, head) == word.as_bytes() {
                return Some(at as u32);
            }
            at += size(head);
        }
        None
    }

    /// Asks for where the bucket of this hash begins.
    #[inline]
    pub fn prefetch_bucket(&self, hash: u64) {
        if let Some(start) = self.buckets.get(slot(hash, self.buckets.len().saturating_sub(1))) {
            prefetch(start);
        }
    }

    /// Asks for the records of the bucket of this hash, most of which lie in one or two lines of the processor's cache.
    #[inline]
    pub fn prefetch_records(&self, hash: u64) {
        let (start, end) = self.bucket(hash);
        for at in [start, end.wrapping_sub(1)] {
            if let Some(byte) = self.records.get(at) {
                prefetch(byte);
            }
        }
    }

    /// Asks for the record of a word.
    #[inline]
    pub fn prefetch(&self, word: u32) {
        if let Some(byte) = self.records.get(word as usize) {
            prefetch(byte);
        }
    }

    /// The letters of a word; none for a number out of range.
    #[inline]
    pub fn letters(&self, word: u32) -> &'a [u8] {
        self.letters_of(word as usize, self.head(word as usize))
    }

    /// The facts of a word, as an index; 0 for a number out of range.
    #[inline]
    pub fn facts(&self, word: u32) -> usize {
        (self.head(word as usize) >> 16) as usize
    }

    /// The node that a word leads to from the root of the automaton.
    #[inline]
    pub fn root(&self, word: u32) -> Option<u32> {
        let head = self.head(word as usize);
        let at = word as usize + HEAD + (head & LENGTH) as usize;
        if head & BEGINS == 0 { None } else { self.number(at) }
    }

    /// The numbers of all words.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + use<'a> {
        let words = *self;
        let next = move |at: &usize| Some(at + size(words.head(*at)));
        std::iter::successors(Some(0), next).take_while(move |at| *at < words.records.len()).map(|at| at as u32)
    }

    #[inline]
    fn bucket(&self, hash: u64) -> (usize, usize) {
        let at = slot(hash, self.buckets.len().saturating_sub(1));
        let place = |at: usize| self.buckets.get(at).map_or(0, |start| u32::from_le_bytes(*start) as usize);
        (place(at), place(at + 1).min(self.records.len()))
    }

    #[inline]
    fn head(&self, at: usize) -> u32 {
        self.number(at).unwrap_or(0)
    }

    #[inline]
    fn number(&self, at: usize) -> Option<u32> {
        self.records.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }

    #[inline]
    fn letters_of(&self, at: usize, head: u32) -> &'a [u8] {
        self.records.get(at + HEAD..at + HEAD + (head & LENGTH) as usize).unwrap_or_default()
    }
}

/// A word to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub letters: &'a str,
    pub facts: u16,
    /// The node it leads to from the root; [`NONE`] where it begins no name.
    pub root: u32,
}

/// The table of buckets, the records, and the number each word has from here on: [`NONE`] where it can be in no text. `None` where all
/// records together are too large.
pub(super) fn write(words: &[Word<'_>]) -> Option<(Vec<u8>, Vec<u8>, Vec<u32>)> {
    let n_buckets = words.len() / BUCKET + 1;
    let mut numbers = vec![NONE; words.len()];
    // No token of a text is empty or longer.
    let mut order: Vec<(usize, u64, usize)> = (words.iter().enumerate())
        .filter(|(_, word)| (1..=LONGEST).contains(&word.letters.len()))
        .map(|(index, word)| (hash(word.letters.as_bytes()), index))
        .map(|(hash, index)| (slot(hash, n_buckets), hash, index))
        .collect();
    order.sort_unstable_by_key(|(bucket, _, index)| (*bucket, *index));
    let (mut buckets, mut records) = (Vec::with_capacity(4 * n_buckets + 4), Vec::new());
    for (bucket, hash, index) in order {
        while buckets.len() / 4 <= bucket {
            buckets.extend((records.len() as u32).to_le_bytes());
        }
        let Word { letters, facts, root } = words[index];
        let begins = if root == NONE { 0 } else { BEGINS };
        numbers[index] = u32::try_from(records.len()).ok().filter(|_| records.len() < MOST_BYTES)?;
        records.extend((u32::from(facts) << 16 | tag(hash) << 8 | begins | letters.len() as u32).to_le_bytes());
        records.extend(letters.as_bytes());
        if begins != 0 {
            records.extend(root.to_le_bytes());
        }
    }
    while buckets.len() / 4 <= n_buckets {
        buckets.extend((records.len() as u32).to_le_bytes());
    }
    Some((buckets, records, numbers))
}

/// Upper bits of a hash; a bucket is found by the lower ones.
#[inline]
fn tag(hash: u64) -> u32 {
    (hash >> 56) as u32
}

/// Bytes of a record.
#[inline]
fn size(head: u32) -> usize {
    HEAD + (head & LENGTH) as usize + if head & BEGINS == 0 { 0 } else { 4 }
}
