//! `Facts`: what the lists know of one word, folded into 64 bits.

use super::sort::{Class, OrgKind};
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

/// Bit positions: `(first bit, width)`.
pub(super) mod field {
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
pub(super) const fn place_of(lang: Lang) -> Option<u32> {
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

    pub(super) const fn get(self, (bit, width): (u32, u32)) -> u8 {
        (self.0 >> bit & ((1 << width) - 1)) as u8
    }

    const fn lang_bit(self, bit: u32, lang: Lang) -> bool {
        match place_of(lang) {
            Some(place) => self.0 >> (bit + place) & 1 == 1,
            None => false,
        }
    }
}
