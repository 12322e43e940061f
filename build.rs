//! Compiles `gazetteers/` into the image that the program embeds; shares the compiler with the crate.

#![allow(dead_code, unused_imports, reason = "the shared modules hold what only the crate uses")]

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/error.rs"]
mod error;
#[path = "src/gazetteer/mod.rs"]
mod gazetteer;
#[path = "src/lang.rs"]
mod lang;
#[path = "src/letters.rs"]
mod letters;
#[path = "src/prefetch.rs"]
mod prefetch;

fn main() {
    println!("cargo::rerun-if-changed=gazetteers");
    for file in ["src/error.rs", "src/lang.rs", "src/letters.rs", "src/prefetch.rs", "src/gazetteer"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let mut paths = Vec::new();
    for folder in ["sv", "da", "en", "shared"] {
        lists(&Path::new("gazetteers").join(folder), &mut paths);
    }
    paths.sort();
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(path).expect("a list that was just listed can be read")))
        .collect();
    let lists: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    match gazetteer::Gazetteer::compile(&lists) {
        Ok(image) => {
            let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("gazetteer.image");
            fs::write(out, image.bytes()).expect("cargo's folder can be written");
        }
        Err(error) => {
            println!("cargo::error={error}");
            std::process::exit(1);
        }
    }
}

fn lists(folder: &Path, paths: &mut Vec<PathBuf>) {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(|file| Some(file.ok()?.path()));
    paths.extend(files.filter(|path| path.extension().is_some_and(|ending| ending == "tsv")));
}
