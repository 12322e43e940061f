//! Overlaps are resolved: mentions of the scorer, or candidates alone, become mentions in order of which no two overlap.

use crate::document::{Case, TokenKind};
use crate::gazetteer::OrgKind;
use crate::options::Tagging;
use crate::page::Page;

use super::rule::{Candidate, Rule};
use super::scorer::Mention;

/// Pushes the most trusted candidates of a sentence that do not overlap, in order.
pub fn by_rules(candidates: &[Candidate], options: &Tagging, chosen: &mut Vec<Candidate>, mentions: &mut Vec<Mention>) {
    chosen.clear();
    chosen.extend(candidates.iter().filter(|candidate| candidate.rule != Rule::OrgGeneric || options.generic));
    chosen.sort_by(|one, other| weight(other).total_cmp(&weight(one)).then((one.start, one.rule).cmp(&(other.start, other.rule))));
    let from = mentions.len();
    for candidate in chosen.iter() {
        add(mentions, from, candidate);
    }
}

/// Adds to the mentions of a sentence, `mentions[from..]`, what rules know better than the scorer: names it found only a part of,
/// and what the sets it has learnt from do not mark.
pub fn overrule(page: &Page<'_>, candidates: &[Candidate], options: &Tagging, from: usize, mentions: &mut Vec<Mention>) {
    for candidate in candidates {
        let length = candidate.end - candidate.start;
        match candidate.rule {
            Rule::OrgBody | Rule::OrgHeadAt | Rule::OrgCompany => replace(mentions, from, candidate, true),
            Rule::OrgListed if length > 2 || length == 2 && page.facts[candidate.end as usize - 1].surname() < 3 => {
                replace(mentions, from, candidate, true)
            }
            Rule::PlaceHead => replace(mentions, from, candidate, false),
            Rule::OrgGeneric if options.generic => add(mentions, from, candidate),
            _ => {}
        }
    }
}

/// Puts a candidate in the place of the mentions it covers; nothing is done where one reaches beyond it or is the same,
/// or, unless `new`, where there is none.
fn replace(mentions: &mut Vec<Mention>, from: usize, candidate: &Candidate, new: bool) {
    let Candidate { start, end, rule, .. } = *candidate;
    let first = from + mentions[from..].partition_point(|mention| mention.end <= start);
    let last = from + mentions[from..].partition_point(|mention| mention.start < end);
    let covered = &mentions[first..last];
    let beyond = covered.iter().any(|mention| mention.start < start || mention.end > end);
    let same = covered.iter().any(|mention| (mention.start, mention.end) == (start, end));
    if beyond || same || covered.is_empty() && !new {
        return;
    }
    let score = covered.iter().map(|mention| mention.score).fold(rule.trust(), f32::max).min(rule.trust() + 0.05);
    mentions.splice(first..last, [Mention { start, end, label: rule.label(), score }]);
}

/// Whether a mention is a single word in lower case that neither lists nor its own parts make a name: `kommunen`, `polisen`.
/// Only `generic` asks for them.
pub fn is_generic(page: &Page<'_>, mention: &Mention) -> bool {
    let token = mention.start as usize;
    let facts = page.facts[token];
    mention.end - mention.start == 1
        && page.tokens[token].kind == TokenKind::Word
        && page.tokens[token].case == Case::Lower
        && facts.org() == OrgKind::None
        && !(facts.org_head() && facts.compound())
}

/// The rule and the hit behind a mention: of the candidates with its span and label, the most trusted one.
pub fn reason(candidates: &[Candidate], mention: &Mention) -> (Rule, Option<u32>) {
    let same = |candidate: &&Candidate| {
        (candidate.start, candidate.end) == (mention.start, mention.end) && candidate.rule.label() == mention.label
    };
    let best = candidates.iter().filter(same).max_by(|one, other| one.rule.trust().total_cmp(&other.rule.trust()));
    let hit = candidates.iter().filter(same).find_map(|candidate| candidate.hit);
    (best.map_or(Rule::scored(mention.label), |candidate| candidate.rule), hit)
}

/// Trust counts first, then length.
pub fn weight(candidate: &Candidate) -> f32 {
    candidate.rule.trust() + 0.02 * (candidate.end - candidate.start).min(5) as f32
}

/// Adds a candidate's mention unless it overlaps one of `mentions[from..]`, which are in order and stay so.
fn add(mentions: &mut Vec<Mention>, from: usize, candidate: &Candidate) {
    let at = from + mentions[from..].partition_point(|mention| mention.end <= candidate.start);
    if mentions.get(at).is_none_or(|mention| candidate.end <= mention.start) {
        let Candidate { start, end, rule, .. } = *candidate;
        mentions.insert(at, Mention { start, end, label: rule.label(), score: rule.trust() });
    }
}
