//! Compilation: lists become the words, facts, entries and names of an image.

use std::collections::{BTreeMap, HashMap};

use crate::error::{Error, ErrorKind};
use crate::gazetteer::Kind;
use crate::gazetteer::automaton::Automaton;
use crate::gazetteer::expand::{ACCENTS_MATTER_BELOW, spellings, title_forms};
use crate::gazetteer::facts::Facts;
use crate::gazetteer::fold::{LONGEST, atoms, fold, without_accents};
use crate::gazetteer::image::Case;
use crate::gazetteer::merge::{ambiguous, people_bin, share_bin};
use crate::gazetteer::sort::{Class, OrgKind};
use crate::gazetteer::source::{List, ListKind, Row};
use crate::gazetteer::write::{Parts, write};
use crate::lang::Lang;

/// Most atoms a name has; longer ones could never be spoken of.
pub const MOST_ATOMS: usize = 24;

/// Gathers lists, then writes them as one image.
#[derive(Debug, Default)]
pub struct Compiler {
    numbers: HashMap<String, u32>,
    words: Vec<String>,
    facts: Vec<Facts>,
    /// Inflected words and their base forms.
    bases: BTreeMap<u32, u32>,
    entries: Vec<EntryData>,
    known: HashMap<EntryData, u32>,
    /// The entry of each surface, by kind and language: a row that says nothing new is the entry of an earlier one.
    surfaces: HashMap<(Kind, Lang, String), u32>,
    /// Atoms, entry and case rule of every name.
    patterns: Vec<(Vec<u32>, u32, Case)>,
}

/// An entry before it is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct EntryData {
    pub kind: Kind,
    pub org: OrgKind,
    pub lang: Lang,
    pub canonical: String,
    pub id: String,
    pub weight: u32,
}

impl Compiler {
    /// Adds the rows of a list.
    ///
    /// # Errors
    /// At a row that cannot be compiled: a name of too many words.
    pub fn add(&mut self, list: &List<'_>) -> Result<(), Error> {
        for row in &list.rows {
            self.row(list, row).map_err(|message| Error::new(ErrorKind::Gazetteer, message).at(list.path, row.line, 1))?;
        }
        Ok(())
    }

    fn row(&mut self, list: &List<'_>, row: &Row<'_>) -> Result<(), String> {
        let lang = list.lang;
        match row.kind {
            ListKind::Given => self.name(row, |facts| facts.with_given(share_bin(row.weight, list.total)).with_given_in(lang)),
            ListKind::Surname => self.name(row, |facts| facts.with_surname(share_bin(row.weight, list.total)).with_surname_in(lang)),
            ListKind::Particle => self.word_of(&row.surface, Facts::with_particle),
            ListKind::Honorific => self.word_of(&row.surface, Facts::with_honorific),
            ListKind::CompanyForm => self.word_of(&row.surface, Facts::with_company_form),
            ListKind::Demonym => self.word_of(&row.surface, Facts::with_demonym),
            ListKind::Month => self.word_of(&row.surface, Facts::with_month),
            ListKind::Weekday => self.word_of(&row.surface, Facts::with_weekday),
            ListKind::Abbreviation => self.word_of(&row.surface, Facts::with_abbreviation),
            ListKind::Common => self.word_of(&row.surface, |facts| facts.with_common(lang, row.weight.min(3) as u8)),
            ListKind::NotAName => {
                let class = if row.has("A") { Class::A } else { Class::B };
                self.word_of(&row.surface, |facts| facts.with_class(class));
            }
            ListKind::OrganisationHead => self.org_head(row),
            ListKind::PlaceHead => self.place_head(row),
            ListKind::TitleHead => self.title(lang, row, true)?,
            ListKind::Title => self.title(lang, row, false)?,
            ListKind::Person => self.thing(lang, row, Kind::Person, OrgKind::None)?,
            ListKind::Organisation => self.thing(lang, row, Kind::Org, row.org())?,
            ListKind::Place => self.thing(lang, row, Kind::Place, OrgKind::None)?,
        }
        Ok(())
    }

    /// The image of all lists added.
    ///
    /// # Errors
    /// When the lists are beyond what an image holds: 256 MiB of words, 268 million entries, 65,536 different facts.
    pub fn finish(mut self) -> Result<Vec<u8>, Error> {
        let too_large = |what: &str| Error::new(ErrorKind::Gazetteer, format!("expected at most {what} in all lists together"));
        for facts in &mut self.facts {
            *facts = ambiguous(*facts);
        }
        if self.entries.len() >= 1 << 28 {
            return Err(too_large("268,435,455 entries"));
        }
        let automaton = Automaton::build(self.patterns);
        let parts = Parts { words: &self.words, facts: &self.facts, bases: &self.bases, entries: &self.entries, automaton: &automaton };
        write(&parts).ok_or_else(|| too_large("65,536 different facts, 256 MiB of words, or 4 GiB,"))
    }

    /// The number of a folded word.
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(word.to_owned(), number);
        self.words.push(word.to_owned());
        self.facts.push(Facts::default());
        number
    }

    fn learn(&mut self, word: &str, learn: impl FnOnce(Facts) -> Facts) -> u32 {
        let number = self.number(word);
        let facts = &mut self.facts[number as usize];
        *facts = learn(*facts);
        number
    }

    /// Facts of one word, with or without a full stop at its end.
    fn word_of(&mut self, surface: &str, learn: impl FnOnce(Facts) -> Facts) {
        let mut folded = String::new();
        fold(surface, &mut folded);
        self.learn(folded.trim_end_matches('.'), learn);
    }

    /// A given name or surname, in its other spellings too.
    fn name(&mut self, row: &Row<'_>, learn: impl Fn(Facts) -> Facts) {
        let mut folded = String::new();
        fold(&row.surface, &mut folded);
        if folded.contains(['å', 'ø', 'æ']) || folded.contains("aa") {
            for spelling in [folded.replace("aa", "å"), folded.replace('å', "aa"), folded.replace('ø', "ö").replace('æ', "ä")] {
                self.learn(&spelling, &learn);
            }
        }
        // `Hedén` is no `Heden`, nor `Ullén` the wool.
        let plain = without_accents(&folded).filter(|_| folded.len() >= ACCENTS_MATTER_BELOW && !folded.ends_with("én"));
        if let Some(plain) = plain {
            self.learn(&plain, &learn);
        }
        self.learn(&folded, learn);
    }

    fn org_head(&mut self, row: &Row<'_>) {
        let mut folded = String::new();
        fold(&row.surface, &mut folded);
        self.learn(&folded, |facts| {
            let facts = facts.with_org_head();
            let facts = if row.has("definite") { facts.with_definite() } else { facts };
            if row.has("suffix") { facts.with_org_suffix() } else { facts }
        });
    }

    fn place_head(&mut self, row: &Row<'_>) {
        let suffix = row.has("suffix");
        self.word_of(&row.surface, |facts| if suffix { facts.with_place_head().with_place_suffix() } else { facts.with_place_head() });
    }

    fn title(&mut self, lang: Lang, row: &Row<'_>, head: bool) -> Result<(), String> {
        let class = row.flags.split(' ').find(|flag| !matches!(*flag, "suffix" | "any-case") && !flag.contains('=')).unwrap_or("");
        let entry = (!head).then(|| self.entry(lang, row, Kind::Title, OrgKind::None));
        let base = fold_of(&row.surface);
        let single = !base.contains(' ');
        for form in title_forms(lang, &row.surface, class) {
            let folded = fold_of(&form.surface);
            if single {
                let number = self.learn(&folded, |facts| {
                    let facts = if head { facts.with_title_head() } else { facts.with_title_in(lang) };
                    let facts = if head && row.has("suffix") { facts.with_title_suffix() } else { facts };
                    let facts = if form.definite { facts.with_definite() } else { facts };
                    if form.plural { facts.with_plural() } else { facts }
                });
                let base = self.number(&base);
                if number != base {
                    self.bases.entry(number).or_insert(base);
                }
            }
            if let Some(entry) = entry {
                self.pattern(&folded, entry, Case::Any, Facts::with_title_word)?;
            }
        }
        Ok(())
    }

    /// A person, organisation or place.
    fn thing(&mut self, lang: Lang, row: &Row<'_>, kind: Kind, org: OrgKind) -> Result<(), String> {
        let folded = fold_of(&row.surface);
        let surface = (kind, lang, row.surface.clone().into_owned());
        if row.id.is_empty() && row.canonical.is_empty() && self.surfaces.contains_key(&surface) {
            return Ok(());
        }
        let entry = self.entry(lang, row, kind, org);
        self.surfaces.entry(surface).or_insert(entry);
        let acronym = is_acronym(&row.surface);
        let case = match row.surface.chars().find(|c| c.is_alphabetic()) {
            _ if row.has("any-case") => Case::Any,
            _ if acronym => Case::Upper,
            Some(first) if first.is_uppercase() => Case::Capital,
            _ => Case::Any,
        };
        let bin = people_bin(row.weight);
        let part: fn(Facts) -> Facts = match kind {
            Kind::Org => Facts::with_org_word,
            Kind::Place => Facts::with_place_word,
            _ => |facts| facts,
        };
        for folded in std::iter::once(folded.clone()).chain(spellings(&folded)) {
            if !folded.contains(' ') {
                self.learn(&folded, |facts| match kind {
                    Kind::Org if acronym => facts.with_org(org).with_acronym(),
                    Kind::Org => facts.with_org(org),
                    Kind::Place => facts.with_place(bin),
                    _ => facts,
                });
            }
            self.pattern(&folded, entry, case, part)?;
        }
        Ok(())
    }

    fn pattern(&mut self, folded: &str, entry: u32, case: Case, part: fn(Facts) -> Facts) -> Result<(), String> {
        let words: Vec<&str> = atoms(folded).collect();
        if words.len() > MOST_ATOMS || words.iter().any(|word| word.len() > LONGEST) {
            return Err(format!("expected a name of at most {MOST_ATOMS} words, each of at most {LONGEST} bytes"));
        }
        let several = folded.contains(' ');
        let mut numbers = Vec::with_capacity(words.len());
        for (index, word) in words.iter().enumerate() {
            numbers.push(self.learn(word, |facts| {
                let facts = if index == 0 { facts.with_starts_names() } else { facts };
                let facts = if index == 0 && case == Case::Any { facts.with_starts_small() } else { facts };
                let facts = facts.with_in_names();
                if several { part(facts) } else { facts }
            }));
        }
        if !numbers.is_empty() {
            self.patterns.push((numbers, entry, case));
        }
        Ok(())
    }

    fn entry(&mut self, lang: Lang, row: &Row<'_>, kind: Kind, org: OrgKind) -> u32 {
        let data = EntryData { kind, org, lang, canonical: row.full_name().to_owned(), id: row.id.clone().into_owned(), weight: 0 };
        let next = self.entries.len() as u32;
        let index = *self.known.entry(data.clone()).or_insert(next);
        if index == next {
            self.entries.push(data);
        }
        let entry = &mut self.entries[index as usize];
        entry.weight = entry.weight.max(row.weight);
        index
    }
}

fn fold_of(surface: &str) -> String {
    let mut folded = String::new();
    fold(surface, &mut folded);
    folded
}

/// One word of capitals, at least two, perhaps with digits: `SKR`, `TV4`, `3F` is none.
fn is_acronym(surface: &str) -> bool {
    let capitals = surface.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && surface.chars().all(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '.' | '-' | '&' | '/'))
}
