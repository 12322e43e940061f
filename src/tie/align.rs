//! Blocks of a page that say the same in two languages: they carry the same names and numbers, in the same order of blocks.

use crate::document::{BlockKind, Case, TokenKind};
use crate::entity::{Alignment, Entity, Label};
use crate::lang::Lang;
use crate::page::Page;

use super::alike;

/// Blocks shorter than this many bytes are not aligned: they say too little.
const SHORTEST: usize = 40;
/// Share of anchors that two blocks must have in common.
const LEAST: f32 = 0.3;
/// Blocks after the first one of the other language that are looked at, so that the work stays linear.
const WINDOW: usize = 40;

/// Pushes the aligned pairs of blocks, ordered by the earlier block.
pub fn align(page: &Page<'_>, entities: &[Entity], alignments: &mut Vec<Alignment>) {
    let languages = Lang::READ.map(|lang| page.guesses.iter().filter(|guess| guess.lang == lang).count());
    if languages.iter().filter(|&&blocks| blocks > 0).count() < 2 {
        return;
    }
    let blocks: Vec<Anchored> = (0..page.document.blocks.len() as u32).filter_map(|block| Anchored::of(page, entities, block)).collect();
    // The next block of another language, for every block.
    let mut next = vec![blocks.len(); blocks.len()];
    for at in (1..blocks.len()).rev() {
        next[at - 1] = if page.lang(blocks[at].block) == page.lang(blocks[at - 1].block) { next[at] } else { at };
    }
    let mut last: Option<u32> = None;
    for (at, a) in blocks.iter().enumerate() {
        // A page of one language with a line of another is walked over in two steps, not block by block.
        let is_other = |at: usize| page.lang(blocks[at].block) != page.lang(a.block);
        let first_other =
            |from: usize| blocks.get(from).map(|_| if is_other(from) { from } else { next[from] }).filter(|at| *at < blocks.len());
        let others = std::iter::successors(first_other(at + 1), |at| first_other(at + 1)).map(|at| &blocks[at]);
        let likely = others.take(WINDOW).filter(|b| a.may_be_alike(b));
        let best = likely.map(|b| (b, a.alike(b))).filter(|(_, score)| *score >= LEAST).max_by(|x, y| x.1.total_cmp(&y.1));
        if let Some((b, score)) = best {
            // Translations keep the order of what they translate.
            if last.is_none_or(|last| b.block > last) {
                alignments.push(Alignment { a: a.block, b: b.block, score });
                last = Some(b.block);
            }
        }
    }
}

/// A block and the keys of what a translation keeps: clusters of names, numbers, words in capitals, words alike in both languages.
struct Anchored {
    block: u32,
    len: f32,
    keys: Vec<u64>,
    /// A bit for each key, of which several may have the same.
    bits: [u64; 4],
}

impl Anchored {
    fn of(page: &Page<'_>, entities: &[Entity], block: u32) -> Option<Anchored> {
        let span = page.document.blocks[block as usize].span;
        let furniture = page.document.blocks[block as usize].kind == BlockKind::Furniture;
        if furniture || span.len() < SHORTEST || !Lang::READ.contains(&page.lang(block)) {
            return None;
        }
        let mut keys = Vec::new();
        let from = entities.partition_point(|entity| entity.block < block);
        for entity in entities[from..].iter().take_while(|entity| entity.block == block).filter(|entity| !entity.label.is_temporal()) {
            if entity.label != Label::Title {
                keys.push(u64::from(entity.cluster));
            }
        }
        let sentence = page.sentences.partition_point(|sentence| sentence.block < block);
        for sentence in page.sentences[sentence..].iter().take_while(|sentence| sentence.block == block) {
            for token in page.tokens_of(sentence) {
                let word = token.span.of(page.text());
                match token.kind {
                    TokenKind::Number => keys.push(alike::key(word)),
                    // The first letters of longer words: `ekonomisk` and `economic` differ, `universitet` and `university` do not.
                    TokenKind::Word if word.len() >= 6 && token.case != Case::None => keys.push(alike::key(prefix(word, 5))),
                    _ => {}
                }
            }
        }
        keys.sort_unstable();
        keys.dedup();
        let mut bits = [0; 4];
        for key in &keys {
            // Numbers of clusters are small: their bits are spread too.
            let place = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56;
            bits[place as usize / 64] |= 1 << (place % 64);
        }
        Some(Anchored { block, len: span.len() as f32, keys, bits })
    }

    /// Whether [`Anchored::alike`] may be [`LEAST`]: keys whose bit the other does not have are not in common.
    fn may_be_alike(&self, other: &Anchored) -> bool {
        let lone = |one: &Anchored, other: &Anchored| -> u32 {
            one.bits.iter().zip(other.bits).map(|(own, other)| (own & !other).count_ones()).sum()
        };
        let most = (self.keys.len() - lone(self, other) as usize).min(other.keys.len() - lone(other, self) as usize);
        self.score(other, most) >= LEAST
    }

    /// Share of anchors in common, 0 to 1, less the more the lengths differ.
    fn alike(&self, other: &Anchored) -> f32 {
        let (mut a, mut b, mut common) = (0, 0, 0);
        while a < self.keys.len() && b < other.keys.len() {
            match self.keys[a].cmp(&other.keys[b]) {
                std::cmp::Ordering::Less => a += 1,
                std::cmp::Ordering::Greater => b += 1,
                std::cmp::Ordering::Equal => (a, b, common) = (a + 1, b + 1, common + 1),
            }
        }
        self.score(other, common)
    }

    fn score(&self, other: &Anchored, common: usize) -> f32 {
        let least = self.keys.len().min(other.keys.len()).max(4) as f32;
        let ratio = (self.len / other.len).min(other.len / self.len);
        common as f32 / least * (0.4 + 0.6 * ratio)
    }
}

fn prefix(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(end, _)| &word[..end])
}
