//! The temporal words of Swedish.

use super::kind::Kind::{self, *};
use super::vocabulary::{Row, spell_out};
use super::{beside, holidays, seasons, verbs};

/// Full names of the months.
pub const MONTHS: &[Row] = &[
    ("januari", Month, 1),
    ("februari", Month, 2),
    ("mars", Month, 3),
    ("april", Month, 4),
    ("maj", Month, 5),
    ("juni", Month, 6),
    ("juli", Month, 7),
    ("augusti", Month, 8),
    ("september", Month, 9),
    ("oktober", Month, 10),
    ("november", Month, 11),
    ("december", Month, 12),
];

const ONES: [&str; 20] = [
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton",
    "sexton", "sjutton", "arton", "nitton",
];
const TENS: [&str; 8] = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];
const FIRSTS: [&str; 20] = [
    "nollte", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
    "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde",
];
const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

/// Parts of the day behind a weekday: one, many.
const PARTS: [(i16, [&str; 2], [&str; 2]); 5] = [
    (0, ["morgon", "morgonen"], ["morgnar", "morgnarna"]),
    (0, ["förmiddag", "förmiddagen"], ["förmiddagar", "förmiddagarna"]),
    (2, ["eftermiddag", "eftermiddagen"], ["eftermiddagar", "eftermiddagarna"]),
    (3, ["kväll", "kvällen"], ["kvällar", "kvällarna"]),
    (4, ["natt", "natten"], ["nätter", "nätterna"]),
];

/// All rows of the language.
pub fn rows() -> Vec<(String, Kind, i16)> {
    let mut rows: Vec<(String, Kind, i16)> =
        [MONTHS, WORDS, seasons::SWEDISH, holidays::SWEDISH, beside::SWEDISH, verbs::SWEDISH].into_iter().flat_map(spell_out).collect();
    for (index, day) in WEEKDAYS.iter().enumerate() {
        let value = index as i16 + 1;
        for ending in ["", "en", "s", "ens"] {
            rows.push((format!("{day}{ending}"), Weekday, value));
        }
        for ending in ["ar", "arna", "arnas", "ars"] {
            rows.push((format!("{day}{ending}"), WeekdayPlural, value));
        }
        rows.push((format!("i {day}s"), WeekdayPast, value));
        for (part, one, many) in PARTS {
            for ending in one {
                rows.push((format!("{day}s{ending}"), DayOfPart, value * 16 + part));
            }
            for ending in many {
                rows.push((format!("{day}s{ending}"), DaysOfPart, value * 16 + part));
            }
        }
    }
    for (hour, word) in ONES.iter().enumerate().take(13).skip(1) {
        rows.push((format!("{word}tiden"), HourAbout, hour as i16));
    }
    for (index, ten) in TENS.iter().enumerate() {
        for ending in ["talet", "talets"] {
            rows.push((format!("{ten}{ending}"), DecadeName, 192 + index as i16));
            rows.push((format!("nittonhundra{ten}{ending}"), DecadeName, 192 + index as i16));
            rows.push((format!("artonhundra{ten}{ending}"), DecadeName, 182 + index as i16));
        }
    }
    for (index, century) in ["femton", "sexton", "sjutton", "arton", "nitton"].into_iter().enumerate() {
        for ending in ["talet", "talets"] {
            rows.push((format!("{century}hundra{ending}"), DecadeName, 15 + index as i16));
        }
    }
    for n in 1..100 {
        let (ten, one) = (n / 10, n % 10);
        let cardinal = match n {
            0..20 => ONES[n].to_owned(),
            _ if one == 0 => TENS[ten - 2].to_owned(),
            _ => format!("{}{}", TENS[ten - 2], ONES[one]),
        };
        if n > 1 {
            rows.push((cardinal.clone(), Cardinal, n as i16));
        }
        for (stem, hundreds) in [("nittonhundra", 1900), ("tjugohundra", 2000), ("tvåtusen", 2000)] {
            rows.push((format!("{stem}{cardinal}"), Cardinal, hundreds + n as i16));
        }
        if n <= 31 {
            let ordinal = match n {
                0..20 => FIRSTS[n].to_owned(),
                _ if one == 0 => format!("{}nde", TENS[ten - 2]),
                _ => format!("{}{}", TENS[ten - 2], FIRSTS[one]),
            };
            if let Some(stem) = ordinal.strip_suffix("första").or_else(|| ordinal.strip_suffix("andra")) {
                let short = if ordinal.ends_with("första") { "förste" } else { "andre" };
                rows.push((format!("{stem}{short}"), Ordinal, n as i16));
            }
            rows.push((ordinal, Ordinal, n as i16));
        }
    }
    rows
}

/// Words and phrases of a kind, `|` between those that mean the same.
const WORDS: &[Row] = &[
    ("mars", MonthName, 3),
    ("april", MonthName, 4),
    ("maj", MonthName, 5),
    ("juni", MonthName, 6),
    ("juli", MonthName, 7),
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
    ("mån|månd", WeekdayShort, 1),
    ("tis|tisd", WeekdayShort, 2),
    ("ons|onsd", WeekdayShort, 3),
    ("tor|tors|torsd", WeekdayShort, 4),
    ("fre", WeekdayShort, 5),
    ("lör|lörd", WeekdayShort, 6),
    ("sön|sönd", WeekdayShort, 7),
    ("må", WeekdayInitials, 1),
    ("ti", WeekdayInitials, 2),
    ("on", WeekdayInitials, 3),
    ("to", WeekdayInitials, 4),
    ("fr", WeekdayInitials, 5),
    ("lö", WeekdayShort, 6),
    ("sö", WeekdayShort, 7),
    ("vardagar|vardag|vardagarna|helgfria vardagar|helgfri vardag|alla vardagar", DayGroup, 15),
    ("helger|helgerna", DayGroup, 67),
    ("alla dagar", DayGroup, 17),
    ("ett|en", Article, 1),
    ("två tusen|tvåtusen", Cardinal, 2000),
    ("några", Vague, 0),
    ("ett par", Vague, 2),
    ("några få|flera|många|åtskilliga|en del|ett antal|tiotals|hundratals|tusentals", Vague, 0),
    ("sekund|sekunder|sekunderna", Unit, 0),
    ("minut|min|minuter|minuters|minuterna", Unit, 1),
    ("timme|timma|tim|timmar|timmars|timmarna|timmarnas|timmes", Unit, 2),
    ("timmen", UnitDefinite, 2),
    ("dag|dagar|dagars|dagarna|dagarnas|dags|dygn|dygns|dygnen", Unit, 3),
    ("dygnet", UnitDefinite, 3),
    ("arbetsdag|arbetsdagar|arbetsdagars", Unit, 3),
    ("dagen|dagens", UnitDefinite, 3),
    ("vecka|veckor|veckors|veckorna|veckornas", Unit, 4),
    ("veckan|veckans", UnitDefinite, 4),
    ("månad|mån|månader|månaders|månads|månaderna|månadernas", Unit, 5),
    ("månaden|månadens", UnitDefinite, 5),
    ("kvartal|kvartalen", Unit, 6),
    ("kvartalet", UnitDefinite, 6),
    ("halvår", Unit, 7),
    ("halvåret", UnitDefinite, 7),
    ("år|års|åren|årens", Unit, 8),
    ("året|årets", UnitDefinite, 8),
    ("läsår", Unit, 8),
    ("årtionde|årtionden|årtiondena|decennium|decennier", Unit, 9),
    ("decenniet", UnitDefinite, 9),
    ("decennierna", Unit, 9),
    ("årtiondet", UnitDefinite, 9),
    ("århundrade|århundraden", Unit, 10),
    ("århundradet", UnitDefinite, 10),
    ("sekel", Unit, 10),
    ("seklet", UnitDefinite, 10),
    ("seklerna", Unit, 10),
    ("hela timmar|raka timmar|långa timmar|fulla timmar", Unit, 2),
    ("hela dagar|raka dagar|långa dagar|fulla dagar|hela dygn|raka dygn|långa dygn|fulla dygn", Unit, 3),
    ("hela veckor|raka veckor|långa veckor|fulla veckor", Unit, 4),
    ("hela månader|raka månader|långa månader|fulla månader", Unit, 5),
    ("hela år|raka år|långa år|fulla år", Unit, 8),
    ("halvtimme|halvtimma|halvtimmes", Unit, 12),
    ("kvart|kvarts", Unit, 13),
    ("trekvart|en trekvart", Minutes, 45),
    ("vardagar|vardagars", Unit, 3),
    ("par", Vague, 2),
    ("helg", Unit, 11),
    ("helgen|helgens", UnitDefinite, 11),
    ("veckoslut", Unit, 11),
    ("veckoslutet", UnitDefinite, 11),
    ("årligen|årsvis", Frequency, 129),
    ("månatligen|månadsvis", Frequency, 81),
    ("kvartalsvis", Frequency, 97),
    ("halvårsvis", Frequency, 113),
    ("veckovis", Frequency, 65),
    ("dagligen|dygnet runt", Frequency, 49),
    ("förra|föregående|gångna|senaste|sista", Shift, -1),
    ("sista|siste", Ordinal, 99),
    ("nästa|nästkommande|kommande|närmaste", Shift, 1),
    ("denna|detta|dessa|den här|det här|innevarande", Shift, 0),
    ("samma|följande", Anaphor, -1),
    ("dagen efter|dagen därpå|dagen före|dagen innan", Anaphor, 3),
    ("året efter|året därpå|året innan|året före", Anaphor, 8),
    ("veckan efter|veckan därpå|veckan innan|veckan före", Anaphor, 4),
    ("månaden efter|månaden därpå|månaden innan|månaden före", Anaphor, 5),
    ("idag|i dag|dags dato", DayShift, 0),
    ("igår|i går", DayShift, -1),
    ("i förrgår|förrgår", DayShift, -2),
    ("imorgon|i morgon|i morron|imorron", DayShift, 1),
    ("i övermorgon|övermorgon", DayShift, 2),
    ("i fjol|ifjol|fjolåret|fjolårets", UnitShift, 135),
    ("i förfjol|i förrfjol", UnitShift, 134),
    ("i år", UnitShift, 136),
    ("denna vecka", UnitShift, 72),
    ("till veckan", UnitShift, 73),
    ("sedan|sen|tillbaka", Ago, 0),
    ("om", In, 0),
    ("från nu", FromNow, 0),
    ("senare", Later, 1),
    ("tidigare", Later, -1),
    ("för", For, 0),
    ("den", The, 1),
    ("de|det", The, 0),
    ("av|i", Of, 0),
    ("till", To, 0),
    ("t", To, 1),
    ("o", And, 1),
    ("till och med", To, 0),
    ("och", And, 0),
    ("från", From, 0),
    ("fr", From, 1),
    ("mellan", Between, 0),
    ("kl|klockan", Clock, 1),
    ("klocka", Clock, 0),
    ("at", Clock, 0),
    ("halv", Half, 0),
    ("halv|halvt", HalfUnit, 0),
    ("kvart", Quarter, 0),
    ("över", Past, 0),
    ("i", Before, 0),
    ("tiden", OClock, 0),
    ("år|året|åren", YearWord, 0),
    ("läsåret|skolåret|verksamhetsåret|räkenskapsåret|budgetåret|säsongen", YearWord, 1),
    ("års", YearGenitive, 0),
    ("vecka|veckorna", WeekWord, 1),
    ("v", WeekWord, 0),
    ("kvartal|kvartalet", QuarterWord, 0),
    ("q|kv", QuarterLetter, 0),
    ("halvåret|halvår|hälften av|halvan av|halvan på|halva av", HalfYear, 0),
    ("varje", Every, 1),
    ("var|vart", Every, 0),
    ("varannan|vartannat", Every, 2),
    ("gånger|gång", Times, 0),
    ("per|om|i", Per, 0),
    ("per", Rate, 0),
    ("talet|talets|tal", Decade, 0),
    ("årsskiftet", Turn, 12),
    ("halvårsskiftet", Turn, 6),
    ("månadsskiftet", Turn, 0),
    ("sekelskiftet", Turn, 100),
    ("h", HalfLetter, 0),
    ("början av|början på|inledningen av", Phase, 1),
    ("tidigt", Phase, 11),
    ("första delen av|förra delen av|tidigare delen av", Phase, 1),
    ("senare delen av|senare hälften av|sista delen av", Phase, 3),
    ("mitten av|mitten på", Phase, 2),
    ("slutet av|slutet på|utgången av", Phase, 3),
    ("sent", Phase, 13),
    ("på", Of, 1),
];
