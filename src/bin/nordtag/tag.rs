//! `nordtag tag`: documents in, records and error rows out.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nordtag::decode::inputs::AllDocuments;
use nordtag::error::{Error, ErrorKind};
use nordtag::gazetteer::Gazetteer;
use nordtag::pipeline::Pipeline;
use nordtag::run::{self, Control, Done};
use nordtag::write;

use crate::args::TagArgs;
use crate::output::{Lines, say};
use crate::{exit, signals};

/// Error rows that are told on standard error where no `--errors` takes them.
const TOLD: u64 = 10;

/// Runs the command and gives its exit code.
///
/// # Errors
/// When it cannot begin, or the output cannot be written.
pub fn run(args: &TagArgs) -> Result<u8, Error> {
    let documents = AllDocuments::new(args.walking().inputs(args.paths.clone())?, args.opening());
    let pipeline = Arc::new(Pipeline::new(args.options(), Gazetteer::embedded()));
    let control = Control::default();
    signals::watch(&control)?;
    run::hush_panics();
    let mut tally = Tally::new(args)?;
    run::run(&pipeline, documents, &args.running(), &control, &mut |done| tally.take(done))?;
    tally.finish(&control)
}

/// What has come out so far.
struct Tally {
    records: Lines,
    errors: Option<Lines>,
    n_records: u64,
    n_lost: u64,
    /// Of the lost, those of which not even a byte could be read.
    n_unreadable: u64,
    max_errors: Option<u64>,
    stopped: bool,
}

impl Tally {
    fn new(args: &TagArgs) -> Result<Tally, Error> {
        let output = &args.output;
        Ok(Tally {
            records: output.output.as_deref().map_or_else(Lines::stdout, |path| Lines::create(&target(path)))?,
            errors: output.errors.as_deref().map(Lines::create).transpose()?,
            n_records: 0,
            n_lost: 0,
            n_unreadable: 0,
            max_errors: if output.fail_fast { Some(0) } else { output.max_errors },
            stopped: false,
        })
    }

    /// Writes a batch; breaks the run off after the error that is one too many.
    fn take(&mut self, done: Done) -> Result<ControlFlow<()>, Error> {
        let allowed = self.max_errors.map_or(usize::MAX, |max| usize::try_from(max - self.n_lost).unwrap_or(usize::MAX));
        let last = done.lost.get(allowed);
        let (bytes, n_records) = last.map_or((done.records.len(), done.n_records), |last| (last.after, last.after_records));
        let lost = &done.lost[..done.lost.len().min(allowed.saturating_add(1))];
        self.records.write(&done.records[..bytes])?;
        let mut rows = Vec::new();
        for lost in lost {
            write::rows::write(&lost.row.id, &lost.row.error, &mut rows);
        }
        match &mut self.errors {
            Some(errors) => errors.write(&rows)?,
            None => {
                for (count, lost) in (self.n_lost..).zip(lost).take_while(|(count, _)| *count <= TOLD) {
                    say(&if count == TOLD {
                        "more errors follow; `--errors FILE` keeps them all".to_owned()
                    } else {
                        format!("error: {}", lost.row.error)
                    });
                }
            }
        }
        self.n_records += n_records;
        self.n_lost += lost.len() as u64;
        self.n_unreadable += lost.iter().filter(|lost| lost.row.error.kind == ErrorKind::Unreadable).count() as u64;
        self.stopped = last.is_some();
        Ok(if self.stopped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    }

    fn finish(self, control: &Control) -> Result<u8, Error> {
        if let Some(code) = signals::exit_code(control) {
            return Ok(code);
        }
        if self.stopped {
            say(&format!("stopped after {} records and {} errors", self.n_records, self.n_lost));
            return Ok(exit::SOME_FAILED);
        }
        self.records.finish()?;
        self.errors.map_or(Ok(()), Lines::finish)?;
        Ok(match (self.n_records, self.n_lost) {
            (0, lost) if lost == self.n_unreadable => {
                say("error: no input found");
                exit::NO_INPUT
            }
            (_, 0) => exit::WELL,
            (records, lost) => {
                say(&format!("{lost} of {} documents failed", records + lost));
                exit::SOME_FAILED
            }
        })
    }
}

/// The file that is written: in a folder, `records.jsonl`.
fn target(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("records.jsonl") } else { path.to_owned() }
}
