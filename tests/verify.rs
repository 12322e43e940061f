//! Records against the schema: all that are written hold to it, and `verify` says where others do not.

use nordtag::write::shape::{RECORD, Shape};
use serde_json::Value;

use crate::cli::TEXT;
use crate::command::{Folder, documents, pipe, run};

fn is_valid(record: &Value) -> bool {
    let schema: Value = serde_json::from_str(nordtag::write::schema::SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::is_valid(&schema, record)
}

#[test]
fn records_are_valid_by_the_schema_and_by_verify_in_every_unit() {
    let folder = Folder::new();
    folder.file("a.txt", TEXT);
    folder.file("b.txt", "🎉 Anna Öberg, rektor.\n\n- punkt ett\n- 𝒜 punkt två");
    folder.file("c.html", "<html lang=da><title>Nyt</title><h1>Ny chef</h1><p>Mette Ås er direktør i Ærø Kommune.<footer>Kontakt</footer>");
    folder.file("d.jsonl", documents(30));
    let schema = run(["schema"]);
    assert_eq!((schema.code, schema.out.as_str()), (Some(0), nordtag::write::schema::SCHEMA));
    for unit in ["char", "byte", "utf16"] {
        let records = run([folder.as_ref().as_os_str(), "--offsets".as_ref(), unit.as_ref()]);
        assert_eq!(records.records().len(), 33);
        for record in records.records() {
            assert!(is_valid(&record), "{record}");
            assert_eq!(nordtag::write::verify::verify(&record.to_string()), [] as [String; 0]);
        }
        let verified = pipe(["verify"], records.out.as_bytes());
        assert_eq!((verified.code, verified.out.as_str(), verified.err.as_str()), (Some(0), "", "33 records, 0 of them wrong\n"));
    }
}

#[test]
fn verify_looks_at_each_mention_once_however_many_are_the_same() {
    let record = pipe([] as [&str; 0], "Anna Berg är rektor.\n".repeat(50_000).as_bytes()).out;
    let began = std::time::Instant::now();
    assert_eq!(nordtag::write::verify::verify(&record), [] as [String; 0]);
    // A second or two; each with each it would be minutes.
    assert!(began.elapsed().as_secs() < 30);
}

#[test]
fn verify_says_what_is_wrong_where() {
    let good = pipe([] as [&str; 0], TEXT.as_bytes()).out;
    let wrong = [
        ("\"title\"", "\"titel\"", "expected the keys"),
        ("\"line\":0", "\"line\":\"0\"", "provenance.line: expected a whole number"),
        ("\"segments\":[{\"id\":0", "\"segments\":[{\"id\":1", "segments[0]: expected id 0, found 1"),
        ("\"start\":0,", "\"start\":4000,", "segments[0]: expected offsets on characters"),
        ("\"lang\":\"sv\",\"langs\"", "\"lang\":\"no\",\"langs\"", "lang: expected one of `sv`, `da`"),
        ("\"start\":0,", "\"start\":3,", "expected only white space before it, found text outside all segments"),
    ];
    for (from, to, message) in wrong {
        let line = good.replacen(from, to, 1);
        assert_ne!(line, good, "{from}");
        let run = pipe(["verify"], (good.clone() + &line).as_bytes());
        assert_eq!(run.code, Some(3));
        assert!(run.out.contains("stdin:2: ") && run.out.contains(message), "{from}: {}", run.out);
    }
}

#[test]
fn the_shape_verify_knows_is_that_of_the_schema() {
    fn compare(shape: &Shape, schema: &Value, path: &str) {
        match shape {
            Shape::Object(keys) => {
                let properties = schema["properties"].as_object().expect("an object has properties");
                let names: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
                assert_eq!(schema["required"], serde_json::json!(names), "{path}");
                assert_eq!(properties.len(), names.len(), "{path}");
                keys.iter().for_each(|(key, shape)| compare(shape, &schema["properties"][key], &format!("{path}.{key}")));
            }
            Shape::List(shape) => {
                assert_eq!(schema["type"], "array", "{path}");
                compare(shape, &schema["items"], path);
            }
            Shape::Pair => assert_eq!((&schema["type"], &schema["minItems"]), (&"array".into(), &2.into()), "{path}"),
            Shape::Text => assert!(schema["type"] == "string" && schema.get("enum").is_none(), "{path}"),
            Shape::OneOf(values) => {
                let allowed = schema.get("enum").cloned().unwrap_or_else(|| Value::from(vec![schema["const"].clone()]));
                assert_eq!(allowed, serde_json::json!(values), "{path}");
            }
            Shape::Whole(least) => assert_eq!((&schema["type"], &schema["minimum"]), (&"integer".into(), &(*least).into()), "{path}"),
            Shape::Share => assert_eq!((&schema["type"], &schema["maximum"]), (&"number".into(), &1.into()), "{path}"),
        }
    }
    compare(&RECORD, &serde_json::from_str(nordtag::write::schema::SCHEMA).expect("the schema is JSON"), "record");
}
