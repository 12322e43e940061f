//! Languages, and what `identify` says of a block.

/// The language of a block, as the later stages need it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Lang {
    /// Swedish.
    Sv,
    /// Danish.
    Da,
    /// English.
    En,
    /// A language that is none of these three.
    #[default]
    Und,
    /// No language at all: phone numbers, codes, addresses.
    Zxx,
}

impl Lang {
    /// The three languages nordtag reads.
    pub const READ: [Lang; 3] = [Lang::Sv, Lang::Da, Lang::En];

    /// The BCP 47 code: `sv`, `da`, `en`, `und` or `zxx`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::Da => "da",
            Lang::En => "en",
            Lang::Und => "und",
            Lang::Zxx => "zxx",
        }
    }

    /// The language of a code of ISO 639, also with a script or region (`sv-SE`, `en_GB`), or of its name in one of the languages nordtag
    /// reads; in any case. `None` for any other.
    ///
    /// ```
    /// use nordtag::lang::Lang;
    /// assert_eq!(Lang::from_code("sv-SE"), Some(Lang::Sv));
    /// assert_eq!(Lang::from_code("dan"), Some(Lang::Da));
    /// assert_eq!(Lang::from_code("Engelska"), Some(Lang::En));
    /// assert_eq!(Lang::from_code("fi"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Lang> {
        const NAMES: [(Lang, &[&str]); 5] = [
            (Lang::Sv, &["sv", "swe", "swedish", "svensk", "svenska"]),
            (Lang::Da, &["da", "dan", "danish", "dansk", "danska"]),
            (Lang::En, &["en", "eng", "english", "engelsk", "engelska"]),
            (Lang::Und, &["und"]),
            (Lang::Zxx, &["zxx"]),
        ];
        let primary = code.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_primary = |name: &&str| name.eq_ignore_ascii_case(primary);
        NAMES.into_iter().find(|(_, names)| names.iter().any(is_primary)).map(|(lang, _)| lang)
    }
}

/// The ISO 639 code of a language, two or three letters: held in place, since each block of a large document has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code([u8; 3]);

impl Code {
    /// The code of these two or three letters.
    ///
    /// # Panics
    /// When it has more or fewer bytes.
    pub const fn new(code: &str) -> Code {
        match *code.as_bytes() {
            [a, b] => Code([a, b, 0]),
            [a, b, c] => Code([a, b, c]),
            _ => panic!("a language's code has two or three letters"),
        }
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).map_or("", |letters| letters.trim_end_matches('\0'))
    }
}

/// What `identify` says of one block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// The language, folded to what nordtag reads.
    pub lang: Lang,
    /// The nearest class before folding: `sv`, `nb`, `de`, …; that of `lang.code()` for `sv`, `da`, `en` and `zxx`.
    pub nearest: Code,
    /// Probability that `lang` is right, 0 to 1.
    pub confidence: f32,
}

impl Default for Guess {
    fn default() -> Guess {
        Guess { lang: Lang::Und, nearest: Code::new(Lang::Und.code()), confidence: 0.0 }
    }
}
