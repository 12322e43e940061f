//! Places that what stands around them tells, most of them in English, whatever they were taken for: `Ward: Melin`, `Vicar of Bitton`, `Calpe, Spain, 11
//! December`, `Letcher and Pike counties`, before a postcode, in a column of countries.

use crate::cue::{self, Cues};
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::cues;
use super::register::begins_line;
use super::run::{is_capital, is_hyphen, is_wide, run_end};
use super::scorer::Mention;

/// How likely such a place is.
const PLACED: f32 = 0.75;
/// Mentions of at least this score stay what they are.
const SURE: f32 = 0.9;
/// Words at most in such a place's name.
const WORDS: usize = 3;
/// From this size on a place is a country.
const COUNTRY: u8 = 6;

/// Labels before a colon behind which a place stands.
const LABEL: Cues = Cues::new(&[
    "birthplace", "borough", "city", "constituency", "country", "county", "district", "division", "electorate", "hometown", "location",
    "municipality", "parish", "province", "region", "riding", "state", "suburb", "town", "village", "ward",
]);
/// Posts behind whose `of` the place stands that they are for.
const POST: Cues = Cues::new(&["archdeacon", "bishop", "curate", "dean", "mayor", "mayoress", "prebendary", "rector", "vicar"]);
/// Plurals behind the names of several places of a kind.
const SEVERAL: Cues = Cues::new(&["boroughs", "counties", "prefectures", "provinces", "talukas", "townships"]);
/// Short forms of states before a number of the post.
const STATE: Cues = Cues::new(&[
    "ab", "act", "ak", "al", "ar", "az", "bc", "ca", "co", "ct", "dc", "de", "fl", "ga", "hi", "ia", "id", "il", "in", "ks", "ky", "la",
    "ma", "mb", "md", "me", "mi", "mn", "mo", "ms", "mt", "nb", "nc", "nd", "ne", "nh", "nj", "nl", "nm", "ns", "nsw", "nt", "nv", "ny",
    "oh", "ok", "on", "or", "pa", "pe", "qc", "qld", "ri", "sa", "sc", "sd", "sk", "tas", "tn", "tx", "ut", "va", "vic", "vt", "wa", "wi",
    "wv", "wy",
]);

/// The states of America and the provinces of Canada cut short behind a town.
const CUT_STATE: Cues = Cues::new(&[
    "ala.", "alta.", "ariz.", "ark.", "calif.", "colo.", "conn.", "del.", "fla.", "ga.", "ill.", "ind.", "kan.", "ky.", "la.", "man.",
    "mass.", "md.", "mich.", "minn.", "miss.", "mo.", "mont.", "n.b.", "n.c.", "n.d.", "n.h.", "n.j.", "n.m.", "n.s.", "n.y.", "neb.",
    "nev.", "okla.", "ont.", "ore.", "pa.", "que.", "r.i.", "s.c.", "s.d.", "sask.", "tenn.", "tex.", "va.", "vt.", "w.va.", "wash.",
    "wis.", "wyo.",
]);
/// Words with a capital before a place that say which part of it or which of two it is.
const PART: Cues = Cues::new(&[
    "central", "east", "eastern", "far", "great", "greater", "inner", "little", "lower", "mid", "nether", "north", "northern", "outer",
    "south", "southern", "upper", "west", "western",
]);
/// Small words between hyphens in the names of places.
const BETWEEN: Cues = Cues::new(&[
    "a", "am", "an", "ar", "by", "cum", "de", "der", "in", "la", "le", "les", "next", "on", "super", "sur", "the", "under", "upon", "y",
    "yn", "yr",
]);

/// Makes a place of what the lists have as one behind `in`, and takes in what belongs to a place's name at either end: `Far` before
/// `Headingley`, `-y-moch` behind `Nant`.
pub fn extend(page: &Page<'_>, (first, last): (u32, u32), mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let inside = mention.start > first && page.word(start - 1) == "in";
    if mention.label == Label::Org && inside && end - start > 1 && is_listed(page, start, end) {
        mention.label = Label::Place;
    }
    if mention.label != Label::Place {
        return;
    }
    let before = |back: u32| mention.start >= first + back && is_capital(page, (mention.start - back) as usize);
    if before(1) && mention.start > first + 1 && !before(2) && PART.has(page.word(start - 1)) && !is_wide(page, start) {
        mention.start -= 1;
    }
    let adjoins = |token: usize| page.tokens[token].span.start == page.tokens[token - 1].span.end;
    let small = |token: usize| page.word(token) == "-" && page.word(token + 2) == "-" && BETWEEN.has(page.word(token + 1));
    if end + 3 < last as usize && small(end) && (end..end + 4).all(adjoins) && page.tokens[end + 3].kind == TokenKind::Word {
        mention.end += 4;
    }
}

/// Whether lists have some words as a place, and not as a body.
fn is_listed(page: &Page<'_>, start: usize, end: usize) -> bool {
    let from = page.hits.partition_point(|hit| (hit.token_start as usize) < start);
    let here = || page.hits[from..].iter().take_while(|hit| hit.token_start as usize == start).filter(|hit| hit.token_end as usize == end);
    let has = |kind: Kind| here().any(|hit| page.gazetteer.sort(hit.entry).0 == kind);
    has(Kind::Place) && !has(Kind::Org)
}

/// Whether a word is a state cut short, or its letters.
pub fn is_state(page: &Page<'_>, token: usize) -> bool {
    let word = page.word(token);
    CUT_STATE.has(word) || word.len() == 2 && page.tokens[token].case == Case::Upper && STATE.has(word)
}

/// Adds such places to `mentions`, which are in order and do not overlap, and stay so. `capitals` are the page's words with a capital.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for sentence in page.sentences {
        let english = page.lang(sentence.block) == Lang::En;
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        for token in capitals.within(first, last) {
            found.extend(if english { told(page, (first, last), token) } else { cell(page, token, last) });
        }
    }
    for at in 0..mentions.len() {
        behind(page, mentions, at, &mut found);
    }
    for (start, end) in found {
        let (start, end) = (start as u32, end as u32);
        let from = mentions.partition_point(|mention| mention.end <= start);
        let to = mentions.partition_point(|mention| mention.start < end);
        let gives_way = |mention: &Mention| mention.start >= start && mention.end <= end && mention.score < SURE;
        let same = matches!(mentions[from..to], [Mention { label: Label::Place, .. }]);
        if !same && mentions[from..to].iter().all(gives_way) {
            mentions.splice(from..to, [Mention { start, end, label: Label::Place, score: PLACED }]);
        }
    }
}

/// The place that begins at a word with a capital, or ends before it, as what stands before the word says.
fn told(page: &Page<'_>, (first, last): (usize, usize), token: usize) -> Option<(usize, usize)> {
    let (span, text) = (page.tokens[token].span, page.text().as_bytes());
    let before = (span.start as usize).checked_sub(2).map_or(0, |at| text[at]);
    let named = match before {
        b':' => token > first + 1 && page.word(token - 1) == ":" && LABEL.has(page.word(token - 2)),
        b'f' => token > first + 1 && page.word(token - 1) == "of" && POST.has(page.word(token - 2)),
        b' ' | b'\t' => return cell(page, token, last),
        _ if text[span.end as usize - 1].is_ascii_digit() || span.len() < 4 => return before_code(page, (first, last), token),
        _ => false,
    };
    if !named {
        return None;
    }
    let mut end = run_end(page, token, last);
    if before == b'f' {
        // `Archdeacon of Totnes Douglas Dettmer`
        let person = |&next: &usize| page.facts[next].given() > 3 && page.facts[next].place() < 3;
        end = (token + 1..end.saturating_sub(1)).find(person).unwrap_or(end);
    }
    let closes = end == last || page.tokens[end].kind != TokenKind::Word || is_wide(page, end) || begins_line(page, end) || before == b'f';
    (closes && may_be_place(page, token, end)).then_some((token, end))
}

/// A country that is all of a column's cell.
fn cell(page: &Page<'_>, token: usize, last: usize) -> Option<(usize, usize)> {
    let end = token + 1;
    let facts = page.facts[token];
    let country = facts.place() >= COUNTRY && facts.given() < 4 && is_wide(page, token);
    (country && (end == last || is_wide(page, end) || begins_line(page, end))).then_some((token, end))
}

/// The town before a postcode, or before a state and one: `Cullercoats, NE30 4NT`, `Sylva, NC 28779`.
fn before_code(page: &Page<'_>, (first, last): (usize, usize), code: usize) -> Option<(usize, usize)> {
    let next = code + 1;
    if next >= last || code < first + 2 || !is_code(page.word(code), page.word(next)) {
        return None;
    }
    let comma = usize::from(page.word(code - 1) == ",");
    let end = code - comma;
    let mut start = end;
    while start > first && end - start < WORDS && (is_capital(page, start - 1) || is_hyphen(page, start - 1, end)) {
        start -= 1;
    }
    let begins = start == first || page.word(start - 1) == "," || begins_line(page, start);
    let street = (start..end).any(|token| page.facts[token].place_head());
    (begins && start < end && !street && may_be_place(page, start, end)).then_some((start, end))
}

/// Whether two words are a postcode or a state and a number of its post.
fn is_code(word: &str, next: &str) -> bool {
    let (code, next) = (word.as_bytes(), next.as_bytes());
    let outward = (2..=4).contains(&code.len()) && code[0].is_ascii_uppercase() && code[1..].iter().any(u8::is_ascii_digit);
    let inward = matches!(next, [digit, a, b] if digit.is_ascii_digit() && a.is_ascii_uppercase() && b.is_ascii_uppercase());
    let number = (4..=5).contains(&next.len()) && next.iter().all(u8::is_ascii_digit);
    let canadian = matches!(next, [a, digit, b] if a.is_ascii_uppercase() && digit.is_ascii_digit() && b.is_ascii_uppercase());
    let state = code.iter().all(u8::is_ascii_uppercase) && STATE.has(word);
    outward && inward || state && (number || canadian)
}

/// Pushes the places that a mention and what stands beside it tell: before a country and a date, behind a person, before a plural.
fn behind(page: &Page<'_>, mentions: &[Mention], at: usize, found: &mut Vec<(usize, usize)>) {
    let mention = mentions[at];
    let (start, end) = (mention.start as usize, mention.end as usize);
    let Some(next) = page.tokens.get(end) else { return };
    match mention.label {
        Label::Place if start > 1 && page.word(start - 1) == "," => found.extend(dateline(page, start, end)),
        Label::Person if end - start > 1 => found.extend(home(page, end)),
        _ => {}
    }
    let alone = end - start == 1 && mention.label == Label::Person;
    if (alone || mention.label == Label::Place) && page.word(end) == "," && page.tokens.get(end + 1).is_some() {
        // `Gary, Ind.`
        if page.tokens[end + 1].capital && CUT_STATE.has(page.word(end + 1)) && page.lang(sentence_of(page, end).block) == Lang::En {
            found.extend([(start, end), (end + 1, end + 2)]);
        }
    }
    if mention.label == Label::Place && matches!(page.word(end), "and" | "&") {
        found.extend(beside(page, end + 1));
    }
    if next.case == Case::Lower && SEVERAL.has(page.word(end)) && page.lang(sentence_of(page, end).block) == Lang::En {
        several(page, (start, end), found);
    }
}

/// The town that is a word as well, behind a place and `and`: `Bathurst and Orange`.
fn beside(page: &Page<'_>, token: usize) -> Option<(usize, usize)> {
    let (it, facts) = (page.tokens.get(token)?, page.facts[token]);
    let alone = page.tokens.get(token + 1).is_none_or(|next| !next.capital && page.word(token + 1) != "-");
    let town = facts.place() > 2 && facts.given() < 4 && facts.surname() < 6 && facts.org() == OrgKind::None;
    (it.case == Case::Initial && alone && town && may_be_place(page, token, token + 1)).then_some((token, token + 1))
}

fn sentence_of<'a>(page: &Page<'a>, token: usize) -> &'a Sentence {
    &page.sentences[page.sentences.partition_point(|sentence| (sentence.token_end as usize) <= token)]
}

/// The town at the beginning of a line before a place and a day: `Calpe, Spain, 11 December 2024`, `SYLVA, N.C. –`.
fn dateline(page: &Page<'_>, place: usize, end: usize) -> Option<(usize, usize)> {
    let comma = place - 1;
    let start = (comma.saturating_sub(WORDS)..comma).find(|&token| begins_line(page, token))?;
    let date = end + usize::from(page.word(end) == ",");
    let day = |token: usize| page.tokens.get(token).is_some_and(|day| day.kind == TokenKind::Number && day.span.len() < 3);
    let month = |token: usize| page.facts.get(token).is_some_and(|facts| facts.month());
    let dated = day(date) && month(date + 1) || month(date) && day(date + 1) || matches!(page.word(end), "–" | "—" | "--");
    let whole = run_end(page, start, comma + 1) == comma && is_capital(page, start);
    (dated && whole && may_be_place(page, start, comma)).then_some((start, comma))
}

/// The listed place behind a person, or any behind somebody's age: `Ann Lee of Olive Hill`, `Ann Lee, 19, of Bitton`.
fn home(page: &Page<'_>, end: usize) -> Option<(usize, usize)> {
    let is = |token: usize, word: &str| page.tokens.get(token).is_some() && page.word(token) == word;
    let aged = is(end, ",") && is(end + 2, ",") && page.tokens[end + 1].kind == TokenKind::Number && page.word(end + 1).len() < 4;
    let of = if aged { end + 3 } else { end };
    let start = of + 1;
    if !is(of, "of") || start >= page.tokens.len() || !is_capital(page, start) {
        return None;
    }
    let last = sentence_of(page, start).token_end as usize;
    let stop = run_end(page, start, last);
    ((aged || is_listed(page, start, stop)) && may_be_place(page, start, stop)).then_some((start, stop))
}

/// The names joined by commas and `and` before the plural at `end`, of which the last is `start..end`.
fn several(page: &Page<'_>, (start, end): (usize, usize), found: &mut Vec<(usize, usize)>) {
    let joins = |token: usize| page.word(token) == "," || cue::is(page.word(token), "and") || page.word(token) == "&";
    if start < 2 || !joins(start - 1) {
        return;
    }
    let (mut start, mut end) = (start, end);
    loop {
        if !may_be_place(page, start, end) {
            return;
        }
        found.push((start, end));
        if start < 2 || !joins(start - 1) {
            return;
        }
        // `Franklin, and`
        end = start - 1 - usize::from(page.word(start - 1) != "," && page.word(start - 2) == ",");
        start = end;
        while start > 0 && end - start < WORDS && is_capital(page, start - 1) && !begins_line(page, start) {
            start -= 1;
        }
        if start == end {
            return;
        }
    }
}

/// Whether words may name a place: no post, no body, no common word that no list has as a place.
fn may_be_place(page: &Page<'_>, start: usize, end: usize) -> bool {
    let plain = |token: usize| {
        let facts = page.facts[token];
        let common = facts.common(Lang::En) > 0 && facts.place() == 0 && end - start == 1;
        !facts.title()
            && !facts.title_head()
            && !facts.org_head()
            && !facts.company_form()
            && !facts.honorific()
            && !facts.month()
            && !common
    };
    let first = page.facts[start];
    end - start <= WORDS + 2
        && (start..end).all(plain)
        && first.class() != Class::A
        && (first.org() == OrgKind::None || first.place() > 0)
        && page.tokens[start].case == Case::Initial
        && !cues::THING.has(page.word(start))
}
