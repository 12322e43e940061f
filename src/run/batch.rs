//! Documents that travel together: filled by the reader, tagged by a worker, and what has become of them.

use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Control, Running};
use crate::decode::inputs::{AllDocuments, Lost, Position};
use crate::document::{Packet, Place};
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Pipeline, TOGETHER, Worker};
use crate::record::Record;
use crate::window::WINDOW;

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
        pipeline.write_in_pieces(&pipeline.record_of(&self.0, 0), take)
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

/// Documents that travel together.
#[derive(Default)]
pub struct Batch {
    /// In input order.
    pub documents: Vec<Result<Packet, Lost>>,
    /// Bytes of them.
    pub bytes: usize,
    position: Position,
}

impl Batch {
    /// Takes documents up to the batch's size, or until the next would have to be waited for; whether there may be more.
    pub fn fill(&mut self, documents: &mut AllDocuments, running: &Running, control: &Control) -> bool {
        let mut more = true;
        // An empty document weighs something too, or there would be no end to a batch of them.
        while self.documents.is_empty() || self.bytes + 64 * self.documents.len() < running.batch {
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

    /// Tags them.
    pub fn process(self, pipeline: &Pipeline, running: &Running) -> Done {
        let mut worker = WORKER.take();
        let mut done = Done { bytes: self.bytes as u64, position: self.position, ..Done::default() };
        let is_large = |document: &Result<Packet, Lost>| document.as_ref().is_ok_and(|packet| packet.bytes.len() > WINDOW);
        // Records are some times the size of their documents. No more is reserved for large ones: it might not be there.
        let large = self.documents.last().is_some_and(is_large);
        done.records.reserve(if large { 0 } else { (4 * self.bytes).min(LARGE) });
        let mut documents = self.documents.into_iter().peekable();
        while let Some(document) = documents.next() {
            match document {
                Ok(packet) => {
                    let mut bytes = packet.bytes.len();
                    let mut packets = vec![packet];
                    while let Some(Ok(next)) =
                        documents.next_if(|next| next.as_ref().is_ok_and(|next| bytes + next.bytes.len() <= TOGETHER))
                    {
                        bytes += next.bytes.len();
                        packets.push(next);
                    }
                    let large = large && documents.peek().is_none();
                    tag(pipeline, packets, &mut worker, running, large, &mut done);
                }
                Err(row) => done.lose(row),
            }
        }
        if self.bytes < LARGE {
            WORKER.replace(worker);
        }
        done
    }
}

impl Done {
    fn lose(&mut self, row: Lost) {
        self.lost.push(LostAt { after: self.records.len(), after_records: self.n_records, row });
    }
}

/// Layers grown by documents past this size are given back to the system.
const LARGE: usize = 4 << 20;

thread_local! {
    // Taken out while in use: a worker that waits for the windows of a large document may be given another batch meanwhile.
    static WORKER: RefCell<Worker> = RefCell::default();
    /// Where the last panic of this thread was.
    static PANICKED_AT: RefCell<String> = RefCell::default();
}

/// Tags documents together, and where one of them panics, each alone: then a panic is its error row. The record of a large one, which comes
/// alone, is not kept but its layers.
fn tag(pipeline: &Pipeline, packets: Vec<Packet>, worker: &mut Worker, running: &Running, large: bool, done: &mut Done) {
    let places: Vec<(Place, String)> = packets.iter().map(|packet| (packet.place.clone(), packet.hints.id.clone())).collect();
    let lost = |(place, stated): &(Place, String), error| Lost { id: if stated.is_empty() { place.id() } else { stated.clone() }, error };
    let again = if packets.len() > 1 { packets.clone() } else { Vec::new() };
    let (records, n_records, n_lost, n_stated) = (done.records.len(), done.n_records, done.lost.len(), done.stated_ids.len());
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        for (outcome, place) in pipeline.take(packets.into_iter(), worker).into_iter().zip(&places) {
            match outcome {
                Ok(number) => write(pipeline, &pipeline.record_of(worker, number), &place.0, running, large, done),
                Err(error) => done.lose(lost(place, error)),
            }
        }
    }));
    let Err(payload) = outcome else {
        if large && done.n_records > n_records {
            done.large = Some(Large(std::mem::take(worker)));
        }
        return;
    };
    // Layers half made are thrown away with what they hold.
    *worker = Worker::default();
    done.records.truncate(records);
    done.n_records = n_records;
    done.lost.truncate(n_lost);
    done.stated_ids.truncate(n_stated);
    if again.is_empty() {
        let said = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let message = format!("a fault of nordtag, please report it: {}{}", said.unwrap_or("panic"), PANICKED_AT.take());
        let place = &places[0];
        let error = Error::new(ErrorKind::Internal, message).at(&*place.0.path, place.0.line, place.0.byte_start);
        done.lose(lost(place, error));
    }
    for packet in again {
        tag(pipeline, vec![packet], worker, running, large, done);
    }
}

/// Writes a document's record; that of a large one to nothing.
fn write(pipeline: &Pipeline, record: &Record<'_>, place: &Place, running: &Running, large: bool, done: &mut Done) {
    let id = &record.page.document.hints.id;
    if running.panic_on.as_ref().is_some_and(|needle| id.contains(needle.as_str())) {
        panic!("asked for by a test");
    }
    if !place.has_id(id) {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        done.stated_ids.push(hasher.finish());
    }
    if large {
        // What can panic does so here.
        let _ = pipeline.write_in_pieces(record, &mut |_| Ok(()));
    } else {
        pipeline.write(record, &mut done.records);
    }
    done.n_records += 1;
}

/// Makes panics of documents quiet, and their error rows say where they were. For a command, not for a library's user.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(location) = panic.location() {
            PANICKED_AT.replace(format!(" at {}:{}", location.file(), location.line()));
        }
    }));
}
