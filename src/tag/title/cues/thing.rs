//! Cue words: things, bodies and programs that bear a title.

use crate::cue::Cues;

/// Words by which shops and directories praise, before a title.
pub const BADGE: Cues = Cues::new(&["best", "favorite", "favourite", "finest", "greatest", "trusted", "verified"]);

/// English titles that bodies have more often than people.
pub const BODY_ROLE: Cues = Cues::new(&["challenger", "champion", "leader", "member", "partner", "provider", "supplier"]);

/// English titles that are machines and programs too: titles only where somebody is named, or an office.
pub const ALSO_THING: Cues = Cues::new(&[
    "agent", "assistant", "builder", "checker", "cleaner", "composer", "controller", "copilot", "driver", "editor", "explorer", "finder",
    "guide", "handler", "host", "maker", "monitor", "operator", "organiser", "organizer", "planner", "player", "printer", "processor",
    "ranger", "reader", "receiver", "recorder", "runner", "server", "speaker", "starter", "tester", "tracker", "trainer", "translator",
    "viewer", "walker", "wizard", "worker",
]);

/// First words of sentences on what anybody may do.
pub const HOW: Cues = Cues::new(&["can", "how", "should", "what", "why"]);
