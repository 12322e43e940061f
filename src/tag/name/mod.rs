//! Names: tokens, facts and hits become mentions of persons, organisations and places, by rules alone or weighed by the scorer.

mod agree;
mod batch;
mod behind;
pub mod candidate;
pub mod chain;
pub mod class;
pub mod cluster;
mod code;
mod committee;
pub mod cues;
mod employer;
mod ends;
pub mod evidence;
pub mod explain;
pub mod feature;
mod foreign;
pub mod hash;
mod headed;
mod house;
mod informal;
mod joint;
mod known;
pub mod label;
pub mod lower;
mod menu;
pub mod model;
mod namesake;
mod norm;
mod part;
mod person;
pub mod place;
mod placed;
mod reach;
mod register;
mod repeat;
mod resolve;
pub mod rule;
pub mod run;
pub mod scene;
pub mod scorer;
mod series;
mod shape;
mod sort;
mod sponsors;
mod state;
mod stated;
mod strip;
mod surroundings;
mod table;
mod taken;
mod thing;
mod trade;
pub mod word;
pub mod zone;

use crate::entity::{Entity, Findings, Label};
use crate::lang::Lang;
use crate::options::Tagging;
use crate::page::Page;
use crate::span::Span;
use crate::tag::bits::{Bits, Marks};

use agree::Agreement;
use evidence::Evidence;
use repeat::Repeats;
use rule::Candidate;
use scene::Scene;
use scorer::{Mention, Scorer};

/// What is kept from one page to the next: buffers and a cache of words. It changes the speed, never the findings.
#[derive(Debug, Default)]
pub struct Scratch {
    room: resolve::Room,
    evidence: Evidence,
    scene: Scene,
    scorer: Scorer,
    ruled: Vec<Mention>,
    parted: Vec<Mention>,
    repeats: Repeats,
    agreement: Agreement,
}

/// What is known of a page while its names are looked for.
#[derive(Debug, Default)]
pub struct Leaf {
    /// The tokens that rules begin with, of names and of titles.
    pub(super) marks: Marks,
    candidates: Vec<Candidate>,
    /// One a sentence: its candidates end here.
    ends: Vec<usize>,
    /// Found by the scorer.
    mentions: Vec<Mention>,
}

impl Scratch {
    /// The same with a scorer of other weights.
    pub fn with(scorer: Scorer) -> Scratch {
        Scratch { scorer, ..Scratch::default() }
    }
}

/// Pushes the PERSON, ORG and PLACE mentions of each page, in order; there are as many leaves. Candidates are found on all pages, then all
/// are scored, then rules have their say, so that the code of each is at hand for all.
pub fn tag(pages: &mut [(Page<'_>, &mut Findings)], options: &Tagging, leaves: &mut [Leaf], scratch: &mut Scratch) {
    for ((page, _), leaf) in pages.iter().zip(&mut *leaves) {
        leaf.marks.take(page);
        find_candidates(page, &leaf.marks, &mut leaf.candidates, &mut leaf.ends);
        leaf.mentions.clear();
    }
    if options.scorer {
        let Scratch { evidence, scene, scorer, .. } = scratch;
        for ((page, _), leaf) in pages.iter().zip(&mut *leaves) {
            let Leaf { marks, candidates, ends, mentions } = leaf;
            each_scene(page, &marks.capitals, candidates, ends, evidence, scene, |scene| scorer.find(page, scene, mentions));
        }
    }
    for ((page, findings), leaf) in pages.iter_mut().zip(leaves) {
        rule(page, options, leaf, scratch);
        let Scratch { ruled, repeats, agreement, .. } = scratch;
        register::add(page, ruled);
        stated::add(page, &leaf.marks.capitals, ruled);
        sponsors::part(page, ruled);
        informal::add(page, ruled);
        employer::add(page, &leaf.marks.capitals, ruled);
        placed::add(page, &leaf.marks.capitals, ruled);
        thing::drop_letters(page, &leaf.marks.capitals, ruled);
        repeats.add(page, &leaf.marks.capitals, ruled);
        agreement.settle(page, ruled);
        push(page, &leaf.candidates, &leaf.ends, ruled, findings);
    }
}

/// What the rules make of a page's candidates and of what the scorer has found.
fn rule(page: &Page<'_>, options: &Tagging, leaf: &mut Leaf, scratch: &mut Scratch) {
    let Scratch { room, ruled, parted, .. } = scratch;
    let Leaf { candidates, ends, mentions, .. } = leaf;
    ruled.clear();
    let (mut next, mut from) = (0, 0);
    for (sentence, &to) in page.sentences.iter().zip(&*ends) {
        let candidates = &candidates[from..to];
        from = to;
        let (first, last) = (sentence.token_start, sentence.token_end);
        let lang = page.lang(sentence.block);
        let base = ruled.len();
        while let Some(mention) = mentions.get_mut(next).filter(|mention| mention.start < last) {
            next += 1;
            if !house::rule(page, lang, (first, last), mention) || !options.generic && resolve::is_generic(page, mention) {
                continue;
            }
            // `Martin Randle FCA`: honours behind a person are no body.
            if ruled[base..].last().is_some_and(|before| strip::is_honour(page, before, mention)) {
                continue;
            }
            // A mention that took in what stands before it takes the place of what was found there.
            while ruled.len() > base && ruled.last().is_some_and(|before| before.start >= mention.start) {
                ruled.pop();
            }
            if ruled.len() > base && ruled.last().is_some_and(|before| before.end > mention.start) {
                continue;
            }
            ruled.push(*mention);
        }
        if options.scorer {
            resolve::overrule(page, candidates, options, base, room, ruled);
            person::complete(page, (first, last), base, ruled);
        } else {
            resolve::by_rules(candidates, options, (first, last), room, ruled);
        }
        if ruled.len() > base {
            if lang == Lang::En {
                ruled[base..].iter_mut().filter(|mention| mention.label == Label::Org).for_each(|mention| strip::gift(page, mention));
            }
            committee::widen(page, lang, first, base, ruled);
            part::split(page, lang, base, parted, ruled);
            thing::drop(page, sentence, base, ruled);
        }
    }
}

/// Pushes mentions as entities, each with its reason and its normal form; not those that are doubtful in another language.
fn push(page: &Page<'_>, candidates: &[Candidate], ends: &[usize], mentions: &[Mention], findings: &mut Findings) {
    let main = page.main_lang();
    let mut at = 0;
    for mention in mentions {
        while page.sentences[at].token_end <= mention.start {
            at += 1;
        }
        let sentence = page.sentences[at];
        let (rule, hit) = resolve::reason(&candidates[if at == 0 { 0 } else { ends[at - 1] }..ends[at]], mention);
        if foreign::is_doubtful(page, sentence.block, rule, mention.score) || thing::is_thing(page, &sentence, mention) {
            continue;
        }
        let langs = [page.lang(sentence.block), main];
        let entry = hit.map(|hit| norm::entry(page, langs, hit));
        let norm = norm::norm(page, langs, mention, entry, &mut findings.norms);
        findings.entities.push(Entity {
            span: Span::new(page.tokens[mention.start as usize].span.start, page.tokens[mention.end as usize - 1].span.end),
            label: mention.label,
            block: sentence.block,
            rule: rule.name(),
            entry,
            score: mention.score,
            norm,
            underspec: Default::default(),
            cluster: 0,
        });
    }
}

/// Finds the candidates of all sentences; `ends` says where those of each sentence end.
fn find_candidates(page: &Page<'_>, marks: &Marks, candidates: &mut Vec<Candidate>, ends: &mut Vec<usize>) {
    candidates.clear();
    ends.clear();
    let mut hit = 0;
    for sentence in page.sentences {
        let from = candidates.len();
        candidate::find(page, sentence, marks, &mut hit, candidates);
        candidates[from..].sort_by_key(|candidate| candidate.start);
        ends.push(candidates.len());
    }
}

/// Sets the scene for some sentences after others, and calls `act` with it.
fn each_scene(
    page: &Page<'_>,
    capitals: &Bits,
    candidates: &[Candidate],
    ends: &[usize],
    evidence: &mut Evidence,
    scene: &mut Scene,
    mut act: impl FnMut(&mut Scene),
) {
    evidence.gather(page, capitals, candidates);
    scene.clear();
    let mut from = 0;
    for (sentence, &to) in page.sentences.iter().zip(ends) {
        if from < to || !scene::is_quiet(page, sentence, capitals) {
            scene.add(page, sentence, capitals, &candidates[from..to], evidence);
        }
        if scene.is_full() {
            act(scene);
            scene.clear();
        }
        from = to;
    }
    act(scene);
}

/// Sets the scene for all sentences of a page, some together: what training learns from.
pub fn scenes(page: &Page<'_>, act: impl FnMut(&mut Scene)) {
    let (mut marks, mut candidates, mut ends) = (Marks::default(), Vec::new(), Vec::new());
    marks.take(page);
    find_candidates(page, &marks, &mut candidates, &mut ends);
    each_scene(page, &marks.capitals, &candidates, &ends, &mut Evidence::default(), &mut Scene::default(), act);
}
