//! `nordtag-dev furniture`: trains the chain that tells the furniture of plain pages, and measures it on the pages it learns from.

mod own;
mod pages;
mod train;

use std::path::Path;

use nordtag::error::{Error, ErrorKind};
use nordtag::extract::chain::{Beliefs, Chain, TEXT};

use own::Page;

/// Where the weights lie that the crate takes up.
const WEIGHTS: &str = "src/extract/chain.gen.tsv";

/// How many pages are made of the layouts for each language, and how much a line of theirs counts.
const MADE: usize = 100;
/// See `MADE`.
const WEIGHT_OF_MADE: f32 = 0.1;

/// How much a line counts of texts that have no furniture.
const WEIGHT_OF_TEXTS: f32 = 0.1;

/// Parts the pages are measured in, each by a chain that learned from the others.
const PARTS: usize = 5;

/// Runs `furniture train [OUT]`, `furniture measure`, or `furniture show LANG`, which prints pages made of the layouts.
///
/// # Errors
/// When the pages cannot be read or the weights cannot be written.
pub fn run(args: &[String]) -> Result<(), Error> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    match args.split_first() {
        Some((command, args)) if command == "train" => {
            let out = args.first().map_or(WEIGHTS, String::as_str);
            let groups = own::groups(project)?;
            let all = groups.iter().flat_map(|(_, pages)| pages).map(|page| (page, 1.0));
            let chain = train::train(&all.chain(others(project)?.iter().map(|(page, weight)| (page, *weight))).collect::<Vec<_>>());
            std::fs::write(out, chain.write()).map_err(|error| Error::new(ErrorKind::Output, error.to_string()).at(out, 0, 0))
        }
        Some((command, [])) if command == "measure" => measure(&own::groups(project)?, &own::unseen(project)?, &others(project)?),
        Some((command, [lang])) if command == "show" => {
            own::mill(project, lang)?.take(20).try_for_each(|page| page.map(|page| println!("{page}\n---")))
        }
        _ => Err(Error::new(ErrorKind::Usage, "expected `furniture train [OUT]`, `furniture measure` or `furniture show LANG`")),
    }
}

/// Pages made of the layouts, and texts without furniture, with what a line of them counts.
fn others(project: &Path) -> Result<Vec<(Page, f32)>, Error> {
    let made = own::made(project, MADE)?.into_iter().map(|page| (page, WEIGHT_OF_MADE));
    Ok(made.chain(own::texts(project)?.into_iter().map(|page| (page, WEIGHT_OF_TEXTS))).collect())
}

/// Prints how well the furniture of each group of pages is told, by the rules alone and by chains that did not see the page.
fn measure(groups: &[(&str, Vec<Page>)], unseen: &[Page], others: &[(Page, f32)]) -> Result<(), Error> {
    let chains: Vec<Chain> = (0..PARTS)
        .map(|part| {
            let seen = groups.iter().flat_map(|(_, pages)| pages.iter().enumerate().filter(|(index, _)| in_part(*index) != part));
            let others = others.iter().map(|(page, weight)| (page, *weight));
            train::train(&seen.map(|(_, page)| (page, 1.0)).chain(others).collect::<Vec<_>>())
        })
        .collect();
    println!("pages            lines  furniture   rules: P      R     F1   chain: P      R     F1");
    let groups = groups.iter().map(|(name, pages)| (*name, pages.as_slice()));
    for (name, pages) in groups.chain([("– not learned", unseen)]) {
        let (mut rules, mut chain) = (Counts::default(), Counts::default());
        let mut beliefs = Beliefs::default();
        for (index, page) in pages.iter().enumerate() {
            chains[in_part(index)].beliefs(&page.study.clues, &mut beliefs);
            for (line, furniture) in page.furniture.iter().enumerate() {
                rules.take(page.study.rules[line] >= 0.5, *furniture);
                let said = if page.study.dated[line] { page.study.rules[line] >= 0.5 } else { beliefs.states[line][TEXT] < 0.5 };
                chain.take(said, *furniture);
            }
        }
        let lines: usize = pages.iter().map(|page| page.furniture.len()).sum();
        println!("{name:16} {lines:5}  {:9}        {rules}           {chain}", rules.right + rules.missed);
    }
    Ok(())
}

/// Pages of the same number in the files of three languages are alike, and learnt from together or not at all.
fn in_part(index: usize) -> usize {
    index % own::ALIKE % PARTS
}

#[derive(Default)]
struct Counts {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Counts {
    fn take(&mut self, said: bool, is: bool) {
        self.right += usize::from(said && is);
        self.wrong += usize::from(said && !is);
        self.missed += usize::from(!said && is);
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let (found, all) = (self.right + self.wrong, self.right + self.missed);
        write!(out, "{:.3}  {:.3}  {:.3}", share(self.right, found), share(self.right, all), share(2 * self.right, found + all))
    }
}
