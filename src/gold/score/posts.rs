//! Relations: who holds which post where, as the gold says it and as a record does.

use std::collections::BTreeMap;

use crate::entity::Label;
use crate::gold::found::{Found, FoundMention, FoundPost};
use crate::gold::{Gold, Post};

use super::{Count, overlaps};

/// Scores of relations by language of the title's (or the person's) line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// By language.
    pub rows: BTreeMap<String, Row>,
}

/// Scores of relations in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Right when person and title are; only relations with both count.
    pub person_title: Count,
    /// Right when person, title, organisation and status are. An organisation that gold does not name may be found or not.
    pub whole: Count,
}

/// Scores relations. A member is right when it is the gold's mention (the spans share a character), or when it says the same:
/// equal text or normal form, ignoring case. Every found relation answers one gold relation at most. A relation of a mention that gold
/// calls optional counts neither way.
pub fn score(gold: &[Gold], records: &[Found]) -> Scores {
    let by_id = Found::by_id(records);
    let mut scores = Scores::default();
    for document in gold {
        let Some(record) = by_id.get(document.id.as_str()) else {
            for post in &document.relations {
                let row = scores.rows.entry(lang(document, post)).or_default();
                row.whole.missed += 1;
                row.person_title.missed += u64::from(post.person >= 0 && post.title >= 0);
            }
            continue;
        };
        let pages = Pages { document, record };
        for whole in [false, true] {
            let counts = |post: &&Post| !pages.is_optional(post, whole) && (whole || post.person >= 0 && post.title >= 0);
            let counted: Vec<&Post> = document.relations.iter().filter(counts).collect();
            let found: Vec<&FoundPost> =
                record.relations.iter().filter(|post| whole || (post.person.is_some() && post.title.is_some())).collect();
            let mut used = vec![false; found.len()];
            for post in counted {
                let hit = (0..found.len()).find(|&i| !used[i] && pages.same(post, found[i], whole));
                if let Some(index) = hit {
                    used[index] = true;
                }
                let count = scores.rows.entry(lang(document, post)).or_default().place(whole);
                *(if hit.is_some() { &mut count.right } else { &mut count.missed }) += 1;
            }
            for (post, _) in found.iter().zip(used).filter(|(_, used)| !used) {
                // The same thing said again is not counted against: gold marks a relation once where it is said, not at every repetition.
                if !pages.may_be(post, whole) && !document.relations.iter().any(|known| pages.same(known, post, whole)) {
                    let at = post.title.or(post.person).and_then(|index| record.ents.get(index)).map_or(0, |found| found.start);
                    scores.rows.entry(document.lang_at(at).to_owned()).or_default().place(whole).wrong += 1;
                }
            }
        }
    }
    scores
}

impl Row {
    fn place(&mut self, whole: bool) -> &mut Count {
        if whole { &mut self.whole } else { &mut self.person_title }
    }
}

fn lang(document: &Gold, post: &Post) -> String {
    let member = usize::try_from(if post.title >= 0 { post.title } else { post.person });
    let at = member.ok().and_then(|index| document.ents.get(index)).map_or(0, |mention| mention.start);
    document.lang_at(at).to_owned()
}

struct Pages<'a> {
    document: &'a Gold,
    record: &'a Found,
}

impl Pages<'_> {
    /// Whether gold leaves it open whether a member of its relation is to be found.
    fn is_optional(&self, post: &Post, whole: bool) -> bool {
        let org = if whole { post.org } else { -1 };
        let members = [post.person, post.title, org].into_iter().filter_map(|member| usize::try_from(member).ok());
        members.filter_map(|member| self.document.ents.get(member)).any(|mention| mention.optional)
    }

    /// Whether a found relation has a member that gold leaves open.
    fn may_be(&self, post: &FoundPost, whole: bool) -> bool {
        let open =
            |found: &FoundMention| self.document.ents.iter().any(|mention| mention.optional && overlaps(found, mention.start, mention.end));
        let org = post.org.filter(|_| whole);
        [post.person, post.title, org].into_iter().flatten().filter_map(|member| self.record.ents.get(member)).any(open)
    }

    fn same(&self, post: &Post, found: &FoundPost, whole: bool) -> bool {
        self.member(post.person, found.person)
            && self.member(post.title, found.title)
            && (!whole || ((post.org < 0 || self.member(post.org, found.org)) && post.status == found.status))
    }

    fn member(&self, gold: i32, found: Option<usize>) -> bool {
        let gold = usize::try_from(gold).ok().and_then(|index| self.document.ents.get(index));
        let found = found.and_then(|index| self.record.ents.get(index));
        match (gold, found) {
            (None, None) => true,
            (Some(gold), Some(found)) => {
                let text = self.document.text.chars().skip(gold.start as usize).take((gold.end - gold.start) as usize);
                let says = |said: &str| [found.norm.as_str(), &self.text_of(found)].iter().any(|form| form.to_lowercase() == said);
                overlaps(found, gold.start, gold.end)
                    || says(&text.collect::<String>().to_lowercase())
                    || gold.norm.as_ref().is_some_and(|norm| says(&norm.to_lowercase()))
                    || (gold.label == Label::Person && self.part_of_name(gold.norm.as_deref(), gold.start, gold.end, found))
            }
            _ => false,
        }
    }

    /// Whether one person's name is the other's, shortened: `Hansson` and `Jörgen Hansson`.
    fn part_of_name(&self, norm: Option<&str>, start: u32, end: u32, found: &FoundMention) -> bool {
        let text: String = self.document.text.chars().skip(start as usize).take((end - start) as usize).collect();
        let gold = norm.unwrap_or(&text);
        let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (gold, found) = (words(gold), words(&found.norm));
        !found.is_empty() && (found.iter().all(|word| gold.contains(word)) || gold.iter().all(|word| found.contains(word)))
    }

    fn text_of(&self, found: &FoundMention) -> String {
        self.record.text.chars().skip(found.start as usize).take(found.end.saturating_sub(found.start) as usize).collect()
    }
}
