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

/// Sixteen bytes as two numbers, the first the lowest. What they are is told by a bit for every byte.
///
/// ```
/// use nordtag::glance::Sight;
///
/// let (letters, digits) = Sight::at("Älvstaden, 37 år".as_bytes(), 0).words();
/// assert_eq!((letters.trailing_ones(), digits), (10, 0b11 << 12));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight(pub u64, pub u64);

impl Sight {
    /// Bytes that are looked at together.
    pub const WIDTH: usize = 2 * WIDTH;

    /// The bytes from `at` on; what lies behind the end is 0.
    #[inline(always)]
    pub fn at(bytes: &[u8], at: usize) -> Sight {
        match bytes.get(at..).and_then(|rest| rest.first_chunk::<{ Sight::WIDTH }>()) {
            Some(bytes) => Sight::of(bytes),
            None => Sight::last(bytes, at),
        }
    }

    #[inline(always)]
    fn of(bytes: &[u8; Sight::WIDTH]) -> Sight {
        let (halves, _) = bytes.as_chunks::<WIDTH>();
        Sight(u64::from_le_bytes(halves[0]), u64::from_le_bytes(halves[1]))
    }

    /// The same for fewer than sixteen bytes.
    #[inline(never)]
    fn last(bytes: &[u8], at: usize) -> Sight {
        let rest = bytes.get(at..).unwrap_or_default();
        let number = |range| crate::letters::number(rest.get(range).unwrap_or_default());
        let half = WIDTH.min(rest.len());
        Sight(number(0..half), number(half..rest.len()))
    }

    /// The first bytes alone, so many, at most fifteen; 0 in place of the others.
    #[inline(always)]
    pub fn first(self, length: usize) -> Sight {
        static KEPT: [[u64; 2]; Sight::WIDTH] = {
            let mut kept = [[0; 2]; Sight::WIDTH];
            let mut length = 1;
            while length < Sight::WIDTH {
                kept[length] = kept[length - 1];
                kept[length][(length - 1) / WIDTH] |= 0xff << ((length - 1) % WIDTH * 8);
                length += 1;
            }
            kept
        };
        let [first, second] = KEPT[length % Sight::WIDTH];
        Sight(self.0 & first, self.1 & second)
    }

    /// The bytes that words are made of, letters and digits, and all characters beyond ASCII but those that begin with 0xC2 or 0xE2, of
    /// which nothing is a letter that matters here; then the digits among them.
    #[inline(always)]
    pub fn words(self) -> (u32, u32) {
        #[cfg(target_arch = "x86_64")]
        {
            // SAFETY: every processor of this architecture has SSE2; all else about the call is safe.
            #[expect(unsafe_code, reason = "what every processor has must be called for too; of `prose` it takes half away")]
            unsafe {
                words(self)
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        {
            let bits = |half: u64| (half >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            let both = |marks: fn(Glance) -> u64| (bits(marks(Glance(self.0))) | bits(marks(Glance(self.1))) << WIDTH) as u32;
            (both(|glance| glance.alphanumeric() | glance.wide() & !glance.is(0x20, 0xe2)), both(Glance::digits))
        }
    }
}

/// See [`Sight::words`].
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "sse2")]
#[inline]
fn words(Sight(first, second): Sight) -> (u32, u32) {
    use std::arch::x86_64::*;
    let bytes = _mm_set_epi64x(second as i64, first as i64);
    let small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    // What is sought is moved to where signed numbers begin: so it is less than all else.
    let among = |bytes, least: u8, count: i8| {
        _mm_cmplt_epi8(_mm_add_epi8(bytes, _mm_set1_epi8((0x80 - least) as i8)), _mm_set1_epi8(i8::MIN + count))
    };
    let (letters, digits) = (among(small, b'a', 26), among(bytes, b'0', 10));
    let wide = _mm_andnot_si128(_mm_cmpeq_epi8(small, _mm_set1_epi8(0xe2_u8 as i8)), bytes);
    let all = _mm_or_si128(_mm_or_si128(letters, digits), wide);
    (_mm_movemask_epi8(all) as u32, _mm_movemask_epi8(digits) as u32)
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
            let sixteen: [u8; Sight::WIDTH] = std::array::from_fn(|nth| all.get(at + nth).copied().unwrap_or(0));
            let sight = Sight::at(&all, at);
            assert_eq!(sight, Sight::of(&sixteen));
            let bits = |is: &dyn Fn(u8) -> bool| (0..).zip(sixteen).map(|(nth, byte)| u32::from(is(byte)) << nth).sum::<u32>();
            assert_eq!(sight.digits(), bits(&|byte| byte.is_ascii_digit()));
            assert_eq!(sight.word_letters(), bits(&|byte| byte.is_ascii_alphanumeric() || byte >= 0x80 && !matches!(byte, 0xc2 | 0xe2)));
            let first: [u8; Sight::WIDTH] = std::array::from_fn(|nth| if nth < at % Sight::WIDTH { sixteen[nth] } else { 0 });
            assert_eq!(sight.first(at % Sight::WIDTH), Sight::of(&first));
            let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            assert_eq!(run(glance.letters()), letters);
            if letters < WIDTH {
                assert_eq!(before_gap(glance.letters()), (1 << (8 * letters)) - 1);
            }
        }
    }
}
