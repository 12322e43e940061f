//! Whether a post is held, was held or will be, and from and until when: what stands around a title and its person tells.

use crate::cue;
use crate::entity::{Label, Status};
use crate::span::Span;

use super::cues;
use super::gap::{ends_service, is_coordination, is_honorific, only};
use super::post::{REACH, View};
use super::remote;
use super::section;

/// People in a row at most who get posts by one verb.
const LISTED: usize = 8;

/// Bytes that years in brackets and their bracket take at most: `2013 – 2017)`.
const YEARS: usize = 16;

impl View<'_> {
    /// Whether the post is held, and from and until when.
    pub(super) fn when(&self, title: usize, person: usize) -> (Status, Option<usize>, Option<usize>) {
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
        // `Senast uppdaterad av redaktör Bo Ek`
        let touched = || words().any(|word| cues::TOUCHED.has(word));
        let lasts = || before.split_whitespace().chain(after()).any(|word| cues::SINCE.has(word));
        // Before title and person a verb is about something else: `Bäst var målvakten Bo Ek`, `skal referere til direktør Bo Lund`.
        let ahead = b.end > a.start;
        let own = |word: &str| match word {
            _ if ahead && cues::TURNS.has(word) => Some(Status::Current),
            _ if ahead && cues::AUXILIARY.has(word) => None,
            _ if !ahead && cues::BECAME.has(word) => Some(Status::Current),
            _ if cues::FORMER.has(word) && !(cues::PERFECT.has(word) && lasts() || touched()) => Some(Status::Former),
            _ if cues::NOW.has(word) => Some(Status::Current),
            _ if cues::INCOMING.has(word) => Some(Status::Incoming),
            _ => None,
        };
        // The word nearest to the title counts: `tidigare projektledare hos X, blir marknadschef`, `has been named`.
        let status = remote::status(self, title, person)
            .or_else(|| cues::RETIRED.has(a.of(text).split_whitespace().next()?).then_some(Status::Former))
            .or_else(|| self.is_labelled_over(a.start.min(b.start)).then_some(Status::Former))
            .or_else(|| (self.is_over(a.end.max(b.end)) || ends_service(before) || !ahead && ends_later(between)).then_some(Status::Former))
            .or_else(|| (!ahead && is_again(between)).then_some(Status::Current))
            .or_else(|| words().rev().find_map(own))
            .or_else(|| (!ahead && is_behind(between, lasts)).then_some(Status::Former))
            .filter(|&status| status != Status::Incoming || !self.gets_another(a, b, sentence))
            .or_else(|| {
                let gets = self.appointed(a, b, sentence) || self.given(a, b) || self.begins(a.end.max(b.end)) || self.enters(a, b);
                gets.then_some(Status::Incoming)
            })
            .or_else(|| cues::TAKES_OVER.iter().any(|verb| between.contains(verb)).then_some(Status::Incoming))
            .or_else(|| self.turned(a, b, sentence))
            .or_else(|| (self.leaves(a, b, sentence) || self.parted_from(a, b, sentence)).then_some(Status::Former))
            .or_else(|| section::status(self, title, person))
            .unwrap_or(Status::Current);
        let now = words().any(|word| cues::NOW.has(word));
        let (from, to) = self.dates(title, person, status, now);
        (status, from, to)
    }

    /// Whether years that have ended follow in brackets, an organisation between at most: `chairman, Arts Council (2013-17)`.
    fn is_over(&self, end: u32) -> bool {
        let at = self.entities.partition_point(|entity| entity.span.start < end);
        let org = self.entities.get(at).filter(|entity| entity.label == Label::Org && entity.span.start - end <= 5);
        let rest = self.page.text()[org.map_or(end, |org| org.span.end) as usize..].trim_start_matches([' ', ',']);
        let Some((years, _)) = rest.strip_prefix('(').and_then(|rest| closed(rest, YEARS)) else { return false };
        let Some((from, to)) = years.split_once(['-', '–']) else { return false };
        let year = |year: &str, shortest: usize| (shortest..=4).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit());
        year(from.trim(), 4) && year(to.trim(), 2)
    }

    /// Whether a word that begins the sentence is a label of those who leave: `Pension: vaktmästare Bo Ek`.
    fn is_labelled_over(&self, start: u32) -> bool {
        let label = self.page.text().get(self.sentence(start).start as usize..start as usize).unwrap_or("").trim_end().strip_suffix(':');
        label.is_some_and(|label| cues::LEFT.has(label))
    }

    /// Whether it is said right behind, in brackets, that the post begins: `Tim Ek, CFO (tillträder 12 augusti)`.
    fn begins(&self, end: u32) -> bool {
        let rest = self.page.text()[end as usize..].trim_start_matches(' ').strip_prefix('(').unwrap_or("");
        rest.split_whitespace().next().is_some_and(|word| cues::BEGINS.has(word))
    }

    /// Whether a clause set off behind the person, with an organisation at most, is followed by a verb of who takes the post up: `Bo Ek,
    /// rektor på Björkskolan, tillträder den 1 mars`.
    fn enters(&self, title: Span, person: Span) -> bool {
        let at = self.entities.partition_point(|entity| entity.span.start < title.end);
        let org = self.entities.get(at).filter(|entity| entity.label == Label::Org && entity.span.start - title.end <= 5);
        let rest = &self.page.text()[org.map_or(title.end, |org| org.span.end) as usize..];
        let verb = rest.strip_prefix(", ").and_then(|rest| rest.split_whitespace().next());
        person.end <= title.start && verb.is_some_and(|verb| cues::ENTERS.has(verb))
    }

    /// Whether the words between a title and the person behind it say that the person is given it: `Till vd har styrelsen utsett Bo Ek`.
    fn given(&self, title: Span, person: Span) -> bool {
        let gap = self.page.text().get(title.end as usize..person.start as usize).unwrap_or("");
        gap.len() <= REACH as usize && gap.split_whitespace().next_back().is_some_and(|word| cues::APPOINTS.has(word))
    }

    /// Whether somebody is said to give the person the post: `har ansat Amalie Feldthus som centerchef`.
    fn appointed(&self, title: Span, person: Span, sentence: Span) -> bool {
        let text = self.page.text();
        if person.end > title.start || person.start < sentence.start {
            return false;
        }
        let gap = &text[person.end as usize..title.start as usize];
        let before = &text[sentence.start as usize..person.start as usize];
        let named = |words: usize| tail(before, words).split_whitespace().any(|word| cues::APPOINTS.has(word));
        // `has named Ann Lee, RN, director`
        let at_once = gap.trim().is_empty() || gap.starts_with(',') && only(gap.trim(), is_honorific);
        let given = gap.split_whitespace().any(|word| cues::AS.has(word));
        let listed = || (at_once || given || gap.trim() == "(") && named(4 * LISTED) && self.follows_others(person, sentence);
        at_once && named(1) || given && named(4) || listed()
    }

    /// Whether between a person and the verb that gives posts nothing stands but others who get theirs: `elected Ann Lee president, Bo Ek
    /// treasurer`, `valdes Anna Ek (ordförande), Bo Berg (kassör)`.
    fn follows_others(&self, person: Span, sentence: Span) -> bool {
        let (text, mut end) = (self.page.text(), person.start);
        let at = self.entities.partition_point(|entity| entity.span.start < person.start);
        for entity in self.entities[..at].iter().rev().take(2 * LISTED) {
            let Some(gap) = text.get(entity.span.end.max(sentence.start) as usize..end as usize) else { continue };
            // The verb stands in this gap or before the mention behind it.
            let mut words =
                gap.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ':')).rev().filter(|word| !word.is_empty());
            match words.find(|word| !is_coordination(word) && !cues::AS.has(word)) {
                Some(word) => return cues::APPOINTS.has(word),
                None if entity.span.start < sentence.start => return false,
                None if matches!(entity.label, Label::Person | Label::Title) => end = entity.span.start,
                None => return false,
            }
        }
        let opening = text[sentence.start as usize..end as usize].split_whitespace().next_back();
        opening.is_some_and(|word| cues::APPOINTS.has(word))
    }

    /// Whether a person behind a title gets another post: `har udpeget borgmester John Brask som formand`.
    fn gets_another(&self, title: Span, person: Span, sentence: Span) -> bool {
        let rest = self.page.text().get(person.end as usize..sentence.end as usize).unwrap_or("");
        // `forfremmes kvalitetschef Bo Lund til direktør`
        let to = rest.split_whitespace().next().is_some_and(|word| cues::AS.has(word));
        title.end <= person.start && (to || rest.split_whitespace().take(6).any(|word| cue::is(word, "som") || cue::is(word, "as")))
    }

    /// What the verb right before the person says: `stopper Karin Søe som direktør`, `Dan Roe to be chair`.
    fn turned(&self, title: Span, person: Span, sentence: Span) -> Option<Status> {
        let text = self.page.text();
        if person.end > title.start || person.start < sentence.start {
            return None;
        }
        let gap = text[person.end as usize..title.start as usize].trim();
        // `Ann Lee, Archdeacon of Halifax, to be Dean of Leeds`
        let to_be = |gap: &str| [", to be", ") to be", "), to be"].into_iter().any(|end| gap.ends_with(end));
        if gap == "to be" || to_be(gap.strip_suffix(" also").unwrap_or(gap)) {
            return Some(Status::Incoming);
        }
        let verb = text[sentence.start as usize..person.start as usize].split_whitespace().next_back()?;
        match gap {
            // `På 80-talet var Bo Ek även ordförande`
            _ if cues::WAS.has(verb) && !gap.contains([',', '(', ':']) && gap.split_whitespace().count() <= 2 => Some(Status::Former),
            _ if !cues::AS.has(gap) => None,
            _ if cues::FORMER.has(verb) || cues::SUCCEEDS.has(verb) => Some(Status::Former),
            _ if cues::INCOMING.has(verb) => Some(Status::Incoming),
            _ => None,
        }
    }

    /// Whether the words before a person, whose post follows, say goodbye or that the person is dead: `We say farewell to Ann Lee, section
    /// editor`, `Till minne av Bo Ek, lärare`.
    fn parted_from(&self, title: Span, person: Span, sentence: Span) -> bool {
        let before = self.page.text().get(sentence.start as usize..person.start as usize).unwrap_or("");
        let words = || before.split(|c: char| !c.is_alphabetic() && c != '.').rev().filter(|word| !word.is_empty() && !is_honorific(word));
        person.end <= title.start
            && (words().next().is_some_and(|word| cues::LATE.has(word)) || words().take(3).any(|word| cues::FAREWELL.has(word)))
    }

    /// Whether the person is said to leave, in the words right behind title and person: `skolsköterska Carina har slutat`.
    fn leaves(&self, title: Span, person: Span, sentence: Span) -> bool {
        let rest = self.page.text().get(title.end.max(person.end) as usize..sentence.end as usize).unwrap_or("").trim_start();
        // `Lektor Birthe Lund (fransk) går på pension`
        let rest = rest.strip_prefix('(').and_then(|rest| closed(rest, REACH as usize)).map_or(rest, |(_, rest)| rest);
        let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(4);
        let off = |word: &str| cues::OFF.has(word);
        let mut before = "";
        words.any(|word| {
            let thanks = off(word) && ["tackar", "takker"].into_iter().any(|thanks| cue::is(before, thanks));
            before = word;
            thanks || cues::LEAVES.has(word)
        })
    }
}

/// Whether a clause between a person and a title says how long the post was held: `der efter 31 år som`.
fn ends_later(between: &str) -> bool {
    between.split_whitespace().find(|word| cues::AFTER.has(word)).is_some_and(|after| {
        let from = after.as_ptr() as usize - between.as_ptr() as usize;
        ends_service(&between[from..])
    })
}

/// Whether the words before a title say that somebody is this besides what was said before: `was formerly a partner and is`.
fn is_again(before: &str) -> bool {
    let article = |word: &&str| ["a", "an", "the", "en", "ett", "et"].into_iter().any(|article| cue::is(word, article));
    let mut words = before.split_whitespace().rev().skip_while(article);
    words.next().is_some_and(|word| cues::PRESENT.has(word)) && words.next().is_some_and(is_coordination)
}

/// Whether the words before a title say that somebody comes from it or has done the work: `kommer fra jobbet som`, `har arbejdet som`.
fn is_behind(before: &str, lasts: impl Fn() -> bool) -> bool {
    let mut words = before.split_whitespace();
    let article = |word: &str| ["a", "an", "en"].into_iter().any(|article| cue::is(word, article));
    let as_what = before.split_whitespace().rev().find(|word| !article(word)).is_some_and(|word| cues::AS.has(word));
    let last = tail(before, 6);
    let done = last.split_whitespace().any(|word| cues::HAS.has(word)) && last.split_whitespace().any(|word| cues::WORKED.has(word));
    let career = before.split_whitespace().any(|word| cues::CAREER.has(word));
    as_what && (done && !lasts() || career || words.any(|word| cues::COMES.has(word)) && words.any(|word| cues::SOURCE.has(word)))
}

/// What stands before and behind the bracket that closes within so many bytes: texts of any length take linear time.
fn closed(rest: &str, within: usize) -> Option<(&str, &str)> {
    let at = rest.bytes().take(within).position(|byte| byte == b')')?;
    Some((&rest[..at], &rest[at + 1..]))
}

/// The last `n` words of a text.
fn tail(text: &str, n: usize) -> &str {
    let start = text.split_whitespace().rev().nth(n - 1).map_or(0, |word| word.as_ptr() as usize - text.as_ptr() as usize);
    &text[start..]
}
