//! What stands at the ends of a mention and is no part of the name.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::entity::Label;
use crate::lang::Lang;
use crate::page::Page;

use super::candidate::is_post;
use super::cues;
use super::person;
use super::run::is_capital;
use super::scorer::Mention;

/// Articles before a name.
const ARTICLES: [&str; 6] = ["a", "an", "de", "den", "det", "the"];

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
        let contact = mention.end - mention.start > 1 && cues::CONTACT.has(word) && !listed(page, mention);
        // `Syddansk Universitet Campusvej 55`
        let street = mention.label == Label::Org
            && mention.end - mention.start > 2
            && page.facts[last].place_compound()
            && page.tokens.get(last + 1).is_some_and(|next| next.kind == TokenKind::Number)
            && page.facts[last - 1].org_head();
        // `Kaj Rosing Saxofon`, `Yuki Holm Japansk`
        let facts = page.facts[last];
        let subject = mention.label == Label::Person
            && mention.end - mention.start > 2
            && lang != Lang::En
            && page.tokens[last].case == Case::Initial
            && (facts.demonym() || cues::SUBJECT.has(word))
            && !facts.surname_in(lang);
        if mark || honour || owns || label || contact || street || subject || person::ends_in_post(page, mention) {
            mention.end -= 1;
        } else {
            break;
        }
    }
    // `Ordförande i Bufab AB`, `Bestyrelsen i Rockwool A/S`: the firm stands behind.
    let (first, last) = (mention.start as usize, mention.end as usize - usize::from(mention.end > mention.start));
    let firm = mention.label == Label::Org && last > first + 2 && page.facts[last].company_form();
    let of = |token: usize| !is_capital(page, token) && (cues::SEAT.has(page.word(token)) || cues::FOR.has(page.word(token)));
    // `Bestyrelsen for Odense Boligforening`
    let board = mention.label == Label::Org && last > first + 1 && cue::is(page.word(first), "bestyrelsen");
    if (firm && is_post(page, first) || board && is_capital(page, first + 2)) && of(first + 1) {
        mention.start += 2;
    }
    while mention.start < mention.end {
        let first = mention.start as usize;
        let (word, facts) = (page.word(first), page.facts[first]);
        let more = mention.end - mention.start > 1;
        // `VP` before `Sales Marine Mikkel Toft`
        let field = mention.label == Label::Person
            && mention.end - mention.start > 2
            && lang == Lang::En
            && page.tokens[first].case == Case::Initial
            && first > 0
            && page.facts[first - 1].title()
            && facts.common(Lang::En) > 1
            && facts.given() == 0
            && facts.surname() < 3
            && page.tokens[first + 1].case == Case::Initial
            && (first + 1..mention.end as usize - 1).any(|token| page.facts[token].given() > 4);
        let article = more && page.tokens[first].case != Case::Upper && ARTICLES.iter().any(|article| cue::is(word, article)) && {
            // `The Hague`, `de Geer`: a small article before a person is a particle.
            mention.label == Label::Org && !is_capital(page, first)
                || mention.label != Label::Person && lang == Lang::En && !listed(page, mention)
        };
        let role = more
            && mention.label == Label::Person
            && (facts.honorific() || facts.title() && facts.given() < 2 && facts.surname() < 4 && first_name_follows(page, mention));
        // `fætter Bo Lund`, `Norges Kari Dahl Lie`: a small word or whose somebody is.
        let other = more
            && mention.label == Label::Person
            && is_capital(page, first + 1)
            && (page.tokens[first].case == Case::Lower && !facts.particle() && page.tokens[first].kind == TokenKind::Word
                || facts.genitive() && facts.place() > 4 && facts.given() == 0 && lang != Lang::En && mention.end - mention.start > 2);
        // `Nick Smythe: Has Kent County Council been paid?`
        let asks = more
            && mention.label == Label::Org
            && lang == Lang::En
            && first > 0
            && matches!(page.word(first - 1), ":" | "\"" | "“")
            && cues::ASKS.has(word);
        // `ex-Barclays`: whom somebody was with.
        let once = more && cue::is(word, "ex") && matches!(page.word(first + 1), "-" | "‑") && mention.end as usize > first + 2;
        // `Besøg Sorø Museum`
        let opens = cues::CALLS.has(word) || lang != Lang::En && cues::CAPACITY.has(word);
        let calls = more && mention.label == Label::Org && first as u32 == sentence && opens && is_capital(page, first + 1);
        if once {
            mention.start += 2;
        } else if page.tokens[first].kind == TokenKind::Punct || article || role || field || other || asks || calls {
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

/// Whether the second word of a mention can begin a person's name.
fn first_name_follows(page: &Page<'_>, mention: &Mention) -> bool {
    is_capital(page, mention.start as usize + 1)
}
