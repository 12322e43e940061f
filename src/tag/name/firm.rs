//! Firms and charities that no list knows, by what they do, what they are said to be and who works for them: a free run of capitalised
//! words becomes a yes or no.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::scorer::Mention;

/// What firms do, behind their name.
const TRADES: Cues = Cues::new(&[
    "acquired", "acquires", "announced", "announces", "anställer", "ansætter", "appoints", "expanderar", "expands", "förvärvade",
    "förvärvar", "hires", "hyrer", "introducerar", "köper", "køber", "lancerede", "lancerer", "lanserade", "lanserar", "launched",
    "launches", "omsatte", "omsätter", "omsætter", "opkøber", "rekrutterer", "rekryterar", "relocates", "sponsors", "tillverkar",
    "udvikler", "utvecklar", "varslar",
]);

/// Words that may stand between a firm and what it does.
const ADVERB: Cues = Cues::new(&["alltså", "also", "har", "has", "idag", "just", "now", "nu", "recently", "today"]);

/// What firms and charities are said to be.
const KIND: Cues = Cues::new(&[
    "agency", "bolaget", "brewer", "brewery", "broadcaster", "bureauet", "byrån", "charity", "company", "consultancy", "developer",
    "distributor", "firm", "firmaet", "foundation", "företaget", "housebuilder", "insurer", "kedjan", "koncernen", "kæden", "lender",
    "maker", "manufacturer", "operator", "organisationen", "platform", "producer", "provider", "publisher", "retailer", "selskabet",
    "start-up", "startup", "supplier", "tillverkaren", "virksomheden", "wholesaler",
]);

/// Words right before whom somebody works for.
const JOINS: Cues = Cues::new(&["co-founded", "joined", "joining", "joins", "rejoined"]);

/// Verbs of work before a preposition.
const WORKS: Cues = Cues::new(&[
    "ansat", "anställd", "anställning", "arbejde", "arbejdede", "arbejder", "arbejdet", "arbeta", "arbetade", "arbetar", "arbetat",
    "began", "career", "employed", "freelanced", "interned", "internship", "job", "jobb", "jobbade", "jobbar", "jobbat", "role", "roles",
    "trained", "worked", "working", "works",
]);

/// Participles before `by` and whoever did it.
const DONE: Cues = Cues::new(&[
    "arrangeras", "arrangeres", "bought", "built", "created", "delivered", "designed", "developed", "drives", "drivs", "ejes", "funded",
    "hosted", "made", "managed", "organised", "organized", "owned", "powered", "published", "run", "site", "sponsored", "sponsoreret",
    "sponsras", "supplied", "supported", "website", "ägs",
]);

/// Verbs of coming and going before `from` and whoever was left.
const LEAVES: Cues = Cues::new(&[
    "arrives", "came", "comes", "hired", "joined", "joins", "kom", "kommer", "moved", "moves", "närmast", "poached", "recruited",
]);

/// Verbs by which a firm takes somebody on, before the name.
const APPOINTS: Cues = Cues::new(&[
    "ansat", "anställer", "anställt", "ansætter", "appointed", "appoints", "hired", "hires", "named", "names", "promoted", "promotes",
    "recruited", "recruits", "rekryterar", "rekryterat", "udnævner", "utser", "utsett",
]);

/// Prepositions behind them.
const FOR: Cues = Cues::new(&["at", "by", "for", "hos", "på", "with"]);

/// Words at most between a comma and what a firm is said to be.
const APPOSITION: usize = 5;

/// Whether a doubtful name of one word, taken for a person, takes somebody on: `Freeths has promoted Priyanka Desai`.
pub fn hires(page: &Page<'_>, mentions: &[Mention], last: usize, mention: &Mention) -> bool {
    mention.end - mention.start == 1
        && mention.label == Label::Person
        && mention.score < DOUBTFUL
        && page.facts[mention.start as usize].given() < 3
        && appoints(page, mentions, mention.end as usize, last)
}

/// Below this score a person is doubtful.
const DOUBTFUL: f32 = 0.6;

/// Whether the words `start..end` of the sentence `first..last`, which are in no mention, name a firm or a charity. The rules that look
/// at what stands around ask only of words that name nothing else.
pub fn is_firm(page: &Page<'_>, mentions: &[Mention], (first, last): (usize, usize), (start, end): (usize, usize), lang: Lang) -> bool {
    if end - start > 2 || page.tokens[start].kind != TokenKind::Word || page.tokens[start].case == Case::Upper {
        return false;
    }
    let facts = page.facts[start];
    let other = facts.place() > 0
        || facts.given() > 2
        || facts.surname() > 3
        || facts.class() == Class::A && (end - start == 1 || start == first)
        || facts.demonym()
        || facts.title()
        || facts.title_head()
        || facts.org_head()
        || facts.month()
        || facts.weekday()
        || facts.honorific()
        || page.tokens[start].span.len() < 3;
    if other {
        return false;
    }
    let unknown = [Lang::Sv, Lang::Da, Lang::En].into_iter().all(|lang| facts.common(lang) == 0);
    let runs = start > first && runs_in_english(page, end, last, lang);
    // `Foto: Johan Avby/Scandinav`
    let credited = start > first + 1 && page.word(start - 1) == "/" && {
        let next = mentions.partition_point(|mention| (mention.end as usize) < start - 1);
        mentions.get(next).is_some_and(|mention| mention.end as usize == start - 1 && mention.label == Label::Person)
    };
    let found = credited
        || employs(page, (first, start)) && (unknown || runs)
        || (unknown || runs) && is_said_to_be(page, end, last)
        || unknown && end - start == 1 && (trades(page, end, last) || appoints(page, mentions, end, last));
    found && !is_somebody(page, mentions, start)
}

/// Whether a verb of appointing and a person stand at a token.
fn appoints(page: &Page<'_>, mentions: &[Mention], end: usize, last: usize) -> bool {
    let lower = |token: usize| token < last && page.tokens[token].case == Case::Lower;
    let at = end + usize::from(lower(end) && ADVERB.has(page.word(end)));
    if !lower(at) || !APPOINTS.has(page.word(at)) {
        return false;
    }
    let next = mentions.partition_point(|mention| (mention.start as usize) < at + 1);
    mentions.get(next).is_some_and(|mention| mention.start as usize == at + 1 && mention.label == Label::Person)
}

/// Whether a common English word or two with a capital stand among words in lower case.
fn runs_in_english(page: &Page<'_>, end: usize, last: usize, lang: Lang) -> bool {
    lang == Lang::En && (end == last || page.tokens[end].kind == TokenKind::Punct || page.tokens[end].case == Case::Lower)
}

/// Whether what stands before a word says that somebody works there: `worked for`, `joined`.
fn employs(page: &Page<'_>, (first, start): (usize, usize)) -> bool {
    if start < first + 2 {
        return false;
    }
    let (word, before) = (page.word(start - 1), page.word(start - 2));
    JOINS.has(word)
        || FOR.has(word) && WORKS.has(before)
        || ["af", "av", "by"].into_iter().any(|by| cue::is(word, by)) && DONE.has(before)
        || ["fra", "from", "från"].into_iter().any(|from| cue::is(word, from)) && LEAVES.has(before)
}

/// Whether a firm's verb stands at a token or behind an adverb there.
fn trades(page: &Page<'_>, end: usize, last: usize) -> bool {
    let lower = |token: usize| token < last && page.tokens[token].case == Case::Lower;
    let at = end + usize::from(lower(end) && ADVERB.has(page.word(end)));
    lower(at) && TRADES.has(page.word(at))
}

/// Whether a comma and a few words behind it say that a name is a firm's: `Brindlepay, the invoice platform,`.
pub fn is_said_to_be(page: &Page<'_>, comma: usize, last: usize) -> bool {
    comma + 1 < last
        && page.word(comma) == ","
        && (comma + 1..last.min(comma + 1 + APPOSITION))
            .take_while(|&token| page.tokens[token].case == Case::Lower && page.tokens[token].kind == TokenKind::Word)
            .any(|token| KIND.has(page.word(token)))
}

/// Whether the page has a person of that name.
fn is_somebody(page: &Page<'_>, mentions: &[Mention], token: usize) -> bool {
    let word = page.word(token);
    mentions
        .iter()
        .filter(|mention| mention.label == Label::Person)
        .any(|mention| (mention.start..mention.end).any(|token| page.word(token as usize) == word))
}
