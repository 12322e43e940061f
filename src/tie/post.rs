//! Who holds which post where: titles, persons and organisations that stand together become `holds_post` relations.

use memchr::memchr_iter;

use crate::entity::{Entity, Findings, Label, Relation};
use crate::gazetteer::{Facts, OrgKind};
use crate::page::Page;
use crate::span::Span;

use super::cues;
use super::employer::Employers;
use super::gap::{
    ends_service, is_appointment, is_coordination, is_copula, is_field, is_honorific, is_label, is_of_body, is_stopped, leads_on,
    names_holder, only, without_bracket,
};
use super::remote;
use super::status;

/// Bytes at most between two mentions that are tied within a sentence.
pub(super) const REACH: u32 = 120;

/// Mentions looked at in the row of a table before one.
const MENTIONS: usize = 6;

/// Pushes the relations of a page, ordered by the start of their span.
pub fn relate(page: &Page<'_>, findings: &mut Findings) {
    let Findings { entities, relations, .. } = findings;
    let at_signs: Vec<usize> = memchr_iter(b'@', page.text().as_bytes()).collect();
    // Only an address asks for them.
    let employers = if at_signs.is_empty() { Employers::default() } else { Employers::of(page, entities) };
    let view = View { page, entities, at_signs, employers };
    for title in 0..entities.len() {
        if entities[title].label != Label::Title {
            continue;
        }
        let Some((person, rule, score)) = view.holder(title) else { continue };
        let (org, org_source) = view.organisation(title, person);
        let (status, date_from, date_to) = view.when(title, person);
        for person in std::iter::once(person).chain(view.other_holder(person, rule)) {
            let members = [Some(person), Some(title), org];
            let spans = members.into_iter().flatten().map(|at| entities[at].span);
            let span = spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end))).expect("a relation has members");
            relations.push(Relation {
                person: Some(person as u32),
                title: Some(title as u32),
                org: org.map(|at| at as u32),
                org_source,
                status,
                date_from: date_from.map(|at| at as u32),
                date_to: date_to.map(|at| at as u32),
                span,
                score: score * entities[title].score.min(entities[person].score),
                rule,
            });
        }
    }
    status::date_later_sentences(&view, relations);
    relations.sort_by_key(|relation| relation.span);
}

/// A page and its mentions, in order.
pub(super) struct View<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) entities: &'a [Entity],
    /// Bytes of the text that are `@`.
    pub(super) at_signs: Vec<usize>,
    pub(super) employers: Employers,
}

impl View<'_> {
    pub(super) fn entity(&self, at: usize) -> &Entity {
        &self.entities[at]
    }

    /// The text between two mentions, the earlier first.
    pub(super) fn between(&self, a: usize, b: usize) -> &str {
        let (a, b) = (self.entity(a).span, self.entity(b).span);
        self.page.text().get(a.end as usize..b.start as usize).unwrap_or("")
    }

    /// The sentence a byte lies in, as its bytes.
    pub(super) fn sentence(&self, byte: u32) -> Span {
        let at = self.page.sentences.partition_point(|sentence| sentence.span.end <= byte);
        self.page.sentences.get(at).map_or(Span::default(), |sentence| sentence.span)
    }

    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence(self.entity(a).span.start) == self.sentence(self.entity(b).span.start)
    }

    /// The person who holds a title, the rule that says so and how sure it is.
    fn holder(&self, title: usize) -> Option<(usize, &'static str, f32)> {
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
            && gap(at).rfind('(') <= gap(at).rfind(')')
        {
            return Some((at, "post.label", 0.9));
        }
        // In an enumeration a title belongs to the name before it: `Kaj Nielsen, skipper, Fatma Lind, hotelejer`.
        let direct = next.is_some_and(|at| match self.entity(at).label {
            Label::Person => matches!(gap(at), "" | "–" | "-"),
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
        let listed = |at: usize| behind(at).is_empty() && !self.between(at, title).contains('\n');
        // `Grant Mickelson, M.D., president`
        let graduate = |at: usize| behind(at).starts_with(',') && only(behind(at), is_honorific);
        let close = |at: usize| matches!(behind(at), "," | "(") || cues::AS.has(behind(at)) || listed(at) || graduate(at);
        if let Some(at) = named.filter(|&at| !direct && close(at)) {
            return Some((at, "post.title_after_person", 0.93));
        }
        // `stadsdirektör Said Niklund`, `Stadsdirektør, Jørgen Clausen`.
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
                // `Formand for kommissionen er borgmester Bo Lund`
                Label::Person if link == title && (is_of_body(gap) || is_field(gap) || self.is_studied(title, gap)) => {
                    return Some((at, "post.title_before_person", 0.95));
                }
                // `Ordföranden i juryn, Stefan Ronnebäck, motiverar valet`
                Label::Person if link == title && gap.strip_suffix(',').is_some_and(is_field) && self.is_set_off(at) => {
                    return Some((at, "post.title_before_person", 0.9));
                }
                // `Tillförordnad chef fram till dess är Bo Ek`
                Label::Person if link == title && names_holder(gap) && self.begins_sentence(title) => {
                    return Some((at, "post.title_before_person", 0.85));
                }
                // `Efter 22 år som organist ved kirken går Povl Ek på pension`
                Label::Person if ends_service(remote::before(self, title)) && gap.split_whitespace().count() <= 6 => {
                    return Some((at, "post.service", 0.85));
                }
                Label::Title if link == title && is_of_body(gap) => link = at,
                // `Sekretær for bestyrelsen: skoleleder Bo Ek`
                Label::Title if is_label(gap) => link = at,
                // `rektor och vd Anna Berg`; `stadsdirektör i Trollhättans stad Said Niklund`.
                Label::Title if only(gap, is_coordination) || !gap.is_empty() && only(gap, is_copula) => link = at,
                Label::Org | Label::Place if only(gap, |word| cues::IN.has(word)) || leads_on(gap) => link = at,
                _ => break,
            }
        }
        // `Said Niklund, stadsdirektör`; other titles of the same person, organisations and dates may stand between.
        let mut link = title;
        for at in before {
            let gap = self.between(at, link).trim();
            if self.entity(title).span.start - self.entity(at).span.end > REACH {
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

    /// Whether a comma or bracket follows a mention.
    fn is_set_off(&self, at: usize) -> bool {
        self.page.text()[self.entity(at).span.end as usize..].trim_start_matches(' ').starts_with([',', '('])
    }

    /// Whether a mention is the first word of its sentence, or the second.
    fn begins_sentence(&self, at: usize) -> bool {
        let start = self.entity(at).span.start;
        self.page.text()[self.sentence(start).start as usize..start as usize].split_whitespace().nth(1).is_none()
    }

    /// The second of two whom a label names: `Træner: Emma Holm og Clara Holm`.
    fn other_holder(&self, person: usize, rule: &str) -> Option<usize> {
        let other = Some(person + 1).filter(|&at| rule == "post.label" && at < self.entities.len() && self.same_sentence(person, at))?;
        let gap = self.between(person, other).trim();
        let titled = self.entities.get(other + 1).is_some_and(|next| next.label == Label::Title && self.same_sentence(other, other + 1));
        (self.entity(other).label == Label::Person && gap != "," && is_coordination(gap) && !titled).then_some(other)
    }

    /// Whether the words behind a scholar's title are what is studied: `professorn i offentlig rätt`.
    fn is_studied(&self, title: usize, gap: &str) -> bool {
        let (post, mut words) = (self.entity(title).span.of(self.page.text()).to_lowercase(), gap.split_whitespace());
        let scholar = cues::SCHOLAR.iter().any(|scholar| post.contains(scholar));
        let within = words.next().is_some_and(|word| cues::IN.has(word));
        scholar && within && words.clone().count() < 5 && words.all(|word| word.chars().all(char::is_lowercase))
    }

    /// What the lists know of the last word of a mention; nothing on a page of many windows, whose facts are not kept.
    fn last_facts(&self, at: usize) -> Facts {
        let end = self.entity(at).span.end;
        let token = self.page.tokens.partition_point(|token| token.span.end < end);
        self.page.facts.get(token).copied().unwrap_or_default()
    }

    /// Whether the last word of a mention is a Nordic noun in the definite form.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        self.last_facts(at).definite()
    }

    /// Whether a Nordic title in the definite form is whom the person before it does something to: `Thea Holk svarer ministeren`.
    pub(super) fn is_object(&self, title: usize, gap: &str) -> bool {
        self.is_definite(title) && !gap.split_whitespace().any(|word| cues::COPULA.has(word))
    }

    /// The organisation of a title, and how it is known.
    fn organisation(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let is_org = |at: usize| self.entity(at).label == Label::Org && !self.is_party_letter(at);
        if let Some(at) = self.organisation_of_line(person.min(title)) {
            return (Some(at), "text");
        }
        // `Filminstituttet ved konsulent Ida Holm, FilmFyn ved direktør Bo Ek`
        let before = title.checked_sub(1).filter(|&at| title < person && is_org(at) && self.same_sentence(at, title));
        if let Some(at) = before.filter(|&at| cues::THROUGH.has(self.between(at, title).trim())) {
            return (Some(at), "text");
        }
        let seat = title < person && self.is_seat(title);
        // `stadsdirektör i Trollhättans stad`, `verksamhetsledare på Hållbar utveckling Väst`, `rektor, Högskolan Väst`.
        let mut link = title;
        for at in (title + 1..self.entities.len()).take(3).take_while(|&at| self.same_sentence(title, at)) {
            let gap = self.between(link, at).trim();
            // `professor i strategi, Handelshögskolan`, `konsult för hållbarhet på Sweco`; behind the person it is another matter.
            let field = |word: &str| {
                cues::IN.has(word) && !cues::OFF.has(word)
                    || word.ends_with(',') && gap.split_whitespace().next().is_some_and(|word| cues::IN.has(word))
            };
            // `værkfører, og har spillet i Skive IK` is another matter.
            let through_field = || {
                let mut words = gap.split_whitespace();
                let plain = words.clone().count() <= 8 && !gap.starts_with(':') && !words.clone().any(|word| cues::HAS.has(word));
                let source = gap.starts_with(',') && words.clone().next_back().is_some_and(|word| cues::SOURCE.has(word));
                link != person && plain && !source && words.next_back().is_some_and(field)
            };
            // `Ordförande: Elsa Nordbeck, LRF Blekinge`: where a member of a board comes from.
            if link == person && is_org(at) && seat {
                break;
            }
            // `Rafael Duarte joins as engineer from Dyson`: where somebody comes from.
            if is_org(at) && cues::SOURCE.has(gap) && person < title && cues::AS.has(self.last_word_before(title)) {
                break;
            }
            if is_org(at) && (only(gap, |word| cues::IN.has(word) || word == "," || word == "(") || gap.is_empty() || through_field()) {
                return (Some(at), "text");
            }
            if self.is_party_letter(at) {
                link = at;
                continue;
            }
            // `stadsarkitekt Eva Ek og lektor ved KADK Bo Eg`: behind the person another begins, `rektor, tillika vd för X` is vd alone.
            let goes_on = self.entity(at).label == Label::Title
                && (only(gap, is_coordination) && !gap.ends_with("tillika") && !(link == person && title < person) || self.is_aside(at));
            if at != person && !goes_on {
                break;
            }
            link = at;
        }
        // `Wexsus föreståndare`, `Odense Kommunes stadsdirektør`; `Anna Berg, Region Skåne, chef`.
        for at in (title.saturating_sub(3)..title).rev().take_while(|&at| self.same_sentence(title, at)) {
            let gap = self.between(at, title).trim();
            let close = gap.is_empty()
                || gap == ","
                || gap == "'s"
                || gap == "’s"
                || only(gap, |word| cues::INCOMING.has(word) || cues::FORMER.has(word) || cues::NOW.has(word));
            // `Ida Ros (KTH), lektor Kim Sand`: somebody else's.
            let close = close && !gap.starts_with(')') && !(gap == "," && title < person && self.is_of_another(at));
            if is_org(at) && (close || at > person && gap.split_whitespace().count() <= 3) && !self.is_elsewhere(at, title) {
                return (Some(at), "text");
            }
            if at != person && self.entity(at).label != Label::Title {
                break;
            }
        }
        // `Anna Berg (Region Skåne)` after a title, in contact lines also the line below.
        let next = person.max(title) + 1;
        if next < self.entities.len() && is_org(next) && !seat {
            let gap = self.between(person.max(title), next).trim();
            if self.same_sentence(person, next) && matches!(gap, "," | "(" | "–" | "-" | "|" | "/") {
                return (Some(next), "text");
            }
        }
        if let Some(at) = remote::organisation(self, title, person) {
            return (Some(at), "text");
        }
        self.organisation_of_email(title, person)
    }

    /// The organisation that a line of its own begins with, before a colon and the mention `first`: `Skovbrynets Skole: Daniel Munk, leder`;
    /// in a row also before a dash or a tab and the people before: `Akutten – overlæge Bo Lund – jordemoder Eva Dal`.
    fn organisation_of_line(&self, first: usize) -> Option<usize> {
        let block = self.entity(first).block;
        let mut own = (0..first).rev().take(MENTIONS).take_while(|&at| self.entity(at).block == block);
        let org = own.find(|&at| !matches!(self.entity(at).label, Label::Person | Label::Title))?;
        let text = self.page.text();
        let start = self.entity(org).span.start as usize;
        let begins = text[..start].trim_end_matches([' ', '-', '–', '•', '·']).ends_with('\n') || start == 0;
        if self.entity(org).label != Label::Org || !begins {
            return None;
        }
        let parts = |at: usize| matches!(self.between(at, at + 1), " - " | " – " | " | " | "\t");
        let row = || (org + 1..first).all(|at| parts(at) || self.between(at, at + 1) == " ");
        let labels = org + 1 == first && self.between(org, first).trim_end_matches(' ') == ":";
        (labels || parts(org) && self.is_short_line(block) && row()).then_some(org)
    }

    /// Whether a mention stands alone in brackets.
    fn is_aside(&self, at: usize) -> bool {
        let (text, span) = (self.page.text(), self.entity(at).span);
        text[..span.start as usize].ends_with('(') && text[span.end as usize..].starts_with(')')
    }

    /// Whether an organisation is said of the person before it: `Bo Ek från Sweco, advokat Eva Lund`.
    fn is_of_another(&self, org: usize) -> bool {
        let other = org.checked_sub(1).filter(|&at| self.entity(at).label == Label::Person && self.same_sentence(at, org));
        other.is_some_and(|at| only(self.between(at, org), |word| cues::IN.has(word)))
    }

    /// The word right before a mention.
    fn last_word_before(&self, at: usize) -> &str {
        self.page.text()[..self.entity(at).span.start as usize].split_whitespace().next_back().unwrap_or("")
    }

    /// Whether an organisation before a title is where the person was before: `tidligere leder hos X, bliver chef`, `from X as chair`.
    fn is_elsewhere(&self, org: usize, title: usize) -> bool {
        let gap = self.between(org, title).trim();
        let other = org.checked_sub(1).filter(|&at| self.entity(at).label == Label::Title && self.same_sentence(at, title));
        let tied = other.is_some_and(|at| only(self.between(at, org).trim(), |word| cues::IN.has(word)));
        let from = self.page.text()[..self.entity(org).span.start as usize].split_whitespace().next_back();
        tied && gap != "," && only(gap, |word| cues::INCOMING.has(word))
            || cues::AS.has(gap) && from.is_some_and(|word| cues::SOURCE.has(word))
    }

    /// Whether a post is one of a board.
    fn is_seat(&self, title: usize) -> bool {
        self.entity(title).span.of(self.page.text()).split_whitespace().next_back().is_some_and(|word| cues::SEAT.has(word))
    }

    /// Whether a mention is the letters of a party in brackets: `(S)`, `(KD)`.
    pub(super) fn is_party_letter(&self, at: usize) -> bool {
        self.entity(at).span.len() <= 3 && matches!(self.last_facts(at).org(), OrgKind::None | OrgKind::Party) && self.is_aside(at)
    }
}
