//! Hostile texts: time grows with the length and no faster, counted in instructions, and every law still holds.

use std::process::Command;

use nordtag::document::{Media, Packet};
use nordtag::gold::cases;
use nordtag::pipeline::{Pipeline, Worker};
use rayon::prelude::*;

use crate::command::{Folder, finish, nordtag, pipe};

/// A name, and a text of about `n` characters.
type Generator = (&'static str, fn(usize) -> String);

/// Texts that break tools which look back, look ahead or build trees.
const GENERATORS: [Generator; 21] = [
    ("combining marks", |n| "a\u{301}\u{308}".repeat(n / 3)),
    ("capitalised words", |n| "Anna ".repeat(n / 5)),
    ("zero-width and right-to-left characters", |n| "a\u{200b}\u{202e}\u{200f}ا ".repeat(n / 6)),
    ("commas", |n| ",".repeat(n)),
    ("one endless word", |n| "å".repeat(n)),
    ("endless digits", |n| "7".repeat(n)),
    ("nested brackets", |n| "([".repeat(n / 2)),
    ("nested quotes", |n| "”\"'".repeat(n / 3)),
    ("emoji", |n| "👩\u{200d}👩\u{200d}👧🏽🇸🇪".repeat(n / 8)),
    ("faces", |n| "😀".repeat(n / 4) + "a"),
    ("dots", |n| "…".repeat(n / 3) + "a"),
    ("closing marks", |n| ".\")!".repeat(n / 4) + "a"),
    ("one headline", |n| "Department of Health*Mette Holm ".repeat(n / 32)),
    ("line breaks", |n| "\r\n\n".repeat(n / 3)),
    ("full stops and initials", |n| "A. B. ".repeat(n / 6)),
    ("titles and commas", |n| "direktör, ".repeat(n / 10)),
    ("hyphens", |n| "Anna-".repeat(n / 5)),
    ("contact lines", |n| "Anna Berg, direktör, Kvarnen AB, anna@kvarnen.se\n\n".repeat(n / 50)),
    ("posts to come", |n| "Anna Berg blir rektor. Anna Berg tillträder den 1 maj. The head of office is new here.\n\n".repeat(n / 87)),
    ("dates", |n| "1 maj 2020-01-01 ".repeat(n / 17)),
    ("capitalised words that all differ", |n| (0..n / 6).map(different).collect()),
];

/// A capital, four small letters that make the number, and a space.
fn different(number: usize) -> String {
    let letters: String = (0..4).map(|digit| char::from(b'a' + (number / 26_usize.pow(digit) % 26) as u8)).collect();
    format!("Q{letters} ")
}

/// Instructions the command executes for an input; `None` where they cannot be counted here.
fn instructions(input: &str) -> Option<f64> {
    let folder = Folder::new();
    let path = folder.file("in.txt", input);
    let mut counted = Command::new("valgrind");
    counted.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", env!("CARGO_BIN_EXE_nordtag"), "-f", "text", "-j", "1"]).arg(path);
    let run = counted.output().ok()?;
    let report = String::from_utf8_lossy(&run.stderr).into_owned();
    report.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok())
}

#[test]
fn time_grows_no_faster_than_the_text() {
    let Some(start) = instructions("") else {
        eprintln!("skipped: valgrind is not here");
        return;
    };
    for (name, text) in GENERATORS {
        let (Some(once), Some(twice)) = (instructions(&text(12_000)), instructions(&text(24_000))) else { return };
        let ratio = (twice - start) / (once - start).max(1.0);
        assert!(ratio < 2.4, "{name}: twice the text is {ratio:.2} times the work");
    }
}

#[test]
fn hostile_texts_give_valid_records() {
    for (name, text) in GENERATORS {
        let text = text(20_000);
        let run = pipe(["-f", "text"], text.as_bytes());
        assert_eq!(run.code, Some(0), "{name}");
        let faults = nordtag::write::verify::verify(run.out.trim_end());
        assert_eq!(faults.get(..faults.len().min(3)), Some([].as_slice()), "{name}");
        assert_eq!(run.records()[0]["text"], *text, "{name}");
    }
}

#[test]
fn hostile_lines_are_bounded_in_memory() {
    let folder = Folder::new();
    for (name, text) in GENERATORS {
        let path = folder.file("in.txt", text(2_000_000));
        let mut shell = Command::new("sh");
        // Address space for the program with its lists, and some ninety bytes a byte of text.
        shell.args(["-c", "ulimit -v 500000; exec \"$0\" -j 1 -f text \"$1\" > /dev/null", env!("CARGO_BIN_EXE_nordtag")]).arg(path);
        let run = finish(shell);
        assert_eq!(run.code, Some(0), "{name}: {}", run.err);
    }
    assert_eq!(finish(nordtag(["--version"])).code, Some(0));
}

/// What rules look for behind a name, cut off where they look on.
const CUT_OFF: [&str; 4] = [
    "The firm Quillon Norden Holding AB (\"Quillon Norden\"",
    "Welcome to Quillon Norden AB (the \"Quillon\"",
    "Microsoft Corporation (the \"Microsoft\"",
    "Ny på jobbet: Anna Ek (tidigare vd för",
];

#[test]
fn the_beginning_of_a_block_may_end_within_a_date() {
    let (pipeline, mut worker) = (Pipeline::default(), Worker::default());
    for date in ["Publicerad 12 maj 2023. ", "Opdateret 12. til 14. maj. ", "Published 12 to 14 May 2023. ", "Uppdaterad måndag 1 maj "] {
        for n_before in 0..30 {
            let text = format!("{} {}", "x".repeat(n_before), date.repeat(20));
            pipeline.record(Packet::new(text, Media::Text), &mut worker).expect("text can be read");
        }
    }
}

#[test]
fn a_text_may_begin_and_end_anywhere() {
    let mut texts: Vec<String> = CUT_OFF.map(str::to_owned).to_vec();
    for lang in ["sv", "da", "en"] {
        for kind in ["person", "title", "org", "place", "relation"] {
            let path = format!("tests/cases/{lang}/{kind}.txt");
            let file = std::fs::read_to_string(&path).expect("the cases can be read");
            texts.extend(cases::read(&file, lang, &path).expect("they are cases").into_iter().map(|case| case.gold.text));
        }
    }
    let pipeline = Pipeline::default();
    texts.par_iter().for_each_init(Worker::default, |worker, text| {
        let ends = text.char_indices().filter(|(_, letter)| !letter.is_alphanumeric()).map(|(at, letter)| at + letter.len_utf8());
        for end in ends.chain([text.len()]) {
            for part in [&text[..end], &text[end..]] {
                pipeline.record(Packet::new(part, Media::Text), worker).expect("text can be read");
            }
        }
    });
}
