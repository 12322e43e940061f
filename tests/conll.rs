//! `--output-format conll`: rows of tokens and labels that say what the JSON record says.

use nordtag::gold::conll::read;

use crate::command::{Folder, Run, documents, pipe, run};

fn conll(input: &str) -> Run {
    pipe(["--output-format", "conll"], input.as_bytes())
}

#[test]
fn a_token_is_a_row_with_its_label_and_sentences_are_parted_by_blank_lines() {
    let run = conll("Åsa Lind är rektor.\n\nHon bor\ti Lund sedan länge.");
    let (head, rows) = run.out.split_at(run.out.find("# newpar").expect("there is a block"));
    assert!(head.starts_with("# newdoc id = stdin\n# lang = sv\n# tool = nordtag "), "{head}");
    let want = "# newpar = paragraph sv\n# text = Åsa Lind är rektor.\n\
        Åsa\tB-PERSON\t_\nLind\tI-PERSON\t_\när\tO\t_\nrektor\tB-TITLE\tSpaceAfter=No\n.\tO\t_\n\n\
        # newpar = list sv\n# text = Hon bor i Lund sedan länge.\n\
        Hon\tO\t_\nbor\tO\t_\ni\tO\t_\nLund\tB-PLACE\t_\nsedan\tO\t_\nlänge\tO\tSpaceAfter=No\n.\tO\t_\n\n";
    assert_eq!(rows, want);
}

#[test]
fn a_document_without_text_is_its_comments_and_a_blank_line() {
    let run = conll(" \n");
    assert_eq!(run.code, Some(0));
    assert!(run.out.starts_with("# newdoc id = stdin\n") && run.out.ends_with("\n\n") && !run.out.contains('\t'), "{}", run.out);
}

#[test]
fn what_is_read_back_has_the_mentions_of_the_record() {
    let folder = Folder::new();
    let lines = folder.file("in.jsonl", documents(50));
    let json = run([&lines]);
    let rows = run([lines.as_os_str(), "--output-format".as_ref(), "conll".as_ref()]);
    let gold = read(&rows.out, "in", "sv");
    assert_eq!(gold.len(), 50);
    for (record, gold) in json.records().iter().zip(&gold) {
        let said: Vec<(String, String)> = record["ents"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|ent| (ent["label"].as_str().unwrap_or("").to_owned(), ent["text"].as_str().unwrap_or("").to_owned()))
            .collect();
        let letters: Vec<char> = gold.text.chars().collect();
        let read: Vec<(String, String)> = gold
            .ents
            .iter()
            .map(|ent| (ent.label.name().to_owned(), letters[ent.start as usize..ent.end as usize].iter().collect()))
            .collect();
        assert_eq!(read, said);
    }
}

#[test]
fn all_tokens_of_a_document_of_many_windows_are_there() {
    let sentence = "Åsa Lind är kommundirektör i Ängelholms kommun sedan den 1 mars 2021.";
    let text = format!("{sentence}\n\n").repeat(30_000);
    for threads in ["1", "2"] {
        let run = pipe(["--output-format", "conll", "-j", threads], text.as_bytes());
        assert_eq!(run.out.matches(&format!("# text = {sentence}\n")).count(), 30_000);
        assert_eq!(run.out.matches("kommundirektör\tB-TITLE\t_\n").count(), 30_000);
        assert_eq!(run.out.matches("2021\tI-DATE\tSpaceAfter=No\n.\tO\t_\n\n").count(), 30_000);
    }
}

#[test]
fn a_complete_run_is_known_for_complete() {
    let folder = Folder::new();
    let (input, output) = (folder.file("in.jsonl", documents(5)), folder.path("out.conll"));
    let again = |format: &str| {
        run([input.as_os_str(), "-o".as_ref(), output.as_os_str(), "--resume".as_ref(), "--output-format".as_ref(), format.as_ref()])
    };
    assert_eq!(again("conll").code, Some(0));
    let second = again("conll");
    assert!(second.code == Some(0) && second.err.contains("is complete"), "{}", second.err);
    assert_eq!(again("jsonl").code, Some(2));
}
