//! The honest baseline: the same work with the same lists, done plainly with the named crates, as a good programmer would on a first day.
//! `naive GAZETTEERS < documents.jsonl > records.jsonl`; one thread with `RAYON_NUM_THREADS=1`.

#[allow(dead_code, reason = "it packs for nordtag as well")]
#[path = "../../../src/packed.rs"]
mod packed;

use std::io::{BufRead, Write};
use std::path::Path;

use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;
use regex::Regex;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

#[derive(Deserialize)]
struct Input {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct Record<'a> {
    schema: &'static str,
    id: &'a str,
    text: &'a str,
    lang: &'static str,
    segments: Vec<Segment>,
    ents: Vec<Mention<'a>>,
}

#[derive(Serialize)]
struct Segment {
    id: usize,
    start: usize,
    end: usize,
    lang: &'static str,
    lang_score: f64,
    sents: Vec<(usize, usize)>,
    tokens: usize,
}

#[derive(Serialize)]
struct Mention<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    label: &'static str,
}

struct Lists {
    automaton: AhoCorasick,
    labels: Vec<&'static str>,
    dates: Regex,
}

/// The label of a list by its file name; lists that are no names are left out.
fn label(stem: &str) -> Option<&'static str> {
    Some(match stem {
        "given" | "surname" => "PERSON",
        "title" => "TITLE",
        "organisation" => "ORG",
        "place" => "PLACE",
        _ => return None,
    })
}

fn lists(root: &Path) -> Lists {
    let (mut surfaces, mut labels) = (Vec::new(), Vec::new());
    for folder in ["sv", "da", "en", "shared"] {
        let mut files: Vec<_> = std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten().map(|file| file.path()).collect();
        files.sort();
        for file in files {
            let Some(label) = packed::name(&file).file_stem().and_then(|stem| stem.to_str()).and_then(label) else { continue };
            let text = packed::read(&file).expect("a readable list");
            for row in text.lines().filter(|row| !row.starts_with('#')) {
                let surface = row.split('\t').next().unwrap_or("");
                if surface.len() > 2 {
                    surfaces.push(surface.to_owned());
                    labels.push(label);
                }
            }
        }
    }
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&surfaces).expect("lists that fit an automaton");
    let months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|januar|februar|marts|august|\
        January|February|March|April|May|June|July|August|September|October|November|December";
    let dates = format!(
        r"(?-u:\b)(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|(?:den )?\d{{1,2}}\.? (?:{months})(?: \d{{4}})?|(?:{months}) \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}[.:]\d{{2}})(?-u:\b)"
    );
    Lists { automaton, labels, dates: Regex::new(&dates).expect("a regular expression that compiles") }
}

fn is_word(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
}

fn process(input: &Input, lists: &Lists) -> String {
    let text = input.text.as_str();
    // Character offsets of bytes, worked out once.
    let mut chars = vec![0usize; text.len() + 1];
    let mut count = 0;
    for (byte, _) in text.char_indices() {
        chars[byte] = count;
        count += 1;
    }
    chars[text.len()] = count;

    let mut segments = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let (start, block) = (offset, line.trim_end());
        offset += line.len();
        if block.is_empty() {
            continue;
        }
        let (lang, lang_score) = whatlang::detect(block).map_or(("und", 0.0), |info| (info.lang().code(), info.confidence()));
        let mut sents = Vec::new();
        let mut tokens = 0;
        for (at, sentence) in block.split_sentence_bound_indices() {
            sents.push((chars[start + at], chars[start + at + sentence.len()]));
            tokens += sentence.split_word_bounds().filter(|word| !word.trim().is_empty()).count();
        }
        segments.push(Segment { id: segments.len(), start: chars[start], end: chars[start + block.len()], lang, lang_score, sents, tokens });
    }

    let bytes = text.as_bytes();
    let mut ents: Vec<(usize, usize, &'static str)> = Vec::new();
    for hit in lists.automaton.find_iter(text) {
        let before = hit.start().checked_sub(1).map(|at| bytes[at]);
        if is_word(before) || is_word(bytes.get(hit.end()).copied()) {
            continue;
        }
        let label = lists.labels[hit.pattern().as_usize()];
        // Names side by side are one person.
        match ents.last_mut() {
            Some(last) if last.2 == "PERSON" && label == "PERSON" && last.1 + 1 == hit.start() && bytes[last.1] == b' ' => last.1 = hit.end(),
            _ => ents.push((hit.start(), hit.end(), label)),
        }
    }
    ents.extend(lists.dates.find_iter(text).map(|date| (date.start(), date.end(), "DATE")));
    ents.sort_unstable();
    let ents = ents.into_iter().map(|(start, end, label)| Mention { start: chars[start], end: chars[end], text: &text[start..end], label }).collect();
    let lang = segments.iter().max_by_key(|segment: &&Segment| segment.end - segment.start).map_or("zxx", |segment| segment.lang);
    serde_json::to_string(&Record { schema: "naive", id: &input.id, text, lang, segments, ents }).expect("a record that is JSON")
}

fn main() {
    let root = std::env::args().nth(1).unwrap_or_else(|| "gazetteers".into());
    let lists = lists(Path::new(&root));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut lines = std::io::stdin().lock().lines();
    loop {
        let batch: Vec<String> = lines.by_ref().take(512).map_while(Result::ok).collect();
        if batch.is_empty() {
            break;
        }
        let records: Vec<String> = batch
            .par_iter()
            .filter_map(|line| serde_json::from_str::<Input>(line).ok())
            .map(|input| process(&input, &lists))
            .collect();
        for record in records {
            writeln!(out, "{record}").expect("an output that can be written");
        }
    }
}
