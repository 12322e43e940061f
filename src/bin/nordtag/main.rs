//! The command.

mod eval;

use std::io::{BufRead, Read, Write};

use clap::{Args, FromArgMatches};

use nordtag::document::{Hints, Media, Packet, Place};
use nordtag::gazetteer::Gazetteer;
use nordtag::options::Options;
use nordtag::pipeline::{Pipeline, Worker};

fn main() {
    if std::env::args().nth(1).is_some_and(|arg| arg == "eval") {
        let matches = eval::EvalArgs::augment_args(clap::Command::new("eval")).get_matches_from(std::env::args().skip(1));
        let args = eval::EvalArgs::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
        let pipeline = Pipeline { options: Options::default(), gazetteer: Gazetteer::embedded() };
        if let Err(error) = eval::run(&args, &pipeline, &mut std::io::stdout().lock()) {
            eprintln!("error: {error}");
            std::process::exit(2);
        }
        return;
    }
    let mut options = Options::default();
    let (mut format, mut paths) = ("text".to_owned(), Vec::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--input-format" => format = args.next().unwrap_or_default(),
            "--lang-key" => options.reading.lang_key = args.next(),
            "--date-key" => options.reading.date_key = args.next(),
            _ => paths.push(arg),
        }
    }
    let pipeline = Pipeline { options, gazetteer: Gazetteer::embedded() };
    let (mut worker, mut out) = (Worker::default(), Vec::new());
    let mut one = |bytes: Vec<u8>, media, path: &str, line: u64| {
        let place = Place { path: path.into(), line, ..Place::default() };
        out.clear();
        match pipeline.process(Packet { bytes, media, place, hints: Hints::default() }, &mut worker, &mut out) {
            Ok(()) => drop(std::io::stdout().write_all(&out)),
            Err(error) => eprintln!("error: {error}"),
        }
    };
    if paths.is_empty() {
        paths.push("-".into());
    }
    for path in paths {
        let mut input: Box<dyn Read> =
            if path == "-" { Box::new(std::io::stdin()) } else { Box::new(std::fs::File::open(&path).expect("readable")) };
        if format == "jsonl" || format == "lines" {
            let media = if format == "jsonl" { Media::Json } else { Media::Text };
            for (index, line) in std::io::BufReader::new(input).split(b'\n').enumerate() {
                one(line.expect("readable"), media, &path, index as u64 + 1);
            }
        } else {
            let mut bytes = Vec::new();
            input.read_to_end(&mut bytes).expect("readable");
            one(bytes, Media::Text, &path, 0);
        }
    }
}
