//! Where a name begins and ends: towns, particles, articles, prefixes, partners, seats and what else belongs to it or does not.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Facts, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_hyphen, is_wide};
use super::scorer::Mention;
use super::strip::listed;

/// Below this score an organisation that is a town's name is the town.
const DOUBTFUL: f32 = 0.5;
/// From this size on a place is a town that most know.
const TOWN: u8 = 4;
/// Words that begin something else behind a name.
const CLOSES: Cues = Cues::new(&[
    "after", "and", "as", "at", "before", "but", "by", "for", "from", "has", "in", "is", "on", "or", "to", "was", "where", "which", "who",
    "with",
]);
/// Forms of the Arabic article.
const ARABIC: [&str; 9] = ["ad", "al", "an", "ar", "as", "ash", "at", "az", "el"];

/// Makes a place of a town that stands for its team or for what is in it.
pub fn town(page: &Page<'_>, mention: &mut Mention) {
    let (start, length) = (mention.start as usize, mention.end - mention.start);
    let facts = page.facts[start];
    let credit = start > 0 && page.word(start - 1) == "/";
    let town = length == 1 && !credit && mention.score < DOUBTFUL && facts.place() >= TOWN && facts.org() == OrgKind::None;
    if town && !facts.org_head() && page.tokens[start].case == Case::Initial {
        mention.label = Label::Place;
    }
}

/// The dash that stands free in a mention, behind which something else begins: `Jens Falk - Kulturhuset`. Nordic bodies have dashes in their
/// names, and letters have what they stand for behind one: `NTNU – Norwegian University of Science and Technology`.
pub fn free_dash(page: &Page<'_>, lang: Lang, mention: &Mention) -> Option<u32> {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let free = |at: &usize| {
        matches!(page.word(*at), "-" | "–" | "—")
            && page.tokens[at - 1].span.end < page.tokens[*at].span.start
            && page.tokens[*at].span.end < page.tokens[at + 1].span.start
    };
    let dash = (start + 1..end.saturating_sub(1)).find(free)?;
    let named = mention.label == Label::Org && lang != Lang::En;
    (!named).then_some(dash as u32)
}

/// Takes in the small particles a surname begins with: `van der` before `Meer`.
pub fn particles(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let word = |token: u32| page.word(token as usize);
    let small = |token: u32| page.tokens[token as usize].case == Case::Lower;
    let mut start = mention.start;
    if start > first && small(start - 1) && ["der", "den", "de"].into_iter().any(|particle| cue::is(word(start - 1), particle)) {
        start -= 1;
    }
    if start > first && small(start - 1) && ["von", "van"].into_iter().any(|particle| cue::is(word(start - 1), particle)) {
        mention.start = start - 1;
    }
}

/// Takes in the Arabic article before a hyphen, where English words are cut: `al-` before `Sadr`.
pub fn article(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let start = mention.start as usize;
    if mention.start < first + 2 || page.word(start - 1) != "-" {
        return;
    }
    if ARABIC.iter().any(|article| cue::is(page.word(start - 2), article)) {
        mention.start -= 2;
    }
}

/// Whether the letter of a postal district follows a Danish town behind its number: `1577 København V`.
pub fn is_district(page: &Page<'_>, mention: &Mention) -> bool {
    let (start, next) = (mention.start as usize, mention.end as usize);
    mention.label == Label::Place
        && start > 0
        && page.tokens[start - 1].kind == TokenKind::Number
        && page.word(start - 1).len() == 4
        && cues::DISTRICT.has(page.word(next))
        && !is_wide(page, next)
}

/// Takes in what tells a person from others of the same name: `Åke Lindqvist jr`.
pub fn generation(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let next = mention.end as usize;
    if mention.end < last && mention.end - mention.start > 1 && cues::GENERATION.has(page.word(next)) && !is_wide(page, next) {
        mention.end += 1;
    }
}

/// Whether a head of the country follows a name in the genitive: `Fulufjällets nationalpark`, `Motala ström`; no body then.
pub fn is_landscape(page: &Page<'_>, last: u32, mention: &Mention) -> bool {
    let next = mention.end as usize;
    let name = page.facts[next - 1];
    let named = mention.end - mention.start == 1 && (page.word(next - 1).ends_with('s') || name.place() > 0);
    mention.end < last
        && named
        && mention.label != Label::Person
        && page.tokens[next].case == Case::Lower
        && cues::LANDSCAPE.has(page.word(next))
        && !is_wide(page, next)
}

/// Takes in what a hyphen joins to either end: `Adeyemi-Hart`, where English words are cut at hyphens.
pub fn join(page: &Page<'_>, (first, last): (u32, u32), mention: &mut Mention) {
    while mention.end < last && is_hyphen(page, mention.end as usize, last as usize) {
        mention.end += 2;
    }
    while mention.start >= first + 2
        && is_hyphen(page, mention.start as usize - 1, last as usize)
        && is_capital(page, mention.start as usize - 2)
    {
        mention.start -= 2;
    }
}

/// Takes in the first part of a compound head: `Vej- og Trafikudvalget`.
pub fn coordinate(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let part = |token: u32| page.tokens[token as usize].kind == TokenKind::Word && page.word(token as usize).ends_with('-');
    if mention.start < first + 2 || !cues::AND.has(page.word(mention.start as usize - 1)) || !part(mention.start - 2) {
        return;
    }
    mention.start -= 2;
}

/// Leaves out where a body lies that no head names and no list has: `Capio i Borlänge`, `Clarks in Street`.
pub fn seat(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let lies = |&token: &usize| cue::is(page.word(token), "i") || cue::is(page.word(token), "in");
    let Some(at) = (start + 1..end - 1).find(lies) else { return };
    // `Sundhedshuset i Ulfborg`, `Elbilsägarna i Östergötland`: what has the article is called so.
    let defined = ["en", "et", "na", "ne"].into_iter().any(|ending| page.word(at - 1).ends_with(ending));
    let headed = (start..at).any(|token| page.facts[token].org_head());
    // `Musik i Dalarna` is called so.
    let facts = page.facts[at - 1];
    let is_common = |facts: Facts| Lang::READ.into_iter().any(|lang| facts.common(lang) > 0);
    // `Slagter Vinding i Hornslet`, `Tange Skilte i Greve`: it begins with a name or a trade.
    let named = at > start + 1 && (!is_common(page.facts[start]) || page.facts[start].title());
    let common = is_common(facts) && !named;
    if !headed && !common && !defined && (at + 1..end).all(|token| page.facts[token].place() > 0) {
        mention.end = at as u32;
    }
}

/// Takes in the full stop of a form cut short, where the sentence goes on, `J.J. Rhatigan & Co. and`, and the form behind it, `Mill Lane
/// Brewing Co. Ltd`.
pub fn full_stop(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let end = mention.end as usize;
    let form = ["co", "corp", "inc", "ltd"].into_iter().any(|form| cue::is(page.word(end - 1), form));
    let dot = form && mention.end + 1 < last && page.word(end) == ".";
    if dot {
        let goes_on = page.tokens[end + 1].case == Case::Lower || matches!(page.word(end + 1), "," | ";" | ")");
        mention.end += u32::from(goes_on);
    }
}

/// The end of a firm's form behind the brackets that open at a token and say where it is.
pub fn bracketed_form(page: &Page<'_>, open: usize, last: usize) -> Option<usize> {
    if open + 3 >= last || page.word(open) != "(" || !is_capital(page, open + 1) {
        return None;
    }
    let close = (open + 2..last.min(open + 5)).find(|&token| page.word(token) == ")")?;
    let seat = (open + 1..close).all(|token| is_capital(page, token) || page.word(token) == ".");
    let form = |token: usize| page.facts[token].company_form() && is_capital(page, token);
    let begin = close + 1;
    let private = begin < last && cues::PRIVATE.has(page.word(begin)) && !form(begin);
    let begin = begin + usize::from(private);
    let forms = (begin..last).take_while(|&token| form(token)).count();
    (seat && forms > 0).then_some(begin + forms)
}

/// Takes in the genitive of a saint, which ends a church's or a school's name: `Friends of St Oswald's`.
pub fn saint(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let end = mention.end as usize;
    let saint = end - mention.start as usize > 1 && ["st", "st."].into_iter().any(|st| cue::is(page.word(end - 2), st));
    if saint && mention.end < last && matches!(page.word(end), "'s" | "’s") {
        mention.end += 1;
    }
}

/// Takes in the genitive behind which nothing is owned: `soup at Frankie's, and cake`.
pub fn own_name(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (end, next) = (mention.end as usize, mention.end as usize + 1);
    if mention.end >= last || !matches!(page.word(end), "'s" | "’s") || page.facts[end - 1].org() != OrgKind::None || listed(page, mention)
    {
        return;
    }
    let closes = mention.end + 1 == last || matches!(page.word(next), "," | "." | ";" | ")" | "!" | "?") || CLOSES.has(page.word(next));
    mention.end += u32::from(closes);
}
