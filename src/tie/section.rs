//! What the heading of a list, or the label of a row, says of those in it: `Promotions`, `Resignations and retirements`.

use crate::cue::Cues;
use crate::entity::{Label, Status};

use super::post::View;

/// Lines at most between a heading and one of its list.
const LINES: u32 = 6;
/// Words at most in a heading.
const WORDS: usize = 9;

/// Words of headings above those who come.
const COMERS: Cues = Cues::new(&["appointments", "promotions", "sworn"]);

/// Words of headings above those who go.
const GOERS: Cues = Cues::new(&["farewell", "farvel", "farväl", "goodbye", "leavers", "resignations", "retirements"]);

/// The status of a post in a list or a row of those who come or go.
pub fn status(view: &View<'_>, title: usize, person: usize) -> Option<Status> {
    let (text, blocks) = (view.page.text(), &view.page.document.blocks);
    let first = view.entity(title.min(person));
    let sentence = view.sentence(first.span.start);
    let label = text.get(sentence.start as usize..first.span.start as usize)?.split_once(':').map(|(label, _)| label);
    if let Some(status) = label.and_then(told) {
        return Some(status);
    }
    let block = first.block;
    if !view.is_short_line(block) {
        return None;
    }
    for above in (block.saturating_sub(LINES)..block).rev() {
        match view.entities[view.within(above)]
            .iter()
            .find(|entity| matches!(entity.label, Label::Person | Label::Org))
            .map(|entity| entity.label)
        {
            Some(Label::Person) => continue,
            // `Nominations and Appointments Committee`
            Some(_) => return None,
            None => {}
        }
        return told(blocks[above as usize].span.of(text));
    }
    None
}

/// What a heading says of those below.
fn told(heading: &str) -> Option<Status> {
    let words = || heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    match () {
        () if words().nth(WORDS).is_some() => None,
        () if words().any(|word| GOERS.has(word)) => Some(Status::Former),
        () => words().any(|word| COMERS.has(word)).then_some(Status::Incoming),
    }
}
