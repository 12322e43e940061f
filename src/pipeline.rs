//! The story: eight stages, one under the other.

use crate::decode::decode;
use crate::document::{Document, Packet, Sentence, Token};
use crate::entity::{Findings, Hit};
use crate::error::Error;
use crate::extract::extract;
use crate::gazetteer::{Facts, Gazetteer};
use crate::identify::identify_and_part;
use crate::lang::Guess;
use crate::options::{Options, OutputFormat};
use crate::page::Page;
use crate::record::{Record, Tool};
use crate::segment::segment;
use crate::spot::{self, spot};
use crate::stopwatch::{Stage, Stopwatch};
use crate::tag::{self, tag};
use crate::tie::tie;
use crate::window::{Tagged, WINDOW, share_out, tag_in_windows};
use crate::write;
use crate::write::json::PIECE;

/// Options and compiled lists; shared by all threads and only read.
#[derive(Debug)]
pub struct Pipeline {
    /// What the user chose.
    options: Options,
    /// The compiled lists.
    gazetteer: Gazetteer,
    /// What records say of the two.
    tool: Tool,
}

impl Default for Pipeline {
    /// The options nobody chose otherwise, and the lists that come with nordtag.
    fn default() -> Pipeline {
        Pipeline::new(Options::default(), Gazetteer::embedded())
    }
}

/// Documents and their layers, and what stages keep from one to the next; one a thread, cleared and used again.
#[derive(Debug, Default)]
pub struct Worker {
    sheets: Vec<Sheet>,
    scratch: Scratch,
}

/// A document and its layers.
#[derive(Debug, Default)]
struct Sheet {
    document: Document,
    layers: Layers,
    findings: Findings,
    /// Bytes of the longest text it has had, which its buffers have grown to.
    longest: usize,
}

/// Bytes of small documents that are best tagged together, stage by stage; a larger one goes alone.
pub const TOGETHER: usize = 128 << 10;

/// Bytes of the longest texts of all sheets but the first, past which they are given back: documents of many sizes would else in time
/// make room for the largest in every sheet.
const KEPT: usize = 512 << 10;

/// The layers of a document between `extract` and `tie`.
#[derive(Debug, Default)]
struct Layers {
    guesses: Vec<Guess>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    facts: Vec<Facts>,
    hits: Vec<Hit>,
}

/// What stages keep: buffers and caches, which change the speed, never the findings.
#[derive(Debug, Default)]
struct Scratch {
    spotting: spot::Scratch,
    tagging: tag::Scratch,
}

impl Pipeline {
    /// A pipeline with these options and lists.
    pub fn new(options: Options, gazetteer: Gazetteer) -> Pipeline {
        let tool =
            Tool { offsets: options.writing.offsets, config: options.fingerprint(), gazetteers: format!("{:016x}", gazetteer.stamp()) };
        Pipeline { options, gazetteer, tool }
    }

    /// What the user chose.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The compiled lists.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// What records say of the options and lists.
    pub fn tool(&self) -> &Tool {
        &self.tool
    }

    /// Takes one document the whole way and appends its record in the format asked for, whole lines, to `out`.
    ///
    /// # Errors
    /// When the packet cannot be read; `out` is unchanged then.
    pub fn process(&self, packet: Packet, worker: &mut Worker, out: &mut Vec<u8>) -> Result<(), Error> {
        self.write(&self.record(packet, worker)?, out);
        Ok(())
    }

    /// Appends a record in the format asked for, whole lines, to `out`.
    pub fn write(&self, record: &Record<'_>, out: &mut Vec<u8>) {
        write::write(record, self.options.writing.format, out);
    }

    /// The same in pieces: `take` is given each, and then it is forgotten, so the record is never held whole.
    ///
    /// # Errors
    /// The first that `take` gives; no piece follows it.
    pub fn write_in_pieces(&self, record: &Record<'_>, take: &mut dyn FnMut(&[u8]) -> Result<(), Error>) -> Result<(), Error> {
        let (mut piece, mut outcome) = (Vec::with_capacity(2 * PIECE), Ok(()));
        let mut give = |piece: &mut Vec<u8>, least: usize| {
            if piece.len() >= least {
                if outcome.is_ok() {
                    outcome = take(piece);
                }
                piece.clear();
            }
        };
        write::write_pausing(record, self.options.writing.format, &mut piece, &mut |piece| give(piece, PIECE));
        give(&mut piece, 1);
        outcome
    }

    /// The record of one of the documents that a worker took last, by its number among those that could be read.
    ///
    /// # Panics
    /// When there were not so many.
    pub fn record_of<'a>(&'a self, worker: &'a Worker, number: usize) -> Record<'a> {
        let Sheet { document, layers, findings, .. } = &worker.sheets[number];
        Record { page: page(document, layers, &self.gazetteer), findings, tool: &self.tool }
    }

    /// Takes one document the way up to `write`.
    ///
    /// # Errors
    /// When the packet cannot be read.
    pub fn record<'a>(&'a self, packet: Packet, worker: &'a mut Worker) -> Result<Record<'a>, Error> {
        self.go(std::iter::once(packet), worker, &mut |_| {}).remove(0)?;
        Ok(self.record_of(worker, 0))
    }

    /// Takes several small documents, [`TOGETHER`] bytes or one, the way up to `write`, stage by stage: a stage's code and tables are at
    /// hand for all of them. Gives for each its number for [`Pipeline::record_of`], or why it cannot be read.
    pub fn take(&self, packets: impl Iterator<Item = Packet>, worker: &mut Worker) -> Vec<Result<usize, Error>> {
        self.go(packets, worker, &mut |_| {})
    }

    /// The same, and `watch` is told when each stage has ended; `write` is the caller's to time.
    pub fn take_timed(
        &self,
        packets: impl Iterator<Item = Packet>,
        worker: &mut Worker,
        watch: &mut Stopwatch,
    ) -> Vec<Result<usize, Error>> {
        watch.start();
        self.go(packets, worker, &mut |stage| watch.lap(stage))
    }

    /// The way up to `write`; `ended` hears of the end of each stage.
    fn go(&self, packets: impl Iterator<Item = Packet>, worker: &mut Worker, ended: &mut impl FnMut(Stage)) -> Vec<Result<usize, Error>> {
        let mut raws = Vec::new();
        let read = |packet| {
            raws.push(decode(packet, &self.options.reading)?);
            Ok(raws.len() - 1)
        };
        let outcomes = packets.map(read).collect();
        ended(Stage::Decode);
        let Worker { sheets, scratch } = worker;
        if sheets.iter().skip(1).map(|sheet| sheet.longest).sum::<usize>() > KEPT {
            sheets.truncate(1);
            scratch.tagging.shrink();
        }
        if sheets.len() < raws.len() {
            sheets.resize_with(raws.len(), Sheet::default);
        }
        let sheets = &mut sheets[..raws.len()];
        for (sheet, raw) in sheets.iter_mut().zip(raws) {
            sheet.document = extract(raw, &self.options.reading);
            sheet.longest = sheet.longest.max(sheet.document.text.len());
            sheet.layers.clear();
            sheet.findings.clear();
        }
        ended(Stage::Extract);
        match sheets {
            [Sheet { document, layers, findings, .. }] if document.text.len() > WINDOW => {
                let tokens = self.read_and_tag_in_windows(document, layers, findings);
                ended(Stage::Windows);
                tie(&mut [(page(document, layers, &self.gazetteer), findings)]);
                if !tokens.is_empty() {
                    // Not before: what `tie` finds must not depend on what will be written.
                    layers.tokens = tokens;
                    share_out(&layers.tokens, &mut layers.sentences);
                }
            }
            _ => {
                tie(&mut self.read_and_tag(sheets, scratch, ended));
            }
        }
        ended(Stage::Tie);
        outcomes
    }

    fn read_and_tag<'a>(
        &'a self,
        sheets: &'a mut [Sheet],
        scratch: &mut Scratch,
        ended: &mut impl FnMut(Stage),
    ) -> Vec<(Page<'a>, &'a mut Findings)> {
        for Sheet { document, layers, .. } in &mut *sheets {
            identify_and_part(&document.text, &mut document.blocks, &document.hints, &mut layers.guesses);
        }
        ended(Stage::Identify);
        for Sheet { document, layers, .. } in &mut *sheets {
            segment(&document.text, &document.blocks, &layers.guesses, &mut layers.sentences, &mut layers.tokens);
        }
        ended(Stage::Segment);
        for Sheet { document, layers, .. } in &mut *sheets {
            spot(&document.text, &layers.tokens, &self.gazetteer, &mut scratch.spotting, &mut layers.facts, &mut layers.hits);
        }
        ended(Stage::Spot);
        let with_page = |Sheet { document, layers, findings, .. }: &'a mut Sheet| (page(document, layers, &self.gazetteer), findings);
        let mut pages: Vec<_> = sheets.iter_mut().map(with_page).collect();
        tag(&mut pages, &self.options.tagging, &mut scratch.tagging);
        ended(Stage::Tag);
        pages
    }

    /// The same for a document of many windows; its facts and hits are not kept, and its tokens only where they are written.
    fn read_and_tag_in_windows(&self, document: &mut Document, layers: &mut Layers, findings: &mut Findings) -> Vec<Token> {
        let mut whole = Tagged::default();
        let keep = self.options.writing.format == OutputFormat::Conll;
        tag_in_windows(document, &mut whole, |piece| {
            let mut sheet = [Sheet { document: std::mem::take(piece), ..Sheet::default() }];
            self.read_and_tag(&mut sheet, &mut Scratch::default(), &mut |_| {});
            let [Sheet { document, layers, findings, .. }] = sheet;
            *piece = document;
            let tokens = if keep { layers.tokens } else { Vec::new() };
            Tagged { guesses: layers.guesses, sentences: layers.sentences, tokens, findings, ..Tagged::default() }
        });
        (layers.guesses, layers.sentences, *findings) = (whole.guesses, whole.sentences, whole.findings);
        document.blocks = whole.blocks;
        whole.tokens
    }
}

fn page<'a>(document: &'a Document, layers: &'a Layers, gazetteer: &'a Gazetteer) -> Page<'a> {
    let Layers { guesses, sentences, tokens, facts, hits, .. } = layers;
    Page { document, guesses, sentences, tokens, facts, hits, gazetteer }
}

impl Layers {
    fn clear(&mut self) {
        self.guesses.clear();
        self.sentences.clear();
        self.tokens.clear();
        self.facts.clear();
        self.hits.clear();
    }
}
