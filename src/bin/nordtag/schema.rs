//! `nordtag schema`: prints the JSON Schema of the records.

use std::io::Write;

use nordtag::error::Error;
use nordtag::write::schema::SCHEMA;

/// Writes the schema to `out`.
///
/// # Errors
/// When it cannot be written.
pub fn run(out: &mut dyn Write) -> Result<(), Error> {
    out.write_all(SCHEMA.as_bytes()).map_err(|error| crate::output::failed(&error, "stdout"))
}
