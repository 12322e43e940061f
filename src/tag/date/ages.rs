//! Ages, which are no times: `barn 6–12 år`, `hon är 67 år`, `en kvinde i halvtredserne`, `in his 30s`; a number's place comes in,
//! whether it tells how old somebody is goes out.

use super::kind::Kind;
use super::parser::Parser;
use crate::lang::Lang;

/// Who is so many years old.
const PEOPLE: &[&str] = &[
    "barn", "barnen", "ungdomar", "ungdom", "unga", "elever", "personer", "vuxna", "flickor", "pojkar", "kvinnor", "kvinna", "män", "man",
    "tonåringar", "seniorer", "børn", "unge", "voksne", "piger", "drenge", "kvinder", "kvinde", "kvinden", "mænd", "mand", "manden",
    "person", "borgere", "børnene", "children", "kids", "people", "adults", "teenagers", "boys", "girls", "women", "men", "pupils",
    "persons", "youths", "anyone", "those",
];

/// Small words between them and their age.
const BETWEEN: &[&str] = &[
    "mellan", "mellem", "between", "from", "från", "fra", "over", "över", "under", "om", "på", "i", "åldern", "alderen", "aged", "op",
    "til", "till", "upp", "är", "er", "are", "som", "och", "og", "and", "to",
];

impl Parser<'_> {
    /// Whether the words before the amount of years that begins at a lexeme name who is so old.
    pub fn is_of_people(&self, index: usize) -> bool {
        let mut words = self.words_before(self.lexemes[index].start);
        let Some(mut word) = words.next() else { return false };
        if ["ålder av", "alder af"].iter().any(|age| self.near_before(self.lexemes[index].start).trim_end().ends_with(age)) {
            return true;
        }
        if ["är", "er", "is", "blev", "blir", "bliver", "was", "turned"].contains(&word) {
            let who = words.next().unwrap_or("");
            let named = who.starts_with(char::is_uppercase) && words.next().is_some_and(|first| first.starts_with(char::is_uppercase));
            return named || ["hon", "han", "jag", "hun", "jeg", "she", "he"].iter().any(|pronoun| pronoun.eq_ignore_ascii_case(who));
        }
        let mut led = false;
        for _ in 0..4 {
            if !BETWEEN.contains(&word) && !word.bytes().all(|byte| byte.is_ascii_digit()) {
                break;
            }
            led = true;
            word = words.next().unwrap_or("");
        }
        // `Från 65 år`, `Over 18 år` by themselves or in a list.
        let first = self.words_before(self.lexemes[index].start).next().unwrap_or("");
        let alone = ["Från", "Fra", "From", "Over", "Över", "Under"].contains(&first);
        alone || PEOPLE.iter().any(|person| person.eq_ignore_ascii_case(word)) || led && ["dig", "alla", "alle"].contains(&word)
    }

    /// Whether tens of years at a lexeme are an age: `in her fifties`, `en mand i 30'erne`.
    pub fn is_age_in_tens(&self, index: usize) -> bool {
        let mut words = self.words_before(self.lexemes[index].start);
        let Some(mut word) = words.next() else { return false };
        if self.lang == Lang::En {
            if self.preceded(index, Kind::Phase).is_some() {
                word = words.next().unwrap_or("");
            }
            return ["his", "her", "their", "my", "our", "your"].contains(&word);
        }
        if self.lang != Lang::Da || !["i", "af"].contains(&word) {
            return false;
        }
        for _ in 0..3 {
            if !["i", "af", "midten", "slutningen", "starten", "begyndelsen"].contains(&word) {
                break;
            }
            word = words.next().unwrap_or("");
        }
        PEOPLE.contains(&word) || word == "er"
    }

    /// The words before a byte of the block, the nearest first, at most five.
    fn words_before(&self, start: u32) -> impl Iterator<Item = &str> {
        self.near_before(start).rsplit(' ').filter(|word| !word.is_empty()).take(5)
    }
}
