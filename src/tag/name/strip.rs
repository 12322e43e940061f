//! What stands at the ends of a mention and is no part of the name.

use crate::cue::{self, Cues};
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::is_capital;
use super::scorer::Mention;

/// Articles before a name.
const ARTICLES: [&str; 6] = ["a", "an", "de", "den", "det", "the"];

/// What a body gives or has: it stands behind its name, and is no part of it.
const GIFT: Cues =
    Cues::new(&["auditorium", "award", "awards", "bursary", "chapel", "cup", "gym", "medal", "prize", "scholarship", "shield", "trophy"]);

/// Words at most between a body's name and its gift, this one included.
const GIFT_WORDS: usize = 3;

/// Takes from both ends what is no part of a name: punctuation, articles, the English genitive, honorifics and titles. `sentence` is the
/// sentence's first token.
pub(super) fn strip(page: &Page<'_>, lang: Lang, sentence: u32, mention: &mut Mention) {
    while mention.start < mention.end {
        let last = mention.end as usize - 1;
        let word = page.word(last);
        let mark = page.tokens[last].kind == TokenKind::Punct && word != ")" && word != "!";
        // `Kenneth Maddocks MBE`: what is written behind a name is no part of it.
        let honour = mention.label == Label::Person
            && mention.end - mention.start > 1
            && cues::is_honour(page, last, mention.end - mention.start - 1);
        // `Barnardo's` is called so.
        let owns = lang == Lang::En && matches!(word, "'s" | "’s") && !listed(page, mention);
        // `Text: Vendela Krantz Foto: Tobias Hjelm`
        let label = mention.label == Label::Person
            && mention.end - mention.start > 1
            && page.tokens.get(last + 1).is_some_and(|_| page.word(last + 1) == ":")
            && cues::CREDIT.has(word);
        // `København K Tlf.: 33 92 50 00`
        let contact = mention.end - mention.start > 1 && cues::CONTACT.has(word);
        // `Yuki Holm Japansk`
        let facts = page.facts[last];
        let subject = mention.label == Label::Person
            && mention.end - mention.start > 2
            && lang != Lang::En
            && page.tokens[last].case == Case::Initial
            && facts.demonym()
            && !facts.surname_in(lang);
        // `Lantmäteriets huvudkontor`
        let seat = mention.label == Label::Org
            && mention.end - mention.start > 1
            && page.facts[last - 1].genitive()
            && ["huvudkontor", "hovedkontor", "hovedsæde"].into_iter().any(|seat| cue::is(word, seat));
        // `Oliwer Sten MV`: where somebody plays.
        let plays = mention.label == Label::Person
            && mention.end - mention.start > 2
            && lang != Lang::En
            && page.tokens[last].case == Case::Upper
            && page.tokens[last - 1].case != Case::Upper
            && matches!(word.as_bytes(), [a, b] if !b"AEIOUY".contains(a) && !b"AEIOUY".contains(b));
        if mark || honour || owns || label || contact || subject || seat || plays {
            mention.end -= 1;
        } else {
            break;
        }
    }
    while mention.start < mention.end {
        let first = mention.start as usize;
        let (word, facts) = (page.word(first), page.facts[first]);
        let more = mention.end - mention.start > 1;
        let article = more && page.tokens[first].case != Case::Upper && ARTICLES.iter().any(|article| cue::is(word, article)) && {
            // `The Hague`, `de Geer`
            mention.label != Label::Person && lang == Lang::En && !listed(page, mention)
        };
        let role = more && mention.label == Label::Person && facts.honorific();
        // `fætter Bo Lund`
        let other = more
            && mention.label == Label::Person
            && is_capital(page, first + 1)
            && page.tokens[first].case == Case::Lower
            && !facts.particle();
        // `Besøg Sorø Museum`
        let calls = more && mention.label == Label::Org && first as u32 == sentence && cues::CALLS.has(word);
        // `Valgkreds Randers`
        let ward = more && mention.label == Label::Org && cues::WARD.has(word) && page.facts[first + 1].place() > 0;
        if ward {
            mention.label = Label::Place;
        }
        if page.tokens[first].kind == TokenKind::Punct || article || role || other || calls || ward {
            mention.start += 1;
        } else {
            break;
        }
    }
}

/// Whether a list entry covers exactly the mention: `The Guardian`.
pub(super) fn listed(page: &Page<'_>, mention: &Mention) -> bool {
    let from = page.hits.partition_point(|hit| hit.token_start < mention.start);
    page.hits[from..].iter().take_while(|hit| hit.token_start == mention.start).any(|hit| hit.token_end == mention.end)
}

/// Whether a mention is no more than honours that stand right behind a person: `Martin Randle FCA`, `Melissa Thorne, DDS`, `Ann Lee, MA
/// Oxon`.
pub(super) fn is_honour(page: &Page<'_>, before: &Mention, mention: &Mention) -> bool {
    let comma = before.end + 1 == mention.start && page.word(before.end as usize) == ",";
    let behind = before.label == Label::Person && (comma || before.end == mention.start);
    let degree = || match mention.end - mention.start {
        1 => cues::is_honour(page, mention.start as usize, before.end - before.start),
        length => length == 2 && cues::ALMA_MATER.has(page.word(mention.start as usize + 1)) && page.word(mention.start as usize).len() < 6,
    };
    behind && mention.label != Label::Place && degree()
}

/// Leaves out what an English body gives or has: `Citizenship Cup` behind `Rotary Club of Bundley`, `Chapel` behind `Giddleswick School`.
pub(super) fn gift(page: &Page<'_>, mention: &mut Mention) {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if end - start < 3 || !GIFT.has(page.word(end - 1)) || listed(page, mention) {
        return;
    }
    let floor = (start + 1).max(end.saturating_sub(GIFT_WORDS + 1));
    let body = |token: &usize| page.facts[*token].org_head() || page.facts[*token].place() > 0 && cue::is(page.word(*token - 1), "of");
    if let Some(head) = (floor..end - 1).rev().find(body) {
        mention.end = head as u32 + 1;
    }
}
