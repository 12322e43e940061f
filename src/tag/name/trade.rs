//! Firms named after people, by what they do: `Thomas Fox Landscaping`, `Bryony's Fuels`.

use crate::cue::Cues;
use crate::document::Case;
use crate::entity::Label;
use crate::page::Page;

use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;

/// What firms called after people do, behind the name.
const TRADE: Cues = Cues::new(&[
    "architects", "bakery", "builders", "butchers", "catering", "construction", "cycles", "electrical", "engineering", "estates",
    "flooring", "florists", "haulage", "interiors", "jewellers", "joinery", "landscaping", "lettings", "logistics", "motors",
    "optometrists", "photography", "plumbing", "printers", "removals", "roofing", "scaffolding", "solicitors", "transport", "upholstery",
]);

/// What shops and firms are that somebody owns, behind the genitive of the name: `Prescott's Chartered Buses`.
const SHOP: Cues = Cues::new(&[
    "autos", "bakehouse", "barbers", "bikes", "bistro", "boatyard", "bookshop", "brewery", "buses", "cabs", "cafe", "café", "chemist",
    "cleaners", "coaches", "confectionery", "creamery", "dairy", "deli", "diner", "fabrics", "fishmongers", "flowers", "foods", "fuel",
    "fuels", "furniture", "garage", "garages", "gym", "hardware", "heating", "hire", "jewelers", "market", "meats", "mills", "nurseries",
    "nursery", "oil", "oils", "opticians", "pharmacy", "pies", "pizza", "pizzeria", "plumbers", "printing", "propane", "pub", "salon",
    "seafood", "seeds", "shoes", "skips", "stationers", "stores", "supermarket", "supplies", "tavern", "taxi", "taxis", "tea", "tires",
    "towing", "toys", "travel", "trucking", "tyres", "vineyard", "windows", "winery", "wines",
]);

/// Makes a firm of a person's name and what stands behind it; `last` is the end of the sentence's tokens.
pub fn firm(page: &Page<'_>, last: u32, mention: &mut Mention) {
    landscaper(page, last, mention);
    if mention.label == Label::Person {
        shop(page, last, mention);
    }
}

/// Makes a firm of a name in the genitive and what is sold or done: `Bryony's Fuels`.
fn shop(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let owns = mention.end as usize;
    let next = owns + 1;
    let genitive = mention.end + 1 < last && matches!(page.word(owns), "'s" | "’s") && is_capital(page, next) && !is_wide(page, next);
    if !genitive {
        return;
    }
    let end = run_end(page, next, last as usize);
    let sold = SHOP.has(page.word(end - 1)) || TRADE.has(page.word(end - 1));
    if sold {
        (mention.label, mention.end) = (Label::Org, end as u32);
    }
}

/// Makes a firm of a person's name and what the firm does: `Thomas Fox Landscaping`.
fn landscaper(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let (end, next) = (mention.end as usize, mention.end + 1);
    if end - mention.start as usize > 1 && TRADE.has(page.word(end - 1)) {
        mention.label = Label::Org;
        return;
    }
    let adjoins = mention.end < last && page.tokens[end].span.start == page.tokens[end - 1].span.end + 1;
    if adjoins && page.tokens[end].case == Case::Initial && TRADE.has(page.word(end)) {
        (mention.label, mention.end) = (Label::Org, next);
    }
}
