//! Many documents at once: a reader, workers on all cores, and a sink that gets the records in input order.
//!
//! Documents travel in batches of about [`Running::batch`] bytes; the reader waits while more than [`Running::in_flight`] bytes are
//! under way, so memory is bounded by that and by the largest documents. What a batch holds never changes what comes out.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::decode::inputs::{AllDocuments, Lost, Position};
use crate::document::Packet;
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Pipeline, Worker};
use crate::window::WINDOW;

/// How a run goes about its work.
#[derive(Clone, Debug)]
pub struct Running {
    /// Threads that tag, at least one.
    pub threads: usize,
    /// Bytes of documents that travel together.
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

/// What has become of a batch of documents.
#[derive(Debug, Default)]
pub struct Done {
    /// Lines of records, in input order.
    pub records: Vec<u8>,
    /// A document behind these whose record is too large to be held.
    pub large: Option<Large>,
    /// How many records, the large one too.
    pub n_records: u64,
    /// Documents that gave no record, in input order.
    pub lost: Vec<LostAt>,
    /// Hashes of the identifiers that documents state themselves.
    pub stated_ids: Vec<u64>,
    /// Bytes of documents read for it.
    pub bytes: u64,
    /// How far the inputs are read and written once this batch is.
    pub position: Position,
}

/// A document of more than [`WINDOW`] bytes: its record, some times as large, is written straight from its layers.
#[derive(Debug)]
pub struct Large(Worker);

impl Large {
    /// Gives its record piece by piece, whole lines in all, to `take`. All has been written once already, to nothing, so that what can
    /// panic did so before the first byte.
    ///
    /// # Errors
    /// The first that `take` gives; no piece follows it.
    pub fn write(&self, pipeline: &Pipeline, take: &mut dyn FnMut(&[u8]) -> Result<(), Error>) -> Result<(), Error> {
        pipeline.write_in_pieces(&pipeline.record_again(&self.0), take)
    }
}

/// A document that gave no record, and where it would have stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostAt {
    /// Bytes of [`Done::records`] before it.
    pub after: usize,
    /// Records of the batch before it.
    pub after_records: u64,
    /// Its error row.
    pub row: Lost,
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

/// Documents that travel together.
#[derive(Default)]
struct Batch {
    documents: Vec<Result<Packet, Lost>>,
    bytes: usize,
    position: Position,
}

impl Batch {
    /// Takes documents up to the batch's size, or until the next would have to be waited for; whether there may be more.
    fn fill(&mut self, documents: &mut AllDocuments, running: &Running, control: &Control) -> bool {
        let mut more = true;
        // An empty document weighs something too, or there would be no end to a batch of them.
        while self.bytes + 64 * self.documents.len() < running.batch {
            if control.stops() || (!self.documents.is_empty() && documents.may_wait()) {
                break;
            }
            let Some(document) = documents.next() else {
                more = false;
                break;
            };
            self.bytes += document.as_ref().map_or(0, |packet| packet.bytes.len());
            self.documents.push(document);
        }
        self.position = documents.reached();
        more
    }

    fn process(self, pipeline: &Pipeline, running: &Running) -> Done {
        let mut worker = WORKER.take();
        let mut done = Done { bytes: self.bytes as u64, position: self.position, ..Done::default() };
        let last = self.documents.len().saturating_sub(1);
        let is_large = |document: &Result<Packet, Lost>| document.as_ref().is_ok_and(|packet| packet.bytes.len() > WINDOW);
        // Records are some times the size of their documents. No more is reserved for large ones: it might not be there.
        let held = if self.documents.last().is_some_and(is_large) { 0 } else { self.bytes };
        done.records.reserve((4 * held).min(LARGE));
        for (index, document) in self.documents.into_iter().enumerate() {
            let large = index == last && is_large(&document);
            let outcome = document.and_then(|packet| one(pipeline, packet, &mut worker, running, large, &mut done));
            match outcome {
                Ok(()) => {
                    done.n_records += 1;
                    done.large = large.then(|| Large(std::mem::take(&mut worker)));
                }
                Err(row) => done.lost.push(LostAt { after: done.records.len(), after_records: done.n_records, row }),
            }
        }
        if self.bytes < LARGE {
            WORKER.replace(worker);
        }
        done
    }
}

/// Bytes of stack of a thread that tags.
const STACK: usize = 4 << 20;

/// Layers grown by documents past this size are given back to the system.
const LARGE: usize = 4 << 20;

thread_local! {
    // Taken out while in use: a worker that waits for the windows of a large document may be given another batch meanwhile.
    static WORKER: RefCell<Worker> = RefCell::default();
    /// Where the last panic of this thread was.
    static PANICKED_AT: RefCell<String> = RefCell::default();
}

/// Tags one document; a panic is its error row. The record of a large one is not kept.
fn one(pipeline: &Pipeline, packet: Packet, worker: &mut Worker, running: &Running, large: bool, done: &mut Done) -> Result<(), Lost> {
    let (place, before) = (packet.place.clone(), done.records.len());
    let (own_id, stated_id) = (place.id(), packet.hints.id.clone());
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let record = pipeline.record(packet, worker)?;
        let id = &record.page.document.hints.id;
        if running.panic_on.as_ref().is_some_and(|needle| id.contains(needle.as_str())) {
            panic!("asked for by a test");
        }
        if *id != own_id {
            let mut hasher = DefaultHasher::new();
            id.hash(&mut hasher);
            done.stated_ids.push(hasher.finish());
        }
        if large {
            return pipeline.write_in_pieces(&record, &mut |_| Ok(()));
        }
        pipeline.write(&record, &mut done.records);
        Ok(())
    }));
    let error = match outcome {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => error,
        Err(payload) => {
            // Layers half made are thrown away with what they hold.
            *worker = Worker::default();
            let said = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
            let message = format!("a fault of nordtag, please report it: {}{}", said.unwrap_or("panic"), PANICKED_AT.take());
            Error::new(ErrorKind::Internal, message).at(&*place.path, place.line, place.byte_start)
        }
    };
    done.records.truncate(before);
    Err(Lost { id: if stated_id.is_empty() { own_id } else { stated_id }, error })
}

/// Makes panics of documents quiet, and their error rows say where they were. For a command, not for a library's user.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(location) = panic.location() {
            PANICKED_AT.replace(format!(" at {}:{}", location.file(), location.line()));
        }
    }));
}

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

/// Bytes under way, and those who wait for them to become fewer.
struct Road {
    bytes: Mutex<Traffic>,
    freed: Condvar,
    limit: usize,
}

#[derive(Default)]
struct Traffic {
    bytes: usize,
    batches: usize,
}

impl Road {
    fn new(limit: usize) -> Road {
        Road { bytes: Mutex::default(), freed: Condvar::new(), limit }
    }

    /// Waits until there is room. A batch beyond the limit goes alone.
    fn enter(&self, bytes: usize) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        while traffic.batches > 0 && traffic.bytes + bytes > self.limit {
            traffic = self.freed.wait(traffic).unwrap_or_else(PoisonError::into_inner);
        }
        traffic.bytes += bytes;
        traffic.batches += 1;
    }

    /// Waits while a batch beyond the limit is under way.
    fn wait_for_large(&self) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        while traffic.bytes > self.limit {
            traffic = self.freed.wait(traffic).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn leave(&self, bytes: usize) {
        let mut traffic = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        traffic.bytes = traffic.bytes.saturating_sub(bytes);
        traffic.batches = traffic.batches.saturating_sub(1);
        drop(traffic);
        self.freed.notify_one();
    }

    fn is_empty(&self) -> bool {
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner).batches == 0
    }
}
