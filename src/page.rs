//! `Page`: a document with all its layers up to tagging, borrowed; what `tag` and `tie` read.

use crate::document::{Document, Sentence, Token};
use crate::entity::Hit;
use crate::gazetteer::{Facts, Gazetteer};
use crate::lang::{Guess, Lang};

/// A document with its layers. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Text, blocks and what was stated beside them.
    pub document: &'a Document,
    /// One a block.
    pub guesses: &'a [Guess],
    /// In order; each names its block and its tokens.
    pub sentences: &'a [Sentence],
    /// In order.
    pub tokens: &'a [Token],
    /// One a token.
    pub facts: &'a [Facts],
    /// Ordered by first token.
    pub hits: &'a [Hit],
    /// The lists behind facts and hits.
    pub gazetteer: &'a Gazetteer,
}

impl<'a> Page<'a> {
    /// The text every span points into.
    pub fn text(&self) -> &'a str {
        &self.document.text
    }

    /// The text of a token.
    ///
    /// # Panics
    /// When there is no such token.
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(&self.document.text)
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &'a [Token] {
        &self.tokens[sentence.token_start as usize..sentence.token_end as usize]
    }

    /// The tokens of a block.
    pub fn tokens_in(&self, block: u32) -> &'a [Token] {
        let first = self.sentences.partition_point(|sentence| sentence.block < block);
        let last = first + self.sentences[first..].partition_point(|sentence| sentence.block == block);
        match &self.sentences[first..last] {
            [] => &[],
            [first, .., last] | [first @ last] => &self.tokens[first.token_start as usize..last.token_end as usize],
        }
    }

    /// The language of most of the text: for blocks that bear none. What the page states where no block bears one, else English.
    pub fn main_lang(&self) -> Lang {
        let mut bytes = [0usize; 3];
        for (block, guess) in self.document.blocks.iter().zip(self.guesses) {
            if let Some(place) = Lang::READ.iter().position(|lang| *lang == guess.lang) {
                bytes[place] += block.span.len();
            }
        }
        let most = (0..3).rev().max_by_key(|place| bytes[*place]).filter(|place| bytes[*place] > 0);
        let stated = self.document.hints.lang.filter(|lang| Lang::READ.contains(lang));
        most.map(|place| Lang::READ[place]).or(stated).unwrap_or(Lang::En)
    }

    /// The language of a block.
    pub fn lang(&self, block: u32) -> Lang {
        self.guesses[block as usize].lang
    }
}
