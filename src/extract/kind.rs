//! What a line of plain text is, by its shape and its neighbours: pieces come in, kinds go out.

use super::lines::Piece;
use super::prose::Prose;
use crate::document::BlockKind;

/// Lines that name what follows, alone on their line, in small letters.
#[rustfmt::skip]
const LABELS: [&str; 59] = [
    "kontakt", "kontakta oss", "kontaktuppgifter", "kontaktperson", "kontaktpersoner", "kontaktoplysninger", "kontaktinformation",
    "kontakt os", "contact", "contacts", "contact us", "contact details", "contact information", "press contact", "media contact",
    "presskontakt", "pressekontakt", "publicerad", "publiceringsdatum", "senast uppdaterad", "senast ändrad", "senast granskad",
    "uppdaterad", "publiceret", "offentliggjort", "opdateret", "senest opdateret", "published", "updated", "last updated", "posted",
    "besöksadress", "postadress", "fakturaadress", "besøgsadresse", "postadresse", "adress", "adresse", "address", "visiting address",
    "postal address", "öppettider", "telefontider", "åbningstider", "telefontid", "opening hours", "telefon", "telefonnummer", "phone",
    "telephone", "e-post", "e-mail", "email", "mail", "mejl", "mobil", "fax", "organisationsnummer", "fakta",
];

/// Words before the colon of a caption.
const CAPTIONS: [&str; 16] = [
    "foto", "fotograf", "foton", "fotografi", "bild", "bildtext", "billede", "billedtekst", "photo", "photos", "photographer", "image",
    "picture", "illustration", "källa", "kilde",
];

/// Words before a phone number or an address.
#[rustfmt::skip]
const REACH: [&str; 27] = [
    "tel", "telefon", "tlf", "tfn", "telefonnummer", "phone", "telephone", "mobil", "mobile", "mobiltelefon", "direkt", "direkte", "fax",
    "e-post", "e-mail", "email", "mail", "epost", "mejl", "växel", "besöksadress", "postadress", "besøgsadresse", "postadresse", "adress",
    "adresse", "address",
];

/// The kind of the piece `index`, furniture left aside.
pub fn kind(text: &str, pieces: &[Piece], index: usize) -> BlockKind {
    let piece = &pieces[index];
    let line = piece.span.of(text);
    let words = piece.prose.words;
    if piece.contact {
        return BlockKind::Contact;
    }
    if is_caption(line, words) {
        return BlockKind::Caption;
    }
    if let Some(kind) = marked(line, piece) {
        return kind;
    }
    if is_label(line, words) {
        return BlockKind::Label;
    }
    let next = pieces.get(index + 1);
    // Name and title above a phone number.
    if words <= 6 && !piece.ends && near_contact(pieces, index) {
        return BlockKind::Contact;
    }
    // A picture's text or a date may stand between a heading and what it is about.
    let after = pieces.get(index + 2).filter(|after| after.prose.is_running());
    if is_heading(line, piece, next) || index < 6 && is_heading(line, piece, after) { BlockKind::Heading } else { BlockKind::Paragraph }
}

/// Whether a line says how or whom to reach.
pub fn is_contact(line: &str, prose: &Prose) -> bool {
    if prose.words > 16 || line.len() > 160 {
        return false;
    }
    let bytes = line.as_bytes();
    let mail = memchr::memchr(b'@', bytes)
        .is_some_and(|at| at > 0 && at + 3 < bytes.len() && bytes[at + 1].is_ascii_alphanumeric() && bytes[at + 1..].contains(&b'.'));
    mail || prose.digits >= 4 && (reach_word(line) || is_phone(line, prose) || is_postal(line, prose))
}

fn reach_word(line: &str) -> bool {
    let head = line.split([':', ' ', '.']).next().unwrap_or("");
    head.len() <= 16 && REACH.contains(&head.to_lowercase().as_str())
}

/// Nothing but a number of seven digits or more as phones have them.
fn is_phone(line: &str, prose: &Prose) -> bool {
    let shape = line.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'+' | b'-' | b'(' | b')' | b'/' | b'.'));
    shape && (7..=14).contains(&prose.digits) && !is_date(line)
}

/// `2023-05-04`, `04.05.2023`: eight digits in three groups.
fn is_date(line: &str) -> bool {
    let mut groups = line.split(['-', '.', '/']).map(str::len);
    matches!(
        (groups.next(), groups.next(), groups.next(), groups.next()),
        (Some(4), Some(2), Some(2), None) | (Some(1..=2), Some(1..=2), Some(2..=4), None)
    )
}

/// Names of months, of which a line may have the first letters.
const MONTHS: [&str; 22] = [
    "januari", "januar", "january", "februari", "februar", "february", "mars", "marts", "march", "april", "maj", "may", "juni", "june",
    "juli", "july", "augusti", "september", "oktober", "october", "november", "december",
];

/// Whether a line of a few words says when something was written: `3 maj 2024`, `Updated 14:05`, `2 hours ago`.
pub fn is_time(line: &str, prose: &Prose) -> bool {
    let says = |word: &str| {
        let word = word.trim_matches(|mark: char| mark.is_ascii_punctuation());
        let clock = word.split_once(':').is_some_and(|(hour, rest)| {
            matches!(hour.len(), 1..=2) && rest.len() >= 2 && hour.bytes().chain(rest.bytes().take(2)).all(|byte| byte.is_ascii_digit())
        });
        // Most words begin with another letter.
        let may_be = word.len() >= 3 && b"jfmasond".contains(&word.as_bytes()[0].to_ascii_lowercase());
        let starts = |month: &&str| month.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        may_be && MONTHS.iter().any(starts) || clock || is_date(word) || ["ago", "sedan", "siden"].contains(&word)
    };
    prose.digits > 0 && prose.words <= 8 && line.split(' ').any(says)
}

/// Whether a line is a postal address and nothing else: no phone, no mail.
pub fn is_address(line: &str, prose: &Prose) -> bool {
    is_postal(line, prose) && !line.contains('@') && prose.digits <= 9 && !reach_word(line)
}

/// A postal code before a capital: `461 83 Trollhättan`, `5000 Odense C`.
fn is_postal(line: &str, prose: &Prose) -> bool {
    if prose.words > 9 || prose.capitals == 0 || ends_sentence(line) {
        return false;
    }
    let mut words = line.split([' ', '\u{a0}']).peekable();
    let digits = |word: &str, n: usize| word.len() == n && word.bytes().all(|b| b.is_ascii_digit());
    let mut before = "";
    while let Some(word) = words.next() {
        let capital = words.peek().is_some_and(|next| next.starts_with(char::is_uppercase));
        // Four digits alone are a year as often: `Mål 2030 Framtid`.
        let code = digits(word, 5)
            || digits(word, 2) && digits(before, 3)
            || digits(word.trim_start_matches("DK-"), 4)
                && (before.ends_with(',') || !matches!(word.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]));
        if code && capital {
            return true;
        }
        before = word;
    }
    false
}

fn is_caption(line: &str, words: u32) -> bool {
    if words > 30 {
        return false;
    }
    let head = line.split([':', ' ']).next().unwrap_or("");
    let named = head.len() <= 14 && line[head.len()..].trim_start().starts_with(':') && CAPTIONS.contains(&head.to_lowercase().as_str());
    let credits = |at: usize| ["Foto:", "Photo:", "Foto/", "Fotograf:", "Photo by"].iter().any(|mark| line[at..].starts_with(mark));
    named || memchr::memchr2_iter(b'F', b'P', line.as_bytes()).any(credits)
}

/// Whether a line of a few words says by itself what it is: a label, a caption, an item behind a bullet.
pub fn is_marked(line: &str, words: u32) -> bool {
    is_label(line, words) || is_caption(line, words) || line.starts_with(['•', '·', '▪', '–'])
}

/// The kind of a line that begins with a bullet, a dash, a number or a quote.
fn marked(line: &str, piece: &Piece) -> Option<BlockKind> {
    let first = line.chars().next()?;
    let rest = line[first.len_utf8()..].trim_start();
    let spaced = rest.len() + first.len_utf8() < line.len();
    match first {
        '•' | '·' | '▪' | '◦' | '‣' | '●' | '■' | '►' | '✓' => Some(BlockKind::List),
        '*' | '+' if spaced => Some(BlockKind::List),
        '–' | '—' | '-' | '−' if rest.starts_with(char::is_alphabetic) || rest.starts_with(['"', '”', '…', '.']) => {
            // A dash before a sentence is somebody's talk; before a few words it is an item.
            let talk = ends_sentence(line) && piece.prose.words >= 3 && rest.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
            Some(if talk { BlockKind::Quote } else { BlockKind::List })
        }
        '"' | '”' | '“' | '»' | '«' | '>' if rest.len() > 1 => {
            let closes = line.trim_end_matches(['.', ',', '!', '?']).ends_with(['"', '”', '“', '«', '»']);
            (first == '>' || closes && piece.prose.words >= 5).then_some(BlockKind::Quote)
        }
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let tail = &line[digits..];
            let item = digits <= 2 && (tail.starts_with(") ") || tail.starts_with(". ") && tail[2..].starts_with(char::is_uppercase));
            (item && piece.prose.words > 1).then_some(BlockKind::List)
        }
        _ if memchr::memchr(b'\t', line.as_bytes()).is_some() || line.starts_with('|') => Some(BlockKind::List),
        _ => None,
    }
}

/// Whether a short line names what follows.
pub fn is_label(line: &str, words: u32) -> bool {
    if words > 6 || line.len() > 60 {
        return false;
    }
    line.ends_with(':') || LABELS.contains(&line.trim_end_matches([':', '.']).to_lowercase().as_str())
}

/// Whether a contact line stands within the next three lines, or the one before, with no running text between.
fn near_contact(pieces: &[Piece], index: usize) -> bool {
    let mut close = pieces[index + 1..].iter().take(3).take_while(|piece| piece.prose.words <= 8 && piece.gap <= 1);
    close.any(|piece| piece.contact) && pieces[index].prose.capitals > 0
}

/// Whether a line stands above what it names: short, open at its end, with something longer below.
pub fn is_heading(line: &str, piece: &Piece, next: Option<&Piece>) -> bool {
    let short = (1..=16).contains(&piece.prose.words) && line.len() <= 140;
    let opens = line.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '”' | '“' | '»' | '\'' | '§' | '¿'));
    let below = next.is_some_and(|next| next.prose.words >= 6 && next.prose.words > piece.prose.words);
    let letters = piece.prose.digits as usize * 2 < line.len();
    short && opens && letters && below && (!ends_sentence(line) || line.ends_with(['?', '!']) || line.ends_with(['”', '"']))
}

/// Whether a line ends as a sentence does.
pub fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '’', '\'', '»', '«', ')', ']']).ends_with(['.', '!', '?', '…'])
}
