//! What a document says once counts for all of it: acronyms it explains, and names that stand alone after they were named in full.

use crate::document::Case;
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::hasher::NumberMap;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::cues;
use super::hash;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// How likely a name is that stands alone, once the document has named it in full.
const ALONE: f32 = 0.8;
/// How likely a name is that the document explains as an acronym.
const EXPLAINED: f32 = 0.9;
/// From here on a mention is sure enough to vouch for others.
const SURE: f32 = 0.7;

/// Below this a mention gives way to what the same word is elsewhere in the document.
const DOUBTFUL: f32 = 0.6;

/// From here on an organisation of several words is looked for in all of the document.
const BODY: f32 = 0.8;

/// Known words of a document; used again.
#[derive(Debug, Default)]
pub struct Repeats {
    known: NumberMap<u64, (Label, f32)>,
    /// First and one past the last word of a firm's name without its form, by its first word.
    firms: NumberMap<u64, (usize, usize)>,
    /// First and one past the last word of a person's full name or a firm's, and which it is, by its first word without regard to case.
    people: NumberMap<u64, (usize, usize, Label)>,
    /// First and one past the last word of an organisation's name of several words, by its first word.
    bodies: NumberMap<u64, (usize, usize)>,
    added: Vec<Mention>,
    filter: Filter,
}

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
        let Repeats { known, firms, people, bodies, added, filter } = self;
        known.clear();
        firms.clear();
        people.clear();
        bodies.clear();
        added.clear();
        for mention in mentions.iter() {
            let (start, end) = (mention.start as usize, mention.end as usize);
            if mention.label == Label::Org
                && let Some(token) = explained(page, start, end)
            {
                known.insert(key(page.word(token)), (Label::Org, EXPLAINED));
            }
            if mention.label == Label::Org
                && let Some((from, to)) = alias(page, start, end)
            {
                if to - from == 1 {
                    known.insert(key(page.word(from)), (Label::Org, EXPLAINED));
                } else {
                    firms.insert(key(page.word(from)), (from, to));
                }
            }
            if mention.label == Label::Org
                && let Some(end) = firm(page, start, end)
            {
                firms.entry(key(page.word(start))).or_insert((start, end));
                if end - start > 1 && page.tokens[start].case != Case::Upper {
                    people.entry(folded(page.word(start))).or_insert((start, end, Label::Org));
                }
            }
            // A word that is nothing else, taken for an organisation once.
            if mention.label == Label::Org && end - start == 1 && is_made_up(page, start) {
                known.entry(key(page.word(start))).or_insert((Label::Org, ALONE));
            }
            // `Blåklinten` of `Förskolan Blåklinten`
            if mention.label == Label::Org
                && end - start == 2
                && cues::ends_in(&cues::CARE, page.word(start))
                && is_made_up(page, start + 1)
            {
                firms.entry(key(page.word(start + 1))).or_insert((start + 1, end));
            }
            if mention.score < SURE {
                continue;
            }
            let vouches = mention.label == Label::Org && mention.score >= BODY && is_read(page, start);
            if vouches && end - start > 1 && page.tokens[start].case != Case::Upper && is_capital(page, start) {
                // The longest name that begins so is looked for; shorter ones are in it or were found.
                let body = bodies.entry(key(page.word(start))).or_insert((start, end));
                if end - start > body.1 - body.0 {
                    *body = (start, end);
                }
                if is_coined(page, start, end) {
                    firms.entry(key(page.word(start))).or_insert((start, start + 1));
                }
            }
            // Both names of `Said Niklund`, neither if it is a common word or a place as well.
            if mention.label == Label::Person && (2..=4).contains(&(end - start)) {
                if page.tokens[start].case != Case::Upper {
                    people.entry(folded(page.word(start))).or_insert((start, end, Label::Person));
                }
                for token in [start, end - 1] {
                    let facts = page.facts[token];
                    // `Jo`, `Bo`: short, but given names.
                    let long = page.word(token).chars().count() > 2 || token == start && facts.given() > 4;
                    if long && facts.place() < 3 && facts.common(Lang::En) < 3 {
                        let known = known.entry(key(page.word(token))).or_insert((Label::Person, ALONE));
                        // Who is called so weighs more than a word alone.
                        if *known == (Label::Org, ALONE) {
                            known.0 = Label::Person;
                        }
                    }
                }
            }
        }
        if known.is_empty() && firms.is_empty() && people.is_empty() && bodies.is_empty() {
            return;
        }
        *filter = Filter::default();
        known.keys().chain(firms.keys()).chain(bodies.keys()).for_each(|key| filter.add(*key));
        let (mut next, mut taken) = (0, 0);
        for sentence in page.sentences {
            for token in capitals.within(sentence.token_start as usize, sentence.token_end as usize) {
                while mentions.get(next).is_some_and(|mention| mention.end as usize <= token) {
                    next += 1;
                }
                let inside = mentions.get(next).is_some_and(|mention| mention.start as usize <= token);
                // `INGRID MEULEN` above a line of hers, where the text below names her.
                if page.tokens[token].case == Case::Upper
                    && !people.is_empty()
                    && !inside
                    && token >= taken
                    && let Some(&(start, end, label)) = people.get(&folded(page.word(token)))
                    && token + end - start <= sentence.token_end as usize
                    && (0..end - start).all(|at| folded(page.word(token + at)) == folded(page.word(start + at)))
                    && mentions.get(next).is_none_or(|mention| mention.start as usize >= token + end - start)
                {
                    added.push(Mention { start: token as u32, end: (token + end - start) as u32, label, score: ALONE });
                    taken = token + end - start;
                    continue;
                }
                let word = key(page.word(token));
                if !filter.may_have(word) {
                    continue;
                }
                // `About Trellis Robotics`: named in full before.
                if let Some(&(start, end)) = bodies.get(&word)
                    && token >= taken
                    && token + end - start <= sentence.token_end as usize
                    && (0..end - start).all(|at| page.word(token + at) == page.word(start + at))
                    && mentions.get(next).is_none_or(|mention| mention.start as usize >= token)
                {
                    let to = token + end - start;
                    let whole = mentions.get(next).is_some_and(|mention| (mention.start as usize, mention.end as usize) == (token, to));
                    let covered = mentions[next..].iter().take_while(|mention| (mention.start as usize) < to);
                    // `Community Services Director`
                    let post = page.facts.get(to).is_some_and(|facts| facts.title() || facts.title_head()) && adjoins(page, to);
                    let part = whole || post && is_capital(page, to);
                    if !part && covered.into_iter().all(|mention| mention.end as usize <= to) {
                        added.push(Mention { start: token as u32, end: to as u32, label: Label::Org, score: ALONE });
                        taken = to;
                        continue;
                    }
                }
                if token < taken {
                    continue;
                }
                if let Some(&(start, end)) = firms.get(&word)
                    && (1..end - start)
                        .all(|at| token + at < sentence.token_end as usize && key(page.word(token + at)) == key(page.word(start + at)))
                {
                    let mut to = token + end - start;
                    // `Spectrolux Polska`
                    if to < sentence.token_end as usize && is_capital(page, to) && page.facts[to].place() > 2 && adjoins(page, to) {
                        to += usize::from(
                            mentions.get(next).is_none_or(|mention| mention.start as usize != to || mention.label == Label::Org),
                        );
                    }
                    if mentions.get(next).is_none_or(|mention| mention.start as usize >= to) {
                        added.push(Mention { start: token as u32, end: to as u32, label: Label::Org, score: ALONE });
                    } else if (mentions[next].start as usize, mentions[next].end as usize) == (token, to) {
                        mentions[next].label = Label::Org;
                    }
                    continue;
                }
                let Some(&(label, score)) = known.get(&word) else { continue };
                if inside {
                    // The document's own explanation outweighs what a lone acronym looks like.
                    let mention = &mut mentions[next];
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
                    continue;
                }
                let alone = |other: usize| !page.tokens.get(other).is_some_and(|_| is_capital(page, other));
                // `Om Aqualinje` begins a line.
                let opened = |token: usize| token == sentence.token_start as usize && page.facts[token].class() == Class::A;
                let before = token == sentence.token_start as usize || alone(token - 1) || opened(token - 1);
                let after = token + 1 == sentence.token_end as usize || alone(token + 1);
                let upper = page.tokens[token].case == Case::Upper;
                if before && after || upper && label == Label::Org {
                    added.push(Mention { start: token as u32, end: token as u32 + 1, label, score });
                }
            }
        }
        if !added.is_empty() {
            // A whole name takes the place of what was found in it.
            mentions.append(added);
            mentions.sort_by(|one, other| (one.start, other.end).cmp(&(other.start, one.end)));
            let mut end = 0;
            mentions.retain(|mention| {
                let free = mention.start >= end;
                end = end.max(mention.end);
                free
            });
        }
    }
}

/// The end of a firm's name before its form, where the name is nothing else: `Aqualinje` of `Aqualinje AB`.
fn firm(page: &Page<'_>, start: usize, end: usize) -> Option<usize> {
    let form = (start + 1..end).find(|&token| page.facts[token].company_form())?;
    let first = page.facts[start];
    let name = if form - start == 1 { first.given().max(first.surname()) > 0 } else { first.given() > 2 };
    let other = name || first.place() > 0 || first.class() != Class::None || page.word(start).chars().count() < 3;
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| first.common(lang) > 0);
    (form - start <= 3 && !other && !common && (start..form).all(|token| is_capital(page, token))).then_some(form)
}

/// Whether a capitalised word is on no list at all.
fn is_made_up(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 0);
    let long = page.tokens[token].span.len() > 4 && matches!(page.tokens[token].case, Case::Initial | Case::Mixed);
    long && is_capital(page, token) && facts.is_unknown() && !common && facts.class() == Class::None && is_read(page, token)
}

/// Whether a token stands in a sentence of a language that names were learnt in.
fn is_read(page: &Page<'_>, token: usize) -> bool {
    let sentence = page.sentences.partition_point(|sentence| (sentence.token_end as usize) <= token);
    matches!(page.lang(page.sentences[sentence].block), Lang::Sv | Lang::Da | Lang::En)
}

/// Whether one space parts a token from the one before it.
fn adjoins(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].span.start == page.tokens[token - 1].span.end + 1 && !is_wide(page, token)
}

/// Whether an organisation's name of two or three words begins with one that is made for it, so that it stands for all of it: `Trellis` of
/// `Trellis Robotics`, where the others are common words.
fn is_coined(page: &Page<'_>, start: usize, end: usize) -> bool {
    let first = page.facts[start];
    let name = first.given().max(first.surname()) > 2 || first.place() > 0 || first.class() != Class::None || first.demonym();
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| first.common(lang) > 0);
    // What clubs, schools and councils are called after is a place.
    let others = (start + 1..end).all(|token| {
        is_capital(page, token)
            && (page.facts[token].common(Lang::En) > 0 || page.facts[token].is_unknown())
            && !page.facts[token].org_head()
            && !page.facts[token].title_head()
    });
    let word = page.word(start);
    let field = ["ing", "logy", "ment", "ics", "ion"].into_iter().any(|ending| word.ends_with(ending));
    end - start < 4 && !name && !common && !first.title() && !first.org_head() && others && word.len() > 3 && !field
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

/// The short name in brackets and quotes behind an organisation, of which it is the beginning: `Aqualinje Norden AB ("Aqualinje")`.
fn alias(page: &Page<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    // What closes the quotes and the bracket must be there too.
    if end + 4 >= page.tokens.len() || page.word(end) != "(" {
        return None;
    }
    let quote = |token: usize| matches!(page.word(token), "\"" | "“" | "”" | "'" | "‘" | "’");
    let open = end + 1 + usize::from(page.word(end + 1) == "the");
    let close = (open + 2..(page.tokens.len() - 1).min(open + 2 + (end - start))).find(|&token| quote(token))?;
    let same = (0..close - open - 1).all(|at| start + at < end && page.word(open + 1 + at) == page.word(start + at));
    (quote(open) && same && page.word(close + 1) == ")").then_some((open + 1, close))
}

/// The same for a word in any case.
fn folded(word: &str) -> u64 {
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The same for a word with and without genitive.
pub fn key(word: &str) -> u64 {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(word);
    hash::word(stem.as_bytes())
}
