//! The project's own pages with their furniture marked: files come in, lines with clues go out.

use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::extract::clue::{Study, study};
use nordtag::gold::{Gold, marked};

use super::pages::{Mill, Written};

/// Pages of `corpus/lines/pages-LANG.txt`; the same number in each language, and alike.
pub const ALIKE: usize = 30;

/// Every so many texts of a file are learnt from.
const TEXT_OF: usize = 15;

const LANGS: [&str; 3] = ["sv", "da", "en"];

/// A page to learn from.
pub struct Page {
    /// What a chain sees.
    pub study: Study,
    /// Of each line whether it is furniture.
    pub furniture: Vec<bool>,
}

impl Page {
    /// `lines` are those of a page, and whether each is furniture.
    fn new(lines: &[(&str, bool)]) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for (line, furniture) in lines {
            text.push_str(line);
            ends.push((text.len() as u32, *furniture));
            text.push('\n');
        }
        let study = study(&text);
        // Where a soft wrap was joined, the first line says what all are.
        let mut ends = ends.iter();
        let of = |start: u32| ends.find(|(end, _)| start < *end).is_some_and(|(_, furniture)| *furniture);
        let furniture = study.spans.iter().map(|span| span.start).map(of).collect();
        Self { study, furniture }
    }
}

/// The pages marked by hand, by where they come from.
///
/// # Errors
/// When a page cannot be read.
pub fn groups(project: &Path) -> Result<Vec<(&'static str, Vec<Page>)>, Error> {
    let corpus = project.join("corpus");
    let marked = |folders: &[&str]| marked(&corpus, folders);
    let written = |folder: &str, wanted: fn(&str) -> bool| -> Result<Vec<Page>, Error> {
        let files = files(&corpus.join(folder), wanted)?;
        let documents = files.iter().map(|path| documents(path)).collect::<Result<Vec<_>, _>>()?;
        Ok(documents.iter().flatten().map(page).collect())
    };
    Ok(vec![
        ("corpus", marked(&["da", "en", "mixed", "sv"])?),
        ("corpus/later", marked(&["later/da", "later/en", "later/sv"])?),
        ("corpus/written", written("written", |name| name.contains("-pages-"))?),
        ("corpus/lines", written("lines", |name| name.starts_with("pages-"))?),
    ])
}

/// The pages that nothing is learned from, which show what a chain does on pages it has not seen.
///
/// # Errors
/// When a page cannot be read.
pub fn unseen(project: &Path) -> Result<Vec<Page>, Error> {
    marked(&project.join("corpus"), &["blind/da", "blind/en", "blind/sv"])
}

/// The marked pages of some folders.
fn marked(corpus: &Path, folders: &[&str]) -> Result<Vec<Page>, Error> {
    let mut pages = Vec::new();
    for folder in folders {
        for path in files(&corpus.join(folder), |name| name.ends_with(".marked"))? {
            pages.push(page(&marked::page(&read(&path)?, &path.to_string_lossy())?));
        }
    }
    Ok(pages)
}

/// So many pages of each language, made of layouts.
///
/// # Errors
/// When a file cannot be read or a layout cannot be filled.
pub fn made(project: &Path, count: usize) -> Result<Vec<Page>, Error> {
    let mut pages = Vec::new();
    for lang in LANGS {
        for made in mill(project, lang)?.take(count) {
            let made = made?;
            let lines = made.lines().map(|line| line.strip_prefix('~').map_or((&line[1..], false), |rest| (rest, true)));
            pages.push(Page::new(&lines.collect::<Vec<_>>()));
        }
    }
    Ok(pages)
}

/// Texts that are no pages, a few of each file: all of them is text.
///
/// # Errors
/// When a file cannot be read.
pub fn texts(project: &Path) -> Result<Vec<Page>, Error> {
    let mut pages = Vec::new();
    for path in files(&project.join("corpus/written"), |name| !name.contains("-pages-"))? {
        pages.extend(documents(&path)?.iter().step_by(TEXT_OF).map(page));
    }
    Ok(pages)
}

/// Pages of a language without an end, their lines behind `~` or a space.
///
/// # Errors
/// When a file cannot be read or a layout cannot be filled.
pub fn mill(project: &Path, lang: &str) -> Result<impl Iterator<Item = Result<String, Error>> + use<>, Error> {
    let folder = project.join("corpus/lines");
    let usage = |message: String| Error::new(ErrorKind::Usage, message).at("corpus/lines", 0, 0);
    let pools = read(&folder.join(format!("{lang}.txt")))?;
    let mut mill = Mill::new(&read(&folder.join("layouts.txt"))?, &pools, filling(project, lang)?).map_err(usage)?;
    Ok(std::iter::repeat_with(move || mill.page().map_err(usage)))
}

/// The texts of a language that the layouts are filled with.
fn filling(project: &Path, lang: &str) -> Result<Written, Error> {
    let mut written = Written::default();
    let prefix = format!("{lang}-");
    for path in files(&project.join("corpus/written"), |name| name.starts_with(&prefix))? {
        let is_pages = path.to_string_lossy().contains("-pages-");
        for gold in documents(&path)? {
            let lines: Vec<String> = lines(&gold).filter(|(_, furniture)| !furniture).map(|(line, _)| line.to_owned()).collect();
            if is_pages {
                written.bodies.push(lines);
                continue;
            }
            let words = |line: &str| line.split(' ').count();
            if let [first, _, _, ..] = lines.as_slice()
                && words(first) <= 12
                && !first.ends_with(['.', ':', '?', '!'])
            {
                written.titles.push(first.clone());
            }
            let running = |line: &String| words(line) >= 6 && line.ends_with(['.', '!', '?', '"']);
            let text: Vec<String> = lines.into_iter().filter(running).collect();
            if text.len() >= 2 {
                written.texts.push(text);
            }
        }
    }
    Ok(written)
}

fn page(gold: &Gold) -> Page {
    Page::new(&lines(gold).collect::<Vec<_>>())
}

/// The lines of a page that hold something, and whether they are furniture.
fn lines(gold: &Gold) -> impl Iterator<Item = (&str, bool)> {
    let filled = gold.text.split('\n').filter(|line| !line.trim().is_empty());
    filled.zip(&gold.lines).map(|(line, marks)| (line, marks.furniture))
}

/// The documents of a file, parted by lines `---`.
fn documents(path: &Path) -> Result<Vec<Gold>, Error> {
    let text = read(path)?;
    // A page without a header.
    text.split("\n---\n").map(|page| marked::page(&format!("---\n{page}"), &path.to_string_lossy())).collect()
}

/// The files of a folder, in order.
fn files(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |error: std::io::Error| Error::new(ErrorKind::Unreadable, error.to_string()).at(folder.to_string_lossy(), 0, 0);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.file_name().is_some_and(|name| wanted(&name.to_string_lossy())) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<String, Error> {
    nordtag::packed::read(path).map_err(|error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path.to_string_lossy(), 0, 0))
}
