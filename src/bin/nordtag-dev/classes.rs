//! `nordtag-dev classes`: writes `src/segment/class.gen.bin`, the word-break class and the case of every character.
//!
//! The properties are those of `regex`; where `unicode-segmentation`, the reference, knows a newer Unicode, its answers are taken.

use nordtag::error::{Error, ErrorKind};
use regex::Regex;
use unicode_segmentation::UnicodeSegmentation;

/// Word-break properties of UAX #29 in the order of `nordtag::segment::class`; the numbers are those of the constants there.
const PROPERTIES: [(u8, &str); 18] = [
    (1, "WSegSpace"),
    (2, "CR"),
    (3, "LF"),
    (4, "Newline"),
    (6, "ALetter"),
    (7, "Hebrew_Letter"),
    (8, "Numeric"),
    (9, "Katakana"),
    (10, "ExtendNumLet"),
    (11, "MidLetter"),
    (12, "MidNum"),
    (13, "MidNumLet"),
    (14, "Single_Quote"),
    (15, "Double_Quote"),
    (16, "Extend"),
    (17, "Format"),
    (18, "ZWJ"),
    (19, "Regional_Indicator"),
];

/// What is made.
const FILE: &str = "src/segment/class.gen.bin";

/// Writes the table: a byte for each 128 code points, which of the different pages they are, then these pages, a byte a code point.
///
/// # Errors
/// When the regular expressions know a property no longer, the table outgrows its index, or it cannot be written.
pub fn run(_args: &[String]) -> Result<(), Error> {
    let compile = |pattern: &str| Regex::new(pattern).map_err(|error| Error::new(ErrorKind::Usage, error.to_string()));
    let properties: Vec<(u8, Regex)> =
        PROPERTIES.iter().map(|(class, name)| Ok((*class, compile(&format!(r"\p{{WB={name}}}"))?))).collect::<Result<_, Error>>()?;
    let pictographic = compile(r"\p{Extended_Pictographic}")?;
    let punctuation = compile(r"\p{P}")?;
    let mut pages: Vec<Vec<u8>> = Vec::new();
    let mut index = Vec::new();
    for page in 0..0x110000u32 / 128 {
        let mut row = Vec::with_capacity(128);
        for point in page * 128..(page + 1) * 128 {
            let Some(c) = char::from_u32(point) else {
                row.push(0);
                continue;
            };
            let text = c.to_string();
            let mut class = properties.iter().find(|(_, regex)| regex.is_match(&text)).map_or(0, |(class, _)| *class);
            if class == 0 {
                class = newer(c);
            }
            if pictographic.is_match(&text) && joins("\u{200d}", c) {
                class = if class == 6 { 21 } else { 20 };
            } else if class == 0 && c.is_whitespace() {
                class = 5;
            }
            let case = if c.is_lowercase() {
                0x20
            } else if c.is_uppercase() {
                0x40
            } else if punctuation.is_match(&text) {
                0x80
            } else {
                0
            };
            row.push(class | case);
        }
        let number = pages.iter().position(|known| *known == row).unwrap_or_else(|| {
            pages.push(row);
            pages.len() - 1
        });
        index.push(u8::try_from(number).map_err(|_| Error::new(ErrorKind::Usage, "expected at most 256 different pages, found more"))?);
    }
    index.extend(pages.concat());
    std::fs::write(FILE, index).map_err(|error| Error::new(ErrorKind::Output, error.to_string()).at(FILE, 0, 0))
}

/// The class of a character that the regular expressions' older tables do not know, as the reference treats it.
fn newer(c: char) -> u8 {
    match () {
        () if !joins("a", c) => 0,
        () if joins("!", c) => 16,
        () if joins("1,", c) => 8,
        () => 6,
    }
}

/// Whether the reference joins a character to the text before it.
fn joins(before: &str, c: char) -> bool {
    format!("{before}{c}").split_word_bounds().count() == 1
}
