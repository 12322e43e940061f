//! The one test binary; each suite with a sentence.

/// WARC, WET, zip, tar and CSV become documents.
mod archives;
/// Charsets, stray bytes, double encoding.
mod charset;
/// The corpus is what its marked pages say.
mod corpus;
/// Temporal expressions: marked sentences, laws on days and forms, text without dates, the page's own date.
mod dates;
/// Plain text becomes blocks with kinds, soft wraps joined.
mod extract_plain;
/// Lists, image and matching.
mod gazetteer;
/// Gold is read as written and scored as the reference does.
mod gold;
/// HTML pages become text and blocks.
mod html;
/// Marked sentences go through the whole pipeline.
mod marked;
/// Sentences and words: conventions, and the reference where it must agree.
mod segment;
