//! Mentions of the same thing meet in one cluster: full and short names, genitives, acronyms, misspellings, names in other languages.

use std::cell::RefCell;

use crate::entity::{Cluster, Entity, Findings, Label};
use crate::hasher::NumberMap;
use crate::page::Page;

use super::alike;
use super::cues;
use super::names::Names;

/// Gives every mention its cluster, and a short name the full name as its normal form. Temporal mentions of one value are one thing.
pub fn cluster(page: &Page<'_>, findings: &mut Findings) {
    thread_local! {
        static ROOM: RefCell<Room> = RefCell::default();
    }
    ROOM.with_borrow_mut(|room| {
        room.clear();
        cluster_in(page, findings, room);
        // One long document neither slows down nor burdens all that follow.
        if room.keys.capacity() > ROOMY {
            *room = Room::default();
        }
    });
}

/// Buffers of one thread, cleared and used again.
#[derive(Debug, Default)]
struct Room {
    names: Names,
    /// One a mention: the key of its name, of an organisation without its form.
    keys: Vec<u64>,
    order: Order,
}

/// What the last numbering of clusters needs.
#[derive(Debug, Default)]
struct Order {
    /// How often a cluster was named so far by a key.
    used: NumberMap<(u32, u64), u32>,
    /// The new number of each cluster; `u32::MAX` where it has none yet.
    number: Vec<u32>,
    ordered: Vec<Cluster>,
    /// How good the name of each ordered cluster is.
    best: Vec<(usize, bool, bool, u32)>,
}

/// Buffers for more mentions than this are given back.
const ROOMY: usize = 4096;

impl Room {
    fn clear(&mut self) {
        let Room { names, keys, order: Order { used, number, ordered, best } } = self;
        names.clear();
        keys.clear();
        used.clear();
        number.clear();
        ordered.clear();
        best.clear();
    }
}

fn cluster_in(page: &Page<'_>, findings: &mut Findings, room: &mut Room) {
    let Room { names, keys, order } = room;
    let bare = |entity: &Entity| match entity.label {
        Label::Org => without_form(findings.norms.get(entity.norm)),
        _ => findings.norms.get(entity.norm),
    };
    keys.extend(findings.entities.iter().map(|entity| alike::key(bare(entity))));
    // Full names first, so that a short one in a heading meets the full one below it.
    for short in [false, true] {
        for (at, &key) in keys.iter().enumerate() {
            let entity = findings.entities[at];
            if is_short(&entity, findings) != short {
                continue;
            }
            let stated =
                at.checked_sub(1).map(|before| findings.entities[before]).filter(|before| in_brackets_after(page, before, &entity));
            let thing = entity.entry.map(|entry| page.gazetteer.thing(entry));
            let (cluster, new) = match stated {
                Some(before) if short => (before.cluster, false),
                _ => names.place(&entity, key, thing, findings),
            };
            if new {
                findings.clusters.push(Cluster { label: entity.label, name: entity.norm, entry: entity.entry });
            }
            findings.entities[at].cluster = cluster;
            names.learn(&findings.entities[at], key, findings);
        }
        names.second_pass = true;
    }
    in_order_of_first_mention(findings, keys, order);
    for entity in findings.entities.iter_mut().filter(|entity| matches!(entity.label, Label::Person | Label::Org)) {
        entity.norm = findings.clusters[entity.cluster as usize].name;
    }
}

/// A firm's name without its form: `Rockwool` of `Rockwool A/S`.
fn without_form(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((bare, form)) if cues::FORM.has(form) => bare,
        _ => name,
    }
}

/// Whether a name is not all in capitals.
fn is_small_somewhere(name: &str) -> bool {
    name.chars().any(char::is_lowercase)
}

/// How many words a name has.
fn words(name: &str) -> usize {
    if !name.is_ascii() {
        return name.split_whitespace().count();
    }
    let (mut number, mut between) = (0, true);
    for byte in name.bytes() {
        let space = matches!(byte, b' ' | b'\t'..=b'\r');
        number += usize::from(between && !space);
        between = space;
    }
    number
}

/// Whether a mention may lean on a longer name: a one-word person or organisation.
fn is_short(entity: &Entity, findings: &Findings) -> bool {
    matches!(entity.label, Label::Person | Label::Org) && !findings.norms.get(entity.norm).contains(' ')
}

/// Whether `entity` stands in brackets right after another name of the same kind: `Grön Framtid Norr (GFN)`.
fn in_brackets_after(page: &Page<'_>, before: &Entity, entity: &Entity) -> bool {
    let text = page.text();
    before.label == Label::Org
        && entity.label == Label::Org
        && before.span.end < entity.span.start
        && text[before.span.end as usize..entity.span.start as usize].trim() == "("
        && text[entity.span.end as usize..].starts_with(')')
}

/// Numbers the clusters by their first mention and names each by its fullest name; among equally full ones by a listed one,
/// then by one that is not all in capitals, then by the one used most, so that a misspelling never names its cluster.
fn in_order_of_first_mention(findings: &mut Findings, keys: &[u64], order: &mut Order) {
    let Findings { norms, entities, clusters, .. } = findings;
    let Order { used, number, ordered, best } = order;
    number.resize(clusters.len(), u32::MAX);
    for (entity, key) in entities.iter_mut().zip(keys) {
        let old = entity.cluster as usize;
        if number[old] == u32::MAX {
            number[old] = ordered.len() as u32;
            ordered.push(clusters[old]);
            best.push((0, false, false, 0));
        }
        entity.cluster = number[old];
        let name = norms.get(entity.norm);
        let times = used.entry((entity.cluster, *key)).or_default();
        *times += 1;
        let name = if entity.label == Label::Org { without_form(name) } else { name };
        let merit = (words(name), entity.entry.is_some(), is_small_somewhere(name), *times);
        let cluster = &mut ordered[entity.cluster as usize];
        cluster.entry = cluster.entry.or(entity.entry);
        if merit > best[entity.cluster as usize] {
            best[entity.cluster as usize] = merit;
            cluster.name = entity.norm;
        }
    }
    clusters.clear();
    clusters.extend_from_slice(ordered);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_white_space_parts_them() {
        for name in ["", " ", "Anna", " Anna  Berg ", "Anna\tBerg\u{b}Ek", "Åsa\u{a0}Berg Ek", "a\u{1c}b"] {
            assert_eq!(words(name), name.split_whitespace().count(), "{name:?}");
        }
    }
}
