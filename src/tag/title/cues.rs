//! Cue words of titles: closed sets of function words in Swedish, Danish and English together; a word of one language hardly ever misleads in another.

use crate::cue::{self, Cues};

/// Words before a title that are part of it.
pub const MODIFIER: Cues = Cues::new(&[
    "1.", "1:a", "1:e", "1st", "2.", "2:a", "2:e", "2nd", "3.", "3:e", "acting", "adj.", "adjungerad", "adjungeret", "adm", "adm.",
    "administrativ", "administrative", "administrativt", "administrerande", "administrerende", "affilierad", "andra", "andre", "ansvarig",
    "ansvarlig", "ansvarshavende", "apprentice", "arbejdende", "arbetande", "ass.", "assistant", "assisterande", "assisterende", "assoc.",
    "associate", "asst", "asst.", "auktoriserad", "auktoriserade", "aut.", "autoriseret", "beskikket", "bitr", "bitr.", "biträdande",
    "certificeret", "certifierad", "chief", "creative", "daglig", "deputy", "digital", "diplomerad", "disputerad", "ekonomisk",
    "ekonomiske", "ekonomiskt", "ekstern", "emeritus", "executive", "extern", "facklig", "fagl.", "faglig", "faglige", "fg.", "finansiel",
    "finansiell", "first", "fung.", "fungerande", "fungerende", "föreningsvald", "föreningsvalda", "första", "förste", "general", "global",
    "godkänd", "group", "gästande", "head", "hon", "hon.", "honorary", "honorær", "industriel", "industriell", "interim", "jourhavande",
    "junior", "juridisk", "juridiskt", "kommersiel", "kommersiell", "kommunal", "kommunale", "konst", "konst.", "konstituerad",
    "konstituerede", "konstitueret", "konstnärlig", "konsultativ", "koordinerande", "koordinerende", "kreativ", "kst", "kst.", "kulturel",
    "kulturell", "kunstnerisk", "lay", "lead", "ledande", "ledende", "ledningsansvarig", "leg", "leg.", "legitimerad", "legitimerede",
    "managing", "maritim", "medicinsk", "medicinskt", "midlertidig", "midlertidige", "musikalsk", "musikalske", "national", "operativ",
    "ordförande", "overordnet", "pedagogiskt", "pens.", "pensionerad", "pensioneret", "politisk", "politiskt", "principal", "pæd.",
    "regional", "registreret", "samordnande", "second", "senior", "specialiserad", "spelande", "spillende", "sportslig", "sportslige",
    "statsaut", "statsaut.", "statsautoriserede", "statsautoriseret", "stedfortrædende", "stf", "stf.", "strategisk", "ställföreträdande",
    "särskild", "særlig", "t.f", "t.f.", "teknisk", "tekniske", "tekniskt", "tf", "tf.", "tilknyttet", "tillfällig", "tillfälliga",
    "tillfällige", "tillförordnad", "tillförordnade", "tjf", "tjf.", "tjänstförrättande", "tjänstgörande", "trainee", "v.", "vagthavende",
    "vakthavande", "verkställande", "vice", "viceadm", "viceadm.", "viceverkställande", "vik", "vik.", "vikarierande", "vikarierende",
    "visiting", "överordnad", "överste", "økonomisk",
]);

/// Words that may stand between a person and the title held.
pub const LINK: Cues = Cues::new(&[
    "'d", "'s", "'ve", "(", ")", ",", "-", "/", ":", "a", "afgående", "also", "an", "and", "as", "avgående", "b.", "be", "became",
    "become", "becomes", "been", "being", "blev", "blevet", "bli", "blir", "blive", "bliver", "blivit", "born", "both", "både", "current",
    "currently", "dag", "daglig", "dagligen", "decades", "den", "der", "deres", "dessutom", "desuden", "det", "detta", "efteråret", "en",
    "er", "et", "ett", "ex", "f.", "f.d.", "fd", "fhv", "fhv.", "flera", "forbliver", "forhenværende", "former", "formerly", "fortfarande",
    "fortsat", "foråret", "född", "förblir", "före", "förra", "förre", "født", "had", "hade", "hans", "har", "has", "havde", "have",
    "hedder", "hendes", "her", "heter", "hidtidig", "hidtidige", "hidtil", "his", "hittills", "hos", "höstas", "hösten", "i", "idag",
    "incoming", "is", "its", "kommande", "kommende", "kvarstår", "last", "later", "longstanding", "longtime", "mange", "mangeårig",
    "mangeårige", "many", "många", "mångårig", "mångåriga", "mångårige", "netop", "new", "newly", "newly-appointed", "newly-elected",
    "next", "now", "nu", "nuvarande", "nuværende", "ny", "nya", "nye", "nyligen", "nyt", "nytillträdd", "nytillträdda", "nytillträdde",
    "nytt", "nyudnævnt", "nyvald", "nyvalde", "nyvalgt", "nästa", "næste", "och", "också", "og", "også", "our", "outgoing", "previous",
    "previously", "recently", "remain", "remained", "remains", "retired", "samt", "samtidig", "samtidigt", "sedan", "selvstændig",
    "senare", "senere", "several", "siden", "sin", "sitt", "som", "sommaren", "sommeren", "somras", "stays", "still", "the", "their",
    "then", "tidigare", "tidl", "tidl.", "tidligere", "tillika", "tillträdande", "to", "today", "uddannet", "utbildad", "var", "varit",
    "ved", "veteran", "vid", "vinteren", "vintern", "vintras", "vores", "vår", "våras", "våren", "været", "was", "were", "who", "years",
    "|", "·", "är", "även", "år", "årrække", "–", "—", "’d", "’s", "’ve", "•",
]);

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
    "returns", "role", "roles", "roll", "rolle", "rollen", "served", "serves", "serving", "slutade", "slutar", "spell", "startade",
    "startar", "started", "startede", "starter", "starts", "stepped", "stepping", "steps", "stilling", "stillingen", "stint", "stoppede",
    "stopper", "sworn", "tenure", "tillsattes", "tillsatts", "tillträda", "tillträdde", "tillträder", "tillträtt", "tiltrådte", "tiltræde",
    "tiltræder", "tjänst", "tjänsten", "tjänstgjorde", "tjänstgjort", "tjänstgör", "trained", "träder", "træder", "udnævnes", "udnævnt",
    "udnævnte", "udpeges", "udpeget", "uppdrag", "uppdraget", "utsedd", "utses", "utsetts", "utsågs", "vald", "valdes", "valgt", "valgtes",
    "valts", "verkade", "verkar", "verkat", "verksam", "volunteered", "vælges", "værvet", "worked", "working", "works", "years", "ämbete",
    "ämbetet", "år",
]);

/// Words that, before `till`, `til` or a title itself, say that somebody gets the post.
pub const ELECTED: Cues = Cues::new(&[
    "ansat", "ansatt", "ansættes", "appointed", "appoints", "became", "become", "becomes", "befordrad", "befordrades", "befordran",
    "befordrats", "bli", "blive", "elected", "elects", "foreslår", "foreslås", "forfremmelse", "forfremmes", "forfremmet", "föreslår",
    "föreslås", "förordnad", "förordnats", "genvalgt", "genvælges", "hired", "indstilles", "konstitueret", "named", "names", "nominated",
    "nominerad", "nominerar", "nomineras", "nominerats", "nomineres", "nomineret", "nyvald", "nyvalgt", "nyvalts", "omvald", "omvalda",
    "omvaldes", "omvalts", "ordained", "promoted", "re-appointed", "re-elected", "reappointed", "reelected", "rekrutteret", "rekryterad",
    "rekryteras", "rekryterats", "tillsatt", "tillsatts", "udnævne", "udnævnes", "udnævnt", "udnævnte", "udnævntes", "udpege", "udpegede",
    "udpeges", "udpeget", "uppgraderad", "utnämna", "utnämnd", "utnämndes", "utnämns", "utnämnts", "utse", "utsedd", "utses", "utsett",
    "utsetts", "utsågs", "vald", "valdes", "valgt", "valgtes", "valt", "valts", "välj", "välja", "väljs", "vælge", "vælges", "återvald",
]);

/// The word between a role and its title.
pub const AS: Cues = Cues::new(&["as", "som", "såsom", "til", "till", "to"]);

/// Words behind a title that say that the post is to be filled.
pub const SOUGHT: Cues = Cues::new(&[
    "efterlyses", "sought", "sökes", "søges", "tillsätts", "tilsættes", "udnævnes", "udpeges", "utnämns", "utses", "väljs", "vælges",
    "wanted",
]);

/// Participles of being.
pub const BEEN: Cues = Cues::new(&["been", "varit", "været"]);
/// The verbs before them.
pub const HAVE: Cues = Cues::new(&["had", "hade", "har", "has", "havde", "have"]);

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

/// Words that may begin a part of a line with a capital before an English title, and are none of it.
pub const BEFORE_PART: Cues = Cues::new(&[
    "a", "afgående", "an", "ask", "author", "avgående", "by", "call", "congratulations", "contact", "current", "daværende", "dear", "dial",
    "dåvarande", "email", "former", "forrige", "förra", "förre", "her", "his", "its", "kommande", "kommende", "kontakta", "meet", "my",
    "new", "now", "nuvarande", "nuværende", "ny", "nya", "nye", "our", "outgoing", "phone", "photo", "present", "previously", "retired",
    "ring", "telephone", "thank", "the", "their", "tidigare", "tidligere", "tillträdande", "tiltrædende", "today's", "vores", "vår",
    "welcome", "your",
]);

/// Verbs that call upon the reader to turn to somebody.
pub const CALLS: Cues = Cues::new(&["ask", "call", "contact", "dial", "email", "meet", "phone", "ring", "telephone"]);

/// Adjectives that begin a sentence on somebody, and are no part of the title: `Local GP Dr Aziz`.
pub const KNOWN_AS: Cues =
    Cues::new(&["award-winning", "fellow", "local", "longtime", "popular", "renowned", "respected", "retired", "veteran"]);

/// Words of those who seek somebody for a post.
pub const SEEKS: Cues = Cues::new(&[
    "anställer", "ansætter", "hire", "hiring", "mangler", "needs", "recruit", "recruiting", "rekrutterer", "rekryterar", "requires",
    "seek", "seeking", "seeks", "söker", "søger",
]);

/// Words before a verb of seeking that speak of whoever may seek, and forms of `be` and adverbs before one that speaks of somebody.
pub const ANYBODY: Cues = Cues::new(&[
    "anybody", "anyone", "consider", "considering", "everyone", "how", "i", "if", "my", "others", "people", "someone", "those", "when",
    "whether", "who", "worth",
]);

/// See [`ANYBODY`].
pub const BEING: Cues =
    Cues::new(&["'m", "'re", "'s", "also", "always", "am", "are", "be", "been", "is", "now", "still", "was", "were", "’m", "’re", "’s"]);

/// Words by which shops and directories praise, before a title.
pub const BADGE: Cues = Cues::new(&["best", "favorite", "favourite", "finest", "greatest", "trusted", "verified"]);

/// English titles that bodies have more often than people.
pub const BODY_ROLE: Cues = Cues::new(&["challenger", "champion", "leader", "member", "partner", "provider", "supplier"]);

/// Words that begin the name of what one becomes by an examination.
pub const CERTIFIED: Cues = Cues::new(&["accredited", "certified", "chartered", "enrolled", "licensed", "registered"]);

/// Those with whom the head of an old corporation makes up its name: `the Dean and Chapter of …`.
pub const CORPORATION: Cues = Cues::new(&["burgesses", "chapter", "citizens", "commonalty", "fellows", "scholars"]);

/// Words by which a text addresses its reader.
pub const READER: Cues = Cues::new(&["dig", "din", "dina", "dine", "dit", "ditt", "du", "you", "your"]);

/// Words that at the beginning of a sentence call upon the reader to become something.
pub const CALL: Cues = Cues::new(&["become", "bli", "bliv", "välj", "vælg"]);

/// What `general`, `academic` and `executive` stand before as adjectives.
pub const QUALIFIED: Cues = Cues::new(&[
    "assembly", "board", "committee", "council", "election", "elections", "group", "hospital", "meeting", "meetings", "member", "members",
    "office", "registry", "search", "staff", "summary", "synod", "team", "year",
]);

/// English titles that are adjectives before a noun.
pub const ADJECTIVE: Cues =
    Cues::new(&["academic", "chief", "executive", "expert", "general", "major", "native", "premier", "principal", "private"]);

/// English titles that are machines and programs too: titles only where somebody is named, or an office.
pub const ALSO_THING: Cues = Cues::new(&[
    "agent", "assistant", "builder", "checker", "cleaner", "composer", "controller", "copilot", "driver", "editor", "explorer", "finder",
    "guide", "handler", "host", "maker", "monitor", "operator", "organiser", "organizer", "planner", "player", "printer", "processor",
    "ranger", "reader", "receiver", "recorder", "runner", "server", "speaker", "starter", "tester", "tracker", "trainer", "translator",
    "viewer", "walker", "wizard", "worker",
]);

/// What is sent to an editor.
pub const MAIL: Cues = Cues::new(&["e-mail", "email", "letter", "letters", "mail", "note"]);

/// English titles that are verbs as well.
pub const ALSO_VERB: Cues =
    Cues::new(&["captain", "chair", "coach", "doctor", "guide", "head", "host", "judge", "partner", "pilot", "referee"]);

/// English words for kin that are titles of the clergy.
pub const PARENT: Cues = Cues::new(&["brother", "father", "mother", "sister"]);

/// English titles that are something else before one of [`GOES`].
pub const VERB_OR_PARENT: Cues = Cues::new(&["brother", "father", "head", "mother", "prior", "sister"]);

/// Words behind a verb of going, or behind those for kin.
pub const GOES: Cues = Cues::new(&[
    "back", "down", "home", "into", "north", "of", "off", "on", "out", "over", "south", "straight", "to", "toward", "towards", "up",
]);

/// Numbers before several who share a title.
pub const SEVERAL: Cues = Cues::new(&["fem", "fire", "five", "four", "fyra", "three", "to", "tre", "två", "two"]);

/// Words that make a prize of a title.
pub const OF_THE_YEAR: Cues = Cues::new(&["månadens", "månedens", "årets"]);

/// Words that stand where the holder of a post would.
pub const VACANT: Cues = Cues::new(&["ledig", "obesatt", "ubesat", "vacancy", "vacant", "vakant"]);

/// Words behind a post that is advertised which say on what terms.
pub const TERMS: Cues = Cues::new(&[
    "barselsvikar",
    "barselsvikariat",
    "deltid",
    "fixed",
    "fixed-term",
    "fuldtid",
    "full",
    "full-time",
    "fultid",
    "heltid",
    "maternity",
    "part",
    "part-time",
    "permanent",
    "temporary",
    "tidsbegrænset",
    "tillsvidareanställning",
    "timvikarie",
    "unpaid",
    "vikariat",
    "visstid",
    "visstidsanställning",
    "voluntary",
    "volunteer",
]);

/// Words for kin, before whose parent's post an article stands: `the daughter of a minister`.
pub const KIN: Cues =
    Cues::new(&["barn", "child", "datter", "daughter", "dotter", "granddaughter", "grandson", "husband", "son", "søn", "widow", "wife"]);

/// Adverbs that carry a life on to its next post.
pub const NEXT_POST: Cues = Cues::new(&["finally", "later", "sedan", "senare", "senere", "siden", "slutligen", "then"]);

/// Adverbs before an article that say that somebody held a post, without a name: `Formerly a product manager at FreeAgent`.
pub const HELD_BEFORE: Cues = Cues::new(&[
    "currently", "formerly", "latterly", "nuvarande", "past", "pensionerad", "pensioneret", "previously", "retired", "tidigare",
    "tidligere",
]);

/// Verbs of being and becoming that may follow an `and` in a life.
pub const BECAME: Cues = Cues::new(&["became", "blev", "is", "var", "was", "är"]);

/// English ranks behind which a field in capitals may stand without a word between: `Vice-Principal Research`.
pub const RANK: Cues = Cues::new(&[
    "chancellor", "counsel", "dean", "director", "head", "manager", "minister", "partner", "president", "principal", "provost",
    "secretary", "vice-chancellor", "vice-president", "vice-principal",
]);

/// English ranks behind which a comma and the field may stand: `VP, Customer Success`; and those that need one of
/// [`COMMA_MODIFIER`] before them: `Associate Director, Learning and Participation`.
pub const COMMA_RANK: Cues = Cues::new(&["avp", "evp", "svp", "vp"]);

/// See [`COMMA_RANK`].
pub const COMMA_MODIFIED: Cues = Cues::new(&["counsel", "curator", "director", "editor", "manager", "officer", "president"]);

/// Words that make a rank of what follows them.
pub const COMMA_MODIFIER: Cues = Cues::new(&["assistant", "associate", "deputy", "executive", "regional", "senior", "vice"]);

/// Posts that belong to a place, which `of`, `to` or `i` says.
pub const PLACE_POST: Cues = Cues::new(&[
    "abbot", "ambassador", "ambassadör", "ambassadören", "ambassadør", "ambassadøren", "archbishop", "archdeacon", "bishop", "biskop",
    "biskopen", "borgmester", "borgmesteren", "governor", "konsul", "mayor", "sheriff",
]);

/// Verbs of saying, beside which a title alone stands for its holder.
pub const SAYS: Cues = Cues::new(&[
    "added", "adds", "advised", "aflagde", "afsluttede", "afslutter", "anmäler", "anser", "avslutade", "avslutar", "bemærkede", "bemærker",
    "berättar", "besvarade", "besvarar", "betonar", "bød", "confirmed", "explained", "foreslog", "foreslår", "forklarer", "fortalte",
    "fortsatte", "fortsätter", "fortsætter", "fortæller", "fremlagde", "föredrog", "föreslog", "föreslår", "förklarar", "gennemgik",
    "gick", "gik", "henviste", "hilser", "hoppas", "hälsade", "hälsar", "hänvisade", "hänvisar", "håbede", "håber", "indledte",
    "informerade", "informerar", "informerede", "informerer", "inledde", "kommenterar", "kommenterer", "konstaterade", "konstaterar",
    "konstaterede", "konstaterer", "lovade", "lovar", "lover", "lämnade", "meddelade", "meddelar", "meddeler", "meddelte", "menar",
    "mener", "minder", "noted", "oplyser", "oplyste", "orienterar", "orienterede", "orienterer", "presented", "presenterade", "påminde",
    "påminner", "påpeger", "påpekar", "rapporterade", "rapporterede", "redegjorde", "redegør", "redogjorde", "redogör", "reported", "sa",
    "sade", "sagde", "said", "says", "siger", "skriver", "spurgte", "spørger", "svarade", "svarar", "svarede", "svarer", "säger",
    "tackade", "tackar", "takkede", "takker", "thanked", "tilføjer", "tillägger", "told", "tror", "udtaler", "udtalte", "understreger",
    "understryker", "uppgav", "uppger", "uttryckte", "warned", "welcomed", "writes", "wrote", "yrkade", "yrkar", "åbnede", "öppnade",
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

/// Degrees beside which `MD` is one as well.
pub const HIGHER_DEGREE: Cues = Cues::new(&["dmsc", "dphil", "frcp", "frcs", "mph", "msc", "ph.d", "ph.d.", "phd"]);

/// Pronouns that stand for a person.
pub const PRONOUN: Cues =
    Cues::new(&["ham", "han", "he", "hende", "henne", "her", "him", "hon", "honom", "hun", "i", "jag", "jeg", "she", "who"]);

/// Pronouns of one person as a subject.
pub const PERSONAL: Cues = Cues::new(&["han", "he", "hon", "hun", "jag", "jeg", "she"]);

/// Danish pronouns right behind which a verb stands.
pub const SUBJECT: Cues = Cues::new(&["de", "der", "du", "han", "hun", "jeg", "man", "vi"]);

/// Words before an English title that say it is somebody's and no part of a thing's name.
pub const DETERMINER: Cues =
    Cues::new(&["a", "an", "her", "his", "its", "my", "next", "our", "that", "the", "their", "this", "whose", "your"]);

/// Words before an English title that is held: like [`DETERMINER`], less what speaks of any.
pub const HELD: Cues = Cues::new(&["her", "his", "its", "my", "next", "our", "that", "the", "their", "this"]);

/// Words before `new` that speak of any holder.
pub const ANY: Cues = Cues::new(&["a", "an", "another", "any", "your"]);

/// Words between an article and the title of whoever would do.
pub const ANY_GOOD: Cues = Cues::new(&["average", "ideal", "perfect", "right", "suitable", "typical"]);

/// Who has made a page, behind `about the`.
pub const BYLINE: Cues =
    Cues::new(&["author", "expert", "founder", "instructor", "owner", "photographer", "speaker", "translator", "writer"]);

/// Second halves of a post behind a hyphen.
pub const DESIGNATE: Cues = Cues::new(&["at", "designate", "elect", "in", "large"]);

/// First words of sentences on what anybody may do.
pub const HOW: Cues = Cues::new(&["can", "how", "should", "what", "why"]);

/// Words that speak of a body as a subject.
pub const BODY: Cues = Cues::new(&["agency", "business", "company", "firm", "it", "we", "which"]);

/// Words before a title that say who gets it or held it.
pub const CHANGE: Cues = Cues::new(&[
    "afgående", "avgående", "current", "ex", "f.d.", "fd", "fhv", "fhv.", "forhenværende", "former", "forrige", "förra", "förre",
    "hidtidige", "incoming", "kommande", "kommende", "new", "nuvarande", "nuværende", "ny", "nya", "nye", "outgoing", "previous",
    "tidigare", "tidl", "tidl.", "tidligere", "tillträdande", "tiltrædende",
]);

/// Titles that before a name are a form of address.
pub const FORM_OF_ADDRESS: Cues = Cues::new(&["cllr", "cllrs", "coun", "councillor", "councillors", "prof", "prof.", "rep", "rep."]);

/// Short forms of what an office deals with, in English titles: `IT Support Officer`.
pub const FIELD_LETTERS: Cues = Cues::new(&[
    "ai", "av", "bi", "cad", "cctv", "cnc", "crm", "erp", "esg", "eu", "gcse", "gis", "hgv", "hr", "hse", "ict", "it", "lgv", "mba", "mri",
    "pa", "pe", "phd", "pmo", "pr", "psv", "qa", "qhse", "r&d", "re", "send", "seo", "stem", "tv", "ui", "uk", "ux", "vfx", "vr",
]);

/// Last words of English titles behind whose `of` an organisation stands, never a field: `Managing Director of Babcock`.
pub const NO_FIELD: Cues = Cues::new(&[
    "ceo", "cfo", "chair", "chairman", "chairwoman", "cio", "co-founder", "coo", "cto", "executive", "founder", "headmaster",
    "headmistress", "headteacher", "mayor", "owner", "partner", "president", "principal", "trustee",
]);

/// English ranks behind which a field may stand without a word between: `VP Investor Relations`.
pub const BARE_FIELD: Cues = Cues::new(&["avp", "evp", "svp", "vp"]);

/// Words between an English title and its field.
pub const FIELD: Cues = Cues::new(&["for", "in", "of"]);

/// Words that join two parts.
pub const AND: Cues = Cues::new(&["&", "and", "och", "og", "samt"]);

/// Words that may stand between that preposition and the organisation.
pub const BEFORE_NAME: Cues = Cues::new(&["den", "det", "new", "nya", "nye", "our", "the", "tidningen", "tidskriften", "tidsskriftet"]);

/// Prepositions before the field of a Nordic title.
pub const FIELD_NORDIC: Cues = Cues::new(&["for", "för", "i", "inom", "med"]);

/// Letters of the bodies that architects, surveyors and estate agents are members of, before their names.
pub const CHARTERED: Cues = Cues::new(&["m.a.a", "m.a.a.", "maa", "mde", "mdl", "msa", "riba", "sar", "sar/msa"]);

/// Those of them behind which a field of one word stands right before the holder.
pub const FIELD_FOR: Cues = Cues::new(&["for", "för", "inom"]);

/// Whether a Nordic word is the post of a scholar, a teacher or a physician, behind whose `i` a field stands.
pub fn ends_as_scholar(word: &str) -> bool {
    [
        "professor", "professorn", "professoren", "docent", "docenten", "lektor", "lektorn", "lektoren", "forskare", "forskaren",
        "forsker", "forskeren", "doktorand", "doktoranden", "specialist", "specialisten", "lärare", "läraren", "lærer", "læreren",
        "adjunkt",
    ]
    .into_iter()
    .any(|ending| word.ends_with(ending) || cue::is(word, ending))
}

/// Prepositions between a title and its organisation.
pub const AT: Cues = Cues::new(&[
    "af", "at", "av", "for", "fra", "from", "från", "för", "hos", "i", "in", "inom", "med", "of", "på", "to", "under", "ved", "vid",
    "with", "åt",
]);

/// Generic owners in the genitive; the organisation is the page's own.
pub const OWNER: Cues = Cues::new(&[
    "afdelingens", "agency's", "association's", "avdelningens", "bank's", "bankens", "board's", "bolagets", "byens", "byrådets",
    "centerets", "centrens", "centrets", "city's", "club's", "company's", "council's", "country's", "departementets", "department's",
    "enhedens", "enhetens", "fakultetets", "firm's", "fondens", "forbundets", "foreningens", "forvaltningens", "förbundets", "föreningens",
    "företagets", "förvaltningens", "government's", "group's", "holdets", "hospital's", "hospitalets", "högskolans", "højskolens",
    "institutets", "instituttets", "klubbens", "kommunens", "kommunernas", "kommunes", "koncernens", "lagets", "landets", "ministeriets",
    "municipality's", "museets", "myndighetens", "nämndens", "nævnets", "organisation's", "organisationens", "organization's", "partiets",
    "party's", "regeringens", "region's", "regionens", "regionernas", "rigets", "rådets", "school's", "selskabets", "sjukhusets",
    "skolans", "skolens", "stadens", "stiftelsens", "styrelsens", "sygehusets", "udvalgets", "universitetets", "university's",
    "utskottets", "verkets", "virksomhedens",
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

/// Honours and degrees behind a name are at most this many.
pub const HONOURS: u32 = 3;

/// Words behind `for` that begin a stretch of time.
pub const LONG: Cues = Cues::new(&[
    "about", "almost", "decades", "eight", "eighteen", "eleven", "fifteen", "fifty", "five", "forty", "four", "fourteen", "many", "months",
    "multiple", "nearly", "nine", "nineteen", "one", "over", "seven", "seventeen", "several", "six", "sixteen", "some", "ten", "thirty",
    "three", "twelve", "twenty", "two", "weeks", "years",
]);

/// What is taught or written about, before an English title in lower case: `math teacher`.
pub const SUBJECT_MATTER: Cues = Cues::new(&[
    "art", "biology", "business", "chemistry", "cricket", "dance", "data", "drama", "economics", "education", "energy", "english",
    "finance", "football", "french", "geography", "german", "health", "history", "law", "legal", "math", "maths", "music", "news",
    "philosophy", "physics", "piano", "police", "political", "primary", "science", "secondary", "software", "spanish", "sport", "sports",
    "swimming", "tech", "technology", "tennis", "violin", "web",
]);

/// English posts behind whose `in` or `of` a field of study stands.
pub const SCHOLAR: Cues = Cues::new(&["chair", "fellow", "lecturer", "professor", "reader"]);

/// Second halves of words that say what kind of post: `front-end developer`.
pub const JOINED: Cues = Cues::new(&["based", "end", "house", "line", "side", "stack"]);

/// What programs that talk are called behind `AI`.
pub const PROGRAM: Cues = Cues::new(&["agent", "analyst", "assistant", "coach", "companion", "partner", "player", "tutor", "writer"]);

/// Who of a family may be said to be something.
pub const RELATIVE: Cues = Cues::new(&[
    "bror", "brother", "dad", "datter", "daughter", "dotter", "fader", "father", "grandfather", "grandmother", "husband", "husbond",
    "kone", "mand", "mor", "mother", "mum", "sister", "son", "syster", "søn", "søster", "wife",
]);

/// What stands behind somebody's post in a row of a table: whether they came, how they are reached.
pub const ROW: Cues = Cues::new(&[
    "absent", "apologies", "attended", "attending", "cell", "e-mail", "email", "excused", "expected", "ext", "in", "mob", "mobile",
    "phone", "present", "tel", "telephone",
]);

/// Words before `the Chair` where that is a seat.
pub const SITS: Cues = Cues::new(&["in", "left", "resumed", "take", "taken", "takes", "taking", "took", "vacated"]);

/// Words of a heading or a label of posts to be filled.
pub const HIRING: Cues = Cues::new(&[
    "careers", "hiring", "job", "jobs", "openings", "opportunities", "positions", "recruiting", "situations", "stillinger", "tjänster",
    "vacancies", "vacancy",
]);

/// Nouns for a post that say behind `of` which: `in the role of`.
pub const POST: Cues = Cues::new(&["job", "office", "position", "post", "rank", "role", "title"]);

/// The same as English cuts them, without their ending.
pub const OWNER_CUT: Cues = Cues::new(&[
    "agency", "association", "authority", "bank", "board", "borough", "charity", "church", "city", "clinic", "club", "college",
    "committee", "company", "council", "country", "county", "department", "district", "federation", "festival", "firm", "force",
    "foundation", "gallery", "government", "group", "hospital", "league", "library", "municipality", "museum", "newspaper", "organisation",
    "organization", "paper", "parish", "party", "practice", "region", "school", "service", "society", "theatre", "town", "trust", "union",
    "university", "village",
]);

/// All sets, for the test that holds them sorted.
#[cfg(test)]
static ALL: [Cues; 82] = [
    ANY_GOOD, BYLINE, DESIGNATE, HOW, BODY, RANK, ALSO_VERB, CALLS, KNOWN_AS, PLACE_POST, COMMA_RANK, COMMA_MODIFIED, COMMA_MODIFIER,
    TERMS, KIN, NEXT_POST, HELD_BEFORE, BECAME, VERB, COUNTED, HIGHER_DEGREE, QUALITY, BEFORE_PART, PERSONAL, LONG, SUBJECT_MATTER,
    ADJECTIVE, MAIL, PARENT, VERB_OR_PARENT, GOES, HELD, ANY, SCHOLAR, SUBJECT, OWNING_BODY, POST, OWNER_CUT, BEFORE_NAME, FIELD_FOR,
    CHARTERED, FIELD_NORDIC, MODIFIER, LINK, ROLE, ELECTED, AS, SOUGHT, VACANT, SAYS, PRONOUN, CHANGE, DETERMINER, FORM_OF_ADDRESS, FIELD,
    FIELD_LETTERS, NO_FIELD, BARE_FIELD, BEEN, HAVE, SEEKS, READER, CALL, SEVERAL, QUALIFIED, OF_THE_YEAR, AND, AT, OWNER, ALSO_THING,
    ANYBODY, BADGE, BEING, BODY_ROLE, CERTIFIED, CORPORATION, JOINED, ROW, SITS, HIRING, RELATIVE, PROGRAM,
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_set_is_sorted() {
        assert!(super::ALL.iter().all(|cues| cues.is_sorted()));
    }
}
