//! Killed, stopped, out of room: what is written is whole, and `--resume` ends where an uninterrupted run would have.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::command::{Folder, documents, finish, nordtag, run};

/// How often a run is killed at another moment; `.ci/kill` does the same a hundred times.
const TRIALS: u64 = 12;

fn has(program: &str) -> bool {
    Command::new("which").arg(program).stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// A command over `in.jsonl` that writes `out.jsonl` and `rows.jsonl` with many checkpoints.
fn command(folder: &Folder, threads: u64, more: &[&str]) -> Command {
    let mut command = nordtag(["-f", "jsonl", "--test-batch", "4k", "--test-checkpoint", "10000", "-j", &threads.to_string()]);
    command.arg(folder.path("in.jsonl")).arg("-o").arg(folder.path("out.jsonl")).arg("--errors").arg(folder.path("rows.jsonl"));
    command.args(more).stderr(Stdio::null());
    command
}

/// What an uninterrupted run writes.
fn wanted(folder: &Folder) -> (String, String) {
    assert_eq!(command(folder, 1, &[]).status().expect("the command can be started").code(), Some(3));
    let files = (folder.read("out.jsonl"), folder.read("rows.jsonl"));
    std::fs::remove_file(folder.path("out.jsonl")).expect("the file is there");
    std::fs::remove_file(folder.path("rows.jsonl")).expect("the file is there");
    files
}

fn with_errors(count: usize) -> String {
    documents(count).lines().enumerate().fold(String::new(), |all, (number, line)| all + if number % 50 == 7 { "{" } else { line } + "\n")
}

#[test]
fn a_killed_run_is_resumed_to_the_same_bytes() {
    let folder = Folder::new();
    folder.file("in.jsonl", with_errors(3_000));
    let want = wanted(&folder);
    for trial in 0..TRIALS {
        for attempt in 0..3 {
            let mut child = command(&folder, trial % 2 + 1, &["--resume"]).spawn().expect("the command can be started");
            // Moments spread over the run, and not the same in any two trials.
            std::thread::sleep(Duration::from_millis((trial * 37 + attempt * 61) % 180 + 3));
            child.kill().expect("it may be killed, or has ended");
            child.wait().expect("it has ended");
        }
        let end = command(&folder, trial % 2 + 1, &["--resume"]).status().expect("the command can be started");
        assert_eq!(end.code(), Some(3), "trial {trial}");
        assert!((folder.read("out.jsonl"), folder.read("rows.jsonl")) == want, "trial {trial} differs");
        assert_eq!(folder.names(), ["in.jsonl", "out.jsonl", "rows.jsonl"], "trial {trial}");
        std::fs::remove_file(folder.path("out.jsonl")).expect("the file is there");
    }
}

#[cfg(unix)]
#[test]
fn a_signal_finishes_what_is_under_way_and_leaves_a_state_to_resume() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let folder = Folder::new();
        folder.file("in.jsonl", with_errors(6_000));
        let want = wanted(&folder);
        let mut child = command(&folder, 2, &[]).spawn().expect("the command can be started");
        while std::fs::metadata(folder.path("out.jsonl.part")).map_or(0, |metadata| metadata.len()) == 0 {
            std::thread::sleep(Duration::from_millis(2));
        }
        Command::new("kill").args(["-s", signal, &child.id().to_string()]).status().expect("kill is there");
        let end = child.wait().expect("it ends");
        if end.code() != Some(3) {
            assert_eq!(end.code(), Some(code));
            assert!(folder.read("out.jsonl.part").ends_with('\n'));
            assert_eq!(command(&folder, 1, &["--resume"]).status().expect("the command can be started").code(), Some(3));
        }
        assert!((folder.read("out.jsonl"), folder.read("rows.jsonl")) == want, "after SIG{signal}");
    }
}

#[test]
fn a_run_waiting_for_input_ends_at_the_first_signal() {
    let mut child = nordtag([] as [&str; 0]).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("the command can be started");
    std::thread::sleep(Duration::from_millis(150));
    Command::new("kill").args(["-s", "INT", &child.id().to_string()]).status().expect("kill is there");
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
}

#[test]
fn resume_refuses_what_has_changed_and_says_what() {
    let folder = Folder::new();
    folder.file("in.jsonl", with_errors(100));
    // A run that stops at its first error leaves a state to resume.
    assert_eq!(command(&folder, 1, &["--fail-fast"]).status().expect("started").code(), Some(3));
    let resume = |more: &[&str]| {
        let mut command = command(&folder, 1, more);
        command.arg("--resume").stderr(Stdio::piped());
        let run = finish(command);
        (run.code, run.err)
    };
    for (more, what) in [
        (["--offsets", "byte"].as_slice(), "the options of reading, tagging or writing"),
        (&["--max-document", "1M"], "the paths, or how inputs are found and read"),
        (&["--shard", "1/2"], "the paths, or how inputs are found and read"),
    ] {
        let (code, message) = resume(more);
        assert_eq!(code, Some(2), "{more:?}");
        assert!(message.contains(what), "{message}");
    }
    std::fs::write(folder.path("in.jsonl"), with_errors(99)).expect("a file");
    // Nothing was written of the old input yet, or what was is noticed.
    let (code, message) = resume(&[]);
    assert!(code == Some(3) || message.contains("the inputs have changed"), "{message}");
}

#[test]
fn resuming_a_complete_run_does_nothing() {
    let folder = Folder::new();
    folder.file("in.jsonl", with_errors(60));
    let want = wanted(&folder);
    for _ in 0..2 {
        assert_eq!(command(&folder, 1, &["--resume"]).status().expect("started").code(), Some(3));
        assert!((folder.read("out.jsonl"), folder.read("rows.jsonl")) == want);
    }
    let mut other = command(&folder, 1, &["--resume", "--offsets", "utf16"]);
    other.stderr(Stdio::piped());
    let run = finish(other);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("the file is complete"), "{}", run.err);
}

#[test]
fn of_two_writers_of_one_output_the_second_gives_way() {
    let folder = Folder::new();
    let output = folder.path("out.jsonl");
    let mut first = nordtag(["-f".as_ref(), "lines".as_ref(), "-o".as_ref(), output.as_os_str()])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    while !folder.path("out.jsonl.part").exists() {
        std::thread::sleep(Duration::from_millis(5));
    }
    std::thread::sleep(Duration::from_millis(100));
    folder.file("in.txt", "Hej");
    let second = run([folder.path("in.txt").as_os_str(), "-o".as_ref(), output.as_os_str()]);
    assert_eq!(second.code, Some(2));
    assert!(second.err.contains("another run is writing this output"), "{}", second.err);
    drop(first.stdin.take());
    first.wait().expect("it ends");
}

#[test]
fn what_is_taken_away_while_it_is_written_is_made_again() {
    for what in ["out.jsonl.part", "rows.jsonl.part"] {
        let folder = Folder::new();
        folder.file("in.jsonl", with_errors(4_000));
        let want = wanted(&folder);
        let mut child = command(&folder, 1, &[]).spawn().expect("started");
        // Once something is in it: what is taken away before it is locked is made again at once.
        while std::fs::metadata(folder.path(what)).map_or(true, |file| file.len() == 0) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::fs::remove_file(folder.path(what)).expect("it is there");
        assert_eq!(child.wait().expect("it ends").code(), Some(4), "{what}");
        assert_eq!(command(&folder, 1, &["--resume"]).status().expect("started").code(), Some(3), "{what}");
        assert!((folder.read("out.jsonl"), folder.read("rows.jsonl")) == want, "{what}");
    }
}

#[test]
fn complete_records_without_their_rows_are_not_taken_for_complete() {
    let folder = Folder::new();
    folder.file("in.jsonl", with_errors(60));
    assert_eq!(command(&folder, 1, &[]).status().expect("started").code(), Some(3));
    std::fs::remove_file(folder.path("rows.jsonl")).expect("it is there");
    let mut again = command(&folder, 1, &["--resume"]);
    again.stderr(Stdio::piped());
    let run = finish(again);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("the records are complete, but there is no"), "{}", run.err);
}

#[test]
fn a_full_device_is_exit_code_4() {
    let folder = Folder::new();
    let input = folder.file("in.jsonl", documents(10));
    let mut to_full = nordtag([&input]);
    to_full.stdout(std::fs::File::options().write(true).open("/dev/full").expect("Linux has it"));
    let status = to_full.stderr(Stdio::null()).status().expect("started");
    assert_eq!(status.code(), Some(4));
    let run = run([input.as_os_str(), "-o".as_ref(), "/dev/full".as_ref()]);
    assert_eq!(run.code, Some(4));
    assert!(run.err.contains("No space left on device"), "{}", run.err);
}

#[test]
fn a_full_file_system_leaves_whole_lines_and_can_be_resumed() {
    let folder = Folder::new();
    folder.file("in.jsonl", with_errors(2_000));
    let want = wanted(&folder);
    let script = "mount -t tmpfs -o size=300k none \"$1\" || exit 77
        \"$0\" -f jsonl --test-batch 4k --test-checkpoint 10000 \"$2\" -o \"$1/out.jsonl\" --errors \"$1/rows.jsonl\"; first=$?
        tail -c 1 \"$1/out.jsonl.part\" | od -c | grep -q '\\\\n' || exit 78
        mount -o remount,size=30m none \"$1\"
        \"$0\" -f jsonl --test-batch 4k --test-checkpoint 10000 \"$2\" -o \"$1/out.jsonl\" --errors \"$1/rows.jsonl\" --resume
        cmp \"$1/out.jsonl\" \"$3/want.jsonl\" && exit $first";
    folder.file("want.jsonl", &want.0);
    folder.file("mount/x", "");
    let mut shell = Command::new("unshare");
    shell.args(["-m", "sh", "-c", script, env!("CARGO_BIN_EXE_nordtag")]);
    shell.arg(folder.path("mount")).arg(folder.path("in.jsonl")).arg(folder.as_ref() as &Path).stderr(Stdio::null());
    let code = shell.status().ok().and_then(|status| status.code());
    if matches!(code, Some(1 | 77) | None) {
        eprintln!("skipped: this user may not mount");
        return;
    }
    assert_eq!(code, Some(4));
}

#[test]
fn a_write_that_fails_stops_the_run_at_once() {
    if !has("strace") {
        eprintln!("skipped: strace is not here");
        return;
    }
    let folder = Folder::new();
    folder.file("in.jsonl", documents(600));
    let part = folder.path("out.jsonl.part");
    for nth in [1, 2, 3, 9] {
        let mut traced = Command::new("strace");
        traced.args(["-f", "-qq", "-o", "/dev/null", "-P"]).arg(&part).args(["-e", "trace=write", "-e"]);
        traced.arg(format!("inject=write:error=EIO:when={nth}")).arg(env!("CARGO_BIN_EXE_nordtag"));
        traced.args(["-f", "jsonl", "--test-batch", "4k"]).arg(folder.path("in.jsonl")).arg("-o").arg(folder.path("out.jsonl"));
        let run = finish(traced);
        if run.err.contains("Operation not permitted") {
            eprintln!("skipped: strace may not trace here");
            return;
        }
        assert_eq!(run.code, Some(4), "write {nth}: {}", run.err);
        assert!(run.err.contains("out.jsonl: cannot write"), "{}", run.err);
        let written = folder.read("out.jsonl.part");
        assert!((written.is_empty() || written.ends_with('\n')) && !folder.path("out.jsonl").exists(), "write {nth}");
    }
}
