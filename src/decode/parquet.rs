//! Parquet files become documents: a row as a JSON object of its plain columns, which `decode` reads as it reads JSONL.
//!
//! Rows are decoded page by page, so memory is bounded by the file's pages, whatever its length.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use ::parquet::basic::Repetition;
use ::parquet::file::reader::{FileReader, SerializedFileReader};
use ::parquet::record::reader::RowIter;
use ::parquet::record::{Field, Row};
use ::parquet::schema::types::Type;
use serde_json::{Map, Value};

use super::charset;
use super::inputs::Opening;
use super::stream::Documents;
use crate::document::{Hints, Media, Packet, Place};
use crate::error::{Error, ErrorKind};

/// The rows of a Parquet file.
pub struct Rows {
    path: Arc<str>,
    rows: RowIter<'static>,
    text_key: String,
    limit: u64,
    line: u64,
    ended: bool,
}

impl Rows {
    /// The rows of a file; columns with lists or structures in them are left out.
    ///
    /// # Errors
    /// When the file is broken, or has no plain column of the text's name.
    pub fn new(file: File, path: &str, opening: &Opening) -> Result<Rows, Error> {
        let corrupt = |message: String| Error::new(ErrorKind::Corrupt, message).at(path, 0, 0);
        let rows = guarded(|| -> Result<_, Error> {
            let reader = SerializedFileReader::new(file).map_err(|error| corrupt(error.to_string()))?;
            let root = reader.metadata().file_metadata().schema();
            let columns = root.get_fields();
            let is_plain = |column: &Type| column.is_primitive() && column.get_basic_info().repetition() != Repetition::REPEATED;
            let plain: Vec<Arc<Type>> = columns.iter().filter(|column| is_plain(column)).cloned().collect();
            if !plain.iter().any(|column| column.name() == opening.text_key) {
                let message = format!("expected a column `{}`, found none; `--text-key` names another", opening.text_key);
                return Err(Error::new(ErrorKind::Json, message).at(path, 0, 0));
            }
            let schema = Type::group_type_builder(root.name()).with_fields(plain).build();
            let rows = RowIter::from_file_into(Box::new(reader));
            schema.and_then(|schema| rows.project(Some(schema))).map_err(|error| corrupt(error.to_string()))
        });
        let rows = rows.map_err(corrupt)??;
        let (text_key, limit) = (opening.text_key.clone(), opening.limits.document);
        Ok(Rows { path: path.into(), rows, text_key, limit, line: 0, ended: false })
    }

    fn document(&self, row: &Row) -> Result<Packet, Error> {
        let mut object = Map::new();
        for (name, field) in row.get_column_iter() {
            let value = value(field);
            if *name == self.text_key && value.as_str().is_some_and(|text| text.len() as u64 > self.limit) {
                let message = format!("expected a document of at most {} bytes, found more; `--max-document` raises the limit", self.limit);
                return Err(Error::new(ErrorKind::TooLarge, message).at(&*self.path, self.line, 0));
            }
            if !value.is_null() {
                object.insert(name.clone(), value);
            }
        }
        let bytes = Value::Object(object).to_string().into_bytes();
        let place = Place { path: self.path.clone(), line: self.line, ..Place::default() };
        Ok(Packet { bytes, media: Media::Json, place, hints: Hints::default() })
    }
}

impl Documents for Rows {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        if self.ended {
            return None;
        }
        let row = guarded(|| self.rows.next()).unwrap_or_else(|message| Some(Err(::parquet::errors::ParquetError::General(message))));
        self.line += 1;
        match row {
            Some(Ok(row)) => Some(self.document(&row)),
            Some(Err(error)) => {
                self.ended = true;
                Some(Err(Error::new(ErrorKind::Corrupt, error.to_string()).at(&*self.path, self.line, 0)))
            }
            None => {
                self.ended = true;
                None
            }
        }
    }
}

/// What a broken file makes the library panic at is an error of the file.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(read)).map_err(|_| "the file is broken".to_owned())
}

/// Strings are text in any charset; dates and times are written in ISO 8601.
fn value(field: &Field) -> Value {
    match field {
        Field::Null => Value::Null,
        Field::Str(text) => Value::String(text.clone()),
        Field::Bytes(bytes) => Value::String(charset::read(bytes.data().to_vec(), "", "", false).text),
        Field::Bool(said) => Value::Bool(*said),
        Field::Byte(number) => (*number).into(),
        Field::Short(number) => (*number).into(),
        Field::Int(number) => (*number).into(),
        Field::Long(number) => (*number).into(),
        Field::UByte(number) => (*number).into(),
        Field::UShort(number) => (*number).into(),
        Field::UInt(number) => (*number).into(),
        Field::ULong(number) => (*number).into(),
        Field::Float(number) => f64::from(*number).into(),
        Field::Double(number) => (*number).into(),
        other => Value::String(other.to_string()),
    }
}
