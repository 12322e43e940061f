//! Plain text becomes blocks: kinds, soft wraps, and the law that every character is in exactly one.

use nordtag::document::{BlockKind, Document, Raw};
use nordtag::extract::extract;
use nordtag::options::Reading;
use proptest::prelude::*;

pub fn blocks(text: &str) -> Document {
    extract(Raw { text: text.to_owned(), ..Raw::default() }, &Reading::default())
}

pub fn kind_of(document: &Document, line: &str) -> BlockKind {
    let found = document.blocks.iter().find(|block| block.span.of(&document.text).starts_with(line));
    found.unwrap_or_else(|| panic!("no block begins with `{line}`")).kind
}

/// A page with a menu, an article, a contact and a foot.
pub const PAGE: &str = "Hoppa till innehåll
Meny
Sök
Start / Nyheter / Arkiv

Ny chef för parkerna

2023-05-04

Åmåls kommun har utsett Eva Ek till ny chef för parkerna. Hon kommer närmast från Säffle och börjar den 1 juni.

– Det ska bli roligt att arbeta med de gröna miljöerna i kommunen, säger Eva Ek.

Det här ska hon göra:
• Ta hand om parkerna
• Plantera träd

Foto: Ola Ask

Publicerad

Kontakt
Eva Ek
Parkchef
Box 62, 662 22 Åmål
Tel: 0532-170 00
eva.ek@example.se

Dela på Facebook
Vi använder kakor för att webbplatsen ska fungera.
© Åmåls kommun
";

#[test]
fn lines_of_a_page_get_their_kinds() {
    let page = blocks(PAGE);
    for (line, kind) in [
        ("Ny chef", BlockKind::Heading),
        ("Åmåls kommun har", BlockKind::Paragraph),
        ("– Det ska", BlockKind::Quote),
        ("Det här ska", BlockKind::Label),
        ("• Ta hand", BlockKind::List),
        ("Foto:", BlockKind::Caption),
        ("Publicerad", BlockKind::Label),
        ("Kontakt", BlockKind::Label),
        ("Parkchef", BlockKind::Contact),
        ("Tel: 0532", BlockKind::Contact),
        ("eva.ek@", BlockKind::Contact),
        ("Box 62", BlockKind::Contact),
    ] {
        assert_eq!(kind_of(&page, line), kind, "{line}");
    }
}

#[test]
fn a_soft_wrap_is_joined_and_the_text_unchanged() {
    let text = "Kommunens nya chef för parkerna heter Eva Ek och kommer\nnärmast från grannkommunen, där hon i flera år har haft\nhand om gator och torg. Hon börjar i juni.\n\nNästa stycke.\n";
    let page = blocks(text);
    assert_eq!(page.text, text);
    assert_eq!(page.blocks.len(), 2);
    assert_eq!(page.blocks[1].span.of(text), "Nästa stycke.");
}

#[test]
fn real_line_breaks_stay() {
    for text in [
        "Eva Ek\nParkchef\nÅmåls kommun\n",
        "Det här är en hel mening på sin egen rad och den är lång.\nDet här är nästa mening på sin egen rad, lika lång.\n",
        "• Ta hand om alla parker och planteringar i hela kommunen\n• Plantera träd och buskar längs gatorna i centrum\n",
        "- Vi ska plantera fler träd i år än vi gjorde under förra året\n- Vi ska också ta hand om dem\n",
    ] {
        assert_eq!(blocks(text).blocks.len(), text.lines().count(), "{text}");
    }
}

#[test]
fn every_kind_of_line_end_parts_lines() {
    assert_eq!(blocks("Ett\r\nTvå\rTre\n\nFyra").blocks.len(), 4);
}

#[test]
fn hostile_text_takes_linear_time() {
    let start = std::time::Instant::now();
    for piece in ["a", "a ", "\n", "a\n", "Kontakt:\n", "a@a.se\n", "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj\n", "|", "\u{2022} "]
    {
        blocks(&piece.repeat(1_000_000 / piece.len()));
    }
    assert!(start.elapsed().as_secs() < 30, "nine texts of a megabyte took {:?}", start.elapsed());
}

proptest! {
    #[test]
    fn every_character_that_is_no_white_space_lies_in_exactly_one_block(text in "(\\PC|[a-zÅ .,:@\\-\n\r\t]){0,200}") {
        let page = blocks(&text);
        let mut at = 0;
        for block in &page.blocks {
            prop_assert!(text[at..block.span.start as usize].chars().all(char::is_whitespace));
            let piece = block.span.of(&text);
            prop_assert!(!piece.is_empty() && piece.trim() == piece);
            at = block.span.end as usize;
        }
        prop_assert!(text[at..].chars().all(char::is_whitespace));
    }
}
