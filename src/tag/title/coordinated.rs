//! Titles beside another that somebody holds.

use crate::cue;
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::Nucleus;

impl Context<'_> {
    /// Whether two titles stand together as one person's: `vd och koncernchef`.
    pub fn joins(&self, first: &Nucleus, second: &Nucleus) -> bool {
        first.end + 1 == second.start && cues::AND.has(self.page.word(first.end as usize))
    }

    /// `rektor och vd`, `director and chief executive`, `as a consultant … and as a GP`: one of the two has been found.
    pub(super) fn coordinated(&self, nucleus: &Nucleus, first: u32) -> bool {
        let Some((_, end)) = self.last_found else { return false };
        // `was secretary of the branch for 41 years and a formidable headmistress`
        if nucleus.lang == Lang::En && end > first && nucleus.start > end + 3 {
            let word = |back: u32| self.page.word((nucleus.start - back) as usize);
            let article = |back: u32| ["a", "an"].into_iter().any(|article| cue::is(word(back), article)) && cues::AND.has(word(back + 1));
            if article(1) || article(2) {
                return true;
            }
        }
        let between = end..nucleus.start;
        // `… som myndighedsleder i Struer Kommune og har tidligere været familierådgiver`.
        let back =
            |steps: u32| nucleus.start.checked_sub(steps).filter(|&token| token >= end).map_or("", |token| self.page.word(token as usize));
        if between.len() <= 16 && cues::BEEN.has(back(1)) && (2..=4).any(|steps| cues::HAVE.has(back(steps))) {
            return true;
        }
        // `ämnesråd i Regeringskansliet och expert vid EU`, `treasurer of the Over Sixties Club and a special constable`.
        let article = ["a", "an", "en", "ett"].into_iter().any(|article| cue::is(back(1), article));
        let and = nucleus.start - 1 - u32::from(article);
        // `GP at Denley Health Centre; trustee, Home-Start`
        let joins = and > end && (cues::AND.has(self.page.word(and as usize)) || self.page.word(and as usize) == ";");
        if between.len() > 2 && cues::AT.has(self.page.word(end as usize)) && joins {
            let from = end + 1 + u32::from(cue::is(self.page.word(end as usize + 1), "the"));
            let whole = self.name_from(from).is_some_and(|name| name.end == and);
            if whole {
                return true;
            }
        }
        // `Kommunstyrelsens ordförande (kommunalråd)`
        if between.len() == 1 && back(1) == "(" {
            return true;
        }
        // `a treasurer and a collections assistant`
        if article && between.len() == 2 && cues::AND.has(back(2)) {
            return true;
        }
        if (1..=3).contains(&between.len()) {
            return between.into_iter().all(|token| is_coordination(self.page.word(token as usize)));
        }
        let article = usize::from(["a", "an", "en"].into_iter().any(|article| cue::is(back(1), article))) as u32;
        (1..=16).contains(&between.len()) && cues::AS.has(back(1 + article)) && (2..=3).any(|steps| cues::AND.has(back(steps + article)))
    }
}

fn is_coordination(word: &str) -> bool {
    matches!(word, "," | ";" | "/" | "·" | "•" | "|" | "&")
        || ["och", "og", "and", "samt", "tillika"].into_iter().any(|cue| cue::is(word, cue))
}
