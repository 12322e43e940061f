//! Eight bytes of a text at a glance: bytes go in, a mark on each that is a letter, a digit or beyond ASCII comes out.
//!
//! A word is measured by some fifteen instructions for eight bytes of it, where a loop over its bytes takes five for each.

/// Bytes that are looked at together.
pub const WIDTH: usize = 8;

/// Eight bytes as a number, the first the lowest. Each question is answered by the highest bit of every byte.
///
/// ```
/// use nordtag::glance::{Glance, run};
///
/// let glance = Glance::at("Åmål 3".as_bytes(), 0);
/// assert_eq!(run(glance.wide()), 2);
/// assert_eq!(run(glance.wide() | glance.alphanumeric()), 6);
/// assert_eq!(glance.digits(), 0x80 << 56);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance(pub u64);

const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of every byte.
pub const MARKS: u64 = 0x80 * ONES;

impl Glance {
    /// The bytes from `at` on; what lies behind the end is 0.
    #[inline(always)]
    pub fn at(bytes: &[u8], at: usize) -> Glance {
        match bytes.get(at..).and_then(|rest| rest.first_chunk::<WIDTH>()) {
            Some(eight) => Glance(u64::from_le_bytes(*eight)),
            None => Glance::last(bytes, at),
        }
    }

    /// The same for fewer than eight bytes.
    #[inline(never)]
    fn last(bytes: &[u8], at: usize) -> Glance {
        Glance(crate::letters::number(bytes.get(at..).unwrap_or_default()))
    }

    /// Letters of ASCII.
    #[inline(always)]
    pub fn letters(self) -> u64 {
        self.marked(self.between(0x20 * ONES, b'a', b'z'))
    }

    /// Capitals of ASCII.
    #[inline(always)]
    pub fn capitals(self) -> u64 {
        self.marked(self.between(0, b'A', b'Z'))
    }

    /// Digits of ASCII.
    #[inline(always)]
    pub fn digits(self) -> u64 {
        self.marked(self.between(0, b'0', b'9'))
    }

    /// Letters and digits of ASCII.
    #[inline(always)]
    pub fn alphanumeric(self) -> u64 {
        self.marked(self.between(0x20 * ONES, b'a', b'z') | self.between(0, b'0', b'9'))
    }

    /// Bytes of characters beyond ASCII.
    #[inline(always)]
    pub fn wide(self) -> u64 {
        self.0 & MARKS
    }

    /// The highest bits of bytes whose lower seven, with those of `set`, are `least` to `most`; other bits mean nothing.
    #[inline(always)]
    fn between(self, set: u64, least: u8, most: u8) -> u64 {
        // Seven bits of each byte, so that no sum reaches into the next.
        let low = self.0 & !MARKS | set;
        (low + u64::from(0x80 - least) * ONES) ^ (low + u64::from(0x7f - most) * ONES)
    }

    /// The highest bits alone, of bytes of ASCII.
    #[inline(always)]
    fn marked(self, bits: u64) -> u64 {
        bits & !self.0 & MARKS
    }

    /// Bytes that are `byte` once the bits of `set` are set in them.
    #[inline(always)]
    pub fn is(self, set: u8, byte: u8) -> u64 {
        let differs = (self.0 | (u64::from(set) * ONES)) ^ (u64::from(byte) * ONES);
        !(((differs & !MARKS) + !MARKS) | differs) & MARKS
    }
}

/// How many bytes bear a mark before the first that bears none.
#[inline(always)]
pub fn run(marks: u64) -> usize {
    (!marks & MARKS).trailing_zeros() as usize / 8
}

/// All bits of the bytes before the first that bears no mark, of eight of which one bears none.
#[inline(always)]
pub fn before_gap(marks: u64) -> u64 {
    let gaps = !marks & MARKS;
    (gaps ^ gaps.wrapping_sub(1)) >> 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_sees_what_a_loop_over_the_bytes_sees() {
        let all: Vec<u8> = (0..=255).chain("Åsa Ek, 37 år, blir chef i Älvstaden.".bytes()).chain((0..=255).rev()).collect();
        for at in 0..all.len() + 2 {
            let glance = Glance::at(&all, at);
            let bytes: [u8; WIDTH] = std::array::from_fn(|nth| all.get(at + nth).copied().unwrap_or(0));
            assert_eq!(glance.0.to_le_bytes(), bytes);
            let marks = |is: &dyn Fn(u8) -> bool| u64::from_le_bytes(bytes.map(|byte| if is(byte) { 0x80 } else { 0 }));
            assert_eq!(glance.letters(), marks(&|byte| byte.is_ascii_alphabetic()));
            assert_eq!(glance.capitals(), marks(&|byte| byte.is_ascii_uppercase()));
            assert_eq!(glance.digits(), marks(&|byte| byte.is_ascii_digit()));
            assert_eq!(glance.alphanumeric(), marks(&|byte| byte.is_ascii_alphanumeric()));
            assert_eq!(glance.wide(), marks(&|byte| byte >= 0x80));
            assert_eq!(glance.is(0x20, 0xe2), marks(&|byte| byte == 0xc2 || byte == 0xe2));
            let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            assert_eq!(run(glance.letters()), letters);
            if letters < WIDTH {
                assert_eq!(before_gap(glance.letters()), (1 << (8 * letters)) - 1);
            }
        }
    }
}
