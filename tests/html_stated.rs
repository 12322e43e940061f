//! What HTML pages state as data for machines: articles, steps and ingredients become text where the page does not show them.

use nordtag::document::BlockKind;

use crate::html::{kind_in, lines, page};
use crate::html_furniture::NOTICE;

const RECIPE: &str =
    "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"recipeIngredient\":[\"4 saltgurkor\",\"2 dl mjölk\"]}</script>";

#[test]
fn an_ingredient_shown_as_name_and_amount_comes_in_one_line_too() {
    let html = format!("{RECIPE}<table><tr><th>Saltgurkor<td>4<tr><th>Mjölk<td>2 dl</table>");
    assert_eq!(lines(&html), ["Saltgurkor", "4", "Mjölk", "2 dl", "4 Saltgurkor", "2 dl Mjölk"]);
}

#[test]
fn an_ingredient_that_the_page_states_as_data_is_no_furniture_wherever_it_stands() {
    let html = format!("{RECIPE}{NOTICE}<div class=sidebar><ul><li>2 dl mjölk<li>1 dl grädde</ul></div>");
    assert_eq!(kind_in(&html, "2 dl mjölk"), BlockKind::List);
    assert_eq!(kind_in(&html, "1 dl grädde"), BlockKind::Furniture);
}

#[test]
fn ingredients_stated_in_parts_come_as_lines_for_as_many_as_the_page_says() {
    let row = |amount: &str, unit: &str, one: &str, many: &str| {
        format!("{{\"amount\":{amount},\"unit\":{{\"abbr\":\"{unit}\"}},\"ingredient\":{{\"singular\":\"{one}\",\"plural\":\"{many}\"}}}}")
    };
    let rows = [row("0.5", "stk.", "løg", "løg"), row("0.625", "dl", "mælk", "mælk"), row("0.25", "stk.", "porre", "porrer")].join(",");
    let filler = "x".repeat(500);
    let data = format!("{{\"recipe\":{{\"servings\":4,\"groups_of_ingredients\":[{{\"ingredients\":[{rows}]}}]}},\"id\":\"{filler}\"}}");
    let found = lines(&format!("<h1>Løgsuppe</h1><script type='application/json'>{data}</script>"));
    assert_eq!(found, ["Løgsuppe", "2 løg", "2½ dl mælk", "1 porre"]);
}

#[test]
fn ingredients_stated_as_lines_come_as_they_are() {
    let page = |list: &str| {
        let filler = "x".repeat(500);
        lines(&format!(
            "<h1>Soppa</h1><script type='application/json'>{{\"ingredients\":[{list}],\"personid\":3,\"id\":\"{filler}\"}}</script>"
        ))
    };
    assert_eq!(page(r#""2 dl mjölk","1 gul lök""#), ["Soppa", "2 dl mjölk", "1 gul lök"]);
    assert_eq!(page(r#"{"text":"2 dl mjölk"},{"text":"1 gul lök"}"#), ["Soppa", "2 dl mjölk", "1 gul lök"]);
    assert_eq!(page(r#"{"amount":0.5,"unit":"tsk","name":"salt"},{"amount":0.25,"name":"lök"}"#), ["Soppa", "½ tsk salt", "¼ lök"]);
    // Numbers and addresses are for machines.
    assert_eq!(page(r#""84","814""#), ["Soppa"]);
}

#[test]
fn steps_that_the_page_states_and_does_not_show_are_text() {
    let step = "Mät bordet tvärs över mitten, och lägg till tjugo centimeter på var sida.";
    let html = format!(
        "<script type='application/ld+json'>{{\"@type\":\"HowTo\",\"step\":[{{\"@type\":\"HowToStep\",\"text\":\"{step}\"}}]}}</script><h1>Sy en duk</h1>"
    );
    assert_eq!(lines(&html), ["Sy en duk", step]);
}

#[test]
fn the_body_of_an_article_in_an_attribute_is_text_where_the_page_shows_none() {
    let meta = "<meta itemprop='articleBody' content='Bron är klar i höst, och då kommer bussen.'>";
    assert_eq!(lines(&format!("{meta}<h1>Ny bro</h1>")), ["Ny bro", "Bron är klar i höst, och då kommer bussen."]);
    assert_eq!(lines(&format!("{meta}<p>Bron är klar i höst, och då kommer bussen.</p>")), ["Bron är klar i höst, och då kommer bussen."]);
}

#[test]
fn data_that_is_not_quite_json_is_read() {
    let body = "Bron är klar i höst,\n och då kommer \\\"bussen\\\".";
    for (before, behind) in [("", ""), ("//<![CDATA[\n", "\n//]]>"), ("<!-- ", " -->")] {
        let html = format!(
            "<title>Ny bro</title><script type='application/ld+json'>{before}{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\",}}{behind}</script>"
        );
        assert_eq!(lines(&html), ["Bron är klar i höst, och då kommer \"bussen\"."], "{before}");
    }
    let markup = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"&lt;p&gt;Ett.&lt;/p&gt;&lt;p&gt;Två &amp;amp; tre.&lt;/p&gt;\"}</script>";
    assert_eq!(lines(markup), ["Ett.", "Två & tre."]);
    // What is shown comes once, whatever the data looks like.
    assert_eq!(lines(&format!("{markup}<p>Ett.</p><p>Två &amp; tre.</p>")), ["Ett.", "Två & tre."]);
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
