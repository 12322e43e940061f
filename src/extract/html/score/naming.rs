//! What the names around a piece weigh: tags, and the cues of class names, ids and roles.

use std::collections::HashMap;

use super::super::cue::Cues;
use super::super::tag::Tag;
use super::super::tree::{Node, Tree};
use super::region;
use super::shape::Sums;

/// How much the names of elements are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// Tags and class names.
    All,
    /// Tags, and what is never text by any name.
    Tags,
    /// Only what is never text.
    Least,
}

/// For each element all cues around it, and the weight of them.
#[derive(Debug)]
pub struct Names {
    /// Cues of the element and of all elements it lies in.
    pub cues: Vec<Cues>,
    /// Positive weights speak for text.
    pub weights: Vec<f32>,
    /// Whether the page is a discussion.
    pub is_discussion: bool,
}

/// Below this weight names say that a piece is furniture.
pub const FURNITURE: f32 = -1.9;

/// Weighs the names of a page; `prose` and `mass` are bytes of sentences and of all text. Where `rows` are content, as in a shop,
/// the names of rows that hold most of it are not believed.
pub fn names(tree: &Tree, prose: &Sums, mass: &Sums, belief: Belief, rows: bool) -> Names {
    let discussion = is_discussion(tree, prose);
    // Whether little text is left without an element: a column of teasers may be longer than the article beside it.
    let holds_all = |node: &Node| prose.all() - prose.over(node) < 800.0 || prose.over(node) > 0.9 * prose.all();
    let count = tree.nodes.len();
    let headline = region::title(tree);
    let rows = if rows { Rows::of(tree, mass) } else { Rows::default() };
    let mut names = Names { cues: Vec::with_capacity(count), weights: Vec::with_capacity(count), is_discussion: discussion };
    for (id, node) in tree.nodes.iter().enumerate() {
        let parent = node.parent as usize;
        let (above, weight) = if id == 0 { (Cues::default(), 0.0) } else { (names.cues[parent], names.weights[parent]) };
        let mut own = node.cues;
        if matches!(node.tag, Tag::Body | Tag::Html) {
            // The names of the body tell what kind of page it is, nothing of a part of it.
            own = Cues::default();
        } else if mass.over(node) > 0.5 * mass.all() && holds_all(node) {
            // What holds most of the page is no sidebar, whatever its name.
            own = own.without(Cues::FURNITURE.without(Cues::CONSENT.with(tag_cues(node.tag))));
        } else if prose.all() > 0.0 && prose.over(node) > 0.6 * prose.all() && holds_all(node) {
            let kept = Cues::COMMENT.with(Cues::CONSENT).with(Cues::POPUP).with(tag_cues(node.tag));
            own = own.without(Cues::FURNITURE.without(kept));
        }
        if headline.is_some_and(|headline| node.first <= headline && headline < node.end) && prose.over(node) >= 150.0 {
            // What begins with the page's headline is no comment on it, and stands beside nothing.
            own = own.without(Cues::FURNITURE.without(Cues::CONSENT.with(Cues::POPUP).with(tag_cues(node.tag))));
        }
        if rows.hold_most(tree, id, mass) {
            own = own.without(Cues::FURNITURE.without(Cues::CONSENT.with(tag_cues(node.tag))));
        }
        match belief {
            Belief::All => {}
            Belief::Tags => {
                let never = Cues::CONSENT.with(Cues::NAV).with(Cues::POPUP).with(Cues::COMMENT);
                own = tag_cues(node.tag).with(own.only(never));
            }
            Belief::Least => own = own.only(Cues::CONSENT).with(tag_cues(node.tag).only(Cues::NAV.with(Cues::FORM))),
        }
        if discussion {
            own = own.without(Cues::COMMENT);
        }
        // A name said again deeper inside adds nothing.
        names.weights.push(weight + weight_of(own.without(above), above, node));
        names.cues.push(above.with(own));
    }
    names
}

/// Elements that look alike, in the main element of the page: what such a row holds together.
#[derive(Debug, Default)]
struct Rows {
    /// The main element, where there is one.
    main: Option<Node>,
    /// Bytes of text in elements of each look; of one in another only the outer counts.
    masses: HashMap<u32, f32>,
}

impl Rows {
    fn of(tree: &Tree, mass: &Sums) -> Rows {
        let main = tree.nodes.iter().find(|node| node.tag == Tag::Main).copied();
        let (mut masses, mut ends) = (HashMap::new(), HashMap::new());
        let held = main.iter().flat_map(|main| tree.nodes.iter().filter(|node| lies_in(node, main)));
        for node in held.filter(|node| node.cues.any(Cues::FURNITURE)) {
            let end = ends.entry(node.likeness).or_insert(0);
            if node.first >= *end {
                *masses.entry(node.likeness).or_insert(0.0) += mass.over(node);
                *end = node.end;
            }
        }
        Rows { main, masses }
    }

    /// Whether the element and those that look like it hold most of the main element: its name is that of a part of a card.
    fn hold_most(&self, tree: &Tree, id: usize, mass: &Sums) -> bool {
        let node = &tree.nodes[id];
        self.main.is_some_and(|main| {
            node.cues.any(Cues::FURNITURE)
                && lies_in(node, &main)
                && self.masses.get(&node.likeness).is_some_and(|held| *held > 0.6 * mass.over(&main))
        })
    }
}

fn lies_in(node: &Node, outer: &Node) -> bool {
    outer.first <= node.first && node.end <= outer.end
}

/// Whether a page is a discussion, so that what readers wrote is its text: it says so, or its sentences lie in postings.
fn is_discussion(tree: &Tree, prose: &Sums) -> bool {
    let mut postings = 0.0;
    let mut end = 0;
    for node in &tree.nodes {
        if !node.cues.any(Cues::FORUM) {
            continue;
        }
        if matches!(node.tag, Tag::Html | Tag::Body | Tag::Main) {
            return true;
        }
        // Postings inside postings count once.
        if node.first >= end && !node.cues.any(Cues::RELATED.with(Cues::SIDE)) {
            postings += prose.over(node);
            end = node.end;
        }
    }
    tree.metadata.is_discussion || !tree.metadata.is_article && postings > 0.6 * prose.all() && postings > 500.0
}

fn tag_cues(tag: Tag) -> Cues {
    match tag {
        Tag::Nav => Cues::NAV,
        Tag::Aside => Cues::SIDE,
        Tag::Footer => Cues::FOOT,
        Tag::Header => Cues::HEAD,
        Tag::Select | Tag::Textarea => Cues::FORM,
        Tag::Button => Cues::BUTTON,
        Tag::Figcaption | Tag::Caption => Cues::CAPTION,
        _ => Cues::default(),
    }
}

/// The weight of cues that an element adds to those above it.
fn weight_of(new: Cues, above: Cues, node: &Node) -> f32 {
    if new == Cues::default() {
        return 0.0;
    }
    // Inside a text, the same names are used for boxes and tabs that belong to it.
    let inner = node.in_article || node.in_main;
    let in_body = above.any(Cues::BODY);
    let table = [
        (Cues::NAV, -4.0),
        (Cues::FOOT, if node.in_article { -2.0 } else { -4.0 }),
        (
            Cues::SIDE,
            match node.tag {
                Tag::Aside => -3.0,
                _ if in_body => -1.2,
                _ if inner => -1.5,
                _ => -3.0,
            },
        ),
        (Cues::RELATED, -3.0),
        // Quoted postings are called `twitter-tweet`.
        (Cues::SHARE, if node.tag == Tag::Blockquote { 0.0 } else { -3.0 }),
        (Cues::COMMENT, -3.0),
        (Cues::CONSENT, -5.0),
        (Cues::ADVERT, if inner { -1.5 } else { -3.0 }),
        (Cues::FORM, if in_body { -1.2 } else { -3.0 }),
        (Cues::POPUP, if inner { -1.5 } else { -3.0 }),
        (Cues::REVIEW, -2.5),
        (Cues::HIDDEN, if inner { -1.0 } else { -1.5 }),
        (Cues::TAGS, -3.0),
        (Cues::AUTHOR, -2.0),
        (Cues::TOC, -1.5),
        (Cues::BUTTON, -1.5),
        (Cues::BODY, 0.5),
        (Cues::TEASER, -1.0),
        (Cues::CAPTION, -2.5),
    ];
    table.iter().filter(|(cue, _)| new.any(*cue)).map(|(_, weight)| weight).sum()
}
