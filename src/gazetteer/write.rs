//! Writing of images: words, facts, entries and the automaton become the flat tables that `image` reads.

use std::collections::{BTreeMap, HashMap};

use crate::gazetteer::automaton::Automaton;
use crate::gazetteer::compile::EntryData;
use crate::gazetteer::facts::Facts;
use crate::gazetteer::fold::hash;
use crate::gazetteer::image::{MAGIC, NONE, TABLES, TAIL_BITS, VERSION, checksum, head_bit, tail};
use crate::gazetteer::words::Word;
use crate::gazetteer::{entries, nodes, words};

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
    let mut words: Vec<Word<'_>> = parts.words.iter().zip(of_words).map(|(letters, facts)| Word { letters, facts, root: NONE }).collect();
    parts.automaton.edges.iter().filter(|(from, ..)| *from == 0).for_each(|(_, on, to)| words[*on as usize].root = *to);
    let (buckets, records, numbers) = words::write(&words)?;
    let [nodes, transitions, outputs] = nodes::write(parts.automaton, &numbers)?;
    let [entries, names, groups, same] = entries::write(parts.entries)?;
    let mut bases: Vec<[u32; 2]> = parts.bases.iter().map(|(word, base)| [word, base].map(|number| numbers[*number as usize])).collect();
    bases.retain(|pair| !pair.contains(&NONE));
    bases.sort_unstable();
    // In the order of `image::Table`.
    let tables: [Vec<u8>; TABLES] = [
        buckets,
        records,
        facts,
        transitions,
        nodes,
        outputs,
        entries,
        names,
        groups,
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
        if !facts.title_suffix() && !facts.org_suffix() && !facts.place_suffix() {
            continue;
        }
        let end = if word.len() == 4 { tail::<4>(word.as_bytes()) } else { tail::<5>(word.as_bytes()) };
        for bit in end.into_iter().chain([head_bit(hash(word.as_bytes()))]) {
            bits[bit / 8] |= 1 << (bit % 8);
        }
    }
    bits
}
