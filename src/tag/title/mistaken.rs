//! Words written like titles that are none: a nucleus in its sentence becomes a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::nucleus::{Nucleus, adjacent};

/// Danish verbs that end like workers.
const WORKS: [&str; 5] = ["bearbejder", "forarbejder", "indarbejder", "samarbejder", "udarbejder"];

/// Whether what looks like a title is an adjective, a verb, an institution, or part of a phrase: `Annual General Meeting`, `head into town`,
/// `säger polisen`, `Letters to the Editor`. `lang` is the block's.
pub fn is_mistaken(page: &Page<'_>, nucleus: &Nucleus, (first, last): (u32, u32), lang: Lang) -> bool {
    let word = |token: u32| page.word(token as usize);
    let tail = word(nucleus.tail - 1);
    let next = if nucleus.tail < last && adjacent(page, nucleus.tail - 1) { word(nucleus.tail) } else { "" };
    // `Maj` is a month.
    if lang != Lang::En && nucleus.tail - nucleus.head == 1 && page.facts[nucleus.head as usize].month() {
        return true;
    }
    if lang == Lang::Sv && nucleus.tail - nucleus.head == 1 {
        // The police is an institution in the definite, unless a name follows.
        let police = tail.ends_with("polisen") || tail.ends_with("Polisen") || tail.ends_with("polisens") || tail.ends_with("Polisens");
        // `Företrädaren Anders Kvist` held the post before.
        let predecessor = ["företrädaren", "företrädarens"].into_iter().any(|word| cue::is(tail, word));
        // `PM10-värden` are values, not a host.
        let values = tail.ends_with("-värden");
        // `Saco-S-rådet` is a council; `inleder`, `semester` and `sexton` are other words.
        if tail.ends_with("-rådet") || ["inleder", "semester", "sexton"].into_iter().any(|word| cue::is(tail, word)) {
            return true;
        }
        let named = next.starts_with(char::is_uppercase);
        return if named { predecessor } else { police || values };
    }
    // `Samarbejder med skolen` is what somebody does.
    if lang == Lang::Da && WORKS.into_iter().any(|works| cue::is(tail, works)) {
        return true;
    }
    // `Pressebilleder` are pictures.
    if lang == Lang::Da && ["billeder", "billederne"].into_iter().any(|pictures| tail.to_lowercase().ends_with(pictures)) {
        return true;
    }
    // `Two PhD students, Anna Berg and Bo Ek`: nobody's post.
    if nucleus.lang == Lang::En && cue::is(tail, "students") {
        return true;
    }
    // `Heads of service` above them
    if nucleus.lang == Lang::En && cue::is(word(nucleus.head), "heads") {
        return true;
    }
    if nucleus.lang != Lang::En || nucleus.tail - nucleus.head > 1 {
        return false;
    }
    // `Author(s)`, `new Controller()`
    let behind = &page.text()[page.tokens[nucleus.tail as usize - 1].span.end as usize..];
    if ["(s)", "()", "({", "('", "(\""].into_iter().any(|call| behind.starts_with(call)) {
        return true;
    }
    // `the CPO-850P1 brewer`, `Mentor-based work`; not `the Chair-elect`
    let joined = behind.strip_prefix('-').unwrap_or("");
    let code = joined.bytes().take_while(u8::is_ascii_alphanumeric).any(|byte| byte.is_ascii_digit());
    let compound = || {
        let next = nucleus.tail + 1;
        let facts = page.facts[next as usize];
        !(facts.title() || facts.title_head() || cues::DESIGNATE.has(word(next)))
    };
    if code || joined.starts_with(char::is_alphabetic) && nucleus.tail + 1 < last && compound() {
        return true;
    }
    let before = |back: u32| nucleus.head.checked_sub(back).filter(|&token| token >= first).map_or("", word);
    let after = |step: u32| if nucleus.tail + step < last { word(nucleus.tail + step) } else { "" };
    // `Apprentice of the Year`
    if cue::is(after(0), "of") && cue::is(after(1), "the") && cues::PRIZE.has(after(2)) {
        return true;
    }
    // `Paula Grey’s The Scout`, `‘The President’` are works and the like.
    if before(1) == "The" && matches!(before(2), "'s" | "’s" | "'" | "‘" | "\"" | "“") {
        return true;
    }
    // `Author`, above a name in a forum
    if cue::is(tail, "author") && nucleus.head == first && nucleus.tail == last {
        return true;
    }
    // `About the Author`, `Ask the Expert`
    let headed = ["about", "ask", "meet"].into_iter().any(|verb| cue::is(before(2), verb)) && cue::is(before(1), "the");
    if headed && cues::BYLINE.has(tail) && (nucleus.tail == last || next == ":") {
        return true;
    }
    // `whose father Ken`
    let whose = ["her", "his", "my", "our", "their", "whose", "your"].into_iter().any(|whose| cue::is(before(1), whose));
    if cues::PARENT.has(tail) && page.tokens[nucleus.head as usize].case == Case::Lower && (whose || matches!(before(1), "'s" | "’s")) {
        return true;
    }
    // `is to chair the board`
    let verb = cue::is(before(1), "to")
        && cues::ALSO_VERB.has(tail)
        && page.tokens[nucleus.head as usize].case == Case::Lower
        && (cues::DETERMINER.has(next) || cue::is(next, "and"));
    if verb && nucleus.tail - nucleus.head == 1 && !cues::ELECTED.has(before(2)) {
        return true;
    }
    // `his fellow climbers`
    let fellow = cue::is(tail, "fellow")
        && page.tokens[nucleus.head as usize].case == Case::Lower
        && cues::DETERMINER.has(before(1))
        && nucleus.tail < last
        && page.tokens[nucleus.tail as usize].kind == TokenKind::Word
        && (!cues::AT.has(next) || cue::is(next, "from"))
        && !cues::AND.has(next);
    if fellow {
        return true;
    }
    qualifies(page, nucleus.tail, tail, last)
        || cues::VERB_OR_PARENT.has(tail) && cues::GOES.has(next) && {
            cue::is(tail, "head") && !cue::is(next, "of")
                || cue::is(tail, "prior") && cue::is(next, "to")
                || cue::is(next, "of") && cues::PARENT.has(tail)
        }
}

/// Whether an English title that is also an adjective stands before its noun: `General Meeting`, `Executive team`, `a major issue`.
fn qualifies(page: &Page<'_>, next: u32, word: &str, last: u32) -> bool {
    if next >= last || !adjacent(page, next - 1) {
        return false;
    }
    let other = page.word(next as usize);
    let (token, facts) = (page.tokens[next as usize], page.facts[next as usize]);
    let noun = token.kind == TokenKind::Word && token.case == Case::Lower && facts.class() != Class::A;
    // `expert divers` are several.
    let post =
        (facts.title() || facts.title_head()) && !facts.plural() || cues::AND.has(other) || cues::AT.has(other) || cues::LINK.has(other);
    cues::ADJECTIVE.has(word) && noun && !post && !cues::SAYS.has(other)
}
