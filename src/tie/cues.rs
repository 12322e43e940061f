//! Cue words of relations: closed sets of function words in Swedish, Danish and English together.

use crate::cue::Cues;

/// Words between a person and a post, either way round.
pub const COPULA: Cues = Cues::new(&[
    "(", ",", "-", "/", ":", "a", "an", "and", "as", "be", "became", "becomes", "been", "blev", "blir", "bliver", "dag", "den", "det",
    "en", "er", "et", "ett", "hedder", "heter", "i", "idag", "is", "new", "now", "nu", "ny", "nye", "och", "og", "our", "sedan", "siden",
    "since", "som", "the", "var", "vores", "vår", "was", "|", "är", "–", "—",
]);

/// Prepositions between a title and its organisation.
pub const IN: Cues = Cues::new(&[
    "&", "af", "at", "av", "de", "den", "det", "for", "fra", "from", "från", "för", "hos", "i", "in", "inom", "med", "of", "på", "the",
    "til", "till", "to", "under", "ved", "vid", "with",
]);

/// Those of them that also stand before whoever does something: `valgt af Danske Regioner`.
pub const OFF: Cues = Cues::new(&["af", "av"]);

/// Articles before a post.
pub const ARTICLE: Cues = Cues::new(&["a", "an", "den", "en", "et", "ett", "the"]);

/// Prepositions before whoever does something.
pub const BY: Cues = Cues::new(&["af", "av", "by"]);

/// Nordic prepositions between a title and its field.
pub const FIELD: Cues = Cues::new(&["for", "för", "inom"]);

/// Words that say that somebody gets a post.
pub const INCOMING: Cues = Cues::new(&[
    "afløser", "ansat", "ansættes", "appoint", "appointed", "appoints", "become", "becomes", "befordrad", "befordras", "begynder", "blir",
    "blivande", "bliver", "börjar", "designate", "efterfølger", "efterträda", "efterträder", "elect", "elected", "ersätter", "forfremmes",
    "forfremmet", "hired", "incoming", "join", "joins", "kommande", "kommende", "konstitueras", "konstitueres", "moves", "moving", "named",
    "new", "ny", "nya", "nye", "nyt", "nytillträdd", "nytillträdde", "nytt", "nyudnævnt", "nyvald", "nyvalgt", "overtager", "promoted",
    "rekryterad", "rekryteras", "rekryterats", "replaces", "ska", "skal", "startar", "starter", "succeed", "succeeds", "tillkommande",
    "tillsatt", "tillsatts", "tillträda", "tillträdande", "tillträder", "tiltræde", "tiltrædende", "tiltræder", "udnævnes", "udnævnt",
    "udpeges", "udpeget", "utnämnd", "utnämns", "utnämnts", "utsedd", "utses", "utsetts", "utsågs", "vald", "valdes", "valgt", "valts",
    "väljs", "vælges", "will", "övertar",
]);

/// Words that say that somebody held a post.
pub const FORMER: Cues = Cues::new(&[
    "afdøde", "afgik", "afgående", "afgår", "afsked", "avgick", "avgående", "avgår", "avliden", "avsked", "been", "daværende",
    "dessförinnan", "down", "dåvarande", "emerita", "emeritus", "ex-", "f.d.", "farewell", "farvel", "farväl", "fd", "fhv", "fhv.",
    "forhenværende", "forinden", "forlader", "forlod", "former", "formerly", "forrige", "fratrådte", "fratræder", "före", "förra", "förre",
    "förut", "goodbye", "hidtidige", "hittillsvarande", "late", "lately", "latterly", "leaves", "left", "lämnade", "lämnar", "närmast",
    "outgoing", "past", "pensionerad", "pensioneret", "previous", "previously", "resignation", "resigned", "resigns", "retired", "retires",
    "retiring", "senast", "senest", "slutade", "slutar", "stepped", "stepping", "steps", "stoppede", "stopper", "then", "tidigare", "tidl",
    "tidl.", "tidligere", "var", "varit", "været", "was",
]);

/// Words before a person who is dead.
pub const LATE: Cues = Cues::new(&["afdøde", "avlidna", "avlidne", "framlidna", "framlidne", "late", "salig"]);

/// Words of a goodbye, before the person.
pub const FAREWELL: Cues = Cues::new(&[
    "afskedsreception", "avskedsmässa", "farewell", "farvel", "farväl", "goodbye", "memory", "minde", "mindehøjtidelighed", "minne",
    "minnesgudstjänst", "minnesstund", "valete",
]);

/// Words that begin a title whose holder has left it for good.
pub const RETIRED: Cues = Cues::new(&["pens.", "pensionerad", "pensionerade", "pensionerede", "pensioneret", "retired"]);

/// Verbs of what is so now.
pub const PRESENT: Cues = Cues::new(&["er", "is", "är"]);

/// What somebody has behind him as something: `en bakgrund som`, `began her career as`.
pub const CAREER: Cues = Cues::new(&["background", "baggrund", "bakgrund", "career", "karriere", "karriär"]);

/// Participles of work that is done.
pub const WORKED: Cues =
    Cues::new(&["arbejdet", "arbetat", "fungerat", "fungeret", "jobbat", "jobbet", "served", "tjänstgjort", "verkat", "virket", "worked"]);

/// Adjectives of a post that somebody else is to hold.
pub const NEW: Cues = Cues::new(&["new", "ny", "nya", "nye", "nyt", "nytt"]);

/// Words of a sentence that says, before the name, who it is: `Valget er faldet på`, `Hon heter`, `Her name is`.
pub const CALLED: Cues = Cues::new(&[
    "choice", "den", "er", "faldet", "faldt", "fallen", "fallit", "fell", "föll", "han", "har", "has", "he", "hedder", "her", "heter",
    "his", "hon", "hun", "is", "name", "namnet", "navnet", "on", "på", "she", "the", "valet", "valget", "är",
]);

/// Words that say, with `senast`, when a page was touched.
pub const TOUCHED: Cues = Cues::new(&[
    "ajourført", "granskad", "granskades", "opdateret", "publicerad", "redigerad", "redigeret", "revideret", "uppdaterad", "uppdaterades",
    "ändrad", "ändrades", "ændret",
]);

/// Words between a person and a post that the person takes from somebody.
pub const TAKES_OVER: [&str; 4] = ["tager over", "takes over", "takes up", "tar över"];

/// Verbs of who takes a post up.
pub const ENTERS: Cues = Cues::new(&["tillträder", "tiltræder"]);

/// Words in brackets behind a post and before the day it begins: `CFO (tillträder 12 augusti)`.
pub const BEGINS: Cues =
    Cues::new(&["begins", "begynder", "börjar", "joins", "startar", "starter", "starting", "starts", "tillträder", "tiltræder"]);

/// Ranks before a name, which leave room for a post.
pub const RANK: Cues = Cues::new(&[
    "adjunkt", "advokat", "docent", "lektor", "pastor", "professor", "professor emerita", "professor emeritus", "universitetslektor",
    "överläkare",
]);

/// Verbs by which somebody who has a post becomes something else: `Ny ordförande blir advokat Bo Ek`.
pub const TURNS: Cues = Cues::new(&["becomes", "blir", "bliver"]);

/// Endings of posts of the public that no body has which a text speaks of just before.
pub const PUBLIC: [&str; 14] = [
    "alråd", "alrådet", "arråd", "arrådet", "borgmester", "borgmesteren", "landshövding", "landshövdingen", "minister", "ministeren",
    "ministern", "onråd", "onrådet", "riksdagsledamot",
];

/// Endings of posts that parties have.
pub const OF_PARTY: [&str; 13] = [
    "candidate", "gruppeformand", "gruppledare", "kandidat", "leader", "ordfører", "organiser", "partiledare", "partileder",
    "politisk sekreterare", "pressechef", "pressekreterare", "spokesperson",
];

/// Words that say that a post is held now, whatever else is said.
pub const NOW: Cues = Cues::new(&[
    "arbejder", "arbetar", "continues", "current", "currently", "dag", "daglig", "fortsat", "fortsatt", "fortsätter", "fortsætter", "idag",
    "now", "nu", "nuvarande", "nuværende", "remains", "sedan", "siden", "since", "vardags", "works",
]);

/// Words that say that what has been still is.
pub const SINCE: Cues = Cues::new(&["sedan", "siden", "since"]);

/// Words of the perfect tense, former only where nothing says that it lasts.
pub const PERFECT: Cues = Cues::new(&["been", "varit", "været"]);

/// The word between a person and the post that somebody gives the person.
pub const AS: Cues = Cues::new(&["as", "som", "til", "till", "to"]);

/// Verbs by which an organisation gives somebody a post.
pub const APPOINTS: Cues = Cues::new(&[
    "aftale", "ansat", "ansatte", "anställde", "anställer", "anställt", "anställts", "ansætter", "ansættes", "appoint", "appointed",
    "appoints", "avtal", "befordrar", "befordras", "elected", "elects", "fick", "fik", "forfremmer", "forfremmes", "får", "gets", "henter",
    "hentet", "hire", "hired", "hires", "hyret", "hyrt", "hämtar", "hämtat", "kaldet", "kallar", "kallat", "knyter", "knytter", "knyttet",
    "kontrakt", "name", "named", "names", "poached", "promote", "promoted", "promotes", "recruited", "rekrutteret", "rekryterar",
    "rekryterat", "rekryterats", "signed", "signs", "udnævner", "udnævnes", "udnævnt", "udnævnte", "udpegede", "udpeger", "udpeges",
    "udpeget", "utnämnde", "utnämner", "utnämns", "utnämnt", "utnämnts", "utser", "utses", "utsett", "utsetts", "utsåg", "utsågs", "valde",
    "valdes", "valgt", "valgte", "valt", "valts", "väljer", "väljs", "värvar", "värvat", "vælger", "vælges", "værver", "værvet",
]);

/// Passives between a post and the person who is given it: `Till ordförande valdes Bo Ek`.
pub const CHOSEN: Cues = Cues::new(&[
    "adjungerades", "förordnades", "genvalgtes", "nyvaldes", "omvaldes", "tillsattes", "udnævntes", "utnämndes", "utsågs", "valdes",
    "valgtes",
]);

/// Verbs that say where somebody comes from.
pub const COMES: Cues = Cues::new(&["came", "comes", "joins", "kom", "kommer"]);

/// Words between the organisation somebody comes from and the post held there.
pub const WHERE: Cues = Cues::new(&["där", "hvor", "where"]);

/// Words before an organisation somebody leaves.
pub const SOURCE: Cues = Cues::new(&["fra", "from", "från"]);

/// Forms of companies at the end of a name.
pub const FORM: Cues = Cues::new(&[
    "a/s", "ab", "ag", "aps", "as", "asa", "gmbh", "hb", "i/s", "inc", "inc.", "k/s", "kb", "limited", "llc", "llp", "ltd", "ltd.", "oy",
    "oyj", "p/s", "plc",
]);

/// Verbs that say nothing of a post when they stand before title and person both.
pub const AUXILIARY: Cues = Cues::new(&["been", "ska", "skal", "var", "varit", "været", "was", "will"]);

/// Verbs of those who follow somebody in a post.
pub const SUCCEEDS: Cues = Cues::new(&[
    "afløser", "afløste", "efterfulgte", "efterfølger", "efterträdde", "efterträder", "ersatte", "ersätter", "replaced", "replaces",
    "succeeded", "succeeds",
]);

/// Verbs and adverbs between a title and the person who holds it.
pub const IS: Cues = Cues::new(&[
    "alltjämt", "blev", "blir", "bliver", "er", "fortfarande", "fortsat", "fortsatt", "hed", "hedder", "heter", "hette", "is", "stadig",
    "still", "var", "was", "är",
]);

/// Words before how long somebody has held a post.
pub const AFTER: Cues = Cues::new(&["after", "efter"]);

/// Measures of how long.
pub const YEARS: Cues = Cues::new(&["months", "månader", "måneder", "year", "years", "år"]);

/// What stands behind a post that nobody holds.
pub const VACANT: Cues = Cues::new(&["obesatt", "ubesat", "vacancy", "vacant", "vakant"]);

/// How a person is addressed, and the letters behind a name.
pub const HONORIFIC: Cues = Cues::new(&[
    "aca", "cand.jur.", "cand.mag.", "cand.med.", "cand.merc.", "cand.oecon.", "cand.polit.", "cand.psych.", "cand.scient.",
    "cand.scient.pol.", "cand.theol.", "canon", "capt", "capt.", "cbe", "ceng", "cllr", "col", "col.", "commander", "councillor", "cpa",
    "d.o.", "dame", "dnp", "dr", "dr.", "dr.jur.", "dr.med", "dr.med.", "dr.phil", "dr.phil.", "dr.scient", "dr.scient.", "dr.theol.",
    "ekon.", "esq", "esq.", "father", "fca", "fil.", "fil.dr", "fr", "frs", "fru", "h.k.h.", "herr", "hon", "hr", "hr.", "j.d.", "jd",
    "jr", "jr.", "jur", "jur.", "kand", "kand.", "kc", "lady", "lic.", "lic.jur.", "lord", "lt", "lt.", "m.a.a", "m.a.a.", "m.d.", "maa",
    "mag.", "mag.art.", "major", "mba", "mbe", "mde", "mdl", "med.", "med.dr", "most", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "msa",
    "msn", "np", "obe", "pc", "ph.d", "ph.d.", "pharmd", "phd", "prins", "prinsesse", "prof", "prof.", "qc", "rev", "rev.", "revd",
    "reverend", "riba", "right", "rn", "rt", "sar", "sar/msa", "sgt", "sir", "sister", "tekn.", "tekn.dr", "teol.", "the", "ven",
    "venerable", "very",
]);

/// Words between an organisation and a person whom it has as something.
pub const HAS: Cues = Cues::new(&["had", "hade", "har", "has", "havde"]);

/// Prepositions that put an organisation before its people: `Hos Ørsted siger direktør Bo Lund`.
pub const HOME: Cues = Cues::new(&["at", "hos", "i", "in", "på", "ved", "vid"]);

/// Verbs, behind a person, that say that the post is given up.
pub const LEAVES: Cues = Cues::new(&[
    "afgået", "avgick", "avgår", "fratrådt", "fratrådte", "fratræder", "opsagt", "pension", "pensioneras", "pensioneres", "resigned",
    "resigns", "retired", "retires", "slutade", "slutar", "slutat", "stoppede", "stopper", "stoppet",
]);

/// Labels before those who have left: `Pension: vaktmästare Bo Ek`.
pub const LEFT: Cues = Cues::new(&["afgået", "avgått", "fratrådt", "pension", "slutat", "stoppet"]);

/// Words before what somebody has learnt, which is no post.
pub const TRAINED: Cues = Cues::new(&["trained", "uddannet", "utbildad"]);

/// Pronouns that stand for a person named before.
pub const PRONOUN: Cues = Cues::new(&["han", "he", "hon", "hun", "she"]);

/// Words between an organisation and the person who acts for it.
pub const THROUGH: Cues = Cues::new(&[
    "af", "av", "by", "chaired", "gennem", "genom", "headed", "led", "ledes", "leds", "representeras", "through", "v", "v.", "v/", "ved",
    "via",
]);

/// Labels before the name of somebody whose life the next lines tell.
pub const LIFE: Cues = Cues::new(&["bog:", "cv:", "fakta:", "name:", "namn:", "navn:", "profil:", "profile:"]);

/// Past tenses of becoming something, which go before what was said of the time until then.
pub const BECAME: Cues = Cues::new(&["became", "blev"]);

/// Words of who has a post but does not work for a while.
pub const LEAVE: Cues = Cues::new(&[
    "barsel", "barselsorlov", "föräldraledig", "leave", "ledig", "orlov", "sabbatical", "sjukskriven", "sygemeldt", "tjänstledig",
]);

/// Past tenses of being something.
pub const WAS: Cues = Cues::new(&["var", "was"]);

/// Words that begin a clause about what was named.
pub const RELATIVE: Cues = Cues::new(&["der", "er", "is", "som", "which", "är"]);

/// Words that begin a line of a life that is over.
pub const PAST_LINE: Cues =
    Cues::new(&["background", "baggrund", "bakgrund", "formerly", "karriere", "karriär", "previously", "tidigare", "tidligere"]);

/// Words before a date from when a post is held.
pub const FROM: Cues = Cues::new(&[
    "as", "begynder", "between", "börjar", "d.", "den", "effective", "fr.o.m.", "fra", "from", "från", "i", "in", "mellan", "mellem", "of",
    "on", "per", "pr.", "sedan", "siden", "since", "startar", "starter", "starting", "tillträder", "tiltræder",
]);

/// Those of them that stand before any day on which something happens.
pub const WHEN: Cues = Cues::new(&["as", "d.", "den", "i", "in", "of", "on"]);

/// Words before a date until when a post is held.
pub const UNTIL: Cues = Cues::new(&["indtil", "t.o.m.", "through", "til", "till", "tills", "to", "until"]);

/// Verbs that say, with a person and a date, when a post is taken up.
pub const STARTS: Cues = Cues::new(&[
    "assumed", "assumes", "begins", "begynde", "begynder", "begyndte", "börja", "började", "börjar", "joined", "joining", "joins",
    "startade", "startar", "started", "startede", "starter", "starts", "takes", "tillträda", "tillträdde", "tillträder", "tiltrådte",
    "tiltræde", "tiltræder", "took",
]);

/// Posts of a board, which are held there wherever the holder comes from: the last word of the title.
pub const SEAT: Cues = Cues::new(&[
    "bestyrelsesformand", "bestyrelsesmedlem", "chair", "chairman", "chairperson", "chairwoman", "convener", "convenor", "fmd", "fmd.",
    "formand", "kasserer", "kassör", "ledamot", "næstformand", "ordf", "ordf.", "ordförande", "styrelseledamot", "styrelseordförande",
    "suppleant", "treasurer", "trustee", "udvalgsformand",
]);
