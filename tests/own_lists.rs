//! Users' lists and images: bad ones are told, odd and foreign ones do no harm.

use nordtag::gazetteer::Gazetteer;
use nordtag::gazetteer::image::{TABLES, Table, checksum};
use nordtag::packed;

use crate::command::{Folder, run};

#[test]
fn bad_lists_are_exit_code_2_with_their_place() {
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB i Lund.");
    let head = "# language: sv\n# kind: organisation\n";
    let bad: [(&str, Vec<u8>, &str); 8] = [
        ("row.tsv", format!("{head}Kvarnen AB\torg:1\tx\ty\tz\tw\tv\n").into_bytes(), "row.tsv:3"),
        ("empty.tsv", format!("{head}\torg:1\n").into_bytes(), "empty.tsv:3"),
        ("marks.tsv", format!("{head}...\torg:1\n").into_bytes(), "marks.tsv:3"),
        ("long.tsv", format!("{head}{}\torg:1\n", "A B ".repeat(10_000)).into_bytes(), "long.tsv:3"),
        ("word.tsv", format!("{head}{}\torg:1\n", "a".repeat(100_000)).into_bytes(), "word.tsv:3"),
        ("bytes.tsv", [head.as_bytes(), b"Kvarn\xff AB\torg:1\n"].concat(), "bytes.tsv"),
        ("torn.tsv.gz", packed::pack(head.as_bytes())[..20].to_vec(), "torn.tsv.gz"),
        ("json.jsonl", b"{\"label\": \"ORG\", \"pattern\": \n".to_vec(), "json.jsonl:1"),
    ];
    for (name, bytes, place) in bad {
        let list = folder.file(name, bytes);
        let run = run([page.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.err.starts_with("error: ") && run.err.contains(place), "{name}: {}", run.err);
    }
    let missing = run([page.as_os_str(), "--gazetteer".as_ref(), folder.path("none.tsv").as_os_str()]);
    assert_eq!(missing.code, Some(2), "{}", missing.err);
}

#[test]
fn odd_lists_are_read_and_do_no_harm() {
    let folder = Folder::new();
    let text = "Hon leder Kvarnen AB i Lund. A b c A A A A A A A A A.";
    let page = folder.file("page.txt", text);
    let crlf = "# language: sv\r\n# kind: organisation\r\nKvarnen AB\torg:1\r\n";
    for list in [folder.file("crlf.tsv", crlf), folder.file("packed.tsv.gz", packed::pack(crlf.as_bytes()))] {
        let found = run([page.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert!(found.out.contains("\"kb\":[\"org:1\"]"), "{}", found.err);
    }
    // Names of one letter, and names that are the beginnings of one another.
    let repeated: String = (1..=20).map(|count| format!("{}\torg:{count}\n", vec!["A"; count].join(" "))).collect();
    let list = folder.file("a.tsv", format!("# language: sv\n# kind: organisation\n{repeated}"));
    let long = folder.file("long.txt", "A ".repeat(50_000) + text);
    let run = run([page.as_os_str(), long.as_os_str(), "--gazetteer".as_ref(), list.as_os_str()]);
    assert_eq!((run.code, run.records().len()), (Some(0), 2), "{}", run.err);
    for line in run.out.lines() {
        assert_eq!(nordtag::write::verify::verify(line), [] as [String; 0]);
    }
}

#[test]
fn a_line_that_names_the_columns_is_no_row() {
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen i Lund. Hon leder Surface i Lund.");
    for head in ["surface", "surface\tid", "surface\tid\tcanonical\r", "surface\tid\tcanonical\tweight\tflags"] {
        let list = folder.file("own.tsv", format!("# language: sv\n# kind: organisation\n{head}\nÅn\nKvarnen\n"));
        let found = run([page.as_os_str(), "--no-scorer".as_ref(), "--gazetteer".as_ref(), list.as_os_str()]);
        assert!(found.out.contains("\"text\":\"Kvarnen\"") && !found.out.contains("\"text\":\"Surface\""), "{head:?}: {}", found.out);
        run(["gazetteer".as_ref(), "check".as_ref(), "--repair".as_ref(), list.as_os_str()]);
        let rows = folder.read("own.tsv");
        assert_eq!(rows.lines().skip(2).map(str::trim_end).collect::<Vec<_>>(), [head.trim_end(), "Kvarnen", "Ån"], "{head:?}");
    }
}

#[test]
fn a_foreign_image_does_no_harm() {
    let list = "# language: sv\n# kind: organisation\nKvarnen AB\torg:1\n";
    let whole = Gazetteer::compile(&[("own.tsv", list)]).expect("the list is whole");
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB i Lund.");
    // Slots that name the word before the first, or one far away, in tables that fill the whole image.
    for value in [0x0100_0000_u32, 0xff00_0000, u32::MAX] {
        let mut bytes = whole.bytes().to_vec();
        let tables = 24 + 8 * TABLES;
        bytes[tables..].as_chunks_mut::<4>().0.iter_mut().for_each(|word| *word = value.to_le_bytes());
        let sum = checksum(&bytes);
        bytes[16..24].copy_from_slice(&sum.to_le_bytes());
        let image = folder.file("own.img", bytes);
        let run = run([page.as_os_str(), "--gazetteer".as_ref(), image.as_os_str()]);
        assert_eq!((run.code, run.records().len()), (Some(0), 1), "{value:x}: {}", run.err);
    }
}

#[test]
fn a_foreign_image_whose_links_go_in_circles_comes_to_an_end() {
    let list = "# language: sv\n# kind: organisation\nKvarnen AB\torg:1\nKvarnen AB Lund\torg:2\nAB Lund\torg:3\n";
    let mut bytes = Gazetteer::compile(&[("own.tsv", list)]).expect("the list is whole").bytes().to_vec();
    let header = 24 + 8 * Table::Nodes as usize;
    let word = |bytes: &[u8], at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    let (start, length) = (word(&bytes, header) as usize, word(&bytes, header + 4) as usize);
    // The upper 28 bits of a node say that names end on its way of failure links, and where that leads: back to itself.
    for (record, node) in bytes[start..start + length].as_chunks_mut::<8>().0.iter_mut().zip(0_u64..) {
        let rest = u64::from_le_bytes(*record) & ((1 << 36) - 1);
        *record = (node << 37 | 1 << 36 | rest).to_le_bytes();
    }
    let sum = checksum(&bytes);
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
    let folder = Folder::new();
    let page = folder.file("page.txt", "Hon leder Kvarnen AB Lund och AB Lund.");
    let image = folder.file("own.img", bytes);
    let run = run([page.as_os_str(), "--gazetteer".as_ref(), image.as_os_str()]);
    assert_eq!((run.code, run.records().len()), (Some(0), 1), "{}", run.err);
}
