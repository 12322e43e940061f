//! What a Swedish or Danish mention has taken in that stands before a name or behind it: the letter of a list of candidates, a paper or a
//! meeting, a noun for kin, what a button says.

use crate::cue::Cues;
use crate::entity::Label;
use crate::page::Page;

use super::run::is_capital;
use super::scorer::Mention;
use super::strip::listed;

/// What a list of candidates is called before its letter.
const LIST: Cues = Cues::new(&["lista", "liste", "valgliste"]);

/// Nouns for people who share a surname.
const KIN: Cues = Cues::new(&[
    "bröderna", "brødrene", "familien", "familjen", "makarna", "paret", "syskonen", "systrarna", "søskende", "søstrene", "ægteparret",
]);

/// Those that begin the names of firms as well.
const FIRM: Cues = Cues::new(&["bröderna", "brødrene", "systrarna", "søstrene"]);

/// Those that are part of what a family is called.
const FAMILY: Cues = Cues::new(&["familien", "familjen"]);

/// Leaves out of a mention of two words and more what is no part of a name.
pub fn leave(page: &Page<'_>, mention: &mut Mention) {
    kin(page, mention);
    if mention.label == Label::Org {
        list(page, mention);
    }
}

/// `Radikale Venstre` of `Liste B. Radikale Venstre`.
fn list(page: &Page<'_>, mention: &mut Mention) {
    let start = mention.start as usize;
    let letter = mention.end - mention.start > 2 && page.word(start + 1).trim_end_matches('.').chars().count() == 1;
    if !letter || !LIST.has(page.word(start)) {
        return;
    }
    let next = start + 2 + usize::from(page.word(start + 2) == ".");
    if next < mention.end as usize && is_capital(page, next) {
        mention.start = next as u32;
    }
}

/// `Bergqvist` of `Syskonen Bergqvist`; a family is called so as a whole, and `Bröderna Brandt` may be a firm.
fn kin(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if mention.label == Label::Place || !KIN.has(page.word(start)) || !is_capital(page, start + 1) || listed(page, mention) {
        return;
    }
    // `Bröderna Malmros, Malmros Plåt`
    let comma = end - start > 3 && page.word(start + 2) == ",";
    let name = page.facts[start + 1];
    let lone = (comma || end - start == 2 && !FIRM.has(page.word(start))) && (name.surname() > 0 || name.is_unknown()) && !name.org_head();
    let goes_on = page.tokens.get(end).is_some_and(|next| next.capital && next.span.start == page.tokens[end - 1].span.end + 1);
    if mention.label == Label::Person || lone && (comma || !goes_on) {
        mention.end = if comma { mention.start + 2 } else { mention.end };
        mention.start += u32::from(!FAMILY.has(page.word(start)));
        mention.label = Label::Person;
    }
}
