//! How likely each line of a plain text is furniture: pieces come in, probabilities go out.

use super::lines::Piece;
use super::notice::{Notice, notice};
use super::phrase::phrase;
use super::{frame, kind};
use crate::hasher::NumberMap;

/// From so many lines on, what a page says again is a menu for another screen, a teaser, a quotation; on shorter ones names recur.
const LONG: usize = 60;
/// A page whose body holds this much of its words is a text with a frame around it.
const TEXT: f32 = 0.3;
/// What a line that only says when costs the body of a long page, in words: in a text hardly one stands alone, between teasers, comments
/// and postings one does.
const DATE: f32 = 40.0;
/// Lines that break off in an ellipsis make a list of teasers where there are so many of them.
const CUT: usize = 2;

/// What a line looks like to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Running text without words of furniture.
    Running,
    /// A few words and nothing else, as the items of menus are.
    Menu,
    /// Anything between: a short sentence, a date, a contact line, a row of a table.
    Other,
}

/// What the rules make of a page.
#[derive(Debug)]
pub struct Rules {
    /// What each line looks like.
    pub looks: Vec<Look>,
    /// For each line the length of the row of menu-like lines that it stands in; 0 for all others.
    pub runs: Vec<usize>,
    /// First and last line of the stretch that holds the most running text; `None` without running text.
    pub body: Option<(usize, usize)>,
    /// How likely each line is furniture, 0 to 1.
    pub scores: Vec<f32>,
}

/// Reads a page by rules. Links are unknown in plain text, so words, shapes and neighbours decide. The weights are set by hand.
pub fn rules(text: &str, pieces: &[Piece]) -> Rules {
    let mut scores = Vec::with_capacity(pieces.len());
    let looks: Vec<Look> = pieces.iter().map(|piece| look(text, piece)).collect();
    let runs = runs(&looks);
    let body = body(text, pieces, &looks);
    let menus = looks.iter().filter(|look| **look == Look::Menu).count();
    let noise = ((menus as f32 - 20.0) / 45.0).clamp(0.0, 1.0);
    // A page of next to no running text is a list; there the lines are what it has to say.
    let all: u32 = pieces.iter().map(|piece| piece.prose.words).sum();
    let inner: u32 = body.map_or(0, |(first, last)| pieces[first..=last].iter().map(|piece| piece.prose.words).sum());
    let share = inner as f32 / all.max(1) as f32;
    let noise = noise * (share / 0.13).min(1.0);
    let framed = pieces.len() >= LONG && share >= TEXT;
    let mut seen = NumberMap::default();
    let running: u32 = pieces.iter().zip(&looks).filter(|(_, look)| **look == Look::Running).map(|(piece, _)| piece.prose.words).sum();
    let mut away = Away { least: running.clamp(1, 60), is_forum: is_forum(pieces, &looks), ..Away::default() };
    let teases = pieces.iter().filter(|piece| breaks_off(piece.span.of(text))).count() >= CUT && body.is_some();
    for (index, piece) in pieces.iter().enumerate() {
        let line = piece.span.of(text);
        let mut z = own(piece, looks[index]) + (runs[index] as f32 * 0.13).min(1.8);
        if piece.prose.words == 0 && !is_rule(line) {
            z += 1.0;
        }
        let is_said = piece.prose.opening || piece.prose.phrase;
        let reaches = near_contact(pieces, index);
        if reaches && !is_said {
            z -= 0.8 * (1.0 - noise);
        }
        if let Some((first, last)) = body {
            let below = framed && index > last && !reaches && looks[index] != Look::Running;
            z += place(pieces, &looks, index, first, last, if below { 1.0 } else { noise });
        }
        if seen.insert(piece.prose.hash, ()).is_some() && piece.prose.words > 1 {
            z += match looks[index] {
                _ if pieces.len() < LONG => 0.7,
                Look::Running => 8.0,
                _ => 3.0,
            };
        }
        if teases && breaks_off(line) {
            z += 6.0;
        }
        if looks[index] != Look::Running && body.is_none_or(|(_, last)| index > last) && calls(line) {
            z += 2.5;
        }
        // Behind half of the text, sentences that turn to the reader or speak of the site.
        if looks[index] == Look::Running && away.passed * 2 >= running && phrase(line).is_some() {
            z += 5.0;
        }
        let is_late = looks[index] == Look::Running && away.passed * 5 >= running * 2;
        if is_late && matches!(notice(line, &piece.prose), Some(Notice::Legal | Notice::Author)) {
            z += 9.0;
        }
        z += away.step(pieces, &looks, index, body.map_or(0, |(first, _)| first));
        scores.push(1.0 / (1.0 + (-z).exp()));
    }
    frame::frame(text, pieces, &looks, &mut scores);
    Rules { looks, runs, body, scores }
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
    /// Words of running text before which nothing leads away.
    least: u32,
    away: bool,
    talk: bool,
    is_forum: bool,
}

/// Whether many postings may be commented on: the same line that leads to talk stands here three times.
fn is_forum(pieces: &[Piece], looks: &[Look]) -> bool {
    let mut counts = NumberMap::default();
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
        let heads = heads(piece, look) && self.passed >= self.least && index > first;
        if heads && piece.prose.leads_talk && !self.is_forum {
            self.talk = true;
        } else if heads && piece.prose.leads_away {
            self.away = true;
        } else if self.away {
            // Teasers come one by one; a text goes on for lines. An address is nobody's teaser.
            let second = running && index > 0 && looks[index - 1] == Look::Running && self.row >= 60;
            let reaches = pieces[index..pieces.len().min(index + 2)].iter().any(|piece| piece.contact);
            self.away = !second && !reaches;
        }
        if self.talk || self.away { 6.0 } else { 0.0 }
    }
}

/// Whether a line of some length ends in an ellipsis, as the beginnings of other texts do.
fn breaks_off(line: &str) -> bool {
    line.len() >= 40 && ["...", "…", "[…]", "[...]"].iter().any(|end| line.ends_with(end))
}

/// Whether a line parts a text or ends it: `# # #`, `***`.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["#", "*", "-", "_", "="].iter().any(|mark| line.split(*mark).all(|rest| rest.trim().is_empty()))
}

/// Ends of lines that call upon the reader to leave the page.
const CALLS: [&str; 9] = [
    "tilmeld dig her", "anmäl dig här", "sign up here", "klik her", "klicka här", "click here", "læs mere her", "läs mer här",
    "prenumerera här",
];

/// Whether a line ends with a call upon its reader.
fn calls(line: &str) -> bool {
    let line = line.trim_end_matches(['.', '!', ' ', '»', '>']);
    let end = |call: &str| line.len().checked_sub(call.len()).and_then(|start| line.get(start..));
    CALLS.iter().any(|call| end(call).is_some_and(|end| end.eq_ignore_ascii_case(call)))
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
        Look::Other if piece.ends && prose.words >= 4 && !prose.opening => -0.8,
        Look::Other => 0.0,
    };
    if look != Look::Running && prose.words <= 14 {
        z += prose.separators as f32 * if prose.separators > 1 { 1.2 } else { 1.0 };
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
fn body(text: &str, pieces: &[Piece], looks: &[Look]) -> Option<(usize, usize)> {
    let is_date = |piece: &Piece| pieces.len() >= LONG && kind::is_time(piece.span.of(text), &piece.prose);
    let (mut best, mut sum, mut start, mut body) = (0.0, 0.0, 0, None);
    for (index, look) in looks.iter().enumerate() {
        if sum <= 0.0 {
            (sum, start) = (0.0, index);
        }
        sum += match look {
            Look::Running => (pieces[index].prose.words as f32).min(80.0),
            Look::Menu => -7.0,
            Look::Other if is_date(&pieces[index]) => -DATE,
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
