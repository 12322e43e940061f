//! The class of a character: its word-break property (UAX #29) and whether it is a small letter, a capital or punctuation.

/// Code points of a page.
const PAGE: usize = 128;
/// Pages of all code points.
const POINTS: usize = 0x11_0000 / PAGE;
/// Made by `nordtag-dev classes`: for each page of code points which of the different pages it is, then these, a byte a code point.
const FILE: &[u8] = include_bytes!("class.gen.bin");
/// Different pages.
const N_PAGES: usize = (FILE.len() - POINTS) / PAGE;

static INDEX: [u8; POINTS] = *FILE.first_chunk().expect("an index of all pages");
static PAGES: [[u8; PAGE]; N_PAGES] = {
    let mut pages = [[0; PAGE]; N_PAGES];
    let mut at = 0;
    while at < N_PAGES * PAGE {
        pages[at / PAGE][at % PAGE] = FILE[POINTS + at];
        at += 1;
    }
    pages
};

/// No property that joins it to anything.
pub const OTHER: u8 = 0;
/// Horizontal white space that joins its like.
pub const WSEG_SPACE: u8 = 1;
/// Carriage return.
pub const CR: u8 = 2;
/// Line feed.
pub const LF: u8 = 3;
/// Any other line break.
pub const NEWLINE: u8 = 4;
/// White space that is neither of those: tabulator, no-break space.
pub const OTHER_SPACE: u8 = 5;
/// A letter of an alphabet written with spaces between words.
pub const ALETTER: u8 = 6;
/// A Hebrew letter.
pub const HEBREW: u8 = 7;
/// A decimal digit.
pub const NUMERIC: u8 = 8;
/// A character of Katakana.
pub const KATAKANA: u8 = 9;
/// The low line and its like; the narrow no-break space among them.
pub const EXTEND_NUM_LET: u8 = 10;
/// `:` and its like, inside a word.
pub const MID_LETTER: u8 = 11;
/// `,` and `;`, inside a number.
pub const MID_NUM: u8 = 12;
/// `.` and `’`, inside a word or a number.
pub const MID_NUM_LET: u8 = 13;
/// `'`.
pub const SINGLE_QUOTE: u8 = 14;
/// `"`.
pub const DOUBLE_QUOTE: u8 = 15;
/// A mark that extends the character before it.
pub const EXTEND: u8 = 16;
/// An invisible format character.
pub const FORMAT: u8 = 17;
/// The zero width joiner.
pub const ZWJ: u8 = 18;
/// Half of a flag.
pub const REGIONAL: u8 = 19;
/// A pictograph.
pub const PICTOGRAPH: u8 = 20;
/// A pictograph that is a letter too.
pub const PICTOGRAPH_LETTER: u8 = 21;

/// The bits of the word-break class.
pub const CLASS: u8 = 0x1f;
/// The bit of small letters.
pub const LOWER: u8 = 0x20;
/// The bit of capitals.
pub const UPPER: u8 = 0x40;
/// The bit of punctuation.
pub const PUNCT: u8 = 0x80;

/// The class and case bits of a code point.
#[inline]
pub fn of(point: u32) -> u8 {
    match INDEX.get(point as usize >> 7) {
        Some(page) => PAGES[*page as usize][point as usize & 127],
        None => OTHER,
    }
}

/// The class and case bits of an ASCII byte; of byte 127 for any other.
#[inline(always)]
pub fn of_ascii(byte: u8) -> u8 {
    PAGES[0][byte.min(127) as usize]
}

/// The class and case bits of the character that begins at byte `at`, and its length in bytes.
///
/// # Panics
/// When `at` is not below the length of `bytes`.
#[inline]
pub fn at(bytes: &[u8], at: usize) -> (u8, usize) {
    let first = bytes[at];
    if first < 0x80 {
        return (of_ascii(first), 1);
    }
    let tail = |n: usize| bytes.get(at + n).map_or(0, |b| u32::from(b & 0x3f));
    match first {
        0xf0.. => (of(u32::from(first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)), 4),
        0xe0.. => (of(u32::from(first & 15) << 12 | tail(1) << 6 | tail(2)), 3),
        _ => (of(u32::from(first & 31) << 6 | tail(1)), 2),
    }
}

/// The class and case bits of the character that ends before byte `at`; `OTHER` at the beginning.
#[inline]
pub fn before(bytes: &[u8], at: usize) -> u8 {
    let mut start = at;
    while start > 0 {
        start -= 1;
        if bytes[start] & 0xc0 != 0x80 {
            return self::at(bytes, start).0;
        }
    }
    OTHER
}

/// Whether a class is white space.
#[inline(always)]
pub fn is_space(class: u8) -> bool {
    matches!(class & CLASS, WSEG_SPACE..=OTHER_SPACE)
}

/// Whether a class is a letter or a digit.
#[inline(always)]
pub fn is_alphanumeric(class: u8) -> bool {
    matches!(class & CLASS, ALETTER | HEBREW | NUMERIC | KATAKANA | PICTOGRAPH_LETTER) || class & (LOWER | UPPER) != 0
}

/// Whether a small letter begins at byte `at`.
#[inline]
pub fn is_lower_at(bytes: &[u8], at: usize) -> bool {
    at < bytes.len() && self::at(bytes, at).0 & LOWER != 0
}

/// The length in bytes of the white space that begins at byte `at`; 0 where none does.
#[inline]
pub fn space(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b' ' | 0x09..=0x0d) => 1,
        // The narrow no-break space joins words in UAX #29; to a reader it is white space.
        Some(0xe2) if bytes[at..].starts_with(NARROW_SPACE) => 3,
        Some(0x80..) => match self::at(bytes, at) {
            (bits, length) if is_space(bits) => length,
            _ => 0,
        },
        _ => 0,
    }
}

/// Past the white space that begins at byte `at`.
#[inline]
pub fn past_space(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match space(bytes, at) {
            0 => return at,
            length => at += length,
        }
    }
}

/// The narrow no-break space.
pub const NARROW_SPACE: &[u8] = "\u{202f}".as_bytes();
