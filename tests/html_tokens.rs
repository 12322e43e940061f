//! Markup becomes tokens as html5gum reads them.

use html5gum::Tokenizer;
use nordtag::extract::html::{Token, Tokens};
use proptest::prelude::*;

/// Tags and texts in one line each, as our tokenizer reads them: names in small letters, texts joined.
fn ours(html: &str) -> Vec<String> {
    let (mut found, mut tokens) = (Vec::new(), Tokens::new(html));
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) | Token::Quoted(text) | Token::Script(text) => push_text(&mut found, text),
            Token::Start(_, name) => {
                let mut line = format!("<{}", name.to_ascii_lowercase());
                let mut names: Vec<String> = Vec::new();
                for (key, value) in tokens.attributes() {
                    let key = key.to_ascii_lowercase();
                    if !names.contains(&key) {
                        line += &format!(" {key}={value}");
                        names.push(key);
                    }
                }
                found.push(sorted(&line));
            }
            Token::End(_, name) => found.push(format!("/{}", name.to_ascii_lowercase())),
        }
    }
    found
}

fn push_text(found: &mut Vec<String>, text: &str) {
    match found.last_mut() {
        Some(last) if last.starts_with('"') => last.push_str(text),
        _ => found.push(format!("\"{text}")),
    }
}

/// Attributes in the order of the alphabet: html5gum keeps no order.
fn sorted(line: &str) -> String {
    let mut parts: Vec<&str> = line.split(' ').collect();
    parts[1..].sort_unstable();
    parts.join(" ")
}

/// The same as html5gum reads them; what we leave out on purpose (styles, frames) is left out here too.
fn theirs(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut skip = false;
    let mut emitter = html5gum::emitters::default::DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.expect("reading from memory cannot fail") {
            html5gum::Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                skip = matches!(name.as_str(), "style" | "iframe" | "noembed" | "noframes" | "xmp");
                let mut line = format!("<{name}");
                for (key, value) in &tag.attributes {
                    line += &format!(" {}={}", String::from_utf8_lossy(key), String::from_utf8_lossy(value));
                }
                found.push(sorted(&line));
            }
            html5gum::Token::EndTag(tag) => {
                skip = false;
                found.push(format!("/{}", String::from_utf8_lossy(&tag.name)));
            }
            html5gum::Token::String(text) if !skip => push_text(&mut found, &String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    found
}

proptest! {
    #![proptest_config(crate::soak::cases(4000))]

    #[test]
    fn markup_is_read_as_html5gum_reads_it(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<", ">", "/", "=", "\"", "'", "-", "--", "!", "?", " ", "\n", "a", "b", "P", "div", "<p>", "</p>", "<a href=x>", "</a>", "<!--", "-->",
            "<script>", "</script>", "<title>", "</title>", "<textarea>", "</textarea>", "<style>", "</style >", "<!doctype html>", "<![CDATA[", "]]>",
            "å", "ö", "–", "<br/>", "<b class='x y'", "<i id=\"u\" ID=v>", "--!>", "</", "<script", "</script", "x=y",
        ]), 0..24)
    ) {
        let html: String = parts.concat();
        prop_assert_eq!(ours(&html), theirs(&html), "{}", html);
    }
}
