//! Of what sort a mention is, where its words or those before it say other than the scorer, and whether it is a name at all.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::code;
use super::cues;
use super::run::is_capital;
use super::scorer::Mention;
use super::strip::listed;

/// From this score on a person behind the noun for a body is one.
const DOUBTFUL: f32 = 0.75;

/// Bodies in the definite that there are many of: a capital makes no name of them.
pub const GENERIC: Cues = Cues::new(&[
    "banken", "bestyrelsen", "biblioteket", "bolaget", "børnehuset", "fonden", "forbundet", "foreningen", "friskolen", "förbundet",
    "föreningen", "företaget", "klubben", "kommunen", "koncernen", "museet", "partiet", "regionen", "selskabet", "skolan", "skolen",
    "stiftelsen", "styrelsen", "sällskapet", "universitetet", "virksomheden",
]);

/// Endings of nouns for a vessel before its name.
const VESSEL: [&str; 12] = [
    "bogserbåten", "briggen", "fartyget", "færgen", "färjan", "kutteren", "skeppet", "skibet", "skonerten", "tankeren", "trawleren",
    "trålaren",
];

/// Whether an organisation that no list has and no head makes is where somebody lives: `bor på Tuse Næs`.
pub fn is_home(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let lives = mention.start > first + 1 && cues::LOCATIVE.has(page.word(start - 1)) && cues::LIVES.has(page.word(start - 2));
    lives && !listed(page, mention) && !(start..mention.end as usize).any(|token| page.facts[token].org_head())
}

/// Whether a doubtful name of one word stands right behind the noun that says what body it is: `investeringsselskabet Nordvind`.
pub fn is_called(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let (start, facts) = (mention.start as usize, page.facts[mention.start as usize]);
    let noun = mention.start > first && page.tokens[start - 1].case == Case::Lower && {
        let noun = page.facts[start - 1];
        noun.org_head() && noun.definite() && noun.compound()
    };
    noun && mention.end - mention.start == 1 && facts.place() == 0 && facts.given() < 3
}

/// English nouns for a body right before its name.
const BODY: Cues = Cues::new(&[
    "agency", "bank", "brand", "brewer", "broadcaster", "chain", "charity", "company", "consultancy", "firm", "housebuilder",
    "manufacturer", "publisher", "retailer", "start-up", "startup", "supermarket", "supplier",
]);

/// Whether a doubtful person stands right behind the noun that says what body it is, or behind whose partner it is: `the Billings firm
/// Crowley Hart`, `our partner Jacobs`.
pub fn is_firm(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let word = |back: u32| mention.start.checked_sub(back).filter(|&token| token >= first).map_or("", |token| page.word(token as usize));
    let partner = mention.end - mention.start == 1
        && ["client", "partner", "sponsor"].contains(&word(1))
        && ["main", "our", "their"].into_iter().any(|whose| cue::is(word(2), whose));
    mention.label == Label::Person && mention.score < DOUBTFUL && (BODY.has(word(1)) && is_capital(page, mention.start as usize) || partner)
}

/// Whether a listed place of one word stands behind the number of its post: `3700 Rønne`.
pub fn is_postal(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let listed = lang != Lang::En && mention.end - mention.start == 1 && page.facts[start].place() > 0;
    let number =
        |token: usize, lengths: &[usize]| page.tokens[token].kind == TokenKind::Number && lengths.contains(&page.word(token).len());
    // `931 30 Skellefteå`
    listed && start > 0 && (number(start - 1, &[4, 5, 6]) || start > 1 && number(start - 1, &[2]) && number(start - 2, &[3]))
}

/// Whether an organisation is no more than a Danish town and the letters of its postal district: `Odense SØ`.
pub fn is_part_of_town(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let [town, part] = [mention.start as usize, mention.end as usize - 1];
    lang == Lang::Da
        && part == town + 1
        && page.facts[town].place() > 1
        && page.tokens[part].case == Case::Upper
        && cues::DISTRICT.has(page.word(part))
        && !listed(page, mention)
}

/// Whether a listed place of one word begins a line and a day of a month follows: `Kalmar 2 maj 2024`, `Aarhus, den 3. juni`.
pub fn is_dateline(page: &Page<'_>, (first, last): (u32, u32), mention: &Mention) -> bool {
    let start = mention.start as usize;
    if mention.start != first || mention.end - mention.start != 1 || page.facts[start].place() == 0 {
        return false;
    }
    let day = (start + 1..last as usize).find(|&token| page.word(token) != "," && page.word(token) != "den");
    day.is_some_and(|day| {
        page.tokens[day].kind == TokenKind::Number && page.word(day).len() < 4 && day + 1 < last as usize && page.facts[day + 1].month()
    })
}

/// Whether what was taken for a place is no more than what belongs to one, or a program: `Iraqi`, `svensk`, `macOS`, `AI`.
pub fn is_no_place(page: &Page<'_>, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let (it, facts) = (page.tokens[start], page.facts[start]);
    let program = it.case == Case::Mixed && it.span.of(page.text()).starts_with(char::is_lowercase) && facts.place() == 0;
    let alone = mention.end - mention.start == 1;
    // `All-Ireland champions`
    let all = start > 1 && page.word(start - 1) == "-" && page.word(start - 2) == "All";
    mention.label == Label::Place && (all || alone && (facts.demonym() && facts.place() == 0 || page.word(start) == "AI") || program)
}

/// Whether a name is what a language calls itself, as where a page's language is chosen: `Deutsch`, `Español - España`.
pub fn is_language(page: &Page<'_>, mention: &Mention) -> bool {
    let behind = page.tokens.get(mention.start as usize + 1).map_or("", |_| page.word(mention.start as usize + 1));
    cues::ENDONYM.has(page.word(mention.start as usize))
        && (mention.end - mention.start == 1 || matches!(behind, "-" | "–" | "(" | "/" | "|"))
}

/// Whether an organisation is no more than initials, a degree, letters for a thing, or a committee that any body sets up: `D.M.`, `Valberedningen`.
pub fn is_no_body(page: &Page<'_>, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let word = page.word(start);
    let initials = word.ends_with('.') && word.chars().filter(|c| c.is_alphabetic()).count() <= 2 && !listed(page, mention);
    // `MSc Economics`, `BA (Hons) History`
    let degree = cues::DEGREE.has(word) && !listed(page, mention);
    let letters = matches!(page.tokens[mention.start as usize].case, Case::Upper | Case::Mixed);
    let alone = mention.end - mention.start == 1 && letters;
    // `T: 72 54 40 11 | M: 22 11 40 90`
    let label = mention.end - mention.start == 1
        && word.len() == 1
        && page.tokens.get(mention.end as usize).is_some_and(|_| page.word(mention.end as usize) == ":");
    // `Gävle tingsrätt K 411-23`: the file of a case.
    let digits = |token: usize| page.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    let case = word.len() == 1
        && page.tokens[start].case != Case::Lower
        && (start + 1..mention.end as usize + 1).all(digits)
        && mention.label == Label::Org;
    // `Kommunstyrelsen 2023-10-10 Sida 1 (31)` numbers a page, and is not the agency.
    let numbers = mention.end - mention.start == 1
        && cue::is(word, "sida")
        && page.tokens.get(mention.end as usize).is_some_and(|next| next.kind == TokenKind::Number);
    let file = alone && code::is_file(page, start);
    // `OBs` is of the club OB, and no `OBS`.
    let owner = word.strip_suffix('s').is_some_and(|stem| stem.bytes().all(|byte| byte.is_ascii_uppercase()));
    let thing = alone && !owner && cues::THING.has(word) || label || numbers || file;
    // `Foreningens CVR-nr.`
    let number = mention.end - mention.start == 2
        && word.ends_with('s')
        && cues::THING.has(page.word(mention.end as usize - 1))
        && !listed(page, mention);
    // `Teamleder for Familie og Unge` is a post.
    let post = page.facts[mention.start as usize];
    let field = mention.label == Label::Org
        && mention.end - mention.start > 2
        && (post.title() || post.title_head())
        && !post.org_head()
        && cues::FOR.has(page.word(mention.start as usize + 1))
        && !listed(page, mention);
    // `© Foreningen`
    let generic = mention.end - mention.start == 1 && GENERIC.has(word);
    // `advokat (H)` may plead before the highest court.
    let court = mention.end - mention.start == 1
        && matches!(word, "H" | "L")
        && mention.start > 1
        && page.word(start - 1) == "("
        && cues::ends_in(&["advokat", "advokaten"], page.word(start - 2));
    // `Grant Mickelson, M.D.,`
    if mention.label == Label::Place {
        return initials && mention.end - mention.start == 1 && page.facts[mention.start as usize].place() == 0;
    }
    mention.label == Label::Org
        && (degree
            || thing
            || number
            || field
            || case
            || generic
            || court
            || mention.end - mention.start == 1 && (initials || cues::AD_HOC.has(word)))
}

/// Whether a person is no more than a storm's name, a letter's afterthought, a post, a model or a property: `Hurricane Gloria`, `P.S.`,
/// `the Parks Foreman`, `Mark II`.
pub fn is_no_person(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let storm = mention.start > first && cues::STORM.has(page.word(start - 1));
    let lone = mention.end - mention.start == 1 && (storm || cue::is(page.word(start), "p.s.") || is_dwelling(page, first, mention));
    // `The Parks Foreman reported`
    let (head, tail) = (page.facts[start], page.facts[mention.end as usize - 1]);
    let post = mention.start > first
        && mention.end - mention.start == 2
        && ["the", "our"].into_iter().any(|article| cue::is(page.word(start - 1), article))
        && (tail.title_head() || tail.title())
        && head.common(Lang::En) > 1;
    // `Anitra Room`, `Kipper Socks`
    let last = mention.end as usize - 1;
    let thing = mention.end - mention.start > 1
        && page.tokens[last].case == Case::Initial
        && tail.given() == 0
        && tail.surname() < 2
        && (cues::ROOM.has(page.word(last)) || tail.common(Lang::En) > u8::from(head.given() > 3) && page.word(last).ends_with('s'));
    // `CHAMBERS: Terra Firma`
    let heading = mention.end - mention.start == 1
        && mention.start == first
        && page.tokens[start].case == Case::Upper
        && head.common(Lang::En) > 0
        && page.tokens.get(start + 1).is_some_and(|_| page.word(start + 1) == ":");
    // `a Mark II amplifier`
    let numeral = |token: u32| page.word(token as usize).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let model = mention.end - mention.start == 2 && cues::MODEL.has(page.word(start)) && numeral(mention.start + 1);
    mention.label == Label::Person
        && (lone || heading || post || model || thing || is_vessel(page, first, mention) || code::is_property(page, mention.end as usize))
}

/// Whether a name stands behind the noun for a vessel, or begins with it: `tankfartyget Sea Havlock`.
fn is_vessel(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let vessel = |token: usize| page.facts[token].surname() == 0 && cues::ends_in(&VESSEL, page.word(token));
    let (start, whole) = (mention.start as usize, mention.end - mention.start > 1);
    mention.start > first && vessel(start - 1) || whole && vessel(start)
}

/// Whether `Bo` begins a part of a Swedish site, and is a verb: `Bo, bygga & miljö`, `Bo och leva`.
fn is_dwelling(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let next = mention.end as usize;
    mention.start == first
        && page.word(mention.start as usize) == "Bo"
        && page.tokens.len() > next + 1
        && (page.word(next) == "," || cues::AND.has(page.word(next)))
        && cues::DWELL.has(page.word(next + 1))
}

/// Whether a word alone stands behind a form of address: `Cllr. Kilcullen`, `Ms Rugby`.
pub fn is_addressed(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let alone = mention.end - mention.start == 1 && mention.start > first && is_capital(page, mention.start as usize);
    alone && cues::ADDRESS.has(page.word(mention.start as usize - 1)) && !page.facts[mention.start as usize].org_head()
}

/// Whether a person's name ends in a compound that is a body and no surname: `Aage V. Jensen Naturfond`.
pub fn is_foundation(page: &Page<'_>, mention: &Mention) -> bool {
    let facts = page.facts[mention.end as usize - 1];
    mention.end - mention.start > 1 && facts.org_head() && facts.given() + facts.surname() == 0
}

/// Whether a full name goes on with a trade: `Mats Ek Bygg`, `Jens Holm VVS`.
pub fn is_trading(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let last = mention.end as usize - 1;
    lang != Lang::En && mention.end - mention.start > 2 && cues::TRADE.has(page.word(last)) && !page.facts[last].surname_in(lang)
}

/// Whether a single word that no list knows ends as Nordic names of waters, hills and squares do: `Kronholmen`, `Gåsesøen`.
pub fn is_water_or_hill(page: &Page<'_>, lang: Lang, mention: &Mention) -> bool {
    let word = page.word(mention.start as usize);
    let facts = page.facts[mention.start as usize];
    let unknown = facts.given() == 0 && facts.surname() == 0 && facts.class() == Class::None;
    mention.end - mention.start == 1
        && lang != Lang::En
        && unknown
        && cues::TOPOGRAPHY.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Whether a doubtful name of one word that the lists have as a place stands right behind a Nordic `i`: `et hus i Gylling`.
pub fn is_within(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    mention.end - mention.start == 1
        && mention.score < DOUBTFUL
        && mention.start > first
        && page.word(start - 1) == "i"
        && page.facts[start].place() > 0
        && page.facts[start].given() < 4
}

/// Whether a building that no list has as a body is where something is held: `held at Ashby House`.
pub fn is_venue(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let word = |back: u32| mention.start.checked_sub(back).filter(|&token| token >= first).map_or("", |token| page.word(token as usize));
    let building = ["House", "Hall", "Lodge", "Chapel", "Pavilion"].contains(&page.word(mention.end as usize - 1));
    let held = || building && word(1) == "at" && ["held", "place", "meets", "meet", "met"].contains(&word(2));
    mention.end - mention.start > 1 && (held() || stands_in_address(page, mention)) && !listed(page, mention)
}

/// Whether a street or the first half of a postcode follows a building: `Cobbett House, Oxford Road`, `Locks Estate, Bath BA1 3DZ`.
fn stands_in_address(page: &Page<'_>, mention: &Mention) -> bool {
    let (end, n_tokens) = (mention.end as usize, page.tokens.len());
    let building = ["Building", "Court", "Estate", "Hall", "House", "Lodge", "Mill", "Wharf"].contains(&page.word(end - 1));
    let postcode = |word: &str| {
        let [letters, digits] = [u8::is_ascii_uppercase, u8::is_ascii_digit].map(|is| word.bytes().filter(is).count());
        (1..=3).contains(&letters) && (1..=2).contains(&digits) && letters + digits == word.len()
    };
    let address = |token: usize| page.facts[token].place_head() && is_capital(page, token) || postcode(page.word(token));
    building && end < n_tokens && page.word(end) == "," && (end + 1..n_tokens.min(end + 5)).any(address)
}
