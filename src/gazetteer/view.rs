//! What can be asked of an image: words, names as they go on, entries, heads of compounds.

use crate::gazetteer::Entry;
use crate::gazetteer::entries::Entries;
use crate::gazetteer::facts::Facts;
use crate::gazetteer::fold::hash;
use crate::gazetteer::image::{Case, head_bit, part, tail};
use crate::gazetteer::nodes::{Node, Nodes};
use crate::gazetteer::words::Words;

/// The tables of an image, as slices.
#[derive(Clone, Copy, Debug, Default)]
pub struct View<'a> {
    pub(super) words: Words<'a>,
    pub(super) facts: &'a [[u8; 8]],
    pub(super) nodes: Nodes<'a>,
    pub(super) entries: Entries<'a>,
    pub(super) bases: &'a [[u8; 8]],
    pub(super) tails: &'a [u8],
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
        self.words.find(hash, word)
    }

    /// Asks for where words of this hash are to be found.
    #[inline]
    pub fn prefetch_word(&self, hash: u64) {
        self.words.prefetch_bucket(hash);
    }

    /// Asks for the words of this hash, once it is at hand where they are to be found.
    #[inline]
    pub fn prefetch_letters(&self, hash: u64) {
        self.words.prefetch_records(hash);
    }

    /// Asks for the transition from the root on a word.
    #[inline]
    pub fn prefetch_next(&self, word: u32) {
        self.words.prefetch(word);
    }

    /// Asks for the node that `word` leads to from the root, and for the transition from it on the word behind.
    #[inline]
    pub fn prefetch_second(&self, word: u32, behind: u32) {
        if let Some(node) = self.words.root(word) {
            self.nodes.prefetch(node, behind);
        }
    }

    /// Asks for an entry.
    #[inline]
    pub fn prefetch_entry(&self, index: u32) {
        self.entries.prefetch(index);
    }

    /// The letters of a word number.
    #[inline]
    pub fn letters(&self, word: u32) -> &'a [u8] {
        self.words.letters(word)
    }

    /// What is known of a word number.
    #[inline]
    pub fn facts(&self, word: u32) -> Facts {
        Facts(self.facts.get(self.words.facts(word)).map_or(0, |facts| u64::from_le_bytes(*facts)))
    }

    /// The node after `node` on `word`.
    #[inline]
    pub fn next(&self, node: u32, word: u32) -> Option<u32> {
        if node == 0 { self.words.root(word) } else { self.nodes.next(node, word) }
    }

    /// A node; one without anything for a number out of range.
    #[inline]
    pub fn node(&self, node: u32) -> Node {
        self.nodes.node(node)
    }

    /// The outputs of a node: entry and case rule.
    #[inline]
    pub fn outputs(&self, node: u32) -> impl Iterator<Item = (u32, Case)> + use<'a> {
        self.nodes.outputs(node)
    }

    /// An entry by number.
    pub fn entry(&self, index: u32) -> Option<Entry<'a>> {
        self.entries.entry(index)
    }

    /// How many entries there are.
    pub fn entries(&self) -> u32 {
        self.entries.count()
    }

    /// The numbers of all words.
    pub fn words(&self) -> impl Iterator<Item = u32> + use<'a> {
        self.words.numbers()
    }

    /// How many nodes the automaton has.
    pub fn nodes(&self) -> u32 {
        self.nodes.nodes.len() as u32
    }

    /// The entries of the same thing as entry `index`, itself among them.
    pub fn same(&self, index: u32) -> impl Iterator<Item = u32> + use<'a> {
        self.entries.same(index)
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
