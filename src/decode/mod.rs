//! `decode`: paths, standard input and archives become documents' bytes, and the bytes become characters.
//!
//! [`inputs`] gives the documents of all inputs in order, in memory bounded by the largest; every format is a
//! [`stream::Documents`]. [`decode()`] turns the bytes of one into UTF-8.

pub mod archive;
pub mod charset;
pub mod compressed;
pub mod delimited;
mod doubled;
pub mod http;
pub mod inputs;
mod json;
pub mod jsonl;
pub mod limits;
mod open;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod plain;
pub mod sniff;
pub mod stream;
pub mod values;
pub mod walk;
pub mod warc;
pub mod wide;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::document::{Hints, Media, Packet, Place, Raw, Reading};
use crate::error::{Error, ErrorKind};
use crate::lang::Lang;
use crate::options;
use jsonl::Field;

/// What an input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputFormat {
    /// What its name and its first bytes say.
    #[default]
    Auto,
    /// One document of plain text.
    Text,
    /// A document of plain text a line, empty ones too.
    Lines,
    /// One HTML page.
    Html,
    /// A JSON object a line.
    Jsonl,
    /// JSON objects one after another or in an array, over as many lines as they like.
    Json,
    /// Records of a crawl, WARC or WET.
    Warc,
    /// A row a document, columns parted by commas and named in the first row.
    Csv,
    /// The same, parted by tabs.
    Tsv,
    /// A zip archive of files of any kind.
    Zip,
    /// A tar archive of files of any kind.
    Tar,
    /// A row a document in named columns; read with the feature `parquet`.
    Parquet,
}

/// Turns a packet's bytes into UTF-8 text.
///
/// # Errors
/// When the bytes are a JSON line that is broken or lacks the text, or hold more than spans can count.
pub fn decode(packet: Packet, options: &options::Reading) -> Result<Raw, Error> {
    let Packet { bytes, media, place, mut hints } = packet;
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let (text, mut reading) = if media == Media::Json {
        json(bytes, &place, &mut hints, options)?
    } else {
        let read = charset::read(bytes, &hints.charset, &hints.url, media == Media::Html);
        (read.text, Reading { charset: read.charset, charset_source: read.source, repairs: read.repairs, ..Reading::default() })
    };
    if u32::try_from(text.len()).is_err() {
        let message = format!("expected a text of at most {} bytes, found {}", u32::MAX, text.len());
        return Err(Error::new(ErrorKind::TooLarge, message).at(&*place.path, place.line, place.byte_start));
    }
    reading.sha256 = sha256;
    hints.lang = options.lang.or(hints.lang);
    if hints.id.is_empty() {
        hints.id = place.id();
    }
    let media = match media {
        // A field may hold a page as well as a text.
        Media::Json if sniff::is_markup(&text) => Media::Html,
        Media::Json => Media::Text,
        media => media,
    };
    Ok(Raw { text, media, place, hints, reading })
}

/// The text of a JSON line; its other fields become hints.
fn json(bytes: Vec<u8>, place: &Place, hints: &mut Hints, options: &options::Reading) -> Result<(String, Reading), Error> {
    let broken =
        |byte: usize, message: String| Error::new(ErrorKind::Json, message).at(&*place.path, place.line, place.byte_start + byte as u64);
    let mut reading = Reading { charset: "UTF-8", charset_source: "json", ..Reading::default() };
    let line = String::from_utf8(bytes).unwrap_or_else(|error| {
        let read = charset::read(error.into_bytes(), "", "", false);
        (reading.charset, reading.charset_source, reading.repairs) = (read.charset, read.source, read.repairs);
        read.text
    });
    let keys = [
        Some(options.text_key.as_str()),
        Some(options.id_key.as_str()),
        options.lang_key.as_deref(),
        options.date_key.as_deref(),
        options.url_key.as_deref(),
    ];
    // Keys that are not asked for have no name; an object's empty key is none of theirs.
    let asked: Vec<&str> = keys.iter().flatten().copied().collect();
    let unmarked = line.strip_prefix('\u{feff}').unwrap_or(&line);
    let found = jsonl::fields(unmarked, &asked).map_err(|error| broken(error.byte, error.to_string()))?;
    reading.repairs = reading.repairs.saturating_add(found.repairs);
    let mut values = found.values.into_iter();
    let [text, id, lang, date, url] = keys.map(|key| if key.is_some() { values.next().unwrap_or_default() } else { Field::Missing });
    let mut text = match text {
        Field::Text(text) => text.into_owned(),
        Field::Missing => {
            return Err(broken(0, format!("expected a field `{}`, found none; `--text-key` names another", options.text_key)));
        }
        Field::Number(_) => return Err(broken(0, format!("expected a string in `{}`, found a number", options.text_key))),
        Field::Other(kind) => return Err(broken(0, format!("expected a string in `{}`, found {kind}", options.text_key))),
    };
    if let Some((mended, repairs)) = doubled::undouble(&text) {
        text = mended;
        reading.repairs = reading.repairs.saturating_add(repairs);
    }
    let said = |field: Field<'_>| match field {
        Field::Text(text) => text.into_owned(),
        Field::Number(number) => number.to_owned(),
        Field::Missing | Field::Other(_) => String::new(),
    };
    hints.id = said(id);
    let lang = said(lang);
    hints.lang = Lang::from_code(&lang);
    if hints.lang.is_none() && !lang.trim().is_empty() {
        let key = options.lang_key.as_deref().unwrap_or_default();
        reading.warnings.push(format!("expected Swedish, Danish or English in `{key}`, found `{lang}`"));
    }
    hints.url = said(url);
    let stated = said(date);
    if !stated.is_empty() {
        hints.date = iso(&stated).unwrap_or_else(|| {
            let key = options.date_key.as_deref().unwrap_or_default();
            reading.warnings.push(format!("expected a date in ISO 8601 in `{key}`, found `{stated}`"));
            String::new()
        });
    }
    Ok((text, reading))
}

/// A date with or without a time, however ISO 8601 writes it, as the later stages read it.
fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    let is_date = |text: &str| text.parse::<Date>().is_ok();
    if text.get(..10).is_some_and(is_date) { Some(text.to_owned()) } else { text.parse::<Date>().ok().map(|date| date.to_string()) }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    let mut digits = String::with_capacity(2 * bytes.len());
    digits.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    digits
}
