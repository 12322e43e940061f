//! The whole pipeline on anything, as text and as HTML; every record must pass `verify`.
#![no_main]

use std::sync::{LazyLock, Mutex, PoisonError};

use libfuzzer_sys::fuzz_target;
use nordtag::document::{Media, Packet};
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::write::verify::verify;

static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::default);
/// One for all inputs, so that what a document left behind would be seen in the next.
static WORKER: LazyLock<Mutex<Worker>> = LazyLock::new(Mutex::default);

fuzz_target!(|bytes: &[u8]| {
    let mut worker = WORKER.lock().unwrap_or_else(PoisonError::into_inner);
    for media in [Media::Text, Media::Html] {
        let packet = Packet::new(bytes, media);
        let mut line = Vec::new();
        PIPELINE.process(packet, &mut worker, &mut line).expect("text and HTML are always readable");
        let line = std::str::from_utf8(&line).expect("records are UTF-8");
        let faults = verify(line.trim_end());
        assert!(faults.is_empty(), "{faults:?}");
    }
});
