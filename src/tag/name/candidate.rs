//! Rules of one sentence: tokens, facts and hits become candidates for names.

use crate::cue;
use crate::document::{Case, Sentence, TokenKind};
use crate::gazetteer::{Class, Facts, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Marks;

use super::cues;
use super::headed;
use super::rule::{Candidate, Rule};
use super::series;

/// Words at most in one run.
const RUN: usize = 12;

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
        is_capital(self.page, token)
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

    /// A single word that is a function word, or a common word at the beginning of its sentence; common words behind an article.
    fn doubtful(&self, start: usize, end: usize) -> bool {
        let facts = self.facts(start);
        // `The script` is no band.
        if end - start > 1 && cue::is(self.word(start), "the") {
            return (start + 1..end).all(|token| self.is_lower(token));
        }
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
        let mut push = |start: usize, end: usize, rule: Rule| {
            candidates.push(Candidate { start: start as u32, end: end as u32, rule, hit: None });
        };
        let (head, tail) = (self.facts(start), self.facts(end - 1));
        let last_word = end - 1;
        // `T. Burbage & Son`, `Jensen & Co`
        if self.inside(end + 1) && self.word(end) == "&" && cues::PARTNERS.has(self.word(end + 1)) && self.is_capital(end + 1) {
            push(start, end + 2, Rule::OrgCompany);
        }
        if end - start > 1 && self.is_form(end - 1) {
            // `Ordförande i Bufab AB och Nordic Holding AB`: a run goes on over `i` and `och`, a firm's name does not.
            let mut from = start;
            for token in start + 1..end - 1 {
                if self.is_capital(token) || self.is_form(token) {
                    continue;
                }
                // `FOI och Arctic Falls AB`
                let letters = self.page.tokens[token - 1].case == Case::Upper && self.facts(token - 1).org() != OrgKind::None;
                let two = cues::AND.has(self.word(token)) && (self.is_form(token - 1) || letters && self.word(token) != "&");
                if two && token - from > 1 {
                    push(from, token, Rule::OrgCompany);
                }
                let behind = token == start + 1 && cues::SEAT.has(self.word(token)) && is_post(self.page, start);
                // `Ronja Sahlin och Vättervik Invest AB`
                let other = cues::AND.has(self.word(token)) && self.word(token) != "&" && end - token > 2 && self.is_person(from, token);
                // `Utförs av Skorstensfejarna i Hälsingland AB`
                let by = token == start + 1 && start == self.first && ["af", "av"].into_iter().any(|by| cue::is(self.word(token), by));
                if two || other || behind || by {
                    from = token + 1;
                }
            }
            if end - from > 1 {
                push(from, self.public(end), Rule::OrgCompany);
            }
            return;
        }
        if self.inside(end) && self.is_form(end) {
            push(start, self.public(end + 1), Rule::OrgCompany);
        }
        // `C&W arkitekter a/s`
        let noun = self.is_lower(end) && self.inside(end + 1) && {
            let facts = self.facts(end);
            facts.title() || facts.title_head() || facts.org_head()
        };
        if noun && self.is_form(end + 1) {
            push(start, end + 2, Rule::OrgCompany);
        }
        // `AB Volvo`, `A/S Storebælt`
        if end - start > 1 && ["AB", "A/S"].contains(&self.word(start)) {
            push(start, end, Rule::OrgCompany);
        }
        // `Matmakarna i Skåne ekonomisk förening`, `Ekomat ek. för.`
        let associated = self.is_lower(end) && self.is_lower(end + 1) && cues::ASSOCIATED.has(self.word(end));
        if associated && ["för", "för.", "förening"].into_iter().any(|society| cue::is(self.word(end + 1), society)) {
            push(start, end + 2, Rule::OrgCompany);
        }
        // `Whitby town council`, `Scarborough area committee`
        if self.is_lower(end) && self.is_lower(end + 1) && cues::LOCAL.has(self.word(end)) && cues::LOCAL_BODY.has(self.word(end + 1)) {
            push(start, end + 2, Rule::OrgHeadOf);
        }
        if self.is_lower(end) {
            if cues::PLACE_HEAD.has(self.word(end)) {
                // A run goes on over `i` and `och`, a county's name does not: `Läkaren i Region Örebro län`, `Lantmäteriet i Kalmar län`.
                let is_region = |token: usize| end - token > 1 && cue::is(self.word(token), "region");
                let joins =
                    |&token: &usize| cues::SEAT.has(self.word(token - 1)) || cues::AND.has(self.word(token - 1)) && is_region(token);
                let from = (start + 2..end).rev().find(joins).unwrap_or(start);
                let seated = from == start + 2 && (head.org() != OrgKind::None || head.org_head());
                if from > start && is_region(from) {
                    push(from, end + 1, Rule::OrgHeadOf);
                } else if seated && cues::SEAT.has(self.word(start + 1)) {
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
        // `Halden SK`, `OK Kåre`
        if end - start > 1 && (cues::is_club(self.word(end - 1)) || cues::is_club(self.word(start))) {
            push(start, end, Rule::OrgHead);
        }
        // `Heathfold Golf Club Newsletter`
        if end - start > 2 && cues::PAPER.has(self.word(end - 1)) && self.facts(end - 2).org_head() {
            push(start, end - 1, Rule::OrgHead);
        }
        // Some are called `Council`.
        let local = end - start > 2 && cues::LOCAL_BODY.has(self.word(last_word)) && cues::LOCAL.has(self.word(last_word - 1));
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
        self.person(whole, start, last_word + 1, &mut push);
        self.seat(end, candidates);
        self.body(end - 1, candidates);
    }

    /// The rules for persons in a run.
    fn person(&self, whole: usize, mut start: usize, end: usize, push: &mut impl FnMut(usize, usize, Rule)) {
        let mut after_title = start > self.first && self.is_lower(start - 1) && {
            let before = self.facts(start - 1);
            before.title() || before.title_head() || before.honorific()
        };
        while end - start > 1 && (self.facts(start).honorific() || self.is_title(start)) {
            after_title = true;
            start += 1;
        }
        let (head, tail) = (self.facts(start), self.facts(end - 1));
        let organisation = tail.company_form() || tail.org_head() && tail.surname() < 4 || head.org_head() && head.given() < 4;
        if organisation {
            return;
        }
        let length = end - start;
        if after_title && head.place() < 5 && head.org() == OrgKind::None && head.class() != Class::A {
            push(start, end, Rule::PersonAfterTitle);
        }
        if length > 1 {
            if head.given() > 0 && head.class() != Class::A && (start > self.first || head.class() != Class::B || tail.surname() > 0) {
                push(start, end, Rule::PersonFull);
            } else if self.is_initial(start) && !self.is_initial(end - 1) {
                push(start, end, Rule::PersonInitials);
            }
        }
        if self.inside(end) && self.word(end) == "(" && length > 1 && head.place() == 0 && head.org() == OrgKind::None {
            let closed = self.inside(end + 2) && self.word(end + 2) == ")";
            if closed && self.word(end + 1).chars().count() <= 3 {
                push(start, end, Rule::PersonBeforeBracket);
            }
        }
        if self.is_appointed(start, end) {
            push(start, end, Rule::PersonAppointed);
        }
        if length == 1 && whole == start && head.class() == Class::None && head.place() == 0 && head.org() == OrgKind::None {
            if head.given() >= 4 {
                push(start, end, Rule::PersonGiven);
            } else if head.surname() >= 4 && start > self.first {
                push(start, end, Rule::PersonSurname);
            }
        }
    }

    /// Whether two or three words that no list takes for anything but a person are followed by a change of posts.
    fn is_appointed(&self, start: usize, end: usize) -> bool {
        let lang = self.lang;
        let may_be_name = |token: usize| {
            let facts = self.facts(token);
            self.page.tokens[token].case != Case::Upper
                && facts.common(lang) < 2
                && facts.class() != Class::A
                && facts.place() == 0
                && facts.org() == OrgKind::None
                && !facts.org_head()
                && !facts.title()
                && !facts.title_head()
        };
        if !(2..=3).contains(&(end - start)) || !(start..end).all(may_be_name) {
            return false;
        }
        let lower = |token: &usize| self.is_lower(*token);
        let Some(becoming) = (end..end + 4).take_while(lower).find(|&token| cues::BECOMING.has(self.word(token))) else { return false };
        (becoming + 1..becoming + 5).take_while(lower).any(|token| self.facts(token).title() || self.facts(token).title_head())
    }

    fn is_title(&self, token: usize) -> bool {
        let facts = self.facts(token);
        (facts.title() || facts.title_head() && facts.compound()) && facts.given() < 3
    }

    /// Whether a token is a company form. In lower case some are common words: `as`, `se`.
    fn is_form(&self, token: usize) -> bool {
        // `Woodhall Spa` is a town, `København NV` a part of one.
        let district = self.lang != Lang::En && self.word(token) == "NV" && token > self.first && self.facts(token - 1).place() > 0;
        // `CC BY-SA` is a licence, `Debut LP` a record, `Tove Hallgren Sa` a person.
        let before = if token > self.first { self.word(token - 1) } else { "" };
        let other = before == "-" || self.word(token) == "Sa" || self.word(token) == "LP" && cue::is(before, "debut");
        self.facts(token).company_form()
            && self.word(token) != "Spa"
            && !district
            && !other
            && !is_wide(self.page, token)
            && (self.is_capital(token) || cues::FORM.has(self.word(token)))
    }

    /// The end of a firm with what says that it is a public one: `Nolato AB (publ)`.
    fn public(&self, end: usize) -> usize {
        let is = |token: usize, word: &str| self.inside(token) && cue::is(self.word(token), word);
        end + if is(end, "(") && is(end + 1, "publ") && is(end + 2, ")") { 3 } else { 0 }
    }

    /// Whether the words `start..end` are a given name and surnames.
    fn is_person(&self, start: usize, end: usize) -> bool {
        let named = |token: usize| self.facts(token).surname() > 0 || self.facts(token).given() > 0;
        (2..=4).contains(&(end - start)) && self.facts(start).given() > 3 && (start + 1..end).all(named)
    }

    fn is_initial(&self, token: usize) -> bool {
        self.word(token).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
            && (self.word(token).contains('.') || self.word(token).chars().count() == 1)
    }

    /// `Högskolan i Gävle`, `Länsstyrelsen i Gävleborgs län`, `Retten i Aarhus`: a head in its definite form, capitalised, and where it is.
    fn seat(&self, end: usize, candidates: &mut Vec<Candidate>) {
        let (head, facts) = (end - 1, self.facts(end - 1));
        let seated =
            facts.org_head() && facts.definite() && self.inside(end + 1) && cues::SEAT.has(self.word(end)) && self.is_capital(end + 1);
        // `Skogsstyrelsen i Växjö`: an agency of the whole country is only there.
        let national = facts.org() != OrgKind::None && facts.compound() && !cues::ends_in(&cues::LOCAL_SEAT, self.word(head));
        if !seated || national || self.facts(end + 1).place() == 0 && !self.facts(end + 1).genitive() {
            return;
        }
        let mut last = self.run_end(end + 1);
        if self.is_lower(last) && cues::PLACE_HEAD.has(self.word(last)) {
            last += 1;
        }
        candidates.push(Candidate { start: head as u32, end: last as u32, rule: Rule::OrgHeadAt, hit: None });
    }

    /// `socialnämnden`, `kultur- och fritidsnämnden`, `kontoret för hållbart samhälle`: bodies named in lower case.
    fn body(&self, token: usize, candidates: &mut Vec<Candidate>) {
        let facts = self.facts(token);
        let lower = self.is_lower(token);
        let bare = !lower && self.is_capital(token) && headed::FOR_HEAD.has(self.word(token));
        if !bare && (!facts.org_head() || !facts.definite() || !lower && !self.is_capital(token)) {
            return;
        }
        let mut push = |start: usize, end: usize, rule: Rule| {
            candidates.push(Candidate { start: start as u32, end: end as u32, rule, hit: None });
        };
        // `Bestyrelsen for Odense Boligforening` is the board of another.
        let bureau = cues::ends_in(&cues::BUREAU, self.word(token)) && !cue::is(self.word(token), "bestyrelsen");
        if let Some(end) = self.purpose(token + 1).filter(|_| bare || bureau) {
            push(token, end, Rule::OrgBody);
        } else if !lower {
            // In upper case the other rules have spoken.
        } else if (facts.compound() || self.is_lone_board(token))
            && cues::ends_in(&cues::BOARD, self.word(token))
            && !cues::AD_HOC.has(self.word(token))
        {
            let joined = token >= self.first + 2 && cues::AND.has(self.word(token - 1)) && self.word(token - 2).ends_with('-');
            // `regionala utvecklingsnämnden`
            let field = token > self.first && cues::BOARD_FIELD.has(self.word(token - 1));
            push(if joined { token - 2 } else { token - usize::from(field) }, token + 1, Rule::OrgBody);
        } else {
            push(token, token + 1, Rule::OrgGeneric);
        }
    }

    /// `tekniska utskottet`: no compound, but said to be of what.
    fn is_lone_board(&self, token: usize) -> bool {
        let word = self.word(token);
        let board = ["nämnden", "nævnet", "udvalget", "utskottet"].into_iter().any(|board| word.strip_suffix('s').unwrap_or(word) == board);
        board && token > self.first && cues::BOARD_FIELD.has(self.word(token - 1))
    }

    /// The end of what a body is for: `för hållbart samhälle`, `for kultur og fritid`; at most three words and a coordinated one.
    fn purpose(&self, token: usize) -> Option<usize> {
        if !self.inside(token) || !cues::FOR.has(self.word(token)) {
            return None;
        }
        // `Udvalget for Kultur og Fritid` is a name, `styrelsen för Teknikföretagen` is not.
        let capital = token > self.first && self.is_capital(token - 1);
        let word = |token: usize| self.is_lower(token) || capital && self.inside(token) && self.is_capital(token);
        // `Skattestyrelsen for dommer Ida Ros`: who it is before.
        let post = |token: usize| self.is_lower(token) && self.is_title(token) && !self.facts(token).plural();
        let content = |token: usize| word(token) && !cues::STOP.has(self.word(token)) && !cues::AND.has(self.word(token)) && !post(token);
        // `Udvalget for det nære sundhedsvæsen`
        let article = self.inside(token + 1) && ["det", "den"].into_iter().any(|article| cue::is(self.word(token + 1), article));
        let begin = token + 1 + usize::from(article);
        if !content(begin) {
            return None;
        }
        // All in capitals or none; a second word in lower case is a noun behind an adjective, or no longer the name: `för datavetenskap söker`.
        let upper = self.is_capital(begin);
        let content = |token: usize| content(token) && self.is_capital(token) == upper;
        let more = content(begin + 1) && (upper || cues::is_adjective(self.word(begin)));
        let end = begin + 1 + usize::from(more);
        let other = |token: usize| upper && (self.facts(token).place() > 0 || self.facts(token).org() != OrgKind::None);
        let field = |token: usize| match content(token) && !other(token) {
            true => 1 + usize::from(!upper && cues::is_adjective(self.word(token)) && content(token + 1)),
            false => 0,
        };
        if let Some(end) = series::end(self.page, end, self.last, field) {
            return Some(end);
        }
        let and = self.inside(end) && cues::AND.has(self.word(end)) && content(end + 1);
        // Two adjectives share a noun: `nære og sammenhængende sundhedsvæsen`.
        let adjectives = and && self.word(end - 1).ends_with(['a', 'e']) && content(end + 2) && !content(end + 3);
        Some(match () {
            () if adjectives && self.word(end + 1).ends_with(['a', 'e']) => end + 3,
            () if and && !content(end + 2) => end + 2,
            () => end,
        })
    }
}

/// Whether a word is a post, or a body that is somebody's, rather than the first word of a name: `Ordförande`, `Bestyrelsen`.
pub fn is_post(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    facts.title() || facts.title_head() || facts.org_head() && facts.definite()
}

/// Whether a token is a word that begins with a capital.
#[inline]
pub fn is_capital(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].capital
}

/// One past the last word of the run of capitalised words that begins at `token`, before `last`. Particles inside names and words
/// joined by a hyphen belong to it; columns set apart by wide gaps do not.
pub fn run_end(page: &Page<'_>, token: usize, last: usize) -> usize {
    let mut end = token + 1;
    while end < last && end - token < RUN && !is_wide(page, end) {
        if is_capital(page, end) {
            end += 1;
        } else if is_hyphen(page, end, last) {
            end += 2;
        } else if let Some(next) = (1..=2).map(|n| end + n).find(|&next| next < last && is_capital(page, next))
            && (end..next).all(|between| page.facts[between].particle() && page.tokens[between].kind == TokenKind::Word)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// Whether the gap before a token is wider than one space or line break, or a tab; the first token has none.
pub fn is_wide(page: &Page<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let (from, to) = (page.tokens[before].span.end, page.tokens[token].span.start);
    to > from + 1 || to == from + 1 && page.text().as_bytes()[from as usize] == b'\t'
}

/// Whether a token is a hyphen that joins the word before it with a capitalised word after it.
#[inline]
pub fn is_hyphen(page: &Page<'_>, token: usize, last: usize) -> bool {
    token + 1 < last
        && page.tokens[token].kind == TokenKind::Punct
        && page.word(token) == "-"
        && page.tokens[token].span.start == page.tokens[token - 1].span.end
        && page.tokens[token + 1].span.start == page.tokens[token].span.end
        && is_capital(page, token + 1)
}
