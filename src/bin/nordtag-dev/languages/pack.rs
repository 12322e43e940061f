//! The learnt weights go in, the model's file comes out: the rows that matter most, as bytes, and the calibration.

use std::collections::BTreeMap;

use nordtag::identify::features::{Word, Words};
use nordtag::identify::model::{
    BUCKET_BYTES, BUCKET_ROWS, CALIBRATION, CLASSES, Evidence, HEADER, Model, N_BINS, SCORE_UNIT, bin_of, bucket_of, check_of,
};

use super::lines::Corpus;
use super::random::{Random, exp};
use super::train::{Kind, Weights};

/// The command that makes the file, its first line.
const COMMAND: &str =
    "xzcat ../shared/data/lid/train/train.tsv.xz | nordtag-dev languages train --words wordfreq/data > src/identify/languages.gen.bin.gz\n";
/// Buckets of the file: with the header 3.9 MB.
const N_BUCKETS: usize = 61_000;
/// Rows offered of words, pairs and n-grams: a fifth more than fit, so that few buckets stay unfilled while others overflow.
const N_ROWS: [usize; 3] = [130_000, 40_000, 130_000];

/// A row that may go into the file.
struct Candidate {
    key: u64,
    importance: f32,
    scores: [f32; CLASSES.len()],
}

/// The file of a model.
pub fn pack(corpus: &Corpus, weights: &Weights) -> Vec<u8> {
    let mut rows = Vec::new();
    for (mut candidates, n_rows) in candidates(corpus, weights).into_iter().zip(N_ROWS) {
        candidates.sort_by(|a, b| b.importance.total_cmp(&a.importance).then(a.key.cmp(&b.key)));
        eprintln!("{} candidates for {n_rows} rows", candidates.len());
        candidates.truncate(n_rows);
        rows.extend(candidates.into_iter().enumerate().map(|(rank, row)| (rank as f32 / n_rows as f32, row)));
    }
    // The three kinds side by side, each by its own ranks: what finds its bucket full is of the least of its kind.
    rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.key.cmp(&b.1.key)));
    let mut file = COMMAND.as_bytes().to_vec();
    file.resize(HEADER, b' ');
    file.resize(HEADER + N_BUCKETS * BUCKET_BYTES, 0);
    let lost = rows.iter().filter(|(_, row)| !insert(&mut file[HEADER..], row)).count();
    eprintln!("{lost} of {} rows found their bucket full", rows.len());
    write_calibration(&mut file, &[1.0; N_BINS]);
    let calibration = calibrate(&Model::new(&file), corpus);
    eprintln!("calibration {calibration:.3?}");
    write_calibration(&mut file, &calibration);
    file
}

/// Words, pairs and n-grams. A word's scores are those of the word and of all its n-grams together, since a known word has only this row.
fn candidates(corpus: &Corpus, weights: &Weights) -> [Vec<Candidate>; 3] {
    let mut counts = [BTreeMap::<u64, f32>::new(), BTreeMap::new(), BTreeMap::new()];
    let mut known: BTreeMap<u64, Word> = BTreeMap::new();
    let mut see = |text: &str, weight: f32| {
        for (word, before) in Words::of(text) {
            *counts[0].entry(word.key()).or_default() += weight;
            if before != 0 && weights.is_known(word.pair_key(before)) {
                *counts[1].entry(word.pair_key(before)).or_default() += weight;
            }
            known.entry(word.key()).or_insert_with(|| Word::at(text, word.start));
        }
    };
    for source in &corpus.sources {
        // Classes that nordtag reads, and their neighbours, matter more than the many others.
        let weight = if source.class < 5 { 1.0 } else { 0.2 };
        source.lines.iter().for_each(|line| see(line, weight));
    }
    for (class, list) in &corpus.lists {
        let share = if *class < 5 { 3e5 } else { 2e4 };
        let sum = list.cumulative.last().copied().unwrap_or(1.0);
        let mut before = 0.0;
        for (word, &until) in list.words.iter().zip(&list.cumulative) {
            see(word, ((until - before) / sum * share) as f32);
            before = until;
        }
    }
    // N-grams only serve words that are not known, so each word counts once, and those that are often seen not at all.
    for (key, word) in &known {
        if counts[0][key] < 8.0 {
            word.grams(|gram| *counts[2].entry(gram).or_default() += 1.0);
        }
    }
    let [word_counts, pair_counts, gram_counts] = counts;
    let words = word_counts.iter().map(|(&key, &count)| Candidate { key, importance: count, scores: whole(weights, key, &known[&key]) });
    let plain = |counts: &BTreeMap<u64, f32>, kind| -> Vec<Candidate> {
        let rows = counts.iter().map(|(&key, &count)| {
            let scores = centred(weights.scores(key, kind));
            let spread = scores.iter().map(|score| score * score).sum::<f32>().sqrt();
            Candidate { key, importance: count.sqrt() * spread, scores }
        });
        rows.filter(|row| row.importance > 0.0).collect()
    };
    [words.collect(), plain(&pair_counts, Kind::Pair), plain(&gram_counts, Kind::Gram)]
}

fn whole(weights: &Weights, key: u64, word: &Word) -> [f32; CLASSES.len()] {
    let mut sum = weights.scores(key, Kind::Word);
    word.grams(|gram| sum.iter_mut().zip(weights.scores(gram, Kind::Gram)).for_each(|(sum, score)| *sum += score));
    centred(sum)
}

fn centred(scores: [f32; CLASSES.len()]) -> [f32; CLASSES.len()] {
    let mean = scores.iter().sum::<f32>() / CLASSES.len() as f32;
    scores.map(|score| score - mean)
}

/// Puts a row into its bucket; `false` where that is full. Rows come by importance, so the least important find no room.
fn insert(buckets: &mut [u8], row: &Candidate) -> bool {
    let bucket = &mut buckets[bucket_of(row.key, N_BUCKETS) * BUCKET_BYTES..][..BUCKET_BYTES];
    let check = check_of(row.key).to_le_bytes();
    let (checks, scores) = bucket.split_at_mut(4 * BUCKET_ROWS);
    let places = checks.as_chunks_mut::<4>().0.iter_mut().zip(scores.as_chunks_mut::<12>().0);
    for (place, bytes) in places {
        if *place == check {
            return false;
        }
        if *place == [0; 4] {
            *place = check;
            for (byte, score) in bytes.iter_mut().zip(row.scores) {
                *byte = (score / SCORE_UNIT).round().clamp(-127.0, 127.0) as i8 as u8;
            }
            return true;
        }
    }
    false
}

fn write_calibration(file: &mut [u8], calibration: &[f32; N_BINS]) {
    for (place, factor) in file[CALIBRATION..HEADER].as_chunks_mut::<4>().0.iter_mut().zip(calibration) {
        *place = factor.to_le_bytes();
    }
}

/// For each bin the factor of the scores at which the kept lines' own classes are likeliest.
fn calibrate(model: &Model, corpus: &Corpus) -> [f32; N_BINS] {
    let mut bins: [Vec<(usize, Evidence)>; N_BINS] = Default::default();
    for sample in corpus.kept(&mut Random(5)) {
        let mut evidence = Evidence::default();
        model.gather(&sample.text, &mut evidence);
        bins[bin_of(evidence.n_words)].push((sample.class, evidence));
    }
    bins.map(|bin| {
        let loss = |factor: f32| -> f64 { bin.iter().map(|(class, evidence)| surprise(*class, evidence, factor)).sum() };
        let factors = (2..=40).map(|step| step as f32 * 0.05);
        factors.min_by(|&a, &b| loss(a).total_cmp(&loss(b))).unwrap_or(1.0)
    })
}

/// How unlikely the right class is, as a negative logarithm; the logarithm is the sum of a slow series that is the same everywhere.
fn surprise(class: usize, evidence: &Evidence, factor: f32) -> f64 {
    let scores = evidence.scores();
    let best = scores.iter().max().copied().unwrap_or(0);
    let weights = scores.map(|score| f64::from(exp((score - best) as f32 * factor * SCORE_UNIT)));
    let probability = (weights[class] / weights.iter().sum::<f64>()).max(1e-4);
    logarithm(1.0 / probability)
}

/// Natural logarithm of a number from 1 on, by halving it until it is near 1.
fn logarithm(mut number: f64) -> f64 {
    let mut sum = 0.0;
    while number > 1.25 {
        number /= 1.25;
        sum += 0.223_143_551_314_209_76;
    }
    let ratio = (number - 1.0) / (number + 1.0);
    let square = ratio * ratio;
    sum + 2.0 * ratio * (1.0 + square * (1.0 / 3.0 + square * (0.2 + square / 7.0)))
}
