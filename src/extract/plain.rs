//! Lines of plain text become blocks.

use crate::document::Block;
use crate::span::Span;

/// Pushes the blocks of `text`: one a line that is not blank.
pub fn blocks(text: &str, blocks: &mut Vec<Block>) {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = offset + (line.len() - line.trim_start().len());
            blocks.push(Block { span: Span::at(start, start + trimmed.len()), ..Block::default() });
        }
        offset += line.len();
    }
}
