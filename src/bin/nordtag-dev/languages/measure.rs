//! Labelled files go in; how often the language is right comes out: `.tsv` line by line, `.jsonl` pages with their lines as blocks.

use std::collections::BTreeMap;

use nordtag::document::{Block, Hints};
use nordtag::identify::identify_and_part;
use nordtag::lang::{Guess, Lang};
use nordtag::span::Span;

/// One line: its own class, what was guessed, and by which means.
struct Answer {
    gold: String,
    guess: Guess,
}

/// Prints a row a file, and how reliable the confidence is over all of them.
pub fn run(files: &[String]) -> Result<(), String> {
    println!("file                      lines  macro-F1  accuracy  no→da  best 90 %");
    let mut all = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        if path.ends_with(".jsonl") {
            let pages = text.lines().map(page).collect::<Result<Vec<_>, _>>().map_err(|error| format!("{path}: {error}"))?;
            report(path, " alone", pages.iter().flatten().flat_map(|line| ask(std::slice::from_ref(line))).collect::<Vec<_>>().as_slice());
            let answers: Vec<Answer> = pages.iter().flat_map(|page| ask(page)).collect();
            report(path, "", &answers);
            all.extend(answers);
        } else {
            let lines = text.lines().filter_map(|line| line.split_once('\t'));
            let answers: Vec<Answer> = lines.flat_map(|(lang, text)| ask(&[(lang.to_owned(), text.to_owned())])).collect();
            report(path, "", &answers);
            all.extend(answers);
        }
    }
    reliability(&all);
    Ok(())
}

fn page(line: &str) -> Result<Vec<(String, String)>, String> {
    let page: serde_json::Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let field = |line: &serde_json::Value, nth: usize| line[nth].as_str().unwrap_or_default().to_owned();
    Ok(page["lines"].as_array().into_iter().flatten().map(|line| (field(line, 0), field(line, 1))).collect())
}

/// The lines as blocks of one document.
fn ask(lines: &[(String, String)]) -> Vec<Answer> {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for (_, line) in lines {
        let start = text.len();
        text += line.trim();
        blocks.push(Block { span: Span::at(start, text.len()), ..Block::default() });
        text.push('\n');
    }
    let mut guesses = Vec::new();
    let ends: Vec<u32> = blocks.iter().map(|block| block.span.end).collect();
    identify_and_part(&text, &mut blocks, &Hints::default(), &mut guesses);
    // A line that was parted is in the language of its longer part.
    let mut rest = blocks.iter().zip(guesses).peekable();
    let of_line = |end: u32| {
        let parts = std::iter::from_fn(|| rest.next_if(|(block, _)| block.span.end <= end));
        parts.max_by_key(|(block, _)| block.span.len()).map_or(Guess::default(), |(_, guess)| guess)
    };
    let guesses: Vec<Guess> = ends.into_iter().map(of_line).collect();
    lines.iter().zip(guesses).map(|((gold, _), guess)| Answer { gold: gold.clone(), guess }).collect()
}

/// The four that count: `sv`, `da`, `en`, and all others.
fn folded(code: &str) -> usize {
    Lang::READ.iter().position(|lang| lang.code() == code).unwrap_or(3)
}

fn is_right(answer: &Answer) -> bool {
    folded(&answer.gold) == folded(answer.guess.lang.code())
}

fn report(path: &str, suffix: &str, answers: &[Answer]) {
    let mut pairs = [[0u32; 4]; 4];
    let (mut norwegian, mut called_danish) = (0u32, 0u32);
    for answer in answers {
        pairs[folded(&answer.gold)][folded(answer.guess.lang.code())] += 1;
        if answer.gold == "nb" || answer.gold == "nn" {
            norwegian += 1;
            called_danish += u32::from(answer.guess.lang == Lang::Da);
        }
    }
    let f1 = |class: usize| {
        let said: u32 = (0..4).map(|gold| pairs[gold][class]).sum();
        200.0 * f64::from(pairs[class][class]) / f64::from((said + pairs[class].iter().sum::<u32>()).max(1))
    };
    let mut ranked: Vec<&Answer> = answers.iter().collect();
    ranked.sort_by(|a, b| b.guess.confidence.total_cmp(&a.guess.confidence));
    ranked.truncate(answers.len() * 9 / 10);
    let percent = |answers: &mut dyn ExactSizeIterator<Item = &Answer>| {
        let n_answers = answers.len();
        100.0 * answers.filter(|answer| is_right(answer)).count() as f64 / n_answers.max(1) as f64
    };
    println!(
        "{:<24} {:>6}   {:>6.2}    {:>6.2}  {:>5.2}    {:>6.2}",
        format!("{}{suffix}", path.rsplit('/').next().unwrap_or(path)),
        answers.len(),
        (0..4).map(f1).sum::<f64>() / 4.0,
        percent(&mut answers.iter()),
        100.0 * f64::from(called_danish) / f64::from(norwegian.max(1)),
        percent(&mut ranked.into_iter()),
    );
}

fn reliability(answers: &[Answer]) {
    let mut bins: BTreeMap<usize, (u32, u32, f64)> = BTreeMap::new();
    for answer in answers {
        let confidence = f64::from(answer.guess.confidence);
        let bin = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].partition_point(|&edge| confidence >= edge);
        let (lines, right, sum) = bins.entry(bin).or_default();
        *lines += 1;
        *right += u32::from(is_right(answer));
        *sum += confidence;
    }
    println!("\nconfidence   lines  mean said  right");
    for (bin, (lines, right, sum)) in bins {
        let name = ["below 0.5", "0.5–0.6", "0.6–0.7", "0.7–0.8", "0.8–0.9", "0.9–0.95", "0.95–0.99", "0.99–1"][bin];
        println!("{name:<10} {lines:>7}     {:.3}    {:.3}", sum / f64::from(lines), f64::from(right) / f64::from(lines));
    }
}
