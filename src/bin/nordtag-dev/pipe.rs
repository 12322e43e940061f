//! A closed pipe (`nordtag-dev cases | head`) ends the command quietly, as it does `nordtag`.

/// Exit code of a command whose reader went away, as a shell counts it.
const CLOSED_PIPE: i32 = 141;

/// From now on the panic that `println!` makes of a closed pipe ends the process without a word; others are told as ever.
pub fn settle() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let message = panic.payload().downcast_ref::<String>().map_or("", String::as_str);
        if message.starts_with("failed printing to stdout") && message.contains("Broken pipe") {
            std::process::exit(CLOSED_PIPE);
        }
        usual(panic);
    }));
}
