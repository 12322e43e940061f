//! Writing of images: words, facts, entries and the automaton become the flat tables that `image` reads.

use std::collections::{BTreeMap, HashMap};

use crate::gazetteer::automaton::Automaton;
use crate::gazetteer::compile::EntryData;
use crate::gazetteer::facts::Facts;
use crate::gazetteer::fold::{LONGEST, hash};
use crate::gazetteer::image::{ENTRY_BITS, MAGIC, NONE, Record, TABLES, TAIL_BITS, VERSION, checksum, edge_hash, head_bit, slot, tail};

/// What an image is made of.
pub(super) struct Parts<'a> {
    pub words: &'a [String],
    pub facts: &'a [Facts],
    pub bases: &'a BTreeMap<u32, u32>,
    pub entries: &'a [EntryData],
    pub automaton: &'a Automaton,
}

/// The bytes of the image; `None` where a table would not fit.
pub(super) fn write(parts: &Parts<'_>) -> Option<Vec<u8>> {
    let (of_words, facts) = facts(parts.facts)?;
    let (letters, words, numbers) = words(parts.words, &of_words)?;
    let (nodes, outputs) = nodes(parts.automaton);
    let [entries, names, concepts, same] = entries(parts.entries)?;
    let mut bases: Vec<[u32; 2]> = parts.bases.iter().map(|(word, base)| [word, base].map(|number| numbers[*number as usize])).collect();
    bases.retain(|pair| !pair.contains(&NONE));
    bases.sort_unstable();
    // In the order of `image::Table`.
    let tables: [Vec<u8>; TABLES] = [
        letters,
        words,
        facts,
        transitions(&parts.automaton.edges, &numbers),
        nodes,
        outputs,
        entries,
        names,
        concepts,
        same,
        bases.into_iter().flatten().flat_map(u32::to_le_bytes).collect(),
        tails(parts),
    ];
    let mut out = Vec::with_capacity(tables.iter().map(|table| table.len() + 8).sum::<usize>() + 256);
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend(0_u32.to_le_bytes());
    out.extend(0_u64.to_le_bytes());
    let mut start = out.len() + 8 * TABLES;
    for table in &tables {
        out.extend(u32::try_from(start).ok()?.to_le_bytes());
        out.extend(u32::try_from(table.len()).ok()?.to_le_bytes());
        start += table.len().next_multiple_of(8);
    }
    for table in &tables {
        out.extend(table);
        out.resize(out.len().next_multiple_of(8), 0);
    }
    let sum = checksum(&out);
    out[16..24].copy_from_slice(&sum.to_le_bytes());
    Some(out)
}

/// The letters of all words, their table, and where in it each word came to lie: the number it has from here on, [`NONE`] where it can be
/// in no text. `None` where all letters together are too many.
fn words(words: &[String], facts: &[u16]) -> Option<(Vec<u8>, Vec<u8>, Vec<u32>)> {
    let capacity = words.len() * 4 / 3 + 1;
    let mut letters = Vec::new();
    let mut records = vec![Record::default(); capacity];
    let mut numbers = Vec::with_capacity(words.len());
    for (word, facts) in words.iter().zip(facts) {
        // No token of a text is one of these.
        if word.is_empty() || word.len() > LONGEST {
            numbers.push(NONE);
            continue;
        }
        let hash = hash(word.as_bytes());
        let mut at = slot(hash, capacity);
        while !records[at].is_free() {
            at = (at + 1) % capacity;
        }
        numbers.push(at as u32);
        records[at] = Record::new(letters.len(), hash, *facts, word.len())?;
        letters.extend(word.as_bytes());
    }
    Some((letters, records.into_iter().flat_map(|record| record.0.to_le_bytes()).collect(), numbers))
}

/// Each word's facts as an index into the distinct ones; the first of them are the empty ones.
fn facts(of_words: &[Facts]) -> Option<(Vec<u16>, Vec<u8>)> {
    let mut distinct = vec![Facts::default()];
    let mut known = HashMap::from([(Facts::default(), 0)]);
    let mut indices = Vec::with_capacity(of_words.len());
    for facts in of_words {
        let index = *known.entry(*facts).or_insert_with(|| {
            distinct.push(*facts);
            distinct.len() - 1
        });
        indices.push(u16::try_from(index).ok()?);
    }
    Some((indices, distinct.into_iter().flat_map(|facts| facts.0.to_le_bytes()).collect()))
}

/// The bits of all heads that end compounds: of their last bytes, and of the whole head.
fn tails(parts: &Parts<'_>) -> Vec<u8> {
    let mut bits = vec![0_u8; TAIL_BITS / 8];
    for (word, facts) in parts.words.iter().zip(parts.facts) {
        if !facts.title_suffix() && !facts.org_suffix() {
            continue;
        }
        let end = if word.len() == 4 { tail::<4>(word.as_bytes()) } else { tail::<5>(word.as_bytes()) };
        for bit in end.into_iter().chain([head_bit(hash(word.as_bytes()))]) {
            bits[bit / 8] |= 1 << (bit % 8);
        }
    }
    bits
}

fn transitions(edges: &[(u32, u32, u32)], numbers: &[u32]) -> Vec<u8> {
    let capacity = edges.len() * 4 / 3 + 1;
    let mut slots = vec![[0_u32; 3]; capacity];
    for &(from, on, to) in edges {
        let on = numbers[on as usize];
        let mut at = slot(edge_hash(from, on), capacity);
        while slots[at][2] != 0 {
            at = (at + 1) % capacity;
        }
        slots[at] = [from, on, to];
    }
    slots.into_iter().flatten().flat_map(u32::to_le_bytes).collect()
}

fn nodes(automaton: &Automaton) -> (Vec<u8>, Vec<u8>) {
    let (mut nodes, mut outputs) = (Vec::new(), Vec::new());
    for (node, ends) in automaton.outputs.iter().enumerate() {
        // A name that stands for more than 65,535 things stands for nothing.
        let ends = &ends[..ends.len().min(u16::MAX as usize)];
        let last = ends.len() as u32;
        let last = last << 16 | u32::from(automaton.depth[node]);
        for value in [automaton.fail[node], automaton.link[node], outputs.len() as u32 / 4, last] {
            nodes.extend(value.to_le_bytes());
        }
        for (entry, case) in ends {
            outputs.extend((entry | (*case as u32) << ENTRY_BITS).to_le_bytes());
        }
    }
    (nodes, outputs)
}

/// Entries, their names, where each concept's entries begin, and those entries: entries of one kind and one first identifier are the same thing.
fn entries(entries: &[EntryData]) -> Option<[Vec<u8>; 4]> {
    let mut concepts: Vec<Vec<u32>> = Vec::new();
    let mut known = HashMap::new();
    let mut strings = HashMap::new();
    let (mut records, mut names) = (Vec::new(), Vec::new());
    for (index, entry) in entries.iter().enumerate() {
        let key = entry.id.split(';').next().unwrap_or("");
        let next = concepts.len();
        let concept = if key.is_empty() { next } else { *known.entry((entry.kind, key)).or_insert(next) };
        if concept == next {
            concepts.push(Vec::new());
        }
        concepts[concept].push(index as u32);
        let mut place = |text: &str| -> Option<(u32, u16)> {
            let start = *strings.entry(text.to_owned()).or_insert_with(|| {
                names.extend(text.as_bytes());
                names.len() - text.len()
            });
            Some((u32::try_from(start).ok()?, u16::try_from(text.len()).ok()?))
        };
        let (canonical, id) = (place(&entry.canonical)?, place(&entry.id)?);
        records.extend([entry.kind as u8, entry.org as u8, entry.lang as u8, 0]);
        for value in [entry.weight, canonical.0, id.0, concept as u32, u32::from(id.1) << 16 | u32::from(canonical.1)] {
            records.extend(value.to_le_bytes());
        }
    }
    let (mut starts, mut same) = (Vec::new(), Vec::new());
    for concept in &concepts {
        starts.extend((same.len() as u32 / 4).to_le_bytes());
        same.extend(concept.iter().flat_map(|entry| entry.to_le_bytes()));
    }
    starts.extend((same.len() as u32 / 4).to_le_bytes());
    Some([records, names, starts, same])
}
