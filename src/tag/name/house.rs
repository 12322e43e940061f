//! House rules for spans: mentions as the sets mark them become mentions as records have them.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::cited::is_author;

use super::candidate::{is_capital, is_hyphen, is_post, is_wide};
use super::code;
use super::cues;
use super::employer;
use super::person;
use super::scorer::Mention;
use super::sort::{
    is_addressed, is_adjective, is_called, is_dateline, is_firm, is_foundation, is_home, is_language, is_no_body, is_no_person,
    is_part_of_town, is_postal, is_trading, is_venue, is_water_or_hill,
};

/// Heads that make an institution of the town before them.
const INSTITUTION: [&str; 4] = ["kommun", "kommuns", "kommune", "kommunes"];
/// Heads that make an institution of the town before them when that stands in the genitive.
const CITY: [&str; 2] = ["stad", "stads"];
/// Heads that make a larger place of the place before them.
const COUNTY: [&str; 3] = ["län", "läns", "amt"];
/// English heads of what serves two places together.
const SERVICE: [&str; 11] =
    ["association", "authority", "board", "commerce", "constabulary", "council", "league", "partnership", "police", "service", "trust"];
/// Below this score an organisation that is a town's name is the town.
const DOUBTFUL: f32 = 0.5;
/// From this size on a place is a town that most know.
const TOWN: u8 = 4;
/// Articles before a name.
const ARTICLES: [&str; 6] = ["a", "an", "de", "den", "det", "the"];

/// Words that begin something else behind a name.
const CLOSES: Cues = Cues::new(&[
    "after", "and", "as", "at", "before", "but", "by", "for", "from", "has", "in", "is", "on", "or", "to", "was", "where", "which", "who",
    "with",
]);

/// Forms of the Arabic article.
const ARABIC: [&str; 9] = ["ad", "al", "an", "ar", "as", "ash", "at", "az", "el"];

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
        || is_adjective(page, mention)
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
        particles(page, first, mention);
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
    if mention.label == Label::Org {
        towns(page, first, mention);
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
    article(page, first, mention);
    if lang == Lang::Da {
        prefix(page, first, mention);
    }
    if mention.label != Label::Place {
        join(page, (first, last), mention);
    }
    if mention.label == Label::Org {
        coordinate(page, first, mention);
        full_stop(page, last, mention);
        seat(page, mention);
        close(page, last, mention);
        saint(page, last, mention);
        if lang == Lang::En {
            own_name(page, last, mention);
        }
        founders(page, first, mention);
        districts(page, first, mention);
        if lang != Lang::En {
            surroundings(page, last, mention);
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
        } else if is(&COUNTY) && mention.label == Label::Place || is_district(page, lang, mention) {
            mention.end += 1;
        }
    }
    let head = page.word(mention.end as usize - 1);
    if mention.label == Label::Place && mention.end - mention.start > 1 && INSTITUTION.iter().chain(&CITY).any(|word| cue::is(head, word)) {
        mention.label = Label::Org;
    }
    true
}

/// Makes a place of the town behind a post that belongs to one: `the Mayor of Stourhaven`, `Bishop of Lynn`, `MP for North Norfolk`.
fn towns(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, length) = (mention.start as usize, mention.end - mention.start);
    let of = |token: usize, of: &str| cue::is(page.word(token), of);
    let own = length > 2 && of(start + 1, "of") && cues::OF_TOWN.has(page.word(start));
    let behind = length < 3 && mention.start > first + 1 && {
        let post = page.word(start - 2);
        of(start - 1, "of") && length == 1 && cues::OF_TOWN.has(post) || of(start - 1, "for") && cues::MEMBER_FOR.has(post)
    };
    let headed = (mention.start..mention.end).any(|token| page.facts[token as usize].org_head());
    if (own || behind) && !headed && !listed(page, mention) {
        mention.start += if own { 2 } else { 0 };
        mention.label = Label::Place;
    }
    // A town that stands for its team or for what is in it.
    let facts = page.facts[start];
    let credit = start > 0 && page.word(start - 1) == "/";
    let town = length == 1 && !credit && mention.score < DOUBTFUL && facts.place() >= TOWN && facts.org() == OrgKind::None;
    if town && !facts.org_head() && page.tokens[start].case == Case::Initial {
        mention.label = Label::Place;
    }
}

/// Takes in the small particles a surname begins with: `van der` before `Meer`.
fn particles(page: &Page<'_>, first: u32, mention: &mut Mention) {
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
fn article(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let start = mention.start as usize;
    if mention.start < first + 2 || page.word(start - 1) != "-" {
        return;
    }
    let joined = |token: usize| page.tokens[token].span.end == page.tokens[token + 1].span.start;
    if ARABIC.iter().any(|article| cue::is(page.word(start - 2), article)) && joined(start - 2) && joined(start - 1) {
        mention.start -= 2;
    }
}

/// Makes a place of a town with what its name begins with: `Ll. Skensved`, `Nr.` before `Snede`.
fn prefix(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let short = |token: u32| is_capital(page, token as usize) && cues::PREFIX.has(page.word(token as usize));
    let own = mention.end - mention.start == 2 && short(mention.start) && !page.facts[mention.start as usize + 1].org_head();
    if mention.label == Label::Org && own {
        mention.label = Label::Place;
    } else if mention.label == Label::Place && mention.start > first && short(mention.start - 1) {
        mention.start -= 1;
    }
}

/// Whether the letter of a postal district follows a Danish town behind its number: `1577 København V`.
fn is_district(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let (start, next) = (mention.start as usize, mention.end as usize);
    lang != Lang::En
        && mention.label == Label::Place
        && start > 0
        && page.tokens[start - 1].kind == TokenKind::Number
        && page.word(start - 1).len() == 4
        && page.tokens[next].case == Case::Upper
        && cues::DISTRICT.has(page.word(next))
        && !is_wide(page, next)
}

/// Takes in what a hyphen joins to either end: `Adeyemi-Hart`, where English words are cut at hyphens.
fn join(page: &Page<'_>, (first, last): (u32, u32), mention: &mut Mention) {
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

/// Takes in the first parts of a compound head: `Plan-, Vej- og Trafikudvalget`.
fn coordinate(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let part = |token: u32| page.tokens[token as usize].kind == TokenKind::Word && page.word(token as usize).ends_with('-');
    if mention.start < first + 2 || !cues::AND.has(page.word(mention.start as usize - 1)) || !part(mention.start - 2) {
        return;
    }
    mention.start -= 2;
    while mention.start >= first + 2 && page.word(mention.start as usize - 1) == "," && part(mention.start - 2) {
        mention.start -= 2;
    }
}

/// Takes in the head that a hyphen leaves open: `Kungliga Skogs-` before `och Lantbruksakademien`.
fn close(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let open = page.word(mention.end as usize - 1).ends_with('-');
    // `Norrtälje Vatten` before `och Avfall`
    let serves = mention.end - mention.start > 1 && cues::UTILITY.has(page.word(mention.end as usize - 1));
    let both = serves && mention.end + 1 < last && cues::UTILITY.has(page.word(mention.end as usize + 1));
    if both && cues::AND.has(page.word(mention.end as usize)) && is_capital(page, mention.end as usize + 1) {
        mention.end += 2;
    }
    // `BDO Statsautoriseret` before `revisionsaktieselskab`
    let form = mention.end < last && page.tokens[mention.end as usize].case == Case::Lower;
    if form && cues::ends_in(&["aktieselskab", "anpartsselskab", "partnerselskab"], page.word(mention.end as usize)) {
        mention.end += 1;
    }
    // `Brf Utkiken 3`
    let number = mention.end < last && page.tokens[mention.end as usize].kind == TokenKind::Number && !is_wide(page, mention.end as usize);
    if number && mention.end - mention.start > 1 && cues::HOUSING.has(page.word(mention.start as usize)) {
        mention.end += u32::from(page.tokens[mention.end as usize].span.len() < 3);
    }
    if open && mention.end + 1 < last && cues::AND.has(page.word(mention.end as usize)) && page.facts[mention.end as usize + 1].org_head() {
        mention.end += 2;
    }
}

/// Takes in what lies around a place: `Lokalrådet for Hvidbjerg` before `og Omegn`.
fn surroundings(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (and, around) = (mention.end as usize, mention.end as usize + 1);
    let is = |token: usize, words: [&str; 2]| words.into_iter().any(|other| cue::is(page.word(token), other));
    if mention.end + 1 < last && is(around, ["omegn", "omnejd"]) && is(and, ["og", "och"]) {
        mention.end += 2;
    }
    // `Lokalhistorisk Arkiv for Dronninglund`
    let head = page.facts[and - 1];
    let serves = mention.end - mention.start > 1 && head.org_head() && !head.definite() && mention.end + 1 < last;
    if serves && cues::FOR.has(page.word(and)) && page.word(and).len() < 5 && is_capital(page, around) && page.facts[around].place() > 1 {
        mention.end += 2;
    }
}

/// Leaves out where a body lies that no head names and no list has: `Capio i Borlänge`, `Clarks in Street`.
fn seat(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let lies = |&token: &usize| cue::is(page.word(token), "i") || cue::is(page.word(token), "in");
    let Some(at) = (start + 1..end - 1).find(lies) else { return };
    let headed = (start..at).any(|token| page.facts[token].org_head());
    // `Musik i Dalarna` and `Elbilsägarna i Östergötland` are called so.
    let (word, facts) = (page.word(at - 1), page.facts[at - 1]);
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 0);
    if !headed
        && !common
        && !word.ends_with("na")
        && !word.ends_with("ne")
        && (at + 1..end).all(|token| page.facts[token].place() > 0)
        && !listed(page, mention)
    {
        mention.end = at as u32;
    }
}

/// Takes in the full stop of a form cut short, where the sentence goes on: `J.J. Rhatigan & Co. and`.
fn full_stop(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let end = mention.end as usize;
    let form = ["co", "corp", "inc", "ltd"].into_iter().any(|form| cue::is(page.word(end - 1), form));
    let dot = form && mention.end + 1 < last && page.word(end) == "." && page.tokens[end].span.start == page.tokens[end - 1].span.end;
    mention.end += u32::from(dot && page.tokens[end + 1].case == Case::Lower);
}

/// Takes in the genitive of a saint, which ends a church's or a school's name: `Friends of St Oswald's`.
fn saint(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let end = mention.end as usize;
    let saint = end - mention.start as usize > 1 && ["st", "st."].into_iter().any(|st| cue::is(page.word(end - 2), st));
    if saint && mention.end < last && matches!(page.word(end), "'s" | "’s") {
        mention.end += 1;
    }
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

/// Takes in the genitive behind which nothing is owned: `soup at Frankie's, and cake`.
fn own_name(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (end, next) = (mention.end as usize, mention.end as usize + 1);
    if mention.end >= last || !matches!(page.word(end), "'s" | "’s") || page.facts[end - 1].org() != OrgKind::None || listed(page, mention)
    {
        return;
    }
    let closes = mention.end + 1 == last || matches!(page.word(next), "," | "." | ";" | ")" | "!" | "?") || CLOSES.has(page.word(next));
    mention.end += u32::from(closes);
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

/// Takes in the first of two founders: `Knut and` before `Alice Wallenberg Foundation`.
fn founders(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let founded = end - start > 2 && page.facts[end - 1].org_head() && page.facts[start].given() > 3 && mention.start > first + 1;
    if founded && cues::AND.has(page.word(start - 1)) && page.facts[start - 2].given() > 3 && is_capital(page, start - 2) {
        let before = start.checked_sub(3).filter(|&before| before >= first as usize);
        let alone =
            before.is_none_or(|before| !is_capital(page, before) && page.word(before) != "," || page.facts[before].class() == Class::A);
        mention.start -= 2 * u32::from(alone);
    }
}

/// Takes in the first of two places served: `Norfolk and` before `Suffolk NHS Foundation Trust`.
fn districts(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let placed = (start..end - 1).take(2).any(|token| page.facts[token].place() > 0);
    let serves = end - start > 2 && SERVICE.iter().any(|head| cue::is(page.word(end - 1), head)) && placed;
    if serves && mention.start > first + 1 && ["and", "&"].into_iter().any(|and| cue::is(page.word(start - 1), and)) {
        // `Cheshire West and Chester Council`, `NHS Cheshire and Merseyside Integrated Care Board`: up to three words before.
        let floor = (first as usize).max((start - 2).saturating_sub(3));
        let mut place = start - 1;
        while place > floor && is_capital(page, place - 1) && !is_wide(page, place) {
            place -= 1;
        }
        // `They met in Leeds and Bradford City Council paid`
        let apart = |token: usize| is_capital(page, token) || page.word(token) == "," || cues::LOCATIVE.has(page.word(token));
        let alone = place == first as usize || !apart(place - 1);
        let placed = (place..start - 1).any(|token| page.facts[token].place() > 0);
        if alone && placed && place < start - 1 && page.facts[place].class() != Class::A {
            mention.start = place as u32;
        } else if placed && place + 1 == start - 1 && place >= first as usize + 2 && cue::is(page.word(end - 1), "trust") {
            // `Barking, Havering and Redbridge University Hospitals NHS Trust`
            let other = place - 2;
            let listed = page.word(place - 1) == "," && page.facts[other].place() > 0 && is_capital(page, other);
            mention.start = if listed { other } else { start } as u32;
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cue_sets_are_sorted() {
        assert!(CLOSES.is_sorted() && TRADE.is_sorted());
    }
}
