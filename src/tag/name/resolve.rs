//! Overlaps are resolved: mentions of the scorer, or candidates alone, become mentions in order of which no two overlap.

use crate::document::Case;
use crate::entity::Label;
use crate::gazetteer::{Class, Facts, OrgKind};
use crate::lang::Lang;
use crate::options::Tagging;
use crate::page::Page;

use super::cues;
use super::rule::{Candidate, Rule};
use super::scorer::Mention;

/// Room for resolving one sentence; used again.
#[derive(Debug, Default)]
pub struct Room {
    chosen: Vec<Candidate>,
    merged: Vec<Mention>,
    taken: Vec<bool>,
}

/// Pushes the most trusted candidates of a sentence that do not overlap, in order; `first` and `last` are the sentence's tokens.
pub fn by_rules(candidates: &[Candidate], options: &Tagging, (first, last): (u32, u32), room: &mut Room, mentions: &mut Vec<Mention>) {
    let Room { chosen, taken, .. } = room;
    chosen.clear();
    chosen.extend(candidates.iter().filter(|candidate| candidate.rule != Rule::OrgGeneric || options.generic));
    chosen.sort_by(|one, other| weight(other).total_cmp(&weight(one)).then((one.start, one.rule).cmp(&(other.start, other.rule))));
    taken.clear();
    taken.resize((last - first) as usize, false);
    let from = mentions.len();
    for candidate in chosen.iter() {
        let covered = &mut taken[(candidate.start - first) as usize..(candidate.end - first) as usize];
        if !covered.contains(&true) {
            covered.fill(true);
            mentions.push(mention_of(candidate));
        }
    }
    mentions[from..].sort_by_key(|mention| mention.start);
}

/// Adds to the mentions of a sentence, `mentions[from..]`, what rules know better than the scorer: names it found only a part of,
/// and what the sets it has learnt from do not mark.
pub fn overrule(page: &Page<'_>, candidates: &[Candidate], options: &Tagging, from: usize, room: &mut Room, mentions: &mut Vec<Mention>) {
    let Room { chosen, merged, .. } = room;
    chosen.clear();
    chosen.extend(candidates.iter().filter(|candidate| overrules(page, candidate, options)));
    if chosen.is_empty() {
        return;
    }
    chosen.sort_by(|one, other| (one.start, other.end).cmp(&(other.start, one.end)).then(weight(other).total_cmp(&weight(one))));
    merged.clear();
    let mut next = from;
    for candidate in chosen.iter() {
        let Candidate { start, end, rule, .. } = *candidate;
        while mentions.get(next).is_some_and(|mention| mention.end <= start) {
            merged.push(mentions[next]);
            next += 1;
        }
        let covered = mentions[next..].iter().take_while(|mention| mention.start < end).count();
        let covered = &mentions[next..next + covered];
        let taken = merged.last().is_some_and(|last| last.end > start);
        let beyond = covered.iter().any(|mention| mention.start < start || mention.end > end);
        let same = covered.iter().any(|mention| (mention.start, mention.end) == (start, end));
        let fits = match rule {
            Rule::OrgGeneric => covered.is_empty(),
            // `Cheshire Pension Fund`: found as nothing, or as less.
            Rule::OrgHead => covered.iter().all(|mention| mention.label != Label::Person || mention.score < DOUBTFUL),
            Rule::PersonFull => covered.is_empty(),
            // `Martin Randle FCA` has the letters of an authority.
            Rule::OrgListed if end - start == 1 => {
                let comma = u32::from(start > 1 && page.word(start as usize - 1) == ",");
                let behind = merged.last().is_some_and(|last| last.label == Label::Person && last.end + comma == start);
                covered.is_empty() && !(behind && cues::HONOUR.has(page.word(start as usize)))
            }
            Rule::OrgHeadOf => page.tokens[start as usize].case == Case::Initial || !covered.is_empty(),
            Rule::PlaceHead => !covered.is_empty(),
            _ => true,
        };
        if !taken && !beyond && !same && fits {
            let score = covered.iter().map(|mention| mention.score).fold(rule.trust(), f32::max).min(rule.trust() + 0.05);
            merged.push(Mention { score, ..mention_of(candidate) });
            next += covered.len();
        }
    }
    merged.extend_from_slice(&mentions[next..]);
    mentions.truncate(from);
    mentions.append(merged);
}

/// Mentions of a lower score give way to somebody appointed, persons among them to a name that ends in a head.
const DOUBTFUL: f32 = 0.6;

/// Whether a candidate takes the place of mentions that it covers.
fn overrules(page: &Page<'_>, candidate: &Candidate, options: &Tagging) -> bool {
    let length = candidate.end - candidate.start;
    match candidate.rule {
        Rule::OrgBody | Rule::OrgHeadAt | Rule::OrgHeadOf | Rule::OrgHeadLine | Rule::OrgCompany | Rule::PlaceHead => true,
        Rule::OrgListed if length == 1 => is_sure(page, candidate.start as usize),
        Rule::OrgListed => length > 2 || length == 2 && is_no_surname(page, candidate),
        Rule::OrgCompound => cues::ends_in(&cues::SURE_BODY, page.word(candidate.start as usize)),
        Rule::OrgGeneric => options.generic,
        Rule::OrgHead => is_institution(page, candidate),
        Rule::PersonFull => (2..=3).contains(&length) && is_full_name(page, candidate),
        _ => false,
    }
}

/// Whether a word names an organisation and nothing else: `Kulturministeriet`, `KL`.
fn is_sure(page: &Page<'_>, token: usize) -> bool {
    let (facts, word, case) = (page.facts[token], page.word(token), page.tokens[token].case);
    let others = facts.given().max(facts.surname()) > 1 || facts.place() > 0 || facts.class() != Class::None;
    let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 0);
    let long = word.chars().count() > 4 && case != Case::Upper;
    let letters = case == Case::Upper;
    // `Skatteverkets Idrottsklubb`: whose something is may begin a longer name.
    let begins = facts.genitive() && page.tokens.get(token + 1).is_some_and(|next| next.case == Case::Initial);
    !begins && !others && !common && (long || letters && !cues::is_thing(word))
}

/// Whether the second word of two is no surname, or a country behind a word that is no given name: `Swim England`.
fn is_no_surname(page: &Page<'_>, candidate: &Candidate) -> bool {
    let (first, second) = (page.facts[candidate.start as usize], page.facts[candidate.end as usize - 1]);
    second.surname() < 3 || second.place() > 4 && first.given() < 3
}

/// Whether a candidate ends in a head that hardly stands behind a name but in an institution's: `Rosebery School`, `Söderbyns kommun`.
fn is_institution(page: &Page<'_>, candidate: &Candidate) -> bool {
    let (start, last) = (candidate.start as usize, candidate.end as usize - 1);
    let named = (start..last).any(|token| {
        let facts = page.facts[token];
        let common = [Lang::Sv, Lang::Da, Lang::En].into_iter().any(|lang| facts.common(lang) > 0);
        page.tokens[token].capital && !facts.demonym() && facts.class() == Class::None && (facts.place() > 0 || !common)
    });
    let (first, word) = (page.facts[start], page.word(last));
    let small = page.tokens[last].case == Case::Lower;
    let club = cues::is_club(word) || cues::is_club(page.word(start));
    let head = club || cues::INSTITUTION.has(word) || small && page.facts[last].compound() && cues::ends_in(&cues::LOCAL_SOCIETY, word);
    // `Ejes af Esbjerg Kommune`, `Nodra AB och Linköpings universitet` are more than a name; in capitals any word may be one.
    let whole = (start..last).all(|token| page.tokens[token].capital);
    let upper = (start..=last).all(|token| page.tokens[token].case == Case::Upper);
    named && head && whole && !upper && first.class() != Class::A && !first.title() && !first.honorific()
}

/// Whether a given name and a surname that are nothing else make up a candidate: `Karen Blixen`.
fn is_full_name(page: &Page<'_>, candidate: &Candidate) -> bool {
    let (given, surname) = (page.facts[candidate.start as usize], page.facts[candidate.end as usize - 1]);
    let other = |facts: Facts| facts.class() != Class::None;
    given.given() >= 4 && surname.surname() >= 2 && !other(given) && !other(surname)
}

fn mention_of(candidate: &Candidate) -> Mention {
    let Candidate { start, end, rule, .. } = *candidate;
    Mention { start, end, label: rule.label(), score: rule.trust() }
}

/// Whether a mention is a single word in lower case that neither lists nor its own parts make a name: `kommunen`, `polisen`.
/// Only `generic` asks for them.
pub fn is_generic(page: &Page<'_>, mention: &Mention) -> bool {
    let token = mention.start as usize;
    let facts = page.facts[token];
    mention.end - mention.start == 1
        && page.tokens[token].case == Case::Lower
        && facts.org() == OrgKind::None
        && !(facts.org_head() && facts.compound())
}

/// The rule and the hit behind a mention: of the candidates, ordered by start, with its span and label, the most trusted one.
pub fn reason(candidates: &[Candidate], mention: &Mention) -> (Rule, Option<u32>) {
    let same = |candidate: &&Candidate| {
        (candidate.start, candidate.end) == (mention.start, mention.end) && candidate.rule.label() == mention.label
    };
    let from = candidates.partition_point(|candidate| candidate.start < mention.start);
    let candidates = || candidates[from..].iter().take_while(|candidate| candidate.start == mention.start);
    let best = candidates().filter(same).max_by(|one, other| one.rule.trust().total_cmp(&other.rule.trust()));
    let hit = candidates().filter(same).find_map(|candidate| candidate.hit);
    (best.map_or(Rule::scored(mention.label), |candidate| candidate.rule), hit)
}

/// Trust counts first, then length.
fn weight(candidate: &Candidate) -> f32 {
    candidate.rule.trust() + 0.02 * (candidate.end - candidate.start).min(5) as f32
}
