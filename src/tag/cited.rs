//! Authors in a list of references, surname first: `Halvorsen GA, Whitby WC`.

use crate::document::Case;
use crate::page::Page;

/// Whether a surname and initials stand at a token, and beside them, behind a comma, another such. Clubs in a row have the same letters,
/// `Barnsley FC, Leeds FC`.
pub fn is_author(page: &Page<'_>, (first, last): (u32, u32), token: u32) -> bool {
    let initials = |token: u32| {
        let word = page.word(token as usize).as_bytes();
        word.len() < 4 && word.iter().all(u8::is_ascii_uppercase) && !page.facts[token as usize].company_form()
    };
    let author = |token: u32| token + 1 < last && page.tokens[token as usize].case == Case::Initial && initials(token + 1);
    let other = |it: u32| author(it) && page.word(it as usize + 1) != page.word(token as usize + 1);
    let comma = |token: u32| token < last && page.word(token as usize) == ",";
    author(token) && (comma(token + 2) && other(token + 3) || token > first + 2 && comma(token - 1) && other(token - 3))
}
