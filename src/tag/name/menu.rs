//! What menus, listings and headlines have that is written like an organisation: their entries, services and wares.

use crate::cue::Cues;
use crate::document::{BlockKind, Case, Sentence, TokenKind};
use crate::gazetteer::Class;
use crate::lang::Lang;
use crate::page::Page;

use super::cues;
use super::run::{is_capital, is_wide};
use super::scorer::Mention;
use super::strip;
use super::thing::{SURE, is_plain};

/// Heads that make a body of common words also in a menu, beside those of [`cues::NAMED_BODY`] and [`cues::INSTITUTION`].
const BODY: Cues = Cues::new(&["assembly", "bank", "cathedral", "church", "court", "parliament", "union"]);

/// What sites call their parts, behind their own name or somebody's.
const PART: Cues = Cues::new(&[
    "account", "archive", "archives", "blog", "careers", "compliance", "dialog", "faq", "help", "home", "homepage", "login", "menu",
    "navigation", "newsletter", "overview", "podcast", "resources", "reviews", "settings", "staff", "status", "support", "videos", "views",
]);

/// What entries of menus and headlines end in: wares, services, kinds of pages. Firms are called so too, but then a text says so.
const TOPIC: Cues = Cues::new(&[
    "accessories", "achievements", "app", "apps", "bags", "basics", "batteries", "beds", "belt", "benefits", "bundle", "bundles", "cable",
    "cables", "calculator", "calendar", "cameras", "candles", "cards", "carriers", "certificates", "chairs", "chargers", "checklist",
    "cleaning", "clothing", "collections", "controllers", "cookies", "courses", "deals", "demand", "designers", "edition", "engine",
    "equipment", "essentials", "events", "experts", "faculty", "faqs", "features", "filters", "furniture", "giveaway", "glossary", "guide",
    "guides", "hats", "headphones", "ideas", "inspection", "installation", "installations", "instructions", "jackets", "jobs", "kit",
    "kits", "lessons", "lighting", "maintenance", "management", "materials", "mode", "models", "offers", "outlet", "packs", "payments",
    "plan", "planning", "plans", "plants", "platform", "plugin", "policies", "policy", "prices", "pricing", "privacy", "products",
    "professionals", "program", "programme", "programmes", "programs", "projects", "protection", "recipes", "removal", "rentals", "repair",
    "repairs", "replacement", "replacements", "returns", "rewards", "sale", "sales", "schedule", "shipping", "shirts", "shoes", "skills",
    "sofas", "software", "stories", "subscriptions", "sunglasses", "supplies", "tables", "templates", "terms", "theme", "themes",
    "tickets", "tips", "toolkit", "tools", "topics", "tours", "tutorials", "updates", "upgrade", "upgrades", "users", "vacations",
    "warranty", "watches", "wiring", "workflow", "workflows", "workshop", "workshops",
]);

/// Words inside a line that speaks to its reader: `Roofers You Can Trust`.
const READER: Cues = Cues::new(&["how", "these", "this", "what", "when", "which", "why", "you", "your"]);

/// In a menu, what the scorer holds for an organisation below this score is none more often than not.
const FAINT: f32 = 0.5;
/// From here on what ends in a head is a body in a headline too.
const HEADED: f32 = 0.9;
/// No name has more tokens.
const LONGEST: u32 = 14;
/// Nor has a headline, or a menu in one line.
const HEADLINE: u32 = 256;

/// Whether what no list has is a row of entries, an entry of a menu, or what a line is about: `Help Centre`, `Security Systems`,
/// `Mirrors All Mirrors Wall`; or a name and what a site calls its parts: `NFL Home`.
pub fn is_entry(page: &Page<'_>, sentence: &Sentence, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    if mention.end - mention.start > LONGEST {
        return true;
    }
    let kind = page.document.blocks[sentence.block as usize].kind;
    let menu = kind == BlockKind::Furniture;
    if end - start < 2 && !menu || strip::listed(page, mention) {
        return goes_on(page, sentence, mention);
    }
    // `© 2024 Wander Quill Media`, `trained at Wander Quill`, `The Wander Quill Workshop meets`
    let before = if mention.start > sentence.token_start { page.word(start - 1) } else { "" };
    let form = (start..end).any(|token| page.facts[token].company_form());
    if form
        || matches!(before, "©" | "The" | "at" | "by" | "from")
        || !before.is_empty() && page.tokens[start - 1].kind == TokenKind::Number
    {
        return false;
    }
    let headed = (start..end).any(|token| page.facts[token].org_head());
    let english = page.lang(sentence.block) == Lang::En;
    if menu && english && !headed && (mention.score < FAINT || is_crammed(page, sentence, mention)) {
        return true;
    }
    if end - start < 2 {
        return false;
    }
    let mark = |token: usize| menu && matches!(page.word(token), "," | "|" | "·" | "•" | ">" | "/");
    let whole = (before.is_empty() || mark(start - 1)) && (mention.end == sentence.token_end || mark(end));
    let head = page.word(end - 1);
    let several = head.ends_with('s') && !head.ends_with("ss");
    let doubtful = mention.score < SURE;
    let joined = (start..end).any(|token| page.word(token) == "&");
    let topic = english && TOPIC.has(head);
    let line = || english && !headed && is_line(page, (kind, whole && joined), (start, end));
    if whole && PART.has(head) || menu && topic || line() {
        return true;
    }
    let about = whole && (menu || several || doubtful || joined)
        || english && menu && (!headed || several) && (joined || doubtful)
        || english && mention.score < HEADED && before != "the" && is_headline(page, sentence, mention);
    let body = cues::NAMED_BODY.has(head) || cues::INSTITUTION.has(head) || BODY.has(head);
    // `Tables for the Coast`, not `Friends of the Coast`.
    let first = page.facts[start].org_head();
    let small = |token: usize| page.tokens[token].case == Case::Lower && page.facts[token].class() == Class::A && !first;
    let plain = |token: usize| small(token) || is_plain(page, token);
    about && !body && (start..end).all(plain)
}

/// Whether words of a line are two of a kind, `joined`, or speak to the reader: `Camera Tripods & Stands`, `Roofers You Can Trust`;
/// not `Hallen & Sons`.
fn is_line(page: &Page<'_>, (kind, joined): (BlockKind, bool), (start, end): (usize, usize)) -> bool {
    let menu = kind == BlockKind::Furniture;
    let pair = menu && joined && page.facts[end - 1].common(Lang::En) > 0;
    let line = menu || matches!(kind, BlockKind::Heading | BlockKind::List);
    pair || line && (start + 1..end).any(|token| READER.has(page.word(token)))
}

/// Whether two common words of a list, without an article, go on with a third: `Home Office Furniture`.
fn goes_on(page: &Page<'_>, sentence: &Sentence, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let article = mention.start > sentence.token_start && crate::cue::is(page.word(start - 1), "the");
    end - start == 2
        && !article
        && mention.end < sentence.token_end
        && is_capital(page, end)
        && !is_wide(page, end)
        && !page.facts[end].title()
        && (start..end).all(|token| page.facts[token].common(Lang::En) > 1)
        && page.facts[end].common(Lang::En) > 0
}

/// Whether words with a capital stand right before or behind what was taken for a name, with nothing but a space between.
fn is_crammed(page: &Page<'_>, sentence: &Sentence, mention: &Mention) -> bool {
    let (start, end) = (mention.start as usize, mention.end as usize);
    let entry = |token: usize| is_capital(page, token) && page.facts[token].class() != Class::A;
    let before = mention.start > sentence.token_start && entry(start - 1) && !is_wide(page, start);
    before || mention.end < sentence.token_end && entry(end) && !is_wide(page, end)
}

/// Whether a sentence is written in capitals, small words aside, and goes on around what was taken for a name: `Why You Need Energy
/// Services`.
fn is_headline(page: &Page<'_>, sentence: &Sentence, mention: &Mention) -> bool {
    if sentence.token_end - sentence.token_start > HEADLINE {
        return false;
    }
    let own = mention.start..mention.end;
    let mut others = (sentence.token_start..sentence.token_end).filter(|token| !own.contains(token));
    let words = others.clone().filter(|&token| is_capital(page, token as usize)).count();
    words > 2
        && others.all(|token| {
            let is = page.tokens[token as usize];
            let listed = matches!(page.word(token as usize), "," | ";" | "–" | "-" | "|");
            !listed && (is.kind != TokenKind::Word || is.capital || is.span.len() < 5 && page.facts[token as usize].class() == Class::A)
        })
}
