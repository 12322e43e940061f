//! Gold is read as it is written, and the scores equal those of the reference scorer on the small case in `tests/gold/`.

use nordtag::entity::Label;
use nordtag::gold::found::Found;
use nordtag::gold::score::{self, Count, Figures};
use nordtag::gold::{Gold, conll, marked};

use crate::command::run;

const GOLD: &str = include_str!("gold/gold.jsonl");
const RECORDS: &str = include_str!("gold/records.jsonl");
const DATES: &str = include_str!("gold/dates.gold.jsonl");
const DATE_RECORDS: &str = include_str!("gold/dates.records.jsonl");

fn read(gold: &str, records: &str) -> (Vec<Gold>, Vec<Found>) {
    (Gold::from_jsonl(gold, "gold").expect("gold"), Found::from_jsonl(records, "records").expect("records"))
}

fn figures(p: f64, r: f64, f1: f64, gold: u64) -> Figures {
    Figures { p, r, f1, gold }
}

/// The figures are those that the reference scorer prints for `PERSON,TITLE,ORG,PLACE`.
#[test]
fn mentions_score_as_the_reference_scorer_does() {
    let (gold, records) = read(GOLD, RECORDS);
    let labels = [Label::Person, Label::Title, Label::Org, Label::Place];
    let scores = score::ents::score(&gold, &records, &labels);
    let of = |wanted: Label| scores.sum(|_, label| label == wanted).strict.figures();
    assert_eq!(of(Label::Person), figures(40.0, 50.0, 44.44, 4));
    assert_eq!(of(Label::Title), figures(100.0, 50.0, 66.67, 2));
    assert_eq!(of(Label::Org), figures(50.0, 66.67, 57.14, 3));
    assert_eq!(of(Label::Place), figures(0.0, 0.0, 0.0, 1));
    assert_eq!(scores.sum(|_, _| true).strict.figures(), figures(50.0, 50.0, 50.0, 10));
    assert_eq!((scores.documents, scores.lost), (5, 1));
}

#[test]
fn an_overlapping_span_counts_as_right_in_the_overlapping_figures_only() {
    let (gold, records) = read(GOLD, RECORDS);
    let row = score::ents::score(&gold, &records, &[Label::Org]).sum(|lang, _| lang == "sv");
    assert_eq!(row.strict, Count { right: 0, wrong: 2, missed: 1 });
    assert_eq!(row.overlapping, Count { right: 1, wrong: 1, missed: 0 });
}

/// The figures are those that the reference scorer prints.
#[test]
fn dates_score_as_the_reference_scorer_does() {
    let (gold, records) = read(DATES, DATE_RECORDS);
    let scores = score::dates::score(&gold, &records);
    assert_eq!(scores.overlapping.figures(), figures(66.67, 80.0, 72.73, 5));
    assert_eq!(scores.exact.figures(), figures(50.0, 60.0, 54.55, 5));
    assert_eq!(scores.value_accuracy(), 60.0);
    assert_eq!((scores.negatives_tagged, scores.negatives), (1, 1));
}

#[test]
fn norwegian_is_right_when_it_is_called_none_of_the_three() {
    let record = |lang: &str| Found { lang: lang.to_owned(), ..Found::default() };
    let records = ["sv", "da", "und", "da"].map(record);
    let scores = score::langs::documents(["sv", "da", "nb", "nn"].into_iter(), &records);
    assert_eq!((scores.right, scores.items), (3, 4));
    assert_eq!((scores.norwegian_called_danish(), scores.accuracy()), (50.0, 75.0));
    assert_eq!(scores.rows["da"].figures(), figures(50.0, 100.0, 66.67, 1));
}

#[test]
fn a_post_is_right_when_person_title_organisation_and_status_are() {
    let gold = marked::sentence("[Åsa Berg|PERSON@r1], tidigare [rektor|TITLE@r1:former] på [Älvskolan|ORG@r1]", "sv").expect("marked");
    let record = |status: &str| {
        let ents = r#"[{"start":0,"end":8,"label":"PERSON"},{"start":19,"end":25,"label":"TITLE"},{"start":29,"end":38,"label":"ORG"}]"#;
        let post = format!(r#"{{"person":0,"title":1,"org":2,"status":"{status}"}}"#);
        let line = format!(r#"{{"id":"","text":"{}","ents":{ents},"relations":[{post}]}}"#, gold.text);
        Found::from_jsonl(&line, "record").expect("record")
    };
    let right = score::posts::score(std::slice::from_ref(&gold), &record("former")).rows["sv"];
    let wrong = score::posts::score(std::slice::from_ref(&gold), &record("current")).rows["sv"];
    assert_eq!((right.person_title.right, right.whole.right), (1, 1));
    assert_eq!((wrong.person_title.right, wrong.whole), (1, Count { right: 0, wrong: 1, missed: 1 }));
}

#[test]
fn marks_are_taken_off_and_counted_in_code_points() {
    let gold =
        marked::sentence(r"\[Öppet\] [Åsa \[Bo\] Berg|PERSON?=Åsa Berg@r1], [vd|TITLE@r1:incoming] \| [i maj|DATE=2023-05@r1.to]", "sv");
    let gold = gold.expect("marked");
    assert_eq!(gold.text, "[Öppet] Åsa [Bo] Berg, vd | i maj");
    let person = &gold.ents[0];
    assert_eq!((person.start, person.end, person.optional, person.norm.as_deref()), (8, 21, true, Some("Åsa Berg")));
    let post = &gold.relations[0];
    assert_eq!((post.person, post.title, post.org, post.status.as_str()), (0, 1, -1, "incoming"));
    assert_eq!((post.date_from, post.date_to), (-1, 2));
}

#[test]
fn a_broken_mark_is_named_with_its_place() {
    let said = |page: &str| marked::page(page, "a.marked").expect_err("broken").to_string();
    assert_eq!(said("id: a\n---\nett\n[Åsa"), "a.marked:4: expected `|` in the mark `[Åsa`");
    assert_eq!(said("id: a\n---\n[Åsa|PERSO]"), "a.marked:3: expected a label, found `PERSO`");
    assert_eq!(said("name: a\n---\n"), "a.marked:1: expected `id`, `lang`, `kind` or `date`, found `name`");
    assert!(said("id: a\n---\n[Åsa|PERSON@r1] [vd|TITLE@r1] [Bo|PERSON@r1]").contains("found a second"));
    assert!(said("id: a\n---\n[Åsa|PERSON@r1]").contains("expected two of"));
}

#[test]
fn lines_know_their_language_and_whether_they_are_furniture() {
    let gold = marked::page("id: a\nlang: sv\n---\n~Meny\n\n~{en}In English\nHej", "a").expect("marked");
    let lines: Vec<_> = gold.lines.iter().map(|line| (line.start, line.end, line.lang.as_str(), line.furniture)).collect();
    assert_eq!(lines, [(0, 4, "sv", true), (6, 16, "en", true), (17, 20, "sv", false)]);
    assert_eq!((gold.lang_at(7), gold.lang_at(5), gold.lang_at(19)), ("en", "sv", "sv"));
}

#[test]
fn conll_tokens_become_text_with_ordinary_spacing() {
    let conll = "Åsa\tB-PER\nBerg\tI-PER\n(\tO\nDR\tB-ORG\n)\tO\n.\tO\n\n\"\tO\nJa\tO\n\"\tO\n,\tO\nsa\tO\nBo\tB-PER\n";
    let gold = conll::read(conll, "small", "sv");
    assert_eq!(gold.iter().map(|document| document.text.as_str()).collect::<Vec<_>>(), ["Åsa Berg (DR).", "\"Ja\", sa Bo"]);
    assert_eq!(gold[0].ents.iter().map(|mention| (mention.start, mention.end)).collect::<Vec<_>>(), [(0, 8), (10, 12)]);
    assert_eq!(gold[1].id, "small-00001");
}

#[test]
fn conll_keeps_the_text_it_is_given_and_the_documents_it_names() {
    let conll = "# newdoc\n# text = Bo  er her\nBo\tB-PER\ner\tO\nher\tO\n\n# text = Ja.\nJa\tO\n.\tO\n\n# newdoc\nNej\tO\n";
    let gold = conll::read(conll, "small", "da");
    assert_eq!(gold.iter().map(|document| document.text.as_str()).collect::<Vec<_>>(), ["Bo  er her\nJa.", "Nej"]);
}

#[test]
fn records_with_other_offsets_are_refused() {
    let error = Found::from_jsonl(r#"{"id":"a","tool":{"offsets":"byte"}}"#, "out.jsonl").expect_err("byte offsets");
    assert_eq!(error.to_string(), "out.jsonl: expected records with `--offsets char`, found `byte` in `a`");
}

#[test]
fn eval_writes_the_figures_of_the_reference_scorer_as_json() {
    let file = |name: &str| format!("{}/tests/gold/{name}", env!("CARGO_MANIFEST_DIR"));
    let ents = run(["eval", &file("gold.jsonl"), &file("records.jsonl"), "--labels", "PERSON,TITLE,ORG,PLACE", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ents.out).expect("JSON");
    let rows = json["rows"].as_array().expect("rows");
    let of = |label: &str| &rows.iter().find(|row| row["lang"] == "all" && row["label"] == label).expect("a row")["strict"];
    assert_eq!((of("PERSON")["f1"].as_f64(), of("ORG")["f1"].as_f64(), of("all")["gold"].as_u64()), (Some(44.44), Some(57.14), Some(10)));
    assert_eq!(json["missing_or_changed_text"], 1);
    let dates = run(["eval", &file("dates.gold.jsonl"), &file("dates.records.jsonl"), "--kind", "dates", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&dates.out).expect("JSON");
    assert_eq!((json["overlap"]["f1"].as_f64(), json["value_accuracy"].as_f64()), (Some(72.73), Some(60.0)));
}

#[test]
fn eval_says_what_it_cannot_read() {
    let missing = run(["eval", "no-such-gold.jsonl"]);
    assert!(missing.code != Some(0) && missing.err.contains("no-such-gold.jsonl"), "{}", missing.err);
    let label = run(["eval", "no-such-gold.jsonl", "--labels", "PERSONS"]);
    assert!(label.code == Some(2) && label.err.contains("found `PERSONS`"), "{}", label.err);
}

#[test]
fn eval_tags_a_marked_page_itself() {
    let page = format!("{}/corpus/sv/01-ny-socialdirektor.marked", env!("CARGO_MANIFEST_DIR"));
    let run = run(["eval", &page]);
    assert!(run.code == Some(0) && run.out.ends_with("1 documents, 0 without a record of the same text\n"), "{}", run.out);
}
