//! On pages of plain text, text is told from furniture, by the rules and by the chain.

use nordtag::document::BlockKind;
use nordtag::extract::chain::{Beliefs, Chain, STATES};
use nordtag::extract::clue::study;

use crate::extract_plain::{PAGE, blocks, kind_of};

/// Whether the rules, without the chain, hold a line for furniture.
fn ruled_out(text: &str, line: &str) -> bool {
    let study = study(text);
    let found = study.spans.iter().position(|span| span.of(text).starts_with(line));
    study.rules[found.unwrap_or_else(|| panic!("no line begins with `{line}`"))] >= 0.5
}

/// So many lines of running text, each another.
fn text(lines: usize) -> String {
    const LINES: [&str; 12] = [
        "Kommunen har fått en ny chef för parkerna, och hon börjar i juni, när det mesta redan är planterat.",
        "Det är åtta år sedan den förra slutade, och sedan dess har arbetet letts av en grupp på fyra personer.",
        "– Jag har längtat efter att få arbeta med träd igen, säger hon, som kommer från en större stad.",
        "I sommar ska två lekplatser byggas om, och vid ån planeras en stig som går ända ner till hamnen.",
        "Pengarna kommer från ett anslag som delades ut i våras, men de räcker inte till allt som behöver göras.",
        "Den gamla alléns lindar är sjuka, och nu ska en expert se efter vilka av dem som går att rädda.",
        "Många har hört av sig med frågor om rosorna, som stod i full blom när de togs bort förra året.",
        "De finns kvar i växthuset, och tanken är att de ska tillbaka så snart den nya muren har blivit klar.",
        "Skolorna får hjälpa till att plantera, och varje klass tar hand om en egen bit av ängen under året.",
        "Arbetet ska vara klart till hösten, men om det regnar mycket kan det dröja till våren därpå.",
        "Föreningarna i stadsdelen har lovat att sköta bänkarna, som målades om för bara ett par veckor sedan.",
        "Under tiden stängs den norra grinden, så den som vill gå igenom parken får ta vägen om torget.",
    ];
    LINES.iter().cycle().take(lines).map(|line| format!("{line}\n")).collect()
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
    let teaser = "Det blir dyrare att parkera i centrum från och med nästa år, säger de som vet och har räknat på det.\n";
    let whole = format!("Ny skola öppnar\n{}Relaterade nyheter\nDyrare parkering\n{teaser}", text(9));
    let page = blocks(&whole);
    assert_eq!(kind_of(&page, "Kommunen har"), BlockKind::Paragraph);
    assert_eq!(kind_of(&page, "Dyrare"), BlockKind::Furniture);
    // A single sentence at the end of a short page is at the edge for the chain, not for the rules.
    assert!(ruled_out(&whole, "Det blir"));
    // So is an address right below such a heading; below a heading of its own it is a contact's for both.
    assert!(!ruled_out(&format!("Ny skola öppnar\n{}Relaterade nyheter\nRektor\nEva Ek\neva.ek@example.se\n", text(9)), "eva.ek@"));
    let page = blocks(&format!("Ny skola öppnar\n{}Kontakt\nRektor\nEva Ek\neva.ek@example.se\n", text(9)));
    assert_eq!(kind_of(&page, "eva.ek@"), BlockKind::Contact);
}

#[test]
fn on_a_long_page_what_is_said_again_and_teasers_that_break_off_are_furniture_by_the_rules() {
    let line = |at: usize| format!("Den {at}:a bron över Lillån blir färdig i höst, och då kan bussen gå ända fram till torget igen.\n");
    let text: String = (0..110).map(line).collect();
    let teasers =
        "Isen bär redan på sjön, säger de som bor där och har gått över...\nDet blir en kall vinter, tror de som kan väder och har…\n";
    let page = format!("Bron är klar\n{text}{}{teasers}", line(7));
    let blocks = blocks(&page);
    let kinds: Vec<BlockKind> = blocks.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds[8], BlockKind::Paragraph);
    assert_eq!(kinds[111..], [BlockKind::Furniture; 3]);
}

#[test]
fn the_name_above_a_menu_and_the_foot_below_a_notice_are_furniture_by_the_rules() {
    let page = format!(
        "Parkernas vänner i Åmål\nHem | Om oss | Bli medlem | Kontakt\nNy chef för parkerna\n{}Parkvägen 2, 662 30 Åmål\nDela på Facebook\n\
         Föreningen har 200 medlemmar\n",
        text(4)
    );
    for line in ["Parkernas vänner", "Hem |", "Parkvägen 2", "Dela på", "Föreningen har"] {
        assert!(ruled_out(&page, line), "{line}");
    }
    assert!(!ruled_out(&page, "Ny chef"));
    // A letterhead stands above no menu.
    let letter = format!("Parkernas vänner i Åmål\nProtokoll\n{}Parkvägen 2, 662 30 Åmål\n", text(12));
    assert!(!ruled_out(&letter, "Parkernas") && !ruled_out(&letter, "Parkvägen"));
}

#[test]
fn a_menu_of_a_word_a_line_is_furniture_down_to_the_heading_by_the_rules() {
    let page = format!("Skip to content\nHome\nNews\nResidents\nBusiness\nNew director of parks appointed\n{}", text(6));
    for line in ["News", "Residents", "Business"] {
        assert!(ruled_out(&page, line), "{line}");
    }
    assert!(!ruled_out(&page, "New director"));
}

#[test]
fn comments_below_an_article_are_furniture_and_postings_of_a_forum_are_not() {
    let body = text(12);
    let talk = "Det här var ju roligt att höra, för vi har väntat länge på någon som kan träd och buskar.\n";
    let page = blocks(&format!("Ny chef i Åmål\n{body}3 kommentarer\n{talk}"));
    assert_eq!(kind_of(&page, "Det här var"), BlockKind::Furniture);
    let posts = format!("{body}Add a comment\n{talk}").repeat(3);
    assert_eq!(kind_of(&blocks(&format!("Vem kan träd?\n{posts}")), "Det här var"), BlockKind::Paragraph);
}

#[test]
fn what_stands_between_the_lines_of_a_foot_goes_with_them_by_the_rules_but_people_and_dates_stay() {
    let foot = |lines: &str| format!("Ny chef i Åmål\n{}Dela sidan\n{lines}Om kakor\nTillgänglighetsredogörelse\n", text(6));
    let house = foot("Öppet måndag–fredag 8–16\nVäxel 0520-49 50 00\nSenast granskad 2024-03-01\n");
    assert!(ruled_out(&house, "Öppet") && ruled_out(&house, "Växel"));
    assert_ne!(kind_of(&blocks(&house), "Senast granskad"), BlockKind::Furniture);
    for lead in ["Kontakt", "Kontakta oss"] {
        let people = foot(&format!("{lead}\nAnna Berg, enhetschef\n0520-49 50 00\n"));
        assert!(!ruled_out(&people, "Anna Berg"), "{lead}");
    }
}

#[test]
fn sentences_that_turn_to_the_reader_are_furniture_by_the_rules_behind_the_text_and_not_in_it() {
    let appeal = "Gillade du den här artikeln så kan du få fler av samma slag direkt i din brevlåda varje morgon hela året.\n";
    assert!(ruled_out(&format!("Ny chef i Åmål\n{}{appeal}", text(6)), "Gillade du"));
    assert!(!ruled_out(&format!("Ny chef i Åmål\n{appeal}{}", text(6)), "Gillade du"));
}

#[test]
fn the_name_of_the_house_begins_the_foot_by_the_rules() {
    let page = |foot: &str| format!("Sund & Söner AB\nMeny\nSök\nVi bygger ny skola i Åmål\n{}{foot}", text(6));
    let house = page("Sund & Söner AB\nIndustrigatan 8\n662 30 Åmål\n0532-100 00\ninfo@sund.example\n");
    for line in ["Industrigatan", "0532", "info@"] {
        assert!(ruled_out(&house, line), "{line}");
    }
    let person = page("Anna Berg, projektchef\nSund & Söner AB\nanna.berg@sund.example\n");
    assert!(!ruled_out(&person, "Anna Berg") && !ruled_out(&person, "anna.berg"));
}

/// A page as none is in what the chain learned from; `~` before its furniture.
const TOWN: &str = "~Till innehållet
~Bäckhammars kommun
~Jobb  Press  Lättläst  Other languages
~Du är här: Start / Aktuellt / Nyheter
Nu öppnar det nya badhuset
Nyhet 12 januari 2024
På lördag klipps bandet till badhuset i Bäckhammar, som har tagit tre år att bygga och blivit dyrare än väntat.
– Det är klart att vi är lättade, säger fritidschefen Moa Lind, som har följt bygget sedan starten.
I huset finns fyra bassänger, ett gym och en servering som drivs av föreningen.
Kontakt
Moa Lind, fritidschef
0589-55 50 10
~Hittade du det du sökte?
~Ja  Nej
~Dela på Facebook
~Bäckhammars kommun, Torget 1, 715 30 Bäckhammar
~Organisationsnummer 212000-0000
~Tillgänglighetsredogörelse
";

#[test]
fn the_furniture_of_a_page_that_nobody_learned_from_is_told() {
    let lines: Vec<&str> = TOWN.lines().collect();
    let text = lines.iter().map(|line| line.trim_start_matches('~')).collect::<Vec<_>>().join("\n");
    let page = blocks(&text);
    assert_eq!(page.blocks.len(), lines.len());
    let wrong = page.blocks.iter().zip(&lines).filter(|(block, line)| (block.kind == BlockKind::Furniture) != line.starts_with('~'));
    let wrong: Vec<&str> = wrong.map(|(_, line)| *line).collect();
    assert!(wrong.len() <= 1, "{wrong:?}");
}

#[test]
fn the_weights_of_the_chain_are_read_as_they_were_written() {
    let kept = include_str!("../src/extract/chain.gen.tsv");
    let chain = Chain::read(kept).expect("weights of this version");
    assert_eq!(chain.write(), kept);
    assert_eq!(Chain::read(&kept.replace("\t1", "\tx")), None);
    assert_eq!(Chain::read(""), None);
}

#[test]
fn what_a_chain_holds_likely_sums_to_one_whatever_the_lines() {
    let chain = Chain::read(include_str!("../src/extract/chain.gen.tsv")).expect("weights of this version");
    let mut beliefs = Beliefs::default();
    for text in ["", "a", "Meny\nSök\nHem\n", "\u{a0}\n.\n|\n", &TOWN.repeat(40), &"1\n".repeat(3000), &text(12).repeat(90)] {
        let study = study(text);
        chain.beliefs(&study.clues, &mut beliefs);
        assert_eq!(beliefs.states.len(), study.spans.len());
        for states in &beliefs.states {
            let sum: f32 = states.iter().sum();
            assert!((sum - 1.0).abs() < 1e-3 && states.len() == STATES, "{states:?}");
        }
    }
}

#[test]
fn a_line_or_two_are_no_page_with_furniture() {
    for text in ["Headman, Ingrid\n", "Anna Berg\nrektor\n", "Åmåls kommun\nNyheter från hela kommunen\n"] {
        assert!(blocks(text).blocks.iter().all(|block| block.kind != BlockKind::Furniture), "{text}");
    }
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
