//! A line as JSON: the own reader and serde_json agree on what is an object, and on the fields of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nordtag::decode::jsonl::{Field, fields};

fuzz_target!(|line: &str| {
    let own = fields(line, &["text", "id"]);
    match serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line) {
        Ok(object) => {
            let own = own.expect("what serde_json reads is JSON");
            if let (Field::Text(text), Some(value)) = (&own.values[0], object.get("text")) {
                assert_eq!(Some(text.as_ref()), value.as_str());
            }
            assert_eq!(own.values[0] == Field::Missing, !object.contains_key("text"));
        }
        // serde_json gives lone surrogates, deep nesting and numbers beyond all bounds up.
        Err(error) => {
            let said = error.to_string();
            let known = ["surrogate", "recursion", "out of range", "hex escape"].iter().any(|known| said.contains(known));
            assert!(own.is_err() || known, "{said}");
        }
    }
});
