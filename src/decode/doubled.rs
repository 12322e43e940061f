//! UTF-8 that was read as Windows-1252 and written as UTF-8 again: `Ã¥` becomes `å`.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr_iter};

/// UTF-8 that was read as Windows-1252 and written as UTF-8 again, repaired, with the number of repairs; `None` where there is none.
///
/// A text in which `Ã` or `Â` stands for itself anywhere is left as it is: it is Portuguese or Vietnamese, or speaks of such letters.
pub(super) fn undouble(text: &str) -> Option<(String, u32)> {
    let bytes = text.as_bytes();
    let mut found = false;
    for at in memchr_iter(0xc3, bytes) {
        match bytes.get(at + 1) {
            // `Ã` and `Â`.
            Some(0x83 | 0x82) => {
                doubled(&text[at..])?;
                found = true;
            }
            // `â` begins doubled punctuation, and French and Welsh words.
            Some(0xa2) => found |= doubled(&text[at..]).is_some(),
            _ => {}
        }
    }
    if !found {
        return None;
    }
    let (mut repaired, mut rest, mut repairs) = (String::with_capacity(text.len()), text, 0u32);
    while let Some(at) = memchr(0xc3, rest.as_bytes()) {
        repaired.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match doubled(rest) {
            Some((character, length)) => {
                repaired.push(character);
                repairs = repairs.saturating_add(1);
                length
            }
            None => {
                let length = rest.chars().next().map_or(0, char::len_utf8);
                repaired.push_str(&rest[..length]);
                length
            }
        };
        rest = &rest[length..];
    }
    repaired.push_str(rest);
    Some((repaired, repairs))
}

/// The character whose doubled form begins `text`, and the length of that form in bytes.
fn doubled(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = byte_of(chars.next()?)?;
    let count = match first {
        0xc2 | 0xc3 => 2,
        0xe2 => 3,
        _ => return None,
    };
    let (mut form, mut length) = ([first, 0, 0], 2);
    for slot in &mut form[1..count] {
        let next = chars.next()?;
        *slot = byte_of(next)?;
        length += next.len_utf8();
    }
    let character = std::str::from_utf8(&form[..count]).ok()?.chars().next()?;
    let plausible = matches!(character, '\u{a0}'..='ÿ' | '‐'..='‧' | '‰'..='›' | '€' | '™' | '−');
    plausible.then_some((character, length))
}

/// The byte that Windows-1252 writes a character with.
fn byte_of(character: char) -> Option<u8> {
    if character.is_ascii() {
        return None;
    }
    let mut buffer = [0; 4];
    let (bytes, _, broken) = WINDOWS_1252.encode(character.encode_utf8(&mut buffer));
    match bytes {
        Cow::Owned(bytes) if !broken && bytes.len() == 1 => bytes.first().copied(),
        _ => None,
    }
}
