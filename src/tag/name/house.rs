//! House rules for spans: mentions as the sets mark them become mentions as records have them.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::OrgKind;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::cited::is_author;

use super::candidate::is_post;
use super::code;
use super::cues;
use super::employer;
use super::ends;
use super::person;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;
use super::sort::{
    is_addressed, is_called, is_dateline, is_firm, is_foundation, is_home, is_language, is_no_body, is_no_person, is_no_place,
    is_part_of_town, is_postal, is_trading, is_venue, is_water_or_hill,
};

/// Heads that make an institution of the town before them.
const INSTITUTION: [&str; 4] = ["kommun", "kommuns", "kommune", "kommunes"];
/// Heads that make an institution of the town before them when that stands in the genitive.
const CITY: [&str; 2] = ["stad", "stads"];
/// Heads that make a larger place of the place before them.
const COUNTY: [&str; 3] = ["län", "läns", "amt"];
/// Articles before a name.
const ARTICLES: [&str; 6] = ["a", "an", "de", "den", "det", "the"];

/// Brings a mention's span and label under the house rules; `first` and `last` are the sentence's tokens.
/// `false` where nothing of it is left.
pub fn rule(page: &Page<'_>, lang: Lang, (first, last): (u32, u32), mention: &mut Mention) -> bool {
    if let Some(wide) = (mention.start + 1..mention.end).find(|&token| is_wide(page, token as usize)) {
        mention.end = wide;
    }
    code::postcode(page, last, mention);
    code::town(page, first, mention);
    let cited = mention.label == Label::Org && mention.end - mention.start == 2 && page.facts[mention.start as usize].place() < 4;
    if is_honoured(page, mention) || cited && is_author(page, (first, last), mention.start) {
        mention.label = Label::Person;
    }
    strip(page, lang, first, mention);
    if mention.start >= mention.end
        || mention.label == Label::Org && code::is_share(page, first, mention)
        || is_no_place(page, mention)
        || is_language(page, mention)
        || is_no_body(page, mention)
        || is_no_person(page, first, mention)
    {
        return false;
    }
    if mention.label != Label::Person && is_addressed(page, first, mention) {
        mention.label = Label::Person;
    }
    if mention.label == Label::Person {
        ends::particles(page, first, mention);
        if employer::is_employer(page, first, mention)
            || employer::is_house(page, first, mention)
            || employer::is_house_of(page, first, mention)
            || is_foundation(page, mention)
            || is_trading(page, lang, mention)
        {
            mention.label = Label::Org;
        } else if is_water_or_hill(page, lang, mention) {
            mention.label = Label::Place;
        }
    }
    // `Marie Curie` is a charity in English.
    if mention.label == Label::Org && lang != Lang::En && is_full_name(page, mention) {
        mention.label = Label::Person;
    }
    if mention.label == Label::Org {
        ends::towns(page, first, mention);
        if is_venue(page, first, mention)
            || is_home(page, first, mention)
            || is_postal(page, lang, mention)
            || is_part_of_town(page, lang, mention)
            || is_dateline(page, (first, last), mention)
        {
            mention.label = Label::Place;
        }
    }
    let owned = mention.label == Label::Person && employer::is_owned(page, first, mention);
    if owned || mention.label == Label::Place && employer::is_firm(page, first, mention) {
        mention.label = Label::Org;
    }
    if mention.label == Label::Person && lang == Lang::En {
        trade(page, last, mention);
    }
    if mention.label != Label::Org && is_called(page, first, mention) || lang == Lang::En && is_firm(page, first, mention) {
        mention.label = Label::Org;
    }
    ends::article(page, first, mention);
    if mention.label == Label::Person {
        ends::generation(page, last, mention);
    }
    if lang != Lang::En && ends::is_landscape(page, last, mention) {
        mention.end += 1;
        mention.label = Label::Place;
    }
    if lang == Lang::Da {
        ends::prefix(page, first, mention);
    }
    if mention.label != Label::Place {
        ends::join(page, (first, last), mention);
    }
    if mention.label == Label::Org {
        ends::coordinate(page, first, mention);
        ends::full_stop(page, last, mention);
        ends::seat(page, mention);
        ends::close(page, last, mention);
        ends::saint(page, last, mention);
        if lang == Lang::En {
            ends::own_name(page, last, mention);
        }
        ends::founders(page, first, mention);
        ends::districts(page, first, mention);
        if lang != Lang::En {
            ends::surroundings(page, last, mention);
        }
    } else if page.word(mention.end as usize - 1).ends_with('-') {
        return false;
    }
    if mention.label == Label::Org && mention.end - mention.start > 2 {
        // `Nwosu Consulting Ltd. Spouse`: the full stop ended more than the form.
        let form = |token: u32| ["corp.", "inc.", "ltd."].into_iter().any(|form| cue::is(page.word(token as usize), form));
        let cut = (mention.start + 1..mention.end - 1).find(|&token| form(token) && !page.facts[token as usize + 1].company_form());
        if let Some(form) = cut.filter(|&form| is_capital(page, form as usize + 1)) {
            mention.end = form + 1;
        }
    }
    if matches!(mention.label, Label::Place | Label::Org) && mention.end < last {
        let next = page.word(mention.end as usize);
        let is = |heads: &[&str]| heads.iter().any(|head| cue::is(next, head));
        let town = page.word(mention.end as usize - 1);
        if is(&INSTITUTION) || is(&CITY) && town.ends_with('s') {
            mention.end += 1;
            mention.label = Label::Org;
        } else if is(&COUNTY) && mention.label == Label::Place || ends::is_district(page, lang, mention) {
            mention.end += 1;
        }
    }
    let head = page.word(mention.end as usize - 1);
    if mention.label == Label::Place && mention.end - mention.start > 1 && INSTITUTION.iter().chain(&CITY).any(|word| cue::is(head, word)) {
        mention.label = Label::Org;
    }
    true
}

/// What firms called after people do, behind the name.
const TRADE: Cues = Cues::new(&[
    "architects", "bakery", "builders", "butchers", "catering", "construction", "cycles", "electrical", "engineering", "estates",
    "flooring", "florists", "haulage", "interiors", "jewellers", "joinery", "landscaping", "lettings", "logistics", "motors",
    "optometrists", "photography", "plumbing", "printers", "removals", "roofing", "scaffolding", "solicitors", "transport", "upholstery",
]);

/// Makes a firm of a person's name and what the firm does: `Thomas Fox Landscaping`.
fn trade(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (end, next) = (mention.end as usize, mention.end + 1);
    if end - mention.start as usize > 1 && TRADE.has(page.word(end - 1)) {
        mention.label = Label::Org;
        return;
    }
    let adjoins = mention.end < last && page.tokens[end].span.start == page.tokens[end - 1].span.end + 1;
    if adjoins && page.tokens[end].case == Case::Initial && TRADE.has(page.word(end)) {
        // `Photography` begins another credit.
        let goes_on = next < last && (page.word(next as usize) == ":" || is_capital(page, next as usize));
        if !goes_on {
            (mention.label, mention.end) = (Label::Org, next);
        }
    }
}

/// Whether two surnames joined by `&` are a firm: `Kamp & Lyngberg`.
pub fn is_partnership(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let surname = |mention: &Mention| {
        let facts = page.facts[mention.start as usize];
        mention.end - mention.start == 1 && facts.given() < 3 && (facts.surname() > 0 || facts.is_unknown())
    };
    let people = before.label == Label::Person && mention.label == Label::Person;
    people && before.end + 1 == mention.start && page.word(before.end as usize) == "&" && surname(before) && surname(mention)
}

/// Whether an organisation goes on with where it is: `Age UK` before `Wirral`.
pub fn goes_on(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let (start, length) = (mention.start as usize, mention.end - mention.start);
    // `Dansk Sygeplejeråd` before `Kreds Syddanmark`
    let branch = (2..=3).contains(&length) && cues::BRANCH.has(page.word(start));
    before.label == Label::Org
        && mention.label == Label::Org
        && before.end == mention.start
        && (branch || length == 1 && page.facts[start].place() > 0)
        && !is_wide(page, start)
}

/// Whether what was taken for an organisation begins with the form of the one before the comma: `Allbirds, Inc. Attn`.
pub fn is_form(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let form = ["inc.", "ltd.", "corp."].into_iter().any(|form| cue::is(page.word(mention.start as usize), form));
    form && before.label == Label::Org && before.end + 1 == mention.start && page.word(before.end as usize) == ","
}

/// Whether what was taken for an organisation begins with a given name and ends in a person's honours: `Martin Hall FCA`.
fn is_honoured(page: &Page<'_>, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let person = end - start == 3 && page.facts[start].given() > 3 && !page.facts[start].title();
    mention.label == Label::Org && person && page.tokens[end - 1].case == Case::Upper && cues::HONOUR.has(page.word(end - 1))
}

/// Whether an organisation is no more than honours that stand right behind a person: `Martin Randle FCA`, `Melissa Thorne, DDS`.
pub fn is_honour(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let comma = before.end + 1 == mention.start && page.word(before.end as usize) == ",";
    let behind = before.label == Label::Person && (comma || before.end == mention.start) && mention.end - mention.start == 1;
    behind && mention.label == Label::Org && cues::HONOUR.has(page.word(mention.start as usize))
}

/// Takes from both ends what is no part of a name: punctuation, articles, the English genitive, honorifics and titles. `sentence` is the
/// sentence's first token.
fn strip(page: &Page<'_>, lang: Lang, sentence: u32, mention: &mut Mention) {
    while mention.start < mention.end {
        let last = mention.end as usize - 1;
        let word = page.word(last);
        let mark = page.tokens[last].kind == TokenKind::Punct && word != ")" && word != "!";
        // `Kenneth Maddocks MBE`: what is written behind a name is no part of it.
        let honour = mention.label == Label::Person && mention.end - mention.start > 1 && cues::HONOUR.has(word) && !is_lower_start(word);
        // `Barnardo's` is called so.
        let owns = lang == Lang::En && matches!(word, "'s" | "’s") && !listed(page, mention);
        // `Text: Vendela Krantz Foto: Tobias Hjelm`
        let label = mention.label == Label::Person
            && mention.end - mention.start > 1
            && page.tokens.get(last + 1).is_some_and(|_| page.word(last + 1) == ":")
            && cues::CREDIT.has(word);
        // `København K Tlf.: 33 92 50 00`
        let contact = mention.end - mention.start > 1 && cues::CONTACT.has(word) && !listed(page, mention);
        // `Syddansk Universitet Campusvej 55`
        let street = mention.label == Label::Org
            && mention.end - mention.start > 2
            && page.facts[last].place_compound()
            && page.tokens.get(last + 1).is_some_and(|next| next.kind == TokenKind::Number)
            && page.facts[last - 1].org_head();
        // `Kaj Rosing Saxofon`, `Yuki Holm Japansk`
        let facts = page.facts[last];
        let subject = mention.label == Label::Person
            && mention.end - mention.start > 2
            && lang != Lang::En
            && page.tokens[last].case == Case::Initial
            && (facts.demonym() || cues::SUBJECT.has(word))
            && !facts.surname_in(lang);
        if mark || honour || owns || label || contact || street || subject || person::ends_in_post(page, mention) {
            mention.end -= 1;
        } else {
            break;
        }
    }
    // `Ordförande i Bufab AB`, `Bestyrelsen i Rockwool A/S`: the firm stands behind.
    let (first, last) = (mention.start as usize, mention.end as usize - usize::from(mention.end > mention.start));
    let firm = mention.label == Label::Org && last > first + 2 && page.facts[last].company_form();
    let of = |token: usize| !is_capital(page, token) && (cues::SEAT.has(page.word(token)) || cues::FOR.has(page.word(token)));
    // `Bestyrelsen for Odense Boligforening`
    let board = mention.label == Label::Org && last > first + 1 && cue::is(page.word(first), "bestyrelsen");
    if (firm && is_post(page, first) || board && is_capital(page, first + 2)) && of(first + 1) {
        mention.start += 2;
    }
    while mention.start < mention.end {
        let first = mention.start as usize;
        let (word, facts) = (page.word(first), page.facts[first]);
        let more = mention.end - mention.start > 1;
        let article = more && page.tokens[first].case != Case::Upper && ARTICLES.iter().any(|article| cue::is(word, article)) && {
            // `The Hague`, `de Geer`: a small article before a person is a particle.
            mention.label == Label::Org && !is_capital(page, first)
                || mention.label != Label::Person && lang == Lang::En && !listed(page, mention)
        };
        let role = more
            && mention.label == Label::Person
            && (facts.honorific() || facts.title() && facts.given() < 2 && facts.surname() < 4 && first_name_follows(page, mention));
        // `fætter Bo Lund`, `Norges Kari Dahl Lie`: a small word or whose somebody is.
        let other = more
            && mention.label == Label::Person
            && is_capital(page, first + 1)
            && (page.tokens[first].case == Case::Lower && !facts.particle() && page.tokens[first].kind == TokenKind::Word
                || facts.genitive() && facts.place() > 4 && facts.given() == 0 && lang != Lang::En && mention.end - mention.start > 2);
        // `Nick Smythe: Has Kent County Council been paid?`
        let asks = more
            && mention.label == Label::Org
            && lang == Lang::En
            && first > 0
            && matches!(page.word(first - 1), ":" | "\"" | "“")
            && cues::ASKS.has(word);
        // `Besøg Sorø Museum`
        let opens = cues::CALLS.has(word) || lang != Lang::En && cues::CAPACITY.has(word);
        let calls = more && mention.label == Label::Org && first as u32 == sentence && opens && is_capital(page, first + 1);
        if page.tokens[first].kind == TokenKind::Punct || article || role || other || asks || calls {
            mention.start += 1;
        } else {
            break;
        }
    }
}

fn is_lower_start(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// Whether a list entry covers exactly the mention: `The Guardian`.
pub(super) fn listed(page: &Page<'_>, mention: &Mention) -> bool {
    let from = page.hits.partition_point(|hit| hit.token_start < mention.start);
    page.hits[from..].iter().take_while(|hit| hit.token_start == mention.start).any(|hit| hit.token_end == mention.end)
}

/// Whether the second word of a mention can begin a person's name.
fn first_name_follows(page: &Page<'_>, mention: &Mention) -> bool {
    is_capital(page, mention.start as usize + 1)
}

/// Below this an organisation may be a person with such a name.
const DOUBTFUL: f32 = 0.5;

/// Whether a doubtful mention is a given name that many bear and one word more that makes no body.
fn is_full_name(page: &Page<'_>, mention: &Mention) -> bool {
    let [given, last] = [mention.start as usize, mention.end as usize - 1].map(|token| page.facts[token]);
    let body = last.org_head() || last.company_form() || last.place() > 2 || last.org() != OrgKind::None;
    mention.score < DOUBTFUL && mention.end - mention.start == 2 && given.given() > 4 && last.surname() > 0 && !body
}
