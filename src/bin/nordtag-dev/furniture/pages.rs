//! Pages made of layouts and lines of `corpus/lines` and texts of `corpus/written`: files come in, pages with marked lines go out.
//!
//! A layout is a list of lines. `~` marks furniture; `?40` is there forty times of a hundred; `*2-5` is there two to five times,
//! `+2-5` as often on one line; `{pool}` draws a line of a pool, `{my.pool}` the same one all over the page, `{n:1-9}` a number;
//! `<a|b>` is one of several. `[` and `]` stand around lines that come together, with `?` and `*` behind the first; `(`, `|` and `)`
//! around choices; `@name` is another layout. Behind a layout's name stand the kinds of sites it belongs to.

use std::collections::HashMap;

/// What the pages of one language are made of.
pub struct Mill {
    layouts: HashMap<String, Vec<Node>>,
    /// Layouts of whole pages with the kinds of sites they belong to.
    pages: Vec<(String, Vec<String>)>,
    pools: HashMap<String, Vec<String>>,
    written: Written,
    random: Random,
}

/// Texts of one language.
#[derive(Default)]
pub struct Written {
    /// Lines of running text, document by document.
    pub texts: Vec<Vec<String>>,
    /// Headlines.
    pub titles: Vec<String>,
    /// Lines of pages without their furniture.
    pub bodies: Vec<Vec<String>>,
}

enum Node {
    Line { furniture: bool, chance: u64, times: (u64, u64), joined: bool, text: String },
    Group { chance: u64, times: (u64, u64), nodes: Vec<Node> },
    Choice(Vec<Vec<Node>>),
    Layout(String),
}

/// A page that is being made.
struct Page {
    site: String,
    own: HashMap<String, String>,
    /// Its lines, each behind `~` or a space.
    lines: Vec<String>,
}

impl Mill {
    /// Reads layouts, the pools of a language, and the texts written in it.
    ///
    /// # Errors
    /// When a layout is not closed or names what is not there.
    pub fn new(layouts: &str, pools: &str, written: Written) -> Result<Self, String> {
        let mut mill = Self { layouts: HashMap::new(), pages: Vec::new(), pools: HashMap::new(), written, random: Random(77) };
        let mut pool = String::new();
        for line in pools.lines().filter(|line| !line.trim().is_empty()) {
            match line.strip_prefix("# ") {
                Some(name) => name.clone_into(&mut pool),
                None => mill.pools.entry(pool.clone()).or_default().push(line.to_owned()),
            }
        }
        for part in layouts.split("== ").filter(|part| !part.trim().is_empty()) {
            let (head, body) = part.split_once('\n').ok_or("expected lines below the name of a layout")?;
            let (name, sites) = head.split_once(':').unwrap_or((head, ""));
            let mut lines = body.lines().filter(|line| !line.is_empty()).peekable();
            let nodes = nodes(&mut lines)?;
            if lines.next().is_some() {
                return Err(format!("expected an opened group in layout `{name}`"));
            }
            mill.layouts.insert(name.to_owned(), nodes);
            if !sites.is_empty() {
                mill.pages.push((name.to_owned(), sites.split_whitespace().map(str::to_owned).collect()));
            }
        }
        Ok(mill)
    }

    /// Makes one page: lines that begin with `~` where they are furniture and with a space elsewhere.
    ///
    /// # Errors
    /// When a layout names what is not there.
    pub fn page(&mut self) -> Result<String, String> {
        let at = self.random.below(self.pages.len() as u64) as usize;
        let (layout, sites) = self.pages[at].clone();
        let site = sites[self.random.below(sites.len() as u64) as usize].clone();
        let mut page = Page { site, own: HashMap::new(), lines: Vec::new() };
        let separator = [" > ", " / ", " | ", " · ", " » ", " › ", " - "][self.random.below(7) as usize];
        page.own.insert("sep".to_owned(), separator.trim().to_owned());
        self.layout(&layout, &mut page)?;
        Ok(page.lines.join("\n"))
    }

    fn layout(&mut self, name: &str, page: &mut Page) -> Result<(), String> {
        let nodes = self.layouts.remove(name).ok_or_else(|| format!("expected a layout, found `{name}`"))?;
        let done = self.fill(&nodes, page);
        self.layouts.insert(name.to_owned(), nodes);
        done
    }

    fn fill(&mut self, nodes: &[Node], page: &mut Page) -> Result<(), String> {
        for node in nodes {
            match node {
                Node::Layout(name) => self.layout(name, page)?,
                Node::Choice(choices) => {
                    let choice = self.random.below(choices.len() as u64) as usize;
                    self.fill(&choices[choice], page)?;
                }
                Node::Group { chance, times, nodes } => {
                    if self.random.below(100) < *chance {
                        for _ in 0..self.random.within(*times) {
                            self.fill(nodes, page)?;
                        }
                    }
                }
                Node::Line { furniture, chance, times, joined, text } => {
                    if self.random.below(100) >= *chance {
                        continue;
                    }
                    let mark = if *furniture { '~' } else { ' ' };
                    if text == "{page}" {
                        let body = self.random.of(&self.written.bodies);
                        page.lines.extend(body.into_iter().flatten().map(|line| format!("{mark}{line}")));
                        continue;
                    }
                    let mut drawn: Vec<String> = Vec::new();
                    for _ in 0..self.random.within(*times) {
                        let line = self.text(text, page)?;
                        if !drawn.contains(&line) {
                            drawn.push(line);
                        }
                    }
                    if *joined {
                        let separator = [" | ", "  ", " ", " · ", " / "][self.random.below(5) as usize];
                        drawn = vec![drawn.join(separator)];
                    }
                    page.lines.extend(drawn.iter().filter(|line| !line.is_empty()).map(|line| format!("{mark}{line}")));
                }
            }
        }
        Ok(())
    }

    /// Fills the braces of a text and chooses between its alternatives.
    fn text(&mut self, text: &str, page: &mut Page) -> Result<String, String> {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '<']) {
            out.push_str(&rest[..at]);
            let close = if rest[at..].starts_with('{') { '}' } else { '>' };
            let Some(end) = rest[at..].find(close).map(|end| at + end) else { break };
            // ` > ` parts the items of a path; an alternative holds bars.
            let inner = &rest[at + 1..end];
            if close == '>' {
                let choices: Vec<&str> = inner.split('|').collect();
                let choice = choices[self.random.below(choices.len() as u64) as usize];
                out.push_str(&self.text(choice, page)?);
            } else {
                out.push_str(&self.draw(inner, page)?);
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        Ok(out.trim().to_owned())
    }

    fn draw(&mut self, pool: &str, page: &mut Page) -> Result<String, String> {
        if let Some(range) = pool.strip_prefix("n:") {
            return Ok(self.random.within(range_of(range)?).to_string());
        }
        if let Some(own) = pool.strip_prefix("my.") {
            if let Some(known) = page.own.get(own) {
                return Ok(known.clone());
            }
            let drawn = self.draw(own, page)?;
            page.own.insert(own.to_owned(), drawn.clone());
            return Ok(drawn);
        }
        match pool {
            "person" => return Ok(format!("{} {}", self.draw("given", page)?, self.draw("surname", page)?)),
            "paragraph" => {
                let Some(text) = self.random.of(&self.written.texts) else { return Ok(String::new()) };
                let start = self.random.below(text.len() as u64) as usize;
                let end = text.len().min(start + 1 + self.random.below(4) as usize);
                return Ok(text[start..end].join(" "));
            }
            "sentence" => {
                let text = self.random.of(&self.written.texts).and_then(|text| self.random.of(text));
                return Ok(text.map_or(String::new(), |text| text.find(". ").map_or(text.as_str(), |end| &text[..=end]).to_owned()));
            }
            "title" if self.random.below(2) == 0 => {
                if let Some(title) = self.random.of(&self.written.titles) {
                    return Ok(title.clone());
                }
            }
            _ => {}
        }
        let own = format!("{pool}.{}", page.site);
        let shared = pool == "nav" && self.random.below(4) == 0;
        let name = if self.pools.contains_key(&own) && !shared { own.as_str() } else { pool };
        let lines = self.pools.get(name).ok_or_else(|| format!("expected a pool, found `{name}`"))?;
        let line = lines[self.random.below(lines.len() as u64) as usize].clone();
        self.text(&line, page)
    }
}

/// The nodes up to what closes the group, or the end.
fn nodes<'a>(lines: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>) -> Result<Vec<Node>, String> {
    let mut found = Vec::new();
    while let Some(line) = lines.next_if(|line| !matches!(*line, "]" | "|" | ")")) {
        if let Some(name) = line.strip_prefix('@') {
            found.push(Node::Layout(name.to_owned()));
        } else if let Some(rest) = line.strip_prefix('[') {
            let (chance, times, _, _) = directives(rest)?;
            let inner = nodes(lines)?;
            closed(lines, "]")?;
            found.push(Node::Group { chance, times, nodes: inner });
        } else if line == "(" {
            let mut choices = vec![nodes(lines)?];
            while lines.next_if_eq(&"|").is_some() {
                choices.push(nodes(lines)?);
            }
            closed(lines, ")")?;
            found.push(Node::Choice(choices));
        } else {
            let (furniture, rest) = line.strip_prefix('~').map_or((false, line), |rest| (true, rest));
            let (chance, times, joined, text) = directives(rest)?;
            found.push(Node::Line { furniture, chance, times, joined, text });
        }
    }
    Ok(found)
}

fn closed<'a>(lines: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>, sign: &str) -> Result<(), String> {
    if lines.next() == Some(sign) { Ok(()) } else { Err(format!("expected `{sign}` behind a group")) }
}

/// Chance, number, whether joined, and the text behind them.
fn directives(line: &str) -> Result<(u64, (u64, u64), bool, String), String> {
    let (mut chance, mut times, mut joined) = (100, (1, 1), false);
    let mut rest = line.trim_start();
    while rest.starts_with(['?', '*', '+']) {
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        match &word[..1] {
            "?" => chance = word[1..].parse().map_err(|_| format!("expected a number behind `?`, found `{word}`"))?,
            sign => {
                times = range_of(&word[1..])?;
                joined = sign == "+";
            }
        }
        rest = after.trim_start();
    }
    Ok((chance, times, joined, rest.to_owned()))
}

fn range_of(range: &str) -> Result<(u64, u64), String> {
    let ends = range.split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    ends.filter(|(from, to)| from <= to).ok_or_else(|| format!("expected `1-9`, found `{range}`"))
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound.max(1)
    }

    /// One of several; `None` of none.
    fn of<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        several.get(self.below(several.len() as u64) as usize)
    }

    fn within(&mut self, (from, to): (u64, u64)) -> u64 {
        from + self.below(to - from + 1)
    }
}
