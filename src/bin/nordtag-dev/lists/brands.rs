//! Companies, chains and operators of the packaged name suggestion index of OpenStreetMap, with their Wikidata identifiers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Folders, Header, Result, Rows, composed, file};

/// Where a name is at home: folder and language of its list, and the countries of the index.
const HOMES: [(&str, &str, &[&str]); 4] = [
    ("sv", "sv", &["se"]),
    ("da", "da", &["dk", "gl", "fo"]),
    ("en", "en", &["gb", "gb-eng", "gb-nir", "gb-sct", "gb-wls", "ie", "us", "ca", "au", "nz"]),
    // All the world, Europe, and the neighbours whose firms are met in Swedish and Danish pages.
    ("shared", "und", &["001", "150", "155", "154", "no", "fi"]),
];

/// Kinds of the index that hold no organisations' names, or names of routes and pitches.
const LEFT_OUT: [&str; 5] =
    ["flags/", "transit/", "brands/amenity/vending_machine", "operators/leisure/pitch", "operators/man_made/survey_point"];

/// Makes `brand.tsv` of each folder.
pub fn make(folders: &Folders) -> Result<()> {
    let text = folders.read("name-suggestion-index/package/dist/json/nsi.min.json")?;
    let json: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let kinds = json["nsi"].as_object().ok_or("expected kinds in the name suggestion index")?;
    let words = Words::read(folders)?;
    let mut lists: BTreeMap<&str, Rows> = BTreeMap::new();
    for (kind, of) in kinds {
        if LEFT_OUT.iter().any(|left| kind.starts_with(left)) {
            continue;
        }
        for item in of["items"].as_array().into_iter().flatten() {
            let include: Vec<&str> = item["locationSet"]["include"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let Some((folder, ..)) = HOMES.iter().find(|(_, _, countries)| include.iter().any(|place| countries.contains(place))) else {
                continue;
            };
            for key in ["brand", "operator"] {
                let tag = |end: &str| item["tags"][format!("{key}{end}")].as_str().unwrap_or("");
                let (name, id) = (composed(tag("").trim()), tag(":wikidata"));
                // What has no identifier is seldom written about, and often no name.
                if id.starts_with('Q') && !id.contains(';') && words.is_telling(&name) {
                    let row = (format!("wd:{id}"), String::new(), 0, sort(kind, &name).to_owned());
                    lists.entry(folder).or_default().entry(name).or_insert(row);
                }
            }
        }
    }
    let source = "name-suggestion-index of OpenStreetMap, names of brands and operators with Wikidata identifiers, in npm name-suggestion-index 8.0.20260918";
    let mut listed: BTreeSet<String> = BTreeSet::new();
    for (folder, language, _) in HOMES {
        let mut rows = lists.remove(folder).unwrap_or_default();
        rows.retain(|name, _| listed.insert(name.clone()));
        let header = Header { language, kind: "organisation", source, licence: "BSD-3-Clause", total: 0 };
        folders.write(&format!("{folder}/brand.tsv"), &header, &rows)?;
    }
    Ok(())
}

/// The sort of organisation by what it runs, or its last word.
fn sort(kind: &str, name: &str) -> &'static str {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&["fylkeskommune"]) {
        return "region";
    }
    if ends(&[" kommun", " kommune", " Kommun", " Kommune", "City Council", "County Council", "Borough Council", "District Council"])
        || ends(&[" stad", " Stad", " kaupunki"])
        || name.starts_with("City of ")
    {
        return "municipality";
    }
    if !kind.starts_with("operators/") {
        return "company";
    }
    let about = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    match () {
        _ if about(&["school", "kindergarten", "university", "college", "childcare"]) => "school",
        _ if about(&["hospital", "clinic", "doctors", "library", "museum"]) => "house",
        _ if about(&["police", "fire_station", "ambulance", "military", "prison", "courthouse", "government", "protected_area"]) => {
            "agency"
        }
        _ if about(&["social_facility", "water_rescue", "lifeguard"]) => "society",
        _ => "company",
    }
}

/// What names are held against, all in lower case but those listed.
struct Words {
    given: BTreeSet<String>,
    surnames: BTreeSet<String>,
    /// Other words that mean something else where they stand alone, also those that running text has in lower case.
    alone: BTreeSet<String>,
    /// Words that are common in lower case.
    common: BTreeSet<String>,
    /// Organisations and places that other lists have.
    listed: BTreeSet<String>,
}

impl Words {
    fn read(folders: &Folders) -> Result<Words> {
        let read = |lists: &[&str]| -> Result<BTreeSet<String>> {
            let mut rows = BTreeSet::new();
            for folder in ["sv", "da", "en", "shared"] {
                let there = lists.iter().map(|list| format!("{folder}/{list}.tsv")).filter(|path| file(&folders.gazetteers, path).exists());
                for path in there {
                    rows.extend(folders.list(&path)?.into_keys());
                }
            }
            Ok(rows)
        };
        let lower = |words: BTreeSet<String>| words.into_iter().map(|word| word.to_lowercase()).collect::<BTreeSet<_>>();
        let mut words = Words {
            given: lower(read(&["given", "given-added"])?),
            surnames: lower(read(&["surname", "surname-added"])?),
            alone: lower(read(&["demonym", "month", "not-a-name", "organisation-head", "title", "title-head", "weekday"])?),
            common: lower(read(&["common"])?),
            listed: read(&["club", "company", "country", "institution", "media", "municipality", "place", "place-added", "society"])?,
        };
        words.alone.extend(folders.small_words()?);
        Ok(words)
    }

    /// Whether a name says by itself that an organisation is meant: of Latin letters, not listed yet, no word, no short acronym, no person.
    fn is_telling(&self, name: &str) -> bool {
        let mark = |c: char| matches!(c, ' ' | '-' | '\'' | '&' | '.' | '/' | '!' | '+' | '’');
        let latin = name.chars().all(|c| c < '\u{250}' && (c.is_alphanumeric() || mark(c)));
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let parts: Vec<String> = name.split([' ', '-']).filter(|part| !part.is_empty()).map(str::to_lowercase).collect();
        let is_common = |part: &String| self.common.contains(part) || part.chars().all(|c| !c.is_alphabetic());
        let capital = name.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        if !latin || letters < 3 || !capital || parts.len() > 6 || self.listed.contains(name) {
            return false;
        }
        match &parts[..] {
            [word] => {
                let acronym = name.chars().all(|c| !c.is_lowercase());
                let stem = word.trim_end_matches('s').trim_end_matches(['\'', '’']);
                let other = |word: &str| [&self.given, &self.surnames, &self.alone, &self.common].iter().any(|words| words.contains(word));
                !other(word) && !other(stem) && letters >= if acronym { 4 } else { 3 } && !name.contains(['.', '/'])
            }
            // Firms that are called like a person are told by what stands around them.
            [given, surname] if self.given.contains(given) && self.surnames.contains(surname) => false,
            // `First Choice` begins sentences as well.
            parts => !parts.iter().all(is_common),
        }
    }
}
