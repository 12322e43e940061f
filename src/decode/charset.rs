//! Bytes of unknown charset become UTF-8, and what had to be mended is counted.
//!
//! What decides, in this order: a byte order mark, the HTTP header, the page's own `meta`, whether the bytes are UTF-8,
//! and at last what the bytes look like, with the address's country as a hint. A statement that the bytes contradict
//! does not hold: text that is valid UTF-8 beyond ASCII is UTF-8, whatever a header says, and what is mostly no UTF-8 is not.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr;

use super::doubled::undouble;

/// How far into a page its own statement of charset is looked for, in bytes.
const PRESCAN: usize = 4096;

/// Characters read from bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Characters {
    /// The text, without byte order mark.
    pub text: String,
    /// Charset used, a WHATWG name.
    pub charset: &'static str,
    /// What named it: `bom`, `http`, `meta`, `utf-8` or `detected`.
    pub source: &'static str,
    /// Characters that were replaced (U+FFFD) or repaired (double encoding).
    pub repairs: u32,
}

/// Reads bytes. `http` is the charset label of an HTTP header, `url` the address, each empty where unknown;
/// `markup` says whether a statement inside the bytes is looked for.
pub fn read(bytes: Vec<u8>, http: &str, url: &str, markup: bool) -> Characters {
    let (encoding, source, bom) = choose(&bytes, http, url, markup);
    let mut characters = Characters { charset: encoding.name(), source, ..Characters::default() };
    if encoding == UTF_8 {
        characters.text = utf8(bytes, bom, &mut characters.repairs);
    } else {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[bom..]);
        if broken {
            characters.repairs = count_replaced(&text);
        }
        characters.text = text.into_owned();
    }
    if let Some((text, repairs)) = undouble(&characters.text) {
        characters.text = text;
        characters.repairs = characters.repairs.saturating_add(repairs);
    }
    characters
}

/// The encoding, what named it, and the length of the byte order mark.
fn choose(bytes: &[u8], http: &str, url: &str, markup: bool) -> (&'static Encoding, &'static str, usize) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding, "bom", length);
    }
    let census = Census::of(bytes);
    if census.broken == 0 && census.sequences > 0 {
        let source = match () {
            () if Encoding::for_label(http.as_bytes()) == Some(UTF_8) => "http",
            () if markup && stated(bytes) == Some(UTF_8) => "meta",
            () => "utf-8",
        };
        return (UTF_8, source, 0);
    }
    let from_http = Encoding::for_label(http.as_bytes()).map(|encoding| (encoding, "http"));
    let from_page = || if markup { stated(bytes).map(|encoding| (encoding, "meta")) } else { None };
    for (encoding, source) in from_http.into_iter().chain(from_page()) {
        let holds = encoding != UTF_8 || census.is_utf8();
        // A page that was read as bytes cannot be in UTF-16 and hold ASCII markup.
        if holds && encoding != UTF_16LE && encoding != UTF_16BE && !encoding.name().eq("replacement") {
            return (encoding, source, 0);
        }
    }
    if let Some(encoding) = wide(bytes) {
        return (encoding, "detected", 0);
    }
    if census.is_utf8() {
        return (UTF_8, "utf-8", 0);
    }
    if is_western_nordic(bytes) {
        return (WINDOWS_1252, "detected", 0);
    }
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(top_level_domain(url).as_deref(), chardetng::Utf8Detection::Deny), "detected", 0)
}

/// How much of some bytes is UTF-8.
#[derive(Clone, Copy, Debug, Default)]
struct Census {
    /// Whole characters beyond ASCII.
    sequences: usize,
    /// Places where a character is broken.
    broken: usize,
    /// The same, places side by side taken as one.
    runs: usize,
}

impl Census {
    fn of(bytes: &[u8]) -> Census {
        let mut census = Census::default();
        for chunk in bytes.utf8_chunks() {
            let valid = chunk.valid().as_bytes();
            if !valid.is_ascii() {
                // Bytes that begin a character of more than one byte.
                census.sequences += valid.iter().filter(|&&byte| byte >= 0xc0).count();
            }
            census.broken += usize::from(!chunk.invalid().is_empty());
            census.runs += usize::from(!chunk.invalid().is_empty() && (census.runs == 0 || !valid.is_empty()));
        }
        census
    }

    /// A text in another charset holds whole UTF-8 characters by chance only; one with a few stray bytes holds many. A single
    /// byte within a character of four leaves up to five broken places.
    fn is_utf8(self) -> bool {
        self.broken <= self.sequences || self.runs <= self.sequences.min(2) && self.broken <= 5
    }
}

/// UTF-8 with each broken character replaced by one U+FFFD.
fn utf8(mut bytes: Vec<u8>, bom: usize, repairs: &mut u32) -> String {
    bytes.drain(..bom);
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let bytes = error.into_bytes();
        let mut text = String::with_capacity(bytes.len() + 16);
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push('\u{fffd}');
                *repairs = repairs.saturating_add(1);
            }
        }
        text
    })
}

fn count_replaced(text: &str) -> u32 {
    text.matches('\u{fffd}').count().try_into().unwrap_or(u32::MAX)
}

/// The charset that a page states in a `meta` or XML declaration near its beginning.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(PRESCAN)];
    let mut at = 0;
    while let Some(found) = memchr(b'<', &head[at..]) {
        at += found + 1;
        let rest = &head[at..];
        let end = memchr(b'>', rest).unwrap_or(rest.len());
        let tag = &rest[..end];
        let begins = |name: &[u8]| tag.len() >= name.len() && tag[..name.len()].eq_ignore_ascii_case(name);
        let label = if begins(b"!--") {
            at += memchr::memmem::find(rest, b"-->").unwrap_or(rest.len());
            continue;
        } else if begins(b"meta") {
            label_after(tag, b"charset")
        } else if begins(b"?xml") {
            label_after(tag, b"encoding")
        } else {
            None
        };
        if let Some(encoding) = label.and_then(Encoding::for_label) {
            // What could be read so far is no UTF-16.
            return Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding });
        }
    }
    None
}

/// The label that stands after `name=` in a tag, with or without quotes.
fn label_after<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut from = 0;
    while let Some(found) = tag[from..].windows(name.len()).position(|window| window.eq_ignore_ascii_case(name)) {
        from += found + name.len();
        let rest = tag[from..].trim_ascii_start();
        if let Some(value) = rest.strip_prefix(b"=") {
            let value = value.trim_ascii_start();
            let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value).trim_ascii_start();
            let end = value.iter().position(|byte| matches!(byte, b'"' | b'\'' | b';' | b'>') || byte.is_ascii_whitespace());
            return Some(&value[..end.unwrap_or(value.len())]);
        }
    }
    None
}

/// UTF-16 without a mark: every other byte of the beginning is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if half < 4 => None,
        () if odd * 3 > half * 2 && even == 0 => Some(UTF_16LE),
        () if even * 3 > half * 2 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// Whether bytes look like a Nordic or German text in Windows-1252: all letters beyond ASCII are those of these languages,
/// they are few, and they stand in words. Detectors need more than a line to see it.
fn is_western_nordic(bytes: &[u8]) -> bool {
    let (mut letters, mut high) = (0usize, 0usize);
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => letters += 1,
            0..0x80 => {}
            // å ä ö æ ø é ü ß and their capitals, è à.
            0xc4..=0xc6 | 0xc9 | 0xd6 | 0xd8 | 0xdc | 0xdf | 0xe0 | 0xe4..=0xe6 | 0xe8 | 0xe9 | 0xf6 | 0xf8 | 0xfc => {
                // Two such letters side by side are rare, three do not happen.
                if at >= 2 && bytes[at - 1] >= 0xc0 && bytes[at - 2] >= 0xc0 {
                    return false;
                }
                high += 1;
            }
            // Quotation marks, dashes, bullet, ellipsis, euro; space, section, guillemets, degree, half, and the like.
            0x80 | 0x84 | 0x85 | 0x91..=0x97 | 0xa0 | 0xa3 | 0xa7 | 0xa9 | 0xab | 0xad | 0xae | 0xb0 | 0xb2..=0xb5 | 0xb7 | 0xbb..=0xbe => {
            }
            _ => return false,
        }
    }
    high * 4 <= letters + 4
}

/// The top-level domain of an address, in small ASCII letters.
fn top_level_domain(url: &str) -> Option<Vec<u8>> {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.split(':').next()?;
    let (_, domain) = host.rsplit_once('.')?;
    let plain = !domain.is_empty() && domain.len() < 20 && domain.bytes().all(|byte| byte.is_ascii_alphabetic());
    plain.then(|| domain.to_ascii_lowercase().into_bytes())
}
