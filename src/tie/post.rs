//! Who holds which post where: titles, persons and organisations that stand together become `holds_post` relations.

use std::collections::HashMap;

use memchr::memchr_iter;

use crate::cue;
use crate::entity::{Entity, Findings, Label, Relation, Status};
use crate::page::Page;
use crate::span::Span;

use super::alike;
use super::cues;
use super::remote;

/// Bytes at most between two mentions that are tied within a sentence.
const REACH: u32 = 120;

/// Pushes the relations of a page, ordered by the start of their span.
pub fn relate(page: &Page<'_>, findings: &mut Findings) {
    let Findings { entities, relations, .. } = findings;
    let view =
        View { page, entities, at_signs: memchr_iter(b'@', page.text().as_bytes()).collect(), employers: Employers::of(page, entities) };
    for title in 0..entities.len() {
        if entities[title].label != Label::Title {
            continue;
        }
        let Some((person, rule, score)) = view.holder(title) else { continue };
        let (org, org_source) = view.organisation(title, person);
        let (status, date_from, date_to) = view.when(title, person);
        let members = [Some(person), Some(title), org];
        let spans = members.into_iter().flatten().map(|at| entities[at].span);
        let span = spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end))).expect("a relation has members");
        relations.push(Relation {
            person: Some(person as u32),
            title: Some(title as u32),
            org: org.map(|at| at as u32),
            org_source,
            status,
            date_from: date_from.map(|at| at as u32),
            date_to: date_to.map(|at| at as u32),
            span,
            score: score * entities[title].score.min(entities[person].score),
            rule,
        });
    }
    date_later_sentences(&view, relations);
    relations.sort_by_key(|relation| relation.span);
}

/// A page and its mentions, in order.
pub(super) struct View<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) entities: &'a [Entity],
    /// Bytes of the text that are `@`.
    at_signs: Vec<usize>,
    employers: Employers,
}

/// The first organisation whose name begins with a word, in the two ways an e-mail domain may write it. The maps only answer.
#[derive(Default)]
struct Employers {
    by_key: HashMap<u64, usize>,
    by_letters: HashMap<String, usize>,
}

impl Employers {
    fn of(page: &Page<'_>, entities: &[Entity]) -> Employers {
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
    pub(super) fn entity(&self, at: usize) -> &Entity {
        &self.entities[at]
    }

    /// The text between two mentions, the earlier first.
    pub(super) fn between(&self, a: usize, b: usize) -> &str {
        let (a, b) = (self.entity(a).span, self.entity(b).span);
        self.page.text().get(a.end as usize..b.start as usize).unwrap_or("")
    }

    /// The sentence a byte lies in, as its bytes.
    pub(super) fn sentence(&self, byte: u32) -> Span {
        let at = self.page.sentences.partition_point(|sentence| sentence.span.end <= byte);
        self.page.sentences.get(at).map_or(Span::default(), |sentence| sentence.span)
    }

    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence(self.entity(a).span.start) == self.sentence(self.entity(b).span.start)
    }

    /// The person who holds a title, the rule that says so and how sure it is.
    fn holder(&self, title: usize) -> Option<(usize, &'static str, f32)> {
        let after = (title + 1..self.entities.len()).take(3).take_while(|&at| self.same_sentence(title, at));
        let before = (title.saturating_sub(4)..title).rev().take_while(|&at| self.same_sentence(title, at));
        let gap = |at: usize| if at < title { self.between(at, title).trim() } else { self.between(title, at).trim() };
        let next = Some(title + 1).filter(|&at| at < self.entities.len() && self.same_sentence(title, at));
        if let Some(at) = next.filter(|&at| self.entity(at).label == Label::Person)
            && gap(at).ends_with(':')
            && gap(at).split_whitespace().count() <= 5
        {
            return Some((at, "post.label", 0.9));
        }
        // In an enumeration a title belongs to the name before it: `Kaj Nielsen, skipper, Fatma Lind, hotelejer`.
        let direct = next.is_some_and(|at| self.entity(at).label == Label::Person && matches!(gap(at), "" | "–" | "-"));
        let named = title.checked_sub(1).filter(|&at| self.entity(at).label == Label::Person && self.same_sentence(title, at));
        if let Some(at) = named.filter(|&at| !direct && matches!(gap(at), "," | "(")) {
            return Some((at, "post.title_after_person", 0.93));
        }
        // `stadsdirektör Said Niklund`, `Stadsdirektør, Jørgen Clausen`.
        let mut link = title;
        for at in after {
            let gap = self.between(link, at).trim();
            match self.entity(at).label {
                Label::Person if matches!(gap, "" | "," | ":" | "–" | "-") || only(gap, |word| is_copula(word) || is_honorific(word)) => {
                    return Some((at, "post.title_before_person", 0.95));
                }
                // `rektor och vd Anna Berg`; `stadsdirektör i Trollhättans stad Said Niklund`.
                Label::Title if only(gap, is_coordination) => link = at,
                Label::Org | Label::Place if only(gap, |word| cues::IN.has(word)) => link = at,
                _ => break,
            }
        }
        // `Said Niklund, stadsdirektör`; other titles of the same person, organisations and dates may stand between.
        let mut link = title;
        for at in before {
            let gap = self.between(at, link).trim();
            if self.entity(title).span.start - self.entity(at).span.end > REACH {
                break;
            }
            let plain = gap.is_empty()
                || only(gap, |word| cues::COPULA.has(word) || cues::IN.has(word) || cues::INCOMING.has(word) || cues::FORMER.has(word));
            match self.entity(at).label {
                Label::Person if plain => return Some((at, "post.title_after_person", 0.93)),
                Label::Person if gap.split_whitespace().count() <= 14 && !gap.contains(['.', ';']) => {
                    return Some((at, "post.role_phrase", 0.75));
                }
                Label::Person => break,
                _ => link = at,
            }
        }
        self.holder_in_next_line(title).or_else(|| remote::holder(self, title))
    }

    /// Contact lines: a title alone in its line, the person alone in the line before or after.
    fn holder_in_next_line(&self, title: usize) -> Option<(usize, &'static str, f32)> {
        let block = self.entity(title).block;
        let alone = |at: usize| {
            self.entities
                .iter()
                .skip(at.saturating_sub(3))
                .take(7)
                .filter(|e| e.block == self.entity(at).block && e.label == Label::Person)
                .count()
                <= 1
        };
        let near = |at: &usize| {
            let entity = self.entity(*at);
            entity.label == Label::Person && entity.block.abs_diff(block) <= 1 && self.is_short_line(entity.block) && alone(*at)
        };
        if !self.is_short_line(block) {
            return None;
        }
        let before = title.checked_sub(1).filter(near);
        let after = Some(title + 1).filter(|&at| at < self.entities.len()).filter(near);
        before.or(after).map(|at| (at, "post.contact_lines", 0.85))
    }

    /// Whether a block is one short line.
    pub(super) fn is_short_line(&self, block: u32) -> bool {
        let span = self.page.document.blocks[block as usize].span;
        span.len() <= 100 && !span.of(self.page.text()).contains('\n')
    }

    /// The organisation of a title, and how it is known.
    fn organisation(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let is_org = |at: usize| self.entity(at).label == Label::Org && !self.is_party_letter(at);
        // `stadsdirektör i Trollhättans stad`, `verksamhetsledare på Hållbar utveckling Väst`, `rektor, Högskolan Väst`.
        let mut link = title;
        for at in (title + 1..self.entities.len()).take(3).take_while(|&at| self.same_sentence(title, at)) {
            let gap = self.between(link, at).trim();
            let through_field =
                || gap.split_whitespace().count() <= 8 && gap.split_whitespace().next_back().is_some_and(|word| cues::IN.has(word));
            if is_org(at) && (only(gap, |word| cues::IN.has(word) || word == "," || word == "(") || gap.is_empty() || through_field()) {
                return (Some(at), "text");
            }
            if self.is_party_letter(at) {
                link = at;
                continue;
            }
            if at != person && !(self.entity(at).label == Label::Title && only(gap, is_coordination)) {
                break;
            }
            link = at;
        }
        // `Wexsus föreståndare`, `Odense Kommunes stadsdirektør`; `Anna Berg, Region Skåne, chef`.
        for at in (title.saturating_sub(3)..title).rev().take_while(|&at| self.same_sentence(title, at)) {
            let gap = self.between(at, title).trim();
            let close = gap.is_empty()
                || gap == ","
                || gap == "'s"
                || gap == "’s"
                || only(gap, |word| cues::INCOMING.has(word) || cues::FORMER.has(word) || cues::NOW.has(word));
            if is_org(at) && (close || at > person && gap.split_whitespace().count() <= 3) {
                return (Some(at), "text");
            }
            if at != person && self.entity(at).label != Label::Title {
                break;
            }
        }
        // `Anna Berg (Region Skåne)` after a title, in contact lines also the line below.
        let next = person.max(title) + 1;
        if next < self.entities.len() && is_org(next) {
            let gap = self.between(person.max(title), next).trim();
            if self.same_sentence(person, next) && matches!(gap, "," | "(" | "–" | "-" | "|" | "/") {
                return (Some(next), "text");
            }
        }
        if let Some(at) = remote::organisation(self, title, person) {
            return (Some(at), "text");
        }
        self.organisation_of_email(title, person)
    }

    /// Whether a mention is the letters of a party in brackets: `(S)`, `(KD)`.
    pub(super) fn is_party_letter(&self, at: usize) -> bool {
        let (text, span) = (self.page.text(), self.entity(at).span);
        span.len() <= 3 && text[..span.start as usize].ends_with('(') && text[span.end as usize..].starts_with(')')
    }

    /// The page's organisation whose name an e-mail address in the same or the next lines carries.
    fn organisation_of_email(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
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

    /// Whether somebody is said to give the person the post: `har ansat Amalie Feldthus som centerchef`.
    fn appointed(&self, title: Span, person: Span, sentence: Span) -> bool {
        let text = self.page.text();
        if person.end > title.start || person.start < sentence.start {
            return false;
        }
        let gap = &text[person.end as usize..title.start as usize];
        let before = tail(&text[sentence.start as usize..person.start as usize], 4);
        gap.split_whitespace().any(|word| cues::AS.has(word)) && before.split_whitespace().any(|word| cues::APPOINTS.has(word))
    }

    /// Whether a person behind a title gets another post: `har udpeget borgmester John Brask som formand`.
    fn gets_another(&self, title: Span, person: Span, sentence: Span) -> bool {
        let rest = self.page.text().get(person.end as usize..sentence.end as usize).unwrap_or("");
        title.end <= person.start && rest.split_whitespace().take(6).any(|word| cue::is(word, "som") || cue::is(word, "as"))
    }

    /// Whether the post is held, and from and until when.
    fn when(&self, title: usize, person: usize) -> (Status, Option<usize>, Option<usize>) {
        let text = self.page.text();
        let (a, b) = (self.entity(title).span, self.entity(person).span);
        let sentence = self.sentence(a.start);
        let before = remote::before(self, title);
        // What stands between person and title, in the title's sentence; before both of them the last words of their clause.
        let between = match () {
            () if b.end > a.start => tail(before.rsplit([',', ';']).next().unwrap_or(""), 3),
            () if b.end >= sentence.start && a.start - b.end <= REACH => &text[b.end as usize..a.start as usize],
            () => before,
        };
        let words = || between.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')).filter(|word| !word.is_empty());
        let after = || text.get(a.end as usize..sentence.end as usize).unwrap_or("").split_whitespace().take(12);
        let lasts = || before.split_whitespace().chain(after()).any(|word| cues::SINCE.has(word));
        let own = |word: &str| match word {
            _ if cues::FORMER.has(word) && !(cues::PERFECT.has(word) && lasts()) => Some(Status::Former),
            _ if cues::NOW.has(word) => Some(Status::Current),
            _ if cues::INCOMING.has(word) => Some(Status::Incoming),
            _ => None,
        };
        // The word nearest to the title counts: `tidigare projektledare hos X, blir marknadschef`, `has been named`.
        let status = remote::status(self, title, person)
            .or_else(|| words().rev().find_map(own))
            .filter(|&status| status != Status::Incoming || !self.gets_another(a, b, sentence))
            .or_else(|| self.appointed(a, b, sentence).then_some(Status::Incoming))
            .unwrap_or(Status::Current);
        let (mut from, mut to) = (None, None);
        for at in (title.saturating_sub(4)..(title + 6).min(self.entities.len())).filter(|&at| self.entity(at).label == Label::Date) {
            if !self.same_sentence(title, at) {
                continue;
            }
            let Some(word) = text[sentence.start as usize..self.entity(at).span.start as usize].split_whitespace().next_back() else {
                continue;
            };
            if cues::UNTIL.has(word) {
                to = to.or(Some(at));
            } else if cues::FROM.has(word) {
                from = from.or(Some(at));
            }
        }
        (status, from, to)
    }
}

/// `Jörgen Hansson tillträder tjänsten den 1 september`: the date belongs to the post that the person gets.
fn date_later_sentences(view: &View<'_>, relations: &mut [Relation]) {
    // The posts without a date that each person is to get, the first one last.
    let mut posts: HashMap<u32, Vec<usize>> = HashMap::new();
    for (index, relation) in relations.iter().enumerate().rev() {
        if let Some(person) = relation.person.filter(|_| relation.status == Status::Incoming && relation.date_from.is_none()) {
            posts.entry(view.entities[person as usize].cluster).or_default().push(index);
        }
    }
    if posts.is_empty() {
        return;
    }
    for at in 0..view.entities.len().saturating_sub(1) {
        let person = view.entity(at);
        if person.label != Label::Person {
            continue;
        }
        let reach = (at + 1..view.entities.len()).take(3).take_while(|&date| view.same_sentence(at, date));
        let Some(date) = reach.into_iter().find(|&date| view.entity(date).label == Label::Date) else { continue };
        if !view.between(at, date).split_whitespace().any(|word| cues::STARTS.has(word)) {
            continue;
        }
        if let Some(index) = posts.get_mut(&person.cluster).and_then(Vec::pop) {
            relations[index].date_from = Some(date as u32);
        }
    }
}

/// Whether `gap` has words and all of them, punctuation apart, satisfy `test`.
fn only(gap: &str, test: impl Fn(&str) -> bool) -> bool {
    let mut words = gap.split_whitespace().flat_map(|word| {
        let bare = word.trim_matches([',', '(', ')', ':']);
        [bare, if bare.len() < word.len() { "," } else { "" }]
    });
    !gap.is_empty() && gap.len() <= REACH as usize && words.all(|word| word.is_empty() || word == "," || test(word))
}

/// The last `n` words of a text.
fn tail(text: &str, n: usize) -> &str {
    let start = text.split_whitespace().rev().nth(n - 1).map_or(0, |word| word.as_ptr() as usize - text.as_ptr() as usize);
    &text[start..]
}

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

fn is_coordination(word: &str) -> bool {
    word == "," || word == "/" || ["och", "og", "and", "samt"].into_iter().any(|cue| cue::is(word, cue))
}

fn is_copula(word: &str) -> bool {
    ["är", "er", "is", "heter", "hedder", "blir", "bliver"].into_iter().any(|copula| cue::is(word, copula))
}

fn is_honorific(word: &str) -> bool {
    ["dr", "dr.", "fru", "herr", "hr", "hr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms."].into_iter().any(|title| cue::is(word, title))
}
