//! What is written like an organisation and is none: entries of menus, models and standards, letters that stand for common words.

use crate::cue::Cues;
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::gazetteer::{Class, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Bits;

use super::code;
use super::cues;
use super::menu;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;
use super::strip;

/// Words before a name that is one of many things.
const DETERMINER: Cues =
    Cues::new(&["a", "an", "each", "every", "her", "his", "its", "my", "our", "the", "their", "this", "three", "two", "your"]);

/// From here on an organisation of common words behind `the` is one.
const DOUBTFUL: f32 = 0.6;
/// The same behind other determiners.
pub const SURE: f32 = 0.7;

/// Years lie between these; other numbers behind letters are a model's or a standard's.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2040;

/// Takes things from the mentions of a sentence, `mentions[from..]`, and codes and models from the end of names.
pub fn drop(page: &Page<'_>, sentence: &Sentence, from: usize, mentions: &mut Vec<Mention>) {
    let mut kept = from;
    for at in from..mentions.len() {
        let mut mention = mentions[at];
        code::register(page, &mut mention);
        brand(page, sentence, &mut mention);
        if !is_thing(page, sentence, &mention) {
            mentions[kept] = mention;
            kept += 1;
        }
    }
    mentions.truncate(kept);
}

/// Whether what was taken for an organisation where no Nordic language is written is an entry of a menu, what many things are called,
/// letters before a number, or several that letters stand for: `Tide Tables`, `the Citrus Press`, `BS 8414`, `SDKs`; or a person a model.
pub fn is_thing(page: &Page<'_>, sentence: &Sentence, mention: &Mention) -> bool {
    if mention.label == Label::Person {
        return page.lang(sentence.block) == Lang::En && is_model(page, sentence.token_end, mention);
    }
    mention.label == Label::Org
        && !matches!(page.lang(sentence.block), Lang::Sv | Lang::Da)
        && (menu::is_entry(page, sentence, mention)
            || is_phrase(page, sentence.token_start, mention)
            || is_numbered(page, sentence.token_end, mention)
            || is_several(page, mention)
            || is_row(page, mention)
            || is_measure(page.word(mention.start as usize))
            || mention.end - mention.start == 1 && code::is_file_name(page, mention.start as usize))
}

/// Leaves of a name that a listed company begins, before the number of a model, the company: `Garmin Pathfinder 570`.
fn brand(page: &Page<'_>, sentence: &Sentence, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let (first, tail) = (page.facts[start], page.facts[end - 1]);
    let made = first.org() == OrgKind::Company && first.given() < 2 && tail.org() == OrgKind::None && mention.label == Label::Org;
    let body = (start..end).any(|token| page.facts[token].org_head() || page.facts[token].company_form());
    if end - start > 1 && made && !body && page.lang(sentence.block) == Lang::En && precedes_number(page, sentence.token_end, end) {
        mention.end = mention.start + 1;
    }
}

/// Whether what was taken for a person ends in a word that no list has, before a short number and a word with a capital: `Trail
/// Zephyra 4 Review`. Results have a comma there, and lists of people a date.
fn is_model(page: &Page<'_>, last: u32, mention: &Mention) -> bool {
    let (tail, number) = (page.facts[mention.end as usize - 1], mention.end as usize);
    let next = number + 1;
    mention.end - mention.start > 1
        && tail.given() == 0
        && tail.surname() == 0
        && next < last as usize
        && page.tokens[number].kind == TokenKind::Number
        && page.tokens[number].span.len() < 4
        && page.tokens[next].case == Case::Initial
        && page.tokens[next].span.start == page.tokens[number].span.end + 1
        && !is_wide(page, number)
        && !page.facts[next].month()
}

/// Whether letters in capitals have the ending of an English plural, and no list has them so.
fn is_several(page: &Page<'_>, mention: &Mention) -> bool {
    let token = mention.start as usize;
    let letters = page.word(token).strip_suffix('s').unwrap_or("");
    let upper = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    mention.end - mention.start == 1 && upper && !page.facts[token].org_word()
}

/// Whether two common words and more behind an article or a number are what many things are called: `the Citrus Press`, `two Elder Wolves`.
fn is_phrase(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    // `the` stands before names too.
    let doubtful = |article: &str| mention.score < if crate::cue::is(article, "the") { DOUBTFUL } else { SURE };
    end - start > 1
        && mention.start > first
        && DETERMINER.has(page.word(start - 1))
        && doubtful(page.word(start - 1))
        && (start..end).all(|token| is_plain(page, token) && !page.facts[token].org_head())
        && !strip::listed(page, mention)
}

/// Units that are written right behind a number.
const UNIT: Cues = Cues::new(&[
    "ah", "am", "cm", "db", "dpi", "fps", "gb", "gbps", "ghz", "hz", "kb", "kbps", "kg", "khz", "km", "mah", "mb", "mbps", "mhz", "ml",
    "mm", "mp", "mph", "ms", "nm", "pm", "tb", "v", "w", "wh",
]);

/// Whether a word is a number with its unit: `24V Bus Power`, `ordered by 3PM Central`.
fn is_measure(word: &str) -> bool {
    let unit = word.trim_start_matches(|part: char| part.is_ascii_digit() || matches!(part, '.' | ','));
    unit.len() < word.len() && UNIT.has(unit)
}

/// Whether a comma stands in what no head makes a name and no `&` a firm: `Retail, Raising Funds`.
fn is_row(page: &Page<'_>, mention: &Mention) -> bool {
    let mut own = mention.start as usize..mention.end as usize;
    let made = |token: usize| page.facts[token].org_head() || page.facts[token].company_form() || page.word(token) == "&";
    own.len() > 2 && own.clone().any(|token| page.word(token) == ",") && !own.any(made) && !strip::listed(page, mention)
}

/// Whether a word is a common English one and no name, or joins two.
pub fn is_plain(page: &Page<'_>, token: usize) -> bool {
    let facts = page.facts[token];
    cues::AND.has(page.word(token))
        || page.tokens[token].kind == TokenKind::Word
            && facts.common(Lang::En) > 0
            && facts.class() != Class::A
            && (facts.place() < 3 || facts.common(Lang::En) > 1)
            && facts.org() == OrgKind::None
            && !facts.demonym()
}

/// Whether letters in capitals stand before the number of a model, a standard or a file. Channels and brands have numbers too, and results.
fn is_numbered(page: &Page<'_>, last: u32, mention: &Mention) -> bool {
    let token = mention.start as usize;
    let named = matches!(page.facts[token].org(), OrgKind::Company | OrgKind::Media);
    let letters = mention.end - mention.start == 1 && page.tokens[token].case == Case::Upper && !named;
    // `Form DOS-1338`
    let behind = &page.text()[page.tokens[token].span.end as usize..];
    let joined = behind.strip_prefix('-').is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
    letters && joined || letters && precedes_number(page, last, mention.end as usize) && page.tokens[mention.end as usize].span.len() > 2
}

/// Whether a short number that is no year and no part of a telephone's stands at a token.
fn precedes_number(page: &Page<'_>, last: u32, token: usize) -> bool {
    let last = last as usize;
    if token >= last || page.tokens[token].kind != TokenKind::Number || is_wide(page, token) {
        return false;
    }
    let number = page.word(token);
    let goes_on =
        token + 1 < last && (page.tokens[token + 1].kind == TokenKind::Number || matches!(page.word(token + 1), "-" | "–" | "%" | "/"));
    (2..=4).contains(&number.len()) && number.parse().is_ok_and(|number: u32| !YEARS.contains(&number)) && !goes_on
}

/// Takes from `mentions` the letters that the page says stand for common words: `active field scanning (AFS)`. `capitals` are the page's
/// words with a capital.
pub fn drop_letters(page: &Page<'_>, capitals: &Bits, mentions: &mut Vec<Mention>) {
    let are_letters = |mention: &Mention| {
        mention.label == Label::Org && mention.end - mention.start == 1 && page.tokens[mention.start as usize].case != Case::Initial
    };
    if !mentions.iter().any(are_letters) {
        return;
    }
    let things: Vec<&str> = capitals.within(0, page.tokens.len()).filter_map(|token| spelt_out(page, mentions, token)).collect();
    if !things.is_empty() {
        mentions.retain(|mention| !(are_letters(mention) && things.contains(&stem(page.word(mention.start as usize)))));
    }
}

/// The letters in brackets at a token, where as many words before them begin with these and name no body.
fn spelt_out<'a>(page: &Page<'a>, mentions: &[Mention], token: usize) -> Option<&'a str> {
    let end = token + 1;
    let bracketed = token > 1 && page.word(token - 1) == "(" && page.tokens.get(end).is_some() && page.word(end) == ")";
    let letters = stem(page.word(token));
    if !bracketed || letters.len() < 2 || page.facts[token - 2].company_form() {
        return None;
    }
    let mut from = token - 1;
    for letter in letters.chars().rev() {
        let begins = |word: usize| page.word(word).chars().next().is_some_and(|first| first.to_ascii_uppercase() == letter);
        // `water and soil testing (WST)`, `rule-based tagging (RBT)`
        let skipped = |word: usize| page.word(word) == "-" || page.tokens[word].case == Case::Lower && page.facts[word].class() == Class::A;
        from = from.checked_sub(1)?;
        while skipped(from) && !begins(from) {
            from = from.checked_sub(1)?;
        }
        if page.tokens[from].kind != TokenKind::Word || !begins(from) {
            return None;
        }
    }
    // `Harbour Authority of New Leith (HANL)`
    let body = (from..token - 1).any(|word| page.facts[word].org_head() || is_capital(page, word) && page.facts[word].place() > 3);
    let before = &mentions[..mentions.partition_point(|mention| (mention.start as usize) < token)];
    let named = body || before.last().is_some_and(|name| name.label == Label::Org && name.end as usize > from && is_capital(page, from));
    (!named).then_some(letters)
}

/// Letters without the ending of their plural: `AFSs`.
fn stem(letters: &str) -> &str {
    letters.strip_suffix('s').unwrap_or(letters)
}
