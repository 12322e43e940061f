//! `Options`: what the user chose, one struct a stage.

use sha2::{Digest, Sha256};

use crate::lang::Lang;

/// What the user chose. Flags are read once into this and never seen again.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// For `decode` and `extract`.
    pub reading: Reading,
    /// For `tag` and `tie`.
    pub tagging: Tagging,
    /// For `write`.
    pub writing: Writing,
}

impl Options {
    /// A hash over all that is chosen: equal options give equal hashes, 16 hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        // The derived form names every field and its value, so no field that is added later can be forgotten here.
        let digest = Sha256::digest(format!("{self:?}").as_bytes());
        digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// How documents are read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// JSON field of the text.
    pub text_key: String,
    /// JSON field of the identifier.
    pub id_key: String,
    /// JSON field of the language, where documents state one.
    pub lang_key: Option<String>,
    /// JSON field of the document's own date, where documents state one.
    pub date_key: Option<String>,
    /// JSON field of the address, where documents state one.
    pub url_key: Option<String>,
    /// Language of every document, whatever the document states.
    pub lang: Option<Lang>,
    /// Leave furniture out of the text.
    pub main_only: bool,
}

impl Default for Reading {
    fn default() -> Reading {
        Reading {
            text_key: "text".into(),
            id_key: "id".into(),
            lang_key: None,
            date_key: None,
            url_key: None,
            lang: None,
            main_only: false,
        }
    }
}

/// What is tagged.
#[derive(Clone, Debug)]
pub struct Tagging {
    /// Use the statistical scorer; without it lists and rules work alone.
    pub scorer: bool,
    /// Tag bare generic organisations too: `kommunen`, `polisen`.
    pub generic: bool,
    /// Mentions below this score are left out, 0 to 1.
    pub min_score: f32,
    /// Anchor of relative dates where the page states no date of its own, `2024-03-01`; what is no such date is not used.
    pub reference_date: Option<String>,
}

impl Default for Tagging {
    fn default() -> Tagging {
        Tagging { scorer: true, generic: false, min_score: 0.0, reference_date: None }
    }
}

/// How records are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Writing {
    /// What a record looks like.
    pub format: OutputFormat,
    /// Unit of offsets.
    pub offsets: Offsets,
}

/// What a record looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutputFormat {
    /// One line of JSON.
    #[default]
    Jsonl,
    /// One token a line, with BIO labels.
    Conll,
}

/// Unit of the offsets in records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offsets {
    /// Unicode code points.
    #[default]
    Char,
    /// Bytes of UTF-8.
    Byte,
    /// Code units of UTF-16.
    Utf16,
}

impl Offsets {
    /// The name written into records and given on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Offsets::Char => "char",
            Offsets::Byte => "byte",
            Offsets::Utf16 => "utf16",
        }
    }
}
