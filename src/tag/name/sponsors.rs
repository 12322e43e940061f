//! Lines of sponsors that lost what stood between them: `Våra sponsorer Kumla Bostäder Agria Granngården` becomes one mention a name.

use crate::cue::Cues;
use crate::document::Sentence;
use crate::entity::Label;
use crate::gazetteer::{Kind, OrgKind};
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;

/// Labels of those who pay for something, above their names or before them.
const SPONSORS: Cues = Cues::new(&[
    "hovedsponsorer", "huvudsponsorer", "samarbejdspartnere", "samarbetspartner", "samarbetspartners", "sponsorer", "sponsors", "støtter",
]);

/// What part of the country a bank or a club is of, behind its name.
const COMPASS: Cues = Cues::new(&["nord", "norr", "syd", "söder", "vest", "väst", "öst", "øst"]);

/// How likely a name in such a line is.
const SPONSOR: f32 = 0.6;
/// Names at least in a line.
const NAMES: usize = 3;
/// Tokens at most of the label.
const LABEL: usize = 3;

/// Parts the names of a page's lines of sponsors: only where an organisation of several words stands in one. `mentions` are in order of
/// which no two overlap, and stay so.
pub fn part(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (mut at, mut done) = (0, 0);
    while let Some(&mention) = mentions.get(at) {
        at += 1;
        if mention.label != Label::Org || mention.end - mention.start < 2 || mention.start < done {
            continue;
        }
        let index = page.sentences.partition_point(|sentence| sentence.token_end <= mention.start);
        done = page.sentences[index].token_end;
        if let Some(start) = begin(page, index) {
            line(page, &page.sentences[index], (start, done as usize), mentions);
        }
    }
}

/// Where the names of sponsors begin in a sentence that has their label, or stands below one that is no more than it.
fn begin(page: &Page<'_>, index: usize) -> Option<usize> {
    let label = |sentence: &Sentence| {
        let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
        (first..last.min(first + LABEL)).find(|&token| SPONSORS.has(page.word(token)))
    };
    let (sentence, above) = (page.sentences[index], index.checked_sub(1).map(|above| page.sentences[above]));
    if let Some(label) = label(&sentence) {
        let colon = label + 1 < sentence.token_end as usize && page.word(label + 1) == ":";
        return Some(label + 1 + usize::from(colon));
    }
    let above = above.filter(|above| label(above).is_some_and(|label| above.token_end as usize - label < 3));
    above.map(|_| sentence.token_start as usize)
}

/// Parts the names of one line, if it holds nothing but words with capitals.
fn line(page: &Page<'_>, sentence: &Sentence, (start, last): (usize, usize), mentions: &mut Vec<Mention>) {
    let plain = |token: usize| is_capital(page, token) || page.word(token) == "&";
    if last - start < NAMES || !(start..last).all(plain) {
        return;
    }
    let mut names: Vec<(usize, usize)> = Vec::new();
    let mut at = start;
    while at < last {
        let end = name(page, at, last);
        names.push((at, end));
        at = end;
    }
    if names.len() < NAMES {
        return;
    }
    let from = mentions.partition_point(|mention| (mention.end as usize) <= start);
    let to = mentions.partition_point(|mention| mention.start < sentence.token_end);
    let named = names.iter().map(|&(start, end)| Mention { start: start as u32, end: end as u32, label: Label::Org, score: SPONSOR });
    mentions.splice(from..to.max(from), named);
}

/// The end of the name that begins at a token: a listed one, or one up to its head, or up to the next one.
fn name(page: &Page<'_>, at: usize, last: usize) -> usize {
    if let Some(end) = listed_end(page, at, last) {
        // `Granngården Kumla`, where no head follows that the town belongs to.
        let town = end < last && page.facts[end].place() > 0 && page.facts[end].org() == OrgKind::None && !is_wide(page, end);
        if end < last && COMPASS.has(page.word(end)) {
            return end + 1;
        }
        let own = town && (end + 1 == last || listed_end(page, end + 1, last).is_some());
        return end + usize::from(own);
    }
    let heads = |token: usize| page.facts[token].org_head() || page.facts[token].company_form() || cues::TRADE.has(page.word(token));
    let mut end = at + 1;
    while end < last
        && !is_wide(page, end)
        && !(end > at + 1 && heads(end - 1) && page.word(end) != "&")
        && listed_end(page, end, last).is_none()
    {
        end += 1;
    }
    end
}

/// The end of the longest listed organisation that begins at a token.
fn listed_end(page: &Page<'_>, at: usize, last: usize) -> Option<usize> {
    let from = page.hits.partition_point(|hit| (hit.token_start as usize) < at);
    let hits = page.hits[from..].iter().take_while(|hit| hit.token_start as usize == at);
    let orgs = hits.filter(|hit| page.gazetteer.sort(hit.entry).0 == Kind::Org).map(|hit| hit.token_end as usize);
    orgs.filter(|&end| end <= last).max()
}
