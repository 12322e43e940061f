//! What belongs to a title on its left: a nucleus and the words before it become the nucleus with its modifiers.

use crate::document::{Case, TokenKind};
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::noun::{is_capital_noun, is_noun};
use super::nucleus::{Nucleus, adjacent, is_joint};

impl Nucleus {
    /// Takes in what a hyphen joins to the title, where words are cut at hyphens: `IR-chef`, `Vice-Marshal`; not `ex-mayor`.
    pub(super) fn with_first_parts(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        while self.start >= floor + 2
            && is_joint(page, self.start)
            && page.tokens[self.start as usize - 2].kind == TokenKind::Word
            && !["ex", "non"].into_iter().any(|prefix| crate::cue::is(page.word(self.start as usize - 2), prefix))
        {
            self.start -= 2;
        }
        self
    }

    /// Takes in the modifiers to the left; in an English title also capitalised nouns: `Senior Policy Advisor`.
    pub(super) fn with_modifiers(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        let capitalised = self.lang == Lang::En && page.tokens[self.head as usize].case == Case::Initial;
        while self.start > floor {
            let before = self.start - 1;
            let word = page.word(before as usize);
            // `the company's first General Counsel`
            let counted = self.lang == Lang::En && ["first", "second"].into_iter().any(|count| crate::cue::is(word, count));
            let counts = counted && !cues::COUNTED.has(page.word(self.start as usize));
            // `Indvielse v. borgmester Bo Lund`: in Danish by whom.
            let by = self.lang == Lang::Da && word == "v.";
            let modifies = is_modifier(word, self.lang) && !counts && !by
                || self.lang != Lang::En && is_adjective(word) && {
                    let (case, own) = (page.tokens[before as usize].case, page.tokens[self.start as usize].case);
                    // `Akademisk medarbejder` begins a line.
                    let begins = case == Case::Initial && own == Case::Lower && ends_before(page, before, floor);
                    case == own || begins
                }
                || self.lang != Lang::En && is_field_adverb(word) && takes_adverb(page.word(self.start as usize))
                || self.lang != Lang::En
                    && is_participle(word)
                    && !page.facts[self.tail as usize - 1].definite()
                    && before > floor
                    && page.word(before as usize - 1) == ","
                || self.lang == Lang::En && is_owning_body(page, before, self.start, floor)
                || self.lang == Lang::En
                    && self.start == self.head
                    && page.tokens[before as usize].case == Case::Lower
                    && page.tokens[self.start as usize].case == Case::Lower
                    && cues::SUBJECT_MATTER.has(word)
                || capitalised && page.tokens[before as usize].case == Case::Initial && is_noun(page, before)
                || capitalised && is_field_letters(page, before, floor)
                || capitalised && page.tokens[before as usize].case == Case::Initial && follows_article(page, before, floor);
            // `Local GP Dr Aziz`, not `Local Democracy Reporter`
            let behind_mark = before > floor && page.word(before as usize - 1) == ",";
            let praised = capitalised && self.start == self.head && cues::KNOWN_AS.has(word) && !behind_mark;
            // `til daglig pædagog` says what else somebody does.
            let daily = before > floor
                && crate::cue::is(word, "daglig")
                && ["til", "till"].into_iter().any(|to| crate::cue::is(page.word(before as usize - 1), to));
            // `bland andra chefen` and `blandt andre` count nobody as a second.
            let others =
                before > floor && ["bland", "blandt"].into_iter().any(|among| crate::cue::is(page.word(before as usize - 1), among));
            // `Communications and Marketing Manager`, where nothing stands before that could be the other half of an enumeration.
            if capitalised
                && cues::AND.has(word)
                && before > floor
                && let Some(start) =
                    enumeration(page, before - 1, floor, page.tokens.get(self.end as usize).is_some_and(|next| next.capital))
            {
                self.start = start;
                continue;
            }
            // `the fundraising and communications director`
            let halves = self.lang == Lang::En
                && !capitalised
                && cues::AND.has(word)
                && before > floor + 1
                && cues::DETERMINER.has(page.word(before as usize - 2));
            if halves {
                self.start = before - 1;
                break;
            }
            if !adjacent(page, before) || !modifies || others || daily || praised || is_list_number(page, before) {
                break;
            }
            self.start = before;
        }
        self
    }
}

/// Where an enumeration of capitalised nouns begins that ends at a token, if nothing stands before it on its line or between marks:
/// `Research PR` of `Research PR and Media Officer`, `Parks, Forestry` of `Parks, Forestry and Cemetery Manager`.
/// Behind a preposition as well where a name `follows`: `goodbye to People and Wildlife Manager Kat Sharp`.
fn enumeration(page: &Page<'_>, last: u32, floor: u32, follows: bool) -> Option<u32> {
    let noun = |token: u32| is_capital_noun(page, token) || page.tokens[token as usize].case == Case::Upper && is_noun(page, token);
    if !noun(last) {
        return None;
    }
    let mut start = last;
    while start > floor && last - start < 2 && adjacent(page, start - 1) && noun(start - 1) {
        start -= 1;
    }
    let listed = start > floor + 1 && page.word(start as usize - 1) == "," && noun(start - 2);
    if listed && (start - 2 == floor || !adjacent(page, start - 3)) {
        return Some(start - 2);
    }
    // `The Grants and Partnerships Manager`
    if start > floor && crate::cue::is(page.word(start as usize - 1), "the") {
        return Some(start);
    }
    let led =
        follows && start > floor && page.tokens[start as usize - 1].case == Case::Lower && cues::AT.has(page.word(start as usize - 1));
    (led || ends_before(page, start, floor)).then_some(start)
}

/// Whether letters in capitals say what an English title deals with: `IT Support Officer`; any at the beginning of a line, `PCC Secretary`.
fn is_field_letters(page: &Page<'_>, token: u32, floor: u32) -> bool {
    let (is, word) = (page.tokens[token as usize], page.word(token as usize));
    let begins = token == floor || !adjacent(page, token - 1) || matches!(page.word(token as usize - 1), ":" | "–" | "—" | "·" | "|" | "•");
    let letters = (2..=4).contains(&word.len()) && page.facts[token as usize].class() != Class::A;
    is.case == Case::Upper && (cues::FIELD_LETTERS.has(word) || begins && letters)
}

/// Whether a word before a title is part of it, in Swedish and Danish also in the definite: `konstnärliga ledare`.
pub(super) fn is_modifier(word: &str, lang: Lang) -> bool {
    // `Nu är hon rådgivare`: a pronoun, not `Hon. Secretary`.
    if lang == Lang::Sv && word == "hon" {
        return false;
    }
    cues::MODIFIER.has(word)
        || lang != Lang::En && word.len() > 6 && word.strip_suffix(['a', 'e']).is_some_and(|stem| cues::MODIFIER.has(stem))
}

/// Whether a number counts the items of a list and not the holders of the post behind it: `2. Formandens beretning`, `3. Billedkunstner
/// Bo Lund`; not `2. Næstformand: Bo Lund`.
fn is_list_number(page: &Page<'_>, token: u32) -> bool {
    let (number, post) = (page.word(token as usize), page.word(token as usize + 1).to_lowercase());
    number.ends_with('.')
        && number.starts_with(|c: char| c.is_ascii_digit())
        && page.tokens[token as usize + 1].capital
        && !["næst", "suppl", "vice"].into_iter().any(|counted| post.starts_with(counted))
}

/// Whether a token stands right behind `a` or `an`: what comes between these and an English title is no name, `a Mooring Engineer`.
pub(super) fn follows_article(page: &Page<'_>, token: u32, floor: u32) -> bool {
    token > floor && adjacent(page, token - 1) && ["a", "an"].contains(&page.word(token as usize - 1))
}

/// Whether a word names the body whose post an English title is: `town mayor`, `Council Clerk`, `school nurse`. In lower case, or
/// with a capital as the title has it or its line begins with.
fn is_owning_body(page: &Page<'_>, before: u32, title: u32, floor: u32) -> bool {
    let (case, own) = (page.tokens[before as usize].case, page.tokens[title as usize].case);
    let begins = case == Case::Initial && own == Case::Lower && ends_before(page, before, floor);
    cues::OWNING_BODY.has(page.word(before as usize)) && (case == own || begins)
}

/// A Nordic adjective that makes a title of its own with the noun: `arkæologisk chef`, `vetenskaplig rådgivare`.
fn is_adjective(word: &str) -> bool {
    ["isk", "iska", "iske", "plig", "pliga", "plige", "aglig", "aglige", "agliga", "social", "sociala", "sociale"]
        .into_iter()
        .any(|ending| word.ends_with(ending))
}

/// A Swedish adverb, or adjective of a neuter, of the field that somebody answers for: `internationellt` before `ansvarig`.
fn is_field_adverb(word: &str) -> bool {
    word.len() > 5 && ["ellt", "igt", "iskt"].into_iter().any(|ending| word.ends_with(ending))
}

/// Whether a Swedish title takes such a word: `medicinskt ledningsansvarig`, `fackligt ombud`.
fn takes_adverb(word: &str) -> bool {
    ["ansvarig", "ansvariga", "ombud", "ombudet", "sakkunnig", "sakkunniga"].into_iter().any(|ending| word.ends_with(ending))
}

/// A Nordic participle that says, behind a comma, what somebody with a title does: `utredande socialsekreterare`; not when they do it.
fn is_participle(word: &str) -> bool {
    word.len() > 6 && (word.ends_with("ande") || word.ends_with("ende")) && !cues::LINK.has(word)
}

/// Whether a sentence, a line or a part between commas begins at a token.
pub(super) fn ends_before(page: &Page<'_>, token: u32, floor: u32) -> bool {
    token == floor || page.tokens[token as usize - 1].kind == TokenKind::Punct || !adjacent(page, token - 1)
}
