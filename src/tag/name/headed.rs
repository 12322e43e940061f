//! Institutions whose name goes on behind a run of capitalised words: a page's tokens and a run become candidates for organisations.

use crate::cue::{self, Cues};
use crate::document::{BlockKind, Case, TokenKind};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::committee;
use super::cues;
use super::rule::{Candidate, Rule, pusher};
use super::run::{is_capital, is_wide, run_end};
use super::series;

/// English heads that say behind `of` or `for` whose or where they are.
const OF_HEAD: Cues = Cues::new(&[
    "academy", "administration", "agency", "alliance", "archdiocese", "archive", "archives", "association", "authority", "bank", "board",
    "borough", "brotherhood", "bureau", "campaign", "center", "centre", "chamber", "charity", "choir", "church", "city", "club",
    "coalition", "college", "commission", "committee", "community", "confederation", "congregation", "conservatoire", "conservatory",
    "consortium", "corporation", "corps", "council", "counties", "court", "department", "dept", "dept.", "diocese", "directorate",
    "embassy", "faculty", "federation", "fellowship", "forum", "foundation", "friends", "fund", "guild", "inspectorate", "institute",
    "institution", "league", "library", "ministry", "municipality", "museum", "network", "office", "orchestra", "organisation",
    "organization", "parliament", "partnership", "port", "registry", "school", "secretariat", "seminary", "senate", "society", "synod",
    "town", "township", "tribunal", "trust", "union", "university",
]);

/// Those that are named after a place; other words behind `of` make no name of them.
const OF_PLACE: Cues =
    Cues::new(&["bank", "borough", "church", "city", "community", "embassy", "municipality", "port", "town", "township"]);

/// Those that two places share: `Diocese of Hexham and Newcastle`.
const JOINT: Cues = Cues::new(&["archdeaconry", "archdiocese", "counties", "deanery", "diocese"]);

/// Words behind `of` that make a common noun of the head: `Board of Trustees`.
const NO_NAME: Cues = Cues::new(&["directors", "governors", "management", "trustees"]);

/// Nordic heads that say behind `för` or `for` what they are for, also without a definite ending.
pub const FOR_HEAD: Cues =
    Cues::new(&["afdeling", "avdelning", "center", "centrum", "enhet", "forum", "fællesskabet", "institut", "klinik", "sektion"]);

/// Heads of other tongues before what a body is called: of Welsh, Irish, Scots Gaelic, Māori, French and Hindi names in English text.
pub(super) const FOREIGN_HEAD: Cues = Cues::new(&[
    "amgueddfa", "bord", "bwrdd", "bòrd", "canolfan", "coleg", "collège", "coláiste", "comhairle", "comhaltas", "conradh", "cumann",
    "cymdeithas", "cyngor", "eglwys", "ffederasiwn", "fforwm", "fondation", "foras", "fédération", "gaelcholáiste", "gaelscoil", "heddlu",
    "llyfrgell", "meithrinfa", "menter", "mudiad", "musée", "neuadd", "oireachtas", "ollscoil", "prifysgol", "scoil", "sgoil", "société",
    "theatr", "théâtre", "undeb", "université", "urdd", "ymddiriedolaeth", "ysbyty", "ysgol", "école", "údarás",
]);

/// Parts of one name at most.
const PARTS: usize = 4;

/// Pushes the candidates that begin with the run `start..end` of the sentence `first..last`.
pub fn find(page: &Page<'_>, (first, last): (usize, usize), (start, end): (usize, usize), candidates: &mut Vec<Candidate>) {
    let mut push = pusher(candidates);
    if let Some(end) = of_phrase(page, end, last) {
        let start = if page.facts[start].class() == Class::A && end - start > 1 { start + 1 } else { start };
        push(start, end, Rule::OrgHeadOf);
    }
    if end > start + 1
        && let Some(end) = called(page, start, end)
    {
        push(start, end, Rule::OrgHeadOf);
    }
    // `Ysgol Henry Prichard`
    let unread = end - start > 1 && page.facts[start].common(Lang::En) == 0 && page.facts[start].given() < 3;
    if unread && FOREIGN_HEAD.has(page.word(start)) && page.lang(block_of(page, start)) == Lang::En {
        push(start, end, Rule::OrgHeadOf);
    }
    if start == first && end == last && end - start > 1 && is_line(page, start, end) {
        push(start, end, Rule::OrgHeadLine);
    }
}

/// The end of `University of the West of England`, whose head ends the run before `end`.
fn of_phrase(page: &Page<'_>, mut end: usize, last: usize) -> Option<usize> {
    let head = page.word(end - 1);
    // Nothing goes on without an `of` or `for`.
    let joined = end + 1 < last && matches!(page.tokens[end].span.len(), 2 | 3);
    if !joined || !OF_HEAD.has(head) {
        return None;
    }
    let placed = OF_PLACE.has(head);
    let begin = end;
    for part in 0..PARTS {
        let Some(next) = next_part(page, end, last, part > 0) else { break };
        let word = page.word(next);
        if !is_capital(page, next) || NO_NAME.has(word) || placed && part == 0 && !may_be_town(page, head, next) {
            break;
        }
        end = run_end(page, next, last);
        end = glued_person(page, next, end).unwrap_or(end);
        // `National Agency for Patients' Rights`
        let owns = end + 1 < last && matches!(page.word(end), "'s" | "’s" | "'" | "’") && is_capital(page, end + 1);
        if owns && page.facts[end - 1].place() < 3 {
            let to = run_end(page, end + 1, last);
            let post = (end + 1..to).any(|token| page.facts[token].title() || page.facts[token].title_head());
            end = if post { end } else { to };
        }
        // `University of Ghana and SIL`: a place is all of a university's name.
        if cue::is(head, "university") && page.facts[next].place() > 2 {
            return Some((next + 1..end).find(|&token| cues::AND.has(page.word(token))).unwrap_or(end));
        }
    }
    let field =
        |token: usize| (token..last.min(token + committee::WORDS)).take_while(|&token| committee::may_be_field(page, token)).count();
    (end > begin).then(|| series::end(page, end, last, field).unwrap_or(end))
}

/// Where a person begins who stands right behind the name of a body, as in the row of a table: `Department of Biology Tor Harald Ringstad`.
fn glued_person(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let tail = page.facts[end - 1];
    let person = |&token: &usize| {
        let (given, before) = (page.facts[token], page.facts[token - 1]);
        given.given() > 4 && given.common(Lang::En) < 2 && before.common(Lang::En) > 0 && (2..=4).contains(&(end - token))
    };
    if tail.org_head() || tail.place() > 3 || tail.surname() == 0 && !tail.is_unknown() {
        return None;
    }
    (start + 1..end.max(1) - 1).find(person)
}

/// Whether a word behind `of` may name the town whose body a head is; of cities and boroughs also one that no list knows.
fn may_be_town(page: &Page<'_>, head: &str, token: usize) -> bool {
    let city = head == "City" || head == "Borough" || head == "Municipality";
    page.facts[token].place() > 0 || city
}

/// Where the next part of a name begins behind `of`, `of the`, `for`, and behind `and` or `in` if `later`.
fn next_part(page: &Page<'_>, at: usize, last: usize, later: bool) -> Option<usize> {
    if at + 1 >= last || is_wide(page, at) || is_wide(page, at + 1) {
        return None;
    }
    let word = page.word(at);
    let of = cue::is(word, "of") || cue::is(word, "for");
    let article = of && cue::is(page.word(at + 1), "the");
    let next = at + 1 + usize::from(article);
    if next >= last {
        return None;
    }
    let facts = page.facts[next];
    // What follows `and` may be another name.
    let body = facts.org() != OrgKind::None && facts.common(Lang::En) < 2;
    let name = facts.place() > 3 || body || facts.given() > 3 || facts.title() || facts.title_head();
    // `Charity Commission for England and Wales`
    let known = if JOINT.has(page.word(at.saturating_sub(3))) { 0 } else { 3 };
    let twin =
        facts.place() > known && page.facts[at - 1].place() > known && (next + 1 == page.tokens.len() || !is_capital(page, next + 1));
    // `Association of Principals and Deputy Principals`
    let peers = || page.facts[at - 1].plural() && page.facts[run_end(page, next, last) - 1].plural();
    let and = later && cues::AND.has(word) && (!name && !facts.org_head() || twin || peers());
    // `Embassy of Denmark in London`; what stands behind an institution of people is only where they meet.
    let seat = later && cue::is(word, "in") && facts.place() > 0 && cue::is(page.word(at - 2), "of") && page.facts[at - 1].place() > 0;
    (of || and || seat).then_some(next)
}

/// The end of `Ungdomsrådet Nordost`, `Nätverket Unga Röster`: a body in its definite form, and what it is called.
fn called(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let (head, name) = (page.facts[start], page.facts[start + 1]);
    let body = head.org_head() && head.definite() && cues::ends_in(&cues::CALLED, page.word(start)) && !is_wide(page, start + 1);
    // `Rådet Anna Berg`: a person stands beside the body.
    let person = name.given() > 3 || name.honorific() || name.title();
    // `Skogsstyrelsen i Växjö` says where, not how it is called.
    let person = person || !is_capital(page, start + 1);
    // `Beredskabsstyrelsen Sydjylland i Haderslev`: where it lies is said of it.
    let end = (start + 2..end).find(|&token| cue::is(page.word(token), "i")).unwrap_or(end);
    (body && !person && page.tokens[start].case == Case::Initial).then_some(end)
}

/// The block that a token stands in.
fn block_of(page: &Page<'_>, token: usize) -> u32 {
    page.sentences[page.sentences.partition_point(|sentence| sentence.token_end as usize <= token)].block
}

/// Whether a run that fills its sentence is the name of an institution: it ends in a head, and has no title in it.
fn is_line(page: &Page<'_>, start: usize, end: usize) -> bool {
    let (head, tail) = (page.facts[start], page.facts[end - 1]);
    let words = (start..end).all(|token| {
        let facts = page.facts[token];
        page.tokens[token].kind == TokenKind::Word && !facts.title() && !facts.title_head() && facts.class() != Class::A
    });
    let upper = (start..end).all(|token| page.tokens[token].case == Case::Upper);
    // In capitals any noun is capitalised: only what begins with a name counts.
    // `Media Center`, `Best Marketing Services` in a menu: common words name no institution, nor does a plural.
    let common = (start..end).all(|token| page.facts[token].common(Lang::En) > 0 && page.facts[token].place() < 3);
    let block = || &page.document.blocks[block_of(page, start) as usize];
    if common && (page.word(end - 1).ends_with("es") || block().kind == BlockKind::Furniture) {
        return false;
    }
    words && tail.org_head() && tail.surname() < 4 && !tail.definite() && (!upper || head.place() + head.surname() > 0)
}
