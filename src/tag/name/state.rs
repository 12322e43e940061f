//! States of America and of other federations in their short forms.

use crate::cue::Cues;
use crate::document::Case;
use crate::page::Page;

/// The states of America and the provinces of Canada cut short behind a town.
pub const CUT: Cues = Cues::new(&[
    "ala.", "alta.", "ariz.", "ark.", "calif.", "colo.", "conn.", "del.", "fla.", "ga.", "ill.", "ind.", "kan.", "ky.", "la.", "man.",
    "mass.", "md.", "mich.", "minn.", "miss.", "mo.", "mont.", "n.b.", "n.c.", "n.d.", "n.h.", "n.j.", "n.m.", "n.s.", "n.y.", "neb.",
    "nev.", "okla.", "ont.", "ore.", "pa.", "que.", "r.i.", "s.c.", "s.d.", "sask.", "tenn.", "tex.", "va.", "vt.", "w.va.", "wash.",
    "wis.", "wyo.",
]);
/// Short forms of states before a number of the post.
pub const LETTERS: Cues = Cues::new(&[
    "ab", "act", "ak", "al", "ar", "az", "bc", "ca", "co", "ct", "dc", "de", "fl", "ga", "hi", "ia", "id", "il", "in", "ks", "ky", "la",
    "ma", "mb", "md", "me", "mi", "mn", "mo", "ms", "mt", "nb", "nc", "nd", "ne", "nh", "nj", "nl", "nm", "ns", "nsw", "nt", "nv", "ny",
    "oh", "ok", "on", "or", "pa", "pe", "qc", "qld", "ri", "sa", "sc", "sd", "sk", "tas", "tn", "tx", "ut", "va", "vic", "vt", "wa", "wi",
    "wv", "wy",
]);

/// Whether a word is a state cut short, or its letters.
pub fn is_state(page: &Page<'_>, token: usize) -> bool {
    let word = page.word(token);
    CUT.has(word) || page.tokens[token].case == Case::Upper && LETTERS.has(word)
}
