//! What stands around a title and says that somebody holds it: a name beside it, a role phrase, its organisation, a contact line.

use crate::document::{Case, TokenKind};
use crate::entity::{Entity, Label};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::nucleus::Nucleus;

/// Tokens at most between a person and the title, or a role word and the title.
pub(super) const REACH: u32 = 9;

/// The names of a page by token, and what has been found so far.
#[derive(Debug)]
pub struct Context<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) names: Vec<Name>,
    /// The last title found, which a coordinated title may lean on.
    pub(super) last_found: Option<(u32, u32)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) label: Label,
    /// A list has it.
    pub(super) listed: bool,
    /// Its place among the entities.
    pub(super) entity: usize,
}

impl<'a> Context<'a> {
    /// The context of a page whose name mentions are `entities`, in order.
    pub fn new(page: &'a Page<'a>, entities: &[Entity]) -> Context<'a> {
        let mut next = 0;
        let named = entities.iter().enumerate().filter(|(_, entity)| !entity.label.is_temporal());
        let names = named.map(|(at, entity)| {
            let start = next + page.tokens[next..].partition_point(|token| token.span.start < entity.span.start);
            next = start + page.tokens[start..].iter().take_while(|token| token.span.start < entity.span.end).count();
            Name { start: start as u32, end: next as u32, label: entity.label, listed: entity.entry.is_some(), entity: at }
        });
        let names = names.collect();
        Context { page, names, last_found: None }
    }

    /// Remembers a title as found.
    pub fn found(&mut self, nucleus: &Nucleus) {
        self.last_found = Some((nucleus.start, nucleus.end));
    }

    pub(super) fn is_word(&self, token: u32) -> bool {
        self.page.tokens[token as usize].kind == TokenKind::Word
    }

    /// Whether a nucleus is no more than how the person behind it is addressed: `Cllr Orme`.
    pub fn addresses(&self, nucleus: &Nucleus) -> bool {
        let form = cues::FORM_OF_ADDRESS.has(self.page.word(nucleus.start as usize));
        form && self.is_person_from(nucleus.end + u32::from(super::person::honorific(self.page, nucleus.end)))
    }

    /// The name of the rule that takes the nucleus for a title somebody holds, with its score; `None` where none does.
    pub fn evidence(&self, sentence: usize, nucleus: &Nucleus) -> Option<(&'static str, f32)> {
        let (first, last) = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        // `Hun underviser på Aarhus Universitet`: a Danish verb is written like the noun made of it.
        let lang = self.page.lang(self.page.sentences[sentence].block);
        let single = nucleus.lang == Lang::Da && nucleus.end - nucleus.start == 1;
        let asked = self.is_inverted(nucleus.start, first);
        if single && !asked && nucleus.start > first && cues::SUBJECT.has(self.page.word(nucleus.start as usize - 1)) {
            return None;
        }
        let small = self.page.tokens[nucleus.start as usize].case == Case::Lower;
        // `Hon driver ett café`, `Storgatan 4, 3 tr.`
        if lang != Lang::En && small && cues::NORDIC_WORD.has(self.page.word(nucleus.tail as usize - 1)) {
            return None;
        }
        // `We partner with Acme`
        if nucleus.lang == Lang::En && small && nucleus.start > first && cues::BEFORE_VERB.has(self.page.word(nucleus.start as usize - 1)) {
            return None;
        }
        // `Årets ledare: Anna Berg` is a prize, `två medlare: Anna Berg och Bo Ek` are two.
        let before = if nucleus.start > first { self.page.word(nucleus.start as usize - 1) } else { "" };
        if cues::OF_THE_YEAR.has(before) || cues::SEVERAL.has(before) && nucleus.lang != Lang::En {
            return None;
        }
        let facts = self.page.facts[nucleus.tail as usize - 1];
        let specific = facts.title_head() || nucleus.tail - nucleus.start > 1 || facts.common(lang) < 2;
        if self.is_badge(nucleus)
            || self.is_initialled(nucleus, first)
            || self.is_bodys(nucleus, first)
            || self.is_degree(nucleus, last)
            || self.is_example(nucleus, first)
            || self.is_anybodys(nucleus, first)
        {
            return None;
        }
        let whole = !self.goes_on(nucleus, last);
        let thing = self.is_thing(nucleus, last);
        // `Expert Advice` below a name is a link; `VP Engineering Acme` goes on with whose it is.
        let followed =
            whole || nucleus.start > first && self.page.word(nucleus.start as usize - 1) == "," || self.name_from(nucleus.end).is_some();
        // Asked one after the other: most titles that somebody holds are told by the first.
        let rules: [(&'static str, f32, &dyn Fn() -> bool); 25] = [
            ("title.before_person", 0.95, &|| self.person_follows(nucleus.end, last) && !self.ends_sentence(nucleus, first, last)),
            ("title.after_person", 0.93, &|| {
                followed
                    && self.person_precedes(nucleus.start, first)
                    && !self.is_verb(nucleus, last)
                    && !self.is_heading(nucleus)
                    && !self.labels_firm(nucleus)
            }),
            ("title.label", 0.9, &|| self.labels_person(nucleus, first, last)),
            ("title.coordinated", 0.85, &|| self.coordinated(nucleus, first)),
            ("title.role_phrase", 0.85, &|| self.role_phrase(nucleus.start, first, last)),
            ("title.contact", 0.85, &|| whole && !thing && self.contact_line(sentence, nucleus) && !self.heads_staff(nucleus)),
            ("title.before_org_and_person", 0.9, &|| specific && self.org_follows_person_after(nucleus.end, last)),
            ("title.at_org", 0.75, &|| self.at_organisation(nucleus, first, last)),
            ("title.for_a_while", 0.75, &|| self.is_for_a_while(nucleus, first, last)),
            ("title.of_place", 0.75, &|| self.of_place(nucleus, last)),
            ("title.of_owner", 0.7, &|| specific && !thing && self.owned(nucleus.start, first)),
            ("title.after_pronoun", 0.75, &|| asked || self.pronoun_precedes(nucleus.start, first)),
            ("title.sought", 0.75, &|| self.sought(nucleus, first, last)),
            ("title.advertised", 0.75, &|| specific && !thing && self.advertised(sentence, nucleus)),
            ("title.as", 0.75, &|| specific && self.person_then_as(nucleus, first)),
            ("title.definite", 0.7, &|| specific && whole && !thing && self.definite(sentence, nucleus)),
            ("title.of_kin", 0.75, &|| self.is_parents(nucleus, first)),
            ("title.of_life", 0.75, &|| specific && self.goes_on_in_life(nucleus, first)),
            ("title.in_years", 0.75, &|| whole && self.in_years(nucleus, first)),
            ("title.of_opener", 0.75, &|| whole && !thing && self.opens_on_somebody(nucleus, first, last)),
            ("title.labelled", 0.75, &|| self.is_labelled(sentence, nucleus)),
            ("title.signs", 0.75, &|| whole && self.signs(sentence, nucleus)),
            ("title.from_to", 0.75, &|| self.leaves_for(nucleus, first, last)),
            ("title.beside_org_line", 0.7, &|| specific && !thing && self.beside_organisation(sentence, nucleus)),
            ("title.new_or_former", 0.7, &|| specific && whole && !thing && self.changes(nucleus, first)),
        ];
        rules.into_iter().find(|(_, _, holds)| holds()).map(|(rule, score, _)| (rule, score))
    }

    pub(super) fn sentence_of(&self, token: u32) -> usize {
        self.page.sentences.partition_point(|sentence| sentence.token_end <= token)
    }

    pub(super) fn name_from(&self, token: u32) -> Option<Name> {
        let at = self.names.partition_point(|name| name.start < token);
        self.names.get(at).copied().filter(|name| name.start == token)
    }

    pub(super) fn name_until(&self, token: u32) -> Option<Name> {
        let at = self.names.partition_point(|name| name.end < token);
        self.names.get(at).copied().filter(|name| name.end == token)
    }

    /// One past the last token of the person that begins at a token.
    pub(super) fn person_end(&self, token: u32) -> Option<u32> {
        self.name_from(token).filter(|name| name.label == Label::Person).map(|name| name.end)
    }

    pub(super) fn is_person_until(&self, token: u32) -> bool {
        self.name_until(token).is_some_and(|name| name.label == Label::Person)
    }

    pub(super) fn is_person_from(&self, token: u32) -> bool {
        self.name_from(token).is_some_and(|name| name.label == Label::Person)
    }

    pub(super) fn is_title(&self, token: u32) -> bool {
        let facts = self.page.facts[token as usize];
        facts.title() || facts.title_head()
    }
}
