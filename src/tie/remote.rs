//! Members of a post that stand in other sentences or lines: a title and the mentions of a page give the person, the organisation, the status.

use crate::document::TokenKind;
use crate::entity::{Label, Status};

use super::cues;
use super::post::View;

/// Blocks at most between the line of a name and a line of the same person's life.
const LIFE: u32 = 12;

/// Bytes of a sentence looked at before a title, so that sentences of any length take linear time.
const NEAR: usize = 300;

/// Mentions looked at on either side of a title.
const MENTIONS: usize = 24;

/// The person of a title whose own sentence names none: the one a pronoun stands for, or whose name heads the lines.
pub fn holder(view: &View<'_>, title: usize) -> Option<(usize, &'static str, f32)> {
    let before = before(view, title);
    if before.split_whitespace().any(|word| cues::TRAINED.has(word)) {
        return None;
    }
    if let Some(at) = named_next(view, title, before) {
        return Some((at, "post.named_next", 0.7));
    }
    if before.split_whitespace().any(|word| cues::PRONOUN.has(word)) {
        return meant(view, title).map(|at| (at, "post.pronoun", 0.6));
    }
    // `Samir Jaziri forskar på RISE. Tidigare utvecklingschef, Sony.`
    if before.split_whitespace().next().is_some_and(|word| cues::PAST_LINE.has(word)) && before.split_whitespace().count() <= 10 {
        let own = meant(view, title).filter(|&at| view.entity(at).block == view.entity(title).block);
        if let Some(at) = own {
            return Some((at, "post.life", 0.6));
        }
    }
    // `Ny regiondirektör klar` is no line of anybody's life.
    let leads = before.split_whitespace().count() <= 4 && !cues::INCOMING.has(before.trim()) || before.contains(':');
    heading(view, title).filter(|_| leads).map(|at| (at, "post.life", 0.6))
}

/// The person whom the next sentence of the block names, where a title's says that somebody new gets it: `Havnen får ny direktør. Han
/// hedder Bo Lund`, `Valget er faldet på Bo Lund`.
fn named_next(view: &View<'_>, title: usize, before: &str) -> Option<usize> {
    let new = before.split_whitespace().rev().take(3).any(|word| cues::NEW.has(word));
    let at = Some(title + 1).filter(|&at| new && at < view.entities.len() && view.entity(at).label == Label::Person)?;
    let (own, next) = (view.sentence(view.entity(title).span.start), view.sentence(view.entity(at).span.start));
    let opening = &view.page.text()[next.start as usize..view.entity(at).span.start as usize];
    // `den 45-årige`
    let said = |word: &str| cues::CALLED.has(word) || word.starts_with(|c: char| c.is_ascii_digit());
    let calls = (2..=6).contains(&opening.split_whitespace().count()) && opening.split_whitespace().all(said);
    let follows = own.end <= next.start && next.start - own.end <= 1 && view.entity(at).block == view.entity(title).block;
    (calls && follows).then_some(at)
}

/// What stands before a title in its sentence, at most [`NEAR`] bytes of it.
pub fn before<'a>(view: &View<'a>, title: usize) -> &'a str {
    let start = view.entity(title).span.start as usize;
    let first = view.sentence(start as u32).start as usize;
    let text = view.page.text();
    let from = (start.saturating_sub(NEAR).max(first)..=start).find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    &text[from..start]
}

/// The person a pronoun in a title's sentence stands for: the first one before it in the sentence, or of the last sentence before that
/// names any, in the same block or the one before.
fn meant(view: &View<'_>, title: usize) -> Option<usize> {
    let block = view.entity(title).block;
    let near = |at: &usize| block - view.entity(*at).block <= 1;
    let persons = || (0..title).rev().take(MENTIONS).take_while(near).filter(|&at| view.entity(at).label == Label::Person);
    // `Eva Holm er inhabil, da hun er kasserer`
    let spoken = |at: usize| view.between(at, title).split_whitespace().any(|word| cues::PRONOUN.has(word));
    let own = persons().take_while(|&at| view.same_sentence(at, title)).last();
    if own.is_some_and(spoken) {
        return own;
    }
    let last = persons().find(|&at| !view.same_sentence(at, title))?;
    persons().filter(|&at| view.same_sentence(at, last)).last()
}

/// The person alone in a line above the line of a title, where no other person stands between.
fn heading(view: &View<'_>, title: usize) -> Option<usize> {
    let block = view.entity(title).block;
    if !view.is_short_line(block) && view.page.document.blocks[block as usize].span.len() > 200 {
        return None;
    }
    let person = (0..title).rev().take(MENTIONS).find(|&at| view.entity(at).label == Label::Person)?;
    let (span, line) = (view.entity(person).span, view.page.document.blocks[view.entity(person).block as usize].span);
    // `Blå bog: Bo Lund`
    let label = view.page.text()[line.start as usize..span.start as usize].trim_end();
    let labelled = label.split_whitespace().next_back().is_some_and(|word| cues::LIFE.has(word)) && line.end - span.end <= 1;
    let alone = line.len() <= span.len() + 2 || labelled;
    let distance = block - view.entity(person).block;
    // One of several names in lines of their own heads nothing.
    let listed = person.checked_sub(1).map(|above| view.entity(above)).is_some_and(|above| {
        let line = view.page.document.blocks[above.block as usize].span;
        above.label == Label::Person && above.block + 1 == view.entity(person).block && line.len() <= above.span.len() + 2
    });
    (alone && !listed && (1..=LIFE).contains(&distance)).then_some(person)
}

/// The organisation of a post that stands in the next line, or before the person as the one who appoints or is represented.
pub fn organisation(view: &View<'_>, title: usize, person: usize) -> Option<usize> {
    let (first, last) = (title.min(person), title.max(person));
    let is_org = |at: usize| view.entity(at).label == Label::Org && !view.is_party_letter(at) && !view.is_of_party(title, at);
    // A second title may stand behind the first.
    let titled = |at: &usize| view.entity(*at).label == Label::Title && view.entity(*at).block == view.entity(last).block;
    let below = last + 1 + (last + 1..view.entities.len()).take_while(titled).count();
    if below < view.entities.len() && is_org(below) {
        let (block, entity) = (view.entity(last).block, view.entity(below));
        let starts = view.page.document.blocks[entity.block as usize].span.start == entity.span.start;
        let short = view.is_short_line(block) && view.is_short_line(entity.block) && !view.is_told(block);
        // Behind an empty line another contact begins, or the next party's list.
        let parted = view.between(below - 1, below).contains("\n\n");
        let heads = view.entity(first).block == block && block > 0 && has_person(view, block - 1) && has_person(view, entity.block + 1);
        if starts && short && !parted && !heads && entity.block == block + 1 && !view.tells(below) && !has_others(view, below) {
            return Some(below);
        }
    }
    if let Some(at) = left(view, title).or_else(|| subject(view, title)) {
        return Some(at);
    }
    // `has appointed Professor Lee as Dean`: a title before the person belongs to the name.
    let first =
        first - (0..first).rev().take(2).take_while(|&at| view.entity(at).label == Label::Title && view.same_sentence(at, first)).count();
    let before = first.checked_sub(1).filter(|&at| is_org(at) && view.same_sentence(at, first))?;
    let gap = view.between(before, first);
    let words = || gap.split_whitespace();
    let near = gap.len() <= 40 && !gap.trim().is_empty();
    // `Thisted Bryghus, der ledes af direktør Bo Lund`
    let through = words().any(|word| cues::THROUGH.has(word))
        && words().all(|word| word == "," || cues::THROUGH.has(word) || cues::RELATIVE.has(word));
    let named = through || words().any(|word| cues::APPOINTS.has(word));
    // `Kent Council: Ann Lee confirmed as chair`.
    let labelled = gap.trim() == ":";
    // `CEO of Blood Care, where Ann Lee, director of research, takes over`.
    let where_held = words().count() <= 2 && words().next_back().is_some_and(|word| cues::WHERE.has(word));
    // `Miljøudvalget har Bo Lund som formand`.
    let has = words().all(|word| cues::HAS.has(word))
        && person < title
        && view.between(person, title).split_whitespace().any(|word| cues::AS.has(word));
    // `Hos Ørsted siger direktør Bo Lund`.
    let opening =
        view.page.text()[view.sentence(view.entity(before).span.start).start as usize..view.entity(before).span.start as usize].trim();
    let home = cues::HOME.has(opening) && words().count() <= 2;
    (near && (named || labelled || has || home || where_held)).then_some(before)
}

/// Whether a line names a person. A body between two such lines heads those below it, where title and person share a line.
fn has_person(view: &View<'_>, block: u32) -> bool {
    view.entities[view.within(block)].iter().any(|entity| entity.label == Label::Person)
}

/// Whether the line an organisation begins goes on with people of its own: `Press, kommunikatör Eva Ek`, `Teknik og Service: teknisk chef
/// Bo Lund`.
fn has_others(view: &View<'_>, org: usize) -> bool {
    let next = view.entities.get(org + 1).filter(|next| next.block == view.entity(org).block);
    let others = next.is_some_and(|next| matches!(next.label, Label::Person | Label::Title));
    others || view.page.text()[view.entity(org).span.end as usize..].starts_with(':')
}

/// The organisation somebody comes from and held the post at: `kommer från Region Skåne, där hon varit områdeschef`.
fn left(view: &View<'_>, title: usize) -> Option<usize> {
    let org = (title.saturating_sub(4)..title)
        .rev()
        .take_while(|&at| view.same_sentence(at, title))
        .find(|&at| view.entity(at).label == Label::Org)?;
    // `at Hull Royal Infirmary, joins from Leeds, where he was registrar`
    let town = Some(org + 1).filter(|&at| at < title && view.entity(at).label == Label::Place);
    if town.is_some_and(|at| !view.between(org, at).split_whitespace().all(|word| cues::IN.has(word))) {
        return None;
    }
    let mut clause = view.between(org, title).split_whitespace();
    let place = clause.by_ref().take(6).position(|word| cues::WHERE.has(word))?;
    (place <= 4 && comes_from(view, title)).then_some(org)
}

/// Whether a title's sentence says where somebody comes from.
fn comes_from(view: &View<'_>, title: usize) -> bool {
    before(view, title).split_whitespace().any(|word| cues::COMES.has(word) || crate::cue::is(word, "joined"))
}

/// The organisation the sentence before speaks of, where the title begins a sentence of the same block: `Kulturnämnden möts i dag.
/// Ordförande är Bo Lund.`
fn subject(view: &View<'_>, title: usize) -> Option<usize> {
    let start = view.entity(title).span.start;
    let previous = title.checked_sub(1).filter(|&at| view.entity(at).block == view.entity(title).block)?;
    let (own, other) = (view.sentence(start), view.sentence(view.entity(previous).span.start));
    let begins = own.start == start && other.end <= own.start && own.start - other.end <= 1;
    let first = (0..=previous).rev().take(MENTIONS).take_while(|&at| view.same_sentence(at, previous)).last()?;
    let (entity, known) = (view.entity(first), view.entity(title));
    // `DGI Fyn, DIF og Faaborg Kommune indvier hallen.`: several.
    if first < previous && view.entity(first + 1).label == Label::Org && view.between(first, first + 1).trim().len() <= 4 {
        return None;
    }
    let opening = view.page.text()[other.start as usize..entity.span.start as usize].trim();
    let leads = opening.is_empty() || crate::cue::is(opening, "the");
    // `Regionstyrelsens ordförande Bo Ek är nöjd.` speaks of him.
    if view.entity(first + 1).label == Label::Title && view.between(first, first + 1) == " " {
        return None;
    }
    // `Sweco fick uppdraget. Infrastrukturminister Bo Ek är nöjd.`
    let post = known.span.of(view.page.text()).to_lowercase();
    if cues::PUBLIC.iter().any(|ending| post.ends_with(ending)) {
        return None;
    }
    (begins && entity.label == Label::Org && leads && known.span.len() < own.len()).then_some(first)
}

/// The status of a post in a line of a life: over where years end it or the line says so. `None` elsewhere.
pub fn status(view: &View<'_>, title: usize, person: usize) -> Option<Status> {
    let (post, holder) = (view.entity(title), view.entity(person));
    if left(view, title).is_some() {
        // `kommer fra Skibsværftet, hvor han er værkfører`
        let held = before(view, title).split_whitespace().rev().take(3).any(|word| cues::PRESENT.has(word) || cues::NOW.has(word));
        return Some(if held { Status::Current } else { Status::Former });
    }
    if holder.block >= post.block || !view.is_short_line(holder.block) {
        return None;
    }
    let line = view.page.document.blocks[post.block as usize].span;
    let around = title.saturating_sub(MENTIONS)..(title + MENTIONS).min(view.entities.len());
    let mut years = view.entities[around].iter().filter(|entity| entity.block == post.block && entity.label == Label::Date);
    let ended = years.any(|entity| {
        let from = view.page.tokens.partition_point(|token| token.span.start < entity.span.start);
        let tokens = view.page.tokens[from..].iter().take_while(|token| token.span.end <= entity.span.end);
        let range = entity.span.of(view.page.text()).contains(['-', '–']);
        range && tokens.filter(|token| token.kind == TokenKind::Number).count() > 0
    });
    let first = line.of(view.page.text()).split([':', ' ']).next().unwrap_or("");
    (ended || cues::PAST_LINE.has(first)).then_some(Status::Former)
}
