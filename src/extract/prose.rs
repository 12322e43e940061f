//! How much a line reads like running text and how much like furniture: the line comes in, counts go out.

use super::wording::{CALLING, FIRM, LAW, LEADS_AWAY, LEADS_TALK, OPENING, SEED, STOP, WHOLE, Wording, finish, join, step};
use crate::glance::{Glance, WIDTH, before_gap, run};

/// What is counted in a piece of text, of whatever language.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Prose {
    /// Words: runs of letters and digits.
    pub words: u32,
    /// Words that only running text has: articles, pronouns, prepositions, conjunctions of Swedish, Danish and English.
    pub stops: u32,
    /// Words that begin with a capital.
    pub capitals: u32,
    /// Digits.
    pub digits: u32,
    /// Commas, and full stops, question and exclamation marks behind a word.
    pub marks: u32,
    /// Bars, arrows and dots that part the items of a menu.
    pub separators: u32,
    /// Sum of the weights of words that menus, footers and notices are made of; 1 is a hint, 3 is as good as sure.
    pub furniture: f32,
    /// The whole text is a phrase of furniture: `Läs mer`, `Til toppen`.
    pub phrase: bool,
    /// The text begins with a phrase of furniture: `Dela på`, `Skip to`.
    pub opening: bool,
    /// The text begins as headings of links to other texts do: `Relaterade artiklar`.
    pub leads_away: bool,
    /// The text begins as headings above what readers wrote do: `3 kommentarer`.
    pub leads_talk: bool,
    /// Words that notices on rights and liability have.
    pub law: u32,
    /// Callings of those who write.
    pub callings: u32,
    /// Words of what firms say of themselves below their news.
    pub firm: u32,
    /// A hash of the words in small letters, to find repetitions.
    pub hash: u64,
}

impl Prose {
    /// Whether it reads as running text: enough words, enough of them small.
    pub fn is_running(&self) -> bool {
        self.words >= 8 && self.stops * 6 >= self.words && self.stops >= 2 && self.separators * 4 <= self.words
    }
}

/// Counts a piece of text.
pub fn prose(text: &str) -> Prose {
    let wording = Wording::get();
    let bytes = text.as_bytes();
    let mut prose = Prose::default();
    let mut phrases = Phrases { phrase: SEED, talk: SEED, last: 0 };
    let (mut at, mut word_end) = (0, usize::MAX);
    while at < bytes.len() {
        // Most words stand behind a single space.
        let start = at + usize::from(bytes[at] == b' ');
        let first = Glance::at(bytes, start);
        let mut letters = word_letters(first);
        let mut length = run(letters);
        if length == 0 {
            at += mark(bytes, at, word_end == at, &mut prose);
            continue;
        }
        let (mut glance, mut end, mut hash) = (first, start, SEED);
        while length == WIDTH {
            hash = step(hash, glance.0);
            prose.digits += glance.digits().count_ones();
            end += WIDTH;
            glance = Glance::at(bytes, end);
            letters = word_letters(glance);
            length = run(letters);
        }
        let own = before_gap(letters);
        hash = finish(step(hash, glance.0 & own));
        let digits = glance.digits() & own;
        if digits != 0 {
            prose.digits += digits.count_ones();
        }
        end += length;
        (at, word_end) = (end, end);
        prose.words += 1;
        let [letter, second, ..] = first.0.to_le_bytes();
        let capital = letter.is_ascii_uppercase() || letter == 0xc3 && end > start + 1 && second < 0x9f;
        prose.capitals += u32::from(capital);
        let (flags, tenths) = wording.find(hash);
        prose.stops += u32::from(flags & STOP);
        if tenths > 0 {
            prose.furniture += f32::from(tenths) * 0.1;
        }
        if flags & (LAW | CALLING | FIRM) != 0 {
            prose.law += u32::from(flags & LAW != 0);
            prose.callings += u32::from(flags & CALLING != 0);
            prose.firm += u32::from(flags & FIRM != 0);
        }
        if prose.words > LONGEST_PHRASE {
            phrases.phrase = join(phrases.phrase, hash);
        } else {
            phrases.take(wording, hash, flags, &mut prose);
        }
    }
    prose.phrase = prose.words <= LONGEST_PHRASE && phrases.last & WHOLE != 0;
    prose.hash = phrases.phrase;
    prose
}

/// The bytes that words are made of: letters and digits, and all characters beyond ASCII but those that begin with 0xC2 or 0xE2,
/// of which nothing is a letter that matters here.
#[inline(always)]
fn word_letters(glance: Glance) -> u64 {
    let (letters, wide) = (glance.alphanumeric(), glance.wide());
    if wide == 0 { letters } else { letters | wide & !glance.is(0x20, 0xe2) }
}

/// Words of the longest phrase.
const LONGEST_PHRASE: u32 = 8;

/// The phrases that the words read so far make.
struct Phrases {
    /// The hash of all.
    phrase: u64,
    /// The hash of those behind a number.
    talk: u64,
    /// What all together are.
    last: u8,
}

impl Phrases {
    /// Takes one more word, at most the eighth, which `prose` has counted.
    #[inline(never)]
    fn take(&mut self, wording: &Wording, hash: u64, flags: u8, prose: &mut Prose) {
        (self.phrase, self.last) = if prose.words == 1 {
            (hash, flags)
        } else {
            let phrase = join(self.phrase, hash);
            (phrase, wording.find(phrase).0)
        };
        prose.opening |= self.last & OPENING != 0;
        prose.leads_away |= self.last & LEADS_AWAY != 0;
        // Behind the number of comments the phrase begins anew.
        let counted = prose.words - prose.digits.min(1);
        self.talk = if counted <= 1 { hash } else { join(self.talk, hash) };
        prose.leads_talk |= (1..=4).contains(&counted) && wording.find(self.talk).0 & LEADS_TALK != 0;
    }
}

/// Counts the mark at byte `at`; gives its length.
#[inline(always)]
fn mark(bytes: &[u8], at: usize, behind_word: bool, prose: &mut Prose) -> usize {
    let spaced = || at > 0 && bytes[at - 1] == b' ' && bytes.get(at + 1) == Some(&b' ');
    match bytes[at] {
        b' ' if bytes.get(at + 1) != Some(&b' ') => return 1,
        b',' => prose.marks += 1,
        b'.' | b'!' | b'?' => prose.marks += u32::from(behind_word),
        b'|' | b'>' | b'\t' => prose.separators += 1,
        b'/' if spaced() => prose.separators += 1,
        b' ' => {
            // Two spaces or more part columns.
            prose.separators += 1;
            return bytes[at..].iter().take_while(|byte| **byte == b' ').count();
        }
        0xc2 => {
            match bytes.get(at + 1) {
                Some(0xa9) => prose.furniture += 2.5,
                Some(0xab | 0xbb | 0xb7) if at > 0 => prose.separators += 1,
                _ => {}
            }
            return 2;
        }
        0xe2 => {
            let separates = ["›", "•", "→", "‹", "▸", "▾", "▼", "←"].iter().any(|mark| bytes[at..].starts_with(mark.as_bytes()));
            // A bullet at the beginning parts nothing.
            prose.separators += u32::from(separates && at > 0);
            return 3;
        }
        _ => {}
    }
    1
}
