//! One name is one kind of thing on a page: a doubtful mention takes the label that surer mentions of the same name have.

use crate::entity::Label;
use crate::gazetteer::OrgKind;
use crate::hasher::NumberMap;
use crate::page::Page;

use super::repeat::key;
use super::scorer::Mention;

/// Below this a mention is doubtful.
const DOUBTFUL: f32 = 0.6;
/// By how much the others together must be surer.
const SURER: f32 = 1.5;

/// The labels a name can have.
const LABELS: [Label; 3] = [Label::Person, Label::Org, Label::Place];

/// How sure the mentions of each name are together, a number a label; used again.
#[derive(Debug, Default)]
pub struct Agreement(NumberMap<u64, [f32; LABELS.len()]>);

impl Agreement {
    /// Gives doubtful mentions the label of surer ones. What is listed may be two things on one page: a town, and its club or council.
    pub fn settle(&mut self, page: &Page<'_>, mentions: &mut [Mention]) {
        let doubtful = |mention: &Mention| mention.score < DOUBTFUL;
        let first = mentions.first().map(|mention| mention.label);
        if !mentions.iter().any(doubtful) || mentions.iter().all(|mention| Some(mention.label) == first) {
            return;
        }
        self.0.clear();
        for mention in &*mentions {
            let sums = self.0.entry(key(name(page, mention))).or_default();
            if let Some(at) = LABELS.iter().position(|label| *label == mention.label) {
                sums[at] += mention.score;
            }
        }
        for mention in mentions.iter_mut().filter(|mention| doubtful(mention)) {
            let sums = self.0[&key(name(page, mention))];
            let own = sums[LABELS.iter().position(|label| *label == mention.label).unwrap_or(0)];
            let (at, most) = (0..LABELS.len()).fold((0, 0.0), |best, at| if sums[at] > best.1 { (at, sums[at]) } else { best });
            if most > SURER * own && !is_two_things(page, mention, LABELS[at]) {
                mention.label = LABELS[at];
            }
        }
    }
}

/// Whether a name may stand for a place as well as for an organisation.
fn is_two_things(page: &Page<'_>, mention: &Mention, other: Label) -> bool {
    let listed = (mention.start..mention.end).map(|token| page.facts[token as usize]);
    mention.label != Label::Person
        && other != Label::Person
        && listed.into_iter().any(|facts| facts.place() > 0 || facts.org() != OrgKind::None)
}

fn name<'a>(page: &Page<'a>, mention: &Mention) -> &'a str {
    let (first, last) = (page.tokens[mention.start as usize], page.tokens[mention.end as usize - 1]);
    &page.text()[first.span.start as usize..last.span.end as usize]
}
