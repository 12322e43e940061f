//! Cue words of titles: closed sets of function words in Swedish, Danish and English together; a word of one language hardly ever
//! misleads in another. Sets of one question have a file of their own.

mod context;
mod field;
mod mistaken;
mod modifier;
mod person;
mod thing;
mod vacancy;

use crate::cue::Cues;

pub use context::*;
pub use field::*;
pub use mistaken::*;
pub use modifier::*;
pub use person::*;
pub use thing::*;
pub use vacancy::*;

/// Words before a title that are part of it.
pub const MODIFIER: Cues = Cues::new(&[
    "1.", "1:a", "1:e", "1st", "2.", "2:a", "2:e", "2nd", "3.", "3:e", "acting", "adj.", "adjungerad", "adjungeret", "adm", "adm.",
    "administrativ", "administrative", "administrativt", "administrerande", "administrerende", "affilierad", "andra", "andre", "ansv.",
    "ansvarig", "ansvarlig", "ansvarshavende", "apprentice", "arbejdende", "arbetande", "ass.", "assistant", "assisterande",
    "assisterende", "assoc.", "associate", "asst", "asst.", "auktoriserad", "auktoriserade", "aut.", "autoriseret", "beskikket", "bitr",
    "bitr.", "biträdande", "certificeret", "certifierad", "chief", "creative", "daglig", "deputy", "digital", "diplomerad", "disputerad",
    "ekonomisk", "ekonomiske", "ekonomiskt", "ekstern", "emeritus", "executive", "extern", "facklig", "fagl.", "faglig", "faglige", "fg.",
    "finansiel", "finansiell", "first", "fung.", "fungerande", "fungerende", "föreningsvald", "föreningsvalda", "första", "förste",
    "general", "global", "godkänd", "group", "gästande", "head", "hon", "hon.", "honorary", "honorær", "industriel", "industriell",
    "interim", "jourhavande", "junior", "juridisk", "juridiskt", "kommersiel", "kommersiell", "kommunal", "kommunale", "konst", "konst.",
    "konstituerad", "konstituerede", "konstitueret", "konstnärlig", "konsultativ", "koordinerande", "koordinerende", "kreativ", "kst",
    "kst.", "kulturel", "kulturell", "kunstnerisk", "lay", "lead", "ledande", "ledende", "ledningsansvarig", "leg", "leg.", "legitimerad",
    "legitimerede", "managing", "maritim", "medicinsk", "medicinskt", "midlertidig", "midlertidige", "musikalsk", "musikalske", "national",
    "operativ", "ordförande", "overordnet", "pedagogiskt", "pens.", "pensionerad", "pensioneret", "politisk", "politiskt", "principal",
    "pæd.", "regional", "registreret", "samordnande", "second", "senior", "specialiserad", "spelande", "spillende", "sportslig",
    "sportslige", "statsaut", "statsaut.", "statsautoriserede", "statsautoriseret", "stedfortrædende", "stf", "stf.", "strategisk",
    "ställföreträdande", "särskild", "særlig", "t.f", "t.f.", "teknisk", "tekniske", "tekniskt", "tf", "tf.", "tilknyttet", "tillfällig",
    "tillfälliga", "tillfällige", "tillförordnad", "tillförordnade", "tjf", "tjf.", "tjänstförrättande", "tjänstgörande", "trainee", "v.",
    "vagthavende", "vakthavande", "verkställande", "vice", "viceadm", "viceadm.", "viceverkställande", "vik", "vik.", "vikarierande",
    "vikarierende", "visiting", "överordnad", "överste", "økonomisk",
]);

/// Words that may stand between a person and the title held.
pub const LINK: Cues = Cues::new(&[
    "'d", "'s", "'ve", "(", ")", ",", "-", "/", ":", "a", "afgående", "also", "an", "and", "as", "avgående", "b.", "be", "became",
    "become", "becomes", "been", "being", "blev", "blevet", "bli", "blir", "blive", "bliver", "blivit", "born", "both", "både", "current",
    "currently", "dag", "daglig", "dagligen", "daværende", "decades", "den", "der", "deres", "dessutom", "desuden", "det", "detta",
    "dåvarande", "efteråret", "en", "er", "et", "ett", "ex", "f.", "f.d.", "fd", "fhv", "fhv.", "flera", "forbliver", "forhenværende",
    "former", "formerly", "fortfarande", "fortsat", "foråret", "född", "förblir", "före", "förra", "förre", "født", "gamla", "gamle",
    "gammal", "had", "hade", "hans", "har", "has", "havde", "have", "hedder", "hendes", "her", "heter", "hidtidig", "hidtidige", "hidtil",
    "his", "hittills", "hos", "höstas", "hösten", "i", "idag", "incoming", "indtil", "is", "its", "kommande", "kommende", "kvarstår",
    "last", "lately", "later", "latterly", "longstanding", "longtime", "mange", "mangeårig", "mangeårige", "many", "min", "most", "många",
    "mångårig", "mångåriga", "mångårige", "netop", "new", "newly", "newly-appointed", "newly-elected", "next", "now", "nu", "nuvarande",
    "nuværende", "ny", "nya", "nye", "nyligen", "nyt", "nytillträdd", "nytillträdda", "nytillträdde", "nytt", "nyudnævnt", "nyvald",
    "nyvalde", "nyvalgt", "nästa", "næste", "och", "också", "og", "også", "our", "outgoing", "previous", "previously", "recently",
    "remain", "remained", "remains", "retired", "samt", "samtidig", "samtidigt", "sedan", "selvstændig", "senare", "senere", "several",
    "siden", "sin", "sitt", "som", "sometime", "sommaren", "sommeren", "somras", "stays", "still", "the", "their", "then", "tidigare",
    "tidl", "tidl.", "tidligere", "tillika", "tillträdande", "to", "today", "uddannet", "until", "utbildad", "var", "varit", "ved",
    "veteran", "vid", "vinteren", "vintern", "vintras", "vores", "vår", "våras", "våren", "været", "was", "were", "who", "will", "years",
    "|", "·", "är", "även", "år", "årrække", "–", "—", "’d", "’s", "’ve", "•",
]);

/// Words that, before `till`, `til` or a title itself, say that somebody gets the post.
pub const ELECTED: Cues = Cues::new(&[
    "ansat", "ansatt", "ansættes", "appointed", "appoints", "became", "become", "becomes", "befordrad", "befordrades", "befordran",
    "befordrats", "bli", "blive", "elected", "elects", "foreslår", "foreslås", "forfremmelse", "forfremmes", "forfremmet", "föreslår",
    "föreslås", "förordnad", "förordnats", "genvalgt", "genvælges", "hired", "indstilles", "konstitueret", "named", "names", "nominated",
    "nominerad", "nominerar", "nomineras", "nominerats", "nomineres", "nomineret", "nyvald", "nyvalgt", "nyvalts", "omvald", "omvalda",
    "omvaldes", "omvalts", "ordained", "promoted", "proposed", "re-appointed", "re-elected", "reappointed", "reelected", "rekrutteret",
    "rekryterad", "rekryteras", "rekryterats", "tillsatt", "tillsatts", "udnævne", "udnævnes", "udnævnt", "udnævnte", "udnævntes",
    "udpege", "udpegede", "udpeges", "udpeget", "uppgraderad", "utnämna", "utnämnd", "utnämndes", "utnämns", "utnämnts", "utse", "utsedd",
    "utses", "utsett", "utsetts", "utsågs", "vald", "valdes", "valgt", "valgtes", "valt", "valts", "välj", "välja", "väljs", "vælge",
    "vælges", "återvald",
]);

/// The word between a role and its title.
pub const AS: Cues = Cues::new(&["as", "som", "såsom", "til", "till", "to"]);

/// Words that may begin a part of a line with a capital before an English title, and are none of it.
pub const BEFORE_PART: Cues = Cues::new(&[
    "a", "afgående", "an", "ask", "author", "avgående", "by", "call", "congratulations", "contact", "current", "daværende", "dear", "dial",
    "dåvarande", "email", "follow", "former", "forrige", "förra", "förre", "her", "his", "its", "kommande", "kommende", "kontakta",
    "lately", "meet", "my", "new", "now", "nuvarande", "nuværende", "ny", "nya", "nye", "our", "outgoing", "phone", "photo", "present",
    "previously", "retired", "ring", "sometime", "telephone", "thank", "the", "their", "tidigare", "tidligere", "tillträdande",
    "tiltrædende", "today's", "vores", "vår", "welcome", "your",
]);

/// Adjectives that begin a sentence on somebody, and are no part of the title: `Local GP Dr Aziz`.
pub const KNOWN_AS: Cues =
    Cues::new(&["award-winning", "fellow", "local", "longtime", "popular", "renowned", "respected", "retired", "veteran"]);

/// Words by which a text addresses its reader.
pub const READER: Cues = Cues::new(&["dig", "din", "dina", "dine", "dit", "ditt", "du", "you", "your"]);

/// English ranks behind which a field in capitals may stand without a word between: `Vice-Principal Research`.
pub const RANK: Cues = Cues::new(&[
    "adviser", "advisor", "chancellor", "consultant", "controller", "coordinator", "counsel", "dean", "director", "head", "hod", "manager",
    "minister", "partner", "president", "principal", "provost", "secretary", "vice-chancellor", "vice-president", "vice-principal",
]);

/// Markets that are the field of a rank: `Sales Manager Nordics`.
pub const MARKET: Cues = Cues::new(&[
    "anz", "apac", "baltics", "benelux", "cee", "dach", "emea", "iberia", "international", "latam", "mena", "nordic", "nordics",
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

/// Words before an English title that say it is somebody's and no part of a thing's name.
pub const DETERMINER: Cues =
    Cues::new(&["a", "an", "her", "his", "its", "my", "next", "our", "that", "the", "their", "this", "whose", "your"]);

/// Words before an English title that is held: like [`DETERMINER`], less what speaks of any.
pub const HELD: Cues = Cues::new(&["her", "his", "its", "my", "next", "our", "that", "the", "their", "this"]);

/// Words before a title that say who gets it or held it.
pub const CHANGE: Cues = Cues::new(&[
    "afgående", "avgående", "current", "ex", "f.d.", "fd", "fhv", "fhv.", "forhenværende", "former", "forrige", "förra", "förre",
    "hidtidige", "incoming", "kommande", "kommende", "new", "nuvarande", "nuværende", "ny", "nya", "nye", "outgoing", "previous",
    "tidigare", "tidl", "tidl.", "tidligere", "tillträdande", "tiltrædende",
]);

/// Titles that before a name are a form of address.
pub const FORM_OF_ADDRESS: Cues = Cues::new(&["cllr", "cllrs", "coun", "councillor", "councillors", "prof", "prof.", "rep", "rep."]);

/// Words between an English title and its field.
pub const FIELD: Cues = Cues::new(&["for", "in", "of"]);

/// Words that join two parts.
pub const AND: Cues = Cues::new(&["&", "and", "och", "og", "samt"]);

/// Prepositions before the field of a Nordic title.
pub const FIELD_NORDIC: Cues = Cues::new(&["for", "för", "i", "inom", "med"]);

/// Prepositions between a title and its organisation.
pub const AT: Cues = Cues::new(&[
    "af", "at", "av", "for", "fra", "from", "från", "för", "hos", "i", "in", "inom", "med", "of", "på", "to", "under", "ved", "vid",
    "with", "åt",
]);

/// English posts behind whose `in` or `of` a field of study stands.
pub const SCHOLAR: Cues = Cues::new(&["chair", "fellow", "lecturer", "professor", "reader", "teacher"]);
