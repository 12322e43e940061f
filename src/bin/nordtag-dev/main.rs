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
mod pipe;
mod segmentation;

/// What is said where no command of these is given; the first lines of a command's file say what else it takes.
const COMMANDS: &str = "\
Usage: nordtag-dev COMMAND [ARGUMENT]...

cases                             run the marked sentences of tests/cases, and set the `!` of known misses anew
classes                           make src/segment/class.gen.bin again
corpus [DIR]                      make the plain pages and the gold of marked pages again
coverage GOLD...                  what the lists know of gold mentions, and what they claim beside
extraction FILE...                score the text taken from HTML pages
floors                            raise the floors of corpus/floors.tsv to what is found now
furniture train|measure|show      the chain that tells the furniture of plain pages
languages train|measure           the language model
lists PACKAGES TRAIN.tsv          make the lists again that come from packages
names train|score|fold|clusters   the scorer of names
segmentation FILE...              score sentences and words
";

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
        "help" | "--help" | "-h" => {
            print!("{COMMANDS}");
            return;
        }
        _ => {
            eprint!("error: expected a command, found `{command}`\n\n{COMMANDS}");
            std::process::exit(2);
        }
    };
    if let Err(error) = result {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}
