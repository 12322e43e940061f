//! Names behind a noun for several bodies, which says what they are.

use crate::cue::{self, Cues};
use crate::document::Case;
use crate::page::Page;

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
