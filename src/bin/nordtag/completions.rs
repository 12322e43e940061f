//! `nordtag completions` and `nordtag man`: what shells and manuals need to know of the command line.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use nordtag::error::Error;

use crate::args::Cli;
use crate::output::failed;

/// Writes the completion script of a shell to `out`.
///
/// # Errors
/// When it cannot be written.
pub fn completions(shell: Shell, out: &mut dyn Write) -> Result<(), Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "nordtag", &mut script);
    out.write_all(&script).map_err(|error| failed(&error, "stdout"))
}

/// Writes the manual page to `out`.
///
/// # Errors
/// When it cannot be written.
pub fn man(out: &mut dyn Write) -> Result<(), Error> {
    clap_mangen::Man::new(Cli::command()).render(out).map_err(|error| failed(&error, "stdout"))
}
