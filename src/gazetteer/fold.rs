//! Folding: words of text and of lists become the same letters, and split into the atoms that names are made of.

use unicode_normalization::char::decompose_canonical;
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

use crate::letters::number;

/// Words longer than this many bytes are in no list; looking at no more keeps hostile text linear.
pub const LONGEST: usize = 96;

/// Puts the folded form of a word into `folded`: lower case, composed letters, plain apostrophes and hyphens, no soft hyphens.
pub fn fold(word: &str, folded: &mut String) {
    folded.clear();
    fold_behind(word, folded);
}

/// The same behind what is there.
pub fn fold_behind(word: &str, folded: &mut String) {
    let start = folded.len();
    if word.is_ascii() {
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        return;
    }
    // Letters of Latin-1 alone are composed, and need nothing but their small letter.
    if word.bytes().all(|byte| byte < 0xc0 || byte == 0xc3) {
        folded.extend(word.chars().map(|c| match c {
            'À'..='Ö' | 'Ø'..='Þ' => char::from(c as u8 + 0x20),
            c => c.to_ascii_lowercase(),
        }));
        return;
    }
    let mut lower = |c: char| match c {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
        '‘' | '’' | 'ʼ' | '´' | '`' => folded.push('\''),
        '‐' | '‑' | '–' => folded.push('-'),
        c => folded.extend(c.to_lowercase()),
    };
    match is_nfc_quick(word.chars()) {
        unicode_normalization::IsNormalized::Yes => word.chars().for_each(&mut lower),
        _ => word.nfc().for_each(&mut lower),
    }
}

/// The atoms of a folded word or name: its runs of letters and digits, and `&`. The words for "and" are one atom, `&`.
pub fn atoms(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !(c.is_alphanumeric() || c == '&' || is_mark(c))).filter(|atom| !atom.is_empty()).map(one_and)
}

/// `&` for `och`, `og` and `and`; other words as they are.
pub fn one_and(atom: &str) -> &str {
    match atom {
        "och" | "og" | "and" => "&",
        atom => atom,
    }
}

/// Combining marks stay with their letter where no composed letter exists.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The folded word without accents, where it has any: `cédric` becomes `cedric`, `yılmaz` `yilmaz`. å, ä, ö, æ and ø are letters of their own.
pub fn without_accents(folded: &str) -> Option<String> {
    if folded.is_ascii() {
        return None;
    }
    let base = |c: char| match c {
        'å' | 'ä' | 'ö' => c,
        'ı' => 'i',
        'ł' => 'l',
        'đ' => 'd',
        c => {
            let mut first = None;
            decompose_canonical(c, |part| first = first.or(Some(part)));
            first.unwrap_or(c)
        }
    };
    folded.chars().any(|c| is_mark(c) || base(c) != c).then(|| folded.chars().filter(|c| !is_mark(*c)).map(base).collect())
}

/// The word without its genitive ending: `-s` (also `:s`, `'s`, `-s` after an acronym) or an apostrophe after `s`, `x` or `z`. Works on folded words.
pub fn without_genitive(folded: &str) -> Option<&str> {
    let stem = match folded.strip_suffix('s') {
        Some(stem) => stem.strip_suffix([':', '\'', '-']).unwrap_or(stem),
        None => folded.strip_suffix('\'')?,
    };
    (stem.len() >= 2).then_some(stem)
}

/// A 64-bit hash of bytes, the same on every machine.
pub fn hash(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut h = bytes.len() as u64;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        h = (h.rotate_left(23) ^ u64::from_le_bytes(*chunk)).wrapping_mul(K);
    }
    h = (h.rotate_left(23) ^ number(rest)).wrapping_mul(K);
    (h ^ h >> 29).wrapping_mul(K) ^ h >> 32
}
