//! The data that scripts draw a page from (an attribute, a `script` of JSON) becomes texts: strings that read as sentences, and ingredients.
//! Taken where a page shows next to none by itself.

use std::borrow::Cow;
use std::collections::HashSet;

use memchr::memmem;
use serde_json::Value;

use super::ingredient;
use super::reference::resolved;
use super::stated::Stated;
use crate::document::BlockKind;
use crate::extract::prose::prose;

/// Most bytes that are kept of a page, values that are looked at, texts that are taken.
const MOST_BYTES: usize = 2 << 20;
const MOST_VALUES: usize = 50_000;
const MOST_TEXTS: usize = 300;

/// Data of fewer bytes is settings of some part.
const LEAST_BYTES: usize = 500;

/// Parts of keys whose strings are for machines, for other pages, or the same on all pages of a site.
const ASIDE: [&str; 22] = [
    "meta", "seo", "config", "setting", "translat", "i18n", "locale", "message", "label", "nav", "menu", "footer", "header", "cookie",
    "consent", "related", "recommend", "script", "style", "html_head", "error", "newsletter",
];

/// The data of a page as it is written there.
#[derive(Clone, Debug, Default)]
pub struct State {
    found: Vec<String>,
    bytes: usize,
}

impl State {
    /// Keeps the value of an attribute or the content of a script, if it may be data. References in it stay as they are.
    pub fn keep(&mut self, written: &str) {
        let fits = (LEAST_BYTES..=MOST_BYTES - self.bytes.min(MOST_BYTES)).contains(&written.len());
        if fits && written.trim_start().starts_with(['{', '[']) {
            self.bytes += written.len();
            self.found.push(written.to_owned());
        }
    }

    /// The strings of the data that read as sentences, each once, and the ingredients it states in parts.
    pub fn texts(&self) -> Vec<Stated> {
        let (mut texts, mut known, mut seen) = (Vec::new(), HashSet::new(), 0);
        for written in &self.found {
            let json = match memmem::find(written.as_bytes(), b"&quot;") {
                Some(_) => Cow::Owned(resolved(written)),
                None => Cow::Borrowed(written.as_str()),
            };
            let Ok(root) = serde_json::from_str::<Value>(&json) else { continue };
            let mut stack = vec![(&root, 1.0)];
            while let Some((value, times)) = stack.pop() {
                seen += 1;
                if seen > MOST_VALUES || texts.len() >= MOST_TEXTS {
                    return texts;
                }
                match value {
                    Value::Array(values) => stack.extend(values.iter().rev().map(|value| (value, times))),
                    Value::Object(fields) => {
                        let times = ingredient::times(fields).unwrap_or(times);
                        ingredient::lists(fields).filter_map(Value::as_array).for_each(|list| ingredient::collect(list, times, &mut texts));
                        stack.extend(fields.iter().rev().filter(|(key, _)| !is_aside(key)).map(|(_, value)| (value, times)));
                    }
                    Value::String(text) if is_text(text) && known.insert(prose(text).hash) => {
                        texts.push(Stated { text: text.clone(), kind: BlockKind::Paragraph });
                    }
                    _ => {}
                }
            }
        }
        texts
    }
}

fn is_aside(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ASIDE.iter().any(|part| key.contains(part))
}

/// Whether a string is a sentence or more, and none for machines.
fn is_text(text: &str) -> bool {
    // A brace stands for what is filled in later.
    let shape = text.len() >= 40 && text.contains(' ') && !text.contains("://") && !text.contains('{') && !text.starts_with('[');
    if !shape {
        return false;
    }
    let words = prose(text);
    words.words >= 6 && words.marks > 0 && words.stops > 0 && words.furniture < 1.5 && !words.phrase && !words.opening
}
