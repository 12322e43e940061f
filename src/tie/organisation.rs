//! Where a post is held: the organisation beside a title and its person, at the head of their line, or in an address.

use crate::entity::Label;
use crate::gazetteer::OrgKind;

use super::cues;
use super::gap::{is_coordination, only};
use super::post::View;
use super::remote;

/// Mentions looked at in the row of a table before one.
const MENTIONS: usize = 6;

impl View<'_> {
    /// The organisation of a title, and how it is known.
    pub(super) fn organisation(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let is_org = |at: usize| self.entity(at).label == Label::Org && !self.is_party_letter(at) && !self.is_of_party(title, at);
        if let Some(at) = self.organisation_of_line(person.min(title)) {
            return (Some(at), "text");
        }
        // `Filminstituttet ved konsulent Ida Holm, FilmFyn ved direktør Bo Ek`
        let before = title.checked_sub(1).filter(|&at| title < person && is_org(at) && self.same_sentence(at, title));
        if let Some(at) = before.filter(|&at| cues::THROUGH.has(self.between(at, title).trim())) {
            return (Some(at), "text");
        }
        let seat = title < person && self.is_seat(title);
        // `stadsdirektör i Trollhättans stad`, `verksamhetsledare på Grön Framtid Norr`, `rektor, Högskolan Väst`.
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
            // `säger rektor Bo Ek till Norran`, `säger Bo Ek, rektor, till Norran`: whom it is said to.
            if is_org(at) && (link == person || gap.starts_with(',')) && cues::AS.has(gap.trim_start_matches([',', ' '])) {
                break;
            }
            // `Rafael Duarte joins as engineer from Dyson`: where somebody comes from.
            if is_org(at) && cues::SOURCE.has(gap) && person < title && cues::AS.has(self.last_word_before(title)) {
                break;
            }
            if is_org(at) && (only(gap, |word| cues::IN.has(word)) || gap.is_empty() || through_field()) {
                return (Some(at), "text");
            }
            if self.is_party_letter(at) {
                link = at;
                continue;
            }
            // `stadsarkitekt Eva Ek og lektor ved KADK Bo Eg`: behind the person another begins, `rektor, tillika vd för X` is vd alone.
            let goes_on = self.entity(at).label == Label::Title
                && (only(gap, is_coordination) && !gap.ends_with("tillika") && link != person || self.is_aside(at));
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
        let (org, source) = self.organisation_of_email(title, person);
        if org.is_some() { (org, source) } else { self.organisation_of_page(title, person) }
    }

    /// Whether an organisation is a party that is said of a person rather than of a post: `Mayor Eva Hall (Labour Party)`, not
    /// `kulturordfører Bo Lund, SF`.
    pub(super) fn is_of_party(&self, title: usize, org: usize) -> bool {
        let party = self.entity(org).entry.is_some_and(|entry| self.page.gazetteer.sort(entry).1 == OrgKind::Party);
        let of = title < org && only(self.between(title, org).trim(), |word| cues::IN.has(word)) && !self.is_aside(org);
        let owns = org < title && self.between(org, title).trim().len() <= 2;
        let post = || self.entity(title).span.of(self.page.text()).to_lowercase();
        party && !of && !owns && !cues::OF_PARTY.iter().any(|ending| post().ends_with(ending))
    }

    /// Whether a post is one of a board.
    fn is_seat(&self, title: usize) -> bool {
        self.entity(title).span.of(self.page.text()).split_whitespace().next_back().is_some_and(|word| cues::SEAT.has(word))
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

    /// Whether an organisation is said of the person before it: `Bo Ek från Sweco, advokat Eva Lund`.
    fn is_of_another(&self, org: usize) -> bool {
        let other = org.checked_sub(1).filter(|&at| self.entity(at).label == Label::Person && self.same_sentence(at, org));
        other.is_some_and(|at| only(self.between(at, org), |word| cues::IN.has(word)))
    }

    /// Whether an organisation before a title is where the person was before: `tidligere leder hos X, bliver chef`, `from X as chair`.
    fn is_elsewhere(&self, org: usize, title: usize) -> bool {
        let gap = self.between(org, title).trim();
        let other = org.checked_sub(1).filter(|&at| self.entity(at).label == Label::Title && self.same_sentence(at, title));
        let tied = other.is_some_and(|at| only(self.between(at, org).trim(), |word| cues::IN.has(word)));
        tied && gap != "," && only(gap, |word| cues::INCOMING.has(word))
            || cues::AS.has(gap) && cues::SOURCE.has(self.last_word_before(org))
    }

    /// The word right before a mention.
    fn last_word_before(&self, at: usize) -> &str {
        self.page.text()[..self.entity(at).span.start as usize].split_whitespace().next_back().unwrap_or("")
    }
}
