//! `Table`: things by their keys, and for each the sums of weights from every place it is seen from.

use crate::prefetch::prefetch;

use super::model::Row;
use super::place::{Place, Places};

/// Slots of the index for each thing kept at most: a quarter is taken.
const SLOTS: usize = 4;

/// Things by their keys, numbered as they came; number 0 is no thing, and its sums are 0.
#[derive(Debug)]
pub struct Table<T> {
    /// Open addressing: numbers of things; 0 is free.
    index: Vec<u32>,
    things: Vec<Kept<T>>,
}

/// A thing; a word takes four lines of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(64))]
struct Kept<T> {
    /// One a place.
    sums: [Row; Place::ALL.len()],
    key: u64,
    item: T,
    /// The places whose sums are worked out.
    made: Places,
    /// Asked for more than once since things were forgotten.
    again: bool,
}

impl<T> Kept<T> {
    fn new(key: u64, item: T) -> Kept<T> {
        Kept { sums: [[0; 16]; Place::ALL.len()], key, item, made: Places::default(), again: false }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table { index: Vec::new(), things: Vec::new() }
    }
}

impl<T: Copy + Default> Table<T> {
    /// Forgets things where there are `most` or more: those that were asked for once since the last time. Numbers are new ones after it.
    pub fn make_room(&mut self, most: usize) {
        if self.index.is_empty() {
            self.index.resize(SLOTS * most, 0);
            self.things.push(Kept { made: Places::ALL, ..Kept::new(0, T::default()) });
        }
        if self.things.len() < most {
            return;
        }
        self.index.fill(0);
        let mut n_kept = 1;
        for number in 1..self.things.len() {
            // Half of the room at most, so that this is seldom done.
            if self.things[number].again && n_kept < most / 2 {
                self.things[n_kept] = Kept { again: false, ..self.things[number] };
                let slot = self.slot(self.things[n_kept].key);
                self.index[slot] = n_kept as u32;
                n_kept += 1;
            }
        }
        self.things.truncate(n_kept);
    }

    /// Asks for the memory where a key may lie.
    #[inline]
    pub fn prefetch(&self, key: u64) {
        prefetch(&self.index[self.home(key)]);
    }

    /// Asks for that of what may be the key's thing, some time after [`Table::prefetch`].
    #[inline]
    pub fn prefetch_further(&self, key: u64) {
        let found = self.index[self.home(key)] as usize;
        if let Some(thing) = self.things.get(found) {
            // Two sums make a line of the processor's cache.
            thing.sums.iter().step_by(2).for_each(prefetch);
        }
    }

    /// The number of a key's thing, which `make` makes where it is new.
    #[inline]
    pub fn number(&mut self, key: u64, make: impl FnOnce() -> T) -> u32 {
        let slot = self.slot(key);
        match self.index[slot] {
            0 => {
                self.things.push(Kept::new(key, make()));
                self.index[slot] = self.things.len() as u32 - 1;
                self.index[slot]
            }
            found => {
                self.things[found as usize].again = true;
                found
            }
        }
    }

    /// The thing of a number.
    #[inline]
    pub fn item(&self, number: u32) -> T {
        self.things[number as usize].item
    }

    /// Those of some places whose sums are asked for the first time.
    #[inline]
    pub fn new_among(&mut self, number: u32, places: Places) -> Places {
        let made = &mut self.things[number as usize].made;
        let new = places.without(*made);
        *made = made.with(places);
        new
    }

    /// The sum of a thing seen from a place.
    #[inline]
    pub fn sum(&self, number: u32, place: Place) -> &Row {
        &self.things[number as usize].sums[place as usize]
    }

    /// The same, to be set.
    pub fn sum_mut(&mut self, number: u32, place: Place) -> &mut Row {
        &mut self.things[number as usize].sums[place as usize]
    }

    /// Where the search for a key begins.
    #[inline]
    fn home(&self, key: u64) -> usize {
        (key >> 24) as usize & (self.index.len() - 1)
    }

    /// The slot of a key, or the free one where it would lie.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.index.len() - 1;
        let mut slot = self.home(key);
        while self.index[slot] != 0 && self.things[self.index[slot] as usize].key != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}
