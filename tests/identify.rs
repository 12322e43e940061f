//! The language of blocks: short lines, neighbours that are alike, lines without words, and what a page says of its blocks.

use nordtag::document::{Block, Hints};
use nordtag::identify::identify;
use nordtag::lang::{Guess, Lang};
use nordtag::span::Span;

/// The guesses of lines as the blocks of one page.
fn guesses_of(lines: &[&str], hints: &Hints) -> Vec<Guess> {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for line in lines {
        let start = text.len();
        text += line;
        blocks.push(Block { span: Span::at(start, text.len()), ..Block::default() });
        text.push('\n');
    }
    let mut guesses = Vec::new();
    identify(&text, &blocks, hints, &mut guesses);
    guesses
}

fn langs_of(lines: &[&str]) -> Vec<Lang> {
    guesses_of(lines, &Hints::default()).iter().map(|guess| guess.lang).collect()
}

fn lang_of(line: &str) -> Lang {
    langs_of(&[line])[0]
}

#[test]
fn short_headings_have_a_language() {
    assert_eq!(lang_of("Så söker du bygglov"), Lang::Sv);
    assert_eq!(lang_of("Nyheter från kommunen"), Lang::Sv);
    assert_eq!(lang_of("Om kommunen og borgerne"), Lang::Da);
    assert_eq!(lang_of("Find en medarbejder"), Lang::Da);
    assert_eq!(lang_of("About us"), Lang::En);
    assert_eq!(lang_of("Press releases and news"), Lang::En);
}

#[test]
fn norwegian_is_not_danish() {
    for line in [
        "Kommunedirektøren ønsker velkommen til møte i morgen",
        "Ho vart tilsett som rektor ved skulen i fjor",
        "Vi ser etter en ny leder som kan bygge videre på arbeidet",
    ] {
        let guess = guesses_of(&[line], &Hints::default())[0];
        assert_eq!(guess.lang, Lang::Und, "{line}");
        assert!(["nb", "nn"].contains(&guess.nearest.as_str()), "{line}: {:?}", guess.nearest);
    }
    assert_eq!(lang_of("Borgmesteren byder velkommen til mødet i morgen"), Lang::Da);
}

#[test]
fn other_languages_are_und_with_their_nearest_guess() {
    let guesses = guesses_of(&["Der Bürgermeister begrüßt die Gäste im Rathaus der Stadt"], &Hints::default());
    assert_eq!((guesses[0].lang, guesses[0].nearest.as_str()), (Lang::Und, "de"));
    let guesses = guesses_of(&["Мэр города открыл новую школу в пятницу утром"], &Hints::default());
    assert_eq!((guesses[0].lang, guesses[0].nearest.as_str()), (Lang::Und, "rus"));
}

#[test]
fn capitals_and_small_letters_say_the_same() {
    assert_eq!(lang_of("LEDIGA TJÄNSTER OCH PRAKTIK"), Lang::Sv);
    assert_eq!(lang_of("ÅBNINGSTIDER OG KONTAKT"), Lang::Da);
}

#[test]
fn lines_without_words_have_no_language() {
    for line in ["0520-49 70 00", "Tel. +46 520 49 70 00", "anna.svensson@kommun.se", "www.kommun.se", "§ 12 – 2024/117", "***", "46183"]
    {
        assert_eq!(lang_of(line), Lang::Zxx, "{line}");
    }
    assert_eq!(lang_of("Storgatan 5, 461 83 Trollhättan"), Lang::Zxx);
    assert_eq!(lang_of("Öppet 8–17 alla vardagar"), Lang::Sv);
}

#[test]
fn a_page_lends_its_language_to_lines_that_could_be_several() {
    let swedish = "Kommunstyrelsen beslutade i går att bygga en ny skola i området.";
    let danish = "Kommunalbestyrelsen besluttede i går at bygge en ny skole i området.";
    let langs = |page: &str| langs_of(&[page, "Anna Lindgren", page])[1];
    assert_eq!(langs(swedish), Lang::Sv);
    assert_eq!(langs(danish), Lang::Da);
}

#[test]
fn a_sure_block_keeps_its_language_on_a_page_of_another() {
    let swedish = "Kommunstyrelsen beslutade i går att bygga en ny skola i området.";
    let english = "The municipal board decided yesterday to build a new school in the area.";
    assert_eq!(langs_of(&[swedish, swedish, english, swedish]), [Lang::Sv, Lang::Sv, Lang::En, Lang::Sv]);
}

#[test]
fn what_a_page_states_decides_doubtful_lines_only() {
    let stated = |lang| Hints { lang: Some(lang), ..Hints::default() };
    assert_eq!(guesses_of(&["Kontakt"], &stated(Lang::Da))[0].lang, Lang::Da);
    assert_eq!(guesses_of(&["Kontakt"], &stated(Lang::Sv))[0].lang, Lang::Sv);
    let english = "The municipal board decided yesterday to build a new school in the area.";
    assert_eq!(guesses_of(&[english], &stated(Lang::Sv))[0].lang, Lang::En);
}

#[test]
fn a_quotation_does_not_change_the_language_of_a_long_block() {
    let swedish = "Kommunen har under året arbetat med att förbättra servicen till företag och invånare i hela området. ".repeat(8);
    let block = format!("{swedish}The mayor said: we are very happy with what has been done here this year. {swedish}");
    assert_eq!(lang_of(&block), Lang::Sv);
}

#[test]
fn confidence_is_a_probability_and_hostile_blocks_are_read() {
    let endless = "å".repeat(100_000);
    let brackets = "[".repeat(100_000);
    let words = "Åä ".repeat(100_000);
    for guess in guesses_of(&[&endless, &brackets, words.trim(), "x", "æ", "\u{301}", "中文内容", "a\u{0}b"], &Hints::default()) {
        assert!((0.0..=1.0).contains(&guess.confidence), "{guess:?}");
    }
}

#[test]
fn short_blocks_outside_the_classes_have_the_name_that_they_have_together() {
    let lines = ["Accueil", "Le conseil municipal a décidé hier", "de construire une nouvelle école", "Nous contacter", "dans le quartier"];
    let guesses = guesses_of(&lines, &Hints::default());
    let named: Vec<&str> = guesses.iter().filter(|guess| guess.lang == Lang::Und).map(|guess| guess.nearest.as_str()).collect();
    assert!(named.len() >= 3 && named.iter().all(|name| *name == "fra"), "{named:?}");
}

#[test]
fn there_is_one_guess_a_block() {
    assert!(guesses_of(&[], &Hints::default()).is_empty());
    assert_eq!(guesses_of(&["Hej", "", "då"], &Hints::default()).len(), 3);
}

#[test]
fn a_block_of_two_languages_becomes_two_segments_and_a_short_quotation_stays() {
    use crate::command::pipe;
    let sv = "Kommunen har under året arbetat med att förbättra servicen till företag och invånare i hela området.";
    let en = "During the year the council has worked to improve its services for all companies and residents.";
    let segments = |text: &str| -> Vec<String> {
        let record = &pipe([] as [&str; 0], text.as_bytes()).records()[0];
        assert_eq!(nordtag::write::verify::verify(&record.to_string()), [] as [&str; 0]);
        let segments = record["segments"].as_array().expect("a list");
        segments.iter().map(|segment| segment["lang"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(segments(&format!("{sv} {en}")), ["sv", "en"]);
    assert_eq!(segments(&format!("{sv} ”We are very proud!” {sv}")), ["sv"]);
    // In a document of many windows too, and nothing is moved by it.
    let many = segments(&format!("{sv} {en}\n\n").repeat(6_000));
    assert_eq!((many.len(), many.chunks(2).all(|pair| pair == ["sv", "en"])), (12_000, true));
}

#[test]
fn a_few_latin_letters_are_of_no_named_language() {
    for line in ["qrSvrreK zul", "svgttufq", "@ kassmarie_ mami"] {
        let guess = guesses_of(&[line], &Hints::default())[0];
        assert!(guess.lang != Lang::Und || guess.nearest.as_str().len() == 2 || guess.nearest.as_str() == "und", "{line}: {guess:?}");
    }
    assert_eq!(guesses_of(&["Привет, мир"], &Hints::default())[0].nearest.as_str(), "rus");
}
