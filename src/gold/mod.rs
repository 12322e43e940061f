//! `gold`: documents whose right answers are known. Takes marked text, JSONL or CoNLL, gives `Gold`; scores records against it.

pub mod cases;
pub mod conll;
pub mod floors;
pub mod folder;
pub mod found;
pub mod marked;
pub mod score;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::entity::Label;
use crate::error::{Error, ErrorKind};

/// A document with its right answers. Offsets are code points, half-open, as in the records' default.
///
/// ```
/// use nordtag::gold::Gold;
///
/// let line = r#"{"id":"a","lang":"da","text":"Ærø er en ø","ents":[{"start":0,"end":3,"label":"PLACE"}]}"#;
/// assert_eq!(Gold::from_jsonl(line, "a.jsonl").unwrap()[0].ents[0].end, 3); // three letters, five bytes
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gold {
    /// Identifier; records are joined to gold by it.
    pub id: String,
    /// Main language: `sv`, `da`, `en`.
    pub lang: String,
    /// Kind of page: `news`, `appointment`, `contact` …; empty where not said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// The document's own date as it states it, ISO 8601; empty where it states none.
    pub date: String,
    /// Date that relative dates are resolved against where the document itself states none; empty where not given.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "or_empty")]
    pub anchor: String,
    /// Path of the plain page, relative to the file that holds the gold; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The text.
    pub text: String,
    /// Mentions in order. The date sets call them `mentions`.
    #[serde(alias = "mentions")]
    pub ents: Vec<Mention>,
    /// Who holds which post where.
    pub relations: Vec<Post>,
    /// Lines that are not blank, each with its language.
    pub lines: Vec<Line>,
    /// Names of the labels the document is marked for; all where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<Vec<String>>,
    /// Whether all temporal expressions are marked: only then a further one found counts as wrong.
    #[serde(skip_serializing_if = "Clone::clone")]
    pub complete: bool,
}

/// A marked mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// What it is. The date sets call it `type`.
    #[serde(alias = "type", serialize_with = "name_of", deserialize_with = "label")]
    pub label: Label,
    /// Normal form or value; absent where the text of the mention is its own normal form. The date sets call it `value`.
    #[serde(default, alias = "value", skip_serializing_if = "Option::is_none")]
    pub norm: Option<String>,
    /// Other right values.
    #[serde(default, alias = "value_alts", skip_serializing_if = "Vec::is_empty")]
    pub norm_alts: Vec<String>,
    /// Counts neither way: right if found, not wrong if missed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Other right spans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<(u32, u32)>,
}

/// A person who holds a post, said in one place of the text. Members are indices into [`Gold::ents`], -1 where the text names none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The person.
    pub person: i32,
    /// The title held.
    pub title: i32,
    /// The organisation it is held in.
    pub org: i32,
    /// `current`, `incoming` or `former`.
    pub status: String,
    /// From when.
    pub date_from: i32,
    /// Until when.
    pub date_to: i32,
}

/// A line of a page that is not blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// First code point.
    pub start: u32,
    /// One past the last code point, the line feed left out.
    pub end: u32,
    /// Its language: `sv`, `da`, `en`, another code, or `zxx`.
    pub lang: String,
    /// Whether it is a menu, a breadcrumb, a footer, a cookie notice or a share bar.
    pub furniture: bool,
}

impl Default for Gold {
    fn default() -> Gold {
        Gold {
            id: String::new(),
            lang: String::new(),
            kind: String::new(),
            date: String::new(),
            anchor: String::new(),
            path: String::new(),
            text: String::new(),
            ents: Vec::new(),
            relations: Vec::new(),
            lines: Vec::new(),
            labels: None,
            complete: true,
        }
    }
}

impl Gold {
    /// Reads gold documents, one JSON object a line; `source` names the file in errors.
    ///
    /// # Errors
    /// At the first line that is no gold document.
    pub fn from_jsonl(jsonl: &str, source: &str) -> Result<Vec<Gold>, Error> {
        read_lines(jsonl, source)
    }

    /// The language of the code point at `at`: that of its line, else the document's.
    pub fn lang_at(&self, at: u32) -> &str {
        let next = self.lines.partition_point(|line| line.start <= at);
        match next.checked_sub(1).map(|index| &self.lines[index]) {
            Some(line) if at < line.end => &line.lang,
            _ => &self.lang,
        }
    }
}

/// Reads one JSON object a line; blank lines are passed over.
fn read_lines<T: for<'a> Deserialize<'a>>(jsonl: &str, source: &str) -> Result<Vec<T>, Error> {
    let lines = jsonl.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| {
                Error::new(ErrorKind::Json, format!("expected one JSON object a line: {error}")).at(source, index as u64 + 1, 0)
            })
        })
        .collect()
}

fn name_of<S: Serializer>(label: &Label, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(label.name())
}

fn label<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Label, D::Error> {
    let name = String::deserialize(deserializer)?;
    Label::from_name(&name).ok_or_else(|| serde::de::Error::custom(format!("expected a label, found `{name}`")))
}

/// Reads a string; null is the empty one.
fn or_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
