//! The JSON Schema of the records.

/// JSON Schema (2020-12) of `nordtag.doc/1`.
pub const SCHEMA: &str = include_str!("record.schema.json");
