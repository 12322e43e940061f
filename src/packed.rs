//! Files that lie packed, for they are large: `NAME.gz` holds what `NAME` would. `build.rs` unpacks what the program embeds.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

/// The same bytes for the same bytes: no name and no time is written.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.expect("writing to memory does not fail")
}

/// What was packed.
///
/// # Errors
/// When the bytes are no gzip.
pub fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    MultiGzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a file is called that may lie packed.
pub fn name(path: &Path) -> PathBuf {
    if is_packed(path) { path.with_extension("") } else { path.to_owned() }
}

/// The text of a file that may lie packed.
///
/// # Errors
/// When the file cannot be read, or is no text.
pub fn read(path: &Path) -> io::Result<String> {
    if !is_packed(path) {
        return std::fs::read_to_string(path);
    }
    let bytes = unpack(&std::fs::read(path)?)?;
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// Writes a text to a file, packed where its ending says so.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if is_packed(path) { std::fs::write(path, pack(text.as_bytes())) } else { std::fs::write(path, text) }
}

fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "gz")
}
