//! Bytes as a file of every kind: zip, tar, WARC, CSV, JSON lines, compressed or not, or whatever they look like.
//! Every document is read whole or is an error, within the limit, and the file comes to an end.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use nordtag::decode::inputs::{AllDocuments, Opening};
use nordtag::decode::limits::Limits;
use nordtag::decode::walk::Walking;
use nordtag::decode::{InputFormat, decode};
use nordtag::options::Reading;

/// Archives are read from files alone.
static PATH: LazyLock<PathBuf> = LazyLock::new(|| std::env::temp_dir().join(format!("nordtag-fuzz-{}", std::process::id())));

const FORMATS: [InputFormat; 10] = [
    InputFormat::Auto,
    InputFormat::Text,
    InputFormat::Lines,
    InputFormat::Html,
    InputFormat::Jsonl,
    InputFormat::Warc,
    InputFormat::Csv,
    InputFormat::Tsv,
    InputFormat::Zip,
    InputFormat::Tar,
];

/// A member of an archive weighs no less than this.
const MOST_DOCUMENTS: usize = 1 << 16;

fuzz_target!(|bytes: &[u8]| {
    let Some((format, bytes)) = bytes.split_first() else { return };
    let format = FORMATS[usize::from(*format) % FORMATS.len()];
    std::fs::write(&*PATH, bytes).expect("the folder for temporary files can be written to");
    let limits = Limits { document: 1 << 12, inflated: 1 << 18, ratio: 100 };
    let opening = Opening { format, limits, ..Opening::default() };
    let inputs = Walking::default().inputs(vec![PATH.clone()]).expect("there are no patterns");
    let options = Reading::default();
    let mut count = 0;
    for document in AllDocuments::new(inputs, opening) {
        count += 1;
        assert!(count <= MOST_DOCUMENTS, "no end");
        if let Ok(packet) = document {
            // A row of CSV holds other columns beside the text, and JSON escapes take room.
            assert!(packet.bytes.len() as u64 <= 8 * limits.document + (8 << 20));
            if let Ok(raw) = decode(packet, &options) {
                assert!(!raw.hints.id.is_empty() && raw.reading.sha256.len() == 64);
            }
        }
    }
    // A whole is at least one document or row; lines, rows and members may be none.
    assert!(count > 0 || !matches!(format, InputFormat::Text | InputFormat::Html));
});
