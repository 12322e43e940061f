//! Character references: `&amp;`, `&#228;`, `&Aring;` become characters.

use std::borrow::Cow;

use memchr::memchr;

/// Longest name of a reference, in bytes, with `&` and `;`.
const LONGEST: usize = 34;

/// A text with all references resolved.
pub fn resolved(written: &str) -> String {
    let (mut text, mut rest, mut buffer) = (String::with_capacity(written.len()), written, [0; 4]);
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        let (length, characters) = resolve(&rest[at..], &mut buffer);
        text.push_str(&characters);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    text
}

/// Resolves the reference that begins with the `&` at the start of `text`; gives its length in bytes and its characters.
/// A `&` that begins no reference stands for itself.
pub fn resolve<'a>(text: &'a str, buffer: &'a mut [u8; 4]) -> (usize, Cow<'a, str>) {
    let bytes = text.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        return match number(bytes) {
            Some((length, character)) => (length, Cow::Borrowed(character.encode_utf8(buffer))),
            None => (1, Cow::Borrowed("&")),
        };
    }
    let name = bytes[1..].iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let length = 1 + name + usize::from(bytes.get(1 + name) == Some(&b';'));
    let common = match &bytes[1..length] {
        b"amp;" => "&",
        b"nbsp;" => "\u{a0}",
        b"quot;" => "\"",
        b"lt;" => "<",
        b"gt;" => ">",
        b"aring;" => "å",
        b"auml;" => "ä",
        b"ouml;" => "ö",
        b"aelig;" => "æ",
        b"oslash;" => "ø",
        b"Aring;" => "Å",
        b"Auml;" => "Ä",
        b"Ouml;" => "Ö",
        b"AElig;" => "Æ",
        b"Oslash;" => "Ø",
        b"eacute;" => "é",
        b"ndash;" => "–",
        b"rsquo;" => "’",
        _ if name == 0 => "&",
        _ => return (length, htmlize::unescape(&text[..length])),
    };
    (if name == 0 { 1 } else { length }, Cow::Borrowed(common))
}

/// A numeric reference, by the standard's table for those meant as Windows-1252.
fn number(bytes: &[u8]) -> Option<(usize, char)> {
    let hexadecimal = matches!(bytes.get(2), Some(b'x' | b'X'));
    let start = if hexadecimal { 3 } else { 2 };
    let radix = if hexadecimal { 16 } else { 10 };
    let (mut at, mut value) = (start, 0u32);
    while let Some(digit) = bytes.get(at).and_then(|&byte| char::from(byte).to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == start {
        return None;
    }
    at += usize::from(bytes.get(at) == Some(&b';'));
    let character = match value {
        0x80..=0x9f => {
            let byte = [value as u8];
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte).0.chars().next()
        }
        0 => None,
        _ => char::from_u32(value),
    };
    Some((at, character.unwrap_or('\u{fffd}')))
}
