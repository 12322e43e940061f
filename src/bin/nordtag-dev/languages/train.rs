//! Multinomial logistic regression over hashed words, word pairs and n-grams, by stochastic gradient descent with a rate for each row.

use nordtag::identify::features::{Word, Words};
use nordtag::identify::model::CLASSES;

use super::lines::{Corpus, Sample};
use super::random::{Random, exp};

/// Times the whole corpus is drawn from. Fragments are drawn anew each time, and still gain from the fortieth.
const EPOCHS: usize = 44;
/// First learning rate; it falls to nothing in a straight line.
const RATE: f32 = 0.06;
/// Rows of the training table, as a power of two.
const ROW_BITS: u32 = 24;
/// Features seen less often in the whole corpus are not learnt: they would only memorise lines.
const LEAST: u8 = 2;
/// How strongly a word, a pair and an n-gram count: there are many n-grams to a word.
const STRENGTHS: [f32; 3] = [3.0, 2.0, 0.5];
/// Chance, in percent, that a word or a pair is left out of a sample, so that n-grams learn to stand alone.
const LEFT_OUT: usize = 25;
const N: usize = 12;

/// What was learnt: scores of each class, and how often each feature was seen.
pub struct Weights {
    rows: Vec<[f32; N]>,
    seen: Vec<u8>,
}

/// What a key stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole word.
    Word,
    /// A word after another.
    Pair,
    /// Letters in or around a word.
    Gram,
}

impl Weights {
    /// Scores of a feature, natural logarithms; zeros for what was not learnt.
    pub fn scores(&self, key: u64, kind: Kind) -> [f32; CLASSES.len()] {
        let strength = if self.is_known(key) { STRENGTHS[kind as usize] } else { 0.0 };
        let row = &self.rows[row_of(key)];
        std::array::from_fn(|class| row[class] * strength)
    }

    /// Whether the feature was seen often enough to be learnt.
    pub fn is_known(&self, key: u64) -> bool {
        self.seen[seen_of(key)] >= LEAST
    }
}

/// Learns from a corpus.
pub fn train(corpus: &Corpus) -> Weights {
    let mut weights = Weights { rows: vec![[0.0; N]; 1 << ROW_BITS], seen: count(corpus) };
    let mut squares = vec![1.0f32; 1 << ROW_BITS];
    let mut random = Random(3);
    let mut features = Vec::new();
    for epoch in 0..EPOCHS {
        let samples = corpus.epoch(&mut random);
        let mut loss = 0.0f64;
        for (nth, sample) in samples.iter().enumerate() {
            let done = (epoch as f32 + nth as f32 / samples.len() as f32) / EPOCHS as f32;
            collect(&weights, sample, &mut random, &mut features);
            loss += f64::from(learn(&mut weights.rows, &mut squares, sample.class, &features, RATE * (1.0 - done)));
        }
        eprintln!("epoch {epoch}: {} samples, chance of the right class {:.4}", samples.len(), loss / samples.len() as f64);
    }
    weights
}

/// Rows of a sample's features with their strengths.
fn collect(weights: &Weights, sample: &Sample, random: &mut Random, features: &mut Vec<(u32, f32)>) {
    features.clear();
    let mut add = |key, kind: Kind| {
        if weights.is_known(key) {
            features.push((row_of(key) as u32, STRENGTHS[kind as usize]));
        }
    };
    for (word, before) in Words::of(&sample.text) {
        Word::at(&sample.text, word.start).grams(|gram| add(gram, Kind::Gram));
        if !random.percent(LEFT_OUT) {
            add(word.key(), Kind::Word);
        }
        if sample.ordered && before != 0 && !random.percent(LEFT_OUT) {
            add(word.pair_key(before), Kind::Pair);
        }
    }
}

/// One step; gives the probability that the right class had before it.
fn learn(rows: &mut [[f32; N]], squares: &mut [f32], class: usize, features: &[(u32, f32)], rate: f32) -> f32 {
    let mut scores = [0.0; N];
    for &(row, strength) in features {
        scores.iter_mut().zip(&rows[row as usize]).for_each(|(score, weight)| *score += weight * strength);
    }
    scores[CLASSES.len()..].fill(f32::MIN);
    let best = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut errors = scores.map(|score| exp(score - best));
    let sum: f32 = errors.iter().sum();
    errors.iter_mut().for_each(|error| *error /= sum);
    let right = errors[class];
    errors[class] -= 1.0;
    let square: f32 = errors.iter().map(|error| error * error).sum();
    if square < 1e-5 {
        return right;
    }
    for &(row, strength) in features {
        let squares = &mut squares[row as usize];
        *squares += square * strength * strength;
        let step = rate * strength / squares.sqrt();
        rows[row as usize].iter_mut().zip(&errors).for_each(|(weight, error)| *weight -= step * error);
    }
    right
}

/// How often each feature stands in the corpus; a word of a list counts twice.
fn count(corpus: &Corpus) -> Vec<u8> {
    let mut seen = vec![0u8; 1 << (ROW_BITS + 2)];
    let mut see = |text: &str, times: u8| {
        for (word, before) in Words::of(text) {
            let mut add = |key| {
                let times_seen = &mut seen[seen_of(key)];
                *times_seen = times_seen.saturating_add(times);
            };
            Word::at(text, word.start).grams(&mut add);
            add(word.key());
            if before != 0 {
                add(word.pair_key(before));
            }
        }
    };
    corpus.sources.iter().flat_map(|source| &source.lines).for_each(|line| see(line, 1));
    corpus.lists.iter().flat_map(|list| &list.1.words).for_each(|word| see(word, LEAST));
    seen
}

fn row_of(key: u64) -> usize {
    (key >> (64 - ROW_BITS)) as usize
}

fn seen_of(key: u64) -> usize {
    (key >> (64 - ROW_BITS - 2)) as usize
}
