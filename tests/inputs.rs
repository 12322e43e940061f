//! Inputs that are cut, packed wrongly, shut, gone or no files: each gives what is whole, and one error row.

use std::io::Write;
use std::process::Command;

use serde_json::Value;

use crate::command::{Folder, documents, nordtag, pipe, records, run, run_within};

#[test]
fn a_compression_bomb_is_an_error_row() {
    // Lines of a megabyte, each beyond what a document may be: they are passed over quickly until the stream has given too much.
    let line = [vec![b' '; 1 << 20], b"\n".to_vec()].concat();
    let mut zstandard = zstd::Encoder::new(Vec::new(), 1).expect("memory");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    for _ in 0..300 {
        zstandard.write_all(&line).expect("memory");
        gzip.write_all(&line).expect("memory");
    }
    let bombs = [("bomb.txt.zst", zstandard.finish().expect("memory")), ("bomb.txt.gz", gzip.finish().expect("memory"))];
    for (name, bomb) in bombs {
        let folder = Folder::new();
        let path = folder.file(name, bomb).to_string_lossy().into_owned();
        let rows = folder.path("rows.jsonl").to_string_lossy().into_owned();
        let run = run_within(280_000, &["-f", "lines", "--max-document", "1k", "--errors", &rows, &path]);
        assert_eq!(run.code, Some(3), "{name}: {}", run.err);
        let rows = records(&folder.read("rows.jsonl"));
        let codes: Vec<&Value> = rows.iter().map(|row| &row["code"]).collect();
        assert!(rows.len() > 250 && rows.len() < 300 && codes[..250].iter().all(|code| *code == "too_large"), "{name}: {codes:?}");
        let last = rows.last().map(|row| row["message"].to_string()).unwrap_or_default();
        assert!(last.contains("expected at most 250 bytes out of a compressed byte"), "{name}: {last}");
    }
}

#[test]
fn a_cut_stream_gives_its_whole_lines_and_one_error_row() {
    let text = documents(400);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(text.as_bytes()).expect("memory");
    for (name, whole) in [("a.gz", gzip.finish().expect("memory")), ("a.zst", zstd::encode_all(text.as_bytes(), 3).expect("memory"))] {
        let mut last = 0;
        for tenth in 1..10 {
            let folder = Folder::new();
            let path = folder.file(name, &whole[..whole.len() * tenth / 10]);
            let rows = folder.path("rows.jsonl");
            let run = run([path.as_os_str(), "-f".as_ref(), "jsonl".as_ref(), "--errors".as_ref(), rows.as_os_str()]);
            let rows = records(&folder.read("rows.jsonl"));
            assert_eq!((run.code, rows.len()), (Some(3), 1), "{name} cut at {tenth}/10: {}", run.err);
            assert_eq!(rows[0]["code"], "corrupt", "{name} cut at {tenth}/10");
            let ids = run.ids();
            assert!(ids.len() >= last && ids.len() < 400, "{name} cut at {tenth}/10");
            assert!(ids.iter().enumerate().all(|(number, id)| *id == format!("d{number}")));
            last = ids.len();
        }
        // Zstandard gives whole blocks alone, and this is one block.
        assert!(last > 300 || name == "a.zst");
    }
}

#[test]
fn a_warc_file_cut_at_every_tenth_gives_its_whole_records() {
    let record = |number: usize| {
        let page = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hej på dig, sida {number}</p>");
        let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response";
        format!("{head}\r\nWARC-Target-URI: https://nordtag.example/{number}\r\nContent-Length: {}\r\n\r\n{page}\r\n\r\n", page.len())
    };
    for tenth in 1..10 {
        let n_whole = 4 * tenth;
        let text: String = (0..n_whole).map(record).collect();
        let folder = Folder::new();
        // Cut by turns in a record's own header, in the header inside and in the page.
        let last = record(n_whole);
        let path = folder.file("a.warc", text + &last[..[30, last.len() - 70, last.len() - 12][tenth % 3]]);
        let run = run([&path]);
        assert_eq!((run.code, run.records().len()), (Some(3), n_whole), "cut at {tenth}/10: {}", run.err);
        assert!(run.err.contains("a.warc: "), "cut at {tenth}/10: {}", run.err);
    }
}

#[test]
fn a_broken_gzip_file_is_told_with_its_place() {
    let folder = Folder::new();
    let path = folder.file("a.jsonl.gz", [b"\x1f\x8b".as_slice(), &[0xff; 40]].concat());
    let rows = folder.path("rows.jsonl");
    let run = run([path.as_os_str(), "--errors".as_ref(), rows.as_os_str()]);
    let rows = records(&folder.read("rows.jsonl"));
    assert_eq!((run.code, run.out.as_str(), rows.len()), (Some(3), "", 1), "{}", run.err);
    assert_eq!((&rows[0]["code"], rows[0]["source"].as_str()), (&"corrupt".into(), path.to_str()));
}

#[test]
fn what_is_broken_behind_whole_lines_is_a_row_of_its_own_line() {
    let folder = Folder::new();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(b"{\"text\": \"Anna\"}\n").expect("memory takes all");
    let path = folder.file("a.jsonl.gz", [gzip.finish().expect("memory takes all").as_slice(), b"garbage"].concat());
    let run = run([&path]);
    let place = format!("{}:2: ", path.display());
    assert_eq!((run.code, run.ids()), (Some(3), vec![format!("{}:1", path.display())]));
    assert!(run.err.contains(&place), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_told_once() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.file("shut/a.txt", "Hej");
    let shut = folder.path("shut");
    std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o000)).expect("the folder is ours");
    // Where the tests run as root, nothing is forbidden.
    if std::fs::read_dir(&shut).is_err() {
        let run = run([&shut]);
        assert_eq!(run.err.lines().next(), Some(format!("error: {}: Permission denied (os error 13)", shut.display()).as_str()));
    }
    std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o700)).expect("the folder is ours");
}

#[test]
fn a_file_that_is_not_compressed_as_its_name_says_is_an_error_and_the_next_one_is_read() {
    let folder = Folder::new();
    let good = folder.file("b.txt", "Eva Ek bor i Åmål.\n");
    for (name, bytes) in [("a.gz", b"\0\x01\x02no gzip".as_slice()), ("a.jsonl.GZ", b"{\"text\": \"Anna\"}\n"), ("a.txt.zst", b"Anna Berg")]
    {
        let bad = folder.file(name, bytes);
        let rows = folder.path("rows.jsonl");
        let run = run([bad.as_os_str(), good.as_os_str(), "--errors".as_ref(), rows.as_os_str()]);
        let rows = records(&folder.read("rows.jsonl"));
        assert_eq!((run.code, run.ids().len(), rows.len()), (Some(3), 1, 1), "{name}: {}", run.err);
        assert_eq!((&rows[0]["code"], rows[0]["source"].as_str()), (&"corrupt".into(), bad.to_str()), "{name}");
    }
    let empty = folder.file("tom.gz", "");
    assert_ne!(run([empty.as_os_str()]).code, Some(3), "an empty file holds nothing");
}

#[test]
fn what_cannot_be_opened_is_a_row_each() {
    let folder = Folder::new();
    folder.file("good.txt", "Hej");
    std::os::unix::fs::symlink("nowhere", folder.path("dangling")).expect("a link");
    std::os::unix::fs::symlink(".", folder.path("loop")).expect("a link");
    std::process::Command::new("mkfifo").arg(folder.path("fifo")).status().expect("a named pipe");
    let plain = run([folder.as_ref()]);
    assert_eq!((plain.code, plain.records().len()), (Some(0), 1), "links and pipes in folders are passed over: {}", plain.err);
    let follow = run(["-L".as_ref(), folder.as_ref().as_os_str()]);
    assert_eq!((follow.code, follow.records().len()), (Some(3), 1));
    assert!(follow.err.contains("dangling") && follow.err.contains("loop"), "{}", follow.err);
    let named = run([folder.path("dangling"), folder.path("good.txt")]);
    assert_eq!((named.code, named.records().len()), (Some(3), 1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read_is_a_row() {
    let folder = Folder::new();
    let good = folder.file("good.txt", "Hej");
    // It can be opened, and no byte can be read.
    let mixed = run(["/proc/self/mem".as_ref(), good.as_os_str()]);
    assert_eq!((mixed.code, mixed.records().len()), (Some(3), 1));
    assert!(mixed.err.contains("/proc/self/mem: Input/output error"), "{}", mixed.err);
    // Not even opened; where the tests run as root, nothing is forbidden.
    let shut = folder.file("shut.txt", "Hej");
    std::fs::set_permissions(&shut, std::os::unix::fs::PermissionsExt::from_mode(0o000)).expect("the file is ours");
    let n_records = 1 + usize::from(std::fs::File::open(&shut).is_ok());
    let run = run([&shut, &good]);
    assert_eq!((run.code, run.records().len()), (Some(if n_records == 1 { 3 } else { 0 }), n_records), "{}", run.err);
}

#[test]
fn a_file_that_vanishes_before_it_is_read_is_a_row() {
    let folder = Folder::new();
    let fifo = folder.path("fifo");
    Command::new("mkfifo").arg(&fifo).status().expect("a named pipe");
    let later = folder.file("later.txt", "Hej");
    let mut command = nordtag(["-f".as_ref(), "text".as_ref(), fifo.as_os_str(), later.as_os_str()]);
    let child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().expect("started");
    // Opening the pipe waits until the command reads from it.
    let mut pipe = std::fs::File::options().write(true).open(&fifo).expect("the command reads");
    std::fs::remove_file(later).expect("it is there");
    pipe.write_all(b"Hej igen").expect("the command reads");
    drop(pipe);
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(records(&String::from_utf8_lossy(&output.stdout)).len(), 1);
    assert!(String::from_utf8_lossy(&output.stderr).contains("later.txt: No such file or directory"));
}

#[test]
fn a_named_pipe_is_read_as_a_stream() {
    let folder = Folder::new();
    let fifo = folder.path("fifo");
    Command::new("mkfifo").arg(&fifo).status().expect("a named pipe");
    let child = nordtag(["-f".as_ref(), "jsonl".as_ref(), fifo.as_os_str()]).stdout(std::process::Stdio::piped()).spawn().expect("started");
    std::fs::write(&fifo, documents(50)).expect("the command reads");
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!(records(&String::from_utf8_lossy(&output.stdout)).len(), 50);
}

#[test]
fn a_folder_of_many_files_is_read_in_order_of_names() {
    let folder = Folder::new();
    for number in 0..5_000 {
        folder.file(&format!("{:02}/{number:05}.txt", number % 7), format!("Sida {number}"));
    }
    let run = run([folder.as_ref()]);
    let ids = run.ids();
    assert_eq!((run.code, ids.len()), (Some(0), 5_000));
    assert!(ids.is_sorted());
}

#[test]
fn names_and_identifiers_are_only_text() {
    let folder = Folder::new();
    let path = folder.file("a\u{1b}[31m\n\"b\".txt", "Hej");
    let record = &run([&path]).records()[0];
    assert_eq!(record["id"].as_str(), path.to_str());
    let run = pipe(["-f", "jsonl"], br#"{"id": "../../etc/passwd\u0000\n", "text": "Hej"}"#);
    assert_eq!(run.ids(), ["../../etc/passwd\0\n"]);
}

#[test]
fn members_of_an_archive_are_only_names() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["../../outside.txt", "/etc/passwd.txt", "a\u{1b}[31m.txt"] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
        archive.write_all(b"Hej").expect("memory");
    }
    let folder = Folder::new();
    let path = folder.file("in/a.zip", archive.finish().expect("memory").into_inner());
    let run = run([&path]);
    let want = ["../../outside.txt", "/etc/passwd.txt", "a\u{1b}[31m.txt"].map(|name| format!("{}/{name}", path.display()));
    assert_eq!((run.code, run.ids()), (Some(0), want.to_vec()), "{}", run.err);
    assert!(!run.err.contains('\u{1b}') && !run.out.contains('\u{1b}'));
    assert_eq!(folder.names(), ["in"], "nothing is unpacked");
}
