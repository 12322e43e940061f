//! `Bits`: which tokens of a page a rule has to look at, one bit each, so that the others are passed over sixty-four at a time; and
//! `Marks`, those that many rules ask for, worked out in one pass.

use crate::gazetteer::Facts;
use crate::page::Page;

/// A set of tokens; its room is used again.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

/// The sets of tokens that rules begin with.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Words with a capital.
    pub capitals: Bits,
    /// Words with a capital, and heads of bodies in their definite form: `styrelsen`.
    pub bodies: Bits,
    /// Heads of titles.
    pub titles: Bits,
}

impl Marks {
    /// Takes up those of a page; what was there before is forgotten.
    pub fn take(&mut self, page: &Page<'_>) {
        let Marks { capitals: Bits(capitals), bodies: Bits(bodies), titles: Bits(titles) } = self;
        [&mut *capitals, bodies, titles].into_iter().for_each(Vec::clear);
        for (tokens, facts) in page.tokens.chunks(64).zip(page.facts.chunks(64)) {
            let (mut capital, mut body, mut title) = (0, 0, 0);
            // Each goes in at the top, and the others one down: cheaper than a place of its own for each.
            for (token, &facts) in tokens.iter().zip(facts) {
                capital = capital >> 1 | u64::from(token.capital) << 63;
                body = body >> 1 | u64::from(is_body(facts)) << 63;
                title = title >> 1 | u64::from(facts.title_head()) << 63;
            }
            let down = (64 - tokens.len()) as u32;
            capitals.push(capital >> down);
            bodies.push((capital | body) >> down);
            titles.push(title >> down);
        }
    }
}

fn is_body(facts: Facts) -> bool {
    facts.org_head() & facts.definite()
}

impl Bits {
    /// Adds a token of the page that the set was made for; others are left out.
    pub fn add(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The first of the set from `from` on and before `until`.
    #[inline]
    pub fn next(&self, from: usize, until: usize) -> Option<usize> {
        let mut place = from / 64;
        let mut word = self.0.get(place)? & (u64::MAX << (from % 64));
        while word == 0 {
            place += 1;
            if 64 * place >= until {
                return None;
            }
            word = *self.0.get(place)?;
        }
        Some(64 * place + word.trailing_zeros() as usize).filter(|&found| found < until)
    }

    /// All of the set from `from` on and before `until`, in order.
    #[inline]
    pub fn within(&self, mut from: usize, until: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::from_fn(move || {
            let found = self.next(from, until)?;
            from = found + 1;
            Some(found)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Token};
    use crate::gazetteer::Gazetteer;

    #[test]
    fn marks_are_what_a_walk_over_the_tokens_finds() {
        let (document, gazetteer) = (Document::default(), Gazetteer::embedded());
        let wanted = |at: u32| at.wrapping_mul(0x9e37_79b1) >> 28;
        for length in [0, 1, 63, 64, 65, 300] {
            let tokens: Vec<Token> = (0..length).map(|at| Token { capital: wanted(at) == 0, ..Token::default() }).collect();
            let facts = |at| match wanted(at) {
                1 => Facts::default().with_org_head().with_definite(),
                2 => Facts::default().with_title_head(),
                3 => Facts::default().with_definite(),
                _ => Facts::default(),
            };
            let facts: Vec<Facts> = (0..length).map(facts).collect();
            let page = Page {
                document: &document,
                guesses: &[],
                sentences: &[],
                tokens: &tokens,
                facts: &facts,
                hits: &[],
                gazetteer: &gazetteer,
            };
            let mut marks = Marks::default();
            marks.take(&page);
            for from in 0..=length as usize {
                for until in [from, 63, 64, 65, 299, length as usize] {
                    let walked = |is: &dyn Fn(u32) -> bool| (from..until.min(length as usize)).find(|&at| is(wanted(at as u32)));
                    assert_eq!(marks.capitals.next(from, until), walked(&|n| n == 0), "{length} {from} {until}");
                    assert_eq!(marks.bodies.next(from, until), walked(&|n| n < 2), "{length} {from} {until}");
                    assert_eq!(marks.titles.next(from, until), walked(&|n| n == 2), "{length} {from} {until}");
                }
            }
            assert_eq!(marks.capitals.count(), marks.capitals.within(0, length as usize).count());
        }
    }

    #[test]
    fn a_token_beyond_the_page_is_left_out() {
        let mut bits = Bits(vec![0; 2]);
        bits.add(127);
        bits.add(128);
        assert_eq!((bits.next(0, 200), bits.count()), (Some(127), 1));
    }
}
