//! Bytes of any charset become UTF-8; stray bytes cost one character; double encoding is repaired and clean text is not touched.

use encoding_rs::{WINDOWS_1252, WINDOWS_1257};
use nordtag::decode::charset::{Characters, read};

const SWEDISH: &str = "Trollhättans stad söker en ny chef för Älvrummet. Även Åsa Öberg på hållbarhetsenheten är på väg.";
const DANISH: &str = "Så kører vi: borgmesteren på Ærø åbner den nye skole, og årets gæst er Søren Ågård fra Økonomistyrelsen.";

fn plain(bytes: &[u8]) -> Characters {
    read(bytes.to_vec(), "", "", false)
}

#[test]
fn a_mark_goes_before_a_header_and_a_header_before_the_page() {
    let page = b"<meta charset=windows-1257><p>\xe6\xf8";
    assert_eq!(read(page.to_vec(), "", "", true).source, "meta");
    assert_eq!(read(page.to_vec(), "", "", true).text, WINDOWS_1257.decode(page).0);
    let by_header = read(page.to_vec(), "iso-8859-1", "", true);
    assert_eq!((by_header.source, by_header.charset), ("http", "windows-1252"));
    assert!(by_header.text.ends_with("æø"));
    let marked = read(b"\xef\xbb\xbf\xc3\xa5".to_vec(), "windows-1252", "", true);
    assert_eq!((marked.source, marked.text.as_str()), ("bom", "å"));
    assert_eq!(read(b"\xff\xfea\0\xe5\0".to_vec(), "utf-8", "", false).text, "aå");
}

#[test]
fn a_page_states_its_charset_in_old_and_new_ways() {
    for head in [
        "<meta charset='windows-1252'>",
        "<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
        "<?xml version='1.0' encoding=\"latin1\"?>",
    ] {
        let mut page = head.as_bytes().to_vec();
        page.extend(b"<p>\xe5\xe4\xf6");
        let read = read(page, "", "", true);
        assert_eq!((read.source, read.charset, read.repairs), ("meta", "windows-1252", 0));
        assert!(read.text.ends_with("åäö"));
    }
}

#[test]
fn a_statement_that_the_bytes_contradict_does_not_hold() {
    let utf8 = read(SWEDISH.as_bytes().to_vec(), "iso-8859-1", "", false);
    assert_eq!((utf8.text.as_str(), utf8.source), (SWEDISH, "utf-8"));
    let western = read(WINDOWS_1252.encode(DANISH).0.into_owned(), "utf-8", "", false);
    assert_eq!((western.text.as_str(), western.source), (DANISH, "detected"));
}

#[test]
fn short_nordic_lines_in_windows_1252_are_read_exactly() {
    for text in [SWEDISH, DANISH] {
        let chars: Vec<char> = text.chars().collect();
        for window in chars.windows(40) {
            let line: String = window.iter().collect();
            assert_eq!(plain(&WINDOWS_1252.encode(&line).0).text, line);
        }
    }
}

#[test]
fn a_stray_byte_costs_no_more_than_its_neighbours() {
    for text in [SWEDISH, DANISH, "Plain words, and one å."] {
        for at in 0..=text.len() {
            for stray in 0..=255u8 {
                let mut bytes = text.as_bytes().to_vec();
                bytes.insert(at, stray);
                let read = plain(&bytes).text;
                let (before, after) = (floor(text, at.saturating_sub(3)), ceil(text, (at + 3).min(text.len())));
                assert!(read.starts_with(&text[..before]), "byte {stray:#x} at {at}: {read}");
                assert!(read.ends_with(&text[after..]), "byte {stray:#x} at {at}: {read}");
            }
        }
    }
}

#[test]
fn a_stray_byte_costs_no_more_on_any_corpus_page() {
    // Bytes of each class: a control, ASCII, continuations, starts of two, three and four, one that never occurs.
    const STRAYS: [u8; 7] = [0x01, b'a', 0x84, 0xc3, 0xe5, 0xf0, 0xff];
    let mut pages = 0;
    for gold in crate::corpus::pages() {
        let text = gold.text;
        pages += 1;
        for at in (0..=text.len()).step_by(5) {
            let stray = STRAYS[at / 5 % STRAYS.len()];
            let mut bytes = text.as_bytes().to_vec();
            bytes.insert(at, stray);
            let read = plain(&bytes).text;
            let (before, after) = (floor(&text, at.saturating_sub(3)), ceil(&text, (at + 3).min(text.len())));
            let spared = read.starts_with(&text[..before]) && read.ends_with(&text[after..]);
            assert!(spared, "byte {stray:#x} at {at} of {}", gold.id);
        }
    }
    assert!(pages >= 56, "{pages} pages");
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[test]
fn replaced_characters_are_counted() {
    let read = plain(b"S\xc3\xb6ren \xff och \xc3\x85sa \xe2\x80");
    assert_eq!((read.text.as_str(), read.repairs), ("Sören \u{fffd} och Åsa \u{fffd}", 2));
}

#[test]
fn double_encoding_is_repaired_and_counted() {
    let doubled = WINDOWS_1252.decode("Åsa Öberg – chef för ”hållbarhet”".as_bytes()).0.into_owned();
    let read = plain(doubled.as_bytes());
    assert_eq!((read.text.as_str(), read.repairs), ("Åsa Öberg – chef för ”hållbarhet”", 7));
}

#[test]
fn clean_text_is_never_touched() {
    for text in [
        "SÃO PAULO: a NAÇÃO e o Ãngulo",
        "Château de l’Âne – 5 €",
        "Ângela e João",
        "Ã¥ is how å looks when NÃO is right",
        SWEDISH,
        DANISH,
        "",
        "ASCII only",
    ] {
        let read = plain(text.as_bytes());
        assert_eq!((read.text.as_str(), read.repairs), (text, 0));
    }
}
