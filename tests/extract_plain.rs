//! Plain text becomes blocks: kinds, soft wraps, furniture, and the law that every character is in exactly one.

use nordtag::document::{BlockKind, Document, Raw};
use nordtag::extract::extract;
use nordtag::options::Reading;
use proptest::prelude::*;

fn blocks(text: &str) -> Document {
    extract(Raw { text: text.to_owned(), ..Raw::default() }, &Reading::default())
}

fn kind_of(document: &Document, line: &str) -> BlockKind {
    let found = document.blocks.iter().find(|block| block.span.of(&document.text).starts_with(line));
    found.unwrap_or_else(|| panic!("no block begins with `{line}`")).kind
}

const PAGE: &str = "Hoppa till innehåll
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
Tel: 0532-170 00
eva.ek@example.se
Box 62, 662 22 Åmål

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
fn menus_notices_and_share_bars_are_furniture_and_stay_in_the_text() {
    let page = blocks(PAGE);
    for line in ["Hoppa till", "Meny", "Sök", "Start / Nyheter", "Dela på", "Vi använder kakor", "© Åmåls"] {
        assert_eq!(kind_of(&page, line), BlockKind::Furniture, "{line}");
    }
    assert_eq!(page.text, PAGE);
}

#[test]
fn what_stands_below_a_heading_that_leads_away_is_furniture_but_an_address_is_not() {
    let sentence = "Kommunen har under året byggt om skolan, och nu är det klart att den öppnar för alla elever i höst.\n";
    let teaser = "Det blir dyrare att parkera i centrum från och med nästa år, säger de som vet och har räknat på det.\n";
    let page = blocks(&format!("Ny skola öppnar\n{}Relaterade nyheter\nDyrare parkering\n{teaser}", sentence.repeat(9)));
    assert_eq!(kind_of(&page, "Kommunen har"), BlockKind::Paragraph);
    assert_eq!(kind_of(&page, "Dyrare"), BlockKind::Furniture);
    assert_eq!(kind_of(&page, "Det blir"), BlockKind::Furniture);
    let page = blocks(&format!("Ny skola öppnar\n{}Relaterade nyheter\nRektor\nEva Ek\neva.ek@example.se\n", sentence.repeat(9)));
    assert_eq!(kind_of(&page, "eva.ek@"), BlockKind::Contact);
}

#[test]
fn the_name_above_a_menu_and_the_foot_below_a_notice_are_furniture() {
    let body = "Åmåls kommun har utsett Eva Ek till ny chef för parkerna. Hon kommer närmast från Säffle och börjar den 1 juni.\n";
    let page = blocks(&format!(
        "Parkernas vänner i Åmål\nHem | Om oss | Bli medlem | Kontakt\nNy chef för parkerna\n{}Parkvägen 2, 662 30 Åmål\nDela på Facebook\n\
         Föreningen har 200 medlemmar\n",
        body.repeat(3)
    ));
    for line in ["Parkernas vänner", "Hem |", "Parkvägen 2", "Dela på", "Föreningen har"] {
        assert_eq!(kind_of(&page, line), BlockKind::Furniture, "{line}");
    }
    assert_eq!(kind_of(&page, "Ny chef"), BlockKind::Heading);
    // A letterhead stands above no menu.
    let letter = blocks(&format!("Parkernas vänner i Åmål\nProtokoll\n{}Parkvägen 2, 662 30 Åmål\n", body.repeat(12)));
    assert_ne!(kind_of(&letter, "Parkernas"), BlockKind::Furniture);
    assert_ne!(kind_of(&letter, "Parkvägen"), BlockKind::Furniture);
}

#[test]
fn a_menu_of_a_word_a_line_is_furniture_down_to_the_heading() {
    let body = "Kommunen har fått en ny chef för parkerna, och hon börjar i juni, när det mesta redan är planterat.\n".repeat(6);
    let page = blocks(&format!("Skip to content\nHome\nNews\nResidents\nBusiness\nNew director of parks appointed\n{body}"));
    for line in ["News", "Residents", "Business"] {
        assert_eq!(kind_of(&page, line), BlockKind::Furniture, "{line}");
    }
    assert_eq!(kind_of(&page, "New director"), BlockKind::Heading);
}

#[test]
fn comments_below_an_article_are_furniture_and_postings_of_a_forum_are_not() {
    let body = "Kommunen har fått en ny chef för parkerna, och hon börjar i juni, när det mesta redan är planterat.\n".repeat(12);
    let talk = "Det här var ju roligt att höra, för vi har väntat länge på någon som kan träd och buskar.\n";
    let page = blocks(&format!("Ny chef i Åmål\n{body}3 kommentarer\n{talk}"));
    assert_eq!(kind_of(&page, "Det här var"), BlockKind::Furniture);
    let posts = format!("{body}Add a comment\n{talk}").repeat(3);
    assert_eq!(kind_of(&blocks(&format!("Vem kan träd?\n{posts}")), "Det här var"), BlockKind::Paragraph);
}

#[test]
fn what_stands_between_the_lines_of_a_foot_goes_with_them_but_people_and_dates_stay() {
    let body = "Kommunen har fått en ny chef för parkerna, och hon börjar i juni, när det mesta redan är planterat.\n".repeat(6);
    let foot = |lines: &str| blocks(&format!("Ny chef i Åmål\n{body}Dela sidan\n{lines}Om kakor\nTillgänglighetsredogörelse\n"));
    let house = foot("Öppet måndag–fredag 8–16\nVäxel 0520-49 50 00\nSenast granskad 2024-03-01\n");
    assert_eq!(kind_of(&house, "Öppet"), BlockKind::Furniture);
    assert_eq!(kind_of(&house, "Växel"), BlockKind::Furniture);
    assert_ne!(kind_of(&house, "Senast granskad"), BlockKind::Furniture);
    for lead in ["Kontakt", "Kontakta oss"] {
        let people = foot(&format!("{lead}\nAnna Berg, enhetschef\n0520-49 50 00\n"));
        assert_ne!(kind_of(&people, "Anna Berg"), BlockKind::Furniture, "{lead}");
    }
}

#[test]
fn sentences_that_turn_to_the_reader_are_furniture_behind_the_text_and_not_in_it() {
    let body = "Kommunen har fått en ny chef för parkerna, och hon börjar i juni, när det mesta redan är planterat.\n".repeat(6);
    let appeal = "Gillade du den här artikeln så kan du få fler av samma slag direkt i din brevlåda varje morgon hela året.\n";
    let page = blocks(&format!("Ny chef i Åmål\n{body}{appeal}"));
    assert_eq!(kind_of(&page, "Gillade du"), BlockKind::Furniture);
    let page = blocks(&format!("Ny chef i Åmål\n{appeal}{body}"));
    assert_ne!(kind_of(&page, "Gillade du"), BlockKind::Furniture);
}

#[test]
fn the_name_of_the_house_begins_the_foot() {
    let body = "Bolaget har fått i uppdrag att bygga en ny skola i Åmål, och arbetet börjar i juni, när tjälen har gått.\n".repeat(6);
    let page = |foot: &str| blocks(&format!("Sund & Söner AB\nMeny\nSök\nVi bygger ny skola i Åmål\n{body}{foot}"));
    let house = page("Sund & Söner AB\nIndustrigatan 8\n662 30 Åmål\n0532-100 00\ninfo@sund.example\n");
    for line in ["Industrigatan", "0532", "info@"] {
        assert_eq!(kind_of(&house, line), BlockKind::Furniture, "{line}");
    }
    let person = page("Anna Berg, projektchef\nSund & Söner AB\nanna.berg@sund.example\n");
    assert_ne!(kind_of(&person, "Anna Berg"), BlockKind::Furniture);
    assert_ne!(kind_of(&person, "anna.berg"), BlockKind::Furniture);
}

#[test]
fn a_list_without_running_text_is_no_menu() {
    let items = "Cykelhjälm röd\nCykelhjälm blå\nCykellås med kod\nPump för racer\nSadel i läder\n".repeat(20);
    let page = blocks(&format!("Tillbehör\n{items}Alla priser är med moms och vi skickar till hela landet inom tre dagar.\n"));
    let kept = page.blocks.iter().filter(|block| block.kind != BlockKind::Furniture).count();
    assert!(kept > 0, "a list that is all there is stays");
}

#[test]
fn furniture_has_at_least_one_half_and_nothing_else_has() {
    for block in blocks(PAGE).blocks {
        assert_eq!(block.kind == BlockKind::Furniture, block.boilerplate >= 0.5);
        assert!((0.0..=1.0).contains(&block.boilerplate));
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
