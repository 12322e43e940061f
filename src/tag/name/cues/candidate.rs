//! Cue words: what candidates of one sentence are found by.

use crate::cue::Cues;

/// Heads of places in lower case behind a name: counties, lakes, streets.
pub const PLACE_HEAD: Cues = Cues::new(&["amt", "city", "county", "fjord", "island", "kyrka", "len", "lke", "län", "läns", "ås", "ö"]);

/// Company forms that are no words when in lower case.
pub const FORM: Cues = Cues::new(&[
    "a.m.b.a.", "a/s", "aps", "f.m.b.a.", "gmbh", "handelsbolag", "hb", "i/s", "inc", "kb", "kommanditbolag", "llc", "llp", "ltd", "p/s",
    "plc", "s.m.b.a.",
]);

/// Short and long words for a firm whose shares are not for sale, before its form.
pub const PRIVATE: Cues = Cues::new(&["private", "proprietary", "pte", "pte.", "pty", "pty.", "pvt", "pvt."]);

/// Forms that English firms write behind a comma.
pub const LEGAL: Cues = Cues::new(&["inc", "inc.", "l.l.c.", "llc", "llp", "ltd", "ltd.", "p.c.", "plc", "pllc"]);

/// Endings of boards and committees whose compounds are names in lower case: `socialnämnden`, `beredskabskommissionen`.
pub const BOARD: [&str; 14] = [
    "beredningen", "forvaltningen", "förvaltningen", "kommissionen", "kommunstyrelsen", "kyrkostyrelsen", "nämnden", "nævnet",
    "regionstyrelsen", "rådet", "stiftsstyrelsen", "udvalget", "utskottet", "utvalget",
];

/// Endings of bodies that say behind `för` or `for` what they are for: `kontoret för levande landsbygd`.
pub const BUREAU: [&str; 27] = [
    "fakultetet", "fakulteten", "högskolan", "afdelingen", "avdelningen", "centeret", "centret", "enheden", "enheten", "forvaltningen",
    "förvaltningen", "institutionen", "instituttet", "kontoret", "myndigheten", "nämnden", "rådet", "sekretariatet", "styrelsen",
    "udvalget", "utskottet", "föreningen", "akademin", "foreningen", "institutet", "selskabet", "sällskapet",
];

/// What a board in lower case deals with, before its noun.
pub const BOARD_FIELD: Cues = Cues::new(&["gemensamma", "regionala", "regionale", "sociala", "sociale", "tekniska", "tekniske"]);

/// Nordic heads in lower case that say behind `för` or `for` what they are for.
pub const SOCIETY: Cues = Cues::new(&["forening", "förbund", "förening", "institut", "selskab", "stiftelse", "sällskap"]);

/// What stands before the names of royal academies, theatres and hospitals, and is part of them.
pub const ROYAL: [&str; 4] = ["Kongelige", "Kungl.", "Kungliga", "Royal"];

/// Whether a word ends as Swedish and Danish adjectives do.
pub fn is_adjective(word: &str) -> bool {
    ["a", "e", "t", "al", "bar", "ig", "isk", "iv"].into_iter().any(|ending| word.ends_with(ending))
}
