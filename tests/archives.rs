//! WARC, WET, zip, tar and CSV become documents, one a page, with their places; what is broken or too large is an error row.

use std::fs;
use std::io::Write;
use std::path::Path;

use nordtag::decode::inputs::{AllDocuments, Lost, Opening};
use nordtag::decode::limits::Limits;
use nordtag::decode::walk::Walking;
use nordtag::document::{Media, Packet};
use nordtag::error::ErrorKind;

fn documents(path: &Path, limits: Limits) -> Vec<Result<Packet, Lost>> {
    let inputs = Walking::default().inputs(vec![path.to_owned()]).expect("no patterns");
    AllDocuments::new(inputs, Opening { limits, ..Opening::default() }).collect()
}

fn written(name: &str, bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("written");
    (folder, path)
}

fn texts(documents: &[Result<Packet, Lost>]) -> Vec<String> {
    documents
        .iter()
        .map(|document| {
            document.as_ref().map_or_else(|lost| lost.error.kind.code().to_owned(), |p| String::from_utf8_lossy(&p.bytes).into_owned())
        })
        .collect()
}

fn record(kind: &str, media: &str, body: &[u8]) -> Vec<u8> {
    let mut record = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{}>\r\nWARC-Target-URI: https://älv.se/{kind}\r\nContent-Type: {media}\r\nContent-Length: {}\r\n\r\n",
        body.len(),
        body.len()
    )
    .into_bytes();
    record.extend(body);
    record.extend(b"\r\n\r\n");
    record
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

const HTTP: &str = "application/http; msgtype=response";

fn crawl() -> Vec<Vec<u8>> {
    let encoded = gzipped("<p>Åsa</p>".as_bytes());
    let mut gzip = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".to_vec();
    gzip.extend(&encoded);
    vec![
        record("warcinfo", "application/warc-fields", b"software: x"),
        record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        record("response", HTTP, b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>S\xf8ren"),
        record(
            "response",
            HTTP,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>A\r\n3;x=y\r\nnna\r\n0\r\n\r\n",
        ),
        record("response", HTTP, &gzip),
        record("response", HTTP, b"HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\nmoved"),
        record("response", HTTP, b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
        record("conversion", "text/plain", "Borgmester Søren Ågård".as_bytes()),
    ]
}

#[test]
fn a_warc_file_gives_a_document_a_page() {
    let (_folder, path) = written("crawl.warc", &crawl().concat());
    let found = documents(&path, Limits::default());
    assert_eq!(texts(&found), ["<p>S\u{fffd}ren", "<p>Anna", "<p>Åsa</p>", "Borgmester Søren Ågård"]);
    let first = found[0].as_ref().expect("a page");
    assert_eq!(
        (first.media, first.hints.charset.as_str(), first.hints.url.as_str()),
        (Media::Html, "iso-8859-1", "https://älv.se/response")
    );
    assert!(first.hints.id.starts_with("urn:uuid:") && first.place.byte_start < first.place.byte_end);
    assert_eq!(found[3].as_ref().map(|packet| packet.media).ok(), Some(Media::Text));
}

#[test]
fn a_page_whose_server_does_not_say_what_it_is_is_a_page() {
    let page = record("response", HTTP, b"HTTP/1.1 200 OK\r\n\r\n<!doctype html><p>Anna");
    let picture = record("response", HTTP, b"HTTP/1.1 200 OK\r\n\r\n\x89PNG\r\n\x1a\n");
    let (_folder, path) = written("crawl.warc", &[page, picture].concat());
    assert_eq!(texts(&documents(&path, Limits::default())), ["<!doctype html><p>Anna"]);
}

#[test]
fn members_of_a_compressed_warc_file_are_read_one_after_the_other() {
    let members: Vec<u8> = crawl().iter().flat_map(|record| gzipped(record)).collect();
    let (_folder, path) = written("crawl.warc.gz", &members);
    assert_eq!(documents(&path, Limits::default()).len(), 4);
}

#[test]
fn a_record_beyond_the_limit_is_an_error_and_the_file_goes_on() {
    let large = record("conversion", "text/plain", &vec![b'a'; 3 << 20]);
    let (_folder, path) = written("crawl.wet", &[large, record("conversion", "text/plain", b"liten")].concat());
    let found = documents(&path, Limits { document: 1 << 20, ..Limits::default() });
    assert_eq!(texts(&found), ["too_large", "liten"]);
}

#[test]
fn a_cut_warc_file_gives_what_is_whole_and_one_error() {
    let whole = crawl().concat();
    let (_folder, path) = written("crawl.warc", &whole[..whole.len() - 20]);
    let found = documents(&path, Limits::default());
    assert_eq!(found.len(), 4);
    assert_eq!(found[3].as_ref().err().map(|lost| lost.error.kind), Some(ErrorKind::Corrupt));
}

#[test]
fn a_zip_file_gives_the_documents_of_its_members() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("sidor/a.html", "<html><p>Anna".as_bytes()),
        ("b.jsonl", b"{\"text\":\"ett\"}\n{\"text\":\"tva\"}\n"),
        ("c.png", b"\x89PNG\r\n\x1a\n"),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
        zip.write_all(bytes).expect("memory");
    }
    let (_folder, path) = written("sidor.zip", &zip.finish().expect("memory").into_inner());
    let found = documents(&path, Limits::default());
    assert_eq!(texts(&found), ["<html><p>Anna", "{\"text\":\"ett\"}", "{\"text\":\"tva\"}", "unsupported"]);
    assert!(found[0].as_ref().is_ok_and(|packet| packet.place.path.ends_with("sidor.zip/sidor/a.html") && packet.media == Media::Html));
    assert!(found[2].as_ref().is_ok_and(|packet| packet.place.path.ends_with("sidor.zip/b.jsonl") && packet.place.line == 2));
}

#[test]
fn a_tar_file_gives_the_documents_of_its_members_also_with_long_names() {
    let long = format!("{}/a.txt", "mapp".repeat(40));
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in [(long.as_str(), "Åsa".as_bytes()), ("stor.txt", &[b'a'; 3000]), ("b.html", b"<html><p>Bo")] {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, bytes).expect("memory");
    }
    let bytes = tar.into_inner().expect("memory");
    for (name, bytes) in [("sidor.tar", bytes.clone()), ("sidor.tar.gz", gzipped(&bytes))] {
        let (_folder, path) = written(name, &bytes);
        let found = documents(&path, Limits { document: 2000, ..Limits::default() });
        assert_eq!(texts(&found), ["Åsa", "too_large", "<html><p>Bo"]);
        assert!(found[0].as_ref().is_ok_and(|packet| packet.place.path.ends_with(&long)));
        assert!(found[1].as_ref().is_err_and(|lost| lost.id.ends_with("stor.txt")));
    }
}

#[test]
fn a_row_of_a_csv_file_is_a_document_and_its_columns_are_fields() {
    let (_folder, path) = written("sidor.csv", "\u{feff}id,text,lang\n1,\"Anna, chef\n\"\"i\"\" Älvstaden\",sv\n2,Bo\n".as_bytes());
    let found = documents(&path, Limits::default());
    assert_eq!(texts(&found), [r#"{"id":"1","text":"Anna, chef\n\"i\" Älvstaden","lang":"sv"}"#, r#"{"id":"2","text":"Bo","lang":""}"#]);
    assert!(found[1].as_ref().is_ok_and(|packet| packet.media == Media::Json && packet.place.line == 4));
    let (_folder, path) = written("sidor.tsv", b"id\tbody\n1\tx\n");
    assert_eq!(texts(&documents(&path, Limits::default())), ["json"]);
}
