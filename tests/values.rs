//! Files of JSON whose objects are no lines: one alone, some in an array, some one after another.

use serde_json::Value;

use crate::command::{Folder, Run, pipe, records, run, run_within};

/// Texts of the records, and `line` and `byte` of the error rows.
fn read(name: &str, bytes: impl AsRef<[u8]>) -> (Vec<String>, Vec<(u64, u64)>) {
    let folder = Folder::new();
    let (path, rows) = (folder.file(name, bytes), folder.path("rows"));
    let run = run([path.as_os_str(), "--errors".as_ref(), rows.as_os_str()]);
    let number = |row: &Value, key: &str| row[key].as_u64().expect("a number");
    let rows = if rows.exists() { records(&folder.read("rows")) } else { Vec::new() };
    (texts(&run), rows.iter().map(|row| (number(row, "line"), number(row, "byte"))).collect())
}

fn texts(run: &Run) -> Vec<String> {
    run.records().iter().map(|record| record["text"].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn objects_are_documents_however_they_are_laid_out() {
    let two = vec!["Anna } [\" å".to_owned(), "Bo".to_owned()];
    let values = two.iter().map(|text| serde_json::json!({"url": {"a": [1, {}]}, "text": text})).collect::<Vec<_>>();
    let spread: Vec<String> = values.iter().map(|value| serde_json::to_string_pretty(value).expect("JSON")).collect();
    let array = serde_json::to_string_pretty(&values).expect("JSON");
    let line = serde_json::to_string(&values).expect("JSON");
    for name in ["a.json", "a"] {
        assert_eq!(read(name, &spread[0]).0, two[..1], "{name}");
        for text in [array.clone(), line.clone(), format!("\u{feff}{array}"), spread.join("\n"), spread.concat(), spread.join(",\r\n")] {
            assert_eq!(read(name, &text), (two.clone(), Vec::new()), "{name}: {text}");
            assert_eq!(texts(&pipe([""; 0], text.as_bytes())), two, "{text}");
        }
    }
    let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(array.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read("a.json", wide).0, two);
    assert_eq!(read("a.json", "[]"), (Vec::new(), Vec::new()));
}

#[test]
fn each_value_has_a_number_and_its_bytes() {
    let folder = Folder::new();
    let text = "[ {\"text\": \"a\"},\n\n{\"text\":\n\"b\"} ]";
    let path = folder.file("a.json", text);
    let records = run([&path]).records();
    for (number, (record, value)) in records.iter().zip(["{\"text\": \"a\"}", "{\"text\":\n\"b\"}"]).enumerate() {
        let place = &record["provenance"];
        let byte = |key: &str| place[key].as_u64().expect("a number") as usize;
        assert_eq!((byte("line"), &text[byte("byte_start")..byte("byte_end")]), (number + 1, value));
        assert_eq!(record["id"], format!("{}:{}", path.display(), number + 1));
    }
}

#[test]
fn a_broken_value_is_a_row_and_the_others_are_read() {
    let good = |text: &str| format!("{{\n \"text\": \"{text}\"\n}}");
    for (bad, byte) in [("{\"text\": tru}", 9), ("{\"a\": 1}", 0), ("[{}]", 0), ("17", 0), ("// x", 0), ("{\"text\": \"a\n}", 11), ("}", 0)]
    {
        let array = format!("[{},\n{bad},\n{}]", good("a"), good("b"));
        assert_eq!(read("a.json", array), (vec!["a".into(), "b".into()], vec![(2, 19 + byte)]), "{bad}");
    }
    // What is cut is told at the place where it begins.
    assert_eq!(read("a.json", format!("[{},\n{{\"text\": [", good("a"))), (vec!["a".into()], vec![(2, 19)]));
    assert_eq!(read("a.json", format!("[{},\n", good("a"))), (vec!["a".into()], vec![(2, 19)]));
    // Lines of JSON stay lines of JSON.
    assert_eq!(read("a.json", "{\"text\": \"a\"}\n{\"text\": \"\n{\"text\": \"b\"}"), (vec!["a".into(), "b".into()], vec![(2, 24)]));
}

#[test]
fn a_value_beyond_the_limit_is_passed_over_in_bounded_memory() {
    let folder = Folder::new();
    let mut text = b"[\n{\"text\": \"".to_vec();
    text.resize(300 << 20, b' ');
    text.extend(b"\"},\n{\"text\": \"Anna\"}]");
    let path = folder.file("a.json", text).to_string_lossy().into_owned();
    let run = run_within(280_000, &["--max-document", "1k", &path]);
    assert_eq!((run.code, texts(&run)), (Some(3), vec!["Anna".to_owned()]), "{}", run.err);
}
