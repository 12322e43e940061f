//! JSON objects become documents however they are laid out: one alone, some one after another, some in an array.
//!
//! A value is cut out by its brackets and read by `decode` as a line of JSON is; only one is in memory at a time. A string ends
//! with its line, as JSON has it, so one that is not closed costs its own value alone.

use std::io::{self, BufRead};

use super::stream::{Documents, Stream};
use crate::document::{Hints, Media, Packet, Place};
use crate::error::{Error, ErrorKind};

/// The values of a stream of JSON.
pub struct Values {
    stream: Stream,
    byte: u64,
    /// Values begun so far.
    number: u64,
    /// They stand in an array.
    within: bool,
    ended: bool,
}

impl Values {
    /// The values of a stream; those of an array each for itself.
    pub fn new(stream: Stream) -> Values {
        Values { stream, byte: 0, number: 0, within: false, ended: false }
    }

    /// Goes to the first byte of the next value, into arrays and out of them.
    fn seek(&mut self) -> io::Result<bool> {
        loop {
            let buffer = self.stream.reader.fill_buf()?;
            let mark = if self.byte == 0 && buffer.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
            let passed = mark + between(&buffer[mark..], &mut self.within);
            let (found, over) = (passed < buffer.len(), buffer.is_empty());
            self.consume(passed);
            if found || over {
                return Ok(found);
            }
        }
    }

    /// Reads on to the end of the value, keeping of it what one document may hold; whether it has an end.
    fn value(&mut self, bytes: &mut Vec<u8>) -> io::Result<bool> {
        let mut inside = Inside::default();
        loop {
            let buffer = self.stream.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok(inside.depth == 0);
            }
            let (length, whole) = inside.over(buffer);
            if bytes.len() as u64 <= self.stream.limits.document {
                bytes.extend_from_slice(&buffer[..length]);
            }
            self.consume(length);
            if whole {
                return Ok(true);
            }
        }
    }

    fn consume(&mut self, count: usize) {
        self.stream.reader.consume(count);
        self.byte += count as u64;
    }

    fn document(&mut self) -> Option<Result<Packet, Error>> {
        let found = self.seek();
        let (start, mut bytes) = (self.byte, Vec::new());
        self.number += 1;
        let whole = match found {
            Ok(false) if !self.within => return None,
            Ok(false) => Ok(false),
            Ok(true) => self.value(&mut bytes),
            Err(error) => Err(error),
        };
        if !matches!(whole, Ok(true)) {
            self.ended = true;
        }
        Some(match whole {
            Err(error) => Err(self.stream.error(&error, self.number, self.byte)),
            Ok(false) => {
                let message = "expected the end of the value that begins here or of the array it stands in, found the end of the file";
                Err(Error::new(ErrorKind::Json, message).at(&*self.stream.path, self.number, start))
            }
            Ok(true) if self.byte - start > self.stream.limits.document => Err(self.stream.too_large(self.number, start)),
            Ok(true) => {
                let place = Place { path: self.stream.path.clone(), line: self.number, byte_start: start, byte_end: self.byte, ordinal: 0 };
                Ok(Packet { bytes, media: Media::Json, place, hints: Hints::default() })
            }
        })
    }
}

impl Documents for Values {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        if self.ended {
            return None;
        }
        let document = self.document();
        self.ended |= document.is_none();
        document
    }

    fn is_ready(&self) -> bool {
        let buffer = self.stream.reader.buffer();
        let start = between(buffer, &mut self.within.clone());
        Inside::default().over(&buffer[start..]).1
    }
}

/// How many of the bytes stand between values.
fn between(bytes: &[u8], within: &mut bool) -> usize {
    let mut is_between = |&byte: &u8| match byte {
        b'[' | b']' if *within == (byte == b']') => {
            *within = !*within;
            true
        }
        _ => matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b','),
    };
    bytes.iter().position(|byte| !is_between(byte)).unwrap_or(bytes.len())
}

/// Where in a value a byte stands.
#[derive(Default)]
struct Inside {
    begun: bool,
    depth: u64,
    quoted: bool,
    escaped: bool,
}

impl Inside {
    /// How many of the bytes belong to the value, and whether it ends with them. What is in no brackets goes on to a comma or a line's end.
    fn over(&mut self, bytes: &[u8]) -> (usize, bool) {
        for (at, &byte) in bytes.iter().enumerate() {
            let outside = self.depth == 0;
            match byte {
                b'\n' | b',' | b'{' | b'[' | b'}' | b']' if outside && self.begun && (!self.quoted || byte == b'\n') => return (at, true),
                b'\n' => (self.quoted, self.escaped) = (false, false),
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = self.quoted,
                b'"' => self.quoted = !self.quoted,
                b'{' | b'[' if !self.quoted => self.depth += 1,
                b'}' | b']' if !self.quoted && self.depth <= 1 => return (at + 1, true),
                b'}' | b']' if !self.quoted => self.depth -= 1,
                _ => {}
            }
            self.begun = true;
        }
        (bytes.len(), false)
    }
}
