//! Cue words: what belongs to the ends of a name, and what does not.

use crate::cue::Cues;

/// Heads of the country in lower case that belong to the name in the genitive before them: `Fulufjällets nationalpark`.
pub const LANDSCAPE: Cues = Cues::new(&[
    "ale", "bugt", "fjäll", "hage", "hede", "högar", "klitplantage", "mose", "nationalpark", "naturpark", "naturreservat", "plantage",
    "skov", "skärgård", "slätt", "ström", "älv", "å", "ådal",
]);

/// What tells a person from others of the same name, behind it.
pub const GENERATION: Cues = Cues::new(&["d.y", "d.y.", "d.ä", "d.ä.", "d.æ", "d.æ.", "jr", "jr.", "sr", "sr."]);

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

/// Words before a colon that say what somebody made, or how to reach them, right behind another's name.
pub const CREDIT: Cues = Cues::new(&[
    "bild", "bilder", "design", "e-mail", "e-post", "email", "foto", "grafik", "illustration", "illustrationer", "layout", "mail", "mobil",
    "musik", "photo", "photos", "picture", "pictures", "redaktion", "redigering", "regi", "tekst", "tel", "telefon", "text", "tlf",
    "video",
]);

/// Words before a number or an address, which a scraped line has right behind a name.
pub const CONTACT: Cues =
    Cues::new(&["cvr", "ean", "fax", "mob.", "mobil", "tel", "tel.", "telefon", "telephone", "tfn", "tfn.", "tlf", "tlf.", "växel"]);
