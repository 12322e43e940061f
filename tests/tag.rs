//! Names through the whole pipeline: what options change, what a document's own words prove, and that nothing depends on what came before.

use nordtag::document::{Hints, Media, Packet};
use nordtag::entity::{Label, Status};
use nordtag::gazetteer::Gazetteer;
use nordtag::lang::Lang;
use nordtag::options::{Options, Tagging};
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::tag::name::explain::explain;
use nordtag::tag::name::feature::{Feature, Template};
use nordtag::tag::name::model::{Model, Trained};

fn pipeline(tagging: Tagging) -> Pipeline {
    Pipeline::new(Options { tagging, ..Options::default() }, Gazetteer::embedded())
}

fn packet(text: &str, lang: Lang) -> Packet {
    let hints = Hints { lang: Some(lang), ..Hints::default() };
    Packet { hints, ..Packet::new(text, Media::Text) }
}

/// The names found, as text and label.
fn names(pipeline: &Pipeline, worker: &mut Worker, text: &str, lang: Lang) -> Vec<(String, Label)> {
    let record = pipeline.record(packet(text, lang), worker).expect("text can be read");
    let entities = record.findings.entities.iter().filter(|entity| matches!(entity.label, Label::Person | Label::Org | Label::Place));
    entities.map(|entity| (entity.span.of(record.page.text()).to_owned(), entity.label)).collect()
}

fn found(tagging: Tagging, text: &str, lang: Lang) -> Vec<(String, Label)> {
    names(&pipeline(tagging), &mut Worker::default(), text, lang)
}

fn has(names: &[(String, Label)], name: &str, label: Label) -> bool {
    names.iter().any(|(found, kind)| found == name && *kind == label)
}

const NEWS: &str = "Anna Lindqvist är ny stadsdirektör i Luleå kommun. – Det känns bra, säger Anna Lindqvist till Sveriges Radio.";

#[test]
fn without_the_scorer_lists_and_rules_find_people() {
    let names = found(Tagging { scorer: false, ..Tagging::default() }, NEWS, Lang::Sv);
    assert!(has(&names, "Anna Lindqvist", Label::Person), "{names:?}");
}

#[test]
fn a_town_with_its_municipality_is_an_organisation() {
    let names = found(Tagging::default(), NEWS, Lang::Sv);
    assert!(has(&names, "Luleå kommun", Label::Org), "{names:?}");
}

#[test]
fn of_two_names_with_the_same_first_word_the_shorter_one_is_found_again_too() {
    let text = "Claims are paid by Harbour Companion, says Anna Lind, chief executive of Harbour Companion in Leeds. Bo Hale works at \
        Harbour Companion Insurance Agency.\n\nStart planning your Harbour Companion getaway.";
    let names = found(Tagging::default(), text, Lang::En);
    assert_eq!(names.iter().filter(|(name, _)| name == "Harbour Companion").count(), 3, "{names:?}");
}

#[test]
fn a_title_that_ends_a_sentence_is_not_of_whom_the_next_line_names() {
    let posts = |text: &str| {
        let (pipeline, mut worker) = (Pipeline::default(), Worker::default());
        let record = pipeline.record(packet(text, Lang::En), &mut worker).expect("text can be read");
        record.findings.relations.len()
    };
    assert_eq!(posts("Our members want justice\nTom Halder learns that he is related to them"), 0);
    assert_eq!(posts("Chief Justice\nTom Halder\n"), 1);
}

#[test]
fn nouns_with_capitals_of_another_language_are_no_names() {
    let text = "Aus diesem Grund ist die Arbeit der Behörde in der ersten Zeit vor allem eine Frage der Haltung, sagte Angela Merkel in Berlin. \
        Viele Menschen wollen an der Entscheidung beteiligt werden, und ein Viertel hat schon einen Antrag auf Beratung gestellt.";
    let names = found(Tagging::default(), text, Lang::Und);
    assert!(has(&names, "Angela Merkel", Label::Person) && has(&names, "Berlin", Label::Place), "{names:?}");
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn words_joined_by_a_hyphen_are_one_name() {
    let names = found(Tagging::default(), "The meeting was opened by Sarah Benton-Clarke on behalf of the board.", Lang::En);
    assert!(has(&names, "Sarah Benton-Clarke", Label::Person), "{names:?}");
}

#[test]
fn columns_set_apart_by_wide_gaps_are_no_single_name() {
    let names = found(Tagging::default(), "Anna Lindqvist    Karin Berg", Lang::Sv);
    assert!(names.iter().all(|(name, _)| !name.contains("  ")), "{names:?}");
}

#[test]
fn people_in_columns_are_as_many() {
    let names = found(Tagging::default(), "Underskrifter\n\nAnna Lindqvist\tKarin Berg\nOrdförande\tLedamot\n", Lang::Sv);
    assert!(has(&names, "Anna Lindqvist", Label::Person) && has(&names, "Karin Berg", Label::Person), "{names:?}");
}

#[test]
fn a_title_in_a_column_is_held_by_who_stands_above_it() {
    let pipeline = pipeline(Tagging::default());
    let mut worker = Worker::default();
    let text = "Underskrifter\n\nAnna Lindqvist\tKarin Berg\nOrdförande\tLedamot\n";
    let record = pipeline.record(packet(text, Lang::Sv), &mut worker).expect("text can be read");
    let word = |at: u32| record.findings.entities[at as usize].span.of(text);
    let posts: Vec<_> = record.findings.relations.iter().filter_map(|post| Some((word(post.person?), word(post.title?)))).collect();
    assert_eq!(posts, [("Anna Lindqvist", "Ordförande"), ("Karin Berg", "Ledamot")]);
}

#[test]
fn a_title_stands_above_its_holder_where_a_list_begins_with_one() {
    let holders = |text: &str| {
        let pipeline = pipeline(Tagging::default());
        let mut worker = Worker::default();
        let record = pipeline.record(packet(text, Lang::Sv), &mut worker).expect("text can be read");
        let name = |at: Option<u32>| at.map_or("", |at| record.findings.entities[at as usize].span.of(text)).to_owned();
        record.findings.relations.iter().map(|post| (name(post.title), name(post.person))).collect::<Vec<_>>()
    };
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|&(title, person)| (title.to_owned(), person.to_owned())).collect::<Vec<_>>();
    let own = pairs(&[("Ordförande", "Anna Holm"), ("Kassör", "Bo Ek"), ("Sekreterare", "Pia Lund")]);
    assert_eq!(holders("Styrelsen\n\nOrdförande\nAnna Holm\nKassör\nBo Ek\nSekreterare\nPia Lund\n"), own);
    assert_eq!(holders("Styrelsen\n\nAnna Holm\nOrdförande\nBo Ek\nKassör\nPia Lund\nSekreterare\n"), own);
    let cook = pairs(&[("Husmor", "Lis Wiberg"), ("Kyrkogårdsföreståndare", "Dan Moberg")]);
    assert_eq!(holders("Husmor Lis Wiberg 0511-555 17\nKyrkogårdsföreståndare\nDan Moberg\n"), cook);
    // A line that says that nobody holds a post stands for a name.
    let some = pairs(&[("Ordförande", "Anna Holm"), ("Sekreterare", "Pia Lund")]);
    assert_eq!(holders("Styrelsen\n\nOrdförande\nAnna Holm\nKassör\nvakant\nSekreterare\nPia Lund\n"), some);
    assert_eq!(holders("Styrelsen\n\nAnna Holm\nOrdförande\nTjänsten är vakant\nKassör\nPia Lund\nSekreterare\n"), some);
    let chair = pairs(&[("Ordförande", "Pia Lund")]);
    assert_eq!(holders("Nämnder\n\nOrdförande i Socialnämnden\nPia Lund (C)\n0511-555 18\n"), chair);
}

#[test]
fn a_register_names_the_surname_first() {
    let text = "Medarbetare\n\nAbelin, Linnea\nJurist\n\nBerg, Anna Karin\nHandläggare\n\nGrzybek, Agata\nRegistrator\n\nvon Linde, Charlotte\nEkonom\n";
    let names = found(Tagging::default(), text, Lang::Sv);
    for name in ["Abelin, Linnea", "Berg, Anna Karin", "Grzybek, Agata", "von Linde, Charlotte"] {
        assert!(has(&names, name, Label::Person), "{name}: {names:?}");
    }
}

#[test]
fn a_name_in_capitals_is_known_from_the_text_below() {
    let names = found(Tagging::default(), "INGRID MEULENVOORT\nHead of Planning\n\nThe keynote is by Ingrid Meulenvoort.\n", Lang::En);
    assert!(has(&names, "INGRID MEULENVOORT", Label::Person), "{names:?}");
}

#[test]
fn what_stands_around_a_firm_tells_what_it_is_on_its_whole_page() {
    let text = "We bought it from Fjordum in May. Fjordum has a shop in Leeds, and Fjordum, says Anna Berg, sells well. Customers like \
                Fjordum because Fjordum answers. The team at Fjordum is small. Fjordum launched an app. Fjordum was founded in 2012.";
    let names = found(Tagging::default(), text, Lang::En);
    let kinds: Vec<Label> = names.iter().filter(|(name, _)| name == "Fjordum").map(|(_, kind)| *kind).collect();
    assert!(kinds.len() > 5 && kinds.iter().all(|kind| *kind == Label::Org), "{names:?}");
}

#[test]
fn a_name_is_one_kind_of_thing_on_its_page() {
    let text = "Our favourite is Bonavita. Bonavita has a shop in Leeds. Customers of Bonavita like Bonavita. The team at Bonavita is small. \
                Ask Bonavita. More from Bonavita soon.";
    let names = found(Tagging::default(), text, Lang::En);
    let kinds: Vec<Label> = names.iter().filter(|(name, _)| name == "Bonavita").map(|(_, kind)| *kind).collect();
    assert!(kinds.len() > 4 && kinds.iter().all(|kind| *kind == kinds[0]), "{names:?}");
}

#[test]
fn mentions_below_the_least_score_are_left_out() {
    let all = found(Tagging { min_score: 1.1, ..Tagging::default() }, NEWS, Lang::Sv);
    assert_eq!(all, []);
}

#[test]
fn findings_do_not_depend_on_the_documents_before() {
    let pipeline = pipeline(Tagging::default());
    let mut worker = Worker::default();
    let fresh = names(&pipeline, &mut worker, NEWS, Lang::Sv);
    names(&pipeline, &mut worker, "NEWS: ANNA LINDQVIST OCH LULEÅ KOMMUN", Lang::En);
    names(&pipeline, &mut worker, "Den nye borgmester hedder Anna Lindqvist", Lang::Da);
    assert_eq!(names(&pipeline, &mut worker, NEWS, Lang::Sv), fresh);
}

#[test]
fn findings_do_not_change_when_words_are_forgotten() {
    let pipeline = pipeline(Tagging::default());
    let text = "Kommundirektören Anna Lindqvist i Alingsås kommun möter Region Skåne och Per Holm på Vinnova i Göteborg.";
    let before = names(&pipeline, &mut Worker::default(), text, Lang::Sv);
    // More words than are kept, each twice, so that frequent ones stay and others go.
    let syllables = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "xa", "zy"];
    let word = |n: usize| format!("{}{}{}{}", syllables[n % 16], syllables[n / 16 % 16], syllables[n / 256 % 16], syllables[n / 4096 % 16]);
    let many: String = (0..40_000).map(|n| format!("Här talar Anna {0} och {0} med Per Holm.\n", word(n))).collect();
    let mut worker = Worker::default();
    names(&pipeline, &mut worker, text, Lang::Sv);
    names(&pipeline, &mut worker, &many, Lang::Sv);
    assert_eq!(names(&pipeline, &mut worker, text, Lang::Sv), before);
}

#[test]
fn mentions_lie_in_order_and_apart() {
    let pipeline = pipeline(Tagging::default());
    let mut worker = Worker::default();
    let text = "Teknik- och fritidsnämnden i Umeå kommun, Lars \"Lasse\" Berg (S), Karin Ek-Holm och Region Skåne samt SKR.";
    let record = pipeline.record(packet(text, Lang::Sv), &mut worker).expect("text can be read");
    let names: Vec<_> = record.findings.entities.iter().filter(|entity| entity.label != Label::Title).collect();
    assert!(names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{names:?}");
}

#[test]
fn endless_runs_of_names_take_no_more_than_linear_time() {
    let pipeline = pipeline(Tagging::default());
    for piece in ["Anna ", "Anna, ", "(Anna ", "Anna-", "AB ", "socialnämnden ", "Region "] {
        let text = piece.repeat(60_000);
        assert!(pipeline.record(packet(&text, Lang::Sv), &mut Worker::default()).is_ok());
    }
}

#[test]
fn every_name_is_explained() {
    let pipeline = pipeline(Tagging::default());
    let mut worker = Worker::default();
    let record = pipeline.record(packet(NEWS, Lang::Sv), &mut worker).expect("text can be read");
    let explanations = explain(&record.page, record.findings);
    let names = record.findings.entities.iter().filter(|entity| matches!(entity.label, Label::Person | Label::Org | Label::Place)).count();
    assert_eq!(explanations.len(), names);
    assert!(explanations.iter().any(|explanation| !explanation.reasons.is_empty()));
}

#[test]
fn weights_are_read_as_they_were_written() {
    let (here, other) = ([1, -2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 127], [0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let feature = |value| Feature::new(Template::Word, value).and_by_language();
    let trained = (1..40).flat_map(|value| {
        let (both, swedish) = (feature(value).id, feature(value).id_in(Lang::Sv));
        [Trained { id: both, weights: here }, Trained { id: swedish, weights: other }]
    });
    let model = Model::from_bytes(Model::to_bytes(&[[7; 13]; 13], 40.0, 64, trained).into()).expect("what was written can be read");
    assert_eq!(model.pairs[3][4], 7);
    assert_eq!(model.weights(feature(5), Lang::Sv)[..3], [1, -2, 8]);
    assert_eq!(model.weights(feature(5), Lang::Da)[..3], [1, -2, 3]);
    assert_eq!(model.weights(Feature::new(Template::Word, 5), Lang::Sv)[12], 127);
    assert_eq!(model.weights(feature(77), Lang::Sv)[..13], [0; 13]);
}

#[test]
fn bytes_that_are_no_weights_are_not_read() {
    assert!(Model::from_bytes(b"nordtag0".to_vec().into()).is_none());
    assert!(Model::from_bytes(Vec::new().into()).is_none());
}

#[test]
fn a_menu_names_no_bodies_by_its_entries() {
    let page = "<body><nav><ul><li>Shop All Patio Heater Covers</li><li>Used Garden &amp; Leisure</li><li>House Design Services</li>\
        <li>Financial Planning</li></ul></nav><main><p>The chair of the Royal Horticultural Society, Ann Lee, opened the new garden in \
        Wisley on Monday. She thanked everybody who had worked on it for three long years, and the gardeners most of all.</p></main>\
        <footer><p>© 2024 Wander Quill Media Ltd</p></footer></body>";
    let packet = Packet::new(page, Media::Html);
    let pipeline = pipeline(Tagging::default());
    let mut worker = Worker::default();
    let record = pipeline.record(packet, &mut worker).expect("a page can be read");
    let bodies = record.findings.entities.iter().filter(|entity| entity.label == Label::Org);
    let bodies: Vec<&str> = bodies.map(|entity| entity.span.of(record.page.text())).collect();
    assert_eq!(bodies, ["Royal Horticultural Society", "Wander Quill Media Ltd"]);
}

/// How many mentions `name` of a page at an address are found.
fn count(page: &str, media: Media, url: &str, name: &str, label: Label) -> usize {
    let hints = Hints { url: url.to_owned(), ..Hints::default() };
    let packet = Packet { hints, ..Packet::new(page, media) };
    let (pipeline, mut worker) = (pipeline(Tagging::default()), Worker::default());
    let record = pipeline.record(packet, &mut worker).expect("it can be read");
    let is_it = |entity: &&nordtag::entity::Entity| entity.label == label && entity.span.of(record.page.text()) == name;
    record.findings.entities.iter().filter(is_it).count()
}

#[test]
fn the_name_a_page_states_for_its_site_is_an_organisation() {
    let found = |head: &str| {
        let page = format!("<head>{head}</head><p>I read about it on Lamps for Less.</p><p>A visit to Lamps for Less pays.</p>");
        count(&page, Media::Html, "", "Lamps for Less", Label::Org)
    };
    assert_eq!(found(""), 0);
    assert_eq!(found("<meta property=og:site_name content='Lamps for Less – bright ideas'>"), 2);
    assert_eq!(found("<title>Contact | Lamps for Less</title><link rel=canonical href='https://lampsforless.example/contact'>"), 2);
    let named = "<meta property=og:site_name content='Anna Lindqvist'><p>Anna Lindqvist lives in Leeds.";
    assert_eq!(count(named, Media::Html, "", "Anna Lindqvist", Label::Org), 0, "a person's site");
}

#[test]
fn and_so_is_what_its_address_spells() {
    let text = "I read about it on Lamps for Less.";
    let found = |url| count(text, Media::Text, url, "Lamps for Less", Label::Org);
    assert_eq!((found("https://www.lampsforless.example/contact"), found("https://lamps.example/")), (1, 0));
}

#[test]
fn the_author_a_page_states_is_a_person() {
    let page = |head: &str| format!("<head>{head}</head><p>See more by Rose Field here.</p>");
    let found = |head| count(&page(head), Media::Html, "", "Rose Field", Label::Person);
    assert_eq!((found(""), found("<meta name=author content='Rose Field'>")), (0, 1));
}

#[test]
fn the_heading_of_a_list_says_who_comes_and_who_goes() {
    let status = |text: String| {
        let (pipeline, mut worker) = (pipeline(Tagging::default()), Worker::default());
        let record = pipeline.record(packet(&text, Lang::En), &mut worker).expect("text can be read");
        record.findings.relations.iter().map(|relation| relation.status).collect::<Vec<_>>()
    };
    let list = "Jim Dale, head porter\nAnn Holmes, section editor\n";
    for (heading, says) in
        [("Promotions", Status::Incoming), ("Resignations and retirements", Status::Former), ("Our team", Status::Current)]
    {
        assert_eq!(status(format!("{heading}\n{list}")), [says; 2], "{heading}");
    }
    assert_eq!(status(format!("Nominations and Appointments Committee\n{list}")), [Status::Current; 2]);
}

#[test]
fn a_contact_without_a_body_is_its_addresses_or_the_pages_own() {
    let source = |line: &str| {
        let page = format!(
            "<head><meta property=og:site_name content='Lamps for Less'></head><p>Lamps for Less sells lamps.</p>\
             <h2>Contact</h2><p>Jim Dale<br>Store manager<br>{line}</p>"
        );
        let (pipeline, mut worker) = (pipeline(Tagging::default()), Worker::default());
        let record = pipeline.record(Packet::new(page, Media::Html), &mut worker).expect("HTML can be read");
        record.findings.relations.iter().map(|relation| (relation.org.is_some(), relation.org_source)).collect::<Vec<_>>()
    };
    assert_eq!(source("020 7946 0000"), [(true, "page")]);
    assert_eq!(source("jim.dale@mail.lamps.co.uk"), [(true, "email")]);
    assert_eq!(source("Open every day"), [(false, "")]);
}
