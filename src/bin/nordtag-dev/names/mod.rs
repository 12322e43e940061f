//! `nordtag-dev names`: trains the scorer of names from gold documents, and measures it.

mod clusters;
mod corpus;
mod filling;
mod marginals;
mod measure;
mod pages;
mod train;
mod unmarked;
mod written;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use nordtag::columns::{self, LINE};
use nordtag::error::{Error, ErrorKind};
use nordtag::gold::{Gold, folder};
use nordtag::packed;
use nordtag::tag::name::model::Model;

use train::Settings;

/// Where the weights lie that the crate takes up.
const WEIGHTS: &str = "src/tag/name/weights.gen.bin.gz";

/// Where the clusters lie that the crate takes up.
const CLUSTERS: &str = "src/tag/name/clusters.gen.bin";

/// The sets learnt from, and how much a token of each counts. Norwegian stands in for the Danish that is not there.
const SETS: [(&str, f32); 9] = [
    ("da-ddt", 1.0),
    ("sv-webnews", 1.0),
    ("sv-suchard", 1.0),
    ("sv-talbanken", 1.0),
    ("en-wikigold", 1.0),
    ("en-btc", 0.5),
    ("en-wnut17", 0.5),
    ("nb-norne", 0.5),
    ("nn-norne", 0.3),
];

/// How much a token of the texts written for training counts.
const WRITTEN: f32 = 0.5;

/// How much a token of the marked pages counts.
const MARKED: f32 = 1.0;

/// How much a token of the made-up pages counts.
const PAGES: f32 = 0.15;

/// How much a token of the lines that a first training marked counts.
const FOUND: f32 = 1.0;

/// Orders of that first training.
const FIRST: u64 = 4;

/// One in so many documents is held back by `names fold`, and measured on.
const FOLD: u64 = 10;

/// Runs `names train DIR [OUT] [--unmarked LINES] [--found X] [--orders N] [--threads N] [--rounds N] [--rate X] [--pull X] [--drop X] [--scatter X]
/// [--lean X] [--pages X] [--written X] [--marked X]`, `names fold DIR [FILE…]` with the same options, `names clusters VECTORS [OUT]` or
/// `names score WEIGHTS FILE… [--lean X]`; `DIR` holds the training sets, `LINES` is a file of language, source and text, parted by tabs.
///
/// # Errors
/// When a set cannot be read or the weights cannot be written.
pub fn run(args: &[String]) -> Result<(), Error> {
    let (mut settings, mut plain) = (Settings::default(), Vec::new());
    // Weights that are scored have leant already.
    let mut further = 0.0;
    let (mut pages, mut written, mut marked, mut found, mut unmarked) = (PAGES, WRITTEN, MARKED, FOUND, Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--unmarked" {
            let path = args.next().ok_or_else(|| usage("expected a file after `--unmarked`"))?;
            unmarked = unmarked::read(Path::new(path))?;
            continue;
        }
        let mut number =
            || args.next().and_then(|value| value.parse::<f32>().ok()).ok_or_else(|| usage(&format!("expected a number after `{arg}`")));
        match arg.as_str() {
            "--orders" => settings.orders = number()? as u64,
            "--rounds" => settings.rounds = number()? as usize,
            "--rate" => settings.rate = number()?,
            "--pull" => settings.pull = number()?,
            "--drop" => settings.drop = number()?,
            "--threads" => settings.threads = number()? as usize,
            "--scatter" => settings.scatter = number()?,
            "--lean" => {
                further = number()?;
                settings.lean = further;
            }
            "--pages" => pages = number()?,
            "--written" => written = number()?,
            "--marked" => marked = number()?,
            "--found" => found = number()?,
            _ => plain.push(arg.clone()),
        }
    }
    match plain.split_first() {
        Some((command, args)) if command == "train" && !args.is_empty() => {
            let out = args.get(1).map_or(PathBuf::from(WEIGHTS), PathBuf::from);
            let bytes = learn(&sources(&args[0], [written, marked, pages, found]), &unmarked, settings, 0, |_, _| ())?;
            std::fs::write(&out, packed::pack(&columns::apart(&bytes, LINE))).map_err(|error| failed(ErrorKind::Output, &error, &out))
        }
        Some((command, args)) if command == "clusters" && !args.is_empty() => {
            let out = args.get(1).map_or(PathBuf::from(CLUSTERS), PathBuf::from);
            let bytes = clusters::make(Path::new(&args[0]))?;
            std::fs::write(&out, bytes).map_err(|error| failed(ErrorKind::Output, &error, &out))
        }
        Some((command, args)) if command == "fold" && !args.is_empty() => {
            let mut held = Vec::new();
            let hold = |set: &str, gold| held.push((set.to_owned(), gold));
            let model = model(learn(&sources(&args[0], [written, marked, pages, found]), &unmarked, settings, FOLD, hold)?);
            measure::measure(model, by_set(held));
            if args.len() > 1 {
                measure::measure(model, sets(&args[1..])?);
            }
            Ok(())
        }
        Some((command, args)) if command == "score" && !args.is_empty() => {
            let weights = PathBuf::from(&args[0]);
            let packed = std::fs::read(&weights).and_then(|bytes| packed::unpack(&bytes));
            let columns = packed.map_err(|error| failed(ErrorKind::Unreadable, &error, &weights))?;
            let mut model = Model::from_bytes(Cow::Owned(columns::together(&columns, LINE)))
                .ok_or_else(|| Error::new(ErrorKind::Usage, "expected weights of this version").at(weights.to_string_lossy(), 0, 0))?;
            model.lean(further);
            measure::measure(Box::leak(Box::new(model)), sets(&args[1..])?);
            Ok(())
        }
        _ => Err(usage(
            "expected `names train DIR [OUT]`, `names fold DIR [FILE…]`, `names clusters VECTORS [OUT]` or `names score WEIGHTS FILE…`",
        )),
    }
}

/// Learns from what is marked and, a second time, also from what the first training finds in lines nobody has marked; `hold` gets one document in `fold`.
fn learn(
    sources: &corpus::Sources<'_>,
    unmarked: &[Gold],
    settings: Settings,
    fold: u64,
    hold: impl FnMut(&str, Gold),
) -> Result<Vec<u8>, Error> {
    let marked = corpus::read(sources, &[], fold, hold)?;
    if unmarked.is_empty() {
        return Ok(train::train(&marked, settings));
    }
    let first = train::train(&marked, Settings { orders: FIRST, ..settings });
    drop(marked);
    let found = unmarked::mark(model(first), unmarked);
    Ok(train::train(&corpus::read(sources, &found, fold, |_, _| ())?, settings))
}

/// Weights just trained, for as long as the command runs.
fn model(bytes: Vec<u8>) -> &'static Model {
    Box::leak(Box::new(Model::from_bytes(Cow::Owned(bytes)).expect("the weights were written by the same code")))
}

/// The gold documents of files, each with its name.
fn sets(files: &[String]) -> Result<Vec<(String, Vec<Gold>)>, Error> {
    let set = |file: &String| {
        let name = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, folder::read_any(Path::new(file))?))
    };
    files.iter().map(set).collect()
}

/// Gold documents by set and language, in the order they came in.
fn by_set(golds: Vec<(String, Gold)>) -> Vec<(String, Vec<Gold>)> {
    let mut sets: Vec<(String, Vec<Gold>)> = Vec::new();
    for (set, gold) in golds {
        let name = if [corpus::TEXTS, corpus::MARKED].contains(&set.as_str()) { format!("{set} {}", gold.lang) } else { set };
        match sets.iter_mut().find(|(other, _)| *other == name) {
            Some((_, golds)) => golds.push(gold),
            None => sets.push((name, vec![gold])),
        }
    }
    sets
}

fn sources(folder: &str, weights: [f32; 4]) -> corpus::Sources<'_> {
    let [weight_of_written, weight_of_marked, weight_of_pages, weight_of_found] = weights;
    let (folder, project) = (Path::new(folder), project());
    corpus::Sources { folder, sets: &SETS, project, weight_of_written, weight_of_marked, weight_of_pages, weight_of_found }
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn usage(message: &str) -> Error {
    Error::new(ErrorKind::Usage, message)
}

fn failed(kind: ErrorKind, error: &std::io::Error, path: &Path) -> Error {
    Error::new(kind, error.to_string()).at(path.to_string_lossy(), 0, 0)
}
