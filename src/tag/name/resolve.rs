//! Overlaps are resolved: mentions of the scorer, or candidates alone, become mentions in order of which no two overlap.

use crate::document::{Case, TokenKind};
use crate::entity::Label;
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

/// Adds what rules find in lower case, where the scorer found nothing: it has learnt from sets that do not mark it.
pub fn bodies(candidates: &[Candidate], options: &Tagging, from: usize, mentions: &mut Vec<Mention>) {
    for candidate in candidates {
        if candidate.rule == Rule::OrgBody || candidate.rule == Rule::OrgGeneric && options.generic {
            add(mentions, from, candidate);
        }
    }
}

/// Whether a mention is a bare generic noun in lower case, `kommunen`, which only `generic` asks for.
pub fn is_generic(page: &Page<'_>, mention: &Mention) -> bool {
    let token = mention.start as usize;
    let facts = page.facts[token];
    mention.end - mention.start == 1
        && mention.label == Label::Org
        && page.tokens[token].kind == TokenKind::Word
        && page.tokens[token].case == Case::Lower
        && (facts.org_head() && !facts.compound() || facts.is_unknown())
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
