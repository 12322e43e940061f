//! The lexeme: a temporal word or a run of digits, with what lies between it and the next; what the grammar reads.

use super::kind::Kind;
use super::senses::Senses;

/// A word the vocabulary knows, or a run of digits.
#[derive(Clone, Copy, Debug)]
pub struct Lexeme {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// How many digits it has; 0 for a word.
    pub digits: u8,
    /// The number of a run of at most nine digits.
    pub number: u32,
    /// The number bears an ordinal ending: `3rd`, `1:a`.
    pub ordinal: bool,
    /// The word begins with a capital.
    pub capital: bool,
    /// A letter or digit touches it on the left.
    pub glued_left: bool,
    /// A letter or digit touches it on the right.
    pub glued_right: bool,
    /// A production can begin with it.
    pub begins: bool,
    /// What lies between it and the next lexeme.
    pub gap: Gap,
    /// White space lies between it and the next lexeme.
    pub spaced: bool,
    /// What the word can be.
    pub senses: &'static Senses,
}

impl Default for Lexeme {
    fn default() -> Lexeme {
        Lexeme {
            start: 0,
            end: 0,
            digits: 0,
            number: 0,
            ordinal: false,
            capital: false,
            glued_left: false,
            glued_right: false,
            begins: false,
            gap: Gap::Other,
            spaced: false,
            senses: &Senses::NONE,
        }
    }
}

impl Lexeme {
    /// The value of the word as a `kind`, where it can be one.
    #[inline]
    pub fn value(&self, kind: Kind) -> Option<i16> {
        self.senses.value(kind)
    }

    /// Whether the word can be a `kind`.
    #[inline]
    pub fn is(&self, kind: Kind) -> bool {
        self.senses.has(kind)
    }
}

/// What lies between two lexemes, white space aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gap {
    /// Nothing at all.
    Glued,
    /// White space.
    Space,
    /// A full stop.
    Dot,
    /// A comma, or a full stop and a comma.
    Comma,
    /// A hyphen or dash, also after a full stop.
    Dash,
    /// A slash.
    Slash,
    /// A colon.
    Colon,
    /// An apostrophe.
    Apostrophe,
    /// An opening bracket.
    Bracket,
    /// `&` or `+`, which stand for *and*.
    And,
    /// Anything else.
    #[default]
    Other,
}

/// Whether `c` is white space of any width.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}'
}

/// Whether `c` is a hyphen, dash or minus.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{00ad}')
}

/// More bytes than this between two lexemes hold more than marks and white space of one date.
pub const MOST_BETWEEN: usize = 24;

/// What the text between two lexemes is.
pub fn gap(between: &str) -> Gap {
    match between.as_bytes() {
        [] => return Gap::Glued,
        [b' '] => return Gap::Space,
        bytes if bytes.len() > MOST_BETWEEN => return Gap::Other,
        _ => {}
    }
    let mut marks = ['\0'; 3];
    let mut n = 0;
    for c in between.chars().filter(|c| !is_space(*c)) {
        if n == 3 {
            return Gap::Other;
        }
        marks[n] = if is_dash(c) { '-' } else { c };
        n += 1;
    }
    match &marks[..n] {
        [] => Gap::Space,
        ['.'] => Gap::Dot,
        [','] | ['.', ','] => Gap::Comma,
        ['-'] | ['.', '-'] => Gap::Dash,
        ['/'] => Gap::Slash,
        [':'] | ['.', ':'] => Gap::Colon,
        ['\'' | '\u{2019}'] => Gap::Apostrophe,
        ['('] | ['.', '('] => Gap::Bracket,
        ['&' | '+'] | ['.', '&' | '+'] => Gap::And,
        _ => Gap::Other,
    }
}
