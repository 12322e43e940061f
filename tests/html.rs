//! HTML pages become text and blocks: the flow of text, kinds, markup that is odd or broken, hostile shapes.

use nordtag::document::{BlockKind, Document, Media, Raw};
use nordtag::extract::extract;
use nordtag::options::Reading;
use proptest::prelude::*;

pub fn page(html: &str) -> Document {
    extract(Raw { text: html.into(), media: Media::Html, ..Raw::default() }, &Reading::default())
}

pub fn lines(html: &str) -> Vec<String> {
    let page = page(html);
    page.blocks.iter().map(|block| block.span.of(&page.text).to_owned()).collect()
}

/// The kind of the block that begins with `start`.
pub fn kind_in(html: &str, start: &str) -> BlockKind {
    let page = page(html);
    let block = page.blocks.iter().find(|block| block.span.of(&page.text).starts_with(start));
    block.unwrap_or_else(|| panic!("`{start}` is a block")).kind
}

proptest! {
    #![proptest_config(crate::soak::cases(4000))]

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
    assert_eq!(lines("<p>Saga <b>Niklund</b>, <i>stads</i>direktör</p><p>Älvstaden"), ["Saga Niklund, stadsdirektör", "Älvstaden"]);
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

#[test]
fn marks_of_direction_and_joiners_beside_spaces_are_left_out() {
    let page = "<p>\u{2068}Eva&nbsp;Maria\u{2069}, Jan\u{200d} Ek och \u{202b}Bo\u{202c}. \u{1f469}\u{200d}\u{1f680}</p>";
    assert_eq!(lines(page), ["Eva Maria, Jan Ek och Bo. \u{1f469}\u{200d}\u{1f680}"]);
}
