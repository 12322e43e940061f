//! `names clusters`: word vectors and texts become the clusters of words that the scorer looks up.

mod company;
mod grouping;
mod vectors;

use std::io::BufRead;
use std::path::Path;

use nordtag::error::{Error, ErrorKind};
use nordtag::gold::Gold;
use nordtag::lang::Lang;
use nordtag::tag::name::cluster::Table;

use super::corpus::golds;
use super::failed;
use super::written::written;

/// Words of the vectors' file that get a cluster, the most frequent ones.
const WORDS: usize = 130_000;
/// Clusters of them, and clusters of clusters.
const ENGLISH: (usize, usize) = (1024, 64);
/// The same of the words of a Nordic language.
const NORDIC: (usize, usize) = (192, 32);

/// The texts of a Nordic language: its codes among the lines, and the training sets. Norwegian tells of Danish words what little Danish text cannot.
const TEXTS: [(Lang, &[&str], &[&str]); 2] = [
    (Lang::Sv, &["sv"], &["sv-webnews", "sv-suchard", "sv-talbanken"]),
    (Lang::Da, &["da", "nb"], &["da-ddt", "nb-norne"]),
];

/// Lines of this source are left out: handbooks of programs have words of their own.
const HANDBOOKS: &str = "lohelp";

/// Words and their vectors, the most frequent word first.
pub struct Vectors {
    pub words: Vec<String>,
    /// Numbers of a vector.
    pub n: usize,
    /// The vectors, one after the other.
    pub values: Vec<f32>,
}

/// Makes the file of clusters of a file of word vectors, lines of text in many languages (language, source, text), the training sets in
/// `folder` and the texts written for training in the project's folder.
///
/// # Errors
/// When one cannot be read.
pub fn make(file: &Path, lines: impl BufRead, folder: &Path, project: &Path) -> Result<Vec<u8>, Error> {
    let lines = read(lines)?;
    let mut table = Table::default();
    let english = vectors::read(file, WORDS)?;
    add(&mut table, Lang::En, &english, ENGLISH);
    for (lang, codes, sets) in TEXTS {
        let mut texts: Vec<Gold> = Vec::new();
        for (code, text) in lines.iter().filter(|(code, _)| codes.contains(&code.as_str())) {
            texts.push(plain(code, text));
        }
        for set in sets {
            texts.extend(golds(&folder.join(set).with_extension("jsonl"))?);
        }
        texts.extend(written(&project.join("corpus/written"))?.into_iter().filter(|gold| gold.lang == lang.code()));
        add(&mut table, lang, &company::vectors(&texts), NORDIC);
    }
    Ok(table.to_bytes())
}

fn add(table: &mut Table, lang: Lang, vectors: &Vectors, (fine, coarse): (usize, usize)) {
    eprintln!("{}: {} words", lang.code(), vectors.words.len());
    table.add(lang, vectors.words.iter().map(String::as_str), &grouping::group(vectors, fine, coarse));
}

/// Language and text of the lines, each text once.
fn read(lines: impl BufRead) -> Result<Vec<(String, String)>, Error> {
    let mut seen = std::collections::HashSet::new();
    let mut texts = Vec::new();
    for line in lines.lines() {
        let line = line.map_err(|error| failed(ErrorKind::Unreadable, &error, Path::new("standard input")))?;
        let mut columns = line.splitn(3, '\t');
        if let (Some(code), Some(source), Some(text)) = (columns.next(), columns.next(), columns.next())
            && source != HANDBOOKS
            && seen.insert(text.to_owned())
        {
            texts.push((code.to_owned(), text.to_owned()));
        }
    }
    Ok(texts)
}

fn plain(code: &str, text: &str) -> Gold {
    Gold { lang: code.to_owned(), text: text.to_owned(), ..Gold::default() }
}
