//! Who holds a title: the person before or behind it whose tie a label, a comma or the words between say.

use crate::entity::Label;

use super::cues;
use super::gap::{
    ends_service, is_agent, is_appointment, is_coordination, is_copula, is_field, is_honorific, is_label, is_of_body, is_stopped, leads_on,
    only, without_bracket,
};
use super::post::{REACH, View};
use super::remote;

impl View<'_> {
    /// The person who holds a title, the rule that says so and how sure it is.
    pub(super) fn holder(&self, title: usize) -> Option<(usize, &'static str, f32)> {
        if self.is_vacant(title) {
            return None;
        }
        let after = (title + 1..self.entities.len()).take(3).take_while(|&at| self.same_sentence(title, at));
        let before = (title.saturating_sub(4)..title).rev().take_while(|&at| self.same_sentence(title, at));
        let gap = |at: usize| if at < title { self.between(at, title).trim() } else { self.between(title, at).trim() };
        let next = Some(title + 1).filter(|&at| at < self.entities.len() && self.same_sentence(title, at));
        // `Räddningschef i beredskap (RCB): Anders Pontén`, `Ordförande (1 år): Kjell Norling`
        let labelled = after.clone().find(|&at| matches!(self.entity(at).label, Label::Person | Label::Title));
        if let Some(at) = labelled.filter(|&at| self.entity(at).label == Label::Person)
            && gap(at).ends_with(':')
            && gap(at).split_whitespace().count() <= 5
        {
            return Some((at, "post.label", 0.9));
        }
        // In an enumeration a title belongs to the name before it: `Kaj Nielsen, skipper, Fatma Lind, hotelejer`.
        let direct = next.is_some_and(|at| match self.entity(at).label {
            // Wide blanks part columns: `Bo Ek (S), ordf.    Eva Ek (S)`.
            Label::Person => matches!(gap(at), "" | "–" | "-") && !self.between(title, at).contains("  "),
            // `borgmester Bo Ek, professor på CBS Eva Ek`, `chef är Bo Ek, stationschef i Ånge är Eva Ek`
            Label::Org | Label::Place => {
                let person = self.entities.get(at + 1).is_some_and(|other| other.label == Label::Person);
                let between = if person { self.between(at, at + 1) } else { "" };
                only(gap(at), |word| cues::IN.has(word)) && (between == " " || only(between.trim(), is_copula))
            }
            _ => false,
        });
        let party = title.checked_sub(1).filter(|&at| self.is_party_letter(at) && self.same_sentence(title, at));
        let named = party.unwrap_or(title).checked_sub(1);
        let named = named.filter(|&at| self.entity(at).label == Label::Person && self.same_sentence(title, at));
        // `Jens Lund (V), udvalgsformand`, `Jens Lund (V) formand, Bo Bech`: the letters of a party stand between.
        let behind = |at: usize| gap(at).strip_prefix('(').and_then(|gap| gap.split_once(')')).map_or(gap(at), |(_, rest)| rest.trim());
        // `med Kim Borg som formand, Lise Dal som næstformand`; `Stig Ek ordförande, Ylva Bro kassör`
        let listed = |at: usize| behind(at).is_empty();
        // `Grant Mickelson, M.D., president`
        let graduate = |at: usize| behind(at).starts_with(',') && only(behind(at), is_honorific);
        let close = |at: usize| matches!(behind(at), "," | "(") || cues::AS.has(behind(at)) || listed(at) || graduate(at);
        if let Some(at) = named.filter(|&at| !direct && close(at)) {
            return Some((at, "post.title_after_person", 0.93));
        }
        // `stadsdirektör Saga Niklund`, `Havnechef, Jeppe Holst`.
        let mut link = title;
        for at in after {
            // `Volunteer Co-ordinator (Mon–Wed): Jill Beattie`
            if self.is_bracketed(at) && !self.is_bracketed(title) {
                continue;
            }
            let gap = without_bracket(self.between(link, at).trim());
            // `Bo Ek, Luleå SK (ordf), Eva Lund`
            if gap.starts_with("),") {
                break;
            }
            match self.entity(at).label {
                Label::Person if matches!(gap, "" | "," | ":" | "–" | "-") || only(gap, |word| is_copula(word) || is_honorific(word)) => {
                    return Some((at, "post.title_before_person", 0.95));
                }
                // `Ny formand efter Bo Lund blev Ida Krog`
                Label::Person
                    if link == title
                        && cues::AFTER.has(gap)
                        && self.entities.get(at + 1).is_some_and(|next| next.label == Label::Person) =>
                {
                    link = at;
                }
                // `Till tf. vd har styrelsen utsett Katja Holm`.
                Label::Person if is_appointment(gap) && !self.is_definite(title) => return Some((at, "post.appointed", 0.85)),
                // `Ny havnechef pr. 1. oktober bliver Niels Friis`.
                Label::Date | Label::Duration if link == title && gap.split_whitespace().count() <= 2 => link = at,
                // `Formand for kommissionen er Bo Lund`, `Samordnare för anhörigstöd Eva Ek`
                Label::Person if link == title && (is_of_body(gap) || is_field(gap)) => {
                    return Some((at, "post.title_before_person", 0.95));
                }
                // `Ordföranden i juryn, Stefan Ronnebäck, motiverar valet`
                Label::Person if link == title && gap.strip_suffix(',').is_some_and(is_field) && self.is_set_off(at) => {
                    return Some((at, "post.title_before_person", 0.9));
                }
                // `Efter 22 år som organist ved kirken går Povl Ek på pension`
                Label::Person if ends_service(remote::before(self, title)) && gap.split_whitespace().count() <= 6 => {
                    return Some((at, "post.service", 0.85));
                }
                // `Sekretær for bestyrelsen: skoleleder Bo Ek`
                Label::Title if is_label(gap) => link = at,
                // `rektor och vd Anna Berg`; `stadsdirektör i Trollhättans stad Saga Niklund`.
                Label::Title if only(gap, is_coordination) || !gap.is_empty() && only(gap, is_copula) => link = at,
                Label::Org | Label::Place if only(gap, |word| cues::IN.has(word)) || leads_on(gap) => link = at,
                _ => break,
            }
        }
        // `Saga Niklund, stadsdirektör`; other titles of the same person, organisations and dates may stand between.
        let mut link = title;
        for at in before {
            let gap = self.between(at, link).trim();
            if self.entity(title).span.start - self.entity(at).span.end > REACH {
                break;
            }
            // `Ida Holm, our vicar, was licensed by the Bishop`
            if is_agent(gap) {
                break;
            }
            let plain = gap.is_empty()
                || only(gap, |word| {
                    cues::COPULA.has(word) || cues::IN.has(word) || cues::INCOMING.has(word) || cues::FORMER.has(word) || is_honorific(word)
                });
            match self.entity(at).label {
                Label::Person if plain => return Some((at, "post.title_after_person", 0.93)),
                Label::Person if gap.split_whitespace().count() <= 14 && !is_stopped(gap) && !self.is_object(title, gap) => {
                    return Some((at, "post.role_phrase", 0.75));
                }
                Label::Person => break,
                _ => link = at,
            }
        }
        self.holder_in_next_line(title).or_else(|| remote::holder(self, title))
    }

    /// The second of two whom a label names: `Træner: Emma Holm og Clara Holm`.
    pub(super) fn other_holder(&self, person: usize, rule: &str) -> Option<usize> {
        let other = Some(person + 1).filter(|&at| rule == "post.label" && at < self.entities.len() && self.same_sentence(person, at))?;
        let gap = self.between(person, other).trim();
        (self.entity(other).label == Label::Person && gap != "," && is_coordination(gap)).then_some(other)
    }

    /// Whether a comma or bracket follows a mention.
    fn is_set_off(&self, at: usize) -> bool {
        self.page.text()[self.entity(at).span.end as usize..].trim_start_matches(' ').starts_with([',', '('])
    }

    /// Whether a Nordic title in the definite form is whom the person before it does something to: `Thea Holk svarer ministeren`.
    pub(super) fn is_object(&self, title: usize, gap: &str) -> bool {
        self.is_definite(title) && !gap.split_whitespace().any(|word| cues::COPULA.has(word))
    }
}
