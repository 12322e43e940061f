//! Lists as people write them: a TSV file with a header block, or JSONL, becomes rows with their places.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::error::{Error, ErrorKind};
use crate::gazetteer::sort::OrgKind;
use crate::lang::Lang;

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListKind {
    /// Persons known by full name.
    Person,
    /// Given names.
    Given,
    /// Surnames.
    Surname,
    /// Words inside names: `von`, `af`.
    Particle,
    /// Honorifics.
    Honorific,
    /// Titles.
    Title,
    /// Words that make titles of what stands before them.
    TitleHead,
    /// Organisations.
    Organisation,
    /// Words that organisations' names are made with.
    OrganisationHead,
    /// Company forms.
    CompanyForm,
    /// Places.
    Place,
    /// Words that places are named with: `Street`, `-gatan`.
    PlaceHead,
    /// Peoples, languages and what belongs to them.
    Demonym,
    /// Months.
    Month,
    /// Weekdays.
    Weekday,
    /// Abbreviations that end in a full stop.
    Abbreviation,
    /// Words that are no names (flag `A`) or names as well (flag `B`).
    NotAName,
    /// Words common in lower case, weight 1 to 3.
    Common,
}

impl ListKind {
    /// All kinds with the names headers and users' lists give them.
    pub const NAMES: [(ListKind, &'static str); 18] = [
        (ListKind::Person, "person"),
        (ListKind::Given, "given"),
        (ListKind::Surname, "surname"),
        (ListKind::Particle, "particle"),
        (ListKind::Honorific, "honorific"),
        (ListKind::Title, "title"),
        (ListKind::TitleHead, "title-head"),
        (ListKind::Organisation, "organisation"),
        (ListKind::OrganisationHead, "organisation-head"),
        (ListKind::CompanyForm, "company-form"),
        (ListKind::Place, "place"),
        (ListKind::PlaceHead, "place-head"),
        (ListKind::Demonym, "demonym"),
        (ListKind::Month, "month"),
        (ListKind::Weekday, "weekday"),
        (ListKind::Abbreviation, "abbreviation"),
        (ListKind::NotAName, "not-a-name"),
        (ListKind::Common, "common"),
    ];

    /// The kind of a name, also of the labels records and spaCy use: `PERSON`, `PER`, `ORG`, `PLACE`, `LOC`, `GPE`, `TITLE`.
    pub fn from_name(name: &str) -> Option<ListKind> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "per" => Some(ListKind::Person),
            "org" | "organization" => Some(ListKind::Organisation),
            "loc" | "gpe" | "location" => Some(ListKind::Place),
            name => ListKind::NAMES.into_iter().find(|(_, known)| *known == name).map(|(kind, _)| kind),
        }
    }

    /// The name written in headers.
    pub fn name(self) -> &'static str {
        ListKind::NAMES.into_iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// A list as read.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// Path it was read from, for messages.
    pub path: &'a str,
    /// Language of its names; `Und` for all.
    pub lang: Lang,
    /// What weights are out of; 0 where they are no counts.
    pub total: u64,
    /// Where the names come from.
    pub source: &'a str,
    /// What allows their use.
    pub licence: &'a str,
    /// When they were retrieved, ISO 8601.
    pub retrieved: &'a str,
    /// Its rows in order.
    pub rows: Vec<Row<'a>>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Line, from 1.
    pub line: u64,
    /// What the row names.
    pub kind: ListKind,
    /// The name as it is written in text, in its base form.
    pub surface: Cow<'a, str>,
    /// Identifiers, separated by `;`; may be empty.
    pub id: Cow<'a, str>,
    /// Full name; empty where the surface is it.
    pub canonical: Cow<'a, str>,
    /// Bearers, inhabitants or importance; 0 where unknown.
    pub weight: u32,
    /// Words that say more: an [`OrgKind`], an inflection class, `A`, `B`, `any-case`.
    pub flags: Cow<'a, str>,
}

impl<'a> Row<'a> {
    /// Whether the flags hold a word.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.split(' ').any(|known| known == flag)
    }

    /// The organisation kind among the flags.
    pub fn org(&self) -> OrgKind {
        self.flags.split(' ').find_map(OrgKind::from_name).unwrap_or(OrgKind::Other)
    }

    /// The full name.
    pub fn full_name(&self) -> &str {
        if self.canonical.is_empty() { &self.surface } else { &self.canonical }
    }
}

/// The columns of a TSV list.
const COLUMNS: [&str; 5] = ["surface", "id", "canonical", "weight", "flags"];

/// Whether a line names the columns and is no row; one that says `surface` and no more may be a row, but not the first.
pub(super) fn is_head(line: &str, is_first: bool) -> bool {
    let names: Vec<&str> = line.trim_start_matches('\u{feff}').split('\t').map(str::trim).collect();
    COLUMNS.starts_with(&names) && (is_first || names.len() > 1)
}

/// Reads a TSV list: lines `# key: value`, then rows `surface id canonical weight flags`, of which all but the first may be left out.
/// Users' rows may say their kind in the flags; `kind` is used where neither they nor the header do.
///
/// # Errors
/// At the first bad row: no surface, a weight that is no number, more than five columns, no kind or an unknown one. `Error::byte` is the column, from 1.
pub fn read_tsv<'a>(path: &'a str, text: &'a str, kind: Option<ListKind>) -> Result<List<'a>, Error> {
    let mut list = List { path, lang: Lang::Und, total: 0, source: "", licence: "", retrieved: "", rows: Vec::new() };
    let mut kind = kind;
    for (index, line) in text.lines().enumerate() {
        let bad = |column: u64, message: String| Error::new(ErrorKind::Gazetteer, message).at(path, index as u64 + 1, column);
        let line = line.trim_start_matches('\u{feff}');
        if let Some(header) = line.strip_prefix('#') {
            let Some((key, value)) = header.split_once(':') else { continue };
            let value = value.trim();
            match key.trim() {
                "language" => {
                    list.lang = Lang::from_code(value)
                        .ok_or_else(|| bad(1, format!("expected the language `sv`, `da`, `en` or `und`, found `{value}`")))?;
                }
                "kind" => kind = Some(known_kind(value).map_err(|message| bad(1, message))?),
                "total" => list.total = value.parse().map_err(|_| bad(1, format!("expected a number, found `{value}`")))?,
                "source" => list.source = value,
                "licence" => list.licence = value,
                "retrieved" => list.retrieved = value,
                _ => {}
            }
            continue;
        }
        if line.trim().is_empty() || is_head(line, list.rows.is_empty()) {
            continue;
        }
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or("").trim();
        let (surface, id, canonical, weight, flags) = (next(), next(), next(), next(), next());
        if columns.next().is_some() {
            return Err(bad(6, format!("expected `surface<TAB>id<TAB>canonical<TAB>weight<TAB>flags`, found more columns in `{line}`")));
        }
        if !surface.contains(char::is_alphanumeric) && surface != "&" {
            return Err(bad(1, format!("expected a surface with a letter or digit, found `{surface}`")));
        }
        let weight = match weight {
            "" => 0,
            weight => weight.parse().map_err(|_| bad(4, format!("expected a weight from 0 to {}, found `{weight}`", u32::MAX)))?,
        };
        let own = flags.split(' ').find_map(|flag| flag.strip_prefix("kind=")).map(known_kind).transpose();
        let kind = own.map_err(|message| bad(5, message))?.or(kind);
        let kind =
            kind.ok_or_else(|| bad(5, "expected a kind: a header line `# kind: organisation` or a flag `kind=organisation`".into()))?;
        let row = Row {
            line: index as u64 + 1,
            kind,
            surface: composed(surface),
            id: id.into(),
            canonical: composed(canonical),
            weight,
            flags: flags.into(),
        };
        list.rows.push(row);
    }
    Ok(list)
}

/// Reads a JSONL list, a row an object: spaCy's `{"label", "pattern", "id"}` with a string or token pattern, or the columns by name.
///
/// # Errors
/// At the first line that is no such object, or names no known kind.
pub fn read_jsonl<'a>(path: &'a str, text: &'a str) -> Result<List<'a>, Error> {
    let mut list = List { path, lang: Lang::Und, total: 0, source: "", licence: "", retrieved: "", rows: Vec::new() };
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let bad = |column: u64, message: String| Error::new(ErrorKind::Gazetteer, message).at(path, index as u64 + 1, column);
        let value: serde_json::Value =
            serde_json::from_str(line).map_err(|error| bad(error.column() as u64, format!("expected a JSON object a line: {error}")))?;
        let text = |key: &str| value.get(key).and_then(serde_json::Value::as_str).unwrap_or("").to_owned();
        let label = if value.get("label").is_some() { text("label") } else { text("kind") };
        let kind = known_kind(&label).map_err(|message| bad(1, message))?;
        let surface = match value.get("pattern").or_else(|| value.get("surface")) {
            Some(serde_json::Value::String(surface)) => surface.clone(),
            Some(serde_json::Value::Array(tokens)) => {
                let word = |token: &serde_json::Value| {
                    ["LOWER", "TEXT", "ORTH", "lower", "text", "orth"].iter().find_map(|key| token.get(key)?.as_str().map(str::to_owned))
                };
                let words: Option<Vec<String>> = tokens.iter().map(word).collect();
                words.ok_or_else(|| bad(1, "expected token patterns of `LOWER`, `TEXT` or `ORTH` alone".into()))?.join(" ")
            }
            _ => return Err(bad(1, "expected a `pattern` or `surface` that is a string or a list of tokens".into())),
        };
        if !surface.contains(char::is_alphanumeric) {
            return Err(bad(1, format!("expected a pattern with a letter or digit, found `{surface}`")));
        }
        let weight = value.get("weight").and_then(serde_json::Value::as_u64).unwrap_or(0).min(u64::from(u32::MAX)) as u32;
        list.rows.push(Row {
            line: index as u64 + 1,
            kind,
            surface: surface.nfc().collect::<String>().into(),
            id: text("id").into(),
            canonical: text("canonical").nfc().collect::<String>().into(),
            weight,
            flags: text("flags").into(),
        });
    }
    Ok(list)
}

fn known_kind(name: &str) -> Result<ListKind, String> {
    ListKind::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = ListKind::NAMES.iter().map(|(_, name)| *name).collect();
        format!("expected a kind among {}, found `{name}`", known.join(", "))
    })
}

fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() }
}
