//! The lexer: a block's text becomes its temporal words and digit runs; what lies between them stays text.

use super::kind::Kind;
use super::lexeme::{Gap, Lexeme, MOST_BETWEEN, gap, is_space};
use super::runs::{CLASS, DIGIT, OTHER, lex, run, word};
use super::senses::{CARDINAL, KNOWN, PAST, SHORT, STATED, TELLS};
use super::vocabulary::{Entry, Vocabulary};
use crate::document::{Case, Token, TokenKind};
use crate::span::Span;

/// Reads the blocks of a page; its buffers are used again.
#[derive(Default)]
pub struct Lexer {
    lexemes: Vec<Lexeme>,
    blocks: Vec<Read>,
    /// The tokens of a block that have a digit or a word that the vocabulary knows.
    wanted: Vec<Wanted>,
}

/// A token that is worth reading.
#[derive(Clone, Copy)]
struct Wanted {
    span: Span,
    /// What the vocabulary has of it where it is one word and nothing else.
    entry: Option<&'static Entry>,
}

/// The lexemes of a block among those of its page.
struct Read {
    first: usize,
    last: usize,
    telling: bool,
}

impl Lexer {
    /// Begins a page.
    pub fn clear(&mut self) {
        self.lexemes.clear();
        self.blocks.clear();
    }

    /// The lexemes of the block that was read at this place.
    pub fn of(&self, block: usize) -> &[Lexeme] {
        &self.lexemes[self.blocks[block].first..self.blocks[block].last]
    }

    /// Whether a lexeme of the block that was read at this place can begin or hold a temporal expression.
    pub fn tells(&self, block: usize) -> bool {
        self.blocks[block].telling
    }

    /// Reads the next block, whose text and tokens these are. Where nothing tells of time and no word is of a kind [`Kind::Stated`],
    /// there need not be any lexemes.
    ///
    /// Words are runs of letters of Latin-1; a small letter before a capital ends a word, since scraping glues words.
    pub fn read(&mut self, text: &str, block: Span, tokens: &[Token], vocabulary: &'static Vocabulary) {
        let (first, mut telling) = (self.lexemes.len(), false);
        if self.want(text, tokens, vocabulary) {
            let mut at = block.start as usize;
            for Wanted { span, entry } in &self.wanted {
                at = at.max(span.start as usize);
                telling |= match entry {
                    Some(entry) if at == span.start as usize => {
                        at = span.end as usize;
                        word(text, block, *span, entry, &mut self.lexemes, first)
                    }
                    _ => lex(text, block, &mut at, span.end as usize, vocabulary, &mut self.lexemes, first),
                };
            }
            if telling {
                link(text, &mut self.lexemes[first..]);
            }
        }
        self.blocks.push(Read { first, last: self.lexemes.len(), telling });
    }

    /// Finds the tokens that are worth reading; returns whether the block may be.
    fn want(&mut self, text: &str, tokens: &[Token], vocabulary: &'static Vocabulary) -> bool {
        self.wanted.clear();
        let bytes = text.as_bytes();
        let (mut seen, mut before) = (0, Span::default());
        for (index, token) in tokens.iter().enumerate() {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            let mut entry = None;
            let mut flags = match token.kind {
                TokenKind::Punct => 0,
                TokenKind::Word if token.plain && token.case != Case::Mixed => {
                    entry = vocabulary.find(bytes, start, end);
                    let flags = entry.map_or(0, |entry| entry.flags);
                    let tells = flags & SHORT != 0 && (index == 0 || token.case != Case::Lower || end - start > 3);
                    if tells { flags | TELLS } else { flags }
                }
                TokenKind::Number => KNOWN | TELLS,
                _ => glance(bytes, start, end, vocabulary),
            };
            // A run of letters may go on behind its token: `can|not`.
            if token.span.start == before.end && CLASS[bytes[start] as usize] != OTHER && index > 0 && is_letter_or_beyond(bytes[start - 1])
            {
                (entry, flags) = (None, flags | KNOWN | TELLS);
                self.wanted.pop_if(|last| last.span == before);
                self.wanted.push(Wanted { span: before, entry: None });
            }
            before = token.span;
            seen |= flags;
            if flags & KNOWN != 0 {
                self.wanted.push(Wanted { span: token.span, entry });
            }
        }
        seen & (TELLS | STATED) != 0 || seen & (PAST | CARDINAL) == PAST | CARDINAL
    }
}

/// Works out once what lies between each lexeme and the next.
fn link(text: &str, lexemes: &mut [Lexeme]) {
    for index in 1..lexemes.len() {
        let (from, to) = (lexemes[index - 1].end as usize, lexemes[index].start as usize);
        // Most lexemes have other words between them.
        if to.wrapping_sub(from) <= MOST_BETWEEN {
            (lexemes[index - 1].gap, lexemes[index - 1].spaced) = match &text.as_bytes()[from..to] {
                [] => (Gap::Glued, false),
                [b' '] => (Gap::Space, true),
                [b' ', letter, ..] if letter.is_ascii_alphanumeric() => (Gap::Other, true),
                _ => (gap(&text[from..to]), text[from..to].contains(is_space)),
            };
        }
    }
    // `den gamle`, `a small`: what needs another word begins nothing where none beside it, and none beside that one, tells of time.
    let (mut told, mut to) = (false, false);
    for lexeme in lexemes.iter_mut().rev() {
        let alone = lexeme.gap == Gap::Other;
        // `ten to three` tells of time where other words of its block do.
        let counts = to && !alone && lexeme.is(Kind::Cardinal);
        told = told && !alone || counts || lexeme.digits > 0 || lexeme.senses.flags & (TELLS | SHORT | PAST) != 0;
        to = lexeme.is(Kind::Before);
        lexeme.begins &= told && !(alone && lexeme.digits == 0 && lexeme.senses.leans);
    }
}

/// What a token that is no plain word can be: all that its runs of letters can, and more where it has a digit.
fn glance(text: &[u8], mut at: usize, end: usize, vocabulary: &'static Vocabulary) -> u8 {
    let token = &text[..end];
    let mut flags = 0;
    while at < end {
        match CLASS[token[at] as usize] {
            OTHER => at += 1,
            DIGIT => return KNOWN | TELLS,
            _ => {
                let start = at;
                at = run(token, at);
                let found = vocabulary.find(token, start, at).map_or(0, |entry| entry.flags);
                flags |= if found & SHORT != 0 { found | TELLS } else { found };
            }
        }
    }
    flags
}

fn is_letter_or_beyond(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}
