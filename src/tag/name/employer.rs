//! Whom somebody works for: a post, a preposition and a name no list knows become an organisation.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::candidate::{is_capital, is_wide, run_end};
use super::cues;
use super::scorer::Mention;

/// How likely a name is that only stands behind a post and a preposition.
const EMPLOYER: f32 = 0.55;
/// Below this score a person is doubtful.
const DOUBTFUL: f32 = 0.6;
/// Words at most of a post between commas.
const POST: usize = 6;
/// Words at most in such a name.
const WORDS: usize = 3;

/// Posts that firms have: what stands behind `i` or `in` is one rather than a place that no list knows.
const FIRM_POST: Cues = Cues::new(&["ceo", "cfo", "cio", "coo", "cto", "koncernchef", "koncerndirektør", "partner", "vd"]);

/// Whether a full name is that of the firm that somebody works for: `konsult på Erik Lund`, `a partner in Blake Morgan`.
pub fn is_employer(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    if mention.start < first + 2 || mention.end - mention.start < 2 {
        return false;
    }
    let (post, word) = (mention.start as usize - 2, page.word(mention.start as usize - 1));
    let partner = cue::is(word, "in") && cue::is(page.word(post), "partner");
    let works = cues::EMPLOYED_AT.has(word) && is_post_of_firm(page, post);
    partner || works && page.tokens[post].kind == TokenKind::Word
}

/// Whether a doubtful name of one word taken for a person stands behind a post and `at`: `Senior Curator at Mima`.
pub fn is_house(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    mention.end - mention.start == 1
        && mention.score < DOUBTFUL
        && mention.start > first + 1
        && cue::is(page.word(mention.start as usize - 1), "at")
        && is_post_before(page, mention.start as usize - 2, first as usize)
}

/// Whether an unknown name taken for a place stands behind a firm's post: `Han er CFO i Skamol`.
pub fn is_firm(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    mention.start > first + 1
        && (start..mention.end as usize).all(|token| page.facts[token].place() == 0)
        && ["i", "in"].into_iter().any(|within| cue::is(page.word(start - 1), within))
        && FIRM_POST.has(page.word(start - 2))
}

/// Adds unknown names behind a post and a preposition: `marketing manager at Wheelscape`, `udvikler hos Clever`. `mentions` are in
/// order of which no two overlap, and stay so.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let (found, mut next) = (mentions.len(), 0);
    for sentence in page.sentences {
        let lang = page.lang(sentence.block);
        for token in capitals.within(sentence.token_start as usize + 2, sentence.token_end as usize) {
            if is_capital(page, token - 1) {
                continue;
            }
            let word = page.word(token - 1);
            let at = cues::EMPLOYED_AT.has(word);
            let at = at && is_post_before(page, token - 2, sentence.token_start as usize);
            let behind = word == "," && is_behind_post(page, &mentions[..found], (sentence.token_start as usize, token));
            let within = !at && ["i", "in"].into_iter().any(|within| cue::is(word, within)) && FIRM_POST.has(page.word(token - 2));
            if !(at || within || behind) || is_wide(page, token) {
                continue;
            }
            while next < found && mentions[next].end as usize <= token {
                next += 1;
            }
            let end = run_end(page, token, sentence.token_end as usize);
            let free = next == found || mentions[next].start as usize >= end;
            // `Zara Whitlock, Account Director, Harvard PR`; a single word there may be a town.
            let named = if behind { ends_part(page, end) && may_be_employer(page, token, end) } else { may_be_firm(page, token, lang) };
            if free && end - token <= WORDS && named {
                mentions.push(Mention { start: token as u32, end: end as u32, label: Label::Org, score: EMPLOYER });
            }
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// Whether a post stands at a token, or before the capitalised words that end there: `SVP Sales EMEA at`.
fn is_post_before(page: &Page<'_>, token: usize, first: usize) -> bool {
    if is_post_of_firm(page, token) {
        return true;
    }
    let floor = token.saturating_sub(WORDS + 1).max(first);
    let runs = |token: usize| is_capital(page, token) || ["and", "for", "of"].into_iter().any(|link| cue::is(page.word(token), link));
    (floor..token + 1).rev().take_while(|&token| runs(token)).skip(1).any(|token| {
        let facts = page.facts[token];
        (facts.title() || facts.title_head()) && facts.given().max(facts.surname()) < 4
    })
}

/// Whether a person, a comma, a post and a comma stand before a token: `Zara Whitlock, Account Director,`.
fn is_behind_post(page: &Page<'_>, mentions: &[Mention], (first, token): (usize, usize)) -> bool {
    let post = page.facts[token - 2];
    if !(post.title() || post.title_head()) || post.plural() {
        return false;
    }
    let floor = token.saturating_sub(POST + 2).max(first);
    let mark = (floor..token - 2).rev().find(|&token| page.tokens[token].kind == TokenKind::Punct);
    let Some(mark) = mark.filter(|&mark| matches!(page.word(mark), "," | "(")) else { return false };
    let at = mentions.partition_point(|mention| (mention.end as usize) < mark);
    mentions.get(at).is_some_and(|mention| mention.end as usize == mark && mention.label == Label::Person)
}

/// Whether a part between commas ends before a token.
fn ends_part(page: &Page<'_>, token: usize) -> bool {
    page.tokens.get(token).is_none_or(|next| next.kind == TokenKind::Punct) || is_wide(page, token) || !adjoins(page, token)
}

/// Whether only one space lies before a token.
fn adjoins(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].span.start == page.tokens[token - 1].span.end + 1
        && page.text().as_bytes()[page.tokens[token - 1].span.end as usize] == b' '
}

/// Whether words behind a post may name a firm: no person, no post, and no town alone.
fn may_be_employer(page: &Page<'_>, start: usize, end: usize) -> bool {
    let (first, last) = (page.facts[start], page.facts[end - 1]);
    let person = first.given() > 2 && end - start > 1 || first.honorific();
    let post = (start..end).any(|token| page.facts[token].title() || page.facts[token].title_head());
    let lone = end - start == 1 && (first.place() > 0 || first.given().max(first.surname()) > 3 || first.common(Lang::En) > 1);
    !person && !post && !lone && first.class() != Class::A && (last.place() < 3 || first.place() > 0 && end - start > 1) && !first.demonym()
}

/// Whether a word that begins a name may begin a firm's: no place, no person's, no common word.
fn may_be_firm(page: &Page<'_>, token: usize, lang: Lang) -> bool {
    let facts = page.facts[token];
    facts.place() == 0
        && facts.given() < 3
        && facts.surname() < 4
        && facts.class() != Class::A
        && facts.common(lang) < 2
        && (facts.org() != OrgKind::None || !facts.title() && !facts.title_head())
        && !(facts.month() || facts.weekday() || facts.demonym() || facts.honorific())
        && page.word(token).chars().count() > 1
}

/// Whether a word is a post, and not one of somebody's or a common word: a secretary or assistant is a person's, `møller` are mills.
fn is_post_of_firm(page: &Page<'_>, post: usize) -> bool {
    let facts = page.facts[post];
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 2);
    let whose = cues::WHOSE.iter().any(|ending| page.word(post).ends_with(ending));
    let known = page.tokens[post].case == Case::Upper && facts.title();
    // `product manager at`, where the word is common but for nothing else.
    let at = facts.title_head() && page.tokens.get(post + 1).is_some_and(|_| cue::is(page.word(post + 1), "at"));
    (facts.title() || facts.title_head()) && !facts.plural() && facts.surname() < 4 && (!common || known || at) && !whose
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cue_set_is_sorted() {
        assert!(FIRM_POST.is_sorted());
    }
}
