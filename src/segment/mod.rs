//! `segment`: blocks become sentences and tokens.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Block, Case, Sentence, Token, TokenKind};
use crate::lang::Guess;
use crate::span::Span;

/// Pushes the sentences of every block and the tokens of every sentence, in order; `guesses` has one item a block.
pub fn segment(text: &str, blocks: &[Block], guesses: &[Guess], sentences: &mut Vec<Sentence>, tokens: &mut Vec<Token>) {
    debug_assert_eq!(blocks.len(), guesses.len());
    for (index, block) in blocks.iter().enumerate() {
        let start = block.span.start as usize;
        for (offset, piece) in block.span.of(text).split_sentence_bound_indices() {
            let sentence = piece.trim();
            if sentence.is_empty() {
                continue;
            }
            let at = start + offset + (piece.len() - piece.trim_start().len());
            let token_start = tokens.len() as u32;
            for (place, word) in sentence.split_word_bound_indices() {
                if !word.trim().is_empty() {
                    tokens.push(Token { span: Span::at(at + place, at + place + word.len()), kind: kind(word), case: case(word) });
                }
            }
            let span = Span::at(at, at + sentence.len());
            sentences.push(Sentence { span, block: index as u32, token_start, token_end: tokens.len() as u32 });
        }
    }
}

fn kind(word: &str) -> TokenKind {
    match word.chars().next() {
        _ if word.chars().any(char::is_alphabetic) => TokenKind::Word,
        Some(c) if c.is_numeric() => TokenKind::Number,
        Some(c) if c.is_ascii_punctuation() => TokenKind::Punct,
        _ => TokenKind::Symbol,
    }
}

fn case(word: &str) -> Case {
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let lower = word.chars().filter(|c| c.is_lowercase()).count();
    let first = word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if first => Case::Initial,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}
