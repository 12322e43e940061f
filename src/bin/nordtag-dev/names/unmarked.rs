//! Lines nobody has marked become gold: what a first training finds in them, all features at hand, a second one learns with some of them left out.

use std::path::Path;

use nordtag::entity::Findings;
use nordtag::error::{Error, ErrorKind};
use nordtag::gazetteer::Gazetteer;
use nordtag::gold::{Gold, Mention};
use nordtag::options::Tagging;
use nordtag::tag::name::label::kind_of;
use nordtag::tag::name::model::Model;
use nordtag::tag::name::scorer::Scorer;
use nordtag::tag::name::{Leaf, Scratch, tag};

use super::corpus::with_page;
use super::failed;

/// The sources whose lines are taken; the others are in the training sets already, or no running text.
const SOURCES: [&str; 1] = ["ud:EWT-train"];

/// So many lines are one document, so that a name may be seen twice.
const LINES: usize = 12;

/// A line with a name less sure than this is left out.
const SURE: f32 = 0.6;

/// Documents of a file of lines: language, source and text, parted by tabs.
///
/// # Errors
/// When the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<Gold>, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| failed(ErrorKind::Unreadable, &error, path))?;
    let mut golds = Vec::new();
    for wanted in SOURCES {
        let fields = text.lines().filter_map(|line| {
            let mut fields = line.splitn(3, '\t');
            Some((fields.next()?, fields.next()?, fields.next()?))
        });
        let lines: Vec<(&str, &str)> = fields.filter(|&(_, source, _)| source == wanted).map(|(lang, _, text)| (lang, text)).collect();
        golds.extend(lines.chunks(LINES).enumerate().map(|(at, lines)| Gold {
            id: format!("{wanted}-{at}"),
            lang: lines[0].0.to_owned(),
            text: lines.iter().map(|&(_, text)| text).collect::<Vec<_>>().join("\n"),
            ..Gold::default()
        }));
    }
    Ok(golds)
}

/// The documents with what a model finds in them, without the lines it is not sure of.
pub fn mark(model: &'static Model, golds: &[Gold]) -> Vec<Gold> {
    let gazetteer = Gazetteer::embedded();
    let mut scratch = Scratch::with(Scorer::new(model));
    let marked = golds.iter().map(|gold| {
        let mut findings = Findings::default();
        with_page(gold, &gazetteer, |page| tag(&mut [(*page, &mut findings)], &Tagging::default(), &mut [Leaf::default()], &mut scratch));
        let (mut text, mut ents, mut n_chars, mut first) = (String::new(), Vec::new(), 0, 0);
        for line in gold.text.split_inclusive('\n') {
            let (start, end) = (first, first + line.len());
            first = end;
            let inside = |at: u32| (start..=end).contains(&(at as usize));
            let found = findings.entities.iter().filter(|entity| inside(entity.span.start) && inside(entity.span.end));
            let found: Vec<_> = found.filter(|entity| kind_of(entity.label).is_some()).collect();
            if found.iter().any(|entity| entity.score < SURE) {
                continue;
            }
            let chars = |at: u32| n_chars + line[..at as usize - start].chars().count() as u32;
            ents.extend(found.iter().map(|entity| Mention {
                start: chars(entity.span.start),
                end: chars(entity.span.end),
                label: entity.label,
                norm: None,
                norm_alts: Vec::new(),
                optional: false,
                also: Vec::new(),
            }));
            n_chars += line.chars().count() as u32;
            text.push_str(line);
        }
        Gold { text, ents, ..gold.clone() }
    });
    marked.collect()
}
