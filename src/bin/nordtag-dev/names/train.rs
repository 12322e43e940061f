//! Trains the chain: a conditional random field by AdaGrad, with groups of features dropped now and then, averaged over the last rounds.

use nordtag::tag::name::label::{LABELS, OUTSIDE};
use nordtag::tag::name::model::{Model, Trained};

use super::corpus::{Corpus, GROUPS};
use super::marginals::{Marginals, marginals};

/// What may be tried otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Trainings in different orders, whose weights are averaged: one alone is a point of F1 off now and then.
    pub orders: u64,
    /// Orders learnt at the same time; it changes the speed only.
    pub threads: usize,
    /// Rounds over all zones.
    pub rounds: usize,
    /// Step.
    pub rate: f32,
    /// Pull of every weight towards 0, shared out over the tokens that have its feature: rare ones are pulled harder each time.
    pub pull: f32,
    /// How often a token loses the letters of its word.
    pub drop: f32,
    /// How often a token loses any one of its features.
    pub scatter: f32,
    /// What is taken from the weight of "in no name" in the end, for as many names missed as found too much.
    pub lean: f32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { orders: 32, threads: 1, rounds: 6, rate: 0.1, pull: 0.4, drop: 0.25, scatter: 0.4, lean: 0.3 }
    }
}

/// Buckets of four rows kept, a multiple of four: four million bytes with the header.
const BUCKETS: u32 = 62_488;

/// A number a label, and some to fill a register.
pub(super) type Weights = [f32; 16];

/// What is learnt of a feature, in two lines of the processor's cache: most of the time goes into waiting for them.
#[derive(Clone, Copy)]
#[repr(align(128))]
struct Cell {
    weights: Weights,
    squares: Weights,
}

struct Trainer {
    cells: Vec<Cell>,
    /// Pull at each token, one a feature.
    pulls: Vec<f32>,
    pairs: [[f32; LABELS]; LABELS],
    pair_squares: [[f32; LABELS]; LABELS],
    state: u64,
    settings: Settings,
}

/// Learns from a corpus and gives the bytes of the weights.
pub fn train(corpus: &Corpus, settings: Settings) -> Vec<u8> {
    let warm = settings.rounds / 3;
    let n = corpus.ids.len();
    let mut sums = vec![[0.0; 16]; n];
    let mut pair_sums = [[0.0; LABELS]; LABELS];
    let seeds: Vec<u64> = (1..=settings.orders).collect();
    // Orders know nothing of each other; their sums are added one after the other, so that threads change nothing.
    for seeds in seeds.chunks(settings.threads.max(1)) {
        let learnt: Vec<Sums> = std::thread::scope(|scope| {
            let threads: Vec<_> = seeds.iter().map(|&seed| scope.spawn(move || order(corpus, settings, seed, warm))).collect();
            threads.into_iter().map(|thread| thread.join().expect("training does not panic")).collect()
        });
        for learnt in learnt {
            add_all(&mut sums, &learnt.weights);
            add_all(&mut pair_sums, &learnt.pairs);
        }
    }
    let rounds = (settings.rounds - warm) as f32 * settings.orders as f32;
    sums.iter_mut().flatten().for_each(|sum| *sum /= rounds);
    pair_sums.iter_mut().flatten().for_each(|sum| *sum /= rounds);
    pair_sums.iter_mut().for_each(|row| row[OUTSIDE] -= settings.lean);
    quantise(corpus, &sums, &pair_sums)
}

/// Weights of one order, added up over its later rounds.
struct Sums {
    weights: Vec<Weights>,
    pairs: [[f32; LABELS]; LABELS],
}

/// Learns in one order; rounds before `warm` are not counted.
fn order(corpus: &Corpus, settings: Settings, seed: u64, warm: usize) -> Sums {
    let n = corpus.ids.len();
    let mut sums = Sums { weights: vec![[0.0; 16]; n], pairs: [[0.0; LABELS]; LABELS] };
    let mut trainer = Trainer {
        cells: vec![Cell { weights: [0.0; 16], squares: [1e-2; 16] }; n],
        pulls: pulls(corpus, settings.pull),
        pairs: [[0.0; LABELS]; LABELS],
        pair_squares: [[1e-2; LABELS]; LABELS],
        state: seed,
        settings,
    };
    let mut order: Vec<usize> = (0..corpus.zones.len()).collect();
    for round in 0..settings.rounds {
        for last in (1..order.len()).rev() {
            order.swap(last, (trainer.random() % (last as u64 + 1)) as usize);
        }
        let rate = settings.rate * (1.0 - 0.7 * round as f32 / settings.rounds as f32);
        let mut loss = 0.0f64;
        for &zone in &order {
            loss += trainer.learn(corpus, corpus.zones[zone], rate);
        }
        if round >= warm {
            sums.weights.iter_mut().zip(&trainer.cells).for_each(|(sum, cell)| add(sum, &cell.weights));
            add_all(&mut sums.pairs, &trainer.pairs);
        }
        eprintln!("order {seed}, round {round}: loss {:.4} a zone", loss / order.len() as f64);
    }
    sums
}

/// Adds rows of weights to rows of sums.
fn add_all<const N: usize>(sums: &mut [[f32; N]], weights: &[[f32; N]]) {
    sums.iter_mut().zip(weights).for_each(|(sum, weights)| add(sum, weights));
}

fn add<const N: usize>(sum: &mut [f32; N], weights: &[f32; N]) {
    sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
}

/// The pull of each feature at each of its tokens.
fn pulls(corpus: &Corpus, pull: f32) -> Vec<f32> {
    counts(corpus).into_iter().map(|count| pull / count.max(1) as f32).collect()
}

/// How many tokens have each feature.
fn counts(corpus: &Corpus) -> Vec<u32> {
    let mut counts = vec![0; corpus.ids.len()];
    corpus.features.iter().for_each(|&feature| counts[feature as usize] += 1);
    counts
}

/// Makes whole numbers of the weights; the features that weigh most are kept.
fn quantise(corpus: &Corpus, weights: &[Weights], pairs: &[[f32; LABELS]; LABELS]) -> Vec<u8> {
    let seen = counts(corpus);
    let spread = |weights: &Weights| {
        let mean = weights[..LABELS].iter().sum::<f32>() / LABELS as f32;
        weights[..LABELS].iter().map(|weight| (weight - mean).powi(2)).sum::<f32>()
    };
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let importance: Vec<f32> = (0..weights.len()).map(|at| spread(&weights[at]) * (seen[at] as f32).sqrt()).collect();
    order.sort_by(|&a, &b| importance[b].total_cmp(&importance[a]).then(a.cmp(&b)));
    let scale = 40.0;
    let whole = |weight: f32| (weight * scale).round();
    let trained = order.into_iter().map(|at| {
        let mut row = [0i8; LABELS];
        row.iter_mut().zip(&weights[at]).for_each(|(row, &weight)| *row = whole(weight).clamp(-127.0, 127.0) as i8);
        Trained { id: corpus.ids[at], weights: row }
    });
    let pairs = pairs.map(|row| row.map(|weight| whole(weight).clamp(-30000.0, 30000.0) as i16));
    Model::to_bytes(&pairs, scale, BUCKETS, trained.filter(|trained| trained.weights != [0; LABELS]))
}

impl Trainer {
    fn random(&mut self) -> u64 {
        // xorshift: the same numbers on every machine.
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// One step on one zone; gives its loss.
    fn learn(&mut self, corpus: &Corpus, (first, last, weight): (u32, u32, f32), rate: f32) -> f64 {
        let n = (last - first) as usize;
        let Settings { drop, scatter, .. } = self.settings;
        let drop = [0.0, drop, 0.4 * drop, 0.4 * drop, 0.6 * drop, 0.4 * drop];
        let mut dropped = vec![[false; GROUPS]; n];
        for groups in &mut dropped {
            for group in 0..GROUPS {
                groups[group] = drop[group] > 0.0 && (self.random() >> 40) as f32 / (1u64 << 24) as f32 <= drop[group];
            }
        }
        let mut features = Vec::with_capacity(n * 128);
        let mut ends = Vec::with_capacity(n);
        let most = (scatter * 65536.0) as u64;
        for (token, dropped) in dropped.iter().enumerate() {
            let bounds = corpus.tokens[first as usize + token];
            for group in (0..GROUPS).filter(|&group| !dropped[group]) {
                for &feature in &corpus.features[bounds[group] as usize..bounds[group + 1] as usize] {
                    if most == 0 || self.random() >> 48 >= most {
                        features.push(feature as usize);
                    }
                }
            }
            ends.push(features.len());
        }
        let of = |token: usize| &features[if token == 0 { 0 } else { ends[token - 1] }..ends[token]];
        // What is left counts for what is lost.
        let more = 1.0 / (1.0 - scatter);
        let mut rows = vec![[0.0f32; 16]; n];
        for (token, row) in rows.iter_mut().enumerate() {
            // A sum of its own stays in registers, so that several features are waited for at once.
            let mut sum = [0.0; 16];
            of(token).iter().for_each(|&feature| add(&mut sum, &self.cells[feature].weights));
            *row = sum.map(|sum| sum * more);
        }
        let gold = &corpus.labels[first as usize..last as usize];
        let Some(Marginals { nodes, pairs, loss }) = marginals(&rows, &self.pairs, gold) else { return 0.0 };
        for token in 0..n {
            let mut gradient = [0.0f32; 16];
            gradient[..LABELS].copy_from_slice(&nodes[token]);
            gradient[gold[token] as usize] -= 1.0;
            if gradient.iter().all(|part| part.abs() < 1e-3) {
                continue;
            }
            let gradient = gradient.map(|part| weight * part);
            for &feature in of(token) {
                let pull = self.pulls[feature];
                let Cell { mut weights, mut squares } = self.cells[feature];
                for label in 0..16 {
                    let slope = gradient[label] + pull * weights[label];
                    squares[label] += slope * slope;
                    weights[label] -= rate * slope / squares[label].sqrt();
                }
                self.cells[feature] = Cell { weights, squares };
            }
        }
        for ((row, squares), slopes) in self.pairs.iter_mut().zip(&mut self.pair_squares).zip(&pairs) {
            for ((pair, square), slope) in row.iter_mut().zip(squares).zip(slopes) {
                let slope = weight * slope;
                *square += slope * slope;
                *pair -= rate * slope / square.sqrt();
            }
        }
        loss
    }
}
