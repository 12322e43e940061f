//! How likely labels and pairs of labels are in a chain, by sums forward and backward.

use nordtag::tag::name::label::{LABELS, begins, follows, is_open};

use super::train::Weights;

pub(super) struct Marginals {
    /// How likely each label is at each token.
    pub(super) nodes: Vec<[f32; LABELS]>,
    /// Expected less seen pairs.
    pub(super) pairs: [[f32; LABELS]; LABELS],
    pub(super) loss: f64,
}

/// How likely labels and pairs are; `None` where the gold is not a possible labelling.
pub(super) fn marginals(rows: &[Weights], pairs: &[[f32; LABELS]; LABELS], gold: &[u8]) -> Option<Marginals> {
    let n = rows.len();
    let mut factors = [[0.0f32; LABELS]; LABELS];
    for last in 0..LABELS {
        for next in 0..LABELS {
            factors[last][next] = if follows(last, next) { pairs[last][next].exp() } else { 0.0 };
        }
    }
    let mut loss = 0.0f64;
    let mut emissions = vec![[0.0f32; LABELS]; n];
    for (emission, row) in emissions.iter_mut().zip(rows) {
        let top = row[..LABELS].iter().copied().fold(f32::MIN, f32::max);
        loss += f64::from(top);
        emission.iter_mut().zip(row).for_each(|(emission, weight)| *emission = (weight - top).exp());
    }
    let mut forward = vec![[0.0f32; LABELS]; n];
    for token in 0..n {
        for next in 0..LABELS {
            let sum: f32 = if token == 0 {
                if begins(next) { factors[0][next] } else { 0.0 }
            } else {
                (0..LABELS).map(|last| forward[token - 1][last] * factors[last][next]).sum()
            };
            forward[token][next] = sum * emissions[token][next];
        }
        if token + 1 == n {
            (0..LABELS).filter(|&label| is_open(label)).for_each(|label| forward[token][label] = 0.0);
        }
        let all: f32 = forward[token].iter().sum();
        if all <= 0.0 {
            return None;
        }
        loss += f64::from(all).ln();
        forward[token].iter_mut().for_each(|part| *part /= all);
    }
    let mut nodes = vec![[0.0f32; LABELS]; n];
    let mut expected = [[0.0f32; LABELS]; LABELS];
    let mut backward = [0.0f32; LABELS];
    (0..LABELS).for_each(|label| backward[label] = f32::from(u8::from(!is_open(label))));
    for token in (0..n).rev() {
        let mut all = 0.0;
        for label in 0..LABELS {
            nodes[token][label] = forward[token][label] * backward[label];
            all += nodes[token][label];
        }
        nodes[token].iter_mut().for_each(|part| *part /= all);
        let mut before = [0.0f32; LABELS];
        let mut pair = [[0.0f32; LABELS]; LABELS];
        let mut sum = 0.0;
        for last in 0..LABELS {
            for next in 0..LABELS {
                let step = factors[last][next] * emissions[token][next] * backward[next];
                before[last] += step;
                if token > 0 {
                    pair[last][next] = forward[token - 1][last] * step;
                    sum += pair[last][next];
                }
            }
        }
        if token > 0 {
            for last in 0..LABELS {
                for next in 0..LABELS {
                    expected[last][next] += pair[last][next] / sum;
                }
            }
        } else {
            (0..LABELS).for_each(|next| expected[0][next] += nodes[0][next]);
        }
        let all: f32 = before.iter().sum();
        before.iter_mut().for_each(|part| *part /= all);
        backward = before;
    }
    let mut last = 0;
    for (row, &label) in rows.iter().zip(gold) {
        let label = label as usize;
        loss -= f64::from(row[label] + pairs[last][label]);
        expected[last][label] -= 1.0;
        last = label;
    }
    Some(Marginals { nodes, pairs: expected, loss })
}
