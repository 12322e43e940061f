//! What stands between two mentions: its words become a yes or no.

use crate::cue;

use super::cues;
use super::post::REACH;

/// Bytes at most of a remark in brackets behind a title.
const REMARK: usize = 40;

/// Whether `gap` has words and all of them, punctuation apart, satisfy `test`.
pub fn only(gap: &str, test: impl Fn(&str) -> bool) -> bool {
    let mut words = gap.split_whitespace().flat_map(|word| {
        let bare = word.trim_matches([',', '(', ')', ':']);
        [bare, if bare.len() < word.len() { "," } else { "" }]
    });
    !gap.is_empty() && gap.len() <= REACH as usize && words.all(|word| word.is_empty() || word == "," || test(word))
}

pub fn is_coordination(word: &str) -> bool {
    matches!(word, "," | "/" | "&") || ["och", "og", "and", "samt", "tillika"].into_iter().any(|cue| cue::is(word, cue))
}

/// Whether the words between a title and a person say that the person is given it: `har styrelsen utsett`.
pub fn is_appointment(gap: &str) -> bool {
    let last = gap.split_whitespace().next_back();
    gap.split_whitespace().count() <= 5 && last.is_some_and(|word| cues::APPOINTS.has(word) || cues::CHOSEN.has(word))
}

/// Whether the words before a title say that its holder does something to whom they speak of: `was licensed by the`.
pub fn is_agent(gap: &str) -> bool {
    let mut words = gap.split_whitespace().rev().skip_while(|word| cues::ARTICLE.has(word));
    words.next().is_some_and(|word| cues::BY.has(word)) && words.next().is_some()
}

/// Whether the words behind a title say whose it is and then who holds it: `for kommissionen er`.
pub fn is_of_body(gap: &str) -> bool {
    let mut words = gap.split_whitespace();
    let of = words.next().is_some_and(|word| cues::IN.has(word)) && words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    of && words.next().is_some_and(is_copula) && words.next().is_none()
}

/// Whether the words behind a title are its field or where it is held: `för anhörigstöd`, `i vuggestuen`.
pub fn is_field(gap: &str) -> bool {
    let mut words = gap.split_whitespace();
    let (Some(of), Some(word), None) = (words.next(), words.next(), words.next()) else { return false };
    cues::FIELD.has(of) && word.chars().all(|c| c.is_alphabetic() || c == '-') || cues::IN.has(of) && cue::has_article(word)
}

/// Whether the words between a title and another mention make a label of them: `for bestyrelsen:`, `2023/24: the`.
pub fn is_label(gap: &str) -> bool {
    let gap = ["the", "a", "an"].into_iter().find_map(|article| gap.strip_suffix(article)).unwrap_or(gap);
    gap.trim_end().ends_with(':')
}

/// Whether the words before a title say how long somebody has held it: `Efter 22 år som`, `After 11 years as our`.
pub fn ends_service(before: &str) -> bool {
    let mut words = before.split_whitespace();
    let as_what = before.split_whitespace().rev().take(2).any(|word| cues::AS.has(word));
    words.next().is_some_and(|word| cues::AFTER.has(word)) && as_what && words.take(6).any(|word| cues::YEARS.has(word))
}

/// A gap without the words in brackets that it begins with: `(ansv.)`.
pub fn without_bracket(gap: &str) -> &str {
    match gap.strip_prefix('(').and_then(|gap| gap.split_once(')')) {
        Some((inside, rest)) if inside.len() <= REMARK => rest.trim_start(),
        _ => gap,
    }
}

/// Whether the words between a title and its organisation say what its holder deals with: `i statsvetenskap vid`.
pub fn leads_on(gap: &str) -> bool {
    let mut words = gap.split_whitespace();
    let lower = gap.chars().all(|c| c.is_lowercase() || c == ' ');
    words.clone().count() <= 6
        && lower
        && words.next().is_some_and(|word| cues::IN.has(word))
        && words.last().is_some_and(|word| cues::IN.has(word))
}

/// Whether a mark of the end of a sentence stands among words; not where it belongs to one before a date: `er pr. 1/8 ansat`.
pub fn is_stopped(gap: &str) -> bool {
    gap.split_whitespace().any(|word| word.contains(['.', ';']) && !cues::FROM.has(word))
}

pub fn is_copula(word: &str) -> bool {
    cues::IS.has(word)
}

pub fn is_honorific(word: &str) -> bool {
    cues::HONORIFIC.has(word)
}
