//! The page's own date: the mentions of a page come in, the one that says when it was published or reviewed goes out.

use super::kind::Kind;
use super::lexeme::Lexeme;
use super::lexer::Lexer;
use super::numeric;
use super::parser::Parser;
use super::value::{Moment, Point, Value};
use crate::document::{Block, BlockKind};
use crate::lang::Lang;
use crate::page::Page;

use jiff::civil::{Date, DateTime};

/// A shorter block, in bytes, may be a label that announces the date in the next one.
const LABEL: usize = 40;

/// So far into a block, in bytes, a date can be the page's own.
const NEAR: usize = 400;

/// How far a date may stand from the word that announces it, in bytes.
const REACH: u32 = 60;

/// From the beginning of a date to its year it is less, in bytes.
const LONGEST: u32 = 160;

/// Reads an ISO 8601 date, with or without a time; the time zone is not kept.
pub fn parse(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let date: Date = text.get(..10)?.parse().ok()?;
    let time = text.get(11..).unwrap_or("");
    let number = |range: std::ops::Range<usize>| time.get(range).and_then(|digits| digits.parse::<i8>().ok());
    let (hour, minute, second) = (number(0..2).unwrap_or(0), number(3..5).unwrap_or(0), number(6..8).unwrap_or(0));
    let clock = jiff::civil::Time::new(hour, minute, second, 0).unwrap_or_default();
    Some(date.to_datetime(clock))
}

/// How a date is announced that says when the page was last looked at (`Senast granskad`); what says when it was published comes before.
const REVIEWED: u8 = 2;

/// The date a page states in its own text: announced by a word (`Publicerad`, `Senast granskad`), else alone in one of its first lines;
/// and whether it only says when the page was last looked at, so that the text is older.
pub fn stated(page: &Page<'_>, lang: impl Fn(usize) -> Lang, lexer: &Lexer) -> Option<(Date, bool)> {
    let document = page.document;
    let mut best: Option<(u8, Date)> = None;
    let mut announced_by_label: Option<u8> = None;
    for (index, block) in document.blocks.iter().enumerate() {
        let label = announced_by_label.take();
        if block.span.len() >= LABEL && !may_state(&document.text[block.span.range()]) {
            continue;
        }
        let lang = lang(index);
        let from = block.span.start as usize;
        let near = (block.span.end as usize).min(from + NEAR);
        let to = (from..=near).rev().find(|&at| document.text.is_char_boundary(at)).unwrap_or(from);
        let lexemes = lexer.of(index);
        let lexemes = &lexemes[..lexemes.partition_point(|lexeme| lexeme.end as usize <= to)];
        let parser = Parser { text: &document.text, from: block.span.start, to: to as u32, lexemes, lang, open: false, hours_end: None };
        for at in 0..lexemes.len() {
            let Some(rank) = lexemes[at].value(Kind::Stated).filter(|rank| *rank <= i16::from(REVIEWED)) else { continue };
            // `published` in running text announces nothing unless the date stands right beside it.
            let head = lexemes[at].start - block.span.start < 40;
            let near = (at + 1..lexemes.len().min(at + 8)).take_while(|next| lexemes[*next].start - lexemes[at].end < REACH);
            let date = near.filter(|next| head || lexemes[*next].start - lexemes[at].end < 4).find_map(|next| day_at(&parser, next));
            if let Some(date) = date {
                consider(&mut best, rank as u8 * 2 - 1, date);
            } else if block.span.len() < LABEL && lexemes.len() <= 4 {
                announced_by_label = Some(rank as u8);
            }
        }
        // What a label announces has the label's rank; a dateline stands near the top and comes before what was changed later.
        let early = index < 12 && block.kind != BlockKind::Furniture;
        if let Some(date) = dateline(&parser, block).filter(|_| early || label.is_some()) {
            consider(&mut best, label.map_or(2, |rank| rank * 2 - 1), date);
        }
    }
    best.map(|(rank, date)| (date, rank == REVIEWED * 2 - 1))
}

/// A page's first date of the best rank is its own.
fn consider(best: &mut Option<(u8, Date)>, rank: u8, date: Date) {
    if best.is_none_or(|(known, _)| rank < known) {
        *best = Some((rank, date));
    }
}

/// Whether a block can state a date at all: a year is written in digits, in a long block near its beginning. Most need no lexer here.
fn may_state(text: &str) -> bool {
    let near = if text.len() > NEAR { NEAR / 2 } else { text.len() };
    // Sixteen at a time, none of which ends the search, so that they are compared at once.
    text.as_bytes()[..near].chunks(16).any(|bytes| bytes.iter().fold(false, |has, byte| has | byte.is_ascii_digit()))
}

/// Whether a lexeme may be the year of a date that [`full_day`] takes, or have it in it.
fn may_be_year(lexeme: &Lexeme) -> bool {
    matches!(lexeme.digits, 2 | 6 | 8)
        || lexeme.digits == 4 && (1990..2100).contains(&lexeme.number)
        || lexeme.value(Kind::Cardinal).is_some_and(|year| year > 1900)
}

fn day_at(parser: &Parser<'_>, index: usize) -> Option<Date> {
    full_day(&parser.span_or_moment(index)?.value)
}

fn full_day(value: &Value) -> Option<Date> {
    let (Value::At(Moment { point: Some(Point::Day { year: Some(year), month: Some(month), day, .. }), .. })
    | Value::Range(Moment { point: Some(Point::Day { year: Some(year), month: Some(month), day, .. }), clock: Some(_), .. }, _)) = value
    else {
        return None;
    };
    numeric::is_day(Some(*year), u32::from(*month), u32::from(*day)).then_some(())?;
    (1990..2100).contains(year).then_some(())?;
    Date::new(*year as i16, *month as i8, *day as i8).ok()
}

/// The date of a block that says little else, or begins with place and date: `30. november 2023 | Af …`, `Esbjerg, den 12. februar 2025`,
/// `LONDON, May 7, 2021 – …`.
fn dateline(parser: &Parser<'_>, block: &Block) -> Option<Date> {
    let near = parser.lexemes.iter().take_while(|lexeme| lexeme.start - parser.from < REACH).count();
    let dated = |at: usize| {
        let start = parser.lexemes[at].start;
        parser.lexemes[at..].iter().take_while(|lexeme| lexeme.start - start < LONGEST).any(may_be_year)
    };
    let found = (0..near.min(6))
        .filter(|&at| parser.lexemes[at].begins && dated(at))
        .find_map(|at| parser.span_or_moment(at).filter(|found| full_day(&found.value).is_some()))?;
    let before = parser.text[parser.from as usize..found.start as usize].trim();
    let after = parser.rest(found.cursor.end).trim_start();
    let byline = ["By ", "Av ", "Af ", "Text", "Tekst"].iter().any(|word| before.starts_with(word)) && before.len() < 45;
    let led = before.is_empty()
        || byline
        || before.ends_with([',', '•', '|', '·'])
        || !before.chars().any(|c| c.is_lowercase() || c.is_ascii_digit());
    let parted =
        after.is_empty() || after.starts_with(['|', '•', '·', '–', '—', '(']) || after.starts_with("- ") || after.starts_with("// ");
    let glued = block.span.len() < 60 && parser.rest(found.cursor.end).starts_with(char::is_uppercase);
    let short = block.span.len() < 100 || !before.is_empty() && after.starts_with(['–', '—', '-']);
    (led && (parted || glued) && short).then(|| full_day(&found.value))?
}
