//! Laws on random text: whatever comes in, spans lie in the text and in order, nothing visible is lost, and the same bytes come out.

use std::sync::LazyLock;

use proptest::prelude::*;
use rayon::prelude::*;

use nordtag::document::{Media, Packet};
use nordtag::gold::found::Found;
use nordtag::pipeline::{Pipeline, Worker};
use nordtag::span::Span;

/// Pieces of real pages, and what breaks careless code: marks without words, letters of two and four bytes, joined and invisible ones.
const PIECES: [&str; 64] = [
    "Åsa Öberg",
    "Saga Niklund",
    "Jens-Ole af Hallström",
    "KERSTIN BLOM",
    "H.L. Hansen",
    "O'Connell",
    "stadsdirektör",
    "Rektor",
    "borgmesteren",
    "Chief Executive",
    "vd",
    "tf.",
    "i",
    "för",
    "på",
    "of the",
    "Luleå kommun",
    "Region Skåne",
    "Odense Kommunes",
    "Volvo AB",
    "EU",
    "socialnämnden",
    "Göteborg",
    "den 1 september",
    "2022-09-23",
    "kl. 14.30",
    "mandag–fredag 9-16",
    "3/4",
    "v. 12",
    "hösten 2023",
    "1900-talet",
    "three weeks",
    "0910-77 25 00",
    "a@b.se",
    "https://nordtag.example/å?b=c",
    "Kontakt:",
    "Foto:",
    "– Ja, säger",
    "\"",
    "”",
    "(",
    ")",
    "[",
    ".",
    ",",
    ":",
    "|",
    "•",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "e\u{301}",
    "🇸🇪",
    "👩‍🔬",
    "中文",
    "Ελλάδα",
    "\u{feff}",
    "s",
    "'s",
];

static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::default);

fn packet(text: &str) -> Packet {
    Packet::new(text, Media::Text)
}

/// Text of pieces with and without spaces between them, or of any characters at all.
fn text() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), prop::bool::weighted(0.8))
        .prop_map(|(index, space)| format!("{}{}", PIECES[index], if space { " " } else { "" }));
    prop_oneof![4 => prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat()), 1 => "(?s).{0,80}"]
}

/// Demands that spans are in the text, on boundaries of characters, not empty, in order and apart.
fn in_order(text: &str, spans: impl Iterator<Item = Span>) -> Result<(), TestCaseError> {
    let mut last = 0;
    for span in spans {
        prop_assert!(last <= span.start && span.start < span.end, "{span:?} after {last}");
        prop_assert!(text.get(span.range()).is_some(), "{span:?} is not in the text");
        last = span.end;
    }
    Ok(())
}

/// Demands that `inner` spans cover all that is no white space in `outer`.
fn covers(text: &str, outer: Span, inner: &[Span]) -> Result<(), TestCaseError> {
    for (at, c) in outer.of(text).char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let at = outer.start + at as u32;
        prop_assert!(inner.iter().any(|span| span.start <= at && at < span.end), "{c:?} at {at} is in none");
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::soak::cases(192))]

    #[test]
    fn every_visible_character_is_in_one_block_one_sentence_and_one_token(text in text()) {
        let mut worker = Worker::default();
        let page = PIPELINE.record(packet(&text), &mut worker).expect("text is always readable").page;
        let text = page.text();
        let blocks: Vec<Span> = page.document.blocks.iter().map(|block| block.span).collect();
        let sentences: Vec<Span> = page.sentences.iter().map(|sentence| sentence.span).collect();
        let tokens: Vec<Span> = page.tokens.iter().map(|token| token.span).collect();
        for layer in [&blocks, &sentences, &tokens] {
            in_order(text, layer.iter().copied())?;
            covers(text, Span::at(0, text.len()), layer)?;
        }
        for (block, kind) in blocks.iter().zip(&page.document.blocks) {
            prop_assert_eq!(block.of(text).trim(), block.of(text));
            prop_assert!((0.0..=1.0).contains(&kind.boilerplate));
        }
        for sentence in page.sentences {
            prop_assert!(blocks[sentence.block as usize].covers(sentence.span));
            prop_assert!(page.tokens_of(sentence).iter().all(|token| sentence.span.covers(token.span)));
        }
        prop_assert_eq!((page.guesses.len(), page.facts.len()), (blocks.len(), tokens.len()));
    }

    #[test]
    fn mentions_are_in_order_apart_and_each_in_its_block(text in text()) {
        let mut worker = Worker::default();
        let record = PIPELINE.record(packet(&text), &mut worker).expect("text is always readable");
        let (page, findings) = (record.page, record.findings);
        in_order(page.text(), findings.entities.iter().map(|entity| entity.span))?;
        for entity in &findings.entities {
            prop_assert!(page.document.blocks[entity.block as usize].span.covers(entity.span));
            prop_assert!((0.0..=1.0).contains(&entity.score));
            prop_assert!(entity.rule.contains('.'), "{} is no rule's name", entity.rule);
            let of = entity.span.of(page.text());
            prop_assert!(of == of.trim());
            if !entity.label.is_temporal() {
                // Dates are found in glued text too; all else covers whole tokens.
                prop_assert!(page.tokens.iter().any(|token| token.span.start == entity.span.start), "{of:?} begins inside a token");
                prop_assert!(page.tokens.iter().any(|token| token.span.end == entity.span.end), "{of:?} ends inside a token");
                prop_assert!((entity.cluster as usize) < findings.clusters.len());
            }
        }
    }

    #[test]
    fn what_is_tied_is_there(text in text()) {
        let mut worker = Worker::default();
        let record = PIPELINE.record(packet(&text), &mut worker).expect("text is always readable");
        let (blocks, findings) = (record.page.document.blocks.len() as u32, record.findings);
        let label = |member: Option<u32>| member.map(|index| findings.entities[index as usize].label.name());
        for post in &findings.relations {
            prop_assert!(matches!(label(post.person), None | Some("PERSON")));
            prop_assert!(matches!(label(post.title), None | Some("TITLE")));
            prop_assert!(matches!(label(post.org), None | Some("ORG")));
            prop_assert!(matches!((label(post.date_from), label(post.date_to)), (None | Some("DATE"), None | Some("DATE"))));
            prop_assert!(record.page.text().get(post.span.range()).is_some());
        }
        for alignment in &findings.alignments {
            prop_assert!(alignment.a < alignment.b && alignment.b < blocks);
        }
    }

    #[test]
    fn offsets_in_a_record_count_code_points(text in text()) {
        let (mut worker, mut line) = (Worker::default(), Vec::new());
        PIPELINE.process(packet(&text), &mut worker, &mut line).expect("text is always readable");
        prop_assert_eq!(line.iter().filter(|byte| **byte == b'\n').count(), 1);
        let line = String::from_utf8(line).expect("JSON is UTF-8");
        let json: serde_json::Value = serde_json::from_str(&line).expect("a record is JSON");
        let found = &Found::from_jsonl(&line, "record").expect("a record")[0];
        let chars: Vec<char> = found.text.chars().collect();
        for (mention, said) in found.ents.iter().zip(json["ents"].as_array().expect("a list")) {
            let of: String = chars[mention.start as usize..mention.end as usize].iter().collect();
            prop_assert_eq!(Some(of.as_str()), said["text"].as_str());
        }
        for segment in &found.segments {
            prop_assert!(segment.sents.iter().all(|(start, end)| segment.start <= *start && start < end && *end <= segment.end));
        }
    }

    #[test]
    fn a_worker_used_before_gives_the_same_bytes(first in text(), second in text()) {
        let (mut used, mut after, mut fresh) = (Worker::default(), Vec::new(), Vec::new());
        PIPELINE.process(packet(&first), &mut used, &mut Vec::new()).expect("text is always readable");
        PIPELINE.process(packet(&second), &mut used, &mut after).expect("text is always readable");
        PIPELINE.process(packet(&second), &mut Worker::default(), &mut fresh).expect("text is always readable");
        prop_assert_eq!(String::from_utf8_lossy(&after), String::from_utf8_lossy(&fresh));
    }
}

proptest! {
    #![proptest_config(crate::soak::cases(12))]

    #[test]
    fn any_number_of_threads_gives_the_same_bytes(texts in prop::collection::vec(text(), 1..40)) {
        let run = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool of a few threads");
            let one = |worker: &mut Worker, text: &String| {
                let mut line = Vec::new();
                PIPELINE.process(packet(text), worker, &mut line).expect("text is always readable");
                line
            };
            pool.install(|| texts.par_iter().map_init(Worker::default, one).collect::<Vec<_>>().concat())
        };
        let alone = run(1);
        prop_assert!(alone == run(2) && alone == run(8));
    }
}
