//! Titles and names that overlap: a nucleus and the names found before become the nucleus that lies outside names, and what that does to them.

use crate::cue;
use crate::document::Case;
use crate::entity::Label;
use crate::lang::Lang;

use super::context::{Context, Name};
use super::cues;
use super::nucleus::Nucleus;

/// What a title does to a name found before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The entity of this index is part of the title.
    Drop(usize),
    /// The entity of this index begins at this byte, behind the title.
    Start(usize, u32),
    /// The entity of this index ends at this byte, before the title.
    End(usize, u32),
}

impl Context<'_> {
    /// The nucleus where no name holds it, cut back to what lies outside names, with what that does to the names in it;
    /// `None` where its head lies in a name.
    pub fn outside_names(&self, mut nucleus: Nucleus) -> Option<(Nucleus, Vec<Edit>)> {
        let mut edits = Vec::new();
        let from = self.names.partition_point(|name| name.end <= nucleus.start);
        let end = nucleus.end;
        for name in self.names[from..].iter().take_while(|name| name.start < end) {
            // `Investment Director, Par Equity`: whose it is.
            let comma = name.label == Label::Org && name.start == nucleus.tail + 1 && self.page.word(nucleus.tail as usize) == ",";
            let field =
                self.is_market(name) || !name.listed && self.is_plain(name) && cues::ends_as_field(self.page.word(name.end as usize - 1));
            if comma && !field && !nucleus.takes_comma(self.page) {
                nucleus.end = nucleus.tail;
                break;
            }
            // `County Governor`: a place that is the first word of a listed title.
            let begins = nucleus.entry.is_some() && name.start == nucleus.head && name.end < nucleus.tail;
            let inside = (name.start > nucleus.head || begins) && name.end <= nucleus.end;
            // `Mark Penn, Planning and Development Services Director`: the field before the title was taken for a body.
            if name.end == nucleus.head && self.is_field_before(name) {
                nucleus.start = name.start;
                edits.push(Edit::Drop(name.entity));
                continue;
            }
            // `Merchant Navy Welfare Board chair`: of a listed `board chair` the first word is the body's.
            let small = self.page.tokens[nucleus.tail as usize - 1].case == Case::Lower;
            if small
                && name.label == Label::Org
                && name.start < nucleus.head
                && name.end > nucleus.head
                && name.end < nucleus.tail
                && self.is_title(nucleus.tail - 1)
            {
                (nucleus.start, nucleus.head, nucleus.entry) = (name.end, name.end, None);
                continue;
            }
            let exact = name.start == nucleus.start && name.end == nucleus.end;
            // `Nordiska ministerrådet` is listed, and `ministerråd` is a post as well.
            if exact && name.listed && name.label == Label::Org && name.start < nucleus.head {
                return None;
            }
            // `director of rugby`: a place in lower case among the words of a field is none.
            let small_place = small && nucleus.lang == Lang::En && name.label == Label::Place && name.start > nucleus.tail;
            if small_place && name.end <= nucleus.end && self.page.tokens[name.start as usize].case == Case::Lower {
                edits.push(Edit::Drop(name.entity));
                continue;
            }
            // `JO Per Lennerbrant`: letters that are a post as well as the body, right before somebody.
            let letters = exact && name.label == Label::Org && nucleus.lang == Lang::Sv && name.end - name.start == 1;
            if letters && self.page.tokens[name.start as usize].case == Case::Upper && self.is_person_from(name.end) {
                edits.push(Edit::Drop(name.entity));
                continue;
            }
            // `SSP-konsulent`: letters that a hyphen joins to a Nordic title were taken for a body.
            let joined = exact && name.label == Label::Org && !name.listed && nucleus.lang != Lang::En;
            let last = self.page.word(nucleus.tail as usize - 1).rsplit_once('-').map_or("", |(_, last)| last);
            if joined && last.starts_with(char::is_lowercase) {
                edits.push(Edit::Drop(name.entity));
                continue;
            }
            // `from a position as Dean at the University of Oslo`: a post that is a given name as well.
            if exact && name.label == Label::Person && nucleus.entry.is_some() && self.is_post_given(&nucleus) {
                edits.push(Edit::Drop(name.entity));
                continue;
            }
            if let Some(head) = self.council_before(name, &nucleus) {
                // `Kent County Council Highways Officer`: the title was taken into the name before it.
                nucleus.start = head + 1;
                edits.push(Edit::End(name.entity, self.page.tokens[head as usize].span.end));
            } else if name.end <= nucleus.head {
                nucleus.start = name.end;
            } else if self.is_field(name, &nucleus) || exact && self.is_letters_behind_person(&nucleus) {
                // `Head of Legal and Democratic Services`, `Reader in Freshwater Ecology`; `Gro Vik, MD`.
                nucleus.end = nucleus.end.max(name.end);
                edits.push(Edit::Drop(name.entity));
            } else if inside && (name.end <= nucleus.tail || self.is_plain(name) || self.is_market(name)) {
                // `Director of Public Health`: the title is listed, or its field is made of common words.
                edits.push(Edit::Drop(name.entity));
            } else if name.start >= nucleus.start
                && name.end <= nucleus.end
                && name.label != Label::Place
                && (self.is_title_all(name, &nucleus) || nucleus.end - nucleus.start > 1 && self.is_plain(name))
            {
                // `Head of School`, `Vice President`: the title was taken for a name.
                edits.push(Edit::Drop(name.entity));
            } else if name.start >= nucleus.tail {
                // `Head of Communications and Engagement Nat Bexley`: the field ends where the person begins. A field that is a name
                // belongs to the name, its preposition to nobody.
                let field = name.label == Label::Person && name.start > nucleus.tail + 1;
                nucleus.end = if field { name.start } else { nucleus.tail };
                break;
            } else if name.start == nucleus.start && name.end > nucleus.end && name.label == Label::Org && self.leads(&nucleus) {
                // `vd Skellefteå Kraft`: the title was taken into the name behind it.
                edits.push(Edit::Start(name.entity, self.page.tokens[nucleus.end as usize].span.start));
            } else {
                return None;
            }
        }
        Some((nucleus, edits))
    }

    /// Whether one word stands behind `as` or a verb of those who appoint, and before whose post it is.
    fn is_post_given(&self, nucleus: &Nucleus) -> bool {
        let (start, end) = (nucleus.start as usize, nucleus.end as usize);
        let before = if start > 0 { self.page.word(start - 1) } else { "" };
        let whose = end < self.page.tokens.len() && ["at", "for", "of"].into_iter().any(|of| cue::is(self.page.word(end), of));
        end - start == 1 && whose && (cue::is(before, "as") || cues::ELECTED.has(before))
    }

    /// Whether what was taken for an organisation is the field of an English title: it begins within a listed title, or stands behind a
    /// scholar's and is no list's and no institution.
    fn is_field(&self, name: &Name, nucleus: &Nucleus) -> bool {
        if name.label == Label::Person || nucleus.lang != Lang::En || name.listed {
            return false;
        }
        let within = name.label == Label::Org && name.start > nucleus.head && name.start < nucleus.tail;
        let word = |token: u32| self.page.word(token as usize);
        let studied = nucleus.tail + 1 == name.start
            && cues::SCHOLAR.has(word(nucleus.tail - 1))
            && cues::FIELD.has(word(nucleus.tail))
            && (name.start..name.end).all(|token| {
                let facts = self.page.facts[token as usize];
                !facts.org_head() && !facts.company_form() && facts.place() < 3
            });
        // `Head of Africa Partnerships`
        let headed = nucleus.tail + 1 == name.start
            && cue::is(word(nucleus.tail - 1), "head")
            && cue::is(word(nucleus.tail), "of")
            && name.end - name.start > 1
            && word(name.end - 1).ends_with("ships");
        within || studied || headed
    }

    /// The last word of an organisation's name that goes on with an English title of two or three words.
    fn council_before(&self, name: &Name, nucleus: &Nucleus) -> Option<u32> {
        if name.label != Label::Org || name.listed || nucleus.lang != Lang::En || (name.end, nucleus.tail) != (nucleus.end, nucleus.end) {
            return None;
        }
        let head = (name.start + 1..nucleus.head).rev().find(|&token| self.page.facts[token as usize].org_head())?;
        (2..=3).contains(&(nucleus.end - head - 1)).then_some(head)
    }

    /// Whether an organisation that no list has, of common English words, stands right behind a person and a comma.
    fn is_field_before(&self, name: &Name) -> bool {
        let behind = name.start > 1 && self.page.word(name.start as usize - 1) == "," && self.is_person_until(name.start - 1);
        name.label == Label::Org && !name.listed && behind && name.end - name.start > 1 && self.is_plain(name)
    }

    /// Whether a listed title in capitals stands between a comma behind a person and another mark: `Gro Vik, MD, Marine Works`.
    fn is_letters_behind_person(&self, nucleus: &Nucleus) -> bool {
        let upper = self.page.tokens[nucleus.start as usize].case == Case::Upper && nucleus.entry.is_some();
        upper && nucleus.start > 1 && self.page.word(nucleus.start as usize - 1) == "," && self.is_person_until(nucleus.start - 1)
    }

    /// Whether a name is made of common English words only.
    fn is_plain(&self, name: &Name) -> bool {
        (name.start..name.end).all(|token| self.page.facts[token as usize].common(Lang::En) >= 1 || !self.is_word(token))
    }

    /// Whether a name is a part of the world that a post may be for: `Managing Director, EMEA`.
    fn is_market(&self, name: &Name) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let market = |token: u32| cues::MARKET.has(word(token)) || cues::SIDE_OF.has(word(token)) || cues::CONTINENT.has(word(token));
        (name.start..name.end).all(market)
    }

    /// Whether a name is a listed title, or words of one that are common: never a name on its own.
    fn is_title_all(&self, name: &Name, nucleus: &Nucleus) -> bool {
        let last = self.page.facts[name.end as usize - 1];
        let listed =
            nucleus.entry.is_some() && (nucleus.tail - nucleus.head > 1 || name.label == Label::Org || last.given() + last.surname() == 0);
        name.start <= nucleus.head && name.end >= nucleus.tail && listed
    }

    /// Whether a title in lower case or in capitals stands right before a capitalised word.
    fn leads(&self, nucleus: &Nucleus) -> bool {
        let (title, next) = (self.page.tokens[nucleus.tail as usize - 1], self.page.tokens[nucleus.end as usize]);
        matches!(title.case, Case::Lower | Case::Upper) && matches!(next.case, Case::Initial | Case::Mixed | Case::Upper)
    }
}
