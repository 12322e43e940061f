//! Plain text becomes blocks: lines, joined where a soft wrap broke them, with their kinds and how likely they are furniture.

use super::lines::pieces;
use super::{chain, furniture, kind};
use crate::document::{Block, BlockKind};

/// Pushes the blocks of `text` in order; every character that is no white space lies in exactly one.
///
/// ```
/// use nordtag::document::{BlockKind, Raw};
/// use nordtag::extract::extract;
/// use nordtag::options::Reading;
///
/// let text = "Ny chef i Åmål\n\nEva Ek blir ny chef för skolan i Åmål från den 1 maj.\n".to_owned();
/// let document = extract(Raw { text, ..Raw::default() }, &Reading::default());
/// assert_eq!(document.blocks[0].kind, BlockKind::Heading);
/// assert_eq!((document.blocks[0].span.start, document.blocks[0].span.end), (0, 16)); // 14 letters, 16 bytes
/// ```
pub fn blocks(text: &str, blocks: &mut Vec<Block>) {
    let mut lines = Vec::new();
    pieces(text, &mut lines);
    let mut rules = furniture::rules(text, &lines);
    chain::judge(text, &lines, &mut rules);
    for (index, (line, score)) in lines.iter().zip(&rules.scores).enumerate() {
        let kind = if *score >= 0.5 { BlockKind::Furniture } else { kind::kind(text, &lines, index) };
        blocks.push(Block { span: line.span, kind, boilerplate: *score });
    }
}
