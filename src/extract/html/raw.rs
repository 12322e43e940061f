//! Where markup ends that has no tags inside: comments, declarations, raw elements, scripts.

use memchr::{memchr, memchr2, memmem};

pub(super) const fn is_name_end(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'/' || byte == b'>'
}

/// One past the first `byte` from `from` on, else the end.
pub(super) fn after(bytes: &[u8], from: usize, byte: u8) -> usize {
    let from = from.min(bytes.len());
    memchr(byte, &bytes[from..]).map_or(bytes.len(), |length| from + length + 1)
}

/// Where reading goes on after a comment whose text begins at `from`.
pub(super) fn comment_end(bytes: &[u8], from: usize) -> usize {
    let text = &bytes[from..];
    if text.starts_with(b">") {
        return from + 1;
    }
    if text.starts_with(b"->") {
        return from + 2;
    }
    let mut at = 0;
    // `-->` may share its dashes with the opening ones only as above; `--!>` closes too.
    while let Some(found) = memmem::find(&text[at..], b"--") {
        at += found + 2;
        match text.get(at) {
            Some(b'>') => return from + at + 1,
            Some(b'!') if text.get(at + 1) == Some(&b'>') => return from + at + 2,
            // Of three dashes the last two may close.
            Some(b'-') => at -= 1,
            _ => {}
        }
    }
    bytes.len()
}

/// Whether `</name` or `<name` with an end of the name stands at `at`, where the name itself begins.
fn is_named(bytes: &[u8], at: usize, name: &str) -> bool {
    let end = at + name.len();
    end < bytes.len() && bytes[at..end].eq_ignore_ascii_case(name.as_bytes()) && is_name_end(bytes[end])
}

/// Where the end tag of a raw element stands whose content begins at `from`.
pub(super) fn raw_end(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        at += found + 1;
        if bytes.get(at) == Some(&b'/') && is_named(bytes, at + 1, name) {
            return at - 1;
        }
    }
    bytes.len()
}

/// Where the end tag of a script stands: a comment inside may hold a script of its own.
pub(super) fn script_end(bytes: &[u8], from: usize) -> usize {
    let (mut at, mut comment, mut inner) = (from, false, false);
    // A dash run that opened the comment may also close it: `<!-->`.
    while let Some(found) = memchr2(b'<', b'-', &bytes[at..]) {
        at += found;
        let rest = &bytes[at..];
        if rest[0] == b'-' {
            if comment && rest.starts_with(b"-->") {
                (comment, inner) = (false, false);
            }
            at += 1;
        } else if rest.starts_with(b"<!--") && !comment {
            comment = true;
            at += 2;
        } else if rest.starts_with(b"</") && is_named(bytes, at + 2, "script") {
            if !inner {
                return at;
            }
            inner = false;
            at += 2;
        } else {
            inner |= comment && is_named(bytes, at + 1, "script");
            at += 1;
        }
    }
    bytes.len()
}
