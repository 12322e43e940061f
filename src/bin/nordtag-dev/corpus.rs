//! `nordtag-dev corpus [DIR]`: reads the marked pages of a folder, and makes or checks the plain pages beside them, where it has such;
//! with `--jsonl` it prints the gold instead, a page a line, offsets in code points.

use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::gold::folder;

/// Runs `corpus [--check | --jsonl] [DIR]`; the folder is `corpus` where none is named. With `--check` nothing is written: what differs
/// from the marked pages is an error.
pub fn run(args: &[String]) -> Result<(), Error> {
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let root = PathBuf::from(args.iter().find(|arg| !arg.starts_with("--")).map_or("corpus", String::as_str));
    let pages = folder::read(&root)?;
    if has("--jsonl") {
        print!("{}", folder::jsonl(&pages));
        return Ok(());
    }
    if !pages.iter().any(|gold| root.join(&gold.path).exists()) {
        return Ok(());
    }
    pages.iter().try_for_each(|gold| keep(&root.join(&gold.path), &gold.text, has("--check")))
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
    let message = "expected what the marked page says, found something else; run `nordtag-dev corpus`";
    Err(Error::new(ErrorKind::Usage, message).at(&*place, 0, 0))
}
