//! The journal beside an unfinished output: what the run was told, and how far it had come, so that `--resume` can go on.

use std::fs::File;
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use nordtag::decode::inputs::Position;
use nordtag::error::{Error, ErrorKind};

use crate::output::failed;

/// What a run was told. A run is only taken up again by one that was told the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Version of nordtag.
    pub version: String,
    /// Hash of the options.
    pub config: String,
    /// Hash of the compiled lists.
    pub gazetteers: String,
    /// Hash of paths, walking, formats, limits and share.
    pub inputs: String,
    /// Whether error rows are written to a file.
    pub errors: bool,
}

impl Told {
    /// What of this is no longer so in `now`, in words; `None` where all is the same.
    fn changed(&self, now: &Told) -> Option<&'static str> {
        match () {
            () if self.version != now.version => Some("the version of nordtag"),
            () if self.config != now.config => Some("the options of reading, tagging or writing"),
            () if self.gazetteers != now.gazetteers => Some("the lists"),
            () if self.inputs != now.inputs => Some("the paths, or how inputs are found and read"),
            () if self.errors != now.errors => Some("whether `--errors` is given"),
            () => None,
        }
    }
}

/// How far a run has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Inputs opened.
    pub inputs: u64,
    /// Documents taken of the last input.
    pub documents: u64,
    /// Documents done.
    pub ordinal: u64,
    /// Hash over the inputs opened.
    pub identity: u64,
    /// Bytes of records written.
    pub records: u64,
    /// Bytes of error rows written.
    pub rows: u64,
    /// Records written.
    pub n_records: u64,
    /// Documents that failed.
    pub n_lost: u64,
    /// Of these, those of which not even a byte could be read.
    pub n_unreadable: u64,
    /// Whether all is written, and only the files are to be given their names.
    pub complete: bool,
}

impl Checkpoint {
    /// How far the inputs were read.
    pub fn position(&self) -> Position {
        Position { inputs: self.inputs, documents: self.documents, ordinal: self.ordinal, identity: self.identity }
    }
}

/// A journal that is written: one line of what the run was told, then one a checkpoint, each with its hash before it.
#[derive(Debug)]
pub struct Journal {
    file: File,
    path: PathBuf,
}

impl Journal {
    /// Begins a journal.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn create(path: PathBuf, told: &Told) -> Result<Journal, Error> {
        let file = File::create(&path).map_err(|error| failed(&error, &path.to_string_lossy()))?;
        let mut journal = Journal { file, path };
        journal.line(told)?;
        Ok(journal)
    }

    /// Takes up a journal, and says how far its run had come: the last checkpoint that is whole and that `fits` what is on disk.
    ///
    /// # Errors
    /// When its run was told otherwise, and when it cannot be read.
    pub fn reopen(path: PathBuf, told: &Told, fits: impl Fn(&Checkpoint) -> bool) -> Result<(Journal, Checkpoint), Error> {
        let name = path.to_string_lossy().into_owned();
        let unusable = |what: String| Error::new(ErrorKind::Usage, format!("cannot resume: {what}")).at(name.as_str(), 0, 0);
        let text = std::fs::read_to_string(&path).map_err(|error| unusable(error.to_string()))?;
        if !text.contains('\n') {
            // Killed before the first line was whole: nothing was done.
            return Ok((Journal::create(path, told)?, Checkpoint::default()));
        }
        let (mut whole, mut last, mut before) = (0, Checkpoint::default(), None);
        for line in text.split_inclusive('\n') {
            let Some(json) = checked(line) else { break };
            if before.is_none() {
                before = serde_json::from_str::<Told>(json).ok();
            } else if let Ok(checkpoint) = serde_json::from_str(json)
                && fits(&checkpoint)
            {
                last = checkpoint;
            }
            whole += line.len() as u64;
        }
        let before = before.ok_or_else(|| unusable("expected what the run was told, found no such line".to_owned()))?;
        if let Some(changed) = before.changed(told) {
            return Err(unusable(format!("what has changed since the run was interrupted: {changed}")));
        }
        // A line half written is cut off, or the next would be glued to it.
        let open = || -> std::io::Result<File> {
            let mut file = File::options().write(true).open(&path)?;
            file.set_len(whole)?;
            file.seek(std::io::SeekFrom::End(0))?;
            Ok(file)
        };
        let file = open().map_err(|error| failed(&error, &name))?;
        Ok((Journal { file, path }, last))
    }

    /// Adds a checkpoint. What it counts must be on disk already.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, checkpoint: &Checkpoint) -> Result<(), Error> {
        self.line(checkpoint)
    }

    /// Takes the journal away, once all files have their names.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(self) -> Result<(), Error> {
        std::fs::remove_file(&self.path).map_err(|error| failed(&error, &self.path.to_string_lossy()))
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), Error> {
        let broken = |error: std::io::Error| failed(&error, &self.path.to_string_lossy());
        let json = serde_json::to_string(value).map_err(|error| broken(error.into()))?;
        let line = format!("{} {json}\n", sum(&json));
        self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data()).map_err(broken)
    }
}

/// Where the journal of an output lies.
pub fn path_beside(output: &Path) -> PathBuf {
    crate::output::beside(output, "journal")
}

/// What stands behind the hash of a line, where the line is whole.
fn checked(line: &str) -> Option<&str> {
    line.strip_suffix('\n')?.split_once(' ').filter(|(hash, json)| *hash == sum(json)).map(|(_, json)| json)
}

/// A short hash of any text.
pub fn sum(text: &str) -> String {
    Sha256::digest(text.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
