//! `nordtag view`: documents as one HTML page, mentions in colour, for people who want to see what was found.

use std::fmt::Write as _;
use std::io::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

use serde::Deserialize;

use nordtag::error::{Error, ErrorKind};
use nordtag::options::{Offsets, Writing};
use nordtag::pipeline::Pipeline;
use nordtag::run::{self, Control, Running};

use crate::args::DocumentArgs;
use crate::exit;
use crate::output::{failed, say};

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    lang: String,
    date: String,
    segments: Vec<Segment>,
    ents: Vec<Ent>,
    relations: Vec<Relation>,
}

#[derive(Deserialize)]
struct Segment {
    start: usize,
    end: usize,
    kind: String,
    lang: String,
}

#[derive(Deserialize)]
struct Ent {
    start: usize,
    end: usize,
    text: String,
    label: String,
    norm: String,
    score: f64,
    rule: String,
}

#[derive(Deserialize)]
struct Relation {
    person: i64,
    title: i64,
    org: i64,
    status: String,
}

const HEAD: &str = "<!doctype html>
<meta charset=\"utf-8\">
<title>nordtag</title>
<style>
body { font: 16px/1.6 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }
p { margin: .4em 0; padding-left: .7em; border-left: 3px solid #ddd }
p.heading { font-weight: bold } p.furniture { color: #999 } p::after { content: attr(data-lang); color: #bbb; font-size: 70%; margin-left: .6em }
mark { border-radius: 3px; padding: 0 .15em } .PERSON { background: #ffd9a8 } .TITLE { background: #d6ecc2 } .ORG { background: #c4dcf6 }
.PLACE { background: #e6d5f5 } .DATE, .TIME, .DURATION, .SET { background: #f7f0a6 }
</style>
";

/// Runs the command and gives its exit code.
///
/// # Errors
/// When it cannot begin, or `out` cannot be written.
pub fn run(args: &DocumentArgs, out: &mut dyn Write) -> Result<u8, Error> {
    let lists = args.lists()?;
    let documents = args.open()?;
    let mut options = args.options();
    // Slicing is by bytes here, whatever the user's records count.
    options.writing = Writing { offsets: Offsets::Byte, ..Writing::default() };
    let pipeline = Arc::new(Pipeline::new(options, lists));
    let (mut n_records, mut n_lost) = (0, 0);
    write(out, HEAD)?;
    run::run(&pipeline, documents, &Running::default(), &Control::default(), &mut |done| {
        for lost in &done.lost {
            say(&format!("error: {}", lost.row.error));
        }
        n_lost += done.lost.len() as u64;
        n_records += done.n_records;
        let mut records = done.records;
        if let Some(large) = &done.large {
            large.write(&pipeline, &mut |piece| {
                records.extend_from_slice(piece);
                Ok(())
            })?;
        }
        for line in records.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
            let record = serde_json::from_slice(line).map_err(|error| Error::new(ErrorKind::Internal, error.to_string()))?;
            write(out, &page(&record))?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(exit::after(n_records, n_lost))
}

fn write(out: &mut dyn Write, text: &str) -> Result<(), Error> {
    out.write_all(text.as_bytes()).map_err(|error| failed(&error, "stdout"))
}

fn page(record: &Record) -> String {
    let mut html = format!("<h1>{}</h1>\n<div>{} {}</div>\n", escaped(&record.id), escaped(&record.lang), escaped(&record.date));
    let mut ents = record.ents.iter().peekable();
    for segment in &record.segments {
        let _ = write!(html, "<p class=\"{}\" data-lang=\"{}\">", escaped(&segment.kind), escaped(&segment.lang));
        let mut at = segment.start;
        while let Some(ent) = ents.next_if(|ent| ent.start < segment.end) {
            let note = format!("{} {} · {} · {}", ent.label, ent.norm, ent.rule, ent.score);
            let before = escaped(record.text.get(at..ent.start).unwrap_or_default());
            let _ = write!(html, "{before}<mark class=\"{}\" title=\"{}\">{}</mark>", ent.label, escaped(&note), escaped(&ent.text));
            at = ent.end;
        }
        let _ = writeln!(html, "{}</p>", escaped(record.text.get(at..segment.end).unwrap_or_default()));
    }
    if !record.relations.is_empty() {
        html += "<ul>\n";
        for relation in &record.relations {
            let name = |id: i64| usize::try_from(id).ok().and_then(|id| record.ents.get(id)).map_or("–", |ent| ent.norm.as_str());
            let parts = [name(relation.person), name(relation.title), name(relation.org), relation.status.as_str()];
            let _ = writeln!(html, "<li>{}</li>", escaped(&parts.join(" · ")));
        }
        html += "</ul>\n";
    }
    html
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut html, character| {
        match character {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '\n' => html += "<br>",
            other => html.push(other),
        }
        html
    })
}
