//! Cue words: what stands between a title and its holder, and lives.

use crate::cue::Cues;

/// Words for kin, before whose parent's post an article stands: `the daughter of a minister`.
pub const KIN: Cues =
    Cues::new(&["barn", "child", "datter", "daughter", "dotter", "granddaughter", "grandson", "husband", "son", "søn", "widow", "wife"]);

/// Verbs of being and becoming that may follow an `and` in a life.
pub const BECAME: Cues = Cues::new(&["became", "blev", "is", "var", "was", "är"]);

/// Pronouns that stand for a person.
pub const PRONOUN: Cues =
    Cues::new(&["ham", "han", "he", "hende", "henne", "her", "him", "hon", "honom", "hun", "i", "jag", "jeg", "she", "who"]);

/// Pronouns of one person as a subject.
pub const PERSONAL: Cues = Cues::new(&["han", "he", "hon", "hun", "jag", "jeg", "she"]);

/// Letters of the bodies that architects, surveyors and estate agents are members of, before their names.
pub const CHARTERED: Cues = Cues::new(&["m.a.a", "m.a.a.", "maa", "mde", "mdl", "msa", "riba", "sar", "sar/msa"]);

/// Those of them behind which a field of one word stands right before the holder.
pub const FIELD_FOR: Cues = Cues::new(&["for", "för", "inom"]);

/// Words for people by faith or colour that are written like names.
pub const PEOPLE: Cues = Cues::new(&[
    "anglican", "asian", "black", "buddhist", "catholic", "christian", "hindu", "jewish", "lutheran", "methodist", "muslim", "quaker",
    "sikh", "white",
]);

/// Generic owners in the genitive; the organisation is the page's own.
pub const OWNER: Cues = Cues::new(&[
    "afdelingens", "agency's", "association's", "avdelningens", "bank's", "bankens", "board's", "bolagets", "byens", "byrådets",
    "centerets", "centrens", "centrets", "city's", "club's", "company's", "council's", "country's", "departementets", "department's",
    "enhedens", "enhetens", "fakultetets", "firm's", "fondens", "forbundets", "foreningens", "forvaltningens", "förbundets", "föreningens",
    "företagets", "förvaltningens", "government's", "group's", "holdets", "hospital's", "hospitalets", "högskolans", "højskolens",
    "institutets", "instituttets", "klubbens", "kommunens", "kommunernas", "kommunes", "koncernens", "lagets", "landets", "ministeriets",
    "municipality's", "museets", "myndighetens", "nämndens", "nævnets", "organisation's", "organisationens", "organization's", "partiets",
    "party's", "regeringens", "region's", "regionens", "regionernas", "rigets", "rådets", "school's", "selskabets", "sjukhusets",
    "skolans", "skolens", "stadens", "stiftelsens", "styrelsens", "sygehusets", "udvalgets", "universitetets", "university's",
    "utskottets", "verkets", "virksomhedens",
]);

/// Honours and degrees behind a name are at most this many.
pub const HONOURS: u32 = 3;

/// Words behind `for` that begin a stretch of time.
pub const LONG: Cues = Cues::new(&[
    "about", "almost", "decades", "eight", "eighteen", "eleven", "fifteen", "fifty", "five", "forty", "four", "fourteen", "many", "months",
    "multiple", "nearly", "nine", "nineteen", "one", "over", "seven", "seventeen", "several", "six", "sixteen", "some", "ten", "thirty",
    "three", "twelve", "twenty", "two", "weeks", "years",
]);

/// What somebody is praised or blamed for, no field of theirs.
pub const DOING: Cues = Cues::new(&[
    "allowing", "being", "doing", "failing", "getting", "giving", "having", "helping", "making", "refusing", "saying", "sharing",
    "showing", "taking", "telling", "trying", "using",
]);

/// Who of a family may be said to be something.
pub const RELATIVE: Cues = Cues::new(&[
    "bror", "brother", "dad", "datter", "daughter", "dotter", "fader", "father", "grandfather", "grandmother", "husband", "husbond",
    "kone", "mand", "mor", "mother", "mum", "sister", "son", "syster", "søn", "søster", "wife",
]);

/// The same as English cuts them, without their ending.
pub const OWNER_CUT: Cues = Cues::new(&[
    "agency", "association", "authority", "bank", "board", "borough", "charity", "church", "city", "clinic", "club", "college",
    "committee", "company", "council", "country", "county", "department", "district", "federation", "festival", "firm", "force",
    "foundation", "gallery", "government", "group", "hospital", "league", "library", "municipality", "museum", "newspaper", "organisation",
    "organization", "paper", "parish", "party", "practice", "region", "school", "service", "society", "theatre", "town", "trust", "union",
    "university", "village",
]);

/// Danish titles that are what somebody does as well.
pub const ALSO_FINITE: Cues = Cues::new(&[
    "bager", "bygger", "danser", "forhandler", "forsker", "løber", "oversætter", "samarbejder", "samler", "skriver", "spiller", "uddeler",
    "udgiver", "udvikler", "underviser",
]);
