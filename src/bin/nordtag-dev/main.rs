//! Developers' commands: each makes a generated file of the repository again, or measures.

mod cases;
mod classes;
mod corpus;
mod coverage;
mod extraction;
mod floors;
mod furniture;
mod languages;
mod lists;
mod names;
mod packed;
mod pipe;
mod segmentation;

fn main() {
    pipe::settle();
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, args) = args.split_first().map_or(("", &[][..]), |(command, args)| (command.as_str(), args));
    let result = match command {
        "cases" => cases::run(args),
        "classes" => classes::run(args),
        "corpus" => corpus::run(args),
        "floors" => floors::run(args),
        "coverage" => coverage::run(args),
        "extraction" => extraction::run(args),
        "furniture" => furniture::run(args),
        "languages" => languages::run(args),
        "lists" => lists::run(args),
        "segmentation" => segmentation::run(args),
        "names" => names::run(args),
        _ => {
            eprintln!("error: expected a command, found `{command}`");
            std::process::exit(2);
        }
    };
    if let Err(error) = result {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}
