//! Nothing lost: whatever is broken in the input, every document is a record or an error row, and the exit code tells.

use std::io::{Seek, Write};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::command::{Folder, Run, documents, finish, nordtag, pipe, records, run, run_within};

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
