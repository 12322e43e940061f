//! Names: tokens, facts and hits become mentions of persons, organisations and places, by rules alone or weighed by the scorer.

pub mod candidate;
pub mod chain;
pub mod class;
pub mod cues;
pub mod evidence;
pub mod feature;
pub mod hash;
pub mod label;
pub mod model;
pub mod rule;
pub mod scene;
pub mod scorer;
pub mod word;

use crate::entity::{Entity, Findings};
use crate::options::Tagging;
use crate::page::Page;
use crate::span::Span;

use evidence::Evidence;
use rule::{Candidate, Rule};
use scene::Scene;
use scorer::{Mention, Scorer};

/// What `tag` keeps from one document to the next: buffers and a cache of words. It changes the speed, never the findings.
#[derive(Debug, Default)]
pub struct Scratch {
    candidates: Vec<Candidate>,
    /// One a sentence: its candidates end here.
    ends: Vec<usize>,
    evidence: Evidence,
    scene: Scene,
    scorer: Scorer,
    mentions: Vec<Mention>,
}

impl Scratch {
    /// The same with a scorer of other weights.
    pub fn with(scorer: Scorer) -> Scratch {
        Scratch { scorer, ..Scratch::default() }
    }
}

/// Pushes the PERSON, ORG and PLACE mentions of a page.
pub fn tag(page: &Page<'_>, options: &Tagging, scratch: &mut Scratch, findings: &mut Findings) {
    let Scratch { candidates, ends, evidence, scene, scorer, mentions } = scratch;
    mentions.clear();
    find_candidates(page, candidates, ends);
    if options.scorer {
        each_scene(page, candidates, ends, evidence, scene, |scene, _| scorer.find(page, scene, mentions));
    }
    for mention in mentions.iter() {
        let span = Span::new(page.tokens[mention.start as usize].span.start, page.tokens[mention.end as usize - 1].span.end);
        let at = page.sentences.partition_point(|sentence| sentence.token_end <= mention.start);
        let norm = findings.norms.add(span.of(page.text()));
        findings.entities.push(Entity {
            span,
            label: mention.label,
            block: page.sentences[at].block,
            rule: Rule::scored(mention.label).name(),
            entry: None,
            score: mention.score,
            norm,
            underspec: Default::default(),
            cluster: 0,
        });
    }
}

/// Finds the candidates of all sentences; `ends` says where those of each sentence end.
fn find_candidates(page: &Page<'_>, candidates: &mut Vec<Candidate>, ends: &mut Vec<usize>) {
    candidates.clear();
    ends.clear();
    for sentence in page.sentences {
        candidate::find(page, sentence, candidates);
        ends.push(candidates.len());
    }
}

/// Sets the scene for every sentence that has zones, and calls `act` with it and its candidates.
fn each_scene(
    page: &Page<'_>,
    candidates: &[Candidate],
    ends: &[usize],
    evidence: &mut Evidence,
    scene: &mut Scene,
    mut act: impl FnMut(&mut Scene, &[Candidate]),
) {
    evidence.gather(page, candidates);
    let mut from = 0;
    for (sentence, &to) in page.sentences.iter().zip(ends) {
        scene.set(page, sentence, &candidates[from..to], evidence);
        if !scene.zones.is_empty() {
            act(scene, &candidates[from..to]);
        }
        from = to;
    }
}

/// Sets the scene for every sentence of a page that has zones: what training learns from.
pub fn scenes(page: &Page<'_>, mut act: impl FnMut(&mut Scene)) {
    let (mut candidates, mut ends) = (Vec::new(), Vec::new());
    find_candidates(page, &mut candidates, &mut ends);
    each_scene(page, &candidates, &ends, &mut Evidence::default(), &mut Scene::default(), |scene, _| act(scene));
}
