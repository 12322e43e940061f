//! Temporal expressions: marked sentences, every day in every form, prose without dates, hostile text, the page's own date.

use std::cell::RefCell;
use std::path::Path;

use nordtag::document::{Hints, Media, Packet};
use nordtag::entity::Label;
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::cases::{self, Kind};
use nordtag::gold::found::Found;
use nordtag::lang::Lang;
use nordtag::options::Options;
use nordtag::pipeline::{Pipeline, Worker};
use proptest::prelude::*;

/// A mention as the tests ask for it: text, label, value, value before it was resolved.
type Mention = (String, Label, String, String);

/// The pipeline's temporal mentions of one text, and the page's own date.
struct Reader {
    pipeline: Pipeline,
    worker: Worker,
}

impl Reader {
    fn new() -> Reader {
        Reader::with(Options::default())
    }

    fn with(options: Options) -> Reader {
        Reader { pipeline: Pipeline::new(options, Gazetteer::embedded()), worker: Worker::default() }
    }

    fn read(&mut self, lang: Lang, date: &str, text: &str) -> (Vec<Mention>, String) {
        let hints = Hints { lang: Some(lang), date: date.to_owned(), ..Hints::default() };
        let packet = Packet { hints, ..Packet::new(text, Media::Text) };
        let record = self.pipeline.record(packet, &mut self.worker).expect("text is always readable");
        let norms = &record.findings.norms;
        let mentions = record.findings.entities.iter().filter(|entity| entity.label.is_temporal()).map(|entity| {
            let text = entity.span.of(record.page.text()).to_owned();
            (text, entity.label, norms.get(entity.norm).to_owned(), norms.get(entity.underspec).to_owned())
        });
        (mentions.collect(), norms.get(record.findings.date).to_owned())
    }
}

#[test]
fn dates_are_found_and_understood_in_marked_sentences() {
    let pipeline = Pipeline::default();
    let (mut worker, mut wrong, mut count) = (Worker::default(), Vec::new(), 0);
    for lang in ["sv", "da", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(lang).join("date.txt");
        let file = std::fs::read_to_string(&path).expect("cases in every language");
        for case in cases::read(&file, lang, &format!("{lang}/date.txt")).expect("marked sentences") {
            let hints = Hints { lang: Lang::from_code(lang), date: case.gold.anchor.clone(), ..Hints::default() };
            let packet = Packet { hints, ..Packet::new(case.gold.text.clone(), Media::Text) };
            let found = Found::by(&pipeline, packet, &mut worker).expect("text is always readable");
            let differences = case.differences(&found, Kind::Temporal);
            // A sentence marked as missed that is right by now should lose its mark.
            if case.missed == differences.is_empty() {
                wrong.push(format!("{} `{}`: {}", case.gold.id, case.gold.text, differences.join("; ")));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 450, "at least 150 sentences a language");
}

const MONTHS: [(Lang, [&str; 12]); 3] = [
    (Lang::Sv, ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]),
    (Lang::Da, ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]),
    (Lang::En, ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
];

/// A day written in every form of a language.
fn forms(lang: Lang, month_name: &str, (y, m, d): (i16, i8, i8)) -> Vec<String> {
    let mut forms = vec![
        format!("{y}-{m:02}-{d:02}"),
        format!("{y}‑{m:02}‑{d:02}"),
        format!("{d}.{m}.{y}"),
        format!("{d:02}.{m:02}.{y}"),
        format!("{d}/{m}/{y}"),
        format!("{d}/{m} {y}"),
        format!("{d:02}-{m:02}-{y}"),
    ];
    let written: &[String] = &match lang {
        Lang::Sv => [format!("{d} {month_name} {y}"), format!("den {d} {month_name} {y}"), format!("{d}\u{a0}{month_name}\u{a0}{y}")],
        Lang::Da => [format!("{d}. {month_name} {y}"), format!("den {d}. {month_name} {y}"), format!("d. {d}. {month_name} {y}")],
        _ => [format!("{d} {month_name} {y}"), format!("{month_name} {d}, {y}"), format!("the {d}th of {month_name} {y}")],
    };
    forms.extend_from_slice(written);
    forms
}

proptest! {
    #![proptest_config(crate::soak::cases(300))]

    #[test]
    fn every_day_reads_back_from_every_form(y in 1500i16..=2100, m in 1i8..=12, day in 1i8..=31) {
        let d = day.min(jiff::civil::date(y, m, 1).days_in_month());
        let iso = format!("{y:04}-{m:02}-{d:02}");
        for (lang, months) in MONTHS {
            for form in forms(lang, months[m as usize - 1], (y, m, d)) {
                for text in [form.clone(), format!("({form})"), format!("x, {form}.")] {
                    let (mentions, _) = read(lang, "", &text);
                    prop_assert_eq!(mentions.len(), 1, "{} in {:?}: {:?}", text, lang, mentions);
                    prop_assert_eq!(&mentions[0].0, &form);
                    prop_assert_eq!(&mentions[0].2, &iso, "{} in {:?}", form, lang);
                }
            }
        }
    }

    #[test]
    fn temporal_words_in_any_order_never_panic(picks in prop::collection::vec((0usize..PIECES.len(), 0usize..GAPS.len()), 1..24)) {
        let text: String = picks.iter().map(|(piece, gap)| format!("{}{}", PIECES[*piece], GAPS[*gap])).collect();
        for lang in Lang::READ {
            let (mentions, _) = read(lang, "2023-03-15", &text);
            prop_assert!(mentions.iter().all(|mention| !mention.0.trim().is_empty() && mention.0.trim() == mention.0), "{:?}", mentions);
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        for lang in Lang::READ {
            read(lang, "2023-03-15", &text);
        }
    }
}

/// Reads with a reader that the properties share, for a pipeline is dear to make.
fn read(lang: Lang, date: &str, text: &str) -> (Vec<Mention>, String) {
    thread_local! {
        static READER: RefCell<Reader> = RefCell::new(Reader::new());
    }
    READER.with_borrow_mut(|reader| reader.read(lang, date, text))
}

/// Pieces that the grammars know, to be thrown together.
const PIECES: &[&str] = &[
    "den", "d", "the", "23", "1", "31", "2022", "1999", "22", "maj", "mars", "May", "august", "sept", "måndag", "mandag", "Friday", "fre",
    "kl", "klockan", "halv", "kvart", "half", "past", "över", "i", "om", "tre", "two", "en", "ett", "år", "veckor", "uger", "weeks",
    "sedan", "siden", "ago", "för", "for", "in", "av", "of", "till", "til", "to", "och", "and", "mellan", "between", "från", "vecka",
    "uge", "v", "Q", "kvartal", "1980", "talet", "erne", "s", "slutet", "early", "mid", "late", "tidigt", "sidst", "varje", "hver",
    "every", "varannan", "gånger", "twice", "a", "per", "dag", "day", "last", "next", "förra", "nästa", "samma", "julafton", "jul",
    "påskdagen", "Christmas", "idag", "igår", "i kväll", "tonight", "morgon", "am", "pm", "p.m.", "T12:00", "Z", "öppet", "open",
    "vardagar", "publicerad", "220923", "20220923", "första", "2nd", "last", "half", "hälften av", "hälften", "halvdel af", "senare",
    "årsskiftet", "månadsskiftet", "sekelskiftet", "åttiotalet", "nineties", "tvåtiden", "fredagskvällen", "fredagskvällar", "h", "½",
    "hverdage", "1. juledag", "advent", "barn", "årets", "måned", "kvarter", "at", "noon", "gammal", "old", "rum", "kr", "personer",
    "år 2000", "åååå", "é", "€", "§",
];

const GAPS: &[&str] = &[" ", " ", " ", "", ".", ". ", "-", "–", "/", ":", ",", ", ", "(", ")", "'", "\u{a0}", "\n", "  "];

/// Prose and number lines of this project, in which nothing is a time.
const NO_DATES: &[(Lang, &str)] = &[
    (Lang::Sv, "Kommunen ansvarar för skola, omsorg och vägar. Ring växeln på 0520-49 50 00 eller skriv till kontakt@example.org."),
    (Lang::Sv, "Avgiften är 1 450 kronor per plats, och lokalen rymmer 1800 personer på 12 rader. Rabatten är 15 %."),
    (Lang::Sv, "Plan- och bygglagen (2010:900) 9 kap. 2 § första stycket, prop. 2009/10:170 s. 441. Org.nr 556036-0793."),
    (Lang::Sv, "Nu söker vi en chef. Du har god vana vid att leda, och vi erbjuder en trygg plats. En annan sak är viktigare."),
    (Lang::Sv, "Resultat: 3–2, 21–17, 6-4. Koordinater 58.2837, 12.2886. Artikel 2022-1087-B. Rum 1204, plan 12."),
    (Lang::Da, "Kommunen har 59.154 indbyggere og 2.019 virksomheder. Ring på 65 51 10 01 eller tlf. +45 40 12 34 56."),
    (Lang::Da, "Efter § 17, stk. 4, i lov nr. 1036 skal der betales 1.250 kr. pr. plads. CVR-nr. 29 18 99 22, EAN 5798006623354."),
    (Lang::Da, "Nu søger vi en leder. Man kan få hjælp, og vi har for lidt plads. Et andet spørgsmål er større."),
    (Lang::Da, "Kampen endte 3-2. Se bilag 3.1, side 12 af 40. J.nr. 03.02.00-K04-12-19. Version 15.7.24."),
    (Lang::En, "The council runs schools, care and roads. Call +46 520 49 50 00. The fee is $1,250 and the hall seats 1,800 people."),
    (Lang::En, "Section 17(4) of the Act, Article 12 of Regulation (EU) 2016/679, ISBN 978-0-306-40615-7. Page 12 of 24, room 1204."),
    (
        Lang::En,
        "You may march on. The sun sat low. Now they soon found a second fall in the spring water, and the last to go was May Archer.",
    ),
    (Lang::En, "They won 3-2, 21-17. The rating was 4/5. The server is at 192.168.10.24, version 10.4.2. Boeing 747."),
];

#[test]
fn a_time_begins_the_row_of_a_programme_but_no_line_alone() {
    let times = |text: &str| read(Lang::Da, "", text).0.into_iter().map(|(text, ..)| text).collect::<Vec<_>>();
    assert_eq!(times("09.30 Indskrivning\n10.00 Velkomst\n11.15 \"Vand\" ved Bo Lund\n"), ["09.30", "10.00", "11.15"]);
    assert!(times("12.50 Kaffe\n").is_empty());
    assert!(times("12.50 Kaffe\n10.00 Te\n").is_empty());
    assert!(times("2.10 Indledning\n2.15 Baggrund\n2.20 Metode\n").is_empty(), "headings are numbered");
}

#[test]
fn text_without_dates_stays_without_dates() {
    let mut reader = Reader::new();
    for (lang, text) in NO_DATES {
        assert_eq!(reader.read(*lang, "2023-03-15", text).0, [], "in {text}");
    }
}

#[test]
fn a_date_that_a_line_breaks_is_one() {
    for (lang, text) in
        [(Lang::Sv, "Mötet hålls den 3\noktober 2022 i stadshuset."), (Lang::Da, "Mødet holdes den 3.\noktober 2022 på rådhuset.")]
    {
        let (mentions, _) = read(lang, "", text);
        assert_eq!(mentions.len(), 1, "{mentions:?}");
        assert_eq!(mentions[0].2, "2022-10-03");
    }
}

#[test]
fn the_page_says_its_own_date() {
    let mut reader = Reader::new();
    for (lang, text, date) in [
        (Lang::Sv, "Ny skola\nPublicerad 2 mars 2023\nSkolan öppnar.", "2023-03-02"),
        (Lang::Sv, "Ny skola\nSkolan öppnar den 1 september 2024.\nSenast granskad2023-02-28", "2023-02-28"),
        (Lang::Sv, "Ny skola\n2023-03-02\nSkolan öppnar.", "2023-03-02"),
        (Lang::Sv, "Publicerad: 2023-03-02 09:15\nUppdaterad: 2023-03-04 10:00", "2023-03-02"),
        (Lang::Sv, "Publicerad\n2 mars 2023\nText", "2023-03-02"),
        (Lang::Da, "Ny skole\nOpdateret d. 2. marts 2023\nSkolen åbner.", "2023-03-02"),
        (Lang::Da, "Ny skole\n2. marts 2023\nSkolen åbner.", "2023-03-02"),
        (Lang::En, "New school\nPublished: 2 March 2023\nIt opens.", "2023-03-02"),
        (Lang::En, "New school\nLast updated on March 2, 2023\nIt opens.", "2023-03-02"),
        (Lang::Sv, "Ny skola\nSkolan öppnar den 1 september 2024.", ""),
    ] {
        assert_eq!(reader.read(lang, "", text).1, date, "of {text}");
    }
}

#[test]
fn what_is_stated_beside_the_text_comes_before_what_the_text_says() {
    let (_, date) = Reader::new().read(Lang::Sv, "2023-03-05T08:00:00+01:00", "Publicerad 2 mars 2023");
    assert_eq!(date, "2023-03-05");
}

#[test]
fn a_yearless_day_resolves_against_the_pages_own_date_and_keeps_its_open_form() {
    let text = "Ny chef\nHon tillträdde tjänsten den 1 september.\nSenast granskad 2022-09-23";
    let (mentions, date) = Reader::new().read(Lang::Sv, "", text);
    assert_eq!(date, "2022-09-23");
    assert_eq!(mentions[0], ("den 1 september".into(), Label::Date, "2022-09-01".into(), "XXXX-09-01".into()));
    assert_eq!(mentions[1].3, "");
}

#[test]
fn what_was_to_come_may_have_passed_when_a_page_was_last_looked_at() {
    let of = |foot: &str| {
        let (mentions, _) =
            Reader::new().read(Lang::Sv, "", &format!("Ny chef\nHon tillträder tjänsten den 1 september.\n{foot} 2022-09-23"));
        mentions[0].2.clone()
    };
    assert_eq!(of("Senast granskad"), "2022-09-01");
    assert_eq!(of("Publicerad"), "2023-09-01");
}

#[test]
fn the_reference_date_is_an_anchor_and_no_date_of_the_page() {
    let mut options = Options::default();
    options.tagging.reference_date = Some("2022-09-23".into());
    let mut reader = Reader::with(options);
    let (mentions, date) = reader.read(Lang::Sv, "", "Det hände i går.");
    assert_eq!((mentions[0].2.as_str(), date.as_str()), ("2022-09-22", ""));
}

#[test]
fn hostile_text_takes_linear_time() {
    let mut reader = Reader::new();
    let long = 200_000;
    for piece in [
        "2022-",
        "1 ",
        "12:30",
        "den ",
        "i ",
        "maj ",
        "(",
        "fredag, ",
        "4, ",
        "23/9",
        "var ",
        "år",
        " ",
        "\u{a0}",
        "kl. ",
        "varje ",
        "juldagen den 25 december ",
        "1. juledag den ",
        "första hälften av ",
        "first half of the ",
        "åttiotalet ",
        "ωlast",
        "23/9,",
        "barn 6 år ",
        "årsskiftet ",
        "den första i ",
        "half ",
    ] {
        for lang in Lang::READ {
            reader.read(lang, "2023-03-15", &piece.repeat(long / piece.len()));
        }
    }
}
