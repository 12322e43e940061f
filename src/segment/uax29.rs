//! Word boundaries of UAX #29, exactly: a position in bytes comes in, the end of the word that begins there goes out.

use super::class::{self, *};

/// One past the last byte of the word that begins at byte `start`, at most `end`.
///
/// # Panics
/// When `start` is not below `end`, or `end` exceeds the length of `bytes`.
pub fn word_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let bytes = &bytes[..end];
    let (first, mut length) = class::at(bytes, start);
    let mut previous = first & CLASS;
    let mut at = start + length;
    // WB3, WB3a: nothing joins a line break but the feed after a carriage return.
    match previous {
        CR => return if bytes.get(at) == Some(&b'\n') { at + 1 } else { at },
        LF | NEWLINE => return at,
        _ => {}
    }
    let mut adjacent = previous;
    let mut regionals = usize::from(previous == REGIONAL);
    while at < end {
        let (bits, next_length) = class::at(bytes, at);
        let class = bits & CLASS;
        length = next_length;
        let joins = match class {
            CR | LF | NEWLINE => false,
            EXTEND | FORMAT | ZWJ => {
                // WB4: what extends the character before it takes no part in the other rules.
                adjacent = class;
                at += length;
                continue;
            }
            PICTOGRAPH if adjacent == ZWJ => true,
            PICTOGRAPH_LETTER if adjacent == ZWJ => true,
            WSEG_SPACE => adjacent == WSEG_SPACE,
            ALETTER | HEBREW | PICTOGRAPH_LETTER => is_letter(previous) || matches!(previous, NUMERIC | EXTEND_NUM_LET),
            NUMERIC => is_letter(previous) || matches!(previous, NUMERIC | EXTEND_NUM_LET),
            KATAKANA => matches!(previous, KATAKANA | EXTEND_NUM_LET),
            EXTEND_NUM_LET => is_letter(previous) || matches!(previous, NUMERIC | KATAKANA | EXTEND_NUM_LET),
            MID_LETTER | MID_NUM_LET | SINGLE_QUOTE if is_letter(previous) => {
                // WB6, WB7, WB7a.
                match after_extensions(bytes, at + length) {
                    Some((next, past)) if is_letter(next) => {
                        length = past - at;
                        previous = next;
                        adjacent = next;
                        at += length;
                        continue;
                    }
                    _ => previous == HEBREW && class == SINGLE_QUOTE,
                }
            }
            DOUBLE_QUOTE if previous == HEBREW => match after_extensions(bytes, at + length) {
                Some((HEBREW, past)) => {
                    previous = HEBREW;
                    adjacent = HEBREW;
                    at = past;
                    continue;
                }
                _ => false,
            },
            MID_NUM | MID_NUM_LET | SINGLE_QUOTE if previous == NUMERIC => match after_extensions(bytes, at + length) {
                Some((NUMERIC, past)) => {
                    previous = NUMERIC;
                    adjacent = NUMERIC;
                    at = past;
                    continue;
                }
                _ => false,
            },
            REGIONAL if previous == REGIONAL => {
                regionals += 1;
                regionals.is_multiple_of(2)
            }
            _ => false,
        };
        if !joins {
            break;
        }
        previous = class;
        adjacent = class;
        at += length;
    }
    at
}

fn is_letter(class: u8) -> bool {
    matches!(class, ALETTER | HEBREW | PICTOGRAPH_LETTER)
}

/// The class of the first character from byte `at` that extends nothing, and where it ends.
fn after_extensions(bytes: &[u8], mut at: usize) -> Option<(u8, usize)> {
    while at < bytes.len() {
        let (class, length) = class::at(bytes, at);
        at += length;
        if !matches!(class & CLASS, EXTEND | FORMAT | ZWJ) {
            return Some((class & CLASS, at));
        }
    }
    None
}
