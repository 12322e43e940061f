//! Cue words: what says that a title is held.

use crate::cue::Cues;

/// Words that, before `som` or `as`, say that a post follows.
pub const ROLE: Cues = Cues::new(&[
    "afgår", "ansat", "ansatte", "anställd", "anställdes", "anställning", "anställningen", "anställs", "anställts", "ansætter", "ansættes",
    "appointed", "apprenticed", "arbejde", "arbejdede", "arbejder", "arbejdet", "arbeta", "arbetade", "arbetar", "arbetat", "avgick",
    "avgå", "avgår", "baggrund", "bakgrund", "befattning", "befattningen", "began", "begins", "begynder", "begyndte", "började", "börjar",
    "börjat", "elected", "embede", "embedet", "employed", "erfarenhet", "erfaring", "fortsatte", "fortsätta", "fortsätter", "fortsætte",
    "fortsætter", "fratrådte", "fratræder", "freelanced", "fungerade", "fungerar", "fungerat", "fungerede", "fungerer", "förordnad",
    "genvalgt", "gør", "headhuntet", "hired", "hires", "hiring", "hverv", "hvervet", "hyrde", "hyret", "indsat", "indtræder", "inducted",
    "installed", "inträdde", "inträder", "job", "jobb", "jobbade", "jobbar", "jobbat", "jobbet", "joined", "joining", "joins", "kaldet",
    "kallad", "kallat", "kallats", "karriere", "karriär", "kliver", "konstituerad", "konstitueret", "named", "omvald", "poached",
    "position", "positions", "post", "posten", "poster", "practiced", "practised", "qualified", "quit", "quits", "recruited",
    "rekrutteret", "rekryteras", "rekryterats", "resigned", "resigns", "retained", "retired", "retires", "retrained", "returned",
    "returns", "role", "roles", "roll", "rolle", "rollen", "seconded", "served", "serves", "serving", "slutade", "slutar", "spell",
    "startade", "startar", "started", "startede", "starter", "starts", "stepped", "stepping", "steps", "stilling", "stillingen", "stint",
    "stoppede", "stopper", "sworn", "tenure", "tillsattes", "tillsatts", "tillträda", "tillträdde", "tillträder", "tillträtt", "tiltrådte",
    "tiltræde", "tiltræder", "tjänst", "tjänsten", "tjänstgjorde", "tjänstgjort", "tjänstgör", "trained", "träder", "træder", "udnævnes",
    "udnævnt", "udnævnte", "udpeges", "udpeget", "uppdrag", "uppdraget", "utsedd", "utses", "utsetts", "utsågs", "vald", "valdes", "valgt",
    "valgtes", "valts", "verkade", "verkar", "verkat", "verksam", "volunteered", "vælges", "værvet", "worked", "working", "works", "years",
    "ämbete", "ämbetet", "år",
]);

/// Participles of being.
pub const BEEN: Cues = Cues::new(&["been", "varit", "været"]);
/// The verbs before them.
pub const HAVE: Cues = Cues::new(&["had", "hade", "har", "has", "havde", "have"]);

/// Words that at the beginning of a sentence call upon the reader to become something.
pub const CALL: Cues = Cues::new(&["become", "bli", "bliv", "välj", "vælg"]);

/// Numbers before several who share a title.
pub const SEVERAL: Cues = Cues::new(&["fem", "fire", "five", "four", "fyra", "three", "to", "tre", "två", "two"]);

/// Words that make a prize of a title.
pub const OF_THE_YEAR: Cues = Cues::new(&["månadens", "månedens", "årets"]);

/// Adverbs that carry a life on to its next post.
pub const NEXT_POST: Cues = Cues::new(&["finally", "later", "sedan", "senare", "senere", "siden", "slutligen", "then"]);

/// Adverbs before an article that say that somebody held a post, without a name: `Formerly a product manager at FreeAgent`.
pub const HELD_BEFORE: Cues = Cues::new(&[
    "currently", "formerly", "lately", "latterly", "nuvarande", "past", "pensionerad", "pensioneret", "previously", "retired", "sometime",
    "tidigare", "tidligere",
]);

/// Posts that belong to a place, which `of`, `to` or `i` says.
pub const PLACE_POST: Cues = Cues::new(&[
    "abbot", "ambassador", "ambassadör", "ambassadören", "ambassadør", "ambassadøren", "archbishop", "archdeacon", "bishop", "biskop",
    "biskopen", "borgmester", "borgmesteren", "governor", "konsul", "mayor", "sheriff",
]);

/// Endings of Nordic posts of which a country, a region or a town has one.
const OFFICE: [&str; 9] = [
    "borgmester", "departementschef", "kommunaldirektør", "kommundirektör", "landshövding", "minister", "regiondirektör",
    "regionsdirektør", "stadsdirektör",
];

/// Whether the base form of a title is one of those.
pub fn ends_in_office(key: &str) -> bool {
    key != "minister" && OFFICE.iter().any(|ending| key.ends_with(ending))
}

/// Danish pronouns right behind which a verb stands.
pub const SUBJECT: Cues = Cues::new(&["de", "der", "du", "han", "hun", "jeg", "man", "vi"]);

/// English words before a verb that is written like a title: `we partner`, `they can head`.
pub const BEFORE_VERB: Cues = Cues::new(&["can", "could", "may", "must", "should", "they", "we", "will", "would", "you"]);

/// Words before `new` that speak of any holder.
pub const ANY: Cues = Cues::new(&["a", "an", "another", "any", "your"]);

/// Words that may stand between that preposition and the organisation.
pub const BEFORE_NAME: Cues = Cues::new(&["den", "det", "new", "nya", "nye", "our", "the", "tidningen", "tidskriften", "tidsskriftet"]);

/// What stands behind somebody's post in a row of a table: whether they came, how they are reached.
pub const ROW: Cues = Cues::new(&[
    "absent", "apologies", "attended", "attending", "cell", "e-mail", "email", "excused", "expected", "ext", "in", "mob", "mobile",
    "phone", "present", "tel", "telephone",
]);

/// Words before `the Chair` where that is a seat.
pub const SITS: Cues = Cues::new(&["in", "left", "resumed", "take", "taken", "takes", "taking", "took", "vacated"]);

/// English posts that firms hold.
pub const FIRM_POST: Cues = Cues::new(&["accountant", "auditor", "examiner", "secretary", "solicitor"]);

/// Nouns for a post that say behind `of` which: `in the role of`.
pub const POST: Cues = Cues::new(&["job", "office", "position", "post", "rank", "role", "title"]);

/// Labels above what somebody is.
pub const POST_LABEL: Cues = Cues::new(&["befattning", "position", "role", "roll", "rolle", "stilling", "tjänst", "yrkesroll"]);

/// Titles in English or in capitals that are other words in Swedish and Danish.
pub const NORDIC_WORD: Cues = Cues::new(&["driver", "tr", "tr."]);
