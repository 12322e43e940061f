//! Many documents at once: a reader, workers on all cores, and a sink that gets the records in input order.
//!
//! Documents travel in batches of about [`Running::batch`] bytes; the reader waits while more than [`Running::in_flight`] bytes are
//! under way, so memory is bounded by that and by the largest documents. What a batch holds never changes what comes out.

mod batch;
mod road;

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use self::batch::Batch;
pub use self::batch::{Done, Large, LostAt, hush_panics};
use self::road::Road;
use crate::decode::inputs::AllDocuments;
use crate::error::{Error, ErrorKind};
use crate::pipeline::Pipeline;
use crate::window::WINDOW;

/// How a run goes about its work.
#[derive(Clone, Debug)]
pub struct Running {
    /// Threads that tag; 0 means one too.
    pub threads: usize,
    /// Bytes of documents that travel together; one document where it is larger.
    pub batch: usize,
    /// Bytes of documents that may be under way, beside one document of any size.
    pub in_flight: usize,
    /// For tests: a document whose identifier holds this panics.
    pub panic_on: Option<String>,
}

impl Default for Running {
    fn default() -> Running {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Running { threads, batch: 128 << 10, in_flight: threads * (2 << 20), panic_on: None }
    }
}

/// How a run is told to stop, and says when it may be stopped at once.
#[derive(Clone, Debug)]
pub struct Control {
    /// Anything but 0: read no further, finish what is under way.
    pub stop: Arc<AtomicUsize>,
    /// Whether nothing is under way yet that is worth finishing.
    pub idle: Arc<AtomicBool>,
}

impl Default for Control {
    fn default() -> Control {
        Control { stop: Arc::default(), idle: Arc::new(AtomicBool::new(true)) }
    }
}

impl Control {
    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed) != 0
    }
}

/// Tags all documents and gives them to `sink` in input order. `sink` may break the run off.
///
/// Small inputs are done in the calling thread; no other is started for them.
///
/// # Errors
/// What `sink` gives, and when threads cannot be started.
pub fn run(
    pipeline: &Arc<Pipeline>,
    mut documents: AllDocuments,
    running: &Running,
    control: &Control,
    sink: &mut dyn FnMut(Done) -> Result<ControlFlow<()>, Error>,
) -> Result<(), Error> {
    let mut first = Batch::default();
    let more = first.fill(&mut documents, running, control);
    control.idle.store(false, Ordering::Relaxed);
    if !more && first.bytes <= running.batch {
        return sink(first.process(pipeline, running)).map(drop);
    }
    let road = Arc::new(Road::new(running.in_flight));
    let (sender, receiver) = sync_channel(64 + running.threads * 64);
    let workers = Workers::start(pipeline, running)?;
    let reader = {
        let (road, running, control, pool) = (road.clone(), running.clone(), control.clone(), workers.clone());
        std::thread::Builder::new()
            .name("reader".into())
            .spawn(move || read(first, more, documents, &running, &control, &road, &pool, &sender))
    };
    reader.map_err(|error| Error::new(ErrorKind::Internal, format!("cannot start a thread: {error}")))?;
    let mut waiting: VecDeque<Job> = VecDeque::new();
    loop {
        let job = match waiting.pop_front() {
            Some(job) => job,
            None => match receiver.recv_timeout(Duration::from_millis(50)) {
                Ok(job) => job,
                // All is written, and the reader may wait for a pipe that gives nothing: it is not waited for.
                Err(RecvTimeoutError::Timeout) if control.stops() && road.is_empty() => return Ok(()),
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            },
        };
        waiting.extend(receiver.try_iter());
        let bytes = job.bytes;
        let done = job.finish(pipeline, running)?;
        let flow = sink(done);
        road.leave(bytes);
        if flow?.is_break() {
            return Ok(());
        }
    }
}

/// Bytes of stack of a thread that tags.
const STACK: usize = 4 << 20;

/// A batch that is tagged elsewhere, or will be where it is asked for.
struct Job {
    bytes: usize,
    work: Work,
}

enum Work {
    Here(Batch),
    There(Receiver<Done>),
}

impl Job {
    fn finish(self, pipeline: &Pipeline, running: &Running) -> Result<Done, Error> {
        match self.work {
            Work::Here(batch) if batch.bytes > WINDOW => {
                // The windows of a large document go to the pool they are met in, or else to one of all cores: more than were asked for.
                match rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build() {
                    Ok(alone) => Ok(alone.install(|| batch.process(pipeline, running))),
                    Err(_) => Ok(batch.process(pipeline, running)),
                }
            }
            Work::Here(batch) => Ok(batch.process(pipeline, running)),
            Work::There(receiver) => receiver.recv().map_err(|_| Error::new(ErrorKind::Internal, "a worker thread ended early")),
        }
    }
}

/// The threads that tag; none where one is asked for, the calling thread tags then.
#[derive(Clone)]
struct Workers {
    pool: Option<Arc<rayon::ThreadPool>>,
    pipeline: Arc<Pipeline>,
}

impl Workers {
    fn start(pipeline: &Arc<Pipeline>, running: &Running) -> Result<Workers, Error> {
        let pool = if running.threads > 1 {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(running.threads).stack_size(STACK).build();
            Some(Arc::new(pool.map_err(|error| Error::new(ErrorKind::Internal, format!("cannot start threads: {error}")))?))
        } else {
            None
        };
        Ok(Workers { pool, pipeline: pipeline.clone() })
    }

    fn start_job(&self, batch: Batch, running: &Running) -> Job {
        let bytes = batch.bytes;
        let Some(pool) = &self.pool else { return Job { bytes, work: Work::Here(batch) } };
        let (sender, receiver) = sync_channel(1);
        let (pipeline, running) = (self.pipeline.clone(), running.clone());
        pool.spawn(move || {
            // Nobody listens once the run is broken off.
            let _ = sender.send(batch.process(&pipeline, &running));
        });
        Job { bytes, work: Work::There(receiver) }
    }
}

/// What the reader's thread does: batches go out until the inputs end or the run is stopped.
#[expect(clippy::too_many_arguments, reason = "the one call is in a thread, whose state these are")]
fn read(
    first: Batch,
    mut more: bool,
    mut documents: AllDocuments,
    running: &Running,
    control: &Control,
    road: &Road,
    workers: &Workers,
    jobs: &SyncSender<Job>,
) {
    let mut batch = first;
    loop {
        if !batch.documents.is_empty() {
            road.enter(batch.bytes);
            if jobs.send(workers.start_job(batch, running)).is_err() {
                return;
            }
        }
        if !more || control.stops() {
            return;
        }
        // A document that goes alone takes the room of the next too: it is not even read before.
        road.wait_for_large();
        batch = Batch::default();
        more = batch.fill(&mut documents, running, control);
    }
}
