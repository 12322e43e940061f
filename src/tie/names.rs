//! Names seen so far: a mention comes in, the cluster of the same thing goes out.

use crate::entity::{Entity, Findings, Label};
use crate::gazetteer::EntryId;
use crate::hasher::NumberMap;

use super::alike;
use super::cues;

/// What is known of the names seen so far. Keys are hashes; a map never gives an order.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) second_pass: bool,
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

impl Names {
    pub(super) fn clear(&mut self) {
        let Names { second_pass, whole, thing, part, first_word, acronym, near, keys } = self;
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
    pub(super) fn place(&mut self, entity: &Entity, key: u64, thing: Option<EntryId>, findings: &Findings) -> (u32, bool) {
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
            Label::Person => self.by_ends(name, findings),
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
    pub(super) fn learn(&mut self, entity: &Entity, key: u64, findings: &Findings) {
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
                // `NEAB` of `Norrtälje Energi AB`
                if let Some((bare, form)) = name.rsplit_once(' ').filter(|(bare, form)| cues::FORM.has(form) && bare.contains([' ', '-'])) {
                    let initials = bare.split([' ', '-']).filter_map(|word| word.chars().next());
                    self.acronym.entry(alike::key_of(initials.chain(form.chars()))).or_insert(cluster);
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
    fn by_ends(&self, name: &str, findings: &Findings) -> Option<u32> {
        let (given, surname) = (name.split_whitespace().next()?, name.split_whitespace().next_back()?);
        let places = self.part.get(&alike::key(surname))?;
        let (_, cluster) = places.iter().rev().take(8).find(|(_, cluster)| {
            let other = findings.norms.get(findings.clusters[*cluster as usize].name);
            // `Rosendal Juhl` of `Maja Rosendal Juhl`.
            let tail = other.len().checked_sub(name.len()).and_then(|at| other.get(at.saturating_sub(1)..));
            if tail.is_some_and(|tail| tail.starts_with(' ') && tail.ends_with(name)) {
                return true;
            }
            other.split_whitespace().next_back().is_some_and(|last| alike::key(last) == alike::key(surname))
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
