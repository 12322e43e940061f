//! English words for who does something that no list has: beside a person they are titles, `wool grader`, `trainee welder`.

use crate::cue::Cues;
use crate::document::{Case, TokenKind};
use crate::entity::{Entity, Label};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::context::Name;
use super::cues;
use super::nucleus::is_joint;

/// Tokens behind a person in which such a word is looked for.
const REACH: usize = 5;

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

/// Adds to the starts of titles those words beside the persons of English blocks; `names` are those of `entities`.
pub(super) fn add_starts(page: &Page<'_>, names: &[Name], entities: &[Entity], starts: &mut Bits) {
    for name in names.iter().filter(|name| name.label == Label::Person && page.lang(entities[name.entity].block) == Lang::En) {
        let (start, end) = (name.start as usize, name.end as usize);
        let behind = end..page.tokens.len().min(end + REACH);
        for token in start.checked_sub(1).into_iter().chain(behind).filter(|&token| is_agent(page, token)) {
            starts.add(token);
        }
    }
}

/// Whether a word that no list has as anything, and that is none of the common ones, ends as those who do something.
pub(super) fn is_agent(page: &Page<'_>, token: usize) -> bool {
    let (is, facts, word) = (page.tokens[token], page.facts[token], page.word(token));
    matches!(word.as_bytes().last(), Some(b'r' | b't' | b'h'))
        && facts.common(Lang::En) < 2
        && is.kind == TokenKind::Word
        && (is.case == Case::Lower || is.case == Case::Initial && facts.surname() == 0 && facts.common(Lang::En) == 1)
        && facts.class() != Class::A
        && !facts.month()
        && !(facts.title() || facts.title_head() || facts.demonym())
        && facts.given() + facts.place() == 0
        && facts.org() == OrgKind::None
        && ENDINGS.iter().any(|ending| word.len() > ending.len() + 3 && word.ends_with(ending))
        && !OTHER.has(word)
        && !is_joint(page, token as u32)
        && !cues::ALSO_THING.has(word)
}
