//! What stands behind a mark: closing marks, faces, and what comes next.

use super::class;

/// How many bytes of closing marks or faces are looked over: each mark of a run is asked what stands behind it.
const REACH: usize = 64;

/// What stands behind a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing: the block ends.
    Nothing,
    /// A character without white space before it.
    Glued,
    /// White space, then a small letter.
    Lower,
    /// White space, then a capital.
    Upper,
    /// White space, then a digit.
    Digit,
    /// White space, then an opening mark or a dash, and a small letter behind it.
    MarkLower,
    /// White space, then any other mark.
    Mark,
    /// White space, then a mark that begins nothing: a comma, a closing bracket, a full stop of its own.
    Continued,
}

/// One past the closing quote that stands free behind white space at byte `at`, or a face of ASCII marks; `at` where none does.
pub fn free_closer_end(bytes: &[u8], at: usize) -> usize {
    let quote = class::past_space(bytes, at);
    let end = match bytes.get(quote) {
        Some(b'"' | b'\'') => quote + 1,
        Some(0xe2) if bytes[quote..].starts_with("”".as_bytes()) => quote + 3,
        Some(b':' | b';') => return smiley_end(bytes, quote).unwrap_or(at),
        Some(0xe2 | 0xf0) => feelings_end(bytes, quote),
        _ => return at,
    };
    if quote > at && (end == bytes.len() || class::space(bytes, end) > 0) { end } else { at }
}

/// One past the last byte of a face of ASCII marks at byte `at`, free on both sides: `:)`, `;-)`, `:-D`.
pub fn smiley_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mouth = if bytes.get(at + 1) == Some(&b'-') { at + 2 } else { at + 1 };
    let face = matches!(bytes.get(mouth), Some(b')' | b'(' | b'D' | b'P' | b'p'));
    let free = matches!(bytes.get(mouth + 1), None | Some(b' ' | b'\n' | b'.' | b','));
    (face && free && (at == 0 || bytes[at - 1] == b' ')).then_some(mouth + 1)
}

/// One past the faces, hearts and hands that stand at byte `at`; `at` where none does. Pins and phones do not count: they name what follows.
pub fn feelings_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < at + REACH {
        end += match bytes[end..] {
            // Party; fist to hands; hearts and an arm; faces and hands in three stretches.
            [0xf0, 0x9f, 0x8e, 0x89 | 0x8a, ..]
            | [0xf0, 0x9f, 0x91, 0x8a..=0x90, ..]
            | [0xf0, 0x9f, 0x92, 0x93..=0x9f | 0xaa, ..]
            | [0xf0, 0x9f, 0x98, ..]
            | [0xf0, 0x9f, 0x99, 0x80..=0x8f, ..]
            | [0xf0, 0x9f, 0xa4, 0x8c..=0xbf, ..]
            | [0xf0, 0x9f, 0xa5, 0xb0..=0xba, ..] => 4,
            // A heart.
            [0xe2, 0x9d, 0xa4, ..] => 3,
            // A colour of skin, a sign that it be drawn as a picture.
            [0xf0, 0x9f, 0x8f, 0xbb..=0xbf, ..] if end > at => 4,
            [0xef, 0xb8, 0x8f, ..] if end > at => 3,
            _ => break,
        };
    }
    end
}

/// One past the closing quotes, closing brackets and further marks that stand at byte `at` without white space between.
pub fn closers_end(bytes: &[u8], mut at: usize) -> usize {
    let reach = at + REACH;
    while at < reach
        && let Some(&byte) = bytes.get(at)
    {
        let length = match byte {
            b')' | b']' | b'.' | b'!' | b'?' => 1,
            b'"' | b'\'' => {
                let next = bytes.get(at + 1).copied().unwrap_or(b' ');
                if next.is_ascii_alphanumeric() || (0xc3..0xe2).contains(&next) {
                    break;
                }
                1
            }
            0xc2 if bytes[at..].starts_with("»".as_bytes()) || bytes[at..].starts_with("«".as_bytes()) => 2,
            0xe2 if ["”", "’", "“", "…", "›"].iter().any(|mark| bytes[at..].starts_with(mark.as_bytes())) => 3,
            _ => break,
        };
        at += length;
    }
    at
}

/// What stands at byte `from`, and the first byte of it behind white space.
pub(super) fn behind(bytes: &[u8], from: usize) -> (Next, usize) {
    // Nearly always a space and a letter.
    if let Some([b' ', letter @ (b'a'..=b'z' | b'A'..=b'Z')]) = bytes.get(from..from + 2)
        && bytes.get(from + 2) != Some(&b')')
    {
        return (if letter.is_ascii_lowercase() { Next::Lower } else { Next::Upper }, from + 1);
    }
    let at = class::past_space(bytes, from);
    if at >= bytes.len() {
        return (Next::Nothing, at);
    }
    if at == from {
        return (Next::Glued, at);
    }
    let (bits, length) = class::at(bytes, at);
    let next = match bits {
        // The letter of an item: `a) Kommunen betalar.`
        _ if bits & class::LOWER != 0 && bytes.get(at + 1) == Some(&b')') => Next::Mark,
        _ if bits & class::LOWER != 0 => Next::Lower,
        _ if bits & class::UPPER != 0 => Next::Upper,
        // The mark of a footnote, alone at the end.
        _ if bits & class::CLASS == class::NUMERIC && is_last_number(&bytes[at..]) => Next::Continued,
        _ if bits & class::CLASS == class::NUMERIC => Next::Digit,
        _ => {
            if matches!(bytes[at], b',' | b';' | b':' | b'.' | b')' | b']' | b'}' | b'%') {
                return (Next::Continued, at);
            }
            let inner = class::past_space(bytes, at + length);
            if class::is_lower_at(bytes, inner) { Next::MarkLower } else { Next::Mark }
        }
    };
    (next, at)
}

/// Whether nothing is left but a number of one or two digits.
fn is_last_number(rest: &[u8]) -> bool {
    rest.len() <= 2 && rest.iter().all(u8::is_ascii_digit)
}
