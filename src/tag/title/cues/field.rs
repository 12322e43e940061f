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
    "ceo", "cfo", "chair", "chairman", "chairwoman", "cio", "co-founder", "coo", "cto", "executive", "founder", "headmaster",
    "headmistress", "headteacher", "mayor", "owner", "partner", "president", "principal", "trustee",
]);

/// English ranks behind which a field may stand without a word between: `VP Investor Relations`.
pub const BARE_FIELD: Cues = Cues::new(&["avp", "evp", "svp", "vp"]);
