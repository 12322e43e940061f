//! An input that is one document, and an input of which every line is one.

use std::io::{self, BufRead, Read};

use super::stream::{Documents, Stream};
use crate::document::{Hints, Media, Packet, Place};
use crate::error::Error;

/// An input that is one document.
pub struct Whole {
    stream: Option<Stream>,
    media: Media,
}

impl Whole {
    /// The whole stream as one document.
    pub fn new(stream: Stream, media: Media) -> Whole {
        Whole { stream: Some(stream), media }
    }
}

impl Documents for Whole {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        let mut stream = self.stream.take()?;
        let (mut bytes, limit) = (Vec::new(), stream.limits.document);
        let read = stream.reader.by_ref().take(limit + 1).read_to_end(&mut bytes);
        let length = bytes.len() as u64;
        Some(match read {
            Err(error) => Err(stream.error(&error, 0, length)),
            Ok(_) if length > limit => Err(stream.too_large(0, limit)),
            Ok(_) => {
                let place = Place { path: stream.path, byte_end: length, ..Place::default() };
                Ok(Packet { bytes, media: self.media, place, hints: Hints::default() })
            }
        })
    }
}

/// An input of which every line is a document, text or JSON.
pub struct Lines {
    stream: Stream,
    media: Media,
    line: u64,
    byte: u64,
    ended: bool,
}

impl Lines {
    /// The stream's lines as documents. Empty lines are empty documents where `media` is text; where it is JSON they are none.
    pub fn new(stream: Stream, media: Media) -> Lines {
        Lines { stream, media, line: 0, byte: 0, ended: false }
    }

    /// Reads up to and over the next line feed; `None` at the end. The bytes are without the line end.
    fn line(&mut self) -> Option<Result<Packet, Error>> {
        let (start, limit) = (self.byte, self.stream.limits.document);
        let end = memchr::memchr(b'\n', self.stream.reader.buffer());
        let mut bytes = Vec::with_capacity(end.map_or(0, |end| end + 1));
        // Two more than the limit: for a carriage return and a line feed.
        let read = self.stream.reader.by_ref().take(limit + 2).read_until(b'\n', &mut bytes);
        self.byte += bytes.len() as u64;
        self.line += u64::from(!bytes.is_empty());
        if let Err(error) = read {
            // What is read of the line is not its whole; the error row stands for it.
            self.ended = true;
            let line = self.line + u64::from(bytes.is_empty());
            return Some(Err(self.stream.error(&error, line, self.byte)));
        }
        if bytes.is_empty() {
            self.ended = true;
            return None;
        }
        let ends = bytes.last() == Some(&b'\n');
        bytes.truncate(bytes.len() - usize::from(ends));
        bytes.truncate(bytes.len() - usize::from(ends && bytes.last() == Some(&b'\r')));
        if bytes.len() as u64 > limit {
            if !ends && let Err(error) = self.skip_rest_of_line() {
                self.ended = true;
                return Some(Err(self.stream.error(&error, self.line, self.byte)));
            }
            return Some(Err(self.stream.too_large(self.line, start)));
        }
        let place =
            Place { path: self.stream.path.clone(), line: self.line, byte_start: start, byte_end: start + bytes.len() as u64, ordinal: 0 };
        Some(Ok(Packet { bytes, media: self.media, place, hints: Hints::default() }))
    }

    /// Reads on to the line's end without keeping it.
    fn skip_rest_of_line(&mut self) -> io::Result<()> {
        self.byte += self.stream.reader.skip_until(b'\n')? as u64;
        Ok(())
    }
}

impl Documents for Lines {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        loop {
            if self.ended {
                return None;
            }
            let line = self.line();
            match &line {
                Some(Ok(packet)) if self.media == Media::Json && packet.bytes.trim_ascii().is_empty() => {}
                _ => return line,
            }
        }
    }

    fn is_ready(&self) -> bool {
        memchr::memchr(b'\n', self.stream.reader.buffer()).is_some()
    }
}
