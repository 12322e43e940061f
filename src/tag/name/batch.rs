//! `Batch`: the features of many tokens and words become sums of their weights, all asked for together.

use crate::lang::Lang;

use super::feature::Feature;
use super::model::{Model, Question, Row};

/// Questions gathered before they are asked, at most.
const QUESTIONS: usize = 512;

/// Sums of weights in the making.
#[derive(Debug)]
pub struct Batch {
    /// The weights.
    pub model: &'static Model,
    questions: Box<[Question; QUESTIONS]>,
    n_questions: usize,
    /// The sums; right after [`Batch::ask_all`].
    pub sums: Vec<Row>,
}

impl Batch {
    /// Asks `model`.
    pub fn new(model: &'static Model) -> Batch {
        Batch { model, questions: Box::new([Question::default(); QUESTIONS]), n_questions: 0, sums: Vec::new() }
    }

    /// Begins `n` new sums and gives the number of the first.
    pub fn begin(&mut self, n: usize) -> u32 {
        let first = self.sums.len() as u32;
        self.sums.resize(self.sums.len() + n, [0; 16]);
        first
    }

    /// Takes a feature of a text of `lang` for a sum.
    #[inline]
    pub fn ask(&mut self, feature: Feature, lang: Lang, sum: u32) {
        self.questions[self.n_questions % QUESTIONS] = self.model.question(feature, lang, sum);
        self.n_questions += 1;
        if self.n_questions == QUESTIONS {
            self.ask_all();
        }
    }

    /// Adds the weights of all features taken.
    pub fn ask_all(&mut self) {
        self.model.add_all(&self.questions[..self.n_questions], &mut self.sums);
        self.n_questions = 0;
    }
}

/// Adds a row to a sum.
#[inline]
pub fn add(sum: &mut Row, row: &Row) {
    for (sum, weight) in sum.iter_mut().zip(row) {
        *sum = sum.saturating_add(*weight);
    }
}
