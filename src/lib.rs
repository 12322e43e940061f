//! nordtag reads scraped pages and plain text in Swedish, Danish and English, and emits one JSON record a document.
//!
//! The way of the data, in the order of the alphabet:
//! `decode → extract → identify → segment → spot → tag → tie → write`.
//!
//! Features, all off unless asked for: `parquet` reads Parquet files; `dev` builds the commands that make generated files.

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
