//! Sentences: where they end in each language, and laws on random text.

use nordtag::document::{Block, Sentence, Token};
use nordtag::lang::{Guess, Lang};
use nordtag::segment::segment;
use nordtag::span::Span;
use proptest::prelude::*;

use crate::words::words_are;

pub fn run(text: &str, lang: Lang) -> (Vec<Sentence>, Vec<Token>) {
    let blocks = [Block { span: Span::at(0, text.len()), ..Block::default() }];
    let guesses = [Guess { lang, ..Guess::default() }];
    let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
    segment(text, &blocks, &guesses, &mut sentences, &mut tokens);
    (sentences, tokens)
}

/// Cases are sentences apart by ` ‖ `.
fn sentences_are(lang: Lang, cases: &[&str]) {
    for case in cases {
        let text = case.replace(" ‖ ", " ").replace('‖', "");
        let found: Vec<&str> = run(&text, lang).0.iter().map(|sentence| sentence.span.of(&text)).collect();
        let wanted: Vec<&str> = case.split('‖').map(str::trim).collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn sentences_of_scraped_pages_end_where_a_reader_sees_it() {
    // A `!` before a case says that it is known to be cut wrongly.
    let mut wrong = Vec::new();
    for lang in [Lang::Sv, Lang::Da, Lang::En] {
        let path = format!("{}/tests/cases/{}/sentence.txt", env!("CARGO_MANIFEST_DIR"), lang.code());
        for line in std::fs::read_to_string(path).expect("cases in every language").lines() {
            let (case, missed) = line.strip_prefix('!').map_or((line, false), |case| (case, true));
            let text = case.replace(" ‖ ", " ").replace('‖', "");
            let found: Vec<&str> = run(&text, lang).0.iter().map(|sentence| sentence.span.of(&text)).collect();
            if missed == case.split('‖').map(str::trim).eq(found.iter().copied()) {
                wrong.push(format!("{line}\n  {}", found.join(" ‖ ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn full_stops_of_swedish_abbreviations_end_no_sentence() {
    sentences_are(
        Lang::Sv,
        &[
            "Mötet gäller bl.a. skolan. ‖ Det börjar kl. 9.",
            "Vi ses t.ex. i Åmål. ‖ Ta med kaffe, bullar m.m. ‖ Det blir kallt.",
            "Dr. Åsa Ek och prof. Ola Ask talade.",
            "Det kostar 45 kr. ‖ Det är billigt.",
            "Köp 3 st. äpplen. ‖ Han kom i mål på 4 min. ‖ Sedan vilade han.",
            "Han bor på en liten ö. ‖ Där är det lugnt.",
        ],
    );
}

#[test]
fn full_stops_of_danish_abbreviations_end_no_sentence() {
    sentences_are(
        Lang::Da,
        &[
            "Mødet handler bl.a. om skolen. ‖ Det begynder kl. 14.30 i lokale 3.",
            "Efter § 17, stk. 4, kan byrådet f.eks. nedsætte et udvalg. ‖ Det skete i går.",
            "Festen er for børn, unge m.fl. ‖ Der er plads til alle.",
            "Cand.jur. Bo Ask er direktør. ‖ Han tiltræder d. 1. maj.",
            "Firmaet Vind A/S sælger møller. ‖ Det går godt.",
        ],
    );
}

#[test]
fn full_stops_of_english_abbreviations_end_no_sentence() {
    sentences_are(
        Lang::En,
        &[
            "Open 10 a.m. – 3 p.m. daily, 9 a.m. - 1 P.M. in May. ‖ It opened at 10 a.m. ‖ Then it rained.",
            "Boil it 10min. or 12. ‖ It takes 10min. ‖ Then rest.",
            "Dr. Ann Ash met Mr. Lee at 10 a.m. in St. Paul. ‖ They talked.",
            "She works for Acme Inc. in the U.S. Senate. ‖ He left the U.S. ‖ They stayed.",
            "See Fig. 3 and pp. 4-5, e.g. the first. ‖ It helps.",
        ],
    );
}

#[test]
fn ordinals_end_no_sentence_and_years_do() {
    sentences_are(
        Lang::Da,
        &[
            "Hun begynder den 1. september. ‖ Han slutter den 3. maj.",
            "Det var i 2019. ‖ Siden gik det bedre.",
            "1. Indledning",
            "2. Formål og mål",
        ],
    );
    sentences_are(Lang::Sv, &["Valet hölls 1998. ‖ Därefter byttes styret.", "7. För en närmare beskrivning, se nedan."]);
}

#[test]
fn initials_end_no_sentence() {
    sentences_are(
        Lang::Da,
        &[
            "H.L. Hansen var formand. ‖ Han rejste.",
            "H. C. Andersen skrev eventyr.",
            "Det står i A. I. Rabins bog.",
            "Vi valgte plan B. ‖ Det gik godt.",
        ],
    );
}

#[test]
fn marks_before_small_letters_end_a_sentence_in_english_only() {
    sentences_are(Lang::Sv, &["”Kom hit!” sade hon.", "Vad nu? undrade han. ‖ Ingen svarade."]);
    sentences_are(Lang::En, &["what is it? ‖ i have no idea. ‖ thanks"]);
}

#[test]
fn closing_quotes_and_brackets_belong_to_the_sentence_before() {
    sentences_are(Lang::Sv, &["Hon sade: ”Det blir bra.” ‖ Sedan gick hon.", "(Se kap. 3.) ‖ Läs vidare.", "Vad då?! ‖ Ingenting…  ‖ Nå."]);
    sentences_are(Lang::Da, &["»Det er godt.« ‖ Hun gik."]);
}

#[test]
fn the_mark_of_a_footnote_belongs_to_its_sentence() {
    sentences_are(Lang::Sv, &["Så har det varit i alla år. 7", "Det sade hon redan då.' 12", "Hon bor på Storgatan. ‖ 7 barn bor där."]);
    sentences_are(Lang::En, &["That is what was said at the time. 3"]);
}

#[test]
fn a_colon_before_a_quotation_ends_a_sentence_where_it_begins_with_a_capital() {
    let wanted = [
        "Det beror på många saker i vår tid här: ‖ 'Fadern är en vän.'",
        "Det beror på många saker i vår tid här: '... fadern är en vän.'",
    ];
    sentences_are(Lang::Sv, &wanted);
}

#[test]
fn a_swedish_colon_ends_a_sentence_where_a_whole_one_follows_that_nobody_says() {
    let wanted = [
        "Nu går det till på ett annat sätt: ‖ Du skickar in blanketten till oss.",
        "Till slut svarade hon honom långsamt: Du skickar in blanketten till oss.",
        "Nu har byn fått en ny chef: Eva Ek från Åmål.",
        "Nu har byn fått en ny chef: Rektorn. ‖ Hon heter Ek.",
        "Nytt sätt: Du skickar in blanketten till oss.",
    ];
    sentences_are(Lang::Sv, &wanted);
    sentences_are(Lang::Da, &["Nu går det til på en anden måde: Du sender blanketten til os."]);
}

#[test]
fn dialogue_dashes_open_sentences() {
    sentences_are(Lang::Sv, &["Han är nöjd. ‖ – Det är bra, säger Eva Ek. ‖ – Kom hit! säger hon."]);
}

#[test]
fn glued_sentences_come_apart_and_addresses_do_not() {
    sentences_are(Lang::Sv, &["Mötet är slut.‖Nästa möte är i maj."]);
    words_are(
        Lang::Sv,
        &[
            ("Mejla eva.ek@åmål.se.", "Mejla eva.ek@åmål.se ."),
            ("Se www.example.se/om?a=1, eller https://x.dk/a_(b).", "Se www.example.se/om?a=1 , eller https://x.dk/a_(b) ."),
            ("Läs på example.com!", "Läs på example.com !"),
            ("Kontakt:a@b.se, Mejl: a.b@c.se", "Kontakt : a@b.se , Mejl : a.b@c.se"),
        ],
    );
}

#[test]
fn hostile_text_takes_linear_time() {
    let start = std::time::Instant::now();
    for piece in ["a", "a.", "a-", "a/", "a@", "'", ".", "(", "Å. ", "1 ", "a'", "http://", ":", "\u{300}", "a:", "x. \""] {
        let text = piece.repeat(1_000_000 / piece.len());
        for lang in Lang::READ {
            run(&text, lang);
        }
    }
    assert!(start.elapsed().as_secs() < 60, "48 texts of a megabyte took {:?}", start.elapsed());
}

proptest! {
    #![proptest_config(crate::soak::cases(256))]

    #[test]
    fn tokens_and_the_white_space_between_them_are_the_text(text in "(\\PC|[ .,:!?'\"@/\\-a-zÅ0-9\n]){0,60}", lang in 0usize..3) {
        let (sentences, tokens) = run(&text, Lang::READ[lang]);
        let mut at = 0;
        for token in &tokens {
            prop_assert!(text[at..token.span.start as usize].chars().all(char::is_whitespace), "{:?}", &text[at..token.span.start as usize]);
            prop_assert!(!token.span.is_empty());
            let word = token.span.of(&text);
            prop_assert!(!word.starts_with(char::is_whitespace) && !word.ends_with(char::is_whitespace), "{:?}", word);
            at = token.span.end as usize;
        }
        prop_assert!(text[at..].chars().all(char::is_whitespace));
        let mut token = 0;
        for sentence in &sentences {
            prop_assert_eq!(sentence.token_start, token);
            prop_assert!(sentence.token_end > token);
            prop_assert_eq!(sentence.span.start, tokens[token as usize].span.start);
            prop_assert_eq!(sentence.span.end, tokens[sentence.token_end as usize - 1].span.end);
            token = sentence.token_end;
        }
        prop_assert_eq!(token as usize, tokens.len());
    }
}
