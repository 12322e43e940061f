//! Text in a language that is not read: only names that are nearly sure, or that the lists have, are kept there.

use crate::lang::{Guess, Lang};
use crate::page::Page;

use super::rule::Rule;

/// Scores from here on are trusted in other languages too. On German pages of the web nine names in ten above it are some, of those below
/// seven in ten are common nouns, which have capitals there.
const SURE: f32 = 0.85;

/// How sure it must be that a block is in another language.
const KNOWN: f32 = 0.9;

/// Whether a name found by a rule with a score in a block may be none because it is not known how names look in the block's language.
/// Norwegian is near enough to what is read.
pub fn is_doubtful(page: &Page<'_>, block: u32, rule: Rule, score: f32) -> bool {
    let Guess { lang, nearest, confidence } = page.guesses[block as usize];
    let is_listed = matches!(rule, Rule::PersonListed | Rule::PlaceListed | Rule::OrgListed | Rule::OrgCompany);
    score < SURE && lang == Lang::Und && !is_listed && confidence >= KNOWN && !["und", "nb", "nn"].contains(&nearest.as_str())
}
