//! `nordtag-dev corpus [DIR]`: reads the marked pages of a folder, and makes or checks the plain pages that it has of them. Where it has a
//! `gold.gen.jsonl`, it has all of them, and the gold is made or checked too.

use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::gold::{Gold, folder};

/// Runs `corpus [--check] [DIR]`; the folder is `corpus` where none is named. With `--check` nothing is written: what differs
/// from the marked pages is an error.
pub fn run(args: &[String]) -> Result<(), Error> {
    let check = args.iter().any(|arg| arg == "--check");
    let root = PathBuf::from(args.iter().find(|arg| !arg.starts_with("--")).map_or("corpus", String::as_str));
    let pages = folder::read(&root)?;
    let jsonl = root.join("gold.gen.jsonl");
    for gold in &pages {
        let plain = root.join(&gold.path);
        if jsonl.exists() || plain.exists() {
            keep(&plain, &gold.text, check)?;
        }
    }
    if jsonl.exists() { keep(&jsonl, &pages.iter().map(line).collect::<String>(), check) } else { Ok(()) }
}

fn line(gold: &Gold) -> String {
    let mut line = serde_json::to_string(gold).expect("strings, numbers and lists are always JSON");
    line.push('\n');
    line
}

/// Writes `text` to `path`, or with `check` demands that it is there already.
fn keep(path: &Path, text: &str, check: bool) -> Result<(), Error> {
    let place = path.to_string_lossy();
    if !check {
        return std::fs::write(path, text).map_err(|error| Error::new(ErrorKind::Output, error.to_string()).at(&*place, 0, 0));
    }
    if std::fs::read_to_string(path).is_ok_and(|kept| kept == text) {
        return Ok(());
    }
    let message = "expected what the marked pages say, found something else; run `nordtag-dev corpus`";
    Err(Error::new(ErrorKind::Usage, message).at(&*place, 0, 0))
}
