//! `nordtag bench`: documents go the whole way in one thread, together as in a run, and a table says how long each stage took.

use std::io::Write;
use std::time::{Duration, Instant};

use nordtag::document::{Media, Packet};
use nordtag::error::Error;
use nordtag::pipeline::{Pipeline, TOGETHER, Worker};
use nordtag::stopwatch::{Stage, Stopwatch};

use crate::args::DocumentArgs;
use crate::exit;
use crate::output::{failed, say};

/// A document for all stages to have something to do.
const WARM_UP: &str = "Ny rektor\n\nÅsa Lind är rektor sedan den 1 mars 2021.";

/// What was measured.
#[derive(Default)]
struct Measured {
    watch: Stopwatch,
    /// Loading lists and models.
    start: Duration,
    /// Reading, unpacking and parting inputs into documents.
    read: Duration,
    documents: u64,
    lost: u64,
    /// Bytes of text that were tagged.
    text: u64,
    /// Bytes of records.
    records: u64,
}

/// Runs the command and gives its exit code. Records are made and thrown away.
///
/// # Errors
/// When it cannot begin, or `out` cannot be written.
pub fn run(args: &DocumentArgs, out: &mut dyn Write) -> Result<u8, Error> {
    let measured = measure(args)?;
    if measured.documents == 0 {
        say("error: no input found");
        return Ok(exit::NO_INPUT);
    }
    out.write_all(table(&measured).as_bytes()).map_err(|error| failed(&error, "stdout"))?;
    Ok(if measured.lost == 0 { exit::WELL } else { exit::SOME_FAILED })
}

fn measure(args: &DocumentArgs) -> Result<Measured, Error> {
    let mut measured = Measured::default();
    let began = Instant::now();
    let pipeline = Pipeline::new(args.options(), args.lists()?);
    let mut documents = args.open()?;
    let (mut worker, mut record) = (Worker::default(), Vec::new());
    // What is unpacked at the first document belongs to the start.
    pipeline.process(Packet::new(WARM_UP, Media::Text), &mut worker, &mut record)?;
    measured.start = began.elapsed();
    let (mut packets, mut bytes, mut ended) = (Vec::new(), 0, false);
    while !ended {
        let began = Instant::now();
        let document = documents.next();
        measured.read += began.elapsed();
        let next = match document {
            Some(Ok(packet)) => Some(packet),
            Some(Err(lost)) => {
                measured.lose(&lost.error);
                continue;
            }
            None => {
                ended = true;
                None
            }
        };
        let size = next.as_ref().map_or(0, |packet| packet.bytes.len());
        if ended || bytes + size > TOGETHER {
            for outcome in pipeline.take_timed(packets.drain(..), &mut worker, &mut measured.watch) {
                match outcome {
                    Ok(number) => {
                        record.clear();
                        measured.watch.start();
                        pipeline.write(&pipeline.record_of(&worker, number), &mut record);
                        measured.watch.lap(Stage::Write);
                        measured.documents += 1;
                        measured.text += pipeline.record_of(&worker, number).page.text().len() as u64;
                        measured.records += record.len() as u64;
                    }
                    Err(error) => measured.lose(&error),
                }
            }
            bytes = 0;
        }
        bytes += size;
        packets.extend(next);
    }
    Ok(measured)
}

impl Measured {
    fn lose(&mut self, error: &Error) {
        self.lost += 1;
        say(&format!("error: {error}"));
    }
}

fn table(measured: &Measured) -> String {
    let Measured { watch, start, read, documents, text, records, .. } = measured;
    let whole = *read + watch.total();
    let mut table = format!("{:<10}{:>11}{:>9}{:>11}\n", "stage", "ms", "share", "MB/s");
    let mut row = |name: &str, time: Duration| {
        let seconds = time.as_secs_f64();
        let share = 100.0 * seconds / whole.as_secs_f64().max(f64::MIN_POSITIVE);
        let speed = *text as f64 / 1e6 / seconds.max(1e-9);
        table += &format!("{name:<10}{:>11.2}{share:>7.1} %{speed:>11.1}\n", 1e3 * seconds);
    };
    row("read", *read);
    for stage in Stage::ALL.into_iter().filter(|stage| !watch.spent(*stage).is_zero()) {
        row(stage.name(), watch.spent(stage));
    }
    row("all", whole);
    table
        + &format!(
            "\n{documents} documents, {:.3} MB of text, {:.3} MB of records, one thread; {:.1} ms to start\n",
            *text as f64 / 1e6,
            *records as f64 / 1e6,
            1e3 * start.as_secs_f64()
        )
}
