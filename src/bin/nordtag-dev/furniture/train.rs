//! Trains a chain: pages with marked lines come in, weights go out.

use std::collections::BTreeMap;

use nordtag::extract::chain::{Beliefs, Chain, MAY_FOLLOW, STATES, TEXT};
use nordtag::extract::clue::{CLUES, GROUPS};

use super::own::Page;

/// Times that each page is looked at; the weights are the mean over the second half.
const ROUNDS: usize = 30;
/// How far the first step of a weight goes.
const RATE: f32 = 0.1;
/// How hard weights are pulled to 0, with each page.
const PULL: f32 = 0.1;

/// Parts of the mean: the second half of the rounds of each order.
const PARTS: f32 = (ROUNDS / 2 * ORDERS as usize) as f32;
/// Orders the pages are learnt from; the weights are the mean over all.
const ORDERS: u64 = 5;

/// Learns from pages, each with what a line of it counts. The same pages give the same weights.
pub fn train(pages: &[(&Page, f32)]) -> Chain {
    let mut mean = Chain::default();
    for order in 1..=ORDERS {
        one_order(pages, order, &mut mean);
    }
    mean
}

/// Adds to `mean` its part of what is learnt from the pages in one order.
fn one_order(pages: &[(&Page, f32)], mut seed: u64, mean: &mut Chain) {
    let mut chain = Chain::default();
    let (mut clue_sums, mut step_sums) = (vec![[1e-2; STATES]; CLUES], [[1e-2; STATES]; STATES]);
    let mut order: Vec<usize> = (0..pages.len()).collect();
    let mut beliefs = Beliefs::default();
    for round in 0..ROUNDS {
        shuffle(&mut order, &mut seed);
        for &(page, weight) in order.iter().map(|index| &pages[*index]) {
            chain.beliefs(&page.study.clues, &mut beliefs);
            let states = states(page);
            let mut slopes: BTreeMap<u16, [f32; STATES]> = BTreeMap::new();
            for ((line, state), believed) in page.study.clues.chunks_exact(GROUPS.len()).zip(&states).zip(&beliefs.states) {
                for clue in line {
                    let slope = slopes.entry(*clue).or_default();
                    for (at, slope) in slope.iter_mut().enumerate() {
                        *slope += believed[at] - f32::from(u8::from(at == *state));
                    }
                }
            }
            for pair in states.windows(2) {
                beliefs.steps[pair[0]][pair[1]] -= 1.0;
            }
            for (clue, slope) in slopes {
                let clue = usize::from(clue);
                for (at, slope) in slope.iter().enumerate() {
                    let value = &mut chain.clues[clue][at];
                    descend(value, weight * (slope + PULL * *value), &mut clue_sums[clue][at]);
                }
            }
            for from in 0..STATES {
                for to in (0..STATES).filter(|to| MAY_FOLLOW[from][*to]) {
                    descend(&mut chain.steps[from][to], weight * beliefs.steps[from][to], &mut step_sums[from][to]);
                }
            }
        }
        if round * 2 >= ROUNDS {
            let all = mean.clues.iter_mut().chain(&mut mean.steps).zip(chain.clues.iter().chain(&chain.steps));
            all.for_each(|(mean, now)| mean.iter_mut().zip(now).for_each(|(mean, now)| *mean += now / PARTS));
        }
    }
}

/// A step against the slope, the shorter the more steps went before.
fn descend(value: &mut f32, slope: f32, sum: &mut f32) {
    *sum += slope * slope;
    *value -= RATE * slope / sum.sqrt();
}

/// The states of the lines of a page: furniture is its head, its foot, or within the text. A date within a head or foot goes with it.
fn states(page: &Page) -> Vec<usize> {
    let is_text = |(furniture, dated): (&bool, &bool)| !furniture && !dated;
    let mut lines = page.furniture.iter().zip(&page.study.dated);
    let first = lines.clone().position(is_text).unwrap_or(page.furniture.len());
    let last = lines.rposition(is_text).unwrap_or(0);
    let state = |(index, furniture): (usize, &bool)| match furniture {
        _ if index < first => 0,
        _ if index > last => 3,
        true => 2,
        false => TEXT,
    };
    page.furniture.iter().enumerate().map(state).collect()
}

fn shuffle(order: &mut [usize], seed: &mut u64) {
    for index in (1..order.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(index, (*seed >> 33) as usize % (index + 1));
    }
}
