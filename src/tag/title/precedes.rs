//! The person before a title: the words between the two, read backwards, become a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;

use super::context::{Context, REACH};
use super::cues;
use super::nucleus::{Nucleus, is_joint};
use super::person::is_copula;

impl Context<'_> {
    /// `Saga Niklund, ny stadsdirektör`, `Saga Niklund är sedan i går Trollhättans stads stadsdirektör`.
    pub(super) fn person_precedes(&self, token: u32, first: u32) -> bool {
        let at = self.before_links(token, first);
        self.name_until(at).is_some_and(|name| name.label == Label::Person)
    }

    /// `I dag är hon rektor`: the verb stands before the pronoun.
    pub(super) fn is_inverted(&self, token: u32, first: u32) -> bool {
        token > first + 1 && cues::PERSONAL.has(self.page.word(token as usize - 1)) && is_copula(self.page.word(token as usize - 2))
    }

    /// `han är överläkare`, `where she has been deputy director`.
    pub(super) fn pronoun_precedes(&self, token: u32, first: u32) -> bool {
        let at = self.before_links(token, first);
        at > first && at < token && cues::PRONOUN.has(self.page.word(at as usize - 1))
    }

    /// Goes back from a title over link words, numbers, owners and names that are no persons; gives the token it stops before.
    pub(super) fn before_links(&self, token: u32, first: u32) -> u32 {
        let mut at = token;
        while at > first && token - at <= REACH {
            if let Some(name) = self.name_until(at) {
                if name.label == Label::Person {
                    break;
                }
                at = name.start.max(first);
                // `journalist på Göteborgs-Posten och redaktör`: what the name belongs to stands before it.
                let preposition = at > first && cues::AT.has(self.page.word(at as usize - 1));
                // `Per Skøn fra Bornholm, der også er ordfører`
                // `Mose Dunn of Sandy Hook is a pharmacist`
                let of = name.label == Label::Place && at > first && cue::is(self.page.word(at as usize - 1), "of");
                let home = name.label == Label::Place
                    && at > first
                    && ["fra", "from", "från"].into_iter().any(|from| cue::is(self.page.word(at as usize - 1), from))
                    || of && self.is_person_until(at - 1);
                at -= u32::from(home || preposition && self.last_found.is_some_and(|(_, end)| end == at - 1));
                // `Alexa and Acme Assistant` are two.
                if name.end == token && at > first && cues::AND.has(self.page.word(at as usize - 1)) {
                    break;
                }
                continue;
            }
            if let Some((start, _)) = self.last_found.filter(|&(_, end)| end == at) {
                at = start;
                continue;
            }
            let bracket = || self.aside(at, first).or_else(|| if at == token { self.in_aside(at, first) } else { None });
            if let Some(open) = self.honours(at, first).or_else(bracket) {
                at = open;
                continue;
            }
            let before = self.page.tokens[at as usize - 1];
            let word = self.page.word(at as usize - 1);
            // `Ann Lee's deputy` is somebody else, `Ann's a teacher` is Ann.
            if matches!(word, "'s" | "’s") && self.is_person_until(at - 1) && !cues::LINK.has(self.page.word(at as usize)) {
                break;
            }
            // `a well-known architect`, `a 41-year-old carpenter`
            let joint = |at: u32| at > first + 2 && is_joint(self.page, at - 1);
            if joint(at) && (at == token || is_joint(self.page, at + 1)) && before.case == Case::Lower {
                at -= if joint(at - 2) { 2 } else { 3 };
                continue;
            }
            // `a distinguished architect`
            // `a Danish architect`, `the first Black bus inspector`
            let people = |token: u32| {
                let (is, facts) = (self.page.tokens[token as usize], self.page.facts[token as usize]);
                is.case == Case::Initial && (facts.demonym() || cues::PEOPLE.has(self.page.word(token as usize)))
            };
            let praised = at == token || cues::QUALITY.has(self.page.word(at as usize)) || people(at);
            if praised && (before.case == Case::Lower && cues::QUALITY.has(word) || people(at - 1)) {
                at -= 1;
                continue;
            }
            let owner = self.owner(at, first);
            // `Bo Ek, till vardags teaterchef`
            let daily = ["daglig", "dagligen", "vardags"].into_iter().any(|daily| cue::is(word, daily)) && at > first + 1;
            if daily && ["til", "till"].into_iter().any(|to| cue::is(self.page.word(at as usize - 2), to)) {
                at -= 2;
                continue;
            }
            let dated = before.kind == TokenKind::Number || self.page.facts[at as usize - 1].month();
            if !(cues::LINK.has(word) || dated || owner > 0) {
                break;
            }
            at -= owner.max(1);
        }
        at
    }

    /// Where `(Labour, Hillside)` begins that ends before a token, right behind a person.
    fn aside(&self, at: u32, first: u32) -> Option<u32> {
        let word = |token: u32| self.page.word(token as usize);
        let close = at.checked_sub(1).filter(|&close| word(close) == ")")?;
        let open = (close.saturating_sub(REACH).max(first)..close).rev().find(|&token| word(token) == "(")?;
        self.is_person_until(open).then_some(open)
    }

    /// Where the bracket right behind a person begins in which a title follows something short: `(V, formand)`, `(stud., næstformand)`.
    fn in_aside(&self, at: u32, first: u32) -> Option<u32> {
        let word = |token: u32| self.page.word(token as usize);
        let comma = at.checked_sub(1).filter(|&comma| word(comma) == ",")?;
        let open = (comma.saturating_sub(3).max(first)..comma).rev().find(|&token| matches!(word(token), "(" | ")"))?;
        (word(open) == "(" && self.is_person_until(open)).then_some(open)
    }

    /// Where the honours and degrees begin that end before a token, behind a person: `Martin Randle FCA`, `Ann Lee, MSc, PhD`.
    pub(super) fn honours(&self, at: u32, first: u32) -> Option<u32> {
        let (mut from, mut honours) = (at, 0);
        while from > first && honours < cues::HONOURS {
            let (token, word) = (self.page.tokens[from as usize - 1], self.page.word(from as usize - 1));
            let short = (2..=5).contains(&token.span.len()) && matches!(token.case, Case::Upper | Case::Mixed);
            if !(short || word == "," && honours > 0) {
                return None;
            }
            from -= 1;
            honours += u32::from(short);
            if honours > 0 && self.is_person_until(from) {
                return Some(from);
            }
        }
        None
    }

    /// How many tokens before one are a generic owner in the genitive, which English cuts in two: `kommunens`, `council's`.
    pub(super) fn owner(&self, at: u32, first: u32) -> u32 {
        let word = |back: u32| at.checked_sub(back).filter(|&token| token >= first).map_or("", |token| self.page.word(token as usize));
        let cut = matches!(word(1), "'s" | "’s") && cues::OWNER_CUT.has(word(2));
        if cut { 2 } else { u32::from(cues::OWNER.has(word(1))) }
    }

    /// `har Frank Borch-Olsen (V) som formand`, `poached Silvius Rus as VP of software`: a person, then not far off `as`. A pronoun will
    /// do before a title that is nothing else: `She spent twenty years there, latterly as area manager`.
    pub(super) fn person_then_as(&self, nucleus: &Nucleus, first: u32) -> bool {
        let Some(mut at) = nucleus.start.checked_sub(1).filter(|&at| at >= first) else { return false };
        let article = |at: u32| {
            ["a", "an", "en", "its", "the", "their", "ny", "new"].into_iter().any(|word| cue::is(self.page.word(at as usize), word))
        };
        while at > first && (article(at) || nucleus.lang == Lang::En && cues::QUALITY.has(self.page.word(at as usize))) {
            at -= 1;
        }
        let says = ["as", "som", "såsom"].into_iter().any(|word| cue::is(self.page.word(at as usize), word));
        // `Eva Lund till ordförande och Siv Ahl till sekreterare`: the same word before a title found.
        let again = self.last_found.and_then(|(start, _)| start.checked_sub(1)).filter(|&before| before > first);
        if again.is_some_and(|before| self.page.word(before as usize) == self.page.word(at as usize)) && self.is_person_until(at) {
            return cues::AS.has(self.page.word(at as usize));
        }
        let near = at.saturating_sub(REACH).max(first);
        let named = || {
            let names = self.names[self.names.partition_point(|name| name.end <= near)..].iter().take_while(|name| name.start < at);
            names.into_iter().any(|name| name.label == Label::Person)
        };
        // `, latterly as defence attaché in Warsaw`; `As Vice President she led two programmes`
        let word = |token: u32| self.page.word(token as usize);
        let tokens = self.page.tokens.len() as u32;
        let behind = nucleus.end + u32::from(nucleus.end < tokens && word(nucleus.end) == ",");
        let led = behind < tokens && ["he", "she"].into_iter().any(|pronoun| cue::is(word(behind), pronoun));
        let held = at > first && cues::HELD_BEFORE.has(word(at - 1));
        if cue::is(word(at), "as") && (led || held) {
            return true;
        }
        let long = nucleus.tail - nucleus.head > 1 || self.page.facts[nucleus.tail as usize - 1].compound();
        let pronoun = || long && (first..at.min(first + 3)).any(|token| cues::PRONOUN.has(self.page.word(token as usize)));
        says && (named() || pronoun())
    }
}
