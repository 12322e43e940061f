//! Where on a page its text lies, and whether the page is one text, a list, or neither.

mod said;
mod weight;

use std::ops::Range;

pub use self::said::Away;
use super::naming::{self, Belief, Names, names};
use super::region;
use super::shape::{Shape, Sums};
use crate::extract::html::cue::Cues;
use crate::extract::html::tree::{Node, Piece, Tree};

/// Least characters of sentences of an article: where the page says that it is one, and elsewhere.
const SHORT_ARTICLE: f32 = 500.0;
/// See `SHORT_ARTICLE`.
const ARTICLE: f32 = 800.0;

/// Where on a page its text lies.
#[derive(Debug)]
pub struct Plan<'a> {
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
    pub is_article: bool,
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
    pub fn of(tree: &'a Tree, shapes: &'a [Shape]) -> Plan<'a> {
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
}

fn within(node: &Node, index: u32) -> bool {
    node.first <= index && index < node.end
}
