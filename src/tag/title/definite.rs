//! Titles that alone stand for their holder, and words that are verbs or go on as things instead.

use crate::cue;
use crate::document::{Case, Token};
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::{Nucleus, adjacent};

impl Context<'_> {
    /// Whether a Danish word right behind a name is its verb: `Robert Jensen ejer huset`.
    pub(super) fn is_verb(&self, nucleus: &Nucleus, last: u32) -> bool {
        let word = self.page.word(nucleus.start as usize);
        let verb = nucleus.lang == Lang::Da && word.ends_with("er");
        let lone = nucleus.end - nucleus.start == 1 && self.page.tokens[nucleus.start as usize].case == Case::Lower;
        let goes_on = nucleus.end < last && self.is_word(nucleus.end) && !cues::AT.has(self.page.word(nucleus.end as usize));
        let bracket = u32::from(nucleus.start > 1 && self.page.word(nucleus.start as usize - 1) == "(");
        // `Jane Wied underviser.`, `Mads Holm uddeler i Odense`
        let finite = cues::ALSO_FINITE.has(word);
        verb && lone && (goes_on || finite) && self.is_person_until(nucleus.start - bracket)
    }

    /// `DJ Equipment`, `the Nurse Pension Scheme`: in English a title in capitals goes on as the name of a thing.
    pub(super) fn goes_on(&self, nucleus: &Nucleus, last: u32) -> bool {
        if nucleus.lang != Lang::En || nucleus.end >= last || self.is_person_from(nucleus.end) {
            return false;
        }
        let [end, next] = [nucleus.end - 1, nucleus.end].map(|token| self.page.tokens[token as usize]);
        let is_capital = |token: Token| matches!(token.case, Case::Initial | Case::Upper);
        // `Rita Ashe Clerk In attendance`, `Rita Ashe Clerk Email: …`
        let row = cues::ROW.has(self.page.word(nucleus.end as usize));
        self.is_called_after(nucleus, last)
            || adjacent(self.page, nucleus.end - 1) && next.span.start == end.span.end + 1 && is_capital(end) && is_capital(next) && !row
    }

    /// Whether a title is somebody's: in English one behind a word like `the`, `her` or `a`, and no thing.
    pub fn is_somebodys(&self, nucleus: &Nucleus) -> bool {
        let last = self.page.sentences[self.sentence_of(nucleus.start)].token_end;
        let held = nucleus.start > 0 && cues::HELD.has(self.page.word(nucleus.start as usize - 1));
        nucleus.lang != Lang::En || held && !self.is_thing(nucleus, last)
    }

    /// `Stadsdirektören öppnade mötet`, `säger kulturchefen`, `The chief executive opened the meeting`: one who holds it is meant.
    pub(super) fn definite(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let facts = self.page.facts[nucleus.tail as usize - 1];
        let (first, last) = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        let word = |token: u32| self.page.word(token as usize);
        if nucleus.lang == Lang::En {
            let article = nucleus.start > first && cue::is(word(nucleus.start - 1), "the");
            // `took the Chair`
            let seat = nucleus.start > first + 1 && cue::is(word(nucleus.tail - 1), "chair") && cues::SITS.has(word(nucleus.start - 2));
            let article = article && !seat;
            let small = self.page.tokens[nucleus.head as usize].case == Case::Lower;
            // `the join-operator` and `the Acme Precision Brewer` are things.
            // `the coach driver's discretion` is any driver's: only what makes an office of the word counts.
            let office = |token: u32| self.makes_office(token);
            let modified = small && nucleus.start < nucleus.head && (nucleus.start..nucleus.head).all(office);
            let long = nucleus.end > nucleus.tail || nucleus.tail - nucleus.head > 1 || modified;
            // `the Senior Exhibitions Officer` begins with a word that makes a rank of it.
            let ranked = !small && nucleus.start < nucleus.head && (nucleus.start..nucleus.head).all(office);
            // `THE ANCHOR` is a house.
            let cried = self.page.tokens[nucleus.head as usize].case == Case::Upper && word(nucleus.head).len() > 4;
            let article = article && !cried;
            // `the typical young shop manager` is anybody.
            let whole = nucleus.start == nucleus.head || small && (nucleus.start..nucleus.head).all(office);
            // `the Grants and Partnerships Manager`
            let joined =
                !small && cues::RANK.has(word(nucleus.tail - 1)) && (nucleus.start..nucleus.head).any(|token| cues::AND.has(word(token)));
            return article && (long && whole || joined || ranked || !small && nucleus.end - nucleus.start == 1);
        }
        // `sagde den nyvalgte næstformand`
        let floor = nucleus.start.saturating_sub(3).max(first);
        let article = |token: u32| ["den", "det"].into_iter().any(|article| cue::is(word(token), article));
        let said = (floor..nucleus.start.saturating_sub(1)).any(|token| cues::SAYS.has(word(token)) && article(token + 1));
        if said {
            return true;
        }
        let says =
            nucleus.start > first && cues::SAYS.has(word(nucleus.start - 1)) || nucleus.end < last && cues::SAYS.has(word(nucleus.end));
        let lang = self.page.lang(self.page.sentences[sentence].block);
        // `underleverantören Norrplåt Montage AB` is the firm.
        if self.name_from(nucleus.end).is_some() {
            return false;
        }
        facts.definite() && (facts.compound() && facts.common(lang) == 0 || says || cues::ends_in_office(&nucleus.key(self.page)))
    }
}
