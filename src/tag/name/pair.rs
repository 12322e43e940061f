//! Two mentions beside each other that are one, or of which one is no name.

use crate::cue::{self, Cues};
use crate::entity::Label;
use crate::page::Page;

use super::cues;
use super::run::is_wide;
use super::scorer::Mention;

/// Schools of which a firm has several, each with the town behind.
const SCHOOL: Cues = Cues::new(&["gymnasiet", "gymnasium", "komvux", "yrkeshögskola"]);

/// Whether two surnames joined by `&` are a firm: `Kamp & Lyngberg`.
pub fn is_partnership(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let surname = |mention: &Mention| {
        let facts = page.facts[mention.start as usize];
        mention.end - mention.start == 1 && facts.given() < 3 && (facts.surname() > 0 || facts.is_unknown())
    };
    let people = before.label == Label::Person && mention.label == Label::Person;
    people && before.end + 1 == mention.start && page.word(before.end as usize) == "&" && surname(before) && surname(mention)
}

/// Whether an organisation goes on with where it is: `Age UK` before `Wirral`.
pub fn goes_on(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let (start, length) = (mention.start as usize, mention.end - mention.start);
    // `Dansk Sygeplejeråd` before `Kreds Syddanmark`
    let branch = (2..=3).contains(&length) && cues::BRANCH.has(page.word(start));
    // `JENSEN gymnasium` before `Uppsala`
    let school = mention.label == Label::Place && length == 1 && SCHOOL.has(page.word(before.end as usize - 1));
    before.label == Label::Org
        && (mention.label == Label::Org || school)
        && before.end == mention.start
        && (branch || length == 1 && page.facts[start].place() > 0)
        && !is_wide(page, start)
}

/// Whether what was taken for an organisation begins with the form of the one before the comma: `Allbirds, Inc. Attn`.
pub fn is_form(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let form = ["inc.", "ltd.", "corp."].into_iter().any(|form| cue::is(page.word(mention.start as usize), form));
    form && before.label == Label::Org && before.end + 1 == mention.start && page.word(before.end as usize) == ","
}

/// Whether a mention is no more than honours that stand right behind a person: `Martin Randle FCA`, `Melissa Thorne, DDS`.
pub fn is_honour(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let comma = before.end + 1 == mention.start && page.word(before.end as usize) == ",";
    let behind = before.label == Label::Person && (comma || before.end == mention.start) && mention.end - mention.start == 1;
    behind && mention.label != Label::Place && cues::is_honour(page, mention.start as usize, before.end - before.start)
}
