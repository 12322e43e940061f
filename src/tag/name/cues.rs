//! Cue words of names: closed sets of function words in Swedish, Danish and English together.

use crate::cue::Cues;

/// Heads of places in lower case behind a name: counties, lakes, streets.
pub const PLACE_HEAD: Cues =
    Cues::new(&["amt", "city", "county", "fjord", "församling", "island", "kyrka", "len", "lke", "län", "läns", "ås", "ö"]);

/// Words between a body's noun and what it is for.
pub const FOR: Cues = Cues::new(&["for", "för"]);

/// Words that join two parts of one name.
pub const AND: Cues = Cues::new(&["&", "and", "och", "og"]);

/// Prepositions a place often follows.
pub const LOCATIVE: Cues = Cues::new(&["at", "fra", "from", "från", "i", "in", "near", "på", "til", "till", "ved", "vid"]);

/// Prepositions between an institution and its town.
pub const SEAT: Cues = Cues::new(&["i", "in", "of"]);

/// Company forms that are no words when in lower case.
pub const FORM: Cues = Cues::new(&["a/s", "aps", "gmbh", "hb", "i/s", "inc", "kb", "llc", "llp", "ltd", "p/s", "plc"]);

/// Endings of boards and committees whose compounds are names in lower case: `socialnämnden`, `beredskabskommissionen`.
pub const BOARD: [&str; 12] = [
    "beredningen", "forvaltningen", "förvaltningen", "kommissionen", "kommunstyrelsen", "nämnden", "nævnet", "regionstyrelsen", "rådet",
    "udvalget", "utskottet", "utvalget",
];

/// Endings of bodies that say behind `för` or `for` what they are for: `kontoret för hållbart samhälle`.
pub const BUREAU: [&str; 19] = [
    "afdelingen", "avdelningen", "centeret", "centret", "enheden", "enheten", "forvaltningen", "förvaltningen", "institutionen",
    "instituttet", "kontoret", "myndigheten", "nämnden", "rådet", "sekretariatet", "styrelsen", "udvalget", "utskottet", "föreningen",
];

/// Endings of bodies that are called something behind their noun: `Ungdomsrådet Nordost`, `Nätverket Unga Röster`.
pub const CALLED: [&str; 16] = [
    "föreningen", "foreningen", "förbundet", "forbundet", "gruppen", "klubben", "kooperativet", "netværket", "nätverket", "rådet",
    "sällskapet", "selskabet", "stiftelsen", "teatern", "styrelsen", "teatret",
];

/// Committees that any body sets up for a while, named in the definite.
pub const AD_HOC: Cues = Cues::new(&[
    "ansættelsesudvalget", "arbejdsudvalget", "bedømmelsesudvalget", "forretningsudvalget", "rekryteringskommittén", "valberedningen",
]);

/// Words by which somebody comes to a post.
pub const BECOMING: Cues = Cues::new(&[
    "ansat", "ansattes", "anställd", "anställs", "ansættes", "appointed", "became", "become", "becomes", "becoming", "begynder", "blev",
    "blevet", "blir", "bliver", "blivit", "började", "börjar", "elected", "ersätter", "installeras", "joined", "joins", "konstitueres",
    "named", "new", "ny", "nya", "nye", "promoted", "tillträdde", "tillträder", "tiltrådte", "tiltræder", "udnævnes", "udnævnt", "udpeges",
    "udpeget", "utnämnd", "utnämns", "utsedd", "utses", "utsågs", "vald", "valdes", "valgt", "väljs", "vælges",
]);

/// What stands before the names of royal academies, theatres and hospitals, and is part of them.
pub const ROYAL: [&str; 4] = ["Kongelige", "Kungl.", "Kungliga", "Royal"];

/// Letters of postal districts behind `København`.
pub const DISTRICT: Cues = Cues::new(&["c", "k", "n", "nv", "nø", "s", "sv", "sø", "v", "ø"]);

/// Whether a word ends as Swedish and Danish adjectives do.
pub fn is_adjective(word: &str) -> bool {
    ["a", "e", "t", "al", "bar", "ig", "isk", "iv"].into_iter().any(|ending| word.ends_with(ending))
}

/// Whether a word in any case ends in one of `endings`, with or without a genitive. An area, `området`, is no council, `rådet`.
pub fn ends_in(endings: &[&str], word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let ends = |ending: &str| {
        let at = stem.len().wrapping_sub(ending.len());
        stem.get(at..).is_some_and(|tail| crate::cue::is(tail, ending))
    };
    endings.iter().any(|ending| ends(ending)) && !ends("området")
}

/// Words that cannot be part of what a body is for.
pub const STOP: Cues = Cues::new(&[
    "af", "alla", "alle", "at", "att", "av", "blev", "blir", "bliver", "de", "den", "der", "det", "du", "efter", "eller", "en", "er", "et",
    "ett", "fick", "fik", "for", "fra", "från", "få", "får", "för", "ha", "hade", "han", "har", "havde", "hon", "hos", "hun", "i", "ikke",
    "in", "ind", "inte", "jag", "jeg", "kan", "kom", "med", "men", "mot", "när", "når", "om", "over", "på", "samt", "sig", "ska", "skal",
    "skall", "skulle", "som", "the", "til", "till", "under", "upp", "var", "ved", "vi", "vid", "vil", "vill", "är", "över",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cue_sets_are_sorted_and_hold_no_word_twice() {
        for (name, cues) in [
            ("PLACE_HEAD", PLACE_HEAD),
            ("FOR", FOR),
            ("AND", AND),
            ("LOCATIVE", LOCATIVE),
            ("SEAT", SEAT),
            ("FORM", FORM),
            ("STOP", STOP),
            ("AD_HOC", AD_HOC),
            ("BECOMING", BECOMING),
            ("DISTRICT", DISTRICT),
        ] {
            assert!(cues.is_sorted(), "{name}");
        }
    }
}
