//! What the attributes of an element say of it: a look that others share, whether it is shown, which site a link leads to.

use super::tag::Tag;

/// Says which elements look alike: a hash of tag and first class name, without digits.
pub fn likeness(tag: Tag, attributes: &[(&str, &str)]) -> u32 {
    let class = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case("class")).map_or("", |(_, value)| value.trim_ascii_start());
    class
        .bytes()
        .take_while(|byte| !byte.is_ascii_whitespace())
        .filter(|byte| !byte.is_ascii_digit())
        .fold(tag as u32 + 1, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Whether a `style` says that the element is not shown.
pub fn is_hidden(style: &str) -> bool {
    style.match_indices("display").any(|(at, _)| {
        let rest = style[at + 7..].trim_start();
        rest.strip_prefix(':').is_some_and(|value| value.trim_start().starts_with("none"))
    })
}

/// The part of an address that its owner has registered, as far as its form tells: `example.se`, `example.co.uk`; empty where
/// it names no host.
pub fn site(url: &str) -> &str {
    let url = url.trim_start();
    let scheme = url.find("://").unwrap_or(0);
    if !url[..scheme].eq_ignore_ascii_case("https") && !url[..scheme].eq_ignore_ascii_case("http") {
        return "";
    }
    let rest = &url[scheme + 3..];
    let host = &rest[..rest.find(['/', '?', '#', ':']).unwrap_or(rest.len())];
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    let (Some(last), Some(second)) = (dots.next(), dots.next()) else { return host };
    let short = last - second <= 4;
    let start = if short { dots.next() } else { Some(second) };
    start.map_or(host.strip_prefix("www.").unwrap_or(host), |at| &host[at + 1..])
}
