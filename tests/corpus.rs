//! The corpus is what its marked pages say: plain pages are made from them, and every page is as `corpus/README.md` promises.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use nordtag::gold::{Gold, folder};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// The marked pages that are worked on, and the blind ones.
pub fn pages() -> impl Iterator<Item = Gold> {
    [root(), root().join("blind")].into_iter().flat_map(|root| folder::read(&root).expect("marked pages"))
}

/// The gold of a folder's groups, read from the marked pages, and whether each is beside its plain page.
fn read(root: &Path) -> Vec<Gold> {
    let all = folder::read(root).expect("marked pages");
    for gold in &all {
        let kept = std::fs::read_to_string(root.join(&gold.path)).unwrap_or_default();
        assert!(kept == gold.text, "{} differs from its marked page; run `nordtag-dev corpus`", gold.path);
    }
    all
}

#[test]
fn plain_pages_are_made_from_the_marked_pages() {
    let pages = read(&root());
    assert_eq!(Gold::from_jsonl(&folder::jsonl(&pages), "corpus").expect("gold").len(), pages.len());
    assert!(folder::read(&root().join("blind")).is_ok_and(|pages| pages.len() == 20));
    assert!(folder::read(&root().join("later")).is_ok_and(|pages| pages.len() >= 283));
}

#[test]
fn a_folder_without_marked_pages_is_no_gold() {
    let error = folder::read(&root().join("sv")).expect_err("its pages lie in no folder of their own");
    assert!(error.to_string().ends_with("corpus/sv: expected folders with marked pages (.marked) in it, found none"), "{error}");
}

#[test]
fn every_page_has_an_id_of_its_own_a_known_kind_and_a_page_s_length() {
    let kinds = ["news", "appointment", "contact", "minutes", "event", "press", "notice", "profile"];
    let (mut ids, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for gold in read(&root()) {
        let length = gold.text.chars().count();
        assert!((1_200..=5_000).contains(&length), "{} has {length} characters", gold.id);
        assert!(kinds.contains(&gold.kind.as_str()), "{} is a `{}`", gold.id, gold.kind);
        assert!(
            gold.path.ends_with(&format!("{}.txt", gold.id.split_once('-').expect("group-slug").1)),
            "{} lies in {}",
            gold.id,
            gold.path
        );
        seen.insert(gold.kind.clone());
        assert!(ids.insert(gold.id.clone()), "{} twice", gold.id);
    }
    assert_eq!(seen.len(), kinds.len(), "kinds without a page");
}

/// A name marked in one place is a mention everywhere in its page, or gold would call right what it calls wrong a line later.
#[test]
fn a_full_name_marked_once_is_marked_everywhere_in_its_page() {
    for gold in read(&root()) {
        let chars: Vec<char> = gold.text.chars().collect();
        let mut marked = vec![false; chars.len()];
        let mut names: BTreeSet<Vec<char>> = BTreeSet::new();
        for mention in &gold.ents {
            let (start, end) = (mention.start as usize, mention.end as usize);
            marked[start..end].fill(true);
            if mention.label.name() == "PERSON" && chars[start..end].contains(&' ') {
                names.insert(chars[start..end].to_vec());
            }
        }
        for name in &names {
            for at in 0..chars.len().saturating_sub(name.len()) {
                assert!(chars[at..at + name.len()] != name[..] || marked[at], "{}: {} at {at}", gold.id, name.iter().collect::<String>());
            }
        }
    }
}
