//! What a document says once counts for all of it: acronyms it explains, and names that stand alone after they were named in full.

use crate::document::Case;
use crate::entity::Label;
use crate::hasher::NumberMap;
use crate::page::Page;

use super::candidate::is_capital;
use super::hash;
use super::scorer::Mention;

/// How likely a name is that stands alone, once the document has named it in full.
const ALONE: f32 = 0.8;
/// How likely a name is that the document explains as an acronym.
const EXPLAINED: f32 = 0.9;
/// From here on a mention is sure enough to vouch for others.
const SURE: f32 = 0.7;

/// Known words of a document; used again.
#[derive(Debug, Default)]
pub struct Repeats {
    known: NumberMap<u64, (Label, f32)>,
    added: Vec<Mention>,
}

impl Repeats {
    /// Adds mentions of words that other mentions vouch for. `mentions` are in order of which no two overlap, and stay so.
    pub fn add(&mut self, page: &Page<'_>, mentions: &mut Vec<Mention>) {
        let Repeats { known, added } = self;
        known.clear();
        added.clear();
        for mention in mentions.iter() {
            let (start, end) = (mention.start as usize, mention.end as usize);
            if mention.label == Label::Org
                && let Some(token) = explained(page, start, end)
            {
                known.insert(key(page.word(token)), (Label::Org, EXPLAINED));
            }
            if mention.score < SURE {
                continue;
            }
            // Both names of `Said Niklund`, neither if it is a common word or a place as well.
            if mention.label == Label::Person && (2..=4).contains(&(end - start)) {
                for token in [start, end - 1] {
                    let facts = page.facts[token];
                    if page.word(token).chars().count() > 2 && facts.place() < 3 && facts.common(crate::lang::Lang::En) < 3 {
                        known.entry(key(page.word(token))).or_insert((Label::Person, ALONE));
                    }
                }
            }
        }
        if known.is_empty() {
            return;
        }
        let mut next = 0;
        for sentence in page.sentences {
            for token in sentence.token_start as usize..sentence.token_end as usize {
                if !is_capital(page, token) {
                    continue;
                }
                while mentions.get(next).is_some_and(|mention| mention.end as usize <= token) {
                    next += 1;
                }
                let inside = mentions.get(next).is_some_and(|mention| mention.start as usize <= token);
                let Some(&(label, score)) = known.get(&key(page.word(token))) else { continue };
                if inside {
                    // The document's own explanation outweighs what a lone acronym looks like.
                    let mention = &mut mentions[next];
                    if label == Label::Org && score == EXPLAINED && mention.end - mention.start == 1 {
                        (mention.label, mention.score) = (Label::Org, mention.score.max(EXPLAINED));
                    }
                    continue;
                }
                let alone = |other: usize| !page.tokens.get(other).is_some_and(|_| is_capital(page, other));
                let before = token == sentence.token_start as usize || alone(token - 1);
                let after = token + 1 == sentence.token_end as usize || alone(token + 1);
                let upper = page.tokens[token].case == Case::Upper;
                if before && after || upper && label == Label::Org {
                    added.push(Mention { start: token as u32, end: token as u32 + 1, label, score });
                }
            }
        }
        if !added.is_empty() {
            mentions.append(added);
            mentions.sort_by_key(|mention| mention.start);
        }
    }
}

/// The token of an acronym in brackets behind an organisation, made of the first letters of its words and of their parts:
/// `Sveriges Kommuner och Regioner (SKR)`, `Naturvårdsverket (NVV)`.
fn explained(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let token = end + 1;
    if token + 1 >= page.tokens.len() || page.word(end) != "(" || page.word(token + 1) != ")" || page.tokens[token].case != Case::Upper {
        return None;
    }
    let mut letters = page.word(token).chars().flat_map(char::to_lowercase).peekable();
    let mut begun = false;
    for word in start..end {
        for (at, letter) in page.word(word).chars().flat_map(char::to_lowercase).enumerate() {
            if (begun || at == 0) && Some(letter) == letters.peek().copied() {
                letters.next();
                begun = true;
            }
        }
    }
    letters.peek().is_none().then_some(token)
}

/// The same for a word with and without genitive.
fn key(word: &str) -> u64 {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(word);
    hash::word(stem.as_bytes())
}
