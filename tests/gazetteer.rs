//! What is found of lists: facts of words, matches, images, users' lists.

use std::collections::BTreeSet;

use nordtag::document::{Case, Token, TokenKind};
use nordtag::error::ErrorKind;
use nordtag::gazetteer::fold::without_accents;
use nordtag::gazetteer::image::Image;
use nordtag::gazetteer::source::{read_jsonl, read_tsv};
use nordtag::gazetteer::{Class, Facts, Gazetteer, Kind, OrgKind};
use nordtag::lang::Lang;
use nordtag::span::Span;
use nordtag::spot::{Scratch, spot};
use proptest::prelude::*;

/// Words of letters and digits and single marks, as plain as tokens can be.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (at, c) in text.char_indices() {
        let span = Span::at(at, at + c.len_utf8());
        match tokens.last_mut() {
            Some(last) if c.is_alphanumeric() && last.kind == TokenKind::Word && last.span.end == span.start => last.span.end = span.end,
            _ if c.is_alphanumeric() => tokens.push(Token { span, kind: TokenKind::Word, case: Case::None, plain: false, capital: false }),
            _ if c.is_whitespace() => {}
            _ => tokens.push(Token { span, kind: TokenKind::Punct, case: Case::None, plain: false, capital: false }),
        }
    }
    for token in &mut tokens {
        let word = token.span.of(text);
        let (upper, lower) = (word.chars().filter(|c| c.is_uppercase()).count(), word.chars().filter(|c| c.is_lowercase()).count());
        token.case = match (upper, lower) {
            (0, 0) => Case::None,
            (0, _) => Case::Lower,
            (1, _) if word.starts_with(char::is_uppercase) => Case::Initial,
            (_, 0) => Case::Upper,
            _ => Case::Mixed,
        };
    }
    tokens
}

/// Surfaces found, with the canonical name of each.
fn found(gazetteer: &Gazetteer, text: &str) -> Vec<(String, String)> {
    let tokens = tokens(text);
    let (mut facts, mut hits) = (Vec::new(), Vec::new());
    spot(text, &tokens, gazetteer, &mut Scratch::default(), &mut facts, &mut hits);
    assert_eq!(facts.len(), tokens.len());
    hits.iter()
        .map(|hit| {
            let span = tokens[hit.token_start as usize].span.start as usize..tokens[hit.token_end as usize - 1].span.end as usize;
            (text[span].to_owned(), gazetteer.entry(hit.entry).canonical.to_owned())
        })
        .collect()
}

fn surfaces(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    found(gazetteer, text).into_iter().map(|(surface, _)| surface).collect()
}

pub fn own(list: &str) -> Gazetteer {
    Gazetteer::of(Gazetteer::compile(&[("own.tsv", list)]).expect("a good list"))
}

#[test]
fn names_of_the_three_countries_are_known_with_their_genitive() {
    let gazetteer = Gazetteer::embedded();
    let anna = gazetteer.facts("Annas");
    assert!(anna.given() >= 6 && anna.genitive() && anna.given_in(Lang::Sv), "{anna:?}");
    let lars = gazetteer.facts("Lars");
    assert!(lars.given() >= 6 && !lars.genitive(), "{lars:?}");
    assert!(gazetteer.facts("ANDERSSON").surname() >= 6);
    assert!(gazetteer.facts("Anna-Karin").given() > 0);
}

#[test]
fn words_that_are_names_as_well_are_of_class_b_and_function_words_of_class_a() {
    let gazetteer = Gazetteer::embedded();
    assert_eq!(gazetteer.facts("Björn").class(), Class::B);
    assert_eq!(gazetteer.facts("Det").class(), Class::A);
    assert_eq!(gazetteer.facts("Birgitta").class(), Class::None);
}

#[test]
fn a_municipality_has_one_identifier_in_all_languages() {
    let gazetteer = Gazetteer::embedded();
    let (id, entry) = gazetteer.entries().find(|(_, entry)| entry.canonical == "Umeå kommun").expect("listed");
    assert_eq!((entry.kind, entry.org, entry.id), (Kind::Org, OrgKind::Municipality, "scb:2480;gn:602149"));
    assert!(gazetteer.names(id).any(|name| name == (Lang::En, "Umeå Municipality")));
    assert_eq!(gazetteer.kb(id).collect::<Vec<_>>(), ["scb:2480", "gn:602149"]);
}

#[test]
fn a_name_leads_to_the_one_in_another_language() {
    let gazetteer = Gazetteer::embedded();
    for (name, home) in [
        ("University of Gothenburg", "Göteborgs universitet"),
        ("Swedish Tax Agency", "Skatteverket"),
        ("City of Malmö", "Malmö stad"),
        ("Malmö Municipality", "Malmö kommun"),
        ("European Commission", "Europeiska kommissionen"),
    ] {
        let (id, _) = gazetteer.entries().find(|(_, entry)| entry.canonical == name).expect("listed");
        assert_eq!(gazetteer.name_in(Lang::Sv, id), home);
    }
}

#[test]
fn a_thousand_organisations_have_one_identifier_across_languages() {
    let gazetteer = Gazetteer::embedded();
    let shared: BTreeSet<&str> = gazetteer
        .entries()
        .filter(|(_, entry)| entry.kind == Kind::Org)
        .filter(|(id, entry)| gazetteer.names(*id).any(|(lang, _)| lang != entry.lang))
        .map(|(_, entry)| entry.id)
        .collect();
    assert!(shared.len() >= 1000, "{}", shared.len());
}

#[test]
fn municipalities_are_found_in_any_case_and_with_their_genitive() {
    let gazetteer = Gazetteer::embedded();
    for text in ["Trollhättans stad", "Trollhättans Stad", "TROLLHÄTTANS STAD", "Trollhättans stads"] {
        let canonical = "Trollhättans stad".to_owned();
        assert!(found(&gazetteer, text).contains(&(text.to_owned(), canonical)), "{text}: {:?}", found(&gazetteer, text));
    }
    assert!(surfaces(&gazetteer, "Vi i Århus Kommunes forvaltning").contains(&"Århus Kommunes".to_owned()));
}

#[test]
fn inflected_titles_have_their_base_form() {
    let gazetteer = Gazetteer::embedded();
    for (text, base) in
        [("stadsdirektörens", "stadsdirektör"), ("Kommunalrådet", "kommunalråd"), ("formanden", "formand"), ("borgmestrene", "borgmester")]
    {
        assert!(found(&gazetteer, text).contains(&(text.to_owned(), base.to_owned())), "{text}: {:?}", found(&gazetteer, text));
    }
    let mut base = String::new();
    assert!(gazetteer.title_base("hållbarhetsdirektörernas", &mut base));
    assert_eq!(base, "hållbarhetsdirektör");
}

#[test]
fn compounds_are_known_by_their_heads() {
    let gazetteer = Gazetteer::embedded();
    let title = gazetteer.facts("måltidsdirektören");
    assert!(title.title_head() && title.definite() && title.compound(), "{title:?}");
    let org = gazetteer.facts("Cirkusstyrelsen");
    assert!(org.org_head() && org.compound(), "{org:?}");
    assert!(!gazetteer.facts("keyboard").org_head());
}

#[test]
fn places_are_known_by_their_heads_and_are_no_known_words_for_it() {
    let gazetteer = Gazetteer::embedded();
    for compound in ["Cirkusgatan", "Cirkusgatans", "Cirkusvej", "Zebra-öknen", "Cirkusfjorden"] {
        let facts = gazetteer.facts(compound);
        assert!(facts.place_compound() && !facts.place_head() && facts.is_unknown(), "{compound}: {facts:?}");
    }
    let street = gazetteer.facts("Street");
    assert!(street.place_head() && !street.place_compound() && !street.place_suffix(), "{street:?}");
    assert!(!gazetteer.facts("Mainstreet").place_compound());
    assert!(!gazetteer.facts("Gatan").place_compound());
}

#[test]
fn accents_do_not_hide_a_name_but_common_words_stay_words() {
    let gazetteer = Gazetteer::embedded();
    for name in ["Cédric", "Günther", "Przemysław", "Yaşar", "Cédrics"] {
        assert!(gazetteer.facts(name).given() > 0, "{name}");
    }
    assert_eq!(gazetteer.facts("Allé").given(), gazetteer.facts("Allé").surname());
    assert!(gazetteer.facts("Cédrics").genitive());
    assert_eq!(without_accents("åsa-märta ærø"), None);
    assert_eq!(without_accents("łódź").as_deref(), Some("lodz"));
    let own = own("# kind: place\nMedellín\nHedí\n");
    assert_eq!(surfaces(&own, "Från Medellin, inte Hedi"), ["Medellin"]);
}

#[test]
fn acronyms_are_found_in_capitals_only() {
    let gazetteer = Gazetteer::embedded();
    assert_eq!(surfaces(&gazetteer, "enligt SKR i dag"), ["SKR"]);
    assert!(surfaces(&gazetteer, "enligt skr i dag").is_empty());
}

#[test]
fn hits_are_whole_words_longest_first_with_nested_ones_kept() {
    let gazetteer = own("# kind: organisation\nÄlvstadens Energi\nÄlvstadens Energi Norr AB\nNorr AB\n");
    assert_eq!(
        surfaces(&gazetteer, "Hos Älvstadens Energi Norr AB, inte i Energi eller Norr, ABC."),
        ["Älvstadens Energi Norr AB", "Älvstadens Energi", "Norr AB"]
    );
}

#[test]
fn spellings_of_the_neighbour_and_marks_do_not_hide_a_name() {
    let gazetteer = own("# language: da\n# kind: organisation\nBæk & Sø Aakirkeby\n");
    assert_eq!(surfaces(&gazetteer, "Bæk og Sø Aakirkeby"), ["Bæk og Sø Aakirkeby"]);
    assert_eq!(surfaces(&gazetteer, "Bäk & Sö Aakirkeby"), ["Bäk & Sö Aakirkeby"]);
    assert_eq!(surfaces(&gazetteer, "Bæk & Sø Åkirkeby"), ["Bæk & Sø Åkirkeby"]);
    assert_eq!(surfaces(&gazetteer, "Bæk-&-Sø Aakirkeby"), ["Bæk-&-Sø Aakirkeby"]);
    assert!(surfaces(&gazetteer, "Bæk & Sø, Aakirkeby").is_empty());
}

#[test]
fn users_lists_stand_beside_those_of_nordtag() {
    let list = r#"{"label":"ORG","pattern":"Grönby Vind","id":"own:1"}
{"label":"PERSON","pattern":[{"LOWER":"said"},{"LOWER":"grönlund"}],"id":"own:2"}"#;
    let gazetteer = Gazetteer::embedded().with(Gazetteer::compile(&[("own.jsonl", list)]).expect("a good list"));
    let hits = found(&gazetteer, "Said Grönlund leder Grönby Vind i Umeå");
    assert!(["Said Grönlund", "Grönby Vind", "Umeå"].iter().all(|name| hits.iter().any(|(surface, _)| surface == name)), "{hits:?}");
}

#[test]
fn a_bad_row_is_told_with_its_place_and_what_was_expected() {
    let error = Gazetteer::compile(&[("own.tsv", "# kind: place\nUmeå\t\t\tmany\n")]).expect_err("no weight");
    assert_eq!((error.kind, error.line, error.byte), (ErrorKind::Gazetteer, 2, 4));
    assert_eq!(error.to_string(), "own.tsv:2:4: expected a weight from 0 to 4294967295, found `many`");
    assert!(read_tsv("own.tsv", "Umeå\n", None).expect_err("no kind").message.contains("expected a kind"));
    assert!(read_tsv("own.tsv", "# kind: town\n", None).expect_err("no such kind").message.contains("found `town`"));
    assert!(read_jsonl("own.jsonl", "{\"label\":\"ORG\"}\n").expect_err("no pattern").message.contains("pattern"));
    assert!(read_jsonl("own.jsonl", "Umeå\n").expect_err("no JSON").message.contains("JSON"));
}

#[test]
fn a_damaged_or_foreign_image_is_refused() {
    let image = Gazetteer::compile(&[("own.tsv", "# kind: place\nGrönby\n")]).expect("a good list");
    let refused = |bytes: Vec<u8>| Image::from_bytes(bytes).expect_err("refused").message;
    assert!(refused(b"PK\x03\x04".to_vec()).contains("another kind"));
    assert!(refused(image.bytes()[..image.bytes().len() - 9].to_vec()).contains("cut short"));
    let mut damaged = image.bytes().to_vec();
    *damaged.last_mut().expect("an image has bytes") ^= 1;
    assert!(refused(damaged).contains("damaged"));
    let mut newer = image.bytes().to_vec();
    newer[8] = 99;
    assert!(refused(newer).contains("version 99"));
}

#[test]
fn the_cache_changes_no_finding() {
    let gazetteer = Gazetteer::embedded();
    let text = "Anna Lindqvist, stadsdirektör i Umeå kommun. Annas chef Bo Ek hos Skatteverket i Aarhus Kommune. ".repeat(3);
    let tokens = tokens(&text);
    let mut scratch = Scratch::default();
    let run = |scratch: &mut Scratch| {
        let (mut facts, mut hits) = (Vec::<Facts>::new(), Vec::new());
        spot(&text, &tokens, &gazetteer, scratch, &mut facts, &mut hits);
        (facts, hits)
    };
    let first = run(&mut scratch);
    assert_eq!(first, run(&mut scratch));
    let words = text.split([' ', ',', '.']).filter(|word| !word.is_empty());
    let known: Vec<Facts> = words.map(|word| gazetteer.facts(word)).collect();
    let found: Vec<Facts> =
        first.0.iter().zip(&tokens).filter(|(_, token)| token.kind == TokenKind::Word).map(|(facts, _)| *facts).collect();
    assert_eq!(known, found);
}

proptest! {
    #![proptest_config(crate::soak::cases(400))]

    #[test]
    fn no_text_and_no_bytes_do_harm(text in "\\PC{0,80}", at in 0_usize..4000, byte in 0_u8..255) {
        let tokens = tokens(&text);
        let (mut facts, mut hits) = (Vec::new(), Vec::new());
        spot(&text, &tokens, &Gazetteer::embedded(), &mut Scratch::default(), &mut facts, &mut hits);
        prop_assert!(hits.iter().all(|hit| hit.token_start < hit.token_end && hit.token_end as usize <= tokens.len()));
        let mut bytes = Gazetteer::compile(&[("own.tsv", "# kind: place\nGrönby\nNya Grönby\n")]).expect("a good list").bytes().to_vec();
        let length = bytes.len();
        bytes[at % length] = byte;
        if let Ok(image) = Image::from_bytes(bytes) {
            found(&Gazetteer::of(image), "Nya Grönby i Grönby");
        }
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    let gazetteer = own("# kind: organisation\na a a a a a a a a a a a a a a a a b\n");
    for text in ["a ".repeat(200_000), "a".repeat(1_000_000), "(".repeat(200_000), "Aa ".repeat(200_000)] {
        assert!(found(&gazetteer, &text).is_empty());
    }
}
