//! `nordtag gazetteer compile|check|list|stats`, and the loading of users' lists for `--gazetteer`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use sha2::{Digest, Sha256};

use nordtag::error::{Error, ErrorKind};
use nordtag::gazetteer::image::{Image, VERSION};
use nordtag::gazetteer::source::{ListKind, read_jsonl, read_tsv};
use nordtag::gazetteer::{Gazetteer, check};
use nordtag::packed;

use crate::output::failed;

/// Lists below this many bytes compile faster than a cache of them is found.
const WORTH_CACHING: usize = 1 << 18;

/// Arguments of `nordtag gazetteer`.
#[derive(Args, Debug)]
pub struct GazetteerArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: GazetteerCommand,
}

/// What `nordtag gazetteer` does.
#[derive(Subcommand, Debug)]
pub enum GazetteerCommand {
    /// Compile lists (TSV, JSONL) into one image that `--gazetteer` reads without compiling.
    Compile {
        /// Lists.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// File of the image.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Tell what keeps lists from being added to those that come with nordtag; exit code 2 where anything does.
    Check {
        /// Lists, or folders of them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Put rows in order and drop those said twice.
        #[arg(long)]
        repair: bool,
    },
    /// List entries as TSV: kind, language, canonical name, identifiers, weight, sort of organisation.
    List {
        /// Lists or images; those that come with nordtag where none is given.
        files: Vec<PathBuf>,
    },
    /// Count entries by kind and language, words, and bytes.
    Stats {
        /// Lists or images; those that come with nordtag where none is given.
        files: Vec<PathBuf>,
    },
}

/// Runs `nordtag gazetteer`.
///
/// # Errors
/// When a list cannot be read or compiled, is found faulty, or the output cannot be written.
pub fn run(args: &GazetteerArgs, out: &mut dyn Write) -> Result<(), Error> {
    match &args.command {
        GazetteerCommand::Compile { files, output } => {
            let image = compiled(&read(files)?)?;
            let written = fs::write(output, image.bytes());
            written.map_err(|error| failed(&error, &output.to_string_lossy()))
        }
        GazetteerCommand::Check { files, repair } => check_lists(files, *repair, out),
        GazetteerCommand::List { files } => listed(&chosen(files)?, out).map_err(|error| failed(&error, "stdout")),
        GazetteerCommand::Stats { files } => counted(&chosen(files)?, out).map_err(|error| failed(&error, "stdout")),
    }
}

/// The gazetteer of a run: the lists that come with nordtag, beside them or, with `only`, instead of them the user's lists and images.
///
/// # Errors
/// When a file cannot be read, a row cannot be compiled, or an image is damaged or of another version.
pub fn load(files: &[PathBuf], only: bool) -> Result<Gazetteer, Error> {
    let own = if only { Gazetteer::default() } else { Gazetteer::embedded() };
    match files {
        [] => Ok(own),
        [file] if is_image(file) => Ok(own.with(image(file)?)),
        files => {
            let lists = read(files)?;
            let size: usize = lists.iter().map(|(_, text)| text.len()).sum();
            let cache = if size >= WORTH_CACHING { cache_file(&lists) } else { None };
            if let Some(image) = cache.as_deref().and_then(|cache| Image::from_bytes(fs::read(cache).ok()?).ok()) {
                return Ok(own.with(image));
            }
            let image = compiled(&lists)?;
            if let Some(cache) = cache {
                keep(&cache, image.bytes());
            }
            Ok(own.with(image))
        }
    }
}

fn chosen(files: &[PathBuf]) -> Result<Gazetteer, Error> {
    if files.is_empty() { Ok(Gazetteer::embedded()) } else { load(files, true) }
}

fn is_image(path: &Path) -> bool {
    packed::name(path).extension().is_none_or(|ending| ending != "tsv" && ending != "jsonl")
}

fn image(path: &Path) -> Result<Image, Error> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| Error::new(ErrorKind::Gazetteer, error.to_string()).at(name.clone(), 0, 0))?;
    Image::from_bytes(bytes).map_err(|error| error.at(name, 0, 0))
}

/// Names and texts of lists.
fn read(files: &[PathBuf]) -> Result<Vec<(String, String)>, Error> {
    let one = |path: &PathBuf| {
        let bad = |message: String| Error::new(ErrorKind::Gazetteer, message).at(path.display().to_string(), 0, 0);
        if is_image(path) {
            return Err(bad("expected a list that ends in `.tsv` or `.jsonl`; an image stands alone".into()));
        }
        let text = packed::read(path).map_err(|error| bad(error.to_string()))?;
        Ok((packed::name(path).display().to_string(), text))
    };
    files.iter().map(one).collect()
}

fn compiled(lists: &[(String, String)]) -> Result<Image, Error> {
    let lists: Vec<(&str, &str)> = lists.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Gazetteer::compile(&lists)
}

/// Where the image of these lists is kept: named after their content, so that no change is ever missed.
fn cache_file(lists: &[(String, String)]) -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let folder = folder.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?.join("nordtag");
    let mut hash = Sha256::new();
    hash.update(VERSION.to_le_bytes());
    hash.update(env!("CARGO_PKG_VERSION"));
    for (path, text) in lists {
        hash.update([u8::from(path.ends_with(".jsonl"))]);
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    let name: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Some(folder.join(format!("{name}.image")))
}

/// Keeps an image for the next run; where it cannot be kept, the next run compiles again.
fn keep(path: &Path, bytes: &[u8]) {
    let Some(folder) = path.parent() else { return };
    let part = path.with_extension(format!("{}.part", std::process::id()));
    if fs::create_dir_all(folder).and_then(|()| fs::write(&part, bytes)).and_then(|()| fs::rename(&part, path)).is_err() {
        drop(fs::remove_file(&part));
    }
}

fn check_lists(files: &[PathBuf], repair: bool, out: &mut dyn Write) -> Result<(), Error> {
    let mut paths = Vec::new();
    for file in files {
        gather(file, &mut paths);
    }
    let mut texts = read(&paths)?;
    if repair {
        for (path, (_, text)) in paths.iter().zip(&mut texts).filter(|(_, (name, _))| name.ends_with(".tsv")) {
            let repaired = check::repaired(text);
            if repaired != *text {
                let written = packed::write(path, &repaired);
                written.map_err(|error| failed(&error, &path.to_string_lossy()))?;
                *text = repaired;
            }
        }
    }
    let mut lists = Vec::new();
    for (path, text) in &texts {
        lists.push(if path.ends_with(".jsonl") { read_jsonl(path, text)? } else { read_tsv(path, text, None)? });
    }
    let not_names = check::class_a(&lists);
    let faults: Vec<Error> = lists.iter().flat_map(|list| check::check(list, &not_names)).collect();
    for fault in &faults {
        writeln!(out, "{fault}").map_err(|error| failed(&error, "stdout"))?;
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::Gazetteer, format!("{} faults in {} lists", faults.len(), lists.len())))
    }
}

/// The lists of a folder and the folders in it, in order; a file itself.
fn gather(path: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(folder) = fs::read_dir(path) else {
        paths.push(path.to_owned());
        return;
    };
    let files: BTreeSet<PathBuf> = folder.filter_map(|file| Some(file.ok()?.path())).collect();
    for file in files {
        let index = file.file_name().is_some_and(|name| name == "index.tsv");
        if file.is_dir() || !index && !is_image(&file) {
            gather(&file, paths);
        }
    }
}

fn listed(gazetteer: &Gazetteer, out: &mut dyn Write) -> std::io::Result<()> {
    for (_, entry) in gazetteer.entries() {
        let org = if entry.org.name() == "none" { "" } else { entry.org.name() };
        let (kind, lang) = (entry.kind.name(), entry.lang.code());
        writeln!(out, "{kind}\t{lang}\t{}\t{}\t{}\t{org}", entry.canonical, entry.id, entry.weight)?;
    }
    Ok(())
}

fn counted(gazetteer: &Gazetteer, out: &mut dyn Write) -> std::io::Result<()> {
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for (_, entry) in gazetteer.entries() {
        *counts.entry((entry.kind.name(), entry.lang.code())).or_default() += 1;
    }
    for ((kind, lang), count) in counts {
        writeln!(out, "{kind}\t{lang}\t{count}")?;
    }
    for image in gazetteer.images() {
        let view = image.view();
        writeln!(out, "words\t\t{}\nnodes\t\t{}\nbytes\t\t{}", view.words().count(), view.nodes(), image.bytes().len())?;
    }
    for (kind, name) in ListKind::NAMES.iter().filter(|(kind, _)| matches!(kind, ListKind::Given | ListKind::Surname)) {
        let known = gazetteer.images().iter().map(Image::view).map(|view| {
            let is = |word: &u32| if *kind == ListKind::Given { view.facts(*word).given() > 0 } else { view.facts(*word).surname() > 0 };
            view.words().filter(is).count()
        });
        writeln!(out, "{name}\t\t{}", known.sum::<usize>())?;
    }
    Ok(())
}
