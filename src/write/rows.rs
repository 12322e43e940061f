//! Error rows: what a document that gave no record leaves in its place, one line of JSON.

use super::escape::{integer, string};
use crate::error::Error;

/// Appends the row of a document, with the keys `id source line byte code message`, and a line feed.
pub fn write(id: &str, error: &Error, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    string(id, out);
    out.extend_from_slice(b",\"source\":");
    string(&error.source, out);
    out.extend_from_slice(b",\"line\":");
    integer(error.line, out);
    out.extend_from_slice(b",\"byte\":");
    integer(error.byte, out);
    out.extend_from_slice(b",\"code\":");
    string(error.kind.code(), out);
    out.extend_from_slice(b",\"message\":");
    string(&error.message, out);
    out.extend_from_slice(b"}\n");
}
