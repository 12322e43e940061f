//! Lists become what templates are filled with: names of people, places and organisations, listed ones and made-up ones.

use std::path::Path;

use nordtag::error::{Error, ErrorKind};
use nordtag::packed;

use super::failed;
use crate::lists;

/// How often a place or a surname is made up.
const MADE_UP: f32 = 0.2;

/// Numbers that are the same on every machine.
pub struct Random(u64);

impl Random {
    /// Numbers that begin with a seed, which must not be 0.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// A number below `n`, which must not be 0.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % n as u64) as usize
    }

    /// Whether something that happens this often happens.
    pub fn happens(&mut self, often: f32) -> bool {
        (self.below(1 << 24) as f32) < often * (1u64 << 24) as f32
    }

    /// One of several.
    pub fn of<'a, T: ?Sized>(&mut self, several: &[&'a T]) -> &'a T {
        several[self.below(several.len())]
    }
}

/// Surfaces of a list and the sums of how often each is taken.
#[derive(Default)]
struct List {
    surfaces: Vec<String>,
    sums: Vec<f64>,
}

impl List {
    fn push(&mut self, surface: &str, often: f64) {
        self.surfaces.push(surface.to_owned());
        self.sums.push(self.sums.last().copied().unwrap_or(0.0) + often);
    }

    fn draw(&self, random: &mut Random) -> &str {
        let Some(all) = self.sums.last() else { return "" };
        let at = all * random.below(1 << 30) as f64 / (1u64 << 30) as f64;
        &self.surfaces[self.sums.partition_point(|&sum| sum <= at).min(self.surfaces.len() - 1)]
    }
}

/// What differs between the languages.
struct Words {
    /// First and last parts of made-up places.
    first: &'static [&'static str],
    last: &'static [&'static str],
    /// What makes an organisation of the place before it.
    heads: &'static [&'static str],
    /// Names of companies; `S` stands for a surname, `P` for a place, `B` for a made-up word.
    firms: &'static [&'static str],
    streets: &'static [&'static str],
    months: &'static [&'static str],
}

/// What the templates of one language are filled with.
pub struct Filling {
    lang: &'static str,
    words: Words,
    lists: Vec<(String, List)>,
}

impl Filling {
    /// Reads the lists of a language from the folder of the gazetteers.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub fn read(folder: &Path, lang: &'static str) -> Result<Filling, Error> {
        let mut filling = Filling { lang, words: words(lang), lists: Vec::new() };
        for (slot, file, power) in
            [("given", "given", 0.6), ("surname", "surname", 0.5), ("place", "place", 0.4), ("place", "place-added", 0.2)]
        {
            filling.add(folder, &format!("{lang}/{file}.tsv"), power, |_| slot.to_owned())?;
        }
        filling.add(folder, "shared/place.tsv", 0.3, |_| "abroad".to_owned())?;
        for file in ["country", "title"] {
            filling.add(folder, &format!("{lang}/{file}.tsv"), 0.0, |_| file.to_owned())?;
        }
        for file in ["institution", "municipality", "society", "company", "media", "club"] {
            filling.add(folder, &format!("{lang}/{file}.tsv"), 0.0, |flags| flags.split(' ').next().unwrap_or_default().to_owned())?;
        }
        Ok(filling)
    }

    fn add(&mut self, folder: &Path, list: &str, power: f64, slot: impl Fn(&str) -> String) -> Result<(), Error> {
        let path = lists::file(folder, list);
        let tsv = packed::read(&path).map_err(|error| failed(ErrorKind::Unreadable, &error, &path))?;
        for row in tsv.lines().filter(|row| !row.starts_with('#')) {
            let mut columns = row.split('\t');
            let surface = columns.next().unwrap_or_default();
            let often: f64 = columns.nth(2).and_then(|weight| weight.parse().ok()).unwrap_or(1.0);
            let slot = slot(columns.next().unwrap_or_default());
            let at = self.lists.iter().position(|(name, _)| *name == slot).unwrap_or_else(|| {
                self.lists.push((slot, List::default()));
                self.lists.len() - 1
            });
            self.lists[at].1.push(surface, often.powf(power));
        }
        Ok(())
    }

    /// Something listed.
    fn draw(&self, slot: &str, random: &mut Random) -> String {
        self.lists.iter().find(|(name, _)| name == slot).map_or(String::new(), |(_, list)| list.draw(random).to_owned())
    }

    /// What fills a slot; `None` for a slot there is not.
    pub fn fill(&self, slot: &str, random: &mut Random) -> Option<String> {
        let mut digits = |n: usize| (0..n).map(|_| char::from(b'0' + random.below(10) as u8)).collect::<String>();
        Some(match slot {
            "num" => (2 + random.below(97)).to_string(),
            "year" => (1985 + random.below(40)).to_string(),
            "clock" => format!("{}.{}0", 8 + random.below(12), random.below(6)),
            "phone" => format!("{} {} {}", digits(3), digits(3), digits(2)),
            "zip" if self.lang == "sv" => format!("{} {}", digits(3), digits(2)),
            "zip" => digits(4),
            "postcode" => {
                let (town, digits) = (random.of(&["LS", "BN", "CF", "EH", "M"]), 10 + random.below(90));
                format!("{town}{} {}{}", digits / 10, digits % 10, random.of(&["AB", "QT", "HX"]))
            }
            "mail" => format!("{}@{}.example", random.of(&["info", "kontakt", "press", "a.berg"]), self.brand(random).to_lowercase()),
            "street" if self.lang == "en" => format!("{} {} {}", 1 + random.below(99), self.surname(random), random.of(self.words.streets)),
            "street" => format!("{}{} {}", random.of(self.words.first), random.of(self.words.streets), 1 + random.below(99)),
            "day" if self.lang == "da" => format!("{}. {}", 1 + random.below(28), random.of(self.words.months)),
            "day" => format!("{} {}", 1 + random.below(28), random.of(self.words.months)),
            "letter" => random.of(&["V", "A", "C", "F", "B", "O"]).to_owned(),
            "letters" => random.of(&["S", "M", "C", "KD", "MP", "SD", "L", "V"]).to_owned(),
            "acronym" => (0..2 + random.below(3)).map(|_| char::from(b'A' + random.below(26) as u8)).collect(),
            "title" => self.draw("title", random),
            "surname" => self.surname(random),
            "given" => self.given(random),
            "place" => self.place(random),
            "country" => self.draw("country", random),
            "brand" => self.brand(random),
            "firm" => self.firm(random),
            "org" => {
                let kinds: [&'static str; 20] = [
                    "agency", "agency", "school", "municipality", "municipality", "region", "state", "union", "society", "society",
                    "house", "company", "company", "firm", "firm", "media", "international", "headed", "headed", "brand",
                ];
                return self.fill(random.of(&kinds), random);
            }
            "headed" => format!("{} {}", self.place(random), random.of(self.words.heads)),
            "university" => self.draw("school", random),
            "ministry" => self.draw("state", random),
            "council" => {
                format!("{} {}", self.place(random), random.of(&["City Council", "Borough Council", "County Council", "District Council"]))
            }
            "agency" | "school" | "municipality" | "region" | "state" | "party" | "union" | "society" | "house" | "company" | "media"
            | "club" | "international" => self.draw(slot, random).trim_start_matches("The ").to_owned(),
            _ => return None,
        })
    }

    /// Given names of one person.
    fn given(&self, random: &mut Random) -> String {
        let first = self.draw("given", random);
        match random.below(20) {
            0 => format!("{first}-{}", self.draw("given", random)),
            1 => format!("{first} {}", self.draw("given", random)),
            2 => format!("{first} {}.", self.draw("given", random).chars().next().unwrap_or('A')),
            _ => first,
        }
    }

    /// Surnames of one person.
    fn surname(&self, random: &mut Random) -> String {
        let mut one = || {
            let made_up = random
                .happens(MADE_UP)
                .then(|| format!("{}{}", random.of(self.words.first), random.of(&["lund", "mark", "vall", "ner", "dal"])));
            made_up.unwrap_or_else(|| self.draw("surname", random))
        };
        let first = one();
        let second = one();
        match random.below(12) {
            0 => format!("{first}-{second}"),
            1 => format!("{first} {second}"),
            _ => first,
        }
    }

    fn place(&self, random: &mut Random) -> String {
        if random.happens(MADE_UP) {
            return format!("{}{}", random.of(self.words.first), random.of(self.words.last));
        }
        self.draw(if random.happens(0.1) { "abroad" } else { "place" }, random)
    }

    /// A made-up word as companies call themselves.
    fn brand(&self, random: &mut Random) -> String {
        const FIRST: [&str; 20] =
            ["No", "Lu", "Ve", "Tri", "Ka", "Sol", "Mo", "Ax", "Ze", "Fi", "Bo", "Hel", "Nor", "In", "Qua", "Eco", "Vi", "Sa", "Al", "Re"];
        const LAST: [&str; 16] =
            ["via", "tec", "ma", "nova", "ra", "dex", "lo", "tia", "ris", "sy", "vent", "gard", "phi", "kon", "sa", "net"];
        let mut word = random.of(&FIRST).to_owned();
        (0..1 + random.below(2)).for_each(|_| word.push_str(random.of(&LAST)));
        match random.below(10) {
            0 => word[..word.len().min(4)].to_uppercase(),
            _ => word,
        }
    }

    fn firm(&self, random: &mut Random) -> String {
        let pattern = random.of(self.words.firms);
        pattern
            .split(' ')
            .map(|part| match part.strip_suffix('+').unwrap_or(part) {
                "S" => self.draw("surname", random),
                "P" => self.place(random),
                "B" => self.brand(random),
                other => other.to_owned(),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn words(lang: &str) -> Words {
    match lang {
        "sv" => Words {
            first: &["Ek", "Björk", "Lin", "Gran", "Sten", "Hög", "Norr", "Söder", "Väster", "Öster", "Kvarn", "Berg"],
            last: &["torp", "by", "sta", "hult", "ås", "vik", "sund", "bo", "näs", "fors", "köping"],
            heads: &[
                "bibliotek", "gymnasium", "Energi", "Kraft", "Hamn", "museum", "teater", "universitet", "tingsrätt", "församling", "stift",
                "Fastigheter", "konsthall", "sjukhus", "lasarett", "folkhögskola", "Bostäder", "Stadshus AB", "IF", "Vatten", "Airport",
            ],
            firms: &[
                "S Bygg AB", "S & S AB", "AB P", "P Energi AB", "B AB", "B", "B Group", "S Fastigheter", "B Sverige AB", "P Sparbank",
                "Advokatfirman S",
            ],
            streets: &["gatan", "vägen", "gränd", "allén"],
            months: &["januari", "mars", "maj", "september", "november"],
        },
        "da" => Words {
            first: &["Ege", "Birke", "Sten", "Høj", "Nørre", "Sønder", "Vester", "Øster", "Mølle", "Ler", "Tor", "Bak"],
            last: &["rup", "lev", "by", "sted", "bjerg", "strup", "lund", "holm", "sund", "borg"],
            heads: &[
                "Bibliotek", "Gymnasium", "Forsyning", "Havn", "Museum", "Teater", "Universitet", "Byret", "Provsti", "Handelsskole",
                "Erhvervsråd", "Sygehus", "Universitetshospital", "Kirke", "Skole", "Spildevand", "Politi", "IF", "Lufthavn", "Stift",
            ],
            firms: &[
                "S A/S", "S & S ApS", "P Energi A/S", "B A/S", "B", "B Group", "S Ejendomme", "B Danmark A/S", "P Sparekasse", "Port P",
            ],
            streets: &["gade", "vej", "vænget", "torvet"],
            months: &["januar", "marts", "maj", "september", "november"],
        },
        _ => Words {
            first: &["Ash", "Oak", "Thorn", "Hart", "West", "North", "Wether", "Buck", "Stan", "Wil", "Bram", "Hazel"],
            last: &["ton", "ham", "bury", "ford", "field", "wick", "ley", "by", "combe", "worth"],
            heads: &[
                "City Council",
                "University",
                "County Council",
                "Library",
                "Museum",
                "NHS Trust",
                "Airport",
                "College",
                "Chamber of Commerce",
                "Grammar School",
                "Housing Association",
                "Parish Council",
                "Police",
                "Theatre",
                "Festival",
                "University Hospital",
                "Metropolitan Borough Council",
                "Town Council",
                "Primary School",
                "FC",
            ],
            firms: &[
                "S Ltd", "S plc", "S & S LLP", "B Holdings plc", "B Group", "B", "B Technologies Inc", "S Communications", "P Water",
                "B Books",
            ],
            streets: &["Street", "Road", "Lane", "Avenue"],
            months: &["January", "March", "May", "September", "November"],
        },
    }
}
