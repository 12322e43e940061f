//! Addresses: whose a mail address or a page is, and how names are spelled there.

use unicode_normalization::UnicodeNormalization;

/// Where the name of the owner of an address begins and ends, in bytes; its host begins at `from`. `None` for names of less than three
/// letters.
///
/// ```
/// let address = "https://www.nordgrid.co.uk/about";
/// let (start, end) = nordtag::address::owner(address, 8).unwrap();
/// assert_eq!(&address[start..end], "nordgrid");
/// ```
pub fn owner(address: &str, from: usize) -> Option<(usize, usize)> {
    let until = address[from..].find(['/', '?', '#', ':']).map_or(address.len(), |at| from + at);
    let mut end = from + address[from..until].rfind('.')?;
    let begin = |end: usize| address[from..end].rfind('.').map_or(from, |at| from + at + 1);
    let mut start = begin(end);
    if matches!(&address[start..end], "ac" | "co" | "com" | "gov" | "nhs" | "org") && start > from {
        end = start - 1;
        start = begin(end);
    }
    (end - start > 2).then_some((start, end))
}

/// The letters and digits of a name as addresses have them, with `a` for å and `o` for ø and ö: `malmo.se`, `aarhus.dk`.
pub fn letters(name: &str, a: &str, o: &str) -> String {
    let mut letters = String::with_capacity(name.len());
    for letter in name.to_lowercase().chars() {
        match letter {
            'å' => letters.push_str(a),
            'ø' => letters.push_str(o),
            'æ' => letters.push_str("ae"),
            _ => letters.extend(std::iter::once(letter).nfd().filter(char::is_ascii_alphanumeric)),
        }
    }
    letters
}

/// What is left of the name of an address's owner behind a word that spells its beginning.
pub fn behind<'a>(owner: &'a str, word: &str) -> Option<&'a str> {
    let first = word.chars().next()?;
    // Nearly all words differ in the first letter.
    if first.is_ascii() && !owner.starts_with(first.to_ascii_lowercase()) {
        return None;
    }
    [("a", "o"), ("aa", "oe")].into_iter().find_map(|(a, o)| owner.strip_prefix(letters(word, a, o).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_its_owners() {
        let of = |address: &'static str, from| owner(address, from).map(|(start, end)| &address[start..end]);
        assert_eq!(of("post@mail.nordgrid.co.uk", 5), Some("nordgrid"));
        assert_eq!(of("https://www.nordgrid.se/om?x=a.b", 8), Some("nordgrid"));
        assert_eq!(of("nordgrid.com", 0), Some("nordgrid"));
        assert_eq!((of("co.uk", 0), of("localhost/a.b", 0), of("dr.dk", 0)), (None, None, None));
    }
    #[test]
    fn an_address_spells_names_without_marks() {
        assert_eq!(behind("malmostad", "Malmö").and_then(|rest| behind(rest, "stad")), Some(""));
        assert_eq!(behind("aarhushavn", "Århus"), Some("havn"));
        assert_eq!((behind("nordgrid", "Grid"), behind("nordgrid", "")), (None, None));
    }
}
