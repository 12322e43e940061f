//! Cue words: fields of English titles.

use crate::cue::Cues;

/// English ranks behind which a comma and the field may stand: `VP, Customer Success`; and those that need one of
/// [`COMMA_MODIFIER`] before them: `Associate Director, Learning and Participation`.
pub const COMMA_RANK: Cues = Cues::new(&["avp", "evp", "svp", "vp"]);

/// See [`COMMA_RANK`].
pub const COMMA_MODIFIED: Cues = Cues::new(&["counsel", "curator", "director", "editor", "manager", "officer", "president"]);

/// Words that make a rank of what follows them.
pub const COMMA_MODIFIER: Cues = Cues::new(&["assistant", "associate", "deputy", "executive", "regional", "senior", "vice"]);

/// Last words of English titles behind whose `of` an organisation stands, never a field: `Managing Director of Babcock`.
pub const NO_FIELD: Cues = Cues::new(&[
    "abbess", "abbot", "archbishop", "archdeacon", "author", "bishop", "canon", "ceo", "cfo", "chair", "chairman", "chairwoman", "cio",
    "co-founder", "coo", "cto", "curate", "executive", "founder", "headmaster", "headmistress", "headteacher", "mayor", "owner", "partner",
    "prebendary", "president", "principal", "rector", "trustee", "vicar",
]);

/// Parts of the world that are the market of a post behind a comma, and the words before them.
pub const CONTINENT: Cues = Cues::new(&["africa", "america", "americas", "asia", "asia-pacific", "europe"]);

/// See [`CONTINENT`].
pub const SIDE_OF: Cues = Cues::new(&["central", "east", "eastern", "latin", "north", "northern", "south", "southern", "west", "western"]);

/// Those whom a field is for, before an `'s`.
pub const MANY: Cues = Cues::new(&["children", "men", "people", "women"]);

/// Words right behind a title that say in what way it is held.
pub const STANDING: Cues = Cues::new(&["designate", "elect", "emerita", "emeritus"]);

/// English ranks behind which a field may stand without a word between: `VP Investor Relations`.
pub const BARE_FIELD: Cues = Cues::new(&["avp", "evp", "svp", "vp"]);
