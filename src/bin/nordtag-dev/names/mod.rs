//! `nordtag-dev names`: trains the scorer of names from gold documents, and measures it.

mod corpus;
mod filling;
mod measure;
mod pages;
mod train;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::tag::name::model::Model;

use train::Settings;

/// Where the weights lie that the crate takes up.
const WEIGHTS: &str = "src/tag/name/weights.gen.bin";

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

/// How much a token of the made-up pages counts.
const PAGES: f32 = 0.15;

/// Runs `names train DIR [OUT] [--rounds N] [--rate X] [--pull X] [--drop X] [--lean X] [--pages X]` or `names score WEIGHTS FILE… [--lean X]`;
/// `DIR` holds the training sets.
///
/// # Errors
/// When a set cannot be read or the weights cannot be written.
pub fn run(args: &[String]) -> Result<(), Error> {
    let (mut settings, mut plain) = (Settings::default(), Vec::new());
    let mut pages = PAGES;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut number =
            || args.next().and_then(|value| value.parse::<f32>().ok()).ok_or_else(|| usage(&format!("expected a number after `{arg}`")));
        match arg.as_str() {
            "--rounds" => settings.rounds = number()? as usize,
            "--rate" => settings.rate = number()?,
            "--pull" => settings.pull = number()?,
            "--drop" => settings.drop = number()?,
            "--lean" => settings.lean = number()?,
            "--pages" => pages = number()?,
            _ => plain.push(arg.clone()),
        }
    }
    match plain.split_first() {
        Some((command, args)) if command == "train" && !args.is_empty() => {
            let folder = Path::new(&args[0]);
            let out = args.get(1).map_or(PathBuf::from(WEIGHTS), PathBuf::from);
            let bytes = train::train(&corpus::read(folder, &SETS, Path::new(env!("CARGO_MANIFEST_DIR")), pages)?, settings);
            std::fs::write(&out, bytes).map_err(|error| failed(ErrorKind::Output, &error, &out))
        }
        Some((command, args)) if command == "score" && !args.is_empty() => {
            let weights = PathBuf::from(&args[0]);
            let bytes = std::fs::read(&weights).map_err(|error| failed(ErrorKind::Unreadable, &error, &weights))?;
            let mut model = Model::from_bytes(Cow::Owned(bytes))
                .ok_or_else(|| Error::new(ErrorKind::Usage, "expected weights of this version").at(weights.to_string_lossy(), 0, 0))?;
            model.lean(settings.lean);
            measure::measure(Box::leak(Box::new(model)), &args[1..])
        }
        _ => Err(usage("expected `names train DIR [OUT]` or `names score WEIGHTS FILE…`")),
    }
}

fn usage(message: &str) -> Error {
    Error::new(ErrorKind::Usage, message)
}

fn failed(kind: ErrorKind, error: &std::io::Error, path: &Path) -> Error {
    Error::new(kind, error.to_string()).at(path.to_string_lossy(), 0, 0)
}
