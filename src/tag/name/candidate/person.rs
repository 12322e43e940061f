//! Candidates for persons in a run of capitalised words.

use crate::gazetteer::{Class, OrgKind};

use super::Rules;
use crate::tag::name::rule::{Candidate, Rule, pusher};

impl Rules<'_> {
    /// The rules for persons in a run.
    pub(super) fn person(&self, whole: usize, mut start: usize, end: usize, candidates: &mut Vec<Candidate>) {
        let mut push = pusher(candidates);
        let mut after_title = start > self.first && self.is_lower(start - 1) && {
            let before = self.facts(start - 1);
            before.title() || before.title_head() || before.honorific()
        };
        while end - start > 1 && (self.facts(start).honorific() || self.is_title(start)) {
            after_title = true;
            start += 1;
        }
        let (head, tail) = (self.facts(start), self.facts(end - 1));
        let organisation = tail.company_form() || tail.org_head() && tail.surname() < 4 || head.org_head() && head.given() < 4;
        if organisation {
            return;
        }
        let length = end - start;
        if after_title && head.place() < 5 && head.org() == OrgKind::None && head.class() != Class::A {
            push(start, end, Rule::PersonAfterTitle);
        }
        if length > 1 {
            if head.given() > 0 && head.class() != Class::A && (start > self.first || head.class() != Class::B || tail.surname() > 0) {
                push(start, end, Rule::PersonFull);
            } else if self.is_initial(start) && !self.is_initial(end - 1) {
                push(start, end, Rule::PersonInitials);
            }
        }
        if self.inside(end) && self.word(end) == "(" && length > 1 && head.place() == 0 && head.org() == OrgKind::None {
            let closed = self.inside(end + 2) && self.word(end + 2) == ")";
            if closed && self.word(end + 1).chars().count() <= 3 {
                push(start, end, Rule::PersonBeforeBracket);
            }
        }
        if length == 1 && whole == start && head.class() == Class::None && head.place() == 0 && head.org() == OrgKind::None {
            if head.given() >= 4 {
                push(start, end, Rule::PersonGiven);
            } else if head.surname() >= 4 && start > self.first {
                push(start, end, Rule::PersonSurname);
            }
        }
    }

    pub(super) fn is_title(&self, token: usize) -> bool {
        let facts = self.facts(token);
        (facts.title() || facts.title_head() && facts.compound()) && facts.given() < 3
    }

    pub(super) fn is_initial(&self, token: usize) -> bool {
        self.word(token).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
            && (self.word(token).contains('.') || self.word(token).chars().count() == 1)
    }
}
