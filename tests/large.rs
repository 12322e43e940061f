//! A large document, whose record is written in pieces: the same line, no half of it, and it can be resumed.

use std::io::Read;
use std::process::{Command, Stdio};

use nordtag::document::{Media, Packet, Place};
use nordtag::pipeline::{Pipeline, Worker};

use crate::command::{Folder, documents, finish, nordtag, pipe, run};

/// JSON lines of which the second is a document of more than a megabyte, whose record is written in pieces.
fn with_a_large_one() -> String {
    let sentence = "Åsa Lind är kommundirektör i Ängelholms kommun sedan den 1 mars 2021.\\n";
    let lines = documents(3);
    let mut lines: Vec<&str> = lines.lines().collect();
    let large = format!("{{\"id\": \"large\", \"text\": \"{}\"}}", sentence.repeat(18_000));
    lines.insert(1, &large);
    lines.join("\n")
}

#[test]
fn a_large_record_comes_in_pieces_and_is_the_same_line() {
    let input = with_a_large_one();
    let mut want = Vec::new();
    let (pipeline, mut byte_start) = (Pipeline::default(), 0);
    for (line, number) in input.lines().zip(1..) {
        let byte_end = byte_start + line.len() as u64;
        let place = Place { path: "stdin".into(), line: number, byte_start, byte_end, ordinal: number - 1 };
        let packet = Packet { place, ..Packet::new(line, Media::Json) };
        pipeline.process(packet, &mut Worker::default(), &mut want).expect("the lines are whole");
        byte_start = byte_end + 1;
    }
    for threads in ["1", "2"] {
        let run = pipe(["-f", "jsonl", "-j", threads], input.as_bytes());
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.as_bytes() == want, "{threads} threads");
    }
    assert_eq!(nordtag::write::verify::verify(std::str::from_utf8(&want).expect("text").lines().nth(1).expect("a line")), [] as [&str; 0]);
}

#[test]
fn a_large_document_that_panics_leaves_no_half_line() {
    let run = pipe(["-f", "jsonl", "--test-panic-on", "large"], with_a_large_one().as_bytes());
    assert_eq!((run.code, run.ids()), (Some(3), ["d0", "d1", "d2"].map(str::to_owned).to_vec()));
}

#[test]
fn a_pipe_closed_within_a_large_record_ends_the_run_without_a_word() {
    let folder = Folder::new();
    let input = folder.file("in.jsonl", with_a_large_one());
    let mut child = nordtag([&input]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command can be started");
    let mut some = [0; 200_000];
    child.stdout.take().expect("it is a pipe").read_exact(&mut some).expect("the large record is longer");
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(141), b"".as_slice()));
}

#[test]
fn a_large_record_that_finds_no_room_leaves_whole_lines_and_can_be_resumed() {
    for format in ["jsonl", "conll"] {
        let folder = Folder::new();
        let input = folder.file("in.jsonl", with_a_large_one());
        let output = folder.path("out");
        let want = pipe([input.as_os_str(), "--output-format".as_ref(), format.as_ref()], b"").out;
        // Files may not grow beyond two megabytes, and the large record is some times that; without the trap the system ends the run.
        let script = "trap '' XFSZ; ulimit -f 4000; exec \"$0\" \"$@\"";
        let mut limited = Command::new("sh");
        limited.args(["-c", script, env!("CARGO_BIN_EXE_nordtag")]).arg(&input).arg("-o").arg(&output).args(["--output-format", format]);
        let first = finish(limited);
        assert_eq!(first.code, Some(4), "{}", first.err);
        let part = folder.read("out.part");
        assert!(!part.is_empty() && want.starts_with(&part), "{format}");
        assert_eq!(
            part,
            want[..want
                .find(if format == "jsonl" { "{\"schema\":\"nordtag.doc/1\",\"id\":\"large\"" } else { "# newdoc id = large" })
                .expect("it is there")]
        );
        let second =
            run([input.as_os_str(), "-o".as_ref(), output.as_os_str(), "--resume".as_ref(), "--output-format".as_ref(), format.as_ref()]);
        assert_eq!(second.code, Some(0), "{}", second.err);
        assert!(folder.read("out") == want, "{format}");
    }
}
