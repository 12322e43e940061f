//! The field of an English title: a nucleus and the words behind it become the nucleus with what its holder deals with.

use crate::document::{Case, TokenKind};
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::nucleus::{Nucleus, adjacent};

impl Nucleus {
    /// Takes in the field of an English title: `Head of Communications`, `Secretary of State for Health and Social Care`,
    /// `director of public health`.
    pub(super) fn with_field(mut self, page: &Page<'_>, last: u32) -> Nucleus {
        if self.lang != Lang::En {
            return self;
        }
        // `VP of software`, and where the title begins its line `Director of finance`, `Cabinet member for resources`.
        let lower_field = page.tokens.get(self.end as usize + 1).is_some_and(|token| token.case == Case::Lower);
        let begins = page.tokens[self.tail as usize - 1].case == Case::Lower
            || self.end < last && crate::cue::is(page.word(self.end as usize), "of");
        // `acting Director of Finance` is listed with its modifier.
        let small = |token: u32| page.tokens[token as usize].case == Case::Lower;
        let modified = self.tail - self.head > 1 && small(self.head) && cues::MODIFIER.has(page.word(self.head as usize));
        let plain = match page.tokens[self.head as usize + usize::from(modified)].case {
            Case::Lower => true,
            Case::Upper => lower_field,
            _ => lower_field && begins,
        };
        // `a teacher of Modern Languages`
        let studied = plain && self.end + 2 < last && cues::SCHOLAR.has(page.word(self.tail as usize - 1)) && {
            let field = capitalised_field(page, self.end + 1, last);
            crate::cue::is(page.word(self.end as usize), "of")
                && field > self.end + 1
                && (self.end + 1..field).all(|token| page.facts[token as usize].common(Lang::En) > 0)
        };
        let plain = plain && !studied;
        let field = if plain { plain_field } else { capitalised_field };
        let tail = page.word(self.tail as usize - 1);
        if cues::BARE_FIELD.has(tail) && self.end < last && page.tokens[self.end as usize].case == Case::Initial {
            self.end = capitalised_field(page, self.end, last).max(self.end);
            return self;
        }
        if let Some(end) = behind_title(page, &self, last) {
            (self.end, self.tail) = (end, if is_numeral(page.word(end as usize - 1)) { self.tail } else { end });
        }
        if let Some(end) = comma_field(page, &self, last) {
            self.end = end;
            return self;
        }
        // `Managing Director of Babcock`: what follows is whose it is.
        let before = if self.tail - self.start > 1 { page.word(self.tail as usize - 2) } else { "" };
        let owned = cues::NO_FIELD.has(tail) && !crate::cue::is(before, "vice");
        if self.end < last && crate::cue::is(page.word(self.end as usize), "of") && owned {
            return self;
        }
        // `Director of Finance`, `Minister for Education` are listed, `and Resources`, `and Youth` go on with the field.
        let linked = || ["for", "of"].into_iter().any(|link| crate::cue::is(page.word(self.tail as usize - 2), link));
        let field_listed = self.tail - self.head > 2 && linked();
        if field_listed {
            self.end = field(page, self.tail - 1, last).max(self.end);
        }
        // Two at most: `Professor of Economics of Education`.
        for part in usize::from(field_listed)..2 {
            let link = self.end;
            let word = if link + 1 < last { page.word(link as usize) } else { "" };
            // `Secretary of State for Health`, not `Director of Regeneration for Pendleford`
            let seat = part > 0 && !crate::cue::is(word, "of") && !crate::cue::is(page.word(link as usize - 1), "state");
            let links = cues::FIELD.has(word) && !seat && !(plain && word == "in");
            let end = if links { field(page, link + 1, last) } else { link + 1 };
            if end <= link + 1 || end == link + 2 && is_name_alone(page, link + 1) {
                break;
            }
            self.end = end;
        }
        let fielded = || (self.head + 1..self.end).any(|token| cues::FIELD.has(page.word(token as usize)));
        if !plain
            && self.end + 2 < last
            && page.word(self.end as usize) == ","
            && fielded()
            && let Some(end) = portfolio(page, self.end, last)
        {
            self.end = end;
        }
        self
    }
}

impl Nucleus {
    /// Whether a field may stand behind the comma behind a title wherever it stands: `VP, Customer Success`.
    pub(super) fn takes_comma(&self, page: &Page<'_>) -> bool {
        let rank = page.word(self.tail as usize - 1);
        cues::COMMA_RANK.has(rank) || cues::COMMA_MODIFIED.has(rank) && cues::COMMA_MODIFIER.has(page.word(self.start as usize))
    }
}

/// Whether a capitalised word that no list has is a name rather than a field: `Medical Director of Rydalcare`.
fn is_name_alone(page: &Page<'_>, token: u32) -> bool {
    page.tokens[token as usize].case == Case::Initial
        && page.facts[token as usize].is_unknown()
        && !cues::ends_as_field(page.word(token as usize))
}

/// End of the word right behind a title in capitals that says which of its kind it is, or in what way it is held: `Planner II`,
/// `Conductor Emeritus`.
fn behind_title(page: &Page<'_>, nucleus: &Nucleus, last: u32) -> Option<u32> {
    let end = nucleus.end;
    let capital = page.tokens[end as usize - 1].case != Case::Lower;
    if !capital || end >= last || page.tokens[end as usize].case == Case::Lower {
        return None;
    }
    let word = page.word(end as usize);
    let closes = || end + 1 == last || page.tokens[end as usize + 1].kind == TokenKind::Punct;
    (cues::STANDING.has(word) || is_numeral(word) && closes()).then_some(end + 1)
}

/// Whether a word is the number of a grade.
fn is_numeral(word: &str) -> bool {
    matches!(word, "I" | "II" | "III" | "IV" | "V")
}

/// End of what goes on behind a field in capitals as a list of fields, each of up to three common words, an `and` before the last:
/// `, Land Reform and Islands`.
fn portfolio(page: &Page<'_>, comma: u32, last: u32) -> Option<u32> {
    let noun = |token: &u32| {
        let (is, facts) = (page.tokens[*token as usize], page.facts[*token as usize]);
        is.case == Case::Initial && facts.common(Lang::En) > 0 && !facts.org_head()
    };
    let and = |token: u32| cues::AND.has(page.word(token as usize));
    let (mut at, mut joined) = (comma, false);
    while at + 1 < last && (and(at) || page.word(at as usize) == ",") {
        let words = (at + 1..last.min(at + 4)).take_while(noun).count() as u32;
        if words == 0 {
            break;
        }
        joined |= and(at);
        at += 1 + words;
    }
    joined.then_some(at)
}

/// End of a field in capitals: words that are no names, joined by `and`, or by commas where an `and` follows.
fn capitalised_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    let capital = |token: u32| {
        let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
        let listed = facts.org() != OrgKind::None || facts.place() > 2 || facts.given() > 3;
        // `Head of Department Prof Ruth Camber`
        let address = || is.span.len() < 6 && cues::FORM_OF_ADDRESS.has(page.word(token as usize));
        let name = facts.common(Lang::En) < 1 && !facts.demonym() && listed || facts.month() || address();
        token < last && is.kind == TokenKind::Word && matches!(is.case, Case::Initial | Case::Upper | Case::Mixed) && !name
    };
    let mut end = first;
    // `Director of Music Major Huw Pryce`: a rank before a given name is its bearer's.
    let rank = |token: u32| {
        let next = token as usize + 1;
        page.facts[token as usize].title() && next < last as usize && page.facts[next].given() > 3
    };
    while end < last && end < first + 7 && capital(end) && (end == first || adjacent(page, end - 1) && !rank(end)) {
        end += 1;
        // `Director of Children's Services`
        let owner = end + 1 < last && matches!(page.word(end as usize), "'s" | "’s") && cues::MANY.has(page.word(end as usize - 1));
        if owner {
            end += 1;
            continue;
        }
        // `Head of Year 9`
        if crate::cue::is(page.word(end as usize - 1), "year") && end < last && page.tokens[end as usize].kind == TokenKind::Number {
            return end + 1;
        }
        let word = if end + 1 < last { page.word(end as usize) } else { "" };
        let listed = word == "," && end + 3 < last && capital(end + 1) && cues::AND.has(page.word(end as usize + 2));
        // `Professor of Urban Studies and Director`: the second is a title of its own.
        let post = |token: u32| page.facts[token as usize].title() || page.facts[token as usize].title_head();
        let run = (end + 1..last.min(end + 6)).take_while(|&token| capital(token)).last();
        let other = run.is_some_and(post);
        if (cues::AND.has(word) || listed) && !other && capital(end + 1) {
            end += 1;
        }
    }
    // `Head of Kroll's Paris office`: whoever owns something is no field.
    let owns = end < last && matches!(page.word(end as usize), "'s" | "’s");
    if owns { first } else { end }
}

/// End of the field that stands in capitals between the comma behind an English rank and the next mark, preposition or line:
/// `VP, Customer Success`. Common words only: other words are somebody's, or whose rank it is.
fn comma_field(page: &Page<'_>, nucleus: &Nucleus, last: u32) -> Option<u32> {
    let comma = nucleus.end;
    let capital = page.tokens[nucleus.tail as usize - 1].case != Case::Lower;
    let rank = page.word(nucleus.tail as usize - 1);
    if comma + 1 >= last || !capital || page.word(comma as usize) != "," {
        return None;
    }
    let ranked = nucleus.takes_comma(page);
    let word = |token: u32| page.word(token as usize);
    let part = |token: u32| {
        let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
        let body = facts.org_head() && !crate::cue::is(word(token), "services") && !crate::cue::is(word(token), "partnerships");
        is.case != Case::Lower && (facts.common(Lang::En) > 0 || is.case == Case::Upper) && !body
    };
    if cues::RANK.has(rank)
        && let Some(end) = market(page, comma + 1, last)
    {
        return Some(end);
    }
    let mut end = comma + 1;
    while end < last && end < comma + 6 && (end == comma + 1 || adjacent(page, end - 1)) {
        let joins = end > comma + 1 && end + 1 < last && cues::AND.has(word(end)) && part(end + 1);
        if !(joins || part(end)) {
            break;
        }
        end += 1 + u32::from(joins);
    }
    // A word alone may be a firm that is called so, unless it is made like a field; what ends in a post is another: `SVP, General Counsel`.
    let alone = end == comma + 2;
    let named = (alone || !ranked) && !cues::ends_as_field(word(end - 1));
    if end == comma + 1 || named || page.facts[end as usize - 1].title() {
        return None;
    }
    // Fields of one word, and of other posts than such ranks, need the end of the line or a label's colon behind them: `Editorial Director,
    // Fiction: Obi Thornquist`.
    let over = end == last || !adjacent(page, end - 1) || matches!(word(end), ":" | "(" | ")" | "|" | "–" | "—");
    // `As Vice President, Clinical Development she led two programmes`
    (over || ranked && !alone).then_some(end)
}

/// End of a market that closes its part of a line: `Country Manager, Northern Europe`, `Managing Director, EMEA`.
fn market(page: &Page<'_>, first: u32, last: u32) -> Option<u32> {
    let side = cues::SIDE_OF.has(page.word(first as usize));
    let name = first + u32::from(side);
    if name >= last || !(cues::MARKET.has(page.word(name as usize)) || cues::CONTINENT.has(page.word(name as usize))) {
        return None;
    }
    let end = name + 1;
    let closes =
        end == last || !adjacent(page, name) || page.tokens[end as usize].kind == TokenKind::Punct || cues::AT.has(page.word(end as usize));
    closes.then_some(end)
}

/// End of a field in lower case: at most three words that are no function words.
fn plain_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    // `churchwarden for eleven years`, `suspended by the mayor for making it free`
    if cues::LONG.has(page.word(first as usize)) || cues::DOING.has(page.word(first as usize)) {
        return first;
    }
    let mut end = first;
    while end < last && end < first + 3 && is_content(page, end) {
        end += 1;
    }
    // `director of people and culture`
    if end > first && end + 1 < last && cues::AND.has(page.word(end as usize)) && is_content(page, end + 1) {
        return (end + 2..last.min(end + 4)).find(|&token| !is_content(page, token)).unwrap_or(last.min(end + 4));
    }
    // Three words and more behind them are a clause rather than a field.
    let goes_on = end == first + 3 && end < last && page.tokens[end as usize].case == Case::Lower;
    if goes_on { first } else { end }
}

/// Whether a word in lower case, on the line of the one before it, may be part of a field.
pub(super) fn is_content(page: &Page<'_>, token: u32) -> bool {
    let (it, facts, word) = (page.tokens[token as usize], page.facts[token as usize], page.word(token as usize));
    let content = facts.class() != Class::A && !cues::LINK.has(word);
    it.kind == TokenKind::Word && it.case == Case::Lower && content && token.checked_sub(1).is_some_and(|before| adjacent(page, before))
}
