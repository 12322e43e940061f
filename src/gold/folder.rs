//! A folder of marked pages (`GROUP/NN-slug.marked`) becomes their gold, in the order of their paths.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Gold, marked};
use crate::error::{Error, ErrorKind};

/// Reads all marked pages of the groups (folders) in `root`; each gold's `path` is that of its plain page, from `root` on.
///
/// # Errors
/// When a folder or page cannot be read, a mark is wrong, two pages have one id, or there is no page.
pub fn read(root: &Path) -> Result<Vec<Gold>, Error> {
    let (mut pages, mut ids) = (Vec::new(), BTreeSet::new());
    for path in entries(root)?.into_iter().filter(|path| path.is_dir()) {
        for path in entries(&path)?.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "marked")) {
            let source = path.to_string_lossy();
            let mut gold = marked::page(&text(&path)?, &source)?;
            let plain = path.with_extension("txt");
            let parts = plain.strip_prefix(root).unwrap_or(&plain).iter().map(|part| part.to_string_lossy());
            gold.path = parts.collect::<Vec<_>>().join("/");
            if !ids.insert(gold.id.clone()) {
                return Err(Error::new(ErrorKind::Usage, format!("expected a new id, found `{}` again", gold.id)).at(&*source, 1, 0));
            }
            pages.push(gold);
        }
    }
    if pages.is_empty() {
        let message = "expected folders with marked pages (.marked) in it, found none";
        return Err(Error::new(ErrorKind::Unreadable, message).at(root.to_string_lossy(), 0, 0));
    }
    Ok(pages)
}

/// Gold as JSON, a page a line.
pub fn jsonl(pages: &[Gold]) -> String {
    pages.iter().map(|gold| serde_json::to_string(gold).expect("strings, numbers and lists are always JSON") + "\n").collect()
}

/// Reads gold from `path`: a folder of marked pages, or a file of JSON lines.
///
/// # Errors
/// When it cannot be read, or is not as it should be.
pub fn read_any(path: &Path) -> Result<Vec<Gold>, Error> {
    if path.is_dir() { read(path) } else { Gold::from_jsonl(&text(path)?, &path.to_string_lossy()) }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let listed = std::fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>());
    let mut listed = listed.map_err(|error| Error::new(ErrorKind::Unreadable, error.to_string()).at(folder.to_string_lossy(), 0, 0))?;
    listed.sort();
    Ok(listed)
}

fn text(path: &Path) -> Result<String, Error> {
    let unreadable = |error: std::io::Error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path.to_string_lossy(), 0, 0);
    std::fs::read_to_string(path).map_err(unreadable)
}
