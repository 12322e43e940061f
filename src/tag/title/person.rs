//! The person behind a title: the words between the two become a yes or no.

use crate::cue;
use crate::document::Case;
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::context::Context;
use super::cues;
use super::nucleus::{Nucleus, adjacent};

impl Context<'_> {
    /// `Formanden, tidligere minister Bo Lund`: between the comma and the person there is a title of theirs.
    pub(super) fn person_follows_title(&self, comma: u32, last: u32) -> bool {
        let words = (comma + 1..last.min(comma + 6)).take_while(|&token| self.is_word(token));
        let mut titled = false;
        for token in words {
            if self.is_person_from(token) {
                return titled;
            }
            titled = self.is_title(token);
        }
        false
    }

    /// `stadsdirektör Saga Niklund`, `Havnechef, Jeppe Holst`, `Ny chef är Saga Niklund`.
    pub(super) fn person_follows(&self, token: u32, last: u32) -> bool {
        if self.is_person_from(token) {
            return !self.heads_a_list(token);
        }
        // `a healthcare assistant called Bola`
        if token < last && cue::is(self.page.word(token as usize), "called") && self.is_person_from(token + 1) {
            return true;
        }
        // `The chairperson of the board, Fr. Tom Ryan`
        let word = |token: u32| self.page.word(token as usize);
        let owned = || cue::is(word(token), "of") && cue::is(word(token + 1), "the") && cues::OWNER_CUT.has(word(token + 2));
        if token + 4 < last && word(token + 3) == "," && owned() {
            return self.is_person_from(token + 4 + u32::from(honorific(self.page, token + 4)));
        }
        // `President of the museum Kayode Harries`, `Sculptor and printmaker Ottoline Frayne`.
        if token + 3 < last && self.is_person_from(token + 3) {
            let two = cues::AND.has(word(token)) && self.is_title(token + 2);
            if owned() || two {
                return true;
            }
        }
        if token + 2 < last && cues::AND.has(self.page.word(token as usize)) && self.is_title(token + 1) && self.is_person_from(token + 2) {
            return true;
        }
        if token + 1 >= last {
            return false;
        }
        let word = self.page.word(token as usize);
        // `The Planning Officer (Ms A Hale) spoke`, `Acting Chairman (Deputy Ann Hale)`
        if word == "(" {
            let named = |&next: &u32| !(honorific(self.page, next) || self.is_title(next));
            let next = (token + 1..last.min(token + 4)).find(named);
            let end = next.and_then(|next| self.person_end(next)).filter(|&end| end < last);
            if end.is_some_and(|end| self.page.word(end as usize) == ")") {
                return true;
            }
        }
        // `Chefredaktør (ansv.) Nanna Lerche`, `Ordföranden i juryn, Stefan Ronnebäck`
        let close = (token + 2..last.min(token + 5)).find(|&token| self.page.word(token as usize) == ")");
        if word == "(" && close.is_some_and(|close| self.is_person_from(close + 1)) {
            return true;
        }
        // `Team chaplain the Revd Jonny Hebb`
        if cue::is(word, "the") && honorific(self.page, token + 1) {
            let next = token + 2 + u32::from(honorific(self.page, token + 2));
            return self.is_person_from(next);
        }
        let body = token + 3 < last && cues::AT.has(word) && self.page.tokens[token as usize + 1].case == Case::Lower;
        let mark = |token: u32| self.page.word(token as usize) == "," || is_copula(self.page.word(token as usize));
        let held = || self.is_person_from(token + 3) || self.person_follows_title(token + 2, last);
        if body && mark(token + 2) && held() {
            return true;
        }
        // `Samordnare för anhörigstöd Eva Ek`
        let field = token + 2 < last && cues::FIELD_FOR.has(word) && self.is_word(token + 1);
        // `arkitekt MAA Eva Ek`
        let member = cues::CHARTERED.has(word);
        if field && self.is_person_from(token + 2) || member && self.is_person_from(token + 1) {
            return true;
        }
        if word == "," && self.person_follows_title(token, last) {
            return true;
        }
        // `Direktør for Børn og Familie Mogens Brag`, `speciallæge i almen medicin Marek Dahl`
        if cues::FIELD_NORDIC.has(word) && self.person_behind_field(token, last) {
            return true;
        }
        // `Huvudsekreterare är hovrättsassessorn Ludvig Palm`
        if is_copula(word) && token + 2 < last && self.is_title(token + 1) && self.is_person_from(token + 2) {
            return true;
        }
        // `Huvudtränare är fortfarande Tommy Råsjö`
        let adverb = |at: u32| is_copula(word) && at + 1 < last && cues::LINK.has(self.page.word(at as usize));
        // `The archdeacon, the Ven. Claire Woodhams`
        let article =
            word == "," && token + 3 < last && cue::is(self.page.word(token as usize + 1), "the") && honorific(self.page, token + 2);
        let next = token + 1 + u32::from(article) + u32::from(adverb(token + 1)) + u32::from(adverb(token + 1) && adverb(token + 2));
        // `Lt Col Hugh Satterley`
        let next = next + u32::from(next + 1 < last && honorific(self.page, next));
        let next = next + u32::from(next + 1 < last && honorific(self.page, next));
        // `Formand / Knud Aage Lyngsø`: columns of a row.
        (matches!(word, "," | ":" | "–" | "-" | "/" | "|") || is_copula(word) || honorific(self.page, token)) && self.is_person_from(next)
    }

    /// Whether an English title ends a sentence in small letters, so that whoever the next line names is somebody else: `Our members want
    /// justice`.
    pub(super) fn ends_sentence(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let small = |token: u32| self.page.tokens[token as usize].case == Case::Lower;
        nucleus.lang == Lang::En && nucleus.end == last && nucleus.start > first && small(nucleus.start) && small(nucleus.start - 1)
    }

    /// Whether a person stands right behind the field that a preposition begins, words alone and none of them a name.
    fn person_behind_field(&self, preposition: u32, last: u32) -> bool {
        let small = |token: u32| self.page.tokens[token as usize].case == Case::Lower;
        // A department behind `for` has capitals, `Børn og Familie`, a subject behind `i` has none.
        let department = ["for", "för"].into_iter().any(|word| cue::is(self.page.word(preposition as usize), word));
        for end in preposition + 1..last.min(preposition + 7) {
            if end > preposition + 1 && self.is_person_from(end) {
                return end > preposition + 2 || small(end - 1);
            }
            if end + 1 >= last
                || !self.is_word(end)
                || !adjacent(self.page, end)
                || !(department || small(end))
                || self.name_from(end).is_some()
            {
                return false;
            }
        }
        false
    }

    /// Whether a title stands alone on its line above people who have titles of their own.
    pub(super) fn is_heading(&self, nucleus: &Nucleus) -> bool {
        nucleus.start > 0 && !adjacent(self.page, nucleus.start - 1) && self.heads_a_list(nucleus.end)
    }

    /// Whether a title stands alone on its line above two lines of people of whom the first has a title of their own.
    pub(super) fn heads_staff(&self, nucleus: &Nucleus) -> bool {
        self.heads_a_list(nucleus.end) && self.is_person_from(self.line_around(nucleus.end).1)
    }

    /// Whether a person on the next line has a title of their own there: `Läkare` above `Johan Ek, överläkare` heads a list.
    pub(super) fn heads_a_list(&self, token: u32) -> bool {
        let Some(name) = self.name_from(token) else { return false };
        let tokens = &self.page.tokens;
        let gap = tokens[token as usize - 1].span.end as usize..tokens[token as usize].span.start as usize;
        let staff = ["medarbejdere", "medarbetare"].into_iter().any(|staff| cue::is(self.page.word(token as usize - 1), staff));
        let several = self.page.facts[token as usize - 1].common(Lang::Sv) >= 2 && self.page.word(token as usize - 1).ends_with("are");
        let own = |token: usize| self.page.facts.get(token).is_some_and(|facts| facts.title() || facts.title_head());
        let comma = name.end as usize;
        let below = self.page.text()[gap].contains('\n');
        below && staff || several && below && tokens.get(comma).is_some() && self.page.word(comma) == "," && own(comma + 1)
    }

    /// `stadsdirektör i Trollhättans stad Saga Niklund`, `ambassadören i Nairobi, Saga Niklund`, `rektor vid Högskolan Väst, Saga Niklund`.
    pub(super) fn org_follows_person_after(&self, token: u32, last: u32) -> bool {
        // `professorn i statsvetenskap vid Göteborgs universitet, Jonas Hinn`
        let field = token + 1 < last && cues::FIELD_NORDIC.has(self.page.word(token as usize)) && self.name_from(token + 1).is_none();
        let lower = |at: &u32| self.page.tokens[*at as usize].case == Case::Lower;
        let end = (token + 1..last.min(token + 6)).take_while(lower).last().filter(|_| field);
        let token = end.unwrap_or(token);
        // `biskop over Aalborg Stift Eva Ek`
        let over = token < last && cue::is(self.page.word(token as usize), "over");
        if token + 2 >= last || !(over || cues::AT.has(self.page.word(token as usize))) {
            return false;
        }
        let Some(org) = self.name_from(token + 1).filter(|name| name.label != Label::Person) else { return false };
        // `The case officer at Hillside is Bo Lund`
        if org.end < last && is_copula(self.page.word(org.end as usize)) {
            return self.is_person_from(org.end + 1 + u32::from(honorific(self.page, org.end + 1)));
        }
        // `Lord-Lieutenant of Rydalshire, Mrs Anna Hebb`
        let comma = org.end < last && self.page.word(org.end as usize) == ",";
        let next = org.end + 1 + u32::from(comma && honorific(self.page, org.end + 1));
        self.is_person_from(org.end) || comma && self.is_person_from(next)
    }
}

/// Whether a token is an honorific or a form of address: `Dr`, `Cllr`.
pub(super) fn honorific(page: &Page<'_>, token: u32) -> bool {
    (token as usize) < page.tokens.len() && (page.facts[token as usize].honorific() || cues::FORM_OF_ADDRESS.has(page.word(token as usize)))
}

pub(super) fn is_copula(word: &str) -> bool {
    ["är", "er", "is", "heter", "hedder", "blir", "bliver", "hette", "hed", "var", "was"].into_iter().any(|copula| cue::is(word, copula))
}
