//! Whom somebody works for: a post, a preposition and a name no list knows become an organisation.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::cues;
use super::firm;
use super::run::{is_capital, is_wide, run_end};
use super::scorer::Mention;
use super::sort::GENERIC;
use super::trade;

/// How likely a name is that only stands behind a post and a preposition.
const EMPLOYER: f32 = 0.55;
/// How likely a name is that the text says to be a firm's.
const SAID: f32 = 0.8;
/// Below this score a person is doubtful.
const DOUBTFUL: f32 = 0.6;
/// Words at most of a post between commas.
const POST: usize = 6;
/// Words at most in such a name.
const WORDS: usize = 3;

/// Posts that firms have: what stands behind `i` or `in` is one rather than a place that no list knows.
pub(super) const FIRM_POST: Cues = Cues::new(&[
    "ceo", "cfo", "cio", "co-founder", "cofounder", "coo", "cto", "founder", "grundare", "koncernchef", "koncerndirektør", "medgrundare",
    "partner", "stifter", "vd",
]);

/// First words of what stands behind the sign of copyright and is nobody.
const NOTICE: Cues = Cues::new(&["all", "alla", "alle", "cookie", "cookies", "copyright", "legal", "privacy", "terms"]);

/// Labels of those who pay for something or work with somebody.
const SUPPORT: Cues = Cues::new(&[
    "backers", "bronze", "clients", "customers", "exhibitors", "funders", "gold", "investors", "partner", "partnere", "partners",
    "platinum", "samarbejdspartnere", "samarbetspartner", "samarbetspartners", "silver", "sponsor", "sponsorer", "sponsors", "stockists",
    "suppliers", "supporters",
]);

/// What a firm does for a thing, before `by`.
const BACKED: Cues =
    Cues::new(&["backed", "funded", "hosted", "organised", "organized", "powered", "published", "sponsored", "supplied", "supported"]);

/// Words at most of such a label.
const LABEL: usize = 4;

/// Adds unknown names behind a post and a preposition, `marketing manager at Wheelscape`, `udvikler hos Clever`, and beside what firms do
/// and are. `mentions` are in order of which no two overlap, and stay so.
pub fn add(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let (found, mut next) = (mentions.len(), 0);
    for sentence in page.sentences {
        let lang = page.lang(sentence.block);
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        for token in capitals.within(first, last) {
            if token > first && is_capital(page, token - 1) {
                continue;
            }
            while next < found && mentions[next].end as usize <= token {
                next += 1;
            }
            if next < found && mentions[next].start as usize <= token {
                let (it, end) = (mentions[next], mentions[next].end as usize);
                let person = it.label == Label::Person && it.start as usize == token;
                let backed = || it.score < DOUBTFUL && token > first + 1 && backs(page, (token, end), lang);
                if person && (supports(page, (first, last), (token, end)) || backed()) || firm::hires(page, &mentions[..found], last, &it) {
                    mentions[next].label = Label::Org;
                }
                continue;
            }
            let end = run_end(page, token, last);
            let free = next == found || mentions[next].start as usize >= end;
            if !free || end - token > WORDS || token > first && is_wide(page, token) {
                continue;
            }
            let named = token > first + 1 && works_there(page, &mentions[..found], (first, last), (token, end), lang)
                || firm::is_firm(page, &mentions[..found], (first, last), (token, end), lang)
                || owns_rights(page, (first, last), (token, end))
                || supports(page, (first, last), (token, end))
                || lang == Lang::En && end - token > 1 && trade::is_home(page, end, last)
                || token > first + 1 && backs(page, (token, end), lang);
            if named {
                let score = if firm::is_said_to_be(page, end, last) { SAID } else { EMPLOYER };
                mentions.push(Mention { start: token as u32, end: end as u32, label: Label::Org, score });
            }
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// Whether a name of two words and more, or a word that is nothing else, stands behind the sign of copyright, with the years between or
/// not: `© 2024 Wander Atlas Media`, `© UHMBT 2024`.
fn owns_rights(page: &Page<'_>, (first, last): (usize, usize), (token, end): (usize, usize)) -> bool {
    let year = |token: usize| page.tokens[token].kind == TokenKind::Number || matches!(page.word(token), "-" | "–" | ",");
    let sign = (first..token).rev().find(|&token| !year(token)).is_some_and(|token| page.word(token) == "©");
    if !sign {
        return false;
    }
    let (facts, upper) = (page.facts[token], page.tokens[token].case == Case::Upper);
    let name = (token..end).all(|token| page.facts[token].class() != Class::A && page.tokens[token].case != Case::Upper);
    let letters = upper && (3..8).contains(&page.word(token).len()) && !cues::THING.has(page.word(token));
    let coined = facts.common(Lang::En) == 0
        && facts.given().max(facts.surname()) < 3
        && facts.place() == 0
        && (!upper && page.word(token).len() > 2 || letters);
    let named = if end - token > 1 { name } else { coined };
    let other = end < last && page.tokens[end].case == Case::Lower && adjoins(page, end);
    let generic = end - token == 1 && GENERIC.has(page.word(token));
    named && !other && !generic && !NOTICE.has(page.word(token)) && facts.given() < 4
}

/// Whether a name stands in a list of those who pay for something or work with somebody: `Gold: Bouvet, Knowit`, `Category sponsors:
/// Tiger Trailers | Fuelmate`.
fn supports(page: &Page<'_>, (first, last): (usize, usize), (token, end): (usize, usize)) -> bool {
    let mark = |token: usize| matches!(page.word(token), ":" | "," | ";" | "|" | "·" | "•" | "/");
    let item =
        token > first + 1 && mark(token - 1) && (end == last || mark(end) || matches!(page.word(end), "." | "(") || !adjoins(page, end));
    let colon = || (first + 1..token.min(first + LABEL + 1)).find(|&token| page.word(token) == ":");
    // `The Snug`
    let facts = page.facts[token + usize::from(end - token > 1 && page.word(token) == "The")];
    item && facts.class() != Class::A
        && facts.given() < 3
        && !(token..end).any(|token| page.facts[token].title() || page.facts[token].title_head())
        && !cues::THING.has(page.word(token))
        && colon().is_some_and(|colon| (first..colon).any(|token| SUPPORT.has(page.word(token))))
}

/// Whether a name is that of who pays for something or brings it out: `Sponsored by Kestrix Require`, `published by Bluemoor`.
fn backs(page: &Page<'_>, (token, end): (usize, usize), lang: Lang) -> bool {
    let by = page.tokens[token - 1].span.len() == 2 && cue::is(page.word(token - 1), "by") && BACKED.has(page.word(token - 2));
    let long = || end - token > 1 && page.facts[token].class() != Class::A && may_be_employer(page, token, end);
    by && ends_part(page, end) && (long() || may_be_firm(page, token, lang))
}

/// Whether the unknown name `token..end` stands behind a post and a preposition or a comma.
fn works_there(page: &Page<'_>, mentions: &[Mention], (first, last): (usize, usize), (token, end): (usize, usize), lang: Lang) -> bool {
    let (word, post) = (page.word(token - 1), page.word(token - 2));
    if word == "," {
        // `Zara Whitlock, Account Director, Harvard PR`; a single word there may be a town.
        return is_behind_post(page, mentions, (first, token)) && ends_part(page, end) && may_be_employer(page, token, end);
    }
    let at = cues::EMPLOYED_AT.has(word) && is_post_before(page, token - 2, first);
    // `sekretariatsleder i RYK`, `ingeniør hos Kredsløb`: letters, and with a Nordic `hos` any word in a capital, are a name.
    if end == token + 1 && page.facts[token].class() != Class::A && is_post_of_firm(page, token - 2) {
        let (facts, name) = (page.facts[token], page.word(token));
        let cried = page.tokens[token - 2].case == Case::Upper || facts.place() > 2;
        let letters = page.tokens[token].case == Case::Upper && (2..=6).contains(&name.len()) && !cried;
        let within = cues::LOCATIVE.has(word) || cues::FOR.has(word) || ["af", "av", "of"].into_iter().any(|of| cue::is(word, of));
        let person = facts.given().max(facts.surname()) > 3 || facts.title() || facts.title_head();
        if letters && within && !cues::THING.has(name) || cue::is(word, "hos") && !person && page.tokens[token].case == Case::Initial {
            return true;
        }
    }
    let firm = !at && ["af", "av", "i", "in", "of"].into_iter().any(|within| cue::is(word, within)) && FIRM_POST.has(post);
    // `finance director of Turn2us`: no town, no bishop's see.
    let small = page.tokens[token - 2].case == Case::Lower;
    let headed = || {
        let facts = page.facts[token - 2];
        let edits = ["redaktör", "redaktør"].into_iter().any(|ending| post.ends_with(ending));
        let of = cue::is(word, "of") || edits && ["af", "av", "för"].into_iter().any(|of| cue::is(word, of));
        of && small && page.facts[token].is_unknown() && !cues::OF_TOWN.has(post) && (facts.title() || facts.title_head())
    };
    let field = !at && !firm && cue::is(word, "at") && is_post_with_field(page, token - 2, first);
    let within = firm || field || !at && headed();
    if !at && !within {
        return false;
    }
    // `head of policy at Mind`: in running English a common word with a capital is a name.
    let running =
        lang == Lang::En && end == token + 1 && page.tokens[token - 2].case == Case::Lower && page.facts[token].class() != Class::A;
    let closes = running && (end == last || page.tokens[end].kind == TokenKind::Punct || page.tokens[end].case == Case::Lower);
    may_be_firm(page, token, lang) || closes && page.facts[token].place() == 0 && !page.facts[token].month() && !page.facts[token].weekday()
}

/// Whether a post stands at a token, or before the capitalised words that end there: `SVP Sales EMEA at`.
pub(super) fn is_post_before(page: &Page<'_>, token: usize, first: usize) -> bool {
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

/// Whether words in lower case that end at a token are a post and its field: `head of policy and public affairs`.
fn is_post_with_field(page: &Page<'_>, token: usize, first: usize) -> bool {
    let floor = token.saturating_sub(POST).max(first);
    let lower = |token: &usize| page.tokens[*token].kind == TokenKind::Word && page.tokens[*token].case == Case::Lower;
    let mut words = (floor..token).rev().take_while(lower);
    words.any(|token| page.facts[token].title_head() && ["for", "of"].into_iter().any(|of| cue::is(page.word(token + 1), of)))
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
    let common = first.common(Lang::En) > 1 && page.tokens[start].case != Case::Upper;
    let lone = end - start == 1 && (first.place() > 0 || first.given().max(first.surname()) > 3 || common);
    !person && !post && !lone && first.class() != Class::A && (last.place() < 3 || first.place() > 0 && end - start > 1) && !first.demonym()
}

/// Whether a word that begins a name may begin a firm's: no place, no person's, no common word.
pub(super) fn may_be_firm(page: &Page<'_>, token: usize, lang: Lang) -> bool {
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
pub(super) fn is_post_of_firm(page: &Page<'_>, post: usize) -> bool {
    let facts = page.facts[post];
    if !facts.title() && !facts.title_head() || facts.plural() || facts.surname() > 3 {
        return false;
    }
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 2);
    let whose = cues::WHOSE.iter().any(|ending| page.word(post).ends_with(ending));
    let known = page.tokens[post].case == Case::Upper && facts.title();
    // `product manager at`, where the word is common but for nothing else.
    let at = facts.title_head() && page.tokens.get(post + 1).is_some_and(|_| cue::is(page.word(post + 1), "at"));
    (!common || known || at) && !whose
}
