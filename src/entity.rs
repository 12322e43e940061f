//! What `spot`, `tag` and `tie` find: `Hit`, `Entity`, `Relation`, `Cluster`, `Alignment`, and `Norms`, the text of normal forms.

use crate::gazetteer::EntryId;
use crate::span::Span;

/// A gazetteer entry found in the text; always whole tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of its first token.
    pub token_start: u32,
    /// One past the index of its last token.
    pub token_end: u32,
    /// The entry found; its kind, canonical form and ids are asked of the gazetteer.
    pub entry: EntryId,
}

/// What a mention is a mention of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Label {
    /// A person's name.
    Person,
    /// A post, office or occupation held by a person.
    Title,
    /// An organisation.
    Org,
    /// A place.
    Place,
    /// A day or anything longer.
    Date,
    /// A clock time or part of a day.
    Time,
    /// An amount of time.
    Duration,
    /// Something that recurs: opening hours, every Wednesday.
    Set,
}

impl Label {
    /// All labels, in the order of their numbers.
    pub const ALL: [Label; 8] =
        [Label::Person, Label::Title, Label::Org, Label::Place, Label::Date, Label::Time, Label::Duration, Label::Set];

    /// The name written into records.
    pub const fn name(self) -> &'static str {
        match self {
            Label::Person => "PERSON",
            Label::Title => "TITLE",
            Label::Org => "ORG",
            Label::Place => "PLACE",
            Label::Date => "DATE",
            Label::Time => "TIME",
            Label::Duration => "DURATION",
            Label::Set => "SET",
        }
    }

    /// The label of a name written into records.
    pub fn from_name(name: &str) -> Option<Label> {
        Label::ALL.into_iter().find(|label| label.name() == name)
    }

    /// Whether it is one of the four labels of temporal expressions.
    pub const fn is_temporal(self) -> bool {
        matches!(self, Label::Date | Label::Time | Label::Duration | Label::Set)
    }
}

/// A mention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entity {
    /// Where it lies; whole tokens.
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// Index of its block.
    pub block: u32,
    /// Name of the rule that made it: `person.after_title`.
    pub rule: &'static str,
    /// The gazetteer entry behind it, where one is.
    pub entry: Option<EntryId>,
    /// Probability that label and span are right, 0 to 1.
    pub score: f32,
    /// Its normal form, in [`Norms`].
    pub norm: NormId,
    /// The value before it was resolved against the page's date, in [`Norms`]; empty where there is none.
    pub underspec: NormId,
    /// Index of its cluster; set by `tie`.
    pub cluster: u32,
}

/// A piece of the text held by [`Norms`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NormId(Span);

/// The normal forms of one document's mentions, one after the other in one buffer that is used again.
#[derive(Clone, Debug, Default)]
pub struct Norms(String);

impl Norms {
    /// Keeps `text` and gives its id; an empty text needs no room.
    pub fn add(&mut self, text: &str) -> NormId {
        let start = self.0.len();
        self.0.push_str(text);
        NormId(Span::at(start, self.0.len()))
    }

    /// The text of an id given by [`Norms::add`].
    pub fn get(&self, id: NormId) -> &str {
        id.0.of(&self.0)
    }

    /// Forgets all, keeps the room.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// A person who holds a post. Members are indices of entities; `None` where the text names none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// The person.
    pub person: Option<u32>,
    /// The title held.
    pub title: Option<u32>,
    /// The organisation it is held in.
    pub org: Option<u32>,
    /// Where the organisation was found: `text` (said beside it), `page` (the page's own organisation), `email` (domain), or empty.
    pub org_source: &'static str,
    /// Whether the post is held, will be or was.
    pub status: Status,
    /// From when; index of a DATE.
    pub date_from: Option<u32>,
    /// Until when; index of a DATE.
    pub date_to: Option<u32>,
    /// The stretch of text that says so.
    pub span: Span,
    /// Probability that it is right, 0 to 1.
    pub score: f32,
    /// Name of the rule that made it: `post.comma_in`.
    pub rule: &'static str,
}

/// Whether a post is held, will be or was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Held now.
    #[default]
    Current,
    /// Will be held: `tillträder`, `ny chef`, `skal lede`.
    Incoming,
    /// Was held: `tidigare`, `fhv.`, `former`.
    Former,
}

impl Status {
    /// The name written into records.
    pub const fn name(self) -> &'static str {
        match self {
            Status::Current => "current",
            Status::Incoming => "incoming",
            Status::Former => "former",
        }
    }
}

/// Mentions that are the same thing; `Entity::cluster` is an index into the document's clusters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// What its mentions are.
    pub label: Label,
    /// Its fullest name, in [`Norms`].
    pub name: NormId,
    /// The gazetteer entry behind it, where one is.
    pub entry: Option<EntryId>,
}

/// Two blocks that say the same in two languages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alignment {
    /// Index of the earlier block.
    pub a: u32,
    /// Index of the later block.
    pub b: u32,
    /// How alike they are, 0 to 1.
    pub score: f32,
}

/// All that `tag` and `tie` find in one document; cleared and used again.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The text of normal forms.
    pub norms: Norms,
    /// Mentions, ordered by start; no two overlap.
    pub entities: Vec<Entity>,
    /// The page's own date, ISO 8601; empty where it states none.
    pub date: NormId,
    /// What the mentions are mentions of.
    pub clusters: Vec<Cluster>,
    /// Who holds which post where.
    pub relations: Vec<Relation>,
    /// Blocks that say the same in two languages.
    pub alignments: Vec<Alignment>,
}

impl Findings {
    /// Forgets all, keeps the room.
    pub fn clear(&mut self) {
        self.norms.clear();
        self.entities.clear();
        self.date = NormId::default();
        self.clusters.clear();
        self.relations.clear();
        self.alignments.clear();
    }
}
