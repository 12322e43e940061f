//! Marked sentences, one a line: what a file of cases demands, and where a record differs from it.

use super::found::{Found, FoundMention};
use super::score::{ents, posts};
use super::{Gold, Mention, marked};
use crate::entity::Label;
use crate::error::Error;

/// A marked sentence of a case file.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Line of the file, from 1.
    pub line: u64,
    /// Whether the file says, by a `!` before the sentence, that it is not found right yet.
    pub missed: bool,
    /// What should be found.
    pub gold: Gold,
}

/// What the cases of a file are about; its name says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Mentions with this label: `person.txt`, `title.txt`, `org.txt`, `place.txt`.
    Label(Label),
    /// All temporal expressions: `date.txt`.
    Temporal,
    /// Who holds which post where: `relation.txt`.
    Post,
}

impl Kind {
    /// The kind of a file's name without its ending; `None` for a name that is none of the kinds'.
    ///
    /// ```
    /// use nordtag::entity::Label;
    /// use nordtag::gold::cases::Kind;
    /// assert_eq!(Kind::from_name("title"), Some(Kind::Label(Label::Title)));
    /// ```
    pub fn from_name(name: &str) -> Option<Kind> {
        match name {
            "date" => Some(Kind::Temporal),
            "relation" => Some(Kind::Post),
            "person" | "title" | "org" | "place" => Label::from_name(&name.to_ascii_uppercase()).map(Kind::Label),
            _ => None,
        }
    }
}

/// Reads a file of cases in the language `lang`: a marked sentence a line, a `!` before it where it is known to be missed; blank lines and lines
/// that begin with `#` are passed over, but `# date: 2023-05-04` is the date that the sentences after it are read on.
///
/// # Errors
/// At the first line whose marks are broken.
pub fn read(file: &str, lang: &str, source: &str) -> Result<Vec<Case>, Error> {
    let (mut cases, mut date) = (Vec::new(), "");
    for (index, line) in file.lines().enumerate() {
        if let Some(comment) = line.strip_prefix('#') {
            date = comment.trim().strip_prefix("date:").map_or(date, str::trim);
        } else if !line.trim().is_empty() {
            let (missed, sentence) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
            let line = index as u64 + 1;
            let mut gold = marked::sentence(sentence, lang).map_err(|error| error.at(source, line, 0))?;
            gold.id = format!("{source}:{line}");
            date.clone_into(&mut gold.anchor);
            cases.push(Case { line, missed, gold });
        }
    }
    Ok(cases)
}

impl Case {
    /// What the record has found too much, too little or otherwise; empty where it is right.
    pub fn differences(&self, found: &Found, kind: Kind) -> Vec<String> {
        if kind == Kind::Post {
            return self.different_posts(found);
        }
        let asked = |label: Label| match kind {
            Kind::Label(wanted) => label == wanted,
            _ => label.is_temporal(),
        };
        let mut all = Vec::new();
        let right = |mention: &Mention, found: &FoundMention| mention.label == found.label && ents::same_span(found, mention);
        for mention in self.gold.ents.iter().filter(|mention| asked(mention.label) && !mention.optional) {
            let what = format!("{} `{}`", mention.label.name(), text(&self.gold.text, mention.start, mention.end));
            match found.ents.iter().find(|found| right(mention, found)) {
                None => all.push(format!("missed {what}")),
                Some(found) => {
                    let norm = mention.norm.as_ref().filter(|norm| **norm != found.norm && !mention.norm_alts.contains(&found.norm));
                    all.extend(norm.map(|norm| format!("expected {what} to be `{norm}`, found `{}`", found.norm)));
                }
            }
        }
        for found in found.ents.iter().filter(|found| asked(found.label)) {
            let meant = |mention: &Mention| {
                right(mention, found) || (mention.optional && mention.label == found.label && ents::touches(found, mention))
            };
            if !self.gold.ents.iter().any(meant) {
                all.push(format!("found {} `{}` by {}", found.label.name(), text(&self.gold.text, found.start, found.end), found.rule));
            }
        }
        all
    }

    fn different_posts(&self, found: &Found) -> Vec<String> {
        let mut found = found.clone();
        found.id.clone_from(&self.gold.id);
        let scores = posts::score(std::slice::from_ref(&self.gold), std::slice::from_ref(&found));
        let (wrong, missed) =
            scores.rows.values().fold((0, 0), |(wrong, missed), row| (wrong + row.whole.wrong, missed + row.whole.missed));
        let said = [(missed, "missed"), (wrong, "found too many:")];
        said.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{what} {count} relations")).collect()
    }
}

fn text(whole: &str, start: u32, end: u32) -> String {
    whole.chars().skip(start as usize).take(end.saturating_sub(start) as usize).collect()
}
