//! The command `nordtag`: one file a subcommand; this one sends the command line to the right one and turns errors into exit codes.

mod args;
mod bench;
mod completions;
mod eval;
mod explain;
mod gazetteer;
mod journal;
mod memory;
mod output;
mod progress;
mod records;
mod results;
mod resume;
mod schema;
mod settings;
mod signals;
mod stats;
mod tag;
mod verify;
mod view;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use nordtag::error::{Error, ErrorKind};

fn main() -> ExitCode {
    memory::settle();
    let cli = Cli::parse();
    let stdout = &mut std::io::stdout();
    let outcome = match cli.command {
        None => tag::run(&cli.tag),
        Some(Command::Tag(args)) => tag::run(&args),
        Some(Command::Eval(args)) => eval::run(&args, stdout).map(|()| exit::WELL),
        Some(Command::Gazetteer(args)) => gazetteer::run(&args, stdout).map(|()| exit::WELL),
        Some(Command::View(args)) => view::run(&args, stdout),
        Some(Command::Stats(args)) => stats::run(&args, stdout),
        Some(Command::Verify(args)) => verify::run(&args, stdout),
        Some(Command::Explain(args)) => explain::run(&args, stdout),
        Some(Command::Bench(args)) => bench::run(&args, stdout),
        Some(Command::Schema) => schema::run(stdout).map(|()| exit::WELL),
        Some(Command::Completions { shell }) => completions::completions(shell, stdout).map(|()| exit::WELL),
        Some(Command::Man) => completions::man(stdout).map(|()| exit::WELL),
    };
    ExitCode::from(outcome.unwrap_or_else(|error| exit::of(&error)))
}

/// Exit codes, and which error gives which.
mod exit {
    use super::{Error, ErrorKind, output};

    pub const WELL: u8 = 0;
    pub const NO_INPUT: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const SOME_FAILED: u8 = 3;
    pub const OUTPUT: u8 = 4;
    pub const CLOSED_PIPE: u8 = 141;

    /// The code of a command that looked at so many documents and lost so many; where there was nothing to look at, says so.
    pub fn after(n_records: u64, n_lost: u64) -> u8 {
        if n_records + n_lost == 0 {
            output::say("error: no input found");
        }
        match (n_records, n_lost) {
            (0, _) => NO_INPUT,
            (_, 0) => WELL,
            _ => SOME_FAILED,
        }
    }

    /// Says what went wrong on standard error and gives the exit code. A closed pipe ends quietly.
    pub fn of(error: &Error) -> u8 {
        if output::is_closed_pipe(error) {
            return CLOSED_PIPE;
        }
        output::say(&format!("error: {error}"));
        match error.kind {
            ErrorKind::Output => OUTPUT,
            ErrorKind::Unreadable => NO_INPUT,
            ErrorKind::Corrupt | ErrorKind::Json | ErrorKind::TooLarge | ErrorKind::Unsupported => SOME_FAILED,
            ErrorKind::Usage | ErrorKind::Gazetteer | ErrorKind::Internal => USAGE,
        }
    }
}
