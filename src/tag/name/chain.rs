//! The chain: weights of labels at each token and of label pairs become the best labels, and how likely a name is.

use super::label::{LABELS, begins, follows, is_open};
use super::model::{Model, Row};

/// Below every weight that can occur, and far from overflow.
const NEVER: i32 = i32::MIN / 4;

/// Room for one zone; used again.
#[derive(Debug, Default)]
pub struct Chain {
    /// Weights of labels, one row a token.
    pub rows: Vec<Row>,
    /// The best labels, one a token.
    pub labels: Vec<u8>,
    back: Vec<[u8; LABELS]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
    factors: Vec<[f32; LABELS]>,
}

/// For each label, those that may come before it: `SOURCES[label][..COUNTS[label]]`.
const SOURCES: [[u8; LABELS]; LABELS] = sources().0;
const COUNTS: [usize; LABELS] = sources().1;

const fn sources() -> ([[u8; LABELS]; LABELS], [usize; LABELS]) {
    let (mut sources, mut counts) = ([[0; LABELS]; LABELS], [0; LABELS]);
    let mut next = 0;
    while next < LABELS {
        let mut last = 0;
        while last < LABELS {
            if follows(last, next) {
                sources[next][counts[next]] = last as u8;
                counts[next] += 1;
            }
            last += 1;
        }
        next += 1;
    }
    (sources, counts)
}

impl Chain {
    /// Finds the best labels of [`Chain::rows`]. Nothing is in a name before the first token or after the last.
    pub fn decode(&mut self, model: &Model) {
        let n_tokens = self.rows.len();
        self.labels.clear();
        self.labels.resize(n_tokens, 0);
        self.back.clear();
        self.back.resize(n_tokens, [0; LABELS]);
        let Some(first) = self.rows.first() else { return };
        let mut best = [NEVER; LABELS];
        for label in 0..LABELS {
            if begins(label) {
                best[label] = i32::from(first[label]) + i32::from(model.pairs[0][label]);
            }
        }
        for token in 1..n_tokens {
            let mut next = [NEVER; LABELS];
            for (label, next) in next.iter_mut().enumerate() {
                for &last in &SOURCES[label][..COUNTS[label]] {
                    let weight = best[last as usize] + i32::from(model.pairs[last as usize][label]);
                    if weight > *next {
                        *next = weight;
                        self.back[token][label] = last;
                    }
                }
                *next += i32::from(self.rows[token][label]);
            }
            best = next;
        }
        let mut label = 0;
        for (other, &weight) in best.iter().enumerate() {
            if !is_open(other) && weight > best[label] {
                label = other;
            }
        }
        for token in (0..n_tokens).rev() {
            self.labels[token] = label as u8;
            label = self.back[token][label] as usize;
        }
    }

    /// Weighs all labellings of [`Chain::rows`], which [`Chain::likelihood`] asks.
    pub fn weigh(&mut self, model: &Model) {
        let n_tokens = self.rows.len();
        let step = 1.0 / model.scale;
        let pairs = &model.factors;
        self.factors.clear();
        for row in &self.rows {
            let top = f32::from(*row[..LABELS].iter().max().expect("there are labels"));
            let mut factors = [0.0; LABELS];
            for (factor, &weight) in factors.iter_mut().zip(row) {
                *factor = ((f32::from(weight) - top) * step).exp();
            }
            self.factors.push(factors);
        }
        self.forward.clear();
        self.forward.resize(n_tokens, [0.0; LABELS]);
        self.backward.clear();
        self.backward.resize(n_tokens, [0.0; LABELS]);
        for token in 0..n_tokens {
            let mut sums = [0.0; LABELS];
            for (label, sum) in sums.iter_mut().enumerate() {
                if token == 0 {
                    *sum = if begins(label) { pairs[0][label] } else { 0.0 };
                } else {
                    let last = &self.forward[token - 1];
                    *sum = SOURCES[label][..COUNTS[label]].iter().map(|&from| last[from as usize] * pairs[from as usize][label]).sum();
                }
                *sum *= self.factors[token][label];
            }
            normalise(&mut sums);
            self.forward[token] = sums;
        }
        for token in (0..n_tokens).rev() {
            let mut sums = [0.0; LABELS];
            for label in 0..LABELS {
                if token + 1 == n_tokens {
                    sums[label] = f32::from(u8::from(!is_open(label)));
                    continue;
                }
                let next = &self.backward[token + 1];
                for &from in &SOURCES[label][..COUNTS[label]] {
                    sums[from as usize] += pairs[from as usize][label] * self.factors[token + 1][label] * next[label];
                }
            }
            normalise(&mut sums);
            self.backward[token] = sums;
        }
    }

    /// How likely the tokens `start..end` have their best labels, all together, 0 to 1. After [`Chain::weigh`].
    pub fn likelihood(&self, model: &Model, start: usize, end: usize) -> f32 {
        let mut likelihood = self.marginal(start, self.labels[start] as usize);
        for token in start + 1..end {
            let (last, label) = (self.labels[token - 1] as usize, self.labels[token] as usize);
            // How likely this label is once the last one is known.
            let after = |label: usize| model.factors[last][label] * self.factors[token][label] * self.backward[token][label];
            let all: f32 = (0..LABELS).filter(|&label| follows(last, label)).map(after).sum();
            likelihood *= if all > 0.0 { after(label) / all } else { 0.0 };
        }
        likelihood
    }

    fn marginal(&self, token: usize, label: usize) -> f32 {
        let both = |label: usize| self.forward[token][label] * self.backward[token][label];
        let all: f32 = (0..LABELS).map(both).sum();
        if all > 0.0 { both(label) / all } else { 0.0 }
    }
}

fn normalise(sums: &mut [f32; LABELS]) {
    let all: f32 = sums.iter().sum();
    if all > 0.0 {
        sums.iter_mut().for_each(|sum| *sum /= all);
    }
}
