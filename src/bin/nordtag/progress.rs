//! How far a run has come, for people who look at standard error; nothing at all where nobody does.

use std::io::IsTerminal;
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use nordtag::run::Done;

use crate::args::{DocumentArgs, TagArgs};

/// A line on standard error that shows documents, bytes, speed and, where all sizes are known, the time left.
pub struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// A line where standard error is a terminal and records do not go to one.
    pub fn new(args: &TagArgs) -> Progress {
        let to_terminal = args.output.path().is_none() && std::io::stdout().is_terminal();
        if args.output.quiet || to_terminal || !std::io::stderr().is_terminal() {
            return Progress { bar: None };
        }
        let (bar, template) = match total(args) {
            Some(total) => (ProgressBar::new(total), "{bytes}/{total_bytes} {bar:30} {bytes_per_sec} {msg} {eta} left"),
            None => (ProgressBar::no_length(), "{spinner} {bytes} {bytes_per_sec} {msg}"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress { bar: Some(bar) }
    }

    /// Counts a batch.
    pub fn add(&mut self, done: &Done) {
        if let Some(bar) = &self.bar {
            bar.inc(done.bytes);
            bar.set_message(format!("{} documents", done.position.ordinal));
        }
    }

    /// Takes the line away.
    pub fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

/// Bytes of all inputs, where every one is a plain file that is not compressed.
fn total(args: &TagArgs) -> Option<u64> {
    let size = |path: &Path| {
        let compressed = path.extension().is_some_and(|extension| extension == "gz" || extension == "zst");
        let metadata = std::fs::metadata(path).ok().filter(|metadata| metadata.is_file() && !compressed);
        metadata.map(|metadata| metadata.len())
    };
    let DocumentArgs { paths, input, .. } = &args.documents;
    if paths.is_empty() || input.shard.is_some() { None } else { paths.iter().map(|path| size(path)).sum() }
}
