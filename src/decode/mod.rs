//! `decode`: the bytes of one document become characters.

pub mod charset;

use serde_json::Value;

use crate::document::{Media, Packet, Raw, Reading};
use crate::error::{Error, ErrorKind};
use crate::lang::Lang;
use crate::options;

/// Turns a packet's bytes into UTF-8 text.
///
/// # Errors
/// When the bytes are a JSON line that is broken or lacks the text.
pub fn decode(packet: Packet, options: &options::Reading) -> Result<Raw, Error> {
    let Packet { bytes, media, place, mut hints } = packet;
    let read = charset::read(bytes, &hints.charset, &hints.url, media == Media::Html);
    let mut text = read.text;
    let reading = Reading { charset: read.charset, charset_source: read.source, repairs: read.repairs, ..Reading::default() };
    if media == Media::Json {
        let broken = |message: String| Error::new(ErrorKind::Json, message).at(&*place.path, place.line, place.byte_start);
        let object: Value = serde_json::from_str(&text).map_err(|error| broken(error.to_string()))?;
        let field = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
        hints.id = field(&options.id_key);
        hints.lang = options.lang_key.as_deref().and_then(|key| Lang::from_code(&field(key)));
        hints.date = options.date_key.as_deref().map(field).unwrap_or_default();
        text = field(&options.text_key);
    }
    let media = if media == Media::Json { Media::Text } else { media };
    Ok(Raw { text, media, place, hints, reading })
}
