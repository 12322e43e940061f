//! `nordtag-dev cases`: runs the marked sentences of `tests/cases`, shows what is wrong, and sets the `!` of known misses anew.

use std::fs;
use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::error::{Error, ErrorKind};
use nordtag::gold::cases::{self, Kind};
use nordtag::gold::found::Found;
use nordtag::lang::Lang;
use nordtag::pipeline::{Pipeline, Worker};

/// Runs `cases [--write] [lang/kind …]`: all files where none is named. Differences go to stdout; with `--write` a `!` is set
/// before what is missed and taken from what is found.
pub fn run(args: &[String]) -> Result<(), Error> {
    let write = args.iter().any(|arg| arg == "--write");
    let wanted: Vec<&String> = args.iter().filter(|arg| !arg.starts_with("--")).collect();
    let pipeline = Pipeline::default();
    for lang in ["sv", "da", "en"] {
        for kind in ["person", "title", "org", "place", "relation"] {
            let (name, path) = (format!("{lang}/{kind}"), format!("tests/cases/{lang}/{kind}.txt"));
            if Path::new(&path).exists() && (wanted.is_empty() || wanted.contains(&&name)) {
                file(&path, lang, kind, &pipeline, write)?;
            }
        }
    }
    Ok(())
}

fn file(path: &str, lang: &str, kind: &str, pipeline: &Pipeline, write: bool) -> Result<(), Error> {
    let failed = |code: ErrorKind| move |error: std::io::Error| Error::new(code, error.to_string()).at(path, 0, 0);
    let text = fs::read_to_string(path).map_err(failed(ErrorKind::Unreadable))?;
    let kind = Kind::from_name(kind).expect("the kinds above are all known");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (mut worker, mut right) = (Worker::default(), 0);
    let cases = cases::read(&text, lang, path)?;
    for case in &cases {
        let hints = Hints { lang: Lang::from_code(lang), date: case.gold.anchor.clone(), ..Hints::default() };
        let packet = Packet { hints, ..Packet::new(case.gold.text.clone(), Media::Text) };
        let differences = case.differences(&Found::by(pipeline, packet, &mut worker)?, kind);
        for difference in &differences {
            println!("{}: {difference}", case.gold.id);
        }
        right += usize::from(differences.is_empty());
        let line = &mut lines[case.line as usize - 1];
        let sentence = line.trim_start_matches('!').to_owned();
        *line = if differences.is_empty() { sentence } else { format!("!{sentence}") };
    }
    println!("{path}: {right} of {} right", cases.len());
    if write { fs::write(path, lines.join("\n") + "\n").map_err(failed(ErrorKind::Output)) } else { Ok(()) }
}
