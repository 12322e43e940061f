//! Texts that a page states as data for machines (JSON-LD): the body of an article, steps and ingredients of a recipe, the
//! description of a ware. Where a page is drawn by scripts, they are all the text there is.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use memchr::memmem;
use serde_json::{Map, Value};

use super::reference::resolved;
use super::token::{Token, Tokens};
use super::tree::Piece;
use crate::document::BlockKind;

/// Most texts that are taken from a page.
const MOST: usize = 300;

/// A text and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The text, perhaps with markup.
    pub text: String,
    /// `Paragraph` or `List`.
    pub kind: BlockKind,
}

/// Adds the texts of one JSON-LD object of the type `kind`.
pub fn collect(kind: &str, fields: &Map<String, Value>, found: &mut Vec<Stated>) {
    let mut add = |value: Option<&Value>, kind| {
        let mut stack: Vec<&Value> = value.into_iter().collect();
        while let Some(value) = stack.pop() {
            if found.len() >= MOST {
                return;
            }
            match value {
                Value::String(text) => found.push(Stated { text: text.clone(), kind }),
                Value::Array(values) => stack.extend(values.iter().rev()),
                // A step, or a section of steps.
                Value::Object(step) => stack.extend(step.get("itemListElement").or_else(|| step.get("text"))),
                _ => {}
            }
        }
    };
    match kind {
        "Recipe" => {
            add(fields.get("recipeIngredient").or_else(|| fields.get("ingredients")), BlockKind::List);
            add(fields.get("recipeInstructions"), BlockKind::List);
        }
        "HowTo" => {
            add(fields.get("description"), BlockKind::Paragraph);
            add(fields.get("step"), BlockKind::List);
        }
        "Product" | "JobPosting" | "Event" => add(fields.get("description"), BlockKind::Paragraph),
        _ if kind.ends_with("Article") || kind.ends_with("Posting") => add(fields.get("articleBody"), BlockKind::Paragraph),
        _ => {}
    }
}

/// A text with nothing left but letters and digits, for comparison.
#[derive(Clone, Debug, Default)]
pub struct Letters(String);

impl Letters {
    /// The letters and digits of `text`, small.
    pub fn of(text: &str) -> Letters {
        let mut letters = String::with_capacity(text.len());
        letters.extend(text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
        Letters(letters)
    }

    /// Whether these stand in `title`, and are more than a word or two.
    pub fn are_part_of(&self, title: &Letters) -> bool {
        self.0.len() >= 16 && title.0.contains(&self.0)
    }

    /// Whether these stand in `title` and are half of it or more: what is left is the name of the site.
    pub fn are_most_of(&self, title: &Letters) -> bool {
        self.0.len() >= 10 && self.0.len() * 2 >= title.0.len() && title.0.contains(&self.0)
    }

    /// Whether most of `other` stands here too: of up to eight stretches of it, more than two in ten do.
    pub fn hold(&self, other: &str) -> bool {
        const STRETCH: usize = 40;
        let other = Letters::of(other).0;
        if other.len() <= STRETCH {
            return other.is_empty() || memmem::find(self.0.as_bytes(), other.as_bytes()).is_some();
        }
        let step = ((other.len() - STRETCH) / 7).max(1);
        let mut seen = 0;
        let mut count = 0;
        for start in (0..=other.len() - STRETCH).step_by(step).take(8) {
            count += 1;
            seen += usize::from(memmem::find(self.0.as_bytes(), &other.as_bytes()[start..start + STRETCH]).is_some());
        }
        seen * 10 > count * 2
    }
}

/// Pairs of lines of a page, by their letters turned about: a table has `Milk` before `2 dl`, what is stated is `2 dl milk`.
#[derive(Clone, Debug, Default)]
pub struct Rows(HashMap<String, String>);

impl Rows {
    /// The pairs of `text`, a line a piece; long lines belong to none.
    pub fn of(text: &str) -> Rows {
        let short = |line: &str| line.len() <= 80;
        let pairs = text.lines().zip(text.lines().skip(1)).filter(|(name, amount)| short(name) && short(amount));
        let counted = pairs.filter(|(_, amount)| amount.starts_with(char::is_numeric));
        Rows(counted.map(|(name, amount)| format!("{amount} {name}")).map(|turned| (Letters::of(&turned).0, turned)).collect())
    }

    /// What is stated, spelled as the page shows it in two lines, if it does.
    pub fn turned(&self, stated: &str) -> Option<String> {
        self.0.get(&Letters::of(stated).0).cloned()
    }
}

/// Ingredients and steps that a page states, by their letters.
#[derive(Clone, Debug, Default)]
pub struct Listed(HashSet<String>);

impl Listed {
    /// Those among `stated` that are items of a list.
    pub fn of(stated: &[Stated]) -> Listed {
        let items = stated.iter().filter(|stated| stated.kind == BlockKind::List).map(|stated| Letters::of(&stated.text).0);
        Listed(items.filter(|letters| !letters.is_empty()).collect())
    }

    /// Marks the pieces of a page that show them: an amount and what it is of may stand in up to three pieces.
    pub fn mark(&self, text: &str, pieces: &mut [Piece]) {
        if self.0.is_empty() {
            return;
        }
        let letters: Vec<String> = pieces.iter().map(|piece| Letters::of(piece.span.of(text)).0).collect();
        for first in 0..pieces.len() {
            for end in first + 1..=pieces.len().min(first + 3) {
                if self.0.contains(&letters[first..end].concat()) {
                    pieces[first..end].iter_mut().for_each(|piece| piece.is_stated = true);
                    break;
                }
            }
        }
    }
}

/// A text that a page states, without the markup in it.
pub fn without_markup(stated: &str) -> Cow<'_, str> {
    if !stated.contains(['<', '&']) {
        return Cow::Borrowed(stated);
    }
    let texts = Tokens::new(stated).filter_map(|token| if let Token::Text(text) = token { Some(resolved(text)) } else { None });
    Cow::Owned(texts.collect())
}
