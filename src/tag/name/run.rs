//! Runs of capitalised words, which names are made of.

use crate::document::TokenKind;
use crate::page::Page;

/// Words at most in one run.
const RUN: usize = 12;

/// Whether a token is a word that begins with a capital.
#[inline]
pub fn is_capital(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].capital
}

/// One past the last word of the run of capitalised words that begins at `token`, before `last`. Particles inside names and words
/// joined by a hyphen belong to it; columns set apart by wide gaps do not.
pub fn run_end(page: &Page<'_>, token: usize, last: usize) -> usize {
    let mut end = token + 1;
    while end < last && end - token < RUN && !is_wide(page, end) {
        if is_capital(page, end) {
            end += 1;
        } else if is_hyphen(page, end, last) {
            end += 2;
        } else if let Some(next) = (1..=2).map(|n| end + n).find(|&next| next < last && is_capital(page, next))
            && (end..next).all(|between| page.facts[between].particle() && page.tokens[between].kind == TokenKind::Word)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// Whether the gap before a token is wider than one space or line break, or a tab; the first token has none.
pub fn is_wide(page: &Page<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let (from, to) = (page.tokens[before].span.end, page.tokens[token].span.start);
    to > from + 1 || to == from + 1 && page.text().as_bytes()[from as usize] == b'\t'
}

/// Whether a token is a hyphen that joins the word before it with a capitalised word after it.
#[inline]
pub fn is_hyphen(page: &Page<'_>, token: usize, last: usize) -> bool {
    token + 1 < last
        && page.tokens[token].kind == TokenKind::Punct
        && page.word(token) == "-"
        && page.tokens[token].span.start == page.tokens[token - 1].span.end
        && page.tokens[token + 1].span.start == page.tokens[token].span.end
        && is_capital(page, token + 1)
}
