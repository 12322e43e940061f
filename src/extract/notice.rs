//! What stands below an article and is set like it, told by its words: a paragraph on rights and liability, a few lines on the author.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::prose::Prose;

/// What a paragraph at the end of an article is, if it is no part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// On rights, conditions, liability.
    Legal,
    /// On who wrote the article.
    Author,
    /// On the firm whose news it is.
    Firm,
}

/// Longest paragraph that is looked at, in bytes.
const LONGEST: usize = 2000;
/// Different words of law that make a notice; one or two stand in any text.
const LEGAL: u32 = 3;
/// Different words that make a few lines on an author: at least one a calling, one what those do who have it.
const AUTHOR: u32 = 3;

/// Words of notices on rights and liability.
#[rustfmt::skip]
pub(super) const LAW: &[&str] = &[
    "copyright", "all rights reserved", "reproduced", "redistributed", "distributed", "rewritten", "republished", "permission", "non-commercial", "personal use",
    "terms of use", "terms of service", "terms and conditions", "user agreement", "privacy policy", "informational purposes", "information purposes",
    "does not constitute", "not intended", "not a substitute", "not liable", "liability", "no warranty", "warranties", "legal advice",
    "financial advice", "investment advice", "medical advice", "professional advice", "trademark", "opinions expressed", "views expressed",
    "upphovsrätt", "får inte kopieras", "utan tillstånd", "integritetspolicy", "personuppgiftspolicy", "användarvillkor", "ansvarar inte", "ansvar för innehållet",
    "ophavsret", "uden tilladelse", "privatlivspolitik", "persondatapolitik", "betingelser", "ansvar for indholdet", "påtager sig intet ansvar",
    "urheberrecht", "datenschutz", "haftung", "nutzungsbedingungen", "ohne genehmigung",
];

/// Callings of those who write.
#[rustfmt::skip]
pub(super) const CALLINGS: &[&str] = &[
    "writer", "journalist", "editor", "author", "reporter", "blogger", "columnist", "correspondent", "contributor", "freelance", "freelancer", "founder",
    "co-founder", "photographer", "podcaster", "storyteller", "content creator", "copywriter", "autor", "autorin", "redakteur", "redakteurin", "journalistin",
    "chefredakteur", "chefredakteurin", "skribent", "frilansskribent", "krönikör", "klummeskribent", "freelancejournalist", "frilansjournalist",
];

/// What is said of them.
#[rustfmt::skip]
const DEEDS: &[&str] = &[
    "is a", "is an", "is the", "has been", "joined", "writes", "written for", "her work", "his work", "their work", "covers", "specializing", "specializes",
    "specialising", "specialises", "years of experience", "years' experience", "years’ experience", "degree in", "lives in", "based in", "passionate", "loves", "expertise",
    "has written", "has worked", "has appeared", "enjoys", "holds a", "graduated", "studied", "bylines", "previously", "follow her", "follow him",
    "when she", "when he", "when not", "schreibt", "arbeitet", "studierte", "leitet", "lebt in", "skriver om", "skriver för", "skriver for", "bor i",
];

/// What firms say of themselves below their news.
#[rustfmt::skip]
pub(super) const FIRM: &[&str] = &[
    "global", "globally", "worldwide", "leading", "leader", "provider", "headquartered", "headquarters", "founded", "established", "employs", "employees",
    "subsidiaries", "offices in", "listed on", "stock exchange", "nasdaq", "nyse", "countries", "operating in", "solutions", "specialized", "specialised",
    "customers", "turnover", "revenue", "for more information", "more information about", "learn more at", "visit www", "our mission", "mission is", "portfolio",
    "ledande", "huvudkontor", "grundades", "grundat", "medarbetare", "anställda", "dotterbolag", "noterat på", "noterad på", "länder", "omsättning", "omsätter",
    "leverantör", "läs mer på", "mer information om", "verksam i", "verksamma i",
    "førende", "hovedkontor", "grundlagt", "medarbejdere", "ansatte", "datterselskaber", "noteret på", "børsnoteret", "lande", "omsætning", "omsætter",
    "leverandør", "læs mere på", "mere information om",
    "führend", "führende", "führender", "hauptsitz", "gegründet", "mitarbeiter", "mitarbeitende", "ländern", "umsatz", "anbieter", "weitere informationen",
];
/// Different words of firms that make such a notice.
const FIRM_WORDS: u32 = 3;

/// What a paragraph is, if it is a notice. Its words are counted already: few paragraphs have enough of those it takes.
pub fn notice(paragraph: &str, prose: &Prose) -> Option<Notice> {
    let may_be = prose.law >= LEGAL || prose.callings > 0 || prose.firm >= FIRM_WORDS;
    if may_be && paragraph.len() <= LONGEST { read(paragraph) } else { None }
}

fn read(paragraph: &str) -> Option<Notice> {
    static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            // So seldom asked that a table of all its states costs more to make than it saves.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            // No word begins with a letter beyond ASCII.
            .ascii_case_insensitive(true)
            .build(LAW.iter().chain(CALLINGS).chain(DEEDS).chain(FIRM))
            .expect("a few hundred short patterns fit an automaton")
    });
    let mut found = [false; LAW.len() + CALLINGS.len() + DEEDS.len() + FIRM.len()];
    for word in WORDS.find_iter(paragraph) {
        let whole =
            !paragraph[..word.start()].ends_with(char::is_alphanumeric) && !paragraph[word.end()..].starts_with(char::is_alphanumeric);
        found[word.pattern().as_usize()] |= whole;
    }
    let count = |words: &[bool]| words.iter().map(|&found| u32::from(found)).sum::<u32>();
    let (law, rest) = found.split_at(LAW.len());
    let (callings, rest) = rest.split_at(CALLINGS.len());
    let (deeds, firm) = rest.split_at(DEEDS.len());
    let (callings, deeds) = (count(callings), count(deeds));
    if count(law) >= LEGAL {
        Some(Notice::Legal)
    } else if callings > 0 && deeds > 0 && callings + deeds >= AUTHOR && !paragraph.starts_with(['"', '“', '”', '»', '„']) {
        Some(Notice::Author)
    } else if count(firm) >= FIRM_WORDS && is_of_firm(paragraph) {
        Some(Notice::Firm)
    } else {
        None
    }
}

/// Whether a paragraph begins with a name and what it is: `Ek & Alm AB är`, `Norrteknik is a`.
fn is_of_firm(paragraph: &str) -> bool {
    const IS: [&str; 12] = ["is", "are", "was", "has", "är", "er", "ist", "designs", "develops", "provides", "erbjuder", "tilbyder"];
    let mut words = paragraph.split(' ').take(9);
    let first = words.next().unwrap_or_default();
    first.starts_with(char::is_uppercase) && !["The", "It", "This"].contains(&first) && words.any(|word| IS.contains(&word))
}
