//! The command line as it is typed; `settings.rs` turns it into what the library is told, and below nobody sees it again.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use nordtag::decode::inputs::Shard;

/// Tag people, titles, organisations, places and dates in Swedish, Danish and English pages
///
/// Reads files, folders and standard input; writes one JSON record a document to standard output, all else to standard error.
///
/// Exit codes: 0 all well; 1 no input found; 2 usage, configuration or gazetteer error; 3 finished, some documents failed;
/// 4 the output could not be written; 130, 141, 143 stopped by Ctrl-C, a closed pipe, SIGTERM.
#[derive(Debug, Parser)]
#[command(name = "nordtag", version, args_conflicts_with_subcommands = true, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub tag: TagArgs,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tag documents; what is done where no command is named
    Tag(TagArgs),
    Eval(crate::eval::EvalArgs),
    /// Compile, check, list and count lists of names
    Gazetteer(crate::gazetteer::GazetteerArgs),
    /// Write documents as an HTML page with their mentions in colour
    View(DocumentArgs),
    /// Count what is in record files
    Stats(crate::stats::StatsArgs),
    /// Check record files: shape, offsets, order, ids
    Verify(crate::records::RecordArgs),
    /// Show why each mention is what it is: its rule, its list entry, what weighed most, and what came second
    Explain(crate::explain::ExplainArgs),
    /// Print how long each stage takes on these documents, in one thread
    Bench(DocumentArgs),
    /// Print the JSON Schema of the records
    Schema,
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// What `nordtag tag` is given.
#[derive(Clone, Debug, Args)]
pub struct TagArgs {
    #[command(flatten)]
    pub documents: DocumentArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Which documents are read, and how they are tagged: what `view`, `explain` and `bench` are given too.
#[derive(Clone, Debug, Args)]
pub struct DocumentArgs {
    /// Files and folders; `-`, or none, is standard input
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub tagging: TaggingArgs,
}

/// How inputs are found and read.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Input")]
pub struct InputArgs {
    /// What the inputs are
    #[arg(short = 'f', long, value_enum, value_name = "FORMAT", default_value_t = Format::Auto)]
    pub input_format: Format,
    /// Field (JSON) or column (CSV, TSV, Parquet) of the text
    #[arg(long, value_name = "KEY", default_value = "text")]
    pub text_key: String,
    /// Field or column of the identifier
    #[arg(long, value_name = "KEY", default_value = "id")]
    pub id_key: String,
    /// Field or column of the language, where documents state one
    #[arg(long, value_name = "KEY")]
    pub lang_key: Option<String>,
    /// Field or column of the document's own date, where documents state one
    #[arg(long, value_name = "KEY")]
    pub date_key: Option<String>,
    /// Field or column of the address, where documents state one
    #[arg(long, value_name = "KEY")]
    pub url_key: Option<String>,
    /// Language of all documents, whatever they state; told by the text where not given
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<LangArg>,
    /// Leave menus, footers and notices out of the text
    #[arg(long)]
    pub main_only: bool,
    /// Files that are read in folders, or, with `!` before, that are not
    #[arg(short = 'g', long, value_name = "GLOB")]
    pub glob: Vec<String>,
    /// Read hidden files and folders too
    #[arg(long)]
    pub hidden: bool,
    /// Read what ignore files leave out too
    #[arg(long)]
    pub no_ignore: bool,
    /// Follow symbolic links in folders
    #[arg(short = 'L', long)]
    pub follow: bool,
    /// Only one of N shares of all documents, by a stable hash of each one's place: `1/8` … `8/8`
    #[arg(long, value_name = "I/N", value_parser = shard)]
    pub shard: Option<Shard>,
    /// Largest document in bytes, with `k`, `M` or `G`; larger ones are error rows
    #[arg(long, value_name = "SIZE", default_value = "256M", value_parser = size)]
    pub max_document: u64,
}

/// What is tagged.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Tagging")]
pub struct TaggingArgs {
    /// Names of your own beside those that come with nordtag: TSV, JSONL (also spaCy's patterns), or a compiled image
    #[arg(long, value_name = "FILE")]
    pub gazetteer: Vec<PathBuf>,
    /// Only the lists given with --gazetteer, none of those that come with nordtag
    #[arg(long, requires = "gazetteer")]
    pub gazetteer_only: bool,
    /// Lists and rules alone, without the statistical scorer
    #[arg(long)]
    pub no_scorer: bool,
    /// Tag bare generic organisations too: `kommunen`, `polisen`
    #[arg(long)]
    pub generic: bool,
    /// Leave out mentions below this score, 0 to 1
    #[arg(long, value_name = "SCORE", default_value_t = 0.0, value_parser = score)]
    pub min_score: f32,
    /// Date against which `i går` and `1 mars` are read where a page states none, ISO 8601
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub reference_date: Option<String>,
}

/// What is written where, and how the work is done.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Write records to this file, complete or not at all; in a folder, to `records.jsonl` there (`records-1-of-8.jsonl` for a share);
    /// `-` is standard output
    #[arg(short = 'o', long, value_name = "FILE|DIR")]
    pub output: Option<PathBuf>,
    /// Write a row for each document that failed to this file
    #[arg(long, value_name = "FILE")]
    pub errors: Option<PathBuf>,
    /// Go on with the interrupted run that was to write the same `--output`
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// Stop at the first document that fails
    #[arg(long, conflicts_with = "max_errors")]
    pub fail_fast: bool,
    /// Stop when more than N documents have failed
    #[arg(long, value_name = "N")]
    pub max_errors: Option<u64>,
    /// What a record looks like
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Form::Jsonl)]
    pub output_format: Form,
    /// Unit of offsets
    #[arg(long, value_enum, value_name = "UNIT", default_value_t = Unit::Char)]
    pub offsets: Unit,
    /// Threads; as many as there are cores where not given
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// No progress bar
    #[arg(short, long)]
    pub quiet: bool,
    /// A document whose identifier holds this panics: for tests of what happens then
    #[arg(long, value_name = "ID", hide = true)]
    pub test_panic_on: Option<String>,
    /// Bytes of documents that travel together: for tests that nothing depends on it
    #[arg(long, value_name = "SIZE", hide = true, value_parser = size)]
    pub test_batch: Option<u64>,
    /// Bytes of output between checkpoints: for tests of `--resume`
    #[arg(long, value_name = "BYTES", hide = true)]
    pub test_checkpoint: Option<u64>,
}

impl OutputArgs {
    /// Where records go; `None` for standard output.
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| path.as_os_str() != "-")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// What name and first bytes say
    Auto,
    /// One document of text
    Text,
    /// A document a line
    Lines,
    /// One page
    Html,
    /// A JSON object a line
    Jsonl,
    /// JSON objects over several lines, one after another or in an array
    Json,
    /// Records of a crawl
    #[value(alias = "wet")]
    Warc,
    /// A row a document, columns named in the first row
    Csv,
    /// The same, parted by tabs
    Tsv,
    /// An archive of files of any kind
    Zip,
    /// An archive of files of any kind
    Tar,
    /// A row a document, in a build with the feature `parquet`
    Parquet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LangArg {
    /// Swedish
    Sv,
    /// Danish
    Da,
    /// English
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A line of JSON a document
    Jsonl,
    /// One token a line with BIO labels; links and normal forms are left out
    Conll,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Unicode code points
    Char,
    /// Bytes of UTF-8
    Byte,
    /// Units of UTF-16
    Utf16,
}

fn shard(text: &str) -> Result<Shard, String> {
    let shard = text.split_once('/').and_then(|(index, count)| Some(Shard { index: index.parse().ok()?, count: count.parse().ok()? }));
    match shard {
        Some(shard) if (1..=shard.count).contains(&shard.index) => Ok(shard),
        _ => Err("expected `I/N` with I from 1 to N, such as `1/8`".to_owned()),
    }
}

fn size(text: &str) -> Result<u64, String> {
    let (digits, shift) = match text.as_bytes().last() {
        Some(b'k' | b'K') => (&text[..text.len() - 1], 10),
        Some(b'm' | b'M') => (&text[..text.len() - 1], 20),
        Some(b'g' | b'G') => (&text[..text.len() - 1], 30),
        _ => (text, 0),
    };
    let number = digits.parse::<u64>().ok().and_then(|number| number.checked_mul(1 << shift)).filter(|&number| number > 0);
    number.ok_or_else(|| "expected a number of bytes, such as `500k`, `64M` or `2G`".to_owned())
}

fn score(text: &str) -> Result<f32, String> {
    text.parse().ok().filter(|score| (0.0..=1.0).contains(score)).ok_or_else(|| "expected a number from 0 to 1".to_owned())
}

fn date(text: &str) -> Result<String, String> {
    let date: Result<jiff::civil::Date, _> = text.parse();
    // Dates may be written in several ways; below there is one.
    date.map(|date| date.to_string()).map_err(|_| "expected a date such as `2024-03-01`".to_owned())
}
