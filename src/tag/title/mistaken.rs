//! Words written like titles that are none: a nucleus in its sentence becomes a yes or no.

use crate::cue;
use crate::document::{Case, TokenKind};
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;
use crate::tag::cited::is_author;

use super::cues;
use super::nucleus::{Nucleus, adjacent};

/// What things are called that play or steer, up to the ending: `skivspelaren`.
const DEVICES: [&str; 9] =
    ["autopilot", "bandspelare", "cd-spelare", "dvd-spelare", "mediaspelare", "mp3-spelare", "musikspelare", "skivspelare", "videospelare"];

/// Danish verbs that end like workers.
const WORKS: [&str; 5] = ["bearbejder", "forarbejder", "indarbejder", "samarbejder", "udarbejder"];

/// Whether a Swedish word names a thing that plays or steers.
fn is_device(word: &str) -> bool {
    DEVICES.into_iter().any(|device| word.get(..device.len()).is_some_and(|begins| cue::is(begins, device)))
}

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
        return is_device(tail) || if named { predecessor } else { police || values };
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
    // `Lindqvist EJ, Head T, Hartley MG`
    let capital = page.tokens[nucleus.head as usize].case != Case::Lower;
    let author = |token: u32| is_author(page, (first, last), token);
    if capital && (author(nucleus.head) || nucleus.head > first && author(nucleus.head - 1)) {
        return true;
    }
    // `the CPO-850P1 brewer`, `Mentor-based work`; not `the Chair-elect`
    let joined = behind.strip_prefix('-').unwrap_or("");
    let code = joined.bytes().take_while(u8::is_ascii_alphanumeric).any(|byte| byte.is_ascii_digit());
    if code || joined.starts_with(char::is_alphabetic) && nucleus.tail + 1 < last && !cues::DESIGNATE.has(word(nucleus.tail + 1)) {
        return true;
    }
    let before = |back: u32| nucleus.head.checked_sub(back).filter(|&token| token >= first).map_or("", word);
    // `Apprentice of the Year`, `the Warden and Fellows of …`
    let after = |step: u32| if nucleus.tail + step < last { word(nucleus.tail + step) } else { "" };
    if cues::AND.has(after(0)) && cues::CORPORATION.has(after(1)) && cue::is(after(2), "of") {
        return true;
    }
    // `an engineer of sorts`
    if cue::is(after(0), "of") && (cue::is(after(1), "sorts") || cue::is(after(1), "the") && cues::PRIZE.has(after(2))) {
        return true;
    }
    // `Paula Grey’s The Scout`, `‘The President’` are works and the like, `the right designer` is anybody.
    let work = before(1) == "The" && matches!(before(2), "'s" | "’s" | "'" | "‘" | "\"" | "“");
    let any = cues::ANY_GOOD.has(before(1)) && (cues::ANY.has(before(2)) || cue::is(before(2), "the"));
    if work || any {
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
    // `Deputy Principal (Academic)`
    let field = before(1) == "(" && ["academic", "executive", "general"].into_iter().any(|field| cue::is(tail, field));
    if field {
        return true;
    }
    // `In the chair: Ann Hill`
    let seat = cue::is(tail, "chair") && cue::is(before(1), "the") && cue::is(before(2), "in") && next == ":";
    if seat {
        return true;
    }
    // `her partner, Ned`
    let life = ["her", "his", "my"].into_iter().any(|whose| cue::is(before(1), whose)) && page.facts.get(nucleus.tail as usize).is_some();
    if life && cue::is(tail, "partner") && (next == "," || page.facts[nucleus.tail as usize].given() > 2) {
        return true;
    }
    // `whose father Ken`
    let whose = ["her", "his", "my", "our", "their", "whose", "your"].into_iter().any(|whose| cue::is(before(1), whose));
    if cues::PARENT.has(tail) && page.tokens[nucleus.head as usize].case == Case::Lower && (whose || matches!(before(1), "'s" | "’s")) {
        return true;
    }
    // `is to chair the board`
    let verb = ["to", "will"].into_iter().any(|auxiliary| cue::is(before(1), auxiliary))
        && cues::ALSO_VERB.has(tail)
        && cues::DETERMINER.has(next);
    if verb {
        return true;
    }
    // `his fellow climbers`
    let fellow = cue::is(tail, "fellow")
        && cues::DETERMINER.has(before(1))
        && next.starts_with(char::is_alphabetic)
        && (!cues::AT.has(next) || cue::is(next, "from"));
    if fellow {
        return true;
    }
    let addressed = cue::is(tail, "editor") && cue::is(before(1), "the") && cue::is(before(2), "to") && cues::MAIL.has(before(3));
    addressed
        || qualifies(page, nucleus.tail, tail, last)
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
    if ["general", "academic", "executive"].into_iter().any(|adjective| cue::is(word, adjective)) && cues::QUALIFIED.has(other) {
        return true;
    }
    let (token, facts) = (page.tokens[next as usize], page.facts[next as usize]);
    let noun = token.kind == TokenKind::Word && token.case == Case::Lower && facts.class() != Class::A;
    // `expert divers` are several.
    let post =
        (facts.title() || facts.title_head()) && !facts.plural() || cues::AND.has(other) || cues::AT.has(other) || cues::LINK.has(other);
    cues::ADJECTIVE.has(word) && noun && !post
}
