//! Gold documents become sequences: for every zone, the features of its tokens and their right labels.

use std::path::Path;

use nordtag::document::{Document, Hints};
use nordtag::error::Error;
use nordtag::extract::extract;
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::{Gold, folder};
use nordtag::hasher::NumberMap;
use nordtag::identify::identify;
use nordtag::lang::Lang;
use nordtag::options;
use nordtag::page::Page;
use nordtag::segment::segment;
use nordtag::spot::{self, spot};
use nordtag::tag::name::feature::{Family, Feature, Template};
use nordtag::tag::name::hash;
use nordtag::tag::name::label::{self, Part};
use nordtag::tag::name::lower::Lower;
use nordtag::tag::name::place::Place;
use nordtag::tag::name::run::is_capital;
use nordtag::tag::name::scene::Scene;
use nordtag::tag::name::scenes;
use nordtag::tag::name::word::{Seen, look};
use nordtag::tag::name::zone::Zone;

use super::pages::pages;
use super::written::written;

/// What the texts written for training are called.
pub const TEXTS: &str = "texts written for training";

/// What the marked pages are called.
pub const MARKED: &str = "marked pages";

/// Features seen fewer times than this are left out.
const SEEN: u32 = 3;

/// So many made-up tokens count as one: names drawn from lists say nothing by their letters.
const MADE_UP: u32 = 40;

/// The place of PERSON among the chain's kinds.
const PERSON: usize = 0;

/// What a token's features look at; dropped together in training.
pub const GROUPS: usize = 6;

/// Where to learn from.
pub struct Sources<'a> {
    /// Where the training sets lie.
    pub folder: &'a Path,
    /// The training sets, and how much a token of each counts.
    pub sets: &'a [(&'a str, f32)],
    /// The project's folder.
    pub project: &'a Path,
    /// How much a token of the texts written for training counts.
    pub weight_of_written: f32,
    /// How much a token of the marked pages (`corpus/later`) counts.
    pub weight_of_marked: f32,
    /// How much a token of the made-up pages counts.
    pub weight_of_pages: f32,
    /// How much a token of what an earlier training marked counts.
    pub weight_of_found: f32,
}

/// Everything there is to learn from.
#[derive(Default)]
pub struct Corpus {
    /// The id of each feature; a feature's number is its place here.
    pub ids: Vec<u64>,
    /// Features of all tokens, those of a group together.
    pub features: Vec<u32>,
    /// One a token: where its groups begin in `features`, and where the last one ends.
    pub tokens: Vec<[u32; GROUPS + 1]>,
    /// Right labels, one a token.
    pub labels: Vec<u8>,
    /// Tokens of a zone, and how much they count.
    pub zones: Vec<(u32, u32, f32)>,
}

/// Reads the training sets of a folder, the texts written for training and the marked pages, and makes pages from the templates and lists in the project's folder;
/// `found` are documents that an earlier training marked.
///
/// Of documents that are not made up, one in `fold` is handed to `hold` instead with the name of its set; none where it is 0. Which ones hangs on their
/// text alone, so that further documents change nothing about it.
///
/// # Errors
/// When one cannot be read.
pub fn read(sources: &Sources<'_>, found: &[Gold], fold: u64, mut hold: impl FnMut(&str, Gold)) -> Result<Corpus, Error> {
    let gazetteer = Gazetteer::embedded();
    let mut reader = Reader::default();
    let mut read = |name: &str, golds: Vec<Gold>, weight: f32, reader: &mut Reader| {
        for gold in golds {
            if fold > 0 && (hash::word(gold.text.as_bytes()) >> 32).is_multiple_of(fold) {
                hold(name, gold);
            } else {
                with_page(&gold, &gazetteer, |page| reader.page(page, &gold, weight));
            }
        }
        eprintln!("{name}: {} tokens so far, {} mentions in no zone", reader.labels.len(), reader.lost);
    };
    for &(set, weight) in sources.sets {
        read(set, folder::read_any(&sources.folder.join(set).with_extension("jsonl"))?, weight, &mut reader);
    }
    read(TEXTS, written(&sources.project.join("corpus/written"))?, sources.weight_of_written, &mut reader);
    read(MARKED, folder::read(&sources.project.join("corpus/later"))?, sources.weight_of_marked, &mut reader);
    for gold in found {
        with_page(gold, &gazetteer, |page| reader.page(page, gold, sources.weight_of_found));
    }
    reader.n_read = reader.ids.len();
    for gold in pages(sources.project)? {
        with_page(&gold, &gazetteer, |page| reader.page(page, &gold, sources.weight_of_pages));
    }
    eprintln!("made-up pages: {} tokens so far, {} mentions in no zone", reader.labels.len(), reader.lost);
    Ok(reader.finish())
}

/// Takes a gold document through the stages up to `spot`. Norwegian goes as Danish.
pub fn with_page<T>(gold: &Gold, gazetteer: &Gazetteer, act: impl FnOnce(&Page<'_>) -> T) -> T {
    let lang = match gold.lang.as_str() {
        "nb" | "nn" => Some(Lang::Da),
        code => Lang::from_code(code),
    };
    let raw = nordtag::document::Raw {
        text: gold.text.clone(),
        hints: Hints { id: gold.id.clone(), lang, ..Hints::default() },
        ..Default::default()
    };
    let document: Document = extract(raw, &options::Reading::default());
    let (mut guesses, mut sentences, mut tokens, mut facts, mut hits) = Default::default();
    identify(&document.text, &document.blocks, &document.hints, &mut guesses);
    segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
    spot(&document.text, &tokens, gazetteer, &mut spot::Scratch::default(), &mut facts, &mut hits);
    act(&Page { document: &document, guesses: &guesses, sentences: &sentences, tokens: &tokens, facts: &facts, hits: &hits, gazetteer })
}

/// The mentions of a gold document as bytes of its text.
pub fn in_bytes(gold: &Gold) -> Vec<(u32, u32, nordtag::entity::Label)> {
    let mut offsets: Vec<u32> = gold.text.char_indices().map(|(byte, _)| byte as u32).collect();
    offsets.push(gold.text.len() as u32);
    let byte = |at: u32| offsets.get(at as usize).copied().unwrap_or(gold.text.len() as u32);
    gold.ents.iter().map(|mention| (byte(mention.start), byte(mention.end), mention.label)).collect()
}

#[derive(Default)]
struct Reader {
    ids: Vec<u64>,
    tokens: Vec<[u32; GROUPS + 1]>,
    labels: Vec<u8>,
    zones: Vec<(u32, u32, f32)>,
    lost: usize,
    /// How many of `ids` come from the sets; the others are made up.
    n_read: usize,
}

impl Reader {
    fn page(&mut self, page: &Page<'_>, gold: &Gold, weight: f32) {
        let mut labels = vec![label::OUTSIDE as u8; page.tokens.len()];
        let mut open = vec![false; page.tokens.len()];
        for (mention, (first, last, kind)) in gold.ents.iter().zip(in_bytes(gold)) {
            let Some(kind) = label::kind_of(kind) else { continue };
            let start = page.tokens.partition_point(|token| token.span.end <= first);
            let end = page.tokens.partition_point(|token| token.span.start < last);
            let start = if kind == PERSON { without_title(page, start, end) } else { start };
            open[start..end].fill(mention.optional);
            for (token, label) in labels.iter_mut().enumerate().take(end).skip(start) {
                *label = label::number(kind, Part::of(token, start, end)) as u8;
            }
        }
        let mut inside = 0;
        scenes(page, |scene| {
            self.look(page, scene);
            for zone in &scene.zones {
                let first = zone.token(zone.start as usize);
                let found = &labels[first..first + zone.places().len()];
                inside += found.iter().filter(|&&label| label != 0 && label::begins(label as usize)).count();
                // A name cut in two by the zone's edge teaches nothing right.
                let cut = !label::begins(found[0] as usize) || label::is_open(found[found.len() - 1] as usize);
                // What may be tagged or left teaches nothing either way.
                if cut || open[first..first + found.len()].contains(&true) {
                    continue;
                }
                let base = self.labels.len() as u32;
                for place in zone.places() {
                    self.token(page, scene, zone, place);
                }
                self.labels.extend_from_slice(found);
                self.zones.push((base, self.labels.len() as u32, weight));
            }
        });
        let all = labels.iter().filter(|&&label| label != 0 && label::begins(label as usize)).count();
        self.lost += all - inside;
    }

    fn look(&self, page: &Page<'_>, scene: &mut Scene) {
        let mut lower = Lower::default();
        let Scene { spots, zones } = scene;
        for zone in zones {
            for place in zone.around() {
                spots[place].word = look(page, zone.token(place), zone.lang, &mut lower);
            }
        }
    }

    fn token(&mut self, page: &Page<'_>, scene: &Scene, zone: &Zone, place: usize) {
        let mut groups: [Vec<u64>; GROUPS] = Default::default();
        let mut lower = Lower::default();
        for (other, from) in scene.around(place).into_iter().zip(Place::ALL).filter(|(other, _)| zone.sentence().contains(other)) {
            Seen::new(page, zone.token(other), zone.lang, &mut lower).tell(from, &mut |feature| {
                groups[group(feature, from)].extend(feature.ids(zone.lang));
            });
        }
        scene.tell(zone, place, &mut |feature| {
            groups[group(feature, Place::Here)].extend(feature.ids(zone.lang));
        });
        let mut bounds = [self.ids.len() as u32; GROUPS + 1];
        for (at, group) in groups.iter().enumerate() {
            self.ids.extend_from_slice(group);
            bounds[at + 1] = self.ids.len() as u32;
        }
        self.tokens.push(bounds);
    }

    /// Numbers the features and leaves out the rare ones.
    fn finish(self) -> Corpus {
        let mut counts: Numbers = Numbers::default();
        for (at, &id) in self.ids.iter().enumerate() {
            *counts.entry(id).or_default() += if at < self.n_read { MADE_UP } else { 1 };
        }
        // The most frequent first: what is met together lies together.
        let mut kept: Vec<(u64, u32)> =
            counts.iter().filter(|&(_, &count)| count >= SEEN * MADE_UP).map(|(&id, &count)| (id, count)).collect();
        kept.sort_unstable_by_key(|&(id, count)| (std::cmp::Reverse(count), id));
        let numbers: Numbers = (0..).zip(&kept).map(|(number, &(id, _))| (id, number)).collect();
        let ids = kept.into_iter().map(|(id, _)| id).collect();
        let mut corpus = Corpus { ids, labels: self.labels, zones: self.zones, ..Corpus::default() };
        for bounds in &self.tokens {
            let mut kept = [corpus.features.len() as u32; GROUPS + 1];
            for group in 0..GROUPS {
                let ids = &self.ids[bounds[group] as usize..bounds[group + 1] as usize];
                corpus.features.extend(ids.iter().filter_map(|id| numbers.get(id)));
                kept[group + 1] = corpus.features.len() as u32;
            }
            corpus.tokens.push(kept);
        }
        eprintln!(
            "{} zones, {} tokens, {} features of {} ({} kept)",
            corpus.zones.len(),
            corpus.labels.len(),
            corpus.features.len(),
            counts.len(),
            corpus.ids.len()
        );
        corpus
    }
}

/// The first token of a person's name behind titles and honorifics, which some sets mark as part of it and the house rules do not.
fn without_title(page: &Page<'_>, mut start: usize, end: usize) -> usize {
    let is_title = |token: usize| {
        let facts = page.facts[token];
        facts.honorific() || facts.title() && facts.given() < 2 && facts.surname() < 4
    };
    while start + 1 < end && is_title(start) && is_capital(page, start + 1) {
        start += 1;
    }
    start
}

/// A number for each feature id.
type Numbers = NumberMap<u64, u32>;

fn group(feature: Feature, place: Place) -> usize {
    let here = place == Place::Here;
    match feature.template.family() {
        _ if feature.template == Template::Class => 0,
        Family::Letters if here => 1,
        Family::Lists if here => 2,
        Family::Candidate => 3,
        Family::Evidence => 4,
        Family::Letters => 5,
        _ => 0,
    }
}
