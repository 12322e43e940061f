//! What furniture says: the openings of headings and lines that lead away from a text, in the languages nordtag reads and in
//! those of the neighbours whose pages come along with them.

use std::sync::LazyLock;

use super::wording::word_hash;
use crate::hasher::NumberMap;

/// Lines that only lead elsewhere: what stands after them is furniture too.
#[rustfmt::skip]
const LEADING_AWAY: &[&str] = &[
    "related", "read more", "read also", "read next", "more from", "more on this", "more stories", "more news", "see also", "you may also",
    "you might also", "also read", "recommended", "most read", "most popular", "popular posts", "latest news", "latest posts", "latest stories",
    "trending", "further reading", "more articles", "similar", "up next", "don't miss", "what to read next", "läs mer", "läs också", "läs även",
    "läs vidare", "mer om", "mer från", "relaterat", "relaterade", "senaste nytt", "mest läst", "fler nyheter", "fler artiklar", "andra läste",
    "du kanske också", "se också", "se även", "læs også", "læs mere", "læs flere", "mere om", "mere fra", "relateret", "relaterede",
    "seneste nyt", "mest læste", "flere nyheder", "flere artikler", "andre læste", "måske er du også", "se også", "les også", "les mer",
    "mer fra", "siste nytt", "share this", "share on", "share article", "share:", "dela artikel", "dela på", "dela med", "dela:", "del artikel",
    "del på", "tags", "filed under", "tagged", "posted in", "categories", "etiketter", "nyckelord", "emneord", "ämnen", "emner:", "comments",
    "leave a comment", "leave a reply", "kommentarer", "kommentera", "skriv en kommentar", "join the conversation", "previous article",
    "next article", "previous post", "next post", "föregående", "forrige artikel", "næste artikel", "about the author", "om författaren",
    "om forfatteren", "follow us", "följ oss", "følg os", "subscribe", "sign up", "newsletter", "prenumerera", "anmäl dig till", "tilmeld dig",
    "mehr zum thema", "mehr aus", "mehr von", "mehr zu", "mehr dazu", "das könnte sie auch", "das könnte dich auch", "das könnte euch auch",
    "auch interessant", "passend dazu", "lesen sie auch", "lesen sie mehr", "lies auch", "lesetipp", "weiterlesen", "zum weiterlesen",
    "ähnliche artikel", "ähnliche beiträge", "verwandte artikel", "verwandte beiträge", "verwandte themen", "weitere artikel",
    "weitere beiträge", "weitere themen", "weitere meldungen", "weitere nachrichten", "weitere informationen", "weiterführende links",
    "aktuelle beiträge", "neueste beiträge", "meistgelesen", "beliebte artikel", "artikel teilen", "beitrag teilen", "teilen", "schlagworte",
    "schlagwörter", "kategorien", "kommentare", "kommentar schreiben", "schreibe einen kommentar", "über den autor", "über die autorin",
    "folgen sie uns", "folge uns", "jetzt abonnieren", "vorheriger artikel", "vorheriger beitrag", "nächster artikel", "nächster beitrag",
    "à lire aussi", "lire aussi", "à lire également", "à voir aussi", "voir aussi", "vous aimerez aussi", "sur le même sujet",
    "sur le même thème", "en savoir plus", "articles similaires", "articles liés", "articles récents", "les plus lus", "partager",
    "commentaires", "laisser un commentaire", "mots-clés", "à propos de l'auteur", "suivez-nous", "abonnez-vous", "inscrivez-vous", "lea:",
    "lea también", "lee también", "lea más", "leer más", "ver más", "ver también", "mira:", "mira también", "te puede interesar",
    "te puede gustar", "también te puede", "más noticias", "noticias relacionadas", "artículos relacionados", "entradas relacionadas",
    "lo más leído", "compartir", "comparte", "comentarios", "deja un comentario", "etiquetas", "sobre el autor", "síguenos", "suscríbete",
    "leggi anche", "potrebbe interessarti", "articoli correlati", "condividi", "commenti", "lascia un commento", "iscriviti", "leia também",
    "leia mais", "veja também", "notícias relacionadas", "compartilhe", "comentários", "deixe um comentário", "lees ook", "lees meer",
    "lees verder", "gerelateerde", "deel dit", "reacties", "plaats een reactie", "over de auteur", "volg ons", "schrijf je in", "lue myös",
    "lue lisää", "aiheesta muualla", "jaa artikkeli", "kommentit", "tilaa uutiskirje", "kommenter artikkelen", "siste saker", "mest lest",
    "flere saker", "meld deg på", "følg oss",
];

/// Lines that are furniture themselves and say nothing of what follows.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "advertisement", "annons", "annonce", "reklam", "sponsored", "photo:", "photo by", "photo credit", "photograph:", "image:", "image credit",
    "foto:", "foto ", "bild:", "fotograf", "credit:", "getty images", "illustration:", "published", "updated", "last updated", "posted on",
    "posted by", "written by", "publicerad", "uppdaterad", "senast uppdaterad", "senast ändrad", "skriven av", "publiceret", "opdateret",
    "sidst opdateret", "skrevet af", "print", "skriv ut", "udskriv", "e-mail this", "copy link", "kopiera länk", "kopier link", "listen to this",
    "lyssna", "lyt til", "skip to", "hoppa till", "gå til", "back to top", "till toppen", "til toppen", "all rights reserved", "copyright", "©",
    "click here", "klicka här", "klik her", "loading", "laddar", "close", "stäng", "luk", "this article contains affiliate",
    "we may earn a commission", "affiliate link", "this article was originally", "enter your email", "your email address will not",
    "ange din e-post", "indtast din e-mail", "we use cookies", "vi använder kakor", "vi använder cookies", "vi bruger cookies",
    "was this page helpful", "was this article helpful", "hjälpte informationen", "hittade du", "fandt du", "anzeige", "werbung",
    "bild anzeigen", "titelbild", "beitragsbild", "bildnachweis", "bildquelle", "quelle:", "veröffentlicht", "aktualisiert",
    "zuletzt aktualisiert", "erstellt am", "geschrieben von", "drucken", "seite drucken", "nach oben", "zum inhalt", "alle rechte vorbehalten",
    "publicité", "crédit photo", "crédits photo", "publié le", "mis à jour", "imprimer", "tous droits réservés", "retour en haut", "publicidad",
    "publicado", "actualizado", "imprimir", "todos los derechos", "pubblicità", "tutti i diritti", "publicidade", "todos os direitos",
    "advertentie", "alle rechten", "mainos", "publisert", "oppdatert", "sist oppdatert", "skrevet av", "annonse", "this post contains",
    "this article contains", "this page contains", "if you enjoyed this", "if you liked this", "by clicking", "by signing up", "by subscribing",
    "you must be logged in", "you must log in", "please enable javascript", "your browser",
];

/// Sentences that turn to the reader of an article, or speak of the article, its author's interests, its rights.
#[rustfmt::skip]
const APPEALS: &[&str] = &[
    "join our", "get our", "get the latest", "get the best", "stay up to date", "stay informed", "like this story", "like this article",
    "did you like", "did you enjoy", "enjoyed this", "enjoying this", "have a tip", "have a news tip", "got a tip", "do you have a story",
    "do you have a tip", "we want to hear", "support our", "support us", "if you found this", "follow me on", "follow him on", "follow her on",
    "follow the author", "disclaimer", "disclosure", "advertising disclosure", "affiliate disclosure", "editorial note", "the views expressed",
    "the opinions expressed", "views expressed", "opinions expressed", "this article is for informational", "the information provided",
    "this material may not be", "suggested citation", "reprinted with permission", "republish", "missa inte", "gillade du", "har du tips",
    "har du ett tips", "vill du veta mer", "vill du läsa mer", "få vårt nyhetsbrev", "få nyheter", "ansvarsfriskrivning", "gå ikke glip",
    "har du et tip", "få vores nyhedsbrev", "få nyheder", "ansvarsfraskrivelse", "haben sie fragen", "hat ihnen der", "hat dir der",
    "hinweis der redaktion", "transparenzhinweis", "dieser text wurde", "dieser artikel wurde", "dieser beitrag wurde",
    "möchten sie den artikel", "war der artikel", "alle angaben ohne", "melden sie sich", "melde dich", "jetzt anmelden", "the content on this",
    "the content of this", "the contents of this", "the information on this", "the information contained", "this website is", "this site is",
    "this information is not", "this content is", "nothing on this", "nothing in this", "past performance", "no part of this",
    "use of this site", "innehållet på den här", "innehållet på denna", "informationen på denna", "indholdet på denne", "oplysningerne på denne",
    "denna artikel är", "denne artikel er", "artikeln är skriven", "artiklen er skrevet", "unterstützen sie", "never miss", "want more",
    "want to stay", "looking for more stories", "for more stories", "for more news", "download our app", "download the app", "we independently",
    "send us your", "please consider supporting", "consider supporting", "would you consider", "do you want to receive",
    "additional reporting by", "reporting by", "editing by", "this site uses", "we respect your privacy", "we value your privacy",
    "by continuing", "vill du få", "håll dig uppdaterad", "få de senaste", "ladda ner vår app", "ladda ner appen", "läs fler artiklar",
    "vil du have besked", "hold dig opdateret", "få de seneste", "hent vores app", "hent appen", "abonner på", "abonnér på", "støt vores",
    "stöd vårt", "keine nachricht mehr", "abonnieren sie", "abonniere", "mit unserem kostenlosen", "mit unserem newsletter", "hol dir",
    "holen sie sich", "nichts mehr verpassen", "bleiben sie auf dem", "wir respektieren ihre", "newsletter abonnieren", "zum newsletter",
    "unterstütze",
];

/// What a line's opening says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// It leads away from the text: so does what follows.
    LeadingAway,
    /// It is furniture by itself.
    Alone,
    /// In an article it speaks to the reader and of the article, not of its matter.
    Appeal,
}

/// The openings that tell something of a line.
struct Openings {
    /// All in the order of the lists.
    all: Vec<&'static str>,
    /// Their places there by the keys of their first words: hardly a line begins with one of these.
    by_word: NumberMap<u64, Vec<usize>>,
}

/// What the opening of a line says, if anything.
pub fn phrase(line: &str) -> Option<Phrase> {
    static OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
        let mut openings = Openings { all: [LEADING_AWAY, ALONE, APPEALS].concat(), by_word: NumberMap::default() };
        for (index, opening) in openings.all.iter().enumerate() {
            openings.by_word.entry(first_word(opening)).or_default().push(index);
        }
        openings
    });
    let Openings { all, by_word } = &*OPENINGS;
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let likely = by_word.get(&first_word(line))?;
    let line: String = line.chars().take(48).flat_map(char::to_lowercase).collect();
    let line = line.as_str();
    // The longest that the line begins with; of two alike the one that is listed first.
    let found = likely.iter().rev().filter(|index| line.starts_with(all[**index])).max_by_key(|index| all[**index].len());
    let (index, end) = found.map(|&index| (index, all[index].len()))?;
    // Whole words: `similar` and not `similarly`.
    if line[end..].starts_with(char::is_alphanumeric) && line[..end].ends_with(char::is_alphanumeric) {
        return None;
    }
    Some(match index {
        index if index < LEADING_AWAY.len() => Phrase::LeadingAway,
        index if index < LEADING_AWAY.len() + ALONE.len() => Phrase::Alone,
        _ => Phrase::Appeal,
    })
}

/// A key of the word that a line begins with, whatever its case; 0 where it begins with none.
fn first_word(line: &str) -> u64 {
    match line.find(|c: char| !c.is_alphanumeric()).unwrap_or(line.len()) {
        0 => 0,
        end => word_hash(&line.as_bytes()[..end]),
    }
}
