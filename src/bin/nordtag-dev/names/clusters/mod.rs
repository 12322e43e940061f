//! `names clusters`: word vectors become the clusters of words that the scorer looks up.

mod grouping;
mod vectors;

use std::path::Path;

use nordtag::error::Error;
use nordtag::tag::name::cluster;

/// Words of the vectors' file that are looked at, the most frequent ones. With half as many, what is gained is lost.
const WORDS: usize = 130_000;
/// Clusters of words.
const FINE: usize = 1000;
/// Clusters of clusters.
const COARSE: usize = 64;

/// Words and their vectors, the most frequent word first.
struct Vectors {
    words: Vec<String>,
    /// Numbers of a vector.
    n: usize,
    /// The vectors, one after the other.
    values: Vec<f32>,
}

/// Makes the file of clusters of a file of word vectors.
///
/// # Errors
/// When it cannot be read.
pub fn make(file: &Path) -> Result<Vec<u8>, Error> {
    let vectors = vectors::read(file, WORDS)?;
    let grouped = grouping::group(&vectors, FINE, COARSE);
    eprintln!("{} words in {FINE} clusters", vectors.words.len());
    Ok(cluster::to_bytes(vectors.words.iter().map(String::as_str), &grouped))
}
