//! The person beside a title: the words between the two become a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::context::{Context, REACH};
use super::cues;
use super::nucleus::{Nucleus, adjacent, is_joint};

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

    /// `stadsdirektör Said Niklund`, `Stadsdirektør, Jørgen Clausen`, `Ny chef är Said Niklund`.
    pub(super) fn person_follows(&self, token: u32, last: u32) -> bool {
        if self.is_person_from(token) {
            return !self.heads_a_list(token);
        }
        // `a healthcare assistant called Bola`
        if token < last && cue::is(self.page.word(token as usize), "called") && self.is_person_from(token + 1) {
            return true;
        }
        // `President of the museum Kayode Harries`, `Sculptor and printmaker Ottoline Frayne`.
        if token + 3 < last && self.is_person_from(token + 3) {
            let word = |token: u32| self.page.word(token as usize);
            let owner = cue::is(word(token), "of") && cue::is(word(token + 1), "the") && cues::OWNER_CUT.has(word(token + 2));
            let two = cues::AND.has(word(token)) && self.is_title(token + 2) && !self.is_title(token + 1);
            if owner || two {
                return true;
            }
        }
        // `Senior lecturer in law Amy Rowe`
        let field = token + 2 < last && token > 0 && cue::is(self.page.word(token as usize), "in");
        if field && cues::SCHOLAR.has(self.page.word(token as usize - 1)) {
            let lower = |at: &u32| self.page.tokens[*at as usize].case == Case::Lower && self.is_word(*at);
            let end = token + 1 + (token + 1..last.min(token + 5)).take_while(lower).count() as u32;
            if end > token + 1 && end < last && adjacent(self.page, end - 1) && self.is_person_from(end) {
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
        // `Chefredaktør (ansv.) Nanna Lerche`, `Ordföranden i juryn, Stefan Ronnebäck`
        let close = (token + 2..last.min(token + 5)).find(|&token| self.page.word(token as usize) == ")");
        if word == "(" && close.is_some_and(|close| self.is_person_from(close + 1)) {
            return true;
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
        // `Souschef i vuggestuen Eva Ek`
        let house = token + 2 < last && cues::AT.has(word) && cue::has_article(self.page.word(token as usize + 1));
        let near = (field || house) && adjacent(self.page, token + 1);
        if near && self.is_person_from(token + 2) || member && self.is_person_from(token + 1) {
            return true;
        }
        if word == "," && self.person_follows_title(token, last) {
            return true;
        }
        // `Direktør for Børn og Familie Mogens Brag`, `speciallæge i almen medicin Marek Dahl`
        if cues::FIELD_NORDIC.has(word) && self.person_behind_field(token, last) {
            return true;
        }
        // `professorn i marin ekologi Mattias Obst`
        if cues::FIELD_NORDIC.has(word) && cues::ends_as_scholar(self.page.word(token as usize - 1)) {
            let lower = |at: &u32| self.page.tokens[*at as usize].case == Case::Lower && self.is_word(*at);
            let end = (token + 1..last.min(token + 5)).take_while(lower).last().map_or(token, |at| at + 1);
            if end > token + 1 && end < last && self.is_person_from(end) && adjacent(self.page, end - 1) {
                return true;
            }
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
        let column =
            matches!(word, "/" | "|") && self.page.tokens[token as usize].span.start > self.page.tokens[token as usize - 1].span.end;
        (column || matches!(word, "," | ":" | "–" | "-") || is_copula(word) || honorific(self.page, token)) && self.is_person_from(next)
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
            let verb = is_copula(self.page.word(end as usize)) || cues::SAYS.has(self.page.word(end as usize));
            if end + 1 >= last
                || !self.is_word(end)
                || !adjacent(self.page, end)
                || verb
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

    /// `stadsdirektör i Trollhättans stad Said Niklund`, `ambassadören i Nairobi, Said Niklund`, `rektor vid Högskolan Väst, Said Niklund`.
    pub(super) fn org_follows_person_after(&self, token: u32, last: u32) -> bool {
        // `professorn i statsvetenskap vid Göteborgs universitet, Jonas Hinn`
        let field = token + 1 < last && cues::FIELD_NORDIC.has(self.page.word(token as usize)) && self.name_from(token + 1).is_none();
        let lower = |at: &u32| self.page.tokens[*at as usize].case == Case::Lower && self.is_word(*at);
        let end = (token + 1..last.min(token + 6)).take_while(lower).last().filter(|_| field);
        let token = end.unwrap_or(token);
        // `biskop over Aalborg Stift Eva Ek`
        let over = token < last && cue::is(self.page.word(token as usize), "over");
        if token + 2 >= last || !(over || cues::AT.has(self.page.word(token as usize))) {
            return false;
        }
        let Some(org) = self.name_from(token + 1).filter(|name| name.label != Label::Person) else { return false };
        self.is_person_from(org.end) || (org.end < last && self.page.word(org.end as usize) == "," && self.is_person_from(org.end + 1))
    }

    /// `Said Niklund, ny stadsdirektör`, `Said Niklund är sedan i går Trollhättans stads stadsdirektör`.
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
        at > first && at < token && cues::PRONOUN.has(self.page.word(at as usize - 1)) && self.name_until(at).is_none()
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
                let home = name.label == Label::Place
                    && at > first
                    && ["fra", "from", "från"].into_iter().any(|from| cue::is(self.page.word(at as usize - 1), from));
                at -= u32::from(home || preposition && self.last_found.is_some_and(|(_, end)| end == at - 1));
                // `Alexa and Acme Assistant` are two.
                if name.end == token && at > first && cues::AND.has(self.page.word(at as usize - 1)) {
                    break;
                }
                continue;
            }
            // The title was taken into the organisation's name: `(Kent County Council Highways Officer)`.
            let around = self.names[self.names.partition_point(|name| name.end <= at)..].first();
            if let Some(name) = around.filter(|name| at == token && name.start < at && name.start >= first && name.label == Label::Org) {
                at = name.start;
                continue;
            }
            if let Some((start, _)) = self.last_found.filter(|&(start, end)| end == at && start >= first) {
                at = start;
                continue;
            }
            let bracket = || self.aside(at, first).or_else(|| if at == token { self.in_aside(at, first) } else { None });
            if let Some(open) = self.party(at, first).or_else(|| self.honours(at, first)).or_else(bracket) {
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
            let praised = at == token || cues::QUALITY.has(self.page.word(at as usize));
            if praised && (before.case == Case::Lower && cues::QUALITY.has(word) || word.ends_with("-old")) {
                at -= 1;
                continue;
            }
            let owner = self.owner(at, first);
            // `Bo Ek, till vardags teaterchef`
            let daily = ["daglig", "dagligen", "vardags"].into_iter().any(|daily| cue::is(word, daily)) && at > first + 1;
            // `for forty years district nurse`
            if at > first + 1 && at < token && cues::LONG.has(word) && cue::is(self.page.word(at as usize - 2), "for") {
                at -= 2;
                continue;
            }
            if daily && ["til", "till"].into_iter().any(|to| cue::is(self.page.word(at as usize - 2), to)) {
                at -= 2;
                continue;
            }
            // `was for many years headmistress`
            if cue::is(word, "for") && at < token && cues::LONG.has(self.page.word(at as usize)) {
                at -= 1;
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

    /// Where `(S)` begins that ends before a token: the letters of a party behind a name.
    pub(super) fn party(&self, at: u32, first: u32) -> Option<u32> {
        let open = at.checked_sub(3).filter(|&open| open > first)?;
        let word = |token: u32| self.page.word(token as usize);
        (word(at - 1) == ")" && word(open) == "(" && self.page.tokens[open as usize + 1].case == Case::Upper).then_some(open)
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
        while at > first && article(at) {
            at -= 1;
        }
        let says = ["as", "som", "såsom"].into_iter().any(|word| cue::is(self.page.word(at as usize), word));
        // `Eva Lund till ordförande och Siv Ahl till sekreterare`: the same word before a title found.
        let again = self.last_found.and_then(|(start, _)| start.checked_sub(1)).filter(|&before| before > first && before < at);
        if again.is_some_and(|before| self.page.word(before as usize) == self.page.word(at as usize)) && self.is_person_until(at) {
            return cues::AS.has(self.page.word(at as usize));
        }
        let near = at.saturating_sub(REACH).max(first);
        let named = || {
            let names = self.names[self.names.partition_point(|name| name.end <= near)..].iter().take_while(|name| name.start < at);
            names.into_iter().any(|name| name.label == Label::Person)
        };
        let long = nucleus.tail - nucleus.head > 1 || self.page.facts[nucleus.tail as usize - 1].compound();
        let pronoun = || long && (first..at.min(first + 3)).any(|token| cues::PRONOUN.has(self.page.word(token as usize)));
        says && (named() || pronoun())
    }
}

/// Whether a token is an honorific or a form of address: `Dr`, `Cllr`.
pub(super) fn honorific(page: &Page<'_>, token: u32) -> bool {
    (token as usize) < page.tokens.len() && (page.facts[token as usize].honorific() || cues::FORM_OF_ADDRESS.has(page.word(token as usize)))
}

pub(super) fn is_copula(word: &str) -> bool {
    ["är", "er", "is", "heter", "hedder", "blir", "bliver", "hette", "hed", "var", "was"].into_iter().any(|copula| cue::is(word, copula))
}
