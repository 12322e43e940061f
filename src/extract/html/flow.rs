//! Characters between tags become the lines of a text: white space folded, references resolved, pieces marked.

use memchr::memchr;

use super::reference::resolve;
use super::tag::Tag;
use super::tree::Piece;
use crate::span::Span;

/// A line before a `<br>` that is at least this long, in bytes, and goes on in small letters, was broken by hand for its width.
const HARD_WRAP: usize = 45;

/// The text as it grows.
#[derive(Debug)]
pub struct Flow {
    text: String,
    pieces: Vec<Piece>,
    /// The piece that is growing; its span's end is not yet set.
    piece: Option<Piece>,
    /// White space was seen after the last character.
    space: bool,
    /// Number of `<br>` seen after the last character.
    breaks: u8,
    /// Where the last line of the growing piece begins.
    line: usize,
    link: bool,
    outward: bool,
    /// A link began since the last character.
    new_link: bool,
    emphasis: u32,
    preformatted: u32,
    /// Where the text stood when a link or span last began or ended there.
    seam: usize,
    /// Where it stood when a link last ended.
    link_end: usize,
    /// Two links meet at the seam.
    links_meet: bool,
}

impl Flow {
    /// An empty text with room for `size` bytes.
    pub fn new(size: usize) -> Flow {
        Flow {
            text: String::with_capacity(size),
            pieces: Vec::with_capacity(size / 64),
            piece: None,
            space: false,
            breaks: 0,
            line: 0,
            link: false,
            outward: false,
            new_link: false,
            emphasis: 0,
            preformatted: 0,
            seam: 0,
            link_end: 0,
            links_meet: false,
        }
    }

    /// Number of pieces that have ended.
    pub fn len(&self) -> u32 {
        self.pieces.len() as u32
    }

    /// The text so far.
    pub fn shown(&self) -> &str {
        &self.text
    }

    /// Bytes of the text that stand in paragraphs of some length and in no link.
    pub fn sentences(&self) -> usize {
        let paragraphs = self.pieces.iter().filter(|piece| piece.span.len() >= 80 && (piece.link as usize) < piece.span.len() / 2);
        paragraphs.map(|piece| piece.span.len()).sum()
    }

    /// Ends the text.
    pub fn finish(mut self) -> (String, Vec<Piece>) {
        self.end_piece();
        (self.text, self.pieces)
    }

    /// A link begins (`<a href>`) or ends; `outward` if it leads to another site.
    pub fn link(&mut self, begins: bool, outward: bool) {
        (self.link, self.outward) = (begins, outward);
        self.new_link = begins;
    }

    /// An element begins or ends. Links and spans are what a style sheet may set apart though no white space is written.
    pub fn seam(&mut self, tag: Tag, begins: bool) {
        let (at, is_link) = (self.text.len(), tag == Tag::A);
        if !is_link && tag != Tag::Span {
            return;
        }
        self.links_meet = self.seam == at && self.links_meet || is_link && begins && self.link_end == at;
        if is_link && !begins {
            self.link_end = at;
        }
        self.seam = at;
    }

    /// Bold or italic type begins or ends.
    pub fn emphasis(&mut self, begins: bool) {
        self.emphasis = if begins { self.emphasis + 1 } else { self.emphasis.saturating_sub(1) };
    }

    /// Preformatted text begins (1) or ends (-1).
    pub fn preformatted(&mut self, step: i32) {
        self.preformatted = self.preformatted.saturating_add_signed(step);
    }

    /// A `<br>`.
    pub fn line_break(&mut self) {
        self.breaks = self.breaks.saturating_add(1);
    }

    /// Ends the growing piece: an element that breaks the flow begins or ends.
    pub fn end_piece(&mut self) {
        if let Some(mut piece) = self.piece.take() {
            piece.span.end = self.text.len() as u32;
            self.pieces.push(piece);
        }
        (self.space, self.breaks) = (false, 0);
    }

    /// Characters as they are written in the page, in an element.
    pub fn text(&mut self, mut written: &str, node: u32) {
        let before = self.text.len();
        let open = self.piece.is_some();
        while let Some(at) = memchr(b'&', written.as_bytes()) {
            self.characters(&written[..at], node);
            let mut buffer = [0; 4];
            let (length, resolved) = resolve(&written[at..], &mut buffer);
            self.characters(&resolved, node);
            written = &written[at + length..];
        }
        self.characters(written, node);
        if let Some(piece) = &mut self.piece {
            let added =
                if open { self.text.len() - before.max(piece.span.start as usize) } else { self.text.len() - piece.span.start as usize };
            if added > 0 {
                piece.link += if self.link { added as u32 } else { 0 };
                piece.outward += if self.outward { added as u32 } else { 0 };
                piece.emphasis += if self.emphasis > 0 { added as u32 } else { 0 };
                piece.links = piece.links.saturating_add(u16::from(self.new_link));
                self.new_link = false;
            }
        }
    }

    /// Characters with references resolved.
    fn characters(&mut self, text: &str, node: u32) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            match special(bytes, at) {
                Special::None => {}
                Special::Space(length) => {
                    if self.preformatted > 0 && bytes[at] == b'\n' {
                        self.breaks = 1;
                    }
                    self.space = true;
                    at += length;
                    continue;
                }
                Special::Nothing(length) => {
                    at += length;
                    continue;
                }
            }
            let start = at;
            loop {
                // A single space between words goes along with them.
                while at < bytes.len() && !SPECIAL[bytes[at] as usize] {
                    at += 1;
                }
                if at >= bytes.len() {
                    break;
                }
                let single = bytes[at] == b' ' && at + 1 < bytes.len() && !SPECIAL[bytes[at + 1] as usize];
                if single || matches!(special(bytes, at), Special::None) {
                    at += 1;
                } else {
                    break;
                }
            }
            // Runs begin and end beside white space, or at a whole character that was looked at above.
            if let Some(run) = text.get(start..at) {
                self.run(run, node);
            }
        }
    }

    /// A run of characters that begins and ends with none that is white space.
    fn run(&mut self, run: &str, node: u32) {
        if self.breaks > 0 && self.piece.is_some() {
            if self.breaks == 1 && (self.preformatted > 0 || self.goes_on(run)) {
                self.text.push('\n');
                self.line = self.text.len();
                (self.space, self.breaks) = (false, 0);
            } else {
                self.end_piece();
            }
        }
        if self.piece.is_none() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.line = self.text.len();
            let start = self.text.len() as u32;
            self.piece = Some(Piece { span: Span::new(start, start), node, ..Piece::default() });
        } else if self.space || self.seam == self.text.len() && self.is_set_apart(run) {
            self.text.push(' ');
        }
        (self.space, self.breaks) = (false, 0);
        self.text.push_str(run);
    }

    /// Whether `run`, which begins at a seam, is no part of the word before it: another link's text, or a capital behind a small letter.
    fn is_set_apart(&self, run: &str) -> bool {
        let (Some(last), Some(first)) = (self.text.chars().next_back(), run.chars().next()) else { return false };
        if self.links_meet { last.is_alphanumeric() && first.is_alphanumeric() } else { last.is_lowercase() && first.is_uppercase() }
    }

    /// Whether a line broken by `<br>` goes on with `run`.
    fn goes_on(&self, run: &str) -> bool {
        let line = &self.text[self.line..];
        line.len() >= HARD_WRAP
            && line.ends_with(|last: char| last.is_alphanumeric() || last == ',' || last == '-')
            && run.starts_with(char::is_lowercase)
    }
}

enum Special {
    None,
    /// White space of so many bytes.
    Space(usize),
    /// A character of so many bytes that is not seen: a soft hyphen, a zero-width mark, a control character.
    Nothing(usize),
}

/// Bytes that are white space or unseen, or may begin such a character.
static SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte <= 0x20 {
        table[byte] = true;
        byte += 1;
    }
    table[0x7f] = true;
    table[0xc2] = true;
    table[0xe1] = true;
    table[0xe2] = true;
    table[0xe3] = true;
    table[0xef] = true;
    table
};

fn special(bytes: &[u8], at: usize) -> Special {
    match &bytes[at..] {
        [b' ' | b'\n' | b'\t' | b'\r' | 0x0c, ..] => Special::Space(1),
        [0x00..=0x1f | 0x7f, ..] => Special::Nothing(1),
        // No-break space, next line; soft hyphen.
        [0xc2, 0xa0 | 0x85, ..] => Special::Space(2),
        [0xc2, 0xad, ..] => Special::Nothing(2),
        // Typographic spaces; zero-width space, direction marks, word joiner. Joiners stay within words of other scripts and emoji.
        [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..] | [0xe2, 0x81, 0x9f, ..] | [0xe1, 0x9a, 0x80, ..] | [0xe3, 0x80, 0x80, ..] => {
            Special::Space(3)
        }
        [0xe2, 0x80, 0x8b | 0x8e | 0x8f | 0xaa..=0xae, ..] | [0xe2, 0x81, 0xa0 | 0xa6..=0xa9, ..] | [0xef, 0xbb, 0xbf, ..] => {
            Special::Nothing(3)
        }
        [0xe2, 0x80, 0x8c | 0x8d, rest @ ..]
            if [at.checked_sub(1).map(|at| &bytes[at]), rest.first()].into_iter().flatten().any(u8::is_ascii) =>
        {
            Special::Nothing(3)
        }
        _ => Special::None,
    }
}
