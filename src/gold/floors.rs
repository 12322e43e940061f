//! Floors: the F1 by language and label that the corpus must not fall below, and the hash of the corpus they hold for.

use sha2::{Digest, Sha256};

use super::score::ents;
use crate::error::{Error, ErrorKind};

/// The floors of one corpus; kept in `corpus/floors.tsv`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floors {
    /// SHA-256 of the gold file, lower-case hexadecimal.
    pub hash: String,
    /// In the file's order.
    pub rows: Vec<Floor>,
}

/// What one label in one language must reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    /// `sv`, `da`, `en`, or `all`.
    pub lang: String,
    /// A label, or `all`.
    pub label: String,
    /// Strict F1, in percent.
    pub f1: f64,
}

/// The hash that floors name, of the bytes of a gold file.
pub fn hash(gold: &[u8]) -> String {
    Sha256::digest(gold).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Floors {
    /// Reads `corpus/floors.tsv`: `hash TAB …`, then `lang TAB label TAB f1` a line; `#` begins a comment.
    ///
    /// # Errors
    /// At the first line that is neither.
    pub fn from_tsv(tsv: &str, source: &str) -> Result<Floors, Error> {
        let mut floors = Floors::default();
        for (index, line) in tsv.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let broken = || {
                let message = format!("expected `lang<TAB>label<TAB>f1`, found `{line}`");
                Error::new(ErrorKind::Usage, message).at(source, index as u64 + 1, 0)
            };
            match line.split('\t').collect::<Vec<_>>()[..] {
                ["hash", hash] => hash.clone_into(&mut floors.hash),
                [lang, label, f1] => {
                    let f1 = f1.parse().map_err(|_| broken())?;
                    floors.rows.push(Floor { lang: lang.to_owned(), label: label.to_owned(), f1 });
                }
                _ => return Err(broken()),
            }
        }
        Ok(floors)
    }

    /// Every floor that the scores fall below, with the F1 reached.
    pub fn below<'a>(&'a self, scores: &ents::Scores) -> Vec<(&'a Floor, f64)> {
        let reached = |floor: &Floor| {
            let picked =
                |lang: &str, label: &str| (floor.lang == "all" || floor.lang == lang) && (floor.label == "all" || floor.label == label);
            scores.sum(|lang, label| picked(lang, label.name())).strict.figures().f1
        };
        self.rows.iter().map(|floor| (floor, reached(floor))).filter(|(floor, f1)| *f1 < floor.f1).collect()
    }
}
