//! The frame of a plain page: lines of its head and its foot are looked at again together; scores come in and go out raised.

use super::furniture::Look;
use super::kind;
use super::lines::Piece;

/// Lines of the head that this many lines from the top may hold, and of the foot from the end.
const HEAD: usize = 8;
const FOOT: usize = 5;

/// Above a menu at the top stands the site's name, below a share bar or a notice at the end nothing but the foot.
pub fn frame(text: &str, pieces: &[Piece], looks: &[Look], scores: &mut [f32]) {
    let sure = |score: f32| score >= 0.6;
    let ends = scores.iter().take(HEAD).chain(scores.iter().rev().take(FOOT));
    if pieces.len() > 12 && ends.copied().any(|score| score >= 0.5) {
        // On a page with menus or a foot the first line is likelier the site's name; elsewhere it is a letterhead.
        for index in (0..3).filter(|&index| looks[index] == Look::Menu && looks[index + 1] != Look::Running) {
            let odds = scores[index] / (1.0 - scores[index]) * 1.65;
            scores[index] = odds / (1.0 + odds);
        }
    }
    let plain = |index: usize| looks[index] != Look::Running && pieces[index].prose.words <= 10 && !pieces[index].ends;
    let head =
        (0..scores.len().min(HEAD)).take_while(|&index| plain(index) || sure(scores[index])).filter(|&index| sure(scores[index])).last();
    let last_head = head.unwrap_or(0);
    for index in 0..last_head {
        // A date or a number is part of the text's own head.
        if pieces[index].prose.digits == 0 && !pieces[index].contact {
            scores[index] = scores[index].max(0.6);
        }
    }
    // A menu of a word a line goes on as far as such lines do, where a heading of more words follows.
    let short = |index: usize| looks.get(index) == Some(&Look::Menu) && pieces[index].prose.words <= 2;
    let end = (last_head + 1..scores.len()).find(|&index| !short(index)).unwrap_or(scores.len());
    let least = if looks.get(end + 1) == Some(&Look::Running) { 3 } else { 4 };
    let heading = looks.get(end).is_some_and(|look| *look != Look::Running) && pieces[end].prose.words >= least && !pieces[end].contact;
    if head.is_some() && short(last_head) && heading && end > last_head + 2 {
        scores[last_head + 1..end].iter_mut().for_each(|score| *score = score.max(0.6));
    }
    above(pieces, looks, scores, last_head);
    house(text, pieces, looks, scores);
    below(text, pieces, looks, scores);
    let start = scores.len().saturating_sub(FOOT).max(last_head + 1);
    let foot = (start..scores.len()).find(|&index| scores[index] >= 0.5 && !leads_to_contact(text, &pieces[index]));
    let Some(foot) = foot else { return };
    let is_house = !pieces[foot + 1..].iter().any(|piece| is_persons(text, piece));
    for index in (foot + 1..scores.len()).filter(|_| is_house) {
        if looks[index] != Look::Running && pieces[index].prose.words <= 16 && !is_dated(text, &pieces[index]) {
            scores[index] = scores[index].max(0.6);
        }
    }
    // The address of the house stands above, with its hours or not.
    let is_address = |index: &usize| kind::is_address(pieces[*index].span.of(text), &pieces[*index].prose);
    // Below somebody's phone or mail it is where to find that person.
    let is_whole = |index: usize| pieces[index].span.of(text).matches(',').count() >= 2;
    let is_own = |index: &usize| *index == 0 || !pieces[index - 1].contact || is_whole(*index);
    if let Some(address) = (foot.saturating_sub(2)..foot).find(is_address).filter(is_own) {
        scores[address..foot].iter_mut().for_each(|score| *score = score.max(0.6));
    }
}

/// Above the heading, a menu of a few words a line goes on behind a line of furniture; the last of such lines is the heading.
/// Names of people, who stand like this in lists of staff, have capitals throughout.
fn above(pieces: &[Piece], looks: &[Look], scores: &mut [f32], last_head: usize) {
    let plain = |index: usize| looks[index] != Look::Running && !pieces[index].contact && !pieces[index].ends;
    let short = |index: usize| plain(index) && (1..=3).contains(&pieces[index].prose.words) && pieces[index].prose.digits == 0;
    let end = (last_head + 1..scores.len()).find(|&index| !short(index)).unwrap_or(scores.len());
    let mut lines = last_head + 1..end.saturating_sub(1);
    let is_name = |index: usize| pieces[index].prose.words > 1 && pieces[index].prose.capitals == pieces[index].prose.words;
    if scores.get(last_head).is_some_and(|score| *score >= 0.6)
        && lines.len() >= 3
        && end < scores.len()
        && !pieces[end].contact
        && !lines.clone().any(is_name)
    {
        lines.by_ref().for_each(|index| scores[index] = scores[index].max(0.6));
    }
}

/// Below the text, a line that begins with the site's name, as a line of the head has it, begins the foot: name, street, phone.
fn house(text: &str, pieces: &[Piece], looks: &[Look], scores: &mut [f32]) {
    let is_text = |index: &usize| looks[*index] == Look::Running && scores[*index] < 0.5;
    let (Some(first), Some(last)) = ((0..scores.len()).find(is_text), (0..scores.len()).rfind(is_text)) else { return };
    let line = |index: usize| pieces[index].span.of(text);
    let is_name =
        |&index: &usize| scores[index] >= 0.5 && looks[index] == Look::Menu && pieces[index].prose.capitals > 0 && line(index).len() >= 6;
    let names: Vec<&str> = (0..first.min(HEAD)).filter(is_name).map(line).collect();
    let start = scores.len().saturating_sub(BETWEEN).max(last + 1);
    let is_it = |line: &str, name: &str| {
        let whole = line.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        whole || line.len() >= 8 && name.strip_suffix(line).is_some_and(|rest| rest.ends_with(' '))
    };
    // A name, a street, a town, a line each, with more below.
    let is_block = |index: usize| {
        let street = |piece: &Piece| (2..=5).contains(&piece.prose.words) && (1..=4).contains(&piece.prose.digits) && !piece.contact;
        looks[index] == Look::Menu
            && pieces.len() > index + 3
            && street(&pieces[index + 1])
            && kind::is_address(line(index + 2), &pieces[index + 2].prose)
            && scores[index + 3..].iter().any(|score| *score >= 0.5)
    };
    // `Fakturaadress` above it: the text tells where to write.
    let is_led = |index: usize| kind::is_label(line(index - 1), pieces[index - 1].prose.words);
    let begins = |index: &usize| !is_led(*index) && (names.iter().any(|name| is_it(line(*index), name)) || is_block(*index));
    let Some(begin) = (start..scores.len()).find(begins) else { return };
    if !pieces[begin..].iter().any(|piece| is_persons(text, piece)) {
        scores[begin..].iter_mut().for_each(|score| *score = score.max(0.6));
    }
}

/// Most lines between two of furniture that go with them.
const BETWEEN: usize = 9;

/// Below the text, what stands between furniture and furniture is furniture: hours and phones of the house, other texts,
/// sponsors. How to reach a person is not.
fn below(text: &str, pieces: &[Piece], looks: &[Look], scores: &mut [f32]) {
    let is_text = |index: &usize| looks[*index] == Look::Running && scores[*index] < 0.5;
    let Some(last) = (0..scores.len()).rfind(is_text) else { return };
    let mut above = None;
    for index in last + 1..scores.len() {
        if scores[index] < 0.5 {
            continue;
        }
        if let Some(above) = above
            && index - above <= BETWEEN
            && !leads_to_contact(text, &pieces[above])
            && !pieces[above + 1..index].iter().any(|piece| is_persons(text, piece))
        {
            for between in (above + 1..index).filter(|&between| !is_dated(text, &pieces[between])) {
                scores[between] = scores[between].max(0.6);
            }
        }
        above = Some(index);
    }
}

/// Parts of an address before its `@` that are a house's, not a person's.
const HOUSE: [&str; 10] = ["info", "kontakt", "contact", "post", "mail", "kontor", "office", "reception", "kansli", "hello"];

/// Whether a line says when the page was written or looked at last, which is the page's own.
pub fn is_dated(text: &str, piece: &Piece) -> bool {
    const SAID: [&str; 10] =
        ["senast ", "sidst ", "senest ", "sidan ", "siden ", "publicer", "published", "offentlig", "last updated", "last reviewed"];
    let line = piece.span.of(text);
    piece.prose.digits >= 4 && SAID.iter().any(|said| line.get(..said.len()).is_some_and(|start| start.eq_ignore_ascii_case(said)))
}

/// Whether a line of furniture heads a box of contacts, as `Kontakta oss` does.
fn leads_to_contact(text: &str, piece: &Piece) -> bool {
    let line = piece.span.of(text).as_bytes();
    piece.prose.words <= 3
        && ["kontakt", "contact"].iter().any(|word| line.get(..7).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes())))
}

/// First words of lines above how to reach a person.
const PERSON: [&str; 7] = ["kontakt", "contact", "contacts", "kontaktperson", "kontaktpersoner", "mediekontakt", "mediakontakt"];

/// Whether a line says how to reach a person, or that the next ones do.
pub fn is_persons(text: &str, piece: &Piece) -> bool {
    let line = piece.span.of(text);
    let person = |(before, _): (&str, &str)| {
        let local = before.rsplit([' ', ':', '\u{a0}']).next().unwrap_or_default();
        !HOUSE.iter().any(|house| local.eq_ignore_ascii_case(house))
    };
    // Most lines begin with another letter.
    let may_lead = line.bytes().next().is_some_and(|byte| b"kcfypm".contains(&byte.to_ascii_lowercase()));
    let leads = piece.prose.words <= 6 && may_lead && {
        let small = line.to_lowercase();
        let word = small.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let whole = piece.prose.words == 1 || line.contains(':') || line.contains('/');
        let opens = ["for m", "för m", "yderligere", "further", "press", "media"].iter().any(|opening| small.starts_with(opening));
        PERSON.contains(&word) && whole || opens
    };
    line.split_once('@').is_some_and(person) || leads
}
