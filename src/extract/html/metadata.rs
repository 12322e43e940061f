//! What a page says of itself: title, language, address, author, dates, kind; from `meta`, `link`, `time` and JSON-LD.

use serde_json::Value;

use super::reference::resolved;
use super::state::State;
use super::stated::{self, Stated};
use crate::document::BlockKind;

/// Most bytes of JSON-LD that are read, and most values in it that are looked at.
const MOST_JSON: usize = 1 << 20;
const MOST_VALUES: usize = 10_000;

/// What the page says; empty where it says nothing. Of two statements of the same rank the first holds.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The `title` element.
    pub title: String,
    /// The title for sharing (OpenGraph), or the headline (JSON-LD).
    pub headline: String,
    /// The `lang` of the page.
    pub lang: String,
    /// The canonical address.
    pub url: String,
    /// Name of the author, of several the first.
    pub author: String,
    /// Name of the site.
    pub site: String,
    /// Day of publication, else of the last change; ISO 8601.
    pub date: String,
    /// Whether the page says it is a discussion: question and answers, forum thread.
    pub is_discussion: bool,
    /// Whether the page says it is an article.
    pub is_article: bool,
    /// Texts that the page states as data.
    pub stated: Vec<Stated>,
    /// A sentence or two on what the page is about.
    pub description: String,
    /// Data that scripts draw the page from.
    pub state: State,
    ranks: Ranks,
    json: Json,
    json_read: usize,
}

/// What the content of a script is.
#[derive(Clone, Copy, Debug, Default)]
enum Json {
    /// A program.
    #[default]
    None,
    /// JSON-LD.
    Linked,
    /// Data for the page's own scripts.
    State,
}

/// How good the statement is that a field was taken from; 0 for none.
#[derive(Clone, Copy, Debug, Default)]
struct Ranks {
    headline: u8,
    url: u8,
    author: u8,
    site: u8,
    date: u8,
}

fn better(field: &mut String, rank: &mut u8, new: u8, value: &str) {
    let value = plain(value);
    if new > *rank && !value.is_empty() {
        (*field, *rank) = (value, new);
    }
}

impl Metadata {
    /// The text of the `title` element; the first counts.
    pub fn title(&mut self, text: &str) {
        if self.title.is_empty() {
            self.title = plain(text);
        }
    }

    /// The `html` element.
    pub fn html(&mut self, attributes: &[(&str, &str)]) {
        let lang = value(attributes, "lang").or_else(|| value(attributes, "xml:lang"));
        if self.lang.is_empty() {
            self.lang = lang.unwrap_or_default().trim().to_owned();
        }
        if let Some(kind) = value(attributes, "itemtype") {
            self.kind(kind.rsplit('/').next().unwrap_or_default());
        }
    }

    /// A `link` element.
    pub fn link(&mut self, attributes: &[(&str, &str)]) {
        if value(attributes, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
            self.address(2, value(attributes, "href").unwrap_or_default());
        }
    }

    /// A `time` element.
    pub fn time(&mut self, attributes: &[(&str, &str)]) {
        let published = value(attributes, "itemprop").is_some_and(|name| name.eq_ignore_ascii_case("datePublished"))
            || value(attributes, "pubdate").is_some();
        self.day(if published { 4 } else { 1 }, value(attributes, "datetime").unwrap_or_default());
    }

    /// A `meta` element.
    pub fn meta(&mut self, attributes: &[(&str, &str)]) {
        let Some(content) = value(attributes, "content") else { return };
        let Some(name) = value(attributes, "property").or_else(|| value(attributes, "name")).or_else(|| value(attributes, "itemprop"))
        else {
            return;
        };
        let mut buffer = [0u8; 40];
        let Some(lower) = buffer.get_mut(..name.len()) else { return };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"og:title" => better(&mut self.headline, &mut self.ranks.headline, 2, content),
            b"twitter:title" => better(&mut self.headline, &mut self.ranks.headline, 1, content),
            b"og:site_name" => better(&mut self.site, &mut self.ranks.site, 3, content),
            b"application-name" => better(&mut self.site, &mut self.ranks.site, 1, content),
            b"og:url" => self.address(1, content),
            b"og:type" => self.is_article |= content.eq_ignore_ascii_case("article"),
            b"og:description" | b"description" if content.len() > self.description.len() => self.description = plain(content),
            b"articlebody" => self.stated.push(Stated { text: content.to_owned(), kind: BlockKind::Paragraph }),
            b"author" => better(&mut self.author, &mut self.ranks.author, 3, content),
            // Many sites put the address of a profile here.
            b"article:author" | b"dc.creator" | b"dcterms.creator" if !content.contains("://") => {
                better(&mut self.author, &mut self.ranks.author, 2, content);
            }
            b"article:published_time" | b"og:published_time" | b"datepublished" | b"og:article:published_time" => self.day(6, content),
            b"pubdate"
            | b"publishdate"
            | b"publish-date"
            | b"dc.date.issued"
            | b"dcterms.issued"
            | b"dcterms.created"
            | b"sailthru.date"
            | b"parsely-pub-date"
            | b"article.published"
            | b"cxenseparse:recs:publishtime"
            | b"date"
            | b"dc.date"
            | b"dcterms.date" => {
                self.day(5, content);
            }
            b"article:modified_time" | b"og:updated_time" | b"dcterms.modified" | b"datemodified" | b"last-modified" => {
                self.day(2, content)
            }
            _ => {}
        }
    }

    /// A `script` begins.
    pub fn script_start(&mut self, attributes: &[(&str, &str)]) {
        let kind = value(attributes, "type").unwrap_or_default().trim();
        self.json = match () {
            () if kind.eq_ignore_ascii_case("application/ld+json") => Json::Linked,
            () if kind.eq_ignore_ascii_case("application/json") => Json::State,
            () => Json::None,
        };
    }

    /// The content of a `script`.
    pub fn script(&mut self, text: &str) {
        match std::mem::take(&mut self.json) {
            Json::None => return,
            Json::State => return self.state.keep(text),
            Json::Linked => {}
        }
        self.json_read = self.json_read.saturating_add(text.len());
        if self.json_read > MOST_JSON {
            return;
        }
        let read = serde_json::from_str::<Value>(text);
        let Ok(root) = read.or_else(|_| serde_json::from_str::<Value>(&mended(text))) else { return };
        let (mut stack, mut seen) = (vec![&root], 0);
        while let Some(value) = stack.pop() {
            seen += 1;
            if seen > MOST_VALUES {
                return;
            }
            match value {
                Value::Array(values) => stack.extend(values.iter().rev()),
                Value::Object(fields) => {
                    self.json_object(fields);
                    stack.extend(
                        fields.iter().rev().filter(|(key, _)| matches!(key.as_str(), "@graph" | "mainEntity")).map(|(_, value)| value),
                    );
                }
                _ => {}
            }
        }
    }

    fn json_object(&mut self, fields: &serde_json::Map<String, Value>) {
        let kind = match fields.get("@type") {
            Some(Value::String(kind)) => kind.as_str(),
            Some(Value::Array(kinds)) => kinds.iter().find_map(Value::as_str).unwrap_or_default(),
            _ => "",
        };
        self.kind(kind);
        stated::collect(kind, fields, &mut self.stated);
        let text = |key: &str| fields.get(key).and_then(Value::as_str).unwrap_or_default();
        if kind == "WebSite" || kind.ends_with("Organization") {
            better(&mut self.site, &mut self.ranks.site, 2, text("name"));
        }
        if !(kind.ends_with("Article") || kind.ends_with("Posting") || kind.ends_with("Page") || matches!(kind, "Recipe" | "Report")) {
            return;
        }
        if kind != "WebPage" {
            better(&mut self.headline, &mut self.ranks.headline, 1, text("headline"));
        }
        self.day(6, text("datePublished"));
        self.day(3, text("dateModified"));
        let author = match fields.get("author") {
            Some(Value::Array(authors)) => authors.first(),
            author => author,
        };
        let name = match author {
            Some(Value::String(name)) => name,
            Some(Value::Object(author)) => author.get("name").and_then(Value::as_str).unwrap_or_default(),
            _ => "",
        };
        better(&mut self.author, &mut self.ranks.author, 4, name);
    }

    fn kind(&mut self, kind: &str) {
        self.is_discussion |= matches!(kind, "DiscussionForumPosting" | "QAPage");
        self.is_article |= kind.ends_with("Article") || matches!(kind, "BlogPosting" | "Report" | "Recipe");
    }

    fn address(&mut self, rank: u8, address: &str) {
        if address.trim_start().starts_with("http") {
            better(&mut self.url, &mut self.ranks.url, rank, address);
        }
    }

    /// Keeps the day of an ISO 8601 date or time.
    fn day(&mut self, rank: u8, stated: &str) {
        if let Some(day) = stated.trim().get(..10)
            && day.parse::<jiff::civil::Date>().is_ok()
        {
            better(&mut self.date, &mut self.ranks.date, rank, day);
        }
    }
}

/// The value of an attribute, `name` in small letters; the first of several counts.
fn value<'a>(attributes: &[(&'a str, &'a str)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|&(_, value)| value)
}

/// JSON without what pages write into it though it is not allowed: comments of script around it, line breaks within strings, commas
/// before an end.
fn mended(written: &str) -> String {
    // `//<![CDATA[` has brackets of its own.
    let start = written.find("[CDATA[").map_or(0, |at| at + "[CDATA[".len());
    let end = written.rfind("]]>").filter(|&end| start > 0 && end >= start).unwrap_or(written.len());
    let inside = &written[start..end];
    let body = match (inside.find(['{', '[']), inside.rfind(['}', ']'])) {
        (Some(start), Some(end)) if start < end => &inside[start..=end],
        _ => return String::new(),
    };
    let (mut json, mut quoted, mut escaped) = (String::with_capacity(body.len()), false, false);
    // Where a comma stands with nothing but white space behind it.
    let mut comma = None;
    for letter in body.chars() {
        match letter {
            '"' if !escaped => quoted = !quoted,
            '}' | ']' if !quoted => {
                if let Some(at) = comma {
                    json.truncate(at);
                }
            }
            _ => {}
        }
        escaped = quoted && letter == '\\' && !escaped;
        if !quoted && letter == ',' {
            comma = Some(json.len());
        } else if quoted || !letter.is_whitespace() {
            comma = None;
        }
        json.push(if letter < ' ' { ' ' } else { letter });
    }
    json
}

/// References resolved and white space folded.
fn plain(written: &str) -> String {
    let text = resolved(written);
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
