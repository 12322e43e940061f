//! Titles and names that overlap: a nucleus and the names found before become the nucleus that lies outside names, and what that does to them.

use crate::document::Case;
use crate::entity::Label;
use crate::lang::Lang;

use super::context::{Context, Name};
use super::cues;
use super::nucleus::Nucleus;

impl Context<'_> {
    /// The nucleus where no name holds it, cut back to what lies outside names, with the entities that are part of it;
    /// `None` where its head lies in a name.
    pub fn outside_names(&self, mut nucleus: Nucleus) -> Option<(Nucleus, Vec<usize>)> {
        let mut dropped = Vec::new();
        let from = self.names.partition_point(|name| name.end <= nucleus.start);
        let end = nucleus.end;
        for name in self.names[from..].iter().take_while(|name| name.start < end) {
            // `Investment Director, Par Equity`: whose it is.
            let comma = name.label == Label::Org && name.start == nucleus.tail + 1 && self.page.word(nucleus.tail as usize) == ",";
            let field =
                self.is_market(name) || !name.listed && self.is_plain(name) && cues::ends_as_field(self.page.word(name.end as usize - 1));
            if comma && !field {
                nucleus.end = nucleus.tail;
                break;
            }
            // `County Governor`: a place that is the first word of a listed title.
            let begins = nucleus.entry.is_some() && name.start == nucleus.head && name.end < nucleus.tail;
            let inside = (name.start > nucleus.head || begins) && name.end <= nucleus.end;
            // `Merchant Navy Welfare Board chair`: of a listed `board chair` the first word is the body's.
            let small = self.page.tokens[nucleus.tail as usize - 1].case == Case::Lower;
            if small && name.start < nucleus.head && name.end > nucleus.head && name.end < nucleus.tail {
                (nucleus.start, nucleus.head, nucleus.entry) = (name.end, name.end, None);
                continue;
            }
            let exact = name.start == nucleus.start && name.end == nucleus.end;
            // `Nordiska ministerrådet` is listed, and `ministerråd` is a post as well.
            if exact && name.listed && name.start < nucleus.head {
                return None;
            }
            // `SSP-konsulent`: letters that a hyphen joins to a Nordic title were taken for a body.
            let joined = exact && name.label == Label::Org && !name.listed && nucleus.lang != Lang::En;
            let last = self.page.word(nucleus.tail as usize - 1).rsplit_once('-').map_or("", |(_, last)| last);
            if joined && last.starts_with(char::is_lowercase) {
                dropped.push(name.entity);
                continue;
            }
            if name.end <= nucleus.head {
                nucleus.start = name.end;
            } else if self.is_field(name, &nucleus) {
                // `Head of Legal and Democratic Services`, `Reader in Freshwater Ecology`.
                nucleus.end = nucleus.end.max(name.end);
                dropped.push(name.entity);
            } else if inside && (name.end <= nucleus.tail || self.is_plain(name) || self.is_market(name)) {
                // `Director of Public Health`: the title is listed, or its field is made of common words.
                dropped.push(name.entity);
            } else if name.start >= nucleus.start
                && name.end <= nucleus.end
                && name.label != Label::Place
                && self.is_title_all(name, &nucleus)
            {
                // `Head of School`, `Vice President`: the title was taken for a name.
                dropped.push(name.entity);
            } else if name.start >= nucleus.tail {
                // `Head of Communications and Engagement Nat Bexley`: the field ends where the person begins. A field that is a name
                // belongs to the name, its preposition to nobody.
                let field = name.label == Label::Person && name.start > nucleus.tail + 1;
                nucleus.end = if field { name.start } else { nucleus.tail };
                break;
            } else {
                return None;
            }
        }
        Some((nucleus, dropped))
    }

    /// Whether what was taken for an organisation is the field of an English title: it begins within a listed title, or stands behind a
    /// scholar's and is no list's and no institution.
    fn is_field(&self, name: &Name, nucleus: &Nucleus) -> bool {
        if name.label == Label::Person || nucleus.lang != Lang::En || name.listed {
            return false;
        }
        let within = name.label == Label::Org && name.start > nucleus.head && name.start < nucleus.tail;
        let word = |token: u32| self.page.word(token as usize);
        let studied = nucleus.tail + 1 == name.start && cues::SCHOLAR.has(word(nucleus.tail - 1)) && cues::FIELD.has(word(nucleus.tail));
        within || studied
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
        name.start <= nucleus.head && listed
    }
}
