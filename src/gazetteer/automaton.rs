//! The Aho-Corasick automaton over words: names as sequences of word numbers become nodes, failure links and outputs.

use std::collections::HashMap;

use crate::gazetteer::image::{Case, NONE};

/// Nodes in breadth-first order; the root is 0.
#[derive(Debug, Default)]
pub(super) struct Automaton {
    /// Transitions: `(node, word, next node)`, in the order of `next node`.
    pub edges: Vec<(u32, u32, u32)>,
    /// Failure link of each node.
    pub fail: Vec<u32>,
    /// Nearest node on the failure path that ends a name.
    pub link: Vec<u32>,
    /// Words from the root.
    pub depth: Vec<u16>,
    /// Entry and case rule of the names that end in each node, sorted.
    pub outputs: Vec<Vec<(u32, Case)>>,
}

impl Automaton {
    /// The automaton of names, each a sequence of at least one word.
    pub fn build(mut names: Vec<(Vec<u32>, u32, Case)>) -> Automaton {
        names.sort();
        names.dedup();
        let mut automaton = Automaton::default();
        automaton.push(0);
        let mut next: HashMap<(u32, u32), u32> = HashMap::with_capacity(names.len());
        let mut at = vec![0_u32; names.len()];
        let longest = names.iter().map(|(words, ..)| words.len()).max().unwrap_or(0);
        for depth in 0..longest {
            let first = automaton.edges.len();
            for ((words, entry, case), node) in names.iter().zip(&mut at) {
                let Some(word) = words.get(depth) else { continue };
                let parent = *node;
                *node = *next.entry((parent, *word)).or_insert_with(|| {
                    let child = automaton.push(depth as u16 + 1);
                    automaton.edges.push((parent, *word, child));
                    child
                });
                if words.len() == depth + 1 {
                    automaton.outputs[*node as usize].push((*entry, *case));
                }
            }
            // All nodes of this depth stand; the failure links of them point to nodes of less depth, which stand too.
            for index in first..automaton.edges.len() {
                let (parent, word, child) = automaton.edges[index];
                let fail = if parent == 0 { 0 } else { automaton.step(&next, automaton.fail[parent as usize], word) };
                automaton.fail[child as usize] = fail;
                let ends = !automaton.outputs[fail as usize].is_empty();
                automaton.link[child as usize] = if ends { fail } else { automaton.link[fail as usize] };
            }
        }
        automaton
    }

    fn push(&mut self, depth: u16) -> u32 {
        let node = self.fail.len() as u32;
        self.fail.push(0);
        self.link.push(NONE);
        self.depth.push(depth);
        self.outputs.push(Vec::new());
        node
    }

    /// Where `word` leads from `node`, over failure links.
    fn step(&self, next: &HashMap<(u32, u32), u32>, mut node: u32, word: u32) -> u32 {
        loop {
            match next.get(&(node, word)) {
                Some(node) => return *node,
                None if node == 0 => return 0,
                None => node = self.fail[node as usize],
            }
        }
    }
}
