//! Words that name the parts of a site, as the items of menus do: a line comes in, how much of it is such words goes out.

use std::sync::LazyLock;

use super::wording::word_hash;
use crate::hasher::NumberMap;

/// Lines of more words are no items of a menu, nor a menu on one line.
const LONGEST: usize = 16;

/// Words of menus of municipalities, agencies, schools, firms, clubs and papers, in small letters, and the pronouns among them.
#[rustfmt::skip]
const WORDS: &str = "\
    about academics accommodation activities admissions adults advice afdelinger affald agendas aktiviteter aktuellt \
    aktuelt alumni anlagstavla anmeldelser anslagstavla ansökan apply arbejde arbejdsliv arbejdsmiljø arbeta arbete \
    archive archives arkiv arrangemang arrangementer articles artikler arts avgifter awards barn barnomsorg barsel \
    behandling behandlingar benefits beslut bestil bestyrelse bestyrelsen bibliotek bildarkiv biljetter billetter bin \
    bins blanketter blog blogg board boende bok boka bokning bolig boliger book booking bookings borger bostad \
    bostäder brands business businesses butik bygg bygga byggande byggeri byråd byrådet børn calendar campaigns care \
    careers case cases categories charity children cirkulation clients clubs collections committee committees \
    community companies contact council councillors courses crime culture customers dagsordener data debat debatt \
    demokrati departments diary directory discover doctors dokument donate download downloads driftinfo dyr døgnpleje \
    e-avis e-handel e-tjänster education ekonomi elections elever employment energi environment erbjudanden erhverv \
    evenemang event events exhibitions expertise explore fagfolk familie families familj fees finance find fixtures \
    forening foreninger forms forskning forum forældre fritid frivillig fråga frågor funding fundraising föreningar \
    företag företagare förskola förtroendevalda föräldrar galleri gallery genbrug get governance government grants \
    grundskola guidance guides gymnasier gymnasium handicap health help hemsida historie history hitta hjälp hold \
    holdet home housing hälsa høringer idræt indkøb industries information infrastruktur initiatives insights \
    institutioner insändare integration international internationellt investors involved invånare issues it job jobb \
    jobba jobcenter jobs join journals kalendarium kalender kampe karriere karriär klub klubben kommun kommunen \
    koncerter konsert konst kontakt kontakta kontingent kultur kundservice kundtjänst kunst kurser kursus lag latest \
    leadership learning ledare ledelse lediga ledige ledighet leisure levande library licences links live livsstil \
    local locations lokaler länkar lärande läromedel löner løn mad magazine matcher medarbetare media medier medlem \
    medlemmar medlemmer medlemskab medlemskap meetings members membership miljö miljø minutes motion museet museum \
    music musik natur navne networks news newsletters newsroom nyheder nyhedsarkiv nyhedsrum nyheter nyhetsarkiv \
    nyhetsrum näringsliv nöje offices om omsorg opinion organisation os oss our overenskomst papper parents parking \
    partners partnerships pasning patient patienter patients pay people permits personal plan planning policies policy \
    politics politik politikker practice praktik press presse pressrum prices primary priser privat procurement \
    products produkter professionals profil program programme programmes projects projekt projekter property protokoll \
    publications publikationer publishing puljer på pågående referater referenser region regler remisser reports \
    research resources restaurang resultat resultater results roads rooms rådgivning safety salg samhälle samverkan \
    scen scene schedule school schools sectors selskaber service services shop sixth skat skola skolan skole skoler \
    social sociale socialt solutions sponsors sport sporten sports stadgar staff start startsidan statistics statistik \
    statutory stillinger store stories strategy student studenter students studerende study styrelse styrelsen \
    ställplats stöd støtte subjects subventioner sundhed support sustainability säkerhet sök tabell tables tax \
    teaching team teams technology tickets tidning tidningen tidsskrift tilmelding tjänster tomter topics tourism \
    trafik training transport travel trustees trygghet träning træning turism turisme tävling tävlingar udbud \
    uddannelse uddannelser udgivelser udlejning udstillinger undersökningar undervisning universitet uppleva us \
    utbildning utbildningar uthyrning utskott utställningar vacancies vatten vedtægter vejledning vejr velfærd venue \
    verksamhet verksamheten vi viden video videos virksomhed virksomheder visit visiting volunteer volunteering vores \
    väder välfärd våra vård vårdgivare waste we webb-tv webbutik what who work workshops ydelser you your äldre \
    åbningstider ældre öppettider översikt";

/// Words that join others in the name of a part.
const JOINED: [&str; 15] = ["och", "og", "and", "&", "i", "in", "for", "för", "at", "att", "of", "av", "af", "the", "do"];

/// How much of a line names parts of a site: nothing, some, half of it or more, all.
pub fn part(line: &str) -> usize {
    /// Of each word by its key whether it names a part, or else joins others.
    static KNOWN: LazyLock<NumberMap<u64, bool>> = LazyLock::new(|| {
        let joined = JOINED.iter().map(|word| (*word, false));
        let named = WORDS.split_whitespace().map(|word| (word, true));
        // A word that is both joins others.
        named.chain(joined).map(|(word, names)| (word_hash(word.as_bytes()), names)).collect()
    });
    let known = &*KNOWN;
    let bytes = line.as_bytes();
    let (mut words, mut named, mut at) = (0, 0, 0);
    while at < bytes.len() {
        let start = at;
        while let Some(length) = in_word(line, at) {
            at += length;
        }
        if at == start {
            at += line[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        match known.get(&word_hash(&bytes[start..at])) {
            Some(false) => continue,
            Some(true) => named += 1,
            None if &bytes[start..at] == b"-" => continue,
            None => {}
        }
        words += 1;
        if words > LONGEST {
            return 0;
        }
    }
    match named {
        0 => 0,
        _ if named == words => 3,
        _ if named * 2 >= words => 2,
        _ => 1,
    }
}

/// The length of the character at byte `at` if it belongs to a word; `None` where it parts words, and at the end.
#[inline(always)]
fn in_word(line: &str, at: usize) -> Option<usize> {
    let byte = *line.as_bytes().get(at)?;
    if byte < 0x80 {
        return (byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'&').then_some(1);
    }
    line[at..].chars().next().filter(|letter| letter.is_alphanumeric()).map(char::len_utf8)
}
