//! A line of JSON becomes the named fields of its object, in one pass, without a tree, without recursion.
//!
//! What is JSON and what is not is what serde_json says, which a test on random lines holds; two things differ on purpose.
//! A lone surrogate is U+FFFD and counted, where serde_json gives the line up, and nesting has no limit, for nothing is kept of it.

use std::borrow::Cow;
use std::fmt;

/// The fields of one object that nordtag reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a> {
    /// One a key asked for, in that order.
    pub values: Vec<Field<'a>>,
    /// Lone surrogates replaced in these fields.
    pub repairs: u32,
}

/// The value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Field<'a> {
    /// The object has no such field.
    #[default]
    Missing,
    /// A string.
    Text(Cow<'a, str>),
    /// A number, as it is written.
    Number(&'a str),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

/// Why a line is no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Byte of the line at which it was seen.
    pub byte: usize,
    /// What was expected there.
    pub expected: &'static str,
    /// What was found there; `None` at the end of the line.
    pub found: Option<char>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.found {
            Some(found) => write!(f, "expected {}, found `{}`", self.expected, found.escape_debug()),
            None => write!(f, "expected {}, found the end of the line", self.expected),
        }
    }
}

/// Reads the fields named `keys` of the object in `line`. Where a key comes twice, the last counts.
///
/// # Errors
/// When the line is no JSON object, or goes on after it.
pub fn fields<'a>(line: &'a str, keys: &[&str]) -> Result<Fields<'a>, Broken> {
    let mut reader = Reader { line, bytes: line.as_bytes(), at: 0, repairs: 0 };
    let mut fields = Fields { values: vec![Field::Missing; keys.len()], repairs: 0 };
    reader.space();
    reader.expect(b'{', "an object")?;
    reader.space();
    if !reader.eat(b'}') {
        loop {
            reader.space();
            let key = reader.string()?;
            reader.space();
            reader.expect(b':', "`:`")?;
            reader.space();
            match keys.iter().position(|wanted| *wanted == key) {
                Some(index) => {
                    let before = reader.repairs;
                    let field = reader.field()?;
                    fields.repairs = fields.repairs.saturating_add(reader.repairs - before);
                    // One field may be asked for under two headings.
                    for other in (index + 1..keys.len()).filter(|&other| keys[other] == key) {
                        fields.values[other] = field.clone();
                    }
                    fields.values[index] = field;
                }
                None => drop(reader.skip()?),
            }
            reader.space();
            if reader.eat(b'}') {
                break;
            }
            reader.expect(b',', "`,` or `}`")?;
        }
    }
    reader.space();
    if reader.at < reader.bytes.len() {
        return Err(reader.broken("the end of the line"));
    }
    Ok(fields)
}

struct Reader<'a> {
    line: &'a str,
    bytes: &'a [u8],
    at: usize,
    repairs: u32,
}

impl<'a> Reader<'a> {
    fn broken(&self, expected: &'static str) -> Broken {
        Broken { byte: self.at, expected, found: self.line.get(self.at..).and_then(|rest| rest.chars().next()) }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Broken> {
        if self.eat(byte) { Ok(()) } else { Err(self.broken(expected)) }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// A value that is wanted.
    fn field(&mut self) -> Result<Field<'a>, Broken> {
        let start = self.at;
        Ok(match self.peek() {
            Some(b'"') => Field::Text(self.string()?),
            _ => match self.skip()? {
                "number" => Field::Number(&self.line[start..self.at]),
                other => Field::Other(other),
            },
        })
    }

    /// A string, from its opening quote to over its closing one.
    fn string(&mut self) -> Result<Cow<'a, str>, Broken> {
        self.expect(b'"', "a string")?;
        let start = self.at;
        self.plain()?;
        if self.bytes[self.at] == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(&self.line[start..self.at - 1]));
        }
        let mut text = String::with_capacity(self.bytes.len() - start);
        text.push_str(&self.line[start..self.at]);
        loop {
            match self.bytes[self.at] {
                b'"' => {
                    self.at += 1;
                    return Ok(Cow::Owned(text));
                }
                _ => {
                    self.at += 1;
                    text.push(self.escape()?);
                }
            }
            let from = self.at;
            self.plain()?;
            text.push_str(&self.line[from..self.at]);
        }
    }

    /// Goes to the next quote or backslash; control characters are not allowed before it.
    fn plain(&mut self) -> Result<(), Broken> {
        let rest = &self.bytes[self.at..];
        let length = memchr::memchr2(b'"', b'\\', rest);
        let plain = &rest[..length.unwrap_or(rest.len())];
        if plain.iter().fold(u8::MAX, |least, &byte| least.min(byte)) < 0x20 {
            self.at += plain.iter().position(|&byte| byte < 0x20).unwrap_or(0);
            return Err(self.broken("an escape in place of a control character"));
        }
        self.at += plain.len();
        if length.is_some() { Ok(()) } else { Err(self.broken("the end of the string")) }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Result<char, Broken> {
        let letter = self.peek().ok_or_else(|| self.broken("an escape"))?;
        let character = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(self.broken("an escape")),
        };
        self.at += 1;
        Ok(character)
    }

    /// The digits after `\u`, and those of a second half of a pair.
    fn code_point(&mut self) -> Result<char, Broken> {
        let first = self.four_digits()?;
        if let Some(character) = char::from_u32(first) {
            return Ok(character);
        }
        let back = self.at;
        if first < 0xdc00 && self.bytes[self.at..].starts_with(b"\\u") {
            self.at += 2;
            let second = self.four_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                let joined = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(joined).unwrap_or('\u{fffd}'));
            }
            self.at = back;
        }
        self.repairs = self.repairs.saturating_add(1);
        Ok('\u{fffd}')
    }

    fn four_digits(&mut self) -> Result<u32, Broken> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            number = number * 16 + digit.ok_or_else(|| self.broken("a hexadecimal digit"))?;
            self.at += 1;
        }
        Ok(number)
    }

    /// Goes over any value and gives the name of its type. Open brackets are kept in a list, not on the stack.
    fn skip(&mut self) -> Result<&'static str, Broken> {
        let mut open: Vec<u8> = Vec::new();
        let mut kind = "";
        loop {
            let this = match self.peek() {
                Some(b'"') => {
                    self.string()?;
                    "string"
                }
                Some(b'{') => {
                    self.at += 1;
                    self.space();
                    if self.eat(b'}') {
                        "object"
                    } else {
                        open.push(b'}');
                        kind = if open.len() == 1 { "object" } else { kind };
                        self.key()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    self.space();
                    if self.eat(b']') {
                        "array"
                    } else {
                        open.push(b']');
                        kind = if open.len() == 1 { "array" } else { kind };
                        continue;
                    }
                }
                Some(b'-' | b'0'..=b'9') => {
                    self.number()?;
                    "number"
                }
                _ => self.word()?,
            };
            // A value has ended; so may what it stands in.
            loop {
                let Some(&close) = open.last() else { return Ok(if kind.is_empty() { this } else { kind }) };
                self.space();
                if self.eat(b',') {
                    self.space();
                    if close == b'}' {
                        self.key()?;
                    }
                    break;
                }
                self.expect(close, if close == b'}' { "`,` or `}`" } else { "`,` or `]`" })?;
                open.pop();
            }
        }
    }

    /// A key and its colon, with the space after them.
    fn key(&mut self) -> Result<(), Broken> {
        self.string()?;
        self.space();
        self.expect(b':', "`:`")?;
        self.space();
        Ok(())
    }

    fn word(&mut self) -> Result<&'static str, Broken> {
        let rest = &self.bytes[self.at..];
        let (length, kind) = match () {
            () if rest.starts_with(b"true") => (4, "boolean"),
            () if rest.starts_with(b"false") => (5, "boolean"),
            () if rest.starts_with(b"null") => (4, "null"),
            () => return Err(self.broken("a value")),
        };
        self.at += length;
        Ok(kind)
    }

    fn number(&mut self) -> Result<(), Broken> {
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Broken> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.broken("a digit")) }
    }
}
