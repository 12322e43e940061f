//! The command line: what goes in, what comes out, messages and exit codes.

use std::process::Stdio;

use serde_json::Value;

use crate::command::{Folder, documents, finish, nordtag, pipe, run};

/// A page with a post.
pub const TEXT: &str = "Ny stadsdirektör\n\nSaga Niklund, stadsdirektör i Trollhättans stad, tillträder den 1 mars 2024.\n";

#[test]
fn standard_input_is_one_document() {
    let run = pipe([] as [&str; 0], TEXT.as_bytes());
    let records = run.records();
    assert_eq!((run.code, run.err.as_str(), records.len()), (Some(0), "", 1));
    assert_eq!(records[0]["id"], "stdin");
    assert_eq!(records[0]["text"], TEXT);
    assert_eq!(records[0]["lang"], "sv");
}

#[test]
fn an_empty_input_is_an_empty_document() {
    for format in ["auto", "text", "html"] {
        let run = pipe(["--input-format", format], b"");
        assert_eq!((run.code, run.records().len()), (Some(0), 1), "{format}");
        assert_eq!(run.records()[0]["text"], "");
    }
}

#[test]
fn no_document_at_all_is_exit_code_1() {
    for format in ["lines", "jsonl"] {
        let run = pipe(["--input-format", format], b"");
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(1), "", "error: no input found\n"), "{format}");
    }
    assert_eq!(run([Folder::new().as_ref()]).code, Some(1));
}

#[test]
fn a_missing_path_is_said_and_the_rest_is_done() {
    let folder = Folder::new();
    let here = folder.file("a.txt", TEXT);
    let missing = folder.path("b.txt");
    let alone = run([&missing]);
    assert_eq!(alone.code, Some(1));
    assert!(alone.err.contains("b.txt: No such file or directory"), "{}", alone.err);
    let both = run([&missing, &here]);
    assert_eq!((both.code, both.records().len()), (Some(3), 1));
    assert!(both.err.ends_with("1 of 2 documents failed\n"), "{}", both.err);
}

#[test]
fn wrong_flags_are_exit_code_2_before_any_work() {
    let wrong: [&[&str]; 8] = [
        &["--no-such-flag"],
        &["--offsets", "inches"],
        &["--shard", "9/8"],
        &["--min-score", "2"],
        &["--reference-date", "yesterday"],
        &["--max-document", "many"],
        &["--glob", "a{b", "."],
        &["--resume"],
    ];
    for args in wrong {
        let run = pipe(args, TEXT.as_bytes());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.starts_with("error: "), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_run_does_not_read_what_it_writes() {
    let folder = Folder::new();
    let page = folder.file("sub/a.txt", TEXT);
    let (records, rows, redirected) = (folder.path("records.jsonl"), folder.path("rows.jsonl"), folder.path("sub/out.txt"));
    let to_files = ["-o".as_ref(), records.as_os_str(), "--errors".as_ref(), rows.as_os_str(), folder.as_ref().as_os_str()];
    for time in ["first", "second"] {
        let run = run(to_files);
        assert_eq!((run.code, run.err.as_str(), folder.read("records.jsonl").lines().count()), (Some(0), "", 1), "{time} time");
    }
    let mut command = nordtag(["-j", "1", "."]);
    command.current_dir(folder.path("sub")).stdout(std::fs::File::create(&redirected).expect("a file inside"));
    assert_eq!(finish(command).code, Some(0));
    assert_eq!(folder.read("sub/out.txt").lines().count(), 1);
    // Named, the output would be lost as an input.
    let same = run([page.as_os_str(), "-o".as_ref(), page.as_os_str()]);
    assert_eq!((same.code, folder.read("sub/a.txt").as_str()), (Some(2), TEXT));
    assert!(same.err.contains("sub/a.txt: expected an input, found a file that this run is to write"), "{}", same.err);
}

#[test]
fn a_broken_json_line_is_an_error_row_with_its_place() {
    let folder = Folder::new();
    let input = "{\"id\": \"a\", \"text\": \"Hej\"}\n{\"id\": \"b\", \"text\": 7}\n{\"id\": \"c\"\n\n{\"text\": \"Farvel\"}\n";
    let path = folder.file("in.jsonl", input);
    let rows = folder.path("errors.jsonl");
    let run = run([path.as_os_str(), "--errors".as_ref(), rows.as_os_str()]);
    assert_eq!((run.code, run.err.as_str()), (Some(3), "2 of 4 documents failed\n"));
    let name = path.to_string_lossy();
    assert_eq!(run.ids(), ["a".to_owned(), format!("{name}:5")]);
    let rows = crate::command::records(&folder.read("errors.jsonl"));
    assert_eq!(rows[0]["message"], "expected a string in `text`, found a number");
    assert_eq!((&rows[0]["line"], &rows[0]["code"]), (&2.into(), &"json".into()));
    assert_eq!(rows[1]["message"], "expected `,` or `}`, found the end of the line");
    assert_eq!((&rows[1]["line"], &rows[1]["byte"]), (&3.into(), &(input.find("\n\n").expect("a gap")).into()));
}

#[test]
fn fields_of_json_lines_go_where_the_keys_say() {
    let line = r#"{"nr": 12, "body": "Today is Monday.", "l": "en-GB", "d": "2024-03-01", "u": "https://example.org/a"}"#;
    let run = pipe(
        ["-f", "jsonl", "--text-key", "body", "--id-key", "nr", "--lang-key", "l", "--date-key", "d", "--url-key", "u"],
        line.as_bytes(),
    );
    let record = &run.records()[0];
    assert_eq!((&record["id"], &record["text"], &record["lang"]), (&"12".into(), &"Today is Monday.".into(), &"en".into()));
    assert_eq!(record["provenance"]["url"], "https://example.org/a");
    assert!(record["segments"][0]["lang_score"].as_f64().is_some_and(|score| score > 0.99), "{record}");
}

#[test]
fn every_line_is_a_document_also_an_empty_one() {
    let run = pipe(["-f", "lines"], "Hej\r\n\nFarvel".as_bytes());
    assert_eq!(run.ids(), ["stdin:1", "stdin:2", "stdin:3"]);
    let texts: Vec<Value> = run.records().iter().map(|record| record["text"].clone()).collect();
    assert_eq!(texts, ["Hej", "", "Farvel"]);
    assert_eq!(run.records()[2]["provenance"]["byte_start"], 6);
}

#[test]
fn formats_are_known_by_name_and_content() {
    let folder = Folder::new();
    folder.file("a.txt", TEXT);
    folder.file("b.html", "<title>Sida</title><p>Hej på dig</p>");
    folder.file("c", "<!DOCTYPE html><p>Hej igen</p>");
    folder.file("d.jsonl", documents(3));
    folder.file("e", documents(2));
    folder.file("f.png", b"\x89PNG\r\n\x1a\n\0\0");
    folder.file(".hidden.txt", "gömd");
    folder.file(".gitignore", "g.txt\n");
    folder.file("g.txt", "utelämnad");
    let run = run([folder.as_ref()]);
    assert_eq!(run.records().len(), 1 + 1 + 1 + 3 + 2);
    assert_eq!(run.code, Some(3));
    assert!(run.err.contains("f.png: expected text, found a picture"), "{}", run.err);
    let kinds: Vec<Value> = run.records().iter().map(|record| record["provenance"]["media_type"].clone()).collect();
    assert_eq!(kinds[..3], ["text/plain", "text/html", "text/html"]);
    let all = finish(nordtag([folder.as_ref().as_os_str(), "--hidden".as_ref(), "--no-ignore".as_ref(), "-g".as_ref(), "*.txt".as_ref()]));
    assert_eq!(all.records().len(), 3);
}

#[test]
fn compressed_inputs_are_known_by_their_first_bytes() {
    use std::io::Write;
    let folder = Folder::new();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(documents(3).as_bytes()).expect("memory takes all");
    let gzip = gzip.finish().expect("memory takes all");
    let two_members = [gzip.clone(), gzip].concat();
    let zstandard = zstd::encode_all(documents(4).as_bytes(), 1).expect("memory takes all");
    let paths = [folder.file("a.jsonl.gz", two_members), folder.file("b", zstandard)];
    assert_eq!(run(paths).records().len(), 6 + 4);
}

#[test]
fn output_is_the_same_for_any_number_of_threads_and_any_batch() {
    let input = documents(400);
    let want = pipe(["-f", "jsonl", "-j", "1"], input.as_bytes()).out;
    assert_eq!(want.lines().count(), 400);
    for args in [
        ["-j", "2", "--test-batch", "1"],
        ["-j", "8", "--test-batch", "3k"],
        ["-j", "1", "--test-batch", "700"],
        ["-j", "3", "--test-batch", "1G"],
    ] {
        assert_eq!(pipe(["-f", "jsonl"].iter().chain(&args), input.as_bytes()).out, want, "{args:?}");
    }
}

#[test]
fn shares_part_all_documents_without_rest() {
    let folder = Folder::new();
    let path = folder.file("in.jsonl", documents(200));
    let mut ids = Vec::new();
    for share in ["1/3", "2/3", "3/3"] {
        let part = run([path.as_os_str(), "--shard".as_ref(), share.as_ref()]).ids();
        assert!((40..95).contains(&part.len()), "{share} has {}", part.len());
        ids.extend(part);
    }
    ids.sort_by_key(|id| id[1..].parse::<u32>().expect("ids end in numbers"));
    assert_eq!(ids, (0..200).map(|number| format!("d{number}")).collect::<Vec<_>>());
}

#[test]
fn a_run_stops_at_the_first_error_or_at_one_too_many() {
    let input = "{\"text\": \"a\"}\n{\n{\"text\": \"b\"}\n{\n{\"text\": \"c\"}\n";
    let counts = |args: &[&str]| {
        let run = pipe(["-f", "jsonl"].iter().chain(args), input.as_bytes());
        (run.code, run.records().len())
    };
    assert_eq!(counts(&[]), (Some(3), 3));
    assert_eq!(counts(&["--fail-fast"]), (Some(3), 1));
    assert_eq!(counts(&["--max-errors", "1"]), (Some(3), 2));
    assert_eq!(counts(&["--max-errors", "2"]), (Some(3), 3));
}

#[test]
fn an_output_file_appears_only_when_it_is_complete() {
    let folder = Folder::new();
    let input = folder.file("in.jsonl", documents(5));
    let output = folder.path("out.jsonl");
    assert_eq!(run([input.as_os_str(), "-o".as_ref(), output.as_os_str()]).code, Some(0));
    assert_eq!(folder.names(), ["in.jsonl", "out.jsonl"]);
    assert_eq!(folder.read("out.jsonl").lines().count(), 5);
    let stopped = folder.file("bad.jsonl", documents(2) + "{\n" + &documents(2));
    let run = run([stopped.as_os_str(), "--fail-fast".as_ref(), "-o".as_ref(), output.as_os_str()]);
    assert_eq!(run.code, Some(3));
    assert_eq!(folder.read("out.jsonl").lines().count(), 5, "the old file stays until the new one is complete");
    let into_folder = crate::command::run([input.as_os_str(), "-o".as_ref(), folder.as_ref().as_os_str()]);
    assert_eq!(into_folder.code, Some(0));
    assert_eq!(folder.read("records.jsonl").lines().count(), 5);
}

#[test]
fn an_output_that_cannot_be_made_is_exit_code_4() {
    let run = pipe(["-o", "/no/such/folder/out.jsonl"], TEXT.as_bytes());
    assert_eq!((run.code, run.out.as_str()), (Some(4), ""));
    assert!(run.err.contains("/no/such/folder/out.jsonl: cannot write: No such file or directory"), "{}", run.err);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = Folder::new();
    let input = folder.file("in.jsonl", documents(3000));
    let mut command = nordtag([input.as_os_str()]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command can be started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(141), b"".as_slice()));
}

#[test]
fn stats_counts_and_view_shows() {
    let records = pipe([] as [&str; 0], TEXT.as_bytes()).out;
    let stats = pipe(["stats"], records.as_bytes());
    assert!(stats.out.starts_with("records    1\n"), "{}", stats.out);
    let view = pipe(["view"], "x <b> & y\n\nHej".as_bytes());
    assert_eq!(view.code, Some(0));
    assert!(view.out.contains("x &lt;b&gt; &amp; y"), "{}", view.out);
    assert_eq!(run(["completions", "bash"]).code, Some(0));
    assert!(run(["man"]).out.contains("nordtag"));
}

#[test]
fn bench_says_how_long_each_stage_takes() {
    let run = pipe(["bench", "-f", "jsonl"], documents(30).as_bytes());
    let rows: Vec<&str> = run.out.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(rows, ["stage", "read", "decode", "extract", "identify", "segment", "spot", "tag", "tie", "write", "all", "", "30"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let long = pipe(["bench", "-f", "text"], TEXT.repeat(12_000).as_bytes());
    assert!(long.out.contains("\nwindows "), "{}", long.out);
    let failing = pipe(["bench", "-f", "jsonl"], b"{}\n");
    assert_eq!((failing.code, failing.out.as_str()), (Some(1), ""));
}

#[test]
fn view_and_explain_know_the_users_lists() {
    let folder = Folder::new();
    let list = folder.file("own.tsv", "# language: sv\n# kind: organisation\nKvarnvingen\torg:1\n");
    let page = folder.file("a.txt", "Hon arbetar på Kvarnvingen i Lund.");
    for command in ["view", "explain"] {
        let run = run([command.as_ref(), page.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert!(run.out.contains("Kvarnvingen") && run.out.contains("ORG"), "{command}: {}", run.out);
    }
}

#[test]
fn commands_for_people_give_the_same_exit_codes_and_end_quietly() {
    let folder = Folder::new();
    let some = folder.file("a.jsonl", documents(2000) + "{}\n");
    for command in ["view", "explain", "bench"] {
        let codes = [&folder.path("none"), &some].map(|path| run([command.as_ref(), path.as_os_str()]).code);
        assert_eq!(codes, [Some(1), Some(3)], "{command}");
    }
    for args in [["explain".as_ref(), some.as_os_str()], ["gazetteer".as_ref(), "list".as_ref()]] {
        let mut child = nordtag(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command can be started");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the command ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(141) && !err.contains("pipe"), "{args:?}: {err}");
    }
}

#[test]
fn explained_scores_are_those_of_the_records() {
    let scores = |lines: &[Value]| lines.iter().map(|line| line["score"].to_string()).collect::<Vec<_>>();
    let records = pipe([] as [&str; 0], TEXT.as_bytes()).records();
    let explained = pipe(["explain", "--json"], TEXT.as_bytes()).records();
    assert_eq!(scores(&explained), scores(records[0]["ents"].as_array().expect("a list")));
}

#[test]
fn a_dash_is_standard_output_and_one_file_is_not_two_outputs() {
    let dash = pipe(["-o", "-"], TEXT.as_bytes());
    assert_eq!((dash.code, dash.records().len()), (Some(0), 1), "{}", dash.err);
    let folder = Folder::new();
    let path = folder.path("a.jsonl");
    let same = run([folder.as_ref().as_os_str(), "-o".as_ref(), path.as_os_str(), "--errors".as_ref(), path.as_os_str()]);
    assert_eq!((same.code, folder.names().len()), (Some(2), 0));
    assert!(same.err.contains("expected different files"), "{}", same.err);
}

#[test]
fn a_reference_date_is_read_however_iso_8601_writes_it() {
    for date in ["2024-03-01", "20240301", "2024-03-01T10:00"] {
        let record = &pipe(["--reference-date", date], "I går kom Anna Berg hit.".as_bytes()).records()[0];
        assert_eq!(record["ents"][0]["norm"], "2024-02-29", "{date}");
    }
}

#[test]
fn messages_show_control_characters_and_do_not_obey_them() {
    let run = run(["/no/such\u{1b}[31mfile\n.txt"]);
    assert!(!run.err.contains('\u{1b}') && run.err.contains("\\u{1b}[31mfile\\n.txt"), "{}", run.err);
}
