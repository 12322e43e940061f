//! Texts become word vectors: what words stand beside a word more often than chance has it, in few numbers.

use std::collections::HashMap;

use nordtag::document::TokenKind;
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::Gold;
use nordtag::tag::name::word::fold;

use super::super::corpus::with_page;
use super::super::filling::Random;
use super::Vectors;
use super::grouping::{dot, to_unit};
use super::vectors::is_word;

/// Words seen fewer times than this get no vector.
const SEEN: u32 = 4;
/// Neighbours told apart: the most frequent words.
const NEIGHBOURS: usize = 800;
/// Where neighbours stand, and how much they count.
const PLACES: [(isize, f32); 4] = [(-1, 1.0), (1, 1.0), (-2, 0.5), (2, 0.5)];
/// Numbers of a vector.
const NUMBERS: usize = 64;
/// Rounds of the search for the numbers that tell most.
const ROUNDS: usize = 5;
/// The number of a word that is not told apart.
const OTHER: u32 = u32::MAX;

/// The vectors of words seen often enough.
pub fn vectors(texts: &[Gold]) -> Vectors {
    let (sentences, words) = numbered(texts);
    let n_columns = PLACES.len() * NEIGHBOURS;
    let mut rows = vec![0.0f32; words.len() * n_columns];
    for sentence in &sentences {
        for (at, &word) in sentence.iter().enumerate().filter(|(_, word)| **word != OTHER) {
            for (place, &(step, _)) in PLACES.iter().enumerate() {
                // Beyond the sentence is a neighbour too, the first one.
                let neighbour = at.checked_add_signed(step).and_then(|at| sentence.get(at)).map_or(0, |&word| word.saturating_add(1));
                if (neighbour as usize) < NEIGHBOURS {
                    rows[word as usize * n_columns + place * NEIGHBOURS + neighbour as usize] += 1.0;
                }
            }
        }
    }
    weigh(&mut rows, n_columns);
    let values = shorten(&rows, n_columns);
    let keep: Vec<usize> = (0..words.len()).filter(|&word| is_word(&words[word])).collect();
    Vectors {
        n: NUMBERS,
        values: keep.iter().flat_map(|&word| values[word * NUMBERS..][..NUMBERS].iter().copied()).collect(),
        words: keep.iter().map(|&word| words[word].clone()).collect(),
    }
}

/// The sentences as numbers of words, and the words by frequency.
fn numbered(texts: &[Gold]) -> (Vec<Vec<u32>>, Vec<String>) {
    let gazetteer = Gazetteer::embedded();
    let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
    let mut raw: Vec<Vec<u32>> = Vec::new();
    let mut lower = String::new();
    for gold in texts {
        with_page(gold, &gazetteer, |page| {
            for sentence in page.sentences {
                let mut numbers = Vec::new();
                for token in sentence.token_start as usize..sentence.token_end as usize {
                    lower.clear();
                    match page.tokens[token].kind {
                        TokenKind::Number => lower.push('0'),
                        _ => fold(page.word(token), &mut lower),
                    }
                    let next = counts.len() as u32;
                    let entry = match counts.get_mut(&lower) {
                        Some(entry) => entry,
                        None => counts.entry(lower.clone()).or_insert((next, 0)),
                    };
                    entry.1 += 1;
                    numbers.push(entry.0);
                }
                raw.push(numbers);
            }
        });
    }
    let n_words = counts.len();
    let mut order: Vec<(String, u32, u32)> =
        counts.into_iter().map(|(word, (number, count))| (word, number, count)).filter(|(_, _, count)| *count >= SEEN).collect();
    order.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.0.cmp(&other.0)));
    let mut renumbered = vec![OTHER; n_words];
    order.iter().enumerate().for_each(|(new, (_, old, _))| renumbered[*old as usize] = new as u32);
    raw.iter_mut().flatten().for_each(|number| *number = renumbered[*number as usize]);
    (raw, order.into_iter().map(|(word, _, _)| word).collect())
}

/// Makes of counts how much more often than chance the neighbour stands there, as a logarithm; 0 where it is less often.
fn weigh(rows: &mut [f32], n_columns: usize) {
    let of_rows: Vec<f32> = rows.chunks(n_columns).map(|row| row.iter().sum()).collect();
    let mut of_columns = vec![0.0f32; n_columns];
    rows.chunks(n_columns).for_each(|row| of_columns.iter_mut().zip(row).for_each(|(sum, count)| *sum += count));
    let all: f32 = of_rows.iter().sum();
    // Rare neighbours count as if they were less rare.
    let flat: Vec<f32> = of_columns.iter().map(|count| count.powf(0.75)).collect();
    let scale = of_columns.iter().sum::<f32>() / flat.iter().sum::<f32>();
    for (row, of_row) in rows.chunks_mut(n_columns).zip(&of_rows) {
        for (column, count) in row.iter_mut().enumerate().filter(|(_, count)| **count > 0.0) {
            let (_, weight) = PLACES[column / NEIGHBOURS];
            *count = weight * (*count * all / (of_row * flat[column] * scale)).ln().max(0.0);
        }
    }
}

/// The rows in fewer numbers: their products with the directions in which they differ most, found by orthogonal iteration.
fn shorten(rows: &[f32], n_columns: usize) -> Vec<f32> {
    let mut random = Random::new(0x5eed);
    let mut directions: Vec<f32> = (0..NUMBERS * n_columns).map(|_| random.below(1 << 20) as f32 / (1 << 19) as f32 - 1.0).collect();
    let mut values = Vec::new();
    for round in 0..=ROUNDS {
        orthogonal(&mut directions, n_columns);
        values = rows.chunks(n_columns).flat_map(|row| directions.chunks(n_columns).map(|direction| dot(row, direction))).collect();
        if round == ROUNDS {
            break;
        }
        directions.fill(0.0);
        for (row, values) in rows.chunks(n_columns).zip(values.chunks(NUMBERS)) {
            for (column, &weight) in row.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
                for (number, value) in values.iter().enumerate() {
                    directions[number * n_columns + column] += weight * value;
                }
            }
        }
    }
    values
}

/// Makes each direction orthogonal to those before it, and of length 1.
fn orthogonal(directions: &mut [f32], n: usize) {
    for at in 0..directions.len() / n {
        let (before, from) = directions.split_at_mut(at * n);
        let direction = &mut from[..n];
        // Twice, because once leaves what rounding took.
        for _ in 0..2 {
            for other in before.chunks(n) {
                let shared = dot(direction, other);
                direction.iter_mut().zip(other).for_each(|(value, other)| *value -= shared * other);
            }
        }
        to_unit(direction);
    }
}
