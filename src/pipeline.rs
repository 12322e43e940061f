//! The story: eight stages, one under the other.

use crate::decode::decode;
use crate::document::{Document, Packet, Sentence, Token};
use crate::entity::{Findings, Hit};
use crate::error::Error;
use crate::extract::extract;
use crate::gazetteer::{Facts, Gazetteer};
use crate::identify::identify;
use crate::lang::Guess;
use crate::options::Options;
use crate::page::Page;
use crate::record::Record;
use crate::segment::segment;
use crate::spot::spot;
use crate::tag::tag;
use crate::tie::tie;
use crate::write;

/// Options and compiled lists; shared by all threads and only read.
#[derive(Debug)]
pub struct Pipeline {
    /// What the user chose.
    pub options: Options,
    /// The compiled lists.
    pub gazetteer: Gazetteer,
}

/// The layers of one document; one a thread, cleared and used again.
#[derive(Debug, Default)]
pub struct Worker {
    document: Document,
    guesses: Vec<Guess>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    facts: Vec<Facts>,
    hits: Vec<Hit>,
    findings: Findings,
}

impl Pipeline {
    /// Takes one document the whole way and appends its record, a line with its line feed, to `out`.
    ///
    /// # Errors
    /// When the packet cannot be read; `out` is unchanged then.
    pub fn process(&self, packet: Packet, worker: &mut Worker, out: &mut Vec<u8>) -> Result<(), Error> {
        write::json::write(&self.record(packet, worker)?, &self.options.writing, out);
        Ok(())
    }

    /// Takes one document the way up to `write`.
    ///
    /// # Errors
    /// When the packet cannot be read.
    pub fn record<'a>(&'a self, packet: Packet, worker: &'a mut Worker) -> Result<Record<'a>, Error> {
        let w = worker;
        w.clear();
        let raw = decode(packet, &self.options.reading)?;
        w.document = extract(raw, &self.options.reading);
        identify(&w.document.text, &w.document.blocks, &w.document.hints, &mut w.guesses);
        segment(&w.document.text, &w.document.blocks, &w.guesses, &mut w.sentences, &mut w.tokens);
        spot(&w.document.text, &w.tokens, &self.gazetteer, &mut w.facts, &mut w.hits);
        let page = Page {
            document: &w.document,
            guesses: &w.guesses,
            sentences: &w.sentences,
            tokens: &w.tokens,
            facts: &w.facts,
            hits: &w.hits,
            gazetteer: &self.gazetteer,
        };
        tag(&page, &self.options.tagging, &mut w.findings);
        tie(&page, &mut w.findings);
        Ok(Record { page, findings: &w.findings })
    }
}

impl Worker {
    fn clear(&mut self) {
        self.guesses.clear();
        self.sentences.clear();
        self.tokens.clear();
        self.facts.clear();
        self.hits.clear();
        self.findings.clear();
    }
}
