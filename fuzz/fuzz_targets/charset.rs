//! Bytes of unknown charset, with a header that may lie: text that is UTF-8 beyond ASCII comes out as it was.
//! The same bytes as an HTTP response.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nordtag::decode::{charset, http};

const LABELS: [&str; 8] = ["", "utf-8", "iso-8859-1", "utf-16", "windows-1252", "shift_jis", "x-user-defined", "no such thing"];
const URLS: [&str; 4] = ["", "https://nordtag.example/", "https://nordtag.se/å", "//"];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let (label, url) = (LABELS[usize::from(choice & 7)], URLS[usize::from(choice >> 3 & 3)]);
    let markup = choice >> 5 & 1 == 1;
    let read = charset::read(bytes.to_vec(), label, url, markup);
    if let Ok(text) = std::str::from_utf8(bytes)
        && read.charset == "UTF-8"
        && read.repairs == 0
    {
        assert_eq!(read.text, text.strip_prefix('\u{feff}').unwrap_or(text));
    }
    if let Ok(response) = http::response(bytes.to_vec(), 1 << 12) {
        assert!(response.body.len() <= 1 << 12);
    }
});
