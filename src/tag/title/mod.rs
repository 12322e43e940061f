//! Titles: a nucleus from the lists or a compound head, its modifiers, and a context that says somebody holds it.

mod context;
mod cues;
mod nucleus;

use crate::entity::{Entity, Findings, Label};
use crate::page::Page;

use context::Context;
use nucleus::Nucleus;

/// Pushes the TITLE mentions of a page; reads the PERSON, ORG and PLACE mentions found before, which must be in order.
pub fn tag(page: &Page<'_>, findings: &mut Findings) {
    let names = findings.entities.len();
    let mut context = Context::new(page, &findings.entities);
    let mut nuclei: Vec<Nucleus> = Vec::new();
    for (index, sentence) in page.sentences.iter().enumerate() {
        nuclei.clear();
        nucleus::find(page, sentence, &mut nuclei);
        for nucleus in &nuclei {
            let Some(nucleus) = context.outside_names(*nucleus) else { continue };
            let Some((rule, score)) = context.evidence(index, &nucleus) else { continue };
            let span = nucleus.span(page);
            let norm = nucleus.norm(page, &mut findings.norms);
            findings.entities.push(Entity {
                span,
                label: Label::Title,
                block: sentence.block,
                rule,
                entry: nucleus.entry,
                score,
                norm,
                underspec: Default::default(),
                cluster: 0,
            });
            context.found(&nucleus);
        }
    }
    debug_assert!(names <= findings.entities.len());
}
