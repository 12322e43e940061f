//! How a run begins: what is found where the output is to be, and whether it is begun anew, taken up again or complete.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use nordtag::error::{Error, ErrorKind};
use nordtag::record::Tool;
use nordtag::write::conll;

use crate::args::{Form, TagArgs};
use crate::exit;
use crate::journal::{self, Checkpoint, Journal, Told, sum};
use crate::output::{self, Lines, PART, beside, is_special, say};
use crate::results::{Results, exit_code};

/// What is found where the output is to be.
pub enum Opened {
    /// The run to be resumed was complete; this is its exit code.
    Complete(u8),
    /// There is work to do.
    Unfinished(Box<Results>),
}

impl Results {
    /// Opens the output for a new run, or for one that is taken up again.
    ///
    /// # Errors
    /// When it cannot be written, another run is writing it, or what is to be resumed was told otherwise.
    pub fn open(args: &TagArgs, tool: &Tool) -> Result<Opened, Error> {
        let output = args.output.path().map(|path| target(path, args));
        let errors = args.output.errors.as_deref();
        if output.is_some() && output.as_deref() == errors {
            return Err(Error::new(ErrorKind::Usage, "expected different files for `--output` and `--errors`, found the same"));
        }
        let told = Told {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            config: tool.config.clone(),
            gazetteers: tool.gazetteers.clone(),
            inputs: sum(&format!("{:?} {:?} {:?}", args.documents.paths, args.documents.walking(), args.documents.opening())),
            errors: errors.is_some(),
        };
        let Some(output) = output.filter(|path| !is_special(path)) else {
            if args.output.resume {
                let message = "expected a plain file as the output to resume, found a pipe or device";
                return Err(Error::new(ErrorKind::Usage, message));
            }
            let records = match args.output.path() {
                Some(path) => Lines::open(path, 0)?,
                None => Lines::stdout()?,
            };
            let errors = errors.map(|path| Lines::open(path, 0)).transpose()?;
            return Ok(Opened::Unfinished(Box::new(Results::new(args, records, errors, None, Checkpoint::default()))));
        };
        let path = journal::path_beside(&output);
        if !args.output.resume {
            let (records, errors) = (Lines::open(&output, 0)?, errors.map(|path| Lines::open(path, 0)).transpose()?);
            if path.exists() {
                say(&format!("`{}` is begun anew; `--resume` would have gone on with the interrupted run", output.display()));
            }
            let journal = Journal::create(path, &told)?;
            return Ok(Opened::Unfinished(Box::new(Results::new(args, records, errors, Some(journal), Checkpoint::default()))));
        }
        if !path.exists() && output.exists() {
            return complete(&output, errors, &told).map(Opened::Complete);
        }
        let size = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
        // The lock is taken before anything is read: a run that is still going on must not be resumed.
        let part = beside(&output, PART);
        let guard = if part.exists() { Some(Lines::open(&output, size(&part))?) } else { None };
        let (journal, last) = if path.exists() {
            let on_disk = (size(&part), errors.map_or(0, |path| size(&beside(path, PART))));
            let here = |path: &Path, length: u64| size(&beside(path, PART)) == length || size(path) == length;
            Journal::reopen(path, &told, |last| match last.complete {
                // Some of the files may have their names already.
                true => here(&output, last.records) && errors.is_none_or(|path| here(path, last.rows)),
                false => last.records <= on_disk.0 && last.rows <= on_disk.1,
            })?
        } else {
            (Journal::create(path, &told)?, Checkpoint::default())
        };
        if last.complete {
            return give_names(&output, errors, journal, &last).map(Opened::Complete);
        }
        let mut records = guard.map_or_else(|| Lines::open(&output, 0), Ok)?;
        records.cut(last.records)?;
        let errors = errors.map(|path| Lines::open(path, last.rows)).transpose()?;
        Ok(Opened::Unfinished(Box::new(Results::new(args, records, errors, Some(journal), last))))
    }
}

/// Gives the files of a run their names that came to its end and was killed before it could.
fn give_names(output: &Path, errors: Option<&Path>, journal: Journal, last: &Checkpoint) -> Result<u8, Error> {
    for path in errors.into_iter().chain([output]) {
        let part = beside(path, PART);
        if part.exists() {
            output::rename(&part, path).map_err(|error| output::failed(&error, &path.to_string_lossy()))?;
        }
    }
    journal.remove()?;
    Ok(exit_code(last))
}

/// The exit code of a complete output, if it is what this run would have made.
fn complete(output: &Path, errors: Option<&Path>, told: &Told) -> Result<u8, Error> {
    let name = output.to_string_lossy();
    let file = std::fs::File::open(output).map_err(|error| Error::new(ErrorKind::Usage, error.to_string()).at(&*name, 0, 0))?;
    // A file that is no text has no record of ours on its first lines either.
    let head: Vec<String> = std::io::BufReader::new(file).lines().take(conll::HEAD).map_while(Result::ok).collect();
    if let Some(line) = head.first() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        let tool = &record["tool"];
        let as_json = tool["version"] == told.version && tool["config"] == told.config && tool["gazetteers"] == told.gazetteers;
        let comment = format!("# tool = nordtag {} {} {}", told.version, told.config, told.gazetteers);
        if !as_json && !head.contains(&comment) {
            let message = "cannot resume: the file is complete, and was made by another version, with other options or other lists";
            return Err(Error::new(ErrorKind::Usage, message).at(&*name, 0, 0));
        }
    }
    if let Some(rows) = errors.filter(|path| !path.exists()) {
        let message =
            format!("cannot resume: the records are complete, but there is no `{}`; without `--resume` all is made anew", rows.display());
        return Err(Error::new(ErrorKind::Usage, message).at(&*name, 0, 0));
    }
    say(&format!("`{name}` is complete"));
    let has_rows = errors.is_some_and(|path| std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0));
    Ok(if has_rows { exit::SOME_FAILED } else { exit::WELL })
}

/// Every file the run writes, by the names it bears meanwhile and at last.
pub fn own_files(args: &TagArgs) -> Vec<PathBuf> {
    let output = args.output.path().map(|path| target(path, args));
    let files = output.into_iter().chain(args.output.errors.clone());
    files.flat_map(|path| [beside(&path, PART), journal::path_beside(&path), path]).collect()
}

/// The file that is written: in a folder, `records.jsonl` or `records.conll`, or one a share.
fn target(path: &Path, args: &TagArgs) -> PathBuf {
    let ending = match args.output.output_format {
        Form::Jsonl => "jsonl",
        Form::Conll => "conll",
    };
    match args.documents.input.shard {
        _ if !path.is_dir() => path.to_owned(),
        Some(shard) => path.join(format!("records-{}-of-{}.{ending}", shard.index, shard.count)),
        None => path.join(format!("records.{ending}")),
    }
}
