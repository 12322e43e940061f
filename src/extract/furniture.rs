//! How likely each line of a plain text is furniture: pieces come in, probabilities go out.

use std::collections::{HashMap, HashSet};

use super::kind;
use super::lines::Piece;

/// What a line looks like to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// Running text without words of furniture.
    Running,
    /// A few words and nothing else, as the items of menus are.
    Menu,
    /// Anything between: a short sentence, a date, a contact line, a row of a table.
    Other,
}

/// Pushes one probability a piece, 0 to 1. Links are unknown in plain text, so words, shapes and neighbours decide. The weights
/// are set by hand.
pub fn scores(text: &str, pieces: &[Piece], scores: &mut Vec<f32>) {
    let looks: Vec<Look> = pieces.iter().map(|piece| look(text, piece)).collect();
    let runs = runs(&looks);
    let body = body(pieces, &looks);
    let menus = looks.iter().filter(|look| **look == Look::Menu).count();
    let noise = ((menus as f32 - 20.0) / 45.0).clamp(0.0, 1.0);
    // A page of next to no running text is a list; there the lines are what it has to say.
    let all: u32 = pieces.iter().map(|piece| piece.prose.words).sum();
    let inner: u32 = body.map_or(0, |(first, last)| pieces[first..=last].iter().map(|piece| piece.prose.words).sum());
    let share = inner as f32 / all.max(1) as f32;
    let noise = noise * (share / 0.13).min(1.0);
    let mut seen = HashSet::new();
    let mut away = Away { is_forum: is_forum(pieces, &looks), ..Away::default() };
    for (index, piece) in pieces.iter().enumerate() {
        let mut z = own(piece, looks[index]) + (runs[index] as f32 * 0.13).min(1.8);
        if near_contact(pieces, index) {
            z -= 0.8 * (1.0 - noise);
        }
        if let Some((first, last)) = body {
            z += place(pieces, &looks, index, first, last, noise);
        }
        if !seen.insert(piece.prose.hash) && piece.prose.words > 1 {
            z += 0.7;
        }
        if looks[index] != Look::Running && body.is_none_or(|(_, last)| index > last) && calls(piece.span.of(text)) {
            z += 1.5;
        }
        z += away.step(pieces, &looks, index, body.map_or(0, |(first, _)| first));
        scores.push(1.0 / (1.0 + (-z).exp()));
    }
    frame(text, pieces, &looks, scores);
}

/// Lines of the head that this many lines from the top may hold, and of the foot from the end.
const HEAD: usize = 8;
const FOOT: usize = 5;

/// Above a menu at the top stands the site's name, below a share bar or a notice at the end nothing but the foot.
fn frame(text: &str, pieces: &[Piece], looks: &[Look], scores: &mut [f32]) {
    let sure = |score: f32| score >= 0.7;
    let ends = scores.iter().take(HEAD).chain(scores.iter().rev().take(FOOT));
    if pieces.len() > 12 && ends.copied().any(|score| score >= 0.5) {
        // On a page with menus or a foot the first line is likelier the site's name; elsewhere it is a letterhead.
        for index in (0..3).filter(|&index| looks[index] == Look::Menu && looks[index + 1] != Look::Running) {
            let odds = scores[index] / (1.0 - scores[index]) * 1.65;
            scores[index] = odds / (1.0 + odds);
        }
    }
    let plain = |index: usize| looks[index] != Look::Running && pieces[index].prose.words <= 10 && !pieces[index].ends;
    let head = (0..scores.len().min(HEAD)).take_while(|&index| plain(index)).filter(|&index| sure(scores[index])).last();
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
    let heading = looks.get(end).is_some_and(|look| *look != Look::Running) && pieces[end].prose.words >= 4 && !pieces[end].contact;
    if head.is_some() && short(last_head) && heading && end > last_head + 2 {
        scores[last_head + 1..end].iter_mut().for_each(|score| *score = score.max(0.6));
    }
    let start = scores.len().saturating_sub(FOOT).max(last_head + 1);
    let foot = (start..scores.len()).find(|&index| scores[index] >= 0.6);
    let Some(foot) = foot else { return };
    for index in foot + 1..scores.len() {
        let piece = &pieces[index];
        if looks[index] != Look::Running && piece.prose.words <= 16 && !piece.span.of(text).contains('@') {
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

fn look(text: &str, piece: &Piece) -> Look {
    let (line, prose) = (piece.span.of(text), &piece.prose);
    let long = prose.words >= 14 && prose.marks >= 1 && prose.stops >= 2;
    let running = prose.is_running() && (piece.ends || prose.words >= 14) || long;
    if running && prose.furniture < 2.5 && !prose.opening {
        Look::Running
    } else if prose.words <= 5 && prose.digits == 0 && prose.marks == 0 && !line.contains(['@', '(']) && !kind::is_marked(line, prose.words)
    {
        Look::Menu
    } else {
        Look::Other
    }
}

/// Whether a heading was passed that leads away from the text: to other texts, to what readers wrote.
#[derive(Debug, Default)]
struct Away {
    /// Words of running text so far.
    passed: u32,
    /// Words of running text in the lines right before.
    row: u32,
    away: bool,
    talk: bool,
    is_forum: bool,
}

/// Whether many postings may be commented on: the same line that leads to talk stands here three times.
fn is_forum(pieces: &[Piece], looks: &[Look]) -> bool {
    let mut counts = HashMap::new();
    let talks = pieces.iter().zip(looks).filter(|(piece, look)| heads(piece, **look) && piece.prose.leads_talk);
    talks.for_each(|(piece, _)| *counts.entry(piece.prose.hash).or_insert(0) += 1);
    counts.values().any(|count| *count >= 3)
}

/// Whether a line may be a heading.
fn heads(piece: &Piece, look: Look) -> bool {
    look != Look::Running && piece.prose.words <= 8 && !piece.ends
}

impl Away {
    /// What a line costs for what was passed before it; the body of the page begins with line `first`.
    fn step(&mut self, pieces: &[Piece], looks: &[Look], index: usize, first: usize) -> f32 {
        let (piece, look) = (&pieces[index], looks[index]);
        let running = look == Look::Running;
        self.row = if running { self.row + piece.prose.words } else { 0 };
        self.passed += if running { piece.prose.words } else { 0 };
        let heads = heads(piece, look) && self.passed >= 150 && index > first;
        if heads && piece.prose.leads_talk && !self.is_forum {
            self.talk = true;
        } else if heads && piece.prose.leads_away {
            self.away = true;
        } else if self.away {
            // Teasers come one by one; a text goes on for lines. An address is nobody's teaser.
            let second = running && index > 0 && looks[index - 1] == Look::Running && self.row >= 60;
            self.away = !second && !near_contact(pieces, index);
        }
        if self.talk || self.away { 6.0 } else { 0.0 }
    }
}

/// Ends of lines that call upon the reader to leave the page.
const CALLS: [&str; 9] = [
    "tilmeld dig her", "anmäl dig här", "sign up here", "klik her", "klicka här", "click here", "læs mere her", "läs mer här",
    "prenumerera här",
];

/// Whether a line ends with a call upon its reader.
fn calls(line: &str) -> bool {
    let line = line.trim_end_matches(['.', '!', ' ', '»', '>']);
    CALLS.iter().any(|call| line.ends_with(call))
}

/// What the line itself says.
fn own(piece: &Piece, look: Look) -> f32 {
    let prose = &piece.prose;
    let mut z = -1.4 + prose.furniture.min(4.0);
    if prose.phrase {
        z += 2.4;
    }
    if prose.opening {
        z += 2.8;
    }
    z += match look {
        Look::Running => -1.8 - (prose.words as f32 / 40.0).min(1.2),
        Look::Menu => 0.3,
        Look::Other if piece.ends && prose.words >= 4 => -0.8,
        Look::Other => 0.0,
    };
    if look != Look::Running && prose.words <= 14 {
        z += prose.separators as f32 * if prose.separators > 1 { 1.2 } else { 1.0 };
    }
    if prose.words == 0 {
        z += 1.0;
    }
    // A switchboard's number beside a notice on privacy is the foot's.
    if piece.contact && prose.furniture < 1.5 {
        z -= 1.2;
    }
    z
}

/// What the place on the page says: within the body or outside it, right above it, above running text.
fn place(pieces: &[Piece], looks: &[Look], index: usize, first: usize, last: usize, noise: f32) -> f32 {
    let inside = (first..=last).contains(&index);
    if looks[index] == Look::Running {
        return if inside { -0.8 } else { 0.5 + 3.2 * noise };
    }
    let above = (1..=2).any(|step| looks.get(index + step) == Some(&Look::Running));
    let mut z = if above && pieces[index].prose.words >= 2 { -0.7 } else { 0.0 };
    if inside {
        z -= 0.6;
    } else if index < first && first - index <= 4 {
        // The heading, the author and the date stand right above the text; menus stand higher.
        z -= 0.4;
    } else {
        z += if looks[index] == Look::Menu { 0.4 + 1.3 * noise } else { 0.1 + 3.0 * noise };
    }
    z
}

/// First and last line of the stretch that holds the most running text for the fewest other lines; `None` without running text.
fn body(pieces: &[Piece], looks: &[Look]) -> Option<(usize, usize)> {
    let (mut best, mut sum, mut start, mut body) = (0.0, 0.0, 0, None);
    for (index, look) in looks.iter().enumerate() {
        if sum <= 0.0 {
            (sum, start) = (0.0, index);
        }
        sum += match look {
            Look::Running => (pieces[index].prose.words as f32).min(80.0),
            Look::Menu => -7.0,
            Look::Other => -2.0,
        };
        if sum > best {
            best = sum;
            body = Some((start, index));
        }
    }
    body
}

/// For each line the length of the row of menu-like lines that it stands in; 0 for all others.
fn runs(looks: &[Look]) -> Vec<usize> {
    let mut runs = vec![0; looks.len()];
    let mut start = 0;
    while start < looks.len() {
        let menu = looks[start] == Look::Menu;
        let end = (start..looks.len()).find(|at| (looks[*at] == Look::Menu) != menu).unwrap_or(looks.len());
        if menu {
            runs[start..end].fill(end - start);
        }
        start = end;
    }
    runs
}

/// Whether a contact line stands among the two before or the three behind.
fn near_contact(pieces: &[Piece], index: usize) -> bool {
    let near = &pieces[index.saturating_sub(2)..pieces.len().min(index + 4)];
    near.iter().any(|piece| piece.contact)
}
