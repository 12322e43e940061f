//! One input as a stream of bytes with its name, and the trait of all that make documents of it.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use super::limits::Limits;
use crate::document::Packet;
use crate::error::{Error, ErrorKind};

/// The documents of one input, in order.
pub trait Documents: Send {
    /// The next document, or why there is none at this place; `None` at the end, and ever after.
    fn next(&mut self) -> Option<Result<Packet, Error>>;

    /// Whether the next document lies in memory already, so that asking for it does not wait for a slow pipe.
    fn is_ready(&self) -> bool {
        false
    }
}

/// A buffered reader of whatever kind.
pub type Reader = BufReader<Box<dyn Read + Send>>;

/// The (decompressed) bytes of one input.
pub struct Stream {
    /// The bytes.
    pub reader: Reader,
    /// The input as the user named it, or `stdin`.
    pub path: Arc<str>,
    /// How much one document may hold.
    pub limits: Limits,
}

impl Stream {
    /// The error behind a failed read, at a line (0 where there are no lines) and a byte of the stream.
    pub fn error(&self, error: &io::Error, line: u64, byte: u64) -> Error {
        read_error(error).at(&*self.path, line, byte)
    }

    /// The error of a document beyond the limit.
    pub fn too_large(&self, line: u64, byte: u64) -> Error {
        let message =
            format!("expected a document of at most {} bytes, found more; `--max-document` raises the limit", self.limits.document);
        Error::new(ErrorKind::TooLarge, message).at(&*self.path, line, byte)
    }
}

/// The error behind a failed read: one of the file system, or of what was read.
pub fn read_error(error: &io::Error) -> Error {
    let kind = match error.kind() {
        io::ErrorKind::FileTooLarge => ErrorKind::TooLarge,
        // Decoders report a cut stream as an unexpected end, a broken one as invalid data or other.
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::Other => {
            ErrorKind::Corrupt
        }
        _ => ErrorKind::Unreadable,
    };
    Error::new(kind, error.to_string())
}
