//! nordtag reads scraped pages and plain text in Swedish, Danish and English, and emits one JSON record a document.
//!
//! The way of the data, in the order of the alphabet:
//! `decode → extract → identify → segment → spot → tag → tie → write`.
//!
//! # One text
//!
//! A [`Pipeline`](pipeline::Pipeline) holds options and lists, and is made once for all threads; a [`Worker`](pipeline::Worker) holds the
//! layers of one document, and is used again for the next.
//!
//! ```
//! use nordtag::document::{Media, Packet};
//! use nordtag::pipeline::{Pipeline, Worker};
//!
//! let (pipeline, mut worker) = (Pipeline::default(), Worker::default());
//! let packet = Packet::new("Saga Niklund, stadsdirektör i Trollhättans stad, tillträder den 1 mars 2024.", Media::Text);
//! let record = pipeline.record(packet, &mut worker)?;
//!
//! let (text, found) = (&record.page.document.text, record.findings);
//! let mentions: Vec<(&str, &str)> = found.entities.iter().map(|entity| (entity.label.name(), entity.span.of(text))).collect();
//! assert_eq!(mentions[..2], [("PERSON", "Saga Niklund"), ("TITLE", "stadsdirektör")]);
//! assert_eq!(mentions[2..], [("ORG", "Trollhättans stad"), ("DATE", "den 1 mars 2024")]);
//!
//! // Members of a post are indices of mentions; normal forms lie in one buffer.
//! let norm = |index: Option<u32>| index.map(|index| found.norms.get(found.entities[index as usize].norm));
//! let post = &found.relations[0];
//! assert_eq!((norm(post.person), norm(post.date_from)), (Some("Saga Niklund"), Some("2024-03-01")));
//! # Ok::<(), nordtag::error::Error>(())
//! ```
//!
//! Offsets here are bytes. [`Pipeline::write`](pipeline::Pipeline::write) turns the record into its line of JSON, with the offsets that the
//! options ask for; what its keys are is in `docs/record.md`, and any reader of JSON reads it:
//!
//! ```
//! # use nordtag::document::{Media, Packet};
//! # use nordtag::pipeline::{Pipeline, Worker};
//! let mut line = Vec::new();
//! let packet = Packet::new("<title>Ny direktør</title><p>Mette Holm er ny direktør for Odense Kommune.", Media::Html);
//! Pipeline::default().process(packet, &mut Worker::default(), &mut line)?;
//! let record: serde_json::Value = serde_json::from_slice(&line).expect("a record is JSON");
//! assert_eq!(record["ents"][0]["text"], "Mette Holm");
//! assert_eq!(record["relations"][0]["status"], "incoming");
//! # Ok::<(), nordtag::error::Error>(())
//! ```
//!
//! # Lists and options of your own
//!
//! ```
//! use nordtag::gazetteer::Gazetteer;
//! use nordtag::options::{Options, Tagging};
//! use nordtag::pipeline::Pipeline;
//!
//! let list = "# language: sv\n# kind: organisation\nsurface\tid\nBlåbärsbolaget\town:1\n";
//! let lists = Gazetteer::embedded().with(Gazetteer::compile(&[("own.tsv", list)])?);
//! let options = Options { tagging: Tagging { min_score: 0.5, ..Tagging::default() }, ..Options::default() };
//! let pipeline = Pipeline::new(options, lists);
//! # use nordtag::document::{Media, Packet};
//! # use nordtag::pipeline::Worker;
//! # let mut worker = Worker::default();
//! # let record = pipeline.record(Packet::new("I höst växer Blåbärsbolaget.", Media::Text), &mut worker)?;
//! # assert!(record.findings.entities.iter().any(|entity| entity.span.of(&record.page.document.text) == "Blåbärsbolaget"));
//! # Ok::<(), nordtag::error::Error>(())
//! ```
//!
//! # Many
//!
//! Texts you hold yourself are shared out by whatever you share work out with, a worker a thread:
//!
//! ```
//! use nordtag::document::{Media, Packet};
//! use nordtag::pipeline::{Pipeline, Worker};
//! use rayon::prelude::*;
//!
//! let texts = ["Anna Berg är rektor.", "Mette Holm er direktør.", "Jane Hill is the editor."];
//! let pipeline = Pipeline::default();
//! let found = texts.par_iter().map_init(Worker::default, |worker, text| {
//!     let record = pipeline.record(Packet::new(*text, Media::Text), worker)?;
//!     Ok(record.findings.entities.len())
//! });
//! let found: Result<Vec<usize>, nordtag::error::Error> = found.collect();
//! assert_eq!(found?, [2, 2, 2]);
//! # Ok::<(), nordtag::error::Error>(())
//! ```
//!
//! Files and folders of any kind nordtag reads are what [`run`](run::run) is for; records come in the order of the inputs:
//!
//! ```no_run
//! use std::io::Write;
//! use std::ops::ControlFlow;
//! use std::sync::Arc;
//!
//! use nordtag::decode::inputs::{AllDocuments, Opening};
//! use nordtag::decode::walk::Walking;
//! use nordtag::error::{Error, ErrorKind};
//! use nordtag::pipeline::Pipeline;
//! use nordtag::run::{Control, Running, run};
//!
//! let pipeline = Arc::new(Pipeline::default());
//! let documents = AllDocuments::new(Walking::default().inputs(vec!["pages".into()])?, Opening::default());
//! let mut out = std::io::stdout().lock();
//! let mut write = |lines: &[u8]| out.write_all(lines).map_err(|error| Error::new(ErrorKind::Output, error.to_string()));
//! run(&pipeline, documents, &Running::default(), &Control::default(), &mut |done| {
//!     write(&done.records)?;
//!     // A record too large to be held comes in pieces.
//!     if let Some(large) = &done.large {
//!         large.write(&pipeline, &mut write)?;
//!     }
//!     done.lost.iter().for_each(|lost| eprintln!("{}: {}", lost.row.id, lost.row.error));
//!     Ok(ControlFlow::Continue(()))
//! })?;
//! # Ok::<(), Error>(())
//! ```
//!
//! Features, all off unless asked for: `parquet` reads Parquet files; `dev` builds the commands that make generated files.

pub mod address;
pub mod columns;
pub mod cue;
pub mod decode;
pub mod document;
mod embedded;
pub mod entity;
pub mod error;
pub mod extract;
pub mod gazetteer;
pub mod glance;
pub mod gold;
pub mod hasher;
pub mod identify;
pub mod lang;
pub mod letters;
pub mod options;
pub mod packed;
pub mod page;
pub mod pipeline;
mod prefetch;
pub mod record;
pub mod run;
pub mod segment;
pub mod span;
pub mod spot;
pub mod stopwatch;
pub mod tag;
pub mod tie;
mod wide;
pub mod window;
pub mod write;
