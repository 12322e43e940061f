//! The house stays in order: a stage uses nouns, never another stage; only `write` knows JSON out; only `pipeline` strings stages.

use std::path::{Path, PathBuf};

const STAGES: [&str; 8] = ["decode", "extract", "identify", "segment", "spot", "tag", "tie", "write"];

/// All Rust files below a folder or file of `src`, with their text.
fn sources(below: &str) -> Vec<(PathBuf, String)> {
    fn walk(path: &Path, files: &mut Vec<PathBuf>) {
        if path.is_dir() {
            for entry in std::fs::read_dir(path).expect("a folder of the crate") {
                walk(&entry.expect("an entry").path(), files);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path.to_owned());
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for path in [root.join(below), root.join(format!("{below}.rs"))] {
        if path.exists() {
            walk(&path, &mut files);
        }
    }
    files.sort();
    files.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).expect("a source file"))).collect()
}

/// What stands before the tests of a file, without comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_stage_uses_no_other_stage() {
    for stage in STAGES {
        for (path, text) in sources(stage) {
            for other in STAGES.iter().filter(|other| **other != stage) {
                let uses = code(&text).contains(&format!("crate::{other}::"));
                assert!(!uses, "{} uses the stage `{other}`", path.display());
            }
        }
    }
}

#[test]
fn nouns_use_no_stage() {
    for noun in ["document", "entity", "error", "lang", "options", "page", "span"] {
        for (path, text) in sources(noun) {
            for stage in STAGES {
                assert!(!code(&text).contains(&format!("crate::{stage}::")), "{} uses the stage `{stage}`", path.display());
            }
        }
    }
}

#[test]
fn only_decode_and_the_commands_touch_files() {
    for room in STAGES.iter().filter(|stage| **stage != "decode").chain(&["pipeline", "run", "record", "window"]) {
        for (path, text) in sources(room) {
            assert!(!code(&text).contains("std::fs"), "{} touches files", path.display());
        }
    }
}

#[test]
fn the_stages_after_extract_cannot_fail() {
    for stage in ["identify", "segment", "spot", "tag", "tie"] {
        for (path, text) in sources(stage) {
            assert!(!code(&text).contains("error::Error"), "{} knows errors", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_none_is_endless() {
    for (path, text) in sources("") {
        if path.to_string_lossy().contains(".gen.") {
            continue;
        }
        assert!(text.starts_with("//!") || text.starts_with("#!"), "{} has no first sentence", path.display());
        let lines = code(&text).lines().count();
        assert!(lines <= 500, "{} has {lines} lines of code", path.display());
    }
}
