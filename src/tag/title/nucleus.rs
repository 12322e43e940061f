//! The words of a title: a listed title or a compound whose last part is a title head, with the modifiers that belong to it.

use crate::document::{Case, Sentence, TokenKind};
use crate::entity::{NormId, Norms};
use crate::gazetteer::{Class, EntryId, Kind, OrgKind};
use crate::lang::Lang;
use crate::page::Page;
use crate::span::Span;

use super::cues;
use super::mistaken;

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

/// Pushes the title words of a sentence, longest first at each place, none overlapping.
pub fn find(page: &Page<'_>, sentence: &Sentence, nuclei: &mut Vec<Nucleus>) {
    let (first, last) = (sentence.token_start, sentence.token_end);
    let lang = page.lang(sentence.block);
    let mut hit = page.hits.partition_point(|hit| hit.token_start < first);
    let mut token = first;
    while token < last {
        let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
        // Most words begin no entry and are no head of a title.
        if !facts.title_head() && !is_lead(page, (first, last), token) && page.hits.get(hit).is_none_or(|hit| hit.token_start > token) {
            token += 1;
            continue;
        }
        let mut found: Option<Nucleus> = None;
        while hit < page.hits.len() && page.hits[hit].token_start <= token {
            let h = page.hits[hit];
            hit += 1;
            if h.token_start != token || h.token_end > last {
                continue;
            }
            let (kind, entry_lang) = page.gazetteer.sort(h.entry);
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
            let lang = if facts.title_in(Lang::En) && !facts.title_in(lang) { Lang::En } else { lang };
            found = Some(Nucleus::of_word(token, lang));
        }
        found = found.or_else(|| is_lead(page, (first, last), token).then(|| Nucleus::of_word(token, Lang::En)));
        found = found.filter(|nucleus| !mistaken::is_mistaken(page, nucleus, (first, last), lang));
        // Several people share a title in the plural: nobody in particular holds it.
        found = found.filter(|nucleus| {
            (!page.facts[nucleus.tail as usize - 1].plural() || heads_many(page, nucleus)) && !in_brackets(page, nucleus)
        });
        match found {
            Some(nucleus) => {
                let floor = nuclei.last().map_or(first, |before| before.end);
                let whole = nucleus.with_first_parts(page, floor).with_open_compounds(page, floor).with_modifiers(page, floor);
                let whole = whole.with_field(page, last);
                match nuclei.last_mut() {
                    // `player-coach`, where English words are cut at hyphens.
                    Some(before) if is_joint(page, whole.start) && before.end + 1 == whole.start => {
                        *before = Nucleus { start: before.start, ..whole };
                    }
                    // `Principal Solicitor`: the first modifies the second.
                    Some(before) if before.goes_on(page, &whole) => *before = Nucleus { start: before.start, ..whole },
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
        let capital = |nucleus: &Nucleus| page.tokens[nucleus.start as usize].case == Case::Initial;
        // `assistant warden`: the first modifies the second, and is a title by itself elsewhere.
        let modifies = self.tail - self.start == 1 && self.end == self.tail && cues::MODIFIER.has(page.word(self.start as usize));
        if modifies && self.lang == Lang::En && self.end == next.start && adjacent(page, self.end - 1) {
            let [small, other] = [self.start, next.start].map(|token| page.tokens[token as usize].case == Case::Lower);
            return small == other;
        }
        // `Group Leader Cllr Wood`: the second is a form of address.
        let address = cues::FORM_OF_ADDRESS.has(page.word(next.start as usize));
        // `systemansvarlig ingeniør`
        let responsible = self.end == self.tail
            && next.lang != Lang::En
            && ["ansvarig", "ansvarlig"].into_iter().any(|ending| page.word(self.tail as usize - 1).ends_with(ending))
            && page.tokens[next.start as usize].case == Case::Lower;
        if responsible && self.end == next.start && adjacent(page, self.end - 1) {
            return true;
        }
        next.lang == Lang::En
            && self.end == next.start
            && self.end == self.tail
            && capital(self)
            && capital(next)
            && adjacent(page, self.end - 1)
            && !address
    }

    /// Where it lies.
    pub fn span(&self, page: &Page<'_>) -> Span {
        Span::new(page.tokens[self.start as usize].span.start, page.tokens[self.end as usize - 1].span.end)
    }

    /// Keeps the base form: of a Nordic title in lower case, of an English one as it is written.
    pub fn norm(&self, page: &Page<'_>, norms: &mut Norms) -> NormId {
        if self.lang == Lang::En {
            return norms.add(self.span(page).of(page.text()));
        }
        let mut norm = page.text()[self.span(page).start as usize..page.tokens[self.head as usize].span.start as usize].to_lowercase();
        match self.entry {
            Some(entry) => norm.push_str(page.gazetteer.entry(entry).canonical),
            None => {
                let word = page.word(self.tail as usize - 1).to_lowercase();
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

    /// Takes in what a hyphen joins to the title, where words are cut at hyphens: `IR-chef`, `Vice-Marshal`; not `ex-mayor`.
    fn with_first_parts(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        while self.start >= floor + 2
            && is_joint(page, self.start)
            && page.tokens[self.start as usize - 2].kind == TokenKind::Word
            && !["ex", "non"].into_iter().any(|prefix| crate::cue::is(page.word(self.start as usize - 2), prefix))
        {
            self.start -= 2;
        }
        self
    }

    /// Takes in the modifiers to the left; in an English title also capitalised nouns: `Senior Policy Advisor`.
    fn with_modifiers(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        let capitalised = self.lang == Lang::En && page.tokens[self.head as usize].case == Case::Initial;
        while self.start > floor {
            let before = self.start - 1;
            let word = page.word(before as usize);
            let modifies = is_modifier(word, self.lang)
                || self.lang != Lang::En && is_adjective(word) && {
                    let (case, own) = (page.tokens[before as usize].case, page.tokens[self.start as usize].case);
                    // `Akademisk medarbejder` begins a line.
                    let begins = case == Case::Initial && own == Case::Lower && ends_before(page, before, floor);
                    case == own || begins
                }
                || self.lang == Lang::En && is_owning_body(page, before, self.start, floor)
                || self.lang == Lang::En
                    && self.start == self.head
                    && page.tokens[before as usize].case == Case::Lower
                    && page.tokens[self.start as usize].case == Case::Lower
                    && cues::SUBJECT_MATTER.has(word)
                || capitalised && page.tokens[before as usize].case == Case::Initial && is_noun(page, before)
                || capitalised && is_field_letters(page, before, floor);
            // `bland andra chefen` and `blandt andre` count nobody as a second.
            let others =
                before > floor && ["bland", "blandt"].into_iter().any(|among| crate::cue::is(page.word(before as usize - 1), among));
            // `Communications and Marketing Manager`, where nothing stands before that could be the other half of an enumeration.
            if capitalised
                && cues::AND.has(word)
                && before > floor
                && let Some(start) = enumeration(page, before - 1, floor)
            {
                self.start = start;
                continue;
            }
            // `the fundraising and communications director`
            let halves = self.lang == Lang::En
                && !capitalised
                && cues::AND.has(word)
                && before > floor + 1
                && cues::DETERMINER.has(page.word(before as usize - 2))
                && is_content(page, before - 1);
            if halves {
                self.start = before - 1;
                break;
            }
            if !adjacent(page, before) || !modifies || others {
                break;
            }
            self.start = before;
        }
        self.with_ordinal(page, floor)
    }

    /// Takes in an ordinal: `1:e vice ordförande`, `2. næstformand`.
    fn with_ordinal(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        let start = page.tokens[self.start as usize].span.start as usize;
        let before = page.text()[..start].trim_end_matches(' ');
        let Some(ordinal) =
            ["1:e", "2:e", "3:e", "1:a", "2:a", "1:ste", "2:den", "1.", "2.", "3."].into_iter().find(|ordinal| before.ends_with(ordinal))
        else {
            return self;
        };
        // Line breaks part a list number from an item, not an ordinal from its noun.
        let first = (before.len() - ordinal.len()) as u32;
        let token = page.tokens.partition_point(|token| token.span.start < first) as u32;
        if token >= floor && page.tokens[token as usize].span.start == first && token > floor {
            self.start = token;
        }
        self
    }

    /// Takes in the field of an English title: `Head of Communications`, `Secretary of State for Health and Social Care`,
    /// `director of public health`.
    fn with_field(mut self, page: &Page<'_>, last: u32) -> Nucleus {
        if self.lang != Lang::En {
            return self;
        }
        // `VP of software`, and where the title begins its line `Director of finance`, `Cabinet member for resources`.
        let lower_field = page.tokens.get(self.end as usize + 1).is_some_and(|token| token.case == Case::Lower);
        let begins = page.tokens[self.tail as usize - 1].case == Case::Lower
            || self.end < last && crate::cue::is(page.word(self.end as usize), "of");
        let plain = match page.tokens[self.head as usize].case {
            Case::Lower => true,
            Case::Upper => lower_field,
            _ => lower_field && begins,
        };
        let field = if plain { plain_field } else { capitalised_field };
        let tail = page.word(self.tail as usize - 1);
        if cues::BARE_FIELD.has(tail)
            && self.end < last
            && page.tokens[self.end as usize].case == Case::Initial
            && adjacent(page, self.end - 1)
        {
            self.end = capitalised_field(page, self.end, last).max(self.end);
            return self;
        }
        // `Managing Director of Babcock`: what follows is whose it is.
        let before = if self.tail - self.start > 1 { page.word(self.tail as usize - 2) } else { "" };
        let owned = crate::cue::is(before, "managing") || cues::NO_FIELD.has(tail) && !crate::cue::is(before, "vice");
        if self.end < last && crate::cue::is(page.word(self.end as usize), "of") && owned {
            return self;
        }
        // `Director of Finance` is listed, `and Resources` goes on with its field.
        let field_listed = self.tail - self.head > 2 && self.end == self.tail && crate::cue::is(page.word(self.tail as usize - 2), "of");
        if field_listed && !plain {
            self.end = capitalised_field(page, self.tail - 1, last).max(self.end);
        }
        // Two at most: `Professor of Economics of Education`.
        for part in usize::from(field_listed)..2 {
            let link = self.end;
            let word = if link + 1 < last { page.word(link as usize) } else { "" };
            // `Secretary of State for Health`, not `Director of Regeneration for Pendleford`
            let seat = part > 0 && !crate::cue::is(word, "of") && !crate::cue::is(page.word(link as usize - 1), "state");
            let links = cues::FIELD.has(word) && !seat && !(plain && word == "in") && adjacent(page, link - 1);
            let end = if links { field(page, link + 1, last) } else { link + 1 };
            if end <= link + 1 {
                break;
            }
            self.end = end;
        }
        self
    }

    /// Takes in what a hyphen leaves open to the left: `klima-, energi- og forsyningsminister`.
    fn with_open_compounds(mut self, page: &Page<'_>, floor: u32) -> Nucleus {
        if self.start <= floor + 1 || !cues::AND.has(page.word(self.start as usize - 1)) {
            return self;
        }
        let mut before = self.start - 1;
        while let Some(start) = open_compound(page, before, floor) {
            self.start = start;
            if start <= floor + 1 || page.word(start as usize - 1) != "," {
                break;
            }
            before = start - 1;
        }
        self
    }
}

/// End of a field in capitals: words that are no names, joined by `and`, or by commas where an `and` follows.
fn capitalised_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    let capital = |token: u32| {
        let (is, facts) = (page.tokens[token as usize], page.facts[token as usize]);
        let name =
            facts.common(Lang::En) < 1 && !facts.demonym() && (facts.org() != OrgKind::None || facts.place() > 2 || facts.given() > 3);
        token < last && is.kind == TokenKind::Word && matches!(is.case, Case::Initial | Case::Upper | Case::Mixed) && !name
    };
    let mut end = first;
    while end < last && end < first + 7 && capital(end) {
        end += 1;
        // `Head of Year 9`
        if crate::cue::is(page.word(end as usize - 1), "year") && end < last && page.tokens[end as usize].kind == TokenKind::Number {
            return end + 1;
        }
        let word = if end + 1 < last { page.word(end as usize) } else { "" };
        let listed = word == "," && end + 3 < last && capital(end + 1) && cues::AND.has(page.word(end as usize + 2));
        // `Professor of Urban Studies and Director`: the second is a title of its own.
        let post = |token: u32| page.facts[token as usize].title() || page.facts[token as usize].title_head();
        let run = (end + 1..last.min(end + 6)).take_while(|&token| capital(token) && adjacent(page, token - 1)).last();
        let other = end + 1 < last && (post(end + 1) || run.is_some_and(post));
        if (cues::AND.has(word) || listed) && !other && capital(end + 1) {
            end += 1;
        }
    }
    end
}

/// End of a field in lower case: at most three words that are no function words.
fn plain_field(page: &Page<'_>, first: u32, last: u32) -> u32 {
    // `churchwarden for eleven years`
    if first < last && cues::LONG.has(page.word(first as usize)) {
        return first;
    }
    let mut end = first;
    while end < last && end < first + 3 && is_content(page, end) {
        end += 1;
    }
    // `director of people and culture`
    let word = |token: u32| if token < last { page.word(token as usize) } else { "" };
    if end > first && end <= first + 2 && cues::AND.has(word(end)) && end + 1 < last && is_content(page, end + 1) {
        let stop = (end + 2..last.min(end + 4)).find(|&token| !is_content(page, token)).unwrap_or(last.min(end + 4));
        let facts = page.facts[end as usize + 1];
        let closed = stop == last || page.tokens[stop as usize].kind == TokenKind::Punct || cues::AT.has(word(stop));
        let other = facts.title() || facts.title_head() || cues::SAYS.has(word(end + 1));
        return if closed && !other { stop } else { end };
    }
    // Three words and more behind them are a clause rather than a field.
    let goes_on = end == first + 3 && end < last && page.tokens[end as usize].case == Case::Lower && !cues::AT.has(page.word(end as usize));
    if goes_on { first } else { end }
}

/// Whether a word in lower case, on the line of the one before it, may be part of a field.
fn is_content(page: &Page<'_>, token: u32) -> bool {
    let (it, facts, word) = (page.tokens[token as usize], page.facts[token as usize], page.word(token as usize));
    let content = facts.class() != Class::A && !cues::LINK.has(word) && !cues::AT.has(word);
    it.kind == TokenKind::Word && it.case == Case::Lower && content && adjacent(page, token - 1)
}

/// Where an enumeration of capitalised nouns begins that ends at a token, if nothing stands before it on its line or between marks:
/// `Research PR` of `Research PR and Media Officer`, `Parks, Forestry` of `Parks, Forestry and Cemetery Manager`.
fn enumeration(page: &Page<'_>, last: u32, floor: u32) -> Option<u32> {
    let noun = |token: u32| is_capital_noun(page, token) || page.tokens[token as usize].case == Case::Upper && is_noun(page, token);
    if !noun(last) {
        return None;
    }
    let mut start = last;
    while start > floor && last - start < 2 && adjacent(page, start - 1) && noun(start - 1) {
        start -= 1;
    }
    let listed = start > floor + 1 && page.word(start as usize - 1) == "," && noun(start - 2);
    if listed && (start - 2 == floor || !adjacent(page, start - 3)) {
        return Some(start - 2);
    }
    ends_before(page, start, floor).then_some(start)
}

/// Whether letters in capitals say what an English title deals with: `IT Support Officer`; any at the beginning of a line, `PCC Secretary`.
fn is_field_letters(page: &Page<'_>, token: u32, floor: u32) -> bool {
    let (is, word) = (page.tokens[token as usize], page.word(token as usize));
    let begins = token == floor || !adjacent(page, token - 1);
    let letters =
        (2..=4).contains(&word.len()) && page.facts[token as usize].class() != Class::A && !page.facts[token as usize].company_form();
    is.case == Case::Upper && is.kind == TokenKind::Word && (cues::FIELD_LETTERS.has(word) || begins && letters)
}

/// Whether a word before a title is part of it, in Swedish and Danish also in the definite: `konstnärliga ledare`.
fn is_modifier(word: &str, lang: Lang) -> bool {
    cues::MODIFIER.has(word)
        || lang != Lang::En && word.len() > 6 && word.strip_suffix(['a', 'e']).is_some_and(|stem| cues::MODIFIER.has(stem))
}

/// First token of the word with an open hyphen that ends right before token `before`.
fn open_compound(page: &Page<'_>, before: u32, floor: u32) -> Option<u32> {
    let last = before.checked_sub(1).filter(|&last| last >= floor)?;
    let word = page.word(last as usize);
    if word.len() > 1 && word.ends_with('-') {
        return Some(last);
    }
    let start = last.checked_sub(1).filter(|&start| start >= floor && word == "-")?;
    (page.tokens[start as usize].span.end == page.tokens[last as usize].span.start).then_some(start)
}

/// Whether a hyphen joins a token to the word before it.
pub(super) fn is_joint(page: &Page<'_>, token: u32) -> bool {
    let Some(hyphen) = token.checked_sub(1).filter(|&hyphen| hyphen > 0) else { return false };
    let [before, it, after] = [hyphen - 1, hyphen, token].map(|token| page.tokens[token as usize]);
    page.word(hyphen as usize) == "-" && before.span.end == it.span.start && it.span.end == after.span.start
}

/// Whether a word names the body whose post an English title is: `town mayor`, `Council Clerk`, `school nurse`. In lower case, or
/// with a capital as the title has it or its line begins with.
fn is_owning_body(page: &Page<'_>, before: u32, title: u32, floor: u32) -> bool {
    let (case, own) = (page.tokens[before as usize].case, page.tokens[title as usize].case);
    let begins = case == Case::Initial && own == Case::Lower && ends_before(page, before, floor);
    cues::OWNING_BODY.has(page.word(before as usize)) && (case == own || begins)
}

/// Whether a word is the `Lead` at the end of a line or a part of one: `People & Culture Lead`.
fn is_lead(page: &Page<'_>, (first, last): (u32, u32), token: u32) -> bool {
    let is = page.tokens[token as usize];
    if is.span.len() != 4 || is.case != Case::Initial || token <= first || page.word(token as usize) != "Lead" {
        return false;
    }
    let ends = token + 1 == last || page.tokens[token as usize + 1].kind == TokenKind::Punct || !adjacent(page, token);
    ends && adjacent(page, token - 1) && is_capital_noun(page, token - 1)
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
    title == block || page.facts[token as usize].common(block) < 2 || capital
}

/// A Nordic adjective that makes a title of its own with the noun: `arkæologisk chef`, `vetenskaplig rådgivare`.
fn is_adjective(word: &str) -> bool {
    ["isk", "iska", "iske", "plig", "pliga", "plige", "aglig", "aglige", "agliga"].into_iter().any(|ending| word.ends_with(ending))
}

/// Whether a token is a capitalised word that may belong to an English title.
fn is_capital_noun(page: &Page<'_>, token: u32) -> bool {
    page.tokens[token as usize].case == Case::Initial && is_noun(page, token)
}

/// Whether a sentence, a line or a part between commas begins at a token.
fn ends_before(page: &Page<'_>, token: u32, floor: u32) -> bool {
    token == floor || page.tokens[token as usize - 1].kind == TokenKind::Punct || !adjacent(page, token - 1)
}

/// Whether a capitalised word may belong to an English title: a common word, or one that is no name.
fn is_noun(page: &Page<'_>, token: u32) -> bool {
    let facts = page.facts[token as usize];
    let name = facts.given() > 0 || facts.surname() > 0 || facts.org() != OrgKind::None || facts.place() > 0;
    page.tokens[token as usize].kind == TokenKind::Word
        && facts.class() != Class::A
        && !facts.honorific()
        && !cues::LINK.has(page.word(token as usize))
        && (facts.common(Lang::En) >= 2
            || facts.common(Lang::En) == 1 && facts.given().max(facts.surname()) < 5
            || facts.demonym()
            || !name)
}

/// Whether a plural at the end of a title is whom somebody heads: `chair of governors`.
fn heads_many(page: &Page<'_>, nucleus: &Nucleus) -> bool {
    nucleus.tail - nucleus.head > 2 && crate::cue::is(page.word(nucleus.tail as usize - 2), "of")
}

/// Whether a nucleus is all that stands in brackets: the letters of a party, a degree.
fn in_brackets(page: &Page<'_>, nucleus: &Nucleus) -> bool {
    let upper = page.tokens[nucleus.start as usize].case == Case::Upper;
    let text = page.text();
    let span = nucleus.span(page);
    upper && text[..span.start as usize].ends_with('(') && text[span.end as usize..].starts_with(')')
}
