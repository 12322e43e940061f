//! Scores weights on gold documents: strict spans, a row a set and label, and precision by score.

use std::collections::BTreeMap;
use std::path::Path;

use nordtag::entity::{Findings, Label};
use nordtag::error::Error;
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::score::Count;
use nordtag::options::Tagging;
use nordtag::tag::name::label::KINDS;
use nordtag::tag::name::model::Model;
use nordtag::tag::name::scorer::Scorer;
use nordtag::tag::name::{Scratch, tag};

use super::corpus::{golds, in_bytes, with_page};

/// Prints F1 of PERSON, ORG, PLACE and all, a line a file, then precision by score over all files.
pub fn measure(model: &'static Model, files: &[String]) -> Result<(), Error> {
    let gazetteer = Gazetteer::embedded();
    let mut scratch = Scratch::with(Scorer::new(model));
    let mut bins = [(0u32, 0u32, 0.0f64); 10];
    for file in files {
        let mut counts: BTreeMap<Label, Count> = KINDS.into_iter().map(|label| (label, Count::default())).collect();
        for gold in golds(Path::new(file))? {
            let mut findings = Findings::default();
            with_page(&gold, &gazetteer, |page| tag(page, &Tagging::default(), &mut scratch, &mut findings));
            let mut right = in_bytes(&gold);
            for entity in &findings.entities {
                let Some(count) = counts.get_mut(&entity.label) else { continue };
                let mention = (entity.span.start, entity.span.end, entity.label);
                let bin = &mut bins[((entity.score * 10.0) as usize).min(9)];
                bin.1 += 1;
                bin.2 += f64::from(entity.score);
                if let Some(at) = right.iter().position(|&other| other == mention) {
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
        let name = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let row = KINDS.map(|label| format!("{:6.2}", counts[&label].figures().f1)).join(" ");
        let all = all.figures();
        println!("{name:14} {row} {:6.2}  (P {:.1} R {:.1})", all.f1, all.p, all.r);
    }
    for (at, (right, found, sum)) in bins.into_iter().enumerate() {
        if found > 0 {
            let (found_f, bin) = (f64::from(found), at as f64 / 10.0);
            println!("{bin:.1}: {found:5} found, {:5.1} % right, {:5.1} said", 100.0 * f64::from(right) / found_f, 100.0 * sum / found_f);
        }
    }
    Ok(())
}
