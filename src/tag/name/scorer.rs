//! `Scorer`: the weights and a cache of words; a scene becomes mentions with probabilities.

use std::ops::Range;
use std::sync::LazyLock;

use crate::embedded::Aligned;
use crate::page::Page;

use super::batch::{Batch, add};
use super::chain::Chain;
use super::known::{Known, Sought};
use super::label::{KINDS, OUTSIDE};
use super::model::Model;
use super::place::{Place, Places};
use super::scene::{Scene, TOGETHER};
use crate::entity::Label;

/// The odds of being right go with the odds the chain gives by a line of this slope and shift: what the chain has learnt, it has seen
/// before, and is too sure of. Fitted on training documents held back (`nordtag-dev names fold`).
const SLOPE: f32 = 0.521;
/// See [`SLOPE`].
const SHIFT: f32 = -0.131;

static FILE: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/weights.gen.bin")));

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::read(&FILE.0).expect("the weights are written by the same code; a test reads them"));

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

/// The weights and what is kept from one document to the next. It changes the speed, never the findings.
#[derive(Debug)]
pub struct Scorer {
    batch: Batch,
    known: Known,
    sought: Vec<Sought>,
    /// Rows of one zone, best labels and likelihoods.
    pub(super) chain: Chain,
}

impl Default for Scorer {
    fn default() -> Scorer {
        Scorer::new(&EMBEDDED)
    }
}

impl Scorer {
    /// A scorer of other weights than those that come with nordtag.
    pub fn new(model: &'static Model) -> Scorer {
        Scorer { batch: Batch::new(model), known: Known::default(), sought: Vec::new(), chain: Chain::default() }
    }

    /// Its weights.
    pub fn model(&self) -> &'static Model {
        self.batch.model
    }

    /// Pushes the names of a scene, in order.
    pub fn find(&mut self, page: &Page<'_>, scene: &mut Scene, mentions: &mut Vec<Mention>) {
        let mut from = 0;
        while from < scene.zones.len() {
            // At least one zone, and no more than fit into the tables of what is known.
            let (mut to, mut n_tokens) = (from, 0);
            while to < scene.zones.len() && (to == from || n_tokens < TOGETHER) {
                n_tokens += scene.zones[to].places().len();
                to += 1;
            }
            self.ask(page, scene, from..to);
            self.label(scene, from..to, mentions);
            from = to;
        }
    }

    /// Labels the tokens of zones, after [`Scorer::ask`], and pushes the names.
    fn label(&mut self, scene: &Scene, zones: Range<usize>, mentions: &mut Vec<Mention>) {
        let model = self.model();
        let mut at = 0;
        for zone in &scene.zones[zones] {
            self.chain.rows.clear();
            for place in zone.places() {
                let mut sum = self.batch.sums[at];
                at += 1;
                for (other, from) in scene.around(place).into_iter().zip(Place::ALL) {
                    add(&mut sum, self.known.sum(scene.spots[other].number, from));
                }
                scene.tell_few(zone, place, &mut |few| model.add_few(few, &mut sum));
                self.chain.rows.push(sum);
            }
            if self.chain.is_quiet(model) {
                continue;
            }
            self.chain.decode(model);
            if let Some(named) = self.chain.named() {
                self.chain.weigh(model, named);
                self.collect(zone.token(zone.start as usize), mentions);
            }
        }
    }

    /// Looks up the words of zones, and sums up what tokens and unknown words weigh: the first sums are those of the zones' tokens.
    fn ask(&mut self, page: &Page<'_>, scene: &mut Scene, zones: Range<usize>) {
        let Scorer { batch, known, sought, .. } = self;
        known.make_room();
        batch.sums.clear();
        let mut sum = batch.begin(scene.zones[zones.clone()].iter().map(|zone| zone.places().len()).sum());
        sought.clear();
        let mut next = 0;
        for zone in &scene.zones[zones.clone()] {
            // All that a zone's tokens look at: two words on both sides, and those beside the runs of capitalised words.
            let (mut from, mut to) = (zone.around().start, zone.around().end);
            for place in [zone.start as usize, zone.end as usize - 1] {
                if let Some((left, right)) = scene.beside(place) {
                    (from, to) = (from.min(left), to.max(right + 1));
                }
            }
            let sentence = zone.sentence();
            let around = from.max(sentence.start).max(next)..to.min(sentence.end);
            next = around.end.max(next);
            sought.extend(around.map(|place| Sought::new(page, place, zone.token(place), zone.lang)));
        }
        known.numbers(page, sought, |place, number, word| {
            let spot = &mut scene.spots[place as usize];
            (spot.number, spot.word) = (number, word);
        });
        for zone in &scene.zones[zones] {
            let mut ask = |place: usize, from: Places, batch: &mut Batch| {
                known.ask(scene.spots[place].number, from, || (page, zone.token(place), zone.lang), batch);
            };
            for place in zone.around() {
                ask(place, Places::seen_from(&zone.places(), place), batch);
            }
            for place in zone.places() {
                if let Some((left, right)) = scene.beside(place)
                    && (left + 1 == place || place == zone.start as usize)
                {
                    ask(left, Place::Left.into(), batch);
                    ask(right, Place::Right.into(), batch);
                }
                batch.model.prefetch(scene.pair(place));
                scene.tell_many(place, &mut |feature| batch.ask(feature, zone.lang, sum));
                sum += 1;
            }
        }
        batch.ask_all();
        known.learn(batch);
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
            let score = calibrated(self.chain.likelihood(self.batch.model, start, token));
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
