//! CoNLL files (token TAB BIO tag, one a line, sentences parted by blank lines) become gold documents.

use super::{Gold, Mention};
use crate::entity::Label;

/// Marks written without a space before them.
const NO_SPACE_BEFORE: [&str; 21] =
    [".", ",", ";", ":", "!", "?", ")", "]", "}", "»", "”", "…", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s"];
/// Marks written without a space after them.
const NO_SPACE_AFTER: [&str; 5] = ["(", "[", "{", "«", "“"];

/// Reads a CoNLL file. `name` begins every identifier, `lang` is the language of all documents.
///
/// A `# newdoc` line starts a document and, where a file has them, alone does; else every sentence is a document of its own.
/// The text is that of `# text = ` where it fits the tokens, else the tokens are joined with ordinary spacing.
/// Tags are `B-` or `I-` before `PER`, `LOC`, `ORG` or a label of nordtag; others are left out.
///
/// ```
/// let gold = nordtag::gold::conll::read("Åsa\tB-PER\nBerg\tI-PER\n.\tO\n", "small", "sv");
/// assert_eq!((gold[0].text.as_str(), gold[0].ents[0].end), ("Åsa Berg.", 8));
/// ```
pub fn read(conll: &str, name: &str, lang: &str) -> Vec<Gold> {
    let sentences = sentences(conll);
    let whole = sentences.iter().any(|sentence| sentence.newdoc);
    let mut documents: Vec<Gold> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if index == 0 || sentence.newdoc || !whole {
            let id = format!("{name}-{:05}", documents.len());
            documents.push(Gold { id, lang: lang.to_owned(), ..Gold::default() });
        }
        if let Some(document) = documents.last_mut() {
            sentence.append_to(document);
        }
    }
    documents
}

/// A sentence of the file.
#[derive(Default)]
struct Sentence<'a> {
    newdoc: bool,
    text: Option<&'a str>,
    rows: Vec<Row<'a>>,
}

/// A token of the file.
struct Row<'a> {
    form: &'a str,
    tag: &'a str,
    glued: bool,
}

fn sentences(conll: &str) -> Vec<Sentence<'_>> {
    let (mut all, mut sentence) = (Vec::new(), Sentence::default());
    for line in conll.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            sentence.newdoc = true;
        } else if let Some(text) = line.strip_prefix("# text = ") {
            sentence.text = Some(text);
        } else if line.trim().is_empty() {
            if !sentence.rows.is_empty() {
                all.push(std::mem::take(&mut sentence));
            }
        } else if !line.starts_with('#') || line.contains('\t') {
            let mut fields = line.split('\t');
            let (form, tag) = (fields.next().unwrap_or(""), fields.next().unwrap_or("O"));
            sentence.rows.push(Row { form, tag, glued: fields.next().is_some_and(|misc| misc.contains("SpaceAfter=No")) });
        }
    }
    all
}

impl Sentence<'_> {
    fn append_to(&self, document: &mut Gold) {
        let (text, spans) = self.given().unwrap_or_else(|| self.joined());
        if !document.text.is_empty() {
            document.text.push('\n');
        }
        let base = document.text.chars().count() as u32;
        document.text.push_str(&text);
        let mut open: Option<(&str, Mention)> = None;
        for (row, (start, end)) in self.rows.iter().zip(spans) {
            let (begin, kind) = row.tag.split_once('-').unwrap_or((row.tag, ""));
            match &mut open {
                Some((of, mention)) if begin == "I" && *of == kind => mention.end = base + end,
                _ => {
                    document.ents.extend(open.take().map(|(_, mention)| mention));
                    open = label(kind).map(|label| (kind, mention(label, base + start, base + end)));
                }
            }
        }
        document.ents.extend(open.map(|(_, mention)| mention));
    }

    /// The sentence's own text, where the tokens lie in it one after the other.
    fn given(&self) -> Option<(String, Vec<(u32, u32)>)> {
        let text = self.text?;
        let (mut at, mut chars, mut spans) = (0, 0, Vec::new());
        for row in &self.rows {
            let gap = &text[at..at + text[at..].find(row.form)?];
            if !gap.trim().is_empty() {
                return None;
            }
            let start = chars + gap.chars().count() as u32;
            chars = start + row.form.chars().count() as u32;
            at += gap.len() + row.form.len();
            spans.push((start, chars));
        }
        text[at..].trim().is_empty().then(|| (text.to_owned(), spans))
    }

    /// The tokens with ordinary spacing around marks.
    fn joined(&self) -> (String, Vec<(u32, u32)>) {
        let (mut text, mut chars, mut spans, mut quoting) = (String::new(), 0, Vec::new(), false);
        for (index, row) in self.rows.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &self.rows[before]);
            let mut glue =
                before.is_none_or(|before| NO_SPACE_BEFORE.contains(&row.form) || NO_SPACE_AFTER.contains(&before.form) || before.glued);
            if row.form == "\"" {
                glue |= quoting;
                quoting = !quoting;
            } else if before.is_some_and(|before| before.form == "\"") && quoting {
                glue = true;
            }
            if !glue {
                text.push(' ');
                chars += 1;
            }
            let start = chars;
            text.push_str(row.form);
            chars += row.form.chars().count() as u32;
            spans.push((start, chars));
        }
        (text, spans)
    }
}

fn mention(label: Label, start: u32, end: u32) -> Mention {
    Mention { start, end, label, norm: None, norm_alts: Vec::new(), optional: false, also: Vec::new() }
}

fn label(kind: &str) -> Option<Label> {
    match kind {
        "PER" => Some(Label::Person),
        "LOC" => Some(Label::Place),
        _ => Label::from_name(kind),
    }
}
