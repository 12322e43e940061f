//! What the lists hold: all are in order, those made by a command are as it made them, and nothing official of Sweden and Denmark is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use nordtag::gazetteer::source::{List, ListKind, read_tsv};
use nordtag::gazetteer::{EntryId, Gazetteer, OrgKind, check};
use nordtag::lang::Lang;
use nordtag::packed;
use sha2::{Digest, Sha256};

/// Folder, file name and text of every list of the project.
pub fn lists() -> Vec<(&'static str, String, String)> {
    let mut lists = Vec::new();
    for folder in ["sv", "da", "en", "shared"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("gazetteers").join(folder);
        for file in fs::read_dir(path).expect("the project has it").map(|file| file.expect("readable")) {
            let name = packed::name(file.file_name().as_ref()).display().to_string();
            lists.push((folder, name, packed::read(&file.path()).expect("readable")));
        }
    }
    lists.sort();
    lists
}

/// The same lists as the compiler reads them.
pub fn parsed<'a>(lists: &'a [(&str, String, String)]) -> Vec<List<'a>> {
    lists.iter().map(|(_, file, text)| read_tsv(file, text, None).expect("a good list")).collect()
}

/// The value of a line `# key: value` of a list's header.
fn header<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.lines().take_while(|line| line.starts_with('#')).find_map(|line| line.strip_prefix("# ")?.strip_prefix(key)?.strip_prefix(": "))
}

/// The columns of a list's rows.
fn rows(text: &str) -> impl Iterator<Item = [&str; 5]> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or(""))
    })
}

#[test]
fn every_list_is_sorted_without_doubles_composed_licensed_and_without_function_words() {
    let texts = lists();
    let lists = parsed(&texts);
    let not_names = check::class_a(&lists);
    let faults = texts.iter().zip(&lists).flat_map(|((folder, ..), list)| {
        let faults = check::check(list, &not_names).into_iter();
        faults.map(move |fault| format!("{folder}/{fault}"))
    });
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(texts.iter().all(|(.., text)| check::repaired(text) == *text));
}

#[test]
fn the_lists_hold_as_many_names_as_the_design_asks_for() {
    let texts = lists();
    let mut surfaces: BTreeMap<(&str, ListKind), BTreeSet<String>> = BTreeMap::new();
    for ((folder, ..), list) in texts.iter().zip(parsed(&texts)) {
        for row in list.rows {
            // The places of all languages serve each.
            let folders = if *folder == "shared" && row.kind == ListKind::Place { &["sv", "da", "en"][..] } else { &[*folder] };
            for folder in folders {
                surfaces.entry((folder, row.kind)).or_default().insert(row.surface.clone().into_owned());
            }
        }
    }
    let asked = [
        (ListKind::Given, [4_000, 100_000, 90_000]),
        (ListKind::Surname, [13_000, 9_000, 100_000]),
        (ListKind::Organisation, [3_000, 1_500, 3_000]),
        (ListKind::Title, [2_500, 2_500, 3_000]),
        (ListKind::TitleHead, [200, 200, 200]),
        (ListKind::Place, [8_000, 8_000, 15_000]),
    ];
    for (kind, sizes) in asked {
        for (folder, size) in ["sv", "da", "en"].into_iter().zip(sizes) {
            let there = surfaces[&(folder, kind)].len();
            assert!(there >= size, "{folder} {}: {there} of {size}", kind.name());
        }
    }
}

#[test]
fn the_index_names_every_list() {
    let index = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("gazetteers/index.tsv")).expect("the project has it");
    let named: BTreeSet<&str> = index.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()).collect();
    let lists = lists();
    let there: BTreeSet<&str> = lists.iter().map(|(_, file, _)| file.as_str()).collect();
    assert_eq!(named, there);
}

#[test]
fn a_list_that_the_command_made_is_as_it_made_it() {
    let index = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("gazetteers/index.tsv")).expect("the project has it");
    let made: BTreeSet<&str> =
        index.lines().filter(|line| line.contains("\tnordtag-dev lists\t")).filter_map(|line| line.split('\t').next()).collect();
    for (folder, file, text) in lists() {
        let by_command = header(&text, "made by") == Some("nordtag-dev lists");
        assert_eq!(by_command, made.contains(file.as_str()), "{folder}/{file}: the index and the header agree");
        let body: String = text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| [line, "\n"]).collect();
        let sum: String = Sha256::digest(&body).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let checksum = by_command.then_some(sum.as_str());
        assert_eq!(header(&text, "checksum"), checksum, "{folder}/{file}: edited by hand, though `nordtag-dev lists` makes it");
    }
}

#[test]
fn packaged_titles_end_in_a_head_and_are_not_those_written_by_hand() {
    let lists: BTreeMap<String, String> = lists().into_iter().map(|(folder, file, text)| (format!("{folder}/{file}"), text)).collect();
    let words = |name: &str| rows(&lists[name]).map(|row| row[0]).collect::<BTreeSet<&str>>();
    let (heads, own) = (words("en/title-head.tsv"), words("en/title.tsv"));
    for title in words("en/title-packaged.tsv") {
        let head = title.rsplit(' ').next().unwrap_or("");
        assert!(heads.contains(head) && !own.contains(title), "{title}: run `nordtag-dev lists` again, the lists it reads have changed");
    }
}

#[test]
fn a_short_form_has_the_identifier_of_its_long_form() {
    for lang in ["sv", "da", "en"] {
        let texts: Vec<String> = lists()
            .into_iter()
            .filter(|(folder, file, _)| *folder == lang && matches!(file.as_str(), "institution.tsv" | "municipality.tsv"))
            .map(|(.., text)| text)
            .collect();
        let ids: BTreeSet<(&str, &str)> = texts.iter().flat_map(|text| rows(text)).map(|[surface, id, ..]| (surface, id)).collect();
        for [surface, id, canonical, ..] in texts.iter().flat_map(|text| rows(text)) {
            assert!(
                canonical.is_empty() || ids.contains(&(canonical, id)),
                "{lang}: {surface} stands for {canonical}, which is not listed as {id}"
            );
        }
    }
}

/// The first identifiers that begin so, among organisations.
fn identifiers<'a>(gazetteer: &'a Gazetteer, prefix: &str) -> BTreeSet<&'a str> {
    let first = gazetteer.entries().filter(|(_, entry)| entry.org != OrgKind::None).filter_map(|(_, entry)| entry.id.split(';').next());
    first.filter(|id| id.starts_with(prefix)).collect()
}

#[test]
fn every_municipality_region_county_board_court_and_police_district_is_listed() {
    let gazetteer = Gazetteer::embedded();
    for (what, prefix, count) in [
        ("kommuner", "scb:", 290),
        ("regioner", "se-region:", 21),
        ("länsstyrelser", "se-lan:", 21),
        ("tingsrätter", "se-tingsratt:", 48),
        ("förvaltningsrätter", "se-forvaltningsratt:", 12),
        ("polisregioner", "se-polisregion:", 7),
        ("danske kommuner", "dst:", 98),
        ("byretter uden Københavns", "dk-ret:", 23),
        ("politikredse", "dk-politi:", 12),
    ] {
        assert_eq!(identifiers(&gazetteer, prefix).len(), count, "{what}: {:?}", identifiers(&gazetteer, prefix));
    }
}

/// The entry of an organisation by its name in a language.
fn entry(gazetteer: &Gazetteer, lang: Lang, name: &str) -> Option<EntryId> {
    gazetteer.entries().find(|(_, entry)| entry.org != OrgKind::None && entry.lang == lang && entry.canonical == name).map(|(id, _)| id)
}

#[test]
fn ministries_courts_universities_and_parties_of_both_countries_are_listed() {
    let gazetteer = Gazetteer::embedded();
    let swedish = "Statsrådsberedningen; Arbetsmarknadsdepartementet; Finansdepartementet; Försvarsdepartementet; Justitiedepartementet; \
                   Klimat- och näringslivsdepartementet; Kulturdepartementet; Landsbygds- och infrastrukturdepartementet; Socialdepartementet; \
                   Utbildningsdepartementet; Utrikesdepartementet; Sveriges riksdag; Högsta domstolen; Högsta förvaltningsdomstolen; Svea hovrätt; \
                   Göta hovrätt; Hovrätten för Västra Sverige; Hovrätten över Skåne och Blekinge; Hovrätten för Nedre Norrland; \
                   Hovrätten för Övre Norrland; Kammarrätten i Stockholm; Kammarrätten i Göteborg; Kammarrätten i Sundsvall; \
                   Kammarrätten i Jönköping; Arbetsdomstolen; Stockholms universitet; Uppsala universitet; Lunds universitet; \
                   Göteborgs universitet; Umeå universitet; Linköpings universitet; Karolinska Institutet; Kungliga Tekniska högskolan; \
                   Chalmers tekniska högskola; Luleå tekniska universitet; Karlstads universitet; Linnéuniversitetet; Örebro universitet; \
                   Mittuniversitetet; Malmö universitet; Mälardalens universitet; Sveriges lantbruksuniversitet; Handelshögskolan i Stockholm; \
                   Högskolan i Jönköping; Blekinge tekniska högskola; Försvarshögskolan; Gymnastik- och idrottshögskolan; Högskolan Dalarna; \
                   Högskolan i Borås; Högskolan i Gävle; Högskolan i Halmstad; Högskolan i Skövde; Högskolan Kristianstad; Högskolan Väst; \
                   Konstfack; Kungliga Konsthögskolan; Kungliga Musikhögskolan; Stockholms konstnärliga högskola; Södertörns högskola; \
                   Socialdemokraterna; Moderaterna; Sverigedemokraterna; Centerpartiet; Vänsterpartiet; Kristdemokraterna; Miljöpartiet; \
                   Liberalerna";
    let danish = "Statsministeriet; Finansministeriet; Udenrigsministeriet; Justitsministeriet; Forsvarsministeriet; Erhvervsministeriet; \
                  Beskæftigelsesministeriet; Børne- og Undervisningsministeriet; Uddannelses- og Forskningsministeriet; Kulturministeriet; \
                  Kirkeministeriet; Skatteministeriet; Transportministeriet; Miljøministeriet; Klima-, Energi- og Forsyningsministeriet; \
                  Fødevareministeriet; Socialministeriet; Ældreministeriet; Digitaliserings- og Ligestillingsministeriet; Ministeriet for Grøn Trepart; \
                  Ministeriet for Samfundssikkerhed og Beredskab; Udlændinge- og Integrationsministeriet; Sundhedsministeriet; Folketinget; \
                  Højesteret; Østre Landsret; Vestre Landsret; Sø- og Handelsretten; Tinglysningsretten; Københavns Byret; \
                  Københavns Universitet; Aarhus Universitet; Syddansk Universitet; Aalborg Universitet; Roskilde Universitet; \
                  Danmarks Tekniske Universitet; Copenhagen Business School; IT-Universitetet; Region Hovedstaden; Region Sjælland; \
                  Region Syddanmark; Region Midtjylland; Region Nordjylland; Socialdemokratiet; Venstre; Moderaterne; Socialistisk Folkeparti; \
                  Danmarksdemokraterne; Liberal Alliance; Det Konservative Folkeparti; Enhedslisten; Radikale Venstre; Dansk Folkeparti; \
                  Alternativet";
    for (lang, names) in [(Lang::Sv, swedish), (Lang::Da, danish)] {
        for name in names.split("; ") {
            let id = entry(&gazetteer, lang, name).unwrap_or_else(|| panic!("{name} is not listed"));
            assert!(gazetteer.kb(id).next().is_some(), "{name} has no identifier");
        }
    }
}

#[test]
fn agencies_are_listed_with_the_short_forms_that_people_write() {
    let gazetteer = Gazetteer::embedded();
    for (lang, least) in [("sv", 230), ("da", 120)] {
        let lists = lists();
        let ids: BTreeSet<&str> = lists
            .iter()
            .filter(|(folder, file, _)| *folder == lang && file == "institution.tsv")
            .flat_map(|(.., text)| rows(text))
            .filter(|row| row[4] == "agency" && !row[1].is_empty())
            .map(|row| row[1])
            .collect();
        assert!(ids.len() >= least, "{lang}: {} agencies with an identifier", ids.len());
    }
    for (short, long) in [
        ("SCB", "Statistiska centralbyrån"),
        ("MSB", "Myndigheten för samhällsskydd och beredskap"),
        ("IVO", "Inspektionen för vård och omsorg"),
        ("FHM", "Folkhälsomyndigheten"),
        ("JO", "Riksdagens ombudsmän"),
        ("KTH", "Kungliga Tekniska högskolan"),
        ("VGR", "Västra Götalandsregionen"),
        ("PET", "Politiets Efterretningstjeneste"),
        ("STAR", "Styrelsen for Arbejdsmarked og Rekruttering"),
        ("DTU", "Danmarks Tekniske Universitet"),
        ("CBS", "Copenhagen Business School"),
    ] {
        let known = lists().iter().flat_map(|(.., text)| rows(text).map(|row| row.map(str::to_owned)).collect::<Vec<_>>()).any(
            |[surface, id, canonical, ..]| {
                surface == short
                    && (canonical == long
                        || !id.is_empty() && gazetteer.entries().any(|(_, entry)| entry.canonical == long && entry.id == id))
            },
        );
        assert!(known, "{short} is not listed for {long}");
    }
}
