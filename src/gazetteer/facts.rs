//! `Facts`: what the lists know of one word, folded into 64 bits.

use crate::lang::Lang;

/// What the lists know of one token, packed into 64 bits; made by `spot` for every token, once a distinct word.
///
/// Case is folded away: `Björn`, `BJÖRN` and `björn` have the same facts, the token's own case is in
/// [`Token::case`](crate::document::Token::case). Where a word is known only without its genitive ending,
/// the facts are those of the word without it and [`Facts::genitive`] is set.
///
/// ```
/// use nordtag::gazetteer::{Class, Facts};
///
/// let facts = Facts::default().with_given(6).with_class(Class::B);
/// assert_eq!((facts.given(), facts.surname(), facts.class()), (6, 0, Class::B));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facts(pub u64);

/// How far a word that stands in a name list can be trusted to be a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// Nothing speaks against it.
    #[default]
    None,
    /// A function word (`Det`, `Vi`, `Will` in questions): never a name when alone.
    A,
    /// A common word, a place or an organisation as well (`Björn`, `Sten`, `Storm`): a name only where the context says so.
    B,
}

/// What sort of organisation a listed name is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum OrgKind {
    /// No organisation.
    #[default]
    None,
    /// A state agency, authority or directorate.
    Agency,
    /// A municipality.
    Municipality,
    /// A region, county council or county administrative board.
    Region,
    /// A company.
    Company,
    /// A political party.
    Party,
    /// A newspaper, broadcaster or other medium.
    Media,
    /// A sports club.
    Club,
    /// A university, school, research institute.
    School,
    /// A government, ministry, parliament, court.
    State,
    /// A European or international body.
    International,
    /// A trade union or employers' organisation.
    Union,
    /// A society, foundation, charity, church.
    Society,
    /// A museum, theatre, library, hospital.
    House,
    /// Anything else.
    Other,
}

impl OrgKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [OrgKind; 15] = [
        OrgKind::None,
        OrgKind::Agency,
        OrgKind::Municipality,
        OrgKind::Region,
        OrgKind::Company,
        OrgKind::Party,
        OrgKind::Media,
        OrgKind::Club,
        OrgKind::School,
        OrgKind::State,
        OrgKind::International,
        OrgKind::Union,
        OrgKind::Society,
        OrgKind::House,
        OrgKind::Other,
    ];

    /// The name written in the lists' `flags` column: `agency`, `municipality`, …
    pub const fn name(self) -> &'static str {
        match self {
            OrgKind::None => "none",
            OrgKind::Agency => "agency",
            OrgKind::Municipality => "municipality",
            OrgKind::Region => "region",
            OrgKind::Company => "company",
            OrgKind::Party => "party",
            OrgKind::Media => "media",
            OrgKind::Club => "club",
            OrgKind::School => "school",
            OrgKind::State => "state",
            OrgKind::International => "international",
            OrgKind::Union => "union",
            OrgKind::Society => "society",
            OrgKind::House => "house",
            OrgKind::Other => "other",
        }
    }

    /// The kind of a name written in the lists.
    pub fn from_name(name: &str) -> Option<OrgKind> {
        OrgKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of a number; `None` (no organisation) for a number out of range.
    pub fn from_code(code: u8) -> OrgKind {
        OrgKind::ALL.get(code as usize).copied().unwrap_or_default()
    }
}

/// Bit positions: `(first bit, width)`.
mod field {
    pub const GIVEN: (u32, u32) = (0, 3);
    pub const SURNAME: (u32, u32) = (3, 3);
    pub const PLACE: (u32, u32) = (6, 3);
    pub const ORG: (u32, u32) = (9, 4);
    pub const CLASS: (u32, u32) = (13, 2);
    /// Two bits a language: Swedish, Danish, English.
    pub const COMMON: u32 = 15;
    /// One bit a language, from here on.
    pub const GIVEN_IN: u32 = 21;
    pub const SURNAME_IN: u32 = 24;
    pub const TITLE_IN: u32 = 27;
    /// Flags.
    pub const TITLE_HEAD: u32 = 30;
    pub const ORG_HEAD: u32 = 31;
    pub const DEFINITE: u32 = 32;
    pub const COMPANY_FORM: u32 = 33;
    pub const HONORIFIC: u32 = 34;
    pub const PARTICLE: u32 = 35;
    pub const MONTH: u32 = 36;
    pub const WEEKDAY: u32 = 37;
    pub const GENITIVE: u32 = 38;
    pub const ACRONYM: u32 = 39;
    pub const DEMONYM: u32 = 40;
    pub const ABBREVIATION: u32 = 41;
    pub const TITLE_WORD: u32 = 42;
    pub const ORG_WORD: u32 = 43;
    pub const PLACE_WORD: u32 = 44;
    pub const PLURAL: u32 = 45;
    pub const COMPOUND: u32 = 46;
    pub const TITLE_SUFFIX: u32 = 47;
    pub const ORG_SUFFIX: u32 = 48;
    pub const PLACE_HEAD: u32 = 49;
    pub const PLACE_SUFFIX: u32 = 50;
    pub const PLACE_COMPOUND: u32 = 51;
    /// What matching needs to know, and nobody else.
    pub const STARTS_SMALL: u32 = 61;
    pub const STARTS_NAMES: u32 = 62;
    pub const IN_NAMES: u32 = 63;
}

/// The bit of a language among three; languages that are not read have none.
const fn place_of(lang: Lang) -> Option<u32> {
    match lang {
        Lang::Sv => Some(0),
        Lang::Da => Some(1),
        Lang::En => Some(2),
        Lang::Und | Lang::Zxx => None,
    }
}

macro_rules! flags {
    ($($(#[$doc:meta])* $get:ident $with:ident $bit:ident;)*) => {
        impl Facts {
            $(
                $(#[$doc])*
                pub const fn $get(self) -> bool {
                    self.0 >> field::$bit & 1 == 1
                }

                #[doc = concat!("The same facts with [`Facts::", stringify!($get), "`] set.")]
                pub const fn $with(self) -> Facts {
                    Facts(self.0 | 1 << field::$bit)
                }
            )*
        }
    };
}

flags! {
    /// Is, or ends in, a word that makes titles of what stands before it: `direktör`, `stadsdirektör`, `formand`.
    title_head with_title_head TITLE_HEAD;
    /// Is, or ends in, a word that organisations' names are made with: `verket`, `kommunen`, `styrelsen`, `Board`.
    org_head with_org_head ORG_HEAD;
    /// The title or organisation head stands in its definite form: `direktören`, `styrelsen`.
    definite with_definite DEFINITE;
    /// A company form: `AB`, `A/S`, `Ltd`.
    company_form with_company_form COMPANY_FORM;
    /// An honorific: `Dr`, `fru`, `hr`.
    honorific with_honorific HONORIFIC;
    /// Stands in the middle of names: `von`, `af`, `de`, `bin`.
    particle with_particle PARTICLE;
    /// The name of a month, also shortened.
    month with_month MONTH;
    /// The name of a weekday, also shortened.
    weekday with_weekday WEEKDAY;
    /// The facts are those of the word without a genitive ending.
    genitive with_genitive GENITIVE;
    /// A listed name that is an acronym: `SKR`, `NATO`.
    acronym with_acronym ACRONYM;
    /// A people, its language, or what belongs to it: `svensk`, `danskere`, `British`.
    demonym with_demonym DEMONYM;
    /// A listed abbreviation that ends in a full stop: `bl.a`, `ca`.
    abbreviation with_abbreviation ABBREVIATION;
    /// Stands in a listed title of two or more words.
    title_word with_title_word TITLE_WORD;
    /// Stands in a listed organisation of two or more words.
    org_word with_org_word ORG_WORD;
    /// Stands in a listed place of two or more words.
    place_word with_place_word PLACE_WORD;
    /// The title stands in a plural form: `direktörer`, `ministrene`.
    plural with_plural PLURAL;
    /// The title or organisation head was found at the end of a longer word.
    compound with_compound COMPOUND;
    /// A title head that also ends compounds written as one word: `direktör`, but not `manager`.
    title_suffix with_title_suffix TITLE_SUFFIX;
    /// An organisation head that also ends compounds written as one word: `verket`, but not `Board`.
    org_suffix with_org_suffix ORG_SUFFIX;
    /// A word that places are named with: `Street`, `gatan`.
    place_head with_place_head PLACE_HEAD;
    /// Ends in such a word: `Drottninggatan`.
    place_compound with_place_compound PLACE_COMPOUND;
    /// A place head that also ends compounds written as one word: `gatan`, but not `Street`.
    place_suffix with_place_suffix PLACE_SUFFIX;
    /// Begins a name that is found as a hit in lower case too.
    starts_small with_starts_small STARTS_SMALL;
    /// Begins a name that is found as a hit.
    starts_names with_starts_names STARTS_NAMES;
    /// Stands in a name that is found as a hit.
    in_names with_in_names IN_NAMES;
}

impl Facts {
    /// How common the word is as a given name where it is most common, 0 (none) to 7.
    pub const fn given(self) -> u8 {
        self.get(field::GIVEN)
    }

    /// How common the word is as a surname where it is most common, 0 (none) to 7.
    pub const fn surname(self) -> u8 {
        self.get(field::SURNAME)
    }

    /// How large the place of this name is, 0 (none) to 7.
    pub const fn place(self) -> u8 {
        self.get(field::PLACE)
    }

    /// What sort of organisation the word alone names.
    pub fn org(self) -> OrgKind {
        OrgKind::from_code(self.get(field::ORG))
    }

    /// Whether the word can be trusted to be a name.
    pub const fn class(self) -> Class {
        match self.get(field::CLASS) {
            1 => Class::A,
            2 => Class::B,
            _ => Class::None,
        }
    }

    /// How common the word is in lower case in a language, 0 (not seen) to 3; 0 for languages that are not read.
    pub const fn common(self, lang: Lang) -> u8 {
        match place_of(lang) {
            Some(place) => (self.0 >> (field::COMMON + 2 * place) & 3) as u8,
            None => 0,
        }
    }

    /// Whether the word is a given name in a language's country.
    pub const fn given_in(self, lang: Lang) -> bool {
        self.lang_bit(field::GIVEN_IN, lang)
    }

    /// Whether the word is a surname in a language's country.
    pub const fn surname_in(self, lang: Lang) -> bool {
        self.lang_bit(field::SURNAME_IN, lang)
    }

    /// Whether the word is a listed title of a language, in any inflection.
    pub const fn title_in(self, lang: Lang) -> bool {
        self.lang_bit(field::TITLE_IN, lang)
    }

    /// Whether the word is a listed title of any language, in any inflection.
    pub const fn title(self) -> bool {
        self.0 >> field::TITLE_IN & 7 != 0
    }

    /// Whether no list knows the word. That it looks like the name of a street is no knowledge of it.
    pub const fn is_unknown(self) -> bool {
        self.0 & !(1 << field::PLACE_HEAD | 1 << field::PLACE_SUFFIX | 1 << field::PLACE_COMPOUND) == 0
    }

    /// Whether the word alone is a name of something, a title, or the head of one.
    pub fn names_something(self) -> bool {
        let words = Facts::default().with_title_head().with_org_head().with_demonym().with_company_form().with_honorific().0;
        self.given() > 0 || self.surname() > 0 || self.place() > 0 || self.org() != OrgKind::None || self.title() || self.0 & words != 0
    }

    /// The same facts, at least so common as a given name.
    pub const fn with_given(self, bin: u8) -> Facts {
        self.at_least(field::GIVEN, bin)
    }

    /// The same facts, at least so common as a surname.
    pub const fn with_surname(self, bin: u8) -> Facts {
        self.at_least(field::SURNAME, bin)
    }

    /// The same facts, naming a place at least so large.
    pub const fn with_place(self, bin: u8) -> Facts {
        self.at_least(field::PLACE, bin)
    }

    /// The same facts, naming an organisation; the first kind told stays.
    pub const fn with_org(self, kind: OrgKind) -> Facts {
        if self.get(field::ORG) == 0 { self.at_least(field::ORG, kind as u8) } else { self }
    }

    /// The same facts with a class; A is stronger than B.
    pub const fn with_class(self, class: Class) -> Facts {
        match (self.class(), class) {
            (Class::A, _) | (_, Class::None) => self,
            (_, class) => Facts(self.0 & !(3 << field::CLASS.0) | (class as u64) << field::CLASS.0),
        }
    }

    /// The same facts, at least so common in lower case in a language.
    pub const fn with_common(self, lang: Lang, bin: u8) -> Facts {
        match place_of(lang) {
            Some(place) => self.at_least((field::COMMON + 2 * place, 2), bin),
            None => self,
        }
    }

    /// The same facts, a given name in a language's country.
    pub const fn with_given_in(self, lang: Lang) -> Facts {
        self.with_lang_bit(field::GIVEN_IN, lang)
    }

    /// The same facts, a surname in a language's country.
    pub const fn with_surname_in(self, lang: Lang) -> Facts {
        self.with_lang_bit(field::SURNAME_IN, lang)
    }

    /// The same facts, a title of a language.
    pub const fn with_title_in(self, lang: Lang) -> Facts {
        self.with_lang_bit(field::TITLE_IN, lang)
    }

    /// What of these facts is about names of people, empty where the word is none.
    pub const fn only_names(self) -> Facts {
        let bits = 7 << field::GIVEN.0 | 7 << field::SURNAME.0 | 7 << field::GIVEN_IN | 7 << field::SURNAME_IN;
        let of_people = self.0 & bits;
        if of_people == 0 { Facts(0) } else { Facts(of_people | self.0 & 3 << field::CLASS.0) }
    }

    /// Both facts: the larger of every number, every flag of either.
    pub fn merge(self, other: Facts) -> Facts {
        if self.0 == 0 || other.0 == 0 {
            return Facts(self.0 | other.0);
        }
        let mut merged = Facts(self.0 | other.0 & !NUMBERS);
        for number in [field::GIVEN, field::SURNAME, field::PLACE] {
            merged = merged.at_least(number, other.get(number));
        }
        for place in 0..3 {
            let number = (field::COMMON + 2 * place, 2);
            merged = merged.at_least(number, other.get(number));
        }
        merged.with_org(other.org()).with_class(other.class())
    }

    const fn get(self, (bit, width): (u32, u32)) -> u8 {
        (self.0 >> bit & ((1 << width) - 1)) as u8
    }

    const fn at_least(self, (bit, width): (u32, u32), value: u8) -> Facts {
        let most = (1 << width) - 1;
        let value = if (value as u64) < most { value as u64 } else { most };
        if value <= (self.0 >> bit & most) { self } else { Facts(self.0 & !(most << bit) | value << bit) }
    }

    const fn lang_bit(self, bit: u32, lang: Lang) -> bool {
        match place_of(lang) {
            Some(place) => self.0 >> (bit + place) & 1 == 1,
            None => false,
        }
    }

    const fn with_lang_bit(self, bit: u32, lang: Lang) -> Facts {
        match place_of(lang) {
            Some(place) => Facts(self.0 | 1 << (bit + place)),
            None => self,
        }
    }
}

/// The bits of all numbers, which a merge cannot simply join.
const NUMBERS: u64 = (1 << field::GIVEN_IN) - 1;
