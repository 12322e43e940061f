//! `identify`: the language of every block, by its own words and by the page around it.

mod context;
pub mod features;
pub mod model;
mod sample;
mod wordless;

use crate::document::{Block, Hints};
use crate::lang::{Guess, Lang};

pub use self::wordless::wordless;

use self::model::{CLASSES, Evidence, Model, N_READ};
use self::sample::{boundary, gather};

/// How many times likelier the language that the page or the user states makes a block of that language.
/// Pages state the wrong language often enough that a block's own words must be able to outweigh it.
const STATED: f32 = 8.0;
/// Probability kept for every class however sure the words seem, so that no block is beyond doubt.
const DOUBT: f32 = 1e-5;
/// Bytes shown to `whatlang`, which is slow and needs no more, for the name of a language outside the classes.
const NAMED_BY: usize = 300;

/// Pushes one guess a block, in order.
///
/// ```
/// use nordtag::document::{Block, Hints};
/// use nordtag::{identify::identify, lang::Lang, span::Span};
///
/// let text = "Ny stadsdirektör i Älvstaden";
/// let block = Block { span: Span::new(0, 30), ..Block::default() };
/// let mut guesses = Vec::new();
/// identify(text, &[block], &Hints::default(), &mut guesses);
/// assert_eq!(guesses[0].lang, Lang::Sv);
/// ```
pub fn identify(text: &str, blocks: &[Block], hints: &Hints, guesses: &mut Vec<Guess>) {
    let model = Model::built_in();
    let stated = hints.lang.and_then(|lang| CLASSES.iter().position(|class| *class == lang.code()));
    let mut course: Vec<Option<[f32; CLASSES.len()]>> = blocks
        .iter()
        .map(|block| {
            let block = block.span.of(text);
            if wordless(block) {
                return None;
            }
            let mut evidence = Evidence::default();
            gather(&model, block, &mut evidence);
            let mut probabilities = model.probabilities(&evidence).map(|probability| probability + DOUBT);
            if let Some(stated) = stated {
                probabilities[stated] *= STATED;
            }
            let sum: f32 = probabilities.iter().sum();
            Some(probabilities.map(|probability| probability / sum))
        })
        .collect();
    context::given_page(&mut course);
    guesses.extend(blocks.iter().zip(&course).map(|(block, probabilities)| match probabilities {
        None => Guess { lang: Lang::Zxx, nearest: Lang::Zxx.code(), confidence: 1.0 },
        Some(probabilities) => guess(block.span.of(text), probabilities),
    }));
}

/// Folds the classes to what nordtag reads: the likeliest of its languages, or `und` where all others together are likelier.
fn guess(text: &str, probabilities: &[f32; CLASSES.len()]) -> Guess {
    let (read, others) = probabilities.split_at(N_READ);
    let (best, &confidence) = likeliest(read);
    let others_together: f32 = others.iter().sum();
    if confidence >= others_together {
        return Guess { lang: Lang::READ[best], nearest: CLASSES[best], confidence: confidence.min(1.0) };
    }
    let class = CLASSES[N_READ + likeliest(others).0];
    let nearest = if class == "xx" { name(text) } else { class };
    Guess { lang: Lang::Und, nearest, confidence: others_together.min(1.0) }
}

fn likeliest(probabilities: &[f32]) -> (usize, &f32) {
    probabilities.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).unwrap_or((0, &0.0))
}

/// ISO 639-3 code of a language outside the classes, or `und` where `whatlang` would say one of the classes.
fn name(text: &str) -> &'static str {
    use whatlang::Lang::{Dan, Deu, Eng, Fin, Nld, Nob, Swe};
    let text = &text[..boundary(text, NAMED_BY)];
    match whatlang::detect_lang(text) {
        None | Some(Swe | Dan | Eng | Nob | Deu | Nld | Fin) => Lang::Und.code(),
        Some(other) => other.code(),
    }
}
