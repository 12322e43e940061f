//! Facts grow as lists are read: what is told of a word is added, never less of it.

use super::facts::{Facts, field, place_of};
use super::sort::{Class, OrgKind};
use crate::lang::Lang;

impl Facts {
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

    const fn at_least(self, (bit, width): (u32, u32), value: u8) -> Facts {
        let most = (1 << width) - 1;
        let value = if (value as u64) < most { value as u64 } else { most };
        if value <= (self.0 >> bit & most) { self } else { Facts(self.0 & !(most << bit) | value << bit) }
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

/// A name that is a common word, a place or an organisation as well is of class B, whatever lists say.
pub(super) fn ambiguous(facts: Facts) -> Facts {
    let common = Lang::READ.into_iter().map(|lang| facts.common(lang)).max().unwrap_or(0);
    let name = facts.given().max(facts.surname());
    let other =
        common >= 2 || common == 1 && name <= 4 || facts.place() >= 4 || facts.org() != OrgKind::None || facts.month() || facts.title();
    if name > 0 && other { facts.with_class(Class::B) } else { facts }
}

/// How common a name is, 1 to 7, by its bearers a million.
pub(super) fn share_bin(bearers: u32, total: u64) -> u8 {
    if total == 0 {
        return 3;
    }
    match u64::from(bearers) * 1_000_000 / total {
        0 => 1,
        1..5 => 2,
        5..20 => 3,
        20..100 => 4,
        100..500 => 5,
        500..2500 => 6,
        _ => 7,
    }
}

/// How large a place is, 1 to 7, by its inhabitants.
pub(super) fn people_bin(people: u32) -> u8 {
    match people {
        0..1_000 => 1,
        1_000..5_000 => 2,
        5_000..20_000 => 3,
        20_000..100_000 => 4,
        100_000..500_000 => 5,
        500_000..2_000_000 => 6,
        _ => 7,
    }
}
