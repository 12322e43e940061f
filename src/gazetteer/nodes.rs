//! The automaton of an image: nodes of eight bytes, the transitions between them, and the names that end in each.

use crate::gazetteer::automaton::Automaton;
use crate::gazetteer::compile::MOST_ATOMS;
use crate::gazetteer::image::{Case, ENTRY_BITS, NONE, part, slot};
use crate::prefetch::prefetch;

/// A node, from the lower bits up: its output, if it has exactly one, as an entry (28) and its [`Case`] (2), else where its outputs are
/// listed and `LISTED`; its depth (5); whether it has children (1); whether a name ends on its way of failure links (1); its
/// failure link (27).
#[derive(Clone, Copy, Debug, Default)]
pub struct Node(u64);

/// In place of a case: outputs are listed.
const LISTED: u32 = 3;
/// In place of where they are listed: there are none.
const NO_LIST: u32 = (1 << ENTRY_BITS) - 1;
const DEPTH: u32 = 30;
const CHILDREN: u32 = 35;
const LINK: u32 = 36;
const FAIL: u32 = 37;
const _: () = assert!(MOST_ATOMS < 1 << (CHILDREN - DEPTH));

impl Node {
    /// Node of the longest proper suffix.
    #[inline]
    pub fn fail(self) -> u32 {
        (self.0 >> FAIL) as u32
    }

    /// Whether a name ends in one of the nodes that failure links lead to from here.
    #[inline]
    pub fn links(self) -> bool {
        self.0 >> LINK & 1 == 1
    }

    /// Whether any word leads on from here.
    #[inline]
    pub fn has_children(self) -> bool {
        self.0 >> CHILDREN & 1 == 1
    }

    /// Atoms from the root.
    #[inline]
    pub fn depth(self) -> usize {
        (self.0 >> DEPTH) as usize & 31
    }

    /// Whether a name ends here.
    #[inline]
    pub fn ends_names(self) -> bool {
        self.output() != LISTED << ENTRY_BITS | NO_LIST
    }

    fn output(self) -> u32 {
        self.0 as u32 & ((1 << DEPTH) - 1)
    }
}

/// The tables of the automaton.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nodes<'a> {
    pub(super) nodes: &'a [[u8; 8]],
    /// A hash table of node, word and next node; what leads from the root is not in it, but in the records of words.
    pub(super) transitions: &'a [[u8; 12]],
    /// How many outputs a node has, and they: list behind list.
    pub(super) outputs: &'a [[u8; 4]],
}

impl<'a> Nodes<'a> {
    /// The node after `node`, which is not the root, on `word`.
    #[inline]
    pub fn next(&self, node: u32, word: u32) -> Option<u32> {
        let capacity = self.transitions.len();
        if capacity == 0 {
            return None;
        }
        let mut at = slot(edge_hash(node, word), capacity);
        // A table of ours is never full; a foreign one is left after one round.
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

    /// Asks for a node and the transition from it on `word`.
    #[inline]
    pub fn prefetch(&self, node: u32, word: u32) {
        if let Some(node) = self.nodes.get(node as usize) {
            prefetch(node);
        }
        if let Some(edge) = self.transitions.get(slot(edge_hash(node, word), self.transitions.len())) {
            prefetch(edge);
        }
    }

    /// A node; one without anything for a number out of range.
    #[inline]
    pub fn node(&self, node: u32) -> Node {
        let none = u64::from(LISTED << ENTRY_BITS | NO_LIST);
        Node(self.nodes.get(node as usize).map_or(none, |node| u64::from_le_bytes(*node)))
    }

    /// The outputs of a node: entry and case rule.
    #[inline]
    pub fn outputs(&self, node: u32) -> impl Iterator<Item = (u32, Case)> + use<'a> {
        let output = self.node(node).output();
        // A single output is the beginning of the node itself, with two bits of its depth.
        let own = || self.nodes.get(node as usize).and_then(|node| node.as_chunks().0.get(..1)).unwrap_or_default();
        let outputs = if output >> ENTRY_BITS == LISTED { self.list(output & NO_LIST) } else { own() };
        outputs.iter().map(|output| {
            let output = u32::from_le_bytes(*output);
            let case = match output >> ENTRY_BITS & 3 {
                0 => Case::Any,
                1 => Case::Capital,
                _ => Case::Upper,
            };
            (output & NO_LIST, case)
        })
    }

    fn list(&self, at: u32) -> &'a [[u8; 4]] {
        let at = at as usize;
        let count = self.outputs.get(at).map_or(0, |count| u32::from_le_bytes(*count) as usize);
        self.outputs.get(at + 1..).and_then(|lists| lists.get(..count)).unwrap_or_default()
    }
}

/// Tables of nodes, transitions and outputs; `numbers` are those of words. `None` where there are too many nodes or outputs.
pub(super) fn write(automaton: &Automaton, numbers: &[u32]) -> Option<[Vec<u8>; 3]> {
    let mut has_children = vec![false; automaton.fail.len()];
    automaton.edges.iter().for_each(|(from, ..)| has_children[*from as usize] = true);
    let (mut nodes, mut outputs) = (Vec::with_capacity(8 * automaton.fail.len()), Vec::new());
    for (node, ends) in automaton.outputs.iter().enumerate() {
        let output = |(entry, case): &(u32, Case)| entry | (*case as u32) << ENTRY_BITS;
        let own = match &ends[..] {
            [] => LISTED << ENTRY_BITS | NO_LIST,
            [end] => output(end),
            ends => {
                let list = u32::try_from(outputs.len() / 4).ok().filter(|list| *list < NO_LIST)?;
                outputs.extend((ends.len() as u32).to_le_bytes());
                outputs.extend(ends.iter().flat_map(|end| output(end).to_le_bytes()));
                LISTED << ENTRY_BITS | list
            }
        };
        let fail = u64::from(automaton.fail[node]);
        if fail >> (64 - FAIL) != 0 {
            return None;
        }
        let marks = u64::from(has_children[node]) << CHILDREN | u64::from(automaton.link[node] != NONE) << LINK;
        let packed = fail << FAIL | marks | u64::from(automaton.depth[node]) << DEPTH | u64::from(own);
        nodes.extend(packed.to_le_bytes());
    }
    Some([nodes, transitions(&automaton.edges, numbers), outputs])
}

fn transitions(edges: &[(u32, u32, u32)], numbers: &[u32]) -> Vec<u8> {
    let behind_root = || edges.iter().filter(|(from, ..)| *from != 0);
    let capacity = behind_root().count() * 4 / 3 + 1;
    let mut slots = vec![[0_u32; 3]; capacity];
    for &(from, on, to) in behind_root() {
        let on = numbers[on as usize];
        let mut at = slot(edge_hash(from, on), capacity);
        while slots[at][2] != 0 {
            at = (at + 1) % capacity;
        }
        slots[at] = [from, on, to];
    }
    slots.into_iter().flatten().flat_map(u32::to_le_bytes).collect()
}

/// The hash of a transition.
fn edge_hash(node: u32, word: u32) -> u64 {
    let h = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (h ^ h >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
}
