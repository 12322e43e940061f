//! The command under test, run as a user runs it.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a run of the command left behind.
#[derive(Debug)]
pub struct Run {
    /// Exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// The records on standard output.
    pub fn records(&self) -> Vec<Value> {
        records(&self.out)
    }

    /// Identifiers of the records on standard output, in order.
    pub fn ids(&self) -> Vec<String> {
        self.records().iter().map(|record| record["id"].as_str().expect("ids are strings").to_owned()).collect()
    }
}

/// Lines of JSON as values.
pub fn records(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

/// The command, ready to be given more.
pub fn nordtag(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nordtag"));
    command.args(args).stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub fn finish(mut command: Command) -> Run {
    let output = command.output().expect("the command can be started");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the command with arguments and nothing on standard input.
pub fn run(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
    finish(nordtag(args))
}

/// Runs the command under a limit of virtual memory in kilobytes, with one thread.
pub fn run_within(kilobytes: u64, args: &[&str]) -> Run {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("ulimit -v {kilobytes}; exec \"$0\" -j 1 \"$@\"")).arg(env!("CARGO_BIN_EXE_nordtag")).args(args);
    finish(shell)
}

/// Runs the command with something on standard input.
pub fn pipe(args: impl IntoIterator<Item = impl AsRef<OsStr>>, input: &[u8]) -> Run {
    let mut command = nordtag(args);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command can be started");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let input = input.to_vec();
    // A command that stops early closes its end; what it then made of the input is what the test looks at.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("the writer only writes");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder of files that goes away with the test.
pub struct Folder(TempDir);

impl Folder {
    /// An empty folder.
    pub fn new() -> Folder {
        Folder(TempDir::new().expect("a folder for the test"))
    }

    /// A path inside.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder inside");
        std::fs::write(&path, bytes).expect("a file inside");
        path
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("the file is there")
    }

    /// Names of all that is in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("the folder is there");
        let mut names: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        self.0.path()
    }
}

/// Lines of JSONL documents, each a small Swedish or Danish text of its own.
pub fn documents(count: usize) -> String {
    (0..count).fold(String::new(), |lines, number| {
        let text = match number % 3 {
            0 => format!("Åsa Lind {number} är kommundirektör i Ängelholms kommun sedan den {} mars 2021.", number % 28 + 1),
            1 => format!("Søren Østergård er direktør for Ærø Kommune nr. {number}.\n\nKontakt: 86 00 {:02} 00", number % 100),
            _ => format!("Vi söker en ny chef.\nRum {number}. Ansök senast den {} maj.", number % 28 + 1),
        };
        lines + &serde_json::json!({"id": format!("d{number}"), "text": text}).to_string() + "\n"
    })
}
