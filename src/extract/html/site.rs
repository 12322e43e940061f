//! The site's own name: as the page states it, else the part of its title that its address says too.

use crate::address::{self, letters};

/// What stands between the name of a page and that of its site.
const BETWEEN: [&str; 9] = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / "];
/// Words at most of a part of a title that says more than the address.
const WORDS: usize = 4;
/// Letters at least of the owner of an address that begins such a part.
const LETTERS: usize = 4;

/// The site's name, empty where none is known. `stated` is what the page's metadata call it, `url` the page's address.
pub fn name<'a>(stated: &'a str, title: &'a str, url: &str) -> &'a str {
    // `Räddningstjänsten (RTJ)`, `Nordgrid | Power for all`
    let stated = stated.split(" (").next().unwrap_or_default();
    let stated = BETWEEN.iter().fold(stated, |name, between| name.split(between).next().unwrap_or_default()).trim();
    if !stated.is_empty() {
        return stated;
    }
    let Some((start, end)) = url.find("//").and_then(|at| address::owner(url, at + 2)) else { return "" };
    let owner = letters(&url[start..end], "a", "o");
    let mut parts = vec![title];
    for between in BETWEEN {
        parts = parts.iter().flat_map(|part| part.split(between)).collect();
    }
    let several = parts.len() > 1;
    // `malmo.se`, `aarhus.dk`
    let says = |part: &&&str| {
        [letters(part, "a", "o"), letters(part, "aa", "oe")].iter().any(|part_letters| {
            let begins = several && owner.len() >= LETTERS && part_letters.starts_with(&owner) && part.split(' ').count() <= WORDS;
            *part_letters == owner || begins
        })
    };
    parts.iter().rev().find(says).map_or("", |part| part.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_called_what_its_page_says() {
        assert_eq!(name("Nordgrid | Power for all", "Contact", ""), "Nordgrid");
        assert_eq!(name("Räddningstjänsten (RTJ)", "", ""), "Räddningstjänsten");
    }

    #[test]
    fn or_what_title_and_address_say() {
        let of = |title, url| name("", title, url);
        assert_eq!(of("Kontakt - Malmö stad", "https://malmo.se/kontakt"), "Malmö stad");
        assert_eq!(of("Aarhus Havn | Priser", "https://www.aarhushavn.dk/"), "Aarhus Havn");
        assert_eq!(of("Ældre – Ærø Kommune", "https://www.aeroekommune.dk/x"), "Ærø Kommune");
        assert_eq!(of("Malmö arena invigs", "https://malmo.se/nyhet"), "");
        assert_eq!(of("Kontakt - Malmö stad", "https://exempel.se/"), "");
        assert_eq!(of("Kontakt - Malmö stad", "not an address"), "");
    }
}
