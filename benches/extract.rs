//! HTML bytes to blocks: a page as municipalities and newspapers have them, with menus, cards, a text and a foot around it.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nordtag::decode::decode;
use nordtag::document::{BlockKind, Document, Media, Packet};
use nordtag::extract::extract;
use nordtag::options::Reading;

/// Paragraphs of the text of a page.
const PARAGRAPHS: usize = 12;

/// The group `extract`: bytes a second of one thread.
fn group(criterion: &mut Criterion) {
    let page = page();
    let document = blocks(&page);
    let kept = |kind| document.blocks.iter().filter(|block| block.kind == kind).count();
    assert_eq!(kept(BlockKind::Paragraph), PARAGRAPHS, "all of the text and nothing else");
    assert_eq!(kept(BlockKind::Heading), 1);
    assert!(kept(BlockKind::Furniture) > 100, "menus, cards and the foot are there");

    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("HTML bytes to blocks", |bencher| bencher.iter(|| blocks(black_box(&page)).blocks.len()));
    group.finish();
}

fn blocks(page: &str) -> Document {
    let packet = Packet::new(page, Media::Html);
    let options = Reading::default();
    extract(decode(packet, &options).expect("the page is UTF-8 and within the limits"), &options)
}

fn page() -> String {
    let menu: String = (0..90).map(|n| format!("<li class='menu-item'><a href='/sida/{n}'>Meny val {n}</a></li>\n")).collect();
    let text: String = (0..PARAGRAPHS)
        .map(|n| {
            format!(
                "<p>Kommunstyrelsen beslutade på mötet att Anna Berg tillträder tjänsten som skolchef efter sommaren, och att nämnden \
                 följer upp arbetet varje kvartal. Det är punkt <strong>{n}</strong> på <a href='/lista'>listan</a>.</p>\n"
            )
        })
        .collect();
    let cards: String = (0..12)
        .map(|n| {
            format!(
                "<article class='card teaser'><a href='/n/{n}'><h3>Nyhet nummer {n}</h3></a><p>Det händer mycket i kommunen just nu, och \
                 här kan du läsa om något av det som har hänt.</p></article>\n"
            )
        })
        .collect();
    format!(
        "<!doctype html><html lang=sv><head><meta charset=utf-8><title>Ny skolchef</title><meta property='og:type' content='article'>\
         <script>{}</script><style>{}</style></head><body><header class='site-header'><nav><ul>{menu}</ul></nav></header>\
         <main><article class='article-body'><h1>Anna Berg blir ny skolchef</h1>{text}</article><section class='related'>\
         <h2>Läs också</h2>{cards}</section></main><footer class='site-footer'><ul>{menu}</ul><p>© Älvstadens kommun</p></footer></body></html>",
        "var a = {b: 1};".repeat(1500),
        ".a { color: red }".repeat(400),
    )
}

criterion_group!(benches, group);
criterion_main!(benches);
