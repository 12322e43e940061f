//! What a piece weighs by its shape, its names and its place.

use super::{Plan, region, within};
use crate::extract::html::cue::Cues;
use crate::extract::html::score::shape::Shape;
use crate::extract::html::tag::Tag;
use crate::extract::html::tree::Node;

impl Plan<'_> {
    /// What speaks for a piece being text, but for what it says.
    pub fn weight(&self, index: u32) -> f32 {
        let id = self.tree.pieces[index as usize].node as usize;
        let (shape, node, cues) = (&self.shapes[index as usize], &self.tree.nodes[id], self.names.cues[id]);
        // Names that were not believed in finding the text still say something of its parts.
        let named = self.believed[id] + (self.names.weights[id] - self.believed[id]) * if shape.prose { 0.25 } else { 0.5 };
        let named = if within(self.main, index) { named - self.base } else { named };
        // Of two equal claims that for text wins.
        let mut weight = 0.05 + named;
        if cues.any(Cues::META) && (!shape.prose || shape.len < 120.0) {
            weight -= 2.0;
        }
        if cues.any(Cues::HEAD) {
            weight -= match () {
                () if shape.prose || node.heading > 0 => 0.5,
                () if node.in_article || node.in_main => 1.0,
                () => 3.0,
            };
        }
        if cues.any(Cues::BUTTON) && node.heading > 0 {
            // Headings that open and close what lies below them.
            weight += 1.5;
        }
        if cues.any(Cues::CAPTION) && !self.is_article {
            weight += 2.0;
        }
        if cues.any(Cues::TEASER) && self.is_listing {
            weight += 1.0;
        } else if cues.any(Cues::TEASER) && !self.tree.metadata.is_article {
            weight += 0.5;
        }
        if self.cards[id] && self.is_article {
            // Where nothing says that the page is an article, a row of cards may be what it has to say.
            weight -= if self.is_dated { 1.5 } else { 0.5 };
        }
        if shape.prose && !self.is_listing && !cues.any(Cues::CAPTION) {
            weight += 1.0;
        }
        weight += self.place(index, shape, node, cues, named);
        if self.headline.is_some_and(|headline| index < headline) && within(self.main, index) {
            // What stands above the headline of an article is about other things, or its section and day.
            weight -= if shape.prose { 3.0 } else { 1.8 };
        }
        if shape.is_link() {
            weight -= match () {
                // A text gives its sources; menus and teasers stay at home.
                () if self.is_reference(index, node) => 0.3,
                () if self.leads_text(index) => 0.5,
                () if matches!(node.tag, Tag::Td | Tag::Th) => 1.0,
                () if self.is_article && shape.link < 0.9 => 1.3,
                () if self.is_article => 2.5,
                () if self.is_listing || shape.linked => 0.0,
                () if self.is_dated => 1.0,
                // A shop, a front page, a service: its links are what it offers.
                () => 0.3,
            };
        }
        if self.is_article && !shape.prose && node.heading == 0 {
            weight -= match () {
                () if self.sentences.contains(&index) => 0.0,
                () if index < self.sentences.start || shape.ends || shape.is_link() && self.is_reference(index, node) => 1.0,
                () => 1.8,
            };
            weight -= if shape.digits > 0.4 && node.tag != Tag::Td { 1.5 } else { 0.0 };
        }
        if self.names.is_discussion
            && !shape.prose
            && !shape.ends
            && node.heading == 0
            && shape.len < 40.0
            && !matches!(node.tag, Tag::P | Tag::Li | Tag::Td | Tag::Pre | Tag::Code)
        {
            // Who wrote, when, and how often: what stands around a posting is set in boxes, its own lines are paragraphs.
            weight -= 2.5;
        }
        weight
    }

    /// Whether a piece in the text is a link to another site, in a paragraph or a list.
    fn is_reference(&self, index: u32, node: &Node) -> bool {
        let piece = &self.tree.pieces[index as usize];
        within(self.main, index) && piece.outward * 2 > piece.link && matches!(node.tag, Tag::Li | Tag::P | Tag::Td | Tag::Dd)
    }

    /// Whether a link is one of three headings or more of its level within the text that have a sentence below: an article on
    /// wares or films has links as headings; one alone leads away.
    fn leads_text(&self, index: u32) -> bool {
        let level = self.tree.nodes[self.tree.pieces[index as usize].node as usize].heading;
        self.linked[usize::from(level)] >= 3 && region::leads_text(self.tree, self.shapes, &self.cards, index)
    }

    /// What the place of a piece says, seen from the text.
    fn place(&self, index: u32, shape: &Shape, node: &Node, cues: Cues, named: f32) -> f32 {
        let in_area = self.area.is_some_and(|area| within(area, index));
        match () {
            () if self.is_listing && in_area => 1.5,
            () if within(self.main, index) && self.has_body && !cues.any(Cues::BODY) => 0.0,
            () if within(self.main, index) => 1.5,
            () if shape.prose && cues.any(Cues::LEAD) && (node.in_article || in_area) => 0.5,
            () if shape.prose && self.reach.contains(&index) => 0.0,
            () if shape.prose && self.headline.is_some_and(|headline| headline < index && index < self.main.first) => 0.0,
            () if in_area && self.is_article && shape.prose && shape.own > 200.0 && named > -0.6 => -0.8,
            () if in_area && self.is_article => -2.0,
            () if in_area => 0.8,
            () => -3.0,
        }
    }
}
