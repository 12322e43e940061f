//! The page's context: what each block says of its own language goes in, what it says within its page comes out.
//!
//! A forward and a backward pass over the blocks, as over the states of a hidden Markov model: languages come in runs, and a page that
//! changes its language changes to one that it also uses elsewhere. A sure block keeps its language whatever stands around it.

use super::model::CLASSES;

/// Probability that a block begins a new run of blocks in one language.
const NEW_RUN: f32 = 0.06;
/// How much of a new run's language is drawn from the page's own languages; the rest is shared among all.
const FROM_PAGE: f32 = 0.8;
const N: usize = CLASSES.len();

/// Turns every block's own probabilities into those given its whole page. Blocks without words come as `None` and stay it.
pub fn given_page(blocks: &mut [Option<[f32; N]>]) {
    if blocks.len() < 2 {
        return;
    }
    let new = new_run(blocks);
    let own: Vec<[f32; N]> = blocks.iter().flatten().copied().collect();
    let mut state = new;
    for block in blocks.iter_mut().flatten() {
        step(&mut state, &new);
        for (probability, before) in block.iter_mut().zip(&mut state) {
            *before *= *probability;
            *probability = *before;
        }
        scale(&mut state);
    }
    let mut after = [1.0; N];
    for (block, own) in blocks.iter_mut().flatten().rev().zip(own.iter().rev()) {
        for ((probability, later), own) in block.iter_mut().zip(&mut after).zip(own) {
            *probability *= *later;
            *later *= own;
        }
        scale(block);
        scale(&mut after);
        let fresh: f32 = after.iter().zip(&new).map(|(later, new)| later * new).sum();
        after.iter_mut().for_each(|later| *later = (1.0 - NEW_RUN) * *later + NEW_RUN * fresh);
    }
}

/// Probability of each language for a run that begins: mostly by how many blocks of the page it has.
fn new_run(blocks: &[Option<[f32; N]>]) -> [f32; N] {
    let mut new = [1e-3; N];
    for block in blocks.iter().flatten() {
        new.iter_mut().zip(block).for_each(|(sum, probability)| *sum += probability);
    }
    scale(&mut new);
    new.map(|share| FROM_PAGE * share + (1.0 - FROM_PAGE) / N as f32)
}

fn step(state: &mut [f32; N], new: &[f32; N]) {
    state.iter_mut().zip(new).for_each(|(state, new)| *state = (1.0 - NEW_RUN) * *state + NEW_RUN * new);
}

/// Makes the sum one.
fn scale(probabilities: &mut [f32; N]) {
    let sum: f32 = probabilities.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    probabilities.iter_mut().for_each(|probability| *probability /= sum);
}
