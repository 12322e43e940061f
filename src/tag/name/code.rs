//! Codes that stand beside names or look like some: a share's letters at an exchange, British postcodes.

use crate::cue::Cues;
use crate::entity::Label;
use crate::page::Page;

use super::scorer::Mention;

/// Where shares are traded, the last word of it.
const EXCHANGE: Cues = Cues::new(&[
    "aim", "asx", "copenhagen", "euronext", "helsinki", "iceland", "lse", "nasdaq", "nyse", "omx", "ose", "oslo", "stockholm", "tsx",
]);

/// Whether an organisation is no more than the letters of a share: `Halma plc (LSE: HLMA)`.
pub fn is_share(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    mention.end - mention.start == 1
        && mention.start >= first + 2
        && page.word(start - 1) == ":"
        && EXCHANGE.has(page.word(start - 2))
        && page.word(start).bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'.')
}

/// Leaves the first half of a postcode out, `Bristol BS1 5TL`; a listed place that is left is a place.
pub fn postcode(page: &Page<'_>, last: u32, mention: &mut Mention) {
    if mention.end - mention.start < 2 || mention.end >= last {
        return;
    }
    let [outward, inward] = [mention.end as usize - 1, mention.end as usize].map(|token| page.word(token).as_bytes());
    let is_letter = |byte: &u8| byte.is_ascii_uppercase();
    let is_outward = (2..=4).contains(&outward.len()) && is_letter(&outward[0]) && outward[1..].iter().any(u8::is_ascii_digit);
    if is_outward && matches!(inward, [digit, a, b] if digit.is_ascii_digit() && is_letter(a) && is_letter(b)) {
        mention.end -= 1;
        if mention.end - mention.start == 1 && page.facts[mention.start as usize].place() > 0 {
            mention.label = Label::Place;
        }
    }
}

/// Leaves out a file's or a register's code at the end of a name: `Acme Trust NIC101922`.
pub fn register(page: &Page<'_>, mention: &mut Mention) {
    let code = page.word(mention.end as usize - 1).as_bytes();
    let digits = code.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = code.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    if mention.end - mention.start > 1 && digits > 3 && letters > 0 && digits + letters == code.len() {
        mention.end -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cue_set_is_sorted() {
        assert!(EXCHANGE.is_sorted());
    }
}
