//! Anything as HTML: the blocks lie in the text and in order, and hold all that is visible in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nordtag::document::{BlockKind, Media, Raw};
use nordtag::extract::extract;
use nordtag::options::Reading;

fuzz_target!(|markup: &str| {
    for main_only in [false, true] {
        let raw = Raw { text: markup.to_owned(), media: Media::Html, ..Raw::default() };
        let document = extract(raw, &Reading { main_only, ..Reading::default() });
        let mut end = 0;
        for block in &document.blocks {
            let span = block.span;
            assert!(span.start < span.end && end <= span.start, "blocks are not empty, and in order");
            let text = document.text.get(span.range()).expect("blocks lie in the text, on boundaries");
            assert_eq!(text, text.trim(), "no white space at a block's ends");
            let between = document.text.get(end as usize..span.start as usize).expect("so does what lies between");
            assert!(between.chars().all(char::is_whitespace), "{between:?} lies in no block");
            assert_eq!(block.kind == BlockKind::Furniture, block.boilerplate >= 0.5);
            end = span.end;
        }
        let rest = document.text.get(end as usize..).expect("and what lies behind");
        assert!(rest.chars().all(char::is_whitespace), "{rest:?} lies in no block");
    }
});
