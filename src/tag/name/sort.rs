//! Of what sort a mention is, where its words or those before it say other than the scorer, and whether it is a name at all.

use crate::document::Case;
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::is_capital;
use super::scorer::Mention;
use super::strip::listed;

/// Endings of nouns for a vessel before its name.
const VESSEL: [&str; 12] = [
    "bogserbåten", "briggen", "fartyget", "færgen", "färjan", "kutteren", "skeppet", "skibet", "skonerten", "tankeren", "trawleren",
    "trålaren",
];

/// Whether a doubtful name of one word stands right behind the noun that says what body it is: `investeringsselskabet Nordvind`.
pub fn is_called(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let (start, facts) = (mention.start as usize, page.facts[mention.start as usize]);
    let noun = mention.start > first && page.tokens[start - 1].case == Case::Lower && {
        let noun = page.facts[start - 1];
        noun.org_head() && noun.definite() && noun.compound()
    };
    noun && mention.end - mention.start == 1 && facts.place() == 0
}

/// Whether what was taken for a place is no more than what belongs to one: `Iraqi`, `svensk`.
pub fn is_no_place(page: &Page<'_>, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let facts = page.facts[start];
    let alone = mention.end - mention.start == 1;
    // `All-Ireland champions`
    let all = start > 1 && page.word(start - 1) == "-" && page.word(start - 2) == "All";
    mention.label == Label::Place && (all || alone && facts.demonym() && facts.place() == 0)
}

/// Whether a name is what a language calls itself, as where a page's language is chosen: `Deutsch`, `Español`.
pub fn is_language(page: &Page<'_>, mention: &Mention) -> bool {
    mention.end - mention.start == 1 && cues::ENDONYM.has(page.word(mention.start as usize))
}

/// Whether an organisation is no more than letters for a thing, a ship, or a committee that any body sets up: `Valberedningen`; or a place
/// no more than initials.
pub fn is_no_body(page: &Page<'_>, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let word = page.word(start);
    let initials = word.ends_with('.') && word.chars().filter(|c| c.is_alphabetic()).count() <= 2 && !listed(page, mention);
    let alone = mention.end - mention.start == 1 && matches!(page.tokens[start].case, Case::Upper | Case::Mixed);
    // `OBs` is of the club OB, and no `OBS`.
    let owner = word.strip_suffix('s').is_some_and(|stem| stem.bytes().all(|byte| byte.is_ascii_uppercase()));
    let thing = alone && !owner && cues::is_thing(word);
    // `Foreningens CVR-nr.`
    let number = mention.end - mention.start == 2 && word.ends_with('s') && cues::is_thing(page.word(mention.end as usize - 1));
    // `Grant Mickelson, M.D.,`
    if mention.label == Label::Place {
        return initials && mention.end - mention.start == 1 && page.facts[mention.start as usize].place() == 0;
    }
    // `M/V Nordic`, not `M/S Museet for Søfart`
    let parted = matches!(word, "F" | "S" | "T" | "V") && start > 1 && page.word(start - 1) == "/" && page.word(start - 2) == "M";
    let ship = (parted || matches!(word, "M/F" | "M/S" | "M/T" | "M/V" | "S/S")) && !listed(page, mention);
    mention.label == Label::Org && (thing || number || ship || mention.end - mention.start == 1 && cues::AD_HOC.has(word))
}

/// Whether a person is no more than a storm's name or a thing: `Hurricane Gloria`, `Kipper Socks`.
pub fn is_no_person(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    if mention.label != Label::Person {
        return false;
    }
    let start = mention.start as usize;
    let storm = mention.start > first && cues::STORM.has(page.word(start - 1));
    let lone = mention.end - mention.start == 1 && storm;
    let (head, tail) = (page.facts[start], page.facts[mention.end as usize - 1]);
    // `Anitra Room`, `Kipper Socks`
    let last = mention.end as usize - 1;
    let thing = mention.end - mention.start > 1
        && page.tokens[last].case == Case::Initial
        && tail.given() == 0
        && tail.surname() < 2
        && (cues::ROOM.has(page.word(last)) || tail.common(Lang::En) > u8::from(head.given() > 3) && page.word(last).ends_with('s'));
    // `A B C D E`
    let letters = last - start > 2 && (start..=last).all(|token| page.tokens[token].span.len() == 1);
    // `38H Playtime`
    let measure = (start..=last).any(|token| page.word(token).starts_with(|first: char| first.is_ascii_digit()));
    lone || thing || letters || measure || is_vessel(page, first, mention)
}

/// Whether a name stands behind the noun for a vessel, or begins with it: `tankfartyget Sea Havlock`.
fn is_vessel(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let vessel = |token: usize| page.facts[token].surname() == 0 && cues::ends_in(&VESSEL, page.word(token));
    let (start, whole) = (mention.start as usize, mention.end - mention.start > 1);
    mention.start > first && vessel(start - 1) || whole && vessel(start)
}

/// Whether a building that no list has as a body stands before its street.
pub fn is_venue(page: &Page<'_>, mention: &Mention) -> bool {
    mention.end - mention.start > 1 && stands_in_address(page, mention)
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
