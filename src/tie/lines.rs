//! Contact lines and columns: a title in a line of its own becomes that of the person in the line above or below.

use crate::entity::Label;

use super::cues;
use super::gap::only;
use super::post::View;

/// Mentions at most in a line of columns.
const COLUMNS: usize = 6;

impl View<'_> {
    /// Contact lines: a title alone in its line, the person alone in the line before or after.
    pub(super) fn holder_in_next_line(&self, title: usize) -> Option<(usize, &'static str, f32)> {
        let block = self.entity(title).block;
        let alone = |at: usize| {
            self.entities
                .iter()
                .skip(at.saturating_sub(3))
                .take(7)
                .filter(|e| e.block == self.entity(at).block && e.label == Label::Person)
                .count()
                <= 1
        };
        let near = |at: &usize, lines: u32| {
            let entity = self.entity(*at);
            let close = entity.block.abs_diff(block) <= lines && self.is_short_line(entity.block) && alone(*at);
            entity.label == Label::Person && close && !self.is_told(entity.block)
        };
        if !self.is_short_line(block)
            || self.is_told(block) && self.is_definite(title)
            || self.page.text()[self.entity(title).span.end as usize..].starts_with(':')
        {
            return None;
        }
        if let Some(at) = self.holder_in_column(title) {
            return Some((at, "post.columns", 0.8));
        }
        // Other titles of the same person stand before it, in its line or alone in the line above.
        let titles = (0..title).rev().take(3).take_while(|&at| {
            let entity = self.entity(at);
            entity.label == Label::Title && (entity.block == block || entity.block + 1 == block && self.fills_line(at))
        });
        let first = titles.last().unwrap_or(title);
        let lines = 1 + block - self.entity(first).block;
        let done_to = |at: usize| self.entity(at).block == block && self.is_object(title, self.between(at, title).trim());
        let before = first.checked_sub(1).filter(|at| near(at, lines)).filter(|&at| !done_to(at));
        // `Pressekreterare hos Anna Berg` is somebody else.
        let whose = |at: usize| self.entity(at).block == block && only(self.between(title, at).trim(), |word| cues::IN.has(word));
        let after = Some(title + 1).filter(|&at| at < self.entities.len()).filter(|at| near(at, 1)).filter(|&at| !whose(at));
        // An empty line parts one contact from the next.
        let parted = |a: usize, b: usize| self.between(a, b).contains("\n\n");
        let beside = |at: usize| self.entity(at).block == block;
        let before =
            before.filter(|&at| after.is_none_or(|after| (beside(at) || !beside(after)) && (!parted(at, first) || parted(title, after))));
        before.or(after).map(|at| (at, "post.contact_lines", 0.85))
    }

    /// Whether a mention is all that stands in its line.
    pub(super) fn fills_line(&self, at: usize) -> bool {
        let entity = self.entity(at);
        self.page.document.blocks[entity.block as usize].span.len() <= entity.span.len() + 2
    }

    /// Whether a line is a sentence that is told, not a contact's.
    fn is_told(&self, block: u32) -> bool {
        let line = self.page.document.blocks[block as usize].span.of(self.page.text()).trim_end();
        let words = line.split_whitespace().count();
        words > 5 && line.ends_with(['.', '!', '?', '”', '"', '»'])
    }

    /// The person at the same place of the line above or below as a title in its own, where one line has as many persons as the other
    /// has titles: `Per Nylund<TAB>Kristina Bäck` above `Vice ordförande<TAB>Ledamot`.
    fn holder_in_column(&self, title: usize) -> Option<usize> {
        let block = self.entity(title).block;
        let line = |block: u32| {
            let from = self.entities.partition_point(|entity| entity.block < block);
            (from, self.entities[from..].iter().take(COLUMNS + 1).take_while(|entity| entity.block == block).count())
        };
        let (first, titles) = line(block);
        let all = |from: usize, count: usize, label: Label| self.entities[from..from + count].iter().all(|entity| entity.label == label);
        if !(2..=COLUMNS).contains(&titles) || !all(first, titles, Label::Title) || !self.is_short_line(block) {
            return None;
        }
        let fits = |&block: &u32| {
            let (from, persons) = line(block);
            persons == titles && all(from, persons, Label::Person) && self.is_short_line(block)
        };
        let other = block.checked_sub(1).filter(fits).or_else(|| Some(block + 1).filter(fits))?;
        Some(line(other).0 + (title - first))
    }

    /// Whether a block is one short line.
    pub(super) fn is_short_line(&self, block: u32) -> bool {
        let span = self.page.document.blocks[block as usize].span;
        span.len() <= 100 && !span.of(self.page.text()).contains('\n')
    }
}
