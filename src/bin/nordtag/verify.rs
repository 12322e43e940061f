//! `nordtag verify`: checks record files again and says what is wrong where.

use std::io::Write;

use nordtag::error::Error;
use nordtag::write::verify::verify;

use crate::exit;
use crate::output::{failed, say};
use crate::records::RecordArgs;

/// Runs the command: faults go to `out`, the sum to standard error. Gives the exit code.
///
/// # Errors
/// When a file cannot be read or `out` not be written.
pub fn run(args: &RecordArgs, out: &mut dyn Write) -> Result<u8, Error> {
    let (mut n_records, mut n_wrong) = (0u64, 0u64);
    args.each(|name, number, line| {
        let faults = verify(line);
        n_records += 1;
        n_wrong += u64::from(!faults.is_empty());
        for fault in faults {
            writeln!(out, "{name}:{number}: {fault}").map_err(|error| failed(&error, "stdout"))?;
        }
        Ok(())
    })?;
    say(&format!("{n_records} records, {n_wrong} of them wrong"));
    Ok(match (n_records, n_wrong) {
        (0, _) => exit::NO_INPUT,
        (_, 0) => exit::WELL,
        _ => exit::SOME_FAILED,
    })
}
