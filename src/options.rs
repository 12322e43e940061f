//! `Options`: what the user chose, one struct a stage.

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
    /// Leave furniture out of the text.
    pub main_only: bool,
}

impl Default for Reading {
    fn default() -> Reading {
        Reading { text_key: "text".into(), id_key: "id".into(), lang_key: None, date_key: None, main_only: false }
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
    /// Anchor of relative dates where the page states no date of its own, ISO 8601.
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
    /// Unit of offsets.
    pub offsets: Offsets,
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
