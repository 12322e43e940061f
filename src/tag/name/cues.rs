//! Cue words of names: closed sets of function words in Swedish, Danish and English together.

use crate::cue::Cues;
use crate::document::Case;
use crate::page::Page;

/// Heads of places in lower case behind a name: counties, lakes, streets.
pub const PLACE_HEAD: Cues = Cues::new(&["amt", "city", "county", "fjord", "island", "kyrka", "len", "lke", "län", "läns", "ås", "ö"]);

/// Heads of the country in lower case that belong to the name in the genitive before them: `Fulufjällets nationalpark`.
pub const LANDSCAPE: Cues = Cues::new(&[
    "ale", "bugt", "fjäll", "hage", "hede", "högar", "klitplantage", "mose", "nationalpark", "naturpark", "naturreservat", "plantage",
    "skov", "skärgård", "slätt", "ström", "älv", "å", "ådal",
]);

/// What tells a person from others of the same name, behind it.
pub const GENERATION: Cues = Cues::new(&["d.y", "d.y.", "d.ä", "d.ä.", "d.æ", "d.æ.", "jr", "jr.", "sr", "sr."]);

/// Heads that hardly stand behind a name but in an institution's.
pub const INSTITUTION: Cues = Cues::new(&[
    "academy", "agency", "association", "authority", "bibliotek", "brewery", "club", "college", "committee", "council", "federation",
    "foundation", "fritidsgård", "fritidsklub", "fund", "församling", "gymnasium", "hospice", "hospital", "infirmary", "institute",
    "kommun", "kommune", "komvux", "library", "ministry", "museum", "pastorat", "plejecenter", "plejehjem", "police", "provsti", "school",
    "servicehus", "sjukhus", "society", "sygehus", "trust", "universitet", "university", "vårdboende", "äldreboende",
]);

/// Endings of compounds in lower case that make a society or a school of the place before them: `Degeberga hembygdsförening`.
pub const LOCAL_SOCIETY: [&str; 12] =
    ["bibliotek", "församling", "förening", "forening", "gymnasium", "klubb", "klub", "kör", "museum", "orkester", "skola", "spelmanslag"];

/// Whether a word is a club's short form, all in capitals: `IFK`, `SK`.
pub fn is_club(word: &str) -> bool {
    // `Grimsås IF:s`
    matches!(
        word.strip_suffix(":s").unwrap_or(word),
        "AFC"
            | "AIF"
            | "BIF"
            | "BK"
            | "CC"
            | "FC"
            | "FF"
            | "FK"
            | "GF"
            | "GIF"
            | "HK"
            | "IBK"
            | "IF"
            | "IFK"
            | "IK"
            | "OK"
            | "RFC"
            | "RUFC"
            | "SK"
            | "SOK"
            | "TIF"
    )
}

/// Prepositions between somebody's post and the firm.
pub const EMPLOYED_AT: Cues = Cues::new(&["at", "hos", "på", "ved", "vid"]);

/// English posts and ranks behind whose `of` a town or a see stands.
pub const OF_TOWN: Cues = Cues::new(&[
    "abbot", "archbishop", "archdeacon", "baron", "bishop", "count", "countess", "dean", "duchess", "duke", "earl", "emperor", "king",
    "lady", "lord", "marquess", "master", "mayor", "prince", "princess", "provost", "queen", "rector", "sheriff", "vicar",
]);

/// Members of parliaments, behind whose `for` their constituency stands.
pub const MEMBER_FOR: Cues = Cues::new(&["mep", "mla", "mp", "msp"]);

/// Endings of posts that are somebody's rather than a firm's: `pressekreterare hos Anna Berg`.
pub const WHOSE: [&str; 13] = [
    "assistant", "assistent", "berider", "beridare", "elev", "gesäll", "lærling", "lärling", "praktikant", "secretary", "sekretær",
    "sekreterare", "student",
];

/// Endings of parties' names.
pub const PARTY: [&str; 1] = ["partiet"];

/// Endings in the definite of names of waters, hills, woods and squares.
pub const TOPOGRAPHY: [&str; 29] = [
    "älven", "åsen", "ängen", "backen", "bakken", "berget", "bugten", "bukten", "dalen", "engen", "fjorden", "floden", "hamnen", "havnen",
    "holmen", "kullen", "marken", "näset", "sjön", "skogen", "skoven", "stranden", "strömmen", "sundet", "søen", "torget", "torvet",
    "udden", "viken",
];

/// Words between a body's noun and what it is for.
pub const FOR: Cues = Cues::new(&["for", "för"]);

/// Words that join two parts of one name.
pub const AND: Cues = Cues::new(&["&", "and", "och", "og"]);

/// Prepositions a place often follows.
pub const LOCATIVE: Cues = Cues::new(&["at", "fra", "from", "från", "i", "in", "near", "på", "til", "till", "ved", "vid"]);

/// Prepositions between an institution and its town.
pub const SEAT: Cues = Cues::new(&["i", "in", "of"]);

/// Company forms that are no words when in lower case.
pub const FORM: Cues = Cues::new(&[
    "a.m.b.a.", "a/s", "aps", "f.m.b.a.", "gmbh", "handelsbolag", "hb", "i/s", "inc", "kb", "kommanditbolag", "llc", "llp", "ltd", "p/s",
    "plc", "s.m.b.a.",
]);

/// Forms that English firms write behind a comma.
pub const LEGAL: Cues = Cues::new(&["inc", "inc.", "l.l.c.", "llc", "llp", "ltd", "ltd.", "p.c.", "plc", "pllc"]);

/// What a Swedish association is in law, before the word for one, behind its name.
pub const ASSOCIATED: Cues = Cues::new(&["ek", "ek.", "ekonomisk", "ideell"]);

/// Words before the name of those who own a house together, which may end in a number: `Brf Utkiken 3`.
pub const HOUSING: Cues = Cues::new(&[
    "a/b",
    "andelsboligforeningen",
    "bostadsrättsföreningen",
    "brf",
    "e/f",
    "ejerforeningen",
    "grundejerforeningen",
    "samfällighetsföreningen",
]);

/// Ends of the nouns of houses where somebody is taken care of, before names that are nature's as well: `Förskolan Blåklinten`.
pub const CARE: [&str; 10] =
    ["boendet", "børnehaven", "børnehuset", "centret", "förskolan", "hemmet", "hjemmet", "skolan", "skolen", "vuggestuen"];

/// Trades behind the name of whose firm it is: `Mats Ek Bygg`.
pub const TRADE: Cues = Cues::new(&[
    "anläggning", "arkitekter", "byg", "bygg", "consult", "consulting", "el", "entreprenad", "film", "golv", "gräv", "holding", "invest",
    "malerfirma", "murerfirma", "måleri", "plåt", "rör", "schakt", "smide", "snedkeri", "snickeri", "tømrerfirma", "vvs", "åkeri",
]);

/// What somebody teaches or plays, behind the name in a list of staff: `Kaj Rosing Saxofon`.
pub const SUBJECT: Cues = Cues::new(&[
    "akkordeon", "billedkunst", "biologi", "blockflöjt", "blokfløjte", "cello", "dansk", "dragspel", "drama", "el-guitar", "elbas",
    "elgitarr", "elguitar", "engelsk", "engelska", "fagott", "filosofi", "fiol", "fransk", "franska", "friluftsliv", "fysik", "geografi",
    "gitarr", "guitar", "harmonika", "harpe", "historia", "historie", "hjemkundskab", "håndværk", "idræt", "kemi", "keyboard", "klarinet",
    "klarinett", "klaver", "kontrabas", "kor", "kör", "matematik", "matte", "musik", "natur/teknik", "naturkunskap", "oboe", "orgel",
    "piano", "religion", "samfundsfag", "samhällskunskap", "sammenspil", "sang", "saxofon", "slagtøj", "slagverk", "slöjd", "spansk",
    "spanska", "svenska", "sång", "trombon", "trombone", "trommer", "trompet", "trummor", "trumpet", "tvärflöjt", "tværfløjte", "tysk",
    "tyska", "ukulele", "valthorn", "violin", "waldhorn",
]);

/// Endings of boards and committees whose compounds are names in lower case: `socialnämnden`, `beredskabskommissionen`.
pub const BOARD: [&str; 14] = [
    "beredningen", "forvaltningen", "förvaltningen", "kommissionen", "kommunstyrelsen", "kyrkostyrelsen", "nämnden", "nævnet",
    "regionstyrelsen", "rådet", "stiftsstyrelsen", "udvalget", "utskottet", "utvalget",
];

/// Endings of bodies that say behind `för` or `for` what they are for: `kontoret för hållbart samhälle`.
pub const BUREAU: [&str; 27] = [
    "fakultetet", "fakulteten", "högskolan", "afdelingen", "avdelningen", "centeret", "centret", "enheden", "enheten", "forvaltningen",
    "förvaltningen", "institutionen", "instituttet", "kontoret", "myndigheten", "nämnden", "rådet", "sekretariatet", "styrelsen",
    "udvalget", "utskottet", "föreningen", "akademin", "foreningen", "institutet", "selskabet", "sällskapet",
];

/// Endings of nouns for a firm before its name: `Mätteknikbolaget Aqualinje AB`.
pub const FIRM: [&str; 9] = ["bolaget", "byrån", "firmaet", "firman", "företaget", "koncernen", "selskabet", "virksomheden", "kedjan"];

/// What follows `&` in the name of a family's firm.
pub const PARTNERS: Cues = Cues::new(&[
    "associates", "brothers", "co", "daughter", "daughters", "partner", "partnere", "partners", "son", "sons", "söner", "søn", "sønner",
]);

/// Words in lower case between an English place and its council.
pub const LOCAL: Cues =
    Cues::new(&["area", "borough", "city", "community", "county", "district", "parish", "planning", "scrutiny", "town"]);

/// English councils in lower case.
pub const LOCAL_BODY: Cues = Cues::new(&["board", "committee", "council"]);

/// English heads of bodies that are named by what they deal with.
pub const NAMED_BODY: Cues = Cues::new(&[
    "alliance", "association", "board", "commission", "committee", "council", "federation", "forum", "institute", "network", "panel",
    "partnership", "society", "trust",
]);

/// Endings of institutions that there are many of, each called after where it is.
pub const LOCAL_SEAT: [&str; 8] = ["gymnasiet", "högskolan", "länsstyrelsen", "missionen", "museet", "sjukhuset", "skolan", "tingsrätten"];

/// What a board in lower case deals with, before its noun.
pub const BOARD_FIELD: Cues = Cues::new(&["gemensamma", "regionala", "regionale", "sociala", "sociale", "tekniska", "tekniske"]);

/// Nordic heads in lower case that say behind `för` or `for` what they are for.
pub const SOCIETY: Cues = Cues::new(&["forening", "förbund", "förening", "institut", "selskab", "stiftelse", "sällskap"]);

/// Endings of bodies that are called something behind their noun: `Ungdomsrådet Nordost`, `Nätverket Unga Röster`.
pub const CALLED: [&str; 16] = [
    "föreningen", "foreningen", "förbundet", "forbundet", "gruppen", "klubben", "kooperativet", "netværket", "nätverket", "rådet",
    "sällskapet", "selskabet", "stiftelsen", "teatern", "styrelsen", "teatret",
];

/// Committees that any body sets up for a while, named in the definite.
pub const AD_HOC: Cues = Cues::new(&[
    "ansættelsesudvalget", "arbejdsudvalget", "bedømmelsesudvalget", "betygsnämnden", "forretningsudvalget", "rekryteringskommittén",
    "valberedningen",
]);

/// What two of make up the name of a utility: `Borås Energi och Miljö`.
pub const UTILITY: Cues = Cues::new(&[
    "affald", "avfall", "avlopp", "energi", "kraft", "miljö", "renhållning", "spildevand", "vand", "varme", "vatten", "värme",
    "återvinning",
]);

/// Honours, degrees and orders that are written behind a name in English.
pub const HONOUR: Cues = Cues::new(&[
    "ac", "aca", "acca", "am", "ao", "apm", "bart", "bem", "bsn", "bt", "cb", "cbe", "cch", "ceng", "cfa", "cfp", "ch", "cipd", "cmf",
    "cmg", "cmgr", "cmt", "cnzm", "cpa", "crna", "csc", "csmv", "cstj", "cvo", "dbe", "dcb", "dcmg", "dds", "dfc", "dl", "dmus", "dnp",
    "do", "dphil", "dpm", "dpt", "dsc", "dso", "dth", "dvm", "edd", "faan", "faap", "facc", "facp", "facs", "faha", "fba", "fca", "fcca",
    "fcgi", "fcia", "fcim", "fcipd", "fcis", "fcma", "fdsrcs", "ffa", "fgs", "fhea", "fia", "fibms", "fiet", "fimeche", "fls", "flsw",
    "fracp", "frad", "fraes", "fram", "frca", "frcem", "frcgp", "frcm", "frcn", "frco", "frcophth", "frcp", "frcpath", "frcpch", "frcpe",
    "frcpsych", "frcr", "frcs", "frcseng", "freng", "frgs", "frhists", "friba", "frics", "frs", "frsa", "frsb", "frsc", "frse", "frsl",
    "frsm", "frss", "fsa", "fsascot", "gbe", "gc", "gcb", "gcmg", "gcvo", "hdc", "ias", "ifs", "ips", "jd", "jp", "kbe", "kc", "kcb",
    "kcmg", "kcvo", "kg", "ksg", "kstj", "kt", "lcsw", "llb", "llm", "lmft", "lpc", "lpn", "lsw", "lvo", "mba", "mbe", "mc", "mch", "mcsp",
    "md", "mdiv", "mep", "mfa", "mhk", "mla", "mlc", "mlis", "mlitt", "mna", "mnzm", "mp", "mpa", "mph", "mphil", "mpp", "mrcgp", "mrcog",
    "mrcp", "mrcpch", "mrcpsych", "mrcs", "mrcvs", "mrics", "mrpharms", "mrsc", "mrtpi", "ms", "msc", "mscd", "msn", "msp", "msw",
    "mtheol", "mvo", "np", "oam", "obe", "oc", "ocd", "ofm", "onz", "onzm", "osa", "osb", "osm", "pc", "phd", "phr", "pls", "pmp", "psm",
    "psyd", "qc", "qfm", "qfsm", "qgm", "qpm", "qsm", "qso", "qvrm", "rdn", "rgn", "rla", "rmn", "rn", "rscj", "rsm", "rvm", "sc", "sdb",
    "sj", "smm", "sphr", "ssf", "ssm", "svd", "td", "vc", "vr", "vrsm",
]);

/// Whether a word in capitals is what is written behind a name of so many words: two letters behind one are initials, `Ryan AM`, and in
/// capitals a name may be no longer, `HUNG DO`.
pub fn is_honour(page: &Page<'_>, token: usize, words: u32) -> bool {
    let word = page.word(token);
    let shape = page.tokens[token].case != Case::Initial && !word.starts_with(char::is_lowercase);
    let short = || words < 2 || token.checked_sub(1).is_some_and(|before| page.tokens[before].case == Case::Upper);
    shape && HONOUR.has(word) && (word.len() > 2 || !short())
}

/// Rooms and things called after somebody, hardly ever surnames.
pub const ROOM: Cues = Cues::new(&[
    "arena", "auditorium", "award", "awards", "bedroom", "bench", "cabinet", "cafe", "café", "centre", "clinic", "collection", "corridor",
    "cup", "diaries", "edition", "exhibition", "festival", "gallery", "gardens", "kitchen", "kitchens", "lecture", "library", "lounge",
    "marathon", "meetup", "memorial", "museum", "papers", "pavilion", "playground", "podcast", "prize", "rack", "restaurant", "room",
    "rooms", "scholarship", "shield", "show", "stadium", "studio", "studios", "suite", "tavern", "terrace", "theater", "theatre", "trophy",
    "wing", "workshop",
]);

/// Words before a colon that say what somebody made, or how to reach them, right behind another's name.
pub const CREDIT: Cues = Cues::new(&[
    "bild", "bilder", "design", "e-mail", "e-post", "email", "foto", "grafik", "illustration", "illustrationer", "layout", "mail", "mobil",
    "musik", "photo", "photos", "picture", "pictures", "redaktion", "redigering", "regi", "tekst", "tel", "telefon", "text", "tlf",
    "video",
]);

/// Words before a number or an address, which a scraped line has right behind a name.
pub const CONTACT: Cues =
    Cues::new(&["cvr", "ean", "fax", "mob.", "mobil", "tel", "tel.", "telefon", "telephone", "tfn", "tfn.", "tlf", "tlf.", "växel"]);

/// Words that say of a person where they live or were born.
pub const LIVES: Cues =
    Cues::new(&["boende", "bor", "born", "bosat", "bosatt", "född", "født", "lived", "lives", "living", "opvokset", "raised", "uppvuxen"]);

/// Words behind a union's or a society's name that say which part of it: `Kreds Fyn`, `Avdelning Syd`.
pub const BRANCH: Cues = Cues::new(&["afdeling", "avdelning", "distrikt", "kreds", "krets", "lokalafdeling", "lokalavdelning", "region"]);

/// Words at the beginning of a sentence that call upon the reader to turn to whoever is named behind.
pub const CALLS: Cues = Cues::new(&[
    "besök", "besøg", "call", "contact", "fråga", "följ", "følg", "gilla", "kontakt", "kontakta", "läs", "læs", "mejla", "ring", "skriv",
    "stöd", "støt", "support", "visit",
]);

/// Words at the beginning of a line that say as what a body or somebody on its board is there: `Organ Kommunstyrelsen`, `Ledamot
/// Norrvatten AB`.
pub const CAPACITY: Cues = Cues::new(&[
    "ansøger", "arrangör", "arrangør", "avsändare", "bestyrelsesformand", "bestyrelsesmedlem", "beställare", "byggherre", "bygherre",
    "direktør", "entreprenör", "ersättare", "formand", "huvudman", "kassör", "klagande", "klager", "ledamot", "lekmannarevisor",
    "leverandør", "leverantör", "medarrangör", "motpart", "mottagare", "næstformand", "ordförande", "ordregiver", "organ", "remissinstans",
    "revisor", "revisorssuppleant", "styrelseledamot", "styrelseordförande", "styrelsesuppleant", "suppleant", "sökande", "udbyder",
    "udgiver", "uppdragsgivare", "utförare", "utgivare", "vd", "verksamhetsutövare",
]);

/// What one does beside living somewhere, in the name of a part of a Swedish site.
pub const DWELL: Cues = Cues::new(&["arbeta", "besöka", "bygg", "bygga", "jobba", "leva", "miljö", "trafik", "uppleva", "verka", "växa"]);

/// English words that begin a question or a claim.
pub const ASKS: Cues = Cues::new(&["are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will", "would"]);

/// English papers and meetings behind the name of the body whose they are.
pub const PAPER: Cues = Cues::new(&["agenda", "bulletin", "minutes", "news", "newsletter", "prospectus", "report", "update", "website"]);

/// Forms of address right before a surname.
pub const ADDRESS: Cues = Cues::new(&[
    "alhaja", "alhaji", "auntie", "aunty", "cde", "cde.", "cllr", "cllr.", "coun", "datin", "datuk", "frk.", "fru", "fröken", "herr", "hr",
    "hr.", "matua", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "shri", "shrimati", "smt", "smt.", "whaea",
]);

/// Words before the number of a model that are given names as well.
pub const MODEL: Cues = Cues::new(&["mark", "mk"]);

/// Storms that bear given names.
pub const STORM: Cues = Cues::new(&["cyclone", "hurricane", "orkanen", "stormen", "typhoon"]);

/// Letters that stand for things, conditions, subjects and degrees, never for a body.
pub const THING: Cues = Cues::new(&[
    "2fa", "adhd", "ai", "aids", "aka", "apac", "api", "aprn", "apt", "apv", "arpu", "asap", "ascii", "asd", "asic", "atm", "aum", "avu",
    "awd", "b2b", "b2c", "bb", "bbr", "beng", "bg", "bic", "bim", "bmi", "bmr", "bnbo", "bnp", "bod", "bogo", "bpa", "bsc", "bsn", "btb",
    "btec", "bvc", "byod", "cad", "cagr", "capex", "cbd", "cbt", "ccs", "cctv", "cd", "cdn", "cdt", "cest", "cet", "cfd", "ckd", "cli",
    "cms", "cmyk", "cnc", "co2", "co2e", "cogs", "copd", "covid", "cpap", "cpd", "cpm", "cpr", "cpr-nr", "cpu", "crm", "crud", "csr",
    "csrf", "css", "csv", "ct", "ctr", "cv", "cve", "cvk", "cvr", "cvr-nr", "cvr-nr.", "dbt", "dc", "dcf", "dhcp", "diy", "dkk", "dlc",
    "dlitt", "dll", "dlp", "dm", "dna", "dnr", "dns", "docx", "dpf", "dpi", "dslr", "dus", "dvd", "ean", "ean-nr", "ean-nr.", "ebit",
    "ebitda", "ecg", "ects", "edt", "eeg", "eet", "egu", "ehcp", "eia", "ekg", "elisa", "emdr", "emea", "emr", "eori", "epd", "erp", "esg",
    "eta", "etf", "eud", "eula", "eur", "euv", "eux", "ev", "evs", "eyfs", "faq", "fgu", "fps", "ftp", "fvu", "fwd", "fyi", "gan", "gbp",
    "gc", "gcse", "gdp", "gdpr", "ghz", "gif", "gis", "gmo", "gmt", "gnss", "gpa", "gps", "gpt", "gpu", "gtx", "gui", "gwh", "hbtq",
    "hbtqi", "hd", "hdd", "hdmi", "hdr", "hev", "hf", "hgv", "hhx", "hiit", "hiv", "hlr", "hpc", "hplc", "hpv", "hr", "hrm", "hsa", "hsl",
    "html", "http", "https", "htx", "hvac", "hvb", "iban", "icp", "ict", "icu", "ide", "ikt", "iot", "ip", "ipv", "iq", "isa", "isas",
    "isbn", "issn", "it", "ivf", "ivr", "jpeg", "jpg", "json", "kba", "kbt", "kol", "kpi", "ks1", "ks2", "ks3", "ks4", "kui", "kwh", "kyc",
    "latam", "lca", "lcd", "led", "lgbt", "lgbtq", "lgbtq+", "lgv", "lld", "llm", "llms", "lmft", "lng", "lou", "lpn", "lpt", "lrv", "lss",
    "lte", "lvm", "lvu", "mba", "mbl", "mdma", "mfa", "mhz", "midi", "mkr", "ml", "mmo", "mmr", "mms", "mooc", "mp3", "mp4", "mpeg", "mpg",
    "mph", "mphil", "mpr", "mpv", "mri", "mrsa", "msc", "msek", "msn", "mtb", "mvc", "mvp", "mwh", "nb", "nda", "ndas", "nfc", "nft",
    "ngo", "nlp", "nmr", "no2", "nok", "nox", "npc", "npf", "nvme", "nvq", "obs", "ocd", "ocr", "oem", "ok", "okr", "okrs", "oled", "oop",
    "opex", "orm", "osa", "otp", "ovk", "p&l", "p2p", "pa", "pah", "paye", "pbl", "pc", "pcb", "pcos", "pcr", "pdf", "pdt", "pfas", "pfos",
    "pg", "pgce", "phd", "phev", "phse", "picc", "pin", "plm", "pm", "pm10", "pms", "png", "poc", "pos", "ppc", "ppe", "ppp", "ppr", "pr",
    "ps", "pshe", "pst", "ptsd", "pvc", "pvp", "qled", "qos", "qr", "raid", "ram", "rbac", "reit", "rest", "rfi", "rfid", "rfp", "rfq",
    "rgb", "rn", "rna", "roi", "rot", "rov", "rpg", "rpm", "rrp", "rss", "rsvp", "rtx", "rut", "rwd", "saas", "sars", "sats", "sdg", "sdk",
    "sek", "sem", "senco", "seo", "sfi", "sfo", "sip", "sku", "sme", "sms", "smtp", "smv", "soc", "sol", "sosu", "sou", "sql", "sro",
    "ssd", "ssh", "ssid", "ssl", "sso", "std", "stds", "stem", "stu", "stx", "suv", "svg", "svu", "tba", "tbc", "tbd", "tbe", "tcp",
    "tdee", "tft", "tkr", "tls", "tos", "tpu", "tss", "tsv", "tv", "twh", "udp", "uhd", "ui", "url", "usb", "usd", "usk", "usp", "utc",
    "uti", "utis", "utm", "utr", "utv", "uv", "uvb", "ux", "va", "vab", "vat", "vba", "vfu", "vip", "vlan", "vm", "voc", "vpc", "vpn",
    "vps", "vr", "vvm", "wc", "wifi", "wms", "wpa", "www", "xhr", "xlsx", "xml", "xss", "yaml", "yh", "yoy", "äta", "åvc",
]);

/// What languages call themselves.
pub const ENDONYM: Cues = Cues::new(&[
    "català", "deutsch", "english", "español", "euskara", "français", "galego", "hrvatski", "italiano", "magyar", "nederlands", "norsk",
    "polski", "português", "svenska", "íslenska",
]);

/// Degrees that begin no organisation's name.
pub const DEGREE: Cues = Cues::new(&["ba", "beng", "bsc", "hons", "llb", "llm", "mba", "meng", "mphil", "msc", "pgce", "phd"]);

/// Words by which somebody comes to a post.
pub const BECOMING: Cues = Cues::new(&[
    "ansat", "ansattes", "anställd", "anställs", "ansættes", "appointed", "became", "become", "becomes", "becoming", "begynder", "blev",
    "blevet", "blir", "bliver", "blivit", "började", "börjar", "elected", "ersätter", "installeras", "joined", "joins", "konstitueres",
    "named", "new", "ny", "nya", "nye", "promoted", "tillträdde", "tillträder", "tiltrådte", "tiltræder", "udnævnes", "udnævnt", "udpeges",
    "udpeget", "utnämnd", "utnämns", "utsedd", "utses", "utsågs", "vald", "valdes", "valgt", "väljs", "vælges",
]);

/// What stands before the names of royal academies, theatres and hospitals, and is part of them.
pub const ROYAL: [&str; 4] = ["Kongelige", "Kungl.", "Kungliga", "Royal"];

/// Short forms that begin the names of Danish towns: `Nr. Nissum`, `Kgs. Lyngby`.
pub const PREFIX: Cues = Cues::new(&["gl.", "kgs.", "ll.", "ndr.", "nr.", "sdr.", "skt.", "st.", "vr."]);

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
