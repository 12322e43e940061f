//! Bodies named together: in `A, B and C`, what names nothing else is an organisation as those beside it are.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;
use super::strip::listed;

/// How likely a name is that only stands among organisations.
const AMONG: f32 = 0.55;
/// From here on an organisation vouches for one other alone.
const SURE: f32 = 0.7;
/// Below this a mention among organisations may be one.
const DOUBTFUL: f32 = 0.6;
/// Items at most in one row.
const ITEMS: usize = 12;
/// Words at most of a name that no list knows.
const WORDS: usize = 3;

/// Words that join the last item of a row.
const JOINS: Cues = Cues::new(&["and", "or"]);

/// English nouns for several bodies, before `such as`, `including` and `like` and their names.
const KINDS: Cues = Cues::new(&[
    "advisers", "agencies", "airlines", "banks", "bodies", "brands", "breweries", "brewers", "broadcasters", "builders", "businesses",
    "carriers", "chains", "charities", "clients", "clubs", "companies", "competitors", "contractors", "customers", "dealers", "developers",
    "distributors", "employers", "firms", "foundations", "funders", "galleries", "groups", "institutions", "insurers", "investors",
    "journals", "lenders", "magazines", "makers", "manufacturers", "museums", "newspapers", "operators", "organisations", "organizations",
    "outlets", "owners", "partners", "producers", "providers", "publications", "publishers", "retailers", "shops", "sponsors", "start-ups",
    "startups", "stores", "supermarkets", "suppliers", "theatres", "unions", "universities", "utilities", "vendors",
]);

/// Whether a name begins behind a noun for several bodies and `such as`: `cable owners such as Arlion`.
pub fn is_one_of(page: &Page<'_>, first: usize, token: usize) -> bool {
    if page.tokens[token - 1].case != Case::Lower {
        return false;
    }
    let word = |back: usize| token.checked_sub(back).filter(|&token| token >= first).map_or("", |token| page.word(token));
    let such = cue::is(word(1), "as") && cue::is(word(2), "such") && KINDS.has(word(3));
    such || ["including", "like"].into_iter().any(|like| cue::is(word(1), like)) && KINDS.has(word(2))
}

/// An item of a row: its words, and the mention it is, if it is one.
#[derive(Clone, Copy, Debug)]
struct Item {
    start: usize,
    end: usize,
    mention: Option<usize>,
}

/// Adds and relabels what stands in rows with organisations. `mentions` are in order of which no two overlap, and stay so.
pub fn add(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (mut at, mut done, mut sentence) = (0, 0, 0);
    let (found, mut items) = (mentions.len(), Vec::new());
    while at < found {
        let mention = mentions[at];
        at += 1;
        let beside = |token: usize| {
            page.tokens.get(token).is_some_and(|it| it.span.len() < 4) && (page.word(token) == "," || JOINS.has(page.word(token)))
        };
        let (start, end) = (mention.start as usize, mention.end as usize);
        if mention.label != Label::Org || start < done || !(beside(end) || start > 0 && beside(start - 1)) {
            continue;
        }
        while page.sentences[sentence].token_end as usize <= start {
            sentence += 1;
        }
        let it = page.sentences[sentence];
        if page.lang(it.block) != Lang::En {
            continue;
        }
        items.clear();
        row(page, &mentions[..found], (it.token_start as usize, it.token_end as usize), at - 1, &mut items);
        done = items.last().map_or(done, |item| item.end);
        settle(page, &items, mentions);
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// The items of the row that a mention stands in, in order, if its last one stands behind `and`; none otherwise.
fn row(page: &Page<'_>, mentions: &[Mention], (first, last): (usize, usize), at: usize, items: &mut Vec<Item>) {
    let own = Item { start: mentions[at].start as usize, end: mentions[at].end as usize, mention: Some(at) };
    items.push(own);
    let (mut from, mut joined) = (own.start, false);
    while from > first + 1 && items.len() < ITEMS && !is_wide(page, from) {
        let word = page.word(from - 1);
        let article = usize::from(cue::is(word, "the") && from > first + 2);
        let mark = page.word(from - 1 - article);
        let and = JOINS.has(mark);
        if mark != "," && (joined || !and) || is_wide(page, from - 1 - article) {
            break;
        }
        // `A, B, and C`
        let comma = usize::from(and && from > first + 2 + article && page.word(from - 2 - article) == ",");
        let Some(item) = ending(page, mentions, first, from - 1 - article - comma) else { break };
        joined |= and;
        from = item.start;
        items.push(item);
    }
    items.reverse();
    let mut to = own.end;
    while to + 1 < last && items.len() < ITEMS && !joined && !is_wide(page, to) {
        let comma = usize::from(page.word(to) == ",");
        let and = usize::from(JOINS.has(page.word(to + comma)));
        if comma + and == 0 {
            break;
        }
        let begin = to + comma + and;
        let article = usize::from(begin + 1 < last && cue::is(page.word(begin), "the"));
        let Some(item) = beginning(page, mentions, last, begin + article) else { break };
        joined |= and > 0;
        to = item.end;
        items.push(item);
    }
    if !joined {
        items.clear();
    }
}

/// The item that ends before a token: a mention, or a run of capitalised words.
fn ending(page: &Page<'_>, mentions: &[Mention], first: usize, end: usize) -> Option<Item> {
    let next = mentions.partition_point(|mention| (mention.end as usize) < end);
    if let Some(mention) = mentions.get(next).filter(|mention| (mention.start as usize) < end) {
        return (mention.end as usize == end).then_some(Item { start: mention.start as usize, end, mention: Some(next) });
    }
    let floor = next.checked_sub(1).map_or(first, |before| (mentions[before].end as usize).max(first));
    let mut start = end;
    while start > floor && is_capital(page, start - 1) && (start == end || !is_wide(page, start)) {
        start -= 1;
    }
    (start < end && end - start <= WORDS).then_some(Item { start, end, mention: None })
}

/// The item that begins at a token.
fn beginning(page: &Page<'_>, mentions: &[Mention], last: usize, start: usize) -> Option<Item> {
    if start >= last {
        return None;
    }
    let next = mentions.partition_point(|mention| mention.end as usize <= start);
    let ahead = mentions.get(next);
    if let Some(mention) = ahead.filter(|mention| mention.start as usize <= start) {
        return (mention.start as usize == start).then_some(Item { start, end: mention.end as usize, mention: Some(next) });
    }
    let end = if is_capital(page, start) { run_end(page, start, last) } else { start };
    let free = ahead.is_none_or(|mention| mention.start as usize >= end);
    (start < end && end - start <= WORDS && free).then_some(Item { start, end, mention: None })
}

/// Makes organisations of the items that may be ones, where no other item is surely something else.
fn settle(page: &Page<'_>, items: &[Item], mentions: &mut Vec<Mention>) {
    // `Maddox or Brindle`, `Fauna and Flora International`: of two, the other must be sure, and a name by itself.
    let vouches = |at: usize| mentions[at].score >= SURE && (mentions[at].end - mentions[at].start == 1 || listed(page, &mentions[at]));
    if let [one, other] = items
        && (cue::is(page.word(one.end), "or") || !one.mention.into_iter().chain(other.mention).any(vouches))
    {
        return;
    }
    let mut bodies = 0;
    for item in items {
        match item.mention.map(|at| mentions[at]) {
            Some(mention) if mention.label == Label::Org => bodies += 1,
            Some(mention) if !is_doubtful(page, &mention) => return,
            Some(_) => {}
            None if !may_be_body(page, item.start, item.end) => return,
            None => {}
        }
    }
    if 2 * bodies < items.len() && (items[0].start == 0 || !is_one_of(page, 0, items[0].start)) {
        return;
    }
    for item in items {
        match item.mention {
            Some(at) => mentions[at].label = Label::Org,
            None => mentions.push(Mention { start: item.start as u32, end: item.end as u32, label: Label::Org, score: AMONG }),
        }
    }
}

/// Whether a mention that is no organisation may be one after all.
fn is_doubtful(page: &Page<'_>, mention: &Mention) -> bool {
    let (first, tail) = (page.facts[mention.start as usize], page.facts[mention.end as usize - 1]);
    let known = if mention.label == Label::Person { first.given() > 2 || first.honorific() } else { first.place() > 0 || tail.place() > 0 };
    mention.score < DOUBTFUL && !known
}

/// Whether words that name nothing else may name a body: letters, a word that is made up, or several.
fn may_be_body(page: &Page<'_>, start: usize, end: usize) -> bool {
    let (facts, word, it) = (page.facts[start], page.word(start), page.tokens[start]);
    let other = (start..end).any(|token| {
        let facts = page.facts[token];
        facts.title() || facts.title_head() || facts.demonym() || facts.month() || facts.weekday() || facts.honorific()
    });
    if other || it.kind != TokenKind::Word || facts.class() != Class::None || facts.given() > 2 {
        return false;
    }
    let letters = it.case == Case::Upper && (2..=6).contains(&word.len()) && !cues::HONOUR.has(word) && !cues::DEGREE.has(word);
    let unknown = facts.common(Lang::En) == 0 && facts.place() == 0 && facts.surname() < 3;
    let alone = end - start == 1;
    let listed = facts.org() != OrgKind::None && facts.place() == 0;
    alone && (letters && !cues::THING.has(word) || it.case != Case::Upper && (unknown || listed))
        || !alone && it.case != Case::Upper && page.facts[end - 1].surname() < 3 && (start..end).all(|token| is_capital(page, token))
}
