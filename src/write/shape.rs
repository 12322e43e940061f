//! The shape of a record: every key, in order, with its type. `verify` holds records to it; a test holds it to the JSON Schema.

use serde_json::Value;

/// What a value must be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A string.
    Text,
    /// One of some strings.
    OneOf(&'static [&'static str]),
    /// A whole number of at least this.
    Whole(i64),
    /// A number from 0 to 1, written with a point.
    Share,
    /// A list of one shape.
    List(&'static Shape),
    /// Two whole numbers in a list.
    Pair,
    /// An object with exactly these keys in this order.
    Object(&'static [(&'static str, Shape)]),
}

use Shape::{List, Object, OneOf, Pair, Share, Text, Whole};

const LANGS: Shape = OneOf(&["sv", "da", "en", "und", "zxx"]);
const LABELS: Shape = OneOf(&["PERSON", "TITLE", "ORG", "PLACE", "DATE", "TIME", "DURATION", "SET"]);
const KINDS: Shape = OneOf(&["heading", "paragraph", "list", "quote", "caption", "contact", "label", "furniture"]);

/// The shape of `nordtag.doc/1`.
pub const RECORD: Shape = Object(&[
    ("schema", OneOf(&[super::json::SCHEMA])),
    ("id", Text),
    ("text", Text),
    ("source", Text),
    ("title", Text),
    ("lang", LANGS),
    ("langs", List(&Object(&[("lang", LANGS), ("share", Share)]))),
    ("date", Text),
    (
        "provenance",
        Object(&[
            ("path", Text),
            ("url", Text),
            ("line", Whole(0)),
            ("byte_start", Whole(0)),
            ("byte_end", Whole(0)),
            ("sha256", Text),
            ("media_type", OneOf(&["text/plain", "text/html", "application/json"])),
            ("charset", Text),
            ("charset_source", OneOf(&["bom", "http", "meta", "utf-8", "detected", "json"])),
            ("repairs", Whole(0)),
        ]),
    ),
    (
        "segments",
        List(&Object(&[
            ("id", Whole(0)),
            ("start", Whole(0)),
            ("end", Whole(0)),
            ("kind", KINDS),
            ("lang", Text),
            ("lang_score", Share),
            ("boilerplate", Share),
            ("sents", List(&Pair)),
        ])),
    ),
    (
        "ents",
        List(&Object(&[
            ("id", Whole(0)),
            ("start", Whole(0)),
            ("end", Whole(0)),
            ("text", Text),
            ("label", LABELS),
            ("seg", Whole(0)),
            ("entity", Whole(0)),
            ("norm", Text),
            ("underspec", Text),
            ("score", Share),
            ("rule", Text),
        ])),
    ),
    (
        "relations",
        List(&Object(&[
            ("id", Whole(0)),
            ("type", OneOf(&["holds_post"])),
            ("person", Whole(-1)),
            ("title", Whole(-1)),
            ("org", Whole(-1)),
            ("org_source", OneOf(&["", "text", "page", "email"])),
            ("status", OneOf(&["current", "incoming", "former"])),
            ("date_from", Whole(-1)),
            ("date_to", Whole(-1)),
            ("start", Whole(0)),
            ("end", Whole(0)),
            ("score", Share),
            ("rule", Text),
        ])),
    ),
    (
        "entities",
        List(&Object(&[
            ("id", Whole(0)),
            ("label", LABELS),
            ("name", Text),
            ("names", List(&Object(&[("lang", LANGS), ("text", Text)]))),
            ("kb", List(&Text)),
            ("mentions", List(&Whole(0))),
        ])),
    ),
    ("alignments", List(&Object(&[("a", Whole(0)), ("b", Whole(0)), ("lang_a", LANGS), ("lang_b", LANGS), ("score", Share)]))),
    ("warnings", List(&Text)),
    (
        "tool",
        Object(&[
            ("name", OneOf(&["nordtag"])),
            ("version", Text),
            ("offsets", OneOf(&["char", "byte", "utf16"])),
            ("config", Text),
            ("gazetteers", Text),
        ]),
    ),
]);

impl Shape {
    /// Adds to `faults` where, and how, a value is not of this shape. `path` names the value: `ents[3].label`.
    pub fn check(&self, value: &Value, path: &str, faults: &mut Vec<String>) {
        let expected = match self {
            Text if value.is_string() => return,
            OneOf(values) if value.as_str().is_some_and(|text| values.contains(&text)) => return,
            Whole(least) if value.as_i64().is_some_and(|number| number >= *least) => return,
            Share if value.is_f64() && value.as_f64().is_some_and(|number| (0.0..=1.0).contains(&number)) => return,
            Pair if value.as_array().is_some_and(|pair| pair.len() == 2 && pair.iter().all(Value::is_u64)) => return,
            List(shape) if value.is_array() => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    shape.check(item, &format!("{path}[{index}]"), faults);
                }
                return;
            }
            Object(keys) if value.is_object() => return check_keys(keys, value, path, faults),
            Text => "a string".to_owned(),
            OneOf(values) => format!("one of `{}`", values.join("`, `")),
            Whole(least) => format!("a whole number of at least {least}"),
            Share => "a number from 0 to 1 with a point".to_owned(),
            Pair => "two whole numbers".to_owned(),
            List(_) => "a list".to_owned(),
            Object(_) => "an object".to_owned(),
        };
        faults.push(format!("{path}: expected {expected}, found {}", short(value)));
    }
}

fn check_keys(keys: &[(&str, Shape)], value: &Value, path: &str, faults: &mut Vec<String>) {
    let found: Vec<&str> = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    if !found.iter().eq(keys.iter().map(|(key, _)| key)) {
        let wanted: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
        faults.push(format!("{path}: expected the keys `{}` in this order, found `{}`", wanted.join(" "), found.join(" ")));
    }
    for (key, shape) in keys {
        if let Some(value) = value.get(key) {
            shape.check(value, &if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") }, faults);
        }
    }
}

/// A value as a message shows it.
fn short(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
