//! Variants: a base form as a list has it becomes the forms that text has: inflected titles, other spellings of the same letters.

use crate::gazetteer::fold::without_accents;
use crate::lang::Lang;

/// A form of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The form, in lower case where the base form is.
    pub surface: String,
    /// `direktören`, `formanden`.
    pub definite: bool,
    /// `direktörer`, `formænd`, `managers`.
    pub plural: bool,
}

/// All forms of a title, first its base form; genitives are left to matching. `class` is an inflection class of the list's flags, empty for the rule of the ending.
///
/// ```
/// use nordtag::gazetteer::expand::title_forms;
/// use nordtag::lang::Lang;
///
/// let forms: Vec<String> = title_forms(Lang::Sv, "talman", "").into_iter().map(|form| form.surface).collect();
/// assert_eq!(forms, ["talman", "talmannen", "talmän", "talmännen"]);
/// ```
pub fn title_forms(lang: Lang, base: &str, class: &str) -> Vec<Form> {
    // `chef för ekonomi`, `head of office`: the word before the preposition is the one inflected.
    let end = [" för ", " for ", " i ", " of ", " vid ", " ved ", " på ", " til ", " till ", " to ", " at ", " med "];
    let end = end.iter().filter_map(|word| base.find(word)).min().unwrap_or(base.len());
    let (noun, rest) = base.split_at(end);
    let start = noun.rfind(' ').map_or(0, |at| at + 1);
    let (before, word) = noun.split_at(start);
    let mut forms = vec![Form { surface: base.to_owned(), definite: false, plural: false }];
    for (inflected, definite, plural) in noun_forms(lang, word, class) {
        let mut add = |before: &str| {
            let surface = format!("{before}{inflected}{rest}");
            if forms.iter().all(|form| form.surface != surface) {
                forms.push(Form { surface, definite, plural });
            }
        };
        add(before);
        if definite || plural {
            for before in adjectives(lang, before) {
                add(&before);
            }
        }
    }
    forms
}

/// The definite and plural forms of an adjective before a title: `teknisk` gives `tekniska`, `tekniske`.
fn adjectives(lang: Lang, before: &str) -> Vec<String> {
    let endings: &[&str] = match lang {
        Lang::Sv => &["a", "e"],
        Lang::Da => &["e"],
        _ => return Vec::new(),
    };
    let adjective =
        |word: &str| ["isk", "lig", "ig", "iv", "ell", "al", "är", "ær", "ry", "ny"].iter().any(|ending| word.ends_with(ending));
    let before = before.trim_end();
    if before.is_empty() || !before.split(' ').any(adjective) {
        return Vec::new();
    }
    let inflect = |ending: &&str| {
        let words: Vec<String> =
            before.split(' ').map(|word| if adjective(word) { format!("{word}{ending}") } else { word.to_owned() }).collect();
        words.join(" ") + " "
    };
    endings.iter().map(inflect).collect()
}

/// Definite singular, plural and definite plural of a noun, each with what it is.
fn noun_forms(lang: Lang, word: &str, class: &str) -> Vec<(String, bool, bool)> {
    let class = if class.is_empty() { class_of(lang, word) } else { class };
    if class == "none" || word.is_empty() {
        return Vec::new();
    }
    // What is cut off, and the endings of the three forms; `|` parts variants.
    let (cut, forms): (usize, [&str; 3]) = match (lang, class) {
        (Lang::Sv, "man") => (2, ["annen", "än", "ännen"]),
        (Lang::Sv, "are") => (0, ["n", "", "na"]),
        (Lang::Sv, "er") => (2, ["ern", "rar", "rarna"]),
        (Lang::Sv, "or") => (0, ["n", "er", "erna"]),
        (Lang::Sv, "ot") => (2, ["oten", "öter", "öterna"]),
        (Lang::Sv, "a") => (1, ["an", "or", "orna"]),
        (Lang::Sv, "ande") => (0, ["n", "", "na"]),
        (Lang::Sv, "e") => (1, ["en", "ar", "arna"]),
        (Lang::Sv, "ar") => (0, ["en", "ar", "arna"]),
        (Lang::Sv, "ett") => (0, ["et", "", "en"]),
        (Lang::Sv, "ette") => (0, ["t", "n", "na"]),
        (Lang::Sv, "ig") => (0, ["a|e", "a", ""]),
        (Lang::Sv, ":n") => (0, [":n|-n", ":ar|:er", ":arna|:erna"]),
        (Lang::Sv, _) => (0, ["en", "er", "erna"]),
        (Lang::Da, "mand") => (3, ["anden", "ænd", "ændene"]),
        (Lang::Da, "ster") => (2, ["eren", "re", "rene"]),
        (Lang::Da, "er") => (0, ["en", "e", "ne"]),
        (Lang::Da, "e") => (0, ["n", "r", "rne"]),
        (Lang::Da, "råd") => (0, ["et|en", "", "ene"]),
        (Lang::Da, "lem") => (0, ["met", "mer", "merne"]),
        (Lang::Da, "ig") => (0, ["e", "e", ""]),
        (Lang::Da, ":en") => (0, ["'en|-en", "'er", "'erne"]),
        (Lang::Da, "el") => (2, ["elen", "ler", "lerne"]),
        (Lang::Da, _) => (0, ["en", "er", "erne"]),
        (Lang::En, "man") => (2, ["", "en", ""]),
        (Lang::En, "y") => (1, ["", "ies", ""]),
        (Lang::En, "es") => (0, ["", "es", ""]),
        (Lang::En, _) => (0, ["", "s", ""]),
        _ => return Vec::new(),
    };
    let stem = word.get(..word.len() - cut).unwrap_or(word);
    let mut out = Vec::new();
    for (index, endings) in forms.iter().enumerate() {
        for ending in endings.split('|') {
            // English has no definite form, and a form without ending is the base form unless something was cut off.
            if !ending.is_empty() {
                out.push((format!("{stem}{ending}"), index != 1, index != 0));
            }
        }
    }
    out
}

/// The inflection class of a noun by its ending.
fn class_of(lang: Lang, word: &str) -> &'static str {
    let ends = |endings: &[&'static str]| endings.iter().any(|ending| word.ends_with(ending));
    match lang {
        Lang::Sv => match () {
            _ if word.chars().all(|c| c.is_uppercase()) || ends(&["vd", "-VD"]) => ":n",
            _ if ends(&["man"]) => "man",
            _ if ends(&["are"]) => "are",
            _ if ends(&["officer", "ingenjör", "rektör"]) => "en",
            _ if ends(&["ster", "ekter"]) => "er",
            // `analytikern`, `partnern`; officers are above.
            _ if ends(&["er"]) => "are",
            _ if ends(&["ledamot", "ombudsledamot"]) => "ot",
            _ if ends(&["ande", "ende"]) => "ande",
            _ if ends(&["biträde"]) => "ette",
            _ if ends(&["råd", "ombud", "vittne", "bud", "proffs"]) => "ett",
            _ if ends(&["ansvarig", "kunnig", "skyldig", "ställd", "vald"]) => "ig",
            _ if ends(&["tor", "sor", "dor"]) => "or",
            _ if ends(&["doktor"]) => "or",
            _ if ends(&["a"]) => "a",
            _ if ends(&["e"]) => "e",
            _ if ends(&[
                "biskop", "kung", "prins", "mästar", "ling", "ing", "värd", "domprost", "prost", "vakt", "lots", "ryttar", "hjälp",
            ]) =>
            {
                "ar"
            }
            _ => "en",
        },
        Lang::Da => match () {
            _ if word.chars().all(|c| c.is_uppercase()) => ":en",
            _ if ends(&["mand"]) => "mand",
            _ if ends(&["mester", "minister"]) => "ster",
            _ if ends(&["officer", "ingeniør"]) => "en",
            _ if ends(&["er"]) => "er",
            _ if ends(&["medlem"]) => "lem",
            _ if ends(&["råd"]) => "råd",
            _ if ends(&["ansvarlig", "kyndig", "ansat"]) => "ig",
            _ if ends(&["e"]) => "e",
            _ => "en",
        },
        _ => match () {
            _ if ends(&["man"]) => "man",
            _ if ends(&["ry", "ty", "cy", "py", "dy"]) => "y",
            _ if ends(&["s", "sh", "ch", "x"]) => "es",
            _ => "s",
        },
    }
}

/// Fewest bytes of a name that is found without its accents as well: shorter ones are common words (`sé`, `má`).
pub const ACCENTS_MATTER_BELOW: usize = 6;

/// Other spellings of the same folded name: `aa` and `å`, `æ` and `ä`, `ø` and `ö`, no accents; without the name itself.
pub fn spellings(folded: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let pairs = [
        ("aa", "å"),
        ("å", "aa"),
        ("æ", "ä"),
        ("ø", "ö"),
        ("ä", "æ"),
        ("ö", "ø"),
        ("ö", "oe"),
        ("ä", "ae"),
        ("ø", "oe"),
        ("æ", "ae"),
        ("ü", "ue"),
        ("é", "e"),
    ];
    for (from, to) in pairs {
        if folded.contains(from) {
            out.push(folded.replace(from, to));
        }
    }
    // A neighbour's spelling changes all its letters at once: `Malmø`, `Næstved` as `Nästved`, `Sønderjylland`.
    let danish = folded.replace('ä', "æ").replace('ö', "ø");
    let swedish = folded.replace('æ', "ä").replace('ø', "ö");
    out.extend([danish, swedish]);
    out.extend(without_accents(folded).filter(|_| folded.len() >= ACCENTS_MATTER_BELOW));
    out.sort();
    out.dedup();
    out.retain(|spelling| spelling != folded);
    out
}
