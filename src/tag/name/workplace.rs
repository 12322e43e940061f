//! Persons and places that are where somebody works, by the post, the verb or the person before them.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::page::Page;

use super::cues;
use super::employer::{FIRM_POST, is_post_before, is_post_of_firm};
use super::run::is_capital;
use super::scorer::Mention;

/// Below this score a person is doubtful.
const DOUBTFUL: f32 = 0.6;

/// Those of whom a firm is.
const OWNER: Cues = Cues::new(&["ceo", "cfo", "co-founder", "co-owner", "cofounder", "coo", "cto", "founder", "owner", "proprietor"]);

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

/// Whether a name taken for a person stands behind a person and `of` or `at`: `solicitor Rhys Jolley of Coodes`, `Rhys Jolley FCA of Venn
/// Tarrow`. One word alone, which may be a place as well, must be doubtful.
pub fn is_house_of(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    let behind = mention.start > first + 2 && ["at", "of"].into_iter().any(|of| cue::is(page.word(start - 1), of));
    if !behind || mention.end - mention.start == 1 && mention.score >= DOUBTFUL {
        return false;
    }
    let honour = mention.start > first + 3 && cues::HONOUR.has(page.word(start - 2)) && page.tokens[start - 2].case != Case::Lower;
    let surname = start - 2 - usize::from(honour);
    let alone = mention.end - mention.start == 1;
    page.facts[surname].surname() > 0
        && page.facts[surname - 1].given() > 2
        && is_capital(page, surname)
        && (alone || !page.facts[mention.start as usize].honorific())
}

/// Posts that only firms have.
const CHIEF: Cues = Cues::new(&["ceo", "cfo", "cio", "cmo", "coo", "cto"]);

/// Whether an unknown name taken for a place stands behind a firm's post: `Han er CFO i Skamol`, `CFO of Sappi`; or behind any post at it:
/// `museichef vid Näktergalen`, not `fiskare vid Storsjön`.
pub fn is_firm(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    if mention.start < first + 2 {
        return false;
    }
    // `CEO of Uddevik`, `Senior Vice President at Ostrokumpu`: small towns have no such posts.
    let town = (start..mention.end as usize).map(|token| page.facts[token].place()).max().unwrap_or(0);
    let chief = CHIEF.has(page.word(start - 2)) || cue::is(page.word(start - 2), "president") && cue::is(page.word(start - 1), "at");
    if town > 0 {
        return chief && town < 4 && ["at", "hos", "of"].into_iter().any(|of| cue::is(page.word(start - 1), of));
    }
    let (post, word, tail) = (page.facts[start - 2], page.word(start - 1), page.facts[mention.end as usize - 1]);
    let within = ["i", "in", "of"].into_iter().any(|within| cue::is(word, within)) && FIRM_POST.has(page.word(start - 2));
    let at = ["hos", "vid"].into_iter().any(|at| cue::is(word, at)) && (post.title() || post.title_head());
    within || at && !tail.place_head() && !tail.place_suffix()
}

/// Whether what was taken for a person is what somebody owns, has founded or is an officer of: `the owner of Fenwright`, `Chief
/// Restructuring Officer of Gerda Webel`.
pub fn is_owned(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    if mention.start < first + 2 || !cue::is(page.word(start - 1), "of") {
        return false;
    }
    let post = page.word(start - 2);
    if mention.end - mention.start == 1 {
        return OWNER.has(post) && page.facts[start].given() < 4;
    }
    let officer = cue::is(post, "officer") && is_capital(page, start - 2);
    (officer || CHIEF.has(post)) && !page.facts[start].honorific()
}
