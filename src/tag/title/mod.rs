//! Titles: a nucleus from the lists or a compound head, its modifiers, and a context that says somebody holds it.

mod agent;
mod base;
mod context;
mod coordinated;
mod cues;
mod definite;
mod field;
mod life;
mod line;
mod mistaken;
mod modifier;
mod noun;
mod nucleus;
mod overlap;
mod part;
mod person;
mod precedes;
mod role;
mod thing;
mod vacancy;

use std::collections::HashSet;

use crate::entity::{Entity, Findings, Label};
use crate::page::Page;
use crate::tag::bits::Bits;

use context::Context;
use nucleus::Nucleus;

/// Pushes the TITLE mentions of a page; reads the PERSON, ORG and PLACE mentions found before, which must be in order.
/// `starts` are the page's heads of titles.
pub fn tag(page: &Page<'_>, starts: &mut Bits, findings: &mut Findings) {
    let mut context = Context::new(page, &findings.entities);
    let mut nuclei: Vec<Nucleus> = Vec::new();
    nucleus::add_starts(page, starts);
    agent::add_starts(page, &context.names, &findings.entities, starts);
    let mut hit = 0;
    let mut held: HashSet<String> = HashSet::new();
    let mut left: Vec<(u32, Nucleus)> = Vec::new();
    let mut dropped: HashSet<usize> = HashSet::new();
    for (index, sentence) in page.sentences.iter().enumerate() {
        nuclei.clear();
        nucleus::find(page, sentence, starts, &mut hit, &mut nuclei);
        for nucleus in &nuclei {
            let whole = context.whole_part((sentence.token_start, sentence.token_end), nucleus).map(|whole| (whole, Vec::new()));
            let Some((nucleus, changes)) = whole.or_else(|| context.outside_names(*nucleus)) else { continue };
            if context.addresses(&nucleus) {
                continue;
            }
            match context.evidence(index, &nucleus) {
                Some((rule, score)) => {
                    // `vd och koncernchef i Cramo`: what says that the second is held says it of the first.
                    if let Some((block, first)) = left.pop_if(|(_, first)| context.joins(first, &nucleus)) {
                        push(page, &first, block, ("title.coordinated", 0.8), findings);
                    }
                    push(page, &nucleus, sentence.block, (rule, score), findings);
                    context.found(&nucleus);
                    dropped.extend(changes);
                    if score >= 0.85 {
                        held.insert(nucleus.key(page));
                    }
                }
                None if changes.is_empty() => left.push((sentence.block, nucleus)),
                None => {}
            }
        }
    }
    // `Skolechefen har ansvaret`: what somebody holds elsewhere on the page, unless it is a bare common word.
    for (block, nucleus) in left {
        let facts = page.facts[nucleus.tail as usize - 1];
        let specific = facts.compound() || facts.definite() || nucleus.tail - nucleus.start > 1 || facts.common(page.lang(block)) < 2;
        if specific && context.is_somebodys(&nucleus) && !held.is_empty() && held.contains(&nucleus.key(page)) {
            push(page, &nucleus, block, ("title.held_elsewhere", 0.7), findings);
        }
    }
    let mut at = 0;
    findings.entities.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}

fn push(page: &Page<'_>, nucleus: &Nucleus, block: u32, (rule, score): (&'static str, f32), findings: &mut Findings) {
    let norm = nucleus.norm(page, &mut findings.norms);
    let (span, entry) = (nucleus.span(page), nucleus.entry);
    findings.entities.push(Entity {
        span,
        label: Label::Title,
        block,
        rule,
        entry,
        score,
        norm,
        underspec: Default::default(),
        cluster: 0,
    });
}
