//! Who holds which post where: titles, persons and organisations that stand together become `holds_post` relations.

use std::ops::Range;

use memchr::memchr_iter;

use crate::entity::{Entity, Findings, Label, Relation};
use crate::gazetteer::{Facts, OrgKind};
use crate::page::Page;
use crate::span::Span;

use super::dates;
use super::employer::Employers;

/// Bytes at most between two mentions that are tied within a sentence.
pub(super) const REACH: u32 = 120;

/// Pushes the relations of a page, ordered by the start of their span.
pub fn relate(page: &Page<'_>, findings: &mut Findings) {
    let Findings { entities, relations, .. } = findings;
    let at_signs: Vec<usize> = memchr_iter(b'@', page.text().as_bytes()).collect();
    // Only an address asks for them.
    let employers = if at_signs.is_empty() { Employers::default() } else { Employers::of(page, entities) };
    let site = page.document.site.as_str();
    let own = |entity: &Entity| entity.label == Label::Org && entity.span.of(page.text()) == site;
    let site = if site.is_empty() { None } else { entities.iter().position(own) };
    let view = View { page, entities, at_signs, employers, site };
    for title in 0..entities.len() {
        if entities[title].label != Label::Title {
            continue;
        }
        let Some((person, rule, score)) = view.holder(title) else { continue };
        let (org, org_source) = view.organisation(title, person);
        let (status, date_from, date_to) = view.when(title, person);
        for person in std::iter::once(person).chain(view.other_holder(person, rule)) {
            let members = [Some(person), Some(title), org];
            let spans = members.into_iter().flatten().map(|at| entities[at].span);
            let span = spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end))).expect("a relation has members");
            relations.push(Relation {
                person: Some(person as u32),
                title: Some(title as u32),
                org: org.map(|at| at as u32),
                org_source,
                status,
                date_from: date_from.map(|at| at as u32),
                date_to: date_to.map(|at| at as u32),
                span,
                score: score * entities[title].score.min(entities[person].score),
                rule,
            });
        }
    }
    dates::date_later_sentences(&view, relations);
    relations.sort_by_key(|relation| relation.span);
}

/// A page and its mentions, in order.
pub(super) struct View<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) entities: &'a [Entity],
    /// Bytes of the text that are `@`.
    pub(super) at_signs: Vec<usize>,
    pub(super) employers: Employers,
    /// The mention of the organisation whose page this is, the first one.
    pub(super) site: Option<usize>,
}

impl View<'_> {
    pub(super) fn entity(&self, at: usize) -> &Entity {
        &self.entities[at]
    }

    /// The text between two mentions, the earlier first.
    pub(super) fn between(&self, a: usize, b: usize) -> &str {
        let (a, b) = (self.entity(a).span, self.entity(b).span);
        self.page.text().get(a.end as usize..b.start as usize).unwrap_or("")
    }

    /// Which mentions a block has.
    pub(super) fn within(&self, block: u32) -> Range<usize> {
        let start = self.entities.partition_point(|entity| entity.block < block);
        start..start + self.entities[start..].partition_point(|entity| entity.block == block)
    }

    /// The sentence a byte lies in, as its bytes.
    pub(super) fn sentence(&self, byte: u32) -> Span {
        let at = self.page.sentences.partition_point(|sentence| sentence.span.end <= byte);
        self.page.sentences.get(at).map_or(Span::default(), |sentence| sentence.span)
    }

    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence(self.entity(a).span.start) == self.sentence(self.entity(b).span.start)
    }

    /// What the lists know of the last word of a mention; nothing on a page of many windows, whose facts are not kept.
    fn last_facts(&self, at: usize) -> Facts {
        let end = self.entity(at).span.end;
        let token = self.page.tokens.partition_point(|token| token.span.end < end);
        self.page.facts.get(token).copied().unwrap_or_default()
    }

    /// Whether the last word of a mention is a Nordic noun in the definite form.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        self.last_facts(at).definite()
    }

    /// Whether a mention stands alone in brackets.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let (text, span) = (self.page.text(), self.entity(at).span);
        text[..span.start as usize].ends_with('(') && text[span.end as usize..].starts_with(')')
    }

    /// Whether a mention is the letters of a party in brackets: `(S)`, `(KD)`.
    pub(super) fn is_party_letter(&self, at: usize) -> bool {
        self.entity(at).span.len() <= 3 && matches!(self.last_facts(at).org(), OrgKind::None | OrgKind::Party) && self.is_aside(at)
    }
}
