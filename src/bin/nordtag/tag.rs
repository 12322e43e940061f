//! `nordtag tag`: documents in, records and error rows out.

use std::sync::Arc;

use nordtag::error::Error;
use nordtag::pipeline::Pipeline;
use nordtag::run::{self, Control};

use crate::args::TagArgs;
use crate::progress::Progress;
use crate::results::Results;
use crate::resume::Opened;
use crate::signals;

/// Runs the command and gives its exit code.
///
/// # Errors
/// When it cannot begin, or the output cannot be written.
pub fn run(args: &TagArgs) -> Result<u8, Error> {
    let lists = args.documents.lists()?;
    let mut documents = args.open()?;
    let pipeline = Arc::new(Pipeline::new(args.options(), lists));
    let control = Control::default();
    signals::watch(&control)?;
    run::hush_panics();
    let mut results = match Results::open(args, pipeline.tool())? {
        Opened::Complete(code) => return Ok(code),
        Opened::Unfinished(results) => results,
    };
    documents.skip_to(results.reached())?;
    let mut progress = Progress::new(args);
    run::run(&pipeline, documents, &args.running(), &control, &mut |done| {
        progress.add(&done);
        results.take(&done, &pipeline)
    })?;
    progress.end();
    results.finish(&control)
}
