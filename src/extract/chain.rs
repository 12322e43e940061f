//! A chain of states over the lines of a page, head, text, box, foot: clues come in, how likely each line is furniture goes out.

use std::fmt::Write;
use std::sync::LazyLock;

use super::clue::{CLUES, GROUPS, clues};
use super::frame;
use super::furniture::Rules;
use super::lines::Piece;

/// States a line may be in: furniture above the text, text, furniture within it, furniture below it.
pub const STATES: usize = 4;
/// The state of a line of text.
pub const TEXT: usize = 1;
/// Names of the states.
pub const NAMES: [&str; STATES] = ["head", "text", "box", "foot"];

/// Which state may stand behind which: a head comes once, a foot has no end.
pub const MAY_FOLLOW: [[bool; STATES]; STATES] =
    [[true, true, false, false], [false, true, true, true], [false, true, true, false], [false, false, false, true]];
/// Which states a page may begin with.
const MAY_BEGIN: [f32; STATES] = [1.0, 1.0, 0.0, 0.0];
/// Which states a page may end with.
const MAY_END: [f32; STATES] = [1.0, 1.0, 0.0, 1.0];

/// Pages of so many lines are judged by the chain alone, and of so many by the rules alone. It learned from pages written for the
/// project, which are short; on long pages of the web the rules know more.
const SHORT: usize = 60;
/// See `SHORT`.
const LONG: usize = 100;
/// How much the rules count beside the chain on a short page.
const RULES: f32 = 0.1;
/// Fewer lines than this make no page.
const LEAST: usize = 4;

/// Weights of the chain, in natural logarithms.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// For each clue what it says for each state.
    pub clues: Vec<[f32; STATES]>,
    /// For each state what it says for the one behind it.
    pub steps: [[f32; STATES]; STATES],
}

impl Default for Chain {
    fn default() -> Self {
        Self { clues: vec![[0.0; STATES]; CLUES], steps: [[0.0; STATES]; STATES] }
    }
}

/// What a chain holds likely of a page.
#[derive(Debug, Default)]
pub struct Beliefs {
    /// Of each line the probabilities of the states.
    pub states: Vec<[f32; STATES]>,
    /// The probabilities of both states of two neighbours, summed over the page.
    pub steps: [[f32; STATES]; STATES],
}

/// Mends the scores of the rules by what the chain says; long pages stay as they are.
pub(super) fn judge(text: &str, pieces: &[Piece], rules: &mut Rules) {
    static CHAIN: LazyLock<Chain> =
        LazyLock::new(|| Chain::read(include_str!("chain.gen.tsv")).expect("a test reads the weights that come with the program"));
    if !(LEAST..LONG).contains(&pieces.len()) {
        return;
    }
    let (mut found, mut beliefs) = (Vec::with_capacity(pieces.len() * GROUPS.len()), Beliefs::default());
    clues(text, pieces, rules, &mut found);
    CHAIN.beliefs(&found, &mut beliefs);
    let part = RULES + (1.0 - RULES) * pieces.len().saturating_sub(SHORT) as f32 / (LONG - SHORT) as f32;
    for ((score, states), piece) in rules.scores.iter_mut().zip(&beliefs.states).zip(pieces) {
        // The page's own date may stand within a foot.
        if frame::is_dated(text, piece) {
            continue;
        }
        let z = (1.0 - part) * logit(1.0 - states[TEXT]) + part * logit(*score);
        *score = 1.0 / (1.0 + (-z).exp());
    }
}

fn logit(score: f32) -> f32 {
    let score = score.clamp(1e-4, 1.0 - 1e-4);
    (score / (1.0 - score)).ln()
}

impl Chain {
    /// Works out what is likely of a page, given the clues of its lines.
    pub fn beliefs(&self, clues: &[u16], beliefs: &mut Beliefs) {
        let steps: [[f32; STATES]; STATES] =
            std::array::from_fn(|from| std::array::from_fn(|to| if MAY_FOLLOW[from][to] { self.steps[from][to].exp() } else { 0.0 }));
        let says: Vec<[f32; STATES]> = clues.chunks_exact(GROUPS.len()).map(|line| self.says(line)).collect();
        beliefs.states.clear();
        beliefs.steps = [[0.0; STATES]; STATES];
        let mut ahead = MAY_BEGIN;
        for (index, say) in says.iter().enumerate() {
            let came =
                if index == 0 { ahead } else { std::array::from_fn(|to| (0..STATES).map(|from| ahead[from] * steps[from][to]).sum()) };
            ahead = scaled(std::array::from_fn(|state| came[state] * say[state]));
            beliefs.states.push(ahead);
        }
        let mut behind = MAY_END;
        for index in (0..says.len()).rev() {
            let ahead = beliefs.states[index];
            beliefs.states[index] = scaled(std::array::from_fn(|state| ahead[state] * behind[state]));
            let Some(before) = index.checked_sub(1).map(|before| beliefs.states[before]) else { break };
            let here: [f32; STATES] = std::array::from_fn(|state| says[index][state] * behind[state]);
            let pairs: [[f32; STATES]; STATES] =
                std::array::from_fn(|from| std::array::from_fn(|to| before[from] * steps[from][to] * here[to]));
            let sum = pairs.iter().flatten().sum::<f32>().max(f32::MIN_POSITIVE);
            for (kept, pair) in beliefs.steps.iter_mut().flatten().zip(pairs.iter().flatten()) {
                *kept += pair / sum;
            }
            behind = scaled(std::array::from_fn(|from| (0..STATES).map(|to| steps[from][to] * here[to]).sum()));
        }
    }

    /// What the clues of a line say for each state, as odds; those of the likeliest are one.
    fn says(&self, clues: &[u16]) -> [f32; STATES] {
        let mut sum = [0.0; STATES];
        for clue in clues {
            for (sum, weight) in sum.iter_mut().zip(&self.clues[usize::from(*clue)]) {
                *sum += weight;
            }
        }
        let best = sum.iter().copied().fold(f32::MIN, f32::max);
        sum.map(|value| (value - best).max(-40.0).exp())
    }

    /// Reads what `write` wrote; `None` where it is not that.
    pub fn read(lines: &str) -> Option<Self> {
        let mut rows = lines.lines().filter(|line| !line.starts_with('#')).map(|line| {
            let mut row = [0.0; STATES];
            let mut fields = line.split('\t').skip(1);
            for weight in &mut row {
                *weight = fields.next()?.parse::<i32>().ok()? as f32 / 1000.0;
            }
            Some(row)
        });
        let mut chain = Self::default();
        for step in &mut chain.steps {
            *step = rows.next()??;
        }
        for clue in &mut chain.clues {
            *clue = rows.next()??;
        }
        rows.next().is_none().then_some(chain)
    }

    /// The weights as lines: a name and four whole numbers each, thousandths.
    pub fn write(&self) -> String {
        let mut out = format!(
            "# nordtag-dev furniture train: what a clue says for each state, in thousandths of a natural logarithm\n# clue\t{}\n",
            NAMES.join("\t")
        );
        let clues = GROUPS.iter().flat_map(|(group, values)| (0..*values).map(move |value| format!("{group}: {value}")));
        let names = NAMES.iter().map(|name| format!("behind {name}")).chain(clues);
        for (name, row) in names.zip(self.steps.iter().chain(&self.clues)) {
            out += &name;
            for weight in row {
                write!(out, "\t{}", (weight * 1000.0).round() as i32).expect("a string takes all that is written to it");
            }
            out.push('\n');
        }
        out
    }
}

fn scaled(values: [f32; STATES]) -> [f32; STATES] {
    let sum: f32 = values.iter().sum();
    if sum > 0.0 { values.map(|value| value / sum) } else { values }
}
