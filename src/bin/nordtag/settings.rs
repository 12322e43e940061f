//! The command line in the library's terms: how inputs are opened, what reading, tagging and writing are told.

use nordtag::decode::InputFormat;
use nordtag::decode::inputs::{AllDocuments, Opening};
use nordtag::decode::limits::Limits;
use nordtag::decode::walk::Walking;
use nordtag::error::Error;
use nordtag::gazetteer::Gazetteer;
use nordtag::lang::Lang;
use nordtag::options::{Offsets, Options, OutputFormat, Reading, Tagging, Writing};
use nordtag::run::Running;

use crate::args::{DocumentArgs, Form, Format, InputArgs, LangArg, TagArgs, TaggingArgs, Unit};
use crate::resume::own_files;

impl DocumentArgs {
    /// What reading and tagging are told.
    pub fn options(&self) -> Options {
        let InputArgs { text_key, id_key, lang_key, date_key, url_key, lang, main_only, .. } = self.input.clone();
        let lang = lang.map(|lang| match lang {
            LangArg::Sv => Lang::Sv,
            LangArg::Da => Lang::Da,
            LangArg::En => Lang::En,
        });
        let TaggingArgs { no_scorer, generic, min_score, reference_date, .. } = self.tagging.clone();
        Options {
            reading: Reading { text_key, id_key, lang_key, date_key, url_key, lang, main_only },
            tagging: Tagging { scorer: !no_scorer, generic, min_score, reference_date },
            writing: Writing::default(),
        }
    }

    /// How inputs are opened.
    pub fn opening(&self) -> Opening {
        let format = match self.input.input_format {
            Format::Auto => InputFormat::Auto,
            Format::Text => InputFormat::Text,
            Format::Lines => InputFormat::Lines,
            Format::Html => InputFormat::Html,
            Format::Jsonl => InputFormat::Jsonl,
            Format::Json => InputFormat::Json,
            Format::Warc => InputFormat::Warc,
            Format::Csv => InputFormat::Csv,
            Format::Tsv => InputFormat::Tsv,
            Format::Zip => InputFormat::Zip,
            Format::Tar => InputFormat::Tar,
            Format::Parquet => InputFormat::Parquet,
        };
        let limits = Limits { document: self.input.max_document.min(u64::from(u32::MAX)), ..Limits::default() };
        Opening { format, text_key: self.input.text_key.clone(), limits, shard: self.input.shard }
    }

    /// How folders are walked.
    pub fn walking(&self) -> Walking {
        let InputArgs { hidden, no_ignore, follow, glob, .. } = self.input.clone();
        Walking { hidden, no_ignore, follow, globs: glob, leave_out: Vec::new() }
    }

    /// All documents, in order.
    ///
    /// # Errors
    /// When a pattern is none.
    pub fn open(&self) -> Result<AllDocuments, Error> {
        Ok(AllDocuments::new(self.walking().inputs(self.paths.clone())?, self.opening()))
    }

    /// The lists that come with nordtag, the user's, or both.
    ///
    /// # Errors
    /// When a list of the user's cannot be read or compiled.
    pub fn lists(&self) -> Result<Gazetteer, Error> {
        crate::gazetteer::load(&self.tagging.gazetteer, self.tagging.gazetteer_only)
    }
}

impl TagArgs {
    /// What reading, tagging and writing are told.
    pub fn options(&self) -> Options {
        let offsets = match self.output.offsets {
            Unit::Char => Offsets::Char,
            Unit::Byte => Offsets::Byte,
            Unit::Utf16 => Offsets::Utf16,
        };
        let format = match self.output.output_format {
            Form::Jsonl => OutputFormat::Jsonl,
            Form::Conll => OutputFormat::Conll,
        };
        Options { writing: Writing { format, offsets }, ..self.documents.options() }
    }

    /// All documents in order, none of them what the run itself writes.
    ///
    /// # Errors
    /// When a pattern is none, or an input is an output too.
    pub fn open(&self) -> Result<AllDocuments, Error> {
        let walking = Walking { leave_out: own_files(self), ..self.documents.walking() };
        Ok(AllDocuments::new(walking.inputs(self.documents.paths.clone())?, self.documents.opening()))
    }

    /// How the run goes about its work.
    pub fn running(&self) -> Running {
        let mut running = Running::default();
        if let Some(threads) = self.output.threads {
            running.threads = usize::from(threads);
            running.in_flight = running.threads * (2 << 20);
        }
        running.panic_on.clone_from(&self.output.test_panic_on);
        if let Some(size) = self.output.test_batch {
            running.batch = usize::try_from(size).unwrap_or(usize::MAX);
        }
        running
    }
}
