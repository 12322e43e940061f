//! `languages train` makes the language model from lines on standard input; `languages measure` scores it on labelled files.

mod frequencies;
mod lines;
mod measure;
mod pack;
mod random;
mod train;

use std::io::{self, Write};

use nordtag::error::{Error, ErrorKind};
use nordtag::packed;

/// `train [--words FOLDER]` or `measure FILE...`.
///
/// # Errors
/// When the arguments are others, or an input cannot be read.
pub fn run(args: &[String]) -> Result<(), Error> {
    dispatch(args).map_err(|message| Error::new(ErrorKind::Usage, message))
}

fn dispatch(args: &[String]) -> Result<(), String> {
    match args.split_first() {
        Some((command, rest)) if command == "train" => {
            let folder = match rest {
                [] => None,
                [option, folder] if option == "--words" => Some(folder.as_str()),
                _ => return Err("expected `train [--words FOLDER]`".into()),
            };
            let corpus = lines::read(io::stdin().lock(), folder)?;
            let weights = train::train(&corpus);
            let file = pack::pack(&corpus, &weights);
            io::stdout().lock().write_all(&packed::pack(&file)).map_err(|error| error.to_string())
        }
        Some((command, files)) if command == "measure" && !files.is_empty() => measure::run(files),
        _ => Err("expected `languages train [--words FOLDER]` or `languages measure FILE...`".into()),
    }
}
