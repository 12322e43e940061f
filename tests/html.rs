//! HTML pages become text and blocks: the tokenizer against html5gum, the flow of text, furniture, hostile shapes.

use html5gum::Tokenizer;
use nordtag::document::{BlockKind, Document, Media, Raw};
use nordtag::extract::extract;
use nordtag::extract::html::{Token, Tokens};
use nordtag::options::Reading;
use proptest::prelude::*;

pub fn page(html: &str) -> Document {
    extract(Raw { text: html.into(), media: Media::Html, ..Raw::default() }, &Reading::default())
}

pub fn lines(html: &str) -> Vec<String> {
    let page = page(html);
    page.blocks.iter().map(|block| block.span.of(&page.text).to_owned()).collect()
}

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

    #[test]
    fn every_block_lies_in_the_text_in_order(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<div>", "</div>", "<p>", "<li>", "<ul>", "</ul>", "<table>", "<td>", "</table>", "<tr>", "<br>", "<a href=x>", "</a>", "ord ", "&amp;", "&nbsp;",
            "&aring;", "&#8211;", "\u{ad}", "\u{200b}", "<svg>", "</svg>", "<pre>", "\n", "<button>", "</p>", "<template>", "</template>", "<h1>", "</h1>", "é",
        ]), 0..60)
    ) {
        let page = page(&parts.concat());
        let mut end = 0;
        for block in &page.blocks {
            prop_assert!(block.span.start >= end && !block.span.is_empty());
            let text = block.span.of(&page.text);
            prop_assert_eq!(text, text.trim());
            prop_assert!(page.text[end as usize..block.span.start as usize].trim().is_empty());
            end = block.span.end;
        }
        prop_assert!(page.text[end as usize..].trim().is_empty());
    }
}

#[test]
fn blocks_are_lines_and_inline_elements_run_along() {
    assert_eq!(lines("<p>Said <b>Niklund</b>, <i>stads</i>direktör</p><p>Älvstaden"), ["Said Niklund, stadsdirektör", "Älvstaden"]);
    assert_eq!(lines("<ul><li>ett<li>två<ul><li>tre</ul></ul>"), ["ett", "två", "tre"]);
    assert_eq!(lines("<dl><dt>Tlf.<dd>12 34 56 78</dl>"), ["Tlf.", "12 34 56 78"]);
}

#[test]
fn links_and_spans_that_only_a_style_sheet_sets_apart_are_no_single_word() {
    assert_eq!(lines("<p>Ämnen<a href=/a>Epic Games</a><a href=/b>spel</a><a href=/c>nyheter</a>"), ["Ämnen Epic Games spel nyheter"]);
    assert_eq!(lines("<p><span>Anna Ek</span><span>Rektor</span>"), ["Anna Ek Rektor"]);
    assert_eq!(lines("<p><span>V</span>i bygger <a href=/a>skol</a>or (<a href=/b>2</a>,<a href=/c>3</a>)"), ["Vi bygger skolor (2,3)"]);
}

#[test]
fn references_and_white_space_are_resolved() {
    assert_eq!(
        lines("<p>  K&oslash;benhavns\n Kommune &amp; R&#xe5;d&shy;huset&nbsp;1 &unknown; &#150; a&b"),
        ["Københavns Kommune & Rådhuset 1 &unknown; – a&b"]
    );
}

#[test]
fn a_line_break_parts_lines_of_an_address_but_not_a_wrapped_sentence() {
    assert_eq!(lines("<p>Anna Berg<br>enhetschef<br>0520-12 34"), ["Anna Berg", "enhetschef", "0520-12 34"]);
    let wrapped = "<p>Kommunen har nu anställt en ny direktör som ska<br>leda arbetet med skolan.";
    assert_eq!(lines(wrapped), ["Kommunen har nu anställt en ny direktör som ska\nleda arbetet med skolan."]);
}

#[test]
fn scripts_styles_drawings_and_templates_are_no_text() {
    assert_eq!(
        lines("<p>a</p><script>b</script><style>c</style><svg><title/><text>d</text></svg><template>e</template><!-- f --><p>g"),
        ["a", "g"]
    );
    assert_eq!(lines("<svg><path d=x><p>text"), ["text"]);
}

#[test]
fn no_block_is_white_space_of_any_kind() {
    let page = |inner: &str| Raw { text: format!("<p>Hej</p><p>{inner}</p>"), media: Media::Html, ..Raw::default() };
    for white in ["\u{85}", "\u{1680}", "\u{2028}", "\u{b}", "\u{a0}", "\u{3000}"] {
        let document = extract(page(white), &Reading::default());
        assert_eq!(document.blocks.len(), 1, "{white:?}");
        let document = extract(page(&format!("a{white}b{white}")), &Reading::default());
        assert_eq!(document.text.trim_end(), document.text, "{white:?}");
    }
}

#[test]
fn metadata_is_read() {
    let page = page(
        "<html lang=da-DK><title>Ny direktør &ndash; Byen</title><link rel=canonical href=https://byen.dk/ny>
         <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Åse Holm\"}],\"datePublished\":\"2023-05-04T08:00\"}</script><p>x",
    );
    assert_eq!((page.title.as_str(), page.author.as_str()), ("Ny direktør – Byen", "Åse Holm"));
    assert_eq!((page.hints.date.as_str(), page.hints.url.as_str()), ("2023-05-04", "https://byen.dk/ny"));
    assert_eq!(page.hints.lang, Some(nordtag::lang::Lang::Da));
}

#[test]
fn headings_lists_and_quotes_have_their_kinds() {
    let kinds: Vec<BlockKind> = page("<main><h2>Rubrik</h2><p>Text.</p><ul><li>punkt</ul><blockquote>Citat.</blockquote>")
        .blocks
        .iter()
        .map(|block| block.kind)
        .collect();
    assert_eq!(kinds, [BlockKind::Heading, BlockKind::Paragraph, BlockKind::List, BlockKind::Quote]);
}

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
fn what_only_json_ld_states_is_text_too_and_what_is_shown_comes_once() {
    let page = page(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Recipe\",\"recipeIngredient\":[\"2 dl mælk\",\"1 æg\"],
         \"recipeInstructions\":[{\"@type\":\"HowToStep\",\"text\":\"Pisk <b>æg</b> og mælk sammen.\"}]}]}</script><div id=app><li>1 æg</div>",
    );
    let lines: Vec<&str> = page.blocks.iter().map(|block| block.span.of(&page.text)).collect();
    assert_eq!(lines, ["1 æg", "2 dl mælk", "Pisk æg og mælk sammen."]);
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
fn a_page_drawn_by_scripts_gives_the_sentences_of_its_data() {
    let recipe = "Skær løget i tynde skiver, og steg det i smør på en pande.";
    let filler = "x".repeat(500);
    let data = format!(
        "{{&quot;props&quot;:{{&quot;step&quot;:&quot;{recipe}&quot;,&quot;seo&quot;:&quot;Køb den nye bog om mad, og lær at lave det hele.&quot;,\
         &quot;blank&quot;:&quot;Der er {{n}} opskrifter tilbage, som du kan læse i dag.&quot;,&quot;id&quot;:&quot;{filler}&quot;}}}}"
    );
    let found = lines(&format!("<h1>Løgsuppe</h1><div id=app data-page=\"{data}\"></div>"));
    assert_eq!(found, ["Løgsuppe", recipe]);
}

#[test]
fn a_page_without_any_sentence_gives_its_description() {
    let html = "<meta name=description content='Här kan du läsa om hur du söker bygglov.'><div>Laddar</div>";
    assert_eq!(lines(html).last().map(String::as_str), Some("Här kan du läsa om hur du söker bygglov."));
}

/// The kind of the block that begins with `start`.
pub fn kind_in(html: &str, start: &str) -> BlockKind {
    let page = page(html);
    let block = page.blocks.iter().find(|block| block.span.of(&page.text).starts_with(start));
    block.unwrap_or_else(|| panic!("`{start}` is a block")).kind
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
fn what_stands_behind_a_title_without_an_end_is_the_page() {
    let page = page("<head><title>Ny bro<body><p>Bron är klar i höst.</p><title>Och mer<p>Sedan kommer vintern.</p>");
    assert_eq!(page.title, "Ny bro");
    assert_eq!(page.text, "Bron är klar i höst.");
}

#[test]
fn in_xml_any_element_may_end_itself() {
    let page =
        page("<?xml version='1.0'?><html><head><title/><script src='a.js'/><style/></head><body><p>Bron är klar i höst.</p></body></html>");
    assert_eq!(page.text, "Bron är klar i höst.");
}

#[test]
fn a_page_of_frames_has_the_text_for_those_who_have_none() {
    let text = "<noframes><body><p>Bron är klar i höst.</p></body></noframes>";
    assert_eq!(lines(&format!("<frameset cols='20%,*'><frame src=a><frame src=b>{text}</frameset>")), ["Bron är klar i höst."]);
    assert!(lines(text).is_empty());
}

#[test]
fn what_is_set_as_an_example_is_text_with_its_markup() {
    assert_eq!(lines("<p>Skriv så här:</p><xmp><b>fet</b>\n  text</xmp><p>Klart.</p>"), ["Skriv så här:", "<b>fet</b>\ntext", "Klart."]);
}

#[test]
fn a_heading_whose_end_was_forgotten_ends_before_the_paragraph() {
    let page = page("<h1>Ny bro<p>Bron är klar i höst.<h2><p>Kostnad</p></h2><p>Fyrtio miljoner.");
    let kinds: Vec<BlockKind> = page.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Heading, BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph]);
}

#[test]
fn a_page_in_an_attribute_of_a_frame_is_text_of_its_own() {
    let inner = "<body><p>Bron &amp;amp; vägen är klara.</p></div></section><p>Sedan kommer <a href='x'>bussen";
    assert_eq!(
        lines(&format!("<div><p>Ny bro</p><iframe srcdoc=\"{inner}\"></iframe>Efteråt</div><p>Slut")),
        ["Ny bro", "Bron & vägen är klara.", "Sedan kommer bussen", "Efteråt", "Slut"]
    );
    let title = page("<title>Ny bro</title><iframe srcdoc='<title>Annons</title><p>Köp nu'></iframe>");
    assert_eq!((title.title.as_str(), title.text.as_str()), ("Ny bro", "Köp nu"));
}

#[test]
fn what_stands_for_an_object_is_text_where_there_is_none() {
    assert_eq!(lines("<object><p>Bron är klar i höst.</p></object><p>Slut"), ["Bron är klar i höst.", "Slut"]);
    assert_eq!(lines("<object data='film.swf'><p>Du behöver ett program.</p></object><p>Slut"), ["Slut"]);
}

#[test]
fn a_section_of_xml_is_text_as_it_stands() {
    let html = "<html><body><p><![CDATA[Bron <är> klar]]> i höst.</p><![CDATA[]]><p>Slut</p></body></html>";
    assert_eq!(lines(&format!("<?xml version='1.0'?>{html}")), ["Bron <är> klar i höst.", "Slut"]);
}

#[test]
fn formulas_are_text_without_their_source() {
    let formula = "<semantics><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow><annotation encoding='x'>a{=}b</annotation></semantics>";
    assert_eq!(lines(&format!("<p>Arean är <math>{formula}</math> kvadratmeter.</p><p>Slut")), ["Arean är a=b kvadratmeter.", "Slut"]);
}

#[test]
fn text_for_those_without_scripts_is_text_where_there_is_no_other() {
    let text =
        "<p>Bron är klar i höst, och då kommer bussen tillbaka till byn.</p><p>Resan tar en kvart, och den kostar trettio kronor.</p>";
    let page = page(&format!("<title>Ny bro</title><div id=app></div><noscript>{text}</noscript>"));
    assert!(page.blocks.len() == 2 && page.blocks.iter().all(|block| block.kind == BlockKind::Paragraph), "{:?}", page.blocks);
    assert_eq!(lines("<details><summary>Mer om bron</summary><p>Den är ny.</p></details>"), ["Mer om bron", "Den är ny."]);
    assert_eq!(lines("<div><template shadowrootmode=open><p>Bron är ny.</p></template></div>"), ["Bron är ny."]);
    let figure = "<figure><picture><source srcset=a><img src=b alt=Bron></picture><figcaption>Bron i snö</figcaption></figure>";
    assert_eq!(lines(figure), ["Bron i snö"]);
}

#[test]
fn how_a_word_is_read_is_no_part_of_the_text() {
    assert_eq!(lines("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> ligger i Japan.</p>"), ["東京 ligger i Japan."]);
    assert_eq!(lines("<p><ruby>東京<rt>とうきょう</ruby> ligger i Japan.</p>"), ["東京 ligger i Japan."]);
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

/// Shapes that some tool takes more than linear time for; each repeated `n` times.
const HOSTILE: [(&str, &str); 15] = [
    ("titles without end", "<title>a<"),
    ("headings that never end", "<h1>a<p>"),
    ("frames", "<frameset><noframes>a"),
    ("nested elements", "<div>"),
    ("nested lists", "<ul><li>"),
    ("nested tables", "<table><tr><td>"),
    ("end tags without a start", "<p>a</div></span></li>"),
    ("bold that never ends", "<b><p>x"),
    ("links that never end", "<a href=x><div>y"),
    ("attributes without end", "<p a='"),
    ("openings", "<"),
    ("comments that never end", "<!-- <!"),
    ("references", "&amp"),
    ("breaks", "x<br>"),
    ("scripts in scripts", "<script><!--<script>"),
];

#[test]
fn time_grows_with_length_and_no_faster() {
    for (name, shape) in HOSTILE {
        let time = |n: usize| {
            let html = shape.repeat(n);
            (0..3)
                .map(|_| {
                    let start = std::time::Instant::now();
                    std::hint::black_box(page(&html));
                    start.elapsed()
                })
                .min()
                .unwrap_or_default()
        };
        let (small, large) = (time(20_000), time(160_000));
        // Eight times the length: four times more is allowed for a busy machine. Quadratic would be minutes.
        assert!(large < small * 32 || large.as_millis() < 1000, "{name}: {small:?} for n, {large:?} for 8n");
    }
}

#[test]
fn a_hundred_thousand_nested_elements_are_read() {
    let html = format!("{}text", "<div>".repeat(100_000));
    let start = std::time::Instant::now();
    assert_eq!(page(&html).blocks.len(), 1);
    assert!(start.elapsed().as_millis() < 1000, "{:?}", start.elapsed());
}
