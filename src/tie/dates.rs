//! From and until when a post is held: dates in its sentence, or in a later one that says when it is taken up.

use std::collections::HashMap;

use crate::entity::{Label, Relation, Status};

use super::cues;
use super::gap::{is_coordination, only};
use super::post::View;

/// Mentions at most between a date and the post it is of.
const MENTIONS: usize = 8;

impl View<'_> {
    /// From and until when a post is held; `now` says that words beside it call it the present one.
    pub(super) fn dates(&self, title: usize, person: usize, status: Status, now: bool) -> (Option<usize>, Option<usize>) {
        let (text, sentence) = (self.page.text(), self.sentence(self.entity(title).span.start));
        let (mut from, mut to) = (None, None);
        for at in (title.saturating_sub(4)..(title + 6).min(self.entities.len())).filter(|&at| self.entity(at).label == Label::Date) {
            if !self.same_sentence(title, at) || self.is_of_other(title, person, at) || self.is_of_leave(at) {
                continue;
            }
            let opening = &text[sentence.start as usize..self.entity(at).span.start as usize];
            let taken = self.is_taken_up(title.min(person), title.max(person), at);
            match opening.split_whitespace().next_back() {
                Some(word) if cues::UNTIL.has(word) => to = to.or(Some(at)),
                // `i dag rektor, tillträder den 1 mars`: another post.
                Some(word) if cues::ENTERS.has(word) && now && status == Status::Current => {}
                Some(word)
                    if cues::FROM.has(word)
                        && (taken || !cues::WHEN.has(word) || status != Status::Current && !self.is_apart(title, person, at)) =>
                {
                    from = from.or(Some(at));
                }
                None if taken && status == Status::Incoming => from = from.or(Some(at)),
                _ => {}
            }
        }
        (from, to)
    }

    /// Whether a date in a post's sentence is of another post or person: `efterträder Bo Ek, som slutade i maj`, `who was dean in 2021, works
    /// with Professor Lee`.
    fn is_of_other(&self, title: usize, person: usize, date: usize) -> bool {
        let own = |at: usize| at == title || at == person;
        let mut before = (0..date).rev().take(MENTIONS).take_while(|&at| self.same_sentence(at, date));
        let Some(at) = before.find(|&at| matches!(self.entity(at).label, Label::Person | Label::Title)).filter(|&at| !own(at)) else {
            return false;
        };
        let gap = self.between(at, date);
        // `var minister till 2015 och blev 2016 direktör`
        if date < title.min(person) || date < title && gap.split_whitespace().any(|word| cues::BECAME.has(word)) {
            return false;
        }
        match self.entity(at).label {
            Label::Person => gap.contains(',') || gap.split_whitespace().next().is_some_and(|word| cues::RELATIVE.has(word)),
            _ => !only(self.between(title.min(at), title.max(at)).trim(), is_coordination),
        }
    }

    /// Whether a date in brackets says how long somebody is away: `(tjänstledig t.o.m. 31 augusti)`.
    fn is_of_leave(&self, date: usize) -> bool {
        let start = self.entity(date).span.start;
        let before = &self.page.text()[self.sentence(start).start as usize..start as usize];
        self.is_bracketed(date) && before.rsplit('(').next().is_some_and(|said| said.split_whitespace().any(|word| cues::LEAVE.has(word)))
    }

    /// Whether a comma parts a date from the mentions of the post before it.
    fn is_apart(&self, title: usize, person: usize, date: usize) -> bool {
        let before = [title, person].into_iter().filter(|&at| at < date).max();
        before.is_some_and(|at| self.between(at, date).contains(", "))
    }

    /// Whether the words between a post's mentions, `first` and `last`, and a date beside them say in their own clause that it is taken up.
    fn is_taken_up(&self, first: usize, last: usize, date: usize) -> bool {
        let gap = if date < first { self.between(date, first) } else { self.between(if date < last { first } else { last }, date) };
        let clause = gap.rsplit(',').next().unwrap_or("");
        // `oplyser, at flytningen begynder i maj`
        let starts =
            |word: &str| [cues::STARTS, cues::APPOINTS, cues::INCOMING, cues::BECAME, cues::SINCE].iter().any(|cues| cues.has(word));
        let leads = |word: &str| starts(word) || cues::RELATIVE.has(word) || is_coordination(word);
        (clause.len() == gap.len() || clause.split_whitespace().next().is_some_and(leads)) && clause.split_whitespace().any(starts)
    }
}

/// `Stig Ek tillträder posten den 3 maj`: the date belongs to the post that the person gets.
pub(super) fn date_later_sentences(view: &View<'_>, relations: &mut [Relation]) {
    // The posts without a date that each person is to get, the first one last.
    let mut posts: HashMap<u32, Vec<usize>> = HashMap::new();
    for (index, relation) in relations.iter().enumerate().rev() {
        if let Some(person) = relation.person.filter(|_| relation.status == Status::Incoming && relation.date_from.is_none()) {
            posts.entry(view.entities[person as usize].cluster).or_default().push(index);
        }
    }
    if posts.is_empty() {
        return;
    }
    for at in 0..view.entities.len().saturating_sub(1) {
        let person = view.entity(at);
        if person.label != Label::Person {
            continue;
        }
        let reach = (at + 1..view.entities.len()).take(3).take_while(|&date| view.same_sentence(at, date));
        let Some(date) = reach.into_iter().find(|&date| view.entity(date).label == Label::Date) else { continue };
        if !view.between(at, date).split_whitespace().any(|word| cues::STARTS.has(word)) {
            continue;
        }
        if let Some(index) = posts.get_mut(&person.cluster).and_then(Vec::pop) {
            relations[index].date_from = Some(date as u32);
        }
    }
}
