//! `nordtag-dev coverage GOLD...`: gold documents become, a file, the share of mentions that the lists know, and the share of what they
//! know that is no mention.
//!
//! given: the first word of a PERSON of two or more is a given name; behind it the same of those whose first word is no initial, title or
//! honorific. surname: the last one is a surname. person: either, or a given name alone. org and place: an entry of that kind covers the
//! mention exactly, or a head of that kind stands in it; listed: an entry alone. title: the last word is a title or title head. False hits,
//! beside each: capitalised words of class C that are names outside every PERSON; exact entries that touch no mention of their kind;
//! capitalised place heads outside every PLACE. `--missed given|PERSON|ORG|PLACE|TITLE` prints the mentions that the lists do not know;
//! `--speed` times `spot` alone on the file's texts joined, `--with LIST` with a user's list beside those of nordtag.

use std::path::Path;

use nordtag::document::{Case, Token};
use nordtag::entity::{Hit, Label};
use nordtag::error::{Error, ErrorKind};
use nordtag::gazetteer::{Class, Facts, Gazetteer, Kind};
use nordtag::gold::{Gold, folder};
use nordtag::identify::identify;
use nordtag::lang::Lang;
use nordtag::options::Reading;
use nordtag::segment::segment;
use nordtag::spot::{Scratch, spot};

/// Runs the command.
///
/// # Errors
/// When a file cannot be read or is no gold.
pub fn run(args: &[String]) -> Result<(), Error> {
    let mut missed = None;
    let mut gazetteer = Gazetteer::embedded();
    let mut speed = false;
    println!("set\tgiven\tnamed\tsurname\tperson\tfalse\torg\tlisted\tfalse\tplace\tlisted\tfalse\theads false\ttitle");
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--missed" {
            missed = args.next().cloned();
            continue;
        }
        let unreadable = |path: &str, error: std::io::Error| Error::new(ErrorKind::Unreadable, error.to_string()).at(path, 0, 0);
        if arg == "--speed" {
            speed = true;
            continue;
        }
        if arg == "--with" {
            let path = args.next().map_or("", String::as_str);
            let list = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            gazetteer = gazetteer.with(Gazetteer::compile(&[(path, &list)])?);
            continue;
        }
        let documents = folder::read_any(Path::new(arg))?;
        if speed {
            time(arg, &documents, &gazetteer);
            continue;
        }
        let mut counts = Counts { missed: missed.clone().unwrap_or_default(), ..Counts::default() };
        let mut scratch = Scratch::default();
        for gold in documents {
            counts.document(&gold, &gazetteer, &mut scratch);
        }
        let name = arg.rsplit('/').next().unwrap_or(arg);
        let Counts { given, named, surname, person, person_false, org, org_false, place, place_false, heads_false, title, .. } = counts;
        let persons = [given, named, surname, person, person_false];
        let others = [org, counts.org_listed, org_false, place, counts.place_listed, place_false, heads_false, title];
        let shares: Vec<String> = persons.into_iter().chain(others).map(Share::shown).collect();
        println!("{name}\t{}", shares.join("\t"));
    }
    Ok(())
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Share(u32, u32);

impl Share {
    fn count(&mut self, yes: bool) {
        self.0 += u32::from(yes);
        self.1 += 1;
    }

    fn shown(self) -> String {
        if self.1 == 0 { "-".into() } else { format!("{:.3}", f64::from(self.0) / f64::from(self.1)) }
    }
}

#[derive(Debug, Default)]
struct Counts {
    missed: String,
    given: Share,
    /// Given names of those persons whose first word is no initial, title or honorific.
    named: Share,
    surname: Share,
    person: Share,
    person_false: Share,
    org: Share,
    org_listed: Share,
    org_false: Share,
    place: Share,
    place_listed: Share,
    place_false: Share,
    heads_false: Share,
    title: Share,
}

impl Counts {
    fn document(&mut self, gold: &Gold, gazetteer: &Gazetteer, scratch: &mut Scratch) {
        let starts: Vec<u32> = gold.text.char_indices().map(|(at, _)| at as u32).chain([gold.text.len() as u32]).collect();
        let mut document = nordtag::document::Document::default();
        document.text.clone_from(&gold.text);
        document.blocks = nordtag::extract::extract(raw(&gold.text, &gold.lang), &Reading::default()).blocks;
        let (mut guesses, mut sentences, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
        document.hints.lang = Lang::from_code(&gold.lang);
        identify(&document.text, &document.blocks, &document.hints, &mut guesses);
        segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
        let (mut facts, mut hits) = (Vec::new(), Vec::new());
        spot(&document.text, &tokens, gazetteer, scratch, &mut facts, &mut hits);
        let mut mentions = Vec::new();
        for mention in &gold.ents {
            let (Some(start), Some(end)) = (starts.get(mention.start as usize), starts.get(mention.end as usize)) else { continue };
            let first = tokens.partition_point(|token| token.span.end <= *start);
            let last = tokens.partition_point(|token| token.span.start < *end);
            if first < last {
                mentions.push((first, last, mention.label));
                let known = self.mention(mention.label, (first, last), &facts, &hits, gazetteer);
                if mention.label == Label::Person && last - first > 1 {
                    let given = facts[first].given() > 0;
                    self.given.count(given);
                    if !is_before_name(facts[first], tokens[first].span.of(&gold.text)) {
                        self.named.count(given);
                    }
                    if !given && self.missed == "given" {
                        println!("missed\t{}", &gold.text[*start as usize..*end as usize].replace('\n', " "));
                    }
                }
                if !known && self.missed == mention.label.name() {
                    println!("missed\t{}", &gold.text[*start as usize..*end as usize].replace('\n', " "));
                }
            }
        }
        self.false_hits(&mentions, &tokens, &facts, &hits, gazetteer);
    }

    /// Counts one mention; whether the lists know it.
    fn mention(&mut self, label: Label, (first, last): (usize, usize), facts: &[Facts], hits: &[Hit], gazetteer: &Gazetteer) -> bool {
        let exact = |kind: Kind| {
            hits.iter()
                .any(|hit| (hit.token_start as usize, hit.token_end as usize) == (first, last) && gazetteer.entry(hit.entry).kind == kind)
        };
        match label {
            Label::Person => {
                let (given, surname) = (facts[first].given() > 0, facts[last - 1].surname() > 0);
                if last - first > 1 {
                    self.surname.count(surname);
                }
                let known = given || surname;
                self.person.count(known);
                known
            }
            Label::Org => {
                self.org_listed.count(exact(Kind::Org));
                let known = exact(Kind::Org) || facts[first..last].iter().any(|facts| facts.org_head() || facts.company_form());
                self.org.count(known);
                known
            }
            Label::Place => {
                self.place_listed.count(exact(Kind::Place));
                let known = exact(Kind::Place) || facts[first..last].iter().any(|facts| facts.place_head() || facts.place_compound());
                self.place.count(known);
                known
            }
            Label::Title => {
                let known = exact(Kind::Title) || facts[last - 1].title() || facts[last - 1].title_head() || facts[first].title_head();
                self.title.count(known);
                known
            }
            _ => true,
        }
    }

    fn false_hits(&mut self, mentions: &[(usize, usize, Label)], tokens: &[Token], facts: &[Facts], hits: &[Hit], gazetteer: &Gazetteer) {
        let inside = |token: usize, label: Label| mentions.iter().any(|(first, last, of)| (*first..*last).contains(&token) && *of == label);
        for (index, (token, facts)) in tokens.iter().zip(facts).enumerate() {
            if token.case == Case::Initial && facts.given().max(facts.surname()) > 0 && facts.class() == Class::None {
                self.person_false.count(!inside(index, Label::Person));
            }
            if token.capital && (facts.place_head() || facts.place_compound()) {
                self.heads_false.count(!inside(index, Label::Place));
            }
        }
        let mut reach = 0;
        for hit in hits {
            let (first, kind) = (hit.token_start as usize, gazetteer.entry(hit.entry).kind);
            if hit.token_end as usize <= reach || !matches!(kind, Kind::Org | Kind::Place) {
                continue;
            }
            reach = hit.token_end as usize;
            let touches = |label| (first..reach).any(|token| inside(token, label));
            match kind {
                Kind::Org => self.org_false.count(!touches(Label::Org)),
                _ => self.place_false.count(!touches(Label::Place)),
            }
        }
    }
}

/// Whether a person's first word is an initial, a title or an honorific: what some sets count into the name, and no list of given names knows.
fn is_before_name(facts: Facts, word: &str) -> bool {
    word.trim_end_matches('.').chars().nth(1).is_none() || facts.title() || facts.title_head() || facts.honorific()
}

/// Times `spot` on all texts of a file as one, best of five.
fn time(name: &str, golds: &[Gold], gazetteer: &Gazetteer) {
    let mut text = String::new();
    while text.len() < 8 << 20 && !golds.is_empty() {
        golds.iter().for_each(|gold| text.extend([gold.text.as_str(), "\n\n"]));
    }
    let document = nordtag::extract::extract(raw(&text, golds.first().map_or("", |gold| &gold.lang)), &Reading::default());
    let (mut guesses, mut sentences, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
    identify(&document.text, &document.blocks, &document.hints, &mut guesses);
    segment(&document.text, &document.blocks, &guesses, &mut sentences, &mut tokens);
    let (mut facts, mut hits, mut scratch) = (Vec::new(), Vec::new(), Scratch::default());
    let mut best = f64::MAX;
    for _ in 0..5 {
        facts.clear();
        hits.clear();
        let start = on_core();
        spot(&document.text, &tokens, gazetteer, &mut scratch, &mut facts, &mut hits);
        best = best.min(on_core() - start);
    }
    let megabytes = document.text.len() as f64 / 1e6;
    println!("{name}\t{megabytes:.1} MB\t{:.1} MB/s\t{} tokens\t{} hits", megabytes / best, tokens.len(), hits.len());
}

/// Seconds this thread was on a core, so that other work on the machine does not count.
fn on_core() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

fn raw(text: &str, lang: &str) -> nordtag::document::Raw {
    let mut raw = nordtag::document::Raw { text: text.to_owned(), ..Default::default() };
    raw.hints.lang = Lang::from_code(lang);
    raw
}
