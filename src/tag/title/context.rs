//! What stands around a title and says that somebody holds it: a name beside it, a role phrase, its organisation, a contact line.

use crate::cue;
use crate::document::{BlockKind, Case, TokenKind};
use crate::entity::{Entity, Label};
use crate::page::Page;

use super::cues;
use super::nucleus::Nucleus;

/// Tokens at most between a person and the title, or a role word and the title.
const REACH: u32 = 9;

/// The names of a page by token, and what has been found so far.
#[derive(Debug)]
pub struct Context<'a> {
    page: &'a Page<'a>,
    names: Vec<Name>,
    /// End of the last title found, which a coordinated title may lean on.
    last_found: Option<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    start: u32,
    end: u32,
    label: Label,
}

impl<'a> Context<'a> {
    /// The context of a page whose name mentions are `entities`, in order.
    pub fn new(page: &'a Page<'a>, entities: &[Entity]) -> Context<'a> {
        let token_at = |byte: u32| page.tokens.partition_point(|token| token.span.start < byte) as u32;
        let names = entities
            .iter()
            .filter(|entity| !entity.label.is_temporal())
            .map(|entity| Name { start: token_at(entity.span.start), end: token_at(entity.span.end), label: entity.label })
            .collect();
        Context { page, names, last_found: None }
    }

    /// Remembers a title as found.
    pub fn found(&mut self, nucleus: &Nucleus) {
        self.last_found = Some(nucleus.end);
    }

    /// The nucleus cut back to what lies outside names; `None` where its head lies in one.
    pub fn outside_names(&self, mut nucleus: Nucleus) -> Option<Nucleus> {
        let from = self.names.partition_point(|name| name.end <= nucleus.start);
        let end = nucleus.end;
        for name in self.names[from..].iter().take_while(|name| name.start < end) {
            if name.end <= nucleus.head {
                nucleus.start = name.end;
            } else if name.start >= nucleus.tail {
                // A field that is a name belongs to the name, its preposition to nobody.
                nucleus.end = nucleus.tail;
                break;
            } else {
                return None;
            }
        }
        Some(nucleus)
    }

    /// The name of the rule that takes the nucleus for a title somebody holds, with its score; `None` where none does.
    pub fn evidence(&self, sentence: usize, nucleus: &Nucleus) -> Option<(&'static str, f32)> {
        let bounds = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        if self.person_follows(nucleus.end, bounds.1) {
            return Some(("title.before_person", 0.95));
        }
        if self.person_precedes(nucleus.start, bounds.0) {
            return Some(("title.after_person", 0.93));
        }
        if self.coordinated(nucleus) {
            return Some(("title.coordinated", 0.85));
        }
        if self.role_phrase(nucleus.start, bounds.0) {
            return Some(("title.role_phrase", 0.85));
        }
        if self.contact_line(sentence, nucleus) {
            return Some(("title.contact", 0.85));
        }
        let specific = self.page.facts[nucleus.tail as usize - 1].title_head() || nucleus.tail - nucleus.start > 1;
        if specific && self.org_follows_person_after(nucleus.end, bounds.1) {
            return Some(("title.before_org_and_person", 0.9));
        }
        if self.at_organisation(nucleus.end, bounds.1) {
            return Some(("title.at_org", 0.75));
        }
        if specific && self.owned(nucleus.start, bounds.0) {
            return Some(("title.of_owner", 0.7));
        }
        None
    }

    fn name_from(&self, token: u32) -> Option<Name> {
        let at = self.names.partition_point(|name| name.start < token);
        self.names.get(at).copied().filter(|name| name.start == token)
    }

    fn name_until(&self, token: u32) -> Option<Name> {
        let at = self.names.partition_point(|name| name.end < token);
        self.names.get(at).copied().filter(|name| name.end == token)
    }

    fn is_person_from(&self, token: u32) -> bool {
        self.name_from(token).is_some_and(|name| name.label == Label::Person)
    }

    /// `stadsdirektör Said Niklund`, `Stadsdirektør, Jørgen Clausen`, `Ny chef är Said Niklund`.
    fn person_follows(&self, token: u32, last: u32) -> bool {
        if self.is_person_from(token) {
            return true;
        }
        if token + 1 >= last {
            return false;
        }
        let word = self.page.word(token as usize);
        (matches!(word, "," | ":" | "–" | "-") || is_copula(word) || honorific(self.page, token)) && self.is_person_from(token + 1)
    }

    /// `ledamot i Miljömålsberedningen`, `chair of the Faculty of Public Health`.
    fn at_organisation(&self, token: u32, last: u32) -> bool {
        if token + 1 >= last || !cues::AT.has(self.page.word(token as usize)) {
            return false;
        }
        let article = usize::from(["the", "det", "den"].into_iter().any(|article| cue::is(self.page.word(token as usize + 1), article)));
        self.name_from(token + 1 + article as u32).is_some_and(|name| name.label == Label::Org)
    }

    /// `stadsdirektör i Trollhättans stad Said Niklund`, `rektor vid Högskolan Väst, Said Niklund`.
    fn org_follows_person_after(&self, token: u32, last: u32) -> bool {
        if token + 2 >= last || !cues::AT.has(self.page.word(token as usize)) {
            return false;
        }
        let Some(org) = self.name_from(token + 1).filter(|name| name.label == Label::Org) else { return false };
        self.is_person_from(org.end) || (org.end < last && self.page.word(org.end as usize) == "," && self.is_person_from(org.end + 1))
    }

    /// `Said Niklund, ny stadsdirektör`, `Said Niklund är sedan i går Trollhättans stads stadsdirektör`.
    fn person_precedes(&self, token: u32, first: u32) -> bool {
        let mut at = token;
        while at > first && token - at <= REACH {
            if let Some(name) = self.name_until(at) {
                match name.label {
                    Label::Person => return true,
                    _ => at = name.start,
                }
                continue;
            }
            let before = self.page.tokens[at as usize - 1];
            let word = self.page.word(at as usize - 1);
            if !(cues::LINK.has(word) || before.kind == TokenKind::Number || cues::OWNER.has(word)) {
                return false;
            }
            at -= 1;
        }
        false
    }

    /// `rektor och vd`, `director and chief executive`: one of the two has been found.
    fn coordinated(&self, nucleus: &Nucleus) -> bool {
        let Some(end) = self.last_found else { return false };
        let between = end..nucleus.start;
        (1..=3).contains(&between.len()) && between.into_iter().all(|token| is_coordination(self.page.word(token as usize)))
    }

    /// `tjänsten som enhetschef`, `utsetts till chef`, `appointed Head of Communications`.
    fn role_phrase(&self, token: u32, first: u32) -> bool {
        let Some(mut at) = token.checked_sub(1).filter(|&at| at >= first) else { return false };
        // Words that may stand between the preposition and the title.
        for _ in 0..2 {
            if at > first && cues::LINK.has(self.page.word(at as usize)) && !cues::AS.has(self.page.word(at as usize)) {
                at -= 1;
            }
        }
        let word = self.page.word(at as usize);
        if cues::ELECTED.has(word) {
            return true;
        }
        if !cues::AS.has(word) {
            return false;
        }
        let floor = at.saturating_sub(5).max(first);
        (floor..at).rev().map(|token| self.page.word(token as usize)).any(|word| cues::ROLE.has(word) || cues::ELECTED.has(word))
    }

    /// `kommunens stadsdirektör`, `Odense Kommunes stadsdirektør`.
    fn owned(&self, token: u32, first: u32) -> bool {
        if token <= first {
            return false;
        }
        let before = token - 1;
        cues::OWNER.has(self.page.word(before as usize))
            || self.name_until(token).is_some_and(|name| name.label == Label::Org && self.page.facts[before as usize].genitive())
    }

    /// A short line that begins with the title, beside a line with a person, or with a person in it.
    fn contact_line(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let block = self.page.sentences[sentence].block as usize;
        let (first, last) = self.tokens_of_block(sentence);
        let line =
            matches!(self.page.document.blocks[block].kind, BlockKind::Contact | BlockKind::Label | BlockKind::List | BlockKind::Caption)
                || last - first <= 8;
        if !line || nucleus.start > first + 1 || self.page.tokens[nucleus.start as usize].case == Case::Lower && last - first > 4 {
            return false;
        }
        if self.person_between(first, last) {
            return true;
        }
        let around = [
            first.checked_sub(1).map(|token| self.line_around(token)),
            (last < self.page.tokens.len() as u32).then(|| self.line_around(last)),
        ];
        around.into_iter().flatten().any(|(first, last)| last - first <= 12 && self.person_between(first, last))
    }

    /// The tokens of the block a sentence lies in.
    fn tokens_of_block(&self, sentence: usize) -> (u32, u32) {
        let sentences = self.page.sentences;
        let block = sentences[sentence].block;
        let from = sentences.partition_point(|s| s.block < block);
        let to = sentences.partition_point(|s| s.block <= block);
        (sentences[from].token_start, sentences[to - 1].token_end)
    }

    /// The tokens of the block a token lies in.
    fn line_around(&self, token: u32) -> (u32, u32) {
        let sentence = self.page.sentences.partition_point(|sentence| sentence.token_end <= token);
        self.tokens_of_block(sentence)
    }

    fn person_between(&self, first: u32, last: u32) -> bool {
        let from = self.names.partition_point(|name| name.start < first);
        self.names[from..].iter().take_while(|name| name.start < last).any(|name| name.label == Label::Person)
    }
}

fn honorific(page: &Page<'_>, token: u32) -> bool {
    page.facts[token as usize].honorific()
}

fn is_copula(word: &str) -> bool {
    ["är", "er", "is", "heter", "hedder", "blir", "bliver"].into_iter().any(|copula| cue::is(word, copula))
}

fn is_coordination(word: &str) -> bool {
    word == "," || word == "/" || ["och", "og", "and", "samt", "tillika"].into_iter().any(|cue| cue::is(word, cue))
}
