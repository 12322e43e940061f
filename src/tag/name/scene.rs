//! `Scene`: one sentence as the scorer sees it; calls a sink with the features each token has from what stands around it.

use crate::document::{BlockKind, Case, Sentence, TokenKind};
use crate::gazetteer::{Class, Facts, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::candidate::{is_capital, run_end};
use super::class::CLASSES;
use super::evidence::Evidence;
use super::feature::{Feature, Few, Template};
use super::hash::join;
use super::label::Part;
use super::rule::{Candidate, Rule};
use super::word::{Place, Word};

/// Tokens of a run or a zone at most: what is longer is no text, and would take memory without bound.
const LONGEST_RUN: usize = 256;
/// See [`LONGEST_RUN`].
const LONGEST_ZONE: usize = 4096;

/// The place of a word beyond the sentence.
pub const NOWHERE: usize = usize::MAX;

/// One sentence as the scorer sees it. Lists have one item a token of the sentence.
#[derive(Debug, Default)]
pub struct Scene {
    /// Index of the sentence's first token.
    pub first: usize,
    /// The language of the block.
    pub lang: Lang,
    /// The words; [`Word::EDGE`] until somebody looks at them.
    pub words: Vec<Word>,
    /// The run of capitalised words a token stands in, as places in the sentence; empty for others.
    pub runs: Vec<(u32, u32)>,
    /// List entries that cover the token, as a number.
    entries: Vec<u32>,
    /// The most trusted rule that covers the token and the token's part in it, as a number; 0 for none.
    rules: Vec<u16>,
    /// What the word is elsewhere.
    elsewhere: Vec<u8>,
    /// In round brackets 1, in quotes 2.
    brackets: Vec<u8>,
    /// Words since the last title or honorific, 0 where there is none near.
    titles: Vec<u8>,
    /// What sort of line it is.
    line: usize,
    /// Runs of tokens that may hold names, as places in the sentence.
    pub zones: Vec<(usize, usize)>,
}

impl Scene {
    /// Takes up a sentence: all but the words. `candidates` are those of the sentence.
    pub fn set(&mut self, page: &Page<'_>, sentence: &Sentence, candidates: &[Candidate], evidence: &Evidence) {
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        let n_tokens = last - first;
        self.first = first;
        self.lang = page.lang(sentence.block);
        refill(&mut self.words, n_tokens, Word::EDGE);
        refill(&mut self.runs, n_tokens, (0, 0));
        refill(&mut self.entries, n_tokens, 0);
        refill(&mut self.rules, n_tokens, 0);
        self.mark_runs(page, last);
        self.mark_candidates(page, candidates);
        self.zone(page);
        if self.zones.is_empty() {
            return;
        }
        refill(&mut self.elsewhere, n_tokens, 0);
        refill(&mut self.brackets, n_tokens, 0);
        refill(&mut self.titles, n_tokens, 0);
        self.mark_punctuation(page);
        self.line = line(page, sentence);
        for &(start, end) in &self.zones {
            for place in start..end {
                self.elsewhere[place] = evidence.elsewhere(first + place);
            }
        }
    }

    fn mark_runs(&mut self, page: &Page<'_>, last: usize) {
        let mut token = self.first;
        while token < last {
            if !is_capital(page, token) {
                token += 1;
                continue;
            }
            let end = run_end(page, token, last.min(token + LONGEST_RUN));
            let run = ((token - self.first) as u32, (end - self.first) as u32);
            self.runs[token - self.first..end - self.first].fill(run);
            token = end;
        }
    }

    fn mark_candidates(&mut self, page: &Page<'_>, candidates: &[Candidate]) {
        let mut trust = 0.0;
        let mut covered = 0..0;
        for candidate in candidates {
            let (start, end) = (candidate.start as usize - self.first, candidate.end as usize - self.first);
            if let Some(hit) = candidate.hit {
                let (kind, org, _) = page.gazetteer.sort(page.hits[hit as usize].entry);
                // Three bits a kind; the first, longest one counts.
                let shift = match kind {
                    Kind::Org => 0,
                    Kind::Place => 3,
                    Kind::Person | Kind::Title => 6,
                };
                for place in start..end {
                    if self.entries[place] >> shift & 7 == 0 {
                        self.entries[place] |= (Part::of(place, start, end) as u32 + 1) << shift;
                        if kind == Kind::Org {
                            self.entries[place] |= (org as u32) << 9;
                        }
                    }
                }
            }
            if candidate.rule == Rule::PlaceNamed {
                continue;
            }
            // Trust counts first, then length: a longer candidate of the same trust comes earlier.
            let weight = candidate.rule.trust() + 0.02 * (end - start).min(5) as f32;
            let overlaps = covered.start < end && start < covered.end;
            if !overlaps || weight > trust {
                if overlaps {
                    self.rules[covered.clone()].fill(0);
                }
                for place in start..end {
                    self.rules[place] = 4 * (candidate.rule as u16 + 1) + Part::of(place, start, end) as u16;
                }
                (covered, trust) = (start..end, weight);
            }
        }
    }

    fn mark_punctuation(&mut self, page: &Page<'_>) {
        let (mut round, mut quoted, mut title) = (0u8, 0u8, 0u8);
        for place in 0..self.words.len() {
            let token = self.first + place;
            let it = page.tokens[token];
            if it.kind == TokenKind::Punct {
                match page.word(token) {
                    "(" => round = 1,
                    ")" => round = 0,
                    "\"" | "”" | "“" | "»" | "«" => quoted ^= 2,
                    _ => {}
                }
            }
            self.brackets[place] = round | quoted;
            self.titles[place] = title;
            let facts = page.facts[token];
            title = match title {
                _ if facts.title() || facts.title_head() || facts.honorific() => 1,
                0 | 4.. => 0,
                near => near + 1,
            };
        }
    }

    /// Finds the zones: capitalised words, candidates, and what stands close to them; in a sentence that begins small, listed names as well.
    fn zone(&mut self, page: &Page<'_>) {
        self.zones.clear();
        let begins = page.tokens[self.first..][..self.words.len()].iter().find(|token| token.kind == TokenKind::Word);
        let is_small = begins.is_some_and(|token| token.case == Case::Lower);
        for place in 0..self.words.len() {
            let (start, end) = self.runs[place];
            if start == end && self.rules[place] == 0 && !(is_small && is_small_name(page.facts[self.first + place], self.lang)) {
                continue;
            }
            // A lone function word at the beginning of its sentence opens no zone.
            let facts = page.facts[self.first + place];
            if place == 0
                && end == 1
                && self.rules[place] == 0
                && (facts.class() == Class::A || facts.common(self.lang) == 3 && !named(facts))
            {
                continue;
            }
            let zone = (place.saturating_sub(1), (place + 3).min(self.words.len()));
            match self.zones.last_mut() {
                Some(last) if zone.0 <= last.1 && last.1 - last.0 < LONGEST_ZONE => last.1 = zone.1,
                Some(last) if zone.1 <= last.1 => {}
                before => {
                    let from = before.map_or(0, |before| before.1);
                    self.zones.push((zone.0.max(from), zone.1));
                }
            }
        }
    }

    fn word(&self, place: usize, step: isize) -> Word {
        place.checked_add_signed(step).and_then(|place| self.words.get(place)).copied().unwrap_or(Word::EDGE)
    }

    /// The places of the words a token's features look at, one for each [`Place`]; [`NOWHERE`] for those beyond the sentence.
    #[inline]
    pub fn around(&self, place: usize) -> [usize; Place::ALL.len()] {
        let (start, end) = self.runs[place];
        let (left, right) = if start < end { ((start as usize).wrapping_sub(1), end as usize) } else { (NOWHERE, NOWHERE) };
        // What lies before the first word has wrapped around to numbers beyond all words.
        [place, place.wrapping_sub(1), place + 1, place.wrapping_sub(2), place + 2, left, right]
            .map(|other| if other < self.words.len() { other } else { NOWHERE })
    }

    /// Calls `sink` with the features a token has from what stands around it.
    pub fn tell(&self, place: usize, sink: &mut impl FnMut(Feature)) {
        self.tell_few(place, &mut |few| sink(few.feature()));
        self.tell_many(place, sink);
    }

    /// The same of the templates of few values alone.
    #[inline]
    pub fn tell_few(&self, place: usize, sink: &mut impl FnMut(Few)) {
        let [before, here, after] = [-1, 0, 1].map(|step| usize::from(self.word(place, step).class.0));
        sink(Few::new(Template::ClassPairBefore, before * CLASSES + here));
        sink(Few::new(Template::ClassPairAfter, here * CLASSES + after));
        sink(Few::new(Template::Position, (usize::from(place == 0) << 3 | self.line) * CLASSES + here));
        if self.brackets[place] != 0 {
            sink(Few::new(Template::Bracket, usize::from(self.brackets[place]) * CLASSES + here));
        }
        if self.titles[place] != 0 {
            sink(Few::new(Template::TitleBefore, usize::from(self.titles[place]) * CLASSES + here));
        }
        if self.rules[place] != 0 {
            sink(Few::new(Template::Rule, usize::from(self.rules[place])));
        }
        if self.elsewhere[place] != 0 {
            sink(Few::new(Template::Elsewhere, usize::from(self.elsewhere[place])));
        }
    }

    /// The same of all other templates.
    #[inline]
    pub fn tell_many(&self, place: usize, sink: &mut impl FnMut(Feature)) {
        let [before, here, after] = [-1, 0, 1].map(|step| self.word(place, step));
        let c = u64::from(here.class.0);
        sink(Feature::new(Template::WordBefore, join(before.lower, c)));
        sink(Feature::new(Template::WordAfter, join(after.lower, c)));
        if self.entries[place] != 0 {
            sink(Feature::new(Template::Entry, u64::from(self.entries[place])));
            sink(Feature::new(Template::Entry, 1 << 32 | u64::from(self.entries[place] & 0x1ff)));
        }
    }
}

/// Whether a word in lower case may be a name that was written in haste: lists know it as one, and not as a word.
fn is_small_name(facts: Facts, lang: Lang) -> bool {
    (facts.given() >= 3 || facts.surname() >= 5 || facts.place() >= 2 || facts.org() != OrgKind::None)
        && facts.class() != Class::A
        && facts.common(lang) == 0
        && !(facts.title() || facts.title_head() || facts.org_head() || facts.month() || facts.weekday() || facts.particle())
}

fn named(facts: Facts) -> bool {
    facts.given() + facts.surname() + facts.place() > 0 || facts.org() != OrgKind::None
}

fn refill<T: Clone>(list: &mut Vec<T>, length: usize, value: T) {
    list.clear();
    list.resize(length, value);
}

/// What sort of line a sentence is, below 8: headings and lines in capitals are written by other rules.
fn line(page: &Page<'_>, sentence: &Sentence) -> usize {
    let words = page.tokens_of(sentence).iter().filter(|token| token.kind == TokenKind::Word);
    let (mut n_words, mut n_upper, mut n_capital) = (0u32, 0u32, 0u32);
    for word in words {
        n_words += 1;
        n_upper += u32::from(word.case == Case::Upper);
        n_capital += u32::from(matches!(word.case, Case::Initial | Case::Upper | Case::Mixed));
    }
    let style = match () {
        () if n_words > 2 && n_upper * 10 > n_words * 7 => 2,
        () if n_words > 3 && n_capital * 10 > n_words * 7 => 1,
        () => 0,
    };
    let running = matches!(page.document.blocks[sentence.block as usize].kind, BlockKind::Paragraph | BlockKind::Quote);
    style << 1 | usize::from(running)
}
