//! Employers that a contact's lines do not name: an e-mail address near a post becomes the organisation of the post, else the page's own.

use std::collections::HashMap;

use crate::entity::{Entity, Label};
use crate::hasher::NumberMap;
use crate::page::Page;

use super::alike;
use super::post::View;

/// The first organisation whose name begins with a word, in the two ways an e-mail domain may write it. The maps only answer.
#[derive(Default)]
pub(super) struct Employers {
    by_key: NumberMap<u64, usize>,
    by_letters: HashMap<String, usize>,
}

impl Employers {
    pub(super) fn of(page: &Page<'_>, entities: &[Entity]) -> Employers {
        let mut employers = Employers::default();
        for (at, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.label == Label::Org) {
            let Some(first) = entity.span.of(page.text()).split_whitespace().next() else { continue };
            let letters = plain_letters(first);
            employers.by_key.entry(alike::key(&letters)).or_insert(at);
            employers.by_letters.entry(letters.trim_end_matches('s').to_owned()).or_insert(at);
        }
        employers
    }

    fn named(&self, name: &str) -> Option<usize> {
        let found = [self.by_key.get(&alike::key(name)), self.by_letters.get(name)];
        found.into_iter().flatten().min().copied()
    }
}

impl View<'_> {
    /// The page's organisation whose name an e-mail address in the same or the next lines carries.
    pub(super) fn organisation_of_email(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let block = self.entity(title).block.max(self.entity(person).block) as usize;
        let last = (block + 2).min(self.page.document.blocks.len() - 1);
        let from = self.entity(title.max(person)).span.end as usize;
        let to = self.page.document.blocks[last].span.end as usize;
        let sign = self.at_signs[self.at_signs.partition_point(|&sign| sign < from)..].first().filter(|&&sign| sign < to);
        let rest = sign.and_then(|sign| self.page.text().get(sign + 1..to)).unwrap_or("");
        let domain = rest.split(char::is_whitespace).next().unwrap_or("");
        let name = domain.split('.').rev().nth(1).unwrap_or("");
        if name.chars().count() < 3 {
            return (None, "");
        }
        let found = self.employers.named(name);
        (found, if found.is_some() { "email" } else { "" })
    }
}

impl View<'_> {
    /// The organisation whose page this is, for a post in lines that say how to reach somebody: an address or a number stands in the same or
    /// the next lines.
    pub(super) fn organisation_of_page(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let (first, last) = (self.entity(title).block, self.entity(person).block);
        let (first, last) = (first.min(last), first.max(last));
        let line = |block: u32| self.is_short_line(block) && !self.is_told(block);
        let blocks = &self.page.document.blocks;
        let dated = |block: u32| {
            let from = self.entities.partition_point(|entity| entity.block < block);
            self.entities[from..].iter().take_while(|entity| entity.block == block).any(|entity| entity.label.is_temporal())
        };
        let reaches = |block: u32| {
            let text = blocks[block as usize].span.of(self.page.text());
            let part = |c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '/'));
            let number = |part: &str| part.bytes().filter(u8::is_ascii_digit).count() >= NUMBER;
            text.contains('@') || text.split(part).any(number) && !dated(block)
        };
        let near = || first..(blocks.len() as u32).min(last + 3);
        let found = self.site.filter(|_| line(first) && line(last) && near().any(reaches));
        (found, if found.is_some() { "page" } else { "" })
    }
}

/// Digits at least of a telephone number.
const NUMBER: usize = 7;

/// A word as an e-mail domain writes it: lower case, `å ä ö æ ø` without their marks.
fn plain_letters(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'å' | 'ä' | 'æ' => 'a',
            'ö' | 'ø' => 'o',
            'é' => 'e',
            'ü' => 'u',
            c => c,
        })
        .collect()
}
