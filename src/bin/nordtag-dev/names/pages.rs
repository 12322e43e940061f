//! Templates of pages (`corpus/train`) become gold: what municipal, university and company pages look like, with ever new names in them.
//!
//! Pages are parted by lines `---`. `{slot}` is filled and, where the slot is a name, marked; `{slot:x}` is the same name all over the page, `{slot's}` a
//! genitive, `{ORG}` in capitals. `[… {slot} …|ORG]` marks as a whole, `<one|other>` is a choice.

use std::collections::HashMap;
use std::path::Path;

use nordtag::entity::Label;
use nordtag::error::{Error, ErrorKind};
use nordtag::gold::{Gold, Mention};

use super::failed;
use super::filling::{Filling, Random};

/// How often each page is made.
const TIMES: usize = 12;

/// Pages of all languages, made of the templates and lists of the project's folder.
///
/// # Errors
/// When templates or lists cannot be read, or a template is not as it should be.
pub fn pages(project: &Path) -> Result<Vec<Gold>, Error> {
    let mut golds = Vec::new();
    for lang in ["sv", "da", "en"] {
        let filling = Filling::read(&project.join("gazetteers"), lang)?;
        let path = project.join("corpus/train").join(lang).with_extension("txt");
        let templates = std::fs::read_to_string(&path).map_err(|error| failed(ErrorKind::Unreadable, &error, &path))?;
        let mut random = Random::new(0x9e37_79b9_7f4a_7c15);
        for round in 0..TIMES {
            for (at, template) in templates.split("---\n").enumerate() {
                let mut page = Page { filling: &filling, random: &mut random, lang, gold: Gold::default(), chars: 0, said: HashMap::new() };
                let wrong = |it: &str| Error::new(ErrorKind::Usage, format!("expected a slot, a mark or a choice, found `{it}`"));
                page.write(template, true).map_err(|it| wrong(it).at(path.to_string_lossy(), at as u64 + 1, 0))?;
                page.gold.id = format!("{lang}-{at}-{round}");
                lang.clone_into(&mut page.gold.lang);
                golds.push(page.gold);
            }
        }
    }
    Ok(golds)
}

struct Page<'a> {
    filling: &'a Filling,
    random: &'a mut Random,
    lang: &'a str,
    gold: Gold,
    chars: u32,
    /// What slots with a name have been filled with.
    said: HashMap<String, String>,
}

impl Page<'_> {
    /// Writes a template; `Err` is the part of it that is wrong.
    fn write<'t>(&mut self, mut template: &'t str, marking: bool) -> Result<(), &'t str> {
        while let Some(at) = template.find(['{', '[', '<']) {
            self.push(&template[..at]);
            let close = match template.as_bytes()[at] {
                b'{' => '}',
                b'[' => ']',
                _ => '>',
            };
            let inner = &template[at + 1..];
            let end = inner.find(close).ok_or(inner)?;
            let (inner, rest) = (&inner[..end], &inner[end + 1..]);
            match close {
                '}' => self.slot(inner, marking)?,
                '>' => {
                    let choices: Vec<&str> = inner.split('|').collect();
                    let choice = self.random.of(&choices);
                    self.write(choice, marking)?;
                }
                _ => {
                    let (text, label) = inner.rsplit_once('|').ok_or(inner)?;
                    let optional = label.ends_with('?');
                    let label = Label::from_name(label.trim_end_matches('?')).ok_or(label)?;
                    let start = self.chars;
                    self.write(text, false)?;
                    if !optional {
                        self.mark(start, label);
                    }
                }
            }
            template = rest;
        }
        self.push(template);
        Ok(())
    }

    fn slot<'t>(&mut self, slot: &'t str, marking: bool) -> Result<(), &'t str> {
        let (name, key) = slot.split_once(':').map_or((slot, ""), |(name, key)| (name, key));
        let (name, genitive) = name.strip_suffix("'s").map_or((name, false), |name| (name, true));
        let kind = name.to_lowercase();
        let mut text = match self.said.get(&format!("{kind}:{key}")).filter(|_| !key.is_empty()) {
            Some(said) => said.clone(),
            None => self.named(&kind, key).ok_or(slot)?,
        };
        if name.chars().all(char::is_uppercase) {
            text = text.to_uppercase();
        } else if name == "Title" {
            text = self.capitals(&text);
        }
        let start = self.chars;
        self.push(&text);
        let bare = text.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
        if genitive && self.lang != "en" && !bare {
            self.push("s");
        }
        if marking && let Some(label) = label(&kind) {
            self.mark(start, label);
        }
        if genitive && self.lang == "en" {
            self.push(if bare { "'" } else { "'s" });
        }
        Ok(())
    }

    /// Fills a slot and remembers what with, where it has a name.
    fn named(&mut self, kind: &str, key: &str) -> Option<String> {
        let text = match kind {
            "person" => {
                let (given, surname) = (self.filling.fill("given", self.random)?, self.filling.fill("surname", self.random)?);
                let whole = format!("{given} {surname}");
                self.said.insert(format!("given:{key}"), given);
                self.said.insert(format!("surname:{key}"), surname);
                whole
            }
            "initialled" => {
                let initial = |name: String| name.chars().next().unwrap_or('A').to_string();
                let mut name = initial(self.filling.fill("given", self.random)?);
                if self.random.happens(0.2) {
                    name = format!("{name} {}", initial(self.filling.fill("given", self.random)?));
                }
                format!("{name} {}", self.filling.fill("surname", self.random)?)
            }
            _ => self.filling.fill(kind, self.random)?,
        };
        self.said.insert(format!("{kind}:{key}"), text.clone());
        Some(text)
    }

    /// A title as the head of a contact: in English all words of it, else the first.
    fn capitals(&self, text: &str) -> String {
        let mut capital = true;
        text.chars()
            .map(|letter| {
                let upper = capital;
                capital = self.lang == "en" && letter == ' ';
                if upper { letter.to_uppercase().to_string() } else { letter.to_string() }
            })
            .collect()
    }

    fn push(&mut self, text: &str) {
        self.gold.text.push_str(text);
        self.chars += text.chars().count() as u32;
    }

    fn mark(&mut self, start: u32, label: Label) {
        let (norm, norm_alts, also) = (None, Vec::new(), Vec::new());
        self.gold.ents.push(Mention { start, end: self.chars, label, norm, norm_alts, optional: false, also });
    }
}

/// What a slot's filling is a mention of.
fn label(slot: &str) -> Option<Label> {
    Some(match slot {
        "person" | "given" | "surname" | "initialled" => Label::Person,
        "place" | "country" => Label::Place,
        "org" | "agency" | "university" | "municipality" | "region" | "ministry" | "council" | "party" | "union" | "society" | "house"
        | "company" | "firm" | "brand" | "media" | "club" | "international" | "acronym" | "letter" | "letters" => Label::Org,
        _ => return None,
    })
}
