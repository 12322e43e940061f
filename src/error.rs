//! The one error of the crate: what went wrong, and where.

use std::fmt;

/// What went wrong, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What kind of thing went wrong.
    pub kind: ErrorKind,
    /// Path, URL or `stdin`; empty where no input is concerned.
    pub source: String,
    /// Line, from 1; 0 where unknown.
    pub line: u64,
    /// Byte, from 0, in the source; of a row of a gazetteer list, the column, from 1.
    pub byte: u64,
    /// What was expected and what was found, without a full stop.
    pub message: String,
}

/// The kinds of error; [`ErrorKind::code`] is written into error rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    /// A path that does not exist or cannot be opened or read.
    Unreadable,
    /// A compressed stream, archive or table that is broken or cut.
    Corrupt,
    /// A line or value that is no JSON, or lacks a field, or holds the wrong type; a table without a column of the text.
    Json,
    /// A document, member or ratio beyond its limit.
    TooLarge,
    /// Bytes that are no text: a picture, a PDF, a program.
    Unsupported,
    /// A flag, a pattern or a setting that cannot be used.
    Usage,
    /// A gazetteer row or image that cannot be used.
    Gazetteer,
    /// The output cannot be written.
    Output,
    /// A fault of nordtag itself, caught while it worked on one document.
    Internal,
}

impl ErrorKind {
    /// All kinds, in order.
    pub const ALL: [ErrorKind; 9] = [
        ErrorKind::Unreadable,
        ErrorKind::Corrupt,
        ErrorKind::Json,
        ErrorKind::TooLarge,
        ErrorKind::Unsupported,
        ErrorKind::Usage,
        ErrorKind::Gazetteer,
        ErrorKind::Output,
        ErrorKind::Internal,
    ];

    /// The code written into error rows.
    pub const fn code(self) -> &'static str {
        match self {
            ErrorKind::Unreadable => "unreadable",
            ErrorKind::Corrupt => "corrupt",
            ErrorKind::Json => "json",
            ErrorKind::TooLarge => "too_large",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::Usage => "usage",
            ErrorKind::Gazetteer => "gazetteer",
            ErrorKind::Output => "output",
            ErrorKind::Internal => "internal",
        }
    }
}

impl Error {
    /// An error without a place.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        Error { kind, source: String::new(), line: 0, byte: 0, message: message.into() }
    }

    /// The same error at a place.
    pub fn at(mut self, source: impl Into<String>, line: u64, byte: u64) -> Error {
        (self.source, self.line, self.byte) = (source.into(), line, byte);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.source.as_str(), self.line) {
            ("", _) => {}
            (source, 0) => write!(f, "{source}: ")?,
            (source, line) if self.kind == ErrorKind::Gazetteer && self.byte > 0 => write!(f, "{source}:{line}:{}: ", self.byte)?,
            (source, line) => write!(f, "{source}:{line}: ")?,
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
