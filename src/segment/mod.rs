//! `segment`: blocks become sentences and tokens.

mod address;
mod behind;
pub mod class;
mod lexicon;
mod mark;
mod run;
mod scan;
mod stop;
pub mod uax29;
mod word;

use crate::document::{Block, Sentence, Token};
use crate::lang::{Guess, Lang};

/// Pushes the sentences of every block and the tokens of every sentence, in order; `guesses` has one item a block.
///
/// ```
/// use nordtag::document::Block;
/// use nordtag::lang::{Guess, Lang};
/// use nordtag::segment::segment;
/// use nordtag::span::Span;
///
/// let text = "Dr. Åsa Ek tillträder den 1. september. Hon är chef.";
/// let blocks = [Block { span: Span::at(0, text.len()), ..Block::default() }];
/// let guesses = [Guess { lang: Lang::Da, ..Guess::default() }];
/// let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
/// segment(text, &blocks, &guesses, &mut sentences, &mut tokens);
/// assert_eq!(sentences[1].span.of(text), "Hon är chef.");
/// assert_eq!(tokens[0].span.of(text), "Dr.");
/// ```
pub fn segment(text: &str, blocks: &[Block], guesses: &[Guess], sentences: &mut Vec<Sentence>, tokens: &mut Vec<Token>) {
    debug_assert_eq!(blocks.len(), guesses.len());
    let main = main_language(blocks, guesses);
    for (index, (block, guess)) in blocks.iter().zip(guesses).enumerate() {
        let lang = if matches!(guess.lang, Lang::Und | Lang::Zxx) { main } else { guess.lang };
        scan::block(text, block.span, index as u32, lang, sentences, tokens);
    }
}

/// The language that most of the text is in, of those nordtag reads; `Und` where it reads none of it.
fn main_language(blocks: &[Block], guesses: &[Guess]) -> Lang {
    let bytes = |lang: Lang| -> usize {
        blocks.iter().zip(guesses).filter(|(_, guess)| guess.lang == lang).map(|(block, _)| block.span.len()).sum()
    };
    Lang::READ.into_iter().rev().max_by_key(|lang| bytes(*lang)).filter(|lang| bytes(*lang) > 0).unwrap_or(Lang::Und)
}
