//! House rules for spans: mentions as the sets mark them become mentions as records have them.

use crate::cue::{self, Cues};
use crate::document::Case;
use crate::entity::Label;
use crate::gazetteer::OrgKind;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::cited::is_author;

use super::code;
use super::cues;
use super::ends;
use super::joint;
use super::namesake;
use super::reach;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;
use super::sort::{
    is_addressed, is_called, is_dateline, is_firm, is_foundation, is_home, is_language, is_no_body, is_no_person, is_no_place,
    is_part_of_town, is_postal, is_trading, is_venue, is_water_or_hill, is_within,
};
use super::state;
use super::strip::{listed, strip};
use super::taken;
use super::trade;
use super::workplace;

/// Heads that make an institution of the town before them.
const INSTITUTION: [&str; 4] = ["kommun", "kommuns", "kommune", "kommunes"];
/// Heads that make an institution of the town before them when that stands in the genitive.
const CITY: [&str; 2] = ["stad", "stads"];
/// Heads that make a larger place of the place before them.
const COUNTY: [&str; 3] = ["län", "läns", "amt"];

/// Brings a mention's span and label under the house rules; `first` and `last` are the sentence's tokens.
/// `false` where nothing of it is left.
pub fn rule(page: &Page<'_>, lang: Lang, (first, last): (u32, u32), mention: &mut Mention) -> bool {
    if let Some(wide) = (mention.start + 1..mention.end).find(|&token| is_wide(page, token as usize)) {
        mention.end = wide;
    }
    code::postcode(page, last, mention);
    code::town(page, first, mention);
    member_from(page, mention);
    let cited = mention.label == Label::Org && mention.end - mention.start == 2 && page.facts[mention.start as usize].place() < 4;
    if is_honoured(page, mention) || cited && is_author(page, (first, last), mention.start) {
        mention.label = Label::Person;
    }
    strip(page, lang, first, mention);
    if lang != Lang::En && mention.end > mention.start + 1 {
        taken::leave(page, last, mention);
    }
    if mention.start >= mention.end
        || mention.label == Label::Org && code::is_share(page, first, mention)
        || is_no_place(page, mention)
        || is_language(page, mention)
        || is_no_body(page, mention)
        || is_no_person(page, first, mention)
    {
        return false;
    }
    if mention.label != Label::Person && is_addressed(page, first, mention) {
        mention.label = Label::Person;
    }
    if lang == Lang::En && is_ranked(page, mention) {
        mention.start += 1;
        mention.label = Label::Person;
    }
    if mention.label == Label::Person {
        ends::particles(page, first, mention);
        if workplace::is_employer(page, first, mention)
            || workplace::is_house(page, first, mention)
            || workplace::is_house_of(page, first, mention)
            || is_foundation(page, mention)
            || is_trading(page, lang, mention)
        {
            mention.label = Label::Org;
        } else if is_water_or_hill(page, lang, mention) || lang != Lang::En && is_within(page, first, mention) {
            mention.label = Label::Place;
        } else if lang != Lang::En {
            namesake::firm(page, first, mention);
        }
    }
    // `Marie Curie` is a charity in English.
    if mention.label == Label::Org && lang != Lang::En && is_full_name(page, mention) {
        mention.label = Label::Person;
    }
    if mention.label == Label::Org {
        ends::towns(page, first, mention);
        if is_venue(page, first, mention)
            || is_home(page, first, mention)
            || is_postal(page, lang, mention)
            || is_part_of_town(page, lang, mention)
            || is_dateline(page, (first, last), mention)
        {
            mention.label = Label::Place;
        }
    }
    if lang != Lang::En && mention.label != Label::Org && namesake::is_institution(page, (first, last), mention) {
        mention.label = Label::Org;
    }
    let owned = mention.label == Label::Person && workplace::is_owned(page, first, mention);
    if owned || mention.label == Label::Place && workplace::is_firm(page, first, mention) {
        mention.label = Label::Org;
    }
    if mention.label == Label::Person && lang == Lang::En {
        trade::firm(page, last, mention);
    }
    if mention.label != Label::Org && is_called(page, first, mention) || lang == Lang::En && is_firm(page, first, mention) {
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
    if lang == Lang::Da {
        ends::prefix(page, first, mention);
    }
    if mention.label != Label::Place {
        ends::join(page, (first, last), mention);
    }
    if mention.label == Label::Org {
        ends::coordinate(page, first, mention);
        ends::full_stop(page, last, mention);
        ends::form_behind_brackets(page, last, mention);
        ends::seat(page, mention);
        ends::close(page, last, mention);
        ends::saint(page, last, mention);
        if lang == Lang::En {
            ends::own_name(page, last, mention);
        }
        joint::take(page, first, mention);
        if lang != Lang::En {
            ends::surroundings(page, last, mention);
            reach::cooperative(page, last, mention);
        }
    }
    if lang != Lang::En && mention.label != Label::Person {
        reach::friends(page, last, mention);
        reach::district(page, first, mention);
        reach::letter(page, last, mention);
    }
    if mention.label != Label::Org && page.word(mention.end as usize - 1).ends_with('-') {
        return false;
    }
    if mention.label == Label::Org && mention.end - mention.start > 2 {
        // `Nwosu Consulting Ltd. Spouse`: the full stop ended more than the form.
        let form = |token: u32| ["corp.", "inc.", "ltd."].into_iter().any(|form| cue::is(page.word(token as usize), form));
        let cut = (mention.start + 1..mention.end - 1).find(|&token| form(token) && !page.facts[token as usize + 1].company_form());
        if let Some(form) = cut.filter(|&form| is_capital(page, form as usize + 1)) {
            mention.end = form + 1;
        }
    }
    if matches!(mention.label, Label::Place | Label::Org) && mention.end < last {
        let next = page.word(mention.end as usize);
        let is = |heads: &[&str]| heads.iter().any(|head| cue::is(next, head));
        let town = page.word(mention.end as usize - 1);
        if is(&INSTITUTION) || is(&CITY) && town.ends_with('s') {
            mention.end += 1;
            mention.label = Label::Org;
        } else if is(&COUNTY) && mention.label == Label::Place || ends::is_district(page, mention) {
            mention.end += 1;
        }
    }
    let head = page.word(mention.end as usize - 1);
    if mention.label == Label::Place && mention.end - mention.start > 1 && INSTITUTION.iter().chain(&CITY).any(|word| cue::is(head, word)) {
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

/// Whether a doubtful organisation is a rank and a surname: `Admiral Penhallow`.
fn is_ranked(page: &Page<'_>, mention: &Mention) -> bool {
    let (rank, surname) = (page.facts[mention.start as usize], page.facts[mention.end as usize - 1]);
    mention.label == Label::Org
        && mention.end - mention.start == 2
        && RANK.has(page.word(mention.start as usize))
        && rank.given() < 3
        && page.tokens[mention.end as usize - 1].case == Case::Initial
        && (surname.surname() > 1 || surname.is_unknown())
        && !surname.org_head()
        && !listed(page, mention)
}

/// Ranks and offices right before a surname.
const RANK: Cues = Cues::new(&[
    "admiral", "archbishop", "bishop", "brigadier", "captain", "cardinal", "colonel", "commander", "commodore", "congressman",
    "congresswoman", "constable", "corporal", "councillor", "deputy", "general", "governor", "inspector", "judge", "justice", "lieutenant",
    "major", "mayor", "president", "professor", "rabbi", "senator", "sergeant", "sheikh", "sheriff", "superintendent",
]);

/// Whether what was taken for an organisation begins with a given name and ends in a person's honours: `Martin Hall FCA`.
fn is_honoured(page: &Page<'_>, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let first = page.facts[start];
    // `Shri R. Venkataraman IAS`
    let addressed = end - start > 2 && first.honorific() && !listed(page, mention);
    let person = end - start == 3 && first.given() > 3 && !first.title() || addressed;
    mention.label == Label::Org && person && page.tokens[end - 1].case == Case::Upper && cues::HONOUR.has(page.word(end - 1))
}

/// Below this an organisation may be a person with such a name.
const DOUBTFUL: f32 = 0.5;

/// Whether a doubtful mention is a given name that many bear and one word more that makes no body.
fn is_full_name(page: &Page<'_>, mention: &Mention) -> bool {
    let [given, last] = [mention.start as usize, mention.end as usize - 1].map(|token| page.facts[token]);
    let body = last.org_head() || last.company_form() || last.place() > 2 || last.org() != OrgKind::None;
    mention.score < DOUBTFUL && mention.end - mention.start == 2 && given.given() > 4 && last.surname() > 0 && !body
}
