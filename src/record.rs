//! `Record`: all that is known of one document, borrowed; what `write` turns into a line.

use crate::document::BlockKind;
use crate::entity::Findings;
use crate::lang::Lang;
use crate::options::Offsets;
use crate::page::Page;

/// A document, its layers and what was found in it. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The document and its layers.
    pub page: Page<'a>,
    /// What was found.
    pub findings: &'a Findings,
    /// What made it.
    pub tool: &'a Tool,
}

/// What made a record, so that the run can be repeated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tool {
    /// Unit of the record's offsets.
    pub offsets: Offsets,
    /// Hash of the options.
    pub config: String,
    /// Hash of the compiled lists; empty where there are none.
    pub gazetteers: String,
}

/// How much of a document is in which language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// The language of most characters; `Zxx` where there is no text.
    pub main: Lang,
    /// Every language with its share of the characters, 0 to 1, the largest first; equal ones in the order of [`Lang`].
    pub langs: Vec<(Lang, f32)>,
}

impl Record<'_> {
    /// How much of the document is in which language. Furniture counts only where there is nothing else.
    pub fn shares(&self) -> Shares {
        let blocks = || self.page.document.blocks.iter().zip(self.page.guesses);
        let mut chars = [0u64; 5];
        let mut count = |furniture: bool| {
            for (block, guess) in blocks().filter(|(block, _)| (block.kind == BlockKind::Furniture) == furniture) {
                chars[guess.lang as usize] += block.span.of(&self.page.document.text).chars().count() as u64;
            }
            chars.iter().sum::<u64>()
        };
        let mut total = count(false);
        if total == 0 {
            total = count(true);
        }
        let counted = [Lang::Sv, Lang::Da, Lang::En, Lang::Und, Lang::Zxx].into_iter().map(|lang| (lang, chars[lang as usize]));
        let mut langs: Vec<(Lang, f32)> =
            counted.filter(|(_, chars)| *chars > 0).map(|(lang, chars)| (lang, (chars as f64 / total as f64) as f32)).collect();
        langs.sort_by(|a, b| b.1.total_cmp(&a.1));
        // Phone numbers and codes say nothing of the language of what stands beside them.
        let main = langs.iter().find(|(lang, _)| *lang != Lang::Zxx).or(langs.first()).map_or(Lang::Zxx, |(lang, _)| *lang);
        Shares { main, langs }
    }
}
