//! `nordtag explain`: why each mention is what it is, for people or as JSON lines.

use std::io::Write;

use clap::Args;
use serde_json::json;

use nordtag::error::Error;
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::record::Record;
use nordtag::tag::name::explain::{Explanation, explain};

use crate::args::DocumentArgs;
use crate::exit;
use crate::output::{failed, say};

/// What `nordtag explain` is given.
#[derive(Clone, Debug, Args)]
pub struct ExplainArgs {
    #[command(flatten)]
    pub documents: DocumentArgs,
    /// One JSON object a mention
    #[arg(long)]
    pub json: bool,
}

/// Runs the command and gives its exit code; documents that cannot be read are named on standard error and passed over.
///
/// # Errors
/// When it cannot begin, or `out` cannot be written.
pub fn run(args: &ExplainArgs, out: &mut dyn Write) -> Result<u8, Error> {
    let pipeline = Pipeline::new(args.documents.options(), args.documents.lists()?);
    let (mut worker, mut n_records, mut n_lost) = (Worker::default(), 0, 0);
    for document in args.documents.open()? {
        match document.map_err(|lost| lost.error).and_then(|packet| pipeline.record(packet, &mut worker)) {
            Ok(record) => {
                n_records += 1;
                out.write_all(show(&record, args.json).as_bytes()).map_err(|error| failed(&error, "stdout"))?;
            }
            Err(error) => {
                n_lost += 1;
                say(&format!("error: {error}"));
            }
        }
    }
    Ok(exit::after(n_records, n_lost))
}

/// The explanations of one document.
fn show(record: &Record<'_>, json: bool) -> String {
    let (page, findings) = (&record.page, record.findings);
    let explanations = explain(page, findings);
    let rounded = |value: f32| (f64::from(value) * 1e4).round() / 1e4;
    let mut text = String::new();
    if !json {
        text += &format!("{}\n", page.document.hints.id);
    }
    for (index, entity) in findings.entities.iter().enumerate() {
        let explanation = explanations.iter().find(|explanation| explanation.entity == index);
        let entry = entity.entry.map(|entry| page.gazetteer.entry(entry));
        let (mention, norm) = (entity.span.of(page.text()), findings.norms.get(entity.norm));
        if json {
            let reasons: Vec<_> = explanation
                .map(|explanation| &explanation.reasons[..])
                .unwrap_or_default()
                .iter()
                .map(|reason| json!({"feature": reason.template.name(), "word": page.word(reason.token as usize), "weight": rounded(reason.weight)}))
                .collect();
            let entry = entry.map_or(json!({"name": "", "id": ""}), |entry| json!({"name": entry.canonical, "id": entry.id}));
            let line = json!({"id": page.document.hints.id, "byte_start": entity.span.start, "byte_end": entity.span.end,
                "text": mention, "label": entity.label.name(), "norm": norm, "score": rounded(entity.score), "rule": entity.rule, "entry": entry,
                "runner_up": explanation.map_or("", second), "margin": explanation.map_or(0.0, |explanation| rounded(explanation.margin)),
                "reasons": reasons});
            text += &format!("{line}\n");
            continue;
        }
        text += &format!("  {mention:?}  {} {:.2}  rule {}  norm {norm:?}\n", entity.label.name(), entity.score, entity.rule);
        if let Some(entry) = entry {
            text += &format!("      list entry: {} {}\n", entry.canonical, entry.id);
        }
        let Some(explanation) = explanation else { continue };
        for reason in &explanation.reasons {
            text += &format!("      {:+6.2}  {} of {:?}\n", reason.weight, reason.template.name(), page.word(reason.token as usize));
        }
        text += &format!("      runner-up: {}, {:.2} behind\n", second(explanation), explanation.margin);
    }
    text
}

fn second(explanation: &Explanation) -> &'static str {
    explanation.runner_up.map_or("no name", |label| label.name())
}
