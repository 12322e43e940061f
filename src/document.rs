//! What passes between the stages before tagging: `Packet`, `Raw`, `Document`, `Block`, `Sentence`, `Token`.

use std::sync::Arc;

use crate::lang::Lang;
use crate::span::Span;

/// The bytes of one document as they were found, before anything is read from them.
#[derive(Clone, Debug)]
pub struct Packet {
    /// The bytes: a file, a JSONL line, the payload of a WARC record.
    pub bytes: Vec<u8>,
    /// What the bytes are.
    pub media: Media,
    /// Where they come from.
    pub place: Place,
    /// What is known of the document beside its bytes: an HTTP header, a WARC target URL.
    pub hints: Hints,
}

impl Packet {
    /// A document of which nothing is known but its bytes.
    pub fn new(bytes: impl Into<Vec<u8>>, media: Media) -> Packet {
        Packet { bytes: bytes.into(), media, place: Place::default(), hints: Hints::default() }
    }
}

/// Where a document's bytes lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Path of the file as the user named it (a member of an archive: `pages.zip/a.html`), or `stdin`.
    pub path: Arc<str>,
    /// Line of the file, from 1; 0 where the document is not a line.
    pub line: u64,
    /// First byte in the (decompressed) file.
    pub byte_start: u64,
    /// One past the last byte.
    pub byte_end: u64,
    /// Place in the run, from 0: output order is input order.
    pub ordinal: u64,
}

impl Place {
    /// The identifier of a document that states none: its path, and its line where it is one.
    ///
    /// ```
    /// use nordtag::document::Place;
    /// let place = Place { path: "sidor.jsonl".into(), line: 3, ..Place::default() };
    /// assert_eq!(place.id(), "sidor.jsonl:3");
    /// ```
    pub fn id(&self) -> String {
        if self.line == 0 { self.path.to_string() } else { format!("{}:{}", self.path, self.line) }
    }

    /// Whether [`Place::id`] is `id`, told without making it.
    pub fn has_id(&self, id: &str) -> bool {
        match id.strip_prefix(&*self.path).map(|rest| rest.strip_prefix(':').unwrap_or(rest)) {
            Some("") => self.line == 0 && id.len() == self.path.len(),
            Some(line) => {
                self.line > 0
                    && !line.starts_with(['0', '+'])
                    && line.len() + self.path.len() + 1 == id.len()
                    && line.parse() == Ok(self.line)
            }
            None => false,
        }
    }
}

/// What is known of a document beside its bytes; each empty or `None` where it is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// Identifier; where empty, `decode` makes one from the place.
    pub id: String,
    /// Address the page was fetched from.
    pub url: String,
    /// Charset label of an HTTP header.
    pub charset: String,
    /// Language the user or the document states.
    pub lang: Option<Lang>,
    /// Date the user or the document states, ISO 8601.
    pub date: String,
}

/// What a document's bytes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Media {
    /// Plain text.
    #[default]
    Text,
    /// HTML.
    Html,
    /// One JSON object whose fields hold the text and the hints.
    Json,
}

impl Media {
    /// The media type written into the record's provenance.
    pub const fn name(self) -> &'static str {
        match self {
            Media::Text => "text/plain",
            Media::Html => "text/html",
            Media::Json => "application/json",
        }
    }
}

/// One document as UTF-8, still with its markup.
#[derive(Clone, Debug, Default)]
pub struct Raw {
    /// The characters, markup included.
    pub text: String,
    /// `Text` or `Html`.
    pub media: Media,
    /// Where the bytes lie.
    pub place: Place,
    /// What is known beside the text; `id` is never empty here.
    pub hints: Hints,
    /// How the bytes were read.
    pub reading: Reading,
}

/// How a document's bytes were turned into characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// SHA-256 of the document's bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Charset used, a WHATWG name: `UTF-8`, `windows-1252`, …
    pub charset: &'static str,
    /// What named it: `bom`, `http`, `meta`, `utf-8`, `detected`, `json`.
    pub charset_source: &'static str,
    /// Characters that had to be mended or replaced.
    pub repairs: u32,
    /// What the user should know, one sentence each.
    pub warnings: Vec<String>,
}

/// A document as text and blocks. The text never changes from here on.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The text that every span points into; at most `u32::MAX` bytes.
    pub text: String,
    /// The text's blocks in order; every non-space character lies in exactly one.
    pub blocks: Vec<Block>,
    /// HTML title, else the first heading, else empty.
    pub title: String,
    /// Author as the page's metadata states it, else empty.
    pub author: String,
    /// The site's name as the page's metadata states it, or its title and its address, else empty.
    pub site: String,
    /// `text/plain` or `text/html`.
    pub media: Media,
    /// Where the bytes lie.
    pub place: Place,
    /// What was stated beside the text: by the user, an HTTP header, or the page's own metadata (`lang`, `date`, `url`).
    pub hints: Hints,
    /// How the bytes were read.
    pub reading: Reading,
}

/// A run of text that belongs together: a heading, a paragraph, a list item, a line of a contact box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Block {
    /// Where it lies in the text; begins and ends with a character that is no white space.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// How likely it is furniture, 0 to 1; blocks of kind `Furniture` have at least 0.5, all others less.
    pub boilerplate: f32,
}

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// An item of a list, or a row of a table.
    List,
    /// What somebody says: a block quotation, or a line that begins with a dialogue dash.
    Quote,
    /// Text of a picture, a photographer's name.
    Caption,
    /// A line that says how or whom to reach: name, title, phone, address, e-mail.
    Contact,
    /// A short line that names what follows: `Kontakt:`, `Publicerad`, `Besöksadress`.
    Label,
    /// Menus, breadcrumbs, footers, cookie notices, share bars. Marked, never dropped.
    Furniture,
}

impl BlockKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [BlockKind; 8] = [
        BlockKind::Heading,
        BlockKind::Paragraph,
        BlockKind::List,
        BlockKind::Quote,
        BlockKind::Caption,
        BlockKind::Contact,
        BlockKind::Label,
        BlockKind::Furniture,
    ];

    /// The name written into records.
    pub const fn name(self) -> &'static str {
        match self {
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::List => "list",
            BlockKind::Quote => "quote",
            BlockKind::Caption => "caption",
            BlockKind::Contact => "contact",
            BlockKind::Label => "label",
            BlockKind::Furniture => "furniture",
        }
    }
}

/// A sentence; never crosses a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Where it lies, without surrounding white space.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
    /// Index of its first token.
    pub token_start: u32,
    /// One past the index of its last token.
    pub token_end: u32,
}

/// A word, number or mark; never crosses a sentence. Tokens and the white space between them are the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// Where it lies.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How its letters are written.
    pub case: Case,
    /// It is a word of nothing but letters of ASCII and Latin-1.
    pub plain: bool,
    /// It is a word that begins with a capital; where its case is [`Case::Mixed`], with a capital or a digit.
    pub capital: bool,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum TokenKind {
    /// Has a letter.
    #[default]
    Word,
    /// Digits, with separators inside: `1.000`, `14.30`, `3,5`; spaces only where they are no-break spaces.
    Number,
    /// Punctuation.
    Punct,
    /// Anything else: currency, arrows, emoji.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
}

/// How a token's letters are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Case {
    /// No cased letter.
    #[default]
    None,
    /// All lower case.
    Lower,
    /// First letter upper case, all others lower case; one upper-case letter alone.
    Initial,
    /// Two or more letters, all upper case.
    Upper,
    /// Anything else: `iPhone`, `McDonald`, `Anna-Karin`, `VGRs`.
    Mixed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_knows_its_own_id_from_others() {
        for (path, line) in [("a.txt", 0), ("a.jsonl", 1), ("a.jsonl", 20), ("a:1", 0), ("", 3), ("", 0)] {
            let place = Place { path: path.into(), line, ..Place::default() };
            for id in [
                "", "a.txt", "a.txt:", "a.txt:0", "a.jsonl", "a.jsonl:1", "a.jsonl:01", "a.jsonl:+1", "a.jsonl1", "a.jsonl:20",
                "a.jsonl:200", "a:1", "3", ":3", ":",
            ] {
                assert_eq!(place.has_id(id), place.id() == id, "{path} {line} {id}");
            }
        }
    }
}
