//! Tokens become a text, its pieces, and the elements they lie in.
//!
//! No recursion: open elements are a stack with, for every tag, the place of its innermost open element, so that each
//! token costs the same however deep the page is.

mod open;
mod start;

use self::open::Open;
use super::attribute::site;
use super::cue::Cues;
use super::flow::Flow;
use super::metadata::Metadata;
use super::reference::resolved;
use super::stated::{Letters, Listed, Rows, Stated, without_markup};
use super::tag::Tag;
use super::token::{Token, Tokens};
use super::tree::{Node, Tree};
use crate::document::BlockKind;

/// A page with fewer bytes of sentences than this may be drawn by scripts.
const DRAWN: usize = 800;

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
