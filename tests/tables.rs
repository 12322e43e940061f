//! Rows of CSV and TSV: where they lie, in which charset, what is said of tables that are broken; and the csv crate as the reference.

use std::io::{BufReader, Cursor, Read};

use nordtag::decode::decode;
use nordtag::decode::delimited::Rows;
use nordtag::decode::limits::Limits;
use nordtag::decode::stream::{Documents, Stream};
use nordtag::document::Packet;
use nordtag::error::{Error, ErrorKind};
use nordtag::options::Reading;
use proptest::prelude::*;
use serde_json::Value;

use crate::command::{Folder, run};

fn read(table: &[u8], delimiter: u8, limits: Limits) -> Vec<Result<Packet, Error>> {
    let reader: Box<dyn Read + Send> = Box::new(Cursor::new(table.to_vec()));
    // A buffer of a few bytes, so that rows lie across its ends.
    let stream = Stream { reader: BufReader::with_capacity(5, reader), path: "a.csv".into(), limits };
    let mut rows = Rows::new(stream, delimiter, "text");
    std::iter::from_fn(|| rows.next()).collect()
}

#[test]
fn a_row_says_where_it_lies_whatever_ends_lines() {
    for (end, table) in [
        ("\n", "\u{feff}id,text\n1,Anna\n\n2,\"Bo\nEk\"\n3,Eva"),
        ("\r\n", "id,text\r\n1,Anna\r\n\r\n2,\"Bo\r\nEk\"\r\n3,Eva\r\n"),
        ("\r", "id,text\r1,Anna\r\r2,\"Bo\nEk\"\r3,Eva\r"),
    ] {
        let found = read(table.as_bytes(), b',', Limits::default());
        let places = found.iter().map(|row| {
            let place = &row.as_ref().expect("a row").place;
            (place.line, &table[place.byte_start as usize..place.byte_end as usize])
        });
        let quoted = if end == "\r\n" { "2,\"Bo\r\nEk\"" } else { "2,\"Bo\nEk\"" };
        assert_eq!(places.collect::<Vec<_>>(), [(2, "1,Anna"), (4, quoted), (6, "3,Eva")], "{end:?}");
    }
}

#[test]
fn a_table_in_another_charset_is_read_and_the_record_says_so() {
    let rows = read(b"id,text\n1,\xc5sa Lind \xe4r rektor i Malm\xf6\n", b',', Limits::default());
    let raw = decode(rows.into_iter().next().expect("a row").expect("a row"), &Reading::default()).expect("text");
    assert_eq!((raw.text.as_str(), raw.reading.charset, raw.reading.repairs), ("Åsa Lind är rektor i Malmö", "windows-1252", 0));
    let folder = Folder::new();
    let wide: Vec<u8> = "\u{feff}id\ttext\r\n1\tÅsa\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let run = run([folder.file("a.tsv", wide)]);
    assert_eq!((run.code, run.records()[0]["text"].as_str()), (Some(0), Some("Åsa")), "{}", run.err);
}

#[test]
fn a_quotation_that_never_ends_is_an_error_with_its_line() {
    let found = read("id,text\n1,Anna\n2,\"Bo\n3,Eva\n".as_bytes(), b',', Limits::default());
    let error = found[1].as_ref().expect_err("the table is cut or broken");
    assert_eq!((found.len(), error.kind, error.line, error.byte), (2, ErrorKind::Corrupt, 3, 15));
    assert!(error.message.contains("begins in line 3"), "{}", error.message);
}

#[test]
fn a_row_beyond_the_limit_is_an_error_and_the_table_goes_on() {
    let table = format!("id,text\n1,{}\n2,Bo\n", "a".repeat(3 << 20));
    let found = read(table.as_bytes(), b',', Limits { document: 1 << 20, ..Limits::default() });
    assert_eq!(found[0].as_ref().map_err(|error| (error.kind, error.line)).err(), Some((ErrorKind::TooLarge, 2)));
    assert_eq!((found.len(), found[1].as_ref().map(|row| row.place.line).ok()), (2, Some(3)));
}

#[test]
fn semicolons_part_columns_where_commas_do_not() {
    let found = read("id;text\n1;\"Anna; Bo, Eva\"\n".as_bytes(), b',', Limits::default());
    assert_eq!(found[0].as_ref().map(|row| row.bytes.as_slice()), Ok(br#"{"id":"1","text":"Anna; Bo, Eva"}"#.as_slice()));
    let error = read(b"ID;Text\n1;Anna\n", b',', Limits::default()).remove(0).expect_err("no column of that name");
    assert_eq!(error.message, "expected a column `text`, found `ID;Text`; `--text-key` names another");
}

proptest! {
    #[test]
    fn random_tables_are_read_as_the_csv_crate_reads_them(pieces in prop::collection::vec(prop::sample::select(vec![
        "a", "å", " ", ",", ",", "\"", "\"\"", ",\"", "\",", "\n", "\r\n", "\r", "\"\n", ";", "\\", "\u{1}", "\t",
    ]), 0..60)) {
        let table = format!("text,b,c\n{}", pieces.concat());
        let mut own = read(table.as_bytes(), b',', Limits::default());
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
        let mut theirs: Vec<Vec<String>> = reader.records().map(|row| row.expect("UTF-8").iter().map(str::to_owned).collect()).collect();
        // It takes a quotation that never ends for one that ends with the table.
        if own.last().is_some_and(Result::is_err) {
            own.pop();
            theirs.pop();
        }
        let own: Vec<Vec<String>> = own.into_iter().map(|row| {
            let object: Value = serde_json::from_slice(&row.expect("a row").bytes).expect("JSON");
            ["text", "b", "c"].map(|name| object[name].as_str().expect("a string").to_owned()).to_vec()
        }).collect();
        theirs.iter_mut().for_each(|row| row.resize(3, String::new()));
        prop_assert_eq!(own, theirs, "{:?}", table);
    }
}
