//! Where records and error rows go: standard output, or a file that appears complete or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
pub struct Lines {
    file: File,
    name: String,
    /// The name the file is to bear once it is complete.
    target: Option<(PathBuf, PathBuf)>,
    /// Bytes of whole lines, where the file can be cut back to them.
    length: Option<u64>,
}

impl Lines {
    /// Standard output.
    ///
    /// # Errors
    /// When it is closed.
    pub fn stdout() -> Result<Lines, Error> {
        let name = "stdout".to_owned();
        let mut file = own_stdout().map_err(|error| failed(&error, &name))?;
        let length = is_plain(&file).then(|| io::Seek::stream_position(&mut file).ok()).flatten();
        Ok(Lines { file, name, target: None, length })
    }

    /// A file. Where it is a plain file, or none yet, lines go to `PATH.part` until all are there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(path: &Path) -> Result<Lines, Error> {
        let name = path.to_string_lossy().into_owned();
        let broken = |error: io::Error| failed(&error, &name);
        if path.exists() && !path.is_file() {
            let file = File::options().write(true).open(path).map_err(broken)?;
            return Ok(Lines { file, name, target: None, length: None });
        }
        let part = beside(path, "part");
        let file = File::create(&part).map_err(broken)?;
        Ok(Lines { file, name, target: Some((part, path.to_owned())), length: Some(0) })
    }

    /// Appends whole lines. Where that fails half way, the file is cut back to the last whole line.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write(&mut self, lines: &[u8]) -> Result<(), Error> {
        match write_all(&mut self.file, lines) {
            Ok(()) => {
                self.length = self.length.map(|length| length + lines.len() as u64);
                Ok(())
            }
            Err((error, written)) => {
                if let Some(length) = self.length {
                    let whole = memchr::memrchr(b'\n', &lines[..written]).map_or(0, |last| last as u64 + 1);
                    self.length = Some(length + whole);
                    // If this fails too, the error that is reported is the first.
                    let _ = self.file.set_len(length + whole);
                }
                Err(failed(&error, &self.name))
            }
        }
    }

    /// Gives a complete file its name.
    ///
    /// # Errors
    /// When it cannot be brought to disk or renamed.
    pub fn finish(self) -> Result<(), Error> {
        let broken = |error: io::Error| failed(&error, &self.name);
        if let Some((part, path)) = &self.target {
            self.file.sync_all().map_err(broken)?;
            std::fs::rename(part, path).map_err(broken)?;
        }
        Ok(())
    }
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

fn is_plain(file: &File) -> bool {
    file.metadata().is_ok_and(|metadata| metadata.is_file())
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
