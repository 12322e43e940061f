//! Developers' commands: each makes a generated file of the repository again.

fn main() {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    eprintln!("error: expected a command, found `{command}`");
    std::process::exit(2);
}
