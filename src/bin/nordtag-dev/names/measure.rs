//! Scores weights on gold documents: strict spans, a row a set and label, and precision by score.

use std::collections::BTreeMap;

use nordtag::entity::{Findings, Label};
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::Gold;
use nordtag::gold::score::Count;
use nordtag::options::Tagging;
use nordtag::tag::name::label::KINDS;
use nordtag::tag::name::model::Model;
use nordtag::tag::name::scorer::Scorer;
use nordtag::tag::name::{Leaf, Scratch, tag};

use super::corpus::{in_bytes, with_page};

/// Prints F1 of PERSON, ORG, PLACE and all, a line a set, then precision by score over all sets.
pub fn measure(model: &'static Model, sets: Vec<(String, Vec<Gold>)>) {
    let gazetteer = Gazetteer::embedded();
    let mut scratch = Scratch::with(Scorer::new(model));
    let mut bins = [(0u32, 0u32, 0.0f64); 10];
    let mut answers: Vec<(f64, bool)> = Vec::new();
    let mut every = Count::default();
    for (name, golds) in sets {
        let mut counts: BTreeMap<Label, Count> = KINDS.into_iter().map(|label| (label, Count::default())).collect();
        for gold in golds {
            let mut findings = Findings::default();
            with_page(&gold, &gazetteer, |page| {
                tag(&mut [(*page, &mut findings)], &Tagging::default(), &mut [Leaf::default()], &mut scratch)
            });
            let mut right = in_bytes(&gold);
            for entity in &findings.entities {
                let Some(count) = counts.get_mut(&entity.label) else { continue };
                let mention = (entity.span.start, entity.span.end, entity.label);
                let bin = &mut bins[((entity.score * 10.0) as usize).min(9)];
                bin.1 += 1;
                bin.2 += f64::from(entity.score);
                let score = f64::from(entity.score).clamp(1e-6, 1.0 - 1e-6);
                let odds = (score / (1.0 - score)).ln();
                let at = right.iter().position(|&other| other == mention);
                answers.push((odds, at.is_some()));
                if let Some(at) = at {
                    right.swap_remove(at);
                    count.right += 1;
                    bin.0 += 1;
                } else {
                    count.wrong += 1;
                }
            }
            for (_, _, label) in right {
                if let Some(count) = counts.get_mut(&label) {
                    count.missed += 1;
                }
            }
        }
        let mut all = Count::default();
        counts.values().for_each(|&count| all += count);
        let row = KINDS.map(|label| format!("{:6.2}", counts[&label].figures().f1)).join(" ");
        every += all;
        let all = all.figures();
        println!("{name:14} {row} {:6.2}  (P {:.1} R {:.1})", all.f1, all.p, all.r);
    }
    let every = every.figures();
    println!("{:35} {:6.2}  (P {:.1} R {:.1})", "all", every.f1, every.p, every.r);
    for (at, (right, found, sum)) in bins.into_iter().enumerate() {
        if found > 0 {
            let (found_f, bin) = (f64::from(found), at as f64 / 10.0);
            println!("{bin:.1}: {found:5} found, {:5.1} % right, {:5.1} said", 100.0 * f64::from(right) / found_f, 100.0 * sum / found_f);
        }
    }
    let (slope, shift) = fit(&answers);
    println!("right by odds of score: slope {slope:.3}, shift {shift:.3} (1 and 0 where scores are probabilities)");
}

/// The logistic line through answers: how the odds of being right go with the odds of the score.
fn fit(answers: &[(f64, bool)]) -> (f64, f64) {
    let (mut slope, mut shift) = (0.3, 0.0);
    for _ in 0..80 {
        // Half a step of Newton's method, so that it does not leap away; the small numbers keep the matrix from being singular.
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
        for &(odds, right) in answers {
            let likely = 1.0 / (1.0 + (-(slope * odds + shift)).exp());
            let (error, weight) = (f64::from(u8::from(right)) - likely, likely * (1.0 - likely));
            g0 += error * odds;
            g1 += error;
            h00 += weight * odds * odds;
            h01 += weight * odds;
            h11 += weight;
        }
        let determinant = h00 * h11 - h01 * h01;
        slope += 0.5 * (h11 * g0 - h01 * g1) / determinant;
        shift += 0.5 * (h00 * g1 - h01 * g0) / determinant;
    }
    (slope, shift)
}
