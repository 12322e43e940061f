//! What lives told say of titles: the posts of kin, one post after another, posts for a while; a title and its sentence become a yes or no.

use crate::cue;
use crate::document::Case;
use crate::lang::Lang;

use super::context::Context;
use super::cues;
use super::nucleus::Nucleus;
use super::person::is_copula;

impl Context<'_> {
    /// `the daughter of a Methodist minister`, `son till en tullvaktmästare`, `whose husband is a GP`.
    pub(super) fn is_parents(&self, nucleus: &Nucleus, first: u32) -> bool {
        let word =
            |back: u32| nucleus.start.checked_sub(back).filter(|&token| token >= first).map_or("", |token| self.page.word(token as usize));
        // `His mother was a Welsh schoolteacher`
        let praised = |back: u32| {
            let token = nucleus.start.checked_sub(back).filter(|&token| token >= first);
            token.is_some_and(|token| cues::QUALITY.has(word(back)) || self.page.facts[token as usize].demonym())
        };
        let at = 1 + u32::from(praised(1));
        let article = ["a", "an", "en"].into_iter().any(|article| cue::is(word(at), article));
        let of = ["af", "av", "of", "til", "till"].into_iter().any(|of| cue::is(word(at + 1), of));
        // `Her father, a joiner from Perth, died young.`
        let told = is_copula(word(at + 1)) || word(at + 1) == ",";
        article && (of && cues::KIN.has(word(at + 2)) || told && cues::RELATIVE.has(word(at + 2)))
    }

    /// `He joined the Service and was a district officer`: a verb behind an `and`, in a sentence that begins with somebody.
    pub(super) fn goes_on_in_life(&self, nucleus: &Nucleus, first: u32) -> bool {
        let article = nucleus.start > first
            && ["a", "an", "en", "ett"].into_iter().any(|article| cue::is(self.page.word(nucleus.start as usize - 1), article));
        let Some(mut verb) = nucleus.start.checked_sub(1 + u32::from(article)).filter(|&verb| verb > first + 1) else { return false };
        let word = |token: u32| self.page.word(token as usize);
        // `och är i dag souschef`, `and is now head coach`
        let floor = verb.saturating_sub(2).max(first + 2);
        while verb > floor && !cues::BECAME.has(word(verb)) && cues::LINK.has(word(verb)) {
            verb -= 1;
        }
        let until = verb.min(first + 6);
        // `He worked as an errand boy and later became a clerk`
        let and = verb - 1 - u32::from(cues::NEXT_POST.has(word(verb - 1)));
        cues::BECAME.has(word(verb))
            && cues::AND.has(word(and))
            && ((first..until).any(|token| cues::PERSONAL.has(word(token))) || self.person_between(first, until))
    }

    /// `Konstitueret leder frem til 1. marts er souschef Heidi Kallesø`: a title begins the sentence, some words on say when, then who.
    pub(super) fn is_for_a_while(&self, nucleus: &Nucleus, first: u32, last: u32) -> bool {
        // `Som køkkenchef er fra 1. oktober ansat Nanna Thise`
        let role =
            nucleus.start == first + 1 && ["som", "til", "till"].into_iter().any(|role| cue::is(self.page.word(first as usize), role));
        if !role && nucleus.start != first || nucleus.lang == Lang::En || nucleus.end + 2 >= last {
            return false;
        }
        let plain = |token: u32| self.page.tokens[token as usize].case == Case::Lower || !self.is_word(token);
        let copula = (nucleus.end..last.min(nucleus.end + 6)).take_while(|&token| plain(token));
        let Some(copula) = copula.into_iter().find(|&token| is_copula(self.page.word(token as usize))) else { return false };
        (copula + 1..last.min(copula + if role { 7 } else { 4 }))
            .take_while(|&token| plain(token) || self.is_person_from(token))
            .any(|token| self.is_person_from(token))
    }
}
