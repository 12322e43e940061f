//! JSON byte by byte: what is wanted is read, all else is gone over.

use std::borrow::Cow;

use super::jsonl::{Broken, Field};

/// A string with escapes is given so much room, in bytes, before it is known how long it is: more would be asked of the system each time.
const ROOM: usize = 1 << 16;

/// A line, and how far it was read.
pub(super) struct Reader<'a> {
    pub(super) line: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) repairs: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn broken(&self, expected: &'static str) -> Broken {
        Broken { byte: self.at, expected, found: self.line.get(self.at..).and_then(|rest| rest.chars().next()) }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Broken> {
        if self.eat(byte) { Ok(()) } else { Err(self.broken(expected)) }
    }

    pub(super) fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// A value that is wanted.
    pub(super) fn field(&mut self) -> Result<Field<'a>, Broken> {
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
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Broken> {
        self.expect(b'"', "a string")?;
        let start = self.at;
        self.plain()?;
        if self.bytes[self.at] == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(&self.line[start..self.at - 1]));
        }
        let mut text = String::with_capacity((self.bytes.len() - start).min(ROOM));
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

    /// Goes over a string.
    fn skip_string(&mut self) -> Result<(), Broken> {
        self.expect(b'"', "a string")?;
        loop {
            self.plain()?;
            self.at += 1;
            if self.bytes[self.at - 1] == b'"' {
                return Ok(());
            }
            self.escape()?;
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
    pub(super) fn skip(&mut self) -> Result<&'static str, Broken> {
        let mut open: Vec<u8> = Vec::new();
        let mut kind = "";
        loop {
            let this = match self.peek() {
                Some(b'"') => {
                    self.skip_string()?;
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
        self.skip_string()?;
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
