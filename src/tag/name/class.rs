//! The class of a token: one of 93 kinds of words, from the lists, the case and the kind of the token; what context features are made of.

use crate::document::{Case, Token, TokenKind};
use crate::gazetteer::{Class, Facts, OrgKind};
use crate::lang::Lang;

/// A kind of words; equal numbers behave alike beside a name. 0 is what lies beyond the sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordClass(pub u8);

/// More than any class.
pub const CLASSES: usize = 93;

/// The class of a token of a block in `lang`.
pub fn class(word: &str, token: Token, facts: Facts, lang: Lang) -> WordClass {
    WordClass(match token.kind {
        TokenKind::Punct => punctuation(word),
        TokenKind::Number => 13 + u8::from(word.len() == 4),
        TokenKind::Symbol => 15,
        TokenKind::Url | TokenKind::Email => 16,
        TokenKind::Word if token.case == Case::Lower || token.case == Case::None => 17 + lower(word, facts, lang),
        TokenKind::Word => 33 + 2 * capital(word, token, facts, lang) + u8::from(token.case == Case::Upper),
    })
}

fn punctuation(word: &str) -> u8 {
    match word {
        "." => 1,
        "," => 2,
        "(" | "[" => 3,
        ")" | "]" => 4,
        ":" => 5,
        ";" => 6,
        "-" | "–" | "—" => 7,
        "/" | "|" => 8,
        "!" | "?" => 9,
        "\"" | "”" | "“" | "»" | "«" | "'" | "’" | "‘" => 10,
        "&" | "+" => 11,
        _ => 12,
    }
}

/// At most sixteen classes of words in lower case.
fn lower(word: &str, facts: Facts, lang: Lang) -> u8 {
    let short = word.len() <= 3;
    match () {
        () if facts.honorific() => 0,
        () if facts.particle() => 1,
        () if facts.title() && facts.definite() => 2,
        () if facts.title() => 3,
        () if facts.org_head() && facts.definite() => 4,
        () if facts.org_head() => 5,
        () if facts.title_head() => 6,
        () if facts.month() || facts.weekday() => 7,
        () if facts.demonym() => 8,
        () if facts.org() != OrgKind::None => 9,
        () if facts.company_form() => 10,
        () => match (facts.common(lang), short) {
            (3, true) => 11,
            (3, false) => 12,
            (1 | 2, _) => 13,
            (_, true) => 14,
            (_, false) => 15,
        },
    }
}

/// Classes of words with a capital.
fn capital(word: &str, token: Token, facts: Facts, lang: Lang) -> u8 {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let common = facts.common(lang);
    match () {
        () if letters == 1 => 0,
        () if word.ends_with('.') && letters <= 3 && !facts.honorific() => 1,
        () if facts.company_form() => 2,
        () if facts.honorific() => 3,
        () if facts.month() || facts.weekday() => 4,
        () if facts.class() == Class::A => 5,
        () if facts.org() != OrgKind::None && facts.place() > 0 => 6,
        () if facts.org() != OrgKind::None && facts.given() + facts.surname() > 4 => 7,
        () if facts.org() != OrgKind::None => 8,
        () if facts.title() => 9,
        () if facts.org_head() => 10 + u8::from(facts.compound()),
        () if facts.title_head() => 12,
        () if facts.demonym() => 13,
        () => match (facts.given(), facts.surname(), facts.place()) {
            (0, 0, 0) if common >= 2 => 14,
            (0, 0, 0) if common == 1 => 15,
            (0, 0, 0) if token.case == Case::Mixed && word.contains('-') => 16,
            (0, 0, 0) if token.case == Case::Mixed => 17,
            (0, 0, 0) => 18,
            (0, 0, 1..=3) => 19,
            (0, 0, _) => 20,
            (_, _, 4..) => 21,
            (given, surname, 1..) if given > surname => 22,
            (_, _, 1..) => 23,
            _ if common == 3 => 24,
            (5.., 0..=3, 0) => 25,
            (0..=2, 5.., 0) => 26,
            (given, surname, 0) if given > surname + 1 => 27,
            (given, surname, 0) if surname > given + 1 => 28,
            _ => 29,
        },
    }
}
