//! Employers that a contact's lines do not name: an e-mail address near a post becomes the organisation of the post, else the page's own.

use std::collections::HashMap;

use crate::address;
use crate::entity::{Entity, Label};
use crate::page::Page;

use super::post::View;

/// Digits at least of a telephone number.
const NUMBER: usize = 7;

/// The first organisation whose name begins with a word, by the letters an e-mail domain may write for it. The map only answers.
#[derive(Default)]
pub(super) struct Employers(HashMap<String, usize>);

impl Employers {
    pub(super) fn of(page: &Page<'_>, entities: &[Entity]) -> Employers {
        let mut employers = HashMap::new();
        for (at, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.label == Label::Org) {
            let Some(first) = entity.span.of(page.text()).split_whitespace().next() else { continue };
            for (a, o) in [("a", "o"), ("aa", "oe")] {
                let letters = address::letters(first, a, o);
                // `Vardes` writes from `varde.dk`.
                employers.entry(letters.trim_end_matches('s').to_owned()).or_insert(at);
                employers.entry(letters).or_insert(at);
            }
        }
        Employers(employers)
    }

    /// The first organisation that a domain is of: `anna.berg@mail.nordgrid.co.uk` writes for `Nordgrid`.
    fn at(&self, domain: &str) -> Option<usize> {
        let (start, end) = address::owner(domain, 0)?;
        self.0.get(&address::letters(&domain[start..end], "a", "o")).copied()
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
        let domain = rest.split(char::is_whitespace).next().unwrap_or("").trim_end_matches(|c: char| !c.is_alphanumeric());
        let found = self.employers.at(domain);
        (found, if found.is_some() { "email" } else { "" })
    }

    /// The organisation whose page this is, for a post in lines that say how to reach somebody: an address or a number stands in the same or
    /// the next lines.
    pub(super) fn organisation_of_page(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let (first, last) = (self.entity(title).block, self.entity(person).block);
        let (first, last) = (first.min(last), first.max(last));
        let line = |block: u32| self.is_short_line(block) && !self.is_told(block);
        let blocks = &self.page.document.blocks;
        let dated = |block: u32| self.entities[self.within(block)].iter().any(|entity| entity.label.is_temporal());
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
