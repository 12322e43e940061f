//! SIGINT and SIGTERM: the first finishes what is under way, the second stops at once; with nothing under way the first does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use nordtag::error::{Error, ErrorKind};
use nordtag::run::Control;

/// Signals that end a run, by number: 128 more is the exit code.
const SIGNALS: [i32; 2] = [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM];

/// Sets the handlers up. [`Control::stop`] becomes the signal's number.
///
/// # Errors
/// When the system refuses a handler.
pub fn watch(control: &Control) -> Result<(), Error> {
    let refused = |error: std::io::Error| Error::new(ErrorKind::Internal, format!("cannot handle signals: {error}"));
    // `at_once` is what a signal finds when it comes: true from the start, while nothing is under way, and after a first signal.
    let at_once = Arc::new(AtomicBool::new(false));
    for signal in SIGNALS {
        let code = 128 + signal;
        let (idle, stop) = (control.idle.clone(), control.stop.clone());
        signal_hook::flag::register_conditional_shutdown(signal, code, idle).map_err(refused)?;
        signal_hook::flag::register_conditional_shutdown(signal, code, at_once.clone()).map_err(refused)?;
        signal_hook::flag::register(signal, at_once.clone()).map_err(refused)?;
        signal_hook::flag::register_usize(signal, stop, usize::try_from(signal).unwrap_or(1)).map_err(refused)?;
    }
    Ok(())
}

/// The exit code of the signal that stopped the run, where one did.
pub fn exit_code(control: &Control) -> Option<u8> {
    match control.stop.load(Ordering::Relaxed) {
        0 => None,
        signal => u8::try_from(128 + signal).ok(),
    }
}
