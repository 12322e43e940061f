//! An HTTP response as it went over the line becomes its media type and its body, without transfer and content encoding.

use std::io::Read;

use memchr::memmem;

use crate::error::{Error, ErrorKind};

/// A response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// Status code; 0 where there is none.
    pub status: u16,
    /// The header `Content-Type`, else empty.
    pub content_type: String,
    /// The body, decoded.
    pub body: Vec<u8>,
}

/// Reads a response whose decoded body holds at most `limit` bytes.
///
/// # Errors
/// When the body is longer, or is encoded in a way that cannot be read.
pub fn response(bytes: Vec<u8>, limit: u64) -> Result<Response, Error> {
    let (head, body) = match (memmem::find(&bytes, b"\r\n\r\n"), memmem::find(&bytes, b"\n\n")) {
        (Some(at), bare) if bare.is_none_or(|bare| at < bare) => (at, at + 4),
        (_, Some(at)) => (at, at + 2),
        _ => (bytes.len(), bytes.len()),
    };
    let header = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = header.lines();
    let status = lines.next().and_then(|line| line.split_ascii_whitespace().nth(1)).and_then(|code| code.parse().ok()).unwrap_or(0);
    let mut response = Response { status, ..Response::default() };
    let (mut transfer, mut content) = (String::new(), String::new());
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => response.content_type = value.to_owned(),
            "transfer-encoding" => transfer = value.to_ascii_lowercase(),
            "content-encoding" => content = value.to_ascii_lowercase(),
            _ => {}
        }
    }
    let mut body = bytes[body..].to_vec();
    // Archives keep the headers and often store the body decoded already: what does not fit the header is taken as it is.
    if transfer.contains("chunked") {
        body = unchunked(&body).unwrap_or(body);
    }
    for encoding in content.rsplit(',').map(str::trim) {
        body = decoded(body, encoding, limit)?;
    }
    response.body = body;
    Ok(response)
}

/// A media type in small letters, and its charset, else empty.
pub fn media_type(content_type: &str) -> (String, String) {
    let mut parts = content_type.split(';');
    let kind = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
    let charset = parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    (kind, charset.map_or("", |(_, value)| value.trim().trim_matches(['"', '\''])).to_owned())
}

/// The chunks of a body put together; `None` where it is not made of chunks. A cut last chunk is taken as far as it goes.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let (mut whole, mut rest) = (Vec::with_capacity(body.len()), body);
    loop {
        let end = memchr::memchr(b'\n', rest)?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = &rest[end + 1..];
        if size == 0 {
            return Some(whole);
        }
        let size = size.min(rest.len());
        whole.extend_from_slice(&rest[..size]);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).unwrap_or(rest);
        if rest.is_empty() {
            return Some(whole);
        }
    }
}

fn decoded(body: Vec<u8>, encoding: &str, limit: u64) -> Result<Vec<u8>, Error> {
    let mut whole = Vec::new();
    let mut take = |reader: &mut dyn Read| reader.take(limit + 1).read_to_end(&mut whole);
    let read = match encoding {
        "gzip" | "x-gzip" if body.starts_with(b"\x1f\x8b") => take(&mut flate2::read::MultiGzDecoder::new(body.as_slice())),
        "deflate" if body.first() == Some(&0x78) => take(&mut flate2::read::ZlibDecoder::new(body.as_slice())),
        "deflate" => take(&mut flate2::read::DeflateDecoder::new(body.as_slice())),
        "br" => take(&mut brotli_decompressor::Decompressor::new(body.as_slice(), 4096)),
        "zstd" if body.starts_with(b"\x28\xb5\x2f\xfd") => match zstd::stream::read::Decoder::new(body.as_slice()) {
            Ok(mut decoder) => take(&mut decoder),
            Err(error) => Err(error),
        },
        _ => return Ok(body),
    };
    if whole.len() as u64 > limit {
        let message = format!("expected a document of at most {limit} bytes, found more; `--max-document` raises the limit");
        return Err(Error::new(ErrorKind::TooLarge, message));
    }
    match read {
        Ok(_) => Ok(whole),
        // A body that was cut in the crawl is still a page, as far as it goes.
        Err(_) if !whole.is_empty() => Ok(whole),
        // Brotli has no mark by which to know it: a page that was stored decoded fails at once.
        Err(_) if encoding == "br" || encoding == "deflate" => Ok(body),
        Err(error) => Err(Error::new(ErrorKind::Corrupt, format!("expected a body in `{encoding}`, found none: {error}"))),
    }
}
