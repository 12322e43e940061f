//! What the model is trained on: lines and word lists go in; samples like the blocks of pages come out, drawn at random.

use std::io::BufRead;
use std::path::Path;

use nordtag::identify::model::CLASSES;

use super::frequencies::{self, Frequencies};
use super::random::Random;

/// Samples of text an epoch draws for each class, in the order of the classes.
const TEXTS: [usize; CLASSES.len()] = [60_000, 90_000, 60_000, 65_000, 65_000, 15_000, 18_000, 15_000, 12_000, 13_000, 50_000];
/// Samples of words drawn by frequency alone, for each class that has lists.
const BAGS: [usize; CLASSES.len()] = [70_000, 110_000, 40_000, 90_000, 0, 10_000, 12_000, 10_000, 0, 8_000, 35_000];
/// Sentences written for nordtag: of Faroese, which looks Danish to one who has read little of it, there is hardly any other running text.
const FAROESE: &str = include_str!("faroese.txt");
/// One line in so many is kept from training, for calibration.
const KEPT: u64 = 25;

/// Lines of one source in one class.
pub struct Source {
    /// Index into [`CLASSES`].
    pub class: usize,
    /// Name of the source.
    pub name: String,
    /// Lines to train on.
    pub lines: Vec<String>,
    /// Lines kept for calibration.
    pub kept: Vec<String>,
}

/// All that is trained on.
pub struct Corpus {
    /// In the order of their first line.
    pub sources: Vec<Source>,
    /// Word lists with the class of each.
    pub lists: Vec<(usize, Frequencies)>,
}

/// A piece of text to learn from.
pub struct Sample {
    /// Index into [`CLASSES`].
    pub class: usize,
    /// The text.
    pub text: String,
    /// Whether its words stand in the order of real text.
    pub ordered: bool,
}

/// Reads lines `class TAB source TAB text`, and the word lists of a folder.
pub fn read(input: impl BufRead, folder: Option<&str>) -> Result<Corpus, String> {
    let mut sources: Vec<Source> = Vec::new();
    let written = FAROESE.lines().map(|line| Ok(format!("fo\twritten\t{line}")));
    for (nth, line) in input.lines().chain(written).enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        let mut fields = line.splitn(3, '\t');
        let (Some(class), Some(name), Some(text)) = (fields.next(), fields.next(), fields.next()) else {
            return Err(format!("line {}: expected `class<TAB>source<TAB>text`", nth + 1));
        };
        let class = class_of(class).ok_or_else(|| format!("line {}: no class `{class}`", nth + 1))?;
        let source = match sources.iter().position(|source| source.class == class && source.name == name) {
            Some(found) => &mut sources[found],
            None => {
                sources.push(Source { class, name: name.to_owned(), lines: Vec::new(), kept: Vec::new() });
                sources.last_mut().expect("it was just pushed")
            }
        };
        let keep = Random(nth as u64).next().is_multiple_of(KEPT);
        if keep { &mut source.kept } else { &mut source.lines }.push(text.to_owned());
    }
    let lists = match folder {
        None => Vec::new(),
        Some(folder) => frequencies::read(Path::new(folder))?.into_iter().map(|list| (list_class(&list.lang), list)).collect(),
    };
    Ok(Corpus { sources, lists })
}

/// Index of a class by its code.
pub fn class_of(code: &str) -> Option<usize> {
    CLASSES.iter().position(|class| *class == code)
}

fn list_class(lang: &str) -> usize {
    class_of(lang).unwrap_or(CLASSES.len() - 1)
}

impl Corpus {
    /// The samples of one epoch, in random order.
    pub fn epoch(&self, random: &mut Random) -> Vec<Sample> {
        let mut samples = Vec::new();
        for class in 0..CLASSES.len() {
            let sources: Vec<&Source> = self.sources.iter().filter(|source| source.class == class && !source.lines.is_empty()).collect();
            let weights: Vec<f64> = sources.iter().map(|source| weight(source)).collect();
            let sum: f64 = weights.iter().sum();
            for (source, weight) in sources.iter().zip(&weights) {
                for _ in 0..(TEXTS[class] as f64 * weight / sum) as usize {
                    let line = &source.lines[random.below(source.lines.len())];
                    samples.push(Sample { class, text: self.noise(cut(line, random), random), ordered: true });
                }
            }
            let lists: Vec<&Frequencies> = self.lists.iter().filter(|list| list.0 == class).map(|list| &list.1).collect();
            for nth in 0..if lists.is_empty() { 0 } else { BAGS[class] } {
                samples.push(Sample { class, text: bag(lists[nth % lists.len()], random), ordered: false });
            }
        }
        for last in (1..samples.len()).rev() {
            samples.swap(last, random.below(last + 1));
        }
        samples
    }

    /// Fragments of the lines kept from training, for calibration.
    pub fn kept(&self, random: &mut Random) -> Vec<Sample> {
        let kept = self.sources.iter().flat_map(|source| source.kept.iter().map(|line| (source.class, line)));
        kept.flat_map(|(class, line)| [0; 3].map(|_| Sample { class, text: cut(line, random).to_owned(), ordered: true })).collect()
    }

    /// Now and then letters lose their marks, as in addresses and old systems, or a capitalised word of another line comes in, as names do.
    fn noise(&self, text: &str, random: &mut Random) -> String {
        if random.percent(4) {
            return text.chars().flat_map(bare).collect();
        }
        if random.percent(8) {
            let source = &self.sources[random.below(self.sources.len())];
            let line = source.lines.get(random.below(source.lines.len().max(1))).map_or("", String::as_str);
            let name = line.split(' ').skip(1).find(|word| word.starts_with(char::is_uppercase));
            return format!("{text} {}", name.unwrap_or_default());
        }
        text.to_owned()
    }
}

/// Large sources get less than their size, and the manuals of one office program, which are half of all text, less still.
fn weight(source: &Source) -> f64 {
    let size: usize = source.lines.iter().map(String::len).sum();
    (size as f64).sqrt() * if source.name == "lohelp" { 0.5 } else { 1.0 }
}

/// A piece of a line: mostly a fragment, else its first words, a word or two, or all of it.
fn cut<'a>(line: &'a str, random: &mut Random) -> &'a str {
    let chance = random.below(100);
    let least = match chance {
        0..44 => 12 + random.below(30),
        44..55 => 20 + random.below(20),
        55..68 => 1 + random.below(14),
        _ => 250,
    };
    let start = if (44..55).contains(&chance) || chance >= 68 { 0 } else { random.below(line.len().max(1)) };
    let start = if start == 0 { 0 } else { line[..boundary(line, start)].rfind(' ').map_or(0, |blank| blank + 1) };
    let enough = boundary(line, start + least);
    let end = line[enough..].find(' ').map_or(line.len(), |blank| enough + blank);
    &line[start..end]
}

/// The last border between characters up to a byte.
fn boundary(line: &str, byte: usize) -> usize {
    (0..=byte.min(line.len())).rev().find(|&byte| line.is_char_boundary(byte)).unwrap_or(0)
}

/// Two to six words by their frequency.
fn bag(list: &Frequencies, random: &mut Random) -> String {
    let sum = list.cumulative.last().copied().unwrap_or(0.0);
    let mut text = String::new();
    for _ in 0..2 + random.below(5) {
        let point = random.below(1 << 40) as f64 / (1u64 << 40) as f64 * sum;
        let nth = list.cumulative.partition_point(|&until| until < point);
        text += list.words.get(nth).map_or("", String::as_str);
        text.push(' ');
    }
    text
}

fn bare(letter: char) -> impl Iterator<Item = char> {
    let bare = match letter {
        'å' | 'ä' => "a",
        'Å' | 'Ä' => "A",
        'ö' | 'ø' => "o",
        'Ö' | 'Ø' => "O",
        'æ' => "ae",
        'Æ' => "AE",
        _ => "",
    };
    let same = if bare.is_empty() { Some(letter) } else { None };
    bare.chars().chain(same)
}
