//! How far a Swedish or Danish body reaches in words of lower case: its friends, the district before its town.

use crate::cue::Cues;
use crate::document::Case;
use crate::entity::Label;
use crate::page::Page;

use super::run::is_wide;
use super::scorer::Mention;

/// Those who keep a body or a place alive.
const FRIENDS: Cues = Cues::new(&["venner", "vänner"]);

/// Districts of the police and the courts, named after a town behind them.
const DISTRICT: Cues = Cues::new(&["lokalpolisområde", "polisområde", "polisregion", "politikreds", "räddningsregion", "åklagarområde"]);

/// Takes in the friends of what is named in the genitive: `Trelleborgs museers vänner`, `Skansens vänner`.
pub fn friends(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let genitive = |token: u32| page.word(token as usize).ends_with('s');
    let small = |token: u32| token < last && page.tokens[token as usize].case == Case::Lower && !is_wide(page, token as usize);
    let end = mention.end;
    if !small(end) {
        return;
    }
    let between = !FRIENDS.has(page.word(end as usize)) && genitive(end) && small(end + 1);
    if !between && !genitive(end - 1) {
        return;
    }
    let at = end + u32::from(between);
    if FRIENDS.has(page.word(at as usize)) {
        (mention.end, mention.label) = (at + 1, Label::Org);
    }
}

/// Takes in the full stop of the letter that tells towns of one name apart: `Nykøbing F.`
pub fn letter(page: &Page<'_>, last: u32, mention: &mut Mention) {
    let end = mention.end as usize;
    let short = mention.end - mention.start == 2 && page.word(end - 2) == "Nykøbing" && page.word(end - 1).len() < 3;
    if short && mention.end < last && page.word(end) == "." && page.tokens[end].span.start == page.tokens[end - 1].span.end {
        mention.end += 1;
    }
}

/// Makes a body of a town behind a district: `lokalpolisområde Borlänge`.
pub fn district(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let start = mention.start;
    if start > first && DISTRICT.has(page.word(start as usize - 1)) && !is_wide(page, start as usize) {
        (mention.start, mention.label) = (start - 1, Label::Org);
    }
}
