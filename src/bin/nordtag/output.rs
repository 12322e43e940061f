//! Where records and error rows go: standard output, or a file that appears complete or not at all.

use std::fs::{File, TryLockError};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use nordtag::error::{Error, ErrorKind};

/// A message for people on standard error; control characters in it are shown, not obeyed.
pub fn say(message: &str) {
    let shown: String = message.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect();
    // Nothing is left to be done where even standard error is closed.
    let _ = writeln!(io::stderr(), "{shown}");
}

/// The error behind a failed write to `name`.
pub fn failed(error: &io::Error, name: &str) -> Error {
    let message = if error.kind() == io::ErrorKind::BrokenPipe { CLOSED.to_owned() } else { format!("cannot write: {error}") };
    Error::new(ErrorKind::Output, message).at(name, 0, 0)
}

/// Whether the reader of the output has gone away.
pub fn is_closed_pipe(error: &Error) -> bool {
    error.kind == ErrorKind::Output && error.message == CLOSED
}

const CLOSED: &str = "the pipe is closed";

/// Lines that go to a file or to standard output.
#[derive(Debug)]
pub struct Lines {
    file: File,
    name: String,
    /// The name the file bears meanwhile, and that it is to bear once it is complete.
    target: Option<(PathBuf, PathBuf)>,
    /// Bytes of whole lines written.
    length: u64,
}

impl Lines {
    /// Standard output.
    ///
    /// # Errors
    /// When it is closed.
    pub fn stdout() -> Result<Lines, Error> {
        let name = "stdout".to_owned();
        let file = own_stdout().map_err(|error| failed(&error, &name))?;
        Ok(Lines { file, name, target: None, length: 0 })
    }

    /// A file, empty or cut back to `keep` bytes. Where it is a plain file, or none yet, lines go to `PATH.part` until all are there.
    ///
    /// # Errors
    /// When it cannot be made, or another run is writing it.
    pub fn open(path: &Path, keep: u64) -> Result<Lines, Error> {
        let name = path.to_string_lossy().into_owned();
        let broken = |error: io::Error| failed(&error, &name);
        if is_special(path) {
            let file = File::options().write(true).open(path).map_err(broken)?;
            return Ok(Lines { file, name, target: None, length: 0 });
        }
        let part = beside(path, PART);
        let file = lock(&part, &name)?;
        let mut lines = Lines { file, name, target: Some((part, path.to_owned())), length: 0 };
        lines.cut(keep)?;
        Ok(lines)
    }

    /// Cuts a plain file to `keep` bytes; more lines go behind them.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn cut(&mut self, keep: u64) -> Result<(), Error> {
        let cut = self.file.set_len(keep).and_then(|()| self.file.seek(io::SeekFrom::Start(keep)));
        self.length = cut.map_err(|error| failed(&error, &self.name))?;
        Ok(())
    }

    /// Appends whole lines. Where that fails half way, the file is cut back to the last whole line.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&mut self, lines: &[u8]) -> Result<(), Error> {
        match write_all(&mut self.file, lines) {
            Ok(()) => {
                self.length += lines.len() as u64;
                Ok(())
            }
            Err((error, written)) => {
                let whole = memchr::memrchr(b'\n', &lines[..written]).map_or(0, |last| last as u64 + 1);
                self.length += whole;
                self.cut_tail(written as u64 - whole);
                Err(failed(&error, &self.name))
            }
        }
    }

    /// Appends lines that come in pieces from what `give` is told. Where that fails, the file is cut back to what was there before.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_in_pieces(&mut self, give: impl FnOnce(&mut Take<'_>) -> Result<(), Error>) -> Result<(), Error> {
        let mut written = 0;
        let (file, name) = (&mut self.file, &self.name);
        let outcome = give(&mut |piece| {
            write_all(file, piece).map(|()| written += piece.len() as u64).map_err(|(error, part)| {
                written += part as u64;
                failed(&error, name)
            })
        });
        if outcome.is_ok() {
            self.length += written
        } else {
            self.cut_tail(written)
        }
        outcome
    }

    /// Takes the last `tail` bytes off a plain file, if they are its last: a file may be written in its middle, or by others too.
    fn cut_tail(&mut self, tail: u64) {
        let end = self.file.stream_position().ok().zip(self.file.metadata().ok());
        if let Some((end, metadata)) = end
            && tail > 0
            && metadata.is_file()
            && metadata.len() == end
        {
            // If this fails too, the error that is reported is the one of the write.
            let _ = self.file.set_len(end - tail);
        }
    }

    /// Bytes of whole lines in the file.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Brings what is written to disk.
    ///
    /// # Errors
    /// When that fails.
    pub fn sync(&self) -> Result<(), Error> {
        if self.target.is_some() { self.file.sync_data().map_err(|error| failed(&error, &self.name)) } else { Ok(()) }
    }

    /// Gives a complete file its name.
    ///
    /// # Errors
    /// When it cannot be renamed.
    pub fn rename(self) -> Result<(), Error> {
        self.is_here()?;
        match &self.target {
            Some((part, path)) => rename(part, path).map_err(|error| failed(&error, &self.name)),
            None => Ok(()),
        }
    }

    /// Whether the unfinished file still bears its name: somebody may remove it, and another run begin its own under that name.
    ///
    /// # Errors
    /// When it does not.
    pub fn is_here(&self) -> Result<(), Error> {
        match &self.target {
            Some((part, _)) if !is_same(&self.file, part) => {
                Err(Error::new(ErrorKind::Output, "cannot finish: the unfinished file was taken away").at(&*self.name, 0, 0))
            }
            _ => Ok(()),
        }
    }
}

/// What takes the pieces of a line.
type Take<'a> = dyn FnMut(&[u8]) -> Result<(), Error> + 'a;

/// What is behind the name of an output while it is not complete.
pub const PART: &str = "part";

/// Renames a file, and brings the folder's new state to disk where the system allows it.
///
/// # Errors
/// When it cannot be renamed.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        // Some file systems refuse to sync a folder; the file is whole either way.
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Whether the path is there, but no plain file: a pipe, a terminal, a device.
pub fn is_special(path: &Path) -> bool {
    path.exists() && !path.is_file()
}

/// Opens a file for writing and locks it against other runs.
fn lock(part: &Path, name: &str) -> Result<File, Error> {
    let broken = |error: io::Error| failed(&error, name);
    let mut patience = 20;
    loop {
        let file = File::options().write(true).create(true).truncate(false).open(part).map_err(broken)?;
        match file.try_lock() {
            Ok(()) => {}
            // A run that was just killed holds its lock until the system has cleared it away.
            Err(TryLockError::WouldBlock) if patience > 0 => {
                patience -= 1;
                std::thread::sleep(Duration::from_millis(100));
                continue;
            }
            Err(TryLockError::WouldBlock) => {
                return Err(Error::new(ErrorKind::Usage, "another run is writing this output").at(name, 0, 0));
            }
            // A file system without locks: then nothing guards against a second writer.
            Err(TryLockError::Error(_)) => return Ok(file),
        }
        // The run that held the lock may have finished meanwhile and given the file its name: that file is not ours to cut.
        if is_same(&file, part) {
            return Ok(file);
        }
    }
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let of = |metadata: io::Result<std::fs::Metadata>| metadata.map(|metadata| (metadata.dev(), metadata.ino())).ok();
    of(file.metadata()) == of(std::fs::metadata(path))
}

#[cfg(not(unix))]
fn is_same(_: &File, _: &Path) -> bool {
    // Where an open file cannot be renamed, the lock alone is enough.
    true
}

/// `PATH.SUFFIX`.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

/// Standard output without the line buffer of the standard library.
#[cfg(unix)]
fn own_stdout() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

#[cfg(not(unix))]
fn own_stdout() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdout().as_handle().try_clone_to_owned()?))
}

/// Writes all, or says how much was written before the error.
fn write_all(file: &mut File, bytes: &[u8]) -> Result<(), (io::Error, usize)> {
    let mut written = 0;
    while written < bytes.len() {
        match file.write(&bytes[written..]) {
            Ok(0) => return Err((io::ErrorKind::WriteZero.into(), written)),
            Ok(count) => written += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err((error, written)),
        }
    }
    Ok(())
}
