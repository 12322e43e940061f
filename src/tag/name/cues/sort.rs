//! Cue words: what tells one sort of name from another.

use crate::cue::Cues;

/// Rooms and things called after somebody, hardly ever surnames.
pub const ROOM: Cues = Cues::new(&[
    "arena", "auditorium", "award", "awards", "bedroom", "bench", "cabinet", "cafe", "café", "centre", "clinic", "collection", "corridor",
    "cup", "diaries", "edition", "exhibition", "festival", "gallery", "gardens", "kitchen", "kitchens", "lecture", "library", "lounge",
    "marathon", "meetup", "memorial", "museum", "papers", "pavilion", "playground", "podcast", "prize", "rack", "restaurant", "room",
    "rooms", "scholarship", "shield", "show", "stadium", "studio", "studios", "suite", "tavern", "terrace", "theater", "theatre", "trophy",
    "wing", "workshop",
]);

/// Storms that bear given names.
pub const STORM: Cues = Cues::new(&["cyclone", "hurricane", "orkanen", "stormen", "typhoon"]);

/// What languages call themselves.
pub const ENDONYM: Cues = Cues::new(&[
    "català", "deutsch", "english", "español", "euskara", "français", "galego", "hrvatski", "italiano", "magyar", "nederlands", "norsk",
    "polski", "português", "svenska", "íslenska",
]);
