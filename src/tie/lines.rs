//! Posts in lines: a title alone in its line becomes a post of the person in the line above or below.

use std::ops::Range;

use crate::document::BlockKind;
use crate::entity::Label;

use super::cues;
use super::gap::{is_coordination, only};
use super::post::{REACH, View};

/// Mentions at most in a line of columns.
const COLUMNS: usize = 6;

/// Bytes at most of the name of a field.
const FIELD: usize = 24;

/// Bytes at most of a line that says that nobody holds a post.
const VACANT: usize = 48;

/// Lines at most of titles and persons in turn that are looked at on one side.
const RUN: u32 = 64;

impl View<'_> {
    /// Contact lines: a title alone in its line, the person alone in the line before or after.
    pub(super) fn holder_in_next_line(&self, title: usize) -> Option<(usize, &'static str, f32)> {
        let block = self.entity(title).block;
        let alone = |at: usize| {
            // `Malthe Skovbjerg (far til Vigga)`
            let near = at.saturating_sub(3)..self.entities.len().min(at + 4);
            let other = |&other: &usize| other != at && self.entity(other).label == Label::Person && !self.is_bracketed(other);
            !near.filter(|&other| self.entity(other).block == self.entity(at).block).any(|at| other(&at))
        };
        let near = |at: &usize, lines: u32| {
            let entity = self.entity(*at);
            let close = entity.block.abs_diff(block) <= lines && self.is_short_line(entity.block) && alone(*at);
            entity.label == Label::Person && close && !self.is_told(entity.block)
        };
        // `Husvärd Spannmålsgatan` stands above its holder; `henvendelse til sognepræsten` is somebody else.
        let begins = self.page.document.blocks[block as usize].span.start == self.entity(title).span.start;
        if !self.is_short_line(block)
            || (self.is_told(block) || !begins) && self.is_definite(title)
            || self.page.text()[self.entity(title).span.end as usize..].starts_with(':')
        {
            return None;
        }
        if let Some(at) = self.holder_in_column(title) {
            return Some((at, "post.columns", 0.8));
        }
        let first = self.first_post(title);
        // A term of a list is of what follows it.
        let kind = self.page.document.blocks[block as usize].kind;
        let top = self.entity(first).block;
        let lines = 1 + block - top + u32::from(top > 0 && self.is_name_of_field(top - 1));
        let done_to = |at: usize| self.entity(at).block == block && self.is_object(title, self.between(at, title).trim());
        // `Stig Ek (M)` stands above his posts, above `Kommunstyrelsens ordförande`.
        let owner = |at: usize| self.entity(at).label == Label::Org && self.entity(at).block == block && self.between(at, at + 1) == " ";
        let named =
            (0..first).rev().filter(|_| kind != BlockKind::Label).find(|&at| !(self.is_party_letter(at) || at + 1 == first && owner(at)));
        let before = named.filter(|at| near(at, lines)).filter(|&at| !done_to(at));
        // `Pressekreterare hos Anna Berg` is somebody else.
        let whose = |at: usize| self.entity(at).block == block && only(self.between(title, at).trim(), |word| cues::IN.has(word));
        let opens = |at: usize| {
            let next = self.entities.get(at).filter(|next| next.block == block + 1);
            next.is_some_and(|next| self.page.document.blocks[next.block as usize].span.start == next.span.start)
        };
        let field = |at: &usize| {
            let gap = self.between(*at - 1, *at).trim();
            let (own, label) = (self.entity(*at).block == block, self.entity(*at).label);
            let second = label == Label::Title && only(gap, is_coordination);
            // `Formand for Teknisk Udvalg`
            let of = *at == title + 1 && !gap.starts_with('(') && only(gap, |word| cues::IN.has(word)) && opens(at + 1);
            let field =
                matches!(label, Label::Org | Label::Place) && (gap.is_empty() || of || *at > title + 1 && only(gap, is_coordination));
            // `Økonomichef (barsel til 1/5)`
            own && (begins && (second || field) || label.is_temporal() && self.is_bracketed(*at))
        };
        let next = title + 1 + (title + 1..self.entities.len()).take_while(field).count();
        let after = Some(next).filter(|&at| at < self.entities.len()).filter(|at| near(at, 1)).filter(|&at| !whose(at));
        // An empty line parts one contact from the next.
        let parted = |a: usize, b: usize| self.between(a, b).contains("\n\n");
        let beside = |at: usize| self.entity(at).block == block;
        let before =
            before.filter(|&at| after.is_none_or(|after| (beside(at) || !beside(after)) && (!parted(at, first) || parted(title, after))));
        let next = after.filter(|&at| !beside(at));
        let elsewhere = |at: usize| {
            // `Vicechef: Bo Ek` has his post.
            let labelled = at > 0 && self.entity(at - 1).label == Label::Title && self.between(at - 1, at).trim() == ":";
            let free = labelled && self.entity(at - 1).block == self.entity(at).block
                || next.is_some_and(|next| self.titles_first(block) || self.has_post(at) && !self.has_post_behind(next));
            let headed = self.is_term(block) && next.is_some_and(|next| !self.is_bracketed(next));
            free || headed
                || self.has_post(at) && self.tells(title)
                || lines > 1 && next.is_some_and(|next| !parted(title, next) && !self.has_post_behind(next))
        };
        let before = before.filter(|&at| beside(at) || !elsewhere(at));
        before.or(after).map(|at| (at, "post.contact_lines", 0.85))
    }

    /// Whether a line is the name of what the next one says: `Titel:`.
    fn is_name_of_field(&self, block: u32) -> bool {
        let line = self.page.document.blocks[block as usize].span.of(self.page.text());
        line.len() <= FIELD && line.ends_with(':') && self.within(block).is_empty()
    }

    /// The first of the posts that stand in the line of a title and right above it, each with what it is held in: `Ledamot
    /// Socialnämnden`, `Ordförande Hällebo AB`.
    fn first_post(&self, title: usize) -> usize {
        let mut first = title;
        for at in (0..title).rev().take(RUN as usize) {
            let (entity, line) = (self.entity(at), self.entity(first).block);
            let own = entity.block == line
                || entity.block + 1 == line && self.joins(line, Label::Title) && self.line_of(entity.block) == Some(Label::Title);
            match entity.label {
                Label::Title if own => first = at,
                Label::Org | Label::Place if own && entity.block < self.entity(title).block => {}
                _ => break,
            }
        }
        first
    }

    /// Whether a person has a post before the name in its line, and so none in the line below: `Husmor Lis Angervall`. A rank is no post.
    fn has_post(&self, person: usize) -> bool {
        let own = self.entities[..person].iter().rev().take_while(|entity| entity.block == self.entity(person).block);
        own.filter(|entity| entity.label == Label::Title).any(|post| !cues::RANK.has(post.span.of(self.page.text())))
    }

    /// Whether a post stands behind a person, in the line of the name or the next one.
    fn has_post_behind(&self, person: usize) -> bool {
        let block = self.entity(person).block;
        let next = (person + 1..self.entities.len()).find(|&at| !self.is_party_letter(at));
        let behind = next.map(|at| self.entity(at)).filter(|entity| entity.label == Label::Title);
        behind.is_some_and(|entity| entity.block == block || entity.block == block + 1 && self.line_of(block + 1) == Some(Label::Title))
    }

    /// Whether the line of a mention goes on as a sentence does: `Jourhavande präst nås via 112`.
    pub(super) fn tells(&self, at: usize) -> bool {
        let entity = self.entity(at);
        let line = self.page.document.blocks[entity.block as usize].span;
        let word = self.page.text()[entity.span.end as usize..line.end as usize].split_whitespace().next().unwrap_or("");
        word.starts_with(char::is_lowercase) && !cues::IN.has(word)
    }

    /// Whether a line with a title is one of several that each stand above their holder, so that the person above it has another post:
    /// `Ordförande`, `Anna Holm`, `Kassör`, `Bo Ek`.
    fn titles_first(&self, block: u32) -> bool {
        let mut top = block;
        while block - top < RUN && self.joins(top, Label::Title) && self.line_of(top - 1) == Some(Label::Person) {
            if !self.joins(top - 1, Label::Person) || self.line_of(top - 2) != Some(Label::Title) {
                return false;
            }
            top -= 2;
        }
        let mut end = block;
        while end - block < RUN && self.joins(end + 1, Label::Person) {
            end += 2;
            if !self.joins(end, Label::Title) {
                return top < block;
            }
        }
        false
    }

    /// Whether a line is of a kind and no empty line parts it from the one above.
    fn joins(&self, block: u32, label: Label) -> bool {
        let blocks = &self.page.document.blocks;
        let Some(above) = block.checked_sub(1).filter(|_| (block as usize) < blocks.len()) else { return false };
        let gap = blocks[above as usize].span.end as usize..blocks[block as usize].span.start as usize;
        !self.page.text()[gap].contains("\n\n") && self.line_of(block) == Some(label)
    }

    /// What a line holds: a person, or that there is none yet, or a title with no person.
    fn line_of(&self, block: u32) -> Option<Label> {
        if self.says_vacant(block) {
            return Some(Label::Person);
        }
        let mut labels = self.entities[self.within(block)].iter().take(COLUMNS).map(|entity| entity.label);
        let first = labels.next().filter(|&first| matches!(first, Label::Person | Label::Title) && self.is_short_line(block))?;
        (!labels.any(|label| label == Label::Person || first == Label::Person && label == Label::Title)).then_some(first)
    }

    /// Whether a line is a sentence that is told, not a contact's.
    pub(super) fn is_told(&self, block: u32) -> bool {
        let line = self.page.document.blocks[block as usize].span.of(self.page.text()).trim_end();
        let words = line.split_whitespace().count();
        words > 5 && line.ends_with(['.', '!', '?', '”', '"', '»'])
    }

    /// The person at the same place of the line above or below as a title in its own, where one line has as many persons as the other
    /// has titles: `Per Nylund<TAB>Kristina Bäck` above `Vice ordförande<TAB>Ledamot`.
    fn holder_in_column(&self, title: usize) -> Option<usize> {
        let block = self.entity(title).block;
        let titles = self.within(block);
        let all = |mentions: Range<usize>, label: Label| self.entities[mentions].iter().all(|entity| entity.label == label);
        if !(2..=COLUMNS).contains(&titles.len()) || !all(titles.clone(), Label::Title) {
            return None;
        }
        let fits = |&block: &u32| {
            let persons = self.within(block);
            persons.len() == titles.len() && all(persons, Label::Person)
        };
        let other = block.checked_sub(1).filter(fits).or_else(|| Some(block + 1).filter(fits))?;
        Some(self.within(other).start + (title - titles.start))
    }

    /// Whether nobody holds a post: `Husmor – vacant`, `Head of HR<TAB>Vacant`, or the line above or below says so in place of a name.
    pub(super) fn is_vacant(&self, title: usize) -> bool {
        let (span, text) = (self.entity(title).span, self.page.text());
        let line = self.page.document.blocks[self.entity(title).block as usize].span;
        let rest = text[span.end as usize..line.end as usize].trim_start_matches([' ', '\t', ':', ',', '(', '-', '–', '|']);
        let block = self.entity(title).block;
        let alone = || self.line_of(block) == Some(Label::Title);
        let (above, below) = (block.checked_sub(1).is_some_and(|block| self.says_vacant(block)), self.says_vacant(block + 1));
        cues::VACANT.has(rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or(""))
            || (above || below) && alone() && if self.leads(block) { below } else { above }
    }

    /// Whether a line says, in place of a name, that nobody holds a post: `Vakant`, `Tjänsten är vakant`.
    fn says_vacant(&self, block: u32) -> bool {
        let line = self.page.document.blocks.get(block as usize).map_or("", |block| block.span.of(self.page.text()));
        let titled = || self.entities[self.within(block)].first().is_some_and(|first| first.label == Label::Title);
        line.len() <= VACANT && line.split(|c: char| !c.is_alphabetic()).any(|word| cues::VACANT.has(word)) && !titled()
    }

    /// Whether a line with a title stands above its holder: a term of a list, or one of several such lines.
    fn leads(&self, block: u32) -> bool {
        self.is_term(block) || self.titles_first(block)
    }

    /// Whether a line is a term of a list, or a heading between lines that are none: what follows it is its own.
    fn is_term(&self, block: u32) -> bool {
        let kind = |block: u32| self.page.document.blocks.get(block as usize).map(|block| block.kind);
        let heading = |block: u32| kind(block) == Some(BlockKind::Heading);
        kind(block) == Some(BlockKind::Label) || heading(block) && block > 0 && !heading(block - 1) && !heading(block + 1)
    }

    /// Whether a mention stands in brackets within its line.
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        let entity = self.entity(at);
        let line = self.page.document.blocks[entity.block as usize].span.start;
        let from = line.max(entity.span.start.saturating_sub(REACH)) as usize;
        let before = &self.page.text().as_bytes()[from..entity.span.start as usize];
        before.iter().rev().find(|byte| matches!(byte, b'(' | b')' | b'\n')) == Some(&b'(')
    }

    /// Whether a block is one short line.
    pub(super) fn is_short_line(&self, block: u32) -> bool {
        let span = self.page.document.blocks[block as usize].span;
        span.len() <= 100 && !span.of(self.page.text()).contains('\n')
    }
}
