//! The entries of an image: what each is, its names, and which are the same thing.

use std::collections::HashMap;

use crate::gazetteer::compile::EntryData;
use crate::gazetteer::image::part;
use crate::gazetteer::sort::OrgKind;
use crate::gazetteer::{Entry, Kind};
use crate::lang::Lang;
use crate::prefetch::prefetch;

/// Bytes of an entry: where its canonical name and its identifiers stand, its weight, and from the lower bits up its kind (2), its sort of
/// organisation (4), its language (3) and its group (23).
pub(super) const ENTRY: usize = 16;
const GROUP: u32 = 9;

/// The tables of entries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entries<'a> {
    pub(super) entries: &'a [[u8; ENTRY]],
    /// Canonical names and identifiers, each behind its length.
    pub(super) names: &'a [u8],
    /// Where the entries of each group begin in `same`; one more at the end. The first group is that of entries that are alone.
    pub(super) groups: &'a [[u8; 4]],
    pub(super) same: &'a [[u8; 4]],
}

impl<'a> Entries<'a> {
    /// How many entries there are.
    pub fn count(&self) -> u32 {
        self.entries.len() as u32
    }

    /// An entry by number.
    pub fn entry(&self, index: u32) -> Option<Entry<'a>> {
        let entry = self.entries.get(index as usize)?;
        let (kind, org, lang) = sort(entry);
        let (canonical, id) = (self.name(part(entry, 0)), self.name(part(entry, 4)));
        Some(Entry { kind, org, lang, weight: part(entry, 8), canonical, id })
    }

    /// Asks for the memory of an entry.
    #[inline]
    pub fn prefetch(&self, index: u32) {
        if let Some(entry) = self.entries.get(index as usize) {
            prefetch(entry);
        }
    }

    /// Kind, sort of organisation and language of an entry.
    pub fn sort(&self, index: u32) -> Option<(Kind, OrgKind, Lang)> {
        self.entries.get(index as usize).map(sort)
    }

    /// The entries of the same thing as entry `index`, itself among them.
    pub fn same(&self, index: u32) -> impl Iterator<Item = u32> + use<'a> {
        let group = self.entries.get(index as usize).map_or(0, |entry| (part(entry, 12) >> GROUP) as usize);
        let start = |group: usize| self.groups.get(group).map_or(0, |start| u32::from_le_bytes(*start) as usize);
        let group = if group == 0 { &[][..] } else { self.same.get(start(group)..start(group + 1)).unwrap_or_default() };
        let alone = group.is_empty().then_some(index);
        alone.into_iter().chain(group.iter().map(|entry| u32::from_le_bytes(*entry)))
    }

    fn name(&self, at: u32) -> &'a str {
        let name = match self.names.get(at as usize..) {
            Some([length @ 0..128, rest @ ..]) => rest.get(..usize::from(*length)),
            Some([high, low, rest @ ..]) => rest.get(..usize::from(*high - 128) << 8 | usize::from(*low)),
            _ => None,
        };
        name.and_then(|name| std::str::from_utf8(name).ok()).unwrap_or("")
    }
}

fn sort(entry: &[u8; ENTRY]) -> (Kind, OrgKind, Lang) {
    let sort = part(entry, 12);
    let lang = Lang::READ.get(sort as usize >> 6 & 7).copied().unwrap_or(Lang::Und);
    (Kind::from_code(sort as u8 & 3), OrgKind::from_code((sort >> 2) as u8 & 15), lang)
}

/// Tables of entries, names, groups and the entries of each group: entries of one kind and one first identifier are the same thing.
/// `None` where a name is 32 KiB long, or all are 4 GiB, or there are more than 8 million groups.
pub(super) fn write(entries: &[EntryData]) -> Option<[Vec<u8>; 4]> {
    let key = |entry: &EntryData| (entry.kind, entry.id.split(';').next().unwrap_or("").to_owned());
    let mut members: HashMap<_, Vec<u32>> = HashMap::new();
    for (entry, index) in entries.iter().zip(0..) {
        members.entry(key(entry)).or_default().push(index);
    }
    let mut names = Names::default();
    let (mut records, mut groups, mut same) = (Vec::with_capacity(ENTRY * entries.len()), vec![0, 0, 0, 0], Vec::new());
    let mut known = HashMap::new();
    for entry in entries {
        let key = key(entry);
        let mut group = 0;
        if let Some(members) = members.get(&key).filter(|members| !key.1.is_empty() && members.len() > 1) {
            let next = known.len() as u32 + 1;
            group = *known.entry(key).or_insert(next);
            if group == next {
                groups.extend((same.len() as u32 / 4).to_le_bytes());
                same.extend(members.iter().flat_map(|entry| entry.to_le_bytes()));
            }
        }
        if group >> (32 - GROUP) != 0 {
            return None;
        }
        let sort = entry.kind as u32 | (entry.org as u32) << 2 | (entry.lang as u32) << 6 | group << GROUP;
        for value in [names.place(&entry.canonical)?, names.place(&entry.id)?, entry.weight, sort] {
            records.extend(value.to_le_bytes());
        }
    }
    groups.extend((same.len() as u32 / 4).to_le_bytes());
    Some([records, names.bytes, groups, same])
}

/// Names, each once.
#[derive(Debug, Default)]
struct Names {
    bytes: Vec<u8>,
    known: HashMap<String, u32>,
}

impl Names {
    fn place(&mut self, name: &str) -> Option<u32> {
        if let Some(place) = self.known.get(name) {
            return Some(*place);
        }
        let place = u32::try_from(self.bytes.len()).ok()?;
        let length = u16::try_from(name.len()).ok().filter(|length| *length < 1 << 15)?;
        match u8::try_from(length) {
            Ok(length @ 0..128) => self.bytes.push(length),
            _ => self.bytes.extend((length | 1 << 15).to_be_bytes()),
        }
        self.bytes.extend(name.as_bytes());
        self.known.insert(name.to_owned(), place);
        Some(place)
    }
}
