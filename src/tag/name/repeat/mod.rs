//! What a document says once counts for all of it: acronyms it explains, and names that stand alone after they were named in full.

mod vouch;

use crate::document::{Case, Sentence};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::hasher::NumberMap;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::hash;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// How likely a name is that stands alone, once the document has named it in full.
const ALONE: f32 = 0.8;
/// How likely a name is that the document explains as an acronym.
const EXPLAINED: f32 = 0.9;
/// Below this a mention gives way to what the same word is elsewhere in the document.
const DOUBTFUL: f32 = 0.6;

/// Known words of a document; used again.
#[derive(Debug, Default)]
pub struct Repeats {
    known: NumberMap<u64, (Label, f32)>,
    /// First and one past the last word of a firm's name without its form, by its first word.
    firms: NumberMap<u64, (usize, usize)>,
    /// First and one past the last word of organisations' names of several words, the longest first, by their first word.
    bodies: NumberMap<u64, Names>,
    added: Vec<Mention>,
    filter: Filter,
}

/// Names that begin with the same word; some at most, of which those not there are empty.
type Names = [(usize, usize); 4];

/// A bit for each place that the key of a word somebody vouches for falls on, so that most words are passed over.
#[derive(Debug, Default)]
struct Filter([u64; 16]);

impl Filter {
    fn add(&mut self, key: u64) {
        self.0[(key >> 6) as usize % 16] |= 1 << (key % 64);
    }

    fn may_have(&self, key: u64) -> bool {
        self.0[(key >> 6) as usize % 16] >> (key % 64) & 1 == 1
    }
}

impl Repeats {
    /// Adds mentions of words that other mentions vouch for. `capitals` are the page's words with a capital. `mentions` are in order of
    /// which no two overlap, and stay so.
    pub fn add(&mut self, page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
        self.clear();
        for mention in mentions.iter() {
            self.vouch(page, mention);
        }
        if self.known.is_empty() && self.firms.is_empty() && self.bodies.is_empty() {
            return;
        }
        self.filter = Filter::default();
        self.known.keys().chain(self.firms.keys()).chain(self.bodies.keys()).for_each(|key| self.filter.add(*key));
        let mut added = std::mem::take(&mut self.added);
        let (mut next, mut taken) = (0, 0);
        for sentence in page.sentences {
            for token in capitals.within(sentence.token_start as usize, sentence.token_end as usize) {
                while mentions.get(next).is_some_and(|mention| mention.end as usize <= token) {
                    next += 1;
                }
                if token < taken {
                    continue;
                }
                let rest = &mut mentions[next..];
                let word = key(page.word(token));
                if !self.filter.may_have(word) {
                    continue;
                }
                if let Some(mention) = self.body(page, sentence, token, word, rest) {
                    taken = mention.end as usize;
                    added.push(mention);
                    continue;
                }
                match self.firm(page, sentence, token, word) {
                    Some(end) => added.extend(name_firm((token, end), rest)),
                    None => added.extend(self.word(page, sentence, token, word, rest)),
                }
            }
        }
        if !added.is_empty() {
            // A whole name takes the place of what was found in it.
            mentions.append(&mut added);
            mentions.sort_by(|one, other| (one.start, other.end).cmp(&(other.start, one.end)));
            let mut end = 0;
            mentions.retain(|mention| {
                let free = mention.start >= end;
                end = end.max(mention.end);
                free
            });
        }
        self.added = added;
    }

    fn clear(&mut self) {
        self.known.clear();
        self.firms.clear();
        self.bodies.clear();
        self.added.clear();
    }

    /// `About Trellis Robotics`: named in full before.
    fn body(&self, page: &Page<'_>, sentence: &Sentence, token: usize, word: u64, rest: &[Mention]) -> Option<Mention> {
        let is_there = |&&(start, end): &&(usize, usize)| {
            end > start
                && token + end - start <= sentence.token_end as usize
                && (0..end - start).all(|at| page.word(token + at) == page.word(start + at))
        };
        let &(start, end) = self.bodies.get(&word)?.iter().find(is_there)?;
        let to = token + end - start;
        if rest.first().is_some_and(|mention| (mention.start as usize) < token) {
            return None;
        }
        let whole = rest.first().is_some_and(|mention| (mention.start as usize, mention.end as usize) == (token, to));
        // `Community Services Director`
        let post = page.facts.get(to).is_some_and(|facts| facts.title() || facts.title_head());
        let part = whole || post;
        let mut covered = rest.iter().take_while(|mention| (mention.start as usize) < to);
        let free = !part && covered.all(|mention| mention.end as usize <= to);
        free.then_some(Mention { start: token as u32, end: to as u32, label: Label::Org, score: ALONE })
    }

    /// The end of a firm's name that begins at a token and was named before with its form.
    fn firm(&self, page: &Page<'_>, sentence: &Sentence, token: usize, word: u64) -> Option<usize> {
        let &(start, end) = self.firms.get(&word)?;
        let same = |at: usize| token + at < sentence.token_end as usize && key(page.word(token + at)) == key(page.word(start + at));
        (1..end - start).all(same).then_some(token + end - start)
    }

    /// A word alone that is known, or the mention it stands in made what it is known for.
    fn word(&self, page: &Page<'_>, sentence: &Sentence, token: usize, word: u64, rest: &mut [Mention]) -> Option<Mention> {
        let &(label, score) = self.known.get(&word)?;
        if let Some(mention) = rest.first_mut().filter(|mention| mention.start as usize <= token) {
            // The document's own explanation outweighs what a lone acronym looks like.
            let alone = mention.end - mention.start == 1;
            if label == Label::Org && score == EXPLAINED && alone {
                (mention.label, mention.score) = (Label::Org, mention.score.max(EXPLAINED));
            }
            // `seconded by Kilcullen`, a town as well; `Stones-Ayala`, whose second part is known.
            let whole = alone || mention.end as usize == token + 1 && page.word(token - 1) == "-";
            let doubtful = mention.score < DOUBTFUL && page.facts[token].org() == OrgKind::None;
            if label == Label::Person && whole && doubtful {
                (mention.label, mention.score) = (Label::Person, score);
            }
            return None;
        }
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        let dated = |other: usize| page.facts[other].month() || page.facts[other].weekday();
        let alone = |other: usize| !page.tokens.get(other).is_some_and(|_| is_capital(page, other) && !dated(other));
        // `Om Aqualinje` begins a line.
        let opened = |token: usize| token == first && page.facts[token].class() == Class::A;
        let before = token == first || is_wide(page, token) || alone(token - 1) || opened(token - 1);
        let after = token + 1 == last || is_wide(page, token + 1) || alone(token + 1);
        let upper = page.tokens[token].case == Case::Upper;
        let stands = before && after || upper && label == Label::Org;
        stands.then_some(Mention { start: token as u32, end: token as u32 + 1, label, score })
    }
}

/// The mention of a firm `token..end` where nothing is found yet; what is found there becomes one.
fn name_firm((token, end): (usize, usize), rest: &mut [Mention]) -> Option<Mention> {
    match rest.first_mut() {
        Some(mention) if (mention.start as usize) < end => {
            if (mention.start as usize, mention.end as usize) == (token, end) {
                mention.label = Label::Org;
            }
            None
        }
        _ => Some(Mention { start: token as u32, end: end as u32, label: Label::Org, score: ALONE }),
    }
}

/// The same for a word with and without genitive.
pub fn key(word: &str) -> u64 {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(word);
    hash::word(stem.as_bytes())
}
