//! What a temporal word can be: its kinds and values come in, and what the lexer asks of them all is worked out once.

use super::kind::Kind;

/// A word of the vocabulary.
pub const KNOWN: u8 = 1;
/// It tells of time by itself.
pub const TELLS: u8 = 2;
/// It tells of time behind a cardinal number.
pub const PAST: u8 = 4;
/// It can be a cardinal number.
pub const CARDINAL: u8 = 8;
/// A short form of a weekday, which tells where it stands first, has a capital or four letters.
pub const SHORT: u8 = 16;
/// It says that the page's date follows.
pub const STATED: u8 = 32;

/// One sense of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sense {
    /// What the word is.
    pub kind: Kind,
    /// Which one; what it counts is said at the kind.
    pub value: i16,
}

/// How many senses a word can have.
const SENSES: usize = 6;

/// The senses of a word.
#[derive(Debug)]
pub struct Senses {
    /// The most telling first, the rest `Nothing`.
    list: [Sense; SENSES],
    /// A bit a kind.
    kinds: u128,
    /// What they are together: [`TELLS`], [`PAST`], [`CARDINAL`], [`SHORT`], [`STATED`].
    pub flags: u8,
    /// A production can begin with the word.
    pub begins: bool,
    /// A production that begins with it needs another word.
    pub leans: bool,
}

impl Default for Senses {
    fn default() -> Senses {
        Senses::NONE
    }
}

impl Senses {
    /// Those of a number in digits, or of a word without any.
    pub const NONE: Senses =
        Senses { list: [Sense { kind: Kind::Nothing, value: 0 }; SENSES], kinds: 0, flags: 0, begins: false, leans: true };

    /// Adds a sense; one more than there is room for is left out.
    pub fn add(&mut self, sense: Sense) {
        if self.list.contains(&sense) {
            return;
        }
        if let Some(free) = self.list.iter_mut().find(|sense| sense.kind == Kind::Nothing) {
            *free = sense;
            self.kinds |= 1 << sense.kind as u32;
            self.flags |= sense.flags();
            self.begins |= sense.kind.begins();
            self.leans &= !sense.kind.begins() || sense.kind.leans();
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.kinds == 0
    }

    /// Whether one is of a kind.
    #[inline(always)]
    pub const fn has(&self, kind: Kind) -> bool {
        self.kinds >> kind as u32 & 1 == 1
    }

    /// The value of the first of a kind.
    #[inline(always)]
    pub fn value(&self, kind: Kind) -> Option<i16> {
        if self.has(kind) { self.list.iter().find(|sense| sense.kind == kind).map(|sense| sense.value) } else { None }
    }
}

impl Sense {
    fn flags(self) -> u8 {
        match self.kind {
            // `den trettioförste`; smaller numbers tell only with another word.
            Kind::Cardinal if (13..99).contains(&self.value) => TELLS | CARDINAL,
            Kind::Cardinal => CARDINAL,
            Kind::Ordinal if (13..99).contains(&self.value) => TELLS,
            Kind::Past | Kind::OClock => PAST,
            // Danish `man`, English `sat` are rather other words.
            Kind::WeekdayShort => SHORT,
            Kind::Clock if self.value != 1 => 0,
            Kind::Stated => STATED,
            kind if kind.tells() => TELLS,
            _ => 0,
        }
    }
}
