//! Parquet files become documents, a row each, with the columns that are plain; what is broken or too large is an error row.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nordtag::decode::decode;
use nordtag::decode::inputs::{AllDocuments, Lost, Opening};
use nordtag::decode::limits::Limits;
use nordtag::decode::walk::Walking;
use nordtag::document::Packet;
use nordtag::error::ErrorKind;
use nordtag::options::Reading;
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

const SCHEMA: &str = "message rows { optional binary text (UTF8); optional int64 id; optional group tags (LIST) { repeated group list \
                      { optional binary element (UTF8); } } }";

/// Writes a file of two row groups with the same rows; no text is a null.
fn write(path: &Path, compression: Compression, texts: &[Option<&str>]) {
    let schema = Arc::new(parse_message_type(SCHEMA).expect("a schema"));
    let properties = Arc::new(WriterProperties::builder().set_compression(compression).build());
    let mut writer = SerializedFileWriter::new(File::create(path).expect("created"), schema, properties).expect("a writer");
    for group in 0..2 {
        let mut rows = writer.next_row_group().expect("a row group");
        let levels: Vec<i16> = texts.iter().map(|text| i16::from(text.is_some())).collect();
        let values: Vec<ByteArray> = texts.iter().flatten().map(|text| ByteArray::from(text.as_bytes().to_vec())).collect();
        let mut column = rows.next_column().expect("written").expect("a column of text");
        column.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None).expect("written");
        column.close().expect("closed");
        let ids: Vec<i64> = (0..texts.len() as i64).map(|row| 10 * group + row).collect();
        let mut column = rows.next_column().expect("written").expect("a column of numbers");
        column.typed::<Int64Type>().write_batch(&ids, Some(&vec![1; ids.len()]), None).expect("written");
        column.close().expect("closed");
        let mut column = rows.next_column().expect("written").expect("a column of lists");
        let none = vec![0; texts.len()];
        column.typed::<ByteArrayType>().write_batch(&[], Some(&none), Some(&none)).expect("written");
        column.close().expect("closed");
        rows.close().expect("closed");
    }
    writer.close().expect("closed");
}

fn file(compression: Compression, texts: &[Option<&str>]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // The name says nothing; the content does.
    let path = folder.path().join("part-0");
    write(&path, compression, texts);
    (folder, path)
}

fn documents(path: &Path, text_key: &str, limits: Limits) -> Vec<Result<Packet, Lost>> {
    let inputs = Walking::default().inputs(vec![path.to_owned()]).expect("no patterns");
    let opening = Opening { text_key: text_key.into(), limits, ..Opening::default() };
    AllDocuments::new(inputs, opening).collect()
}

#[test]
fn a_row_of_a_parquet_file_is_a_document_with_its_columns() {
    for compression in [Compression::UNCOMPRESSED, Compression::SNAPPY, Compression::GZIP(Default::default())] {
        let (_folder, path) = file(compression, &[Some("Åsa Ek är rektor."), Some("<p>Møde i Århus.</p>")]);
        let options = Reading::default();
        let raws = documents(&path, "text", Limits::default()).into_iter().map(|packet| {
            let packet = packet.unwrap_or_else(|lost| panic!("{:?}", lost.error));
            decode(packet, &options).expect("decoded")
        });
        let found: Vec<(String, String, u64)> = raws.map(|raw| (raw.hints.id, raw.text, raw.place.line)).collect();
        let row = |id: &str, text: &str, line| (id.to_owned(), text.to_owned(), line);
        assert_eq!(
            found,
            [
                row("0", "Åsa Ek är rektor.", 1),
                row("1", "<p>Møde i Århus.</p>", 2),
                row("10", "Åsa Ek är rektor.", 3),
                row("11", "<p>Møde i Århus.</p>", 4)
            ]
        );
    }
}

#[test]
fn a_row_without_text_or_with_too_much_is_an_error_row_and_the_rest_goes_on() {
    let long = "Åsa Ek. ".repeat(20);
    let (_folder, path) = file(Compression::SNAPPY, &[None, Some(&long), Some("Åsa Ek är rektor.")]);
    let found = documents(&path, "text", Limits { document: 100, ..Limits::default() });
    assert_eq!(found.len(), 6);
    assert!(decode(found[0].clone().expect("a row"), &Reading::default()).is_err());
    assert_eq!(found[1].as_ref().expect_err("too large").error.kind, ErrorKind::TooLarge);
    assert!(found[2].is_ok());
}

#[test]
fn a_parquet_file_without_the_column_or_broken_anywhere_is_one_error_row() {
    let (_folder, path) = file(Compression::UNCOMPRESSED, &[Some("Åsa Ek är rektor.")]);
    let missing = documents(&path, "body", Limits::default());
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].as_ref().expect_err("no such column").error.kind, ErrorKind::Json);
    let whole = fs::read(&path).expect("read");
    for tenth in 1..10 {
        let broken = path.with_file_name("cut");
        fs::write(&broken, &whole[..whole.len() * tenth / 10]).expect("written");
        let found = documents(&broken, "text", Limits::default());
        assert_eq!(found.len(), 1, "cut at {tenth} tenths");
        assert_eq!(found[0].as_ref().expect_err("cut").error.kind, ErrorKind::Corrupt);
    }
}

#[test]
fn a_byte_changed_anywhere_in_a_parquet_file_ends_no_run() {
    let (_folder, path) = file(Compression::SNAPPY, &[Some("Åsa Ek är rektor."), Some("Møde i Århus.")]);
    let whole = fs::read(&path).expect("read");
    for at in (4..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let changed = path.with_file_name("changed");
        fs::write(&changed, &bytes).expect("written");
        // Rows or an error row, but an end.
        assert!(documents(&changed, "text", Limits::default()).len() <= 8, "byte {at}");
    }
}
