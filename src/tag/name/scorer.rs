//! `Scorer`: the weights and a cache of words; a scene becomes mentions with probabilities.

use std::sync::LazyLock;

use crate::page::Page;

use super::chain::Chain;
use super::hash;
use super::label::{KINDS, OUTSIDE};
use super::model::{Model, Question, Row};
use super::scene::Scene;
use super::word::{Place, Word, look};
use crate::entity::Label;

/// Words kept at most; then all are forgotten.
const WORDS: usize = 1 << 15;

/// The odds of being right go with the odds the chain gives by a line of this slope and shift: what the chain has learnt, it has seen
/// before, and is too sure of. Fitted on the development sets; `nordtag-dev names score` says how well it fits.
const SLOPE: f32 = 0.436;
/// See [`SLOPE`].
const SHIFT: f32 = -0.145;

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("weights.gen.bin")).expect("the weights are written by the same code; a test reads them"));

/// The weights that come with nordtag.
pub fn embedded() -> &'static Model {
    &EMBEDDED
}

/// A name the scorer found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// Index of the first token.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
    /// What it is.
    pub label: Label,
    /// How likely label and span are right, 0 to 1.
    pub score: f32,
}

/// The weights and what is kept of words from one document to the next. It changes the speed, never the findings.
#[derive(Debug)]
pub struct Scorer {
    model: &'static Model,
    /// Open addressing: one past the index of a kept word; 0 is free.
    index: Vec<u32>,
    kept: Vec<Kept>,
    /// Sums of the weights of kept words seen from a place.
    sums: Vec<Row>,
    /// One a token of the sentence: its kept word.
    places: Vec<u32>,
    /// A token's features, and numbers of the rows they have.
    questions: Vec<Question>,
    found: Vec<u32>,
    /// Rows of one zone, best labels and likelihoods.
    pub(super) chain: Chain,
}

/// A word, and where the sums of its features' weights lie for the places it has been asked for.
#[derive(Debug)]
struct Kept {
    key: u64,
    word: Word,
    /// One past the index of its sum, one a place; 0 where it is not worked out.
    sums: [u32; Place::ALL.len()],
}

impl Default for Scorer {
    fn default() -> Scorer {
        Scorer::new(&EMBEDDED)
    }
}

impl Scorer {
    /// A scorer of other weights than those that come with nordtag.
    pub fn new(model: &'static Model) -> Scorer {
        Scorer {
            model,
            index: Vec::new(),
            kept: Vec::new(),
            sums: Vec::new(),
            places: Vec::new(),
            questions: Vec::new(),
            found: Vec::new(),
            chain: Chain::default(),
        }
    }

    /// Its weights.
    pub fn model(&self) -> &'static Model {
        self.model
    }

    /// Pushes the names of a scene, in order.
    pub fn find(&mut self, page: &Page<'_>, scene: &mut Scene, mentions: &mut Vec<Mention>) {
        if self.kept.len() > WORDS || self.index.is_empty() {
            self.kept.clear();
            self.sums.clear();
            self.index.clear();
            self.index.resize(4 * WORDS, 0);
        }
        self.places.clear();
        self.places.resize(scene.words.len(), u32::MAX);
        for zone in 0..scene.zones.len() {
            let (start, end) = scene.zones[zone];
            for place in start.saturating_sub(2)..(end + 2).min(scene.words.len()) {
                self.look(page, scene, place);
            }
            for place in start..end {
                let (left, right) = scene.frame(place);
                left.into_iter().chain(right).for_each(|place| self.look(page, scene, place));
            }
            self.weigh(page, scene, start, end);
            self.chain.decode(self.model);
            if self.chain.labels.iter().any(|&label| label as usize != OUTSIDE) {
                self.chain.weigh(self.model);
                self.collect(scene.first + start, mentions);
            }
        }
    }

    /// Looks up a word of the scene, once.
    fn look(&mut self, page: &Page<'_>, scene: &mut Scene, place: usize) {
        if self.places[place] != u32::MAX {
            return;
        }
        let token = scene.first + place;
        let (it, word) = (page.tokens[token], page.word(token));
        let form = (it.kind as u64) << 16 | (it.case as u64) << 8 | scene.lang as u64;
        let key = hash::join(hash::word(word.as_bytes()), form);
        let mask = self.index.len() - 1;
        let mut slot = (key >> 24) as usize & mask;
        let kept = loop {
            match self.index[slot] {
                0 => {
                    let looked = look(word, it, page.facts[token], scene.lang, &[], &mut |_, _| {});
                    self.kept.push(Kept { key, word: looked, sums: [0; Place::ALL.len()] });
                    self.index[slot] = self.kept.len() as u32;
                    break self.kept.len() - 1;
                }
                found if self.kept[found as usize - 1].key == key => break found as usize - 1,
                _ => slot = (slot + 1) & mask,
            }
        };
        self.places[place] = kept as u32;
        scene.words[place] = self.kept[kept].word;
    }

    /// Sums up the rows of a zone.
    fn weigh(&mut self, page: &Page<'_>, scene: &Scene, start: usize, end: usize) {
        self.chain.rows.clear();
        for place in start..end {
            let mut sum = self.sum_of(page, scene, Some(place), Place::Here);
            let (left, right) = scene.frame(place);
            let around = [
                (place.checked_sub(1), Place::Before),
                (Some(place + 1), Place::After),
                (place.checked_sub(2), Place::Before2),
                (Some(place + 2), Place::After2),
                (left, Place::Left),
                (right, Place::Right),
            ];
            for (other, seen_from) in around {
                let row = self.sum_of(page, scene, other, seen_from);
                for (sum, weight) in sum.iter_mut().zip(row) {
                    *sum = sum.saturating_add(weight);
                }
            }
            self.questions.clear();
            scene.tell(place, &mut |feature| self.questions.push(self.model.question(feature, scene.lang)));
            self.model.add_all(&self.questions, &mut self.found, &mut sum);
            self.chain.rows.push(sum);
        }
    }

    /// The sum of a word's weights seen from a place, worked out when it is first asked for.
    fn sum_of(&mut self, page: &Page<'_>, scene: &Scene, place: Option<usize>, seen_from: Place) -> Row {
        let Some((place, &kept)) = place.and_then(|place| self.places.get(place).map(|kept| (place, kept))) else { return [0; 16] };
        if kept == u32::MAX {
            return [0; 16];
        }
        let at = &mut self.kept[kept as usize].sums[seen_from as usize];
        if *at == 0 {
            let (model, token) = (self.model, scene.first + place);
            self.questions.clear();
            look(page.word(token), page.tokens[token], page.facts[token], scene.lang, &[seen_from], &mut |_, feature| {
                self.questions.push(model.question(feature, scene.lang));
            });
            let mut sum = [0; 16];
            model.add_all(&self.questions, &mut self.found, &mut sum);
            self.sums.push(sum);
            *at = self.sums.len() as u32;
        }
        self.sums[*at as usize - 1]
    }

    /// Pushes the names of the chain's best labels; `base` is the zone's first token.
    fn collect(&self, base: usize, mentions: &mut Vec<Mention>) {
        let labels = &self.chain.labels;
        let mut token = 0;
        while token < labels.len() {
            let label = labels[token] as usize;
            if label == OUTSIDE {
                token += 1;
                continue;
            }
            let start = token;
            while super::label::is_open(labels[token] as usize) {
                token += 1;
            }
            token += 1;
            let score = calibrated(self.chain.likelihood(self.model, start, token));
            let (first, last) = ((base + start) as u32, (base + token) as u32);
            mentions.push(Mention { start: first, end: last, label: KINDS[(label - 1) / 4], score });
        }
    }
}

/// The probability of being right, of the one the chain gives.
fn calibrated(likelihood: f32) -> f32 {
    let likelihood = likelihood.clamp(1e-6, 1.0 - 1e-6);
    let odds = (likelihood / (1.0 - likelihood)).ln();
    1.0 / (1.0 + (-(SLOPE * odds + SHIFT)).exp())
}
