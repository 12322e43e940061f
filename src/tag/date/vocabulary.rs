//! The temporal words of a language, looked up by a hash: a word's letters come in, its senses go out.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::senses::{KNOWN, Sense, Senses};
use super::{da, en, sv};
use crate::cue::look;
use crate::lang::Lang;
use crate::letters::number_at;

/// What a temporal word can be; its value is said beside each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// No sense.
    #[default]
    Nothing,
    /// Name of a month, 1 to 12.
    Month,
    /// A month whose capitalised name is also a person, planet or verb; always beside `Month`.
    MonthName,
    /// A month of one of the other languages, or a form that is a common word: needs day or year.
    MonthWeak,
    /// Name of a weekday, 1 (Monday) to 7.
    Weekday,
    /// Short form of a weekday; needs company.
    WeekdayShort,
    /// Weekday that recurs: `söndagar`, `lørdage`, `Mondays`.
    WeekdayPlural,
    /// Weekday just past: `i måndags`.
    WeekdayPast,
    /// Group of weekdays, 15 = Monday to Friday, 67 = the weekend, 17 = every day.
    DayGroup,
    /// Cardinal number word.
    Cardinal,
    /// Ordinal number word; 99 is *last*.
    Ordinal,
    /// Indefinite article that counts one.
    Article,
    /// Vague quantity: `några`, `flere`, `several`.
    Vague,
    /// Unit of time, see [`Unit`]; singular or plural.
    Unit,
    /// Definite unit: `veckan`, `måneden`; see [`Unit`].
    UnitDefinite,
    /// Unit in words that recur: `årligen`, `weekly`: unit * 16 + count.
    Frequency,
    /// Shift of a following unit, weekday or season: -1 last, 0 this, 1 next.
    Shift,
    /// `samma`, `same`, `dagen efter`: a date the text knows and we do not; value is a unit where the word holds one, else -1.
    Anaphor,
    /// Whole days from the anchor: `i går` -1.
    DayShift,
    /// Part of the anchor's day: (offset + 8) * 16 + part.
    DayPart,
    /// Whole units from the anchor: unit * 16 + (offset + 8).
    UnitShift,
    /// Season, 0 spring to 3 winter, definite or after a preposition.
    Season,
    /// Bare name of a season: needs a year or a shift.
    SeasonBare,
    /// Season just past: `i somras`.
    SeasonPast,
    /// Season of this year: `i sommar`.
    SeasonNow,
    /// Part of the day, see [`Part`].
    Part,
    /// Holiday, see `holidays`.
    Holiday,
    /// `sedan`, `siden`, `ago`.
    Ago,
    /// `om`, `in` before an amount.
    In,
    /// `från nu`, `from now`.
    FromNow,
    /// `senare`, `later` (1), `tidigare`, `earlier` (-1).
    Later,
    /// `för`, `for` before an amount with `sedan`, `siden`.
    For,
    /// Determiner: `den`, `d.`, `the`, `de`.
    The,
    /// `of`, `av`, `i` between the parts of a date.
    Of,
    /// `till`, `til`, `to`.
    To,
    /// `och`, `og`, `and`.
    And,
    /// `från`, `fra`, `from`.
    From,
    /// `mellan`, `mellem`, `between`.
    Between,
    /// `kl.`, `klockan`, `at`: 1 where it is certain, 0 where it needs more.
    Clock,
    /// `halv`, `half` before an hour.
    Half,
    /// `halv`, `halvt` before a unit, `och en halv` after a number.
    HalfUnit,
    /// `kvart`, `quarter` of an hour.
    Quarter,
    /// `över`, `past`.
    Past,
    /// `i`, `to` before an hour.
    Before,
    /// `-tiden`, `o'clock`.
    OClock,
    /// `år`, `året`, `year` before a number; 1 for school, fiscal and other years that span two.
    YearWord,
    /// `års`: after a year.
    YearGenitive,
    /// `vecka`, `v.`, `uge`, `week` before a number; 0 where the short form needs a dot or glue.
    WeekWord,
    /// `kvartal`, `kvartalet`, `quarter`.
    QuarterWord,
    /// `Q` before 1 to 4.
    QuarterLetter,
    /// `halvår`, `halvåret`, `half`.
    HalfYear,
    /// Term of a school year: 1 spring, 2 autumn.
    Term,
    /// `varje`, `hver`, `every`: 1; `varannan`, `hver anden`, `every other`: 2.
    Every,
    /// `gånger`, `gange`, `times`.
    Times,
    /// `en gång`, `twice`.
    Often,
    /// `per`, `om`, `a` before a unit that recurs.
    Per,
    /// `talet`, `erne`, `s`: after a number; 1 for a form that counts both decades and centuries.
    Decade,
    /// So many minutes: `a quarter of an hour`, `trekvart`.
    Minutes,
    /// A decade or century in one word, by its first digits: `åttiotalet` 198, `nineties` 199, `nittonhundratalet` 19.
    DecadeName,
    /// Where two stretches meet, see [`Turn`]: `årsskiftet`.
    Turn,
    /// About an hour in one word: `tvåtiden`.
    HourAbout,
    /// A part of a weekday in one word: weekday * 16 + part; `fredagskvällen`.
    DayOfPart,
    /// The same, recurring: `fredagskvällar`.
    DaysOfPart,
    /// `H` before 1 or 2 and a year.
    HalfLetter,
    /// Part of a period: 1 start, 2 middle, 3 end.
    Phase,
    /// `ca`, `omkring`, `around`.
    About,
    /// `gammal`, `old`: what stands before is an age.
    Old,
    /// What follows is a number of something else: `rum`, `sida`, `tel`, `nr`.
    NumberOf,
    /// What precedes is counted or measured: `kronor`, `personer`, `km`.
    Counted,
    /// May stand before a bare year or date: `i`, `sedan`, `född`.
    Before4,
    /// May stand after a bare year: verbs and small words.
    After4,
    /// Says that a page's date follows: 1 published, 2 changed or reviewed.
    Stated,
    /// Says that hours follow: `öppet`, `åbningstider`.
    Open,
    /// Says that a clock time follows: `börjar`, `insläpp`.
    Starts,
    /// Past tense (-1), or present and future (1), of common verbs.
    Tense,
}

impl Kind {
    /// Whether a production can begin with such a word.
    pub const fn begins(self) -> bool {
        use Kind::*;
        !matches!(
            self,
            Nothing
                | Ago
                | FromNow
                | Of
                | To
                | And
                | From
                | Between
                | Past
                | Before
                | OClock
                | YearGenitive
                | Times
                | Per
                | Decade
                | About
                | Old
                | NumberOf
                | Counted
                | Before4
                | After4
                | Stated
                | Open
                | Starts
                | Tense
                | MonthName
                | MonthWeak
                | HalfYear
        )
    }

    /// Whether such a word tells of time by itself, so that its block is worth parsing.
    pub const fn tells(self) -> bool {
        self.begins() && !self.leans()
    }

    /// Whether a production that begins with such a word goes on with another.
    pub const fn leans(self) -> bool {
        use Kind::*;
        matches!(self, Article | Vague | Shift | In | Later | For | The | HalfUnit | Cardinal | Ordinal | Phase | Every)
    }
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Unit {
    /// Second.
    Second,
    /// Minute.
    Minute,
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// Week.
    Week,
    /// Month.
    Month,
    /// Quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// Year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// Saturday and Sunday.
    Weekend,
    /// Thirty minutes.
    HalfHour,
    /// Fifteen minutes.
    QuarterHour,
}

impl Unit {
    /// All units in the order of their numbers.
    const ALL: [Unit; 14] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Half,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Weekend,
        Unit::HalfHour,
        Unit::QuarterHour,
    ];

    /// The unit of a number in a word list; days for a number that is none.
    pub fn of(value: i16) -> Unit {
        Unit::ALL.get(value as usize).copied().unwrap_or(Unit::Day)
    }
}

/// A part of the day, as TIMEX3 names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Morning, `TMO`.
    Morning,
    /// Midday, written as 12:00.
    Noon,
    /// Afternoon, `TAF`.
    Afternoon,
    /// Evening, `TEV`.
    Evening,
    /// Night, `TNI`.
    Night,
    /// Midnight, written as 24:00.
    Midnight,
}

impl Part {
    /// The part of a number in a word list; morning for a number that is none.
    pub fn of(value: i16) -> Part {
        [Part::Morning, Part::Noon, Part::Afternoon, Part::Evening, Part::Night, Part::Midnight]
            .get(value as usize)
            .copied()
            .unwrap_or(Part::Morning)
    }
}

/// A word and its senses; phrases are found from their last word.
#[derive(Debug, Default)]
pub struct Entry {
    hash: u32,
    word: String,
    /// The senses of the word by itself; none where it only ends phrases.
    pub senses: Senses,
    /// Phrases that end in this word, longest first.
    pub phrases: Vec<Phrase>,
}

/// Several words with one sense: `i går`.
#[derive(Debug)]
pub struct Phrase {
    /// The words before the last, the nearest first.
    pub before: Vec<String>,
    /// The senses of the whole.
    pub senses: Senses,
}

/// The words of one language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Upper half of a hash and index of its entry; 0 where free.
    slots: Vec<u32>,
    /// A bit for every slot that a word may be found from: most words of a text are told by it.
    homes: Vec<u64>,
    entries: Vec<Entry>,
    /// What the words with a [`look`] are together: [`KNOWN`], and the flags of their senses.
    looks: Vec<u8>,
}

/// A row of a language's table: words or phrases, lower case, `|` between them, their kind and value.
pub type Row = (&'static str, Kind, i16);

/// The rows of a table one word each.
pub fn spell_out(rows: &'static [Row]) -> impl Iterator<Item = (String, Kind, i16)> {
    rows.iter().flat_map(|(words, kind, value)| words.split('|').map(|word| (word.to_owned(), *kind, *value)))
}

/// A hash of a run of letters whatever its case.
#[inline(always)]
fn hash(letters: &[u8]) -> u32 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let (mut hash, mut start) = (letters.len() as u64, 0);
    while start < letters.len() {
        // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too.
        hash = (hash.rotate_left(23) ^ (number_at(letters, start, letters.len()) | 0x2020_2020_2020_2020)).wrapping_mul(K);
        start += 8;
    }
    (hash >> 32) as u32
}

const SLOTS: usize = 8192;

/// Looks told apart.
const LOOKS: usize = 8192;

#[inline(always)]
const fn slot(hash: u32) -> usize {
    ((hash ^ (hash >> 15)) as usize) & (SLOTS - 1)
}

impl Vocabulary {
    /// The vocabulary of a language; that of English for a language that nordtag does not read.
    pub fn of(lang: Lang) -> &'static Vocabulary {
        static SV: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&sv::rows(), &[da::MONTHS, en::MONTHS]));
        static DA: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&da::rows(), &[sv::MONTHS, en::MONTHS]));
        static EN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&en::rows(), &[sv::MONTHS, da::MONTHS]));
        match lang {
            Lang::Sv => &SV,
            Lang::Da => &DA,
            _ => &EN,
        }
    }

    fn new(rows: &[(String, Kind, i16)], foreign_months: &[&[Row]]) -> Vocabulary {
        let mut vocabulary =
            Vocabulary { slots: vec![0; SLOTS], homes: vec![0; SLOTS / 64], entries: vec![Entry::default()], looks: vec![0; LOOKS] };
        // Only read while building; its order never shows.
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut place = |entries: &mut Vec<Entry>, word: &str| -> usize {
            *places.entry(word.to_owned()).or_insert_with(|| {
                entries.push(Entry { word: word.to_owned(), hash: hash(word.as_bytes()), ..Entry::default() });
                entries.len() - 1
            })
        };
        for (text, kind, value) in rows {
            let mut words: Vec<&str> = text.split(' ').collect();
            let last = words.pop().unwrap_or("");
            // A word with an apostrophe inside is found from its last part.
            let (last, lead) = match last.rsplit_once('\'') {
                Some((lead, last)) => (last, format!("{lead}'")),
                None => (last, String::new()),
            };
            let at = place(&mut vocabulary.entries, last);
            let sense = Sense { kind: *kind, value: *value };
            if words.is_empty() && lead.is_empty() {
                vocabulary.entries[at].senses.add(sense);
            } else {
                let before: Vec<String> =
                    Some(lead).filter(|l| !l.is_empty()).into_iter().chain(words.iter().rev().map(|w| w.to_string())).collect();
                let phrases = &mut vocabulary.entries[at].phrases;
                match phrases.iter_mut().find(|phrase| phrase.before == before) {
                    Some(phrase) => phrase.senses.add(sense),
                    None => {
                        let mut senses = Senses::default();
                        senses.add(sense);
                        phrases.push(Phrase { before, senses });
                    }
                }
            }
        }
        for (word, _, value) in foreign_months.iter().copied().flatten() {
            let at = place(&mut vocabulary.entries, word);
            let senses = &mut vocabulary.entries[at].senses;
            if !senses.has(Kind::Month) {
                senses.add(Sense { kind: Kind::Month, value: *value });
                senses.add(Sense { kind: Kind::MonthWeak, value: *value });
            }
        }
        for entry in &mut vocabulary.entries {
            entry.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.before.len()));
        }
        for (index, entry) in vocabulary.entries.iter().enumerate().skip(1) {
            let look = look(entry.word.as_bytes()) as usize % LOOKS;
            let own = KNOWN | entry.senses.flags;
            vocabulary.looks[look] |= entry.phrases.iter().fold(own, |flags, phrase| flags | phrase.senses.flags);
            let mut at = slot(entry.hash);
            vocabulary.homes[at / 64] |= 1 << (at % 64);
            while vocabulary.slots[at] != 0 {
                at = (at + 1) & (SLOTS - 1);
            }
            vocabulary.slots[at] = entry.hash & 0xffff_0000 | index as u32;
        }
        vocabulary
    }

    /// What a run of letters can be, whatever its case: [`KNOWN`] and the flags of its senses, never too little; 0 for most words that are none of these.
    #[inline(always)]
    pub fn glance(&self, letters: &[u8]) -> u8 {
        self.looks[look(letters) as usize % LOOKS]
    }

    /// The entry of a run of letters.
    #[inline(always)]
    pub fn find(&'static self, letters: &str) -> Option<&'static Entry> {
        let hash = hash(letters.as_bytes());
        let mut at = slot(hash);
        if self.homes[at / 64] >> (at % 64) & 1 == 0 {
            return None;
        }
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return None;
            }
            if (slot ^ hash) >> 16 == 0 {
                let entry = &self.entries[(slot & 0xffff) as usize];
                if entry.hash == hash && entry.is(letters) {
                    return Some(entry);
                }
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
}

impl Entry {
    /// Whether a run of letters of Latin-1, as the text has it, is this entry's word, case aside.
    fn is(&self, word: &str) -> bool {
        // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too; no word has the few letters that do not.
        self.word.len() == word.len() && self.word.bytes().zip(word.bytes()).all(|(own, other)| own | 0x20 == other | 0x20)
    }
}
