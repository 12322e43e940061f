//! Keys under which names that are written alike meet: folded forms, and forms with one letter left out.

/// A name's key: the hash of its letters and digits in lower case, words apart.
pub fn key(name: &str) -> u64 {
    let (mut hash, mut between, mut at) = (SEED, false, 0);
    while let Some(&byte) = name.as_bytes().get(at) {
        if byte.is_ascii_lowercase() && !between {
            hash = step(hash, char::from(byte));
            at += 1;
            continue;
        }
        // Only what is no small letter of ASCII is taken as a character.
        let c = if byte.is_ascii() { char::from(byte) } else { name[at..].chars().next().unwrap_or_default() };
        at += c.len_utf8();
        if !c.is_alphanumeric() {
            between = true;
            continue;
        }
        if between && hash != SEED {
            hash = step(hash, ' ');
        }
        between = false;
        match c {
            '\0'..='\x7f' => hash = step(hash, c.to_ascii_lowercase()),
            'ß'..='ÿ' => hash = step(hash, c),
            'À'..='Þ' => hash = step(hash, char::from(c as u8 | 0x20)),
            _ => hash = c.to_lowercase().fold(hash, step),
        }
    }
    finish(hash)
}

/// The key of a name that is these letters and nothing between them.
pub fn key_of(letters: impl Iterator<Item = char>) -> u64 {
    finish(letters.flat_map(char::to_lowercase).fold(SEED, step))
}

/// Pushes the keys of `name` with each letter left out in turn, and its own: two names at most one insertion, deletion,
/// substitution or swap of neighbours apart share one. Only for single words of 6 to 24 letters; others push nothing.
pub fn near_keys(name: &str, keys: &mut Vec<u64>) {
    keys.clear();
    let mut word = ['\0'; 24];
    let mut len = 0;
    for letter in letters(name) {
        if letter == ' ' || len == word.len() {
            return;
        }
        word[len] = letter;
        len += 1;
    }
    if len < 6 {
        return;
    }
    let word = &word[..len];
    keys.push(finish(word.iter().copied().fold(SEED, step)));
    // The first letter is kept: misspellings hardly ever touch it, and names that differ there are different names.
    for left_out in 1..len {
        let rest = word.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, &letter)| letter);
        keys.push(finish(rest.fold(SEED, step)));
    }
}

/// Whether two single words are at most one edit apart: an insertion, a deletion, a substitution or a swap of neighbours.
pub fn one_edit_apart(a: &str, b: &str) -> bool {
    let (mut a, mut b): (Vec<char>, Vec<char>) = (letters(a).collect(), letters(b).collect());
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    a.drain(..same);
    b.drain(..same);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.truncate(a.len() - same);
    b.truncate(b.len() - same);
    match (a.as_slice(), b.as_slice()) {
        ([], [] | [_]) | ([_], [] | [_]) => true,
        ([x, y], [z, w]) => x == w && y == z,
        _ => false,
    }
}

/// The letters and digits of a name in lower case, one space between words.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.enumerate().flat_map(|(at, word)| (at > 0).then_some(' ').into_iter().chain(word.chars().flat_map(char::to_lowercase)))
}

// FNV-1a over characters, with a last mix so that the low bits depend on all.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(letter as u32)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn finish(hash: u64) -> u64 {
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_hyphens_do_not_part_names() {
        assert_eq!(key("Trollhättans Stad"), key("trollhättans stad"));
        assert_eq!(key("Anna-Karin"), key("Anna Karin"));
        assert_ne!(key("Anna Karin"), key("Annakarin"));
        for name in ["Åsa ÖBERG-Ek", "  İstanbul & Co. ", "", "–", "ÑandÚ ß ÿ"] {
            assert_eq!(key(name), finish(letters(name).fold(SEED, step)), "{name}");
        }
        for letter in '\0'..'\u{300}' {
            let name = format!("a{letter}b");
            assert_eq!(key(&name), finish(letters(&name).fold(SEED, step)), "{name}");
        }
        assert_eq!(key_of("ÅFk".chars()), key("åfK"));
    }

    #[test]
    fn a_swap_of_two_letters_is_one_edit() {
        assert!(one_edit_apart("Nordvux", "Nodrvux"));
        assert!(one_edit_apart("Nordvux", "Nordvu"));
        assert!(!one_edit_apart("Nordvux", "Nodruvx"));
        let (mut a, mut b) = (Vec::new(), Vec::new());
        near_keys("Nordvux", &mut a);
        near_keys("Nodrvux", &mut b);
        assert!(a.iter().any(|key| b.contains(key)));
    }
}
