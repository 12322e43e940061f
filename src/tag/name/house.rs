//! House rules for spans: mentions as the sets mark them become mentions as records have them.

use crate::cue;
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::cited::is_author;

use super::code;
use super::ends;
use super::joint;
use super::namesake;
use super::reach;
use super::scorer::Mention;
use super::sort::{is_called, is_language, is_no_body, is_no_person, is_no_place, is_venue};
use super::state;
use super::strip::strip;
use super::taken;
use super::trade;

/// Heads that make an institution of the town before them: `Kiruna stad`.
const INSTITUTION: [&str; 6] = ["kommun", "kommune", "kommunes", "kommuns", "stad", "stads"];

/// Brings a mention's span and label under the house rules; `first` and `last` are the sentence's tokens.
/// `false` where nothing of it is left.
pub fn rule(page: &Page<'_>, lang: Lang, (first, last): (u32, u32), mention: &mut Mention) -> bool {
    if let Some(dash) = ends::free_dash(page, lang, mention) {
        mention.end = dash;
    }
    code::town(page, first, mention);
    member_from(page, mention);
    let cited = mention.label == Label::Org && mention.end - mention.start == 2 && page.facts[mention.start as usize].place() < 4;
    if cited && is_author(page, (first, last), mention.start) {
        mention.label = Label::Person;
    }
    strip(page, lang, first, mention);
    if lang != Lang::En && mention.end > mention.start + 1 {
        taken::leave(page, mention);
    }
    if mention.start >= mention.end
        || is_no_place(page, mention)
        || is_language(page, mention)
        || is_no_body(page, mention)
        || is_no_person(page, first, mention)
    {
        return false;
    }
    if lang != Lang::En && mention.label != Label::Place {
        namesake::street(page, last, mention);
    }
    if mention.label == Label::Person {
        ends::particles(page, first, mention);
        if lang != Lang::En {
            namesake::firm(page, first, mention);
        }
    }
    if mention.label == Label::Org {
        ends::town(page, mention);
        if is_venue(page, mention) {
            mention.label = Label::Place;
        }
    }
    if lang != Lang::En && mention.label != Label::Org && namesake::is_institution(page, (first, last), mention) {
        mention.label = Label::Org;
    }
    if mention.label == Label::Person && lang == Lang::En {
        trade::firm(page, last, mention);
    }
    if mention.label != Label::Org && is_called(page, first, mention) {
        mention.label = Label::Org;
    }
    ends::article(page, first, mention);
    if mention.label == Label::Person {
        ends::generation(page, last, mention);
    }
    if lang != Lang::En && ends::is_landscape(page, last, mention) {
        mention.end += 1;
        mention.label = Label::Place;
    }
    if mention.label != Label::Place {
        ends::join(page, (first, last), mention);
    }
    if mention.label == Label::Org {
        ends::coordinate(page, first, mention);
        ends::full_stop(page, last, mention);
        ends::seat(page, mention);
        ends::saint(page, last, mention);
        if lang == Lang::En {
            ends::own_name(page, last, mention);
        }
        joint::take(page, first, mention);
    }
    if lang != Lang::En && mention.label != Label::Person {
        reach::friends(page, last, mention);
        reach::district(page, first, mention);
        reach::letter(page, last, mention);
    }
    if mention.label != Label::Org && page.word(mention.end as usize - 1).ends_with('-') {
        return false;
    }
    if mention.end < last && ends::is_district(page, mention) {
        mention.end += 1;
    }
    let head = page.word(mention.end as usize - 1);
    if mention.label == Label::Place && mention.end - mention.start > 1 && INSTITUTION.iter().any(|word| cue::is(head, word)) {
        mention.label = Label::Org;
    }
    true
}

/// Makes a place of the state that a member of the American congress is from: `(D-Ohio)`.
fn member_from(page: &Page<'_>, mention: &mut Mention) {
    let (start, state) = (mention.start as usize, mention.end as usize - 1);
    let joined = mention.end - mention.start == 3 && page.word(start + 1) == "-" && matches!(page.word(start), "D" | "R" | "I");
    if joined && (page.facts[state].place() > 0 || state::is_state(page, state)) {
        mention.start += 2;
        mention.label = Label::Place;
    }
}
