//! Codes that stand beside names or look like some: a share's letters at an exchange, postcodes.

use crate::cue::Cues;
use crate::document::{Case, Sentence, TokenKind};
use crate::entity::Label;
use crate::gazetteer::OrgKind;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::is_capital;
use super::scorer::Mention;

/// Where shares are traded, the last word of it.
const EXCHANGE: Cues = Cues::new(&[
    "aim", "asx", "copenhagen", "euronext", "helsinki", "iceland", "lse", "nasdaq", "nyse", "omx", "ose", "oslo", "stockholm", "tsx",
]);

/// Whether an organisation is no more than the letters of a share: `Halma plc (LSE: HLMA)`.
pub fn is_share(page: &Page<'_>, first: u32, mention: &Mention) -> bool {
    let start = mention.start as usize;
    mention.end - mention.start == 1
        && mention.start >= first + 2
        && page.word(start - 1) == ":"
        && EXCHANGE.has(page.word(start - 2))
        && page.word(start).bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'.')
}

/// Whether an organisation that no list has is no more than a letter and a number: a cell, a road, a room, `A1`, `E4`, `C312`.
pub fn is_cell(page: &Page<'_>, mention: &Mention) -> bool {
    let (start, word) = (mention.start as usize, page.word(mention.start as usize).as_bytes());
    mention.end - mention.start == 1
        && (2..=4).contains(&word.len())
        && word[0].is_ascii_uppercase()
        && word[1..].iter().all(u8::is_ascii_digit)
        && page.facts[start].org() == OrgKind::None
}

/// Whether the number of a Swedish property stands at a token: `Klinte Hunninge 1:33`.
pub fn is_property(page: &Page<'_>, token: usize) -> bool {
    let number = page.tokens.get(token).filter(|number| number.kind == TokenKind::Number);
    let Some(rest) = number.and_then(|number| page.text().get(number.span.start as usize..)) else { return false };
    let mut parts = rest.split(|c: char| !c.is_ascii_digit() && c != ':').next().unwrap_or("").split(':');
    let digits = |part: Option<&str>| part.is_some_and(|part| (1..=3).contains(&part.len()));
    // `18:30` is a time.
    let two =
        rest.as_bytes().get(..5).is_some_and(|clock| clock[2] == b':' && clock[..2].iter().chain(&clock[3..]).all(u8::is_ascii_digit));
    !two && digits(parts.next()) && digits(parts.next()) && parts.next().is_none()
}

/// Words before the number of a file, which may begin with the letters of a board: `Dnr: TSN 2024-118`.
const FILE: Cues = Cues::new(&[
    "beteckning", "diarienr", "diarienummer", "dnr", "j.nr", "journalnr", "journalnummer", "sagsnr", "sagsnummer", "ärendebeteckning",
    "ärendenr", "ärendenummer",
]);

/// Whether a token begins the number of a file: `Diarienummer: TSN 2024-118`.
pub fn is_file(page: &Page<'_>, token: usize) -> bool {
    let before = |back: usize| token.checked_sub(back).map_or("", |token| page.word(token));
    let marks = matches!(before(1), ":" | ".");
    let back = 1 + usize::from(marks) + usize::from(marks && before(2) == ".");
    FILE.has(before(back).trim_end_matches('.'))
}

/// Whether a word is the name of a file or of something in a program: `README.md`, `Portage_help`, `params.SetTo`.
pub fn is_file_name(page: &Page<'_>, token: usize) -> bool {
    const ENDINGS: [&str; 12] = [".css", ".csv", ".html", ".js", ".json", ".md", ".php", ".py", ".rs", ".txt", ".xml", ".yml"];
    let word = page.word(token);
    let start = page.tokens[token].span.start as usize;
    let member = page.tokens[token].case == Case::Mixed && start > 0 && page.text().as_bytes()[start - 1] == b'.';
    member || word.contains('_') || ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Leaves the first half of a postcode out, `Bristol BS1 5TL`; a listed place that is left is a place.
pub fn postcode(page: &Page<'_>, last: u32, mention: &mut Mention) {
    if mention.end - mention.start < 2 || mention.end >= last {
        return;
    }
    let [outward, inward] = [mention.end as usize - 1, mention.end as usize].map(|token| page.word(token).as_bytes());
    let is_letter = |byte: &u8| byte.is_ascii_uppercase();
    let is_outward = (2..=4).contains(&outward.len()) && is_letter(&outward[0]) && outward[1..].iter().any(u8::is_ascii_digit);
    if is_outward && matches!(inward, [digit, a, b] if digit.is_ascii_digit() && is_letter(a) && is_letter(b)) {
        mention.end -= 1;
        if mention.end - mention.start == 1 && page.facts[mention.start as usize].place() > 0 {
            mention.label = Label::Place;
        }
    }
}

/// What labels the number or the address that follows a town.
const LABEL: Cues = Cues::new(&[
    "besök", "besöksadress", "besøg", "bygning", "cvr", "cvr-nr", "cvr.nr", "e-mail", "e-post", "ean", "email", "epost", "faktura",
    "fakturaadress", "fax", "indgang", "ingång", "karta", "kontakt", "leveransadress", "lokale", "mail", "mejl", "mobil", "opgang", "org",
    "org.nr", "orgnr", "phone", "plusgiro", "postadress", "reception", "tel", "telefon", "telefonnummer", "telefontid", "tfn", "tlf",
    "växel", "web", "webb", "åbningstider", "öppettider",
]);

/// Makes a place of the town behind a Nordic postcode and leaves the label behind it out: `733 25 Sala Växel`, `8800 Viborg Tlf.`
pub fn town(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let start = mention.start as usize;
    let digits = |token: usize| page.word(token).bytes().rev().take_while(u8::is_ascii_digit).count();
    // `DK-7600 Struer`
    let own = digits(start) == 4 && mention.end - mention.start > 2;
    let coded = mention.start > first && matches!(digits(start - 1), 2 | 4 | 5);
    if !own && !coded {
        return;
    }
    let town = start + usize::from(own);
    // `Fynsvej 9, 5762 V. Skerninge`
    let addressed = coded && !own && is_code(page, start - 1);
    if addressed && mention.label == Label::Person {
        mention.label = Label::Place;
    }
    // `2630 Taastrup MobilePay 66 07 00`
    let rest = addressed && mention.label == Label::Org && mention.end - mention.start == 2 && page.facts[start].place() > 1;
    if rest && !page.facts[start + 1].org_head() && page.facts[start + 1].place() == 0 && !cues::DISTRICT.has(page.word(start + 1)) {
        *mention = Mention { end: mention.start + 1, label: Label::Place, ..*mention };
    }
    if let Some(label) = (town + 1..mention.end as usize).find(|&token| LABEL.has(page.word(token))) {
        *mention = Mention { start: town as u32, end: label as u32, label: Label::Place, ..*mention };
    }
}

/// Whether a number of four or five digits, no year, is the code of a town: it begins a line or stands behind a comma.
fn is_code(page: &Page<'_>, token: usize) -> bool {
    let number = page.word(token);
    let Some(before) = token.checked_sub(1) else { return false };
    let opens = page.word(before) == ","
        || page.text()[page.tokens[before].span.end as usize..page.tokens[token].span.start as usize].contains('\n');
    matches!(number.len(), 4 | 5) && opens && number.parse().is_ok_and(|number: u32| !YEARS.contains(&number))
}

/// Years lie between these; such a number begins the town's line where a list has the town.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2040;

/// Words at most in the name of a town.
const TOWN: usize = 3;

/// Adds the towns behind their postcodes in lines of their own, whatever they were taken for: `6091 Bjert`. `mentions` are in order of
/// which no two overlap, and stay so.
pub fn add_towns(page: &Page<'_>, mentions: &mut Vec<Mention>) {
    let (found, mut next) = (mentions.len(), 0);
    for sentence in page.sentences {
        let Some((start, end)) = town_line(page, sentence) else { continue };
        next += mentions[next..found].partition_point(|mention| (mention.end as usize) <= start);
        match mentions[next..found].first_mut().filter(|mention| (mention.start as usize) < end) {
            Some(mention) if (mention.start as usize, mention.end as usize) == (start, end) => mention.label = Label::Place,
            Some(_) => {}
            None => mentions.push(Mention { start: start as u32, end: end as u32, label: Label::Place, score: POSTAL }),
        }
    }
    if mentions.len() > found {
        mentions.sort_by_key(|mention| mention.start);
    }
}

/// How likely a name is behind a postcode.
const POSTAL: f32 = 0.8;

/// The words of a sentence that is no more than a Nordic postcode and a town.
fn town_line(page: &Page<'_>, sentence: &Sentence) -> Option<(usize, usize)> {
    let (first, last) = (sentence.token_start as usize, sentence.token_end as usize);
    let number = |token: usize, length: usize| page.tokens[token].kind == TokenKind::Number && page.word(token).len() == length;
    if last - first < 2 || last - first > TOWN + 2 || page.tokens[first].kind != TokenKind::Number || page.lang(sentence.block) == Lang::En
    {
        return None;
    }
    // `6091`, `69430`, `694 30` in one or two
    let digits = page.word(first).bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let code = match page.word(first).len() {
        _ if !digits => return None,
        4..=6 => 1,
        3 if number(first + 1, 2) => 2,
        _ => return None,
    };
    let (start, facts) = (first + code, *page.facts.get(first + code)?);
    let year = page.word(first).parse().is_ok_and(|number: u32| YEARS.contains(&number));
    let common = Lang::READ.into_iter().any(|lang| facts.common(lang) > 0);
    let other = common || facts.title() || facts.title_head() || facts.month() || facts.org_head() || year;
    let named = (start..last).all(|token| is_capital(page, token) && page.tokens[token].case == Case::Initial);
    (start < last && named && (facts.place() > 0 || !other)).then_some((start, last))
}

/// Leaves out a file's or a register's code at the end of a name: `Acme Trust NIC101922`.
pub fn register(page: &Page<'_>, mention: &mut Mention) {
    let code = page.word(mention.end as usize - 1).as_bytes();
    let digits = code.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = code.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    if mention.end - mention.start > 1 && digits > 3 && letters > 0 && digits + letters == code.len() {
        mention.end -= 1;
    }
}
