//! The stack of open elements: how they begin and end, and which end by others' coming.

use super::Builder;
use crate::document::BlockKind;
use crate::extract::html::cue::Cues;
use crate::extract::html::tag::Tag;

/// An open element.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    /// Its index among the nodes.
    pub node: u32,
    /// What it is.
    pub tag: Tag,
    /// Height of the stack up to the next open element of the same tag below; 0 for none.
    same: u32,
    /// Height of the stack up to the next barrier below.
    barrier: u32,
}

impl Builder {
    /// Height of the stack up to the innermost open element of a tag; 0 for none.
    pub fn innermost(&self, tag: Tag) -> u32 {
        self.innermost[tag as usize]
    }

    /// Ends what a start tag ends by coming: a paragraph, the item before, the cell before.
    pub fn imply_ends(&mut self, tag: Tag) {
        if tag.ends_paragraph() {
            let paragraph = self.innermost(Tag::P);
            if paragraph > self.barrier.max(self.innermost(Tag::Button)) {
                self.pop(paragraph - 1);
            }
            // Elements of text do not lie in drawings: a drawing was left open.
            if self.innermost(Tag::Svg) > 0 {
                self.pop(self.innermost(Tag::Svg) - 1);
            }
        }
        let table = self.innermost(Tag::Table);
        let (scope, ended): (u32, &[Tag]) = match tag {
            Tag::Li => {
                let list =
                    self.innermost(Tag::Ul).max(self.innermost(Tag::Ol)).max(self.innermost(Tag::Menu)).max(self.innermost(Tag::Nav));
                (self.barrier.max(list), &[Tag::Li])
            }
            Tag::Dt | Tag::Dd => (self.barrier.max(self.innermost(Tag::Dl)), &[Tag::Dt, Tag::Dd]),
            Tag::Td | Tag::Th => (table, &[Tag::Td, Tag::Th]),
            Tag::Tr => (table, &[Tag::Tr]),
            Tag::Tbody | Tag::Thead | Tag::Tfoot => (table, &[Tag::Tbody, Tag::Thead, Tag::Tfoot]),
            Tag::Option | Tag::Optgroup => (self.innermost(Tag::Select), &[Tag::Option]),
            _ => return,
        };
        let inner = ended.iter().map(|&tag| self.innermost(tag)).max().unwrap_or(0);
        if inner > scope {
            self.pop(inner - 1);
        }
    }

    /// Ends a heading that has its text and goes on with a paragraph: its own end was forgotten.
    pub fn end_heading(&mut self) {
        const HEADINGS: [Tag; 6] = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];
        let height = HEADINGS.iter().map(|&tag| self.innermost(tag)).max().unwrap_or(0);
        if height > self.barrier && height > 0 {
            self.flow.end_piece();
            let node = self.open[height as usize - 1].node;
            if self.nodes[node as usize].first < self.flow.len() {
                self.pop(height - 1);
            }
        }
    }

    /// Begins an element.
    pub fn push(&mut self, tag: Tag, cues: Cues, likeness: u32) {
        self.flow.end_piece();
        self.reading = false;
        let parent = self.open.last().map_or(0, |open| open.node);
        let mut node = self.nodes.get(parent as usize).copied().unwrap_or_default();
        let id = self.nodes.len() as u32;
        (node.parent, node.tag, node.cues, node.likeness) = (parent, tag, cues, likeness);
        (node.first, node.end) = (self.flow.len(), self.flow.len());
        node.in_article |= tag == Tag::Article;
        node.in_main |= tag == Tag::Main;
        match tag {
            Tag::Li | Tag::Dd | Tag::Td | Tag::Th | Tag::Option => node.kind = BlockKind::List,
            Tag::Dt => node.kind = BlockKind::Label,
            Tag::Blockquote => node.kind = BlockKind::Quote,
            Tag::Figcaption | Tag::Caption | Tag::Legend => node.kind = BlockKind::Caption,
            Tag::Address => node.kind = BlockKind::Contact,
            Tag::P if node.kind == BlockKind::List => {}
            _ if tag.heading() > 0 => (node.kind, node.heading) = (BlockKind::Heading, tag.heading()),
            _ => {}
        }
        self.nodes.push(node);
        self.open.push(Open { node: id, tag, same: self.innermost(tag), barrier: self.barrier });
        let height = self.open.len() as u32;
        self.innermost[tag as usize] = height;
        if tag.is_barrier() {
            self.barrier = height;
        }
        self.unseen += u32::from(tag.is_unseen());
        if tag == Tag::Pre {
            self.flow.preformatted(1);
        }
    }

    /// Ends open elements until `height` are left.
    pub fn pop(&mut self, height: u32) {
        self.flow.end_piece();
        self.reading = false;
        while self.open.len() > height as usize
            && let Some(open) = self.open.pop()
        {
            let node = &mut self.nodes[open.node as usize];
            node.end = self.flow.len();
            self.innermost[node.tag as usize] = open.same;
            self.barrier = open.barrier;
            self.unseen -= u32::from(open.tag.is_unseen());
            if node.tag == Tag::Pre {
                self.flow.preformatted(-1);
            }
        }
    }
}
