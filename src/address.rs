//! Addresses: whose a mail address or a page is.

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
}
