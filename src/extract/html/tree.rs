//! Tokens become a text, its pieces, and the elements they lie in: a flat list of nodes, each a range of pieces.
//!
//! No recursion: open elements are a stack with, for every tag, the place of its innermost open element, so that each
//! token costs the same however deep the page is.

use super::attribute::{is_hidden, likeness, site};
use super::cue::{Cues, cues};
use super::flow::Flow;
use super::metadata::Metadata;
use super::reference::resolved;
use super::stated::{Letters, Listed, Rows, Stated, without_markup};
use super::tag::Tag;
use super::token::{Token, Tokens};
use crate::document::BlockKind;
use crate::span::Span;

/// A page with fewer bytes of sentences than this may be drawn by scripts.
const DRAWN: usize = 800;

/// An element that breaks the flow of text. Children stand after their parents.
#[derive(Clone, Copy, Debug, Default)]
pub struct Node {
    /// Index of the element it lies in; its own for the first.
    pub parent: u32,
    /// What it is.
    pub tag: Tag,
    /// What its names say; not what its parents' names say.
    pub cues: Cues,
    /// What text in it is, by the nearest element that says so.
    pub kind: BlockKind,
    /// Level of the heading it lies in, 1 to 6; 0 for none.
    pub heading: u8,
    /// Says which elements look alike: a hash of tag and first class name, without digits.
    pub likeness: u32,
    /// Whether it lies in an `article`.
    pub in_article: bool,
    /// Whether it lies in a `main`.
    pub in_main: bool,
    /// Whether its text is stated as data and not shown.
    pub is_stated: bool,
    /// First piece in it.
    pub first: u32,
    /// One past its last piece.
    pub end: u32,
}

/// A run of text without a break in it: what becomes a block.
#[derive(Clone, Copy, Debug, Default)]
pub struct Piece {
    /// Where it lies in the text.
    pub span: Span,
    /// Index of the innermost element it lies in.
    pub node: u32,
    /// Bytes of it that are the text of links.
    pub link: u32,
    /// Bytes of it that are set in bold or italics.
    pub emphasis: u32,
    /// Bytes of it that are the text of links to other sites.
    pub outward: u32,
    /// Number of links that begin in it.
    pub links: u16,
    /// Whether it is, alone or with its neighbours, an ingredient or a step that the page states as data.
    pub is_stated: bool,
}

/// What a page consists of.
#[derive(Debug, Default)]
pub struct Tree {
    /// All pieces, one a line.
    pub text: String,
    /// In order.
    pub pieces: Vec<Piece>,
    /// In order of their start tags; the first holds all.
    pub nodes: Vec<Node>,
    /// What the page says of itself.
    pub metadata: Metadata,
}

/// Reads a page; `url` is its address, empty if unknown.
pub fn tree(html: &str, url: &str) -> Tree {
    let mut builder = Builder::new(html.len());
    builder.site = site(url).to_owned();
    if let Some(rest) = builder.read(html) {
        // A second title without an end is none.
        builder.read(rest);
    }
    builder.finish()
}

/// An open element.
#[derive(Clone, Copy, Debug)]
struct Open {
    node: u32,
    tag: Tag,
    /// Height of the stack up to the next open element of the same tag below; 0 for none.
    same: u32,
    /// Height of the stack up to the next barrier below.
    barrier: u32,
}

#[derive(Debug)]
struct Builder {
    flow: Flow,
    nodes: Vec<Node>,
    metadata: Metadata,
    open: Vec<Open>,
    /// For each tag, height of the stack up to its innermost open element; 0 for none.
    innermost: [u32; Tag::COUNT],
    /// Height of the stack up to the innermost barrier.
    barrier: u32,
    /// Number of open elements whose content is not shown.
    unseen: u32,
    title: bool,
    /// The element whose content comes next in one piece, where it is neither title nor field of a form.
    quoting: Tag,
    /// Whether the page consists of frames.
    framed: bool,
    /// Whether the text for those who have no frames is read.
    in_frames: bool,
    /// Whether what comes says how the word before it is read (`rt`).
    reading: bool,
    /// Where the page lies, as `site` gives it; empty if unknown.
    site: String,
}

impl Builder {
    fn new(size: usize) -> Builder {
        let mut builder = Builder {
            flow: Flow::new(size / 8),
            nodes: Vec::with_capacity(size / 256 + 8),
            metadata: Metadata::default(),
            open: Vec::with_capacity(64),
            innermost: [0; Tag::COUNT],
            barrier: 0,
            unseen: 0,
            title: false,
            quoting: Tag::Other,
            framed: false,
            in_frames: false,
            reading: false,
            site: String::new(),
        };
        builder.push(Tag::Html, Cues::default(), 0);
        builder
    }

    /// Reads markup. Gives what stands behind a title that never ends, to be read as markup too.
    fn read<'a>(&mut self, html: &'a str) -> Option<&'a str> {
        let mut tokens = Tokens::new(html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) => self.text(text),
                Token::Quoted(text) if self.title && text.contains('<') && html.ends_with(text) => {
                    let end = text.find('<').unwrap_or(text.len());
                    self.quoted(&text[..end]);
                    return Some(&text[end..]);
                }
                Token::Quoted(text) if self.quoting == Tag::Noframes => {
                    self.quoting = Tag::Other;
                    // What lies in it again is no text of frames.
                    if self.framed && !std::mem::replace(&mut self.in_frames, true) {
                        self.read(text);
                        self.in_frames = false;
                    }
                }
                Token::Quoted(text) => self.quoted(text),
                Token::Script(text) => self.metadata.script(text),
                Token::Start(tag, name) => self.start(tag, name, tokens.attributes()),
                Token::End(tag, name) => self.end(tag, name),
            }
        }
        None
    }

    fn finish(mut self) -> Tree {
        self.pop(1);
        self.unseen = 0;
        let listed = Listed::of(&self.metadata.stated);
        self.stated();
        self.pop(0);
        let (text, mut pieces) = self.flow.finish();
        listed.mark(&text, &mut pieces);
        Tree { text, pieces, nodes: self.nodes, metadata: self.metadata }
    }

    /// Adds the texts that the page states as data and does not show.
    fn stated(&mut self) {
        let mut stated = std::mem::take(&mut self.metadata.stated);
        let shown = self.flow.sentences() + stated.iter().map(|stated| stated.text.len()).sum::<usize>();
        if shown < DRAWN {
            stated.extend(self.metadata.state.texts());
        }
        if shown == 0 && stated.is_empty() && !self.metadata.description.is_empty() {
            stated.push(Stated { text: std::mem::take(&mut self.metadata.description), kind: BlockKind::Paragraph });
        }
        if stated.is_empty() {
            return;
        }
        let shown = Letters::of(self.flow.shown());
        let rows = Rows::of(self.flow.shown());
        for Stated { text, kind } in stated {
            // Some state their markup as text.
            let text = if text.contains("&lt;") { resolved(&text) } else { text };
            if shown.hold(&without_markup(&text)) {
                continue;
            }
            let text = rows.turned(&text).unwrap_or(text);
            self.push(Tag::Section, Cues::default(), 0);
            let node = self.nodes.len() as u32 - 1;
            (self.nodes[node as usize].kind, self.nodes[node as usize].is_stated) = (kind, true);
            for token in Tokens::new(&text) {
                match token {
                    Token::Text(text) => self.flow.text(text, node),
                    Token::Start(tag, _) | Token::End(tag, _) if !tag.is_inline() => self.flow.end_piece(),
                    _ => {}
                }
            }
            self.pop(1);
        }
    }

    fn innermost(&self, tag: Tag) -> u32 {
        self.innermost[tag as usize]
    }

    fn text(&mut self, text: &str) {
        if self.unseen == 0 && !self.reading {
            let node = self.open.last().map_or(0, |open| open.node);
            self.flow.text(text, node);
        }
    }

    fn quoted(&mut self, text: &str) {
        if self.title {
            self.metadata.title(text);
            self.title = false;
        } else if std::mem::take(&mut self.quoting) == Tag::Xmp {
            self.flow.preformatted(1);
            self.text(text);
            self.flow.preformatted(-1);
            self.flow.end_piece();
        } else {
            self.text(text);
        }
    }

    fn start(&mut self, tag: Tag, name: &str, attributes: &[(&str, &str)]) {
        self.flow.seam(tag, true);
        match tag {
            Tag::Meta => return self.metadata.meta(attributes),
            Tag::Link => return self.metadata.link(attributes),
            Tag::Script => return self.metadata.script_start(attributes),
            Tag::Html => return self.metadata.html(attributes),
            Tag::Title => {
                self.title = self.unseen == 0;
                return;
            }
            Tag::Br => return self.flow.line_break(),
            Tag::A => return self.link(attributes),
            Tag::B | Tag::Strong | Tag::Em | Tag::I => return self.flow.emphasis(true),
            Tag::Rt | Tag::Rp | Tag::Annotation => {
                self.reading = true;
                return;
            }
            Tag::Time => return self.metadata.time(attributes),
            Tag::Noframes | Tag::Xmp => {
                self.quoting = tag;
                return self.flow.end_piece();
            }
            Tag::Frameset => {
                self.framed = true;
                return;
            }
            Tag::Iframe => return self.framed_page(attributes),
            Tag::Style | Tag::Noembed | Tag::Head => return,
            Tag::Input | Tag::Hr => return self.flow.end_piece(),
            _ if tag.is_void() => return,
            // Elements of one's own making are boxes by their use, whatever the standard says.
            Tag::Other if !name.contains('-') => return,
            _ if tag.is_inline() && tag != Tag::Other && tag != Tag::Span => return,
            _ => {}
        }
        attributes.iter().for_each(|(_, value)| self.metadata.state.keep(value));
        let cues = self.cues(tag, attributes);
        if tag == Tag::Span {
            // Only a span that says it is hidden matters; all others run along.
            return;
        }
        self.imply_ends(tag);
        if tag == Tag::P && self.open.last().is_some_and(|open| self.nodes[open.node as usize].heading > 0) {
            self.end_heading();
        }
        if tag == Tag::Body {
            // There is one body; a second start tag adds nothing.
            if self.innermost(Tag::Body) == 0 {
                self.push(tag, cues, 0);
            }
            return;
        }
        self.push(tag, cues, likeness(tag, attributes));
        let says = |name: &str| attributes.iter().any(|(key, _)| key.eq_ignore_ascii_case(name));
        // A shadow root is shown, and so is what stands for an object that has nothing to show.
        let is_shown = match tag {
            Tag::Template => says("shadowrootmode"),
            Tag::Object => !says("data") && !says("classid"),
            _ => false,
        };
        if is_shown && let Some(open) = self.open.last_mut() {
            open.tag = Tag::Div;
            self.unseen -= 1;
        }
    }

    /// A page within the page, as an attribute of a frame holds it. One within that is passed over.
    fn framed_page(&mut self, attributes: &[(&str, &str)]) {
        let Some((_, page)) = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case("srcdoc")) else { return };
        if self.unseen > 0 || page.is_empty() || std::mem::replace(&mut self.in_frames, true) {
            return;
        }
        let height = self.open.len() as u32;
        // No end tag in it reaches what lies outside of `html`.
        self.push(Tag::Html, self.cues(Tag::Iframe, attributes), 0);
        self.read(&resolved(page));
        self.pop(height);
        self.flow.link(false, false);
        self.in_frames = false;
    }

    /// A link begins, if it leads anywhere.
    fn link(&mut self, attributes: &[(&str, &str)]) {
        let target = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case("href")).map(|&(_, target)| target);
        if self.site.is_empty() {
            self.site = site(&self.metadata.url).to_owned();
        }
        // A heading that opens what lies below it leads nowhere.
        let node = self.open.last().map_or(0, |open| open.node);
        let target = target
            .filter(|target| self.nodes[node as usize].heading == 0 || !target.starts_with(['#']) && !target.starts_with("javascript:"));
        let other = target.map_or("", site);
        let outward = !self.site.is_empty() && !other.is_empty() && !other.eq_ignore_ascii_case(&self.site);
        self.flow.link(target.is_some(), outward);
    }

    fn cues(&self, tag: Tag, attributes: &[(&str, &str)]) -> Cues {
        let mut found = match tag {
            Tag::Nav => Cues::NAV,
            Tag::Aside => Cues::SIDE,
            Tag::Footer => Cues::FOOT,
            Tag::Header => Cues::HEAD,
            Tag::Main => Cues::MAIN,
            Tag::Article => Cues::THING,
            Tag::Dialog => Cues::POPUP,
            Tag::Search | Tag::Select | Tag::Textarea => Cues::FORM,
            Tag::Button => Cues::BUTTON,
            Tag::Noscript => Cues::HIDDEN,
            Tag::Figcaption | Tag::Caption => Cues::CAPTION,
            _ => Cues::default(),
        };
        for (key, value) in attributes {
            match key.len() {
                2 if key.eq_ignore_ascii_case("id") => found = found.with(cues(value)),
                4 if key.eq_ignore_ascii_case("role") => found = found.with(cues(value)),
                5 if key.eq_ignore_ascii_case("class") => found = found.with(cues(value)),
                5 if key.eq_ignore_ascii_case("style") && is_hidden(value) => found = found.with(Cues::HIDDEN),
                6 if key.eq_ignore_ascii_case("hidden") => found = found.with(Cues::HIDDEN),
                8 if key.eq_ignore_ascii_case("itemprop") => found = found.with(cues(value)),
                11 if key.eq_ignore_ascii_case("aria-hidden") && *value == "true" => found = found.with(Cues::HIDDEN),
                _ => {}
            }
        }
        found
    }

    /// Ends what a start tag ends by coming: a paragraph, the item before, the cell before.
    fn imply_ends(&mut self, tag: Tag) {
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
    fn end_heading(&mut self) {
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

    fn push(&mut self, tag: Tag, cues: Cues, likeness: u32) {
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
    fn pop(&mut self, height: u32) {
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

    fn end(&mut self, tag: Tag, name: &str) {
        self.flow.seam(tag, false);
        match tag {
            Tag::A => self.flow.link(false, false),
            Tag::B | Tag::Strong | Tag::Em | Tag::I => self.flow.emphasis(false),
            Tag::Rt | Tag::Rp | Tag::Ruby | Tag::Annotation => self.reading = false,
            Tag::Title => self.title = false,
            Tag::Br => self.flow.line_break(),
            Tag::Body | Tag::Html | Tag::Head => self.flow.end_piece(),
            Tag::Other if !name.contains('-') => {}
            _ if tag.is_inline() && tag != Tag::Other => {}
            _ => {
                let scope = match tag {
                    Tag::Table | Tag::Template | Tag::Svg | Tag::Object => 0,
                    Tag::Td | Tag::Th | Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot => self.innermost(Tag::Table),
                    Tag::Li => self.barrier.max(self.innermost(Tag::Ul)).max(self.innermost(Tag::Ol)),
                    _ => self.barrier,
                };
                let inner = self.innermost(tag);
                if inner > scope {
                    self.pop(inner - 1);
                } else {
                    self.flow.end_piece();
                }
            }
        }
    }
}
