//! Texts written for training (`corpus/written`) become gold: documents parted by lines `---`, names marked as in the corpus.

use std::path::Path;

use nordtag::error::{Error, ErrorKind};
use nordtag::gold::{Gold, marked};
use nordtag::packed;

use super::failed;

/// All documents of the folder, file by file; a file's name begins with the code of its language.
///
/// # Errors
/// When a file cannot be read or a mark is not as `corpus/README.md` says; the place is the file and the document's number in it.
pub fn written(folder: &Path) -> Result<Vec<Gold>, Error> {
    let unreadable = |error: std::io::Error| failed(ErrorKind::Unreadable, &error, folder);
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut files = entries.map(|entry| Ok(entry.map_err(unreadable)?.path())).collect::<Result<Vec<_>, Error>>()?;
    files.sort();
    let mut golds = Vec::new();
    for path in files {
        let name = packed::name(&path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let texts = packed::read(&path).map_err(|error| failed(ErrorKind::Unreadable, &error, &path))?;
        for (at, text) in texts.split("\n---\n").enumerate() {
            let lang = name.split_once('-').map_or(&*name, |(lang, _)| lang);
            // What is furniture is for another training.
            let text = text.split('\n').map(|line| line.strip_prefix('~').unwrap_or(line)).collect::<Vec<_>>().join("\n");
            let gold = marked::sentence(&text, lang).map_err(|error| error.at(path.to_string_lossy(), at as u64 + 1, 0))?;
            golds.push(Gold { id: format!("{name}-{at}"), ..gold });
        }
    }
    Ok(golds)
}
