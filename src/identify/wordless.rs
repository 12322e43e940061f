//! Lines without language: a block's text goes in, whether any of it is words comes out.

/// Words that stand before numbers in every language of these pages; a line with no others says nothing in any language.
const LABELS: [&str; 9] = ["tel", "fax", "mob", "mobil", "email", "e-mail", "mail", "org", "box"];
/// Words of a street and a town at most.
const MOST_POSTAL: usize = 3;
/// Longer blocks always have words enough to tell a language by.
const LONGEST: usize = 100;

/// Whether a text has no words: phone numbers, codes, web and e-mail addresses, a postal address.
///
/// ```
/// use nordtag::identify::wordless;
/// assert!(wordless("Tel. 0520-49 70 00"));
/// assert!(wordless("Storgatan 5, 461 83 Trollhättan"));
/// assert!(!wordless("Öppet 8–17"));
/// ```
pub fn wordless(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let (mut words, mut letters, mut capitalised) = (0, 0, 0);
    let (mut numbers, mut digits) = (0, 0);
    for token in text.split_whitespace() {
        let token = token.trim_matches(|character: char| !character.is_alphanumeric());
        let token_digits = token.bytes().filter(u8::is_ascii_digit).count();
        if token_digits > 0 {
            numbers += 1;
            digits += token_digits;
        } else if !(token.is_empty() || is_address(token) || LABELS.iter().any(|label| label.eq_ignore_ascii_case(token))) {
            words += 1;
            letters += token.chars().filter(|character| character.is_alphabetic()).count();
            capitalised += usize::from(token.starts_with(char::is_uppercase));
            // Whatever follows, these are words and no address.
            if letters > 3 && (words > MOST_POSTAL || words > capitalised) {
                return false;
            }
        }
    }
    letters < 2 || letters <= 3 && digits > 2 * letters || is_postal(words, capitalised, numbers, digits)
}

fn is_address(token: &str) -> bool {
    token.contains('@') || token.contains("://") || token.starts_with("www.") || token.split('.').count() > 2
}

/// A street, a number, a postcode and a town: capitalised words, and as many numbers, of which one is long.
fn is_postal(words: usize, capitalised: usize, numbers: usize, digits: usize) -> bool {
    words == capitalised && words <= MOST_POSTAL && numbers >= 2 && numbers >= words && digits >= 5
}
