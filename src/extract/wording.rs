//! The words and phrases that lines of furniture are made of, and the small words that only running text has: their hashes, what they are.

use std::sync::OnceLock;

use super::notice;
use crate::letters::number;

/// Words that only running text has: articles, pronouns, prepositions, conjunctions, a line a language.
#[rustfmt::skip]
const STOPS: [&str; 3] = [
    "och att det som en på är av för den med till i har inte om ett han de hon men sig så vi kan från var jag när ska då nu också där \
     ut vid efter över in under andra eller blir mot hans denna upp bara skulle utan vill detta alla mycket vara mellan hur någon \
     genom varit många få vad sedan här kommer finns sin sina sitt dig du deras våra vår ni er man blev även hade samt dessa",
    "og at det som en på er af for den med til i har ikke om et han de hun men sig så vi kan fra var jeg når skal da nu også der \
     ud ved efter over ind under andre eller bliver mod hans denne op bare skulle uden vil dette alle meget være mellem hvordan \
     nogen gennem været mange få hvad siden her kommer findes sin sine sit dig du deres vores jer man blev hvor havde samt disse",
    "the and of to in a is that for it as was with be by on not he his but at are this have from or had an they which you were her \
     all she there would their we him been has when who will more no if out so what up into than them can only other some could \
     these its then two may any our after also did many must before where through how your about most",
];

/// Words of furniture with their weights.
#[rustfmt::skip]
const WORDS: [(&str, f32); 113] = [
    ("cookie", 1.5), ("cookies", 1.5), ("cookiepolicy", 3.0), ("kakor", 1.5), ("webbkakor", 2.0), ("samtycke", 0.7), ("samtykke", 0.7),
    ("copyright", 3.0), ("facebook", 0.8), ("twitter", 0.8), ("linkedin", 0.8), ("instagram", 0.8), ("youtube", 0.6), ("pinterest", 1.2),
    ("whatsapp", 0.8), ("snapchat", 0.8), ("tiktok", 0.6), ("rss", 1.2), ("sitemap", 3.0), ("webbplatskarta", 3.0), ("sidekort", 2.0),
    ("meny", 1.0), ("menu", 0.8), ("huvudmeny", 2.0), ("hovedmenu", 2.0), ("navigation", 0.8), ("navigering", 1.0), ("breadcrumb", 2.0),
    ("login", 1.2), ("logout", 1.5), ("signup", 1.5), ("logga", 0.8), ("inloggning", 0.8), ("subscribe", 1.2), ("unsubscribe", 1.5),
    ("prenumerera", 1.2), ("abonnera", 0.8), ("abonner", 0.8), ("tilmeld", 0.6), ("nyhetsbrev", 0.8), ("nyhedsbrev", 0.8),
    ("newsletter", 1.0), ("privacy", 1.0), ("disclaimer", 1.2), ("integritetspolicy", 2.0), ("privatlivspolitik", 2.0),
    ("personuppgifter", 0.6), ("persondata", 0.6), ("persondatapolitik", 2.0), ("tillgänglighetsredogörelse", 3.0),
    ("tilgængelighedserklæring", 3.0), ("accessibility", 0.8), ("lyssna", 0.6), ("translate", 0.8), ("javascript", 1.2), ("browser", 0.7),
    ("webbläsare", 0.8), ("webbläsaren", 0.8), ("trademark", 1.0), ("trademarks", 1.0), ("reserved", 1.2), ("rettigheder", 0.7),
    ("rättigheter", 0.3), ("advertisement", 2.5), ("annons", 1.5), ("annonce", 1.5), ("sponsored", 1.5), ("sponsrad", 1.0),
    ("checkout", 1.0), ("basket", 0.7), ("cart", 0.8), ("varukorg", 1.5), ("kundvagn", 1.5), ("indkøbskurv", 1.5), ("wishlist", 1.0),
    ("permalink", 2.0), ("trackback", 2.0), ("captcha", 2.0), ("retweet", 1.5), ("tweet", 0.8), ("hashtag", 0.4), ("undermeny", 2.0),
    ("undermenu", 2.0), ("sidfot", 2.5), ("sidhuvud", 2.5), ("footer", 2.0), ("header", 0.8), ("sidebar", 1.5), ("widget", 0.6),
    ("homepage", 0.6), ("hemsida", 0.2), ("startsida", 1.0), ("startsidan", 1.0), ("forside", 0.8), ("forsiden", 0.8), ("textversion", 1.0),
    ("kontrast", 0.4), ("teckensnitt", 0.5), ("lättläst", 0.8), ("teckenspråk", 0.6), ("självservice", 0.6), ("selvbetjening", 0.8),
    ("borger", 0.1), ("cvr", 0.8), ("ean", 0.7), ("organisationsnummer", 0.5), ("cms", 0.5), ("wordpress", 1.0), ("faq", 0.6),
    ("jobs", 0.2), ("careers", 0.5), ("impressum", 2.0), ("powered", 1.2),
];

/// Phrases that are furniture where they are a whole line; behind `^` where a line begins with them.
#[rustfmt::skip]
const PHRASES: &str = "läs mer|läs mera|läs hela artikeln|læs mere|læs hele artiklen|read more|learn more|see more|show more|load more|view all|\
    see all|visa mer|visa fler|visa alla|vis mere|vis flere|se alle|se mere|se alla|fler nyheter|flere nyheder|more news|all news|alla nyheter|\
    alle nyheder|dela|del|share|dela sidan|del siden|del artikel|dela artikeln|dela den här sidan|share this|share this page|^dela på|^del på|\
    ^share on|^share this|^share via|^dela via|^del via|^skip to|^skip navigation|^hoppa till|^hoppa över|^gå till innehåll|^gå direkt till|^spring til|\
    ^gå til indhold|^till innehåll|^til indhold|meny|menu|huvudmeny|hovedmenu|main menu|stäng|stäng meny|luk|luk menu|close|close menu|öppna meny|\
    åbn menu|open menu|toggle navigation|sök|sök på webbplatsen|søg|search|^search for|^sök på|^sök efter|^søg på|^søg efter|search this site|logga in|log ind|log in|login|sign in|\
    sign up|register|registrera|opret konto|logga ut|log ud|log out|my account|mitt konto|mina sidor|min side|min konto|följ oss|følg os|follow us|\
    ^följ oss på|^følg os på|^follow us on|hem|hjem|home|start|startsida|startsidan|forside|forsiden|till toppen|till sidans topp|til toppen|til top|\
    tillbaka till toppen|back to top|to top|upp|tillbaka|tilbage|back|^till toppen av|^til toppen af|^tillbaka till|^tilbage til|^back to|nästa|næste|next|föregående|forrige|previous|\
    prev|next page|nästa sida|næste side|next post|previous post|next article|previous article|skriv ut|skriv ut sidan|print|udskriv|^udskriv siden|print this page|lyssna|lyt|\
    läs upp|læs op|få läst højt|få siden læst op|listen|translate|english|in english|read in english|läs på svenska|läs på engelska|læs på dansk|læs på engelsk|svenska|dansk|på svenska|på dansk|språk|sprog|language|languages|other languages|lättläst|teckenspråk|\
    tegnsprog|cookies|kakor|om cookies|om kakor|cookiepolitik|cookie policy|cookie settings|cookieinställningar|cookieindstillinger|\
    hantera kakor|acceptera|acceptera alla|godkänn|godkänn alla|jag förstår|accepter alle|tillad alle|afvis alle|accept|accept all|accept all cookies|reject all|decline|got it|ok|\
    ^vi använder kakor|^vi använder cookies|^vi bruger cookies|^we use cookies|^this site uses cookies|^this website uses cookies|^denna webbplats använder|^den här webbplatsen använder|^hjemmesiden bruger|^by continuing to|\
    ^webbplatsen använder|^hjemmesiden anvender|^vores hjemmeside bruger|privacy policy|privacy|terms|terms of use|terms of service|terms and conditions|terms & conditions|privacy statement|legal|legal notice|\
    integritetspolicy|privatlivspolitik|behandling av personuppgifter|behandling af personoplysninger|tillgänglighet|tilgængelighed|tilgængelighedserklæring|\
    tillgänglighetsredogörelse|om webbplatsen|om hjemmesiden|accessibility|accessibility statement|sitemap|site map|webbplatskarta|contact us|kontakta oss|kontakt os|^all rights reserved|^copyright|\
    ^alle rettigheder|^alla rättigheter|^powered by|^proudly powered|relaterat|relateret|related|relaterad information|relaterede artikler|relaterade artiklar|related articles|related posts|related stories|related content|related topics|\
    related links|relaterade länkar|relaterade nyheter|you may also like|you might also like|recommended|recommended for you|recent posts|popular posts|most read|most popular|trending|mest lästa|mest læste|senaste nytt|seneste nyt|\
    läs också|läs även|læs også|også interessant|^läs också|^læs også|^läs även|^read also|tags|taggar|categories|kategorier|category|archives|arkiv|leave a comment|leave a reply|^leave a|post a comment|add comment|comments|\
    kommentarer|kommentera|skriv en kommentar|reply|svara|besvar|svar|no comments|cancel reply|subscribe|prenumerera|abonner|abonnér|tilmeld|tilmeld nyhedsbrev|newsletter|nyhetsbrev|nyhedsbrev|sign up for our newsletter|^sign up for|^subscribe to|\
    ^prenumerera på|^tilmeld dig|^anmäl dig till|advertisement|annons|annonce|reklam|reklame|sponsored|ad|facebook|twitter|linkedin|instagram|youtube|pinterest|e-post|email|mail|rss|\
    copy link|kopiera länk|kopier link|skicka|send|submit|e-posta|tipsa|tips en ven|tipsa en vän|email this|about us|om oss|om os|careers|jobs|press|help|hjälp|hjælp|support|faq|news|nyheter|nyheder|shop|store|blog|\
    add to cart|lägg i varukorgen|læg i kurv|cart|your cart|checkout|varukorg|kurv|lediga jobb|ledige stillinger|ledige job|självservice|selvbetjening|e-tjänster|e-tjänster och blanketter|öppna sök|show all|expand all|\
    var informationen till hjälp|hjälpte informationen på sidan dig|fandt du det du søgte|was this page helpful|was this helpful|ja|nej|yes|no|lämna synpunkter|lämna en synpunkt|giv feedback|feedback|\
    du är här|du er her|you are here|breadcrumb|^du är här|^du er her|^you are here|föregående artikel|nästa artikel|visa undermeny|vis undermenu|^undermeny för|^undermenu|öppna undermeny|fäll ut|fold ud|hitta snabbt|genveje|genvägar|quick links|snabblänkar|\
    dina val|dine valg|nödvändiga|nødvendige|statistik|marknadsföring|marketing|only necessary|endast nödvändiga|kun nødvendige|spara inställningar|gem indstillinger|save settings|manage cookies|cookies settings|inställningar|indstillinger|settings|preferences|ja nej|yes no|\
    was this page helpful yes no|hjälpte informationen dig|hjälpte den här informationen dig|^gå til hovedindhold|^till sidans innehåll|^website by|^webbplats av|\
    ^webdesign|^lyssna på|^lyt til siden|^dela evenemanget|^del arrangement|^share event|^tilføj til kalender|^add to calendar|^lägg till i kalender|\
    bli medlem|bliv medlem|become a member|donate|ge en gåva|støt os|^så behandlar vi|^sådan behandler vi|^how we use|^ladda ner bilder|^download billeder|\
    what's on|join us|visit|tipsa oss|^follow the|^följ|^følg os\
    |fler pressmeddelanden|flere pressemeddelelser|more press releases|edit this profile|edit this page|edit page|redigera|rediger siden|find us on a map\
    |visa på karta|se på karta|vis på kort|se på kort|view map|view on map|download this page as pdf|del dette arrangement|del arrangementet|dela evenemang\
    |senaste inläggen|seneste indlæg|äldre inlägg|nyare inlägg|ældre indlæg|nyere indlæg|older posts|newer posts|older entries|newer entries\
    |kommentarer inaktiverade|kommentarer avstängda|comments are closed|comments closed|comments off|vores sponsorer|våra sponsorer|our sponsors\
    |våra samarbetspartners|vores samarbejdspartnere|our partners|hovedsponsorer|huvudsponsorer|seneste nyheder|se alle nyheder|se alla nyheter\
    |alle arrangementer|alla evenemang|se alla evenemang|hela kalendern|se hele kalenderen|full calendar|kurv 0|kundvagn 0|varukorg 0|indkøbskurv 0\
    |basket 0|cart 0|your basket|din varukorg|din kurv|vil du vide mere|want to know more|vill du veta mer|back to staff list|back to people\
    |tillbaka till personal|logotyp|logotype|till innehåll på sidan|till sidinnehåll|till huvudinnehåll|till huvudinnehållet|gå till innehållet\
    |gå til indholdet|hop til indhold|ring til os|skriv til os|ring oss|mejla oss|chatta med oss|chat med os|sidan är arkiverad|visa större karta|rss flöde\
    |rss feed|webbplatsöversikt|a ö|a å|a z|översikt a ö|anpassa sidan|hög kontrast|visa text|dölj text\
    |^log ind|^log in|^logga in|^bliv medlem|^bli medlem|^become a member|^make a donation|^stöd oss|^støt vores|^find os på|^hitta oss på|^find us on\
    |^charity number|^charity no|^drivs av|^drivs med|^webbplatsen drivs|^hjemmesiden drives|^kommentarer är\
    |^comments are closed|^kontaktcenter|^växeln|^din e mail|^din e post|^your email|^ange din e|^indtast din e|^advertise|^annonsera|^annoncér|^del på\
    |^share on|^dela på|^udskriv|^last modified|^tipsa|^kopiera\
    |tweet|ladda ner|download|hent|dela med dig|gilla detta|like this|se även|läs vidare|forrige nyhed|næste nyhed|föregående nyhet|nästa nyhet|previous story|next story|meet the team|\
    donate now|our newsletter|newsroom|pressrum|presserum|mynewsdesk|medlemslogin|medlemsinloggning|member login|^subscribe from|^register now|^donate £|^call our|^lines open|^ring vår|^click to share|^klicka för att dela|^klik for at dele|^like loading|\
    ^gilla laddar|^proudly|^pressbild|^pressefoto|^press photo|^you have read|^du har läst|^du har læst|fyll i formuläret|^visa fler|^vis flere|^show more|^view more|^load more|^se flere|^se fler|^läs fler|^posted in|^find din|^find your|^hitta din|^hitta ditt|\
    ^hemsidan är gjord|^hjemmesiden er lavet|^log på|^om innehållet på|till startsidan|gå till startsidan|visa meny|dölj meny|öppna menyn|stäng menyn|stäng sök|sök här|other languages|lättläst svenska|anpassa webbplatsen\
    |tillåt alla|tillåt urval|neka alla|hantera inställningar|till nyhetsarkivet|nyhetsarkiv|alla nyheter och artiklar|tillbaka till nyheter\
    |jobba hos oss|arbeta hos oss|följ oss i sociala medier|sociala medier|våra sociala medier|dataskyddspolicy|allmänna villkor|köpvillkor\
    |visselblåsarfunktion|visselblåsartjänst|fick du svar på din fråga|fick du hjälp av informationen\
    |var sidan till hjälp|synpunkter på sidan|kommentera sidan|lämna synpunkter på sidan|visa fler nyheter|ladda fler|stöd oss|swisha en gåva\
    |kopiera länken|dela länken|dela inlägget|ladda ner som pdf|lyssna på innehållet|textstorlek|språk och tillgänglighet|vis menu|skjul menu\
    |luk menuen|søg på siden|søg her|oplæsning|læs siden op|databeskyttelse|databeskyttelsespolitik|whistleblowerordning|job hos os\
    |følg os på sociale medier|sociale medier|handelsbetingelser|cookiedeklaration|administrer samtykke|administrér samtykke|tillad valgte\
    |tillad kun nødvendige|vis detaljer|var denne side nyttig|var siden nyttig|nyhedsarkiv|tilbage til nyheder|alle arrangementer|del artiklen\
    |del opslaget|del opslag|kopiér link|bliv frivillig|bliv sponsor|bli sponsor|bli månadsgivare|støt vores arbejde|acceptér|acceptér alle\
    |kun nødvendige cookies|webtilgængelighed|toggle menu|main navigation|site navigation|secondary navigation|footer navigation\
    |search this website|search the site|back to news|view all news|see all news|all events|view all events|manage preferences|reject non essential cookies\
    |reject optional cookies|cookie preferences|cookie notice|cookie statement|cookies policy|privacy notice|freedom of information\
    |modern slavery statement|modern slavery|complaints procedure|work for us|current vacancies|social media|donate now|support our work\
    |rate this page|report a problem with this page|report a problem|get updates|email alerts|email updates|print page|print this article|download as pdf\
    |share this article|share this story|share this event|copyright notice|terms and privacy|gender pay gap|join now|join today\
    |køb billetter\
    |^co funded by|^medfinansieras av|^medfinansieret af\
    |^site by|^designed by|^website design|^produced by\
    |^producerad av|^udviklet af|^utvecklad av|^sidan drivs av|^siden er lavet|^did you find|^is there anything wrong|^did this page|^was this\
    |^var den här sidan|^var informationen|^fick du|^fandt du|^var siden|^hjalp denne side|^läs mer om hur vi|^läs om hur vi|^læs mere om hvordan vi\
    |^read more about how we|^we use essential|^we and our partners|^vi og vores|^vi och våra|^denne hjemmeside|^dette websted|^dette website|^this site is\
    |^alla rättigheter|^alt indhold|^ophavsret|^upphovsrätt|^skicka till|^tips en|^tipsa en|^ladda ner pressbilder|^hent pressefotos\
    |^download press|^tillbaka till alla|^anmäl dig till vårt|^tilmeld dig vores\
    |^få vårt|^få vores";

/// Beginnings of headings above links to other texts.
#[rustfmt::skip]
const AWAY: &str = "related|you may also|you might also|more from|more on this|more stories|more news|more articles|more posts|latest news|\
    latest posts|latest stories|latest articles|recent posts|recent articles|recent news|recent stories|popular posts|popular articles|most read|\
    most popular|trending|recommended for you|recommended reading|recommended articles|similar articles|similar posts|similar stories|up next|\
    read next|keep reading|about the author|relaterat|relaterade|mest läst|mest lästa|senaste pressmeddelanden|senaste pressmeddelandena|seneste pressemeddelelser|latest press releases|senaste nytt|senaste nyheterna|senaste nyheter|\
    senaste artiklarna|fler nyheter|fler artiklar|mer från|andra läser|andra läste|du kanske också|liknande artiklar|om författaren|\
    om skribenten|kommande evenemang|kommande aktiviteter|kommande matcher|kommande händelser|\
    fler evenemang|andra evenemang|kommende arrangementer|kommende begivenheder|kommende kampe|kommende aktiviteter|flere arrangementer|\
    andre arrangementer|upcoming events|coming events|forthcoming events|other events|more events|similar events|upcoming matches|relateret|relaterede|mest læste|seneste nyt|seneste nyheder|seneste artikler|flere nyheder|flere artikler|mere fra|\
    andre læser|andre læste|måske er du også|lignende artikler|om forfatteren";

/// Beginnings of headings above what readers wrote, behind a number or not.
#[rustfmt::skip]
const TALK: &str = "comments|comment|leave a comment|leave a reply|leave a response|post a comment|add a comment|join the conversation|\
    join the discussion|responses to|thoughts on|replies to|reader comments|kommentarer|lämna en kommentar|lämna ett svar|skriv en kommentar|\
    skriv et svar|skriv kommentar|kommentera artikeln|læserkommentarer|läsarkommentarer|giv en kommentar|tilføj kommentar";

/// A word that only running text has.
pub const STOP: u8 = 1;
/// A phrase of furniture that is a whole line.
pub const WHOLE: u8 = 2;
/// One that a line begins with.
pub const OPENING: u8 = 4;
/// The beginning of a heading above links to other texts.
pub const LEADS_AWAY: u8 = 8;
/// The beginning of a heading above what readers wrote.
pub const LEADS_TALK: u8 = 16;
/// A word that notices on rights and liability have.
pub const LAW: u8 = 32;
/// A calling of those who write.
pub const CALLING: u8 = 64;
/// A word of what firms say of themselves below their news.
pub const FIRM: u8 = 128;

/// Of the hashes.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const SLOTS: usize = 4096;

/// A slot of the table: the upper half of the hash, what it is, and its weight in tenths.
#[derive(Clone, Copy, Default)]
struct Slot {
    check: u32,
    flags: u8,
    tenths: u8,
    /// Another word or phrase stands in a later slot because this one was taken.
    passed: bool,
}

/// Open addressing over hashes of 64 bits, of which 12 choose the slot and 32 are compared.
pub struct Wording {
    slots: [Slot; SLOTS],
}

impl Wording {
    /// All words and phrases.
    pub fn get() -> &'static Wording {
        static TABLE: OnceLock<Wording> = OnceLock::new();
        TABLE.get_or_init(|| {
            let mut table = Wording { slots: [Slot::default(); SLOTS] };
            for word in STOPS.iter().flat_map(|list| list.split_ascii_whitespace()) {
                table.insert(hash_of(word), STOP, 0.0);
            }
            for (word, weight) in WORDS {
                table.insert(hash_of(word), 0, weight);
            }
            for phrase in PHRASES.split('|').map(str::trim) {
                match phrase.strip_prefix('^') {
                    Some(opening) => table.insert(hash_of(opening), OPENING, 0.0),
                    None => table.insert(hash_of(phrase), WHOLE, 0.0),
                }
            }
            for (phrases, flag) in [(AWAY, LEADS_AWAY), (TALK, LEADS_TALK)] {
                phrases.split('|').for_each(|phrase| table.insert(hash_of(phrase.trim()), flag, 0.0));
            }
            // Of each group of words the longest, which few other lines have.
            for (groups, flag) in [(notice::LAW, LAW), (notice::CALLINGS, CALLING), (notice::FIRM, FIRM)] {
                let longest = |group: &&'static str| group.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len());
                groups.iter().filter_map(longest).for_each(|word| table.insert(hash_of(word), flag, 0.0));
            }
            table
        })
    }

    /// The slot of a hash, or the free one that ends the search.
    fn slot(&self, hash: u64) -> usize {
        let mut slot = hash as usize % SLOTS;
        while self.slots[slot].check != 0 && self.slots[slot].check != check(hash) {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn insert(&mut self, hash: u64, flags: u8, weight: f32) {
        let slot = self.slot(hash);
        let first = hash as usize % SLOTS;
        self.slots[first].passed |= slot != first;
        let slot = &mut self.slots[slot];
        slot.check = check(hash);
        slot.flags |= flags;
        slot.tenths = (weight * 10.0).max(f32::from(slot.tenths)) as u8;
    }

    /// What the word or phrase of a hash is, and its weight in tenths.
    #[inline(always)]
    pub fn find(&self, hash: u64) -> (u8, u8) {
        let mut slot = &self.slots[hash as usize % SLOTS];
        if slot.passed && slot.check != check(hash) {
            slot = &self.slots[self.slot(hash)];
        }
        // Whether it is known cannot be foretold, so there is no branch on it.
        let mask = u8::from(slot.check == check(hash)).wrapping_neg();
        (slot.flags & mask, slot.tenths & mask)
    }
}

/// What a slot keeps of a hash; never 0, which marks a free one.
#[inline(always)]
fn check(hash: u64) -> u32 {
    (hash >> 32) as u32 | 1
}

/// The hash that `prose` makes of a word or phrase.
fn hash_of(phrase: &str) -> u64 {
    let mut hash = SEED;
    for (n, word) in phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).enumerate() {
        let own = word_hash(word.as_bytes());
        hash = if n == 0 { own } else { join(hash, own) };
    }
    hash
}

/// A hash of a word whatever its case, as far as its letters are of ASCII and Latin-1: a step for every eight bytes and one for the
/// rest, be it none.
pub fn word_hash(word: &[u8]) -> u64 {
    let (eights, rest) = word.as_chunks::<8>();
    let hash = eights.iter().fold(SEED, |hash, eight| step(hash, u64::from_le_bytes(*eight)));
    finish(step(hash, number(rest)))
}

/// The hash of some letters and at most eight more, which stand in `letters` as [`number`] has them.
#[inline(always)]
pub fn step(hash: u64, letters: u64) -> u64 {
    // Capitals stand 32 below their small letters, in the second byte of Latin-1 letters too; digits have that bit.
    (hash.rotate_left(23) ^ (letters | 0x2020_2020_2020_2020)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The hash of a word, all of whose letters were taken.
#[inline(always)]
pub fn finish(hash: u64) -> u64 {
    hash ^ hash >> 29
}

/// The hash of a phrase and one more word.
#[inline(always)]
pub fn join(phrase: u64, word: u64) -> u64 {
    phrase.rotate_left(17).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ word
}
