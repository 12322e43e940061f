//! The chain: weights of labels at each token and of label pairs become the best labels, and how likely a name is.

use std::ops::Range;

use crate::wide::widest;

use super::label::{LABELS, OUTSIDE, begins, follows, is_open};
use super::model::{Model, Row};

/// Items of a list with one item a label: three more than there are labels, which makes whole registers; the last three are of no meaning.
pub const LANES: usize = 16;

/// Below every weight that can occur. Sums never go below it.
const NEVER: i16 = i16::MIN;

/// Room for one zone; used again.
#[derive(Debug, Default)]
pub struct Chain {
    /// Weights of labels, one row a token.
    pub rows: Vec<Row>,
    /// The best labels, one a token.
    pub labels: Vec<u8>,
    back: Vec<[u8; LANES]>,
    forward: Vec<[f32; LANES]>,
    backward: Vec<[f32; LANES]>,
    factors: Vec<[f32; LANES]>,
}

impl Chain {
    /// Whether no name in [`Chain::rows`] can be better than none, as a quick look at each token by itself shows for many zones.
    pub fn is_quiet(&self, model: &Model) -> bool {
        self.rows.iter().all(|row| {
            let mut best = NEVER;
            for (weight, pull) in row.iter().zip(model.pull) {
                best = best.max(weight.saturating_add(pull));
            }
            best < row[OUTSIDE]
        })
    }

    /// Finds the best labels of [`Chain::rows`]. Nothing is in a name before the first token or after the last.
    pub fn decode(&mut self, model: &Model) {
        widest!(decode(chain: &mut Chain = self, model: &Model = model));
    }

    /// The tokens from the first to the last of [`Chain::labels`] that are in a name; `None` where there are none.
    pub fn named(&self) -> Option<Range<usize>> {
        let is_named = |&label: &u8| usize::from(label) != OUTSIDE;
        let first = self.labels.iter().position(is_named)?;
        Some(first..self.labels.iter().rposition(is_named)? + 1)
    }

    /// Weighs all labellings of [`Chain::rows`], which [`Chain::likelihood`] asks for `tokens`.
    pub fn weigh(&mut self, model: &Model, tokens: Range<usize>) {
        widest!(weigh(chain: &mut Chain = self, model: &Model = model, tokens: Range<usize> = tokens));
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

#[inline(always)]
fn decode(chain: &mut Chain, model: &Model) {
    let n_tokens = chain.rows.len();
    chain.labels.clear();
    chain.labels.resize(n_tokens, 0);
    chain.back.clear();
    chain.back.resize(n_tokens, [0; LANES]);
    let Some(first) = chain.rows.first() else { return };
    let mut best = [NEVER; LANES];
    for label in (0..LABELS).filter(|&label| begins(label)) {
        best[label] = first[label].saturating_add(model.pairs[0][label]);
    }
    for (row, back) in chain.rows.iter().zip(&mut chain.back).skip(1) {
        // All labels at once, whatever came before: what may not follow weighs nothing but `NEVER`.
        let (mut next, mut last) = ([NEVER; LANES], [0_i16; LANES]);
        for (from, (&best, pairs)) in best.iter().zip(&model.pairs).enumerate() {
            for label in 0..LANES {
                let weight = best.saturating_add(pairs[label]);
                last[label] = if weight > next[label] { from as i16 } else { last[label] };
                next[label] = next[label].max(weight);
            }
        }
        // Only differences count: the best is set to 0, so that sums stay small.
        let top = next[..LABELS].iter().copied().max().unwrap_or(0);
        for label in 0..LANES {
            let weight = next[label].saturating_sub(top).saturating_add(row[label]);
            best[label] = if next[label] == NEVER { NEVER } else { weight };
            back[label] = last[label] as u8;
        }
    }
    let mut label = 0;
    for other in (0..LABELS).filter(|&other| !is_open(other)) {
        if best[other] > best[label] {
            label = other;
        }
    }
    for token in (0..n_tokens).rev() {
        chain.labels[token] = label as u8;
        label = chain.back[token][label] as usize;
    }
}

#[inline(always)]
fn weigh(chain: &mut Chain, model: &Model, tokens: Range<usize>) {
    let n_tokens = chain.rows.len();
    chain.factors.clear();
    for row in &chain.rows {
        let top = i32::from(*row[..LABELS].iter().max().expect("there are labels"));
        let mut factors = [0.0; LANES];
        for (factor, &weight) in factors[..LABELS].iter_mut().zip(row) {
            *factor = model.odds_below(top - i32::from(weight));
        }
        chain.factors.push(factors);
    }
    chain.forward.clear();
    let mut last = [0.0; LANES];
    for (token, factors) in chain.factors[..tokens.end].iter().enumerate() {
        let mut sums = [0.0; LANES];
        if token == 0 {
            (0..LABELS).filter(|&label| begins(label)).for_each(|label| sums[label] = model.factors[0][label]);
        } else {
            sums = product(&last, &model.factors);
        }
        (0..LANES).for_each(|label| sums[label] *= factors[label]);
        last = normal(sums);
        chain.forward.push(last);
    }
    chain.backward.clear();
    chain.backward.resize(n_tokens, [0.0; LANES]);
    let mut next = [0.0; LANES];
    (0..LABELS).filter(|&label| !is_open(label)).for_each(|label| next[label] = 1.0);
    for token in (tokens.start..n_tokens).rev() {
        if token + 1 < n_tokens {
            let factors = &chain.factors[token + 1];
            (0..LANES).for_each(|label| next[label] *= factors[label]);
            next = product(&next, &model.before);
        }
        next = normal(next);
        chain.backward[token] = next;
    }
}

/// What each label's odds come to behind all the labels of another token.
#[inline(always)]
fn product(odds: &[f32; LANES], pairs: &[[f32; LANES]; LABELS]) -> [f32; LANES] {
    let mut sums = [0.0; LANES];
    for (odds, pairs) in odds.iter().zip(pairs) {
        for label in 0..LANES {
            sums[label] += odds * pairs[label];
        }
    }
    sums
}

#[inline(always)]
fn normal(mut sums: [f32; LANES]) -> [f32; LANES] {
    let all: f32 = sums[..LABELS].iter().sum();
    if all > 0.0 {
        sums.iter_mut().for_each(|sum| *sum /= all);
    }
    sums
}
