//! `nordtag stats`: what is in record files, counted: languages, labels, rules, the names that come most often.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Deserialize;

use nordtag::error::{Error, ErrorKind};

use crate::exit;
use crate::output::failed;
use crate::records::RecordArgs;

/// What `nordtag stats` is given.
#[derive(Clone, Debug, clap::Args)]
pub struct StatsArgs {
    #[command(flatten)]
    records: RecordArgs,
    /// How many of the most frequent names of each label are shown
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
}

/// What is counted of a record.
#[derive(Deserialize)]
struct Counted {
    text: String,
    lang: String,
    ents: Vec<Ent>,
    relations: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Ent {
    label: String,
    norm: String,
    rule: String,
}

#[derive(Default)]
struct Sums {
    records: u64,
    bytes: u64,
    relations: u64,
    langs: BTreeMap<String, u64>,
    labels: BTreeMap<String, u64>,
    rules: BTreeMap<String, u64>,
    names: BTreeMap<(String, String), u64>,
}

/// Runs the command and gives its exit code.
///
/// # Errors
/// When a line is no record, a file cannot be read, or `out` not be written.
pub fn run(args: &StatsArgs, out: &mut dyn Write) -> Result<u8, Error> {
    let mut sums = Sums::default();
    args.records.each(|name, number, line| {
        let broken =
            |error: serde_json::Error| Error::new(ErrorKind::Json, format!("expected a record, found none: {error}")).at(name, number, 0);
        let record: Counted = serde_json::from_str(line).map_err(broken)?;
        sums.records += 1;
        sums.bytes += record.text.len() as u64;
        sums.relations += record.relations.len() as u64;
        *sums.langs.entry(record.lang).or_default() += 1;
        for ent in record.ents {
            *sums.labels.entry(ent.label.clone()).or_default() += 1;
            *sums.rules.entry(ent.rule).or_default() += 1;
            *sums.names.entry((ent.label, ent.norm)).or_default() += 1;
        }
        Ok(())
    })?;
    out.write_all(table(&sums, args.top).as_bytes()).map_err(|error| failed(&error, "stdout"))?;
    Ok(if sums.records == 0 { exit::NO_INPUT } else { exit::WELL })
}

fn table(sums: &Sums, top: usize) -> String {
    let mut text = format!("records    {}\nbytes      {}\nrelations  {}\n", sums.records, sums.bytes, sums.relations);
    for (heading, counts) in [("languages", &sums.langs), ("labels", &sums.labels), ("rules", &sums.rules)] {
        text += &format!("\n{heading}\n");
        for (name, count) in most(counts.iter().map(|(name, count)| (name.as_str(), *count)), usize::MAX) {
            text += &format!("{count:>10}  {name}\n");
        }
    }
    for label in sums.labels.keys() {
        text += &format!("\n{label}\n");
        let names = sums.names.iter().filter(|((of, _), _)| of == label).map(|((_, name), count)| (name.as_str(), *count));
        for (name, count) in most(names, top) {
            text += &format!("{count:>10}  {}\n", name.escape_debug());
        }
    }
    text
}

/// The most frequent first; equal ones by name.
fn most<'a>(counts: impl Iterator<Item = (&'a str, u64)>, top: usize) -> Vec<(&'a str, u64)> {
    let mut counts: Vec<(&str, u64)> = counts.collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    counts.truncate(top);
    counts
}
