//! `nordtag eval GOLD [RECORDS]`: scores records, or the tagger itself, against gold; a table or JSON on stdout.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use nordtag::document::{Hints, Media, Packet, Place};
use nordtag::entity::Label;
use nordtag::error::{Error, ErrorKind};
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::found::Found;
use nordtag::gold::score::{self, Count};
use nordtag::gold::{Gold, conll, folder, marked};
use nordtag::lang::Lang;
use nordtag::options::{Options, Tagging};
use nordtag::pipeline::{Pipeline, Worker};

use crate::output::failed;

/// Score records, or the tagger itself, against gold
#[derive(Debug, clap::Args)]
pub struct EvalArgs {
    /// Gold: JSONL, CoNLL (.conll, .iob2, .bio), a marked page (.marked) or a folder of folders of them, `lang<TAB>text` lines (.tsv), or {text, sents} (.json)
    gold: PathBuf,
    /// Records of the same documents; without them the gold's texts are tagged now
    records: Option<PathBuf>,
    /// What is scored
    #[arg(long, value_enum, default_value_t = Kind::Ents)]
    kind: Kind,
    /// Labels that are scored, parted by commas; all that the gold marks where not given
    #[arg(long, value_delimiter = ',')]
    labels: Vec<String>,
    /// Language of a CoNLL file
    #[arg(long, default_value = "und")]
    gold_lang: String,
    /// Tell the tagger each document's language
    #[arg(long)]
    tell_lang: bool,
    /// Tell the tagger each document's date: its anchor, or the date it states
    #[arg(long)]
    tell_date: bool,
    /// Tag by lists and rules alone, without the statistical scorer
    #[arg(long)]
    no_scorer: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// Mentions, by language and label, strict and overlapping
    Ents,
    /// Temporal expressions and their values
    Dates,
    /// Languages of documents, or of the lines of pages
    Lang,
    /// Sentences
    Sents,
    /// Who holds which post where
    Posts,
}

/// Runs the command; the result goes to `out`.
///
/// # Errors
/// When gold or records cannot be read, or the result cannot be written.
pub fn run(args: &EvalArgs, out: &mut dyn Write) -> Result<(), Error> {
    let labels = args.labels.iter().map(|name| label(name)).collect::<Result<Vec<_>, _>>()?;
    let gold = GoldFile::read(args)?;
    let records = match &args.records {
        Some(path) => Found::from_jsonl(&read(path)?, &path.to_string_lossy())?,
        None => tag(&gold.documents, args)?,
    };
    let result = match args.kind {
        Kind::Ents => ents(&gold.documents, &records, &labels),
        Kind::Dates => dates(&gold.documents, &records),
        Kind::Lang => lang(&gold.documents, &records),
        Kind::Sents => sents(&gold, &records)?,
        Kind::Posts => posts(&gold.documents, &records),
    };
    let text = if args.json { format!("{}\n", result.json) } else { result.table };
    out.write_all(text.as_bytes()).map_err(|error| failed(&error, "stdout"))
}

/// A result in both forms.
struct Outcome {
    table: String,
    json: Value,
}

/// What a gold file holds.
struct GoldFile {
    documents: Vec<Gold>,
    /// Spans of sentences of the one document of a `.json` file.
    sents: Vec<(u32, u32)>,
}

impl GoldFile {
    fn read(args: &EvalArgs) -> Result<GoldFile, Error> {
        if args.gold.is_dir() {
            return Ok(GoldFile { documents: folder::read(&args.gold)?, sents: Vec::new() });
        }
        let (path, text) = (&args.gold, read(&args.gold)?);
        let source = path.to_string_lossy();
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let mut sents = Vec::new();
        let documents = match path.extension().and_then(|extension| extension.to_str()) {
            Some("conll" | "iob2" | "bio") => conll::read(&text, &name, &args.gold_lang),
            Some("marked") => vec![marked::page(&text, &source)?],
            Some("tsv") => text.lines().enumerate().map(|(index, line)| labelled_line(&name, index, line)).collect(),
            Some("json") => {
                let broken = |error: serde_json::Error| Error::new(ErrorKind::Json, error.to_string()).at(&*source, 0, 0);
                let object: Value = serde_json::from_str(&text).map_err(broken)?;
                sents = Vec::deserialize(object.get("sents").unwrap_or(&Value::Null)).map_err(broken)?;
                let text = object.get("text").and_then(Value::as_str).unwrap_or_default().to_owned();
                vec![Gold { id: name, text, ..Gold::default() }]
            }
            _ => Gold::from_jsonl(&text, &source)?,
        };
        Ok(GoldFile { documents, sents })
    }
}

fn labelled_line(name: &str, index: usize, line: &str) -> Gold {
    let (lang, text) = line.split_once('\t').unwrap_or(("und", line));
    Gold { id: format!("{name}:{}", index + 1), lang: lang.to_owned(), text: text.to_owned(), ..Gold::default() }
}

fn read(path: &Path) -> Result<String, Error> {
    let unreadable = |error: std::io::Error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path.to_string_lossy(), 0, 0);
    std::fs::read_to_string(path).map_err(unreadable)
}

fn label(name: &str) -> Result<Label, Error> {
    Label::from_name(name).ok_or_else(|| {
        let known = Label::ALL.map(Label::name).join("`, `");
        Error::new(ErrorKind::Usage, format!("expected labels among `{known}`, found `{name}`"))
    })
}

/// Tags the gold's texts, in order.
fn tag(documents: &[Gold], args: &EvalArgs) -> Result<Vec<Found>, Error> {
    let tagging = Tagging { scorer: !args.no_scorer, ..Tagging::default() };
    let pipeline = Pipeline::new(Options { tagging, ..Options::default() }, Gazetteer::embedded());
    let found = documents.par_iter().enumerate().map_init(Worker::default, |worker, (index, document)| {
        let date = if document.anchor.is_empty() { &document.date } else { &document.anchor };
        let hints = Hints {
            id: document.id.clone(),
            lang: if args.tell_lang { Lang::from_code(&document.lang) } else { None },
            date: if args.tell_date { date.clone() } else { String::new() },
            ..Hints::default()
        };
        let place = Place { path: "gold".into(), line: index as u64 + 1, ..Place::default() };
        Found::by(&pipeline, Packet { place, hints, ..Packet::new(document.text.clone(), Media::Text) }, worker)
    });
    found.collect()
}

fn ents(gold: &[Gold], records: &[Found], labels: &[Label]) -> Outcome {
    let mut labels = labels.to_vec();
    if labels.is_empty() {
        let marked: BTreeSet<Label> = gold.iter().flat_map(|document| &document.ents).map(|mention| mention.label).collect();
        labels.extend(marked);
    }
    let scores = score::ents::score(gold, records, &labels);
    let langs: BTreeSet<&str> = scores.rows.keys().map(|(lang, _)| lang.as_str()).collect();
    let mut table =
        format!("{:6}{:10}{:>6}  {:^20}   {:^20}  {:>6}\n", "lang", "label", "gold", "strict P R F1", "overlapping P R F1", "norm");
    let mut rows = Vec::new();
    let shown = labels.iter().map(|label| Some(*label)).chain([None]).collect::<Vec<_>>();
    for lang in langs.iter().copied().map(Some).chain([None]) {
        for label in &shown {
            let row = scores.sum(|of, what| lang.is_none_or(|lang| lang == of) && label.is_none_or(|label| label == what));
            if row == score::ents::Row::default() {
                continue;
            }
            let (lang, label) = (lang.unwrap_or("all"), label.map_or("all", Label::name));
            let (strict, overlapping) = (row.strict.figures(), row.overlapping.figures());
            let norm = (10_000.0 * row.norms as f64 / row.strict.right.max(1) as f64).round() / 100.0;
            table += &format!("{lang:6}{label:10}{:>6}  {}   {}  {norm:6.2}\n", strict.gold, columns(row.strict), columns(row.overlapping));
            rows.push(json!({"lang": lang, "label": label, "strict": strict, "overlapping": overlapping, "norm": norm}));
        }
    }
    table += &format!("{} documents, {} without a record of the same text\n", scores.documents, scores.lost);
    Outcome { table, json: json!({"kind": "ents", "rows": rows, "documents": scores.documents, "missing_or_changed_text": scores.lost}) }
}

fn dates(gold: &[Gold], records: &[Found]) -> Outcome {
    let scores = score::dates::score(gold, records);
    let (accuracy, tagged) = (scores.value_accuracy(), format!("{}/{}", scores.negatives_tagged, scores.negatives));
    let table = format!(
        "{:20}{:>6}  {:^20}\n{:20}{}{}\n{:20}{}{}\n{:20}{:>6}  {accuracy:6.2}\ndocuments without any that were tagged: {tagged}\n",
        "",
        "gold",
        "P R F1",
        "overlapping",
        gold_column(scores.overlapping),
        columns(scores.overlapping),
        "exact",
        gold_column(scores.exact),
        columns(scores.exact),
        "value accuracy",
        scores.valued,
    );
    let json = json!({"kind": "dates", "overlap": scores.overlapping.figures(), "exact": scores.exact.figures(),
        "value_accuracy": accuracy, "negatives_tagged": tagged});
    Outcome { table, json }
}

fn lang(gold: &[Gold], records: &[Found]) -> Outcome {
    let pages = gold.iter().any(|document| !document.lines.is_empty());
    let scores = if pages {
        score::langs::lines(gold, records)
    } else {
        score::langs::documents(gold.iter().map(|document| document.lang.as_str()), records)
    };
    let mut table = format!("{:20}{:>6}  {:^20}\n", "lang", "gold", "P R F1");
    let mut classes = serde_json::Map::new();
    for class in score::langs::CLASSES {
        let count = scores.rows.get(class).copied().unwrap_or_default();
        table += &format!("{class:20}{}{}\n", gold_column(count), columns(count));
        classes.insert(class.to_owned(), json!(count.figures()));
    }
    if pages {
        table += &format!("{:20}{}{}\n", "furniture", gold_column(scores.furniture), columns(scores.furniture));
    }
    table += &format!(
        "macro F1 {:.2}, accuracy {:.2}, Norwegian called Danish {:.2}, {} {}\n",
        scores.macro_f1(),
        scores.accuracy(),
        scores.norwegian_called_danish(),
        scores.items,
        if pages { "lines" } else { "documents" }
    );
    let json = json!({"kind": "lang", "macro_f1": scores.macro_f1(), "accuracy": scores.accuracy(),
        "norwegian_called_danish": scores.norwegian_called_danish(), "items": scores.items, "classes": classes,
        "furniture": scores.furniture.figures()});
    Outcome { table, json }
}

fn sents(gold: &GoldFile, records: &[Found]) -> Result<Outcome, Error> {
    let record = records.first().ok_or_else(|| Error::new(ErrorKind::Usage, "expected one record, found none"))?;
    let count = score::sents::score(&gold.sents, record);
    let same = gold.documents.first().is_some_and(|document| document.text == record.text);
    let table = format!(
        "{:20}{:>6}  {:^20}\n{:20}{}{}\nsame text: {same}\n",
        "",
        "gold",
        "P R F1",
        "sentences",
        gold_column(count),
        columns(count)
    );
    Ok(Outcome { table, json: json!({"kind": "sents", "sentences": count.figures(), "same_text": same}) })
}

fn posts(gold: &[Gold], records: &[Found]) -> Outcome {
    let scores = score::posts::score(gold, records);
    let mut table = format!("{:20}{:>6}  {:^20}   {:>6}  {:^20}\n", "lang", "gold", "person+title P R F1", "gold", "whole P R F1");
    let (mut rows, mut all) = (Vec::new(), score::posts::Row::default());
    for row in scores.rows.values() {
        all.person_title += row.person_title;
        all.whole += row.whole;
    }
    for (lang, row) in scores.rows.iter().map(|(lang, row)| (lang.as_str(), row)).chain([("all", &all)]) {
        let (pair, whole) = (row.person_title, row.whole);
        table += &format!("{lang:20}{}{}   {}{}\n", gold_column(pair), columns(pair), gold_column(whole), columns(whole));
        rows.push(json!({"lang": lang, "person_title": pair.figures(), "whole": whole.figures()}));
    }
    Outcome { table, json: json!({"kind": "posts", "rows": rows}) }
}

/// P, R and F1 side by side.
fn columns(count: Count) -> String {
    let figures = count.figures();
    format!("{:6.2} {:6.2} {:6.2}", figures.p, figures.r, figures.f1)
}

fn gold_column(count: Count) -> String {
    format!("{:>6}  ", count.right + count.missed)
}
