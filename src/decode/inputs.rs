//! All inputs as one stream of documents, with the place reached in it, so that a run can be taken up again.

use std::fs::Metadata;

use sha2::{Digest, Sha256};

use super::InputFormat;
use super::limits::Limits;
use super::open::open;
use super::stream::Documents;
use super::walk::{self, Input};
use crate::document::{Packet, Place};
use crate::error::{Error, ErrorKind};

/// How inputs are read.
#[derive(Clone, Debug)]
pub struct Opening {
    /// What the inputs are.
    pub format: InputFormat,
    /// JSON field of the text: what is looked for to know JSONL by its first line.
    pub text_key: String,
    /// How much one document may hold.
    pub limits: Limits,
    /// Only the documents of one share.
    pub shard: Option<Shard>,
}

impl Default for Opening {
    /// Whatever the inputs say they are, with JSON's text in `text`.
    fn default() -> Opening {
        Opening { format: InputFormat::Auto, text_key: "text".into(), limits: Limits::default(), shard: None }
    }
}

/// One of `count` shares of all documents, told apart by a stable hash of each document's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 1 to `count`.
    pub index: u32,
    /// How many shares there are.
    pub count: u32,
}

impl Shard {
    /// Whether a document belongs to the share. The same place gives the same share on every machine.
    pub fn holds(self, path: &str, line: u64, byte_start: u64) -> bool {
        let mut hash = Sha256::new();
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(line.to_le_bytes());
        hash.update(byte_start.to_le_bytes());
        let digest = hash.finalize();
        let number = u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]]);
        // The high bits of a product share a hash out evenly.
        (u64::from(number) * u64::from(self.count.max(1))) >> 32 == u64::from(self.index.saturating_sub(1))
    }
}

/// How far the stream of documents has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Inputs opened so far.
    pub inputs: u64,
    /// Documents taken of the last of them, whatever their share.
    pub documents: u64,
    /// Documents given out so far: the next one's `Place::ordinal`.
    pub ordinal: u64,
    /// Hash over name, size and time of change of every input opened so far.
    pub identity: u64,
}

/// A document that could not be read: its error row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Identifier, made from the place where none could be read.
    pub id: String,
    /// What went wrong where.
    pub error: Error,
}

impl Lost {
    /// The error row of an error whose document has no identifier of its own.
    pub fn new(error: Error) -> Lost {
        let place = Place { path: error.source.as_str().into(), line: error.line, ..Place::default() };
        Lost { id: place.id(), error }
    }
}

/// All documents of all inputs, in order.
pub struct AllDocuments {
    inputs: walk::Inputs,
    opening: Opening,
    open: Option<Box<dyn Documents>>,
    is_pipe: bool,
    position: Position,
}

impl AllDocuments {
    /// The documents of some inputs.
    pub fn new(inputs: walk::Inputs, opening: Opening) -> AllDocuments {
        AllDocuments { inputs, opening, open: None, is_pipe: false, position: Position::default() }
    }

    /// How far it has been read.
    pub fn reached(&self) -> Position {
        self.position
    }

    /// Whether the next document might have to be waited for: it comes from a pipe, and is not in memory yet.
    pub fn may_wait(&self) -> bool {
        self.is_pipe && self.open.as_ref().is_some_and(|open| !open.is_ready())
    }

    /// Goes on at a place that an earlier run reached. Call it before the first document is taken.
    ///
    /// # Errors
    /// When the inputs are not those of the earlier run.
    pub fn skip_to(&mut self, position: Position) -> Result<(), Error> {
        let changed = |what: String| Error::new(ErrorKind::Usage, format!("cannot resume: {what}"));
        while self.position.inputs < position.inputs {
            let input = self
                .inputs
                .next()
                .ok_or_else(|| changed(format!("expected at least {} inputs, found {}", position.inputs, self.position.inputs)))?;
            let is_last = self.position.inputs + 1 == position.inputs;
            self.enter(&input);
            if is_last && position.documents > 0 {
                match input.and_then(|input| open(&input, &self.opening)) {
                    Ok(documents) => self.open = Some(documents),
                    // The earlier run met the same error and counted it as the input's one document.
                    Err(_) => self.position.documents = 1,
                }
            }
        }
        if self.position.identity != position.identity {
            return Err(changed(
                "the inputs have changed: names, sizes or times of change are not those of the interrupted run".to_owned(),
            ));
        }
        while self.position.documents < position.documents {
            if self.open.as_mut().and_then(|open| open.next()).is_none() {
                let found = self.position.documents;
                return Err(changed(format!("expected at least {} documents in the last input, found {found}", position.documents)));
            }
            self.position.documents += 1;
        }
        self.position.ordinal = position.ordinal;
        Ok(())
    }

    /// Counts an input and mixes it into the identity.
    fn enter(&mut self, input: &Result<Input, Error>) {
        let mut hash = Sha256::new();
        hash.update(self.position.identity.to_le_bytes());
        self.is_pipe = true;
        match input {
            Ok(Input::Stdin) => hash.update(b"-"),
            Ok(Input::File(path)) => {
                hash.update(path.as_os_str().as_encoded_bytes());
                if let Ok(metadata) = std::fs::metadata(path) {
                    self.is_pipe = !metadata.is_file();
                    hash.update(metadata.len().to_le_bytes());
                    hash.update(changed_at(&metadata).to_le_bytes());
                }
            }
            Err(error) => hash.update(error.source.as_bytes()),
        }
        let digest = hash.finalize();
        self.position.identity = u64::from_le_bytes(digest[..8].try_into().expect("a SHA-256 has 32 bytes"));
        self.position.inputs += 1;
        self.position.documents = 0;
    }

    /// The next document or error of whatever share.
    fn any(&mut self) -> Option<Result<Packet, Error>> {
        loop {
            if let Some(open) = &mut self.open {
                if let Some(document) = open.next() {
                    self.position.documents += 1;
                    return Some(document);
                }
                self.open = None;
            }
            let input = self.inputs.next()?;
            self.enter(&input);
            match input.and_then(|input| open(&input, &self.opening)) {
                Ok(documents) => self.open = Some(documents),
                Err(error) => {
                    self.position.documents = 1;
                    return Some(Err(error));
                }
            }
        }
    }
}

impl Iterator for AllDocuments {
    type Item = Result<Packet, Lost>;

    fn next(&mut self) -> Option<Result<Packet, Lost>> {
        loop {
            let mut document = self.any()?;
            if let Some(shard) = self.opening.shard {
                let (path, line, byte): (&str, u64, u64) = match &document {
                    Ok(packet) => (&packet.place.path, packet.place.line, packet.place.byte_start),
                    Err(error) => (&error.source, error.line, error.byte),
                };
                if !shard.holds(path, line, byte) {
                    continue;
                }
            }
            if let Ok(packet) = &mut document {
                packet.place.ordinal = self.position.ordinal;
            }
            self.position.ordinal += 1;
            return Some(document.map_err(Lost::new));
        }
    }
}

/// Nanoseconds since 1970 at which a file was last changed; 0 where the system does not say.
fn changed_at(metadata: &Metadata) -> u64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos() as u64)
}
