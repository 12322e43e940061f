//! On HTML pages text is told from furniture.

use nordtag::document::{BlockKind, Media, Raw};
use nordtag::extract::extract;
use nordtag::options::Reading;

use crate::html::{kind_in, page};

/// A page as municipalities have them: menu, article with byline and caption, box, cookie notice, foot.
pub const NOTICE: &str = "<!doctype html><html lang=sv><title>Ny chef – Älvstaden</title><body class='page has-sidebar'>
<div id=cookie-banner><p>Vi använder kakor för att webbplatsen ska fungera på ett bra sätt för dig. Läs mer om kakor.</p><button>Godkänn</button></div>
<header class=site-header><nav><ul><li><a href=/>Start</a><li><a href=/skola>Skola och förskola</a><li><a href=/bygga>Bygga och bo</a></ul></nav></header>
<main><article><h1>Anna Berg blir ny skolchef</h1>
<p class=ingress>Kommunstyrelsen har utsett Anna Berg till ny skolchef i Älvstaden. Hon tillträder den 1 mars.</p>
<figure><img src=a.jpg><figcaption>Anna Berg. Foto: Per Lund</figcaption></figure>
<p>Anna Berg kommer närmast från Norrby kommun, där hon har varit rektor i åtta år. Hon är utbildad lärare, och har arbetat med skolans utveckling, säger hon.</p>
<p>Uppdraget omfattar grundskolan, förskolan och gymnasiet. Den nya chefen ska leda arbetet med den plan som nämnden antog i höstas, och rapporterar till direktören.</p>
<p>Rekryteringen har pågått sedan i våras, och tolv personer sökte tjänsten. Den nuvarande chefen går i pension vid årsskiftet, efter tjugo år i kommunen.</p>
<p>Nämndens ordförande är nöjd med valet: Anna Berg har den erfarenhet som behövs, och hon känner skolan väl. Vi ser fram emot att få börja arbeta tillsammans.</p>
<div class=share-buttons><a href=#>Dela på Facebook</a></div></article>
<aside class=related><h2>Läs också</h2><ul><li><a href=/1>Ny förskola i Strömslund</a><li><a href=/2>Så söker du skola</a></ul></aside></main>
<footer><p>Älvstadens kommun, Storgatan 1, 461 32 Älvstaden. Telefon 0520-12 34 56, växeln är öppen vardagar.</p></footer></body>";

#[test]
fn furniture_is_marked_and_nothing_is_dropped() {
    let page = page(NOTICE);
    let kind_of = |start: &str| {
        let block = page.blocks.iter().find(|block| block.span.of(&page.text).starts_with(start));
        block.unwrap_or_else(|| panic!("`{start}` is a block")).kind
    };
    for furniture in ["Vi använder kakor", "Godkänn", "Skola och förskola", "Dela på", "Läs också", "Så söker du", "Älvstadens kommun"]
    {
        assert_eq!(kind_of(furniture), BlockKind::Furniture, "{furniture}");
    }
    assert_eq!(kind_of("Anna Berg blir"), BlockKind::Heading);
    for text in ["Kommunstyrelsen", "Anna Berg kommer", "Uppdraget", "Rekryteringen", "Nämndens"] {
        assert_eq!(kind_of(text), BlockKind::Paragraph, "{text}");
    }
}

#[test]
fn main_only_leaves_furniture_out_of_the_text() {
    let options = Reading { main_only: true, ..Reading::default() };
    let page = extract(Raw { text: NOTICE.into(), media: Media::Html, ..Raw::default() }, &options);
    assert!(page.text.starts_with("Anna Berg blir ny skolchef\nKommunstyrelsen"));
    assert!(page.text.ends_with("tillsammans."));
    assert!(page.blocks.iter().all(|block| block.kind != BlockKind::Furniture && !block.span.of(&page.text).is_empty()));
}

#[test]
fn what_readers_wrote_is_furniture_below_an_article_and_text_in_a_forum() {
    let comment = "<div class=comments><div class=comment><p>Jag håller med om det som står här, och jag tycker att kommunen ska göra mer för oss.</p></div></div>";
    let article = NOTICE.replace("</article>", &format!("</article>{comment}"));
    let kinds = |html: &str| {
        let page = page(html);
        page.blocks.iter().find(|block| block.span.of(&page.text).starts_with("Jag håller")).map(|block| block.kind)
    };
    assert_eq!(kinds(&article), Some(BlockKind::Furniture));
    assert_eq!(kinds(&format!("<body class=forum><main>{comment}</main>")), Some(BlockKind::Paragraph));
}

#[test]
fn links_to_other_sites_within_a_text_are_its_sources() {
    let sources =
        "<ul><li><a href='https://forskning.example.org/a'>Rapporten om skolorna i norr</a><li><a href='/b'>Fler sidor om skolan</a></ul>";
    let more = "<p>Skolan i Älvstaden har vuxit i många år, och det är nu dags att se över hur arbetet leds och följs upp.</p>".repeat(6);
    let html = NOTICE.replace("tillsammans.</p>", &format!("tillsammans.</p>{more}{sources}"));
    let html = format!("<link rel=canonical href='https://www.alvstaden.example.se/nyhet'>{html}");
    assert_eq!(kind_in(&html, "Rapporten"), BlockKind::List);
    assert_eq!(kind_in(&html, "Fler sidor"), BlockKind::Furniture);
}

#[test]
fn a_sentence_set_as_a_heading_stays() {
    let quote = "”Vi har aldrig haft så många sökande som i år, och det är vi mycket glada för”, säger Anna Berg.";
    let html = NOTICE.replace("</article>", &format!("<h3>{quote}</h3></article>"));
    assert_eq!(kind_in(&html, "”Vi har"), BlockKind::Heading);
}

#[test]
fn what_stands_around_a_posting_is_furniture() {
    let post = "<div class=post><div class=user><div>Sven P</div><div>Medlem</div></div><div class=message><p>Har någon här bytt takpannor själv, \
                och hur lång tid tog det i så fall för er? Jag undrar också om man behöver bygglov för det.</p></div></div>";
    let html = format!("<body class=forum><main>{}</main>", post.repeat(4));
    assert_eq!(kind_in(&html, "Sven P"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "Har någon"), BlockKind::Paragraph);
}

/// A page whose main part is `rows` cards of the class `class`, in a page that says what `kind` says.
fn cards(kind: &str, class: &str, rows: usize) -> String {
    let card = |n: usize| {
        format!(
            "<article class='card {class}'><h3><a href='/kurs/{n}'>Kurs i keramik nummer {n}</a></h3><div>Start vecka {n}</div></article>"
        )
    };
    let menu = "<nav><a href=/1>Hem</a> <a href=/2>Kurser</a> <a href=/3>Kontakt</a></nav>";
    format!("{kind}{menu}<main><h1>Alla kurser i höst</h1>{}</main>", (0..rows).map(card).collect::<String>())
}

#[test]
fn a_list_of_cards_stays_though_its_page_says_it_is_an_article() {
    let html = cards("<meta property='og:type' content='article'>", "kurs", 20);
    assert_ne!(kind_in(&html, "Kurs i keramik nummer 7"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "Hem"), BlockKind::Furniture);
}

#[test]
fn rows_of_cards_stay_whatever_their_parts_are_called() {
    let html = cards("", "cart-form", 20);
    assert_ne!(kind_in(&html, "Kurs i keramik nummer 7"), BlockKind::Furniture);
}

#[test]
fn what_stands_above_the_headline_of_an_article_is_furniture() {
    let ticker = "<ul><li>Vattnet är tillbaka i hela Älvstaden efter läckan i natt, meddelar kommunens tekniska kontor i dag.</ul>";
    let html = NOTICE.replacen("<h1", &format!("{ticker}<h1"), 1);
    let html = format!("<meta property='og:type' content='article'><meta property='og:title' content='Anna Berg blir ny skolchef'>{html}");
    let more = "<p>Skolan i Älvstaden har vuxit i många år, och det är nu dags att se över hur arbetet leds och följs upp.</p>".repeat(6);
    let html = html.replace("tillsammans.</p>", &format!("tillsammans.</p>{more}"));
    assert_eq!(kind_in(&html, "Vattnet"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "Kommunstyrelsen"), BlockKind::Paragraph);
}

#[test]
fn who_wrote_an_article_and_what_it_asks_of_readers_is_furniture() {
    let more = "<p>Skolan i Älvstaden har vuxit i många år, och det är nu dags att se över hur arbetet leds och följs upp.</p>".repeat(6);
    let end = "<p>Åsa Öberg är reporter på tidningen och bevakar skolan, förskolan och kommunens ekonomi i hela länet.</p>\
               <p>Gillade du den här artikeln? Då kan du få fler av samma slag direkt i din brevlåda varje morgon.</p>";
    let html = NOTICE.replace("tillsammans.</p>", &format!("tillsammans.</p>{more}{end}"));
    let html = format!("<meta property='og:type' content='article'><meta name=author content='Åsa Öberg'>{html}");
    assert_eq!(kind_in(&html, "Åsa Öberg är"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "Gillade du"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "Skolan i Älvstaden"), BlockKind::Paragraph);
}

#[test]
fn headings_that_are_links_stay_where_they_lead_the_parts_of_an_article() {
    let told = |of: &str| {
        format!(
            "<p>Filmen om {of} utspelar sig i en skola i norr, och den är inspelad på plats under två vintrar med elever som spelar sig själva.</p>"
        )
    };
    let part = |name: &str| format!("<h2><a href='/film'>{name}</a></h2>{}{}", told(name), told(&format!("{name} nu")));
    let long: String = (1..9).map(|at| told(&format!("år {at}"))).collect();
    let article = |parts: &str| {
        let head = "<title>Fyra filmer om skolan i Älvstaden</title><meta property='og:type' content='article'>";
        format!("{head}<article><h1>Fyra filmer om skolan i Älvstaden</h1>{long}{parts}{}</article>", told("alla"))
    };
    let many = article(&["Vintern", "Isen", "Skolan", "Snön"].map(part).concat());
    assert_eq!(kind_in(&many, "Isen"), BlockKind::Heading);
    // One alone leads away.
    assert_eq!(kind_in(&article(&part("Isen")), "Isen"), BlockKind::Furniture);
}

/// A dated article of a few sentences with `below` behind them.
fn article(sentences: usize, below: &str) -> String {
    let text: String = (0..sentences)
        .map(|at| format!("<p>Den {at}:a bron över Lillån blir färdig i höst, och då kan bussen gå ända fram till torget igen.</p>"))
        .collect();
    format!(
        "<title>Bron är snart klar - Bladet</title><meta property='og:type' content='article'><div><h1>Bron är snart klar</h1>{text}{below}</div>"
    )
}

#[test]
fn a_few_lines_on_the_author_and_a_notice_on_rights_are_furniture_below_an_article() {
    let author = "Vera Holm är frilansskribent och bor i Lund. Hon skriver om broar, båtar och allt annat som går över eller under vatten.";
    let notice = "This text may not be reproduced or distributed without the written permission of the publisher, who accepts no liability for errors.";
    let html = article(12, &format!("<p>{author}</p><p>{notice}</p>"));
    assert_eq!(kind_in(&html, "Den 11:a"), BlockKind::Paragraph);
    assert_eq!(kind_in(&html, "Vera"), BlockKind::Furniture);
    assert_eq!(kind_in(&html, "This text"), BlockKind::Furniture);
    // One word of each kind makes no notice, and a text on rights is a text.
    let html = article(12, "<p>Vera Holm är ny chefredaktör för Bladet. Hon har tidigare arbetat med kultur och nöje i tio år.</p>");
    assert_eq!(kind_in(&html, "Vera"), BlockKind::Paragraph);
    let page = page(&format!(
        "<h1>Terms of use</h1>{}",
        format!("<p>{notice}</p><p>No warranty is given, and the terms of use are part of any agreement with the user of these pages.</p>")
            .repeat(4)
    ));
    assert_eq!(page.blocks[1].kind, BlockKind::Paragraph);
}

#[test]
fn what_a_firm_says_of_itself_is_furniture_below_its_news_and_text_elsewhere() {
    let firm = "Brobyggarna i Lillån AB är en ledande leverantör av broar. Bolaget grundades 1911 och har 120 anställda i fyra länder.";
    assert_eq!(kind_in(&article(12, &format!("<p>{firm}</p>")), "Brobyggarna"), BlockKind::Furniture);
    let more = "<p>Bron över Storån blir klar först om två år, och till dess går bussen runt sjön som den alltid har gjort.</p>".to_owned()
        + "<p>Den som vill gå över får vänta på isen, säger de som bor på andra sidan och har väntat i många år.</p>"
        + "<p>Kommunen har lovat att ha bron färdig till hösten, men det lovade den förra hösten också.</p>";
    assert_eq!(kind_in(&article(12, &format!("<p>{firm}</p>{more}")), "Brobyggarna"), BlockKind::Paragraph);
}

#[test]
fn a_short_article_is_one_where_its_page_says_so() {
    let html = article(6, "<div><a href=/a>Ny cykelväg invigd i regn</a></div>");
    assert_eq!(kind_in(&html, "Den 5:a"), BlockKind::Paragraph);
    assert_eq!(kind_in(&html, "Ny cykelväg"), BlockKind::Furniture);
}

#[test]
fn what_an_article_says_a_second_time_is_furniture_but_no_table_of_it() {
    let told = "Bron kostar fyrtio miljoner kronor, och hälften betalas av staten, säger projektledaren Siv Ek.";
    let html = article(8, &format!("<p>{told}</p><aside><p>{told}</p></aside>"));
    let page = page(&html);
    let twice: Vec<BlockKind> = page.blocks.iter().filter(|block| block.span.of(&page.text) == told).map(|block| block.kind).collect();
    assert_eq!(twice, [BlockKind::Paragraph, BlockKind::Furniture]);
}

#[test]
fn a_line_that_ends_with_who_took_the_picture_is_furniture_in_an_article() {
    let more = "<p>Skolan i Älvstaden har vuxit i många år, och det är nu dags att se över hur arbetet leds och följs upp.</p>".repeat(12);
    let html = NOTICE.replace("tillsammans.</p>", &format!("tillsammans.</p><div>Rektorn på skolgården i går. Foto: Bo Ek</div>{more}"));
    let html = format!("<meta property='og:type' content='article'>{html}");
    assert_eq!(kind_in(&html, "Rektorn"), BlockKind::Furniture);
}

#[test]
fn what_begins_with_the_headline_is_no_comment_whatever_its_name() {
    let text =
        "<p>Beslutet om skolan i Älvstaden är fel, och de som fattade det borde ha vetat bättre, för alla siffror fanns.</p>".repeat(5);
    let comments = "<li class=comment><p>Jag håller inte med om det som står här, för så var det inte alls förra gången.</p>".repeat(8);
    let html = format!(
        "<title>Skolan i Älvstaden: Beslutet är fel | Bladet</title><meta property='og:type' content='article'>\
         <div class=kommentar><h1>Skolan i Älvstaden: Beslutet är fel</h1>{text}</div><ul class=comments>{comments}</ul>"
    );
    assert_eq!(kind_in(&html, "Beslutet om skolan"), BlockKind::Paragraph);
    assert_eq!(kind_in(&html, "Jag håller"), BlockKind::Furniture);
}

#[test]
fn what_a_shop_shows_twice_is_likelier_furniture_the_second_time() {
    let text = "<p>Mössan är stickad av ull från gården och passar både barn och vuxna.</p>";
    let page = page(&format!("<main><h1>Mössa</h1><div>{text}</div><div>249 kr</div><div>{text}</div></main>"));
    let twice = page.blocks.iter().filter(|block| block.span.of(&page.text).starts_with("Mössan"));
    let scores: Vec<f32> = twice.map(|block| block.boilerplate).collect();
    assert!(scores[1] > scores[0] + 0.1, "{scores:?}");
}
