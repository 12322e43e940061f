//! The own JSON reader says what serde_json says, on random lines made of the pieces JSON is made of.

use nordtag::decode::jsonl::{Field, fields};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::command::pipe;

/// Compares both readers on one line.
fn compare(line: &str) {
    let own = fields(line, &["text", "id"]);
    match serde_json::from_str::<Map<String, Value>>(line) {
        Ok(object) => {
            let own = own.unwrap_or_else(|broken| panic!("serde_json reads `{line}`, found {broken}"));
            for (key, field) in ["text", "id"].iter().zip(own.values) {
                match (object.get(*key), field) {
                    (None, Field::Missing) => {}
                    (Some(Value::String(text)), Field::Text(own)) => assert_eq!(*text, own, "in `{line}`"),
                    (Some(Value::Number(_)), Field::Number(_)) => {}
                    (Some(Value::Null), Field::Other("null")) | (Some(Value::Bool(_)), Field::Other("boolean")) => {}
                    (Some(Value::Array(_)), Field::Other("array")) | (Some(Value::Object(_)), Field::Other("object")) => {}
                    (value, field) => panic!("`{line}`: serde_json finds {value:?}, the own reader {field:?}"),
                }
            }
        }
        Err(error) => {
            let said = error.to_string();
            // Lone surrogates are mended here, and numbers are never computed.
            let mended = ["surrogate", "hex escape", "out of range"].iter().any(|known| said.contains(known));
            assert!(own.is_err() || mended, "serde_json refuses `{line}`: {said}");
        }
    }
}

#[test]
fn lines_by_hand_are_read_alike() {
    for line in [
        "{}",
        " { \"text\" : \"a\" } ",
        "{\"text\":\"\\u00e5\\n\\/\\\"\"}",
        "{\"text\":1,\"text\":\"sist\"}",
        "{\"id\":-0.5e+3}",
        "{\"id\":01}",
        "{\"id\":1.}",
        "{\"id\":[1,{\"text\":\"inuti\"}],\"text\":null}",
        "{\"text\":\"a\"}}",
        "{\"text\":\"a\",}",
        "{\"te\\u0078t\":\"nyckel\"}",
        "{\"text\":\"\t\"}",
        "[]",
        "",
        "{\"a\":{},\"b\":[],\"c\":[[]],\"text\":true}",
    ] {
        compare(line);
    }
}

#[test]
fn a_date_that_cannot_be_read_is_told_in_the_record() {
    for (stated, date, n_warnings) in [
        ("\"2024-03-01T10:00:00Z\"", "2024-03-01", 0),
        ("\"20240301\"", "2024-03-01", 0),
        ("null", "2023-02-03", 0),
        ("1709251200", "2023-02-03", 1),
        ("\"01/03/2024\"", "2023-02-03", 1),
    ] {
        let page = r#"<html><meta property='article:published_time' content='2023-02-03'><p>Hej p\u00e5 dig</p></html>"#;
        let run = pipe(["-f", "jsonl", "--date-key", "d"], format!("{{\"text\": \"{page}\", \"d\": {stated}}}").as_bytes());
        let record = &run.records()[0];
        let warnings = record["warnings"].as_array().expect("a list");
        assert_eq!((record["date"].as_str(), warnings.len()), (Some(date), n_warnings), "{stated}: {warnings:?}");
    }
}

#[test]
fn a_language_is_understood_however_it_is_called_or_told_in_the_record() {
    for (stated, lang, n_warnings) in [
        ("da", "da", 0),
        ("da_DK.UTF-8", "da", 0),
        ("DAN", "da", 0),
        ("sv-Latn-SE", "sv", 0),
        ("swe", "sv", 0),
        ("Svenska", "sv", 0),
        ("en-GB", "en", 0),
        (" english ", "en", 0),
        ("", "", 0),
        ("sw", "", 1),
        ("svea", "", 1),
    ] {
        // A word that is one in all three languages: what is stated decides.
        let record = &pipe(["--lang-key", "l"], format!("{{\"text\": \"Information\", \"l\": \"{stated}\"}}").as_bytes()).records()[0];
        let n_found = record["warnings"].as_array().expect("a list").len();
        assert!(n_found == n_warnings && (lang.is_empty() || record["lang"] == lang), "{stated}: {record}");
    }
}

#[test]
fn a_short_string_takes_little_room_in_a_long_line() {
    let line = format!("{{\"id\": \"\\n\", \"text\": \"{}\"}}", "a".repeat(1 << 20));
    let Field::Text(std::borrow::Cow::Owned(id)) = fields(&line, &["id"]).expect("an object").values.remove(0) else { panic!("no text") };
    assert!(id == "\n" && id.capacity() < 1 << 18);
}

proptest! {
    #[test]
    fn random_pieces_are_read_alike(pieces in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "[", "]", ":", ",", "\"text\"", "\"id\"", "\"a\"", "\"", "\\", "\\u00e5", "\\ud83c", "\\udf89", "\\n", "å", " ", "\t",
        "0", "1", "-", ".5", "e9", "true", "null", "false", "\u{1}", "{\"text\":\"", "\"}", "{\"id\":",
    ]), 0..24)) {
        compare(&pieces.concat());
    }

    #[test]
    fn well_formed_objects_are_read_alike(text in ".*", id in any::<i64>(), other in prop::collection::vec(".*", 0..3)) {
        compare(&serde_json::json!({"x": other, "text": text, "id": id}).to_string());
        compare(&serde_json::json!({"id": {"text": text}, "å": [null, 1.5, other], "text": "a\u{7f}\u{2028}"}).to_string());
    }
}
