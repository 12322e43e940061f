//! Record files as the subcommands that look at records read them: line by line, compressed or not, `-` and none are standard input.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;

use nordtag::decode::compressed;
use nordtag::decode::limits::Limits;
use nordtag::decode::stream::read_error;
use nordtag::error::Error;

/// Where records are read from.
#[derive(Clone, Debug, clap::Args)]
pub struct RecordArgs {
    /// Files of records; `-`, or none, is standard input
    pub paths: Vec<PathBuf>,
}

impl RecordArgs {
    /// Gives every line with its file's name and its number, from 1.
    ///
    /// # Errors
    /// When a file cannot be read, and what `each` gives.
    pub fn each(&self, mut each: impl FnMut(&str, u64, &str) -> Result<(), Error>) -> Result<(), Error> {
        let stdin = [PathBuf::from("-")];
        let paths = if self.paths.is_empty() { stdin.as_slice() } else { &self.paths };
        for path in paths {
            let is_stdin = path.as_os_str() == "-";
            let name = if is_stdin { "stdin".into() } else { path.to_string_lossy() };
            let failed = |error: std::io::Error| read_error(&error).at(&*name, 0, 0);
            let raw: Box<dyn Read + Send> =
                if is_stdin { Box::new(std::io::stdin()) } else { Box::new(std::fs::File::open(path).map_err(failed)?) };
            // Records may be far more alike than pages are.
            let limits = Limits { inflated: u64::MAX, ..Limits::default() };
            let mut reader = BufReader::with_capacity(compressed::BUFFER, compressed::open(raw, &limits).map_err(failed)?);
            let (mut line, mut number) = (Vec::new(), 0);
            while reader.read_until(b'\n', &mut line).map_err(failed)? > 0 {
                number += 1;
                each(&name, number, String::from_utf8_lossy(&line).trim_end())?;
                line.clear();
            }
        }
        Ok(())
    }
}
