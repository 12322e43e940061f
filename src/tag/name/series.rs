//! Fields of one body that commas and a last `och` or `and` join: `Institutionen för språk, litteratur och interkultur`.

use crate::page::Page;

use super::cues;

/// The end of the fields that go on from a first one, which ends before `end`: one at least behind a comma, the last behind `och` or
/// `and`. `field` says of how many tokens the field at a token is, 0 where there is none.
pub fn end(page: &Page<'_>, end: usize, last: usize, field: impl Fn(usize) -> usize) -> Option<usize> {
    let comma = |token: usize| token + 1 < last && page.word(token) == ",";
    let mut at = end;
    while comma(at) && field(at + 1) > 0 {
        at += 1 + field(at + 1);
    }
    // `Mathematics, and Physics`
    let and = at + usize::from(comma(at));
    if at == end || and + 1 >= last || !cues::AND.has(page.word(and)) {
        return None;
    }
    let length = field(and + 1);
    (length > 0).then_some(and + 1 + length)
}
