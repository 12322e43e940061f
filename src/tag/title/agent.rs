//! English words for who does something that no list has: beside a person they are titles, `wool grader`, `trainee welder`.

use crate::cue::Cues;
use crate::document::Case;
use crate::entity::{Entity, Label};
use crate::gazetteer::OrgKind;
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

/// Trades that are names as well: titles in lower case alone.
const ALSO_NAME: Cues = Cues::new(&[
    "bowman", "brewster", "butler", "canon", "carder", "carman", "carter", "carver", "collier", "cooper", "cutler", "cutter", "docker",
    "draper", "dresser", "dyer", "falconer", "fiddler", "fisher", "forester", "fuller", "glover", "groom", "hewer", "horseman", "marshall",
    "mercer", "miller", "moulder", "packer", "piper", "pitman", "plater", "ringer", "sawyer", "shearer", "shepherd", "slater", "spinner",
    "stalker", "thrower", "tiler", "turner", "waller", "waterman", "woodman",
]);

/// Ranks and posts in short that are titles right before a person alone: `DC Ann Hill`, `former CE Bo Dale`, `PA: Ann Hill`.
const BEFORE_NAME: Cues = Cues::new(&["ap", "ce", "cso", "dc", "di", "dp", "ds", "ea", "pa", "pc", "ps"]);

/// Words that end so, seldom enough, and name nobody's work.
const OTHER: Cues = Cues::new(&[
    "admirer", "appetizer", "attacker", "banner", "batter", "believer", "blazer", "blender", "bumper", "burger", "bystander", "calmer",
    "chancer", "charger", "checklist", "cleanser", "cleverer", "cliffhanger", "commuter", "concealer", "conditioner", "consist",
    "container", "converter", "cooker", "cracker", "daydreamer", "defender", "disclaimer", "divider", "dreamer", "drinker", "dryer",
    "elder", "eldest", "explainer", "eyeliner", "fascist", "finalist", "flanker", "flyer", "footer", "forefather", "freezer", "fryer",
    "gamechanger", "goalscorer", "godfather", "godmother", "grandfather", "hamper", "handover", "hanger", "hater", "header", "heater",
    "hedonist", "highlighter", "holidaymaker", "homeowner", "icebreaker", "idealist", "idolater", "killer", "latecomer", "lodger", "loner",
    "loser", "medalist", "medallist", "midfielder", "minimalist", "motorist", "murderer", "narcissist", "newcomer", "newsletter",
    "northerner", "nudist", "onlooker", "opener", "optimist", "organizer", "outsider", "pacemaker", "passer", "pensioner", "perfectionist",
    "pessimist", "playlist", "primer", "pullover", "purist", "quarterfinalist", "quitter", "racist", "rapist", "realist", "reminder",
    "renter", "rescuer", "rollover", "roster", "rounder", "scooter", "scraper", "screener", "seamer", "semifinalist", "setlist", "sexist",
    "shocker", "shopper", "shortlist", "shredder", "sinner", "slicer", "slider", "slipper", "smoker", "sneaker", "softener", "southerner",
    "speller", "starter", "stepfather", "stepmother", "stopover", "stranger", "striker", "stroller", "stunner", "sufferer", "sweater",
    "takeover", "taller", "taxpayer", "teaser", "teenager", "tenner", "thermometer", "thriller", "timer", "toddler", "tracker", "trailer",
    "trimester", "trimmer", "turnover", "underachiever", "villager", "voter", "voucher", "waitlist", "wallpaper", "warmer", "westerner",
    "whitepaper", "wicketkeeper", "widower", "winger", "wishlist", "worshipper", "wrongdoer",
]);

/// Adds to the starts of titles those words beside the persons of English blocks; `names` are those of `entities`.
pub(super) fn add_starts(page: &Page<'_>, names: &[Name], entities: &[Entity], starts: &mut Bits) {
    for name in names.iter().filter(|name| name.label == Label::Person && page.lang(entities[name.entity].block) == Lang::En) {
        let (start, end) = (name.start as usize, name.end as usize);
        let behind = end..page.tokens.len().min(end + REACH);
        for token in start.checked_sub(1).into_iter().chain(behind).filter(|&token| is_agent(page, token)) {
            starts.add(token);
        }
        let mark = start > 1 && page.word(start - 1) == ":";
        if let Some(token) = start.checked_sub(1 + usize::from(mark)).filter(|&token| is_short_post(page, token)) {
            starts.add(token);
        }
    }
}

/// Whether letters are a post in short, right before a capitalised word or the colon of a label.
pub(super) fn is_short_post(page: &Page<'_>, token: usize) -> bool {
    let (is, next) = (page.tokens[token], page.tokens.get(token + 1));
    is.case == Case::Upper
        && is.span.len() < 4
        && BEFORE_NAME.has(page.word(token))
        && next.is_some_and(|next| next.case == Case::Initial || page.word(token + 1) == ":")
}

/// Whether a word that no list has as anything, and that is none of the common ones, ends as those who do something.
pub(super) fn is_agent(page: &Page<'_>, token: usize) -> bool {
    let (is, facts, word) = (page.tokens[token], page.facts[token], page.word(token));
    if is.case == Case::Lower && ALSO_NAME.has(word) {
        return true;
    }
    matches!(word.as_bytes().last(), Some(b'r' | b't' | b'h'))
        && facts.common(Lang::En) < 2
        && (is.case == Case::Lower || is.case == Case::Initial && facts.surname() == 0 && facts.common(Lang::En) == 1)
        && !facts.title()
        && facts.given() + facts.place() == 0
        && facts.org() == OrgKind::None
        && ENDINGS.iter().any(|ending| word.len() > ending.len() + 3 && word.ends_with(ending))
        && !OTHER.has(word)
        && !is_joint(page, token as u32)
        && !cues::ALSO_THING.has(word)
}
