//! Cue words of names: closed sets of function words in Swedish, Danish and English together.

mod candidate;
mod ends;
mod sort;

use crate::cue::Cues;
use crate::document::Case;
use crate::page::Page;

pub use candidate::*;
pub use ends::*;
pub use sort::*;

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

/// Endings of bodies' names that are names also where a sentence begins.
pub const SURE_BODY: [&str; 3] = ["delegationen", "myndigheten", "partiet"];

/// Words between a body's noun and what it is for.
pub const FOR: Cues = Cues::new(&["for", "för"]);

/// Words that join two parts of one name.
pub const AND: Cues = Cues::new(&["&", "and", "och", "og"]);

/// Prepositions a place often follows.
pub const LOCATIVE: Cues = Cues::new(&["at", "fra", "from", "från", "i", "in", "near", "på", "til", "till", "ved", "vid"]);

/// Prepositions between an institution and its town.
pub const SEAT: Cues = Cues::new(&["i", "in", "of"]);

/// Trades behind the name of whose firm it is: `Mats Ek Bygg`.
pub const TRADE: Cues = Cues::new(&[
    "anläggning", "arkitekter", "byg", "bygg", "consult", "consulting", "el", "entreprenad", "film", "golv", "gräv", "holding", "invest",
    "malerfirma", "murerfirma", "måleri", "plåt", "rör", "schakt", "smide", "snedkeri", "snickeri", "tømrerfirma", "vvs", "åkeri",
]);

/// Endings of nouns for a firm before its name: `Mätteknikbolaget Aqualinje AB`.
pub const FIRM: [&str; 9] = ["bolaget", "byrån", "firmaet", "firman", "företaget", "koncernen", "selskabet", "virksomheden", "kedjan"];

/// What follows `&` in the name of a family's firm.
pub const PARTNERS: Cues = Cues::new(&[
    "associates", "brothers", "co", "daughter", "daughters", "partner", "partnere", "partners", "son", "sons", "söner", "søn", "sønner",
]);

/// Words in lower case between an English place and its council.
pub const LOCAL: Cues =
    Cues::new(&["area", "borough", "city", "community", "county", "district", "parish", "planning", "scrutiny", "town"]);

/// Endings of streets.
pub const STREET: [&str; 10] = ["allé", "gade", "gaden", "gata", "gatan", "gränd", "vej", "vejen", "väg", "vägen"];

/// English councils in lower case.
pub const LOCAL_BODY: Cues = Cues::new(&["board", "committee", "council"]);

/// English heads of bodies that are named by what they deal with.
pub const NAMED_BODY: Cues = Cues::new(&[
    "alliance", "association", "board", "commission", "committee", "council", "federation", "forum", "institute", "network", "panel",
    "partnership", "society", "trust",
]);

/// Endings of bodies that are called something behind their noun: `Ungdomsrådet Nordost`, `Nätverket Unga Röster`.
pub const CALLED: [&str; 16] = [
    "föreningen", "foreningen", "förbundet", "forbundet", "gruppen", "klubben", "kooperativet", "netværket", "nätverket", "rådet",
    "sällskapet", "selskabet", "stiftelsen", "teatern", "styrelsen", "teatret",
];

/// Committees and consultations that any body sets up for a while, named in the definite.
pub const AD_HOC: Cues = Cues::new(&[
    "ansættelsesudvalget", "arbejdsudvalget", "bedømmelsesudvalget", "betygsnämnden", "forretningsudvalget", "rekryteringskommittén",
    "samrådet", "valberedningen",
]);

/// Honours, degrees and orders that are written behind a name in English.
pub const HONOUR: Cues = Cues::new(&[
    "ac", "aca", "acca", "am", "ao", "apm", "bart", "bchir", "bem", "beng", "bmus", "bsn", "bt", "bth", "cb", "cbe", "cch", "ceng", "cfa",
    "cfp", "ch", "cipd", "cmf", "cmg", "cmgr", "cmt", "cnzm", "cpa", "crna", "csc", "csmv", "cstj", "cvo", "dbe", "dcb", "dcmg", "dds",
    "dfc", "dl", "dmus", "dnp", "do", "dphil", "dpm", "dpt", "dsc", "dso", "dth", "dvm", "edd", "faan", "faap", "facc", "facp", "facs",
    "faha", "fba", "fca", "fcca", "fcgi", "fcia", "fcim", "fcipd", "fcis", "fcma", "fdsrcs", "ffa", "fgs", "fhea", "fia", "fibms", "fiet",
    "fimeche", "fls", "flsw", "fracp", "frad", "fraes", "fram", "frca", "frcem", "frcgp", "frcm", "frcn", "frco", "frcophth", "frcp",
    "frcpath", "frcpc", "frcpch", "frcpe", "frcpsych", "frcr", "frcs", "frcsc", "frcseng", "freng", "frgs", "frhists", "friba", "frics",
    "frs", "frsa", "frsb", "frsc", "frse", "frsl", "frsm", "frss", "fsa", "fsascot", "gbe", "gc", "gcb", "gcmg", "gcvo", "hdc", "ias",
    "ifs", "ips", "jd", "jp", "kbe", "kc", "kcb", "kcmg", "kcvo", "kg", "ksg", "kstj", "kt", "lcsw", "llb", "llm", "lmft", "lpc", "lpn",
    "lsw", "lvo", "mba", "mbbs", "mbchb", "mbe", "mc", "mch", "mcsp", "md", "mdiv", "meng", "mep", "mfa", "mhk", "mla", "mlc", "mlis",
    "mlitt", "mmus", "mna", "mnzm", "mp", "mpa", "mph", "mphil", "mpp", "mrcgp", "mrcog", "mrcp", "mrcpch", "mrcpsych", "mrcs", "mrcvs",
    "mrics", "mrpharms", "mrsc", "mrtpi", "ms", "msc", "mscd", "msn", "msp", "msw", "mtheol", "mvo", "np", "oam", "obe", "oc", "ocd",
    "ofm", "onz", "onzm", "osa", "osb", "osm", "pc", "pgce", "phd", "phr", "pls", "pmp", "psm", "psyd", "qc", "qfm", "qfsm", "qgm", "qpm",
    "qsm", "qso", "qvrm", "rdn", "rgn", "rla", "rmn", "rn", "rscj", "rsm", "rvm", "sc", "sdb", "sj", "smm", "sphr", "ssf", "ssm", "svd",
    "td", "vc", "vr", "vrsm",
]);

/// What a part of a country elects in, before its name.
pub const WARD: Cues = Cues::new(&["opstillingskreds", "storkreds", "valgkreds", "valkrets"]);

/// Short names of universities behind a degree.
pub const ALMA_MATER: Cues =
    Cues::new(&["aberd", "cantab", "cantuar", "dunelm", "ebor", "edin", "exon", "glas", "hons", "lond", "oxf", "oxon", "wales"]);

/// Whether a word in capitals is what is written behind a name of so many words: two letters behind one are initials, `Ryan AM`, and in
/// capitals a name may be no longer, `HUNG DO`.
pub fn is_honour(page: &Page<'_>, token: usize, words: u32) -> bool {
    let word = page.word(token);
    let shape = page.tokens[token].case != Case::Initial && !word.starts_with(char::is_lowercase);
    let short = || words < 2 || token.checked_sub(1).is_some_and(|before| page.tokens[before].case == Case::Upper);
    shape && HONOUR.has(word) && (word.len() > 2 || !short())
}

/// Words at the beginning of a sentence that call upon the reader to turn to whoever is named behind.
pub const CALLS: Cues = Cues::new(&[
    "besök", "besøg", "call", "contact", "dear", "fråga", "följ", "følg", "gilla", "join", "kontakt", "kontakta", "läs", "læs", "mejla",
    "nyhetsrum", "oplev", "our", "pressrum", "ring", "skriv", "stöd", "støt", "support", "upplev", "view", "visit",
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

/// Whether letters stand for a thing and never for a body.
pub fn is_thing(letters: &str) -> bool {
    THING.has(letters) || STANDARD.has(letters)
}

/// Letters that stand for protocols and formats, parts of machines, money and its measures, conditions of the body.
const STANDARD: Cues = Cues::new(&[
    "adas", "adsl", "ajax", "apk", "aspx", "aud", "bfsi", "bgp", "brl", "btw", "ccpa", "chf", "cicd", "cidr", "cmdb", "cmos", "cny",
    "cors", "cpvc", "ddos", "ddr4", "ddr5", "defi", "dkim", "dlss", "dmarc", "dui", "dvr", "dvt", "dwi", "etd", "exe", "exif", "fifo",
    "flac", "fmri", "foia", "fomo", "fpga", "fqdn", "fx", "gaap", "gerd", "grpc", "gzip", "hdl", "hkd", "hmac", "hsts", "huf", "iaas",
    "icmp", "ifrs", "imap", "imei", "inr", "ipam", "ipo", "ipos", "ipsec", "iscsi", "itin", "iv", "jdbc", "jit", "jpy", "jvm", "jwt",
    "kph", "krw", "kvm", "ldap", "ldl", "lhd", "lidar", "lol", "mah", "mimo", "mosfet", "mpls", "mqtt", "mrr", "msrp", "mxn", "nas",
    "nicu", "nimh", "nosql", "npu", "nsaid", "nsaids", "nsfw", "ntfs", "ntlm", "ntsc", "nvr", "oauth", "obgyn", "odbc", "olap", "oltp",
    "omg", "onvif", "osint", "otc", "paas", "pcie", "pcm", "pex", "php", "pid", "pln", "pmdd", "poe", "pop3", "posix", "psu", "pwa", "pwm",
    "rdbms", "rdp", "regex", "rhd", "roas", "rpc", "rtmp", "rtos", "rtsp", "rub", "saml", "sase", "sata", "scada", "scim", "sdhc", "sdxc",
    "sftp", "sgd", "sids", "siem", "slas", "sni", "snmp", "soap", "spac", "sparql", "ssn", "ssr", "svn", "thb", "tld", "toml", "totp",
    "ttl", "twd", "uefi", "uri", "usdc", "usdt", "uuid", "vdi", "vfx", "vga", "vhd", "vmdk", "voip", "vram", "waf", "wasm", "webp", "wlan",
    "wysiwyg", "xaml", "xdr", "xfs", "xhtml", "xl", "xlr", "xls", "xslt", "yml", "ytd", "zar", "zfs",
]);

/// Letters that stand for things, conditions, subjects and degrees.
const THING: Cues = Cues::new(&[
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

/// Letters of postal districts behind `København`.
pub const DISTRICT: Cues = Cues::new(&["c", "k", "n", "nv", "nø", "s", "sv", "sø", "v", "ø"]);

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
