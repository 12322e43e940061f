//! Whether a sentence ends at a full stop, an exclamation mark, a question mark or dots: what stands before and behind decides.

use super::behind::{Next, behind, closers_end};
use super::class::{self, is_lower_at};
use super::lexicon::{self, END, NAME, NEVER, NUMBER, OPENS};
use crate::document::TokenKind;
use crate::lang::Lang;

/// A word in small letters of so many bytes that no list knows is no abbreviation, and no word is that opens sentences: a sentence ends
/// behind it, also before small letters.
const WHOLE: usize = 6;

/// What a full stop behind a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// It belongs to the word: an abbreviation, an initial, an ordinal.
    pub attached: bool,
    /// A sentence ends here.
    pub ends: bool,
}

/// The word before a full stop and its place in the sentence.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The word's first byte.
    pub start: usize,
    /// One past its last byte, which is where the full stop stands.
    pub end: usize,
    /// What the word is made of.
    pub kind: TokenKind,
    /// No token of the sentence stands before it.
    pub first: bool,
    /// The token before it, empty where there is none.
    pub previous: &'a [u8],
}

/// What the single full stop behind the word is; `bytes` ends with the block.
pub fn full_stop(bytes: &[u8], before: Before<'_>, lang: Lang) -> Verdict {
    let separate = |ends| Verdict { attached: false, ends };
    let attached = |ends| Verdict { attached: true, ends };
    let Before { start, end, kind, first, previous } = before;
    let word = &bytes[start..end];
    let closed = closers_end(bytes, end + 1);
    let (next, at) = behind(bytes, closed);
    let capital = matches!(next, Next::Upper | Next::Mark);
    let digits = word.iter().all(u8::is_ascii_digit);
    if kind == TokenKind::Number {
        if !digits || word.len() > 4 {
            return separate(next != Next::Glued && (next != Next::Lower || lang == Lang::En));
        }
        return match next {
            Next::Nothing => separate(true),
            Next::Glued => Verdict { attached: is_letter_at(bytes, end + 1) && word.len() <= 2 && lang != Lang::En, ends: false },
            Next::Lower if lang == Lang::En => separate(!first),
            Next::Lower | Next::MarkLower => attached(false),
            // The number of a list's item or of a heading.
            _ if first && word.len() <= 3 => attached(false),
            Next::Upper if is_month(bytes, at) && lang != Lang::En => attached(false),
            Next::Digit => separate(word.len() > 2),
            Next::Continued => attached(false),
            _ => separate(true),
        };
    }
    let flags = if kind == TokenKind::Word { lexicon::look_up(word, lang) } else { 0 };
    // `10min.`
    let unit = &word[word.iter().take_while(|byte| byte.is_ascii_digit()).count()..];
    let (flags, measured) = if unit.len() < word.len() && unit.len() > 1 {
        (lexicon::look_up(unit, lang) & NUMBER, true)
    } else {
        (flags, previous.last().is_some_and(u8::is_ascii_digit))
    };
    let abbreviation = flags & (NEVER | END | NAME) != 0;
    let beside_number = flags & NUMBER != 0 && (next == Next::Digit || is_digit_at(bytes, end + 1) || measured);
    // `fil. mag.`: what is an abbreviation beside a number is one behind another abbreviation.
    let behind_another = flags & NUMBER != 0 && previous.len() > 2 && previous.ends_with(b".");
    let dotted = word.contains(&b'.') && word.len() <= 8;
    let single = single_letter(bytes, start, end);
    if next == Next::Glued {
        // `m.fl.)`, `f.eks.,`, `kap.3`; a capital behind a small word is a sentence that scraping glued.
        let digit = is_digit_at(bytes, end + 1);
        let known = abbreviation || beside_number || dotted || single == Some(true) && !digit;
        // `Lis Eg (kass.), Bo Ek (sekr.)`
        let goes_on = single.is_none() && matches!(bytes[at], b',' | b';' | b':');
        return Verdict { attached: known && (digit || closed == end + 1 || goes_on), ends: false };
    }
    let opens = capital && next == Next::Upper && opens_sentence(bytes, at, lang);
    if next == Next::Nothing {
        // `Birte Mose, SDU HR.`
        let letters = lang != Lang::En && word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
        return Verdict { attached: (abbreviation || beside_number || dotted) && single.is_none() && !letters, ends: true };
    }
    if first && (single.is_some() || is_roman(word)) && closed == end + 1 {
        return attached(false);
    }
    if behind_another || single == Some(false) && (next == Next::Digit || previous.len() > 1 && previous.ends_with(b".")) {
        // `bl. a.`: the second half of an abbreviation; `s. 34`, `u. 12`.
        return attached(false);
    }
    if single == Some(true) {
        return Verdict { attached: !opens, ends: opens };
    }
    // `Jens Kr. Holm`: a middle name cut short.
    let middle = lang != Lang::En && next == Next::Upper && !opens && [&b"Aa"[..], b"Kr", b"Th"].contains(&word);
    if middle && !previous.is_empty() && class::at(previous, 0).0 & class::UPPER != 0 {
        return attached(false);
    }
    // `Boral Resources (Vic.) Pty Ltd`: a bracket of one word right behind another goes on with its sentence; so does a firm's name with its form, `Co. Ltd`.
    let behind_word = |open: usize| open > 1 && bytes[open - 1] == b' ' && bytes[open - 2].is_ascii_alphanumeric();
    let bracketed = start > 0 && bytes[start - 1] == b'(' && bytes.get(end + 1) == Some(&b')') && behind_word(start - 1);
    let form = || word.eq_ignore_ascii_case(b"co") && is_company_form(word_at(bytes, at));
    if next == Next::Upper && (bracketed || form()) {
        return separate(false);
    }
    let aside = next == Next::Continued || bytes.get(at) == Some(&b'(') || bytes.get(at) == Some(&b'[');
    // `KL. Ældrerådets formand`: letters in capitals that are written like an abbreviation in lower case.
    let letters =
        lang != Lang::En && flags & NEVER != 0 && next == Next::Upper && word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
    let behind = at + if bytes[at] < 0x80 { 1 } else { 2 };
    if letters && bytes.get(behind).is_some_and(u8::is_ascii_lowercase) && word.len() < 4 {
        return separate(true);
    }
    if flags & NEVER != 0 || aside && (abbreviation || beside_number || dotted) {
        return attached(false);
    }
    if flags & END != 0 {
        // `10 a.m. – 3 p.m.`
        let hour = word.eq_ignore_ascii_case(b"a.m") || word.eq_ignore_ascii_case(b"p.m");
        let dash = || bytes[at] == b'-' || bytes[at..].starts_with("–".as_bytes()) || bytes[at..].starts_with("—".as_bytes());
        return attached(capital && !(hour && dash()));
    }
    if beside_number {
        return attached(capital && measured);
    }
    if flags & NAME != 0 || dotted {
        return attached(opens || next == Next::Mark);
    }
    let whole =
        lang == Lang::En || flags & OPENS != 0 || word.len() >= WHOLE && word.iter().all(|byte| byte.is_ascii_lowercase() || *byte >= 0x80);
    separate(match next {
        Next::Lower => whole && closed == end + 1,
        Next::MarkLower => whole,
        Next::Continued => false,
        _ => true,
    })
}

/// Whether a sentence ends with the mark before byte `from`, which is none of a single full stop behind a word.
pub fn mark_ends(bytes: &[u8], from: usize, dots: bool, lang: Lang) -> bool {
    let closed = closers_end(bytes, from);
    match behind(bytes, closed).0 {
        Next::Nothing | Next::Upper | Next::Mark => true,
        // Scraping glues sentences, people do too: `... Tack.Hej`, `What?they`; web addresses are whole tokens by now.
        Next::Glued => {
            let (bits, length) = class::at(bytes, closed);
            // `if (!response.ok)` is a program's.
            let behind_word = || !matches!(bytes[..from - 1].last(), None | Some(b' ' | b'(' | b'\n'));
            bits & class::UPPER != 0 && is_lower_at(bytes, closed + length)
                || !dots && lang == Lang::En && bits & class::LOWER != 0 && behind_word()
        }
        Next::Continued => false,
        Next::Digit => !dots,
        Next::Lower | Next::MarkLower => !dots && lang == Lang::En && closed == from,
    }
}

/// Whether the colon before byte `from` ends a sentence: a small word before it, and behind it a quotation in single quotes that begins with a capital.
pub fn colon_ends(bytes: &[u8], from: usize) -> bool {
    let small = class::before(bytes, from - 1) & class::LOWER != 0;
    let (next, at) = behind(bytes, from);
    let quoted = class::past_space(bytes, at + 1);
    let capital = quoted < bytes.len() && class::at(bytes, quoted).0 & class::UPPER != 0;
    small && next == Next::Mark && bytes[at] == b'\'' && capital
}

/// Whether the colon before byte `from` ends a sentence because a whole one follows: in Swedish a capital behind a small word says so,
/// where the next word is small, and so no name is likely; `before` are the sentence's last words, of which none may bring speech.
pub fn colon_opens<'a>(bytes: &'a [u8], from: usize, lang: Lang, mut before: impl Iterator<Item = &'a [u8]>) -> bool {
    if lang != Lang::Sv || class::before(bytes, from - 1) & class::LOWER == 0 || bytes.get(from) != Some(&b' ') {
        return false;
    }
    let second = word_at(bytes, from + 1).len() + from + 1;
    class::at(bytes, from + 1).0 & class::UPPER != 0
        && bytes.get(second) == Some(&b' ')
        && is_lower_at(bytes, second + 1)
        && before.by_ref().next().is_some_and(|word| class::at(word, 0).0 & class::LOWER != 0 && !is_saying(word))
        && !before.any(is_saying)
}

/// Whether what stands behind a colon is said, asked, written by somebody where this Swedish word stands before it.
fn is_saying(word: &[u8]) -> bool {
    #[rustfmt::skip]
    const SAYING: [&str; 55] = [
        "berättade", "berättar", "citat", "citerar", "fortsatte", "fortsätter", "frågade", "frågan", "frågar", "fråga", "förklarade", "förklarar", "heter",
        "hette", "kommenterar", "konstaterade", "konstaterar", "kontakt", "läs", "läser", "läste", "lyder", "löd", "menade", "menar", "muttrade", "orden",
        "påpekade", "påpekar", "ropade", "ropar", "rubriken", "sa", "sade", "sagt", "se", "skrev", "skriva", "skriver", "stod", "står", "svar", "svara",
        "svarade", "svarar", "säga", "säger", "tillade", "tillägger", "tänka", "tänker", "tänkte", "undrade", "undrar", "viskade",
    ];
    SAYING.iter().any(|saying| saying.as_bytes().eq_ignore_ascii_case(word))
}

/// Whether the word `start..end` is an abbreviation, whatever follows: the first of its two full stops belongs to it then.
pub fn is_abbreviation(bytes: &[u8], start: usize, end: usize, lang: Lang) -> bool {
    let word = &bytes[start..end];
    lexicon::look_up(word, lang) & (NEVER | END | NAME | NUMBER) != 0 || word.contains(&b'.') && word.len() <= 8
}

/// Whether the full stop at byte `at`, behind a word of small letters, has a capitalised word glued to it: `slut.Nästa`.
pub fn is_glued_end(bytes: &[u8], at: usize) -> bool {
    let small = class::before(bytes, at) & class::LOWER != 0;
    let Some(_) = bytes.get(at + 1) else { return false };
    let (bits, length) = class::at(bytes, at + 1);
    let next = bytes.get(at + 1 + length).map_or(0, |_| class::at(bytes, at + 1 + length).0);
    small && bits & class::UPPER != 0 && (next & class::LOWER != 0 || class::is_space(next))
}

/// Whether a word is the form of a firm that may stand behind `Co.`
fn is_company_form(word: &[u8]) -> bool {
    [&b"Inc"[..], b"KG", b"LLC", b"Limited", b"Ltd", b"PLC", b"plc"].contains(&word)
}

fn is_digit_at(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit)
}

fn is_letter_at(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && class::at(bytes, at).0 & (class::LOWER | class::UPPER) != 0
}

/// `Some(true)` for one capital, `Some(false)` for one small letter, `None` for anything longer.
fn single_letter(bytes: &[u8], start: usize, end: usize) -> Option<bool> {
    let (bits, length) = class::at(bytes, start);
    (start + length == end && bits & (class::LOWER | class::UPPER) != 0).then_some(bits & class::UPPER != 0)
}

fn is_roman(word: &[u8]) -> bool {
    word.len() <= 4 && word.iter().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// The word that begins at byte `at`, as far as letters of Latin-1 go.
fn word_at(bytes: &[u8], at: usize) -> &[u8] {
    let mut end = at;
    while end < bytes.len() && end < at + 16 && (bytes[end].is_ascii_alphabetic() || matches!(bytes[end], 0xc3 | 0x80..=0xbf)) {
        end += 1;
    }
    &bytes[at..end]
}

fn opens_sentence(bytes: &[u8], at: usize, lang: Lang) -> bool {
    let word = word_at(bytes, at);
    // `A. I. Rabin`: an initial opens nothing.
    let initial = word.len() == 1 && bytes.get(at + 1) == Some(&b'.');
    !initial && lexicon::look_up(word, lang) & OPENS != 0
}

fn is_month(bytes: &[u8], at: usize) -> bool {
    const MONTHS: [&[u8]; 12] = [b"jan", b"feb", b"mar", b"apr", b"maj", b"jun", b"jul", b"aug", b"sep", b"okt", b"nov", b"dec"];
    let word = word_at(bytes, at);
    word.len() >= 3 && word.len() <= 9 && MONTHS.iter().any(|month| word[..3].eq_ignore_ascii_case(month))
}
