//! `identify`: the language of every block.

use crate::document::{Block, Hints};
use crate::lang::{Guess, Lang};

/// Pushes one guess a block, in order.
pub fn identify(text: &str, blocks: &[Block], hints: &Hints, guesses: &mut Vec<Guess>) {
    for block in blocks {
        if let Some(lang) = hints.lang {
            guesses.push(Guess { lang, nearest: lang.code(), confidence: 1.0 });
            continue;
        }
        guesses.push(match whatlang::detect(block.span.of(text)) {
            None => Guess { lang: Lang::Zxx, nearest: "zxx", confidence: 0.5 },
            Some(info) => {
                let (lang, nearest) = match info.lang() {
                    whatlang::Lang::Swe => (Lang::Sv, "sv"),
                    whatlang::Lang::Dan => (Lang::Da, "da"),
                    whatlang::Lang::Eng => (Lang::En, "en"),
                    other => (Lang::Und, other.code()),
                };
                Guess { lang, nearest, confidence: info.confidence() as f32 }
            }
        });
    }
}
