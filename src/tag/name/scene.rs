//! `Scene`: sentences as the scorer sees them, one behind the other; calls a sink with the features each token has from what stands around
//! it.

use crate::document::{BlockKind, Case, Sentence, Token, TokenKind};
use crate::gazetteer::{Class, Facts, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::class::CLASSES;
use super::evidence::Evidence;
use super::feature::{Feature, Few, Template};
use super::hash::join;
use super::label::Part;
use super::place::Place;
use super::rule::{Candidate, Rule};
use super::run::{is_wide, run_end};
use super::word::Word;
use super::zone::Zone;

/// Tokens of a zone at most: what is longer is no text, and would take memory without bound.
const LONGEST_ZONE: u32 = 4096;

/// Tokens looked at together, at least, where there are so many; with the longest zone well below what the scorer's tables hold.
pub const TOGETHER: usize = 512;

/// Edges between sentences: as many as a token's features look back and ahead.
const EDGES: usize = 2;

/// Sentences as the scorer sees them: a spot a token, in the order of the text, with edges before the first sentence and behind each.
#[derive(Debug, Default)]
pub struct Scene {
    /// The spots; a place is an index here.
    pub spots: Vec<Spot>,
    /// What may hold names, in order.
    pub zones: Vec<Zone>,
}

/// A token as the scorer sees it. The edge of a sentence has nothing of all this.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spot {
    /// The word; that of an edge until somebody looks at it.
    pub word: Word,
    /// The scorer's number of the word; 0 as long as there is none.
    pub number: u32,
    /// The places before and behind the run of capitalised words it stands in; 0, an edge, for others.
    beside: (u32, u32),
    /// List entries that cover it, as a number.
    entries: u32,
    /// The most trusted rule that covers it and its part in that, as a number; 0 for none.
    rule: u16,
    /// What the word is elsewhere.
    elsewhere: u16,
    /// In round brackets 1, in quotes 2.
    bracket: u8,
    /// Words since the last title or honorific, 0 where there is none near.
    title: u8,
}

impl Scene {
    /// Forgets the sentences.
    pub fn clear(&mut self) {
        self.spots.clear();
        self.zones.clear();
    }

    /// Whether it has as many tokens as are looked at together.
    pub fn is_full(&self) -> bool {
        self.spots.len() >= TOGETHER
    }

    /// Takes up a sentence of a page whose words with a capital are `capitals`: all but the words. `candidates` are those of the sentence.
    /// Gives all of it as if it were a zone.
    pub fn add(&mut self, page: &Page<'_>, sentence: &Sentence, capitals: &Bits, candidates: &[Candidate], evidence: &Evidence) -> Zone {
        let first = self.spots.len().max(EDGES);
        let last = first + (sentence.token_end - sentence.token_start) as usize;
        self.spots.resize(last + EDGES, Spot::default());
        let (start, end) = (first as u32, last as u32);
        let lang = page.lang(sentence.block);
        let mut whole = Zone { start, end, lang, line: 0, first: start, last: end, token: sentence.token_start };
        self.mark_runs(page, &whole, capitals);
        self.mark_candidates(page, &whole, candidates);
        let found = self.zones.len();
        self.zone(page, &whole);
        if self.zones.len() > found {
            whole.line = self.mark_line(page, &whole, page.document.blocks[sentence.block as usize].kind);
            for zone in &mut self.zones[found..] {
                zone.line = whole.line;
                for place in zone.places() {
                    self.spots[place].elsewhere = evidence.elsewhere(zone.token(place));
                }
            }
        }
        whole
    }

    fn mark_runs(&mut self, page: &Page<'_>, whole: &Zone, capitals: &Bits) {
        let shift = whole.first.wrapping_sub(whole.token);
        let (mut from, last) = (whole.token as usize, whole.token(whole.last as usize));
        while let Some(token) = capitals.next(from, last) {
            from = run_end(page, token, last);
            let (start, end) = ((token as u32).wrapping_add(shift), (from as u32).wrapping_add(shift));
            self.spots[start as usize..end as usize].iter_mut().for_each(|spot| spot.beside = (start - 1, end));
        }
    }

    fn mark_candidates(&mut self, page: &Page<'_>, whole: &Zone, candidates: &[Candidate]) {
        let spots = &mut self.spots[whole.places()];
        let mut trust = 0.0;
        let mut covered = 0..0;
        for candidate in candidates {
            let (start, end) = ((candidate.start - whole.token) as usize, (candidate.end - whole.token) as usize);
            if let Some(hit) = candidate.hit {
                let (kind, org, _) = page.gazetteer.sort(page.hits[hit as usize].entry);
                // Three bits a kind; the first, longest one counts.
                let shift = match kind {
                    Kind::Org => 0,
                    Kind::Place => 3,
                    Kind::Person | Kind::Title => 6,
                };
                for (place, spot) in (start..end).zip(&mut spots[start..end]) {
                    if spot.entries >> shift & 7 == 0 {
                        spot.entries |= (Part::of(place, start, end) as u32 + 1) << shift;
                        if kind == Kind::Org {
                            spot.entries |= (org as u32) << 9;
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
                    spots[covered.clone()].iter_mut().for_each(|spot| spot.rule = 0);
                }
                for (place, spot) in (start..end).zip(&mut spots[start..end]) {
                    spot.rule = 4 * (candidate.rule as u16 + 1) + Part::of(place, start, end) as u16;
                }
                (covered, trust) = (start..end, weight);
            }
        }
    }

    /// Marks brackets, quotes and titles, and gives what sort of line the sentence is.
    fn mark_line(&mut self, page: &Page<'_>, whole: &Zone, block: BlockKind) -> u8 {
        let (mut round, mut quoted, mut title) = (0u8, 0u8, 0u8);
        let (mut n_words, mut n_upper, mut n_capital) = (0u32, 0u32, 0u32);
        let (tokens, facts) = (&page.tokens[whole.tokens()], &page.facts[whole.tokens()]);
        for ((spot, it), facts) in self.spots[whole.places()].iter_mut().zip(tokens).zip(facts) {
            match it.kind {
                TokenKind::Word => {
                    n_words += 1;
                    n_upper += u32::from(it.case == Case::Upper);
                    n_capital += u32::from(matches!(it.case, Case::Initial | Case::Upper | Case::Mixed));
                }
                TokenKind::Punct => match it.span.of(page.text()) {
                    "(" => round = 1,
                    ")" => round = 0,
                    "\"" | "”" | "“" | "»" | "«" => quoted ^= 2,
                    _ => {}
                },
                _ => {}
            }
            spot.bracket = round | quoted;
            spot.title = title;
            title = match title {
                _ if facts.title() || facts.title_head() || facts.honorific() => 1,
                0 | 4.. => 0,
                near => near + 1,
            };
        }
        // Below 8: headings and lines in capitals are written by other rules.
        let style = match () {
            () if n_words > 2 && n_upper * 10 > n_words * 7 => 2,
            () if n_words > 3 && n_capital * 10 > n_words * 7 => 1,
            () => 0,
        };
        style << 1 | u8::from(matches!(block, BlockKind::Paragraph | BlockKind::Quote))
    }

    /// Finds the zones: capitalised words, candidates, and what stands close to them; in a sentence that begins small, listed names as well.
    /// No zone goes over a wide gap, which sets columns apart.
    fn zone(&mut self, page: &Page<'_>, whole: &Zone) {
        let Zone { first, last, lang, .. } = *whole;
        let facts = &page.facts[whole.tokens()];
        let is_small = begins_small(&page.tokens[whole.tokens()]);
        let found = self.zones.len();
        for ((spot, &facts), place) in self.spots[whole.places()].iter().zip(facts).zip(first..) {
            if spot.beside.1 == 0 && spot.rule == 0 && !(is_small && is_small_name(facts, lang)) {
                continue;
            }
            if place == first && spot.beside.1 == first + 1 && spot.rule == 0 && opens_nothing(facts, lang) {
                continue;
            }
            let apart = |place: u32| place > first && is_wide(page, whole.token(place as usize));
            let start = if place == first || apart(place) { place } else { place - 1 };
            let end = (place + 1..last.min(place + 3)).find(|&place| apart(place)).unwrap_or(last.min(place + 3));
            match self.zones[found..].last_mut() {
                Some(before)
                    if start <= before.end && !(start == before.end && apart(start)) && before.end - before.start < LONGEST_ZONE =>
                {
                    before.end = end
                }
                Some(before) if end <= before.end => {}
                before => {
                    let start = before.map_or(start, |before| start.max(before.end));
                    self.zones.push(Zone { start, end, ..*whole });
                }
            }
        }
    }

    /// The places of the words a token's features look at, one for each [`Place`]; those beyond the sentence are edges.
    #[inline]
    pub fn around(&self, place: usize) -> [usize; Place::ALL.len()] {
        let (left, right) = self.spots[place].beside;
        [place, place - 1, place + 1, place - 2, place + 2, left as usize, right as usize]
    }

    /// The places before and behind the run of capitalised words that a token stands in.
    #[inline]
    pub fn beside(&self, place: usize) -> Option<(usize, usize)> {
        let (left, right) = self.spots[place].beside;
        (right > 0).then_some((left as usize, right as usize))
    }

    /// Calls `sink` with the features a token has from what stands around it.
    pub fn tell(&self, zone: &Zone, place: usize, sink: &mut impl FnMut(Feature)) {
        self.tell_few(zone, place, &mut |few| sink(few.feature()));
        self.tell_many(place, sink);
    }

    /// The classes of a token's word and of the next one.
    #[inline]
    pub fn pair(&self, place: usize) -> Few {
        let [here, after] = [place, place + 1].map(|place| usize::from(self.spots[place].word.class.0));
        Few::new(Template::ClassPairAfter, here * CLASSES + after)
    }

    /// The same of the templates of few values alone.
    #[inline]
    pub fn tell_few(&self, zone: &Zone, place: usize, sink: &mut impl FnMut(Few)) {
        let [before, here] = [place - 1, place].map(|place| usize::from(self.spots[place].word.class.0));
        let spot = &self.spots[place];
        sink(Few::new(Template::ClassPairBefore, before * CLASSES + here));
        sink(self.pair(place));
        let opens = place == zone.first as usize;
        sink(Few::new(Template::Position, (usize::from(opens) << 3 | usize::from(zone.line)) * CLASSES + here));
        if spot.bracket != 0 {
            sink(Few::new(Template::Bracket, usize::from(spot.bracket) * CLASSES + here));
        }
        if spot.title != 0 {
            sink(Few::new(Template::TitleBefore, usize::from(spot.title) * CLASSES + here));
        }
        if spot.rule != 0 {
            sink(Few::new(Template::Rule, usize::from(spot.rule)));
        }
        if spot.elsewhere as u8 != 0 {
            sink(Few::new(Template::Elsewhere, usize::from(spot.elsewhere as u8)));
        }
        // What stands around the word elsewhere: each property with the word's class, and all of them together.
        let around = spot.elsewhere >> 8;
        if around != 0 {
            sink(Few::new(Template::Surroundings, usize::from(around)));
            let mut left = around;
            while left != 0 {
                sink(Few::new(Template::Surrounding, left.trailing_zeros() as usize * CLASSES + here));
                left &= left - 1;
            }
        }
    }

    /// The same of all other templates.
    #[inline]
    pub fn tell_many(&self, place: usize, sink: &mut impl FnMut(Feature)) {
        let [before, here, after] = [place - 1, place, place + 1].map(|place| &self.spots[place]);
        let class = u64::from(here.word.class.0);
        sink(Feature::new(Template::WordBefore, join(before.word.lower, class)));
        sink(Feature::new(Template::WordAfter, join(after.word.lower, class)));
        if here.entries != 0 {
            sink(Feature::new(Template::Entry, u64::from(here.entries)));
            sink(Feature::new(Template::Entry, 1 << 32 | u64::from(here.entries & 0x1ff)));
        }
    }
}

/// Whether a sentence without candidates has no zones, as its capitals and its first word tell.
pub fn is_quiet(page: &Page<'_>, sentence: &Sentence, capitals: &Bits) -> bool {
    let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
    let alone =
        |token| token == first && opens_nothing(page.facts[token], page.lang(sentence.block)) && capitals.next(token + 1, last).is_none();
    capitals.next(first, last).is_none_or(alone) && !begins_small(page.tokens_of(sentence))
}

/// Whether the first word of a sentence is in lower case.
fn begins_small(tokens: &[Token]) -> bool {
    tokens.iter().find(|token| token.kind == TokenKind::Word).is_some_and(|token| token.case == Case::Lower)
}

/// Whether a word is a function word that opens no zone where it stands alone at the beginning of its sentence.
fn opens_nothing(facts: Facts, lang: Lang) -> bool {
    facts.class() == Class::A || facts.common(lang) == 3 && !named(facts)
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
