//! The temporal words of Danish.

use super::kind::Kind::{self, *};
use super::vocabulary::{Row, spell_out};
use super::{beside, holidays, seasons, verbs};

/// Full names of the months.
pub const MONTHS: &[Row] = &[
    ("januar", Month, 1),
    ("februar", Month, 2),
    ("marts", Month, 3),
    ("april", Month, 4),
    ("maj", Month, 5),
    ("juni", Month, 6),
    ("juli", Month, 7),
    ("august", Month, 8),
    ("september", Month, 9),
    ("oktober", Month, 10),
    ("november", Month, 11),
    ("december", Month, 12),
];

const ONES: [&str; 20] = [
    "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten",
    "seksten", "sytten", "atten", "nitten",
];
const TENS: [&str; 8] = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"];
const FIRSTS: [&str; 20] = [
    "nulte", "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte",
    "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende",
];
const WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// All rows of the language.
pub fn rows() -> Vec<(String, Kind, i16)> {
    let mut rows: Vec<(String, Kind, i16)> =
        [MONTHS, WORDS, seasons::DANISH, holidays::DANISH, beside::DANISH, verbs::DANISH].into_iter().flat_map(spell_out).collect();
    for (index, day) in WEEKDAYS.iter().enumerate() {
        let value = index as i16 + 1;
        for ending in ["", "en", "s", "ens"] {
            rows.push((format!("{day}{ending}"), Weekday, value));
        }
        for ending in ["e", "ene", "enes"] {
            rows.push((format!("{day}{ending}"), WeekdayPlural, value));
        }
        rows.push((format!("i {day}s"), WeekdayPast, value));
    }
    for (hour, word) in ONES.iter().enumerate().take(13).skip(1) {
        rows.push((format!("{word}tiden"), HourAbout, hour as i16));
    }
    for (index, ten) in ["tyverne", "trediverne", "fyrrerne", "halvtredserne", "tresserne", "halvfjerdserne", "firserne", "halvfemserne"]
        .into_iter()
        .enumerate()
    {
        rows.push((ten.to_owned(), DecadeName, 192 + index as i16));
        rows.push((format!("{ten}s"), DecadeName, 192 + index as i16));
    }
    for (index, century) in ["femten", "seksten", "sytten", "atten", "nitten"].into_iter().enumerate() {
        for middle in ["hundred", "hundrede"] {
            rows.push((format!("{century}{middle}tallet"), DecadeName, 15 + index as i16));
        }
    }
    for n in 1..100 {
        let (ten, one) = (n / 10, n % 10);
        let cardinal = match n {
            0..20 => ONES[n].to_owned(),
            _ if one == 0 => TENS[ten - 2].to_owned(),
            _ => format!("{}og{}", ONES[one], TENS[ten - 2]),
        };
        if n > 1 {
            rows.push((cardinal.clone(), Cardinal, n as i16));
        }
        rows.push((format!("nittenhundrede og {cardinal}"), Cardinal, 1900 + n as i16));
        rows.push((format!("totusind og {cardinal}"), Cardinal, 2000 + n as i16));
        if n <= 31 {
            let ordinal = match n {
                0..20 => FIRSTS[n].to_owned(),
                20 => "tyvende".to_owned(),
                30 => "tredivte".to_owned(),
                _ if ten == 2 => format!("{}ogtyvende", ONES[one]),
                _ => format!("{}ogtredivte", ONES[one]),
            };
            rows.push((ordinal, Ordinal, n as i16));
        }
    }
    rows
}

/// Words and phrases of a kind, `|` between those that mean the same.
const WORDS: &[Row] = &[
    ("maj", MonthName, 5),
    ("april", MonthName, 4),
    ("juni", MonthName, 6),
    ("juli", MonthName, 7),
    ("august", MonthName, 8),
    ("marts", MonthName, 3),
    ("jan", Month, 1),
    ("jan", MonthWeak, 1),
    ("feb|febr", Month, 2),
    ("mar", Month, 3),
    ("mar", MonthWeak, 3),
    ("apr", Month, 4),
    ("apr", MonthWeak, 4),
    ("jun", Month, 6),
    ("jun", MonthWeak, 6),
    ("jul", Month, 7),
    ("jul", MonthWeak, 7),
    ("aug", Month, 8),
    ("aug", MonthWeak, 8),
    ("sep", Month, 9),
    ("sep", MonthWeak, 9),
    ("sept", Month, 9),
    ("okt", Month, 10),
    ("nov", Month, 11),
    ("nov", MonthWeak, 11),
    ("dec", Month, 12),
    ("dec", MonthWeak, 12),
    ("man|mand", WeekdayShort, 1),
    ("tir|tirs", WeekdayShort, 2),
    ("ons", WeekdayShort, 3),
    ("tor|tors", WeekdayShort, 4),
    ("fre", WeekdayShort, 5),
    ("lør", WeekdayShort, 6),
    ("søn", WeekdayShort, 7),
    ("ma", WeekdayInitials, 1),
    ("ti", WeekdayInitials, 2),
    ("on", WeekdayInitials, 3),
    ("to", WeekdayInitials, 4),
    ("fr", WeekdayInitials, 5),
    ("lø", WeekdayShort, 6),
    ("sø", WeekdayInitials, 7),
    ("hverdage|hverdag|hverdagene|alle hverdage", DayGroup, 15),
    ("weekender|weekenderne", DayGroup, 67),
    ("alle dage|alle ugens dage", DayGroup, 17),
    ("en|et|én|ét", Article, 1),
    ("to tusind", Cardinal, 2000),
    ("nogle|nogle få|få", Vague, 0),
    ("et par", Vague, 2),
    ("flere|mange|adskillige|en række|tusinder af|hundreder af", Vague, 0),
    ("sekund|sekunder", Unit, 0),
    ("minut|min|minutter|minutters", Unit, 1),
    ("time|timer|timers|times", Unit, 2),
    ("timen", UnitDefinite, 2),
    ("dag|dage|dages|dagene|døgn|døgns", Unit, 3),
    ("døgnet", UnitDefinite, 3),
    ("arbejdsdag|arbejdsdage", Unit, 3),
    ("dagen|dagens", UnitDefinite, 3),
    ("uge|uges|uger|ugers|ugerne", Unit, 4),
    ("ugen|ugens", UnitDefinite, 4),
    ("måned|måneds|måneder|måneders|månederne|mdr", Unit, 5),
    ("måneden|månedens", UnitDefinite, 5),
    ("kvartal|kvartaler", Unit, 6),
    ("kvartalet", UnitDefinite, 6),
    ("halvår", Unit, 7),
    ("halvåret", UnitDefinite, 7),
    ("år|års|årene", Unit, 8),
    ("året|årets", UnitDefinite, 8),
    ("årti|årtier", Unit, 9),
    ("årtiet", UnitDefinite, 9),
    ("årtierne", Unit, 9),
    ("århundrede|århundreder", Unit, 10),
    ("århundredet", UnitDefinite, 10),
    ("hele timer|lange timer|fulde timer", Unit, 2),
    ("hele dage|lange dage|fulde dage|hele døgn|lange døgn|fulde døgn", Unit, 3),
    ("hele uger|lange uger|fulde uger", Unit, 4),
    ("hele måneder|lange måneder|fulde måneder", Unit, 5),
    ("hele år|lange år|fulde år", Unit, 8),
    ("kvarter|kvarters", Unit, 13),
    ("hverdage|hverdages", Unit, 3),
    ("par", Vague, 2),
    ("weekend|weekends", Unit, 11),
    ("weekenden|weekendens", UnitDefinite, 11),
    ("årligt", Frequency, 129),
    ("månedligt|månedsvis", Frequency, 81),
    ("kvartalsvis", Frequency, 97),
    ("halvårligt", Frequency, 113),
    ("ugentligt", Frequency, 65),
    ("dagligt|døgnet rundt", Frequency, 49),
    ("sidste", Shift, -1),
    ("sidste", Ordinal, 99),
    ("forrige|forgangne|seneste", Shift, -1),
    ("næste|kommende|førstkommende", Shift, 1),
    ("denne|dette|disse|den her|det her|indeværende", Shift, 0),
    ("senere", Shift, -2),
    ("samme|følgende", Anaphor, -1),
    ("dagen efter|dagen før|dagen derpå", Anaphor, 3),
    ("året efter|året før", Anaphor, 8),
    ("ugen efter|ugen før", Anaphor, 4),
    ("måneden efter|måneden før", Anaphor, 5),
    ("i dag|idag|dags dato", DayShift, 0),
    ("i går|igår", DayShift, -1),
    ("i forgårs|iforgårs", DayShift, -2),
    ("i morgen|imorgen", DayShift, 1),
    ("i overmorgen|overmorgen", DayShift, 2),
    ("i fjor|ifjor", UnitShift, 135),
    ("i forfjor", UnitShift, 134),
    ("i år", UnitShift, 136),
    ("siden", Ago, 0),
    ("om", In, 0),
    ("fra nu", FromNow, 0),
    ("senere", Later, 1),
    ("tidligere", Later, -1),
    ("for", For, 0),
    ("den|d", The, 1),
    ("de|det", The, 0),
    ("af|i|på", Of, 0),
    ("til", To, 0),
    ("t", To, 1),
    ("til og med", To, 0),
    ("og", And, 0),
    ("fra", From, 0),
    ("mellem", Between, 0),
    ("kl|klokken", Clock, 1),
    ("halv", Half, 0),
    ("halv|halvt|halve", HalfUnit, 0),
    ("halvanden|halvandet", HalfUnit, 3),
    ("andet", Ordinal, 2),
    ("kvart|kvarter", Quarter, 0),
    ("over", Past, 0),
    ("i", Before, 0),
    ("tiden", OClock, 0),
    ("år|året|årene", YearWord, 0),
    ("skoleåret|skoleår|regnskabsåret|studieåret|sæsonen", YearWord, 1),
    ("års", YearGenitive, 0),
    ("uge|ugerne", WeekWord, 1),
    ("kvartal", QuarterWord, 0),
    ("q", QuarterLetter, 0),
    ("halvår|halvdel af|halvdelen af", HalfYear, 0),
    ("h", HalfLetter, 0),
    ("årsskiftet", Turn, 12),
    ("månedsskiftet", Turn, 0),
    ("århundredskiftet|århundredeskiftet", Turn, 100),
    ("hver|hvert", Every, 1),
    ("hver anden|hvert andet", Every, 2),
    ("gange|gang", Times, 0),
    ("om|per|pr|i", Per, 0),
    ("per|pr", Rate, 0),
    ("tallet|tallets|tal|erne|ernes", Decade, 0),
    ("begyndelsen af|starten af", Phase, 1),
    ("tidligt", Phase, 11),
    ("primo", Phase, 1),
    ("første del af", Phase, 1),
    ("sidste del af|seneste del af", Phase, 3),
    ("midten af", Phase, 2),
    ("midt", Phase, 12),
    ("medio", Phase, 2),
    ("slutningen af|slutning af", Phase, 3),
    ("sent|sidst", Phase, 13),
    ("udgangen af|ultimo", Phase, 3),
];
