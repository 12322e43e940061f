//! Job titles of the packaged English list, those that end in a title's head and are made of common words.

use super::{Folders, Header, Result, Rows};

/// Makes `en/title-packaged.tsv`.
pub fn make(folders: &Folders) -> Result<()> {
    let text = folders.read("find_job_titles/find_job_titles/data/titles_combined.txt.gz")?;
    let heads = folders.list("en/title-head.tsv")?;
    let common = folders.list("en/common.tsv")?;
    let own = folders.list("en/title.tsv")?;
    let mut rows = Rows::new();
    for title in text.lines().map(str::trim) {
        let words: Vec<String> = title.split(' ').map(str::to_lowercase).collect();
        let known = |word: &String| common.contains_key(word) || matches!(word.as_str(), "of" | "and" | "it" | "hr" | "pr");
        // Titles of one word are so often plain nouns (`driver`) that they are written by hand; longer ones are found by their heads.
        if words.len() == 2 && words.iter().all(known) && words.last().is_some_and(|head| heads.contains_key(head)) {
            let surface = words.join(" ");
            if !own.contains_key(&surface) {
                rows.insert(surface, (String::new(), String::new(), 0, String::new()));
            }
        }
    }
    let header = Header { language: "en", kind: "title", source: "PyPI find-job-titles 0.7", licence: "MIT", total: 0 };
    folders.write("en/title-packaged.tsv", &header, &rows)
}
