//! CSV and TSV with a head line become documents: a row as a JSON object of its columns, which `decode` reads as it reads JSONL.
//!
//! Rows and fields are what the csv crate takes them for, which a test on random tables holds. It does not say, though, where a row
//! begins behind `\r\n` or an empty line, nor that a quotation is never closed.

use std::io::Read;

use super::stream::{Documents, Stream};
use crate::document::{Hints, Media, Packet, Place};
use crate::error::{Error, ErrorKind};

/// The rows of a file with named columns.
pub struct Rows {
    stream: Stream,
    delimiter: u8,
    text_key: String,
    /// Names of the columns as JSON has them, once the first row is read.
    head: Option<Vec<Vec<u8>>>,
    /// Bytes read so far.
    byte: u64,
    /// The line reached, from 1, and whether a line feed that comes now belongs to the end of the one before.
    line: u64,
    returned: bool,
    ended: bool,
}

/// A row as it stands in the file, without its line end.
#[derive(Debug, Default)]
struct Row {
    bytes: Vec<u8>,
    line: u64,
    start: u64,
    end: u64,
}

impl Rows {
    /// The rows of a stream whose columns are parted by `delimiter`; `text_key` is the column that must be there. Where it is not and
    /// would be with semicolons for commas, semicolons part the columns: so are tables written where the comma is in numbers.
    pub fn new(stream: Stream, delimiter: u8, text_key: &str) -> Rows {
        Rows { stream, delimiter, text_key: text_key.to_owned(), head: None, byte: 0, line: 1, returned: false, ended: false }
    }

    /// The next row that is not empty; `None` at the end.
    fn row(&mut self) -> Result<Option<Row>, Error> {
        // A row may hold other columns beside the text, and quotation marks are doubled.
        let most = self.stream.limits.document.saturating_mul(2).saturating_add(1 << 20);
        let (mut row, mut at, mut opened) = (Row::default(), At::Start, 0);
        let mut is_whole = false;
        while !is_whole && let Some(byte) = self.byte()? {
            let is_end = at != At::Quotation && matches!(byte, b'\r' | b'\n');
            if is_end {
                is_whole = !row.bytes.is_empty();
            } else {
                if row.bytes.is_empty() {
                    (row.line, row.start) = (self.line, self.byte - 1);
                }
                row.end = self.byte;
                if at == At::Start {
                    opened = self.line;
                }
                at = at.step(byte, self.delimiter);
                if row.end - row.start <= most {
                    row.bytes.push(byte);
                }
                if row.start == 0 && row.bytes == b"\xef\xbb\xbf" {
                    (row, at) = (Row::default(), At::Start);
                }
            }
            self.line += u64::from(is_end && byte == b'\r' || byte == b'\n' && !self.returned);
            self.returned = is_end && byte == b'\r';
        }
        if at == At::Quotation {
            self.ended = true;
            let message = format!("expected an end of the quotation that begins in line {opened}, found the end of the file");
            return Err(Error::new(ErrorKind::Corrupt, message).at(&*self.stream.path, row.line, row.start));
        }
        if row.end - row.start > most {
            return Err(self.stream.too_large(row.line, row.start));
        }
        Ok(Some(row).filter(|row| !row.bytes.is_empty()))
    }

    /// The next byte; `None` at the end.
    fn byte(&mut self) -> Result<Option<u8>, Error> {
        let byte = self.stream.reader.by_ref().bytes().next().transpose().map_err(|error| {
            self.ended = true;
            self.stream.error(&error, self.line, self.byte)
        })?;
        self.byte += u64::from(byte.is_some());
        Ok(byte)
    }

    /// The names of the columns, when the text's is among them.
    fn columns(&mut self, row: &Row) -> Result<Vec<Vec<u8>>, Error> {
        let is_text = |name: &Vec<u8>| name == self.text_key.as_bytes();
        let mut names = fields(&row.bytes, self.delimiter);
        if self.delimiter == b',' && !names.iter().any(is_text) {
            let others = fields(&row.bytes, b';');
            if others.iter().any(is_text) {
                (names, self.delimiter) = (others, b';');
            }
        }
        if names.iter().any(is_text) {
            return Ok(names.iter().map(|name| quoted(name)).collect());
        }
        self.ended = true;
        let found: Vec<String> = names.iter().take(10).map(|name| format!("`{}`", String::from_utf8_lossy(name))).collect();
        let message = format!("expected a column `{}`, found {}; `--text-key` names another", self.text_key, found.join(", "));
        Err(Error::new(ErrorKind::Json, message).at(&*self.stream.path, row.line, row.start))
    }

    fn document(&mut self) -> Result<Option<Packet>, Error> {
        if self.head.is_none() {
            let Some(row) = self.row()? else { return Ok(None) };
            self.head = Some(self.columns(&row)?);
        }
        let Some(row) = self.row()? else { return Ok(None) };
        let mut fields = fields(&row.bytes, self.delimiter).into_iter();
        let mut bytes = Vec::with_capacity(2 * row.bytes.len());
        for name in self.head.iter().flatten() {
            bytes.push(if bytes.is_empty() { b'{' } else { b',' });
            bytes.extend_from_slice(name);
            bytes.push(b':');
            // A row with fewer columns than the head has the last ones empty.
            bytes.extend(quoted(&fields.next().unwrap_or_default()));
        }
        bytes.push(b'}');
        let place = Place { path: self.stream.path.clone(), line: row.line, byte_start: row.start, byte_end: row.end, ordinal: 0 };
        Ok(Some(Packet { bytes, media: Media::Json, place, hints: Hints::default() }))
    }
}

impl Documents for Rows {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        if self.ended {
            return None;
        }
        let document = self.document().transpose();
        self.ended |= document.is_none();
        document
    }

    fn is_ready(&self) -> bool {
        // The line feed that stands first may belong to the row before.
        memchr::memchr(b'\n', self.stream.reader.buffer().trim_ascii_start()).is_some()
    }
}

/// Where in a row a byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// At the beginning of a field.
    Start,
    /// In a field without quotation marks, or behind its closing one.
    Plain,
    /// In a quotation.
    Quotation,
    /// Behind a mark that ends the quotation, or is the first of two that stand for one.
    Mark,
}

impl At {
    fn step(self, byte: u8, delimiter: u8) -> At {
        match self {
            At::Quotation if byte == b'"' => At::Mark,
            At::Quotation => At::Quotation,
            At::Start | At::Mark if byte == b'"' => At::Quotation,
            _ if byte == delimiter => At::Start,
            _ => At::Plain,
        }
    }
}

/// The fields of a row.
fn fields(row: &[u8], delimiter: u8) -> Vec<Vec<u8>> {
    let (mut fields, mut field, mut at) = (Vec::new(), Vec::new(), At::Start);
    for &byte in row {
        let before = at;
        at = at.step(byte, delimiter);
        match (before, at) {
            (_, At::Start) => fields.push(std::mem::take(&mut field)),
            (At::Start, At::Quotation) | (_, At::Mark) => {}
            _ => field.push(byte),
        }
    }
    fields.push(field);
    fields
}

/// A string of JSON, in whatever charset the bytes are: `decode` reads the line as a whole.
fn quoted(bytes: &[u8]) -> Vec<u8> {
    let mut string = Vec::with_capacity(bytes.len() + 2);
    string.push(b'"');
    for &byte in bytes {
        match byte {
            b'"' | b'\\' => string.extend([b'\\', byte]),
            b'\n' => string.extend(br"\n"),
            b'\r' => string.extend(br"\r"),
            b'\t' => string.extend(br"\t"),
            0..0x20 => string.extend(format!("\\u{byte:04x}").bytes()),
            _ => string.push(byte),
        }
    }
    string.push(b'"');
    string
}
