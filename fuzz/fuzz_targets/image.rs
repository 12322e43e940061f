//! A compiled gazetteer with words written over at any place and its sum put right: whatever it says, it is refused or
//! read within its bounds, and the records stay valid.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use nordtag::document::{Media, Packet};
use nordtag::gazetteer::Gazetteer;
use nordtag::gazetteer::image::{Image, TABLES, checksum};
use nordtag::options::Options;
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::write::verify::verify;

const LIST: &str = "# language: sv\n# kind: organisation\nÄlvstadens Energi AB\torg:1\nÄlvstaden Energi\torg:2\nVolvo Group\torg:3\n\
    Energi AB Ö\torg:4\nA/S Nord & Søn\torg:5\nAnna-Karin\torg:6\n";
const TEXT: &str = "Anna-Karin Öberg är direktör för Älvstadens Energi AB sedan 2021. Volvo Group, A/S Nord & Søns \
    elchef, stadsdirektören Energi AB Ö, älvstaden energi.";

/// An image without its table of tails, which is as large as all else together and is looked up by bits alone.
static IMAGE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut bytes = Gazetteer::compile(&[("own.tsv", LIST)]).expect("the list is whole").bytes().to_vec();
    let header = 24 + 8 * (TABLES - 1);
    let tails = u32::from_le_bytes(bytes[header..header + 4].try_into().expect("four bytes are four bytes"));
    bytes[header + 4..header + 8].fill(0);
    bytes.truncate(tails as usize);
    bytes
});

fuzz_target!(|patches: &[u8]| {
    let mut bytes = IMAGE.clone();
    for patch in patches.chunks_exact(6) {
        let at = usize::from(u16::from_le_bytes([patch[0], patch[1]])) % (bytes.len() - 3);
        bytes[at..at + 4].copy_from_slice(&patch[2..]);
    }
    let sum = checksum(&bytes);
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
    let Ok(image) = Image::from_bytes(bytes) else { return };
    let pipeline = Pipeline::new(Options::default(), Gazetteer::embedded().with(image));
    let packet = Packet::new(TEXT, Media::Text);
    let mut line = Vec::new();
    pipeline.process(packet, &mut Worker::default(), &mut line).expect("text is always readable");
    let faults = verify(std::str::from_utf8(&line).expect("records are UTF-8").trim_end());
    assert!(faults.is_empty(), "{faults:?}");
    for (id, _) in pipeline.gazetteer().entries().skip(200_000).take(1_000) {
        let _ = (pipeline.gazetteer().home_name(id), pipeline.gazetteer().kb(id).count(), pipeline.gazetteer().names(id).count());
    }
});
