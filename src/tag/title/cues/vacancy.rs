//! Cue words: posts to be filled.

use crate::cue::Cues;

/// Words behind a title that say that the post is to be filled.
pub const SOUGHT: Cues = Cues::new(&[
    "efterlyses", "sought", "sökes", "søges", "tillsätts", "tilsættes", "udnævnes", "udpeges", "utnämns", "utses", "väljs", "vælges",
    "wanted",
]);

/// Words of those who seek somebody for a post.
pub const SEEKS: Cues = Cues::new(&[
    "anställer", "ansætter", "hire", "hiring", "mangler", "needs", "recruit", "recruiting", "rekrutterer", "rekryterar", "requires",
    "seek", "seeking", "seeks", "söker", "søger",
]);

/// Nouns before whose `for` a post is to be filled: `We have an opening for an analyst`.
pub const OPENING: Cues = Cues::new(&["opening", "openings", "opportunity", "vacancies", "vacancy"]);

/// Words before a verb of seeking that speak of whoever may seek, and forms of `be` and adverbs before one that speaks of somebody.
pub const ANYBODY: Cues = Cues::new(&[
    "anybody", "anyone", "consider", "considering", "everyone", "how", "i", "if", "my", "others", "people", "someone", "those", "when",
    "whether", "who", "worth",
]);

/// See [`ANYBODY`].
pub const BEING: Cues =
    Cues::new(&["'m", "'re", "'s", "also", "always", "am", "are", "be", "been", "is", "now", "still", "was", "were", "’m", "’re", "’s"]);

/// Words that stand where the holder of a post would.
pub const VACANT: Cues = Cues::new(&["ledig", "obesatt", "ubesat", "vacancy", "vacant", "vakant"]);

/// Words behind a post that is advertised which say on what terms.
pub const TERMS: Cues = Cues::new(&[
    "barselsvikar",
    "barselsvikariat",
    "deltid",
    "fixed",
    "fixed-term",
    "fuldtid",
    "full",
    "full-time",
    "fultid",
    "heltid",
    "maternity",
    "part",
    "part-time",
    "permanent",
    "temporary",
    "tidsbegrænset",
    "tillsvidareanställning",
    "timvikarie",
    "unpaid",
    "vikariat",
    "visstid",
    "visstidsanställning",
    "voluntary",
    "volunteer",
]);

/// Words of a heading or a label of posts to be filled.
pub const HIRING: Cues = Cues::new(&[
    "careers", "hiring", "job", "jobs", "openings", "opportunities", "positions", "recruiting", "situations", "stillinger", "tjänster",
    "vacancies", "vacancy",
]);
