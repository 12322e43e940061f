//! The lines of a plain text with their shapes, and which of them a soft wrap broke: the text comes in, pieces go out.

use super::kind;
use super::prose::{Prose, prose};
use crate::span::Span;

/// Lines that a soft wrap broke are at least and at most this long, in characters; no mail or text program wraps outside it.
const WRAP: std::ops::RangeInclusive<usize> = 45..=110;

/// One line, or several that a soft wrap broke.
#[derive(Clone, Copy, Debug, Default)]
pub struct Piece {
    /// Where it lies, without white space around it.
    pub span: Span,
    /// Its words.
    pub prose: Prose,
    /// Blank lines before it.
    pub gap: u32,
    /// It says how or whom to reach.
    pub contact: bool,
    /// It ends as a sentence does.
    pub ends: bool,
}

struct Line {
    start: usize,
    end: usize,
    chars: usize,
    gap: u32,
    indented: bool,
}

/// Pushes the pieces of `text` in order; every character that is no white space lies in exactly one.
pub fn pieces(text: &str, pieces: &mut Vec<Piece>) {
    let lines = lines(text);
    let mut first = 0;
    while first < lines.len() {
        // A group is what stands between blank lines.
        let past = (first + 1..lines.len()).find(|next| lines[*next].gap > 0).unwrap_or(lines.len());
        group(text, &lines[first..past], pieces);
        first = past;
    }
}

fn lines(text: &str) -> Vec<Line> {
    let (mut lines, mut gap, mut at) = (Vec::new(), 0, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let past = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |length| at + length);
        let line = &text[at..past];
        let content = line.trim_start();
        let start = past - content.len();
        let content = content.trim_end();
        if content.is_empty() {
            gap += 1;
        } else {
            lines.push(Line { start, end: start + content.len(), chars: count(content), gap, indented: start - at >= 2 });
            gap = 0;
        }
        // A carriage return before a line feed ends the same line.
        at = past + if bytes[past..].starts_with(b"\r\n") { 2 } else { 1 };
    }
    lines
}

/// Characters of a line; beyond what any wrap makes, bytes will do.
fn count(line: &str) -> usize {
    if line.len() > 4 * *WRAP.end() { line.len() } else { line.chars().count() }
}

/// Joins the lines of one group where a soft wrap broke them.
fn group(text: &str, lines: &[Line], pieces: &mut Vec<Piece>) {
    let width = lines.iter().map(|line| line.chars).max().unwrap_or(0);
    let wrapped = lines.len() > 1 && WRAP.contains(&width) && full(text, lines, width);
    let mut first = 0;
    while first < lines.len() {
        let mut last = first;
        while last + 1 < lines.len() && continues(text, &lines[last], &lines[last + 1], wrapped.then_some(width)) {
            last += 1;
        }
        let span = Span::at(lines[first].start, lines[last].end);
        let line = span.of(text);
        let prose = prose(line);
        let (contact, ends) = (kind::is_contact(line, &prose), kind::ends_sentence(line));
        pieces.push(Piece { span, prose, gap: lines[first].gap, contact, ends });
        first = last + 1;
    }
}

/// Whether most lines of the group are as full as a program makes them that breaks before the first word that has no room.
fn full(text: &str, lines: &[Line], width: usize) -> bool {
    let breaks = lines.len() - 1;
    let room = lines.windows(2).filter(|pair| pair[0].chars + 1 + first_word(text, &pair[1]) > width).count();
    // Two lines always look full, and so do three of like length: their ends decide, and the small letters that follow.
    let small = lines.windows(2).filter(|pair| starts_small(text, &pair[1])).count();
    room * 5 >= breaks * 4 && small * 3 >= breaks
}

/// Whether the second line goes on with the sentence or the paragraph of the first.
fn continues(text: &str, line: &Line, next: &Line, width: Option<usize>) -> bool {
    let ends = ends_sentence(text, line);
    if starts_item(text, next) || text[..line.end].ends_with(':') && !starts_small(text, next) {
        return false;
    }
    if ends_in_day(&text[line.start..line.end]) && starts_small(text, next) {
        return true;
    }
    match width {
        Some(width) => line.chars + 1 + first_word(text, next) > width,
        // Text from pages of print is broken unevenly: an open sentence that goes on in small letters.
        None => {
            !ends
                && WRAP.contains(&line.chars)
                && starts_small(text, next)
                && line_words(text, line) >= 5
                && !next.indented
                && next.chars <= *WRAP.end()
                && (line_words(text, next) >= 5 || ends_sentence(text, next))
        }
    }
}

fn first_word(text: &str, line: &Line) -> usize {
    text[line.start..line.end].split(char::is_whitespace).next().map_or(0, |word| word.chars().take(*WRAP.end()).count())
}

fn line_words(text: &str, line: &Line) -> usize {
    text[line.start..line.end].split_ascii_whitespace().take(6).count()
}

fn starts_small(text: &str, line: &Line) -> bool {
    text[line.start..line.end].starts_with(char::is_lowercase)
}

fn ends_sentence(text: &str, line: &Line) -> bool {
    text[line.start..line.end].trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']).ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Whether a line breaks off in a date, before its month: `Mötet hålls den 3`, `Mødet holdes d. 3.`
fn ends_in_day(line: &str) -> bool {
    let Some((before, day)) = line.rsplit_once(' ') else { return false };
    let digits = day.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && ["", ".", ":a", ":e"].contains(&&day[digits..]) && (before.ends_with(" den") || before.ends_with(" d."))
}

/// Whether a line begins as an item, a dialogue or a row does.
fn starts_item(text: &str, line: &Line) -> bool {
    let line = &text[line.start..line.end];
    let mark =
        line.starts_with(['•', '*', '·', '▪', '◦', '‣', '–', '—', '>', '|', '#']) || line.starts_with("- ") || line.starts_with('\t');
    mark || memchr::memchr(b'\t', line.as_bytes()).is_some()
}
