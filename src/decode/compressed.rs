//! Compressed streams, known by their first bytes: in goes any reader, out comes a reader of what is inside.

use std::io::{self, BufReader, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::limits::Limits;

/// Bytes of a read buffer.
pub const BUFFER: usize = 256 << 10;

/// What a name promises (`gzip`, `Zstandard`) and the first bytes do not keep. An empty file holds nothing, as an empty text does.
pub fn broken_promise(name: &str, head: &[u8]) -> Option<&'static str> {
    let ends = |extension: &str| {
        name.len() >= extension.len() && name.as_bytes()[name.len() - extension.len()..].eq_ignore_ascii_case(extension.as_bytes())
    };
    let promised = if ends(".gz") {
        "gzip"
    } else if ends(".zst") {
        "Zstandard"
    } else {
        return None;
    };
    let keeps = head.is_empty() || head.starts_with(GZIP) || is_zstandard(head);
    (!keeps).then_some(promised)
}

/// First bytes of a gzip file.
const GZIP: &[u8] = b"\x1f\x8b";

/// Whether the first bytes are those of a Zstandard frame, or of one that a decoder skips.
fn is_zstandard(head: &[u8]) -> bool {
    matches!(head, [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..])
}

/// Opens what may be gzip or Zstandard, also nested one level and of several members; anything else is given through.
///
/// # Errors
/// When the first bytes cannot be read.
pub fn open(mut reader: Box<dyn Read + Send>, limits: &Limits) -> io::Result<Box<dyn Read + Send>> {
    // A gzip or Zstandard file inside another is a slip of a download tool that is seen in practice; more levels are not.
    for _ in 0..2 {
        let (head, whole) = peek(reader, |head| head.len() >= 4)?;
        let consumed = Arc::new(AtomicU64::new(0));
        let counted = |inner| BufReader::with_capacity(BUFFER, Counted { inner, consumed: consumed.clone() });
        let inflated: Box<dyn Read + Send> = if head.starts_with(GZIP) {
            Box::new(flate2::bufread::MultiGzDecoder::new(counted(whole)))
        } else if is_zstandard(&head) {
            Box::new(zstd::stream::read::Decoder::with_buffer(counted(whole))?)
        } else {
            return Ok(whole);
        };
        reader = Box::new(Watched { inner: inflated, given: 0, consumed, limits: *limits });
    }
    Ok(reader)
}

/// The first bytes, up to the end or until `enough` says so, and a reader that gives them again.
///
/// # Errors
/// When they cannot be read.
pub fn peek(mut reader: Box<dyn Read + Send>, enough: impl Fn(&[u8]) -> bool) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
    while !enough(&head) {
        match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => head.extend_from_slice(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // What was read before a fault is still worth reading; the fault comes again or the stream is at its end.
            Err(error) if head.is_empty() => return Err(error),
            Err(error) => {
                let whole = Cursor::new(head.clone()).chain(Fault(Some(error)));
                return Ok((head, Box::new(whole)));
            }
        }
    }
    let whole = Cursor::new(head.clone()).chain(reader);
    Ok((head, Box::new(whole)))
}

/// A reader that fails once, then is at its end.
struct Fault(Option<io::Error>);

impl Read for Fault {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// Counts what is read.
struct Counted {
    inner: Box<dyn Read + Send>,
    consumed: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.consumed.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Stops at a stream that swells beyond the limits.
struct Watched {
    inner: Box<dyn Read + Send>,
    given: u64,
    consumed: Arc<AtomicU64>,
    limits: Limits,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.given += count as u64;
        let consumed = self.consumed.load(Ordering::Relaxed).max(1);
        if self.given > self.limits.inflated && self.given / consumed > self.limits.ratio {
            let message = format!("expected at most {} bytes out of a compressed byte, found {}", self.limits.ratio, self.given / consumed);
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
        }
        Ok(count)
    }
}
