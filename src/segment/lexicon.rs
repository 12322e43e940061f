//! The words that decide whether a full stop ends a sentence: abbreviations from `gazetteers/`, and words that open sentences.

use std::sync::OnceLock;

use crate::cue::look;
use crate::lang::Lang;

/// A full stop after it never ends a sentence.
pub const NEVER: u8 = 1;
/// A full stop after it ends a sentence where a capital follows.
pub const END: u8 = 2;
/// A full stop after it ends a sentence where a word follows that opens sentences.
pub const NAME: u8 = 4;
/// An abbreviation only beside a number.
pub const NUMBER: u8 = 8;
/// A capital makes it the first word of a sentence, for it is no name.
pub const OPENS: u8 = 16;

/// Lists by language, in the order of [`Lang::READ`].
const ABBREVIATIONS: [&str; 3] = [
    include_str!("../../gazetteers/sv/abbreviation.tsv"),
    include_str!("../../gazetteers/da/abbreviation.tsv"),
    include_str!("../../gazetteers/en/abbreviation.tsv"),
];

/// Words that open sentences and are neither names nor parts of names, by language in the order of [`Lang::READ`].
#[rustfmt::skip]
const OPENERS: [&str; 3] = [
    "den det de dem denna detta dessa han hon hen vi ni jag du man en ett i på av för från till med om när då där här hur var vad \
     vem vilka vilken vilket varför men och eller så att som sedan dock även alla allt inte nu efter under över vid enligt både \
     bland dessutom därefter därför eftersom genom hos ingen inga innan kan ska skall har är mellan medan mot nästa någon några några \
     samtidigt sin sina trots utan varje vilken våra vårt vår ytterligare hans hennes deras inom utöver tack flera många",
    "den det de dem denne dette disse han hun vi i jeg du man en et på af for fra til med om når da der her hvor hvad hvem hvilke \
     hvilken hvilket hvorfor hvordan hvis men og eller så at som siden dog også alle alt ikke nu efter under over ved ifølge både \
     blandt derefter desuden derfor fordi gennem hos ingen inden kan skal har er mellem mens mod næste nogen nogle samtidig sin sine trods \
     uden hver vores vor hans hendes deres derudover imidlertid tak flere mange hertil dertil læs se",
    "the a an this that these those he she it we you they i his her its our your their there here when where what who why how if \
     but and or so as at in on of for from to with by after before during since while although though because however then also \
     all any both each every no not now some such than until upon was were is are has have had do does did can will would should \
     may might must about another more most many please thanks",
];

struct Table {
    slots: Vec<(u128, [u8; 3])>,
    /// A bit for every [`look`] that a word of the table has: few others share one.
    looks: Vec<u64>,
}

const SLOTS: usize = 4096;
/// Bits of the filter before the table.
const LOOKS: usize = 1 << 14;

impl Table {
    fn build() -> Table {
        let mut table = Table { slots: vec![(0, [0; 3]); SLOTS], looks: vec![0; LOOKS / 64] };
        for (language, list) in ABBREVIATIONS.iter().enumerate() {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                let mut columns = line.split('\t');
                let surface = columns.next().unwrap_or("").trim_end_matches('.');
                let flag = match columns.nth(3) {
                    Some("never") => NEVER,
                    Some("end") => END,
                    Some("name") => NAME,
                    _ => NUMBER,
                };
                table.insert(surface, language, flag);
            }
        }
        for (language, list) in OPENERS.iter().enumerate() {
            for word in list.split_ascii_whitespace() {
                table.insert(word, language, OPENS);
            }
        }
        table
    }

    fn insert(&mut self, word: &str, language: usize, flag: u8) {
        let Some(key) = key(word.as_bytes()) else { return };
        let mut slot = slot(key);
        while self.slots[slot].0 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot].0 = key;
        self.slots[slot].1[language] |= flag;
        let look = look(word.as_bytes()) as usize % LOOKS;
        self.looks[look / 64] |= 1 << (look % 64);
    }
}

/// What is known of a word, in any case and without its last full stop; 0 for a word on no list. `Und` and `Zxx` ask all languages.
pub fn look_up(word: &[u8], lang: Lang) -> u8 {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(Table::build);
    let seen = look(word) as usize % LOOKS;
    if table.looks[seen / 64] >> (seen % 64) & 1 == 0 {
        return 0;
    }
    let Some(key) = key(word) else { return 0 };
    let mut slot = slot(key);
    loop {
        let (known, flags) = table.slots[slot];
        if known == key {
            return match lang {
                Lang::Sv => flags[0],
                Lang::Da => flags[1],
                Lang::En => flags[2],
                Lang::Und | Lang::Zxx => flags[0] | flags[1] | flags[2],
            };
        }
        if known == 0 {
            return 0;
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// The word in small letters as a number; `None` for an empty word and for one of more than 15 bytes, which no list has.
fn key(word: &[u8]) -> Option<u128> {
    if word.is_empty() || word.len() > 15 {
        return None;
    }
    let (mut key, mut lead) = (0u128, 0);
    for &byte in word {
        let small = match byte {
            // The capitals of Latin-1 stand 32 below the small letters.
            0x80..=0x9e if lead == 0xc3 => byte + 32,
            _ => byte.to_ascii_lowercase(),
        };
        key = key << 8 | u128::from(small);
        lead = byte;
    }
    Some(key)
}

fn slot(key: u128) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (folded.wrapping_mul(0xff51_afd7_ed55_8ccd) >> 52) as usize % SLOTS
}
