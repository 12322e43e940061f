//! Why a mention is what it is: the features that weighed most for its label, and the label that came second.

use crate::entity::{Findings, Label};
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::bits::Marks;

use super::evidence::Evidence;
use super::feature::{Feature, Template};
use super::label::{KINDS, OUTSIDE, Part, kind_of, number};
use super::lower::Lower;
use super::model::Model;
use super::place::Place;
use super::scene::Scene;
use super::scorer;
use super::word::{Seen, look};
use super::zone::Zone;

/// Reasons kept of each mention.
const REASONS: usize = 6;

/// Why a mention is what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Index of the entity.
    pub entity: usize,
    /// The label that came second; `None` for no name at all.
    pub runner_up: Option<Label>,
    /// By how much the label was better, a logarithm of odds. Below 0 where a rule or the neighbours decided.
    pub margin: f32,
    /// What weighed most for the label against the second, or against it, the heaviest first.
    pub reasons: Vec<Reason>,
}

/// Something the scorer saw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What sort of thing.
    pub template: Template,
    /// Index of the token that has it.
    pub token: u32,
    /// Its weight for the label less that for the runner-up.
    pub weight: f32,
}

/// Explains the persons, organisations and places among the entities of a page that `tag` found, in order.
pub fn explain(page: &Page<'_>, findings: &Findings) -> Vec<Explanation> {
    let model = scorer::embedded();
    let (mut marks, mut candidates, mut ends) = (Marks::default(), Vec::new(), Vec::new());
    marks.take(page);
    super::find_candidates(page, &marks, &mut candidates, &mut ends);
    let mut lower = Lower::default();
    let (mut evidence, mut scene) = (Evidence::default(), Scene::default());
    evidence.gather(page, &marks.capitals, &candidates);
    let mut explanations = Vec::new();
    let mut from = 0;
    for (sentence, &to) in page.sentences.iter().zip(&ends) {
        let first = findings.entities.partition_point(|entity| entity.span.start < sentence.span.start);
        let last = findings.entities.partition_point(|entity| entity.span.start < sentence.span.end);
        let mut whole = None;
        for entity in first..last {
            let Some(kind) = kind_of(findings.entities[entity].label) else { continue };
            let whole = *whole.get_or_insert_with(|| {
                scene.clear();
                let whole = scene.add(page, sentence, &marks.capitals, &candidates[from..to], &evidence);
                for place in whole.places() {
                    scene.spots[place].word = look(page, whole.token(place), whole.lang, &mut lower);
                }
                whole
            });
            let inside = |&place: &usize| page.tokens[whole.token(place)].span.overlaps(findings.entities[entity].span);
            let seen: Vec<Vec<(Feature, u32)>> = whole.places().filter(inside).map(|place| features(page, &scene, &whole, place)).collect();
            explanations.push(weigh(model, whole.lang, entity, kind, &seen));
        }
        from = to;
    }
    explanations
}

/// All features of a token, each with the token it looks at.
fn features(page: &Page<'_>, scene: &Scene, whole: &Zone, place: usize) -> Vec<(Feature, u32)> {
    let mut features = Vec::new();
    let mut lower = Lower::default();
    for (other, from) in scene.around(place).into_iter().zip(Place::ALL).filter(|(other, _)| whole.places().contains(other)) {
        let token = whole.token(other);
        Seen::new(page, token, whole.lang, &mut lower).tell(from, &mut |feature| features.push((feature, token as u32)));
    }
    scene.tell(whole, place, &mut |feature| features.push((feature, whole.token(place) as u32)));
    features
}

fn weigh(model: &Model, lang: Lang, entity: usize, kind: usize, seen: &[Vec<(Feature, u32)>]) -> Explanation {
    let label = |kind: Option<usize>, at: usize| kind.map_or(OUTSIDE, |kind| number(kind, Part::of(at, 0, seen.len())));
    let total = |kind: Option<usize>| -> i32 {
        let rows = seen.iter().enumerate();
        rows.flat_map(|(at, features)| features.iter().map(move |(feature, _)| i32::from(model.weights(*feature, lang)[label(kind, at)])))
            .sum()
    };
    let others = [None, Some(0), Some(1), Some(2)].into_iter().filter(|&other| other != Some(kind));
    let (second, weight) =
        others.map(|other| (other, total(other))).max_by_key(|&(other, weight)| (weight, other)).expect("there are three others");
    let mut reasons: Vec<Reason> = Vec::new();
    for (at, features) in seen.iter().enumerate() {
        for &(feature, token) in features {
            let weights = model.weights(feature, lang);
            let weight = f32::from(weights[label(Some(kind), at)] - weights[label(second, at)]) / model.scale;
            match reasons.iter_mut().find(|reason| reason.template == feature.template && reason.token == token) {
                Some(reason) => reason.weight += weight,
                None => reasons.push(Reason { template: feature.template, token, weight }),
            }
        }
    }
    reasons.sort_by(|one, other| {
        other.weight.abs().total_cmp(&one.weight.abs()).then((one.token, one.template).cmp(&(other.token, other.template)))
    });
    reasons.truncate(REASONS);
    reasons.retain(|reason| reason.weight != 0.0);
    let margin = (total(Some(kind)) - weight) as f32 / model.scale;
    Explanation { entity, runner_up: second.map(|kind| KINDS[kind]), margin, reasons }
}
