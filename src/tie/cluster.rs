//! Mentions of the same thing meet in one cluster: full and short names, genitives, acronyms, misspellings, names in other languages.

use std::cell::RefCell;

use crate::entity::{Cluster, Entity, Findings, Label};
use crate::gazetteer::EntryId;
use crate::hasher::NumberMap;
use crate::page::Page;

use super::alike;
use super::cues;

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
    builder: Builder,
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
        let Room { builder, keys, order: Order { used, number, ordered, best } } = self;
        builder.clear();
        keys.clear();
        used.clear();
        number.clear();
        ordered.clear();
        best.clear();
    }
}

fn cluster_in(page: &Page<'_>, findings: &mut Findings, room: &mut Room) {
    let Room { builder, keys, order } = room;
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
                _ => builder.place(&entity, key, thing, findings),
            };
            if new {
                findings.clusters.push(Cluster { label: entity.label, name: entity.norm, entry: entity.entry });
            }
            findings.entities[at].cluster = cluster;
            builder.learn(&findings.entities[at], key, findings);
        }
        builder.second_pass = true;
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

/// Whether `entity` stands in brackets right after another name of the same kind: `Hållbar utveckling Väst (HUV)`.
fn in_brackets_after(page: &Page<'_>, before: &Entity, entity: &Entity) -> bool {
    let text = page.text();
    before.label == Label::Org
        && entity.label == Label::Org
        && before.span.end < entity.span.start
        && text[before.span.end as usize..entity.span.start as usize].trim() == "("
        && text[entity.span.end as usize..].starts_with(')')
}

/// What is known of the names seen so far. Keys are hashes; a map never gives an order.
#[derive(Debug, Default)]
struct Builder {
    second_pass: bool,
    /// Cluster of a whole name, by label.
    whole: NumberMap<(Label, u64), u32>,
    /// Cluster of a thing that lists know, by its first entry.
    thing: NumberMap<EntryId, u32>,
    /// Places (byte, cluster) of persons' full names that hold a part, in order.
    part: NumberMap<u64, Vec<(u32, u32)>>,
    /// First place and cluster of the organisations whose longer name begins with a word; no cluster where there are several.
    first_word: NumberMap<u64, (u32, Option<u32>)>,
    /// Cluster of an organisation's initials or stated acronym.
    acronym: NumberMap<u64, u32>,
    /// Cluster of a one-word organisation with a letter left out.
    near: NumberMap<u64, u32>,
    keys: Vec<u64>,
}

impl Builder {
    fn clear(&mut self) {
        let Builder { second_pass, whole, thing, part, first_word, acronym, near, keys } = self;
        *second_pass = false;
        whole.clear();
        thing.clear();
        part.clear();
        first_word.clear();
        acronym.clear();
        near.clear();
        keys.clear();
    }

    /// The cluster of a mention of this thing of the lists, if they have it, and whether it is a new one.
    fn place(&mut self, entity: &Entity, key: u64, thing: Option<EntryId>, findings: &Findings) -> (u32, bool) {
        let name = findings.norms.get(entity.norm);
        let new = findings.clusters.len() as u32;
        if let Some(&cluster) = thing.and_then(|thing| self.thing.get(&thing))
            && findings.clusters[cluster as usize].label == entity.label
        {
            return (cluster, false);
        }
        if name.is_empty() {
            return (new, true);
        }
        let found = self.whole.get(&(entity.label, key)).copied().or_else(|| match entity.label {
            Label::Person if self.second_pass => self.by_part(entity, key),
            Label::Person => self.by_ends(entity, name, findings),
            Label::Org if self.second_pass => {
                self.by_acronym(name, key).or_else(|| self.by_first_word(entity, key)).or_else(|| self.by_spelling(entity, name, findings))
            }
            _ => None,
        });
        if let Some(thing) = thing {
            self.thing.entry(thing).or_insert(found.unwrap_or(new));
        }
        (found.unwrap_or(new), found.is_none())
    }

    /// Remembers a mention's name.
    fn learn(&mut self, entity: &Entity, key: u64, findings: &Findings) {
        let name = findings.norms.get(entity.norm);
        let cluster = entity.cluster;
        if !name.is_empty() {
            self.whole.entry((entity.label, key)).or_insert(cluster);
        }
        let mut words = name.split_whitespace();
        match entity.label {
            Label::Person if !self.second_pass => {
                for part in words {
                    self.part.entry(alike::key(part)).or_default().push((entity.span.start, cluster));
                }
            }
            Label::Org if !self.second_pass => {
                if let Some(first) = words.next() {
                    let (_, only) = self.first_word.entry(alike::key(first)).or_insert((entity.span.start, Some(cluster)));
                    *only = only.filter(|&other| other == cluster);
                }
                let initials = || name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_alphabetic());
                if initials().nth(2).is_some() {
                    self.acronym.entry(alike::key_of(initials())).or_insert(cluster);
                }
            }
            Label::Org if !self.near.contains_key(&key) => {
                alike::near_keys(name, &mut self.keys);
                for key in &self.keys {
                    self.near.entry(*key).or_insert(cluster);
                }
            }
            _ => {}
        }
    }

    /// `Hansson` is the last full name before it that holds the part, else the first one after it.
    fn by_part(&self, entity: &Entity, key: u64) -> Option<u32> {
        let places = self.part.get(&key)?;
        let before = places.partition_point(|(byte, _)| *byte < entity.span.start);
        places.get(before.saturating_sub(1)).map(|(_, cluster)| *cluster)
    }

    /// `Anna Svensson` and `A. Svensson` are the last `Anna B. Svensson`: same surname, given names that agree.
    fn by_ends(&self, entity: &Entity, name: &str, findings: &Findings) -> Option<u32> {
        let (given, surname) = (name.split_whitespace().next()?, name.split_whitespace().next_back()?);
        let places = self.part.get(&alike::key(surname))?;
        let (_, cluster) = places.iter().rev().take(8).find(|(byte, cluster)| {
            let other = findings.norms.get(findings.clusters[*cluster as usize].name);
            // `Rosendal Juhl` of `Maja Rosendal Juhl`.
            let tail = other.len().checked_sub(name.len()).and_then(|at| other.get(at.saturating_sub(1)..));
            if *byte < entity.span.start && tail.is_some_and(|tail| tail.starts_with(' ') && tail.ends_with(name)) {
                return true;
            }
            *byte < entity.span.start
                && other.split_whitespace().next_back().is_some_and(|last| alike::key(last) == alike::key(surname))
                && other.split_whitespace().next().is_some_and(|first| agree(first, given))
        })?;
        Some(*cluster)
    }

    fn by_acronym(&self, name: &str, key: u64) -> Option<u32> {
        let upper = name.chars().filter(|c| c.is_uppercase()).count();
        (upper >= 3 && upper == name.chars().count()).then(|| self.acronym.get(&key).copied()).flatten()
    }

    /// `Länsstyrelsen` is the `Länsstyrelsen i Västra Götaland` above it where all longer names that begin so are one.
    fn by_first_word(&self, entity: &Entity, key: u64) -> Option<u32> {
        let (first, only) = *self.first_word.get(&key)?;
        // A listed name is whole by itself: `Miljøstyrelsen` is not `Miljøstyrelsen Fyn`.
        only.filter(|_| first < entity.span.start && entity.entry.is_none())
    }

    /// A one-word name the lists do not know that is one edit from another one.
    fn by_spelling(&mut self, entity: &Entity, name: &str, findings: &Findings) -> Option<u32> {
        if entity.entry.is_some() {
            return None;
        }
        alike::near_keys(name, &mut self.keys);
        self.keys.iter().filter_map(|key| self.near.get(key)).copied().find(|&cluster| {
            let other = findings.norms.get(findings.clusters[cluster as usize].name);
            !other.contains(' ') && alike::one_edit_apart(other, name)
        })
    }
}

/// Whether two given names may be the same person's: equal, or one the initial of the other.
fn agree(a: &str, b: &str) -> bool {
    let initial = |name: &str| name.ends_with('.') || name.chars().count() == 1;
    let first = |name: &str| name.chars().next().map(|c| c.to_lowercase().collect::<String>());
    alike::key(a) == alike::key(b) || ((initial(a) || initial(b)) && first(a) == first(b))
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
