//! The word automaton finds what the aho-corasick crate finds, on real pages and on random text.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};
use nordtag::document::{Token, TokenKind};
use nordtag::gazetteer::expand::spellings;
use nordtag::gazetteer::fold::{atoms, fold, one_and};
use nordtag::gazetteer::source::{ListKind, Row};
use nordtag::spot::{Scratch, spot};
use proptest::prelude::*;

use crate::gazetteer::{own, tokens};
use crate::lists::{lists, parsed};

/// What the aho-corasick crate finds of the names, whole words alone, all of them, in order.
fn reference(names: &[String], text: &str) -> Vec<(usize, usize)> {
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("few names");
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut spans: Vec<(usize, usize)> = automaton
        .find_overlapping_iter(text)
        .map(|found| (found.start(), found.end()))
        .filter(|(start, end)| !word(text[..*start].chars().next_back()) && !word(text[*end..].chars().next()))
        .collect();
    spans.sort_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)));
    spans.dedup();
    spans
}

/// The atoms of a text as words between blanks, `|` for whatever no name crosses; with the token of each word by its place.
fn as_words(text: &str, tokens: &[Token]) -> (String, BTreeMap<usize, usize>) {
    let (mut words, mut places, mut folded) = (" ".to_owned(), BTreeMap::new(), String::new());
    let word = |index: usize| tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word);
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).map_or(0, |before| tokens[before].span.end);
        if text[before as usize..token.span.start as usize].matches('\n').count() > 1 {
            words.push_str("| ");
        }
        let touches = index > 0 && before == token.span.start;
        let touched = tokens.get(index + 1).is_some_and(|next| next.span.start == token.span.end);
        let joins = match token.span.of(text) {
            "-" | "‐" | "‑" | "/" => touches && touched,
            "'" | "’" => touches,
            "." => touches && (touched || tokens[index - 1].span.len() <= 3),
            _ => false,
        };
        if word(index) || token.span.of(text) == "&" {
            fold(token.span.of(text), &mut folded);
            places.insert(words.len(), index);
            words.extend([one_and(&folded), " "]);
        } else if !joins {
            words.push_str("| ");
        }
    }
    places.insert(words.len(), tokens.len());
    (words, places)
}

#[test]
fn on_real_pages_the_word_automaton_finds_what_the_aho_corasick_crate_finds() {
    let texts = lists();
    let lists = parsed(&texts);
    let wanted = |row: &Row| matches!(row.kind, ListKind::Organisation | ListKind::Place);
    let names: BTreeSet<&str> = lists.iter().flat_map(|list| &list.rows).filter(|row| wanted(row)).map(|row| &*row.surface).collect();
    let gazetteer = own(&names.iter().fold("# kind: organisation\n".to_owned(), |list, name| list + name + "\t\t\t\tany-case\n"));
    // A name is found in its other spellings and in the genitive; the crate is given all of them.
    let mut patterns = BTreeSet::new();
    let mut folded = String::new();
    for name in &names {
        fold(name, &mut folded);
        for form in std::iter::once(folded.clone()).chain(spellings(&folded)) {
            let words = atoms(&form).collect::<Vec<_>>().join(" ");
            patterns.insert(format!(" {words}s "));
            patterns.insert(format!(" {words} "));
        }
    }
    let reference = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns).expect("some ten thousand names");
    let (mut found, mut pages) = (0, 0);
    for gold in crate::corpus::pages() {
        let text = gold.text;
        let tokens = tokens(&text);
        let (mut facts, mut hits) = (Vec::new(), Vec::new());
        spot(&text, &tokens, &gazetteer, &mut Scratch::default(), &mut facts, &mut hits);
        let ours: BTreeSet<(usize, usize)> = hits.iter().map(|hit| (hit.token_start as usize, hit.token_end as usize)).collect();
        let (words, places) = as_words(&text, &tokens);
        let theirs: BTreeSet<(usize, usize)> = reference
            .find_overlapping_iter(&words)
            .map(|found| (places[&(found.start() + 1)], places.range(..found.end()).next_back().map_or(0, |(_, token)| token + 1)))
            .collect();
        let show = |(first, end): &(usize, usize)| text[tokens[*first].span.start as usize..tokens[end - 1].span.end as usize].to_owned();
        let differ: Vec<String> = ours.symmetric_difference(&theirs).map(show).collect();
        assert!(differ.is_empty(), "{}: {differ:?}", gold.id);
        found += ours.len();
        pages += 1;
    }
    assert!(pages >= 50 && found >= 1_400, "{found} names on {pages} pages");
}

proptest! {
    #![proptest_config(crate::soak::cases(400))]

    #[test]
    fn the_word_automaton_finds_what_the_aho_corasick_crate_finds(
        names in prop::collection::btree_set("[abå]{1,2}( [abå]{1,2}){0,3}", 1..12),
        text in "([abå]{1,2}[ ]){0,60}[abå]",
    ) {
        let names: Vec<String> = names.into_iter().collect();
        let list = format!("# kind: organisation\n{}", names.iter().map(|name| format!("{name}\n")).collect::<String>());
        let gazetteer = own(&list);
        let tokens = tokens(&text);
        let (mut facts, mut hits) = (Vec::new(), Vec::new());
        spot(&text, &tokens, &gazetteer, &mut Scratch::default(), &mut facts, &mut hits);
        let mut spans: Vec<(usize, usize)> = hits
            .iter()
            .map(|hit| (tokens[hit.token_start as usize].span.start as usize, tokens[hit.token_end as usize - 1].span.end as usize))
            .collect();
        // `å` is found as `aa` too, which is the point; here both spellings of a name count as the one listed.
        let spelled: Vec<String> = names.iter().flat_map(|name| [name.clone(), name.replace('å', "aa"), name.replace("aa", "å")]).collect();
        spans.dedup();
        prop_assert_eq!(spans, reference(&spelled, &text));
    }
}
