//! The base form of a title: uninflected, short forms written out, acronyms as they are written.

use crate::document::{Case, TokenKind};
use crate::entity::{NormId, Norms};
use crate::lang::Lang;
use crate::page::Page;

use super::nucleus::Nucleus;

/// Modifiers written short, without full stops, and what they stand for.
const SHORT: [(&str, Lang, &str); 19] = [
    ("adj", Lang::Da, "adjungeret"),
    ("adj", Lang::Sv, "adjungerad"),
    ("aukt", Lang::Sv, "auktoriserad"),
    ("bitr", Lang::Sv, "biträdande"),
    ("fg", Lang::Da, "fungerende"),
    ("fung", Lang::Da, "fungerende"),
    ("konst", Lang::Da, "konstitueret"),
    ("leg", Lang::Sv, "legitimerad"),
    ("pens", Lang::Da, "pensioneret"),
    ("pens", Lang::Sv, "pensionerad"),
    ("pæd", Lang::Da, "pædagogisk"),
    ("statsaut", Lang::Da, "statsautoriseret"),
    ("stedf", Lang::Da, "stedfortrædende"),
    ("stf", Lang::Da, "stedfortrædende"),
    ("stf", Lang::Sv, "ställföreträdande"),
    ("t.f", Lang::Sv, "tillförordnad"),
    ("tf", Lang::Sv, "tillförordnad"),
    ("v", Lang::Da, "vice"),
    ("v", Lang::Sv, "vice"),
];

/// Endings of adjectives and participles in the definite form and those of the base form.
const ENDINGS: [(&str, Lang, &str); 9] = [
    ("ade", Lang::Sv, "ad"),
    ("valda", Lang::Sv, "vald"),
    ("iga", Lang::Sv, "ig"),
    ("ige", Lang::Sv, "ig"),
    ("iska", Lang::Sv, "isk"),
    ("iske", Lang::Sv, "isk"),
    ("erede", Lang::Da, "eret"),
    ("ige", Lang::Da, "ig"),
    ("iske", Lang::Da, "isk"),
];

impl Nucleus {
    /// Keeps the base form: of a Nordic title in lower case but for acronyms, of an English one as it is written.
    pub fn norm(&self, page: &Page<'_>, norms: &mut Norms) -> NormId {
        if self.lang == Lang::En {
            return norms.add(self.span(page).of(page.text()));
        }
        let upper = self.is_in_capitals(page);
        let mut norm = String::new();
        let mut end = page.tokens[self.start as usize].span.start;
        for token in self.start..self.head {
            let span = page.tokens[token as usize].span;
            let word = small(page.word(token as usize), upper);
            if word != "." {
                norm.push_str(&page.text()[end as usize..span.start as usize]);
                norm.push_str(written_out(&word, self.lang).as_deref().unwrap_or(&word));
            }
            end = span.end;
        }
        norm.push_str(&page.text()[end as usize..page.tokens[self.head as usize].span.start as usize]);
        match self.entry {
            Some(entry) => norm.push_str(page.gazetteer.entry(entry).canonical),
            None => {
                let word = small(page.word(self.tail as usize - 1), upper);
                if !page.gazetteer.title_base(&word, &mut norm) {
                    norm.push_str(&word);
                }
            }
        }
        norms.add(&norm)
    }

    /// A key under which forms of the same title meet.
    pub fn key(&self, page: &Page<'_>) -> String {
        let mut key = String::new();
        match self.entry {
            Some(entry) => key.push_str(page.gazetteer.entry(entry).canonical),
            None => {
                let word = page.word(self.tail as usize - 1).to_lowercase();
                if !page.gazetteer.title_base(&word, &mut key) {
                    key = word;
                }
            }
        }
        key.to_lowercase()
    }

    /// Whether all words are in capitals, and more than letters that stand for something.
    fn is_in_capitals(&self, page: &Page<'_>) -> bool {
        let words = || page.tokens[self.start as usize..self.tail as usize].iter().filter(|token| token.kind == TokenKind::Word);
        words().all(|word| word.case == Case::Upper) && words().any(|word| word.span.len() > 5)
    }
}

/// A word in lower case, but for parts that are acronyms: `HR-direktør`, `FoU-ledare`; all of it where the title is in capitals.
fn small(word: &str, in_capitals: bool) -> String {
    let is_acronym = |part: &str| {
        let capitals = part.chars().filter(|letter| letter.is_uppercase()).count();
        !in_capitals && capitals > 1
    };
    let parts = word.split_inclusive(['-', '/']);
    parts.map(|part| if is_acronym(part) { part.to_owned() } else { part.to_lowercase() }).collect()
}

/// The base form of a modifier in lower case that is written short or inflected.
fn written_out(word: &str, lang: Lang) -> Option<String> {
    let bare = word.trim_end_matches('.');
    if let Some((.., full)) = SHORT.iter().find(|(short, of, _)| (*short, *of) == (bare, lang)) {
        return Some((*full).to_owned());
    }
    let mut inflected = ENDINGS.iter().filter(|(_, of, _)| *of == lang);
    inflected.find_map(|(ending, _, base)| word.strip_suffix(ending).map(|stem| format!("{stem}{base}")))
}
