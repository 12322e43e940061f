//! What stands around a title and says that somebody holds it: a name beside it, a role phrase, its organisation, a contact line.

use crate::cue;
use crate::document::{Case, Token, TokenKind};
use crate::entity::{Entity, Label};
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::nucleus::{Nucleus, adjacent, is_joint};
use super::person::is_copula;

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

    /// Whether two titles stand together as one person's: `vd och koncernchef`; behind a comma at the beginning of a sentence, `begin`:
    /// `Professor, overlæge Henrik Holm`.
    pub fn joins(&self, first: &Nucleus, second: &Nucleus, begin: u32) -> bool {
        let word = |token: u32| self.page.word(token as usize);
        let listed = || first.start == begin && word(first.end) == "," && self.is_person_from(second.end);
        first.end + 1 == second.start && (cues::AND.has(word(first.end)) || listed())
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
        let single = nucleus.lang == Lang::Da && nucleus.end - nucleus.start == 1;
        let asked = self.is_inverted(nucleus.start, first);
        if single && !asked && nucleus.start > first && cues::SUBJECT.has(self.page.word(nucleus.start as usize - 1)) {
            return None;
        }
        if single && self.is_inverted_verb(nucleus, last) {
            return None;
        }
        // `Årets ledare: Anna Berg` and `Årets unge landmand` are prizes, `två medlare: Anna Berg och Bo Ek` are two.
        let before = if nucleus.start > first { self.page.word(nucleus.start as usize - 1) } else { "" };
        let young = nucleus.start > first + 1
            && ["unga", "unge"].into_iter().any(|young| cue::is(before, young))
            && cues::OF_THE_YEAR.has(self.page.word(nucleus.start as usize - 2));
        let several = cues::SEVERAL.has(before) && self.page.tokens[nucleus.start as usize].case == Case::Lower;
        if young || cues::OF_THE_YEAR.has(before) || several && nucleus.lang != Lang::En && !cue::is(before, "to") {
            return None;
        }
        let facts = self.page.facts[nucleus.tail as usize - 1];
        let lang = self.page.lang(self.page.sentences[sentence].block);
        let specific = facts.title_head() || nucleus.tail - nucleus.start > 1 || facts.common(lang) < 2;
        if self.is_badge(nucleus)
            || self.is_initialled(nucleus, first)
            || self.is_bodys(nucleus, first)
            || self.is_degree(nucleus, last)
            || self.is_surname_listed(nucleus, (first, last))
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
        let rules: [(&'static str, f32, &dyn Fn() -> bool); 23] = [
            ("title.before_person", 0.95, &|| self.person_follows(nucleus.end, last)),
            ("title.after_person", 0.93, &|| {
                followed && self.person_precedes(nucleus.start, first) && !self.is_verb(nucleus, last) && !self.is_heading(nucleus)
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
            ("title.signs", 0.75, &|| whole && self.signs(sentence, nucleus)),
            ("title.from_to", 0.75, &|| self.leaves_for(nucleus, first, last)),
            ("title.beside_org_line", 0.7, &|| specific && !thing && self.beside_organisation(sentence, nucleus)),
            ("title.new_or_former", 0.7, &|| specific && whole && !thing && self.changes(nucleus, first)),
        ];
        rules.into_iter().find(|(_, _, holds)| holds()).map(|(rule, score, _)| (rule, score))
    }

    /// `Ambassador to Denmark`, `borgmesteren i Aarhus`: a post that belongs to a place.
    fn of_place(&self, nucleus: &Nucleus, last: u32) -> bool {
        nucleus.end + 1 < last
            && cues::PLACE_POST.has(self.page.word(nucleus.tail as usize - 1))
            && ["of", "to", "i"].into_iter().any(|of| cue::is(self.page.word(nucleus.end as usize), of))
            && self.name_from(nucleus.end + 1).is_some_and(|name| name.label == Label::Place)
    }

    /// Whether a word before the title says that it changes hands: `former`, `den nya`; not `a new owner`.
    fn changes(&self, nucleus: &Nucleus, first: u32) -> bool {
        let word =
            |back: u32| nucleus.start.checked_sub(back).filter(|&token| token >= first).map_or("", |token| self.page.word(token as usize));
        let small = nucleus.end - nucleus.start == 1 && self.page.tokens[nucleus.start as usize].case == Case::Lower;
        // `Tidigare leverantör: Bravida AB`
        let firm =
            self.name_from(nucleus.end + 1).is_some_and(|name| name.label == Label::Org) && self.page.word(nucleus.end as usize) == ":";
        if firm || nucleus.lang != Lang::En && self.is_staff(nucleus) {
            return false;
        }
        let article = ["a", "an"].into_iter().any(|article| cue::is(word(1), article));
        // `Formerly a product manager at FreeAgent`, `Past CFO of Standard Life` begin a line on somebody.
        let before = nucleus.start.checked_sub(1 + u32::from(article)).filter(|&token| token == first);
        if before.is_some_and(|token| cues::HELD_BEFORE.has(self.page.word(token as usize))) {
            return true;
        }
        // `Til daglig folkeskolelærer i Odder` stands below a name.
        let daily = ["daglig", "dagligen", "vardags"].into_iter().any(|daily| cue::is(word(1), daily));
        if daily && nucleus.start == first + 2 && ["til", "till"].into_iter().any(|to| cue::is(word(2), to)) {
            return true;
        }
        // `a new owner`, `your new garden planner`, `the all-new`
        let any = small && cues::ANY.has(word(2)) || cues::READER.has(word(2)) || word(2) == "-";
        cues::CHANGE.has(word(1)) && !(any && nucleus.lang == Lang::En)
    }

    /// Whether a Danish or English word right behind a name is its verb: `Robert Jensen ejer huset`, `they and Kelly head into the hall`.
    fn is_verb(&self, nucleus: &Nucleus, last: u32) -> bool {
        let word = self.page.word(nucleus.start as usize);
        let verb = nucleus.lang == Lang::Da && word.ends_with("er") || cue::is(word, "head");
        let lone = nucleus.end - nucleus.start == 1 && self.page.tokens[nucleus.start as usize].case == Case::Lower;
        let goes_on = nucleus.end < last && self.is_word(nucleus.end) && !cues::AT.has(self.page.word(nucleus.end as usize));
        let bracket = u32::from(nucleus.start > 1 && self.page.word(nucleus.start as usize - 1) == "(");
        verb && lone && goes_on && self.is_person_until(nucleus.start - bracket)
    }

    /// Whether a Danish word in lower case is the verb of the person behind it: `fredag forsvarer Agnete Hvid sin afhandling`.
    fn is_inverted_verb(&self, nucleus: &Nucleus, last: u32) -> bool {
        let word = self.page.word(nucleus.start as usize);
        let small = self.page.tokens[nucleus.start as usize].case == Case::Lower && word.ends_with("er");
        let object = self.person_end(nucleus.end).filter(|&object| small && object < last);
        object.is_some_and(|object| ["sin", "sine", "sit"].into_iter().any(|own| cue::is(self.page.word(object as usize), own)))
    }

    fn sentence_of(&self, token: u32) -> usize {
        self.page.sentences.partition_point(|sentence| sentence.token_end <= token)
    }

    /// `DJ Equipment`, `the Teacher Retirement System`: in English a title in capitals goes on as the name of a thing.
    fn goes_on(&self, nucleus: &Nucleus, last: u32) -> bool {
        let english = nucleus.lang == Lang::En || self.page.lang(self.page.sentences[self.sentence_of(nucleus.start)].block) == Lang::En;
        if !english || nucleus.end >= last || self.is_person_from(nucleus.end) {
            return false;
        }
        let [end, next] = [nucleus.end - 1, nucleus.end].map(|token| self.page.tokens[token as usize]);
        let is_capital = |token: Token| token.kind == TokenKind::Word && matches!(token.case, Case::Initial | Case::Upper);
        // `Rita Ashe Clerk In attendance`, `Rita Ashe Clerk Email: …`
        let row = cues::ROW.has(self.page.word(nucleus.end as usize));
        self.is_called_after(nucleus, last)
            || adjacent(self.page, nucleus.end - 1) && next.span.start == end.span.end + 1 && is_capital(end) && is_capital(next) && !row
    }

    /// Whether a title is somebody's: in English one behind a word like `the`, `her` or `a`, and no thing.
    pub fn is_somebodys(&self, nucleus: &Nucleus) -> bool {
        let last = self.page.sentences[self.sentence_of(nucleus.start)].token_end;
        let held = nucleus.start > 0 && cues::HELD.has(self.page.word(nucleus.start as usize - 1));
        nucleus.lang != Lang::En || held && !self.is_thing(nucleus, last)
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

    /// `ledamot i Miljömålsberedningen`, `chair of the Faculty of Public Health`; in a list of posts `2015–2022: Rektor, Odense Katedralskole`.
    fn at_organisation(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        let token = nucleus.end;
        if token + 1 >= last {
            return false;
        }
        // `We are a partner of Volunteer Scotland`: several are one.
        let several = nucleus.start > first + 1
            && ["a", "an"].into_iter().any(|article| cue::is(self.page.word(nucleus.start as usize - 1), article))
            && cue::is(self.page.word(nucleus.start as usize - 2), "are");
        if several {
            return false;
        }
        // `Selskabet er medlem af …`: bodies are members too.
        let member = ["medlem", "member"].into_iter().any(|member| cue::is(self.page.word(nucleus.tail as usize - 1), member));
        if member && nucleus.start > first + 1 && is_copula(self.page.word(nucleus.start as usize - 1)) {
            return false;
        }
        let word = self.page.word(token as usize);
        let listed = nucleus.start == first || !matches!(self.page.tokens[nucleus.start as usize - 1].kind, TokenKind::Word);
        let listed = listed && self.page.tokens[nucleus.start as usize].case != Case::Lower;
        // `Business interests: pharmacist (Superdrug)`
        let mark = nucleus.start > first && self.page.tokens[nucleus.start as usize - 1].kind == TokenKind::Punct;
        if word == "(" && mark {
            let name = self.name_from(token + 1).filter(|name| name.label == Label::Org && name.end < last);
            // `Local Area Planner (LAP)`
            let letters = self.page.tokens[token as usize + 1].case == Case::Upper
                && self.page.word(token as usize + 1).as_bytes()[0] == self.page.word(nucleus.start as usize).as_bytes()[0];
            return !letters && name.is_some_and(|name| self.page.word(name.end as usize) == ")");
        }
        // `Lab Technician – Spirax Sarco`
        let dash = matches!(word, "–" | "·" | "|") && nucleus.start == first;
        if !(listed && (word == "," || dash) || cues::AT.has(word)) {
            return false;
        }
        // `det nya Centrum för hamnforskning`.
        let between = |token: u32| cues::BEFORE_NAME.has(self.page.word(token as usize));
        let mut from = token + 1;
        while self.name_from(from).is_none() && from + 1 < last && from < token + 3 && between(from) {
            from += 1;
        }
        // `Förskollärare, Vittangi` in a list of vacancies: the line begins with a title that is no common word.
        let seated = word == "," && nucleus.start == first && self.page.facts[nucleus.tail as usize - 1].compound();
        self.name_from(from).is_some_and(|name| name.label == Label::Org || seated && name.label == Label::Place)
    }

    /// `Stadsdirektören öppnade mötet`, `säger kulturchefen`, `The chief executive opened the meeting`: one who holds it is meant.
    fn definite(&self, sentence: usize, nucleus: &Nucleus) -> bool {
        let facts = self.page.facts[nucleus.tail as usize - 1];
        let (first, last) = (self.page.sentences[sentence].token_start, self.page.sentences[sentence].token_end);
        let word = |token: u32| self.page.word(token as usize);
        if nucleus.lang == Lang::En {
            let article = nucleus.start > first && cue::is(word(nucleus.start - 1), "the");
            // `took the Chair`
            let seat = nucleus.start > first + 1 && cue::is(word(nucleus.tail - 1), "chair") && cues::SITS.has(word(nucleus.start - 2));
            let article = article && !seat;
            // `Trellis Robotics, the maker of picking arms` is a firm.
            let firm = nucleus.start > first + 2
                && word(nucleus.start - 2) == ","
                && self.name_until(nucleus.start - 2).is_some_and(|name| name.label == Label::Org);
            let article = article && !firm;
            let small = self.page.tokens[nucleus.head as usize].case == Case::Lower;
            // `the join-operator` and `the Acme Precision Brewer` are things.
            // `the coach driver's discretion` is any driver's: only what makes an office of the word counts.
            let office = |token: u32| self.makes_office(token);
            let modified =
                small && nucleus.start < nucleus.head && !is_joint(self.page, nucleus.head) && (nucleus.start..nucleus.head).all(office);
            let long = nucleus.end > nucleus.tail || nucleus.tail - nucleus.head > 1 || modified;
            // `the Senior Exhibitions Officer` begins with a word that makes a rank of it.
            let ranked = !small
                && (cues::MODIFIER.has(word(nucleus.start)) || nucleus.start < nucleus.head && (nucleus.start..nucleus.head).all(office));
            // `THE ANCHOR` is a house.
            let cried = self.page.tokens[nucleus.head as usize].case == Case::Upper && word(nucleus.head).len() > 4;
            let article = article && !cried;
            // `the average small business owner` is anybody.
            let whole = nucleus.start == nucleus.head || small && (nucleus.start..nucleus.head).all(office);
            return article && (long && whole || ranked || !small && nucleus.end - nucleus.start == 1);
        }
        // `sagde den nyvalgte næstformand`
        let floor = nucleus.start.saturating_sub(3).max(first);
        let article = |token: u32| ["den", "det"].into_iter().any(|article| cue::is(word(token), article));
        let said = (floor..nucleus.start.saturating_sub(1)).any(|token| cues::SAYS.has(word(token)) && article(token + 1));
        if said {
            return true;
        }
        let says =
            nucleus.start > first && cues::SAYS.has(word(nucleus.start - 1)) || nucleus.end < last && cues::SAYS.has(word(nucleus.end));
        let lang = self.page.lang(self.page.sentences[sentence].block);
        // `underleverantören Norrplåt Montage AB` is the firm.
        if self.name_from(nucleus.end).is_some_and(|name| name.label == Label::Org) {
            return false;
        }
        facts.definite() && (facts.compound() && facts.common(lang) == 0 || says || cues::ends_in_office(&nucleus.key(self.page)))
    }

    /// `rektor och vd`, `director and chief executive`, `as a consultant … and as a GP`: one of the two has been found.
    fn coordinated(&self, nucleus: &Nucleus, first: u32) -> bool {
        let Some((_, end)) = self.last_found else { return false };
        // `was secretary of the branch for 41 years and a formidable headmistress`
        if nucleus.lang == Lang::En && end > first && nucleus.start > end + 3 {
            let word = |back: u32| self.page.word((nucleus.start - back) as usize);
            let article = |back: u32| ["a", "an"].into_iter().any(|article| cue::is(word(back), article)) && cues::AND.has(word(back + 1));
            if article(1) || article(2) && self.page.tokens[nucleus.start as usize - 1].case == Case::Lower {
                return true;
            }
        }
        let between = end..nucleus.start;
        // `… som myndighedsleder i Struer Kommune og har tidligere været familierådgiver`.
        let back =
            |steps: u32| nucleus.start.checked_sub(steps).filter(|&token| token >= end).map_or("", |token| self.page.word(token as usize));
        if between.len() <= 16 && cues::BEEN.has(back(1)) && (2..=4).any(|steps| cues::HAVE.has(back(steps))) {
            return true;
        }
        // `ämnesråd i Regeringskansliet och expert vid EU`, `treasurer of the Over Sixties Club and a special constable`.
        let article = ["a", "an", "en", "ett"].into_iter().any(|article| cue::is(back(1), article));
        let and = nucleus.start - 1 - u32::from(article);
        // `GP at Denley Health Centre; trustee, Home-Start`
        let joins = and > end && (cues::AND.has(self.page.word(and as usize)) || self.page.word(and as usize) == ";");
        if between.len() > 2 && cues::AT.has(self.page.word(end as usize)) && joins {
            let from = end + 1 + u32::from(cue::is(self.page.word(end as usize + 1), "the"));
            let whole = self.name_from(from).is_some_and(|name| name.end == and);
            let at = nucleus.end < self.page.tokens.len() as u32 && cues::AT.has(self.page.word(nucleus.end as usize));
            if whole && (article || at || self.page.word(and as usize) == ";") {
                return true;
            }
        }
        // `district officer in Northern Rhodesia, then bursar of Ardingly`
        if between.len() > 3 && cues::AT.has(self.page.word(end as usize)) && cues::NEXT_POST.has(back(1)) {
            let comma = nucleus.start - 2;
            if self.page.word(comma as usize) == "," && self.name_from(end + 1).is_some_and(|name| name.end == comma) {
                return true;
            }
        }
        // `intendent och utställningens kurator`
        let owner = between.len() == 2 && nucleus.lang != Lang::En && cues::AND.has(back(2)) && back(1).len() > 4 && back(1).ends_with('s');
        if owner && self.page.tokens[nucleus.start as usize - 1].case == Case::Lower {
            return true;
        }
        // `Kommunstyrelsens ordförande (kommunalråd)`
        if between.len() == 1
            && back(1) == "("
            && self.page.tokens.len() > nucleus.end as usize
            && self.page.word(nucleus.end as usize) == ")"
        {
            return true;
        }
        // `a treasurer and a collections assistant`
        if article && between.len() == 2 && cues::AND.has(back(2)) {
            return true;
        }
        if (1..=3).contains(&between.len()) {
            return between.into_iter().all(|token| is_coordination(self.page.word(token as usize)));
        }
        // `professor i urbana studier och föreståndare`.
        let field = (3..=6).contains(&between.len())
            && cues::FIELD_NORDIC.has(self.page.word(end as usize))
            && cues::AND.has(self.page.word(nucleus.start as usize - 1));
        if field && (end..nucleus.start).all(|token| self.page.tokens[token as usize].case == Case::Lower) {
            return true;
        }
        let word =
            |back: u32| nucleus.start.checked_sub(back).filter(|&token| token >= end).map_or("", |token| self.page.word(token as usize));
        let article = usize::from(["a", "an", "en"].into_iter().any(|article| cue::is(word(1), article))) as u32;
        (1..=16).contains(&between.len()) && cues::AS.has(word(1 + article)) && (2..=3).any(|back| cues::AND.has(word(back + article)))
    }

    /// `tjänsten som enhetschef`, `utsetts till chef`, `appointed Head of Communications`.
    fn role_phrase(&self, token: u32, first: u32, last: u32) -> bool {
        let Some(mut at) = token.checked_sub(1).filter(|&at| at >= first) else { return false };
        // Words that may stand between the preposition and the title.
        for _ in 0..3 {
            if at > first && cues::LINK.has(self.page.word(at as usize)) && !cues::AS.has(self.page.word(at as usize)) {
                at -= 1;
            }
        }
        let word = self.page.word(at as usize);
        // `Till ordförande på ett år valdes Mathias Carlring`
        let to = ["til", "till"].into_iter().any(|to| cue::is(word, to));
        if at == first && to && (token + 1..last.min(token + 9)).any(|token| cues::ELECTED.has(self.page.word(token as usize))) {
            return true;
        }
        // `Become a trustee`, `Bli medlem` call upon the reader.
        if at == first && cues::CALL.has(word) {
            return false;
        }
        if cues::ELECTED.has(word) || cues::ELECTED.has(self.page.word(token as usize - 1)) {
            return true;
        }
        // `in the role of`, `to the post of`
        if cue::is(word, "of") && at > first && cues::POST.has(self.page.word(at as usize - 1)) {
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
        // `the company's first General Counsel`
        let counted = |token: u32| {
            let word = if token > first { self.page.word(token as usize - 1) } else { "" };
            cues::CHANGE.has(word) || ["first", "next"].into_iter().any(|count| cue::is(word, count))
        };
        let token = if counted(token) { token - 1 } else { token };
        if token <= first {
            return false;
        }
        let before = token - 1;
        // `Natural England's area director`
        let owns = |before: u32| {
            matches!(self.page.word(before as usize), "'s" | "’s" | "'" | "’")
                && self.name_until(before).is_some_and(|name| name.label == Label::Org)
        };
        self.owner(token, first) > 0
            || before > first && owns(before)
            || self.name_until(token).is_some_and(|name| name.label == Label::Org && self.page.facts[before as usize].genitive())
    }
}

fn is_coordination(word: &str) -> bool {
    matches!(word, "," | ";" | "/" | "·" | "•" | "|" | "&")
        || ["och", "og", "and", "samt", "tillika"].into_iter().any(|cue| cue::is(word, cue))
}
