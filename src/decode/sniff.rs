//! What an input is, by its name and its first bytes.

use super::InputFormat;

/// How many first bytes are looked at.
const HEAD: usize = 4096;

/// Whether these first bytes tell all that [`sniff`] can see. A line of JSON is enough: who writes one waits for its answer.
pub fn is_enough(head: &[u8]) -> bool {
    head.len() >= HEAD || (head.starts_with(b"{") && head.contains(&b'\n') && json_layout(head) == InputFormat::Jsonl)
}

/// What an input's first bytes and name say it is; `None` for bytes that are no text.
///
/// `text_key` is the JSON field that a line must hold to be taken for a document.
pub fn sniff(name: &str, head: &[u8], text_key: &str) -> Option<InputFormat> {
    if head.starts_with(b"PK\x03\x04") && has_extension(name, &["zip"]) {
        return Some(InputFormat::Zip);
    }
    if head.starts_with(b"PAR1") {
        return Some(InputFormat::Parquet);
    }
    if is_foreign(head) {
        return None;
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(InputFormat::Tar);
    }
    let name = name.strip_suffix(".gz").or(name.strip_suffix(".zst")).unwrap_or(name);
    let named = |names: &[&str]| has_extension(name, names);
    let body = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    Some(match () {
        () if body.starts_with(b"WARC/") => InputFormat::Warc,
        () if named(&["jsonl", "ndjson"]) => InputFormat::Jsonl,
        () if named(&["csv"]) => InputFormat::Csv,
        () if named(&["tsv"]) => InputFormat::Tsv,
        () if named(&["html", "htm", "xhtml"]) || is_html(body) => InputFormat::Html,
        () if named(&["txt", "text", "md"]) => InputFormat::Text,
        () if named(&["json"]) || is_json(body, text_key) => json_layout(body),
        () => InputFormat::Text,
    })
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    extensions.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Whether a text from a field is a page or a piece of one: it begins and ends with a tag.
pub fn is_markup(text: &str) -> bool {
    let text = text.trim();
    let begins = text.strip_prefix('<').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    begins && text.ends_with('>') && (is_html(text.as_bytes()) || text.contains("</"))
}

/// Pictures, PDF, programs and archives nordtag does not open: tagging them would make records of noise.
fn is_foreign(head: &[u8]) -> bool {
    const MARKS: [&[u8]; 14] = [
        b"%PDF-",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"GIF87a",
        b"GIF89a",
        b"\x7fELF",
        b"PK\x03\x04",
        b"BZh",
        b"\xfd7zXZ\x00",
        b"7z\xbc\xaf\x27\x1c",
        b"Rar!\x1a\x07",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"OggS\x00",
        b"ID3\x03",
    ];
    MARKS.iter().any(|mark| head.starts_with(mark))
}

fn is_html(body: &[u8]) -> bool {
    let begins = |mark: &[u8]| body.len() >= mark.len() && body[..mark.len()].eq_ignore_ascii_case(mark);
    begins(b"<!doctype html")
        || begins(b"<html")
        || begins(b"<head")
        || begins(b"<body")
        // A comment, a processing instruction or a script may stand before the root.
        || (body.first() == Some(&b'<') && body.windows(5).any(|window| window.eq_ignore_ascii_case(b"<html")))
}

/// Whether the bytes begin with a JSON object, in an array or not, that names the text's field. Its end need not be among them.
fn is_json(body: &[u8], text_key: &str) -> bool {
    let Some(inner) = body.strip_prefix(b"[").unwrap_or(body).trim_ascii_start().strip_prefix(b"{") else { return false };
    inner.trim_ascii_start().first() == Some(&b'"') && memchr::memmem::find(inner, format!("\"{text_key}\"").as_bytes()).is_some()
}

/// `Jsonl` where the first line is an object, though maybe a broken one or longer than these bytes, `Json` where it is an array or ends within
/// a value.
fn json_layout(body: &[u8]) -> InputFormat {
    let line = memchr::memchr(b'\n', body).map_or(&b""[..], |end| body[..end].trim_ascii_end());
    let is_line = body.starts_with(b"{") && !matches!(line.last(), Some(b'{' | b'[' | b','));
    if is_line { InputFormat::Jsonl } else { InputFormat::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_where_the_name_does_not() {
        assert_eq!(sniff("stdin", b"  <!DOCTYPE html><p>", "text"), Some(InputFormat::Html));
        assert_eq!(sniff("stdin", b"<!-- x --><html>", "text"), Some(InputFormat::Html));
        assert_eq!(sniff("stdin", br#"{"id": "1", "text": "Anna"}"#, "text"), Some(InputFormat::Jsonl));
        assert_eq!(sniff("stdin", br#"{"id": "1", "body": "Anna"}"#, "text"), Some(InputFormat::Text));
        assert_eq!(sniff("stdin", b"{\n  \"text\": \"Anna\"", "text"), Some(InputFormat::Json));
        assert_eq!(sniff("stdin", b"[{\"text\": \"Anna\"", "text"), Some(InputFormat::Json));
        assert_eq!(sniff("stdin", b"[1] Anna", "text"), Some(InputFormat::Text));
        assert_eq!(sniff("stdin", br#"{"text": "cut within a long line,"#, "text"), Some(InputFormat::Jsonl));
        assert_eq!(sniff("sida.json", b"{\"body\": \"Anna\"}", "text"), Some(InputFormat::Jsonl));
        assert_eq!(sniff("sida.jsonl.gz", b"", "text"), Some(InputFormat::Jsonl));
        assert_eq!(sniff("sida.txt", b"<html> i text", "text"), Some(InputFormat::Html));
        assert_eq!(sniff("sida", b"%PDF-1.7", "text"), None);
        assert_eq!(sniff("sidor", b"PAR1\x15\x04", "text"), Some(InputFormat::Parquet));
    }
}
