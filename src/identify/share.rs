//! Languages of a document: its blocks and their guesses go in, each language's share of the text comes out.

use crate::document::{Block, BlockKind};
use crate::lang::{Guess, Lang};

/// A language's share of a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The language; `zxx` for the text without one.
    pub lang: Lang,
    /// Part of the characters, 0 to 1; all shares of a document sum to 1.
    pub share: f32,
}

/// The languages of a document, the largest share first; furniture counts only where there is nothing else. Empty for an empty document.
///
/// ```
/// use nordtag::document::Block;
/// use nordtag::identify::{language, shares};
/// use nordtag::lang::{Guess, Lang};
/// use nordtag::span::Span;
///
/// let block = |start, end| Block { span: Span::new(start, end), ..Block::default() };
/// let guess = |lang: Lang| Guess { lang, nearest: lang.code(), confidence: 1.0 };
/// let shares = shares("tre år, two words", &[block(0, 8), block(9, 18)], &[guess(Lang::Sv), guess(Lang::En)]);
/// assert_eq!((shares[0].lang, shares[0].share), (Lang::En, 0.5625)); // 9 of 16 characters
/// assert_eq!(language(&shares), Lang::En);
/// ```
pub fn shares(text: &str, blocks: &[Block], guesses: &[Guess]) -> Vec<Share> {
    let only_furniture = blocks.iter().all(|block| block.kind == BlockKind::Furniture);
    let mut chars = [(Lang::Sv, 0), (Lang::Da, 0), (Lang::En, 0), (Lang::Und, 0), (Lang::Zxx, 0)];
    for (block, guess) in blocks.iter().zip(guesses) {
        if only_furniture || block.kind != BlockKind::Furniture {
            chars[guess.lang as usize].1 += block.span.of(text).chars().count();
        }
    }
    let all: usize = chars.iter().map(|(_, chars)| chars).sum();
    chars.sort_by_key(|&(lang, chars)| (std::cmp::Reverse(chars), lang));
    chars.iter().filter(|(_, chars)| *chars > 0).map(|&(lang, chars)| Share { lang, share: chars as f32 / all as f32 }).collect()
}

/// The language of a document: that of the largest share, `zxx` only where all of it is.
pub fn language(shares: &[Share]) -> Lang {
    shares.iter().map(|share| share.lang).find(|&lang| lang != Lang::Zxx).unwrap_or(Lang::Zxx)
}
