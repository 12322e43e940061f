//! `Feature`: something the scorer can see at a token; `Template`: what sort of thing it is.

use crate::lang::Lang;

use super::class::CLASSES;
use super::hash;
use super::place::Place;
use super::surroundings::PROPERTIES;

macro_rules! templates {
    ($($(#[$doc:meta])* $name:ident $text:literal $family:ident;)*) => {
        /// What sort of thing a feature is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Template {
            $($(#[$doc])* $name,)*
        }

        impl Template {
            /// The name shown in explanations.
            pub const fn name(self) -> &'static str {
                match self { $(Template::$name => $text,)* }
            }

            /// What the template looks at.
            pub const fn family(self) -> Family {
                match self { $(Template::$name => Family::$family,)* }
            }
        }
    };
}

/// What a template looks at. In training, a token now and then loses all features of a family, so that none is leant on alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The letters of a word.
    Letters,
    /// What the lists say of single words.
    Lists,
    /// Classes of neighbouring words.
    Context,
    /// List entries and rules that cover the token.
    Candidate,
    /// The rest of the document.
    Evidence,
}

templates! {
    /// The word in lower case.
    Word "word" Letters;
    /// Its class.
    Class "class" Lists;
    /// Capitals, small letters, digits and length.
    Shape "shape" Letters;
    /// Shape and class.
    ShapeClass "shape and class" Lists;
    /// Its last letters.
    Suffix "suffix" Letters;
    /// The word without an ending -s.
    Stem "stem" Letters;
    /// Four letters of it.
    Gram "four letters" Letters;
    /// What follows its last hyphen.
    AfterHyphen "after the hyphen" Letters;
    /// No list knows it.
    Unknown "in no list" Lists;
    /// How common it is as a given name.
    Given "given name" Lists;
    /// How common it is as a surname.
    Surname "surname" Lists;
    /// How large the place is.
    PlaceSize "place" Lists;
    /// What sort of organisation it is.
    Organisation "organisation" Lists;
    /// Given name and surname together.
    NameBins "given name and surname" Lists;
    /// How common it is in lower case.
    Common "common word" Lists;
    /// How far the lists can be trusted.
    Trust "trust" Lists;
    /// Whether it is a name where its language is spoken.
    Home "name at home" Lists;
    /// Which lists know it.
    Coarse "lists" Lists;
    /// Which lists know it, and how well.
    Profile "list profile" Lists;
    /// A single property from the lists.
    Flag "list flag" Lists;
    /// Its cluster.
    Cluster "cluster" Lists;
    /// The cluster of its cluster.
    ClusterCoarse "cluster, coarse" Lists;
    /// The same, and its class.
    ClusterClass "cluster and class" Lists;
    /// Classes of the word before and the word.
    ClassPairBefore "classes before and here" Context;
    /// Classes of the word and the next.
    ClassPairAfter "classes here and after" Context;
    /// The word before, and the class here.
    WordBefore "word before and class" Context;
    /// The word after, and the class here.
    WordAfter "word after and class" Context;
    /// Where in the sentence and in what line it stands.
    Position "position" Context;
    /// In brackets or quotes.
    Bracket "bracket" Context;
    /// A title or honorific stands shortly before.
    TitleBefore "title before" Context;
    /// A list entry covers it.
    Entry "list entry" Candidate;
    /// A rule covers it.
    Rule "rule" Candidate;
    /// What the same word is elsewhere in the document.
    Elsewhere "elsewhere" Evidence;
    /// What stands around the same word elsewhere in the document, all together.
    Surroundings "surroundings" Evidence;
    /// One thing that stands around the same word elsewhere, and its class.
    Surrounding "one of its surroundings" Evidence;
}

impl Template {
    /// Whether its features, seen at the token itself, are told apart by language besides: what letters and single lists say holds in all
    /// three.
    pub const fn is_by_language(self) -> bool {
        use Template as T;
        !matches!(
            self,
            T::Gram
                | T::Stem
                | T::Suffix
                | T::AfterHyphen
                | T::ShapeClass
                | T::Given
                | T::Surname
                | T::NameBins
                | T::Home
                | T::PlaceSize
                | T::Organisation
                | T::Flag
                | T::Cluster
                | T::ClusterCoarse
                | T::ClusterClass
        )
    }
}

/// The templates of few values and how many each has: their weights lie in a table of their own, by the value.
const FEW: [(Template, usize); 9] = [
    (Template::ClassPairBefore, CLASSES * CLASSES),
    (Template::ClassPairAfter, CLASSES * CLASSES),
    (Template::Position, 16 * CLASSES),
    (Template::Bracket, 4 * CLASSES),
    (Template::TitleBefore, 8 * CLASSES),
    (Template::Rule, 256),
    (Template::Elsewhere, 256),
    (Template::Surroundings, 256),
    (Template::Surrounding, PROPERTIES * CLASSES),
];

/// Those of the first two stand by turns: the features of two neighbours, each seen from the other, lie together.
const BY_TURNS: usize = FEW[0].1 + FEW[1].1;

/// A feature of a template that has few values, by its place in the table of all these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Few(u32);

impl Few {
    /// How many there are.
    pub const ALL: usize = Few::start(FEW.len());

    /// That of one of the templates of few values.
    #[inline]
    pub const fn new(template: Template, value: usize) -> Few {
        let mut at = 0;
        while FEW[at].0 as u8 != template as u8 {
            at += 1;
        }
        debug_assert!(value < FEW[at].1, "a value of a template of few values is below their number");
        Few(if at < 2 { 2 * value + at } else { Few::start(at) + value } as u32)
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Few> {
        (0..Few::ALL as u32).map(Few)
    }

    /// Its place.
    #[inline]
    pub const fn place(self) -> usize {
        self.0 as usize
    }

    /// The same as a feature like others.
    pub fn feature(self) -> Feature {
        let place = self.place();
        if place < BY_TURNS {
            return Feature::new(FEW[place % 2].0, (place / 2) as u64);
        }
        let at = (0..FEW.len()).rfind(|&at| Few::start(at) <= place).expect("the first begins at 0");
        Feature::new(FEW[at].0, (place - Few::start(at)) as u64)
    }

    const fn start(template: usize) -> usize {
        let (mut start, mut at) = (0, 0);
        while at < template {
            start += FEW[at].1;
            at += 1;
        }
        start
    }
}

/// Something the scorer can see at a token, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// What sort of thing it is.
    pub template: Template,
    /// Which one; equal for equal features on every machine.
    pub id: u64,
    /// It is told apart by language besides: a second feature, [`Feature::id_in`].
    pub by_language: bool,
}

impl Feature {
    /// The feature of a template with a value.
    #[inline]
    pub const fn new(template: Template, value: u64) -> Feature {
        Feature::seen_from(Place::Here, template, value)
    }

    /// The same of a word that stands at `place`.
    #[inline]
    pub const fn seen_from(place: Place, template: Template, value: u64) -> Feature {
        Feature { template, id: hash::join(value, (place as u64 + 1) << 8 | template as u64), by_language: false }
    }

    /// The same, told apart by language besides.
    #[inline]
    pub const fn and_by_language(self) -> Feature {
        Feature { by_language: true, ..self }
    }

    /// The id of the feature in one language only. Its upper half is that of [`Feature::id`], so that both lie near each other.
    #[inline]
    pub const fn id_in(self, lang: Lang) -> u64 {
        let low = (self.id as u32 ^ (lang as u32 + 1)).wrapping_mul(0x9e37_79b9);
        self.id >> 32 << 32 | (low ^ low >> 15) as u64
    }

    /// The ids the feature stands for in a text of `lang`: one or two.
    pub fn ids(self, lang: Lang) -> impl Iterator<Item = u64> {
        [Some(self.id), self.by_language.then(|| self.id_in(lang))].into_iter().flatten()
    }
}
