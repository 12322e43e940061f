//! Words: the reference where it must agree, the conventions where they differ, a law on random text.

use nordtag::document::{Case, Token, TokenKind};
use nordtag::lang::Lang;
use nordtag::segment::{class, uax29};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::segment::run;

/// Cases are a text and its words apart by spaces.
pub fn words_are(lang: Lang, cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        let found: Vec<&str> = run(text, lang).1.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(found.join(" "), *wanted, "{text}");
    }
}

fn reference(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

fn own(text: &str) -> Vec<&str> {
    let (mut words, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let end = uax29::word_end(text.as_bytes(), at, text.len());
        words.push(&text[at..end]);
        at = end;
    }
    words
}

#[test]
fn every_character_joins_its_neighbours_as_the_reference_has_it() {
    for c in (0..0x11_0000).filter_map(char::from_u32) {
        let text = format!("a{c}b 1{c}2 \u{5d0}{c}\u{5d0}{c}{c}\u{30a2}{c}_{c}\u{200d}{c}");
        assert_eq!(own(&text), reference(&text), "U+{:04X}", c as u32);
    }
}

#[test]
fn words_are_as_the_treebanks_have_them() {
    words_are(
        Lang::Sv,
        &[
            ("EU:s 99:e barn- och ungdomsnämnd", "EU:s 99:e barn- och ungdomsnämnd"),
            ("Anna-Karin Öberg (S), 34-årig", "Anna-Karin Öberg ( S ) , 34-årig"),
            ("Tel:Eva kl.14.30 om 1\u{a0}000,50 kr.", "Tel : Eva kl. 14.30 om 1\u{a0}000,50 kr."),
            ("'Du', sade han --- och gick...", "' Du ' , sade han --- och gick ..."),
        ],
    );
    words_are(
        Lang::Da,
        &[
            ("A/S i 80'erne, børn/voksne", "A/S i 80'erne , børn/voksne"),
            ("Jeg ku ha' ta' succes'en", "Jeg ku ha' ta' succes'en"),
            ("den 26/8 1,6- og 2-liters", "den 26/8 1,6- og 2-liters"),
        ],
    );
    words_are(
        Lang::En,
        &[
            ("I don't know Eva's e-mail.", "I do n't know Eva 's e-mail ."),
            ("They’re well-known :-)", "They ’re well - known :-)"),
            ("AT&T paid $5,000 on 08/16/2000", "AT&T paid $ 5,000 on 08/16/2000"),
        ],
    );
}

#[test]
fn kinds_and_cases_say_how_a_token_is_written() {
    let text = "Ökat VD McDonald 1:a 14.30 – € x@y.se http://a.b iPhone";
    let found: Vec<_> = run(text, Lang::Sv).1.iter().map(|token| (token.kind, token.case)).collect();
    use {Case as C, TokenKind as K};
    assert_eq!(
        found,
        [
            (K::Word, C::Initial),
            (K::Word, C::Upper),
            (K::Word, C::Mixed),
            (K::Word, C::Lower),
            (K::Number, C::None),
            (K::Punct, C::None),
            (K::Symbol, C::None),
            (K::Email, C::None),
            (K::Url, C::None),
            (K::Word, C::Mixed),
        ]
    );
}

#[test]
fn a_token_takes_twelve_bytes() {
    assert_eq!(size_of::<Token>(), 12);
}

#[test]
fn white_space_is_what_the_language_of_the_code_calls_so() {
    for c in (0..0x11_0000).filter_map(char::from_u32) {
        let text = c.to_string();
        assert_eq!(class::space(text.as_bytes(), 0) > 0, c.is_whitespace(), "U+{:04X}", c as u32);
    }
}

proptest! {
    #![proptest_config(crate::soak::cases(256))]

    #[test]
    fn words_of_random_text_are_those_of_the_reference(text in "[a-cÅö0-2 .,:;'\"_\\-’\u{300}\u{ad}\u{200d}\u{1f600}\u{1f1e6}\u{5d0}\u{30a2}\u{202f}\r\n]{0,40}") {
        // The reference reads WB6 over a mark, a joiner and an emoji as if the emoji were a letter.
        prop_assume!(!text.contains("\u{200d}\u{1f600}"));
        prop_assert_eq!(own(&text), reference(&text));
    }
}
