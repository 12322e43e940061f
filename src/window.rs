//! Windows: a document too large for one pass is tagged piece by piece, on all threads, and the layers are laid end to end.

use rayon::prelude::*;

use crate::document::{Block, Document, Sentence, Token};
use crate::entity::{Entity, Findings};
use crate::lang::Guess;
use crate::span::Span;

/// Documents up to this many bytes are one window; larger ones are cut at the first block boundary past each multiple of it. No block of
/// theirs is longer: the rest becomes a block of its kind.
pub const WINDOW: usize = 1 << 20;

/// What is kept of a window once it is tagged; facts and hits are not.
#[derive(Debug, Default)]
pub struct Tagged {
    /// The window's blocks, which may be more than it was given.
    pub blocks: Vec<Block>,
    /// One a block.
    pub guesses: Vec<Guess>,
    /// In order.
    pub sentences: Vec<Sentence>,
    /// Empty where they are not asked for again.
    pub tokens: Vec<Token>,
    /// Mentions and their normal forms; neither clusters nor relations.
    pub findings: Findings,
}

/// Tags a large document by `tag`, which takes one window as a document of its own, and appends to `whole`.
///
/// The first window goes first: it states the page's date, which the others are told. Windows depend on the text alone, never on
/// the number of threads.
pub fn tag_in_windows(document: &Document, whole: &mut Tagged, tag: impl Fn(&mut Document) -> Tagged + Sync) {
    if document.blocks.is_empty() {
        // A text of nothing but white space has no block to begin a window.
        return;
    }
    let blocks = parted(document);
    let cuts = cuts(&blocks);
    let window = |at: usize, date: &str| {
        let (first, last) = (cuts[at], cuts[at + 1]);
        let mut hints = document.hints.clone();
        if !date.is_empty() {
            hints.date = date.to_owned();
        }
        let base = blocks[first].span.start;
        let end = blocks[last - 1].span.end;
        let blocks = blocks[first..last].iter().map(|block| Block { span: back(block.span, base), ..*block }).collect();
        let mut piece = Document {
            text: document.text[base as usize..end as usize].to_owned(),
            blocks,
            hints,
            media: document.media,
            site: document.site.clone(),
            ..Document::default()
        };
        let tagged = tag(&mut piece);
        (Tagged { blocks: piece.blocks, ..tagged }, base)
    };
    let (head, base) = window(0, "");
    let date = head.findings.norms.get(head.findings.date).to_owned();
    append(head, base, whole);
    whole.findings.date = whole.findings.norms.add(&date);
    // In groups, so that no more than a few windows' findings wait for their turn: some megabytes each where names are dense.
    let at_once = match rayon::current_num_threads() {
        1 => 1,
        threads => 2 * threads,
    };
    let rest: Vec<usize> = (1..cuts.len() - 1).collect();
    for group in rest.chunks(at_once) {
        let tagged: Vec<_> = group.par_iter().map(|&at| window(at, &date)).collect();
        for (piece, base) in tagged {
            append(piece, base, whole);
        }
    }
}

/// The document's blocks, those longer than a window parted: behind a full stop, else at white space, else anywhere.
fn parted(document: &Document) -> Vec<Block> {
    let mut parted = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let mut rest = block.span;
        while rest.len() > WINDOW {
            let text = rest.of(&document.text);
            let [from, to] = [WINDOW / 2, WINDOW].map(|byte| (0..=byte).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0));
            let end = text[from..to].rfind(". ").map(|at| at + 1).or_else(|| text[from..to].rfind(char::is_whitespace));
            let (first, second) = text.split_at(end.map_or(to, |end| from + end));
            let start = rest.start as usize;
            parted.push(Block { span: Span::at(start, start + first.trim_end().len()), ..*block });
            rest.start = rest.end - second.trim_start().len() as u32;
        }
        parted.push(Block { span: rest, ..*block });
    }
    parted
}

/// Indices of the blocks that begin a window, and one past the last block; at least one window.
fn cuts(blocks: &[Block]) -> Vec<usize> {
    let mut cuts = vec![0];
    let mut from = 0;
    for (at, block) in blocks.iter().enumerate() {
        if block.span.start as usize >= from + WINDOW && at > 0 {
            cuts.push(at);
            from = block.span.start as usize;
        }
    }
    cuts.push(blocks.len());
    cuts
}

/// Lays a window's layers behind those of the windows before it.
fn append(window: Tagged, base: u32, whole: &mut Tagged) {
    let first_block = whole.blocks.len() as u32;
    whole.blocks.extend(window.blocks.iter().map(|block| Block { span: forth(block.span, base), ..*block }));
    whole.guesses.extend(window.guesses);
    whole.sentences.extend(window.sentences.iter().map(|sentence| Sentence {
        span: forth(sentence.span, base),
        block: sentence.block + first_block,
        // The tokens may be gone with the window; `share_out` gives each sentence its own where they are not.
        token_start: 0,
        token_end: 0,
    }));
    whole.tokens.extend(window.tokens.iter().map(|token| Token { span: forth(token.span, base), ..*token }));
    let Findings { norms, entities, .. } = window.findings;
    for entity in entities {
        let norm = whole.findings.norms.add(norms.get(entity.norm));
        let underspec = whole.findings.norms.add(norms.get(entity.underspec));
        let (span, block) = (forth(entity.span, base), entity.block + first_block);
        whole.findings.entities.push(Entity { span, block, norm, underspec, ..entity });
    }
}

/// Tells sentences which of the tokens of the whole document are theirs.
pub fn share_out(tokens: &[Token], sentences: &mut [Sentence]) {
    let mut at = 0;
    for sentence in sentences {
        let count = |rest: &[Token]| rest.iter().take_while(|token| token.span.end <= sentence.span.end).count();
        sentence.token_start = at as u32;
        at += tokens.get(at..).map_or(0, count);
        sentence.token_end = at as u32;
    }
}

fn back(span: Span, base: u32) -> Span {
    Span::new(span.start - base, span.end - base)
}

fn forth(span: Span, base: u32) -> Span {
    Span::new(span.start + base, span.end + base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_cut_at_blocks_and_cover_all_of_them() {
        let line = "ord ".repeat(64 << 10);
        let text = vec![line.trim(); 20].join("\n");
        let mut document = Document { text, ..Document::default() };
        let mut start = 0;
        for piece in document.text.split('\n') {
            document.blocks.push(Block { span: Span::at(start, start + piece.len()), ..Block::default() });
            start += piece.len() + 1;
        }
        let mut whole = Tagged::default();
        tag_in_windows(&document, &mut whole, |piece| {
            assert!(piece.text.len() < 2 * WINDOW);
            let sentences =
                piece.blocks.iter().enumerate().map(|(at, block)| Sentence { span: block.span, block: at as u32, ..Sentence::default() });
            Tagged { sentences: sentences.collect(), guesses: vec![Guess::default(); piece.blocks.len()], ..Tagged::default() }
        });
        let spans: Vec<Span> = whole.sentences.iter().map(|sentence| sentence.span).collect();
        assert_eq!(spans, document.blocks.iter().map(|block| block.span).collect::<Vec<_>>());
        assert!(whole.sentences.iter().enumerate().all(|(at, sentence)| sentence.block as usize == at));
    }

    #[test]
    fn a_block_longer_than_a_window_is_parted_and_nothing_of_it_lost() {
        for (piece, joint) in [("Ett ord till. ", " "), ("ord\u{2003}", "\u{2003}"), ("å", "")] {
            let text = piece.repeat(3 * WINDOW / piece.len() + 7).trim_end().to_owned();
            let block = Block { span: Span::at(0, text.len()), ..Block::default() };
            let document = Document { text, blocks: vec![block], ..Document::default() };
            let parts: Vec<&str> = parted(&document).iter().map(|block| block.span.of(&document.text)).collect();
            assert!(parts.len() > 3 && parts.iter().all(|part| part.len() <= WINDOW && part.trim() == *part), "{piece}");
            assert_eq!(parts.join(joint), document.text, "{piece}");
            assert!(!piece.contains('.') || parts.iter().all(|part| part.ends_with('.')));
        }
    }
}
