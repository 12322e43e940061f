//! `nordtag-dev corpus [DIR]`: makes the plain pages and `gold.gen.jsonl` of a folder of marked pages again, or checks them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::gold::{Gold, marked};

/// Runs `corpus [--check] [DIR]`; the folder is `corpus` where none is named. With `--check` nothing is written: what differs
/// from the marked pages is an error.
pub fn run(args: &[String]) -> Result<(), Error> {
    let check = args.iter().any(|arg| arg == "--check");
    let root = PathBuf::from(args.iter().find(|arg| !arg.starts_with("--")).map_or("corpus", String::as_str));
    let (mut jsonl, mut ids) = (String::new(), BTreeSet::new());
    for path in marked_pages(&root)? {
        let mut gold = marked::page(&read(&path)?, &path.to_string_lossy())?;
        let plain = path.with_extension("txt");
        gold.path = relative(&plain, &root);
        if !ids.insert(gold.id.clone()) {
            return Err(Error::new(ErrorKind::Usage, format!("expected a new id, found `{}` again", gold.id)).at(
                path.to_string_lossy(),
                1,
                0,
            ));
        }
        keep(&plain, &gold.text, check)?;
        jsonl += &line(&gold);
    }
    keep(&root.join("gold.gen.jsonl"), &jsonl, check)
}

fn line(gold: &Gold) -> String {
    let mut line = serde_json::to_string(gold).expect("strings, numbers and lists are always JSON");
    line.push('\n');
    line
}

/// The marked pages of the groups below `root`, in order of their paths.
fn marked_pages(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut pages = Vec::new();
    for group in entries(root)?.into_iter().filter(|path| path.is_dir()) {
        pages.extend(entries(&group)?.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "marked")));
    }
    Ok(pages)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let listed = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>());
    let mut listed = listed.map_err(|error| Error::new(ErrorKind::Unreadable, error.to_string()).at(folder.to_string_lossy(), 0, 0))?;
    listed.sort();
    Ok(listed)
}

fn relative(path: &Path, root: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn read(path: &Path) -> Result<String, Error> {
    let unreadable = |error: std::io::Error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path.to_string_lossy(), 0, 0);
    std::fs::read_to_string(path).map_err(unreadable)
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
