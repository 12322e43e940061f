//! CSV and TSV with a head line become documents: a row as a JSON object of its columns, which `decode` reads as it reads JSONL.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::stream::{Documents, Stream};
use crate::document::{Hints, Media, Packet, Place};
use crate::error::{Error, ErrorKind};

/// The rows of a file with named columns.
pub struct Rows {
    path: Arc<str>,
    reader: csv::Reader<Rationed>,
    /// Bytes read since the last row ended.
    read: Arc<AtomicU64>,
    head: Option<csv::ByteRecord>,
    row: csv::ByteRecord,
    text_key: String,
    ended: bool,
}

impl Rows {
    /// The rows of a stream whose columns are parted by `delimiter`; `text_key` is the column that must be there.
    pub fn new(stream: Stream, delimiter: u8, text_key: &str) -> Rows {
        let read = Arc::new(AtomicU64::new(0));
        // A row may hold other columns beside the text, and quotation marks are doubled.
        let most = stream.limits.document.saturating_mul(2).saturating_add(1 << 20);
        let rationed = Rationed { inner: Box::new(stream.reader), read: read.clone(), most };
        let reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(rationed);
        Rows { path: stream.path, reader, read, head: None, row: csv::ByteRecord::new(), text_key: text_key.to_owned(), ended: false }
    }

    fn read_row(&mut self) -> Result<bool, Error> {
        self.read.store(0, Ordering::Relaxed);
        self.reader.read_byte_record(&mut self.row).map_err(|error| {
            self.ended = true;
            let place = self.reader.position();
            let kind = match error.kind() {
                csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => ErrorKind::TooLarge,
                _ => ErrorKind::Corrupt,
            };
            Error::new(kind, error.to_string()).at(&*self.path, place.line(), place.byte())
        })
    }

    fn document(&mut self) -> Result<Option<Packet>, Error> {
        if self.head.is_none() {
            if !self.read_row()? {
                return Ok(None);
            }
            let mut head = std::mem::take(&mut self.row);
            if let Some(first) = head.get(0).and_then(|first| first.strip_prefix(b"\xef\xbb\xbf")) {
                head = std::iter::once(first).chain(head.iter().skip(1)).collect();
            }
            if !head.iter().any(|name| name == self.text_key.as_bytes()) {
                self.ended = true;
                let message = format!("expected a column `{}`, found none; `--text-key` names another", self.text_key);
                return Err(Error::new(ErrorKind::Json, message).at(&*self.path, 1, 0));
            }
            self.head = Some(head);
        }
        if !self.read_row()? {
            return Ok(None);
        }
        let Some(head) = &self.head else { return Ok(None) };
        let (line, start) = self.row.position().map_or((0, 0), |place| (place.line(), place.byte()));
        let text = |bytes: &[u8]| serde_json::Value::String(String::from_utf8_lossy(bytes).into_owned());
        // A row with fewer columns than the head has the last ones empty.
        let columns = head
            .iter()
            .enumerate()
            .map(|(index, name)| (String::from_utf8_lossy(name).into_owned(), text(self.row.get(index).unwrap_or_default())));
        let object: serde_json::Map<String, serde_json::Value> = columns.collect();
        let bytes = serde_json::Value::Object(object).to_string().into_bytes();
        let place = Place { path: self.path.clone(), line, byte_start: start, byte_end: self.reader.position().byte(), ordinal: 0 };
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
}

/// Stops at a row that never ends: an open quotation mark swallows the whole file.
struct Rationed {
    inner: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
    most: u64,
}

impl Read for Rationed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if self.read.fetch_add(count as u64, Ordering::Relaxed) > self.most {
            let message = format!("expected a row of at most {} bytes, found more", self.most);
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
        }
        Ok(count)
    }
}
