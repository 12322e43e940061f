//! `Rule`: a named reason to take some tokens for a name; `Candidate`: the tokens it takes.

use crate::entity::Label;

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal $label:ident $trust:literal;)*) => {
        /// A named reason to take some tokens for a name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// The name written into records.
            pub const fn name(self) -> &'static str {
                match self { $(Rule::$rule => $name,)* }
            }

            /// What the rule finds.
            pub const fn label(self) -> Label {
                match self { $(Rule::$rule => Label::$label,)* }
            }

            /// How often it is right where the scorer is not asked, 0 to 1. Ranks rules that disagree.
            pub const fn trust(self) -> f32 {
                match self { $(Rule::$rule => $trust,)* }
            }
        }
    };
}

rules! {
    /// A full name from the lists.
    PersonListed "person.listed" Person 0.9;
    /// A given name, then another name.
    PersonFull "person.full" Person 0.92;
    /// A title or honorific, then a name.
    PersonAfterTitle "person.after_title" Person 0.88;
    /// Initials, then a name.
    PersonInitials "person.initials" Person 0.85;
    /// A name, then a party or a title in brackets.
    PersonBeforeBracket "person.before_bracket" Person 0.8;
    /// A given name alone.
    PersonGiven "person.given" Person 0.6;
    /// A surname alone.
    PersonSurname "person.surname" Person 0.5;
    /// The name of a person named in full elsewhere in the document.
    PersonRepeated "person.repeated" Person 0.85;
    /// An organisation from the lists.
    OrgListed "org.listed" Org 0.87;
    /// Names with a company form.
    OrgCompany "org.company_form" Org 0.93;
    /// Names with a head that organisations are named with behind them: `Göteborgs universitet`.
    OrgHead "org.head" Org 0.86;
    /// Such a head, then names: `Region Skåne`, `Högskolan Väst`.
    OrgHeadFirst "org.head_first" Org 0.8;
    /// Such a head, then where it is: `Högskolan i Gävle`, `Länsstyrelsen i Gävleborgs län`.
    OrgHeadAt "org.head_at" Org 0.82;
    /// A capitalised compound with such a head: `Naturvårdsverket`.
    OrgCompound "org.compound" Org 0.75;
    /// A definite noun for an organisation, then names: `bolaget Vattenkraft`.
    OrgAfterNoun "org.after_noun" Org 0.8;
    /// A board, committee or bureau with a name, in lower case: `socialnämnden`, `kontoret för levande landsbygd`.
    OrgBody "org.body" Org 0.78;
    /// An acronym that the document explains.
    OrgAcronym "org.acronym" Org 0.9;
    /// A bare generic noun for an organisation: `kommunen`. Only when asked for.
    OrgGeneric "org.generic" Org 0.5;
    /// Capital letters that no list knows.
    OrgLetters "org.letters" Org 0.45;
    /// A place from the lists.
    PlaceListed "place.listed" Place 0.8;
    /// Names with a head that places are named with behind them: `Västernorrlands län`.
    PlaceHead "place.head" Place 0.85;
    /// A head, then whose or where it is: `University of Hull`, `Queen's University Belfast`.
    OrgHeadOf "org.head_of" Org 0.84;
    /// A line of its own that ends in such a head.
    OrgHeadLine "org.head_line" Org 0.7;
    /// A name that ends in a head places are named with: `Drottninggatan`, `Hay Street`. The scorer is not told: it knows by the ending.
    PlaceNamed "place.named" Place 0.72;
    /// The scorer alone, against all rules.
    PersonScored "person.scored" Person 0.0;
    /// The scorer alone, against all rules.
    OrgScored "org.scored" Org 0.0;
    /// The scorer alone, against all rules.
    PlaceScored "place.scored" Place 0.0;
}

impl Rule {
    /// The rule of a name that only the scorer found.
    pub const fn scored(label: Label) -> Rule {
        match label {
            Label::Person => Rule::PersonScored,
            Label::Org => Rule::OrgScored,
            _ => Rule::PlaceScored,
        }
    }
}

/// Tokens that a rule takes for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Index of the first token.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
    /// The reason.
    pub rule: Rule,
    /// Index of the hit behind it, where there is one.
    pub hit: Option<u32>,
}

/// Pushes candidates of no list to others: first token, one past the last, the reason.
pub fn pusher(candidates: &mut Vec<Candidate>) -> impl FnMut(usize, usize, Rule) {
    |start, end, rule| candidates.push(Candidate { start: start as u32, end: end as u32, rule, hit: None })
}
