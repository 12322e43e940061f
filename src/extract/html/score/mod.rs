//! Tells text from furniture: every piece is weighed by its shape and by the names of the elements around it, then the
//! element is found that holds the most text for the least furniture, then all is weighed together.
//!
//! All weights are set by hand; `nordtag-dev extraction` shows what a change does. Positive weights speak for text.

mod naming;
mod region;
mod shape;

use std::collections::HashSet;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use self::naming::{Belief, Names, names};
use self::shape::{Shape, Sums, shapes};
use super::cue::Cues;
use super::tag::Tag;
use super::tree::{Node, Piece, Tree};
use crate::extract::notice::{Notice, notice};
use crate::extract::phrase::{Phrase, phrase};
use crate::extract::prose::prose;

/// Least characters of sentences of an article: where the page says that it is one, and elsewhere.
const SHORT_ARTICLE: f32 = 500.0;
/// See `SHORT_ARTICLE`.
const ARTICLE: f32 = 800.0;
/// A page whose text has fewer characters of sentences than this is measured by all its characters.
const FEW_SENTENCES: f32 = 600.0;
/// Below its news a firm tells of itself in so many pieces.
const LAST: u32 = 3;

/// Pushes for each piece how likely it is furniture, 0 to 1.
pub fn score(tree: &Tree, furniture: &mut Vec<f32>) {
    let shapes = shapes(tree);
    let page = Plan::of(tree, &shapes);
    let mut away = Away::default();
    let mut seen = HashSet::new();
    furniture.extend((0..tree.pieces.len() as u32).map(|index| {
        let piece = &tree.pieces[index as usize];
        if piece.is_stated || tree.nodes[piece.node as usize].is_stated {
            return 0.2;
        }
        let again = match page.is_said_again(index, &mut seen) {
            true if shapes[index as usize].prose => 3.0,
            true => 2.0,
            false => 0.0,
        };
        let weight = page.weight(index) + page.said(index, &mut away) - again;
        1.0 / (1.0 + weight.exp())
    }));
    if page.is_article {
        empty_headings(tree, &shapes, furniture);
    }
}

/// Headings below the first level with no text under them become furniture: they lead what is furniture.
fn empty_headings(tree: &Tree, shapes: &[Shape], furniture: &mut [f32]) {
    // For each level whether text was kept since the last heading of that level or above, seen from the end.
    let mut kept = [false; 7];
    for ((piece, shape), furniture) in tree.pieces.iter().zip(shapes).zip(furniture).rev() {
        let level = usize::from(tree.nodes[piece.node as usize].heading);
        // A sentence set as a heading is a quotation or a claim, and leads nothing.
        if level == 0 || shape.prose {
            if *furniture < 0.5 {
                kept = [true; 7];
            }
            continue;
        }
        if level > 1 && !kept[level] {
            *furniture = furniture.max(0.6);
        }
        kept[level..].fill(false);
    }
}

/// Where on a page its text lies.
#[derive(Debug)]
struct Plan<'a> {
    tree: &'a Tree,
    shapes: &'a [Shape],
    /// Characters of sentences.
    prose: Sums,
    /// Characters that are no links, for pages of few sentences.
    own: Sums,
    /// All names, believed or not.
    names: Names,
    /// Weights of the names that were believed in finding the text.
    believed: Vec<f32>,
    cards: Vec<bool>,
    /// The element with the text.
    main: &'a Node,
    /// What the names around the text weigh against it; not held against its parts.
    base: f32,
    /// The main part of the page around it, if there is one.
    area: Option<&'a Node>,
    /// The page is a list of links.
    is_listing: bool,
    /// The page says that it is an article, or when it was published.
    is_dated: bool,
    /// The page is one text.
    is_article: bool,
    /// Nearly all sentences lie in what says it is the body of an article.
    has_body: bool,
    /// From the first to the last sentence of the text.
    sentences: Range<u32>,
    /// Index of the heading that says what the title of the article says.
    headline: Option<u32>,
    /// For each level how many headings within the text are links with a sentence below.
    linked: [u32; 7],
    /// Pieces around the text that may belong to it.
    reach: Range<u32>,
}

impl<'a> Plan<'a> {
    fn of(tree: &'a Tree, shapes: &'a [Shape]) -> Plan<'a> {
        let prose = Sums::of(shapes.iter().map(Shape::sentences));
        let mass = Sums::of(shapes.iter().map(|shape| shape.len));
        let stated = tree.metadata.is_article;
        let mut names_all = names(tree, &prose, &mass, Belief::All, !stated);
        let cards = region::cards(tree, shapes, &prose);
        let bodies: Vec<bool> = names_all.cues.iter().map(|cues| cues.any(Cues::BODY)).collect();
        let richest = |weights: &[f32], area| {
            let worths = tree.pieces.iter().zip(shapes).map(|(piece, shape)| {
                let node = piece.node as usize;
                region::worth(shape, weights[node], cards[node], bodies[node])
            });
            region::richest(tree, &Sums::of(worths), area)
        };
        let area = region::area(tree, shapes, &names_all.weights);
        // An element that says it is the main one and holds some text holds the text.
        let kept = Sums::of(
            tree.pieces
                .iter()
                .zip(shapes)
                .map(|(piece, shape)| if names_all.weights[piece.node as usize] > naming::FURNITURE { shape.sentences() } else { 0.0 }),
        );
        let text_area = area.filter(|&area| kept.over(&tree.nodes[area]) >= 150.0).unwrap_or(0);
        let area = area.or((kept.all() < 1500.0).then_some(0));
        // Sentences in cards make no article.
        let loose =
            Sums::of(tree.pieces.iter().zip(shapes).map(|(piece, shape)| if cards[piece.node as usize] { 0.0 } else { shape.sentences() }));
        let text_of = |weights: &[f32]| &tree.nodes[richest(weights, text_area)];
        let is_listing = area.is_some_and(|area| region::is_listing(tree, shapes, &names_all.weights, &cards, &tree.nodes[area]))
            && prose.over(text_of(&names_all.weights)) < if stated { 500.0 } else { 1500.0 };
        // Where no article is to be found by any name, the page says in vain that it is one.
        let is_listing = is_listing
            && (!stated || {
                let found = text_of(&names(tree, &prose, &mass, Belief::Tags, false).weights);
                loose.over(found) < 500.0f32.max(0.4 * prose.over(found))
            });
        if is_listing && stated {
            names_all = names(tree, &prose, &mass, Belief::All, true);
        }
        let title = region::title(tree);
        let own = Sums::of(shapes.iter().map(|shape| if shape.is_link() { 0.0 } else { shape.own }));
        let (mut believed, mut main) = (Vec::new(), 0);
        for belief in [Belief::All, Belief::Tags, Belief::Least] {
            let weights = match belief {
                Belief::All => names_all.weights.clone(),
                belief => names(tree, &prose, &mass, belief, !stated || is_listing).weights,
            };
            let found = area.filter(|_| is_listing).unwrap_or_else(|| richest(&weights, text_area));
            let text = prose.over(&tree.nodes[found]);
            if believed.is_empty() || text > 2.0 * prose.over(&tree.nodes[main]) {
                (believed, main) = (weights, found);
            }
            // Names that leave next to nothing of a page that has text are wrong.
            // A page of tables has next to no sentences.
            let mass = own.over(&tree.nodes[found]);
            let tables = belief == Belief::All && mass > 1000.0f32.max(0.3 * own.all());
            // Nor has a programme, and it begins with the page's headline.
            let tables = tables || belief == Belief::All && mass > 400.0 && title.is_some_and(|title| within(&tree.nodes[found], title));
            if is_listing || text >= 300.0f32.max(0.2 * prose.all()).min(700.0) || tables {
                break;
            }
        }
        let base = (0.5 * (believed[main] + names_all.weights[main])).min(0.0);
        let node = &tree.nodes[main];
        let text = prose.over(node);
        let area = area.filter(|&area| tree.nodes[area].first <= node.first && node.end <= tree.nodes[area].end);
        // A page of few sentences is a list, a shop, a front page: all of its main part counts.
        let says_article = stated || node.in_article || names_all.cues[main].any(Cues::BODY);
        let share = if says_article { 0.5 } else { 0.85 };
        // Where the page says that it is an article, what readers wrote on it is none of its text.
        let others = Cues::COMMENT.with(Cues::RELATED);
        let is_other = |piece: &Piece| names_all.cues[piece.node as usize].any(others);
        let written = tree.pieces.iter().zip(shapes).map(|(piece, shape)| if is_other(piece) { 0.0 } else { shape.sentences() });
        let written = Sums::of(written);
        let held = if says_article { &written } else { &prose };
        let around = area.map_or(held.all(), |area| held.over(&tree.nodes[area]));
        let least = if says_article { SHORT_ARTICLE } else { ARTICLE };
        let is_article = !is_listing && text >= least && text >= share * around;
        let area = match area {
            area if is_article => area,
            area => area
                .or_else(|| region::surrounding(tree, &names_all.cues, main))
                .filter(|&area| prose.over(&tree.nodes[area]) >= 0.5 * prose.all())
                .or(Some(0)),
        };
        let pieces = node.first as usize..node.end as usize;
        let in_body = pieces.clone().filter(|&index| names_all.cues[tree.pieces[index].node as usize].any(Cues::BODY));
        let body: f32 = in_body.map(|index| shapes[index].sentences()).sum();
        let first = pieces.clone().find(|&index| shapes[index].prose).unwrap_or(pieces.start);
        let last = pieces.clone().rfind(|&index| shapes[index].prose).unwrap_or(pieces.end);
        let mut linked = [0; 7];
        for index in (first as u32..last as u32 + 1).filter(|_| is_article) {
            if shapes[index as usize].is_link() && region::leads_text(tree, shapes, &cards, index) {
                linked[usize::from(tree.nodes[tree.pieces[index as usize].node as usize].heading)] += 1;
            }
        }
        let headline = if is_article && says_article { region::headline(tree, node) } else { None };
        Plan {
            tree,
            shapes,
            headline: headline.filter(|&headline| headline <= first as u32 + 12),
            linked,
            reach: region::reach(tree, shapes, &believed, node),
            names: names_all,
            believed,
            cards,
            main: node,
            base,
            area: area.map(|area| &tree.nodes[area]),
            is_listing,
            is_dated: tree.metadata.is_article || !tree.metadata.date.is_empty(),
            is_article,
            has_body: body > 600.0 && body > 0.7 * text,
            sentences: first as u32..last as u32 + 1,
            prose,
            own,
        }
    }

    /// What speaks for a piece being text, but for what it says.
    fn weight(&self, index: u32) -> f32 {
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

    /// Whether a sentence stood on the page before: shops and front pages show things twice, for narrow and for wide screens.
    fn is_said_again(&self, index: u32, seen: &mut HashSet<Said<'a>>) -> bool {
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
    fn said(&self, index: u32, away: &mut Away) -> f32 {
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
struct Said<'a>(&'a str);

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
struct Away {
    weight: f32,
    /// Level of the heading that ends it.
    level: u8,
}

fn within(node: &Node, index: u32) -> bool {
    node.first <= index && index < node.end
}
