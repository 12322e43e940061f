//! A word's shape: what sorts of characters follow each other in it.

use crate::document::{Token, TokenKind};

/// The word with every run of capitals, small letters, digits and other characters written as one sign, at most eight of them, and its length.
pub(super) fn shape(word: &str, token: Token) -> u32 {
    let mut shape = token.kind as u32;
    let (mut last, mut signs, mut n_chars) = (0, 0, 0u32);
    for character in word.chars() {
        n_chars += 1;
        let sign = u32::from(match SIGNS.get(character as usize) {
            Some(&sign) => sign,
            None => sign(character),
        });
        if sign != last && signs < 8 {
            shape = shape << 3 | sign;
            signs += 1;
        }
        last = sign;
    }
    let long = if token.kind == TokenKind::Word { n_chars.min(8) } else { n_chars.min(3) };
    shape << 4 | long
}

/// The sign of a character in a shape.
fn sign(character: char) -> u8 {
    match character {
        c if c.is_lowercase() => 1,
        c if c.is_uppercase() => 2,
        c if c.is_numeric() => 3,
        '-' => 4,
        '.' => 5,
        '\'' | '’' => 6,
        _ => 7,
    }
}

/// Signs of the first characters, Latin-1.
const SIGNS: [u8; 256] = {
    let (mut signs, mut character) = ([7; 256], 0);
    while character < 256 {
        signs[character] = match character as u8 {
            b'a'..=b'z' | 0xaa | 0xb5 | 0xba | 0xdf..=0xf6 | 0xf8..=0xff => 1,
            b'A'..=b'Z' | 0xc0..=0xd6 | 0xd8..=0xde => 2,
            b'0'..=b'9' | 0xb2 | 0xb3 | 0xb9 | 0xbc..=0xbe => 3,
            b'-' => 4,
            b'.' => 5,
            b'\'' => 6,
            _ => 7,
        };
        character += 1;
    }
    signs
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_signs_says_what_is_said_of_characters_one_by_one() {
        for (character, sign_in_table) in SIGNS.into_iter().enumerate() {
            assert_eq!(sign_in_table, sign(char::from(character as u8)), "{character:x}");
        }
    }
}
