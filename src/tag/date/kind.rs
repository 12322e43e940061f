//! What temporal words can be.

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
    /// A weekday by its first two letters: needs another or hours.
    WeekdayInitials,
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
    /// Unit of time, see [`super::unit::Unit`]; singular or plural.
    Unit,
    /// Definite unit: `veckan`, `måneden`; see [`super::unit::Unit`].
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
    /// Part of the day, see [`super::unit::Part`].
    Part,
    /// Holiday, see `holidays`.
    Holiday,
    /// `advent` behind the number of its Sunday.
    Advent,
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
    /// `per` before a unit that recurs: `per år`, `pr. måned`.
    Rate,
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
    /// Says that hours follow, 0: `öppet`, `åbningstider`; that days come every week, 1: `ringa`, 2: `stängt`.
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
                | WeekdayInitials
                | Advent
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
        matches!(self, Article | Vague | Shift | In | Later | For | The | HalfUnit | Cardinal | Ordinal | Phase | Every | Rate)
    }
}
