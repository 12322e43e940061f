//! `nordtag-dev extraction FILE...`: pages with gold text or snippets become word F1 and snippet F1 of the extracted main text.
//!
//! A row of a file is `{"id","path","type","gold"?,"with"?,"without"?}`; `path` is relative to the file. Word F1 is the mean
//! over pages of the F1 of two bags of words (runs of letters and digits, in small letters). Snippet F1 counts a wanted
//! snippet found, a wanted one missing, an unwanted one found, over all pages; white space is folded on both sides.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use nordtag::decode::decode;
use nordtag::document::{BlockKind, Hints, Media, Packet};
use nordtag::error::{Error, ErrorKind};
use nordtag::extract::extract;
use nordtag::options::Reading;
use rayon::prelude::*;
use serde_json::{Value, json};

/// Runs the command: files, `--half a|b` (rows of even or odd place only), `--worst N`, `--show ID`, `--blocks`
/// (a row of JSON a page: its blocks and how likely each is furniture), `--speed`.
pub fn run(args: &[String]) -> Result<(), Error> {
    let mut args = args.iter().cloned();
    let (mut files, mut half, mut worst, mut show, mut blocks, mut speed) = (Vec::new(), None, 0, None, false, false);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--half" => half = args.next(),
            "--worst" => worst = args.next().and_then(|n| n.parse().ok()).unwrap_or(20),
            "--show" => show = args.next(),
            "--blocks" => blocks = true,
            "--speed" => speed = true,
            _ => files.push(arg),
        }
    }
    for file in &files {
        let text =
            std::fs::read_to_string(file).map_err(|error| Error::new(ErrorKind::Unreadable, error.to_string()).at(file.as_str(), 0, 0))?;
        let folder = Path::new(file).parent().unwrap_or(Path::new(""));
        let rows: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let chosen: Vec<&Value> = rows
            .iter()
            .enumerate()
            .filter(|(index, _)| half.as_deref().is_none_or(|half| (half == "a") == (index % 2 == 0)))
            .map(|(_, row)| row)
            .collect();
        if let Some(id) = &show {
            chosen.iter().filter(|row| row["id"] == id.as_str()).for_each(|row| print_page(row, folder));
            continue;
        }
        if blocks {
            chosen.iter().for_each(|row| print_blocks(row, folder));
            continue;
        }
        if speed {
            print_speed(file, &chosen, folder);
            continue;
        }
        let mut results: Vec<Outcome> = chosen.par_iter().filter_map(|row| measure(row, folder)).collect();
        report(file, &results);
        results.sort_by(|a, b| a.f1.total_cmp(&b.f1).then(b.missing.len().cmp(&a.missing.len())));
        for result in results.iter().take(worst) {
            println!("  {:.3} p {:.3} r {:.3} {} {}", result.f1, result.precision, result.recall, result.kind, result.id);
            result.missing.iter().for_each(|snippet| println!("      missing {snippet}"));
            result.unwanted.iter().for_each(|snippet| println!("      unwanted {snippet}"));
        }
    }
    Ok(())
}

#[derive(Default)]
struct Outcome {
    id: String,
    kind: String,
    has_gold: bool,
    precision: f64,
    recall: f64,
    f1: f64,
    wanted: usize,
    missing: Vec<String>,
    unwanted: Vec<String>,
}

fn page(row: &Value, folder: &Path, main_only: bool) -> Option<nordtag::document::Document> {
    let bytes = std::fs::read(folder.join(row["path"].as_str()?)).ok()?;
    let hints = Hints { url: row["url"].as_str().unwrap_or_default().to_owned(), ..Hints::default() };
    let packet = Packet { hints, ..Packet::new(bytes, Media::Html) };
    let options = Reading { main_only, ..Reading::default() };
    Some(extract(decode(packet, &options).ok()?, &options))
}

fn measure(row: &Value, folder: &Path) -> Option<Outcome> {
    let document = page(row, folder, true)?;
    let mut result =
        Outcome { id: row["id"].as_str()?.to_owned(), kind: row["type"].as_str().unwrap_or_default().to_owned(), ..Outcome::default() };
    if let Some(gold) = row["gold"].as_str() {
        let (found, gold) = (bag(&document.text), bag(gold));
        let common: usize = gold.iter().map(|(word, &count)| count.min(found.get(word).copied().unwrap_or(0))).sum();
        let size = |bag: &HashMap<String, usize>| bag.values().sum::<usize>().max(1) as f64;
        result.has_gold = true;
        (result.precision, result.recall) = (common as f64 / size(&found), common as f64 / size(&gold));
        result.f1 = 2.0 * common as f64 / (size(&found) + size(&gold));
    }
    let text = folded(&document.text);
    let snippets = |key: &str| row[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(folded).collect::<Vec<_>>();
    let (with, without) = (snippets("with"), snippets("without"));
    result.wanted = with.len();
    result.missing = with.into_iter().filter(|snippet| !text.contains(snippet)).collect();
    result.unwanted = without.into_iter().filter(|snippet| text.contains(snippet)).collect();
    if !result.has_gold {
        result.f1 = snippet_f1(result.wanted, result.missing.len(), result.unwanted.len());
    }
    Some(result)
}

fn bag(text: &str) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *bag.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    bag
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn snippet_f1(wanted: usize, missing: usize, unwanted: usize) -> f64 {
    let found = wanted - missing;
    2.0 * found as f64 / (2 * found + missing + unwanted).max(1) as f64
}

fn report(file: &str, results: &[Outcome]) {
    let mut by_kind: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    results.iter().for_each(|result| by_kind.entry(&result.kind).or_default().push(result));
    println!("{file}");
    let all: Vec<&Outcome> = results.iter().collect();
    for (kind, group) in std::iter::once(("all", all)).chain(by_kind) {
        let mean = |value: fn(&Outcome) -> f64| group.iter().map(|result| value(result)).sum::<f64>() / group.len().max(1) as f64;
        let sum = |value: fn(&Outcome) -> usize| group.iter().map(|result| value(result)).sum::<usize>();
        print!("  {kind:14} {:4} pages", group.len());
        if group.iter().any(|result| result.has_gold) {
            print!("  word F1 {:.4} (p {:.4} r {:.4})", mean(|r| r.f1), mean(|r| r.precision), mean(|r| r.recall));
        }
        let (wanted, missing, unwanted) = (sum(|r| r.wanted), sum(|r| r.missing.len()), sum(|r| r.unwanted.len()));
        if wanted > 0 {
            print!("  snippet F1 {:.4} ({missing} of {wanted} missing, {unwanted} unwanted)", snippet_f1(wanted, missing, unwanted));
        }
        println!();
    }
}

/// The best of five runs over all pages, from bytes to blocks, on one thread.
fn print_speed(file: &str, rows: &[&Value], folder: &Path) {
    let pages: Vec<Vec<u8>> = rows.iter().filter_map(|row| std::fs::read(folder.join(row["path"].as_str()?)).ok()).collect();
    let options = Reading::default();
    let best = (0..5).map(|_| {
        let pages = pages.clone();
        let start = std::time::Instant::now();
        let packets = pages.into_iter().map(|bytes| Packet::new(bytes, Media::Html));
        let blocks: usize = packets.filter_map(|packet| decode(packet, &options).ok()).map(|raw| extract(raw, &options).blocks.len()).sum();
        (start.elapsed(), blocks)
    });
    let (time, blocks) = best.min().unwrap_or_default();
    let megabytes = pages.iter().map(Vec::len).sum::<usize>() as f64 / 1e6;
    println!(
        "{file}\n  {} pages, {blocks} blocks, {megabytes:.1} MB in {time:.3?}: {:.0} MB/s",
        pages.len(),
        megabytes / time.as_secs_f64()
    );
}

fn print_blocks(row: &Value, folder: &Path) {
    let Some(document) = page(row, folder, false) else { return };
    let blocks: Vec<Value> =
        document.blocks.iter().map(|block| json!([block.boilerplate, block.kind.name(), block.span.of(&document.text)])).collect();
    println!("{}", json!({"id": row["id"], "blocks": blocks}));
}

fn print_page(row: &Value, folder: &Path) {
    let Some(document) = page(row, folder, false) else { return };
    let gold = row["gold"].as_str().map(bag);
    println!("{} | {} | {} | {}", document.title, document.author, document.hints.date, document.hints.url);
    for block in &document.blocks {
        let text = block.span.of(&document.text);
        // How much of the block's vocabulary the gold text has: a hint for the eye, no measure.
        let share = gold.as_ref().map_or(0.0, |gold| {
            let words = bag(text);
            words.keys().filter(|word| gold.contains_key(*word)).count() as f64 / words.len().max(1) as f64
        });
        let mark = if block.kind == BlockKind::Furniture { '~' } else { ' ' };
        println!("{mark} {:.2} {share:.2} {:9} {}", block.boilerplate, block.kind.name(), text.chars().take(150).collect::<String>());
    }
}
