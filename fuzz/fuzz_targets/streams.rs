//! Bytes as a compressed or wide stream of lines: no panic, an end, and after an error of the stream nothing more.
#![no_main]

use std::io::{BufReader, Cursor};

use libfuzzer_sys::fuzz_target;
use nordtag::decode::limits::Limits;
use nordtag::decode::plain::Lines;
use nordtag::decode::stream::{Documents, Stream};
use nordtag::decode::{compressed, wide};
use nordtag::document::Media;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { document: 1 << 12, inflated: 1 << 20, ratio: 100 };
    let Ok(reader) = compressed::open(Box::new(Cursor::new(bytes.to_vec())), &limits) else { return };
    let reader: Box<dyn std::io::Read + Send> = match wide::mark(bytes) {
        Some(encoding) => Box::new(wide::Narrowed::new(reader, encoding)),
        None => reader,
    };
    let mut lines = Lines::new(Stream { reader: BufReader::new(reader), path: "fuzz".into(), limits }, Media::Text);
    let mut last = 0;
    while let Some(document) = lines.next() {
        if let Ok(packet) = document {
            assert!(packet.bytes.len() as u64 <= limits.document);
            assert!(packet.place.line > last);
            last = packet.place.line;
        }
    }
    assert!(lines.next().is_none());
});
