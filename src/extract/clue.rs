//! What is to be seen of each line of a plain page: pieces, their looks and what the rules say come in, numbers of clues go out.

use super::furniture::{Look, Rules, rules};
use super::lines::{Piece, pieces};
use super::{frame, kind, section};
use crate::hasher::NumberMap;
use crate::span::Span;

/// The groups of clues in their order, with the number of values of each. A line has one clue of every group.
pub const GROUPS: [(&str, usize); 33] = [
    ("look, words", 24),
    ("rules", 14),
    ("look before, look behind", 16),
    ("look, lines from the top", 30),
    ("look, lines from the end", 30),
    ("running lines above, below", 16),
    ("distance to running text above, below", 36),
    ("row of menu lines", 6),
    ("body", 3),
    ("furniture in words", 4),
    ("phrase", 8),
    ("look, separators", 9),
    ("how to reach", 6),
    ("reach near", 4),
    ("end, capitals", 6),
    ("digits", 4),
    ("said before, colon", 4),
    ("behind what leads away", 4),
    ("rules before, behind", 25),
    ("place, rules", 21),
    ("look, lines of the page", 15),
    ("look, share of running text", 15),
    ("dated", 2),
    ("opens like the first line", 2),
    ("lines from the top, names in a row", 24),
    ("lines from the end, digits, end", 40),
    ("lines from the top, all capitals", 8),
    ("names parts of a site, words", 16),
    ("names parts of a site before, behind", 16),
    ("lines from the top, names parts of a site", 16),
    ("furniture in words all over the page, look", 24),
    ("furniture in words of lines before, behind", 25),
    ("words of lines before, behind", 36),
];

/// How many clues there are.
pub const CLUES: usize = FIRSTS[GROUPS.len() - 1] as usize + GROUPS[GROUPS.len() - 1].1;

/// The number of the first clue of each group.
const FIRSTS: [u16; GROUPS.len()] = {
    let mut firsts = [0; GROUPS.len()];
    let mut group = 1;
    while group < GROUPS.len() {
        firsts[group] = firsts[group - 1] + GROUPS[group - 1].1 as u16;
        group += 1;
    }
    firsts
};

/// What a chain learns from a page.
#[derive(Debug, Default)]
pub struct Study {
    /// The lines, several joined where a soft wrap broke them.
    pub spans: Vec<Span>,
    /// Clues, `GROUPS.len()` a line.
    pub clues: Vec<u16>,
    /// How likely the rules alone hold each line for furniture.
    pub rules: Vec<f32>,
    /// Of each line whether it says when the page was written or looked at last: that is the page's own, also within a foot.
    pub dated: Vec<bool>,
}

/// Looks at a page as extraction does.
pub fn study(text: &str) -> Study {
    let (mut lines, mut found) = (Vec::new(), Vec::new());
    pieces(text, &mut lines);
    let rules = rules(text, &lines);
    clues(text, &lines, &rules, &mut found);
    let dated = lines.iter().map(|line| frame::is_dated(text, line)).collect();
    Study { spans: lines.iter().map(|line| line.span).collect(), clues: found, rules: rules.scores, dated }
}

/// Pushes the clues of all lines, as many a line as there are groups.
pub(super) fn clues(text: &str, pieces: &[Piece], rules: &Rules, clues: &mut Vec<u16>) {
    let page = Page::new(text, pieces, rules);
    let mut so_far = SoFar { above: u32::MAX, ..SoFar::default() };
    clues.reserve(pieces.len() * GROUPS.len());
    for index in 0..pieces.len() {
        let values = page.line(index, &mut so_far);
        debug_assert!(values.iter().zip(&GROUPS).all(|(value, group)| *value < group.1), "a clue lies within its group");
        clues.extend(values.iter().zip(&FIRSTS).map(|(value, first)| *value as u16 + first));
    }
}

/// A page, and what is known of it as a whole.
struct Page<'a> {
    text: &'a str,
    pieces: &'a [Piece],
    rules: &'a Rules,
    /// What the rules say of each line, in natural logarithms of odds.
    odds: Vec<f32>,
    /// How much of each line names parts of a site.
    parts: Vec<usize>,
    /// Lines to the nearest line of running text below, and how many such lines there are.
    below: Vec<(u32, usize)>,
    share: usize,
    /// How much of the page its words and phrases call furniture.
    furniture: usize,
    /// Of the lines before each line, and at last of all, their words, no more than 40 a line, and how much their words and phrases call
    /// furniture, in tenths.
    sums: Vec<(u32, u32)>,
    /// The first two words.
    opening: &'a str,
}

/// So many lines before and behind a line may hold running text.
const WIDE: usize = 15;
/// So many lines before and behind a line may hold furniture.
const NEAR: usize = 7;

/// What the lines above a line are.
#[derive(Default)]
struct SoFar {
    /// Lines to the nearest line of running text.
    above: u32,
    /// Lines of running text.
    passed: usize,
    /// Lines since a heading that leads away; 0 where there was none.
    away: usize,
    seen: NumberMap<u64, ()>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, pieces: &'a [Piece], rules: &'a Rules) -> Self {
        let mut below = vec![(u32::MAX, 0); pieces.len()];
        let (mut distance, mut lines) = (u32::MAX, 0);
        let (mut words, mut running_words) = (0, 0);
        for index in (0..pieces.len()).rev() {
            below[index] = (distance, lines);
            let running = rules.looks[index] == Look::Running;
            distance = if running { 1 } else { distance.saturating_add(1) };
            lines += usize::from(running);
            words += pieces[index].prose.words;
            running_words += if running { pieces[index].prose.words } else { 0 };
        }
        let share = bin(running_words * 100 / words.max(1), &[5, 25, 50, 75]);
        let first = pieces.first().map_or("", |piece| piece.span.of(text));
        let opening = first.match_indices(' ').nth(1).map_or(first, |(end, _)| &first[..end]);
        let parts = pieces.iter().map(|piece| if piece.prose.words <= 16 { section::part(piece.span.of(text)) } else { 0 }).collect();
        let odds = rules.scores.iter().map(|score| logit(*score)).collect();
        let mut sums = Vec::with_capacity(pieces.len() + 1);
        sums.push((0, 0));
        let (mut words, mut furniture) = (0, 0);
        for Piece { prose, .. } in pieces {
            words += prose.words.min(40);
            furniture += (prose.furniture.min(4.0) * 10.0).round() as u32 + 20 * (u32::from(prose.phrase) + u32::from(prose.opening));
            sums.push((words, furniture));
        }
        let furniture = bin(furniture * 10 / pieces.len().max(1) as u32, &[2, 5, 10, 20, 30, 50, 80]);
        Self { text, pieces, rules, odds, parts, below, share, furniture, sums, opening }
    }

    /// The values of the clues of a line, group by group.
    fn line(&self, index: usize, so_far: &mut SoFar) -> [usize; GROUPS.len()] {
        let piece = &self.pieces[index];
        let (line, prose) = (piece.span.of(self.text), &piece.prose);
        let look = self.rules.looks[index] as usize;
        let running = self.rules.looks[index] == Look::Running;
        let count = self.pieces.len();
        let (from_top, from_end) = (place(index), place(count - 1 - index));
        let (below, left) = self.below[index];
        let score = self.odds[index];
        let capitals = bin(prose.capitals * 4, &[prose.words * 2, prose.words * 3 + 1]);
        let again = so_far.seen.insert(prose.hash, ()).is_some() && prose.words > 0;
        let values = [
            look * 8 + bin(prose.words, &[2, 3, 5, 8, 13, 21, 41]),
            (score + 6.5).clamp(0.0, 13.0) as usize,
            self.look(index.checked_sub(1)) * 4 + self.look(Some(index + 1)),
            look * 10 + from_top,
            look * 10 + from_end,
            few(so_far.passed) * 4 + few(left),
            distance(so_far.above) * 6 + distance(below),
            bin(self.rules.runs[index] as u32, &[1, 2, 4, 8, 16]),
            self.rules.body.map_or(2, |(start, end)| if index < start { 0 } else { 1 + usize::from(index > end) }),
            bin((prose.furniture * 20.0) as u32, &[1, 15, 35]),
            usize::from(prose.phrase) + 2 * usize::from(prose.opening) + 4 * usize::from(leads(piece)),
            look * 3 + prose.separators.min(2) as usize,
            self.reach(piece, line),
            usize::from(self.reached(index.saturating_sub(3)..index)) + 2 * usize::from(self.reached(index + 1..count.min(index + 4))),
            usize::from(piece.ends) * 3 + capitals,
            bin(prose.digits, &[1, 4, 9]),
            usize::from(again) + 2 * usize::from(line.contains(':')),
            usize::from(so_far.away > 0) + 2 * usize::from(so_far.away > 3),
            self.score(index.checked_sub(1)) * 5 + self.score(Some(index + 1)),
            side(index, count) * 7 + (score + 3.5).clamp(0.0, 6.0) as usize,
            look * 5 + bin(count as u32, &[16, 41, 101, 251]),
            look * 5 + self.share,
            usize::from(frame::is_dated(self.text, piece)),
            usize::from(index > 0 && self.opening.len() >= 5 && line.starts_with(self.opening)),
            from_top.min(3) * 6 + names(piece, capitals),
            from_end.min(3) * 10 + bin(prose.digits, &[1, 4, 7, 10]) * 2 + usize::from(piece.ends),
            from_top.min(3) * 2 + usize::from(prose.capitals > 0 && !line.bytes().any(|byte| byte.is_ascii_lowercase())),
            self.parts[index] * 4 + bin(prose.words, &[2, 3, 5]),
            self.part(index.checked_sub(1)) * 4 + self.part(Some(index + 1)),
            from_top.min(3) * 4 + self.parts[index],
            self.furniture * 3 + look,
            self.furniture_in(index.saturating_sub(NEAR)..index) * 5 + self.furniture_in(index + 1..count.min(index + 1 + NEAR)),
            self.words_in(index.saturating_sub(WIDE)..index) * 6 + self.words_in(index + 1..count.min(index + 1 + WIDE)),
        ];
        so_far.above = if running { 1 } else { so_far.above.saturating_add(1) };
        so_far.away = if leads(piece) && !running && so_far.passed > 0 { 1 } else { so_far.away + usize::from(so_far.away > 0) };
        so_far.passed += usize::from(running);
        values
    }

    /// What a neighbour looks like; 3 where there is none.
    fn look(&self, index: Option<usize>) -> usize {
        index.and_then(|index| self.rules.looks.get(index)).map_or(3, |look| *look as usize)
    }

    /// What the rules say of a neighbour; 4 where there is none.
    fn score(&self, index: Option<usize>) -> usize {
        let odds = index.and_then(|index| self.odds.get(index));
        odds.map_or(4, |odds| ((odds + 2.5).clamp(0.0, 3.9) / 1.3) as usize)
    }

    /// How much of a neighbour names parts of a site.
    fn part(&self, index: Option<usize>) -> usize {
        index.and_then(|index| self.parts.get(index)).copied().unwrap_or(0)
    }

    /// How much of some lines their words and phrases call furniture.
    fn furniture_in(&self, lines: std::ops::Range<usize>) -> usize {
        bin(self.sums[lines.end].1 - self.sums[lines.start].1, &[4, 14, 35, 84])
    }

    /// How many words some lines hold.
    fn words_in(&self, lines: std::ops::Range<usize>) -> usize {
        bin(self.sums[lines.end].0 - self.sums[lines.start].0, &[30, 75, 150, 270, 420])
    }

    /// Whether some of the lines say how to reach somebody.
    fn reached(&self, lines: std::ops::Range<usize>) -> bool {
        self.pieces[lines].iter().any(|piece| piece.contact)
    }

    /// How a line says how to reach somebody: a phone, an address, both, or a heading above them.
    fn reach(&self, piece: &Piece, line: &str) -> usize {
        let address = piece.prose.digits >= 4 && kind::is_address(line, &piece.prose);
        let heads = !address && piece.prose.words <= 16 && frame::is_persons(self.text, piece);
        match (piece.contact, address, heads) {
            (contact, address, false) => usize::from(contact) + 2 * usize::from(address),
            (contact, _, true) => 5 - usize::from(contact),
        }
    }
}

/// Whether a line leads away from the text.
fn leads(piece: &Piece) -> bool {
    piece.prose.leads_away || piece.prose.leads_talk
}

/// Whether a line is words beside one another, as the items of a menu on one line are: with how many capitals, and whether parted.
fn names(piece: &Piece, capitals: usize) -> usize {
    let prose = &piece.prose;
    if prose.stops > 0 || prose.digits > 0 || piece.ends || !(2..=12).contains(&prose.words) {
        return 0;
    }
    1 + usize::from(capitals == 2) + usize::from(prose.words > 2) + 2 * usize::from(prose.separators > 0)
}

/// Whether a line stands near the top of a page, near its end, or between.
fn side(index: usize, count: usize) -> usize {
    if count - index <= 12 { 2 } else { usize::from(index >= 12) }
}

/// In which of the bins a value lies that begin with the bounds; 0 is below all.
fn bin(value: u32, bounds: &[u32]) -> usize {
    bounds.iter().take_while(|bound| value >= **bound).count()
}

/// Lines from an end of the page.
fn place(lines: usize) -> usize {
    bin(lines as u32, &[1, 2, 3, 4, 5, 8, 13, 25, 61])
}

fn few(lines: usize) -> usize {
    bin(lines as u32, &[1, 2, 5])
}

fn distance(lines: u32) -> usize {
    bin(lines, &[2, 3, 5, 9, u32::MAX])
}

fn logit(score: f32) -> f32 {
    (score / (1.0 - score).max(1e-6)).max(1e-6).ln()
}
