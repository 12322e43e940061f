//! Cue words: what tells one sort of name from another.

use crate::cue::Cues;

/// Endings in the definite of names of waters, hills, woods and squares.
pub const TOPOGRAPHY: [&str; 29] = [
    "älven", "åsen", "ängen", "backen", "bakken", "berget", "bugten", "bukten", "dalen", "engen", "fjorden", "floden", "hamnen", "havnen",
    "holmen", "kullen", "marken", "näset", "sjön", "skogen", "skoven", "stranden", "strömmen", "sundet", "søen", "torget", "torvet",
    "udden", "viken",
];

/// Rooms and things called after somebody, hardly ever surnames.
pub const ROOM: Cues = Cues::new(&[
    "arena", "auditorium", "award", "awards", "bedroom", "bench", "cabinet", "cafe", "café", "centre", "clinic", "collection", "corridor",
    "cup", "diaries", "edition", "exhibition", "festival", "gallery", "gardens", "kitchen", "kitchens", "lecture", "library", "lounge",
    "marathon", "meetup", "memorial", "museum", "papers", "pavilion", "playground", "podcast", "prize", "rack", "restaurant", "room",
    "rooms", "scholarship", "shield", "show", "stadium", "studio", "studios", "suite", "tavern", "terrace", "theater", "theatre", "trophy",
    "wing", "workshop",
]);

/// Words that say of a person where they live or were born.
pub const LIVES: Cues =
    Cues::new(&["boende", "bor", "born", "bosat", "bosatt", "född", "født", "lived", "lives", "living", "opvokset", "raised", "uppvuxen"]);

/// What one does beside living somewhere, in the name of a part of a Swedish site.
pub const DWELL: Cues = Cues::new(&["arbeta", "besöka", "bygg", "bygga", "jobba", "leva", "miljö", "trafik", "uppleva", "verka", "växa"]);

/// Forms of address right before a surname.
pub const ADDRESS: Cues = Cues::new(&[
    "alhaja", "alhaji", "auntie", "aunty", "cde", "cde.", "cllr", "cllr.", "coun", "datin", "datuk", "frk.", "fru", "fröken", "herr", "hr",
    "hr.", "matua", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "shri", "shrimati", "smt", "smt.", "whaea",
]);

/// Words before the number of a model that are given names as well.
pub const MODEL: Cues = Cues::new(&["mark", "mk"]);

/// Storms that bear given names.
pub const STORM: Cues = Cues::new(&["cyclone", "hurricane", "orkanen", "stormen", "typhoon"]);

/// What languages call themselves.
pub const ENDONYM: Cues = Cues::new(&[
    "català", "deutsch", "english", "español", "euskara", "français", "galego", "hrvatski", "italiano", "magyar", "nederlands", "norsk",
    "polski", "português", "svenska", "íslenska",
]);
