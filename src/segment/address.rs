//! Web and mail addresses: a place in the text comes in, the span of the address goes out.

/// How far an address is looked for on each side, in bytes; addresses are shorter.
const REACH: usize = 320;

/// Last labels of host names that are no common words of the three languages behind a full stop.
const HOSTS: [&[u8]; 25] = [
    b"se", b"dk", b"com", b"org", b"net", b"eu", b"nu", b"fi", b"io", b"info", b"gov", b"edu", b"uk", b"int", b"biz", b"gl", b"fo", b"de",
    b"nl", b"fr", b"ai", b"app", b"dev", b"tv", b"htm",
];

/// One past the last byte of the mail address around the `@` at byte `at`, and its first byte, not before `from`.
pub fn mail(bytes: &[u8], from: usize, at: usize) -> Option<(usize, usize)> {
    let floor = from.max(at.saturating_sub(REACH / 4));
    let mut start = at;
    while start > floor && is_local(bytes[start - 1]) {
        start -= 1;
    }
    while start < at && matches!(bytes[start], b'.' | b'-' | 0x80..=0xbf) {
        start += 1;
    }
    let mut end = at + 1;
    while end < bytes.len().min(at + REACH)
        && (bytes[end].is_ascii_alphanumeric() || matches!(bytes[end], b'-' | b'.') || bytes[end] >= 0x80)
    {
        end += 1;
    }
    while end > at + 1 && matches!(bytes[end - 1], b'.' | b'-') {
        end -= 1;
    }
    let domain = &bytes[at + 1..end];
    let label = domain.rsplit(|b| *b == b'.').next().unwrap_or(b"");
    let whole = start < at && domain.contains(&b'.') && label.len() >= 2 && label.iter().all(u8::is_ascii_alphabetic);
    whole.then_some((start, end))
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

/// One past the last byte of the web address that begins with the word `start..end`; `None` where that word begins none.
pub fn web(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let word = &bytes[start..end];
    let scheme = [b"http".as_slice(), b"https", b"ftp"].iter().any(|name| word.eq_ignore_ascii_case(name));
    if scheme {
        return bytes[end..].starts_with(b"://").then(|| path_end(bytes, end + 3)).filter(|past| *past > end + 3);
    }
    if !word.contains(&b'.') {
        return None;
    }
    let known = word.get(..4).is_some_and(|head| head.eq_ignore_ascii_case(b"www.")) || {
        let mut labels = word.rsplit(|b| *b == b'.');
        let last = labels.next().unwrap_or(b"");
        HOSTS.contains(&last) && labels.next().is_some_and(|label| label.len() >= 2)
    };
    if !known || word.iter().any(|b| matches!(b, b'\'' | b':')) {
        return None;
    }
    Some(if matches!(bytes.get(end), Some(b'/' | b'-' | b':' | b'?' | b'_' | b'#')) { path_end(bytes, end).max(end) } else { end })
}

/// One past the last byte of an address, without the punctuation of the sentence around it.
fn path_end(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while end < bytes.len() && !matches!(bytes[end], 0..=b' ' | b'<' | b'>' | b'"' | b'|' | b'{' | b'}' | b'\\' | b'^' | b'`' | 0x7f) {
        // Typographic quotes and spaces end an address; letters do not.
        if matches!(bytes[end], 0x80..) && (bytes[end] == 0xe2 || bytes[end..].starts_with("\u{a0}".as_bytes())) {
            break;
        }
        end += 1;
    }
    let opened = bytes[from..end].contains(&b'(');
    while end > from
        && (matches!(bytes[end - 1], b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b']') || bytes[end - 1] == b')' && !opened)
    {
        end -= 1;
    }
    end
}
