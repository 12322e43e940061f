//! An input is opened and found out about: its bytes become a stream of documents of one format.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

use super::InputFormat;
use super::archive::Archive;
use super::compressed;
use super::delimited::Rows;
use super::inputs::Opening;
use super::plain::{Lines, Whole};
use super::sniff;
use super::stream::{Documents, Stream, read_error};
use super::values::Values;
use super::walk::Input;
use super::warc::Warc;
use super::wide;
use crate::document::Media;
use crate::error::{Error, ErrorKind};

/// Opens an input and finds out what it is.
pub(super) fn open(input: &Input, opening: &Opening) -> Result<Box<dyn Documents>, Error> {
    let name = input.name();
    let failed = |error: std::io::Error| read_error(&error).at(name.as_str(), 0, 0);
    let raw: Box<dyn Read + Send> = match input {
        Input::Stdin => Box::new(std::io::stdin()),
        Input::File(path) => {
            let mut file = file(path).map_err(failed)?;
            match ended_by_list(&mut file, &name, opening.format).map_err(failed)? {
                Some(InputFormat::Zip) => return Ok(Box::new(Archive::zip(file, name.into(), opening.clone(), open_member)?)),
                Some(InputFormat::Parquet) => return parquet(file, &name, opening),
                _ => {}
            }
            Box::new(file)
        }
    };
    documents(raw, &name, opening, true)
}

/// Opens a member of an archive, whatever format the archive was opened as.
fn open_member(raw: Box<dyn Read + Send>, name: &str, opening: &Opening) -> Result<Box<dyn Documents>, Error> {
    documents(raw, name, &Opening { format: InputFormat::Auto, ..opening.clone() }, false)
}

/// `Zip` or `Parquet` where a regular file is one: the list of what they hold stands at their end, so they cannot be read as a stream.
fn ended_by_list(file: &mut File, name: &str, format: InputFormat) -> std::io::Result<Option<InputFormat>> {
    let is_ended = |format: &InputFormat| matches!(format, InputFormat::Zip | InputFormat::Parquet);
    if format != InputFormat::Auto || !file.metadata()?.is_file() {
        return Ok(Some(format).filter(is_ended));
    }
    let mut head = Vec::new();
    file.by_ref().take(4).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(sniff::sniff(name, &head, "").filter(is_ended))
}

#[cfg(feature = "parquet")]
fn parquet(file: File, name: &str, opening: &Opening) -> Result<Box<dyn Documents>, Error> {
    Ok(Box::new(super::parquet::Rows::new(file, name, opening)?))
}

#[cfg(not(feature = "parquet"))]
fn parquet(_: File, name: &str, _: &Opening) -> Result<Box<dyn Documents>, Error> {
    let message = "expected text, found Parquet; a build with the feature `parquet` reads it";
    Err(Error::new(ErrorKind::Unsupported, message).at(name, 0, 0))
}

/// The documents of a stream. An archive inside an archive is not opened, so that nothing nests without end.
fn documents(raw: Box<dyn Read + Send>, name: &str, opening: &Opening, with_archives: bool) -> Result<Box<dyn Documents>, Error> {
    let failed = |error: std::io::Error| read_error(&error).at(name, 0, 0);
    let unsupported = |message: &str| Error::new(ErrorKind::Unsupported, message).at(name, 0, 0);
    let (head, whole) = compressed::peek(raw, |head| head.len() >= 4).map_err(failed)?;
    if let Some(promised) = compressed::broken_promise(name, &head) {
        let message = format!("expected {promised}, as the name says, found other bytes");
        return Err(Error::new(ErrorKind::Corrupt, message).at(name, 0, 0));
    }
    let mut reader = compressed::open(whole, &opening.limits).map_err(failed)?;
    let mut format = opening.format;
    if format == InputFormat::Auto {
        let (head, whole) = compressed::peek(reader, sniff::is_enough).map_err(failed)?;
        reader = whole;
        format = sniff::sniff(name, &head, &opening.text_key)
            .ok_or_else(|| unsupported("expected text, found a picture, a PDF, an archive or a program"))?;
    }
    if matches!(format, InputFormat::Lines | InputFormat::Jsonl | InputFormat::Json | InputFormat::Csv | InputFormat::Tsv) {
        let (head, whole) = compressed::peek(reader, |head| head.len() >= 2).map_err(failed)?;
        reader = match wide::mark(&head) {
            Some(encoding) => Box::new(wide::Narrowed::new(whole, encoding)),
            None => whole,
        };
    }
    let reader = BufReader::with_capacity(compressed::BUFFER, reader);
    let stream = Stream { reader, path: name.into(), limits: opening.limits };
    Ok(match format {
        InputFormat::Auto | InputFormat::Text => Box::new(Whole::new(stream, Media::Text)),
        InputFormat::Html => Box::new(Whole::new(stream, Media::Html)),
        InputFormat::Lines => Box::new(Lines::new(stream, Media::Text)),
        InputFormat::Jsonl => Box::new(Lines::new(stream, Media::Json)),
        InputFormat::Json => Box::new(Values::new(stream)),
        InputFormat::Warc => Box::new(Warc::new(stream)),
        InputFormat::Csv => Box::new(Rows::new(stream, b',', &opening.text_key)),
        InputFormat::Tsv => Box::new(Rows::new(stream, b'\t', &opening.text_key)),
        InputFormat::Tar if with_archives => Box::new(Archive::tar(stream.reader, stream.path, opening.clone(), open_member)),
        InputFormat::Tar => return Err(unsupported("expected a page, found an archive in an archive")),
        InputFormat::Zip => return Err(unsupported("expected a zip archive as a file of its own, found one in a stream")),
        InputFormat::Parquet => return Err(unsupported("expected Parquet as a file of its own, found it in a stream")),
    })
}

fn file(path: &Path) -> std::io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    Ok(file)
}
