//! Nothing lost: whatever is broken in the input, every document is a record or an error row, and the exit code tells.

use std::io::{Seek, Write};
use std::path::Path;
use std::process::Command;

use nordtag::packed;
use serde_json::Value;

use crate::command::{Folder, Run, documents, finish, nordtag, pipe, records, run};

/// Runs the command under a limit of virtual memory in kilobytes, with one thread.
fn run_within(kilobytes: u64, args: &[&str]) -> Run {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("ulimit -v {kilobytes}; exec \"$0\" -j 1 \"$@\"")).arg(env!("CARGO_BIN_EXE_nordtag")).args(args);
    finish(shell)
}

/// Runs JSONL with an error file; gives identifiers of records and rows.
fn outcomes(input: &[u8]) -> (Run, Vec<String>, Vec<Value>) {
    let folder = Folder::new();
    let path = folder.file("in.jsonl", input);
    let run = run([path.as_os_str(), "--errors".as_ref(), folder.path("rows.jsonl").as_os_str()]);
    let rows = records(&folder.read("rows.jsonl"));
    let ids = run.ids();
    (run, ids, rows)
}

#[test]
fn one_stray_byte_costs_one_character() {
    let mut bytes = "Åsa Öberg är rektor på Ängskolan i Växjö. ".repeat(4).into_bytes();
    bytes[60] = 0xff;
    let record = &pipe([] as [&str; 0], &bytes).records()[0];
    assert_eq!((&record["provenance"]["charset"], &record["provenance"]["repairs"]), (&"UTF-8".into(), &1.into()));
    assert_eq!(record["text"].as_str().map(|text| text.matches('\u{fffd}').count()), Some(1));
    let line = [br#"{"text": "Sm"#.as_slice(), b"\xff", " och rågbröd på Öland\"}".as_bytes()].concat();
    let record = &pipe(["-f", "jsonl"], &line).records()[0];
    assert_eq!((&record["text"], &record["provenance"]["repairs"]), (&"Sm\u{fffd} och rågbröd på Öland".into(), &1.into()));
}

#[test]
fn nul_bom_and_utf_16_are_read() {
    assert_eq!(pipe([] as [&str; 0], b"a\0b").records()[0]["text"], "a\0b");
    assert_eq!(pipe([] as [&str; 0], "\u{feff}Åsa".as_bytes()).records()[0]["text"], "Åsa");
    let mut wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Åsa Öberg".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(pipe([] as [&str; 0], &wide).records()[0]["text"], "Åsa Öberg");
    wide.push(b'x');
    let record = &pipe([] as [&str; 0], &wide).records()[0];
    assert_eq!((&record["text"], &record["provenance"]["repairs"]), (&"Åsa Öberg\u{fffd}".into(), &1.into()));
    let marked = ["\u{feff}".as_bytes(), documents(1).as_bytes()].concat();
    assert_eq!(pipe(["-f", "jsonl"], &marked).ids(), ["d0"]);
}

#[test]
fn lines_in_utf_16_are_lines() {
    let wide: Vec<u8> = "\u{feff}Åsa\nÖberg 🎉\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let texts: Vec<Value> = pipe(["-f", "lines"], &wide).records().iter().map(|record| record["text"].clone()).collect();
    assert_eq!(texts, ["Åsa", "Öberg 🎉"]);
    let wide: Vec<u8> = ("\u{feff}".to_owned() + &documents(3)).encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(pipe(["-f", "jsonl"], &wide).ids(), ["d0", "d1", "d2"]);
}

#[test]
fn lone_surrogates_are_replaced_and_counted() {
    let record = &pipe(["-f", "jsonl"], br#"{"text": "a\ud83cb \udf89 \ud83c\udf89"}"#).records()[0];
    assert_eq!((&record["text"], &record["provenance"]["repairs"]), (&"a\u{fffd}b \u{fffd} 🎉".into(), &2.into()));
}

#[test]
fn every_97th_line_broken_loses_every_97th_document() {
    let good = documents(970);
    let broken: String = good
        .lines()
        .enumerate()
        .fold(String::new(), |all, (number, line)| all + if number % 97 == 96 { &line[..line.len() - 2] } else { line } + "\n");
    let (run, ids, rows) = outcomes(broken.as_bytes());
    assert_eq!((run.code, ids.len(), rows.len()), (Some(3), 960, 10));
    let lines: Vec<u64> = rows.iter().filter_map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, (1..=10).map(|number| number * 97).collect::<Vec<_>>());
}

#[test]
fn json_nested_100_000_deep_is_read_or_refused() {
    let deep = "[".repeat(100_000);
    let closed = format!("{{\"x\": {deep}{}, \"id\": \"deep\", \"text\": \"Hej\"}}\n", "]".repeat(100_000));
    let (run, ids, rows) = outcomes((closed + "{\"x\": " + &deep + "\n" + &documents(1)).as_bytes());
    assert_eq!((run.code, rows.len()), (Some(3), 1));
    assert_eq!(ids, ["deep", "d0"]);
}

#[test]
fn doubled_identifiers_are_kept_and_told() {
    let run = pipe(["-f", "jsonl"], (documents(3) + &documents(2)).as_bytes());
    assert_eq!((run.code, run.records().len()), (Some(0), 5));
    assert!(run.err.contains("2 documents bear an identifier that came before"), "{}", run.err);
}

#[test]
fn a_panic_in_one_document_is_its_error_row() {
    let folder = Folder::new();
    let rows = folder.path("rows.jsonl");
    for threads in ["1", "2"] {
        let args = ["-f", "jsonl", "-j", threads, "--test-batch", "500", "--test-panic-on", "d7"];
        let run = pipe(args.iter().map(AsRef::as_ref).chain(["--errors".as_ref(), rows.as_os_str()]), documents(20).as_bytes());
        assert_eq!((run.code, run.records().len()), (Some(3), 19));
        let rows = records(&folder.read("rows.jsonl"));
        assert_eq!((&rows[0]["code"], &rows[0]["line"]), (&"internal".into(), &8.into()));
        assert!(rows[0]["message"].as_str().is_some_and(|message| message.contains("src/run/batch.rs:")), "{rows:?}");
    }
}

#[test]
fn a_document_beyond_the_limit_is_an_error_row_and_takes_no_memory() {
    let folder = Folder::new();
    let long = folder.path("long.txt");
    let mut file = std::fs::File::create(&long).expect("a file");
    // A line of a gigabyte that takes no room on disk.
    file.set_len(1 << 30).expect("files may have holes");
    file.seek(std::io::SeekFrom::End(0)).expect("a plain file");
    file.write_all(b"\nHej\n").expect("room for a line");
    drop(file);
    let path = long.to_string_lossy().into_owned();
    // The whole process, with its lists, in less than the line's own length.
    let run = run_within(280_000, &["-f", "lines", "--max-document", "20M", &path]);
    assert_eq!((run.code, run.records().len()), (Some(3), 1), "{}", run.err);
    assert_eq!(run.records()[0]["text"], "Hej");
    assert!(run.err.contains(":1: expected a document of at most 20971520 bytes, found more"), "{}", run.err);
    let whole = run_within(280_000, &["-f", "text", "--max-document", "20M", &path]);
    assert_eq!((whole.code, whole.out.as_str()), (Some(3), ""));
}

#[test]
fn a_million_nested_tags_need_no_deep_stack() {
    let folder = Folder::new();
    let path = folder.file("deep.html", format!("{}<p>Hej på dig</p>", "<div>".repeat(1_000_000)));
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -s 256; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_nordtag")]).arg(path);
    let run = finish(shell);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.records()[0]["text"].as_str().is_some_and(|text| text.contains("Hej på dig")));
}

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
fn bad_lists_are_exit_code_2_with_their_place() {
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB i Lund.");
    let head = "# language: sv\n# kind: organisation\n";
    let bad: [(&str, Vec<u8>, &str); 8] = [
        ("row.tsv", format!("{head}Kvarnen AB\torg:1\tx\ty\tz\tw\tv\n").into_bytes(), "row.tsv:3"),
        ("empty.tsv", format!("{head}\torg:1\n").into_bytes(), "empty.tsv:3"),
        ("marks.tsv", format!("{head}...\torg:1\n").into_bytes(), "marks.tsv:3"),
        ("long.tsv", format!("{head}{}\torg:1\n", "A B ".repeat(10_000)).into_bytes(), "long.tsv:3"),
        ("word.tsv", format!("{head}{}\torg:1\n", "a".repeat(100_000)).into_bytes(), "word.tsv:3"),
        ("bytes.tsv", [head.as_bytes(), b"Kvarn\xff AB\torg:1\n"].concat(), "bytes.tsv"),
        ("torn.tsv.gz", packed::pack(head.as_bytes())[..20].to_vec(), "torn.tsv.gz"),
        ("json.jsonl", b"{\"label\": \"ORG\", \"pattern\": \n".to_vec(), "json.jsonl:1"),
    ];
    for (name, bytes, place) in bad {
        let list = folder.file(name, bytes);
        let run = run([page.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.err.starts_with("error: ") && run.err.contains(place), "{name}: {}", run.err);
    }
    let missing = run([page.as_os_str(), "--gazetteer".as_ref(), folder.path("none.tsv").as_os_str()]);
    assert_eq!(missing.code, Some(2), "{}", missing.err);
}

#[test]
fn odd_lists_are_read_and_do_no_harm() {
    let folder = Folder::new();
    let text = "Hon leder Kvarnen AB i Lund. A b c A A A A A A A A A.";
    let page = folder.file("page.txt", text);
    let crlf = "# language: sv\r\n# kind: organisation\r\nKvarnen AB\torg:1\r\n";
    for list in [folder.file("crlf.tsv", crlf), folder.file("packed.tsv.gz", packed::pack(crlf.as_bytes()))] {
        let found = run([page.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert!(found.out.contains("\"kb\":[\"org:1\"]"), "{}", found.err);
    }
    // Names of one letter, and names that are the beginnings of one another.
    let repeated: String = (1..=20).map(|count| format!("{}\torg:{count}\n", vec!["A"; count].join(" "))).collect();
    let list = folder.file("a.tsv", format!("# language: sv\n# kind: organisation\n{repeated}"));
    let long = folder.file("long.txt", "A ".repeat(50_000) + text);
    let run = run([page.as_os_str(), long.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
    assert_eq!((run.code, run.records().len()), (Some(0), 2), "{}", run.err);
    for line in run.out.lines() {
        assert_eq!(nordtag::write::verify::verify(line), [] as [String; 0]);
    }
}

#[test]
fn a_foreign_image_does_no_harm() {
    use nordtag::gazetteer::Gazetteer;
    use nordtag::gazetteer::image::checksum;
    let list = "# language: sv\n# kind: organisation\nKvarnen AB\torg:1\n";
    let whole = Gazetteer::compile(&[("own.tsv", list)]).expect("the list is whole");
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB i Lund.");
    // Slots that name the word before the first, or one far away, in tables that fill the whole image.
    for value in [0x0100_0000_u32, 0xff00_0000, u32::MAX] {
        let mut bytes = whole.bytes().to_vec();
        let tables = 24 + 8 * nordtag::gazetteer::image::TABLES;
        bytes[tables..].as_chunks_mut::<4>().0.iter_mut().for_each(|word| *word = value.to_le_bytes());
        let sum = checksum(&bytes);
        bytes[16..24].copy_from_slice(&sum.to_le_bytes());
        let image = folder.file("own.img", bytes);
        let run = run([page.as_os_str(), "--gazetteer".as_ref(), image.as_os_str()]);
        assert_eq!((run.code, run.records().len()), (Some(0), 1), "{value:x}: {}", run.err);
    }
}

#[test]
fn a_foreign_image_whose_links_go_in_circles_comes_to_an_end() {
    use nordtag::gazetteer::Gazetteer;
    use nordtag::gazetteer::image::{Table, checksum};
    let list = "# language: sv\n# kind: organisation\nKvarnen AB\torg:1\nKvarnen AB Lund\torg:2\nAB Lund\torg:3\n";
    let mut bytes = Gazetteer::compile(&[("own.tsv", list)]).expect("the list is whole").bytes().to_vec();
    let header = 24 + 8 * Table::Nodes as usize;
    let word = |bytes: &[u8], at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    let (start, length) = (word(&bytes, header) as usize, word(&bytes, header + 4) as usize);
    // The upper 28 bits of a node say that names end on its way of failure links, and where that leads: back to itself.
    for (record, node) in bytes[start..start + length].as_chunks_mut::<8>().0.iter_mut().zip(0_u64..) {
        let rest = u64::from_le_bytes(*record) & ((1 << 36) - 1);
        *record = (node << 37 | 1 << 36 | rest).to_le_bytes();
    }
    let sum = checksum(&bytes);
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB Lund och AB Lund.");
    let image = folder.file("own.img", bytes);
    let run = run([page.as_os_str(), "--gazetteer".as_ref(), image.as_os_str()]);
    assert_eq!((run.code, run.records().len()), (Some(0), 1), "{}", run.err);
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
fn neither_time_zone_nor_locale_changes_a_byte() {
    let want = pipe(["-f", "jsonl"], documents(30).as_bytes()).out;
    let folder = Folder::new();
    let path = folder.file("in.jsonl", documents(30));
    for (zone, locale) in [("Pacific/Kiritimati", "C"), ("America/Anchorage", "tr_TR.UTF-8"), ("", "sv_SE.ISO-8859-1")] {
        let mut shell = nordtag(["-f", "jsonl", "-"]);
        shell.env("TZ", zone).env("LC_ALL", locale).env("LANG", locale).stdin(std::fs::File::open(&path).expect("a file"));
        assert_eq!(finish(shell).out, want, "{zone} {locale}");
    }
}

#[test]
fn a_day_that_is_also_a_name_is_one_mention() {
    for text in [
        "Martin Luther King Day is a holiday.",
        "Kun Ugemagasinet SØNDAG's læger må åbne brevet.",
        "Jens Søndag er chef. SØNDAG, Vesterbrogade 5.",
    ] {
        let run = pipe([] as [&str; 0], text.as_bytes());
        assert_eq!(nordtag::write::verify::verify(run.out.trim_end()), [] as [String; 0], "{text}");
    }
}

#[test]
fn records_and_rows_add_up_with_faults_of_every_kind() {
    let mut lines: Vec<Vec<u8>> = documents(10_000).lines().map(|line| line.as_bytes().to_vec()).collect();
    for (number, line) in lines.iter_mut().enumerate() {
        match number % 600 {
            13 => line.truncate(line.len() / 2),
            113 => line[20] = 0xff,
            213 => *line = b"null".to_vec(),
            313 => *line = br#"{"id": "x", "txt": "y"}"#.to_vec(),
            413 => *line = [b"{\"text\": \"".as_slice(), &[0xc3; 50], b"\"}"].concat(),
            513 => line.push(0),
            _ => {}
        }
    }
    let (run, ids, rows) = outcomes(&lines.join(b"\n".as_slice()));
    assert_eq!(run.code, Some(3));
    assert_eq!(ids.len() + rows.len(), 10_000);
    // Four kinds cannot be read, a stray byte can; a line of nothing but stray bytes may or may not.
    assert!((66..=84).contains(&rows.len()), "{} rows", rows.len());
}

#[test]
fn a_vanished_working_folder_or_a_closed_standard_error_changes_nothing() {
    let mut shell = Command::new("sh");
    shell.args(["-c", "d=$(mktemp -d); cd \"$d\"; rmdir \"$d\"; printf 'Hej' | \"$0\" 2>&-", env!("CARGO_BIN_EXE_nordtag")]);
    let run = finish(shell);
    assert_eq!((run.code, run.records().len()), (Some(0), 1), "{}", run.err);
    assert!(Path::new(env!("CARGO_BIN_EXE_nordtag")).exists());
}
