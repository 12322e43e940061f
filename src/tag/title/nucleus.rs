//! The words of a title: a listed title or a compound whose last part is a title head, with the modifiers that belong to it.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::document::{Case, Sentence, TokenKind};
use crate::gazetteer::{EntryId, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::span::Span;
use crate::tag::bits::Bits;

use super::agent;
use super::cues;
use super::field::is_content;
use super::mistaken;
use super::modifier::ends_before;
use super::noun::{is_capital_noun, is_noun};

/// Tokens that may be a title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nucleus {
    /// Index of the first token, modifiers included.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
    /// Index of the first token of the title without modifiers.
    pub head: u32,
    /// One past the index of the last token of the title without its field.
    pub tail: u32,
    /// The list entry behind it.
    pub entry: Option<EntryId>,
    /// Language of the title; where its head alone is known, the block's.
    pub lang: Lang,
}

/// What `Lead` and `lead` end in.
static LEAD: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("ead"));

/// Adds to a page's heads of titles where else titles can begin: with listed ones and the word `Lead`.
pub fn add_starts(page: &Page<'_>, starts: &mut Bits) {
    for hit in page.hits.iter().filter(|hit| page.gazetteer.sort(hit.entry).0 == Kind::Title) {
        starts.add(hit.token_start as usize);
    }
    for place in LEAD.find_iter(page.text().as_bytes()).filter_map(|place| place.checked_sub(1)) {
        // Most are `read` and `head`.
        if matches!(page.text().as_bytes()[place], b'l' | b'L') {
            let token = page.tokens.partition_point(|token| (token.span.start as usize) < place);
            if page.tokens.get(token).is_some_and(|it| it.span.start as usize == place && is_lead_word(page, token)) {
                starts.add(token);
            }
        }
    }
}

/// Pushes the title words of a sentence, longest first at each place, none overlapping. `starts` are those of the page; `hit` is a hit
/// before which none lies in the sentence, and becomes one for the next sentence.
pub fn find(page: &Page<'_>, sentence: &Sentence, starts: &Bits, hit: &mut usize, nuclei: &mut Vec<Nucleus>) {
    let (first, last) = (sentence.token_start, sentence.token_end);
    let lang = page.lang(sentence.block);
    let mut token = first;
    while let Some(start) = starts.next(token as usize, last as usize) {
        token = start as u32;
        let (is, facts) = (page.tokens[start], page.facts[start]);
        let mut found: Option<Nucleus> = None;
        while let Some(&h) = page.hits.get(*hit).filter(|hit| hit.token_start <= token) {
            *hit += 1;
            if h.token_start != token || h.token_end > last {
                continue;
            }
            // `head of its office` is no head of IT.
            if h.token_end > token + 1 && page.word(h.token_end as usize - 1) == "its" {
                continue;
            }
            let (kind, _, entry_lang) = page.gazetteer.sort(h.entry);
            // Of two entries of one surface, the one in the block's language.
            let better =
                found.is_none_or(|other| h.token_end > other.end || h.token_end == other.end && entry_lang == lang && other.lang != lang);
            if kind == Kind::Title && better && fits(page, token, entry_lang, lang) {
                found = Some(Nucleus {
                    start: token,
                    end: h.token_end,
                    head: token,
                    tail: h.token_end,
                    entry: Some(h.entry),
                    lang: entry_lang,
                });
            }
        }
        // `new AbortController()` is code.
        let code = is.case == Case::Mixed && !page.word(token as usize).contains('-');
        if found.is_none()
            && !code
            && is.kind == TokenKind::Word
            && facts.title_head()
            && (facts.compound() || facts.title_in(lang) || !facts.title() && facts.common(lang) < 3)
        {
            found = Some(Nucleus::of_word(token, lang));
        }
        if found.is_none() && lang == Lang::En && (agent::is_agent(page, start) || agent::is_short_post(page, start)) {
            found = Some(Nucleus::of_word(token, Lang::En));
        }
        let lead = found.is_none() && is_lead(page, (first, last), token);
        if lead {
            found = Some(Nucleus::of_word(token, Lang::En));
        }
        found = found.filter(|nucleus| !mistaken::is_mistaken(page, nucleus, (first, last), lang));
        // Several people share a title in the plural: nobody in particular holds it.
        found = found.filter(|nucleus| {
            (!page.facts[nucleus.tail as usize - 1].plural() || heads_many(page, nucleus)) && !in_brackets(page, nucleus)
        });
        match found {
            Some(nucleus) => {
                let floor = nuclei.last().map_or(first, |before| before.end);
                let whole = nucleus.with_first_parts(page, floor).with_open_compounds(page, floor).with_modifiers(page, floor);
                let whole = whole.with_plain_nouns(page, (first, floor), last).with_field(page, last);
                // `the lead` alone is no post.
                if lead && whole.start == token {
                    token += 1;
                    continue;
                }
                match nuclei.last_mut() {
                    // `player-coach`, where English words are cut at hyphens.
                    Some(before) if is_joint(page, whole.start) && before.end + 1 == whole.start => {
                        *before = Nucleus { start: before.start, ..whole };
                    }
                    // `Principal Solicitor`: the first modifies the second.
                    Some(before) if before.goes_on(page, &whole) => *before = Nucleus { start: before.start, ..whole },
                    Some(before) if before.serves(page, &whole) => (before.end, before.tail) = (whole.end, whole.tail),
                    _ => nuclei.push(whole),
                }
                token = nuclei.last().map_or(token + 1, |nucleus| nucleus.end);
            }
            None => token += 1,
        }
    }
}

impl Nucleus {
    /// A word that no list has as a title.
    fn of_word(token: u32, lang: Lang) -> Nucleus {
        Nucleus { start: token, end: token + 1, head: token, tail: token + 1, entry: None, lang }
    }

    /// Whether an English title in capitals runs on into the next one, or a Nordic one says what its holder answers for.
    fn goes_on(&self, page: &Page<'_>, next: &Nucleus) -> bool {
        let capital = |nucleus: &Nucleus| {
            let small = page.tokens[nucleus.tail as usize - 1].case == Case::Lower;
            let begins = page.tokens[nucleus.start as usize].case == Case::Initial || cues::MODIFIER.has(page.word(nucleus.start as usize));
            begins && !small
        };
        // `assistant warden`: the first modifies the second, and is a title by itself elsewhere.
        let modifies = self.tail - self.start == 1 && self.end == self.tail && cues::MODIFIER.has(page.word(self.start as usize));
        if modifies && (self.lang == Lang::En || next.lang == Lang::En) && self.end == next.start {
            let [small, other] = [self.start, next.start].map(|token| page.tokens[token as usize].case == Case::Lower);
            // `Head groundskeeper Ian Dole` begins a sentence.
            return small == other || other && ends_before(page, self.start, 0);
        }
        // `diabetes specialist nurse`
        if self.lang == Lang::En && next.lang == Lang::En && self.end == next.start {
            let [first, second] = [self.tail - 1, next.start].map(|token| page.tokens[token as usize].case == Case::Lower);
            // `Consultant midwife Abi Lowe` begins a sentence.
            let begins = self.tail - self.start == 1 && second && page.tokens[self.start as usize].case == Case::Initial;
            if (first || begins) && second {
                return true;
            }
        }
        // `Group Leader Cllr Wood`: the second is a form of address.
        let lone = next.end - next.start == 1 && page.facts[next.start as usize].honorific();
        let lone =
            lone && !(crate::cue::is(page.word(next.start as usize), "general") && cues::OF_GENERAL.has(page.word(self.tail as usize - 1)));
        // `systemansvarlig ingeniør`
        let responsible = ["nsvarig", "nsvarlig"].into_iter().any(|ending| page.word(self.tail as usize - 1).ends_with(ending));
        if responsible && next.lang != Lang::En && self.end == next.start {
            return true;
        }
        // `Director of Music Major Huw Pryce`: a listed field ends the first.
        let fielded = self.tail - self.head > 2 && cues::FIELD.has(page.word(self.tail as usize - 2));
        next.lang == Lang::En
            && self.end == next.start
            && !fielded
            && capital(self)
            && capital(next)
            && adjacent(page, self.end - 1)
            && !lone
    }

    /// Whether an English title in capitals is that of somebody's assistant, and the next one whose: `Executive Assistant to the Head of
    /// School`.
    fn serves(&self, page: &Page<'_>, next: &Nucleus) -> bool {
        let to = self.end;
        let capital = |token: u32| page.tokens[token as usize].case == Case::Initial;
        self.end == self.tail
            && (to + 1..=to + 2).contains(&next.start)
            && cues::SERVES.has(page.word(to as usize - 1))
            && crate::cue::is(page.word(to as usize), "to")
            && capital(to - 1)
    }

    /// Where it lies.
    pub fn span(&self, page: &Page<'_>) -> Span {
        Span::new(page.tokens[self.start as usize].span.start, page.tokens[self.end as usize - 1].span.end)
    }
}

/// Whether a hyphen joins a token to the word before it.
pub(super) fn is_joint(page: &Page<'_>, token: u32) -> bool {
    let Some(hyphen) = token.checked_sub(1).filter(|&hyphen| hyphen > 0) else { return false };
    let [before, it, after] = [hyphen - 1, hyphen, token].map(|token| page.tokens[token as usize]);
    page.word(hyphen as usize) == "-" && before.span.end == it.span.start && it.span.end == after.span.start
}

fn is_lead_word(page: &Page<'_>, token: usize) -> bool {
    page.tokens[token].span.len() == 4 && matches!(page.word(token), "Lead" | "lead")
}

/// Whether a word is the `Lead` at the end of a line or a part of one, `People & Culture Lead`, or in lower case behind the noun that says
/// of what: `rural crime lead`.
fn is_lead(page: &Page<'_>, (first, last): (u32, u32), token: u32) -> bool {
    if !is_lead_word(page, token as usize) || token <= first || !adjacent(page, token - 1) {
        return false;
    }
    let next = if token + 1 < last { Some(page.tokens[token as usize + 1]) } else { None };
    let ends = next.is_none_or(|next| next.kind == TokenKind::Punct);
    match page.word(token as usize) {
        // `EYFS Lead`
        "Lead" => {
            ends && (is_capital_noun(page, token - 1) || page.tokens[token as usize - 1].case == Case::Upper && is_noun(page, token - 1))
        }
        "lead" => {
            let before = page.tokens[token as usize - 1];
            let begins = token - 1 == first || page.tokens[token as usize - 2].kind == TokenKind::Punct;
            let noun = is_content(page, token - 1) || before.case == Case::Initial && begins && is_capital_noun(page, token - 1);
            noun && (ends || next.is_some_and(|next| next.case == Case::Initial))
        }
        _ => false,
    }
}

/// Whether only white space lies between a token and the next, and no line break or tab.
pub(super) fn adjacent(page: &Page<'_>, token: u32) -> bool {
    let (a, b) = (page.tokens[token as usize].span, page.tokens[token as usize + 1].span);
    !page.text()[a.end as usize..b.start as usize].contains(['\n', '\t'])
}

/// Whether a title of a language may stand in a block of another: not where its word is a common one there (`leder`, a verb in Swedish;
/// `Back to main menu`).
fn fits(page: &Page<'_>, token: u32, title: Lang, block: Lang) -> bool {
    let capital = page.tokens[token as usize].case != Case::Lower && block != Lang::En;
    let facts = page.facts[token as usize];
    // `Gartner` and `Prost` are names in English.
    let named = block == Lang::En && (facts.surname() > 0 || facts.org() != OrgKind::None);
    title == block || facts.common(block) < 2 && !named || capital
}

/// Whether a plural at the end of a title is whom somebody heads: `chair of governors`.
fn heads_many(page: &Page<'_>, nucleus: &Nucleus) -> bool {
    let word = |back: u32| page.word((nucleus.tail - back) as usize);
    let long = nucleus.tail - nucleus.head;
    let links = |back: u32| crate::cue::is(word(back), "of") || crate::cue::is(word(back), "to");
    // `Clerk to the Governors`
    long > 2 && links(2) || long > 3 && links(3)
}

/// Whether a nucleus is all that stands in brackets: the letters of a party, a degree; not those of a chief, `Ruth Bell (CEO)`.
fn in_brackets(page: &Page<'_>, nucleus: &Nucleus) -> bool {
    let word = page.word(nucleus.start as usize);
    let chief = word.starts_with('C') && word.ends_with('O');
    let upper = page.tokens[nucleus.start as usize].case == Case::Upper && !chief;
    let text = page.text();
    let span = nucleus.span(page);
    upper && text[..span.start as usize].ends_with('(') && text[span.end as usize..].starts_with(')')
}
