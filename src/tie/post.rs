//! Who holds which post where: titles, persons and organisations that stand together become `holds_post` relations.

use memchr::memchr_iter;

use crate::cue;
use crate::entity::{Entity, Findings, Label, Relation};
use crate::gazetteer::OrgKind;
use crate::page::Page;
use crate::span::Span;

use super::cues;
use super::employer::Employers;
use super::remote;
use super::status;

/// Mentions at most in a line of columns.
const COLUMNS: usize = 6;

/// Bytes at most between two mentions that are tied within a sentence.
pub(super) const REACH: u32 = 120;

/// Pushes the relations of a page, ordered by the start of their span.
pub fn relate(page: &Page<'_>, findings: &mut Findings) {
    let Findings { entities, relations, .. } = findings;
    let at_signs: Vec<usize> = memchr_iter(b'@', page.text().as_bytes()).collect();
    // Only an address asks for them.
    let employers = if at_signs.is_empty() { Employers::default() } else { Employers::of(page, entities) };
    let view = View { page, entities, at_signs, employers };
    for title in 0..entities.len() {
        if entities[title].label != Label::Title {
            continue;
        }
        let Some((person, rule, score)) = view.holder(title) else { continue };
        let (org, org_source) = view.organisation(title, person);
        let (status, date_from, date_to) = view.when(title, person);
        for person in std::iter::once(person).chain(view.other_holder(person, rule)) {
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
    }
    status::date_later_sentences(&view, relations);
    relations.sort_by_key(|relation| relation.span);
}

/// A page and its mentions, in order.
pub(super) struct View<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) entities: &'a [Entity],
    /// Bytes of the text that are `@`.
    pub(super) at_signs: Vec<usize>,
    pub(super) employers: Employers,
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
        let direct = next.is_some_and(|at| match self.entity(at).label {
            Label::Person => matches!(gap(at), "" | "–" | "-"),
            // `borgmester Bo Ek, professor på CBS Eva Ek`
            Label::Org => {
                let person = self.entities.get(at + 1).is_some_and(|other| other.label == Label::Person);
                person && only(gap(at), |word| cues::IN.has(word)) && self.between(at, at + 1) == " "
            }
            _ => false,
        });
        let party = title.checked_sub(1).filter(|&at| self.is_party_letter(at) && self.same_sentence(title, at));
        let named = party.unwrap_or(title).checked_sub(1);
        let named = named.filter(|&at| self.entity(at).label == Label::Person && self.same_sentence(title, at));
        // `Jens Lund (V), udvalgsformand`: the letters of a party stand between.
        let behind = |at: usize| if party.is_some() { gap(at).rsplit(')').next().unwrap_or("").trim() } else { gap(at) };
        // `med Kim Borg som formand, Lise Dal som næstformand`; `Stig Ek ordförande, Ylva Bro kassör`
        let listed = |at: usize| self.between(at, title) == " " && next.is_some_and(|next| gap(next) == ",");
        if let Some(at) = named.filter(|&at| !direct && (matches!(behind(at), "," | "(") || cues::AS.has(behind(at)) || listed(at))) {
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
                // `Till tf. vd har styrelsen utsett Katja Holm`.
                Label::Person if is_appointment(gap) => return Some((at, "post.appointed", 0.85)),
                // `Ny havnechef pr. 1. oktober bliver Niels Friis`.
                Label::Date if link == title && gap.split_whitespace().count() <= 2 => link = at,
                // `Formand for kommissionen er borgmester Bo Lund`
                Label::Person if link == title && (is_of_body(gap) || is_field(gap) || self.is_studied(title, gap)) => {
                    return Some((at, "post.title_before_person", 0.95));
                }
                Label::Title if link == title && is_of_body(gap) => link = at,
                // `rektor och vd Anna Berg`; `stadsdirektör i Trollhättans stad Said Niklund`.
                Label::Title if only(gap, is_coordination) || !gap.is_empty() && only(gap, is_copula) => link = at,
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
                Label::Person if gap.split_whitespace().count() <= 14 && !is_stopped(gap) && !self.is_object(title, gap) => {
                    return Some((at, "post.role_phrase", 0.75));
                }
                Label::Person => break,
                _ => link = at,
            }
        }
        self.holder_in_next_line(title).or_else(|| remote::holder(self, title))
    }

    /// The second of two whom a label names: `Træner: Emma Holm og Clara Holm`.
    fn other_holder(&self, person: usize, rule: &str) -> Option<usize> {
        let other = Some(person + 1).filter(|&at| rule == "post.label" && at < self.entities.len() && self.same_sentence(person, at))?;
        let gap = self.between(person, other).trim();
        let titled = self.entities.get(other + 1).is_some_and(|next| next.label == Label::Title && self.same_sentence(other, other + 1));
        (self.entity(other).label == Label::Person && gap != "," && is_coordination(gap) && !titled).then_some(other)
    }

    /// Whether the words behind a scholar's title are what is studied: `professorn i offentlig rätt`.
    fn is_studied(&self, title: usize, gap: &str) -> bool {
        let (post, mut words) = (self.entity(title).span.of(self.page.text()).to_lowercase(), gap.split_whitespace());
        let scholar = cues::SCHOLAR.iter().any(|scholar| post.contains(scholar));
        let within = words.next().is_some_and(|word| cues::IN.has(word));
        scholar && within && words.clone().count() < 5 && words.all(|word| word.chars().all(char::is_lowercase))
    }

    /// Whether the last word of a mention is a Nordic noun in the definite form.
    fn is_definite(&self, at: usize) -> bool {
        let end = self.entity(at).span.end;
        self.page.facts[self.page.tokens.partition_point(|token| token.span.end < end)].definite()
    }

    /// Whether a Nordic title in the definite form is whom the person before it does something to: `Thea Holk svarer ministeren`.
    fn is_object(&self, title: usize, gap: &str) -> bool {
        self.is_definite(title) && !gap.split_whitespace().any(|word| cues::COPULA.has(word))
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
        let near = |at: &usize, lines: u32| {
            let entity = self.entity(*at);
            let close = entity.block.abs_diff(block) <= lines && self.is_short_line(entity.block) && alone(*at);
            entity.label == Label::Person && close && !self.is_told(entity.block)
        };
        if !self.is_short_line(block)
            || self.is_told(block) && self.is_definite(title)
            || self.page.text()[self.entity(title).span.end as usize..].starts_with(':')
        {
            return None;
        }
        if let Some(at) = self.holder_in_column(title) {
            return Some((at, "post.columns", 0.8));
        }
        // Other titles of the same person stand before it, in its line or alone in the line above.
        let titles = (0..title).rev().take(3).take_while(|&at| {
            let entity = self.entity(at);
            entity.label == Label::Title && (entity.block == block || entity.block + 1 == block && self.fills_line(at))
        });
        let first = titles.last().unwrap_or(title);
        let lines = 1 + block - self.entity(first).block;
        let done_to = |at: usize| self.entity(at).block == block && self.is_object(title, self.between(at, title).trim());
        let before = first.checked_sub(1).filter(|at| near(at, lines)).filter(|&at| !done_to(at));
        // `Pressekreterare hos Anna Berg` is somebody else.
        let whose = |at: usize| self.entity(at).block == block && only(self.between(title, at).trim(), |word| cues::IN.has(word));
        let after = Some(title + 1).filter(|&at| at < self.entities.len()).filter(|at| near(at, 1)).filter(|&at| !whose(at));
        // An empty line parts one contact from the next.
        let parted = |a: usize, b: usize| self.between(a, b).contains("\n\n");
        let beside = |at: usize| self.entity(at).block == block;
        let before =
            before.filter(|&at| after.is_none_or(|after| (beside(at) || !beside(after)) && (!parted(at, first) || parted(title, after))));
        before.or(after).map(|at| (at, "post.contact_lines", 0.85))
    }

    /// Whether a mention is all that stands in its line.
    pub(super) fn fills_line(&self, at: usize) -> bool {
        let entity = self.entity(at);
        self.page.document.blocks[entity.block as usize].span.len() <= entity.span.len() + 2
    }

    /// Whether a line is a sentence that is told, not a contact's.
    fn is_told(&self, block: u32) -> bool {
        let line = self.page.document.blocks[block as usize].span.of(self.page.text()).trim_end();
        let words = line.split_whitespace().count();
        words > 5 && line.ends_with(['.', '!', '?', '”', '"', '»'])
    }

    /// The person at the same place of the line above or below as a title in its own, where one line has as many persons as the other
    /// has titles: `Per Nylund<TAB>Kristina Bäck` above `Vice ordförande<TAB>Ledamot`.
    fn holder_in_column(&self, title: usize) -> Option<usize> {
        let block = self.entity(title).block;
        let line = |block: u32| {
            let from = self.entities.partition_point(|entity| entity.block < block);
            (from, self.entities[from..].iter().take(COLUMNS + 1).take_while(|entity| entity.block == block).count())
        };
        let (first, titles) = line(block);
        let all = |from: usize, count: usize, label: Label| self.entities[from..from + count].iter().all(|entity| entity.label == label);
        if !(2..=COLUMNS).contains(&titles) || !all(first, titles, Label::Title) || !self.is_short_line(block) {
            return None;
        }
        let fits = |&block: &u32| {
            let (from, persons) = line(block);
            persons == titles && all(from, persons, Label::Person) && self.is_short_line(block)
        };
        let other = block.checked_sub(1).filter(fits).or_else(|| Some(block + 1).filter(fits))?;
        Some(line(other).0 + (title - first))
    }

    /// Whether a block is one short line.
    pub(super) fn is_short_line(&self, block: u32) -> bool {
        let span = self.page.document.blocks[block as usize].span;
        span.len() <= 100 && !span.of(self.page.text()).contains('\n')
    }

    /// The organisation of a title, and how it is known.
    fn organisation(&self, title: usize, person: usize) -> (Option<usize>, &'static str) {
        let is_org = |at: usize| self.entity(at).label == Label::Org && !self.is_party_letter(at);
        if let Some(at) = self.organisation_of_line(person.min(title)) {
            return (Some(at), "text");
        }
        // `stadsdirektör i Trollhättans stad`, `verksamhetsledare på Hållbar utveckling Väst`, `rektor, Högskolan Väst`.
        let mut link = title;
        for at in (title + 1..self.entities.len()).take(3).take_while(|&at| self.same_sentence(title, at)) {
            let gap = self.between(link, at).trim();
            // `professor i strategi, Handelshögskolan`, `konsult för hållbarhet på Sweco`; behind the person it is another matter.
            let field = |word: &str| {
                cues::IN.has(word) && !cues::OFF.has(word)
                    || word.ends_with(',') && gap.split_whitespace().next().is_some_and(|word| cues::IN.has(word))
            };
            // `værkfører, og har spillet i Skive IK` is another matter.
            let through_field = || {
                let mut words = gap.split_whitespace();
                let plain = words.clone().count() <= 8 && !words.clone().any(|word| cues::HAS.has(word));
                link != person && plain && words.next_back().is_some_and(field)
            };
            // `Rafael Duarte joins as engineer from Dyson`: where somebody comes from.
            if is_org(at) && cues::SOURCE.has(gap) && person < title && cues::AS.has(self.last_word_before(title)) {
                break;
            }
            if is_org(at) && (only(gap, |word| cues::IN.has(word) || word == "," || word == "(") || gap.is_empty() || through_field()) {
                return (Some(at), "text");
            }
            if self.is_party_letter(at) {
                link = at;
                continue;
            }
            // `stadsarkitekt Eva Ek og lektor ved KADK Bo Eg`: behind the person another begins.
            let goes_on = self.entity(at).label == Label::Title && only(gap, is_coordination) && !(link == person && title < person);
            if at != person && !goes_on {
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
            // `Ida Ros (KTH), lektor Kim Sand`: somebody else's.
            let close = close && !gap.starts_with(')');
            if is_org(at) && (close || at > person && gap.split_whitespace().count() <= 3) && !self.is_elsewhere(at, title) {
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

    /// The organisation that a line of its own begins with, before a colon and the mention `first`: `Skovbrynets Skole: Daniel Munk, leder`.
    fn organisation_of_line(&self, first: usize) -> Option<usize> {
        let org = first.checked_sub(1).filter(|&at| self.entity(at).label == Label::Org)?;
        let text = self.page.text();
        let start = self.entity(org).span.start as usize;
        let begins = text[..start].trim_end_matches([' ', '-', '–', '•', '·']).ends_with('\n') || start == 0;
        (begins && self.between(org, first).trim_end_matches(' ') == ":").then_some(org)
    }

    /// The word right before a mention.
    fn last_word_before(&self, at: usize) -> &str {
        self.page.text()[..self.entity(at).span.start as usize].split_whitespace().next_back().unwrap_or("")
    }

    /// Whether an organisation before a title is where the person was before: `tidligere leder hos X, bliver chef`, `from X as chair`.
    fn is_elsewhere(&self, org: usize, title: usize) -> bool {
        let gap = self.between(org, title).trim();
        let other = org.checked_sub(1).filter(|&at| self.entity(at).label == Label::Title && self.same_sentence(at, title));
        let tied = other.is_some_and(|at| only(self.between(at, org).trim(), |word| cues::IN.has(word)));
        let from = self.page.text()[..self.entity(org).span.start as usize].split_whitespace().next_back();
        tied && only(gap, |word| cues::INCOMING.has(word)) || cues::AS.has(gap) && from.is_some_and(|word| cues::SOURCE.has(word))
    }

    /// Whether a mention is the letters of a party in brackets: `(S)`, `(KD)`.
    pub(super) fn is_party_letter(&self, at: usize) -> bool {
        let (text, span) = (self.page.text(), self.entity(at).span);
        let facts = || self.page.facts[self.page.tokens.partition_point(|token| token.span.end < span.end)];
        span.len() <= 3
            && matches!(facts().org(), OrgKind::None | OrgKind::Party)
            && text[..span.start as usize].ends_with('(')
            && text[span.end as usize..].starts_with(')')
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

fn is_coordination(word: &str) -> bool {
    matches!(word, "," | "/" | "&") || ["och", "og", "and", "samt", "tillika"].into_iter().any(|cue| cue::is(word, cue))
}

/// Whether the words between a title and a person say that the person is given it: `har styrelsen utsett`.
fn is_appointment(gap: &str) -> bool {
    gap.split_whitespace().count() <= 5 && gap.split_whitespace().next_back().is_some_and(|word| cues::APPOINTS.has(word))
}

/// Whether the words behind a title say whose it is and then who holds it: `for kommissionen er`.
fn is_of_body(gap: &str) -> bool {
    let mut words = gap.split_whitespace();
    let of = words.next().is_some_and(|word| cues::IN.has(word)) && words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    of && words.next().is_some_and(is_copula) && words.next().is_none()
}

/// Whether the words behind a title are its field or where it is held: `för anhörigstöd`, `i vuggestuen`.
fn is_field(gap: &str) -> bool {
    let mut words = gap.split_whitespace();
    let (Some(of), Some(word), None) = (words.next(), words.next(), words.next()) else { return false };
    cues::FIELD.has(of) && word.chars().all(|c| c.is_alphabetic() || c == '-') || cues::IN.has(of) && cue::has_article(word)
}

/// Whether a mark of the end of a sentence stands among words; not where it belongs to one before a date: `er pr. 1/8 ansat`.
fn is_stopped(gap: &str) -> bool {
    gap.split_whitespace().any(|word| word.contains(['.', ';']) && !cues::FROM.has(word))
}

fn is_copula(word: &str) -> bool {
    cues::IS.has(word)
}

fn is_honorific(word: &str) -> bool {
    cues::HONORIFIC.has(word)
}
