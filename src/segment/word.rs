//! Where a word ends by the conventions of the treebanks: UAX #29 first, then hyphens, slashes, colons, clitics and numbers.

use super::class::{self, NARROW_SPACE};
use super::uax29;
use crate::document::{Case, TokenKind};
use crate::lang::Lang;

/// Parts of English words that a hyphen does not part from what follows, as the English treebanks have them.
#[rustfmt::skip]
const PREFIXES: [&[u8]; 38] = [
    b"ante", b"anti", b"bi", b"bio", b"co", b"counter", b"cross", b"de", b"e", b"eco", b"ex", b"extra", b"inter", b"intra", b"macro",
    b"mega", b"micro", b"mid", b"mini", b"multi", b"neo", b"non", b"over", b"pan", b"post", b"pre", b"pro", b"pseudo", b"quasi", b"re",
    b"semi", b"sub", b"super", b"tri", b"ultra", b"un", b"uni", b"vice",
];

/// No word is longer, in bytes, or only a little: what is cut from a longer run is looked at again, and that must not add up.
const LONGEST: usize = 256;

/// Danish words whose last letters an apostrophe stands for.
const ELIDED: [&[u8]; 9] = [b"ha", b"ka", b"ta", b"sku", b"sgu", b"ska", b"si", b"la", b"bli"];

/// One past the last byte of the word that begins at byte `start`; `bytes` ends with the block.
pub fn end(bytes: &[u8], start: usize, lang: Lang) -> usize {
    let mut at = part(bytes, start, lang);
    let mut slashes = 0;
    loop {
        let next = bytes.get(at + 1).map_or(0, |_| class::at(bytes, at + 1).0);
        let joined = match bytes.get(at) {
            Some(b'-') if class::is_alphanumeric(next) => lang != Lang::En || joins_in_english(bytes, start, at),
            Some(b'-') => {
                // The first half of a pair: `barn- och ungdomsnämnden`.
                let open = lang != Lang::En && matches!(bytes.get(at + 1), None | Some(b' ' | b',' | b'\n'));
                return if open { at + 1 } else { at };
            }
            Some(b'/') if class::is_alphanumeric(next) => {
                let digits = bytes[at - 1].is_ascii_digit() && bytes[at + 1].is_ascii_digit();
                slashes += 1;
                // `Tobias Hjelm/TT` are two names.
                let names =
                    bytes[start] < 0x80 && at - start > 2 && bytes[start].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
                // `Förbundsdirektör/räddningschef` are two posts.
                let long = |part: &[u8]| part.len() > 5 && part.iter().all(|b| b.is_ascii_alphabetic() || *b >= 0x80);
                let behind = bytes[at + 1..].iter().take(6).take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80).count();
                // `v/Bo Lund`, `m/organist`: by and with whom.
                let by = at == start + 1 && matches!(bytes[start], b'm' | b'v' | b'V') && behind > 1;
                let two = names && next & class::UPPER != 0 || behind > 5 && long(&bytes[start..at]) || by;
                digits || lang != Lang::En && slashes == 1 && !two || lang == Lang::En && at == start + 1 && is_last_letter(bytes, at + 1)
            }
            Some(b'&') => class::is_alphanumeric(next) && bytes[at - 1].is_ascii_uppercase(),
            Some(b':') if !bytes[at - 1].is_ascii_digit() => false,
            // `13:75`, and in Swedish `99:e`.
            Some(b':') if next & class::LOWER != 0 && lang != Lang::En => {
                let past = part(bytes, at + 1, lang);
                if past - at > 5 {
                    return at;
                }
                at = past;
                continue;
            }
            Some(b':') => bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
            Some(b'\'') if lang == Lang::Da => {
                let word = &bytes[start..at];
                if bytes[at - 1].is_ascii_digit() && next & class::LOWER != 0 {
                    // `80'erne`.
                    at = part(bytes, at + 1, lang);
                    continue;
                }
                return if ELIDED.iter().any(|known| word.eq_ignore_ascii_case(known)) { at + 1 } else { at };
            }
            // Behind thousands apart by spaces.
            Some(b',') if next & class::CLASS == class::NUMERIC && bytes[at - 1].is_ascii_digit() => true,
            Some(0xc2 | 0xe2) => match thousands(bytes, at) {
                0 => false,
                space => {
                    at += space + 3;
                    continue;
                }
            },
            _ => false,
        };
        if !joined || at - start > LONGEST {
            return at;
        }
        at = part(bytes, at + 1, lang);
    }
}

/// One past the last byte of the word of UAX #29, cut where scraping glued two sentences or a label and its value.
fn part(bytes: &[u8], start: usize, lang: Lang) -> usize {
    let mut limit = bytes.len().min(start + LONGEST);
    while limit < bytes.len() && bytes[limit] & 0xc0 == 0x80 {
        limit -= 1;
    }
    let end = uax29::word_end(bytes, start, limit);
    if bytes.get(end) == Some(&b'@') {
        return end;
    }
    let mut at = start + 1;
    while at < end {
        let cut = match bytes[at] {
            b'.' => glues(bytes, start, at, end),
            b':' => {
                // `EU:s`, `S:t`, `1:a`: an ending behind a colon.
                let tail = &bytes[at + 1..end];
                !(lang != Lang::En && tail.len() <= 5 && tail.iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80))
            }
            0xe2 => {
                let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
                bytes[at..].starts_with(NARROW_SPACE) && !(digit(bytes.get(at - 1)) && digit(bytes.get(at + 3)))
            }
            _ => false,
        };
        if cut {
            return at;
        }
        at += 1;
    }
    end
}

/// Whether the full stop inside the word `start..end` ends a sentence to which the next is glued: `slut.Nästa`.
fn glues(bytes: &[u8], start: usize, at: usize, end: usize) -> bool {
    let small = |at: usize| at < end && class::at(bytes, at).0 & class::LOWER != 0;
    let (next, length) = class::at(bytes, at + 1);
    let before = class::before(bytes, at);
    let host = [b"com".as_slice(), b"net", b"org", b"se", b"dk", b"js"].iter().any(|host| bytes[at + 1..end].eq_ignore_ascii_case(host));
    !host && next & class::UPPER != 0 && small(at + 1 + length) && before & class::LOWER != 0 && at >= start + 3
}

/// The length of the no-break space at byte `at` that stands between thousands; 0 where it does not.
fn thousands(bytes: &[u8], at: usize) -> usize {
    let space = [b"\xc2\xa0".as_slice(), NARROW_SPACE].into_iter().find(|space| bytes[at..].starts_with(space)).map_or(0, <[u8]>::len);
    let group = bytes.get(at + space..).unwrap_or(b"");
    let three = group.len() >= 3 && group[..3].iter().all(u8::is_ascii_digit) && !group.get(3).is_some_and(u8::is_ascii_alphanumeric);
    if space > 0 && three && bytes[at - 1].is_ascii_digit() { space } else { 0 }
}

fn is_last_letter(bytes: &[u8], at: usize) -> bool {
    bytes[at].is_ascii_lowercase() && !bytes.get(at + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80)
}

/// Whether English keeps the hyphen at byte `at` inside the word: behind a prefix, and in numbers of three parts.
fn joins_in_english(bytes: &[u8], start: usize, at: usize) -> bool {
    let head = bytes[start..at].rsplit(|b| *b == b'-').next().unwrap_or(b"");
    // `ex-Barclays` is a name behind a word of its own.
    if head.eq_ignore_ascii_case(b"ex") && bytes[at + 1].is_ascii_uppercase() {
        return false;
    }
    if PREFIXES.iter().any(|prefix| head.eq_ignore_ascii_case(prefix)) {
        return bytes[at + 1].is_ascii_lowercase() || head.len() > 1;
    }
    let number = |from: usize| bytes[from..].iter().take(8).take_while(|b| b.is_ascii_digit()).count();
    let next = number(at + 1);
    // `853-3242`, `2001-02-03`; of `1998-2004` the hyphen is a word.
    head.iter().all(u8::is_ascii_digit)
        && next > 0
        && (head.len() == 3 && next == 4 || head.len() < at - start || bytes.get(at + 1 + next) == Some(&b'-') && number(at + 2 + next) > 0)
}

/// Where an English clitic begins inside the word `start..end`: `n't`, `'s`, `'re`, …
pub fn clitic(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let floor = end.saturating_sub(5).max(start + 1);
    let quote = (floor..end).rev().find(|at| bytes[*at] == b'\'' || bytes[*at..].starts_with("’".as_bytes()))?;
    let tail = &bytes[quote + if bytes[quote] == b'\'' { 1 } else { 3 }..end];
    if tail.eq_ignore_ascii_case(b"t") && bytes[quote - 1].eq_ignore_ascii_case(&b'n') {
        return (quote - 1 > start).then_some(quote - 1);
    }
    [b"s".as_slice(), b"m", b"d", b"re", b"ve", b"ll"].iter().any(|known| tail.eq_ignore_ascii_case(known)).then_some(quote)
}

/// What the word `start..end` is made of, and how its letters are written.
pub fn shape(bytes: &[u8], start: usize, end: usize) -> (TokenKind, Case) {
    let (mut at, mut uppers, mut seen, mut first, mut digit, mut letter) = (start, 0, 0u8, 0u8, false, false);
    while at < end {
        let (bits, length) = class::at(bytes, at);
        let cased = bits & (class::UPPER | class::LOWER);
        if cased != 0 && seen == 0 {
            first = cased;
        }
        seen |= cased;
        uppers += u32::from(bits & class::UPPER != 0);
        digit |= bits & class::CLASS == class::NUMERIC;
        letter |= class::is_alphanumeric(bits) && bits & class::CLASS != class::NUMERIC;
        at += length;
    }
    let kind = match () {
        () if letter => TokenKind::Word,
        () if digit => TokenKind::Number,
        () if class::at(bytes, start).0 & class::PUNCT != 0 => TokenKind::Punct,
        () => TokenKind::Symbol,
    };
    (kind, case(seen, uppers, first))
}

/// The case of a word from the case bits seen in it, the number of its capitals, and the case bit of its first letter.
#[inline(always)]
pub fn case(seen: u8, uppers: u32, first: u8) -> Case {
    match (uppers, seen & class::LOWER != 0) {
        (0, false) => Case::None,
        (0, true) => Case::Lower,
        (1, _) if first & class::UPPER != 0 => Case::Initial,
        (_, false) if uppers > 1 => Case::Upper,
        _ => Case::Mixed,
    }
}
