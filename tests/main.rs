//! The one test binary; each suite with a sentence.

/// WARC, WET, zip, tar and CSV become documents.
mod archives;
/// Names are found as the aho-corasick crate finds them.
mod automaton;
/// Charsets, stray bytes, double encoding.
mod charset;
/// What goes in on the command line, what comes out, messages and exit codes.
mod cli;
/// The command under test, run as a user runs it.
mod command;
/// Records as rows of tokens and labels.
mod conll;
/// The corpus is what its marked pages say.
mod corpus;
/// Temporal expressions: marked sentences, laws on days and forms, text without dates, the page's own date.
mod dates;
/// What the crate stands on: licences and versions.
mod dependencies;
/// Plain text becomes blocks with kinds, soft wraps joined.
mod extract_plain;
/// The floors of the corpus hold.
mod floors;
/// What is found of lists: facts of words, matches, images, users' lists.
mod gazetteer;
/// Gold is read as written and scored as the reference does.
mod gold;
/// Texts made to break things take linear time and bounded memory.
mod hostile;
/// HTML pages become text and blocks.
mod html;
/// On HTML pages text is told from furniture.
mod html_furniture;
/// What HTML pages state as data.
mod html_stated;
/// Markup becomes tokens.
mod html_tokens;
/// The language of blocks, alone and within their page.
mod identify;
/// Inputs that are cut, shut, gone or no files.
mod inputs;
/// The own JSON reader says what serde_json says.
mod jsonl;
/// Killed, stopped, out of room: what is written is whole, and can be resumed.
mod kill;
/// A large document, whose record is written in pieces.
mod large;
/// A stage uses nouns, never another stage.
mod layering;
/// What the lists hold: in order, as commands made them, whole.
mod lists;
/// Marked sentences go through the whole pipeline.
mod marked;
/// Normal forms of names and titles.
mod norms;
/// Users' lists and images, bad, odd and foreign.
mod own_lists;
/// Whole pages go the whole way.
mod pages;
/// Parquet files become documents.
#[cfg(feature = "parquet")]
mod parquet;
/// On pages of plain text, text is told from furniture.
mod plain_furniture;
/// Laws on random text.
mod properties;
/// A record's own sums.
mod record;
/// Whatever is broken in the input, every document is a record or an error row.
mod reliability;
/// Many documents at once.
mod runs;
/// Sentences: where they end.
mod segment;
/// How many random cases a law is tried on.
mod soak;
/// Rows of CSV and TSV.
mod tables;
/// Names through the whole pipeline: options, evidence, explanations, endless runs.
mod tag;
/// Files of JSON whose objects are no lines.
mod values;
/// Records are what the schema says.
mod verify;
/// Words: conventions, and the reference where it must agree.
mod words;
