//! Normal forms through the whole pipeline: names in the page's language, out of capitals and without genitive; titles uninflected; and
//! which names are one entity.

use nordtag::document::{Hints, Media, Packet};
use nordtag::entity::Label;
use nordtag::gazetteer::Gazetteer;
use nordtag::lang::Lang;
use nordtag::options::Options;
use nordtag::pipeline::{Pipeline, Worker};

/// Whether a mention of the text has the normal form, for each row of text, mention, label and normal form.
fn all_have(lang: Lang, rows: &[(&str, &str, Label, &str)]) {
    let pipeline = Pipeline::new(Options::default(), Gazetteer::embedded());
    let mut worker = Worker::default();
    for &(text, mention, label, norm) in rows {
        let hints = Hints { lang: Some(lang), ..Hints::default() };
        let record = pipeline.record(Packet { hints, ..Packet::new(text, Media::Text) }, &mut worker).expect("text can be read");
        let found: Vec<_> = (record.findings.entities.iter())
            .map(|entity| (entity.span.of(record.page.text()), entity.label, record.findings.norms.get(entity.norm)))
            .collect();
        assert!(found.contains(&(mention, label, norm)), "{text}: {found:?}");
    }
}

#[test]
fn organisations_bear_the_name_that_the_list_of_the_pages_language_has() {
    let org = Label::Org;
    all_have(
        Lang::Sv,
        &[
            ("Det skriver Socialstyrelsen i en ny rapport om vården.", "Socialstyrelsen", org, "Socialstyrelsen"),
            ("Hon har läst ekonomi vid Göteborgs universitet sedan i höstas.", "Göteborgs universitet", org, "Göteborgs universitet"),
            ("Vi söker nu bidrag av EU för att rusta upp hamnen.", "EU", org, "Europeiska unionen"),
        ],
    );
    all_have(
        Lang::Da,
        &[
            ("Det skriver Socialstyrelsen i en ny rapport om plejen.", "Socialstyrelsen", org, "Social- og Boligstyrelsen"),
            ("Vi søger nu tilskud fra EU til at sætte havnen i stand.", "EU", org, "Den Europæiske Union"),
        ],
    );
    all_have(Lang::En, &[("The project is paid for by the EU and by the town itself.", "EU", org, "European Union")]);
}

#[test]
fn persons_lose_capitals_and_the_genitive_alone() {
    let person = Label::Person;
    all_have(
        Lang::Sv,
        &[
            ("Kontakt: Johan Eriks, sekreterare\n", "Johan Eriks", person, "Johan Eriks"),
            ("Vi fick höra Karin Svenssons tal om skolan.", "Karin Svenssons", person, "Karin Svensson"),
            ("CATHARINA VON EK-LINDBERG\nOrdförande\n", "CATHARINA VON EK-LINDBERG", person, "Catharina von Ek-Lindberg"),
        ],
    );
}

#[test]
fn titles_are_uninflected_and_written_out() {
    let title = Label::Title;
    all_have(
        Lang::Sv,
        &[
            ("Enligt vd Anna Lindqvist går det bra.", "vd", title, "vd"),
            ("Frågan besvaras av tf. förvaltningschef Anna Lindqvist.", "tf. förvaltningschef", title, "tillförordnad förvaltningschef"),
            ("Frågan besvaras av bitr rektor Anna Lindqvist.", "bitr rektor", title, "biträdande rektor"),
            ("Den auktoriserade revisorn Anna Lindqvist har ordet.", "auktoriserade revisorn", title, "auktoriserad revisor"),
            ("Kontakta HR-chefen Anna Lindqvist.", "HR-chefen", title, "HR-chef"),
            ("FÖRVALTNINGSCHEF\nAnna Lindqvist\n", "FÖRVALTNINGSCHEF", title, "förvaltningschef"),
        ],
    );
    all_have(
        Lang::Da,
        &[
            ("Kontakt AKT-vejleder Mette Kjær Holm for hjælp.", "AKT-vejleder", title, "AKT-vejleder"),
            ("Det siger konst. afdelingschef Mette Kjær Holm.", "konst. afdelingschef", title, "konstitueret afdelingschef"),
            ("Det siger den konstituerede direktør Mette Kjær Holm.", "konstituerede direktør", title, "konstitueret direktør"),
        ],
    );
}

#[test]
fn one_thing_by_several_names_is_one_entity() {
    let pipeline = Pipeline::new(Options::default(), Gazetteer::embedded());
    let mut worker = Worker::default();
    for (text, names) in [
        // A listed name and its misspelling.
        ("Trafikverket bygger en ny väg. Läs mer hos Trafikvreket.", &["Trafikverket", "Trafikvreket"][..]),
        // An acronym that the page states.
        ("Ekbackens Bygdeförening (EBF) har årsmöte. EBF fyller hundra år.", &["Ekbackens Bygdeförening", "EBF"]),
        // An acronym with the form of the firm.
        ("Norrtälje Energi AB höjer priset. NEAB har sitt kontor i hamnen.", &["Norrtälje Energi AB", "NEAB"]),
        // Names in two languages.
        (
            "Hon forskar vid Göteborgs universitet sedan flera år tillbaka och bor i Köpenhamn.\n\nShe has been doing research at the \
             University of Gothenburg for several years and lives in Copenhagen.\n",
            &["Göteborgs universitet", "University of Gothenburg"],
        ),
        (
            "Han flyttade från Köpenhamn till Malmö.\n\nHe moved from Copenhagen to the town of Malmö in the spring.",
            &["Köpenhamn", "Copenhagen"],
        ),
    ] {
        let record = pipeline.record(Packet::new(text, Media::Text), &mut worker).expect("text can be read");
        let found = |name: &str| {
            let mut entities = record.findings.entities.iter();
            entities.find(|entity| entity.span.of(record.page.text()) == name).map(|entity| entity.cluster)
        };
        let clusters: Vec<_> = names.iter().map(|name| found(name)).collect();
        assert!(clusters.iter().all(|cluster| cluster.is_some() && *cluster == clusters[0]), "{text}: {clusters:?}");
    }
}
