//! English words for who does something that no list has: beside a person they are titles, `wool grader`, `trainee welder`.

use crate::cue::Cues;
use crate::document::{Case, TokenKind};
use crate::entity::{Entity, Label};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::cues;
use super::nucleus::is_joint;

/// Tokens behind a person in which such a word is looked for.
const REACH: usize = 6;

/// What such words end in.
const ENDINGS: [&str; 4] = ["er", "ist", "smith", "wright"];

/// Words that end so, seldom enough, and name nobody's work.
const OTHER: Cues = Cues::new(&[
    "admirer", "attacker", "batter", "believer", "bystander", "calmer", "chancer", "checklist", "cleverer", "commuter", "daydreamer",
    "defender", "dreamer", "drinker", "elder", "eldest", "fascist", "finalist", "flanker", "forefather", "goalscorer", "godfather",
    "godmother", "grandfather", "hater", "hedonist", "holidaymaker", "homeowner", "idealist", "idolater", "killer", "latecomer", "lodger",
    "loner", "loser", "medalist", "medallist", "midfielder", "minimalist", "motorist", "murderer", "narcissist", "newcomer", "northerner",
    "nudist", "onlooker", "optimist", "outsider", "passer", "pensioner", "perfectionist", "pessimist", "playlist", "purist",
    "quarterfinalist", "quitter", "racist", "rapist", "realist", "renter", "rescuer", "rounder", "seamer", "semifinalist", "setlist",
    "sexist", "shocker", "shopper", "shortlist", "sinner", "smoker", "southerner", "speller", "stepfather", "stepmother", "stranger",
    "striker", "stunner", "sufferer", "taller", "taxpayer", "teenager", "tenner", "toddler", "underachiever", "villager", "voter",
    "waitlist", "warmer", "westerner", "wicketkeeper", "widower", "winger", "wishlist", "worshipper", "wrongdoer",
]);

/// Adds to the starts of titles those words beside the persons of English blocks; `entities` are in order.
pub fn add_starts(page: &Page<'_>, entities: &[Entity], starts: &mut Bits) {
    let mut next = 0;
    for entity in entities.iter().filter(|entity| entity.label == Label::Person && page.lang(entity.block) == Lang::En) {
        let start = next + page.tokens[next..].partition_point(|token| token.span.start < entity.span.start);
        let end = start + page.tokens[start..].iter().take_while(|token| token.span.start < entity.span.end).count();
        next = start;
        let behind = end..page.tokens.len().min(end + REACH);
        for token in start.checked_sub(1).into_iter().chain(behind).filter(|&token| is_agent(page, token)) {
            starts.add(token);
        }
    }
}

/// Whether a word that no list has as anything, and that is none of the common ones, ends as those who do something.
pub fn is_agent(page: &Page<'_>, token: usize) -> bool {
    let (is, facts, word) = (page.tokens[token], page.facts[token], page.word(token));
    is.kind == TokenKind::Word
        && matches!(is.case, Case::Lower | Case::Initial)
        && ENDINGS.iter().any(|ending| word.len() > ending.len() + 3 && word.ends_with(ending))
        && facts.common(Lang::En) < 2
        && facts.class() != Class::A
        && !facts.title()
        && !facts.title_head()
        && !facts.demonym()
        && !facts.month()
        && facts.given() + facts.place() == 0
        && facts.org() == OrgKind::None
        && (is.case == Case::Lower || facts.surname() == 0 && facts.common(Lang::En) == 1)
        && !OTHER.has(word)
        && !is_joint(page, token as u32)
        && !cues::ALSO_THING.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_are_sorted() {
        assert!(OTHER.is_sorted());
    }
}
