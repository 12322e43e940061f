//! WARC and WET files become documents: one a response, resource or conversion that holds a page or text.
//!
//! Requests, metadata, redirects, pictures and other media are no documents. A record beyond the limit is an error row, and
//! the file goes on behind it.

use std::io::{self, BufRead, Read};

use super::InputFormat;
use super::http::{self, Response};
use super::sniff;
use super::stream::{Documents, Stream};
use crate::document::{Hints, Media, Packet, Place};
use crate::error::{Error, ErrorKind};

/// Most bytes of a record's own header, and of an HTTP header inside.
const MOST_HEADER: u64 = 1 << 20;

/// The documents of a WARC file.
pub struct Warc {
    stream: Stream,
    byte: u64,
    ended: bool,
}

/// What a record's header says.
#[derive(Debug, Default)]
struct Record {
    kind: String,
    id: String,
    url: String,
    media: String,
    length: u64,
}

impl Warc {
    /// The documents of a (decompressed) stream.
    pub fn new(stream: Stream) -> Warc {
        Warc { stream, byte: 0, ended: false }
    }

    /// Ends the file with an error at the place reached.
    fn fail(&mut self, error: Error) -> Option<Result<Packet, Error>> {
        self.ended = true;
        Some(Err(error.at(&*self.stream.path, 0, self.byte)))
    }

    fn broken(&mut self, message: &str) -> Option<Result<Packet, Error>> {
        self.fail(Error::new(ErrorKind::Corrupt, message))
    }

    /// A line of a header without its end; `None` at the end of the stream.
    fn line(&mut self, left: &mut u64) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let read = self.stream.reader.by_ref().take(*left).read_until(b'\n', &mut line)? as u64;
        (self.byte, *left) = (self.byte + read, *left - read);
        if read == 0 {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(line.trim_ascii_end()).into_owned()))
    }

    /// The next record's header; `None` at the end of the file.
    fn header(&mut self) -> io::Result<Option<Record>> {
        let mut left = MOST_HEADER;
        // Empty lines stand between records.
        let first = loop {
            match self.line(&mut left)? {
                None => return Ok(None),
                Some(line) if line.is_empty() => {}
                Some(line) => break line,
            }
        };
        if !first.starts_with("WARC/") {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "expected a record that begins with `WARC/`, found something else"));
        }
        let (mut record, mut length) = (Record::default(), None);
        loop {
            let Some(line) = self.line(&mut left)? else {
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "expected an empty line after a record's header, found the end"));
            };
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "warc-type" => record.kind = value.to_ascii_lowercase(),
                "warc-record-id" => record.id = value.trim_matches(['<', '>']).to_owned(),
                "warc-target-uri" => record.url = value.trim_matches(['<', '>']).to_owned(),
                "content-type" => record.media = value.to_owned(),
                "content-length" => length = value.parse().ok(),
                _ => {}
            }
        }
        record.length = length
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "expected a number in `Content-Length` of a record, found none"))?;
        Ok(Some(record))
    }

    /// Passes `count` bytes without keeping them.
    fn skip(&mut self, count: u64) -> io::Result<()> {
        let read = io::copy(&mut self.stream.reader.by_ref().take(count), &mut io::sink())?;
        self.byte += read;
        if read < count { Err(cut()) } else { Ok(()) }
    }

    /// The document of a record; `None` where it holds none.
    fn document(&mut self, record: Record) -> io::Result<Option<Result<Packet, Error>>> {
        let wanted = matches!(record.kind.as_str(), "response" | "resource" | "conversion");
        if !wanted {
            return self.skip(record.length).map(|()| None);
        }
        let (start, limit) = (self.byte, self.stream.limits.document);
        if record.length > limit.saturating_add(MOST_HEADER) {
            self.skip(record.length)?;
            return Ok(Some(Err(self.stream.too_large(0, start))));
        }
        let mut bytes = Vec::new();
        let read = self.stream.reader.by_ref().take(record.length).read_to_end(&mut bytes)? as u64;
        self.byte += read;
        if read < record.length {
            return Err(cut());
        }
        let response = if record.kind == "response" {
            if !bytes.starts_with(b"HTTP/") {
                return Ok(None);
            }
            match http::response(bytes, limit) {
                Ok(response) => response,
                Err(error) => return Ok(Some(Err(error.at(&*self.stream.path, 0, start)))),
            }
        } else {
            Response { status: 200, content_type: record.media, body: bytes }
        };
        if !(200..300).contains(&response.status) {
            return Ok(None);
        }
        let (kind, mut charset) = http::media_type(&response.content_type);
        let media = match kind.as_str() {
            "text/html" | "application/xhtml+xml" => Media::Html,
            // WET: the standard demands UTF-8.
            "text/plain" if record.kind == "conversion" => {
                charset = "utf-8".to_owned();
                Media::Text
            }
            "text/plain" => Media::Text,
            // Some servers do not say what they send; browsers look for themselves.
            "" if sniff::sniff("", &response.body, "") == Some(InputFormat::Html) => Media::Html,
            _ => return Ok(None),
        };
        let id = if record.id.is_empty() { format!("{}:{start}", self.stream.path) } else { record.id };
        let place = Place { path: self.stream.path.clone(), byte_start: start, byte_end: self.byte, ..Place::default() };
        let hints = Hints { id, url: record.url, charset, ..Hints::default() };
        Ok(Some(Ok(Packet { bytes: response.body, media, place, hints })))
    }
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "expected more bytes of a record, found the end of the file")
}

impl Documents for Warc {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        while !self.ended {
            let found = match self.header() {
                Ok(None) => break,
                Ok(Some(record)) => self.document(record),
                Err(error) => Err(error),
            };
            match found {
                Ok(None) => {}
                Ok(Some(document)) => return Some(document),
                Err(error) if error.kind() == io::ErrorKind::InvalidData => return self.broken(&error.to_string()),
                Err(error) => {
                    let error = self.stream.error(&error, 0, self.byte);
                    return self.fail(error);
                }
            }
        }
        self.ended = true;
        None
    }
}
