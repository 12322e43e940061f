//! Sorts of names: how far one can be trusted, and what sort of organisation one names.

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
