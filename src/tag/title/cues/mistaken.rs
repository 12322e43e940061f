//! Cue words: what only looks like a title.

use crate::cue::Cues;

/// Those with whom the head of an old corporation makes up its name: `the Dean and Chapter of …`.
pub const CORPORATION: Cues = Cues::new(&["burgesses", "chapter", "citizens", "commonalty", "fellows", "scholars"]);

/// What `general`, `academic` and `executive` stand before as adjectives.
pub const QUALIFIED: Cues = Cues::new(&[
    "assembly", "board", "committee", "council", "election", "elections", "group", "hospital", "meeting", "meetings", "member", "members",
    "office", "registry", "search", "staff", "summary", "synod", "team", "year",
]);

/// English titles that are adjectives before a noun.
pub const ADJECTIVE: Cues =
    Cues::new(&["academic", "chief", "executive", "expert", "general", "major", "native", "premier", "principal", "private"]);

/// English titles that are verbs as well.
pub const ALSO_VERB: Cues =
    Cues::new(&["captain", "chair", "coach", "doctor", "guide", "head", "host", "judge", "partner", "pilot", "referee"]);

/// English words for kin that are titles of the clergy.
pub const PARENT: Cues = Cues::new(&["brother", "father", "mother", "sister"]);

/// English titles that are something else before one of [`GOES`].
pub const VERB_OR_PARENT: Cues = Cues::new(&["brother", "father", "head", "mother", "prior", "sister"]);

/// Words behind a verb of going, or behind those for kin.
pub const GOES: Cues = Cues::new(&[
    "back", "down", "home", "into", "north", "of", "off", "on", "out", "over", "south", "straight", "to", "toward", "towards", "up",
]);

/// Words between an article and the title of whoever would do.
pub const ANY_GOOD: Cues = Cues::new(&["average", "ideal", "perfect", "right", "suitable", "typical"]);

/// Who has made a page, behind `about the`.
pub const BYLINE: Cues =
    Cues::new(&["author", "expert", "founder", "instructor", "owner", "photographer", "speaker", "translator", "writer"]);

/// Of what a prize is, behind `of the`: `Player of the match`.
pub const PRIZE: Cues = Cues::new(&["day", "match", "month", "season", "tournament", "week", "year"]);

/// What is sent to an editor.
pub const MAIL: Cues = Cues::new(&["e-mail", "email", "letter", "letters", "mail", "note"]);

/// Second halves of a post behind a hyphen.
pub const DESIGNATE: Cues = Cues::new(&["at", "designate", "elect", "in", "large"]);
