//! What comes out of a run: records, error rows, the journal that lets it be taken up again, and at last the exit code.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use nordtag::decode::inputs::Position;
use nordtag::error::{Error, ErrorKind};
use nordtag::pipeline::Pipeline;
use nordtag::run::{Control, Done, LostAt};
use nordtag::write::rows;

use crate::args::{Form, TagArgs};
use crate::journal::{Checkpoint, Journal};
use crate::output::{Lines, say};
use crate::{exit, signals};

/// Error rows that are told on standard error where no `--errors` takes them.
const TOLD: u64 = 10;

/// Identifiers remembered to find those that come twice, at most; eight bytes each and as much again for the table.
const REMEMBERED: usize = 4 << 20;

/// A checkpoint is due after this much output, or after [`PAUSE`].
const STRETCH: u64 = 16 << 20;

/// A checkpoint is due after this time, or after [`STRETCH`]. Time decides only how much is done again, never what comes out.
const PAUSE: Duration = Duration::from_secs(1);

/// Records, error rows and the journal of one run.
pub struct Results {
    records: Lines,
    /// Whether a line alone is no record: a write that fails is then undone up to the batch before.
    whole_batches: bool,
    errors: Option<Lines>,
    journal: Option<Journal>,
    /// How far the run has come.
    now: Checkpoint,
    /// Bytes of output at the last checkpoint, and when it was.
    kept: (u64, Instant),
    stretch: u64,
    max_errors: Option<u64>,
    stopped: bool,
    ids: HashSet<u64>,
    n_doubles: u64,
}

impl Results {
    pub fn new(args: &TagArgs, records: Lines, errors: Option<Lines>, journal: Option<Journal>, now: Checkpoint) -> Results {
        Results {
            records,
            whole_batches: args.output.output_format != Form::Jsonl,
            errors,
            journal,
            now,
            kept: (now.records + now.rows, Instant::now()),
            stretch: args.output.test_checkpoint.unwrap_or(STRETCH),
            max_errors: if args.output.fail_fast { Some(0) } else { args.output.max_errors },
            stopped: false,
            ids: HashSet::new(),
            n_doubles: 0,
        }
    }

    /// How far the inputs were read by the run that is taken up again; the beginning for a new one.
    pub fn reached(&self) -> Position {
        self.now.position()
    }

    /// Writes a batch; breaks the run off after the error that is one too many.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn take(&mut self, done: &Done, pipeline: &Pipeline) -> Result<ControlFlow<()>, Error> {
        let left = self.max_errors.map_or(u64::MAX, |max| max.saturating_sub(self.now.n_lost));
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        let last = done.lost.get(left);
        let (bytes, n_records) = last.map_or((done.records.len(), done.n_records), |last| (last.after, last.after_records));
        let lost = &done.lost[..done.lost.len().min(left.saturating_add(1))];
        if self.whole_batches {
            self.records.write_in_pieces(|take| take(&done.records[..bytes]))?;
        } else {
            self.records.write(&done.records[..bytes])?;
        }
        if let Some(large) = done.large.as_ref().filter(|_| last.is_none()) {
            self.records.write_in_pieces(|take| large.write(pipeline, take))?;
        }
        self.write_rows(lost)?;
        self.now.n_records += n_records;
        self.now.n_lost += lost.len() as u64;
        self.now.n_unreadable += lost.iter().filter(|lost| lost.row.error.kind == ErrorKind::Unreadable).count() as u64;
        self.count_ids(&done.stated_ids);
        if last.is_some() {
            // Part of the batch is not written: the last checkpoint before it stays the one to resume from.
            self.stopped = true;
            return Ok(ControlFlow::Break(()));
        }
        let Position { inputs, documents, ordinal, identity } = done.position;
        self.now = Checkpoint { inputs, documents, ordinal, identity, ..self.now };
        let written = self.records.length() + self.errors.as_ref().map_or(0, Lines::length);
        if written - self.kept.0 >= self.stretch || self.kept.1.elapsed() >= PAUSE {
            self.kept = (written, Instant::now());
            self.checkpoint(false)?;
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Ends the run: files get their names where it came to its end, else all stays ready to be resumed. Gives the exit code.
    ///
    /// # Errors
    /// When files cannot be brought to disk or renamed.
    pub fn finish(mut self, control: &Control) -> Result<u8, Error> {
        let resumable = if self.journal.is_some() { "; `--resume` goes on" } else { "" };
        if self.stopped {
            say(&format!("stopped after {} records and {} errors{resumable}", self.now.n_records, self.now.n_lost));
            return Ok(exit::SOME_FAILED);
        }
        if let Some(code) = signals::exit_code(control) {
            self.checkpoint(false)?;
            say(&format!("stopped by a signal after {} records{resumable}", self.now.n_records));
            return Ok(code);
        }
        // Before the journal says that all is complete: what was taken away is to be made again.
        self.errors.iter().chain([&self.records]).try_for_each(Lines::is_here)?;
        self.checkpoint(true)?;
        if self.n_doubles > 0 {
            let bounded = if self.ids.len() >= REMEMBERED { " at least" } else { "" };
            say(&format!("warning:{bounded} {} documents bear an identifier that came before; all are kept", self.n_doubles));
        }
        if let Some(errors) = self.errors {
            errors.rename()?;
        }
        self.records.rename()?;
        if let Some(journal) = self.journal {
            journal.remove()?;
        }
        Ok(exit_code(&self.now))
    }

    fn write_rows(&mut self, lost: &[LostAt]) -> Result<(), Error> {
        let mut lines = Vec::new();
        for lost in lost {
            rows::write(&lost.row.id, &lost.row.error, &mut lines);
        }
        if let Some(errors) = &mut self.errors {
            return errors.write(&lines);
        }
        for (count, lost) in (self.now.n_lost..).zip(lost).take_while(|(count, _)| *count <= TOLD) {
            if count == TOLD {
                say("more errors follow; `--errors FILE` keeps them all");
            } else {
                say(&format!("error: {}", lost.row.error));
            }
        }
        Ok(())
    }

    fn count_ids(&mut self, ids: &[u64]) {
        for &id in ids {
            if self.ids.len() < REMEMBERED {
                self.n_doubles += u64::from(!self.ids.insert(id));
            } else {
                self.n_doubles += u64::from(self.ids.contains(&id));
            }
        }
    }

    fn checkpoint(&mut self, complete: bool) -> Result<(), Error> {
        let Some(journal) = &mut self.journal else { return Ok(()) };
        self.records.sync()?;
        self.errors.as_ref().map_or(Ok(()), Lines::sync)?;
        self.now.records = self.records.length();
        self.now.rows = self.errors.as_ref().map_or(0, Lines::length);
        self.now.complete = complete;
        journal.add(&self.now)
    }
}

/// The exit code of a run that came to its end.
pub fn exit_code(last: &Checkpoint) -> u8 {
    match (last.n_records, last.n_lost) {
        (0, lost) if lost == last.n_unreadable => {
            say("error: no input found");
            exit::NO_INPUT
        }
        (_, 0) => exit::WELL,
        (records, lost) => {
            say(&format!("{lost} of {} documents failed", records + lost));
            exit::SOME_FAILED
        }
    }
}
