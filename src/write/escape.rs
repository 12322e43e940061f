//! Strings and numbers as JSON writes them, appended to a buffer.

use crate::letters::number;

/// Appends a JSON string with its quotes: short escapes for quote, backslash, `\b \f \n \r \t`, `\u00xx` for other control characters.
pub fn string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    characters(text.as_bytes(), out);
    out.push(b'"');
}

/// Appends what stands between the quotes of a JSON string; a piece of one may end within a character.
pub fn characters(bytes: &[u8], out: &mut Vec<u8>) {
    // Room for what texts need in practice: a line feed or a quote now and then, and the closing quote.
    out.reserve(bytes.len() + bytes.len() / 16 + 2);
    let mut plain = 0;
    loop {
        let position = next_escape(bytes, plain);
        out.extend_from_slice(&bytes[plain..position]);
        let Some(&byte) = bytes.get(position) else { return };
        let escape = ESCAPES[byte as usize];
        out.extend_from_slice(&[b'\\', escape]);
        if escape == b'u' {
            const DIGITS: &[u8; 16] = b"0123456789abcdef";
            out.extend_from_slice(&[b'0', b'0', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        plain = position + 1;
    }
}

/// The first byte from `at` on that needs an escape; the length of `bytes` where none does.
fn next_escape(bytes: &[u8], mut at: usize) -> usize {
    // Most of a text needs none: whole pieces are passed over by a loop the compiler turns into vector code.
    while let Some(piece) = bytes.get(at..at + PIECE)
        && !needs_escape(piece)
    {
        at += PIECE;
    }
    while at < bytes.len() {
        let rest = &bytes[at..];
        let eight = match rest.first_chunk::<8>() {
            Some(eight) => u64::from_le_bytes(*eight),
            // What is missing is filled up with spaces.
            None => number(rest) | SPACES << (8 * rest.len() as u32 % 64),
        };
        let escapes = escapes_in_eight(eight);
        if escapes != 0 {
            return at + escapes.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    bytes.len()
}

/// Appends a whole number.
pub fn integer(number: u64, out: &mut Vec<u8>) {
    if number < 100_000_000 {
        // All eight digits at once, a byte each, the first the lowest: parted by ten thousand, by a hundred, by ten.
        let fours = (number / 10_000) | ((number % 10_000) << 32);
        let hundreds = ((fours * 10_486) >> 20) & 0x7f_0000_007f;
        let twos = hundreds | ((fours - 100 * hundreds) << 16);
        let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f;
        let digits = tens | ((twos - 10 * tens) << 8);
        let zeros = (digits.trailing_zeros() / 8).min(7);
        out.extend_from_slice(&((digits | 0x3030_3030_3030_3030) >> (8 * zeros)).to_le_bytes());
        out.truncate(out.len() - zeros as usize);
        return;
    }
    let (mut digits, mut at, mut rest) = ([0u8; 20], 20, number);
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Appends a share or probability with one to four decimals; what is no number, or out of 0 to 1, becomes the nearest bound.
pub fn share(number: f32, out: &mut Vec<u8>) {
    // Not-a-number becomes 0 by the cast.
    let parts = (f64::from(number).clamp(0.0, 1.0) * 10_000.0).round() as u32;
    if parts >= 10_000 {
        out.extend_from_slice(b"1.0");
        return;
    }
    let digits = [1_000, 100, 10, 1].map(|power| b'0' + (parts / power % 10) as u8);
    let length = digits.iter().rposition(|&digit| digit != b'0').map_or(1, |last| last + 1);
    out.extend_from_slice(b"0.");
    out.extend_from_slice(&digits[..length]);
}

/// Bytes looked at together.
const PIECE: usize = 32;

/// Eight spaces.
const SPACES: u64 = 0x2020_2020_2020_2020;

/// The highest bit of the first of eight bytes that is below a space, a quote or a backslash; those of bytes behind it mean nothing.
#[inline(always)]
fn escapes_in_eight(eight: u64) -> u64 {
    let ones = SPACES / 0x20;
    let below = |number: u64, least: u64| number.wrapping_sub(least * ones) & !number;
    let (quote, backslash) = (eight ^ (u64::from(b'"') * ones), eight ^ (u64::from(b'\\') * ones));
    (below(eight, 0x20) | below(quote, 1) | below(backslash, 1)) & (0x80 * ones)
}

fn needs_escape(piece: &[u8]) -> bool {
    piece.iter().fold(false, |found, &byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
}

/// The letter after the backslash for every byte; 0 for bytes that stand for themselves.
static ESCAPES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = b'u';
        byte += 1;
    }
    table[0x08] = b'b';
    table[0x0c] = b'f';
    table[b'\n' as usize] = b'n';
    table[b'\r' as usize] = b'r';
    table[b'\t' as usize] = b't';
    table[b'"' as usize] = b'"';
    table[b'\\' as usize] = b'\\';
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).expect("the writer only copies whole characters")
    }

    #[test]
    fn strings_are_what_serde_json_writes() {
        let all: String = (0..0x300).filter_map(char::from_u32).collect();
        for start in 0..80 {
            for text in [&all, "", "Åsa \"Nilsson\"\n", "en rad utan något att skriva om alls, lång nog för flera stycken\\"] {
                let text = format!("{}{text}", "x".repeat(start));
                assert_eq!(written(|out| string(&text, out)), serde_json::to_string(&text).expect("a string is JSON"));
            }
        }
    }

    #[test]
    fn numbers_are_short_and_shares_keep_their_point() {
        for number in
            (0..20_000).chain((0..9).flat_map(|zeros| [10_u64.pow(zeros) - 1, 10_u64.pow(zeros), 12_345_678 / 10_u64.pow(zeros.min(7))]))
        {
            assert_eq!(written(|out| integer(number, out)), number.to_string());
        }
        assert_eq!(written(|out| integer(u64::MAX, out)), u64::MAX.to_string());
        for (number, text) in
            [(0.0, "0.0"), (1.0, "1.0"), (0.5, "0.5"), (0.98766, "0.9877"), (0.00001, "0.0"), (2.0, "1.0"), (f32::NAN, "0.0")]
        {
            assert_eq!(written(|out| share(number, out)), text);
        }
    }
}
