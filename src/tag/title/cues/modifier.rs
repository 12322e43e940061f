//! Cue words: what may stand before an English title.

use crate::cue::Cues;

/// Adjectives that say of somebody how or when rather than what, and so are no part of an English title in lower case.
pub const QUALITY: Cues = Cues::new(&[
    "able", "absent", "accomplished", "accused", "active", "actual", "again", "alleged", "already", "also", "always", "amateur", "amazing",
    "ambitious", "ancient", "anonymous", "another", "apparent", "aspiring", "award-winning", "awesome", "bad", "beloved", "best", "better",
    "big", "billionaire", "blind", "both", "brave", "bright", "brilliant", "british", "budding", "busy", "capable", "careful", "caring",
    "celebrated", "certain", "charismatic", "clear", "close", "closest", "colourful", "committed", "competent", "confident",
    "controversial", "convicted", "current", "currently", "dead", "dear", "dedicated", "different", "disgraced", "distinguished",
    "dutiful", "dynamic", "early", "elderly", "eldest", "elected", "eminent", "engaging", "english", "enthusiastic", "entire", "esteemed",
    "even", "ex-military", "excellent", "exceptional", "existing", "experienced", "famous", "fantastic", "favourite", "fellow", "female",
    "few", "fine", "first", "foreign", "former", "french", "frequent", "friendly", "full", "full-time", "future", "german", "gifted",
    "good", "great", "greatest", "happy", "hard-working", "here", "highly", "hugely", "ill", "imaginative", "important", "impressive",
    "incoming", "incumbent", "influential", "innovative", "inspirational", "inspiring", "international", "irish", "japanese", "just",
    "keen", "key", "kind", "knowledgeable", "known", "large", "last", "late", "later", "latest", "leading", "legendary", "less",
    "lifelong", "little", "little-known", "local", "long", "long-serving", "long-standing", "long-term", "longest-serving", "longstanding",
    "longtime", "lovely", "loving", "loyal", "main", "major", "male", "many", "married", "mere", "millionaire", "minor", "missing",
    "modern", "most", "much", "much-loved", "native", "nearby", "never", "new", "next", "nice", "not", "noted", "now", "numerous", "often",
    "old", "older", "oldest", "once", "only", "other", "outgoing", "outspoken", "outstanding", "own", "part-time", "passionate", "past",
    "patient", "permanent", "personal", "pioneering", "poor", "popular", "possible", "potential", "powerful", "present", "present-day",
    "prestigious", "previous", "principled", "prominent", "proper", "proud", "qualified", "quiet", "real", "recent", "regular",
    "reluctant", "remaining", "remarkable", "renowned", "respected", "respective", "responsible", "retired", "retiring", "rich", "right",
    "rising", "same", "satirical", "satisfied", "scottish", "second", "self-employed", "self-taught", "senior-most", "serving", "several",
    "short", "short-lived", "similar", "single", "sitting", "skilled", "small", "so-called", "sole", "soon", "spanish", "special-guest",
    "still", "strong", "successful", "such", "superb", "supportive", "surviving", "suspected", "swedish", "talented", "temporary", "then",
    "there", "third", "thoughtful", "tireless", "today", "top", "toughest", "trusted", "twentieth-century", "two-time", "typical",
    "unknown", "usual", "various", "very", "veteran", "victorious", "vocal", "well-known", "welsh", "whole", "widowed", "wise",
    "wonderful", "would-be", "yesterday", "young", "younger", "youngest",
]);

/// Short verbs that may stand before an English title in lower case, beside those in *-ed*.
pub const VERB: Cues = Cues::new(&[
    "admits", "appoint", "appoints", "ask", "asks", "back", "backs", "beat", "beats", "became", "become", "began", "begin", "blame",
    "blames", "bought", "bring", "brings", "broke", "brought", "built", "call", "calls", "came", "chose", "cut", "defends", "demands",
    "does", "drew", "drove", "elect", "elects", "fears", "fell", "felt", "find", "finds", "follow", "follows", "fought", "found", "gave",
    "get", "gets", "give", "gives", "goes", "got", "grew", "had", "hails", "has", "hear", "heard", "hears", "held", "help", "helps",
    "hire", "hires", "hit", "hold", "includes", "including", "insists", "introduce", "introduces", "invite", "invites", "is", "join",
    "joins", "keep", "keeps", "kept", "knew", "know", "laid", "lead", "leads", "leave", "leaves", "leaving", "led", "left", "let", "lets",
    "lost", "made", "make", "makes", "making", "mean", "meaning", "meet", "meets", "met", "mourn", "mourns", "name", "names", "need",
    "needs", "paid", "praise", "praises", "put", "puts", "quote", "quotes", "ran", "replace", "replaces", "represent", "represents",
    "reveals", "rose", "run", "runs", "sack", "sacks", "said", "sang", "sat", "saw", "says", "see", "sees", "sent", "set", "shook", "show",
    "shows", "slams", "spent", "spoke", "starring", "stood", "struck", "succeed", "succeeds", "support", "supports", "swore", "take",
    "takes", "taught", "tell", "tells", "thank", "thanks", "thought", "threw", "took", "understood", "urge", "urges", "visit", "visits",
    "vows", "want", "wants", "warns", "was", "welcome", "welcomes", "went", "were", "win", "wins", "won", "wore",
]);

/// What `first` and `second` stand before as part of an English title: `First Minister`, `second engineer`.
pub const COUNTED: Cues = Cues::new(&[
    "assistant", "deputy", "engineer", "lady", "lieutenant", "lord", "mate", "minister", "officer", "sea", "secretary", "sergeant", "vice",
    "violin", "violinist",
]);

/// Verbs that call upon the reader to turn to somebody.
pub const CALLS: Cues = Cues::new(&["ask", "call", "contact", "dial", "email", "follow", "meet", "phone", "ring", "telephone"]);

/// Short forms of what an office deals with, in English titles: `IT Support Officer`.
pub const FIELD_LETTERS: Cues = Cues::new(&[
    "ai", "av", "bi", "cad", "cctv", "cnc", "crm", "erp", "esg", "eu", "gcse", "gis", "hgv", "hr", "hse", "ict", "it", "lgv", "mba", "mri",
    "pa", "pe", "phd", "pmo", "pr", "psv", "qa", "qhse", "r&d", "re", "send", "seo", "stem", "tv", "ui", "uk", "ux", "vfx", "vr",
]);

/// English bodies and fields that stand before the name of a post in them: `town mayor`, `school nurse`, `stage manager`.
pub const OWNING_BODY: Cues = Cues::new(&[
    "area", "arts", "bank", "bar", "borough", "branch", "casting", "cathedral", "charity", "choir", "city", "club", "college", "committee",
    "community", "company", "costume", "council", "county", "department", "district", "division", "event", "events", "faculty", "festival",
    "fight", "film", "fixtures", "fundraising", "ground", "grounds", "hospital", "kit", "league", "library", "lighting", "membership",
    "museum", "music", "night", "parish", "party", "press", "project", "safeguarding", "school", "shift", "site", "social", "society",
    "sound", "stage", "station", "store", "team", "theatre", "town", "trust", "union", "university", "village", "volunteer", "ward",
    "welfare", "youth",
]);

/// What is taught or written about, before an English title in lower case: `math teacher`.
pub const SUBJECT_MATTER: Cues = Cues::new(&[
    "art", "biology", "business", "chemistry", "cricket", "dance", "data", "drama", "economics", "education", "energy", "english",
    "finance", "football", "french", "geography", "german", "health", "history", "law", "legal", "math", "maths", "music", "news",
    "philosophy", "physics", "piano", "police", "political", "primary", "science", "secondary", "software", "spanish", "sport", "sports",
    "swimming", "tech", "technology", "tennis", "violin", "web",
]);

/// Second halves of words that say what kind of post: `front-end developer`.
pub const JOINED: Cues = Cues::new(&["based", "end", "house", "line", "side", "stack"]);
