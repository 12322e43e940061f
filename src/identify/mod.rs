//! `identify`: the language of every block, by its own words and by the page around it.

mod context;
pub mod features;
pub mod model;
mod parts;
mod sample;
mod wordless;

use std::cell::OnceCell;

use crate::document::{Block, Hints};
use crate::lang::{Code, Guess, Lang};
use crate::span::Span;

pub use self::wordless::wordless;

use self::model::{CLASSES, Evidence, Model, N_READ};
use self::parts::{Halves, halves, may_be_two};
use self::sample::{boundary, gather};

/// How many times likelier the language that the page or the user states makes a block of that language.
/// Pages state the wrong language often enough that a block's own words must be able to outweigh it.
const STATED: f32 = 8.0;
/// Probability kept for every class however sure the words seem, so that no block is beyond doubt.
const DOUBT: f32 = 1e-5;
/// The class of all languages without one.
const UNNAMED: &str = "xx";
/// Bytes shown to `whatlang`, which is slow and needs no more, for the name of a language outside the classes.
const NAMED_BY: usize = 300;
/// Blocks of fewer bytes have the name that the page's blocks outside the classes have together: a few words say little by themselves, and
/// pages of other languages have many such blocks.
const NAMED_ALONE: usize = 100;

/// Latin letters up to which a text says too little to be named: `Traci W` would be Polish.
const NAMED_FROM: usize = 20;

/// Pushes one guess a block, in order.
///
/// ```
/// use nordtag::document::{Block, Hints};
/// use nordtag::{identify::identify, lang::Lang, span::Span};
///
/// let text = "Ny stadsdirektör i Älvstaden";
/// let block = Block { span: Span::new(0, 30), ..Block::default() };
/// let mut guesses = Vec::new();
/// identify(text, &[block], &Hints::default(), &mut guesses);
/// assert_eq!(guesses[0].lang, Lang::Sv);
/// ```
pub fn identify(text: &str, blocks: &[Block], hints: &Hints, guesses: &mut Vec<Guess>) {
    let model = Model::built_in();
    let course = blocks.iter().map(|block| read(&model, block.span.of(text)).map(|(evidence, _)| evidence)).collect();
    within_page(&model, text, blocks, course, hints, guesses);
}

/// The same, but a block of two languages becomes two blocks of its kind, where a sentence of the one is followed by one of the other
/// and both are long and sure. Anything shorter stays with the block's main language.
pub fn identify_and_part(text: &str, blocks: &mut Vec<Block>, hints: &Hints, guesses: &mut Vec<Guess>) {
    let model = Model::built_in();
    let (mut course, mut parted) = (Vec::with_capacity(blocks.len()), Vec::new());
    for (index, block) in blocks.iter().enumerate() {
        let own = block.span.of(text);
        let evidence = read(&model, own);
        let halves = evidence.filter(|(_, mixed)| *mixed && may_be_two(own)).and_then(|_| halves(&model, own));
        match halves {
            Some(halves) => {
                course.extend(halves.evidence.map(Some));
                parted.push((index, halves));
            }
            None => course.push(evidence.map(|(evidence, _)| evidence)),
        }
    }
    if !parted.is_empty() {
        part(blocks, &parted);
    }
    within_page(&model, text, blocks, course, hints, guesses);
}

/// Puts two blocks in the place of each that is parted; they come in order.
fn part(blocks: &mut Vec<Block>, parted: &[(usize, Halves)]) {
    let mut parted = parted.iter().peekable();
    let mut all = Vec::with_capacity(blocks.len() + parted.len());
    for (index, &block) in blocks.iter().enumerate() {
        match parted.next_if(|(at, _)| *at == index) {
            Some((_, halves)) => {
                let Span { start, end } = block.span;
                all.push(Block { span: Span::new(start, start + halves.end as u32), ..block });
                all.push(Block { span: Span::new(start + halves.start as u32, end), ..block });
            }
            None => all.push(block),
        }
    }
    *blocks = all;
}

/// What a block's own words say, and whether it may be of two languages; `None` where it has no words.
fn read(model: &Model, block: &str) -> Option<(Evidence, bool)> {
    if wordless(block) {
        return None;
    }
    let mut evidence = Evidence::default();
    let mixed = gather(model, block, &mut evidence);
    Some((evidence, mixed))
}

/// Turns every block's evidence into a guess, given its page.
fn within_page(model: &Model, text: &str, blocks: &[Block], evidence: Vec<Option<Evidence>>, hints: &Hints, guesses: &mut Vec<Guess>) {
    let stated = hints.lang.and_then(|lang| CLASSES.iter().position(|class| *class == lang.code()));
    let probabilities = |evidence: Evidence| {
        let mut probabilities = model.probabilities(&evidence).map(|probability| probability + DOUBT);
        if let Some(stated) = stated {
            probabilities[stated] *= STATED;
        }
        let sum: f32 = probabilities.iter().sum();
        probabilities.map(|probability| probability / sum)
    };
    let mut course: Vec<Option<[f32; CLASSES.len()]>> = evidence.into_iter().map(|evidence| evidence.map(probabilities)).collect();
    context::given_page(&mut course);
    let together = OnceCell::new();
    guesses.extend(blocks.iter().zip(&course).map(|(block, probabilities)| match probabilities {
        None => Guess { lang: Lang::Zxx, nearest: Code::new(Lang::Zxx.code()), confidence: 1.0 },
        Some(probabilities) => {
            let own = block.span.of(text);
            let name = || if own.len() < NAMED_ALONE { *together.get_or_init(|| name(&others(text, blocks, &course))) } else { name(own) };
            guess(probabilities, name)
        }
    }));
}

/// The first words of a page that are outside the classes.
fn others(text: &str, blocks: &[Block], course: &[Option<[f32; CLASSES.len()]>]) -> String {
    let mut others = String::new();
    for (block, _) in blocks.iter().zip(course).filter(|(_, likely)| likely.as_ref().and_then(outside) == Some(UNNAMED)) {
        let own = block.span.of(text);
        others.push_str(&own[..boundary(own, NAMED_BY)]);
        others.push('\n');
        if others.len() >= NAMED_BY {
            break;
        }
    }
    others
}

/// Folds the classes to what nordtag reads: the likeliest of its languages, or `und` where all others together are likelier.
/// `name` says which language it is where none of the classes is.
fn guess(probabilities: &[f32; CLASSES.len()], name: impl FnOnce() -> &'static str) -> Guess {
    let (read, others) = probabilities.split_at(N_READ);
    match outside(probabilities) {
        None => {
            let (best, confidence) = likeliest(read);
            Guess { lang: Lang::READ[best], nearest: Code::new(CLASSES[best]), confidence: confidence.min(1.0) }
        }
        Some(class) => {
            let nearest = if class == UNNAMED { name() } else { class };
            Guess { lang: Lang::Und, nearest: Code::new(nearest), confidence: others.iter().sum::<f32>().min(1.0) }
        }
    }
}

/// The likeliest class outside of what nordtag reads, where all of them together are likelier than any that it reads.
fn outside(probabilities: &[f32; CLASSES.len()]) -> Option<&'static str> {
    let (read, others) = probabilities.split_at(N_READ);
    let is_read = *likeliest(read).1 >= others.iter().sum::<f32>();
    (!is_read).then(|| CLASSES[N_READ + likeliest(others).0])
}

fn likeliest(probabilities: &[f32]) -> (usize, &f32) {
    probabilities.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).unwrap_or((0, &0.0))
}

/// Letters that end before Greek ones begin; other scripts have few languages each.
fn is_latin(letter: char) -> bool {
    letter < '\u{370}'
}

/// ISO 639-3 code of a language outside the classes, or `und` where `whatlang` would say one of the classes or could only guess.
fn name(text: &str) -> &'static str {
    use whatlang::Lang::{Dan, Deu, Eng, Fin, Nld, Nob, Swe};
    let text = &text[..boundary(text, NAMED_BY)];
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    if letters.by_ref().take(NAMED_FROM).all(is_latin) && letters.next().is_none() {
        return Lang::Und.code();
    }
    match whatlang::detect_lang(text) {
        None | Some(Swe | Dan | Eng | Nob | Deu | Nld | Fin) => Lang::Und.code(),
        Some(other) => other.code(),
    }
}
