//! Marked text (`[Saga Niklund|PERSON@r1], [stadsdirektör|TITLE@r1]`) becomes gold: pages with a header, and single sentences.

use super::{Gold, Line, Mention, Post};
use crate::entity::{Label, Status};
use crate::error::{Error, ErrorKind};

/// Reads a marked page: header lines `key: value`, a line `---`, then the page. `source` names it in errors.
///
/// ```
/// let page = "id: da-1\nlang: da\n---\n~Menu\n[Ærø Kommunes|ORG=Ærø Kommune] [borgmester|TITLE]\n{en}Read more\n";
/// let gold = nordtag::gold::marked::page(page, "da-1.marked").unwrap();
/// assert_eq!(gold.text, "Menu\nÆrø Kommunes borgmester\nRead more\n");
/// assert_eq!((gold.ents[0].start, gold.ents[0].end), (5, 17));
/// assert!(gold.lines[0].furniture && gold.lines[2].lang == "en");
/// ```
///
/// # Errors
/// When the header or a mark is not as `corpus/README.md` says.
pub fn page(marked: &str, source: &str) -> Result<Gold, Error> {
    let mut reader = Reader { source, ..Reader::default() };
    let mut lines = marked.split('\n');
    for line in lines.by_ref() {
        reader.line += 1;
        if line == "---" {
            break;
        }
        let (key, value) = line.split_once(':').ok_or_else(|| reader.error(format!("expected `key: value`, found `{line}`")))?;
        let field = match key {
            "id" => &mut reader.gold.id,
            "lang" => &mut reader.gold.lang,
            "kind" => &mut reader.gold.kind,
            "date" => &mut reader.gold.date,
            _ => return Err(reader.error(format!("expected `id`, `lang`, `kind` or `date`, found `{key}`"))),
        };
        value.trim().clone_into(field);
    }
    for (index, line) in lines.enumerate() {
        reader.line += 1;
        if index > 0 {
            reader.push('\n');
        }
        reader.read_line(line)?;
    }
    reader.finish()
}

/// Reads one marked sentence in the language `lang`.
///
/// # Errors
/// When a mark is not as `corpus/README.md` says.
pub fn sentence(marked: &str, lang: &str) -> Result<Gold, Error> {
    let gold = Gold { lang: lang.to_owned(), ..Gold::default() };
    let mut reader = Reader { gold, ..Reader::default() };
    reader.marks(marked)?;
    reader.finish()
}

#[derive(Default)]
struct Reader<'a> {
    source: &'a str,
    line: u64,
    gold: Gold,
    chars: u32,
    /// Mentions that take part in a relation, by its name, in order of first sight.
    ties: Vec<(String, Vec<Tie>)>,
}

/// How a mention takes part in a relation.
struct Tie {
    mention: usize,
    until: bool,
    status: Option<Status>,
}

impl Reader<'_> {
    fn read_line(&mut self, line: &str) -> Result<(), Error> {
        let (furniture, line) = line.strip_prefix('~').map_or((false, line), |rest| (true, rest));
        let (lang, line) = match line.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((lang, rest)) => (lang.to_owned(), rest),
            None => (self.gold.lang.clone(), line),
        };
        let start = self.chars;
        self.marks(line)?;
        if !line.trim().is_empty() {
            self.gold.lines.push(Line { start, end: self.chars, lang, furniture });
        }
        Ok(())
    }

    /// Copies text, takes off backslashes, reads marks.
    fn marks(&mut self, text: &str) -> Result<(), Error> {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            match c {
                '\\' => {
                    let escaped = rest.chars().next().ok_or_else(|| self.error("expected a character after `\\`".to_owned()))?;
                    self.push(escaped);
                    rest = &rest[escaped.len_utf8()..];
                }
                '[' => {
                    let start = self.chars;
                    let bar = self.until(rest, '|')?;
                    self.copy(&rest[..bar]);
                    rest = &rest[bar + 1..];
                    let close = self.until(rest, ']')?;
                    self.mark(start, &rest[..close])?;
                    rest = &rest[close + 1..];
                }
                ']' | '|' => return Err(self.error(format!("expected `\\{c}` outside a mark, found `{c}`"))),
                _ => self.push(c),
            }
        }
        Ok(())
    }

    /// Byte of the next `sign` that is not escaped.
    fn until(&self, text: &str, sign: char) -> Result<usize, Error> {
        let mut escaped = false;
        for (at, c) in text.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if c == sign => return Ok(at),
                '[' => break,
                _ => {}
            }
        }
        Err(self.error(format!("expected `{sign}` in the mark `[{}`", text.chars().take(40).collect::<String>())))
    }

    /// Copies text that holds no mark.
    fn copy(&mut self, text: &str) {
        let mut escaped = false;
        for c in text.chars() {
            escaped = c == '\\' && !escaped;
            if !escaped {
                self.push(c);
            }
        }
    }

    /// Reads what stands behind the bar: `LABEL`, `?`, `=norm`, `@ties`.
    fn mark(&mut self, start: u32, mark: &str) -> Result<(), Error> {
        let (mark, ties) = mark.rsplit_once('@').map_or((mark, ""), |(mark, ties)| (mark, ties));
        let (name, norm) = mark.split_once('=').map_or((mark, None), |(name, norm)| (name, Some(norm.replace('\\', ""))));
        let (name, optional) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
        let label = Label::from_name(name).ok_or_else(|| self.error(format!("expected a label, found `{name}`")))?;
        if start == self.chars {
            return Err(self.error(format!("expected text before `|{name}`")));
        }
        let mention = self.gold.ents.len();
        self.gold.ents.push(Mention { start, end: self.chars, label, norm, norm_alts: Vec::new(), optional, also: Vec::new() });
        for tie in ties.split(',').filter(|tie| !tie.is_empty()) {
            let (tie, status) = tie.split_once(':').map_or((tie, None), |(tie, status)| (tie, Some(status)));
            let status = match status {
                None => None,
                Some("incoming") => Some(Status::Incoming),
                Some("former") => Some(Status::Former),
                Some(other) => return Err(self.error(format!("expected `incoming` or `former`, found `{other}`"))),
            };
            let (name, until) = tie.strip_suffix(".to").map_or((tie, false), |name| (name, true));
            let tie = Tie { mention, until, status };
            match self.ties.iter_mut().find(|(known, _)| known == name) {
                Some((_, ties)) => ties.push(tie),
                None => self.ties.push((name.to_owned(), vec![tie])),
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Gold, Error> {
        for (name, ties) in std::mem::take(&mut self.ties) {
            let mut post = Post { person: -1, title: -1, org: -1, status: Status::Current.name().to_owned(), date_from: -1, date_to: -1 };
            for tie in ties {
                let place = match self.gold.ents[tie.mention].label {
                    Label::Person => &mut post.person,
                    Label::Title => &mut post.title,
                    Label::Org => &mut post.org,
                    Label::Date if tie.until => &mut post.date_to,
                    Label::Date => &mut post.date_from,
                    other => return Err(self.error(format!("expected no `{}` in relation `{name}`", other.name()))),
                };
                if *place >= 0 {
                    return Err(self.error(format!("expected one mention of each kind in relation `{name}`, found a second")));
                }
                *place = tie.mention as i32;
                if let Some(status) = tie.status {
                    status.name().clone_into(&mut post.status);
                }
            }
            if (post.person < 0) as u8 + (post.title < 0) as u8 + (post.org < 0) as u8 > 1 {
                return Err(self.error(format!("expected two of person, title and organisation in relation `{name}`")));
            }
            self.gold.relations.push(post);
        }
        Ok(self.gold)
    }

    fn push(&mut self, c: char) {
        self.gold.text.push(c);
        self.chars += 1;
    }

    fn error(&self, message: String) -> Error {
        Error::new(ErrorKind::Usage, message).at(self.source, self.line, 0)
    }
}
