//! `write`: records become lines. Only here are offsets counted in characters, and only here is JSON known.

pub mod conll;
pub mod escape;
pub mod json;
pub mod offsets;
pub mod rows;
pub mod schema;
pub mod shape;
pub mod verify;

use crate::options::OutputFormat;
use crate::record::Record;

/// Appends a record in the format asked for: whole lines.
pub fn write(record: &Record<'_>, format: OutputFormat, out: &mut Vec<u8>) {
    write_pausing(record, format, out, &mut |_| {});
}

/// The same, where `pause` hears of `out` time and again and may take away what is in it, as in [`json::write_pausing`].
pub fn write_pausing(record: &Record<'_>, format: OutputFormat, out: &mut Vec<u8>, pause: &mut impl FnMut(&mut Vec<u8>)) {
    match format {
        OutputFormat::Jsonl => json::write_pausing(record, out, pause),
        OutputFormat::Conll => conll::write_pausing(record, out, pause),
    }
}
