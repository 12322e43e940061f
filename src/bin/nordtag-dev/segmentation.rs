//! `nordtag-dev segmentation FILE...`: texts with gold sentences and words become the F1 of both; `--speed` becomes megabytes a second.
//!
//! A file is `{"text","sents":[[start,end]],"tokens":[[start,end]]}` in code points. The text goes through `extract`, `identify`
//! and `segment` as any plain text does; a file that is no JSON is only timed.
//! English clitics count as they are (`do|n't`), and in a second figure rejoined with their word, as surface tokens have them.

use std::collections::HashSet;
use std::time::Instant;

use nordtag::document::{Document, Raw, Sentence, Token};
use nordtag::error::{Error, ErrorKind};
use nordtag::extract::extract;
use nordtag::identify::identify;
use nordtag::lang::Guess;
use nordtag::options::Reading;
use nordtag::segment::segment;
use serde_json::Value;

/// Runs the command: files, `--errors N` prints the first N wrong spans of each kind, `--speed` times `segment` alone.
///
/// # Errors
/// When a file cannot be read or is no JSON.
pub fn run(args: &[String]) -> Result<(), Error> {
    let mut args = args.iter();
    let (mut files, mut errors, mut speed) = (Vec::new(), 0, false);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--errors" => errors = args.next().and_then(|n| n.parse().ok()).unwrap_or(20),
            "--speed" => speed = true,
            _ => files.push(arg),
        }
    }
    for file in files {
        let unreadable = |error: String| Error::new(ErrorKind::Unreadable, error).at(file.as_str(), 0, 0);
        let source = std::fs::read_to_string(file).map_err(|error| unreadable(error.to_string()))?;
        if !file.ends_with(".json") {
            time(file, &Layers::of(&source));
            continue;
        }
        let gold: Value = serde_json::from_str(&source).map_err(|error| unreadable(error.to_string()))?;
        let layers = Layers::of(gold["text"].as_str().unwrap_or(""));
        let text = &layers.document.text;
        let chars = char_offsets(text);
        let span = |start: u32, end: u32| (chars[start as usize], chars[end as usize]);
        let sentences = layers.sentences.iter().map(|s| span(s.span.start, s.span.end)).collect();
        let words = layers.tokens.iter().map(|t| span(t.span.start, t.span.end)).collect();
        let surface = rejoined(&layers.tokens, text).into_iter().map(|(start, end)| span(start, end)).collect();
        let points: Vec<char> = text.chars().collect();
        let (gold_sentences, gold_words) = (spans(&gold["sents"]), spans(&gold["tokens"]));
        println!(
            "{file}: sentences {:.4} words {:.4} surface words {:.4}",
            f1(&gold_sentences, &sentences),
            f1(&gold_words, &words),
            f1(&gold_words, &surface)
        );
        show("sentence", &gold_sentences, &sentences, &points, errors);
        show("word", &gold_words, &words, &points, errors);
        if speed {
            time(file, &layers);
        }
    }
    Ok(())
}

struct Layers {
    document: Document,
    guesses: Vec<Guess>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
}

impl Layers {
    fn of(text: &str) -> Layers {
        let document = extract(Raw { text: text.to_owned(), ..Raw::default() }, &Reading::default());
        let (mut guesses, mut sentences, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
        identify(&document.text, &document.blocks, &document.hints, &mut guesses);
        segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
        Layers { document, guesses, sentences, tokens }
    }
}

/// Runs `segment` again and again for at least a second; checks that it gives the same each time.
fn time(file: &str, layers: &Layers) {
    let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
    let (start, mut rounds) = (Instant::now(), 0);
    while rounds < 3 || start.elapsed().as_secs_f64() < 1.0 {
        sentences.clear();
        tokens.clear();
        segment(&layers.document.text, &layers.document.blocks, &layers.guesses, &mut sentences, &mut tokens);
        rounds += 1;
    }
    assert_eq!(tokens.len(), layers.tokens.len(), "the same text gives the same tokens");
    let bytes = layers.document.text.len() as f64 * f64::from(rounds);
    println!("{file}: {:.0} MB/s, {} tokens, {} sentences", bytes / start.elapsed().as_secs_f64() / 1e6, tokens.len(), sentences.len());
}

/// Code points before each byte.
fn char_offsets(text: &str) -> Vec<u64> {
    let mut offsets = vec![0; text.len() + 1];
    for (n, (at, c)) in text.char_indices().enumerate() {
        offsets[at..at + c.len_utf8()].fill(n as u64);
        offsets[at + c.len_utf8()] = n as u64 + 1;
    }
    offsets
}

fn spans(value: &Value) -> HashSet<(u64, u64)> {
    let rows = value.as_array().map_or(&[][..], Vec::as_slice);
    rows.iter().filter_map(|row| Some((row[0].as_u64()?, row[1].as_u64()?))).collect()
}

/// Tokens with every English clitic in its word.
fn rejoined(tokens: &[Token], text: &str) -> Vec<(u32, u32)> {
    let mut words: Vec<(u32, u32)> = Vec::new();
    for token in tokens {
        let word = token.span.of(text).to_ascii_lowercase().replace('’', "'");
        let clitic = ["'s", "'m", "'d", "'re", "'ve", "'ll", "n't"].contains(&word.as_str());
        match words.last_mut() {
            Some(last) if clitic && last.1 == token.span.start => last.1 = token.span.end,
            _ => words.push((token.span.start, token.span.end)),
        }
    }
    words
}

fn f1(gold: &HashSet<(u64, u64)>, found: &HashSet<(u64, u64)>) -> f64 {
    2.0 * gold.intersection(found).count() as f64 / (gold.len() + found.len()).max(1) as f64
}

/// Prints the first wrong spans with what stands around them.
fn show(kind: &str, gold: &HashSet<(u64, u64)>, found: &HashSet<(u64, u64)>, text: &[char], limit: usize) {
    for (name, here, there) in [("missing", gold, found), ("spurious", found, gold)] {
        let mut wrong: Vec<_> = here.difference(there).collect();
        wrong.sort();
        for (start, end) in wrong.into_iter().take(limit) {
            let (start, end) = (*start as usize, *end as usize);
            let piece = |from: usize, to: usize| text[from..to].iter().collect::<String>().replace('\n', "⏎");
            println!(
                "  {kind} {name}: {}⟦{}⟧{}",
                piece(start.saturating_sub(20), start),
                piece(start, end),
                piece(end, (end + 20).min(text.len()))
            );
        }
    }
}
