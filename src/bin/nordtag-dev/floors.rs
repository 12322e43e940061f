//! `nordtag-dev floors`: tags the corpus and raises the floors of `corpus/floors.tsv` to what is found now.

use std::fs;
use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::entity::Label;
use nordtag::error::{Error, ErrorKind};
use nordtag::gold::floors::{self, Floors};
use nordtag::gold::found::Found;
use nordtag::gold::score::ents::{self, Scores};
use nordtag::gold::{Gold, folder};
use nordtag::pipeline::{Pipeline, Worker};

const GOLD: &str = "corpus";
const FLOORS: &str = "corpus/floors.tsv";

/// How far below what is found now a floor is set: by what this many mentions of the label are worth, and by a point of F1 at least.
/// A change elsewhere may cost a mention or two of one label.
const SLACK: f64 = 2.0;

/// Runs `floors [--lower]`. Floors only rise; `--lower` sets them anew, which needs its reason in the commit.
pub fn run(args: &[String]) -> Result<(), Error> {
    let gold = folder::read(Path::new(GOLD))?;
    let scores = ents::score(&gold, &tag(&gold)?, &Label::ALL);
    let known = if Path::new(FLOORS).exists() && !args.iter().any(|arg| arg == "--lower") {
        Floors::from_tsv(&read(FLOORS)?, FLOORS)?
    } else {
        Floors::default()
    };
    let mut tsv =
        String::from("# nordtag-dev floors: strict F1 on the marked pages that must not be fallen below, and the hash of their gold.\n");
    tsv += &format!("hash\t{}\n", floors::hash(folder::jsonl(&gold).as_bytes()));
    for lang in ["sv", "da", "en", "all"] {
        for label in Label::ALL.map(Label::name).iter().copied().chain(["all"]) {
            let (f1, gold) = reached(&scores, lang, label);
            let slack = (100.0 * SLACK / gold.max(1) as f64).max(1.0);
            let floor = known.rows.iter().find(|floor| floor.lang == lang && floor.label == label).map_or(0.0, |floor| floor.f1);
            tsv += &format!("{lang}\t{label}\t{:.1}\n", floor.max(((f1 - slack) * 10.0).floor() / 10.0).max(0.0));
        }
    }
    fs::write(FLOORS, tsv).map_err(|error| Error::new(ErrorKind::Output, error.to_string()).at(FLOORS, 0, 0))
}

/// The F1 reached, and the size of the gold.
fn reached(scores: &Scores, lang: &str, label: &str) -> (f64, u64) {
    let row = scores.sum(|of, what| (lang == "all" || lang == of) && (label == "all" || label == what.name()));
    let figures = row.strict.figures();
    (figures.f1, figures.gold)
}

fn tag(gold: &[Gold]) -> Result<Vec<Found>, Error> {
    let pipeline = Pipeline::default();
    let mut worker = Worker::default();
    let mut found = |page: &Gold| {
        let hints = Hints { id: page.id.clone(), ..Hints::default() };
        Found::by(&pipeline, Packet { hints, ..Packet::new(page.text.clone(), Media::Text) }, &mut worker)
    };
    gold.iter().map(&mut found).collect()
}

fn read(path: &str) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path, 0, 0))
}
