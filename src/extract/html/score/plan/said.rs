//! What the words of a piece say, and whether they were said before.

use std::collections::HashSet;
use std::hash::{Hash, Hasher};

use super::{Plan, within};
use crate::extract::html::tag::Tag;
use crate::extract::notice::{Notice, notice};
use crate::extract::phrase::{Phrase, phrase};
use crate::extract::prose::prose;

/// A page whose text has fewer characters of sentences than this is measured by all its characters.
const FEW_SENTENCES: f32 = 600.0;
/// Below its news a firm tells of itself in so many pieces.
const LAST: u32 = 3;

impl<'a> Plan<'a> {
    /// Whether a sentence stood on the page before: shops and front pages show things twice, for narrow and for wide screens.
    pub fn is_said_again(&self, index: u32, seen: &mut HashSet<Said<'a>>) -> bool {
        let piece = &self.tree.pieces[index as usize];
        let node = &self.tree.nodes[piece.node as usize];
        let text = piece.span.of(&self.tree.text);
        // Tables and code repeat themselves. An article says its headlines again, and short claims, but no paragraph.
        (!self.is_article || self.shapes[index as usize].prose)
            && !matches!(node.tag, Tag::Td | Tag::Th | Tag::Pre | Tag::Code)
            && self.shapes[index as usize].len >= 40.0
            && text.contains(' ')
            && !seen.insert(Said(text))
    }

    /// Which part of the text stands before a piece, 0 to 1 and beyond.
    fn passed(&self, index: u32) -> f32 {
        let sums = if self.prose.over(self.main) < FEW_SENTENCES { &self.own } else { &self.prose };
        sums.between(self.main.first.min(index), index) / sums.over(self.main).max(1.0)
    }

    /// Whether a piece tells of the author: it begins with the author's name and stands before or behind the text, or it is at
    /// the end and begins with the name that stands alone above it.
    fn is_of_author(&self, index: u32) -> bool {
        let text = |index: u32| self.tree.pieces[index as usize].span.of(&self.tree.text);
        let author = self.tree.metadata.author.as_str();
        let outside = index <= self.sentences.start + 1 || self.passed(index) >= 0.6;
        let above = if index > 0 && index + 2 >= self.sentences.end { text(index - 1) } else { "" };
        let is_name = (2..=3).contains(&above.split(' ').count()) && above.split(' ').all(|word| word.starts_with(char::is_uppercase));
        let opens = |name: &str| name.contains(' ') && text(index).starts_with(name);
        outside && (opens(author) || is_name && opens(above))
    }

    /// What the words of a piece say, and of those before it that lead away from the text.
    pub fn said(&self, index: u32, away: &mut Away) -> f32 {
        let piece = &self.tree.pieces[index as usize];
        let (shape, node) = (&self.shapes[index as usize], &self.tree.nodes[piece.node as usize]);
        // A sentence, or a heading of the same level, ends what a line that leads away began.
        if shape.prose && shape.len > 250.0 || node.heading > 0 && node.heading <= away.level {
            away.weight = 0.0;
        }
        let mut weight = 0.0;
        if self.is_article && shape.prose {
            weight -= if self.is_of_author(index) { 3.0 } else { 0.0 };
            let outside = !within(self.main, index);
            if outside || self.passed(index) >= 0.7 {
                let text = piece.span.of(&self.tree.text);
                weight -= match notice(text, &prose(text)) {
                    Some(Notice::Author) if index >= self.main.first => 3.0,
                    Some(Notice::Legal) => 3.0,
                    Some(Notice::Firm) if index + LAST >= self.sentences.end => 4.0,
                    _ => 0.0,
                };
            }
        }
        if shape.len < 300.0 {
            match phrase(piece.span.of(&self.tree.text)) {
                Some(Phrase::LeadingAway) if !shape.prose => {
                    weight -= 3.0;
                    let late = !self.is_listing && index >= self.main.first && self.passed(index) >= 0.6;
                    *away = Away { weight: if late { -3.0 } else { 0.0 }, level: if node.heading > 0 { node.heading } else { 3 } };
                }
                Some(Phrase::LeadingAway) => weight -= 1.5,
                Some(Phrase::Alone) => weight -= 3.0,
                Some(Phrase::Appeal) if self.is_article => weight -= 3.0,
                Some(Phrase::Appeal) => {}
                None => {}
            }
            let text = piece.span.of(&self.tree.text);
            if self.is_article && shape.len < 250.0 && is_credited(text) {
                weight -= 2.5;
            }
            let words = prose(text);
            weight -= 0.7 * words.furniture.min(3.0) * (1.0 - shape.len / 400.0);
            weight -= if words.phrase { 1.5 } else { 0.0 };
            weight -= if words.opening { 1.0 } else { 0.0 };
            // Short sentences are no menu; in articles they may be teasers.
            weight += if !self.is_dated && words.words > 8 && words.stops > 2 { 0.5 } else { 0.0 };
        }
        weight + away.weight
    }
}

/// Whether a line ends with who took the picture above it.
fn is_credited(text: &str) -> bool {
    const MARKS: [&str; 8] = ["©", "(Foto", "(Photo", "Foto:", "Photo:", "Getty Images", "/Getty", "(Bild:"];
    let tail = text.char_indices().rev().nth(48).map_or(text, |(start, _)| &text[start..]);
    MARKS.iter().any(|mark| tail.contains(mark))
}

/// A paragraph that was said, by its length and its ends: two that differ in the midst alone are seldom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a>(&'a str);

impl Hash for Said<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let (bytes, end) = (self.0.as_bytes(), self.0.len().min(24));
        state.write_usize(bytes.len());
        state.write(&bytes[..end]);
        state.write(&bytes[bytes.len() - end..]);
    }
}

/// What a line that leads away from the text does to those after it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Away {
    weight: f32,
    /// Level of the heading that ends it.
    level: u8,
}
