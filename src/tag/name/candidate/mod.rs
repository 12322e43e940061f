//! Rules of one sentence: tokens, facts and hits become candidates for names.

mod body;
mod company;
mod person;

use crate::cue;
use crate::document::{Case, Sentence, TokenKind};
use crate::gazetteer::{Class, Facts, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Marks;

use super::rule::{Candidate, Rule, pusher};
use super::run::{is_wide, run_end};
use super::{cues, headed, run};

/// Pushes the candidates of a sentence, ordered by the place where they were seen; they may overlap. `hit` is the first hit that does
/// not lie before the sentence, and becomes that of the next sentence.
pub fn find(page: &Page<'_>, sentence: &Sentence, marks: &Marks, hit: &mut usize, candidates: &mut Vec<Candidate>) {
    let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
    let rules = Rules { page, lang: page.lang(sentence.block), first, last };
    rules.listed(hit, candidates);
    let mut from = rules.first;
    while let Some(token) = marks.bodies.next(from, rules.last) {
        if rules.is_capital(token) {
            let end = rules.run_end(token);
            rules.run(token, end, candidates);
            headed::find(page, (rules.first, rules.last), (token, end), candidates);
            from = end;
        } else {
            rules.body(token, candidates);
            from = token + 1;
        }
    }
}

struct Rules<'a> {
    page: &'a Page<'a>,
    lang: Lang,
    first: usize,
    last: usize,
}

impl Rules<'_> {
    fn facts(&self, token: usize) -> Facts {
        self.page.facts[token]
    }

    fn word(&self, token: usize) -> &str {
        self.page.word(token)
    }

    fn inside(&self, token: usize) -> bool {
        (self.first..self.last).contains(&token)
    }

    fn is_capital(&self, token: usize) -> bool {
        run::is_capital(self.page, token)
    }

    fn is_lower(&self, token: usize) -> bool {
        self.inside(token) && self.page.tokens[token].kind == TokenKind::Word && self.page.tokens[token].case == Case::Lower
    }

    /// One past the last word of the run of capitalised words that begins at `token`; particles inside names belong to it.
    fn run_end(&self, token: usize) -> usize {
        run_end(self.page, token, self.last)
    }

    /// Entries of the lists.
    fn listed(&self, next: &mut usize, candidates: &mut Vec<Candidate>) {
        let from = *next;
        let hits = &self.page.hits[from..];
        *next += hits.iter().take_while(|hit| (hit.token_start as usize) < self.last).count();
        for (index, hit) in hits[..*next - from].iter().enumerate() {
            let (start, end) = (hit.token_start as usize, hit.token_end as usize);
            if end > self.last || !self.is_capital(start) || self.doubtful(start, end) {
                continue;
            }
            let rule = match self.page.gazetteer.sort(hit.entry).0 {
                Kind::Person => Rule::PersonListed,
                Kind::Org => Rule::OrgListed,
                Kind::Place => Rule::PlaceListed,
                Kind::Title => continue,
            };
            let royal =
                rule == Rule::OrgListed && start > self.first && cues::ROYAL.contains(&self.word(start - 1)) && !is_wide(self.page, start);
            candidates.push(Candidate {
                start: hit.token_start - u32::from(royal),
                end: hit.token_end,
                rule,
                hit: Some((from + index) as u32),
            });
        }
    }

    /// A single word that is a function word, or a common word at the beginning of its sentence.
    fn doubtful(&self, start: usize, end: usize) -> bool {
        let facts = self.facts(start);
        // `Union leaders met` begins a sentence.
        if end - start > 1 && start == self.first && self.lang == Lang::En && facts.common(Lang::En) > 0 {
            return (start + 1..end).all(|token| self.is_lower(token));
        }
        end - start == 1 && (facts.class() == Class::A || start == self.first && facts.class() == Class::B)
    }

    /// The rules for a run of capitalised words `start..end`.
    fn run(&self, mut start: usize, end: usize, candidates: &mut Vec<Candidate>) {
        let whole = start;
        // A function word at the beginning of its sentence is no part of a name, nor is `Kontakta`.
        if start == self.first && end - start > 1 && (self.facts(start).class() == Class::A || cues::CALLS.has(self.word(start))) {
            start += 1;
            // `En del av TV4 AB`: particles stand inside of names.
            while end - start > 1 && self.is_lower(start) {
                start += 1;
            }
        }
        // `Bolaget Skanska Sverige AB`, `Ledamot Norrvatten AB`: the noun says what it is, the name follows.
        if start == self.first && end - start > 2 && self.is_form(end - 1) && self.is_capital(start + 1) {
            let firm = self.facts(start).definite() && cues::ends_in(&cues::FIRM, self.word(start));
            start += usize::from(firm || self.lang != Lang::En && cues::CAPACITY.has(self.word(start)));
        }
        if self.company(start, end, candidates) {
            return;
        }
        self.goes_on(start, end, candidates);
        self.headed(start, end, candidates);
        self.person(whole, start, end, candidates);
        self.seat(end, candidates);
        self.body(end - 1, candidates);
    }

    /// A noun in lower case behind the run that belongs to the name.
    fn goes_on(&self, start: usize, end: usize, candidates: &mut Vec<Candidate>) {
        if !self.is_lower(end) {
            return;
        }
        let (head, tail) = (self.facts(start), self.facts(end - 1));
        let mut push = pusher(candidates);
        // `Dalslands miljö- och energiförbund`
        let owns = self.word(end - 1).ends_with('s') && !tail.org_head();
        let open = owns && self.word(end).ends_with('-') && self.inside(end + 2) && cues::AND.has(self.word(end + 1));
        if open && self.facts(end + 2).org_head() {
            push(start, end + 3, Rule::OrgHeadOf);
        }
        // `NFU county adviser`, `Kent county councillors`: the post or the body behind is the county's.
        let owned = cue::is(self.word(end), "county") && self.is_lower(end + 1);
        // `Whitby town council`
        let council = self.is_lower(end + 1) && cues::LOCAL.has(self.word(end)) && cues::LOCAL_BODY.has(self.word(end + 1));
        if council {
            push(start, end + 2, Rule::OrgHeadOf);
        } else if cues::PLACE_HEAD.has(self.word(end)) && !owned {
            // A run goes on over `i` and `och`, a county's name does not: `Läkaren i Region Örebro län`, `Lantmäteriet i Kalmar län`.
            let is_region = |token: usize| end - token > 1 && cue::is(self.word(token), "region");
            let joins = |&token: &usize| cues::SEAT.has(self.word(token - 1)) || cues::AND.has(self.word(token - 1)) && is_region(token);
            let from = (start + 2..end).rev().find(joins).unwrap_or(start);
            let seated = from == start + 2 && head.org_head();
            if from > start && is_region(from) {
                push(from, end + 1, Rule::OrgHeadOf);
            } else if seated {
                push(start, end + 1, Rule::OrgHeadAt);
            } else {
                push(from, end + 1, Rule::PlaceHead);
            }
        } else if self.facts(end).org_head() && !self.facts(end).definite() && !tail.title() {
            push(start, end + 1, Rule::OrgHead);
            // `Svensk förening för allmänmedicin`
            if let Some(end) = self.purpose(end + 1).filter(|_| cues::SOCIETY.has(self.word(end))) {
                push(start, end, Rule::OrgBody);
            }
        }
    }

    /// A head among the words of the run, or before it.
    fn headed(&self, start: usize, end: usize, candidates: &mut Vec<Candidate>) {
        let (head, tail) = (self.facts(start), self.facts(end - 1));
        let mut push = pusher(candidates);
        // `Halden SK`, `OK Kåre`
        if end - start > 1 && (cues::is_club(self.word(end - 1)) || cues::is_club(self.word(start))) {
            push(start, end, Rule::OrgHead);
        }
        // Some are called `Council`.
        let local = end - start > 2 && cues::LOCAL_BODY.has(self.word(end - 1)) && cues::LOCAL.has(self.word(end - 2));
        if end - start > 1 && tail.org_head() && (tail.surname() < 4 || local) {
            push(start, end, Rule::OrgHead);
        }
        if end - start > 1 && head.org_head() && head.given() < 4 && !head.compound() {
            push(start, end, Rule::OrgHeadFirst);
        }
        if end - start == 1 && head.org_head() && head.compound() && (start > self.first || head.definite()) {
            push(start, end, Rule::OrgCompound);
        }
        let placed = if end - start > 1 { tail.place_head() || tail.place_compound() } else { tail.place_compound() && start > self.first };
        if placed && tail.org() == OrgKind::None && !tail.org_head() && tail.given() < 4 && tail.surname() < 4 {
            push(start, end, Rule::PlaceNamed);
        }
        if start > self.first && self.is_lower(start - 1) && self.facts(start - 1).org_head() && self.facts(start - 1).definite() {
            push(start, end, Rule::OrgAfterNoun);
        }
        if end - start == 1 && self.page.tokens[start].case == Case::Upper && head.given() + head.surname() + head.place() == 0 {
            let letters = self.word(start).chars().count();
            if !self.word(start).contains('.') && (2..=6).contains(&letters) && head.common(self.lang) < 2 {
                push(start, end, Rule::OrgLetters);
            }
        }
    }
}

/// Whether a word is a post, or a body that is somebody's, rather than the first word of a name: `Ordförande`, `Bestyrelsen`.
pub fn is_post(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    facts.title() || facts.title_head() || facts.org_head() && facts.definite()
}
