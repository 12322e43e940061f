//! Compiles `gazetteers/` into the image that the program embeds, with the crate's own compiler, and unpacks the models it embeds.

#![allow(dead_code, unused_imports, reason = "the shared modules hold what only the crate uses")]

use std::io;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/columns.rs"]
mod columns;
#[path = "src/error.rs"]
mod error;
#[path = "src/gazetteer/mod.rs"]
mod gazetteer;
#[path = "src/lang.rs"]
mod lang;
#[path = "src/letters.rs"]
mod letters;
#[path = "src/packed.rs"]
mod packed;
#[path = "src/prefetch.rs"]
mod prefetch;

/// What was learnt, as it lies in the repository: packed, for it is large and made anew now and then, and the bytes of its records, where it
/// has some. Each becomes a file without its ending.
const MODELS: [(&str, usize); 2] = [("src/identify/languages.gen.bin.gz", 1), ("src/tag/name/weights.gen.bin.gz", columns::LINE)];

fn main() {
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    for (model, size) in MODELS {
        println!("cargo::rerun-if-changed={model}");
        if let Err(error) = unpack(Path::new(model), size, &out) {
            println!("cargo::error={model}: {error}");
            std::process::exit(1);
        }
    }
    println!("cargo::rerun-if-changed=gazetteers");
    for file in ["src/columns.rs", "src/error.rs", "src/lang.rs", "src/letters.rs", "src/packed.rs", "src/prefetch.rs", "src/gazetteer"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let mut paths = Vec::new();
    for folder in ["sv", "da", "en", "shared"] {
        lists(&Path::new("gazetteers").join(folder), &mut paths);
    }
    paths.sort_by_key(|path| packed::name(path));
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| (packed::name(path).display().to_string(), packed::read(path).expect("a list that was just listed can be read")))
        .collect();
    let lists: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    match gazetteer::Gazetteer::compile(&lists) {
        Ok(image) => {
            fs::write(out.join("gazetteer.image"), image.bytes()).expect("cargo's folder can be written");
        }
        Err(error) => {
            println!("cargo::error={error}");
            std::process::exit(1);
        }
    }
}

fn unpack(model: &Path, size: usize, out: &Path) -> io::Result<()> {
    let columns = packed::unpack(&fs::read(model)?)?;
    fs::write(out.join(model.file_stem().unwrap_or_default()), columns::together(&columns, size))
}

fn lists(folder: &Path, paths: &mut Vec<PathBuf>) {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(|file| Some(file.ok()?.path()));
    paths.extend(files.filter(|path| packed::name(path).extension().is_some_and(|ending| ending == "tsv")));
}
