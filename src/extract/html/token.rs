//! HTML text becomes tokens: texts, start tags with attributes, end tags. Comments, doctypes and scripts are left out.
//!
//! The rules are those of the HTML standard's tokenizer, with scripting off; `tests/html_tokens.rs` holds the result to `html5gum`.
//! Every byte is looked at once or twice, whatever the input.

use memchr::{memchr, memmem};

use super::raw::{after, comment_end, is_name_end, raw_end, script_end};
use super::tag::Tag;

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Characters between tags, references not yet resolved.
    Text(&'a str),
    /// The content of `title`, `textarea`, `xmp` or `noframes`, references not yet resolved.
    Quoted(&'a str),
    /// The content of a `script`, as it stands.
    Script(&'a str),
    /// A start tag; its attributes are in [`Tokens::attributes`] until the next call.
    Start(Tag, &'a str),
    /// An end tag.
    End(Tag, &'a str),
}

/// An attribute as it is written: name in any case, value without quotes, references not yet resolved.
pub type Attribute<'a> = (&'a str, &'a str);

/// Reads HTML token by token.
#[derive(Debug)]
pub struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// Element whose raw content comes next.
    raw: Tag,
    /// Number of open `svg` and `math`, inside which elements have other rules.
    foreign: u32,
    /// Whether it says that it is XML, where any element may end itself.
    is_xml: bool,
    /// The end of an element that ended itself with `/>`, where that means something.
    end: Option<Token<'a>>,
    attributes: Vec<Attribute<'a>>,
}

impl<'a> Tokens<'a> {
    /// The tokens of `html`.
    pub fn new(html: &'a str) -> Tokens<'a> {
        Tokens {
            html,
            at: 0,
            raw: Tag::Other,
            foreign: 0,
            is_xml: html.trim_start().starts_with("<?xml"),
            end: None,
            attributes: Vec::new(),
        }
    }

    /// The attributes of the start tag read last, in order, doubles included.
    pub fn attributes(&self) -> &[Attribute<'a>] {
        &self.attributes
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        // Ends lie beside an ASCII character or at the end of the text, so always on character boundaries.
        self.html.get(start..end).unwrap_or("")
    }

    /// The text up to `end`, from where reading stands.
    fn take(&mut self, end: usize) -> &'a str {
        let text = self.slice(self.at, end);
        self.at = end;
        text
    }

    /// What lies in an element without markup inside; reading then stands at its end tag.
    fn raw_content(&mut self) -> Option<Token<'a>> {
        let tag = std::mem::replace(&mut self.raw, Tag::Other);
        let bytes = self.html.as_bytes();
        let end = match tag {
            Tag::Plaintext => bytes.len(),
            Tag::Script => script_end(bytes, self.at),
            _ => raw_end(bytes, self.at, tag.name()),
        };
        let text = self.take(end);
        match tag {
            _ if text.is_empty() => None,
            Tag::Script => Some(Token::Script(text)),
            Tag::Title | Tag::Textarea | Tag::Xmp | Tag::Noframes => Some(Token::Quoted(text)),
            Tag::Plaintext => Some(Token::Text(text)),
            _ => None,
        }
    }

    /// Reads a tag whose name begins at `name`; `None` where the input ends inside it.
    fn tag(&mut self, name: usize, end_tag: bool) -> Option<Token<'a>> {
        let bytes = self.html.as_bytes();
        self.attributes.clear();
        let mut at = name;
        while at < bytes.len() && !is_name_end(bytes[at]) {
            at += 1;
        }
        let name = self.slice(name, at);
        let mut closed;
        loop {
            closed = false;
            while at < bytes.len() && (bytes[at].is_ascii_whitespace() || bytes[at] == b'/') {
                closed = bytes[at] == b'/';
                at += 1;
            }
            if at >= bytes.len() {
                self.at = bytes.len();
                return None;
            }
            if bytes[at] == b'>' {
                break;
            }
            let key = at;
            at += 1; // A `=` in first place belongs to the name.
            while at < bytes.len() && !is_name_end(bytes[at]) && bytes[at] != b'=' {
                at += 1;
            }
            let key = self.slice(key, at);
            let (value, next) = self.value(at);
            self.attributes.push((key, value));
            at = next;
        }
        self.at = at + 1;
        let tag = Tag::of(name);
        let is_foreign = matches!(tag, Tag::Svg | Tag::Math);
        if end_tag {
            self.foreign = self.foreign.saturating_sub(u32::from(is_foreign));
            return Some(Token::End(tag, name));
        }
        if closed && (is_foreign || self.foreign > 0 || self.is_xml && tag.is_raw()) {
            self.end = Some(Token::End(tag, name));
        } else if is_foreign {
            self.foreign += 1;
        } else if tag.is_raw() && (self.foreign == 0 || matches!(tag, Tag::Script | Tag::Style)) {
            self.raw = tag;
        } else if tag.ends_paragraph() && tag != Tag::Title {
            // Elements of text do not lie in drawings: a drawing was left open.
            self.foreign = 0;
        }
        Some(Token::Start(tag, name))
    }

    /// The value of an attribute whose name ends at `at`, and where reading goes on.
    fn value(&self, mut at: usize) -> (&'a str, usize) {
        let bytes = self.html.as_bytes();
        let after_name = at;
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        if bytes.get(at) != Some(&b'=') {
            return ("", after_name);
        }
        at += 1;
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        match bytes.get(at) {
            Some(&quote @ (b'"' | b'\'')) => {
                let end = memchr(quote, &bytes[at + 1..]).map_or(bytes.len(), |length| at + 1 + length);
                (self.slice(at + 1, end), (end + 1).min(bytes.len()))
            }
            _ => {
                let start = at;
                while at < bytes.len() && !bytes[at].is_ascii_whitespace() && bytes[at] != b'>' {
                    at += 1;
                }
                (self.slice(start, at), at)
            }
        }
    }

    /// Passes a comment, doctype or other markup declaration that begins at `at` with `<!` or `<?`, or `</` without a name.
    fn skip_declaration(&mut self) {
        let bytes = self.html.as_bytes();
        let from = self.at;
        self.at = if bytes[from..].starts_with(b"<!--") { comment_end(bytes, from + 4) } else { after(bytes, from + 2, b'>') };
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let bytes = self.html.as_bytes();
        if let Some(end) = self.end.take() {
            return Some(end);
        }
        if self.raw != Tag::Other
            && let Some(token) = self.raw_content()
        {
            return Some(token);
        }
        let mut scan = self.at;
        while self.at < bytes.len() {
            let open = memchr(b'<', &bytes[scan..]).map_or(bytes.len(), |length| scan + length);
            let markup = match bytes.get(open + 1) {
                Some(b'!' | b'?') => true,
                Some(b'/') => bytes.get(open + 2).is_some(),
                Some(letter) => letter.is_ascii_alphabetic(),
                None => false,
            };
            if !markup && open < bytes.len() {
                scan = open + 1;
                continue;
            }
            if open > self.at {
                return Some(Token::Text(self.take(open)));
            }
            if self.is_xml && bytes[open..].starts_with(CDATA) {
                let start = open + CDATA.len();
                let end = memmem::find(&bytes[start..], b"]]>").map_or(bytes.len(), |length| start + length);
                self.at = (end + 3).min(bytes.len());
                scan = self.at;
                if end > start {
                    return Some(Token::Text(self.slice(start, end)));
                }
                continue;
            }
            let token = match bytes[open + 1] {
                b'/' if bytes[open + 2].is_ascii_alphabetic() => self.tag(open + 2, true),
                b'!' | b'?' | b'/' => {
                    self.skip_declaration();
                    scan = self.at;
                    continue;
                }
                _ => self.tag(open + 1, false),
            };
            return token;
        }
        None
    }
}

/// What begins a section of XML that is text as it stands, tags and all.
const CDATA: &[u8] = b"<![CDATA[";
